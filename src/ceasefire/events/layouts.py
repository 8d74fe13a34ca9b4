"""What a file of events is, found out from its first row.

Read   `layout_of`.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ceasefire.core import EventFile, Fault, FaultyInput, Watched, number_of
from ceasefire.events import acled, gdelt, kept, sheet, ucdp
from ceasefire.events.chunk import Chunk
from ceasefire.events.days import DayReader, Order
from ceasefire.events.delimited import Record
from ceasefire.events.draft import shown
from ceasefire.events.frames import EventFrame

Parse = Callable[[Chunk, DayReader], tuple[pa.Table, pa.Table]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a file are to be understood."""

    says: str
    columns: tuple[str, ...]
    has_header: bool
    date_columns: tuple[str, ...]
    parse: Parse
    notes: list[str]
    date_order: Order | None = None
    watched: Watched = Watched()
    coordinate_columns: tuple[str, ...] = ()  # of one that brings no mapping


def layout_of(file: EventFile | EventFrame, first: Record) -> Layout:
    """Find out what a file is.

    Parameters
    ----------
    file
        May say it itself, or bring a mapping.
    first
        Its first row.

    Raises
    ------
    FaultyInput
        If it is of no layout we know, or of another than it is said to be.
    """
    names = tuple(name.strip().strip("\ufeff").strip() for name in first.fields)
    fields = tuple(name.lower() for name in names)
    wanted = file.layout or ("sheet" if file.mapping else None)
    if wanted == "sheet":
        return _sheet(file, names)
    if wanted in (None, "gdelt") and gdelt.is_gdelt(names):
        columns = gdelt.columns_of(names)
        if columns is not None:
            return _gdelt(names, columns)
    if kept.is_kept(fields):
        return _kept(file, fields)
    for name, module, fits in (
        ("ucdp", ucdp, ucdp.is_ucdp(fields)),
        ("acled", acled, acled.is_acled(fields)),
    ):
        if fits and wanted in (None, name):
            says, notes = module.describe(fields)
            distinct, twice = _distinct(fields)
            return Layout(
                says,
                distinct,
                True,
                module.DATE_COLUMNS,
                module.parse,
                notes + twice,
                coordinate_columns=("latitude", "longitude"),
            )
    raise FaultyInput((_unknown(file, fields, wanted),))


def _kept(file: EventFile | EventFrame, fields: tuple[str, ...]) -> Layout:
    if kept.MERGED in fields:
        what = "The rows of this file were merged into others, and are counted there."
        mend = "Give the file that --kept wrote."
        raise FaultyInput.at(file.name, 1, what, mend)
    says, notes = kept.describe(fields)
    distinct, twice = _distinct(fields)
    return Layout(
        says,
        distinct,
        True,
        kept.DATE_COLUMNS,
        kept.parse,
        notes + twice,
        coordinate_columns=("latitude_deg", "longitude_deg"),
    )


def _gdelt(first: tuple[str, ...], columns: tuple[str, ...]) -> Layout:
    says, notes = gdelt.describe(first)
    distinct, twice = _distinct(columns)
    return Layout(
        says,
        distinct,
        gdelt.has_header(first),
        gdelt.DATE_COLUMNS,
        gdelt.parse,
        notes + twice,
    )


def _sheet(file: EventFile | EventFrame, names: tuple[str, ...]) -> Layout:
    if file.mapping is None:
        what = "A monitors' sheet needs a mapping of its columns."
        mend = "Put it beside the sheet, as NAME.mapping.yaml."
        raise FaultyInput.at(file.name, 0, what, mend)
    columns, twice = _distinct(names)
    mapping = sheet.read_mapping(Path(file.mapping), columns, file.name)
    return Layout(
        f"monitors' sheet, {number_of(len(columns), 'column')}",
        columns,
        True,
        mapping.date_columns,
        mapping.parse,
        [*mapping.notes, *twice],
        mapping.order,
        mapping.entry.watched.to_watched(),
    )


def _distinct(names: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """Give a second column of the same or no name one of its own, and say so."""
    distinct: dict[str, None] = {}
    times = Counter(names)
    for i, name in enumerate(names, start=1):
        own = name if name and name not in distinct else f"{name or 'column'} {i}"
        while own in distinct or (own != name and own in times):
            own += "+"
        distinct[own] = None
    twice = [name for name, n in times.items() if name and n > 1]
    if not twice:
        return tuple(distinct), []
    listed = ", ".join(f"'{shown(name)}'" for name in twice)
    note = f"More than one column is named {listed}: the first was read."
    return tuple(distinct), [note]


_OF_A_SERIES = (
    " A series of counts by date is read by 'ceasefire alarm' and 'ceasefire effect'."
)


def _unknown(
    file: EventFile | EventFrame, fields: tuple[str, ...], wanted: str | None
) -> Fault:
    names = ", ".join(shown(name) or "(no name)" for name in fields[:8])
    more = f" and {len(fields) - 8} others" if len(fields) > 8 else ""
    is_series = wanted is None and {"date", "count"} <= set(fields)
    kind = {"ucdp": "UCDP's", "acled": "ACLED's", "gdelt": "GDELT's"}
    is_no = f"no file of {kind[wanted]}" if wanted else "of no layout we know"
    return Fault(
        file=file.name,
        line=1,
        what=f"The file is {is_no}. Its columns are: {names}{more}.",
        mend="Give a file of UCDP (date_start, side_a, side_b, best), ACLED "
        "(event_date, event_type, actor1, fatalities) or GDELT 2.0 (61 columns), or "
        "a sheet with a mapping beside it, NAME.mapping.yaml."
        + (_OF_A_SERIES if is_series else ""),
    )
