"""Rows of a list of ceasefires, and what can be wrong with each.

How    `ListRow` reads cells by the names of their columns. A cell that cannot be read
       raises `Unreadable`, which the reader of the file turns into a counted reject.
Read   `ListRow`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ceasefire.core import Around, Fault
from ceasefire.events.ceasefire_list import Reject
from ceasefire.events.days import DayReader

_SHOWN = 60  # characters of a cell that a reject repeats
_MOST_OF_A_ROW = 2000
_LARGEST_RADIUS_KM = 2000.0

YES = frozenset({"1", "yes", "y", "true"})
NO = frozenset({"0", "no", "n", "false", "none"})
NOT_KNOWN = frozenset(
    {"", "-1", "na", "n/a", "nan", "null", "unknown", "unclear", "not known", "?", "-"}
)


class Unreadable(Exception):
    """A row cannot be read; never leaves the reader of the file."""

    def __init__(self, reason: str, what: str, mend: str) -> None:
        super().__init__(reason, what, mend)
        self.reason, self.what, self.mend = reason, what, mend


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: its line, and its cells by column name, without the space around them.

    Attributes
    ----------
    days
        Reads the days of the file.
    """

    file: str
    line: int
    cells: Mapping[str, str]
    days: DayReader

    def text(self, *names: str) -> str:
        """Return the first of these cells that is not empty."""
        for name in names:
            if cell := self.cells.get(name, ""):
                return cell
        return ""

    def known(self, *names: str) -> str | None:
        """Return the first of these cells, or None where it stands for not known."""
        cell = self.text(*names)
        return None if cell.casefold() in NOT_KNOWN else cell

    def yes_or_no(self, name: str) -> bool | None:
        """Read yes or no; None for not known, and for any other word or code."""
        word = _whole(self.text(name)).casefold()
        return True if word in YES else False if word in NO else None

    def code(self, name: str) -> str | None:
        """Return a code as the list has it, ``2`` for ``2.0``; None where empty."""
        return _whole(self.text(name)) or None

    def number(self, name: str, low: float, high: float) -> float | None:
        """Read a number within bounds; None where the cell is empty.

        Raises
        ------
        Unreadable
            If it is none, or lies outside.
        """
        cell = self.text(name)
        if not cell:
            return None
        try:
            value = float(cell)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise Unreadable(
                "bad-number",
                f"'{shown(cell)}' under {name} is no number from {low:g} to {high:g}.",
                "Write a plain number with a decimal point.",
            )
        return value

    def area(self) -> Around | None:
        """Read where it applies: a point and a radius, all three or none.

        Raises
        ------
        Unreadable
            If one of the three is missing, or is no number that fits.
        """
        latitude = self.number("latitude", -90, 90)
        longitude = self.number("longitude", -180, 180)
        radius = self.number("radius_km", 0, _LARGEST_RADIUS_KM)
        if latitude is None and longitude is None and radius is None:
            return None
        if latitude is None or longitude is None or not radius:
            raise Unreadable(
                "half-an-area",
                "An area needs latitude, longitude and a radius_km above 0.",
                "Fill in all three, or none of them.",
            )
        return Around(latitude_deg=latitude, longitude_deg=longitude, radius_km=radius)

    def reject(self, why: Unreadable) -> Reject:
        """Put the row aside."""
        return rejected(self.file, self.line, tuple(self.cells.values()), why)


def rejected(
    file: str, line: int, cells: tuple[str, ...] | list[str], why: Unreadable
) -> Reject:
    """Put a row aside."""
    return Reject(
        fault=Fault(file=file, line=line, what=why.what, mend=why.mend),
        reason=why.reason,
        row=",".join(cells)[:_MOST_OF_A_ROW],
    )


def shown(cell: str) -> str:
    """As much of a cell as a sentence can bear."""
    return f"{cell[:_SHOWN]}{'…' if len(cell) > _SHOWN else ''}"


def _whole(cell: str) -> str:
    """Drop the ``.0`` that spreadsheets add to codes."""
    head, dot, tail = cell.partition(".")
    is_whole = bool(dot) and head.lstrip("-").isdigit() and not tail.strip("0")
    return head if is_whole else cell
