"""Whether a ceasefire was kept: before and after, and what each event was.

Answer     `assess_compliance`, `ComplianceAnswer`, `CeasefireRecord`, `WINDOW_DAYS`
The table  `GroupRow`, `Count`, `Change`, `Window`
Decisions  `Decision`, `Violation`, `AgainstExcluded`, `Permitted`, `Outside`,
           `Unproven`, `Attribution`, `Judged`, `reason_of`
Promises   `ceasefire_promises`
"""

from ceasefire.monitoring.compliance.assess import assess_compliance
from ceasefire.monitoring.compliance.decisions import (
    AgainstExcluded,
    Attribution,
    Decision,
    Judged,
    Outside,
    Permitted,
    Unproven,
    Violation,
    reason_of,
)
from ceasefire.monitoring.compliance.model import CeasefireRecord, ComplianceAnswer
from ceasefire.monitoring.compliance.promises import ceasefire_promises
from ceasefire.monitoring.compliance.rows import Change, Count, GroupRow
from ceasefire.monitoring.windows import WINDOW_DAYS, Window

__all__ = [
    "WINDOW_DAYS",
    "AgainstExcluded",
    "Attribution",
    "CeasefireRecord",
    "Change",
    "ComplianceAnswer",
    "Count",
    "Decision",
    "GroupRow",
    "Judged",
    "Outside",
    "Permitted",
    "Unproven",
    "Violation",
    "Window",
    "assess_compliance",
    "ceasefire_promises",
    "reason_of",
]
