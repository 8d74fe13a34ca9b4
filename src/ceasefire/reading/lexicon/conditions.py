"""Words of conditions and of readiness. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import OFFICES

MARKS: Final = {
    "if": "if", "unless": "unless", "until": "until", "till": "until", "once": "if",
    "provided": "provided-that", "providing": "provided-that", "lest": "unless",
}  # fmt: skip
"""Conjunctions, and the operator each is."""

_READY: Final = words("""ready willing prepared welcome free able open happy determined available
    bound obliged""")
UNREADY: Final = words("""unwilling unable reluctant loath disinclined unprepared hesitant
    averse""")
READY: Final = _READY | UNREADY
"""Adjectives behind which somebody's act stands, or does not: "ready to meet"."""

COMMITS: Final = words("""offer agree promise pledge vow undertake threaten refuse commit consent plan
    intend accept decide decline want""")
"""Verbs behind which somebody's act stands: "offered to clear"."""

MODALS: Final = words(
    "will would can could may might shall should must 'll ’ll wo ca need needs"
)

ASKS: Final = words("""know see wonder ask doubt check learn decide determine verify question
    inquire enquire sure certain clear unclear uncertain unsure unknown""")
"""Words behind which "if" asks, and sets no condition: "wanted to know if"."""
TELLS: Final = words("say tell disclose reveal confirm explain")
"""Verbs that do so where it is not told: "would not say if"."""
DENIES: Final = words("""deny doubt dispute refute rebut contradict dismiss disbelieve reject
    repudiate disavow call brand label""")
"""Verbs that take back what stands behind them, or may: "called reports a lie"."""
UNTRUE: Final = words("""false untrue wrong baseless unfounded incorrect inaccurate fabricated
    groundless nonsense lie fabrication unlikely doubtful unclear""")
TALES: Final = words("""report claim rumour rumor suggestion allegation story assertion speculation
    notion idea talk impression statement""")
"""What is told, and may be untrue: "reports that it would come are false"."""

NOBODY_DECIDES: Final = words("""double rise fall die starve collapse worsen spread grow increase suffer
    deteriorate shrink perish run lose triple freeze""")
"""What comes about without anybody's decision: a forecast, no commitment."""

PREREQUISITES: Final = words("condition precondition prerequisite requirement")
DEPENDENT: Final = words("conditional contingent dependent")

PARTIES: Final = words("""government army navy movement front coalition group council party president minister
    general commander colonel captain leader delegation side office mission committee union
    ministry parliament state country force troop rebel fighter soldier official
    mediator envoy spokesman spokeswoman spokesperson member head chief faction militia
    opposition regime authority administration king queen prince convoy-leader elder
    mayor governor bishop guarantor organisation organization agency league federation
    republic alliance brigade battalion vaccinator worker team delegate negotiator
    ambassador secretary director people staff guard company bank police commission
    assembly board court congress senate cabinet command headquarters embassy power
    neighbour neighbor ally adviser diplomat representative trader family donor nation
    insurgent gunman militant""")
"""Nouns for parties to a conflict, those who lead them, and those between them."""
SOMEBODY: Final = (
    PARTIES
    | OFFICES
    | words(
        """party partner signatory sponsor mediator observer monitor
    inspector peacekeeper contingent unit garrison platoon squad patrol crew convoy
    authority municipality prefecture clan tribe village town city province island
    federation confederation parish church monastery abbot abbess prefect warden sheriff
    clerk auditor marine sailor pilot guerrilla partisan loyalist separatist islander
    settler nomad herder fisherman miner farmer teacher doctor nurse medic worker striker
    protester demonstrator citizen resident villager refugee prisoner detainee hostage
    landowner shareholder creditor lender firm corporation club society foundation
    charity institute university court tribunal jury bench presidency premier deputy
    man woman lawmaker legislator senator diocese councillor councilor delegate signatory"""
    )
)
"""Nouns for those who can act."""
