"""Numbers as people write them, without guessing what a point or a comma means.

How    A point parts off decimals, unless the file's mapping says that a comma does,
       or its coordinates do (`decimal_marks`): then points may part thousands. Of a
       whole number, 1.000 may be one or a thousand, and so may 1,000 where a comma
       parts off decimals.
Read   `numbers_in`.
"""

import math
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_COMMA = re.compile(r"[-+]?\d+,\d+")
_WITH_COMMA = re.compile(r"[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?")
_THOUSANDS = {
    mark: re.compile(rf"[-+]?\d{{1,3}}({re.escape(mark)}\d{{3}})+") for mark in ".,"
}


def numbers_in(
    cells: Sequence[str], *, decimal_comma: bool = False
) -> NDArray[np.float64]:
    """Read numbers; NaN for what is none."""
    if decimal_comma:
        return np.array([_number(_with_point(cell)) for cell in cells])
    try:
        numbers = [float(cell) if cell else math.nan for cell in cells]
    except ValueError:
        numbers = [_number(cell) for cell in cells]
    if "_" in "".join(cells):  # 1_000 is a number to Python alone
        numbers = [math.nan if "_" in c else _number(c) for c in cells]
    return np.array(numbers, dtype=np.float64)


def may_be_thousands(cell: str, *, mark: str = ".") -> bool:
    """Say whether a mark in a whole number may part thousands, as in 1.000."""
    return mark in cell and _THOUSANDS[mark].fullmatch(cell.strip()) is not None


def hint(cell: str, *, decimal_comma: bool | None, whole: bool) -> str:
    """Say how a number is to be written; a comma may mean thousands, too.

    Parameters
    ----------
    decimal_comma
        Whether a comma parts off decimals in the file; None where it has no mapping
        that could say so.
    whole
        Whether it counts something: then 1,200 is no 1.200.
    """
    text = cell.strip()
    if whole and may_be_thousands(text, mark=","):
        return " Write it without a comma."
    if decimal_comma:
        return " In this file a comma parts off decimals."
    if not _COMMA.fullmatch(text):
        return ""
    said = f" Write it with a point: {text.replace(',', '.')}"
    if decimal_comma is None:
        return f"{said}."
    return f"{said}; or put 'decimal_comma: true' into the sheet's mapping."


def _with_point(cell: str) -> str:
    text = cell.strip()
    if not _WITH_COMMA.fullmatch(text):
        return ""  # a point where a comma is the rule
    return text.replace(".", "").replace(",", ".")


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return math.nan
