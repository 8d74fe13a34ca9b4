"""How long ceasefires last until they break down, over a list of many.

Answer       `measure_durations`, `DurationAnswer`, `Duration`, `Censoring`
Rules        `Rule`, `RecordedRule`, `ViolenceRule`, `ImpossibleRule`
Groups       `By`, `GroupCurve`, `CurvePoint`, `Median`, `RestrictedMean`, `LogRankTest`
Methods      `Observed`, `NEVER`, `product_limit`, `Steps`, `turnbull`, `Masses`,
             `beta_product`, `log_log_bounds`, `completions`, `log_rank_sums`,
             `log_rank_test`
Words        `median_words`
Refusals     `ImpossibleDurations`, `Unsettled`
"""

from ceasefire.monitoring.durations.groups import By
from ceasefire.monitoring.durations.imputation import completions
from ceasefire.monitoring.durations.intervals import beta_product, log_log_bounds
from ceasefire.monitoring.durations.kaplan_meier import Steps, product_limit
from ceasefire.monitoring.durations.log_rank import log_rank_sums, log_rank_test
from ceasefire.monitoring.durations.measure import measure_durations
from ceasefire.monitoring.durations.model import (
    Censoring,
    CurvePoint,
    Duration,
    DurationAnswer,
    GroupCurve,
    LogRankTest,
    Median,
    RestrictedMean,
)
from ceasefire.monitoring.durations.observed import (
    NEVER,
    ImpossibleDurations,
    Observed,
)
from ceasefire.monitoring.durations.rules import (
    ImpossibleRule,
    RecordedRule,
    Rule,
    ViolenceRule,
)
from ceasefire.monitoring.durations.turnbull import Masses, Unsettled, turnbull
from ceasefire.monitoring.durations.words import median_words

__all__ = [
    "NEVER",
    "By",
    "Censoring",
    "CurvePoint",
    "Duration",
    "DurationAnswer",
    "GroupCurve",
    "ImpossibleDurations",
    "ImpossibleRule",
    "LogRankTest",
    "Masses",
    "Median",
    "Observed",
    "RecordedRule",
    "RestrictedMean",
    "Rule",
    "Steps",
    "Unsettled",
    "ViolenceRule",
    "beta_product",
    "completions",
    "log_log_bounds",
    "log_rank_sums",
    "log_rank_test",
    "measure_durations",
    "median_words",
    "product_limit",
    "turnbull",
]
