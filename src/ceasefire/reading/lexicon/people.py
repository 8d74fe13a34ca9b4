"""Nouns of people by what they are and do: trades, offices, kin, and those who fight.

Why An act is one where it is done by or to people, whoever they are: a beekeeper is
       abducted as a farmer is.
"""

from typing import Final

from ceasefire.reading.lexicon import words

TRADES: Final = words("""accountant actor actress announcer apothecary apprentice archivist artisan
    artist astronomer auctioneer bailiff bandsman banker barber bargeman barman bartender
    beekeeper blacksmith boatswain bookkeeper bookseller bricklayer broadcaster brewer
    broker bursar busboy businessman businesswoman butler cabinetmaker cameraman
    caretaker carpenter cartographer cartoonist cashier cattleman caterer chambermaid
    chauffeur chemist chimney-sweep clockmaker coachman columnist
    contractor cooper coppersmith correspondent courier cowherd craftsman dairyman dancer
    decorator dentist designer dishwasher diver doorman drover dyer electrician employee
    farmhand farmworker ferrymen fishmonger fireman firefighter fisherwoman fitter forester
    foreman forger gardener geologist glazier goatherd goldsmith gravedigger greengrocer
    grocer hairdresser handyman harvester hawker headmistress herbalist housekeeper
    housemaid hydrologist innkeeper interpreter ironworker janitor jeweller joiner
    labourer landlady landlord lighthouse-keeper librarian linesman lineman locksmith
    lumberjack machinist magician mailman manager mason masseur mechanic
    metalworker midshipman milkmaid milkman millhand millworker musician newsreader
    novelist nursemaid oarsman optician orderly painter peddler pedlar pharmacist
    physician physicist physiotherapist pianist plasterer ploughman plumber
    poet porter postwoman potter publican publisher
    quarryman railwayman railwaywoman ranger receptionist repairman retailer roofer saddler
    salesman saleswoman sculptor seamstress sexton shearer shipwright shoemaker
    signalman silversmith singer smith speechwriter spinner stationmaster
    stenographer stevedore steward stewardess stoker stonemason supervisor tailor tanner
    taxidermist teamster technician telegraphist thatcher tiler timekeeper
    translator treasurer tutor typist undertaker vet veterinarian vintner waiter waitress
    warehouseman watchmaker watchman weaver welder wheelwright woodcutter woodsman workman
    writer zookeeper aid-worker deminer sapper surveyor toolmaker stockman helmsman
    boatbuilder crewman crewmember deckhand bosun trawlerman whaler bus-driver taxi-driver""")
"""What people live by."""
STANDINGS: Final = words("""acquaintance adolescent aide ally amputee applicant assistant associate
    attendant bachelor beggar beneficiary boarder boyfriend bridesmaid
    casualty churchgoer churchwarden client comrade companion congressman
    congresswoman convict co-worker countryman countrywoman courtier crofter
     customer dependant dependent deportee detainee disciple
    drunkard dweller elder emigrant employer escapee evacuee exile expatriate farmwife
    father-in-law fellow fiance fiancee follower foreigner friar fugitive gentleman
    girlfriend godfather graduate grandchild grandparent grandson granddaughter
    half-brother heir heiress hermit holidaymaker homesteader host hostess
    householder housewife hunter immigrant infant inhabitant intellectual invalid
    islander juror kinsman kinswoman lad lass laity landowner layman legislator loyalist
    matron mayoress messenger missionary monarch mother-in-law
    newcomer noblewoman nobleman nonbeliever novice occupant official onlooker opponent
    orphan outcast outsider owner parent parishioner passer-by passerby patriot
    peasant playmate preacher pregnant princess prioress prophet
    relative rider rival roommate scholar schoolgirl schoolmate schoolteacher scientist
    servant serf settler sibling sister-in-law slave spectator
    spouse squatter stallholder stallkeeper stepfather stepmother stepson stranger
    straggler stowaway subordinate successor survivor swineherd taxpayer
    tenant townsman townspeople townswoman traveller traveler truant
      undergraduate vagrant veteran vicar victim villager volunteer wayfarer
     wife witness worshiper woodcutter youngster speaker spokesman
    spokeswoman headman headteacher chancellor premier senator whistleblower campaigner
    demonstrator picket marcher rioter shopkeeper shopper shop-owner hotelier homeowner
    drover fisherfolk countryfolk farmhand bondsman bondswoman""")
"""What people are to others, or by their age and luck."""
IN_ARMS: Final = words("""airman archer artilleryman bodyguard bombardier brigand buccaneer cadet
    captor cavalryman combatant constable cop corps corsair dragoon draftee executioner
    gangster garrison gaoler grenadier henchman highwayman horseman hussar infantryman
    interrogator intruder invader irregular jailer lancer legion legionnaire
     looter loyalist machine-gunner marauder marksman musketeer outrider outlaw
    patrolman picket policewoman posse privateer rearguard rifleman ringleader robber
    rustler saboteur seaman sentinel sentry sharpshooter skirmisher thug
    torturer vandal vanguard vigilante warder warlord warrior besieger arsonist
    paramilitary conscript legionary trooper tankman submariner helmsman gunship
    horsemen paratroop peacekeeper bailiff captor abductor hostage-taker assassin""")
"""Who fights, guards, robs or burns, besides those known by their unit."""
