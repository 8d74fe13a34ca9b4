"""Kinds of who does it, what it is done to and where, that several frames ask for.

Read   `frames` and `frames_of_force`, which use them.
"""

from typing import Final

from ceasefire.reading.lexicon import events as table
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
    church unicef convoy relief organisation organization programme worker rescuer
    lifeboat foundation donor parish convent monastery abbey diocese medic
    aid-worker consortium ngo brotherhood sisterhood""")
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
BARRIERS: Final = words("checkpoint barricade roadblock barrier chain boom stake berm")
NEIGHBOURS: Final = ARMED | things.AUTHORITIES | words("clan village side party league")
WATERS: Final = words("sluice floodgate valve weir tap")
SUPPLIES: Final = words("water power electricity gas supply current internet")
HOSTILE: Final = (
    MEN
    | things.AUTHORITIES
    | words(
        "gang militia faction clan clansman tribesman settler mob interrogator crowd"
    )
)
"""Who can do harm to people, and take what is theirs."""
CAPTORS_BY_TRADE: Final = words("captor jailer gaoler warder interrogator kidnapper")
WRECKERS: Final = (
    MEN
    | table.GUNS
    | words("gang militia faction clan clansman settler mob youth rioter")
)
"""Who wrecks things on purpose."""
BANDS: Final = (
    MEN
    | things.AUTHORITIES
    | words(
        "clan clansman settler tribesman herdsman herder gang faction militia villager upstream"
    )
)
"""Who closes a road or turns off water, in arms or not."""
FIRING: Final = (
    things.ARMS_BEARERS
    | things.FIGHTERS
    | table.GUNS
    | things.AIRCRAFT
    | things.MUNITIONS
    | words("force side they gunfire barrage fire")
)
"""Who and what fires; no side by its name alone, for teams are named as sides are."""
WATCHERS: Final = words("""mission monitor observer inspector investigator commission committee
    inquiry panel team detective expert pathologist patrol delegate agency surveyor
    examiner verifier peacekeeper rapporteur""")
"""Who looks into things, and is kept from doing so."""
JUDGES: Final = words(
    "judge magistrate prosecutor court tribunal ombudsman coroner police parliament"
)
SAPPERS: Final = words("sapper deminer engineer expert team squad technician disposal")
HEALERS: Final = words("""doctor surgeon physician nurse medic paramedic midwife clinic hospital
    ambulance rescuer lifeboat team""")
MEALS: Final = words("soup meal food bread porridge stew lunch")
DELEGATES: Final = words(
    "delegation delegate negotiator side party envoy rebel government opposition"
)
ENVOYS: Final = words("""envoy mediator ambassador minister premier president chancellor emissary
    negotiator delegation facilitator commissioner secretary-general legate nuncio""")
"""Whose journey to a place is a visit."""
GUNS_BY_NAME: Final = table.GUNS | words("gunner crew")
