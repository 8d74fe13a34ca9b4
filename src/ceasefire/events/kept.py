"""A table of events that was written out by ourselves, read back as it was.

Why    Incidents that several files report are merged into a file, and that file goes
       into the brief. It has UCDP's names for days and sides, and taken for UCDP's it
       would lose who was named, what was refuted, and how far off a place may be.
How    Every column of `EVENT_SCHEMA` by its own name and type. Each row keeps the id
       and the source that it had.
Read   `is_kept`, then `parse`.
"""

from collections.abc import Collection
from datetime import datetime

import numpy as np
import pyarrow as pa

from ceasefire.core import Act
from ceasefire.events.chunk import Cells, Chunk
from ceasefire.events.days import DayReader
from ceasefire.events.draft import Draft, is_null, shown
from ceasefire.events.schema import EVENT_SCHEMA
from ceasefire.events.sheet import STATUSES

DATE_COLUMNS = ("date_start", "date_end")
MERGED = "merged_into"
"""A column of rows that were merged into others: no events of their own."""

_SOURCES = ("ucdp", "acled", "gdelt", "sheet", "simulated")
_CODED = {
    "source": _SOURCES,
    "act": tuple(act.value for act in Act),
    "status": STATUSES,
}
_TRUTHS = {"true": True, "false": False}
_MOST_KM = 20_000.0
_HIGHEST = {pa.int8(): 2**7 - 1, pa.int32(): 2**31 - 1}
_BY_HAND = frozenset({"file", "line", "latitude_deg", "longitude_deg", *DATE_COLUMNS})


def is_kept(columns: Collection[str]) -> bool:
    """Say whether a header is that of a table which we wrote out."""
    return set(columns) >= set(EVENT_SCHEMA.names)


def describe(columns: Collection[str]) -> tuple[str, list[str]]:
    """Say what the file is."""
    return f"table of events written by ceasefire, {len(columns)} columns", []


def parse(chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
    """Turn a chunk of rows into the table, and what could not be read."""
    draft = Draft(chunk, "")
    columns = chunk.columns
    starts, ends = (draft.days(columns[name], name, reader) for name in DATE_COLUMNS)
    draft.span(starts, ends)
    draft.place(columns["latitude_deg"], columns["longitude_deg"])
    for column in EVENT_SCHEMA:
        if column.name not in _BY_HAND:
            _take(draft, column, columns[column.name])
    return draft.finish()


def _take(draft: Draft, column: pa.Field, cells: Cells) -> None:
    """Take over one column by its type."""
    name, type_ = column.name, column.type
    if pa.types.is_integer(type_):
        draft.whole(name, cells, name, low=-_HIGHEST[type_], high=_HIGHEST[type_])
    elif pa.types.is_floating(type_):
        numbers = draft.number(cells, name, low=0, high=_MOST_KM)
        if numbers is not None:
            draft.values[name] = pa.array(numbers, mask=np.isnan(numbers))
    elif pa.types.is_timestamp(type_):
        _instants(draft, name, cells)
    elif pa.types.is_boolean(type_):
        _truths(draft, name, cells)
    else:
        _words(draft, name, cells)


def _words(draft: Draft, name: str, cells: Cells) -> None:
    needed = name in {"event_id", "source"}
    known = _CODED.get(name)
    for row, cell in enumerate(cells):
        word = cell.strip()
        if is_null(cell) and needed:
            draft.reject(row, "no-id", f"There is no {name}.")
        elif known is not None and not is_null(cell) and word not in known:
            draft.reject(row, f"unknown-{name}", f"'{shown(cell)}' is no {name}.")
    draft.text(name, cells)


def _truths(draft: Draft, name: str, cells: Cells) -> None:
    found = [_TRUTHS.get(cell.strip().casefold()) for cell in cells]
    for row, truth in enumerate(found):
        if truth is None:
            what = f"'{shown(cells[row])}' under {name} is neither true nor false."
            draft.reject(row, f"unknown-{name}", what)
    draft.values[name] = pa.array([bool(truth) for truth in found])


def _instants(draft: Draft, name: str, cells: Cells) -> None:
    instants: list[datetime | None] = []
    for row, cell in enumerate(cells):
        instant = None
        if not is_null(cell):
            try:
                instant = datetime.fromisoformat(cell.strip())
            except ValueError:
                instant = None
            if instant is None or instant.tzinfo is None:
                instant = None
                draft.reject(row, "bad-time", f"'{shown(cell)}' is no instant.")
        instants.append(instant)
    draft.values[name] = pa.array(instants, pa.timestamp("us", "UTC"))
