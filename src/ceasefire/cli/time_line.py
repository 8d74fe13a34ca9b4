"""Time lines drawn with letters, so that they print anywhere.

Read   `columns` and `bar`.
"""

from collections.abc import Sequence

MOST_ROWS = 40  # longer series are drawn by groups of periods
_WIDTH = 30  # columns of the longest bar


def columns(cells: Sequence[tuple[str, ...]]) -> list[str]:
    """Set rows of cells in columns, the first to the left, all wide enough."""
    first, *others = (max(map(len, column)) for column in zip(*cells, strict=True))
    return [
        f"{name:{first}}"
        + "".join(f"  {one:>{wide}}" for one, wide in zip(rest, others, strict=True))
        for name, *rest in cells
    ]


def bar(value: float, largest: float, mark: float | None = None) -> str:
    """Draw a value, and where a mark stands a stroke beside or in the bar.

    Parameters
    ----------
    value, largest
        Of this row and of all, in one unit; `largest` is drawn in full width. Nothing
        is drawn where it is 0.
    mark
        What the value is to be compared with, in the same unit.
    """
    if not largest > 0:
        return ""
    drawn = "#" * round(_WIDTH * value / largest)
    if mark is None:
        return drawn
    at = round(_WIDTH * mark / largest)
    return f"{drawn:{at}}"[:at] + "|" + drawn[at + 1 :]
