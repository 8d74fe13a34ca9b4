"""Days of a zone as instants, for many events at once.

Why    A ceasefire starts at a clock time in a zone; most events are known by their
       day. A day has 23, 24 or 25 hours, as its zone has it.
Read   `instants_of`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Seconds = NDArray[np.int64]

FOREVER = np.iinfo(np.int64).max // 4  # seconds; later than any event
_EPOCH = date(1970, 1, 1)
_LAST_DAY = (date.max - _EPOCH).days - 1


@dataclass(frozen=True, slots=True)
class Spans:
    """When each event may have happened.

    Attributes
    ----------
    start, end
        (n,) seconds since 1970, UTC. The end is the first second after it; where the
        instant is known, it is the start itself.
    """

    start: Seconds
    end: Seconds

    @property
    def is_instant(self) -> NDArray[np.bool_]:
        """Which events are known to the second."""
        return np.equal(self.start, self.end)

    def shares(self, start: int, end: int) -> NDArray[np.float64]:
        """Share of each span that lies in a period, no second likelier than another.

        Parameters
        ----------
        start, end
            Of the period, in seconds; the end is outside of it.
        """
        inside = np.minimum(self.end, end) - np.maximum(self.start, start)
        length = self.end - self.start
        share = np.clip(inside, 0, None) / np.maximum(length, 1)
        at_once = (self.start >= start) & (self.start < end)
        return np.where(length == 0, at_once, share)

    def take(self, rows: NDArray[np.intp]) -> "Spans":
        """Return those of some events."""
        return Spans(self.start[rows], self.end[rows])


def spans_of(table: pa.Table, zone: ZoneInfo) -> Spans:
    """When each event of a table may have happened, by the clocks of a zone.

    Parameters
    ----------
    table
        `EVENT_SCHEMA`, n rows.
    zone
        Whose days the table's days are.
    """
    first = _days(table.column("date_start"))
    last = _days(table.column("date_end"))
    if not len(first):
        return Spans(first, last)
    earliest = int(first.min())
    midnights = _midnights(earliest, int(last.max()) + 1, zone)
    start = midnights[first - earliest]
    end = midnights[last + 1 - earliest]
    began_at = table.column("began_at").combine_chunks()
    is_known = np.asarray(began_at.is_valid())
    instants = began_at.cast(pa.int64()).fill_null(0).to_numpy() // 1_000_000
    return Spans(np.where(is_known, instants, start), np.where(is_known, instants, end))


def seconds_of(instant: datetime | None) -> int:
    """An instant in seconds since 1970; no instant is one that never comes."""
    return FOREVER if instant is None else round(instant.timestamp())


def _days(column: pa.ChunkedArray) -> Seconds:
    return np.asarray(column.combine_chunks().cast(pa.int32()), dtype=np.int64)


def _midnights(first: int, last: int, zone: ZoneInfo) -> Seconds:
    """Seconds at which each day begins, from one day number to another."""
    days = range(first, min(last, _LAST_DAY) + 1)
    dates = (_EPOCH + timedelta(days=day) for day in days)
    return np.array(
        [
            round(datetime(d.year, d.month, d.day, tzinfo=zone).timestamp())
            for d in dates
        ],
        dtype=np.int64,
    )
