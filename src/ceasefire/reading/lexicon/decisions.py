"""Words for how a decision is made. Our own list."""

from typing import Final

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import words

RULES: Final = {
    "consensus": RuleKind.CONSENSUS,
    "unanimity": RuleKind.UNANIMITY,
    "unanimously": RuleKind.UNANIMITY,
    "unanimous": RuleKind.UNANIMITY,
    "consent": RuleKind.MUTUAL_CONSENT,
    "agreement": RuleKind.MUTUAL_CONSENT,
    "majority": RuleKind.MAJORITY,
    "alone": RuleKind.ONE_DECIDES,
    "vote": RuleKind.MAJORITY,
}
QUALIFIED: Final = words("two-thirds thirds three-quarters quarters qualified fifths")
MUTUAL: Final = words("mutual both joint each")
DECIDES: Final = words(
    "decide take make determine adopt settle approve choose elect appoint amend rule"
)
CARRIES: Final = words("take make settle")
"""Verbs that decide something only with a decision as their object."""
DECISIONS: Final = words("""decision choice resolution ruling appointment amendment matter
    question dispute issue agenda policy measure""")
NEEDS: Final = words("need require")
