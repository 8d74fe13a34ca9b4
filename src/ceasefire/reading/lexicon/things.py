"""Kinds of people and things that acts are done by, to, with and in. Our own lists.

Why    "Closed the road" is an act and "closed the book" is none: a verb is one with some
       kinds of thing alone.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.events import ARMED, CROWD, TAKEN
from ceasefire.reading.lexicon.people import IN_ARMS, STANDINGS, TRADES
from ceasefire.reading.lexicon.whom import CLERGY, KIN

ARMS_BEARERS: Final = (
    ARMED
    | IN_ARMS
    | words("""police policeman gendarme gendarmerie guard trooper
    paratrooper navy fleet squadron platoon squad garrison militiaman guerrilla
    separatist insurgent militant extremist jihadist terrorist mercenary sniper
    gunner artillery cavalry infantry coastguard corporal sergeant officer hunter
    attacker assailant raider bandit pirate hijacker kidnapper bomber arsonist looter
    armour armor bulldozer gunship""")
)
"""Those who carry arms, or do what is done with arms."""
BROUGHT_UP: Final = words("""troop soldier battalion brigade division company regiment
    platoon squad column unit force reinforcement tank artillery howitzer gun battery
    launcher gunboat warship frigate destroyer carrier submarine armour armor marine
    paratrooper commando conscript reservist guard fighter mercenary contingent
    squadron missile fleet flotilla armada navy""")
"""What is brought up."""
WILDS: Final = words("""swamp bush forest wood sea river hill mountain desert marsh jungle
    fort bog sand""")
"""Where people are driven."""
HELPERS: Final = words("""society cross crescent delegate committee church monk official mediator
    elder envoy mission observer""")
"""To whom those are handed who are let go."""
FIGHTERS: Final = words("rebel insurgent guerrilla militiaman fighter gunman partisan")
PEOPLE: Final = (
    words(TAKEN)
    | KIN
    | CLERGY
    | CROWD
    | TRADES
    | STANDINGS
    | (IN_ARMS - words("corps garrison levy posse vanguard rearguard picket gunship"))
    | words("""courier agent activist
    journalist reporter editor blogger photographer dissident protester marcher striker
    migrant refugee returnee deserter conscript recruit pupil schoolchild schoolboy
    schoolgirl shepherd herder herdsman sailor airman marine colleague inmate
    internee politician lawmaker deputy councillor mayor judge lawyer lecturer
    professor novice medic paramedic surgeon clinician patient pensioner widow orphan
    grandmother grandfather mother infant baby toddler teenager youngster minister
    pastor diplomat attache consul observer inspector surveyor colonel general
    captain lieutenant sergeant corporal commander leader chief headman bystander
    motorist cyclist commuter merchant vendor peddler seller tradesman labourer laborer
    miner baker butcher cook person citizen national foreigner settler nomad islander
    clansman tribesman bride groom mourner worshipper pilgrim congregant candidate
    voter unionist organiser organizer ringleader culprit gunman assailant militiaman
    figure adult minor female male wounded ferryman boatman bargeman skipper midwife
    postman""")
)
"""Those to whom something is done."""
CROWDS: Final = CROWD | words("""ferryman boatman bargeman carter porter shepherd quarryman
    railwayman shopkeeper stallholder hooligan rioter lorry-driver townspeople relative protester striker marcher pensioner pupil veteran
    widow miner teacher nurse docker driver bus-driver believer monk parishioner
    neighbour neighbor taxi-driver fisherman herder tribesman baker butcher trader
    vendor islander refugee returnee unionist activist mourner youth mob""")
"""Who takes to the streets."""
DIPLOMATS: Final = words("""envoy mediator ambassador adviser advisor emissary negotiator
    delegation delegate minister president premier chancellor facilitator rapporteur
    legate nuncio diplomat secretary-general commissioner representative leader king
    queen prince emir sultan elder mission commander general chief governor mayor
    bishop archbishop abbot patriarch mufti sheikh ayatollah cardinal consul attache
    chargé-d'affaires plenipotentiary interlocutor go-between intermediary conciliator
    arbiter statesman stateswoman vice-president spokesman spokeswoman chieftain
    headman senator parliamentarian undersecretary dignitary""")
"""Who meets on behalf of others."""
PARTS_OF_A_BODY: Final = words("""arm leg rib hand finger thumb wrist elbow knee ankle foot
    foot toe nose jaw skull tooth neck back spine shoulder collarbone ear tongue eye
    pelvis bone""")
VESSELS: Final = words("""boat ship vessel ferry tanker trawler tug barge yacht dinghy cutter
    freighter gunboat destroyer frigate corvette submarine dhow sampan canoe raft
    steamer lighter lugger launch schooner skiff patrol-boat lifeboat""")
AIRCRAFT: Final = words("""drone plane helicopter aircraft jet airliner gunship warplane
    fighter-jet bomber glider balloon missile rocket quadcopter""")
MUNITIONS: Final = words("""shell rocket missile grenade mortar torpedo shellfire mortar-bomb
    bombshell barrel-bomb shrapnel cannonball""")
"""What comes down where it is fired."""
ROADS: Final = words("""road highway motorway bridge crossing border frontier gate ford
    tunnel pass canal channel strait harbour harbor port airport airspace railway
    railroad corridor checkpoint route street track lane path causeway waterway river
    lock quay jetty pier dyke embankment junction crossroads roundabout viaduct
    approach entrance exit passage footbridge towpath slipway market bazaar station airstrip
    alley avenue boulevard thoroughfare bypass turnpike wharf estuary airway fairway
    seaway mountain-pass gateway bridle-path ferry-stage""")
"""What can be closed to those who have to pass."""
GROUND: Final = words("""village town city hill ridge bridge mill pass post outpost base
    barracks camp position island islet peninsula port harbour harbor airport airfield
    airstrip district quarter suburb neighbourhood neighborhood valley dam oilfield
    refinery station crossing ford fort fortress garrison stronghold enclave exclave
    territory province capital county region parliament palace headquarters hall
    heights height hamlet settlement farm plateau summit peak strip pocket bridgehead
    beach beachhead coast shore border frontier zone arsenal armoury armory depot
    quarry mine tannery plant junction checkpoint trench lighthouse bunker
    cove canyon ravine gorge gully riverbank hillside hillock knoll bluff headland
    promontory isthmus estuary delta lagoon archipelago oasis borough canton commune
    precinct encampment redoubt rampart citadel castle bastion stockade blockhouse
    pillbox watchtower roundabout viaduct reservoir waterworks powerhouse pier wharf
    dockyard shipyard marketplace cathedral monastery convent university foothill
    hilltop crossroads escarpment saddle spur ferry-stage sawmill brickworks""")
"""What is taken and held."""
TAKEN_AND_HELD: Final = GROUND - words("""position post summit capital strip camp pocket region
    county plant junction front""")
INSIDE: Final = words("""house home villa office clinic hospital school church mosque temple
    monastery abbey convent shop store warehouse depot granary barracks station camp
    compound embassy consulate mission headquarters building prison jail palace hall
    village town farm university campus factory newsroom studio flat apartment
    courthouse courtroom parliament bank museum library orphanage hotel ship cabin
    refinery armoury armory arsenal stadium theatre theater schoolhouse clubhouse cinema
    brothel farmhouse manor mansion hostel motel residence synagogue cathedral chapel
    shrine seminary dispensary infirmary pharmacy bakery laboratory workshop registry
    customs-house guardhouse kindergarten supermarket town-hall archive sanctuary
    presbytery vicarage pavilion treasury""")
"""What is broken into and searched."""
CARRIERS: Final = words("""car bus lorry truck van vehicle train boat ship vessel convoy ferry
    sledge sleigh wagon cart luggage baggage bag passenger cargo""")
PROPERTY: Final = words("""house home bridge school mosque church temple shrine chapel
    monastery market mill clinic hospital depot crop village building shop store stall
    tower barn boat ship vessel pylon substation pump office warehouse granary farm
    orchard field wheat harvest vineyard grove tree hut tent shelter library museum
    cemetery grave tomb statue monument memorial pipeline cable mast transformer
    well dyke dam aqueduct reservoir cistern kiosk car bus lorry truck van tractor
    ambulance train railway track road factory workshop plant refinery silo stable
    hangar plane helicopter launch ferry raft net archive record camp settlement hotel
    restaurant bakery pharmacy kiln greenhouse property belonging equipment
    window gate fence wall door livestock cattle herd flock goat sheep cow beehive
    flag effigy transmitter antenna mast relay generator turbine cottage farmhouse shed
    plantation terrace haystack sawmill boathouse jetty pier quay breakwater lock sluice
    culvert footbridge viaduct streetlight switchboard cinema cathedral synagogue
    seminary altar icon relic tombstone headstone gravestone mausoleum registry
    laboratory incubator cart wagon locomotive tram canoe dinghy classroom dispensary
    infirmary schoolhouse homestead hamlet sapling seedling olive almond palm""")
"""What is destroyed."""
LIVESTOCK: Final = words(
    "livestock cattle herd flock goat sheep cow ox oxen donkey mule horse camel pig poultry"
)
ARTEFACTS: Final = words("""engine pump harness saddle bell radio lamp rope net sail oar rudder
    anchor winch stove tent cable wire pipe battery motor dynamo generator tyre typewriter
    printing-press press loom kiln anvil plough scythe saw phone telephone camera computer
    telescope binoculars transmitter key money cash savings payroll purse till jewellery
    jewelry jewel gold silver icon chalice beehive bee hive honey harvest hay timber plank
    passport permit ledger catch trap mill millstone""")
"""What is of use, and is taken or broken."""
GOODS: Final = words("""flour food foodstuff medicine medication drug grain rice wheat maize
    bread blanket tent fuel diesel petrol kerosene cement timber brick seed water salt
    milk vaccine serum insulin parcel kit supply supplies aid relief ration biscuit
    potato lentil oil sugar bandage stretcher generator pump chlorine clothing clothes
    coat shoe mattress tarpaulin stove firewood coal sack tonne ton tin crate litre
    liter bale carton pallet shipment load truckload lorryload planeload consignment
    delivery equipment plasma blood incubator wheelchair tool book textbook barley oats
    pulse bean fodder antibiotic insulin morphine saline oxygen syringe antiseptic soap
    jerrycan paraffin charcoal cot crutch fertiliser fertilizer maize-meal millet sorghum
    beet tinned-food foodstuffs medicament drip""")
"""What is brought to those in need, and how it is counted."""
LOADED: Final = words("""convoy truck lorry lorryload truckload shipment sack crate parcel
    barge boat ship vessel plane train caravan mule donkey camel flight airlift load
    tonne ton bale pallet consignment tanker trawler raft vehicle cart wagon""")
"""What arrives with goods."""
CONVOYS: Final = words("""convoy truck lorry lorryload truckload planeload shipment sack crate
    parcel caravan airlift pallet consignment bale""")
"""What brings goods, whatever is said of its load."""
TABLES: Final = words("""talk negotiation conference commission committee council meeting
    round dialogue summit consultation process session table forum""")
SITTINGS: Final = words("""talk negotiation meeting round dialogue summit consultation
    session conference""")
ASSEMBLIES: Final = words("""parliament assembly congress senate council house diet
    legislature chamber cabinet deputy lawmaker senator synod""")
TEXTS: Final = words("""agreement accord truce ceasefire armistice deal pact protocol
    memorandum treaty convention charter compact communique communiqué settlement
    contract annex arrangement""")
INQUIRIES: Final = words("inquiry enquiry investigation probe inquest")
TRUCES: Final = words("truce ceasefire armistice pause moratorium lull halt stand-down")
FIGHTS: Final = words("""fire fighting shelling attack hostility hostilities bombardment
    offensive raid strike operation war campaign bombing firing advance""")
HELD: Final = words("""prisoner detainee captive hostage inmate internee body remains dead
    corpse fallen coffin ash""")
"""Who and what is handed over."""
WEAPONS: Final = words("""rifle weapon gun arms ammunition launcher mortar pistol howitzer
    tank artillery armour armor missile grenade explosive firearm weaponry shotgun""")
SUPPORT: Final = words("""aid assistance funding fund funds subsidy support loan grant licence
    license permit contract credit stipend salary payment pension shipment export import
    trade flight visa membership cooperation agreement treaty accord concession
    privilege accreditation supply delivery sale programme program training
    invitation scholarship tranche instalment installment remittance rebate allowance
    handout bursary franchise quota waiver guarantee preference""")
"""What is taken away as a sanction."""
RELATIONS: Final = words("relation relations tie ties link links contact contacts")
MISSIONS: Final = words("embassy consulate mission legation")
OUTLETS: Final = words("""newspaper magazine radio broadcaster television website newsroom
    printing-house party charity union mosque seminary""")
"""What is shut down by those in power."""
HOUSES_SHUT: Final = words("""station office school university college faculty church shop
    account bank agency clinic market paper bureau theatre club""")
"""What is shut down where those in power do it, and else may have closed by itself."""
AUTHORITIES: Final = ARMS_BEARERS | words("""government ministry minister governor mayor
    authority authorities court council regime junta prefect municipality king
    president parliament administration prefecture directorate secretariat bureau
    magistrate sheriff warden commissioner premier chancellor presidency leadership
    command headquarters governorate customs immigration harbourmaster stationmaster
    burgomaster cabinet directorate viceroy general colonel major captain commander""")
DANGERS: Final = words("mine landmine rubble debris bomb munition ordnance explosive")
WORKS: Final = words("""main mains bridge road line pump dam dyke canal well pipeline pipe cable power
    electricity water railway track school clinic hospital ferry lock sluice
    substation transformer turbine mast lighthouse crossing culvert embankment""")
NAMES: Final = words("thumb name signature hand seal thumbprint initials pen mark")
ACCESS: Final = words(
    "access passage entry transit landing clearance admission admittance"
)
COURTS: Final = words("""prosecutor police court gendarmerie authority authorities jail prison
    tribunal custody""")
CURBS: Final = words(
    "siege blockade curfew embargo cordon restriction sanction closure lockdown"
)
CURBS_SET: Final = words(
    "curfew ban lockdown emergency law restriction censorship quarantine toll cordon"
)
RIGHTS: Final = words("""autonomy citizenship amnesty rights right independence pardon clemency
    self-rule immunity recognition""")
HARMLESS: Final = words("""egg tomato roll cabbage vegetable fruit bread flour paint milk
    snowball cake shoe slipper pie manure dung""")
"""What is thrown in protest."""
PLACES_BETWEEN: Final = words("""camp capital side front headquarters line village town party
    cave valley bank community delegation""")
"""Between what a mediator goes."""
