"""What is said of durations: one each, curves, a test, the answer."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ceasefire.core import Finding
from ceasefire.events.ceasefire_list import CeasefireList, ListedCeasefire
from ceasefire.events.day_spans import DaySpan
from ceasefire.events.sources import Aside
from ceasefire.monitoring.durations.rules import Rule


class Censoring(StrEnum):
    """What of an end is hidden."""

    NONE = "none"
    """The duration is known to the day."""
    INTERVAL = "interval"
    """It ended, on a day that is not known."""
    RIGHT = "right"
    """It had not ended when last looked at."""
    UNKNOWN = "not-known"
    """Nothing can be said: it is left out of every curve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """How long one ceasefire lasted, by one rule.

    Attributes
    ----------
    end
        Days on which it may have ended; None where no end was seen.
    low_days, high_days
        Whole days from start to end, at least and at most. Of one that had not ended:
        for how long it held at least, and None.
    why
        What that rests on, or why nothing can be said, in one clause.
    aside
        Files whose events are not counted, for they did not watch all those days.
    """

    ceasefire: ListedCeasefire
    rule: str
    end: DaySpan | None
    low_days: int | None
    high_days: int | None
    censored: Censoring
    why: str
    aside: tuple[Aside, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return self.ceasefire.to_dict() | {
            "rule": self.rule,
            "end": None if self.end is None else self.end.to_dict(),
            "duration_days_low": self.low_days,
            "duration_days_high": self.high_days,
            "censored": self.censored.value,
            "rests_on": self.why,
            "files_not_compared": [one.to_dict() for one in self.aside],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """One fall of a survival curve.

    Attributes
    ----------
    day_low, day_high
        First and last day on which it may have happened; one day where all ends are
        known to the day.
    survival
        Share that lasts longer than `day_high`.
    low, high
        Its bounds.
    at_risk
        How many were followed and had not ended before it; over completions, their
        mean.
    """

    day_low: int
    day_high: int
    survival: float
    low: float
    high: float
    at_risk: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "day_low": self.day_low,
            "day_high": self.day_high,
            "survival": round(self.survival, 6),
            "low": round(self.low, 6),
            "high": round(self.high, 6),
            "at_risk": round(self.at_risk, 2),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Median:
    """The day by which half have ended.

    Attributes
    ----------
    day_low, day_high
        It lies between these; None where the curve does not come down to one half.
    low, high
        Bounds; None where the data do not bound it.
    """

    day_low: int | None
    day_high: int | None
    low: int | None
    high: int | None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "day_low": self.day_low,
            "day_high": self.day_high,
            "low": self.low,
            "high": self.high,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedMean:
    """Mean duration, in which longer ones count as the horizon."""

    horizon_days: int
    days: float
    low: float
    high: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "horizon_days": self.horizon_days,
            "days": round(self.days, 2),
            "low": round(self.low, 2),
            "high": round(self.high, 2),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCurve:
    """How long the ceasefires of one group last.

    Attributes
    ----------
    group
        Its name; ``all`` for all of them.
    n, n_ended, n_rough, n_holding
        Ceasefires in the curve; of these, with an end; with an end whose day is not
        known; without one.
    points
        Of the curve, from day 0 on. Empty where there are too few.
    followed_days
        How long the one followed longest was followed.
    at_risk
        (day, number still followed) on some days, to stand under the curve.
    lacks
        None, or why there is no curve.
    """

    group: str
    n: int
    n_ended: int
    n_rough: int
    n_holding: int
    points: tuple[CurvePoint, ...] = ()
    followed_days: int = 0
    median: Median | None = None
    mean: RestrictedMean | None = None
    at_risk: tuple[tuple[int, float], ...] = ()
    lacks: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "group": self.group,
            "n": self.n,
            "events": self.n_ended,
            "events_of_unknown_day": self.n_rough,
            "holding": self.n_holding,
            "followed_days": self.followed_days,
            "median": None if self.median is None else self.median.to_dict(),
            "restricted_mean": None if self.mean is None else self.mean.to_dict(),
            "curve": [point.to_dict() for point in self.points],
            "at_risk": [
                {"day": day, "n": round(number, 2)} for day, number in self.at_risk
            ],
            "lacks": self.lacks,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRankTest:
    """Whether the curves of several groups are one curve.

    Attributes
    ----------
    groups
        (name, ends, ends expected under one curve).
    lacks
        None, or why there is no test.
    """

    groups: tuple[tuple[str, float, float], ...] = ()
    statistic: float | None = None
    freedom: int | None = None
    p_value: float | None = None
    lacks: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "groups": [
                {"group": name, "events": round(seen, 3), "expected": round(by, 3)}
                for name, seen, by in self.groups
            ],
            "chi_square": self.statistic,
            "degrees_of_freedom": self.freedom,
            "p_value": self.p_value,
            "lacks": self.lacks,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationAnswer:
    """The answer: one duration per ceasefire, one curve per group.

    Attributes
    ----------
    listed
        The list, with the account of its rows.
    by
        What groups are made by; None where there is only one.
    all
        The curve of all ceasefires of which something is known.
    if_unknown_hold
        The median of all if those of which the end is not known all still held on the
        last day; None where there are none, or the rule does not ask for it.
    assumptions
        What was taken for granted, in sentences.
    """

    listed: CeasefireList
    rule: Rule
    durations: tuple[Duration, ...]
    all: GroupCurve
    by: str | None = None
    groups: tuple[GroupCurve, ...] = ()
    test: LogRankTest | None = None
    if_unknown_hold: Median | None = None
    assumptions: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=())

    @property
    def left_out(self) -> dict[str, int]:
        """How many ceasefires no curve knows of, by the reason."""
        return dict(
            Counter(
                one.why for one in self.durations if one.censored is Censoring.UNKNOWN
            ).most_common()
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "read": self.listed.read.to_dict(),
            "rejects": [reject.to_dict() for reject in self.listed.rejects],
            "rule": self.rule.to_dict(),
            "by": self.by,
            "ceasefires": [duration.to_dict() for duration in self.durations],
            "left_out": self.left_out,
            "all": self.all.to_dict(),
            "groups": [group.to_dict() for group in self.groups],
            "log_rank": None if self.test is None else self.test.to_dict(),
            "median_if_unknown_hold": (
                None if self.if_unknown_hold is None else self.if_unknown_hold.to_dict()
            ),
            "assumptions": list(self.assumptions),
            "findings": [finding.to_dict() for finding in self.findings],
        }
