"""Verbs that say what a condition can say. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

ATTENDS: Final = words("attend join participate")
COMES: Final = words("come go travel sit return fly show turn")
COMES_NEW: Final = COMES - {"return", "turn"}
"""Verbs of coming that do not say that somebody was there before."""
TABLES: Final = words("""talk talks conference negotiation meeting round table summit dialogue forum
    negotiations discussion session negotiating""")
VENUES: Final = words("""mission monastery abbey convent priory cathedral church chapel temple mosque shrine
    hotel inn lodge villa palace castle manor fort fortress school college academy
    university library museum theatre theater club hall house centre center institute
    hospital farm ranch camp resort island estate bank mill pavilion""")
"""What a venue may be called for short: "the mission" for Harrow Mission."""
ONE_MEETING: Final = words("meeting round session summit conference forum")
SENDS: Final = words("send dispatch")
SENT: Final = words("""delegation delegate team envoy representative negotiator mission minister
    delegates emissary representation official""")
SHUNS: Final = words("boycott skip quit leave abandon shun")
BOYCOTTS: Final = words("boycott skip shun")
ELSEWHERE: Final = words("""down back home out up off away forward apart together true round over
    undone loose clean""")  # fmt: skip
"""Behind "come" it is no coming to the table: "if the mast comes down"."""
ABSENCES: Final = words("boycott walkout walk-out absence")
"""Verbs and nouns of absence alone; who leaves or quits was there."""
PRESENCES: Final = words("attendance participation presence")
"""Nouns of coming to the table."""
GOES_AWAY: Final = words("stay walk withdraw pull keep drop back")
AWAY: Final = words("away out from")
"""Behind such a verb, what makes it an absence: "stay away", "walk out"."""
SHUTS_OUT: Final = words("exclude bar keep leave shut ban")
SHUTS_OUT_ALONE: Final = words("exclude bar")
LETS_IN: Final = words("invite admit seat include")
TAKES_BACK: Final = words("withdraw cancel revoke rescind")
LEAVES: Final = words("leave quit withdraw evacuate vacate")
ACCEPTS: Final = words("accept endorse adopt embrace approve back support")
SIGNS: Final = words("sign ratify")
RECOGNISES: Final = words("recognise recognize")
ROLES: Final = words("role part place share say seat")
LETS: Final = words("allow permit let")
SEATS: Final = words("give grant offer assign reserve")
SEAT_WORDS: Final = words("seat chair place invitation")
ASKED: Final = words("precondition condition")
"""Nouns of what is asked for an invitation."""
