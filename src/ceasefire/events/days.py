"""Days as people write them, without guessing which number is the month.

How    Unambiguous forms are read as they are. Of a date with slashes, the file itself
       must tell the order: one date such as 27/02/2016 in it does. Where no date of
       the file tells, or they disagree, an ambiguous one is not read. An order that a
       person stated holds for every date: one that it does not fit is not read.
Read   `DayReader.read`.
Else   Times of day are in `times`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

FIRST_YEAR, LAST_YEAR = 1800, 2200  # as of a case: beyond, a year is a slip of the pen

_CLOCK = r"(?:[T ][\d:.Z+-]*(?: ?[AaPp]\.?[Mm]\.?)?)?"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})" + _CLOCK)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0)?")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})" + _CLOCK)
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})" + _CLOCK)
_WORD_FIRST = re.compile(r"([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})" + _CLOCK)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


class Unread(Enum):
    """Why a day was not read."""

    MISSING = "no-date"
    BAD = "bad-date"
    FAR = "date-out-of-range"
    AMBIGUOUS = "ambiguous-date"
    CONTRARY = "contrary-date"


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
    _found: Order | None = None
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
            return _day(int(found[3]), _month(found[2]), int(found[1]))
        if found := _WORD_FIRST.fullmatch(cell):
            return _day(int(found[3]), _month(found[1]), int(found[2]))
        if found := _SLASHED.fullmatch(cell):
            return self._slashed(*map(int, found.groups()))
        return Unread.BAD

    def _slashed(self, first: int, second: int, year: int) -> date | Unread:
        if self.order is not None:
            return self._ordered(first, second, year, self.order)
        if first == second or max(first, second) > 12:
            month, day = (second, first) if first > 12 else (first, second)
            return _day(year, month, day)
        order = self._order_of_file()
        if order is None:
            return Unread.AMBIGUOUS
        return self._ordered(first, second, year, order)

    @staticmethod
    def _ordered(first: int, second: int, year: int, order: Order) -> date | Unread:
        month, day = (first, second) if order is Order.MONTH_FIRST else (second, first)
        is_contrary = month > 12 >= day
        return Unread.CONTRARY if is_contrary else _day(year, month, day)

    def _order_of_file(self) -> Order | None:
        if not self._looked:
            self._looked = True
            self._found = order_of(self.all_cells())
            if self._found is not None:
                self.notes.append(
                    f"Dates with slashes were read as {self._found.value}, as others "
                    "in the file allow no other reading."
                )
        return self._found


def order_of(cells: Iterable[str]) -> Order | None:
    """Find the order that the unambiguous dates of a file agree on, if they do."""
    seen: set[Order] = set()
    for cell in cells:
        if found := _SLASHED.fullmatch(cell.strip()):
            first, second = int(found[1]), int(found[2])
            if 31 >= first > 12 >= second:
                seen.add(Order.DAY_FIRST)
            elif 31 >= second > 12 >= first:
                seen.add(Order.MONTH_FIRST)
    return seen.pop() if len(seen) == 1 else None


def _month(word: str) -> int:
    """Number of a month by its English name or how that begins; 0 if it is none."""
    numbered = enumerate(_MONTHS, start=1)
    return next((n for n, name in numbered if name.startswith(word.lower())), 0)


def _day(year: int, month: int, day: int) -> date | Unread:
    try:
        read = date(year, month, day)
    except ValueError:
        return Unread.BAD
    return read if FIRST_YEAR <= year <= LAST_YEAR else Unread.FAR
