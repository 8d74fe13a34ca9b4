"""Counts of one thing, day after day, week after week or month after month.

Why    An effect and an alarm are asked of a series, wherever it comes from: events of
       a case, or a researcher's own file.
How    Periods follow one another without a gap: a period that nobody counted is not
       one in which nothing happened, and cannot stand in a series as 0.
Read   `CountSeries`.
Else   Series are read from files in `count_file`.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import CeasefireError

Floats = NDArray[np.float64]


class Period(StrEnum):
    """What one count of a series spans."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def begin(self, day: date) -> date:
        """Return the first day of the period in which a day lies."""
        match self:
            case Period.DAY:
                return day
            case Period.WEEK:  # ISO 8601: from Monday
                return day - timedelta(days=day.weekday())
            case Period.MONTH:
                return day.replace(day=1)

    def next(self, start: date) -> date:
        """Return the first day of the period after the one that begins on `start`."""
        match self:
            case Period.DAY:
                return start + timedelta(days=1)
            case Period.WEEK:
                return start + timedelta(days=7)
            case Period.MONTH:
                days = monthrange(start.year, start.month)[1]
                return start + timedelta(days=days)

    def between(self, first: date, last: date) -> int:
        """Count the periods from the one of `first` to that of `last`."""
        match self:
            case Period.DAY:
                return (last - first).days
            case Period.WEEK:
                return (self.begin(last) - self.begin(first)).days // 7
            case Period.MONTH:
                return 12 * (last.year - first.year) + last.month - first.month

    def label(self, start: date) -> str:
        """Name a period as its files do: 2021-02-17, 2021-W07, 2021-02."""
        match self:
            case Period.DAY:
                return start.isoformat()
            case Period.WEEK:
                year, week, _ = start.isocalendar()
                return f"{year}-W{week:02d}"
            case Period.MONTH:
                return f"{start.year}-{start.month:02d}"


class ImpossibleSeries(CeasefireError, ValueError):
    """A series was put together that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The series cannot be: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CountSeries:
    """Counts by period, without a gap.

    Attributes
    ----------
    period
        What each count spans.
    first
        First day of the first period.
    counts : (n,) float
        At least 0. Whole in a file; expected counts of events whose place or day is
        uncertain may be fractions.
    exposure : (n,) float or None
        What each count is relative to, such as the share of events that is reported or
        the hours watched; positive. None where it did not change, or is not known.
    control : (n,) float or None
        Counts of an area or of actors that the treatment does not reach.
    """

    period: Period
    first: date
    counts: Floats
    exposure: Floats | None = None
    control: Floats | None = None

    def __post_init__(self) -> None:
        if self.period.begin(self.first) != self.first:
            raise ImpossibleSeries(f"no {self.period} begins on {self.first}")
        _hold("counts", self.counts, len(self.counts), lowest=0.0)
        if self.control is not None:
            _hold("control", self.control, len(self.counts), lowest=0.0)
        if self.exposure is not None:
            _hold("exposure", self.exposure, len(self.counts), lowest=0.0)
            if not (self.exposure > 0).all():
                raise ImpossibleSeries("an exposure is not positive")

    def __len__(self) -> int:
        return len(self.counts)

    @property
    def starts(self) -> tuple[date, ...]:
        """First day of each period."""
        starts, day = [], self.first
        for _ in range(len(self)):
            starts.append(day)
            day = self.period.next(day)
        return tuple(starts)

    @property
    def last(self) -> date:
        """Last day of the last period."""
        after = self.first if not len(self) else self.period.next(self.starts[-1])
        return after - timedelta(days=1)

    def position(self, day: date) -> int:
        """Return the index of the period in which a day lies; it may be outside."""
        return self.period.between(self.first, day)


def _hold(name: str, values: Floats, n: int, *, lowest: float) -> None:
    if values.shape != (n,):
        raise ImpossibleSeries(f"{name} has the shape {values.shape} and not ({n},)")
    if not np.isfinite(values).all() or (values < lowest).any():
        raise ImpossibleSeries(f"{name} holds a number that is no count")
