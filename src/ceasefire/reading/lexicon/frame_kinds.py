"""Kinds of who does it, what it is done to and where, that several frames ask for.

Read   `frames` and `frames_of_force`, which use them.
"""

from typing import Final

from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import PERSON, PLACE, SIDE

SOMEBODY: Final = things.PEOPLE | {PERSON}
GROUND: Final = things.GROUND | {PLACE}
ARMED: Final = things.ARMS_BEARERS | {SIDE}
MEETS: Final = things.DIPLOMATS | words("lawyer counsel union") | {PERSON, SIDE}
MEN: Final = ARMED | words("they we who men")
CAPTORS: Final = ARMED | words("they we")
AT: Final = words("on in into at near behind beside outside upon over inside through")
TOWARDS: Final = words("into to toward towards up on onto")
BODIES: Final = words("commission committee panel group party delegation conference")
OUT_OF_ROOMS: Final = things.INSIDE - things.GROUND
RELIEVERS: Final = words("""agency mission society cross crescent charity volunteer nun monk
    church unicef convoy relief organisation organization programme""")
BY_THOSE_IN_POWER: Final = ARMED | things.AUTHORITIES
MOVERS: Final = (
    SOMEBODY
    | things.LOADED
    | things.CARRIERS
    | words("team mission aid monitor observer farmer family engineer")
)
FIGHTING: Final = (
    things.ARMS_BEARERS | things.FIGHTERS | words("militia clan clansman faction gang")
)
COLUMNS: Final = words(
    "troop reinforcement battalion brigade column tank armour artillery commando"
)
MINES: Final = words("mine landmine")
HURT: Final = words(
    "wounded sick injured patient child civilian family woman people casualty"
)
LOADS: Final = words("convoy truck aid ambulance lorry flour food medicine relief")
BARRIERS: Final = words("checkpoint barricade roadblock barrier")
NEIGHBOURS: Final = ARMED | things.AUTHORITIES | words("clan village side party league")
WATERS: Final = words("sluice floodgate valve weir tap")
SUPPLIES: Final = words("water power electricity gas supply current internet")
