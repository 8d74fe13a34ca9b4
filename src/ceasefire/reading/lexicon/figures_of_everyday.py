"""Company by which a verb of giving, taking or breaking is one of every day.

Why    A pen is handed back, a chair pulled out and a record smashed at no front.
Read   `EVERYDAY`, which `figures` tries first.
"""

from typing import Final

from ceasefire.reading.lexicon import domains as of
from ceasefire.reading.lexicon import frame_kinds, things, words
from ceasefire.reading.lexicon.frame import frame
from ceasefire.reading.lexicon.whom import KIN

_IN_THE_HAND: Final = words("""pen pencil book essay homework paper key cup glass change plate
    menu form umbrella hat coat purse ring ticket racket ball remote map card parcel coin
    exam test-paper notebook""")
_APPS: Final = of.COMPUTING | words(
    "camera microphone contact location photo network account"
)
_CUSTOMERS: Final = words("""investor sponsor author buyer bidder singer actor actress shareholder
    advertiser publisher lender retailer developer customer partner""")
_PETS: Final = words("puppy kitten dog cat pet rabbit hamster parrot pony hen chicken")
_PUPILS: Final = words(
    "teacher usher waiter waitress coach lecturer professor librarian"
)

EVERYDAY: Final = (
    frame("00 PLAIN", "storm walk sweep march", by=frame_kinds.DELEGATES, to="out of from",
          where=words("hall room chamber building table session")),
    frame(None, "pull", by=_CUSTOMERS | of.PLAYERS | of.SHOWS, to="out"),
    frame(None, "pull", what=_IN_THE_HAND | things.PARTS_OF_A_BODY | words(
        "chair drawer plug weed nail thorn sofa bed wallet phone pin cork stool thread splinter"),
        particle="out off up"),
    frame(None, "hand give pass", what=_IN_THE_HAND, particle="back over out"),
    frame(None, "hand give dish deal", by=_PUPILS, particle="out"),
    frame(None, "grant give restore allow deny refuse permit", what=_APPS, to="to"),
    frame(None, "grant give restore allow deny refuse permit", to="to", where=_APPS),
    frame(None, "smash break shatter", what=words("record ceiling silence taboo barrier mould")),
    frame(None, "burn torch incinerate", what=of.KITCHEN | frame_kinds.MEALS),
    frame(None, "sign initial countersign", what=words("cheque check receipt page-proof docket timesheet invoice")),
    frame(None, "vaccination vaccinate inoculate inoculation immunise immunize treat rescue release", what=_PETS),
    frame(None, "arrive come land", by=words("parcel letter postcard package")),
    frame(None, "suspension", what=words("car bridge lorry bicycle")),
    frame(None, "strike", to="from off", where=words("list roll register record agenda roster")),
    frame(None, "hold", what=words("party reception concert ball festival")),
    frame(None, "ram", what=things.PARTS_OF_A_BODY | words("fist")),
    frame(None, "seize", particle="up"),
    frame(None, "seize steal hijack capture rob plunder loot pillage commandeer conquer occupy retake"
          " confiscate invade besiege", by=KIN | words("he she i we you"), what=of.FURNITURE),
    frame(None, "surrender defect resign deploy mutiny capitulate negotiate",
          by=of.ANIMALS | words("flock")),
    frame(None, "surrender counterattack retake capitulate", by=of.MARKETS | of.MINERALS),
    frame(None, "ambush catch", to="on", where=words("break counter-attack counterattack")),
    frame(None, "let allow admit", what=of.ANIMALS - things.LIVESTOCK),
)  # fmt: skip
"""In their order, before all others."""
