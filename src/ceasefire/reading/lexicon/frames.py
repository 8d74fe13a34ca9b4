"""Verbs that are acts with some company alone: who, what, and behind which preposition.

Why    "The troops entered the town" brings up arms, "she entered the room" does not.
How    The first frame that fits gives the codes; `frame` says what each side asks for.
"""

from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import PERSON, PLACE, SIDE, frame
from ceasefire.reading.lexicon.roles import OFFICES

_SOMEBODY: Final = things.PEOPLE | {PERSON}
_GROUND: Final = things.GROUND | {PLACE}
_ARMED: Final = things.ARMS_BEARERS | {SIDE}
_MEETS: Final = things.DIPLOMATS | words("lawyer counsel union") | {PERSON, SIDE}
_MEN: Final = _ARMED | words("they we who men")
_CAPTORS: Final = _ARMED | words("they we")
_AT: Final = words("on in into at near behind beside outside upon over inside through")
_TOWARDS: Final = words("into to toward towards up on onto")
_MINES: Final = words("mine landmine")
_HURT: Final = words(
    "wounded sick injured patient child civilian family woman people casualty"
)
_LOADS: Final = words("convoy truck aid ambulance lorry flour food medicine relief")
_BARRIERS: Final = words("checkpoint barricade roadblock")

FRAMES: Final = (
    # before others of their verbs
    frame("07 AID", "reach arrive cross", by=table.RELIEF),
    frame("07 AID", "bring", what=_HURT, beside="out across hospital safety"),
    frame("07 AID", "move carry ferry", what=words("wounded patient sick injured casualty")),
    frame("08 RETREAT", "give", what=table.ARMS, particle="up"),
    frame("15 MOBILIZE", "enter", by=table.ARMED),
    frame("15 MOBILIZE", "reach", by=table.ARMED - {"patrol"}),
    frame("16 SANCTION", "break", by=table.TABLES, particle="down"),
    frame("16 SANCTION", "withdraw", what=table.RECALLED),
    frame("16 SANCTION", "walk pull", to="out away from of", where=table.TABLES),
    frame("04 CONSULT", "see", by=_MEETS | words("i we he she they"), what=OFFICES),
    frame("17 ASSAULT", "set", beside="fire flames alight ablaze afire"),
    frame("17 COERCE", "empty", what=words("depot warehouse store shop granary")),
    frame("18 ASSAULT", "hit", what=_MINES),
    frame("18 ASSAULT", "step", to="on", where=_MINES),
    frame("19 ASSAULT", "open", by=table.GUNS, particle="up"),
    # 04: meetings, visits, calls
    frame("04 CONSULT", "see", by=things.DIPLOMATS | {SIDE}, what=_MEETS),
    frame("04 CONSULT", "receive", by=_MEETS, what=_MEETS),
    frame("04 CONSULT", "consult", what=_MEETS | words("partner ally member neighbour neighbor")),
    frame("04 CONSULT", "ring telephone phone radio", what=_SOMEBODY | things.DIPLOMATS),
    frame("04 CONSULT", "fly drive travel shuttle commute go sail ride", by=_MEETS,
           to="between", where=things.PLACES_BETWEEN | {PLACE, SIDE}),
    frame("04 CONSULT", "shuttle commute", to="between"),
    frame("04 CONSULT", "sit", by=things.DIPLOMATS | {SIDE},
           to="with opposite across together in at", where=things.TABLES | things.DIPLOMATS | words("room")),
    frame("04 CONSULT", "sit", by=things.DIPLOMATS | {SIDE} | words("side party they"), particle="down"),
    frame("04 CONSULT", "sit", to="with opposite", where=things.DIPLOMATS | _ARMED | {PERSON}, particle="down"),
    frame("04 CONSULT", "gather assemble convene", by=things.DIPLOMATS, bare=True),
    # 05: agreements signed
    frame("05 SUPPORT", "put set affix append add", what=things.NAMES - {"mark", "hand"}, to="to under on"),
    frame("05 SUPPORT", "ratify countersign initial"),
    frame("05 SUPPORT", "approve adopt pass", by=things.ASSEMBLIES, what=things.TEXTS),
    frame("05 SUPPORT", "restore normalise normalize establish", what=things.RELATIONS),
    # 06: works done together
    frame("06 COOPERATE", "clear defuse dispose remove lift", what=things.DANGERS),
    frame("06 COOPERATE", "clear demine", by=words("sapper deminer engineer"),
           what=things.ROADS | things.GROUND),
    frame("06 COOPERATE", "repair mend rebuild reconnect restore reopen patrol dredge",
           to="together jointly with"),
    frame("06 COOPERATE", "repair mend rebuild reconnect restore",
           by=words("engineer sapper team crew side army technician"), what=things.WORKS),
    frame("06 COOPERATE", "share exchange swap", what=words("intelligence map")),
    # 07: aid, and those who are helped
    frame("07 AID", "bandage shelter nurse clothe resuscitate", what=_SOMEBODY),
    frame("07 AID", "bandage dress stitch splint clean", what=things.PARTS_OF_A_BODY | words("wound")),
    frame("07 AID", "deliver distribute unload offload airdrop parachute airlift ferry donate truck"
           " bring send fly drop", what=things.GOODS),
    frame("07 AID", "escort", what=things.CONVOYS | things.VESSELS | words("aid")),
    frame("07 AID", "carry bring take drive fly ferry transport", what=words("wounded casualty sick injured")),
    frame("07 AID", "take", what=_SOMEBODY, particle="in"),
    frame("07 AID", "send fly rush", what=words("doctor medic nurse surgeon hospital rescuer paramedic")),
    frame("07 AID", "supply provide", to="with", where=things.GOODS),
    frame("07 AID", "arrive come cross pass enter roll reach", by=things.CONVOYS | things.GOODS),
    frame("07 AID", "cross reach enter", to="with", where=things.GOODS),
    frame("07 AID", "get", by=things.CONVOYS | things.GOODS, to="through in to across into"),
    frame("07 AID", "start leave depart set", by=words("convoy caravan airlift")),
    frame("07 AID", "dig pull carry bring drag free", what=_SOMEBODY,
           to="from out under", where=words("rubble ruin wreckage debris cellar river water sea flood fire flames crossfire")),
    frame("07 AID", "carry bring take drive fly rush ferry transport move evacuate escort lead",
           what=_SOMEBODY | words("wounded casualty"), to="to into", where=words("hospital clinic safety shelter ward")),
    # 08: release, withdrawal, access, truce
    frame("08 RETREAT", "extend renew prolong declare proclaim restore reinstate", what=things.TRUCES),
    frame("08 RETREAT", "begin start", by=things.TRUCES - words("pause halt lull moratorium")),
    frame("08 RETREAT", "take", by=things.TRUCES, what=words("effect hold")),
    frame("08 RETREAT", "come go enter", by=things.TRUCES, to="into", where=words("force effect")),
    frame("08 RETREAT", "cease halt suspend end", by=_ARMED | things.DIPLOMATS | words("side party movement government"),
           what=things.FIGHTS - words("fire")),
    frame("08 RETREAT", "hold cease", what=words("fire")),
    frame("08 RETREAT", "lay put set", what=things.WEAPONS, to="down aside"),
    frame("08 RETREAT", "surrender relinquish yield cede turn hand", what=things.WEAPONS),
    frame("08 RETREAT", "surrender relinquish yield cede", what=_GROUND),
    frame("08 RETREAT", "leave quit abandon evacuate vacate", by=_ARMED, what=_GROUND | words("building buffer")),
    frame("08 RETREAT", "empty", by=words("jail prison cell dungeon")),
    frame("08 RETREAT", "stand", by=_ARMED, particle="down"),
    frame("08 RETREAT", "empty", what=_GROUND | words("jail prison cell dungeon")),
    frame("08 RETREAT", "exchange swap trade", what=_SOMEBODY, to="for"),
    frame("08 RETREAT", "fall go come return move march pull draw", by=things.BROUGHT_UP | things.FIGHTERS,
           to="back home"),
    frame("08 RETREAT", "hand turn give return transfer release exchange swap repatriate", what=things.HELD),
    frame("08 RETREAT", "open reopen unblock unseal", what=things.ROADS),
    frame("08 RETREAT", "lift ease relax loosen end raise scrap", what=things.CURBS),
    frame("08 RETREAT", "grant give restore allow", what=things.ACCESS),
    frame("08 RETREAT", "allow admit let permit", what=_SOMEBODY | words("team mission"), to="into through"),
    frame("08 CONCEDE", "pardon amnesty reinstate legalise legalize unban decriminalise decriminalize"),
    frame("08 CONCEDE", "commute", what=words("sentence penalty")),
    frame("08 CONCEDE", "grant restore concede", what=things.RIGHTS),
    # 09: investigations
    frame("09 ACCUSE", "open launch begin start order convene", what=things.INQUIRIES),
    frame("09 ACCUSE", "interview question", by=words("investigator inspector inquiry commission team detective"),
           what=_SOMEBODY | words("witness survivor")),
    frame("09 ACCUSE", "collect take gather", by=words("investigator inspector team expert inquiry detective examiner"),
           what=words("sample evidence testimony statement fingerprint")),
    # 14: protests
    frame("14 PROTEST", "pelt hit throw hurl bombard splatter", to="with", where=things.HARMLESS),
    frame("14 PROTEST", "throw hurl lob fling", what=things.HARMLESS, to="at"),
    frame("14 PROTEST", "throw hurl lob fling", by=things.CROWDS,
           what=words("stone rock brick bottle cobble firebomb")),
    frame("14 PROTEST", "walk", by=things.CROWDS, particle="out"),
    frame("14 PROTEST", "walk", by=things.CROWDS, to="out", where=words("class job work shift")),
    frame("14 PROTEST", "strike", by=things.CROWDS | table.WORKERS, bare=True),
    frame("14 PROTEST", "march parade", by=things.CROWDS | words("union")),
    frame("14 PROTEST", "block blockade occupy barricade obstruct picket", by=things.CROWDS),
    frame("14 PROTEST", "take pour flood", by=things.CROWDS, to="to into onto", where=words("street square")),
    frame("14 PROTEST", "go walk", by=things.CROWDS | words("union"), to="on", where=words("strike")),
    frame("14 PROTEST", "down", what=words("tool")),
    # 16: talks broken off, aid withdrawn
    frame("16 SANCTION", "cancel scrap withhold withdraw end halt freeze discontinue stop cut revoke rescind terminate",
           what=things.SUPPORT),
    frame("16 SANCTION", "cancel scrap quit leave abandon boycott skip suspend", what=things.TABLES),
    frame("16 SANCTION", "cancel scrap", what=words("visit trip tour invitation")),
    frame("16 SANCTION", "break cut sever suspend", what=things.RELATIONS),
    frame("16 SANCTION", "recall withdraw", what=words("staff diplomat consul attache ambassador envoy")),
    frame("16 SANCTION", "close shut", what=things.MISSIONS),
    frame("16 SANCTION", "impose slap place", what=words("sanction embargo boycott tariff duty")),
    frame("16 SANCTION", "sanction blacklist", what=_SOMEBODY | words("company firm bank shipowner")),
    frame("16 SANCTION", "renounce abrogate repudiate quit leave suspend", what=things.TEXTS),
    frame("16 SANCTION", "collapse", by=words("talk negotiation dialogue")),
    # 17: arrests, seizures, bans, property destroyed
    frame("17 COERCE", "shut close ban suspend", what=things.OUTLETS),
    frame("17 COERCE", "shut close", by=things.AUTHORITIES | {SIDE}, what=things.HOUSES_SHUT),
    frame("17 COERCE", "search ransack raid", by=_MEN, what=things.INSIDE | things.CARRIERS,
           unsaid=True),
    frame("17 COERCE", "interrogate handcuff strip-search frisk extradite"),
    frame("17 COERCE", "drag haul herd", what=_SOMEBODY, to="from out off away into"),
    frame("17 COERCE", "take", what=_SOMEBODY, to="into", where=words("custody")),
    frame("17 COERCE", "hold", by=_MEN, what=_SOMEBODY, to="for",
           where=words("ransom hour day week month year night")),
    frame("17 COERCE", "place put throw", what=_SOMEBODY, to="under in into behind",
           where=words("arrest jail prison custody detention cell")),
    frame("17 COERCE", "hand transfer turn deliver pass", what=_SOMEBODY | {"CD"}, to="to", where=things.COURTS),
    frame("17 COERCE", "impose declare proclaim introduce", what=things.CURBS_SET),
    frame("17 COERCE", "drive run lead", what=things.LIVESTOCK | things.CARRIERS, to="off away"),
    frame("17 COERCE", "drive chase force throw turn expel evict uproot", what=_SOMEBODY, to="from off out",
           where=words("home house village land town farm camp field")),
    frame("17 COERCE", "press-gang dispossess outlaw proscribe ban censor"),
    frame("17 COERCE", "revoke cancel confiscate", what=words("passport licence license permit citizenship visa")),
    frame("17 COERCE", "jam block", what=words("broadcast signal website channel frequency radio")),
    frame("17 ASSAULT", "demolish destroy wreck smash burn torch raze flatten level bulldoze dynamite sabotage"
           " deface desecrate trash uproot fell", what=things.PROPERTY),
    frame("17 ASSAULT", "pour tip spill dump", what=things.GOODS, to="out away"),
    frame("17 ASSAULT", "slaughter kill shoot maim poison", what=things.LIVESTOCK),
    # 18: abductions, bombs, mines, beatings
    frame("18 ASSAULT", "break crush smash fracture cut sever burn hack", by=_MEN, what=things.PARTS_OF_A_BODY),
    frame("18 ASSAULT", "burn scald starve", what=_SOMEBODY),
    frame("18 ASSAULT", "bomb", by=words("bomber militant insurgent rebel separatist extremist terrorist cell group")),
    # 19: fire, clashes, places and vessels taken, ways closed
    frame("19 COERCE", "refuse deny", what=things.ACCESS),
    frame("19 COERCE", "close shut block barricade bar seal cordon", what=things.ROADS),
    frame("19 COERCE", "block stop halt delay hold obstruct detain impede bar intercept",
           what=things.LOADED | things.VESSELS | words("ambulance patrol bus car team aid")),
    frame("19 COERCE", "seize capture retake recapture conquer annex occupy overrun", what=_GROUND),
    frame("19 COERCE", "take", by=_ARMED, what=things.TAKEN_AND_HELD | {PLACE}, unsaid=True),
    frame("19 COERCE", "take", by=_ARMED, what=things.VESSELS, unsaid=True),
    frame("19 COERCE", "capture board", what=things.VESSELS),
    frame("19 COERCE", "fall", by=_GROUND, to="to", where=_ARMED),
    frame("19 COERCE", "lay", what=words("siege")),
    frame("19 ASSAULT", "bomb bombard"),
    frame("19 ASSAULT", "break burst force", by=_MEN, to="into in", where=things.INSIDE),
    frame("19 ASSAULT", "land", by=_ARMED, to=_AT, where=_GROUND),
    frame("19 ASSAULT", "charge rush", by=_ARMED | words("cavalry horseman"),
           what=words("barricade position line trench crowd gate post")),
    frame("19 ASSAULT", "pick", what=_SOMEBODY | things.ARMS_BEARERS, particle="off"),
    frame("19 ASSAULT", "ram scuttle"),
    frame("19 ASSAULT", "bring", what=things.AIRCRAFT, to="down"),
    frame("19 ASSAULT", "down intercept", what=things.AIRCRAFT),
    frame("19 ASSAULT", "fire launch lob rain lob", what=things.MUNITIONS),
    frame("19 ASSAULT", "engage repel repulse dislodge", what=things.ARMS_BEARERS | words("position attack assault")),
    frame("19 ASSAULT", "kill wound injure", by=words("gunman sniper soldier trooper patrol fire bullet gunfire marine gunner")),
    frame("20 ASSAULT", "wipe", particle="out"),
    frame("20 ASSAULT", "exterminate annihilate"),
    # 15: troops brought up
    frame("15 MOBILIZE", "move send fly ship bus bring rush dispatch pour airlift shift",
           what=things.BROUGHT_UP, to=_TOWARDS | words("out forward in")),
    frame("15 MOBILIZE", "call", what=things.BROUGHT_UP, particle="up"),
    frame("15 MOBILIZE", "send rush dispatch station garrison", what=things.BROUGHT_UP),
    frame("15 MOBILIZE", "go move roll march drive advance push pour stream enter cross ride sail",
           by=things.BROUGHT_UP | words("army column"), to=_TOWARDS, where=_GROUND | things.ROADS | words("gulf bay sea water lake strait")),
    frame("15 MOBILIZE", "enter cross", by=things.ARMS_BEARERS - words("officer sergeant corporal"), what=_GROUND),
    frame("15 MOBILIZE", "cross", by=things.BROUGHT_UP, what=things.ROADS | words("line")),
    frame("15 MOBILIZE", "fortify entrench"),
)  # fmt: skip
"""From the first that fits on."""

OF_THINGS: Final = (
    frame("04 CONSULT", "convene", what=table.TABLES | {"session"}),
    frame("04 CONSULT", "receive", what=words("envoy delegation ambassador mediator minister president leader"
          " representative she he delegate commander elder")),
    frame("04 CONSULT", "host", what=words("talk meeting round delegation")),
    frame("04 CONSULT", "hold", what=words("talk meeting round")),
    frame("05 SUPPORT", "conclude", what=words("agreement accord truce ceasefire deal pact protocol memorandum treaty")),
    frame("07 AID", "send", what=words("ambulance convoy lorry truck")),
    frame("08 RETREAT", "let permit allow", what=_LOADS),
    frame("08 RETREAT", "grant declare", what=words("amnesty")),
    frame("08 RETREAT", "dismantle", what=_BARRIERS | words("post camp")),
    frame("08 RETREAT", "remove", what=_BARRIERS),
    frame("08 RETREAT", "return", what=words("boat crew soldier")),
    frame("08 RETREAT", "open reopen", by=things.ROADS, bare=True),
    frame("08 CONCEDE", "lift", what=words("ban emergency state")),
    frame("08 CONCEDE", "drop", what=words("charge")),
    frame("15 MOBILIZE", "reinforce", what=words("position garrison post front line")),
    frame("15 MOBILIZE", "enter", what=words("zone buffer territory strip")),
    frame("15 MOBILIZE", "cross", what=words("line frontier border")),
    frame("16 SANCTION", "freeze", what=words("asset account relation")),
    frame("16 SANCTION", "break halt", what=words("talk")),
    frame("17 COERCE", "take", what=things.VESSELS | words("ambulance truck lorry vehicle tractor cattle grain fuel generator")),
    frame("17 COERCE", "capture", what=words("soldier fighter pilot officer")),
    frame("18 ASSAULT", "take capture", what=words(table.TAKEN)),
    frame("17 COERCE", "capture", by=_CAPTORS, what=things.BROUGHT_UP | things.FIGHTERS | _SOMEBODY),
    frame("19 COERCE", "capture", by=_CAPTORS, unsaid=True),
    frame("18 ASSAULT", "throw lob hurl", what=words("grenade bomb")),
    frame("18 ASSAULT", "plant", what=words("bomb mine charge")),
    frame("18 ASSAULT", "lay", what=_MINES),
    frame("19 ASSAULT", "open return exchange trade", what=table.GUNFIRE),
    frame("19 ASSAULT", "use", what=words("drone artillery mortar rocket gas weapon helicopter"), to="against on"),
    frame("19 ASSAULT", "drop", what=words("bomb barrel grenade munition explosive")),
    frame("19 ASSAULT", "launch", what=words("attack offensive assault raid strike rocket missile drone")),
    frame("19 COERCE", "take", what=words("village hill town bridge mill pass")),
    frame("19 COERCE", "cut", what=words("road water electricity power")),
)  # fmt: skip
"""Tried last, where neither a frame above nor a particle makes it an act."""
