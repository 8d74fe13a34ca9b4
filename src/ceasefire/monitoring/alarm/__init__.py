"""Whether a ceasefire has broken down, asked every morning.

Of a case `assess_warnings`, `WarningsAnswer`, `WarningRecord`
Answer    `watch`, `AlarmAnswer`, `Alarm`, `Evidence`, `Rate`, `LearnedCalm`,
          `Power`
Given     `CalmLevel`, `LEVEL`, `CALM_PERIODS`, `BEFORE_PERIODS`, `REST_PERIODS`
Refusals  `StartOutsideSeries`, `TooFewCalmPeriods`, `CalmTooRestless`,
          `ImpossibleWatch`
"""

from ceasefire.monitoring.alarm.assess import (
    WarningRecord,
    WarningsAnswer,
    assess_warnings,
)
from ceasefire.monitoring.alarm.errors import (
    CalmTooRestless,
    ImpossibleWatch,
    StartOutsideSeries,
    TooFewCalmPeriods,
)
from ceasefire.monitoring.alarm.model import Alarm, AlarmAnswer, Evidence, Power
from ceasefire.monitoring.alarm.plan import BEFORE_PERIODS, CALM_PERIODS
from ceasefire.monitoring.alarm.rates import CalmLevel, LearnedCalm, Rate
from ceasefire.monitoring.alarm.watch import LEVEL, REST_PERIODS, watch

__all__ = [
    "BEFORE_PERIODS",
    "CALM_PERIODS",
    "LEVEL",
    "REST_PERIODS",
    "Alarm",
    "AlarmAnswer",
    "CalmLevel",
    "CalmTooRestless",
    "Evidence",
    "ImpossibleWatch",
    "LearnedCalm",
    "Power",
    "Rate",
    "StartOutsideSeries",
    "TooFewCalmPeriods",
    "WarningRecord",
    "WarningsAnswer",
    "assess_warnings",
    "watch",
]
