"""Columns of numbers, as arrays and data frames have them.

Why    A column may be a list, an array of numpy, a series of pandas or polars, one of
       Arrow; it may hold NaN, NA, None, words, yes and no, or spans of time. To numpy
       nearly all of them are numbers, if one asks it to.
Read   `numbers_of`, `days_of`; `floats_in` of what has been read.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ceasefire.core import as_day, as_several

if TYPE_CHECKING:
    import pyarrow as pa  # whoever has plain counts does not wait for tables

_OBJECTS = "O"
_PLAIN = "biuf"  # yes and no, whole numbers, numbers: kinds of arrays
_NO_NUMBERS = frozenset({str, bytes, bool, np.bool_})


def numbers_of(given: ArrayLike, *, or_yes_and_no: bool = False) -> NDArray[Any] | None:
    """Take a column of numbers as an array; None if it holds anything else.

    Parameters
    ----------
    given
        What numpy can make an array of. A blank of any kind becomes NaN.
    or_yes_and_no
        Whether True and False will do.
    """
    try:
        raw = np.asarray(given)
        if raw.dtype.kind == _OBJECTS:  # so is what may hold NA
            kinds = {type(one) for one in raw.flat}
            if kinds & _NO_NUMBERS and not or_yes_and_no:
                return None
            raw = np.array(given, dtype=np.float64)
    except (TypeError, ValueError):
        return None
    is_plain = raw.dtype.kind in _PLAIN and (raw.dtype.kind != "b" or or_yes_and_no)
    return raw if is_plain else None


def floats_in(table: "pa.Table", name: str) -> NDArray[np.float64]:
    """Take a column of a table of events; NaN where nothing is known."""
    column = table.column(name).combine_chunks().cast("float64")
    return np.asarray(column.fill_null(np.nan), dtype=np.float64)


def days_of(given: Iterable[date], name: str) -> list[date]:
    """Take a column of days, or of time stamps at midnight without a zone.

    Raises
    ------
    NotADay
        If one is none; `name` says what it is, as in "A date of the series".
    NotSeveral
        If one word is given.
    """
    if isinstance(given, np.ndarray) and given.dtype.kind == "M":
        given = given.astype("datetime64[us]").tolist()
    elif hasattr(given, "to_pylist"):  # of Arrow, whose import takes a while
        given = given.to_pylist()
    return [as_day(one, name) for one in as_several(given, f"{name}: what is given")]
