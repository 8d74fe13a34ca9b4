"""Verbs that are acts with some objects alone: "took two officers", "took a seat".

Our own table, by root of CAMEO and name of PLOVER; what asks for more than an object is
in `frames`.
"""

from typing import Final

from ceasefire.reading.lexicon.events import TAKEN

_CARS: Final = (
    "ambulance truck lorry lorries vehicle tractor boat cattle grain fuel generator"
    " ferry trawler tug ship vessel barge"
)
_ROADS: Final = (
    "road corridor crossing gate bridge border frontier market bazaar harbour harbor port"
    " airport airstrip station checkpoint strait canal route highway"
)
_TEXTS: Final = "agreement accord truce ceasefire deal pact protocol memorandum treaty"
_HOUSES: Final = (
    "house home bridge school mosque church market mill clinic hospital depot crop village"
    " building shop tower store barn boat ship pylon substation pump"
)
_LOADS: Final = "convoy truck aid ambulance flour food medicine relief lorry"
_TABLES: Final = (
    "talk negotiation conference commission committee council meeting round"
    " truce ceasefire"
)
WITH_OBJECT: Final = {
    "lift": (("08", "RETREAT", "siege blockade curfew"), ("08", "CONCEDE", "ban emergency")),
    "ease": (("08", "RETREAT", "siege blockade curfew"),),
    "open": (("19", "ASSAULT", "fire"), ("08", "RETREAT", _ROADS), ("09", "ACCUSE", "inquiry enquiry investigation probe")),
    "reopen": (("08", "RETREAT", _ROADS),),
    "let": (("08", "RETREAT", _LOADS),),
    "permit": (("08", "RETREAT", _LOADS),),
    "grant": (("08", "RETREAT", "access passage amnesty"),),
    "dismantle": (("08", "RETREAT", "checkpoint barricade roadblock post camp"),),
    "remove": (("08", "RETREAT", "checkpoint barricade roadblock"),),
    "transfer": (("08", "RETREAT", "prisoner detainee captive body remains"),),
    "send": (("15", "MOBILIZE", "troop reinforcement battalion column brigade tank"), ("07", "AID", _LOADS)),
    "bring": (("07", "AID", "flour aid food medicine blanket"),),
    "unload": (("07", "AID", "flour aid food medicine relief"),),
    "down": (("19", "ASSAULT", "drone plane helicopter aircraft jet"),),
    "throw": (("18", "ASSAULT", "grenade bomb"),),
    "lob": (("18", "ASSAULT", "grenade bomb"),),
    "hurl": (("18", "ASSAULT", "grenade bomb"),),
    "quit": (("16", "SANCTION", _TABLES),),
    "convene": (("04", "CONSULT", _TABLES + " session"),),
    "cancel": (("16", "SANCTION", "talk meeting visit invitation round"),),
    "unblock": (("08", "RETREAT", _ROADS),),
    "conclude": (("05", "SUPPORT", _TEXTS),),
    "initial": (("05", "SUPPORT", _TEXTS),),
    "seal": (("19", "COERCE", _ROADS),),
    "receive": (("04", "CONSULT", "envoy delegation ambassador mediator minister president leader representative she he delegate commander elder"),),
    "host": (("04", "CONSULT", "talk meeting round delegation"),),
    "swap": (("08", "RETREAT", "prisoner detainee captive body remains hostage"),),
    "return": (("19", "ASSAULT", "fire gunfire"), ("08", "RETREAT", "prisoner detainee captive body remains hostage boat crew soldier")),
    "raze": (("17", "ASSAULT", _HOUSES),),
    "dynamite": (("17", "ASSAULT", _HOUSES),),
    "use": (("19", "ASSAULT", "drone artillery mortar rocket gas weapon helicopter"),),
    "drop": (("19", "ASSAULT", "bomb barrel grenade munition explosive"), ("08", "CONCEDE", "charge")),
    "plant": (("18", "ASSAULT", "bomb mine charge"),),
    "lay": (("19", "COERCE", "siege"), ("18", "ASSAULT", "mine")),
    "reinforce": (("15", "MOBILIZE", "position garrison post front line"),),
    "sever": (("16", "SANCTION", "tie relation contact link"),),
    "freeze": (("16", "SANCTION", "asset aid account relation"),),
    "break": (("16", "SANCTION", "talk relation contact"),),
    "launch": (("09", "ACCUSE", "inquiry enquiry investigation probe"), ("19", "ASSAULT", "attack offensive assault raid strike rocket missile drone")),
    "begin": (("09", "ACCUSE", "inquiry enquiry investigation probe"),),
    "declare": (("08", "RETREAT", "ceasefire truce pause halt amnesty"), ("17", "COERCE", "curfew emergency")),
    "exchange": (("19", "ASSAULT", "fire shot gunfire shell"), ("08", "RETREAT", "prisoner detainee captive body remains hostage list")),
    "trade": (("19", "ASSAULT", "fire shot gunfire shell"),),
    "allow": (("08", "RETREAT", _LOADS),),
    "impose": (("17", "COERCE", "curfew ban"), ("16", "SANCTION", "sanction embargo")),
    "stop": (("19", "COERCE", "convoy truck ambulance lorry bus ferry barge train"),),
    "close": (("19", "COERCE", _ROADS + " pass"),),
    "block": (("19", "COERCE", _ROADS + " pass convoy truck"),),
    "take": (("18", "ASSAULT", TAKEN), ("17", "COERCE", _CARS), ("19", "COERCE", "village hill town bridge mill pass")),
    "capture": (("17", "COERCE", "soldier fighter pilot officer"), ("18", "ASSAULT", TAKEN), ("19", "COERCE", "village hill town bridge mill pass city ridge")),
    "enter": (("15", "MOBILIZE", "zone buffer territory strip"),),
    "cross": (("15", "MOBILIZE", "line frontier border"),),
    "hold": (("04", "CONSULT", "talk meeting round"),),
    "halt": (("16", "SANCTION", "aid talk support"),),
    "cut": (("16", "SANCTION", "aid tie relation"), ("19", "COERCE", "road water electricity power")),
    "walk": (("16", "SANCTION", "talk negotiation"),),
    "recall": (("16", "SANCTION", "ambassador envoy"),),
    "demolish": (("17", "ASSAULT", _HOUSES),),
    "destroy": (("17", "ASSAULT", _HOUSES),),
    "bulldoze": (("17", "ASSAULT", _HOUSES),),
    "wreck": (("17", "ASSAULT", _HOUSES),),
}  # fmt: skip
"""Verbs that are acts with some objects alone."""
