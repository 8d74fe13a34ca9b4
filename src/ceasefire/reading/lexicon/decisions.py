"""Words for how a decision is made. Our own list."""

from typing import Final

from ceasefire.core import RuleKind

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
QUALIFIED: Final = frozenset("two-thirds thirds three-quarters quarters qualified fifths".split())
MUTUAL: Final = frozenset("mutual both joint each".split())
DECIDES: Final = frozenset(
    "decide take make determine adopt settle approve choose elect appoint amend rule".split()
)
NEEDS: Final = frozenset("need require".split())
