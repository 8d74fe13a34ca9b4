"""Events as daily expected counts.

How    An event counts with the probability that it lay in the area; an event known
       only to a span of days counts on each of them with an equal part.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_EPOCH = date(1970, 1, 1)
_DUST = 1e-9  # what adding and taking away again leaves of a number


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day of each event, as days since 1970."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]

    @classmethod
    def of(cls, table: pa.Table) -> "Days":
        """Read them from a table (`EVENT_SCHEMA`)."""
        return cls(_numbers(table, "date_start"), _numbers(table, "date_end"))

    @property
    def n_days(self) -> NDArray[np.int64]:
        """On how many days each event may have happened."""
        return self.last - self.first + 1

    def take(self, rows: NDArray[np.intp]) -> "Days":
        """Return those of some events."""
        return Days(self.first[rows], self.last[rows])

    def share_in(self, first: int, last: int) -> Floats:
        """Share of each event's days between two days, both included."""
        inside = np.minimum(self.last, last) - np.maximum(self.first, first) + 1
        return np.asarray(np.clip(inside, 0, None) / self.n_days)


def day_number(day: date) -> int:
    """Days since 1970."""
    return (day - _EPOCH).days


def day_of(number: int) -> date:
    """The day of a number."""
    return _EPOCH + timedelta(days=number)


def _numbers(table: pa.Table, name: str) -> NDArray[np.int64]:
    column = table.column(name).combine_chunks().cast(pa.int32())
    return np.asarray(column, dtype=np.int64)


def daily(days: Days, weights: Floats, first: int, last: int) -> Floats:
    """Add up weights by day.

    Parameters
    ----------
    days
        Of n events.
    weights : (n,) float
        What each event adds, over all of its days; NaN adds nothing.
    first, last
        Days since 1970, both included.

    Returns
    -------
    series : (last - first + 1,) float
        What is added on each day. Events of a single day are added exactly.
    """
    n = last - first + 1
    rows = np.flatnonzero(np.nan_to_num(weights))
    days, known = days.take(rows), weights[rows]
    single = (days.n_days == 1) & (days.first >= first) & (days.first <= last)
    series = np.bincount(days.first[single] - first, known[single], minlength=n)
    several = (days.n_days > 1) & (days.last >= first) & (days.first <= last)
    per_day = known[several] / days.n_days[several]
    begins = np.clip(days.first[several] - first, 0, n)
    stops = np.clip(days.last[several] + 1 - first, 0, n)
    steps = np.bincount(begins, per_day, minlength=n + 1)
    steps -= np.bincount(stops, per_day, minlength=n + 1)
    spread = np.cumsum(steps[:n])
    spread[np.abs(spread) < _DUST] = 0.0
    return np.asarray(series + spread)
