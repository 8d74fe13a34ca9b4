"""Days of a zone as instants, for many events at once.

Why    A ceasefire starts at a clock time in a zone; most events are known by their
       day. A day has 23, 24 or 25 hours, as its zone has it.
Read   `spans_of`, then `Spans.shares`.
"""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Seconds = NDArray[np.int64]

FOREVER = np.iinfo(np.int64).max // 4  # seconds; later than any event
_EPOCH = date(1970, 1, 1)
_LAST_DAY = (date.max - _EPOCH).days  # sheets write it for "no end"
_DAY_S = 86_400


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
    start, end = _midnights(first, zone), _midnights(last + 1, zone)
    began_at = table.column("began_at").combine_chunks()
    is_known = np.asarray(began_at.is_valid())
    instants = began_at.cast(pa.int64()).fill_null(0).to_numpy() // 1_000_000
    return Spans(np.where(is_known, instants, start), np.where(is_known, instants, end))


def seconds_of(instant: datetime | None) -> int:
    """The second since 1970 an instant is in; no instant is one that never comes."""
    return FOREVER if instant is None else math.floor(instant.timestamp())


def _days(column: pa.ChunkedArray) -> Seconds:
    return np.asarray(column.combine_chunks().cast(pa.int32()), dtype=np.int64)


def _midnights(days: Seconds, zone: ZoneInfo) -> Seconds:
    """Second at which each day begins; every distinct day is asked for once."""
    earliest = int(days.min())
    place = days - earliest
    seconds = np.zeros(int(place.max()) + 1, dtype=np.int64)
    for distinct in np.flatnonzero(np.bincount(place)).tolist():
        seconds[distinct] = _midnight(earliest + distinct, zone)
    return seconds[place]


def _midnight(day: int, zone: ZoneInfo) -> int:
    """Second at which a day begins.

    Where clocks go forward at midnight, it is the instant at which they do; where they
    go back over it, the first of the two midnights.
    """
    if day > _LAST_DAY:
        return _midnight(_LAST_DAY, zone) + _DAY_S
    d = _EPOCH + timedelta(days=day)
    return round(datetime(d.year, d.month, d.day, tzinfo=zone).timestamp())
