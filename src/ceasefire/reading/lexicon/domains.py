"""Kinds of people and things of domains other than conflict. Our own lists.

Why    A budget is attacked, a will executed and a moment seized without harm to anybody.
       Words that are as well places, people or goods ("market", "party") are left out,
       for an act done to them may be one.
"""

from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import things, words

SCORE: Final = "@score"
"""Mark among words: a figure and another, as "3-1"."""

IDEAS: Final = words("""greed hypocrisy vanity arrogance cruelty folly ignorance indifference orthodoxy
    procedure routine homework lesson exam syllabus orthodoxy consensus certainty status quo
    logic idea plan proposal notion theory argument thesis view policy concept
    principle belief doctrine reasoning assumption strategy reputation
    credibility legacy image character motive conduct handling decision choice ruling stance
    attitude behaviour behavior mood spirit essence attention moment chance opportunity
    initiative conscience memory dream hope fear doubt ambition feeling question problem issue
    matter task challenge subject topic theme debate conversation discussion agenda narrative
    poverty corruption waste crime injustice inequality prejudice privilege freedom liberty
    value tradition culture language style tone privacy practice habit method
    evidence analysis myth stereotype taboo silence pride dignity honour honor
    trust faith confidence sleep appetite energy time day thought mind career life
    peace love joke rumour rumor story plot scheme effort process relation
    friendship atmosphere root cause symptom decline spread rot trend slide erosion fall
    limelight spotlight show headline thunder beauty victory defeat standard
    legislation red-tape bureaucracy monopoly lack weakness failure choice omission
    use abuse cut rise increase delay""")
"""What can be thought, said or felt."""
MONEY: Final = words("""export import freeze turnover
    price cost tax rate wage salary pay income profit loss sale revenue
    margin budget deficit debt saving savings pension share bond currency dollar
    crown euro franc index economy spending cash deposit demand growth output turnover inflation
    credit mortgage dividend fee rent bonus expense earnings consumer fare
    premium tariff franchise investment stake valuation forecast money bid""")
PAPERS: Final = words("""reason finding ground section paragraph statute resolution reply answer exam
    bill law clause amendment motion document report article book novel
    letter text speech statement manifesto editorial programme program essay chapter verdict
    will testament deed warrant instruction decree contract constitution script
    draft poem review memo rule reform measure regulation charge case lawsuit
    appeal petition ruling nomination candidacy candidature application resignation
    complaint objection remark comment statistic data result findings version lease
    cheque receipt autograph form trust power-of-attorney codicil mandate""")
SPORT: Final = words("""winner opener midfield victory hat-trick volley free-kick corner semi-final quarter-final strikeout homer
    goal ball penalty title trophy medal match game race innings
    wicket lap tournament league championship semi-final final half-time shoot-out putt
    scoreboard quarter-final crossbar woodwork goalpost goalkeeper over serve set round
    leg cup tie fixture season contest marathon derby crease pitch try conversion header
    halfway semifinal tiebreak regatta playoff knockout rally rebound lead equaliser
    equalizer run point stage peloton podium""")
PLAYERS: Final = words("""striker midfielder winger batsman batter bowler goalkeeper forward
    defender player team champion challenger boxer wrestler golfer cyclist runner
    full-back fullback hooker prop quarterback pitcher sprinter rower skater swimmer jockey
    chess-player grandmaster rival finalist substitute seed skipper coach club
    eleven visitors hosts racer climber mountaineer pace-bowler fielder hitter scorer""")
GAMES: Final = words("""chess draughts poker cards tennis football cricket rugby hockey golf
    darts snooker billiards basketball volleyball handball badminton dominoes boxing bridge
    election poll polls by-election vote ballot auction""")
"""At what one is beaten."""
VOTES: Final = words("vote seat majority constituency nomination poll")
KITCHEN: Final = words("""fish duckling
    soup stew porridge roast joint ham curry sausage cheese bread-bin cutlet mash potato onion tuck-box
    fridge refrigerator larder pantry cupboard wardrobe freezer cookie
    biscuit sweet chocolate buffet salad egg nut pea bean prawn cream dough cake batter
    pudding breakfast dinner lunch supper plate dish sandwich pie walnut almond pistachio
    shrimp white yolk butter mixture garlic spice carpet rug drum mattress cushion
    steak cutlet icebox minibar pastry omelette
    cabbage crab lobster oyster turnip carrot lettuce tomato leek cucumber melon""")
FURNITURE: Final = words("""sofa couch armchair settee hammock larder fridge bathtub
    cushion duvet deckchair""")
SCREEN: Final = words("""film video scene picture photo photograph movie documentary footage
    clip glance look portrait series advert commercial image snapshot pilot-episode""")
COMPUTING: Final = words("""router doorbell laptop computer device webcam server website mailbox inbox botnet
    process program programme script command query code browser thread
    task job update software app application algorithm macro file data database website
    cursor loop routine transaction backup instruction session connection tab daemon
    feature version patch keyboard""")
MINERALS: Final = words("""coal salt gold copper tin iron ore uranium diamond bitcoin data silver
    lithium cobalt phosphate potash amber marble seam nickel zinc lead chalk jade sapphire
    cryptocurrency archive text""")
PESTS: Final = words("""weed pest germ bacterium bacteria virus microbe parasite rat mouse
    insect fly mosquito flea locust tumour tumor cancer fungus mould moss slug snail
    beetle caterpillar aphid ant termite wasp tick louse worm spore mite rodent""")
GAME: Final = words("""lynx pike trout salmon carp eel cod bass perch herring tuna pup cub heron otter badger
    wolf boar deer rabbit hare pheasant fox bear duck goose chicken hen
    turkey fish elephant lion leopard stag snake crocodile seal whale shark bird pigeon
    bison rhino rhinoceros tiger calf lamb rooster cockerel""")
"""What is hunted, and what is slaughtered to be eaten."""
ANIMALS: Final = (
    GAME
    | PESTS
    | words("""bull dog hippo jackal horse cow ram goat hyena swarm swan
    cat hornet scorpion spider jellyfish buffalo bee dolphin ox pig sow donkey camel
    stallion mare bullock gull crow hawk eagle owl python cobra viper pack herd animal
    beast monkey baboon mastiff hound terrier puppy ostrich""")
)
ILLS: Final = words("""age cancer influenza malaria pneumonia tuberculosis plague virus
    epidemic infection epilepsy asthma diabetes stroke illness sickness typhus typhoid
    dysentery smallpox malnutrition starvation thirst cramp pain nausea fatigue dementia
    pandemic outbreak bug blight mildew rust pest overdose allergy poisoning sepsis
    meningitis rabies scurvy polio tetanus headache migraine gout disorder condition
    toothache hangover insomnia""")
FEELINGS: Final = words("""guilt doubt fear panic remorse envy rage despair grief jealousy nostalgia
    curiosity regret worry anxiety longing boredom temptation loneliness shame melancholy
    thought memory memories idea desire urge impulse feeling sense laughter giggle terror dread
    conscience nightmare homesickness love ambition question""")
STORMS: Final = table.WEATHER | words("""snap spell weather comet asteroid air gust downpour rainfall thunderstorm gale wave tide hurricane cyclone typhoon tornado wildfire
    sandstorm quake tremor tsunami landslip rockfall blizzard monsoon sun sunlight breeze
    squall current surf swell eruption volcano lava heatwave mudslide meteor meteorite
    tidal-wave sea ocean cloud""")
STORMS_NAMED: Final = words("hurricane storm typhoon cyclone")
MISHAPS: Final = words("""leak fumes blaze inferno
    crash accident collision avalanche landslide fall derailment tree
    branch boulder crane lift elevator machine machinery train tram bus taxi cyclist bicycle
    scaffolding ladder roof chimney electricity cave-in flood shipwreck stampede
    thresher sawmill saw propeller pile-up mishap blowout carriage tractor lightning
    earthquake typhoon boiler gas-leak""")
"""By and in what people are hurt whom nobody hurt."""
MARKETS: Final = (
    MONEY
    | words("""crisis recession slump strike shortage drought austerity downturn slowdown cutback layoff
    boom sanctions
    market sales popularity population traffic craze use
    membership tourism interest business industry rent oil gold wheat birth-rate supply audience lending borrowing trade export import turnout""")
)
"""What explodes, rallies and retreats without anybody."""
REMARKS: Final = words("""question email e-mail letter call request advert advertisement demand complaint
    message data figure advice praise compliment information invitation text enquiry inquiry query
    offer statistic fact application greeting tweet query slogan leaflet criticism
    insult abuse accusation proposal suggestion idea kiss phone-call spam news""")
"""With what one is bombarded and harmed by none of it."""
HACKERS: Final = words("""hacker botnet malware ransomware trojan spammer spyware phisher
    bot hacktivist cybercriminal firewall""")
CARS: Final = words(
    "car lorry van bus train tram motorcycle motorbike minibus coach cyclist"
)
AT_PLAY: Final = frozenset({SCORE}) | words("""midfield striker semi-final semifinal quarter-final innings wicket halftime
    half-time peloton goalkeeper scoreline kick-off stoppage penalty-area touchline full-back
    winger pawn rook checkmate grandmaster chess umpire referee batsman bowler equaliser
    leaderboard racket backhand forehand knockout cup-tie playoffs scoresheet midfielder
    breakaway tiebreak puck""")
"""What is said of a match alone."""
PRESS: Final = words("""sponsor advertiser claimant petitioner lawyers wellwisher memories
    reporter journalist photographer paparazzi fan admirer caller customer
    creditor tourist salesman autograph-hunter well-wisher shopper camera press media
    lobbyist suitor applicant collector visitor holidaymaker sightseer newspaper
    paper editor broadcaster hawker salesmen bargain-hunter tripper consumer listener viewer
    reader constituent taxpayer telephone""")
"""Who besieges, ambushes and invades with no more than being there."""
CRITICS: Final = words("""bench back-bench backbench frontbench
    critic columnist reviewer editorial commentator pundit economist
    backbencher leader-writer essayist satirist academic historian scholar playwright
    novelist theologian blogger article review pamphlet sermon book leaflet essay manifesto
    letter speech chapter report economist lecturer biographer economists advertisement
    campaigner advert""")
"""Who attacks in words, whomever it is."""
IN_WORDS: Final = words("""speech print editorial interview article book letter pamphlet
    column leader press essay statement blog tweet lecture sermon memoir debate
    review programme podcast poem song satire cartoon word words testimony newspaper magazine
    broadcast pages""")
"""In what one attacks with words."""
SHOWS: Final = words("""band singer model brand record episode series game album
    film play show comedian album musical joke sketch song sequel novel single
    concert act production premiere speech lecture performance product""")
RESULTS: Final = words("""victory lead title win charts top final semi-final fame success number
    medal front place finish power score""")
"""To what winners storm."""
MOODS: Final = words("""laughter anger rage applause cheer cheers tears song giggles fury colour
    color life popularity activity dance joy delight flower bloom blossom frenzy view
    superlatives""")
"""In what one explodes and hurts nobody."""
PRIZES: Final = (
    VOTES | SPORT | words("prize award crown market-share share medal hearts")
)
AGREEABLE: Final = words("""deadline
    pledge promise quota forecast payment timetable bail
    target deadline demand need requirement cost criterion expectation
    standard condition end ends challenge approval resistance obligation commitment bill
    goal test definition request wish silence fate eye glance gaze death opposition
    success failure scepticism skepticism enthusiasm applause disapproval indifference
    train flight match payment specification""")
"""What is met and is nobody."""
CASH: Final = MONEY | words(
    "money fund funds note coin sum amount balance change allowance"
)
_PHYSICAL: Final = words("""centre center site zone link line van network unit pharmacy station administration delegation population congregation plantation
    reservation installation fortification mission division garrison foundation institution
    organisation organization federation nation corporation location section position ammunition
    procession mansion junction expedition demonstration intersection contingent generation
    regiment detachment settlement encampment government parliament apartment emplacement
    department establishment monument basement tenement embankment reinforcement battlement
    element management battalion city university facility community minority locality
    municipality utility authority majority humanity charity party faculty nobility security
    ambulance residence conference audience fence entrance provision formation squadron
    concentration pavement compartment equipment casement escarpment armament pumping-station
    excavation constellation possession fusion pension session apparition conurbation
    substation ration medication vegetation irrigation deputation delegation entity celebrity
    cement garment ointment instrument document implement pigment sediment ornament monument
    attachment outpost obstruction construction structure ambush supporters convoy
    gathering concession ambience intelligence alliance conveyance ordnance appliance
    residence presence insurance opposition coalition association union legion region
    religion pension television publication exhibition transmission competition opposition
    extension commission accommodation elevation electricity celebration wedding convention
    reception function operation vicinity evacuation distribution movement deployment
    redeployment defence defense faction habitation business witness wilderness evidence
    documentation munition partition reaction-force habitation detention""")
LITERAL: Final = (
    _PHYSICAL | things.PEOPLE | things.GROUND | things.PROPERTY | things.INSIDE | things.GOODS
    | things.ARMS_BEARERS | things.ROADS | things.VESSELS | things.AIRCRAFT | things.LOADED
    | things.WEAPONS | things.CARRIERS | things.LIVESTOCK | things.DIPLOMATS | things.WORKS
)  # fmt: skip
"""What an act of conflict is done to, and stays one whatever shape its name has."""
ENDINGS: Final = (
    "acy",
    "ogy",
    "tude",
    "ness",
    "ism",
    "ity",
    "ation",
    "ition",
    "sion",
    "ction",
    "ment",
    "ance",
    "ence",
)
"""Of nouns that as a rule name nothing one can touch: "fairness", "privatisation"."""
