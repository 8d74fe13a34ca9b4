"""Rows of a plain CSV file of the case folder, with the line of each.

Why    Roads and ledgers come out of a spreadsheet that the team keeps itself: UTF-8,
       a header, one row a line. What is not so is a fault, not a thing to guess at.
Else   Event files of unknown making are read in `ceasefire.events`.
"""

import csv
import gzip
import io
import math
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from ceasefire.core import Fault, FaultyInput, number_of

_T = TypeVar("_T")
_DELIMITERS = (",", ";", "\t")
_MEND_CELL = "Mend this cell, or leave it empty where it is not known."


@dataclass(slots=True)
class PlainRows:
    """A file being read: cells by the names of their columns, and the faults so far.

    Attributes
    ----------
    names
        Of the columns, small letters, as the reader's aliases have them.
    line
        Of the row at hand.
    """

    file: str
    names: tuple[str, ...] = ()
    line: int = 0
    faults: list[Fault] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)

    def fault(self, what: str, mend: str = _MEND_CELL) -> None:
        """Note that something is wrong with the row at hand."""
        self.faults.append(Fault(file=self.file, line=self.line, what=what, mend=mend))

    def text(self, name: str) -> str | None:
        """Return a cell; None where it is empty or there is no such column."""
        return self.cells.get(name, "") or None

    def number(
        self, name: str, *, at_least: float = 0.0, at_most: float = math.inf
    ) -> float | None:
        """Return a number; None where the cell is empty or holds none (a fault)."""
        value = self._parsed(name, float, "no number")
        if value is not None and not math.isfinite(value):
            self.fault(f"'{self.text(name)}' under {name} is no number.")
            return None
        if value is not None and value < at_least:
            self.fault(f"{name} is {value:g}.", f"It must be {at_least:g} or more.")
            return None
        if value is not None and value > at_most:
            self.fault(f"{name} is {value:g}.", f"It must be {at_most:g} or less.")
            return None
        return value

    def whole(self, name: str) -> int | None:
        """Return a whole number, 0 or more; thousands may be set apart."""
        value = self._parsed(name, _whole, "no whole number")
        if value is not None and value < 0:
            self.fault(f"{name} is {value}.", "Fewer than none cannot be.")
            return None
        return value

    def day(self, name: str) -> date | None:
        """Return a day."""
        return self._parsed(name, date.fromisoformat, "no day such as 2017-02-28")

    def listed(self, name: str) -> tuple[str, ...] | None:
        """Return what stands in a cell, split at bars, semicolons and commas."""
        cell = self.text(name)
        if cell is None:
            return None
        words = (word.strip() for word in re.split(r"[|;,]", cell))
        return tuple(dict.fromkeys(word for word in words if word))

    def _parsed(self, name: str, parse: Callable[[str], _T], what: str) -> _T | None:
        cell = self.text(name)
        if cell is None:
            return None
        try:
            return parse(cell)
        except ValueError:
            self.fault(f"'{cell[:60]}' under {name} is {what}.")
            return None


def _whole(cell: str) -> int:
    return int(cell.replace(" ", "").replace(",", "").replace("_", ""))


def open_rows(
    path: Path, name: str, aliases: dict[str, str], required: tuple[str, ...]
) -> tuple[PlainRows, Iterator[PlainRows]]:
    """Open a file, look at its header, and go through its rows.

    Parameters
    ----------
    path, name
        Of the file; and as faults shall call it.
    aliases
        Other names that a column may have.
    required
        Columns that must be there.

    Returns
    -------
    rows
        The reading, for its faults.
    each
        The same, once per row.

    Raises
    ------
    FaultyInput
        If it cannot be read, or a column is missing.
    """
    table = csv.reader(io.StringIO(text := _text(path, name)), delimiter=_between(text))
    header = next(table, None)
    if header is None:
        raise FaultyInput.at(name, 0, "The file is empty.", "It begins with a header.")
    found = [cell.strip().casefold() for cell in header]
    names = tuple(aliases.get(cell, cell) for cell in found)
    missing = [one for one in required if one not in names]
    if missing:
        what = f"There is no column {' and none '.join(missing)}."
        raise FaultyInput.at(name, 1, what, f"The file has: {', '.join(found)}.")
    rows = PlainRows(file=name, names=names)
    return rows, _each(rows, table)


def _each(rows: PlainRows, table: Iterator[list[str]]) -> Iterator[PlainRows]:
    for cells in table:
        rows.line = getattr(table, "line_num", 0)
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(rows.names):
            what = (
                f"The row has {number_of(len(cells), 'field')} and not "
                f"{len(rows.names)}."
            )
            rows.fault(what, "Put a text that holds the delimiter in quotes.")
            continue
        stripped = (cell.strip() for cell in cells)
        rows.cells = dict(zip(rows.names, stripped, strict=True))
        yield rows


def _between(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def _text(path: Path, name: str) -> str:
    try:
        raw = path.read_bytes()
        if raw[:2] == b"\x1f\x8b":
            raw = gzip.decompress(raw)
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"This is not UTF-8 (byte {error.start})."
        raise FaultyInput.at(name, 0, what, "Save the file as UTF-8.") from error
    except (OSError, EOFError, zlib.error) as error:
        why = str(getattr(error, "strerror", None) or error).lower()
        what = f"The file cannot be read: {why}."
        raise FaultyInput.at(name, 0, what, "See that it is whole.") from error
