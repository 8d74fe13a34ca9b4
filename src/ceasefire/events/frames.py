"""A data frame in memory in place of a file.

Why    A researcher has the events, the counts or the list of ceasefires in a data frame
       already. Written to a file and read again they would be what they are here.
How    Any frame that gives its columns to Arrow will do: pandas from 2.2, polars,
       pyarrow, DuckDB. Its cells become the text that stands in a file of delimited
       text, so that one reader believes or rejects them, and a null is an empty cell.
       The header is line 1, the first row line 2.
Read   `open_rows`.
Else   Delimited text is in `delimited`.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from ceasefire.core import FaultyInput, Watched
from ceasefire.events.delimited import Delimited, Record, open_delimited

_MOST_EXACT = 2.0**53  # whole numbers above it are none that a float holds


class Frame(Protocol):
    """What gives its columns to Arrow: a data frame of nearly any library."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the columns."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventFrame:
    """A data frame of events, in place of a `core.EventFile`.

    Attributes
    ----------
    frame
        With the columns of UCDP GED, ACLED or GDELT under their names, or any others
        with a mapping.
    name
        That accounts and faults are told with.
    layout
        ``ucdp``, ``acled``, ``gdelt``, ``sheet``; None to find out by looking.
    mapping
        Path of the mapping of a monitors' sheet.
    watched
        Days over which its events were recorded.
    """

    frame: Frame
    name: str = "frame"
    layout: str | None = None
    mapping: str | Path | None = None
    watched: Watched = Watched()


def is_frame(given: object) -> bool:
    """Say whether something gives its columns to Arrow."""
    return hasattr(given, "__arrow_c_stream__")


def name_of(given: "Path | str | Frame", name: str | None) -> str:
    """Return the name under which a file, or a frame, is told of."""
    return name or (str(given) if isinstance(given, str | Path) else "frame")


def open_rows(given: "Path | str | Frame", name: str) -> Delimited:
    """Find out how a file, or a frame, is to be read.

    Raises
    ------
    FaultyInput
        If there is no such file, it holds no text, or nothing stands in any row; if
        the frame is none, or a column of it is of several types.
    """
    if isinstance(given, str | Path):
        return open_delimited(Path(given), name)
    rows = FrameRows(Path(), name, ",", "utf-8", table=_table(given, name))
    if not rows.table.num_columns:
        raise _refusal(name, "The frame has no columns.")
    return rows


@dataclass(slots=True)
class FrameRows(Delimited):
    """A frame that is read as a file would be."""

    table: pa.Table = field(kw_only=True)

    def batches(self, n_rows: int = 10_000) -> Iterator[list[Record]]:
        """Read the rows, some thousands at a time; the header comes with the first."""
        batch = [Record(1, [str(name) for name in self.table.column_names])]
        line = 2
        for part in self.table.to_batches(max_chunksize=n_rows):
            columns = [_texts(column) for column in part.columns]
            rows = zip(*columns, strict=True)
            batch += [
                Record(number, list(fields))
                for number, fields in enumerate(rows, start=line)
                if any(map(str.strip, fields))
            ]
            line += part.num_rows
            yield batch
            batch = []
        if batch:
            yield batch


def _table(given: Frame, name: str) -> pa.Table:
    if not is_frame(given):
        raise _refusal(name, "It is neither a path nor a data frame.")
    try:
        return pa.table(given)
    except (TypeError, ValueError, pa.ArrowException) as error:
        what = f"The frame cannot be read: {str(error).rstrip('.')}."
        raise _refusal(name, what) from error


def _texts(column: pa.Array) -> list[str]:
    return [_text(value) for value in column.to_pylist()]


def _text(value: Any) -> str:
    """Write a cell as a file would have it; what is not known is empty."""
    match value:
        case None:
            return ""
        case float() if math.isnan(value):
            return ""
        case float() if value.is_integer() and abs(value) < _MOST_EXACT:
            return str(int(value))  # a whole number beside a blank is a float to pandas
        case datetime() if value.time() == time.min:
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _refusal(name: str, what: str) -> FaultyInput:
    mend = "Give a data frame of pandas, polars or pyarrow, or the path of a file."
    return FaultyInput.at(name, 0, what, mend)
