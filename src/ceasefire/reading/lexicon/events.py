"""Verbs and nouns of acts, with a root of CAMEO and a name of PLOVER. Our own table.

CAMEO: Schrodt, P. A. (2012), Conflict and Mediation Event Observations codebook, whose
root codes are numbers; PLOVER: the Open Event Data Alliance's successor, by name.
"""

from typing import Final

from ceasefire.reading.lexicon import words

VERBS: Final = {
    verb: (root, name)
    for root, name, verbs in (
        ("19", "ASSAULT", "attack shell strike hit shoot raid ambush clash storm fire"
         " bombard sink torch skirmish board besiege overrun"),
        ("18", "ASSAULT", "kill wound injure murder assassinate abduct kidnap bomb mine"
         " execute beat torture poison"),
        ("17", "COERCE", "arrest detain seize loot confiscate imprison ransack burn steal"
         " impound commandeer round_up"),
        ("19", "COERCE", "besiege blockade capture overrun occupy"),
        ("16", "SANCTION", "suspend expel boycott"),
        ("15", "MOBILIZE", "deploy mobilise mobilize mass"),
        ("14", "PROTEST", "demonstrate rally protest"),
        ("08", "RETREAT", "withdraw release free retreat"),
        ("07", "AID", "deliver distribute evacuate treat vaccinate"),
        ("05", "SUPPORT", "sign"),
        ("04", "CONSULT", "meet visit"),
        ("09", "ACCUSE", "investigate examine inspect"),
    )
    for verb in verbs.split()
}  # fmt: skip
PHRASES: Final = {
    ("break", "off"): ("16", "SANCTION"),
    ("pull", "back"): ("08", "RETREAT"),
    ("hand", "back"): ("08", "RETREAT"),
    ("hand", "over"): ("08", "RETREAT"),
    ("blow", "up"): ("18", "ASSAULT"),
    ("move", "up"): ("15", "MOBILIZE"),
    ("turn", "back"): ("19", "COERCE"),
    ("pull", "out"): ("08", "RETREAT"),
    ("set", "free"): ("08", "RETREAT"),
    ("carry", "off"): ("17", "COERCE"),
    ("round", "up"): ("17", "COERCE"),
}
"""Verbs with a particle."""
_PEOPLE: Final = (
    "hostage officer prisoner soldier fighter civilian woman man men people captive"
)
_CARS: Final = (
    "ambulance truck lorry lorries vehicle tractor boat cattle grain fuel generator"
)
WITH_OBJECT: Final = {
    "lift": (("08", "RETREAT", "siege blockade curfew"),),
    "ease": (("08", "RETREAT", "siege blockade curfew"),),
    "open": (("08", "RETREAT", "road corridor crossing gate"), ("09", "ACCUSE", "inquiry enquiry investigation probe")),
    "reopen": (("08", "RETREAT", "road corridor crossing gate bridge"),),
    "launch": (("09", "ACCUSE", "inquiry enquiry investigation probe"), ("19", "ASSAULT", "attack offensive assault raid strike")),
    "begin": (("09", "ACCUSE", "inquiry enquiry investigation probe"),),
    "declare": (("08", "RETREAT", "ceasefire truce"),),
    "exchange": (("19", "ASSAULT", "fire shot gunfire shell"), ("08", "RETREAT", "prisoner detainee captive body remains hostage list")),
    "trade": (("19", "ASSAULT", "fire shot gunfire shell"),),
    "allow": (("08", "RETREAT", "convoy truck aid ambulance"),),
    "impose": (("17", "COERCE", "curfew"),),
    "stop": (("19", "COERCE", "convoy truck ambulance"),),
    "close": (("19", "COERCE", "road crossing pass"),),
    "block": (("19", "COERCE", "road crossing pass convoy truck bridge"),),
    "take": (("18", "ASSAULT", _PEOPLE), ("17", "COERCE", _CARS), ("19", "COERCE", "village hill town bridge mill pass")),
    "capture": (("18", "ASSAULT", _PEOPLE), ("19", "COERCE", "village hill town bridge mill pass city ridge")),
    "enter": (("15", "MOBILIZE", "zone buffer territory"),),
    "cross": (("15", "MOBILIZE", "line frontier border"),),
    "hold": (("04", "CONSULT", "talk meeting round"),),
    "halt": (("16", "SANCTION", "aid talk support"),),
    "cut": (("16", "SANCTION", "aid tie relation"), ("19", "COERCE", "road water electricity power")),
    "walk": (("16", "SANCTION", "talk negotiation"),),
    "recall": (("16", "SANCTION", "ambassador envoy"),),
    "demolish": (("17", "ASSAULT", "house home bridge school mosque church"),),
    "destroy": (("17", "ASSAULT", "house home bridge school mosque church market mill clinic hospital depot crop"),),
}  # fmt: skip
"""Verbs that are acts with some objects alone."""
NOUNS: Final = {
    "shelling": ("19", "ASSAULT"), "attack": ("18", "ASSAULT"),
    "bombing": ("18", "ASSAULT"), "clash": ("19", "ASSAULT"),
    "strike": ("19", "ASSAULT"), "ambush": ("19", "ASSAULT"),
    "raid": ("19", "ASSAULT"), "bombardment": ("19", "ASSAULT"),
    "skirmish": ("19", "ASSAULT"), "airstrike": ("19", "ASSAULT"),
    "massacre": ("20", "ASSAULT"), "abduction": ("18", "ASSAULT"),
    "gunfire": ("19", "ASSAULT"), "arrest": ("17", "COERCE"),
    "meeting": ("04", "CONSULT"), "demonstration": ("14", "PROTEST"),
    "killing": ("18", "ASSAULT"),
    "murder": ("18", "ASSAULT"), "assassination": ("18", "ASSAULT"),
    "kidnapping": ("18", "ASSAULT"), "shooting": ("19", "ASSAULT"),
    "looting": ("17", "COERCE"), "offensive": ("19", "ASSAULT"),
    "assault": ("19", "ASSAULT"), "explosion": ("18", "ASSAULT"),
}  # fmt: skip
"""Nouns of acts; those of agreements are left out, since most are only spoken of."""

WEATHER: Final = words(
    "snow flood rain storm landslide fog earthquake drought water river winter cold ice"
)
"""What does such things and is nobody."""
TOLD: Final = words(
    "confirm say report add tell recall note state believe claim allege know understand think"
)
"""Verbs whose own modal leaves what is told as it is: "I can confirm that"."""

STARTS: Final = words("begin start continue resume manage go")
"""Verbs whose infinitive took place."""

SPOKEN_OF: Final = words("""propose demand ask call urge request suggest offer promise threaten plan want hope
    expect fear refuse reject deny discuss consider prepare intend agree accept oppose
    prevent avoid stop warn forbid ban prohibit condition risk rule need require seek
    try allow order instruct schedule invite pledge vow undertake dismiss postpone
    cancel push insist""")
"""Verbs whose object or clause is spoken of and not done."""

UNREAL: Final = words("false untrue fabricated invented baseless wrong fiction")

HURTS: Final = words("kill wound injure")
"""What an act does; where the act itself stands beside it, that is the event."""

ASIDE: Final = words("at in after during since before on following amid")
"""Prepositions behind which an act is told and not spoken of."""

PLANS: Final = words(
    "plan proposal offer threat demand promise call decision order risk fear condition"
)
"""Nouns whose act is spoken of and not done: "a plan to attack"."""
