"""Days of which only the month or the year is known.

Why    "June 2016" is thirty possible days. Taken for the first of June, every start is
       too early and every end too.
Read   `DaySpan`, then `span_of_parts` and `read_span`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.core import CeasefireError, as_day
from ceasefire.events.days import DayReader, Unread

FIRST_YEAR, LAST_YEAR = 1800, 2199  # what lies outside is a slip of the pen

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_ONE = r"\d{4}(?:-\d{1,2}){0,2}"
_FROM_TO = re.compile(rf"({_ONE})\s*(?:/|\.\.|\bto\b)\s*({_ONE})")


class ImpossibleSpan(CeasefireError, ValueError):
    """A span of days was made that ends before it begins."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(first, last)
        self.first, self.last = first, last

    def __str__(self) -> str:
        return f"A span cannot begin on {self.first} and end on {self.last}."


@dataclass(frozen=True, slots=True)
class DaySpan:
    """One day, known to be one of those from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        object.__setattr__(self, "first", as_day(self.first, "The first day of a span"))
        object.__setattr__(self, "last", as_day(self.last, "The last day of a span"))
        if self.last < self.first:
            raise ImpossibleSpan(self.first, self.last)

    @property
    def is_exact(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    @property
    def n_days(self) -> int:
        """How many days are possible."""
        return (self.last - self.first).days + 1

    def meet(self, other: "DaySpan") -> "DaySpan | None":
        """Return the days that both allow; None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return DaySpan(first, last) if first <= last else None

    def join(self, other: "DaySpan") -> "DaySpan":
        """Return the shortest span with both in it."""
        return DaySpan(min(self.first, other.first), max(self.last, other.last))

    def __str__(self) -> str:
        return str(self.first) if self.is_exact else f"{self.first} to {self.last}"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}


def span_of_parts(year: int, month: int | None, day: int | None) -> DaySpan | None:
    """Return the days that a year, and a month and a day if known, stand for.

    A day whose month is not known says nothing. None where there is no such day.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return DaySpan(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    if day is None:
        return DaySpan(date(year, month, 1), date(year, month, length))
    return DaySpan(*[date(year, month, day)] * 2) if 1 <= day <= length else None


def read_span(cell: str, reader: DayReader) -> DaySpan | Unread:
    """Read a day, a month, a year, or the first and the last of some days.

    Parameters
    ----------
    cell
        ``2016-02-27``, ``2016-02``, ``2016``, ``2016-02-20/2016-03-05``, or a day in
        any form that `reader` knows.
    reader
        Of the days of the file.
    """
    cell = cell.strip()
    if found := _FROM_TO.fullmatch(cell):
        first, last = read_span(found[1], reader), read_span(found[2], reader)
        if isinstance(first, Unread) or isinstance(last, Unread):
            return Unread.BAD
        whole = (first.first, last.last)
        return DaySpan(*whole) if whole[0] <= whole[1] else Unread.BAD
    if found := _YEAR.fullmatch(cell) or _MONTH.fullmatch(cell):
        parts = [int(part) for part in found.groups()]
        month = parts[1] if len(parts) > 1 else None
        return span_of_parts(parts[0], month, None) or Unread.BAD
    day = reader.read(cell)
    if isinstance(day, Unread):
        return day
    return span_of_parts(day.year, day.month, day.day) or Unread.BAD
