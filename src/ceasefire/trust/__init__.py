"""In which order to build trust, so that nobody is ever exposed too far.

Answer     `plan_sequence`, `TrustAnswer`, `Step`
Record     `Reputation`
If not     `Break`, `Mend`
On the way `Rule`, `Risk`
"""

from ceasefire.trust.model import Break, Mend, Risk, Rule, Step, TrustAnswer
from ceasefire.trust.plan import plan_sequence
from ceasefire.trust.reputation import Reputation

__all__ = [
    "Break",
    "Mend",
    "Reputation",
    "Risk",
    "Rule",
    "Step",
    "TrustAnswer",
    "plan_sequence",
]
