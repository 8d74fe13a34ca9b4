"""Verbs of meeting, signing, mending, helping, freeing and giving way, by classes.

Read   `HELP`, which `frames` puts behind those of single verbs.
"""

from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import frame_kinds as of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import PLACE, SIDE, frame

_TREATIES: Final = things.TEXTS - words("contract annex arrangement settlement")
_SUFFERERS: Final = of.HURT | words(
    "refugee displaced homeless stranded evacuee survivor victim villager child"
)
_SAFETY: Final = words("safety hospital clinic shelter mainland shore coast ashore")

_WHOM: Final = of.SOMEBODY | things.ARMS_BEARERS

HELP: Final = (
    # 04: met, called on, gone to
    frame("04 CONSULT", "confer parley huddle", by=of.MEETS | words("chief elder they we two"), bare=True),
    frame("04 CONSULT", "tour", by=things.DIPLOMATS, what=of.GROUND | things.INSIDE | words("front line hospital")),
    frame("04 CONSULT", "fly travel journey return go sail", by=of.ENVOYS, to="to",
          where=words("capital headquarters frontline enclave camp monastery") | {PLACE, SIDE}),
    frame("04 CONSULT", "arrive", by=of.ENVOYS, to="in at", where=words("capital headquarters enclave camp") | {PLACE, SIDE}),
    frame("04 CONSULT", "intercede arbitrate liaise", by=of.MEETS, to="between with"),
    frame("04 CONSULT", "welcome greet", by=of.MEETS, what=things.DIPLOMATS),
    frame("04 CONSULT", "ring telephone phone radio", by=of.MEETS, what=words("other")),
    frame("04 CONSULT", "reconvene reassemble", by=of.BODIES | things.TABLES, bare=True),
    frame("04 CONSULT", "come get gather", by=things.DIPLOMATS | words("side party elder leader"), particle="together"),
    frame("04 CONSULT", "deliberate consult confer", to="with", where=things.DIPLOMATS | {SIDE} | words("elder side party")),
    # 05: agreed in writing, relations taken up
    frame("05 SUPPORT", "seal clinch conclude ink finalise finalize", by=of.MEETS | words("side party clan they we"), what=_TREATIES),
    frame("05 SUPPORT", "strike reach", by=of.MEETS | words("side party clan they delegation"), what=_TREATIES),
    frame("05 SUPPORT", "hammer thrash", what=_TREATIES, particle="out"),
    frame("05 SUPPORT", "endorse", by=things.ASSEMBLIES, what=_TREATIES),
    frame("05 SUPPORT", "accede join", by=things.AUTHORITIES | {SIDE} | words("republic country state"), to="to", where=_TREATIES),
    frame("05 SUPPORT", "resume renew", what=words("relation relations tie ties")),
    frame("05 SUPPORT", "shake", what=words("hand"), to="on", where=_TREATIES | things.TRUCES),
    frame("05 SUPPORT", "open reopen", what=words("embassy consulate legation")),
    # 06: mines
    frame("06 COOPERATE", "defuse disarm deactivate neutralise neutralize", by=of.SAPPERS, unsaid=True,
          what=things.MUNITIONS | things.DANGERS | words("device charge")),
    frame("06 COOPERATE", "sweep comb probe demine clear", by=of.SAPPERS, what=things.ROADS | of.GROUND | words("field orchard path")),
    # 07: the hungry, the homeless, the sick and the dead
    frame("07 AID", "dole ladle parcel ration dish serve", by=of.RELIEVERS, what=things.GOODS | of.MEALS, particle="out"),
    frame("07 AID", "dispense issue administer serve", by=of.RELIEVERS | of.HEALERS, what=things.GOODS | of.MEALS),
    frame("07 AID", "immunise immunize deworm screen", by=of.RELIEVERS | of.HEALERS, unsaid=True, what=of.SOMEBODY | of.HURT),
    frame("07 AID", "operate", by=of.HEALERS, to="on", where=of.HURT | _WHOM),
    frame("07 AID", "house lodge accommodate billet", by=of.RELIEVERS | things.INSIDE | of.GROUND, what=_SUFFERERS),
    frame("07 AID", "winch pluck lift haul tow pull ferry carry bring", by=of.RELIEVERS | of.HEALERS | things.VESSELS, what=of.SOMEBODY,
          to="to into aboard from", where=_SAFETY | words("water sea roof river")),
    frame("07 AID", "ferry carry bring row", by=of.RELIEVERS | things.VESSELS | words("fleet boatman navy"), what=_SUFFERERS,
          to="across over out to from"),
    frame("07 AID", "set open run establish install erect pitch put", by=of.RELIEVERS,
          what=words("kitchen clinic hospital tent shelter latrine dispensary camp canteen")),
    frame("07 AID", "collect recover retrieve gather bury", by=of.RELIEVERS | of.HEALERS, what=words("body dead remains corpse")),
    frame("07 AID", "restock replenish resupply refill", by=of.RELIEVERS, what=things.INSIDE),
    frame("07 AID", "make", by=things.CONVOYS | things.VESSELS | {"ambulance"}, what=words("it"), to="to through across into"),
    frame("07 AID", "feed", by=of.RELIEVERS, what=_WHOM),
    frame("07 AID", "save", by=of.HEALERS | of.RELIEVERS, what=_SUFFERERS | _WHOM),
    frame("07 AID", "unload land discharge", by=things.VESSELS | things.CONVOYS | of.RELIEVERS, what=things.GOODS),
    frame("07 AID", "drop parachute", by=of.RELIEVERS | things.AIRCRAFT | {SIDE}, what=things.GOODS),
    # 08: let go, given back, given up
    frame("08 RETREAT", "parole ransom emancipate unchain", by=of.HOSTILE, unsaid=True, what=_WHOM),
    frame("08 RETREAT", "discharge", what=of.SOMEBODY, to="from", where=words("jail prison fort custody camp citadel cell")),
    frame("08 RETREAT", "turn set cut", by=of.HOSTILE | {SIDE}, unsaid=True, what=of.SOMEBODY, beside="loose"),
    frame("08 RETREAT", "back edge", by=of.ARMED, particle="off away"),
    frame("08 RETREAT", "give", by=of.ARMED, what=words("ground way")),
    frame("08 RETREAT", "give", by=of.ARMED, what=of.GROUND, particle="up"),
    frame("08 RETREAT", "capitulate", by=of.FIGHTING | {SIDE, PLACE} | words("holdout garrison town city fort")),
    frame("08 RETREAT", "decommission scrap destroy store", by=of.ARMED | words("side party both"), beside="own its their mortar weapon rifle gun",
          what=things.WEAPONS),
    frame("08 RETREAT", "fall go", by=table.GUNS | things.WEAPONS, beside="silent quiet"),
    frame("08 RETREAT", "silence quiet still", by=of.ARMED | words("side party"), what=table.GUNS, beside="its their his"),
    frame("08 RETREAT", "take pull clear", by=of.NEIGHBOURS, unsaid=True, what=of.BARRIERS | {"barricade"}, particle="down away up"),
    frame("08 RETREAT", "dismantle remove", by=of.NEIGHBOURS, unsaid=True,
          what=of.BARRIERS | words("wall fence barrier tower post sandbag barricade")),
    frame("08 RETREAT", "open reopen unblock unseal unbar unlock", by=of.NEIGHBOURS, unsaid=True, what=things.ROADS),
    frame("08 RETREAT", "let", by=of.BY_THOSE_IN_POWER | of.NEIGHBOURS, what=of.MOVERS, particle="in through out back"),
    frame("08 RETREAT", "readmit", by=of.NEIGHBOURS, unsaid=True, what=of.WATCHERS | things.DIPLOMATS | of.SOMEBODY),
    frame("08 RETREAT", "allow let permit", by=of.BY_THOSE_IN_POWER | of.NEIGHBOURS, unsaid=True, what=of.MOVERS,
          to="to into onto home back", where=of.GROUND | things.PROPERTY | words("pasture home land grazing field boat")),
    frame("08 RETREAT", "restore reconnect resume", by=of.NEIGHBOURS, what=of.SUPPLIES | words("supply")),
    frame("08 RETREAT", "retire withdraw recoil", by=of.FIGHTING | {SIDE}, to="behind beyond across", where=of.GROUND | words("river line canal")),
    frame("08 RETREAT", "stand step", by=of.ARMED, particle="aside back"),
    # 08: conceded
    frame("08 CONCEDE", "unfreeze", what=words("asset salary account fund pay wage pension deposit")),
    frame("08 CONCEDE", "quash annul overturn remit", by=things.AUTHORITIES | {"court"}, unsaid=True,
          what=words("sentence conviction verdict")),
    frame("08 CONCEDE", "repeal rescind revoke lift abolish", by=things.ASSEMBLIES | things.AUTHORITIES, unsaid=True,
          what=words("law ban decree emergency order edict")),
    frame("08 CONCEDE", "drop withdraw", by=things.AUTHORITIES | {SIDE}, unsaid=True, what=words("charge charges indictment")),
    frame("08 CONCEDE", "reinstate", what=_WHOM | things.TEXTS | things.RIGHTS | words("council party law")),
    frame("08 CONCEDE", "reprieve", by=things.AUTHORITIES, unsaid=True, what=of.SOMEBODY),
    frame("08 CONCEDE", "compensate indemnify", by=things.AUTHORITIES | {SIDE}, what=of.SOMEBODY | {"family"}),
    # 09: looked into
    frame("09 ACCUSE", "probe scrutinise scrutinize reconstruct", by=of.WATCHERS | of.JUDGES),
    frame("09 ACCUSE", "look inquire enquire delve", by=of.WATCHERS | of.JUDGES, to="into"),
    frame("09 ACCUSE", "interview question", by=of.WATCHERS | of.JUDGES, what=of.SOMEBODY | words("witness survivor")),
    frame("09 ACCUSE", "comb search", by=of.WATCHERS, to="for", where=words("fragment evidence trace clue shrapnel casing body")),
    frame("09 ACCUSE", "dig", by=of.WATCHERS | of.JUDGES, what=words("grave body remains"), particle="up"),
    frame("09 ACCUSE", "verify survey document", by=of.WATCHERS - words("agency mission"),
          what=words("damage site withdrawal crater wreck destruction grave scene")),
    frame("09 ACCUSE", "verify", by=words("monitor observer mission inspector patrol team"), what=words("withdrawal pullback removal handover")),
)  # fmt: skip
"""In their order: the first that fits gives the codes."""
