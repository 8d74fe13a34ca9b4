"""Who gains from a ceasefire, among the groups that it leaves out.

Answer     `assess_gains`, `GainsAnswer`, `GainsRecord`, `GroupGains`, `WINDOW_DAYS`
The word   `Verdict`, `Vote`
Under it   `Indicator`, `Transfers`
"""

from ceasefire.monitoring.gains.assess import assess_gains
from ceasefire.monitoring.gains.model import (
    GainsAnswer,
    GainsRecord,
    GroupGains,
    Indicator,
    Transfers,
    Verdict,
    Vote,
)
from ceasefire.monitoring.windows import WINDOW_DAYS

__all__ = [
    "WINDOW_DAYS",
    "GainsAnswer",
    "GainsRecord",
    "GroupGains",
    "Indicator",
    "Transfers",
    "Verdict",
    "Vote",
    "assess_gains",
]
