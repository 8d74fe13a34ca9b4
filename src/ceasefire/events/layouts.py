"""What a file of events is, found out from its first row.

Read   `layout_of`.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from ceasefire.core import EventFile, Fault, FaultyInput
from ceasefire.events import acled, gdelt, sheet, ucdp
from ceasefire.events.days import DayReader, Order
from ceasefire.events.delimited import Record
from ceasefire.events.draft import Chunk

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


def layout_of(file: EventFile, first: Record) -> Layout:
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
    fields = tuple(name.strip().strip("\ufeff").lower() for name in first.fields)
    wanted = file.layout or ("sheet" if file.mapping else None)
    if wanted == "sheet":
        return _sheet(file, first)
    if wanted in (None, "gdelt") and gdelt.is_gdelt(first.fields):
        return _gdelt(fields, first)
    for name, module, fits in (
        ("ucdp", ucdp, ucdp.is_ucdp(fields)),
        ("acled", acled, acled.is_acled(fields)),
    ):
        if fits and wanted in (None, name):
            says, notes = module.describe(fields)
            columns = _distinct(fields)
            return Layout(says, columns, True, module.DATE_COLUMNS, module.parse, notes)
    raise FaultyInput((_unknown(file, fields, wanted),))


def _gdelt(fields: tuple[str, ...], first: Record) -> Layout:
    says, notes = gdelt.describe(
        fields if gdelt.has_header(first.fields) else gdelt.COLUMNS
    )
    columns = gdelt.columns_by_position(len(fields))
    if len(columns) < len(gdelt.COLUMNS):
        notes.append(f"It has {len(columns)} columns and not {len(gdelt.COLUMNS)}.")
    return Layout(
        says,
        columns,
        gdelt.has_header(first.fields),
        gdelt.DATE_COLUMNS,
        gdelt.parse,
        notes,
    )


def _sheet(file: EventFile, first: Record) -> Layout:
    if file.mapping is None:
        what = "A monitors' sheet needs a mapping of its columns."
        mend = "Put it beside the sheet, as NAME.mapping.yaml."
        raise FaultyInput((Fault(file=file.name, line=0, what=what, mend=mend),))
    columns = _distinct(tuple(name.strip().strip("\ufeff") for name in first.fields))
    mapping = sheet.read_mapping(Path(file.mapping), columns, file.name)
    return Layout(
        f"monitors' sheet, {len(columns)} columns",
        columns,
        True,
        mapping.date_columns,
        mapping.parse,
        list(mapping.notes),
        mapping.order,
    )


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give a second column of the same or no name one of its own."""
    seen: Counter[str] = Counter()
    distinct = []
    for i, name in enumerate(names):
        seen[name] += 1
        again = not name or seen[name] > 1
        distinct.append(f"{name or 'column'} {i + 1}" if again else name)
    return tuple(distinct)


def _unknown(file: EventFile, fields: tuple[str, ...], wanted: str | None) -> Fault:
    shown = ", ".join(name[:30] or "(no name)" for name in fields[:8])
    more = f" and {len(fields) - 8} others" if len(fields) > 8 else ""
    kind = {"ucdp": "UCDP's", "acled": "ACLED's", "gdelt": "GDELT's"}
    is_no = f"no file of {kind[wanted]}" if wanted else "of no layout we know"
    return Fault(
        file=file.name,
        line=1,
        what=f"The file is {is_no}. Its columns are: {shown}{more}.",
        mend="Give a file of UCDP (date_start, side_a, side_b, best), ACLED "
        "(event_date, event_type, actor1, fatalities) or GDELT 2.0 (61 columns), or "
        "a sheet with a mapping beside it, NAME.mapping.yaml.",
    )
