"""Company by which a word of force or of a step is none of conflict.

Why    "Attacked the budget", "a heart attack" and "withdrew money" harm and free nobody.
How    The first row that fits decides: a row `plain` says that the act is meant as it is
       said, a row `figure` that it is not. What no row fits is meant as it is said, and so
       is what has no object, or one of a kind that is not known.
"""

from typing import Final

from ceasefire.reading.lexicon import domains as of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.figures_of_everyday import EVERYDAY
from ceasefire.reading.lexicon.frame import (
    ABSTRACT,
    PERSON,
    PLACE,
    SPORTING,
    Frame,
    frame,
)

_STRIKES: Final = """attack assault strike hit shoot shell bombard bomb pound hammer storm raid
    besiege ambush blast invade strafe pummel batter pepper overrun encircle blockade
    rocket torpedo ram fire offensive onslaught barrage bombardment invasion siege
    incursion foray storming clash skirmish battle shooting"""
_HARMS: Final = """kill wound injure murder torture massacre slaughter annihilate exterminate wipe
    stab execute behead maul mutilate maim cripple rape molest strangle throttle lynch
    crucify butcher decapitate knife gas poison electrocute garrotte impale slap flog whip
    club punch smack thrash beat assassinate assassination killing beating bludgeon kick
    bombing sabotage poisoning starve hang detonate gun disembowel scald cane"""
_FORCE: Final = f"{_STRIKES} {_HARMS}"
_TAKES: Final = """seize steal hijack capture arrest rob plunder loot pillage abduct kidnap
    commandeer detain imprison conquer occupy retake seizure hijacking looting plundering
    confiscate apprehend jail"""
_MOVES: Final = """deploy mobilise mobilize distribute evacuate free deliver release surrender
    redeploy rescue liberate launch"""
_PLAYING: Final = of.PLAYERS - words("team club player coach")
_BY_FORCE: Final = (
    things.ARMS_BEARERS | things.MUNITIONS | things.WEAPONS | words("gunfire mob")
)
_HURTING: Final = things.WEAPONS | things.MUNITIONS | words(
    "stone knife bomb butt club stick axe machete whip baton truncheon brick rock chain"
    " bar cable belt fist boot hammer pipe bayonet spear arrow sword bottle teargas gas"
)  # fmt: skip
_UNREAL: Final = of.IDEAS | of.MONEY | of.PAPERS | of.COMPUTING | {ABSTRACT}
_NATURE: Final = of.STORMS | of.ILLS | of.FEELINGS
_SHE: Final = words("he she i we you")


def _plain(
    words_: str,
    *,
    by: frozenset[str] = frozenset(),
    what: frozenset[str] = frozenset(),
    to: str = "",
    where: frozenset[str] = frozenset(),
) -> Frame:
    return frame("00 PLAIN", words_, by=by, what=what, to=to, where=where)


def _figure(
    words_: str,
    *,
    by: frozenset[str] = frozenset(),
    what: frozenset[str] = frozenset(),
    to: str = "",
    where: frozenset[str] = frozenset(),
    particle: str = "",
    beside: str = "",
    among: frozenset[str] = frozenset(),
    before: str = "",
    bare: bool = False,
) -> Frame:
    return frame(None, words_, by=by, what=what, to=to, where=where, particle=particle,
                 beside=beside, among=among, before=before, bare=bare)  # fmt: skip


FIGURES: Final = (
    *EVERYDAY,
    # meant as said: by those who bear arms, to whom or what can be hurt, with what hurts
    _plain(_FORCE, by=_BY_FORCE, what=of.LITERAL | of.ANIMALS | _PLAYING | {PERSON, PLACE}),
    _plain(_FORCE, to="with", where=_HURTING),
    _plain(_FORCE, by=things.MUNITIONS | words("gunfire")),
    _plain("storm", by=_BY_FORCE),
    _plain("storm", to="out", where=words("talk negotiation")),
    _plain("hit strike", what=words("mine landmine bomb")),
    # done to what nobody can touch
    _figure(_FORCE, what=_UNREAL),
    _figure(_TAKES, what=of.IDEAS | of.VOTES | {ABSTRACT}),
    _figure(_MOVES, what=_UNREAL | of.REMARKS),
    # done by what is nobody
    _figure(_FORCE, by=_NATURE | of.MARKETS),
    _figure("kill wound injure maim hit strike crush bury trap electrocute", by=of.MISHAPS),
    _figure(_FORCE, by=of.ANIMALS),
    _figure(_TAKES, by=_NATURE | of.HACKERS),
    _figure(_STRIKES, by=of.HACKERS),
    _figure("kill injure wound", by=words("driver motorist"), what=things.PEOPLE | {PERSON, "pedestrian"}),
    _figure("hit strike kill injure wound crush", by=of.CARS),
    _figure("hit strike", by=words("ball puck shuttlecock dart")),
    _figure("hit strike", what=words("rock reef iceberg sandbank shoal kerb bollard")),
    _figure("hit strike pound kick hammer beat", what=words("table desk lectern ball pedal anvil iron keyboard nail")),
    _figure("blockade block", by=words("load tree snowdrift lorry spillage flock")),
    _figure("arrest", before="cardiac respiratory"),
    _figure("talk negotiation", before="wage pay quota price merger takeover contract salary trade budget"),
    _figure("kill wound injure maim hit strike crush trap bury burn", to="in by from of under",
            where=of.MISHAPS | of.ILLS | of.STORMS | words("childbirth")),
    _figure("wound injure maim", to="in during", where=of.SPORT | of.GAMES | words("training practice rehearsal")),
    _figure("injure hurt wound", by=of.PLAYERS | _SHE, what=things.PARTS_OF_A_BODY | words("muscle hamstring ligament")),
    # in words
    _figure("attack assail assault massacre slaughter murder maul batter hammer pound pummel crucify butcher shoot",
            by=of.CRITICS),
    _figure("attack assail hit assault", to="in", where=of.IN_WORDS),
    _figure("attack", to="over for as", where=_UNREAL),
    _figure("attack assault", beside="verbally rhetorically scathing scathingly"),
    _figure("attack assault battle clash offensive war skirmish ambush strike", before="""verbal personal rhetorical legal
            court courtroom boardroom bidding takeover ratings custody election electoral heart panic
            asthma anxiety charm marketing media sales advertising publicity title cup personality culture
            lightning epileptic bowling price intellectual legislative parliamentary"""),
    _figure("bombard pepper besiege hit ambush assault pound batter pelt attack barrage volley salvo fusillade"
            " bombardment fire shoot", to="with of by", where=of.REMARKS),
    _figure("fire shoot launch barrage volley salvo", what=of.REMARKS),
    _figure("besiege ambush invade storm overrun blockade invasion siege mob swamp", by=of.PRESS),
    _figure("invasion siege ambush storm", what=of.PRESS),
    _figure("clash", to="over on about", where=_UNREAL | words("interpretation")),
    _figure("clash", by=words("colour color date fixture view opinion personality culture value cymbal"
            " exam class schedule style meeting lecture theory") | _UNREAL),
    # sport and games
    _figure("beat", what=of.PLAYERS | words("rival favourite favorite holder")),
    _figure("beat hammer thrash crush rout massacre slaughter demolish batter whip", to="by at in to on",
            where=of.SPORT | of.GAMES | words("length vote second margin stroke shot knockout")),
    _figure("attack shoot strike fire hit beat kill capture storm crush sink take steal seize lead battle rally",
            what=of.SPORT - words("stage point set leg over run cup round")),
    _figure("hit strike beat fire shoot", what=of.SPORT - words("stage round")),
    _figure("attack shoot strike fire hit storm battle withdraw retreat clash rally counterattack massacre",
            by=of.PLAYERS | {SPORTING}, bare=True),
    _figure("attack shoot strike fire hit storm massacre slaughter crush hammer batter thrash annihilate",
            by=of.PLAYERS, what=of.PLAYERS | of.SPORT | of.GAMES | words("opponent rival climb ascent hill slope")),
    _figure("attack", what=of.ILLS | of.FEELINGS),
    _figure("beat", what=of.ILLS | words("clock traffic rush crowd queue heat")),
    _figure("attack", what=words("climb ascent descent slope bend corner")),
    _figure("attack", to="on in", where=words("climb ascent descent lap stretch bend corner")),
    _figure("hit strike", by=of.PLAYERS, what=words("post bar")),
    _figure("raid", what=words("reserve reserves coffer coffers surplus kitty piggy-bank")),
    _figure("raid", to="for", where=words("talent staff player idea vote customer")),
    _figure("war", before="price trade star bidding class culture turf ratings word words"),
    _figure("invade storm invasion", what=words("pitch court")),
    _figure("besiege storm bombard raid assault", what=of.SPORT),
    _figure("clash", by=words("rival") | of.PLAYERS),
    _figure("battle fight fighting contest clash shooting", what=of.SPORT | of.ILLS | of.MONEY),
    _figure("withdraw retire withdrawal", to="from", where=of.SPORT | words("race election competition contest"
            " ballot sale circulation account bank view candidacy running merger venture sponsorship")),
    _figure("capture seize steal conquer", what=of.PRIZES | words("lead point win") - words("stage set leg cup")),
    _figure("rally", before="car stock share market tennis late price bond"),
    _figure("rally", by=of.MARKETS | of.PLAYERS | words("share bond stock")),
    _figure("strike", particle="out down off"),
    _figure("shell", particle="out"),
    _figure("seize", to="with by on upon", where=of.FEELINGS | of.ILLS | words("mistake remark chance")),
    _figure("kill injure wound", to="in", where=words("fire")),
    _figure("beat thrash hammer crush rout massacre demolish whip", among=frozenset({of.SCORE})),
    _figure("sign", by=of.PLAYERS),
    _figure("sign", to="for", where=words("club season year") | of.PLAYERS),
    _figure("release", what=of.PLAYERS - {"skipper"} | of.ANIMALS | words("keeper goalkeeper")),
    _figure("bomb", beside="opening premiere debut audition stage", bare=True),
    # kitchen, farm, mine and workshop
    _figure(_FORCE, what=of.KITCHEN),
    _figure("kill shoot slaughter butcher poison gas strangle trap exterminate attack", what=of.PESTS | of.GAME),
    _figure("slaughter kill butcher", by=words("butcher farmer family cook host household grandmother grandfather"
            " abattoir uncle aunt bride groom father mother housewife peasant"), what=things.LIVESTOCK | of.GAME),
    _figure("slaughter kill butcher", what=things.LIVESTOCK, to="for", where=words("feast wedding meat market dinner"
            " festival holiday meal table")),
    _figure("burn torch destroy wreck flatten", by=_NATURE | of.ANIMALS),
    _figure("burn", by=things.PROPERTY, bare=True),
    _figure("mine", what=of.MINERALS | words("pit seam colliery lode reef deposit vein")),
    _figure("mine", what=of.PAPERS | words("diary notebook memoir biography")),
    _figure("mine", to="for", where=words("story idea anecdote quotation detail joke insight")),
    _figure("explode burst erupt explosion blast", by=words("boiler cooker stove tyre tire volcano firework kiln star supernova"
            " radiator oven geyser pot")),
    _figure("explosion blast", before="boiler cooker stove tyre firework volcanic quarry controlled"),
    _figure("explosion blast", by=words("quarry mine colliery")),
    _figure("fight battle", what=of.MISHAPS | words("fire flame")),
    _figure("shot", to="on at", where=of.SPORT),
    _figure("leave quit", by=words("child guest family diner waiter boy girl") | _SHE, what=words("table")),
    _figure("explosion blast", what=words("boiler cooker stove tyre kiln oven")),
    _figure("fire", by=words("pot brick tile clay potter")),
    _figure("burn", what=words("calorie incense candle disc cd rubber charcoal coal toast")),
    _figure("fire", what=words("kiln brick pot clay tile boiler engine furnace imagination pistol ceramic")),
    _figure("sink", what=words("putt pint drill tooth fork spade knife well shaft foundation borehole pile post")),
    _figure("sink", to="into in to", where=_UNREAL | words("chair armchair sofa bed mud sand knee coma")),
    # screens and machines
    _figure("shoot capture shooting", what=of.SCREEN),
    _figure("shoot capture", to="on in", where=words("film camera canvas tape video colour color studio location"
            " black paint oil watercolour")),
    _figure("shoot capture", by=words("photographer director cameraman film-maker filmmaker camera lens painter"
            " sensor software satellite radar artist microphone recorder telescope")),
    _figure("shoot", by=of.MARKETS, particle="up down"),
    _figure("execute", what=words("order move manoeuvre maneuver turn dive trade dance step jump pirouette drawing"
            " painting carving sculpture stroke somersault landing estate recipe")),
    _figure("kill", what=words("light engine sound music mood pain switch lights motor fire flame weed")),
    _figure("hijack", what=words("browser brand meeting conversation hashtag account webpage"
            " hearing festival event ceremony occasion narrative anniversary celebration")),
    _figure("capture", what=words("carbon heat energy rainwater sunlight")),
    _figure("execution execute", by=of.COMPUTING | words("server computer machine processor")),
    _figure("bomb", by=of.SHOWS, bare=True),
    _figure("murder butcher massacre mangle", what=words("song anthem tune language piano hymn aria sonata ballad symphony concerto psalm"
            " melody waltz grammar pronunciation")),
    # prices, crowds and clocks
    _figure("explode erupt detonate", by=of.MARKETS | _UNREAL | words("scandal controversy row")),
    _figure("explode erupt burst", to="with into in", where=of.MOODS),
    _figure("explosion blast eruption", what=of.MARKETS | of.STORMS | of.MOODS | _UNREAL),
    _figure("explosion", to="in", where=_UNREAL | words("sales popularity population traffic membership tourism use")),
    _figure("explosion", before="population price colour color demographic credit"),
    _figure("retreat", by=of.MARKETS | of.STORMS | words("glacier ice floodwater water shoreline forest snowline")),
    _figure("retreat withdraw retreat withdrawal", to="into", where=of.IDEAS | of.FEELINGS | {ABSTRACT}
            | words("shell study bedroom himself herself themselves room")),
    _figure("retreat", by=words("hair hairline")),
    _figure("retreat withdraw", by=_SHE, to="to into", where=words("kitchen bedroom study office room garden bath"
            " sofa cottage library attic cellar chair")),
    _figure("retreat", before="yoga spiritual writing meditation religious corporate weekend"),
    _figure("strike", by=words("clock bell midnight hour")),
    _figure("strike", by=words("it"), beside="that how as"),
    _figure("strike", what=(of.MINERALS - {"archive"}) | words("oil water match partnership friendship compromise midnight gong bell luck camp"
            " noon attitude hour clock set coin medal")),
    _figure("hit", what=words("headline jackpot shelf snag nerve button brake stride snooze buffers rock-bottom accelerator")),
    _figure("storm", particle="out off"),
    _figure("storm", by=of.SHOWS),
    _figure("storm", by=words("he she"), to="into"),
    _figure("storm", what=words("chart charts")),
    _figure("storm", to="out off", where=frozenset()),
    _figure("storm", to="to into up", where=of.RESULTS | of.SPORT),
    _figure("overrun", by=words("cost expense budget project meeting programme")),
    _figure("occupy", what=words("seat mind time attention hour space rank office throne house flat desk niche")),
    _figure("occupy overrun", by=of.PRESS | _UNREAL | words("family household tenant couple owner lodger guest")),
    _figure("hijack", what=of.COMPUTING | of.KITCHEN | words("milk coffee umbrella charger")),
    _figure("hijack occupy seize", by=of.PRESS),
    _figure("kidnap abduct steal release", among=words("custom")),
    _figure("expel", by=words("school headmaster headmistress university college party club guild academy court lodge")),
    _figure("confiscate", by=words("teacher headmaster headmistress")),
    _figure("demolish", by=words("builder developer contractor")),
    _figure("expel", what=words("pupil air gas breath water")),
    _figure("expel", to="for", where=words("truancy plagiarism smoking cheating misconduct")),
    _figure("rob", to="of", where=of.IDEAS | of.SPORT | {ABSTRACT}),
    _figure("seize", to="of", where=of.IDEAS | of.PAPERS | words("dispute")),
    _figure("march", by=words("time progress season year history ant")),
    # steps that are none between sides
    _figure("withdraw pull take withdrawal", what=of.SHOWS | of.CASH | of.PAPERS | of.REMARKS | words("product candidate labour"
            " goalkeeper horse consent card drug hand")),
    _figure("withdrawal", before="cash bank"),
    _figure("release", what=of.SHOWS | words("figure statistic gas energy hormone heat steam pressure tension grip"
            " brake valve emission trailer edition balloon dove butterfly turtle potential footage recording"
            " list name detail record smoke sewage chemical radiation photograph pheasant trout toxin")),
    _figure("deliver", what=of.SPORT | of.SHOWS | of.VOTES | words("lecture baby twin triplet blow promise judgment address"
            " sermon pizza mail post newspaper eulogy toast punch kick cross warning ultimatum opinion reply answer"
            " service piano furniture sofa calf foal rebuke shock surprise")),
    _figure("deploy", what=words("airbag parachute argument sail skill charm metaphor technology landing-gear")),
    _figure("launch", what=of.SHOWS | of.COMPUTING),
    _figure("sign", what=words("autograph book petition lease cheque guestbook visitor register player striker"
            " receipt form will painting shirt goalkeeper midfielder defender batsman")),
    _figure("sign", by=words("club publisher label")),
    _figure("meet", what=of.AGREEABLE | of.IDEAS | {ABSTRACT} - words("opposition")),
    _figure("meet", by=words("road line river path curve stream valley edge eye railway")),
    _figure("meet", to="with", where=of.AGREEABLE | of.IDEAS | {ABSTRACT}),
    _figure("treat", what=_UNREAL | words("wood timber sewage leather guest metal stain fabric water soil seed waste")),
    _figure("treat", to="as like"),
    _figure("treat", by=words("vet veterinarian")),
    _figure("treat", to="with to", where=of.IDEAS | of.FEELINGS | {ABSTRACT}
            | words("contempt respect caution suspicion kindness varnish lunch dinner scorn lime acid")),
    _figure("suspend", what=of.SPORT | words("disbelief lamp player driver referee")),
    _figure("suspend", to="from in", where=words("ceiling beam hook rope wire cable rafter air thread string branch"
            " liquid midair")),
    _figure("board", by=words("passenger tourist traveller traveler family delegation team minister child student"
            " pupil couple pilgrim evacuee commuter guest president envoy player worker") | _SHE),
    _figure("board", particle="up"),
    _figure("examine inspect investigate examination", what=words("patient candidate pupil menu tooth eye throat chest"
            " heart skin phenomenon") | (of.IDEAS - words("abuse crime corruption"))),
    _figure("protest", what=words("innocence ignorance love loyalty")),
    _figure("demonstrate", what=_UNREAL | words("technique device product skill knowledge ability")),
    _figure("demonstration", before="cooking product"),
    _figure("demonstration", what=words("method technique device product tractor plough machine engine tool gadget appliance") | of.IDEAS | {ABSTRACT}),
    _figure("surrender succumb", to="to", where=of.FEELINGS | of.IDEAS),
    _figure("surrender", what=words("lead title ticket point advantage privilege chair chairmanship directorship")),
    _figure("repatriate", what=of.MONEY | words("capital fund profit")),
    _figure("rescue", what=of.MONEY | words("deal firm company airline cat industry kitten angler hiker climber walker swimmer"
            " yachtsman skier mountaineer canoeist")),
    _figure("visit", what=words("website page dentist optician hairdresser exhibition gallery cinema doctor zoo")),
    _figure("reunite", by=words("band quartet cast")),
    _figure("call", what=of.SPORT | words("wedding concert party picnic engagement show search"), particle="off"),
    _figure("break", what=words("engagement piece branch twig corner"), particle="off"),
    _figure("carry", what=of.PRIZES | words("award"), particle="off"),
    _figure("hand give", what=of.PRIZES | of.PAPERS | of.REMARKS, particle="out back over"),
    _figure("blow", what=of.SCREEN | words("balloon tyre mattress tire candle"), particle="up"),
    _figure("blow", by=words("row scandal storm"), particle="up"),
    # by nobody of arms, and done to nothing that can be hurt, in the words of a match
    _plain(f"{_FORCE} {_MOVES} retreat withdraw capture", by=_BY_FORCE),
    _plain(f"{_FORCE} capture", what=of.LITERAL | {PERSON, PLACE}),
    _figure("attack strike hit shoot fire storm besiege raid clash retreat withdraw surrender counterattack battle capture"
            " invade overrun ambush assault defend stop cease fight shot", among=of.AT_PLAY),
)  # fmt: skip
"""From the first that fits on; by verbs and nouns alike."""
