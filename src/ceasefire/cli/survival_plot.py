"""Survival curves drawn with letters, so that they print anywhere.

How    Each group has a letter; a column stands for some days, a row for a twentieth
       to a tenth of all. Where a fall is known only to lie between two days, nothing is
       drawn in between. Under the curves stand the numbers still followed.
Read   `survival_plot`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.monitoring.durations import CurvePoint, GroupCurve

_ROWS = 11  # one for each tenth, with both ends
_LABEL = 6  # columns left of the axis
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_N_TICKS = 5


def survival_plot(curves: "Sequence[GroupCurve]", width: int) -> list[str]:
    """Draw curves, and the numbers still followed under them.

    Parameters
    ----------
    curves
        Those without points are left out.
    width
        Columns to fill, at least 40.

    Returns
    -------
    lines
        None where there is nothing to draw.
    """
    drawn = [curve for curve in curves if curve.points][: len(_LETTERS)]
    last_day = max((curve.followed_days for curve in drawn), default=0)
    if not last_day:
        return []
    n_columns = max(width, 40) - _LABEL - 1
    days = [round(i * last_day / (n_columns - 1)) for i in range(n_columns)]
    grid = [[" "] * n_columns for _ in range(_ROWS)]
    for letter, curve in zip(_LETTERS, drawn, strict=False):
        for column, day in enumerate(days):
            share = share_at(curve, day)
            if share is not None:
                row = round((1 - share) * (_ROWS - 1))
                mark = "#" if grid[row][column] != " " else letter
                grid[row][column] = mark
    lines = [
        f"{1 - i / (_ROWS - 1):>{_LABEL - 1}.0%} |{''.join(row)}".rstrip()
        for i, row in enumerate(grid)
    ]
    ticks = [round(i * (n_columns - 1) / (_N_TICKS - 1)) for i in range(_N_TICKS)]
    axis = ["-"] * n_columns
    for tick in ticks:
        axis[tick] = "+"
    lines.append(" " * _LABEL + "|" + "".join(axis))
    lines.append(_under(ticks, [f"{days[i]:,}" for i in ticks], "day"))
    for letter, curve in zip(_LETTERS, drawn, strict=False):
        numbers = [followed_at(curve, days[i]) for i in ticks]
        lines.append(_under(ticks, numbers, letter))
    return lines


def legend(curves: "Sequence[GroupCurve]") -> list[str]:
    """Say which letter stands for which group."""
    drawn = [curve for curve in curves if curve.points]
    return [
        f"{letter} {curve.group}" for letter, curve in zip(_LETTERS, drawn, strict=False)
    ]


def share_at(curve: "GroupCurve", day: int) -> float | None:
    """Share that lasts longer than a day; None where the curve is not known there."""
    if day > curve.followed_days:
        return None
    share = 1.0
    for point in curve.points:
        if point.day_low > day:
            break
        if point.day_high > day:
            return None
        share = point.survival
    return share


def followed_at(curve: "GroupCurve", day: int) -> str:
    """How many were still followed on a day; the next fall tells, or the last one."""
    if day > curve.followed_days:
        return "0"
    after: list[CurvePoint] = [one for one in curve.points if one.day_low >= day]
    known = [n for tick, n in curve.at_risk if tick >= day]
    numbers = [after[0].at_risk] if after else known[:1]
    return f"{numbers[0]:.0f}" if numbers else "–"


def _under(ticks: list[int], words: list[str], label: str) -> str:
    line = f"{label:>{_LABEL - 1}}  "
    for tick, word in zip(ticks, words, strict=True):
        at = _LABEL + 1 + tick
        begin = at if tick == ticks[0] else at - len(word) + 1 if tick == ticks[-1] else (
            at - len(word) // 2
        )
        line = line.ljust(begin) + word
    return line
