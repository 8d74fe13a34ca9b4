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
    "accord": RuleKind.MUTUAL_CONSENT,
    "approval": RuleKind.MUTUAL_CONSENT,
    "assent": RuleKind.MUTUAL_CONSENT,
    "concurrence": RuleKind.MUTUAL_CONSENT,
    "endorsement": RuleKind.MUTUAL_CONSENT,
    "signature": RuleKind.MUTUAL_CONSENT,
    "jointly": RuleKind.MUTUAL_CONSENT,
    "together": RuleKind.MUTUAL_CONSENT,
    "majority": RuleKind.MAJORITY,
    "supermajority": RuleKind.QUALIFIED_MAJORITY,
    "third": RuleKind.QUALIFIED_MAJORITY,
    "fifth": RuleKind.QUALIFIED_MAJORITY,
    "quarter": RuleKind.QUALIFIED_MAJORITY,
    "vote": RuleKind.MAJORITY,
    "half": RuleKind.MAJORITY,
    "hand": RuleKind.MAJORITY,
    "alone": RuleKind.ONE_DECIDES,
}
"""By lemma, or by the word as it stands."""
QUALIFIED: Final = words("""two-thirds thirds three-quarters quarters qualified fifths three-fifths
    four-fifths two-third super special""")
SHARES: Final = words("third fifth quarter")
MUTUAL: Final = words("mutual both joint each common")
EVERY: Final = words("all every each any")
"""Of more than two, whose consent makes a decision unanimous."""
DECIDES: Final = words("""decide take make determine adopt settle approve choose elect appoint amend rule
    reach pass ratify change move resolve vote judge name convene set sign release expel
    admit fix remove revoke extend dismiss recall carry""")
"""Verbs by which something is decided."""
ALONE: Final = words(
    "decide determine appoint choose elect approve amend rule adopt name fix"
)
"""Verbs that decide something whatever their object is."""
CARRIES: Final = words("take make settle reach pass carry")
"""Verbs that decide something only with a decision as their object."""
DECISIONS: Final = words("""decision choice resolution ruling appointment amendment matter
    question dispute issue agenda policy measure motion bill law tariff decree verdict
    conclusion dissent admission proposal text""")
NEEDS: Final = words("need require take demand")
"""Verbs of what it takes."""
AGREES: Final = words("agree consent sign approve concur assent accept say ratify")
"""What all have to do: "unless all nine agree"."""
PASSES: Final = words(
    "approve endorse sign ratify confirm agree accept countersign adopt"
)
"""What has to be done by all: "must be endorsed by both"."""
ALL_OF: Final = words("both all each every either everybody everyone")
VETO: Final = words("veto")
BLOCKS: Final = words("block veto")
HOLDS: Final = words("have hold wield enjoy retain possess give grant keep")

LAST: Final = words("last final casting sole exclusive deciding")
SAY: Final = words("""word say vote decision discretion authority prerogative competence right voice
    power""")
"""With one of `LAST`: "the final say"."""
DISCRETION: Final = words("discretion prerogative")
"""Alone, with who has it: "at the discretion of"."""
LIES: Final = words("rest lie reside belong remain stay")
"""What a decision does with who takes it: "rests with the court"."""
RESERVES: Final = words("reserve leave entrust delegate")
FINAL: Final = words("final binding")
SETTLES: Final = words("decide determine")
"""What one does who decides: "the chair determines the agenda"."""
