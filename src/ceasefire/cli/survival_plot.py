"""Survival curves drawn with letters, so that they print anywhere.

How    Each group has a letter; a row stands for a tenth of all. Days are on a scale of
       logarithms: ceasefires last days or years. Where a fall is known only to lie
       between two days, nothing is drawn in between. Where two curves meet stands #.
       Under the curves stand the numbers still followed.
Read   `survival_plot`.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.monitoring.durations import GroupCurve

_ROWS = 11  # one for each tenth, with both ends
_LEFT = 6  # columns left of the curves
_NARROWEST = 40
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lettered(curves: "Sequence[GroupCurve]") -> "list[tuple[str, GroupCurve]]":
    """Give each group that has a curve a letter."""
    drawn = [curve for curve in curves if curve.points]
    return list(zip(_LETTERS, drawn, strict=False))


def survival_plot(curves: "Sequence[GroupCurve]", width: int) -> list[str]:
    """Draw curves, and the numbers still followed under them.

    Parameters
    ----------
    curves
        Those without points are left out, and those after the 26th.
    width
        Columns to fill.

    Returns
    -------
    lines
        None of them where there is nothing to draw.
    """
    drawn = lettered(curves)
    last_day = max((curve.followed_days for _, curve in drawn), default=0)
    if not last_day:
        return []
    scale = _Scale(max(width, _NARROWEST) - _LEFT, last_day)
    grid = [[" "] * scale.n_columns for _ in range(_ROWS)]
    for letter, curve in drawn:
        for column in range(scale.n_columns):
            share = share_at(curve, scale.day(column))
            if share is not None:
                row = grid[round((1 - share) * (_ROWS - 1))]
                row[column] = letter if row[column] == " " else "#"
    lines = [
        f"{1 - i / (_ROWS - 1):>{_LEFT - 2}.0%} |{''.join(row)}".rstrip()
        for i, row in enumerate(grid)
    ]
    told = {day for _, curve in drawn for day, _ in curve.at_risk if day <= last_day}
    ticks = scale.spread(told)
    axis = ["-"] * scale.n_columns
    for day in ticks:
        axis[scale.column(day)] = "+"
    lines.append(" " * (_LEFT - 1) + "|" + "".join(axis))
    lines.append(scale.under("day", {day: f"{day:,}" for day in ticks}))
    for letter, curve in drawn:
        numbers = dict.fromkeys(ticks, "0") | {
            day: f"{number:.0f}" for day, number in curve.at_risk if day in ticks
        }
        lines.append(scale.under(letter, numbers))
    return lines


class _Scale:
    """Columns for days, by their logarithms."""

    def __init__(self, n_columns: int, last_day: int) -> None:
        self.n_columns = n_columns
        self._length = math.log1p(last_day)

    def day(self, column: int) -> float:
        return math.expm1(column / (self.n_columns - 1) * self._length)

    def column(self, day: int) -> int:
        return round(math.log1p(day) / self._length * (self.n_columns - 1))

    def spread(self, days: set[int]) -> list[int]:
        """Those of some days that stand far enough apart to be labelled."""
        kept: list[int] = []
        stop = -1
        for day in sorted(days):
            begin = self._begin(day, f"{day:,}")
            if begin > stop:
                kept.append(day)
                stop = begin + max(len(f"{day:,}"), 4)
        return kept

    def under(self, label: str, words: dict[int, str]) -> str:
        line = f"{label:>{_LEFT - 2}}"
        for day, word in sorted(words.items()):
            line = line.ljust(_LEFT + self._begin(day, word)) + word
        return line

    def _begin(self, day: int, word: str) -> int:
        middle = self.column(day) - len(word) // 2
        return max(0, min(middle, self.n_columns - len(word)))


def share_at(curve: "GroupCurve", day: float) -> float | None:
    """Share that lasts longer than a day; None where the curve is not known there."""
    if day > curve.followed_days + 1e-6:
        return None
    share = 1.0
    for point in curve.points:
        if point.day_low > day:
            break
        if point.day_high > day:
            return None
        share = point.survival
    return share
