"""Whom acts are done to, and what is an act with them alone. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.events import TAKEN

HURTS_WHOM: Final = words(
    "slap hang flog whip kick club bludgeon punch cane strangle smack thrash"
)
"""What is an act where it is done to a person."""
PELTS: Final = words("stone pelt")
PICTURED_ON: Final = words(
    "film camera video canvas tape photograph paint words verse print"
)
"""On what somebody is captured without harm."""
PELTED: Final = words(
    "consulate legation delegation bus car convoy truck lorry patrol house embassy office train van carriage shop"
)
"""What is stoned besides people."""
PEOPLE: Final = words(TAKEN)
CLERGY: Final = words(
    "chaplain priest monk nun abbot abbess bishop imam rabbi vicar deacon mate clerk"
)
KIN: Final = words("""uncle aunt brother sister father mother husband wife cousin nephew niece
    son daughter family neighbour neighbor friend boy girl child smuggler thief monk
    nun chaplain peasant cook maid youth elder captor spy traitor deserter informer
    trader miller carter cobbler suspect relative visitor passenger""")
MISSIONS: Final = words("""mission inspector observer monitor peacekeeper agency charity
    organisation organization contingent country state member party""")
"""Who is expelled as a sanction on those who sent them; others are driven out."""
VISITS: Final = words("see visit enter inspect")
SIDES: Final = words(
    "side party union government opposition rebel delegation front coalition"
)
"""Who walks out, without a word of what of."""
GOOD_ENDS: Final = words("court hospital clinic school task dinner lunch church safety")
"""Where one is taken without being carried off."""
DISPERSES: Final = words("disperse quell crush suppress")
"""What is done to a protest that takes place."""
DEADLY: Final = words("die drown perish fall")
"""What people do in an act that took place."""
