"""Verbs that say what a condition can say. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

ATTENDS: Final = words("attend join participate")
COMES: Final = words("come go travel sit")
TABLES: Final = words("""talk talks conference negotiation meeting round table summit dialogue forum
    negotiations discussion""")
ACCEPTS: Final = words("accept endorse adopt embrace approve back support")
SIGNS: Final = words("sign ratify")
RECOGNISES: Final = words("recognise recognize")
ROLES: Final = words("role part place share say seat")
LETS: Final = words("allow permit let")
SEATS: Final = words("give grant offer assign reserve")
SEAT_WORDS: Final = words("seat chair place invitation")
ASKED: Final = words("precondition condition")
"""Nouns of what is asked for an invitation."""
