"""Verbs that are acts with some company alone: who, what, and behind which preposition.

Why    "The troops entered the town" brings up arms, "she entered the room" does not.
How    The first frame that fits gives the codes. A side of a frame that is empty asks
       for nothing. The codes follow the guide's table: a root of CAMEO, a name of PLOVER.
"""

from dataclasses import dataclass
from typing import Final

from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.events import WORKERS

PERSON: Final = "@person"
PLACE: Final = "@place"
SIDE: Final = "@side"
"""Marks in a kind: whoever is a person, whatever is the name of a place, of a party."""

_NONE: Final[frozenset[str]] = frozenset()
_SOMEBODY: Final = things.PEOPLE | {PERSON}
_GROUND: Final = things.GROUND | {PLACE}
_ARMED: Final = things.ARMS_BEARERS | {SIDE}
_MEETS: Final = things.DIPLOMATS | words("lawyer counsel union") | {PERSON, SIDE}
_MEN: Final = _ARMED | words("they we who men")
_AT: Final = words("on in into at near behind beside outside upon over inside through")
_TOWARDS: Final = words("into to toward towards up on onto")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What has to stand beside a verb for it to be an act.

    Attributes
    ----------
    codes
        Root of CAMEO and name of PLOVER.
    verbs
        By their lemmas.
    by, what
        Kinds of who does it, and of what it is done to.
    to, where
        Prepositions and particles of which one has to be there, and the kind of what
        stands behind it.
    particle
        Particles of which one has to be there: "took in", not "took it in May".
    bare
        Whether there must be no object.
    unsaid
        Whether it is one as well where a passive leaves out who does it.
    """

    codes: tuple[str, str]
    verbs: frozenset[str]
    by: frozenset[str] = _NONE
    what: frozenset[str] = _NONE
    to: frozenset[str] = _NONE
    where: frozenset[str] = _NONE
    particle: frozenset[str] = _NONE
    bare: bool = False
    unsaid: bool = False


def _frame(
    codes: str,
    verbs: str,
    *,
    by: frozenset[str] = _NONE,
    what: frozenset[str] = _NONE,
    to: frozenset[str] | str = _NONE,
    where: frozenset[str] = _NONE,
    particle: str = "",
    bare: bool = False,
    unsaid: bool = False,
) -> Frame:
    root, name = codes.split()
    after = words(to) if isinstance(to, str) else to
    return Frame(codes=(root, name), verbs=words(verbs), by=by, what=what, to=after,
                 where=where, particle=words(particle), bare=bare,
                 unsaid=unsaid)  # fmt: skip


FRAMES: Final = (
    # 04: meetings, visits, calls
    _frame("04 CONSULT", "see", by=things.DIPLOMATS | {SIDE}, what=_MEETS),
    _frame("04 CONSULT", "receive", by=_MEETS, what=_MEETS),
    _frame("04 CONSULT", "consult", what=_MEETS | words("partner ally member neighbour neighbor")),
    _frame("04 CONSULT", "ring telephone phone radio", what=_SOMEBODY | things.DIPLOMATS),
    _frame("04 CONSULT", "fly drive travel shuttle commute go sail ride", by=_MEETS,
           to="between", where=things.PLACES_BETWEEN | {PLACE, SIDE}),
    _frame("04 CONSULT", "shuttle commute", to="between"),
    _frame("04 CONSULT", "sit", by=things.DIPLOMATS | {SIDE},
           to="with opposite across together in at", where=things.TABLES | things.DIPLOMATS | words("room")),
    _frame("04 CONSULT", "gather assemble convene", by=things.DIPLOMATS, bare=True),
    # 05: agreements signed
    _frame("05 SUPPORT", "put set affix append add", what=things.NAMES - {"mark", "hand"}, to="to under on"),
    _frame("05 SUPPORT", "ratify countersign initial"),
    _frame("05 SUPPORT", "approve adopt pass", by=things.ASSEMBLIES, what=things.TEXTS),
    _frame("05 SUPPORT", "restore normalise normalize establish", what=things.RELATIONS),
    # 06: works done together
    _frame("06 COOPERATE", "clear defuse dispose remove lift", what=things.DANGERS),
    _frame("06 COOPERATE", "clear demine", by=words("sapper deminer engineer"),
           what=things.ROADS | things.GROUND),
    _frame("06 COOPERATE", "repair mend rebuild reconnect restore reopen patrol dredge", what=_NONE,
           to="together jointly with"),
    _frame("06 COOPERATE", "repair mend rebuild reconnect restore",
           by=words("engineer sapper team crew side army technician"), what=things.WORKS),
    _frame("06 COOPERATE", "share exchange swap", what=words("intelligence map")),
    # 07: aid, and those who are helped
    _frame("07 AID", "bandage shelter nurse clothe resuscitate", what=_SOMEBODY),
    _frame("07 AID", "bandage dress stitch splint clean", what=things.PARTS_OF_A_BODY | words("wound")),
    _frame("07 AID", "deliver distribute unload offload airdrop parachute airlift ferry donate truck"
           " bring send fly drop", what=things.GOODS),
    _frame("07 AID", "escort", what=things.CONVOYS | things.VESSELS | words("aid")),
    _frame("07 AID", "carry bring take drive fly ferry transport", what=words("wounded casualty sick injured")),
    _frame("07 AID", "take", what=_SOMEBODY, particle="in"),
    _frame("07 AID", "send fly rush", what=words("doctor medic nurse surgeon hospital rescuer paramedic")),
    _frame("07 AID", "supply provide", what=_NONE, to="with", where=things.GOODS),
    _frame("07 AID", "arrive come cross pass enter roll reach", by=things.CONVOYS | things.GOODS),
    _frame("07 AID", "cross reach enter", to="with", where=things.GOODS),
    _frame("07 AID", "get", by=things.CONVOYS | things.GOODS, to="through in to across into"),
    _frame("07 AID", "start leave depart set", by=words("convoy caravan airlift")),
    _frame("07 AID", "dig pull carry bring drag free", what=_SOMEBODY,
           to="from out under", where=words("rubble ruin wreckage debris cellar river water sea flood fire flames crossfire")),
    _frame("07 AID", "carry bring take drive fly rush ferry transport move evacuate escort lead",
           what=_SOMEBODY | words("wounded casualty"), to="to into", where=words("hospital clinic safety shelter ward")),
    # 08: release, withdrawal, access, truce
    _frame("08 RETREAT", "extend renew prolong declare proclaim restore reinstate", what=things.TRUCES),
    _frame("08 RETREAT", "begin start", by=things.TRUCES - words("pause halt lull moratorium")),
    _frame("08 RETREAT", "take", by=things.TRUCES, what=words("effect hold")),
    _frame("08 RETREAT", "come go enter", by=things.TRUCES, to="into", where=words("force effect")),
    _frame("08 RETREAT", "cease halt suspend end", by=_ARMED | things.DIPLOMATS | words("side party movement government"),
           what=things.FIGHTS - words("fire")),
    _frame("08 RETREAT", "hold cease", what=words("fire")),
    _frame("08 RETREAT", "lay put set", what=things.WEAPONS, to="down aside"),
    _frame("08 RETREAT", "surrender relinquish yield cede turn hand", what=things.WEAPONS),
    _frame("08 RETREAT", "surrender relinquish yield cede", what=_GROUND),
    _frame("08 RETREAT", "leave quit abandon evacuate vacate", by=_ARMED, what=_GROUND),
    _frame("08 RETREAT", "empty", by=words("jail prison cell dungeon")),
    _frame("08 RETREAT", "stand", by=_ARMED, particle="down"),
    _frame("08 RETREAT", "empty", what=_GROUND | words("jail prison cell dungeon")),
    _frame("08 RETREAT", "exchange swap trade", what=_SOMEBODY, to="for"),
    _frame("08 RETREAT", "fall go come return move march pull draw", by=things.BROUGHT_UP | things.FIGHTERS,
           to="back home"),
    _frame("08 RETREAT", "hand turn give return transfer release exchange swap repatriate", what=things.HELD),
    _frame("08 RETREAT", "open reopen unblock unseal", what=things.ROADS),
    _frame("08 RETREAT", "lift ease relax loosen end raise scrap", what=things.CURBS),
    _frame("08 RETREAT", "grant give restore allow", what=things.ACCESS),
    _frame("08 RETREAT", "allow admit let permit", what=_SOMEBODY | words("team mission"), to="into through"),
    _frame("08 CONCEDE", "pardon amnesty reinstate legalise legalize unban decriminalise decriminalize"),
    _frame("08 CONCEDE", "commute", what=words("sentence penalty")),
    _frame("08 CONCEDE", "grant restore concede", what=things.RIGHTS),
    # 09: investigations
    _frame("09 ACCUSE", "open launch begin start order convene", what=words("inquiry enquiry investigation probe inquest")),
    _frame("09 ACCUSE", "interview question", by=words("investigator inspector inquiry commission team detective"),
           what=_SOMEBODY | words("witness survivor")),
    _frame("09 ACCUSE", "collect take gather", by=words("investigator inspector team expert inquiry detective examiner"),
           what=words("sample evidence testimony statement fingerprint")),
    # 14: protests
    _frame("14 PROTEST", "pelt hit throw hurl bombard splatter", what=_NONE, to="with", where=things.HARMLESS),
    _frame("14 PROTEST", "throw hurl lob fling", what=things.HARMLESS, to="at"),
    _frame("14 PROTEST", "throw hurl lob fling", by=things.CROWDS,
           what=words("stone rock brick bottle cobble firebomb")),
    _frame("14 PROTEST", "walk", by=things.CROWDS, particle="out"),
    _frame("14 PROTEST", "walk", by=things.CROWDS, to="out", where=words("class job work shift")),
    _frame("14 PROTEST", "strike", by=things.CROWDS | WORKERS, bare=True),
    _frame("14 PROTEST", "march parade", by=things.CROWDS | words("union")),
    _frame("14 PROTEST", "block blockade occupy barricade obstruct picket", by=things.CROWDS),
    _frame("14 PROTEST", "take pour flood", by=things.CROWDS, to="to into onto", where=words("street square")),
    _frame("14 PROTEST", "go walk", by=things.CROWDS | words("union"), to="on", where=words("strike")),
    _frame("14 PROTEST", "down", what=words("tool")),
    # 16: talks broken off, aid withdrawn
    _frame("16 SANCTION", "cancel scrap withhold withdraw end halt freeze discontinue stop cut revoke rescind terminate",
           what=things.SUPPORT),
    _frame("16 SANCTION", "cancel scrap quit leave abandon boycott skip suspend", what=things.TABLES),
    _frame("16 SANCTION", "cancel scrap", what=words("visit trip tour invitation")),
    _frame("16 SANCTION", "break cut sever suspend", what=things.RELATIONS),
    _frame("16 SANCTION", "recall withdraw", what=words("staff diplomat consul attache ambassador envoy")),
    _frame("16 SANCTION", "close shut", what=things.MISSIONS),
    _frame("16 SANCTION", "impose slap place", what=words("sanction embargo boycott tariff duty")),
    _frame("16 SANCTION", "sanction blacklist", what=_SOMEBODY | words("company firm bank shipowner")),
    _frame("16 SANCTION", "renounce abrogate repudiate quit leave suspend", what=things.TEXTS),
    _frame("16 SANCTION", "collapse", by=words("talk negotiation dialogue")),
    # 17: arrests, seizures, bans, property destroyed
    _frame("17 COERCE", "shut close ban suspend", what=things.OUTLETS),
    _frame("17 COERCE", "shut close", by=things.AUTHORITIES | {SIDE}, what=things.HOUSES_SHUT),
    _frame("17 COERCE", "search ransack raid", by=_MEN, what=things.INSIDE | things.CARRIERS,
           unsaid=True),
    _frame("17 COERCE", "interrogate handcuff strip-search frisk extradite"),
    _frame("17 COERCE", "drag haul herd", what=_SOMEBODY, to="from out off away into"),
    _frame("17 COERCE", "take", what=_SOMEBODY, to="into", where=words("custody")),
    _frame("17 COERCE", "hold", by=_MEN, what=_SOMEBODY, to="for",
           where=words("ransom hour day week month year night")),
    _frame("17 COERCE", "place put throw", what=_SOMEBODY, to="under in into behind",
           where=words("arrest jail prison custody detention cell")),
    _frame("17 COERCE", "hand transfer turn deliver pass", what=_SOMEBODY | {"CD"}, to="to", where=things.COURTS),
    _frame("17 COERCE", "impose declare proclaim introduce", what=things.CURBS_SET),
    _frame("17 COERCE", "drive run lead", what=things.LIVESTOCK | things.CARRIERS, to="off away"),
    _frame("17 COERCE", "drive chase force throw turn expel evict uproot", what=_SOMEBODY, to="from off out",
           where=words("home house village land town farm camp field")),
    _frame("17 COERCE", "press-gang dispossess outlaw proscribe ban censor"),
    _frame("17 COERCE", "revoke cancel confiscate", what=words("passport licence license permit citizenship visa")),
    _frame("17 COERCE", "jam block", what=words("broadcast signal website channel frequency radio")),
    _frame("17 ASSAULT", "demolish destroy wreck smash burn torch raze flatten level bulldoze dynamite sabotage"
           " deface desecrate trash uproot fell", what=things.PROPERTY),
    _frame("17 ASSAULT", "pour tip spill dump", what=things.GOODS, to="out away"),
    _frame("17 ASSAULT", "slaughter kill shoot maim poison", what=things.LIVESTOCK),
    # 18: abductions, bombs, mines, beatings
    _frame("18 ASSAULT", "break crush smash fracture cut sever burn hack", by=_MEN, what=things.PARTS_OF_A_BODY),
    _frame("18 ASSAULT", "burn scald starve", what=_SOMEBODY),
    _frame("18 ASSAULT", "bomb", by=words("bomber militant insurgent rebel separatist extremist terrorist cell group")),
    # 19: fire, clashes, places and vessels taken, ways closed
    _frame("19 COERCE", "refuse deny", what=things.ACCESS),
    _frame("19 COERCE", "close shut block barricade bar seal cordon", what=things.ROADS),
    _frame("19 COERCE", "block stop halt delay hold obstruct detain impede bar intercept",
           what=things.LOADED | things.VESSELS | words("ambulance patrol bus car team aid")),
    _frame("19 COERCE", "seize capture retake recapture conquer annex occupy overrun", what=_GROUND),
    _frame("19 COERCE", "take", by=_ARMED, what=things.TAKEN_AND_HELD | {PLACE}, unsaid=True),
    _frame("19 COERCE", "take", by=_ARMED, what=things.VESSELS, unsaid=True),
    _frame("19 COERCE", "capture board", what=things.VESSELS),
    _frame("19 COERCE", "fall", by=_GROUND, to="to", where=_ARMED),
    _frame("19 COERCE", "lay", what=words("siege")),
    _frame("19 ASSAULT", "bomb bombard"),
    _frame("19 ASSAULT", "break burst force", by=_MEN, to="into in", where=things.INSIDE),
    _frame("19 ASSAULT", "land", by=_ARMED, to=_AT, where=_GROUND),
    _frame("19 ASSAULT", "charge rush", by=_ARMED | words("cavalry horseman"),
           what=words("barricade position line trench crowd gate post")),
    _frame("19 ASSAULT", "pick", what=_SOMEBODY | things.ARMS_BEARERS, particle="off"),
    _frame("19 ASSAULT", "ram scuttle"),
    _frame("19 ASSAULT", "bring", what=things.AIRCRAFT, to="down"),
    _frame("19 ASSAULT", "down intercept", what=things.AIRCRAFT),
    _frame("19 ASSAULT", "fire launch lob rain lob", what=things.MUNITIONS),
    _frame("19 ASSAULT", "engage repel repulse dislodge", what=things.ARMS_BEARERS | words("position attack assault")),
    _frame("19 ASSAULT", "kill wound injure", by=words("gunman sniper soldier trooper patrol fire bullet gunfire marine gunner")),
    _frame("20 ASSAULT", "wipe", particle="out"),
    _frame("20 ASSAULT", "exterminate annihilate"),
    # 15: troops brought up
    _frame("15 MOBILIZE", "move send fly ship bus bring rush dispatch pour airlift shift",
           what=things.BROUGHT_UP, to=_TOWARDS | words("out forward in")),
    _frame("15 MOBILIZE", "call", what=things.BROUGHT_UP, particle="up"),
    _frame("15 MOBILIZE", "send rush dispatch station garrison", what=things.BROUGHT_UP),
    _frame("15 MOBILIZE", "go move roll march drive advance push pour stream enter cross ride sail",
           by=things.BROUGHT_UP | words("army column"), to=_TOWARDS, where=_GROUND | things.ROADS | words("gulf bay sea water lake strait")),
    _frame("15 MOBILIZE", "enter cross", by=things.ARMS_BEARERS - words("officer sergeant corporal"), what=_GROUND),
    _frame("15 MOBILIZE", "cross", by=things.BROUGHT_UP, what=things.ROADS | words("line")),
    _frame("15 MOBILIZE", "fortify entrench"),
)  # fmt: skip
"""From the first that fits on."""
