"""How the columns of a table share a terminal: what is wrapped, and what is never cut.

Why    A table that is wider than the screen is broken by the terminal, wherever it
       likes; and half a figure is another figure.
Read   `laid_out`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST_NAME = 32  # cells of a first column that are kept on one line
_NARROWEST_TEXT = 12  # cells of a column of words, on a screen that is too narrow
# Whether names of the first column, and figures of several words, keep to one line.
_KEPT = ((True, True), (False, True), (True, False), (False, False))


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide columns stand, whether close to each other, and whether to the edge."""

    widths: tuple[int, ...]
    is_close: bool
    has_edge: bool


class Column:
    """How wide the cells of a column of a table are, in places of a terminal."""

    def __init__(self, header: str, cells: Sequence[str], *, names: bool) -> None:
        from rich.cells import cell_len

        self.header = header
        self.is_numeric = bool(cells) and all(map(_is_numeric, cells))
        self._names = names and not self.is_numeric
        self.longest = max(map(cell_len, cells), default=0)
        self.wanted = max(self.longest, cell_len(header))
        words = [word for text in (header, *cells) for word in text.split()]
        self._word = max(map(cell_len, words), default=0)
        figures = [cell_len(cell) for cell in cells if cell[:1].isdigit()]
        if self.is_numeric:
            self._figure = self.longest
        else:
            self._figure = 0 if self._names else max(figures, default=0)
        parts = [cell_len(word) for word in words if word[:1].isdigit()]
        self._figure_word = max(parts, default=0)

    def whole(self, *, names: bool, figures: bool) -> int:
        """Return the least width in which no word is cut."""
        keeps = names and self._names and self.longest <= _LONGEST_NAME
        return max(
            self._word, self.longest if keeps else 0, self._figure if figures else 0
        )

    def narrowest(self, *, names: bool, figures: bool) -> int:
        """Return the least width in which no figure is cut."""
        whole = self.whole(names=names, figures=figures)
        if names and self._names and self.longest <= _LONGEST_NAME:
            return whole
        figure = self._figure if figures else self._figure_word
        return max(figure, min(self.longest, whole, _NARROWEST_TEXT))


def laid_out(columns: Sequence[Column], width: int) -> Layout:
    """Find the layout that cuts nothing, then the one that cuts least.

    Where there is no room for all, first names are parted between their words, then
    figures of several words; for that columns stand closer, and to the very edge where
    some word would have to be cut. If figures alone are wider than the screen, so is
    the table.
    """
    n = len(columns)
    far, close, to_edge = width - 2 * n, width - n - 1, width - n + 1
    for room in (close, to_edge):
        for names, figures in _KEPT:
            least = [one.whole(names=names, figures=figures) for one in columns]
            if sum(least) <= room:
                is_close = sum(least) > far
                shared = _filled(columns, least, room if is_close else far)
                return Layout(shared, is_close, has_edge=room == close)
    for names, figures in _KEPT:
        least = [one.whole(names=names, figures=figures) for one in columns]
        lowest = [one.narrowest(names=names, figures=figures) for one in columns]
        widths = _cut(least, lowest, to_edge)
        if widths is not None:
            return Layout(widths, is_close=True, has_edge=False)
    return Layout(tuple(lowest), is_close=True, has_edge=False)


def _filled(
    columns: Sequence[Column], least: Sequence[int], room: int
) -> tuple[int, ...]:
    """Share out what room is left: no column is wider than one that lacks some."""
    widths = list(least)
    for most in range(max(one.wanted for one in columns) + 1):
        for i, one in enumerate(columns):
            if sum(widths) < room and widths[i] < min(one.wanted, most):
                widths[i] += 1
    return tuple(widths)


def _cut(
    least: Sequence[int], lowest: Sequence[int], room: int
) -> tuple[int, ...] | None:
    """Say how wide columns are in which as few words as can be are cut; None: too many.

    The longest words are cut, to their half or a little less; no figure and no name is.
    """
    widths = list(least)
    spare = [most - fewest for most, fewest in zip(least, lowest, strict=True)]
    for i in sorted(range(len(widths)), key=lambda i: -spare[i]):
        lacking = sum(widths) - room
        widths[i] -= max(0, min(lacking, spare[i] // 2 + 1, spare[i]))
    return tuple(widths) if sum(widths) <= room else None


def _is_numeric(cell: str) -> bool:
    """Say whether a cell begins like a figure, or stands for one not known."""
    cell = cell.removeprefix("under ")
    return cell[:1].isdigit() or cell[:1] in {"–", "-", "<", "~", ""}
