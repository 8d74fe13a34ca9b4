"""Days as people write them, without guessing which number is the month.

How    Unambiguous forms are read as they are. Of a date with slashes, the file itself
       must tell the order: one date such as 27/02/2016 in it does. Where no date of
       the file tells, or they disagree, an ambiguous one is not read.
Read   `DayReader.read`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Literal

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z+-]*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0)?")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: [\d:]+)?")
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})")
_MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
        ),
        start=1,
    )
}


class Unread(Enum):
    """Why a day was not read."""

    MISSING = "no-date"
    BAD = "bad-date"
    AMBIGUOUS = "ambiguous-date"


class Order(Enum):
    """Which number of a date with slashes is the month."""

    MONTH_FIRST = "month/day/year"
    DAY_FIRST = "day/month/year"


@dataclass(slots=True)
class DayReader:
    """Reads the days of one file.

    Attributes
    ----------
    all_cells
        Gives every date cell of the file, to find its order once it is needed.
    order
        Where a person has said it.
    """

    all_cells: Callable[[], Iterable[str]]
    order: Order | None = None
    notes: list[str] = field(default_factory=list)
    _known: dict[str, date | Unread] = field(default_factory=dict)
    _looked: bool = False

    def read(self, cell: str) -> date | Unread:
        """Read one day."""
        found = self._known.get(cell)
        if found is None:
            found = self._known[cell] = self._read(cell.strip())
        return found

    def _read(self, cell: str) -> date | Unread:
        if not cell:
            return Unread.MISSING
        for pattern in (_ISO, _COMPACT):
            if found := pattern.fullmatch(cell):
                return _day(*map(int, found.groups()))
        if found := _WORDED.fullmatch(cell):
            month = _MONTHS.get(found[2][:3].lower(), 0)
            return _day(int(found[3]), month, int(found[1]))
        if found := _SLASHED.fullmatch(cell):
            return self._slashed(*map(int, found.groups()))
        return Unread.BAD

    def _slashed(self, first: int, second: int, year: int) -> date | Unread:
        if self.order is None and not self._looked:
            self._looked = True
            self.order = order_of(self.all_cells())
            if self.order is not None:
                self.notes.append(
                    f"Dates with slashes were read as {self.order.value}, as others "
                    "in the file allow no other reading."
                )
        if first == second or max(first, second) > 12:
            month, day = (second, first) if first > 12 else (first, second)
            return _day(year, month, day)
        if self.order is None:
            return Unread.AMBIGUOUS
        if self.order is Order.DAY_FIRST:
            first, second = second, first
        return _day(year, first, second)


def order_of(cells: Iterable[str]) -> Order | None:
    """Find the order that the unambiguous dates of a file agree on, if they do."""
    seen: set[Order] = set()
    for cell in cells:
        if found := _SLASHED.fullmatch(cell.strip()):
            first, second = int(found[1]), int(found[2])
            if first > 12 >= second:
                seen.add(Order.DAY_FIRST)
            elif second > 12 >= first:
                seen.add(Order.MONTH_FIRST)
    return seen.pop() if len(seen) == 1 else None


def _day(year: int, month: int, day: int) -> date | Literal[Unread.BAD]:
    try:
        return date(year, month, day)
    except ValueError:
        return Unread.BAD


def instant_of(cell: str) -> datetime | None:
    """Read an instant with or without an offset; None where it is neither."""
    try:
        return datetime.fromisoformat(cell.strip())
    except ValueError:
        return None
