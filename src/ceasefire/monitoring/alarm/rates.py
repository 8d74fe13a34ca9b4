"""The rate of calm: as it is asked for, and as it was learned."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.core import as_day, rounded
from ceasefire.monitoring.alarm.errors import ImpossibleWatch


@dataclass(frozen=True, slots=True, kw_only=True)
class CalmLevel:
    """What counts are compared with: a rate that is known, or a stretch of calm.

    Attributes
    ----------
    rate
        Events per period of the series while it is calm; positive. None where it is
        learned.
    first, last
        First and last day of the stretch to learn from, both included. None where the
        rate is known.

    Raises
    ------
    ImpossibleWatch
        If it is neither a rate nor a stretch, or both, or the rate is not positive.
    NotADay
        If an end of the stretch is no day.
    """

    rate: float | None = None
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        for name in ("first", "last"):
            if (given := getattr(self, name)) is not None:
                day = as_day(given, f"The {name} day of calm")
                object.__setattr__(self, name, day)
        if (self.rate is None) == (self.first is None):
            raise ImpossibleWatch("its calm is either a rate or a stretch of days")
        if (self.first is None) != (self.last is None):
            raise ImpossibleWatch("a stretch of calm has a first and a last day")
        if self.rate is not None and not (self.rate > 0 and math.isfinite(self.rate)):
            raise ImpossibleWatch(
                f"a calm rate of {self.rate:g} is none: give a positive one, or let "
                "it be learned"
            )
        if self.first and self.last and self.first > self.last:
            raise ImpossibleWatch("the stretch of calm ends before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Events per period, with an interval.

    Attributes
    ----------
    mean
        Per period of the series.
    low, high
        Bounds of a 90 % interval that knows of the scatter; None where the rate was
        given and not estimated.
    n_periods
        Number of periods it was estimated from.
    """

    mean: float
    low: float | None
    high: float | None
    n_periods: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "mean": round(self.mean, 4),
            "low": rounded(self.low, 4),
            "high": rounded(self.high, 4),
            "n_periods": self.n_periods,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedCalm:
    """The calm that the watch compares with, as known when the watch begins.

    Attributes
    ----------
    source
        "given" or "learned".
    rate
        Of calm.
    first, last
        Labels of the periods it was learned from; None where the rate was given.
    n_before
        Number of periods before the ceasefire that tell of its scatter and carry-over;
        0 where too few are known.
    variance_over_mean
        Of a period's count around what the periods before it let expect; 1 for chance
        alone.
    carry_over
        How much of a surplus is expected to be there in the next period; 0 for none.
    is_restless
        Whether it may well scatter more than any that the watch knows, so that false
        alarms are more than the level allows; of a given rate nobody knows.
    over_before
        Its rate over that of the `n_before` periods before the ceasefire;
        None where the rate was given, or nothing was counted there.
    """

    source: str
    rate: Rate
    first: str | None
    last: str | None
    n_before: int
    variance_over_mean: float
    carry_over: float
    over_before: float | None = None
    is_restless: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "source": self.source,
            "rate": self.rate.to_dict(),
            "first": self.first,
            "last": self.last,
            "n_before": self.n_before,
            "variance_over_mean": round(self.variance_over_mean, 3),
            "carry_over": round(self.carry_over, 3),
            "over_before": rounded(self.over_before, 4),
            "is_restless": self.is_restless,
        }
