"""Counts of one thing, day after day, week after week or month after month.

Why    An effect and an alarm are asked of a series, wherever it comes from: events of
       a case, or a researcher's own file.
How    Periods follow one another without a gap: a period that nobody counted is not
       one in which nothing happened, and cannot stand in a series as 0.
Read   `CountSeries`.
Else   Series are read from files in `count_file`.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ceasefire.core import CeasefireError, as_day
from ceasefire.events.columns import days_of, numbers_of

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

    Takes any run of numbers, and keeps copies that cannot be changed.

    Attributes
    ----------
    period
        What each count spans; ``day``, ``week`` or ``month`` will do.
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

    Raises
    ------
    ImpossibleSeries
        If a number is missing, negative, or none; if lengths differ; if no such period
        begins on `first`.
    NotADay
        If `first` is no day.
    """

    period: Period
    first: date
    counts: Floats
    exposure: Floats | None = None
    control: Floats | None = None

    def __post_init__(self) -> None:
        keep = object.__setattr__
        keep(self, "period", _period(self.period))
        keep(self, "first", as_day(self.first, "The first day of the series"))
        if self.period.begin(self.first) != self.first:
            raise ImpossibleSeries(f"no {self.period} begins on {self.first}")
        keep(self, "counts", _numbers("counts", self.counts, None))
        n = len(self.counts)
        if self.control is not None:
            keep(self, "control", _numbers("control", self.control, n))
        if self.exposure is not None:
            keep(self, "exposure", _numbers("exposure", self.exposure, n))
            if not (self.exposure > 0).all():
                raise ImpossibleSeries("an exposure is not positive")

    @classmethod
    def of(
        cls,
        dates: Iterable[date],
        counts: ArrayLike,
        *,
        period: Period | str = Period.DAY,
        exposure: ArrayLike | None = None,
        control: ArrayLike | None = None,
    ) -> "CountSeries":
        """Put together what stands in columns: a date, and what was counted on it.

        Parameters
        ----------
        dates
            n days, in any order: any day of each period, each period once, none left
            out. Time stamps will do at midnight and without a zone.
        counts, exposure, control : (n,) float
            In the order of `dates`.

        Raises
        ------
        ImpossibleSeries
            If a period is missing or stands twice, or a number is none.
        NotADay, NotSeveral
            If a date is none, or one word is given for all.
        """
        size = _period(period)
        begins = [size.begin(day) for day in days_of(dates, "A date of the series")]
        if not begins:
            raise ImpossibleSeries("it has no dates")
        order = sorted(range(len(begins)), key=begins.__getitem__)
        for before, after in pairwise(begins[i] for i in order):
            _hold_next(size, before, after)
        columns = {"counts": counts, "exposure": exposure, "control": control}
        return cls(
            period=size,
            first=begins[order[0]],
            **{
                name: _numbers(name, given, len(begins))[order]
                for name, given in columns.items()
                if given is not None
            },
        )

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


def _period(given: Period | str) -> Period:
    try:
        return Period(given)
    except ValueError as error:
        why = f"its period is {given!r}, and neither 'day', 'week' nor 'month'"
        raise ImpossibleSeries(why) from error


def _hold_next(period: Period, before: date, after: date) -> None:
    if after == before:
        raise ImpossibleSeries(f"{period.label(after)} stands twice")
    if (due := period.next(before)) != after:
        raise ImpossibleSeries(
            f"{period.label(due)} is missing before {period.label(after)}, and a "
            f"{period} that nobody counted is not a quiet one"
        )


def _numbers(name: str, given: ArrayLike, n: int | None) -> Floats:
    """Copy numbers that are counts, and lock the copy; NaN and NA are none."""
    raw = numbers_of(given)
    if raw is None:
        raise ImpossibleSeries(f"{name} holds what is no number")
    values = np.array(raw, dtype=np.float64)
    if values.ndim != 1 or n not in (None, len(values)):
        wanted = "one number after another" if n is None else f"({n},)"
        raise ImpossibleSeries(f"{name} has the shape {values.shape} and not {wanted}")
    if np.isnan(values).any():
        raise ImpossibleSeries(f"{name} holds a blank, and unknown is never zero")
    if not np.isfinite(values).all() or (values < 0).any():
        raise ImpossibleSeries(f"{name} holds a number that is no count")
    values.setflags(write=False)
    return values
