"""Where a local ceasefire could be tried first.

Answer     `rank_sites`, `SitingAnswer`, `WINDOW_DAYS`
One place  `Site`, `Presence`, `Measured`, `Criterion`, `Better`
Claims     `CheckedClaim`, `Verdict`
Its worth  `PredictiveValue`
"""

from ceasefire.siting.checked import CheckedClaim, Verdict
from ceasefire.siting.model import (
    Better,
    Criterion,
    Measured,
    Presence,
    Site,
    SitingAnswer,
)
from ceasefire.siting.rank import WINDOW_DAYS, rank_sites
from ceasefire.siting.worth import PredictiveValue

__all__ = [
    "WINDOW_DAYS",
    "Better",
    "CheckedClaim",
    "Criterion",
    "Measured",
    "PredictiveValue",
    "Presence",
    "Site",
    "SitingAnswer",
    "Verdict",
    "rank_sites",
]
