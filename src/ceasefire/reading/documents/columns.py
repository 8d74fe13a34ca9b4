"""A page whose two columns were written line by line, across both.

How    A file may draw the first line of the left column, then the first of the right.
       Where most lines have a second piece that begins at one and the same place, with
       a gap before it, what is left of there is read first, then what is right.
Read   `in_columns`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WIDTH = 0.5  # of a letter, in its height; an average of common founts
_GAP = 1.0  # letter heights; no two words stand as far apart
_GRID = 12  # points within which pieces begin at one place
_LEAST_LINES = 4
_LEAST_SHARE = 0.5  # of the lines of a page
_PROSE = 18  # letters a line of a column has, on average


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters that a page draws at one place; lengths in points."""

    x: float
    y: float
    height: float
    text: str

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + _WIDTH * self.height * len(self.text.strip())


def in_columns(pieces: Iterable[Piece]) -> str | None:
    """Return the text of a page column by column; None where it is not so made."""
    rows = [_cells(row) for row in _rows(pieces)]
    starts = Counter(
        round(cell.x / _GRID) for row in rows for cell in row[1:] if len(row) == 2
    )
    if not starts:
        return None
    place, count = starts.most_common(1)[0]
    if count < max(_LEAST_LINES, _LEAST_SHARE * len(rows)):
        return None
    edge = (place - 1) * _GRID
    shared = [i for i, row in enumerate(rows) if len(row) == 2 and row[1].x >= edge]
    letters = [len(cell.text) for i in shared for cell in rows[i]]
    if sum(letters) < _PROSE * len(letters):
        return None  # a table
    first, last = shared[0], len(rows)
    amid = [cell for row in rows[first:last] for cell in row]
    left = [cell for cell in amid if cell.x < edge]
    right = [cell for cell in amid if cell.x >= edge]
    above = [cell for row in rows[:first] for cell in row]
    return "\n".join(cell.text for cell in (*above, *left, *right))


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Put pieces drawn one after the other at one height into a row."""
    rows: list[list[Piece]] = []
    for one in pieces:
        if not one.text.strip():
            continue
        if rows and abs(rows[-1][-1].y - one.y) < 0.4 * one.height:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _cells(row: Sequence[Piece]) -> list[Piece]:
    """Join the pieces of a row that no gap parts."""
    cells: list[Piece] = []
    for one in row:
        before = cells[-1] if cells else None
        if before is not None and one.x - before.end < _GAP * one.height:
            text = before.text + " " + one.text.strip()
            cells[-1] = Piece(before.x, before.y, before.height, text)
        else:
            cells.append(Piece(one.x, one.y, one.height, one.text.strip()))
    return cells
