"""Event files to one table, with an account of every row."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import EventFile, Fault, FaultyInput, Progress, silent
from ceasefire.events import acled, gdelt, sheet, ucdp
from ceasefire.events.days import DayReader, Order
from ceasefire.events.delimited import Delimited, Record, open_delimited
from ceasefire.events.draft import MOST_OF_A_ROW, Chunk
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA

Parse = Callable[[Chunk, DayReader], tuple[pa.Table, pa.Table]]


def read_events(files: Sequence[EventFile], *, progress: Progress = silent) -> Evidence:
    """Read files of events, whatever their layout.

    Parameters
    ----------
    files
        In the order in which an event that stands in two of them is taken.
    progress
        Told the number of rows read of each file.

    Returns
    -------
    evidence
        With an account of each file in which rows read are rows kept, rejected and
        dropped as duplicates, to the last one.

    Raises
    ------
    FaultyInput
        If a file is missing, empty, or of no layout we know: all of them at once.
    """
    readings: list[_Reading] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    for file in files:
        try:
            reading = _Reading.begin(file)
            reading.run(seen, progress)
            readings.append(reading)
        except FaultyInput as refusal:
            faults += refusal.faults
    if faults:
        raise FaultyInput(tuple(faults))
    return Evidence(
        table=_joined([t for r in readings for t in r.tables], EVENT_SCHEMA),
        rejects=_joined([t for r in readings for t in r.rejects], REJECT_SCHEMA),
        reads=tuple(reading.account() for reading in readings),
    )


def _joined(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    if not tables:
        return schema.empty_table()
    return pa.concat_tables(tables).unify_dictionaries().combine_chunks()


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the rows of a file are to be understood."""

    says: str
    columns: tuple[str, ...]
    has_header: bool
    date_columns: tuple[str, ...]
    parse: Parse
    notes: list[str]
    date_order: Order | None = None


@dataclass(slots=True)
class _Reading:
    """One file being read."""

    source: Delimited
    layout: _Layout
    days: DayReader
    n_read: int = 0
    n_duplicates: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)

    @classmethod
    def begin(cls, file: EventFile) -> "_Reading":
        source = open_delimited(Path(file.path), file.name)
        first = next(source.records())
        layout = _layout(file, first)
        reading = cls(source, layout, DayReader(lambda: (), layout.date_order))
        reading.days.all_cells = reading._date_cells
        return reading

    def run(self, seen: set[str], progress: Progress) -> None:
        for chunk, odd in self._chunks():
            table, rejects = self.layout.parse(chunk, self.days)
            self.n_read += len(chunk) + odd.num_rows
            self.tables.append(self._without_duplicates(table, seen))
            self.rejects += [rejects, odd]
            progress(f"Reading {self.source.name}", self.n_read, self.n_read)

    def _without_duplicates(self, table: pa.Table, seen: set[str]) -> pa.Table:
        kept = []
        for id_ in table.column("event_id").to_pylist():
            kept.append(id_ not in seen)
            seen.add(id_)
        n_again = kept.count(False)
        self.n_duplicates += n_again
        return table.filter(pa.array(kept)) if n_again else table

    def _batches(self) -> Iterator[list[Record]]:
        """Rows, without the header."""
        batches = self.source.batches()
        if self.layout.has_header:
            yield next(batches)[1:]
        yield from batches

    def _date_cells(self) -> Iterator[str]:
        """Every date of the file, read once more to find the order of its parts."""
        names = self.layout.columns
        places = [i for i, name in enumerate(names) if name in self.layout.date_columns]
        for record in itertools.chain.from_iterable(self._batches()):
            for i in places:
                if i < len(record.fields):
                    yield record.fields[i]

    def _chunks(self) -> Iterator[tuple[Chunk, pa.Table]]:
        """Rows in chunks, and apart from them those with too few or many fields."""
        width = len(self.layout.columns)
        for batch in self._batches():
            whole = [record for record in batch if len(record.fields) == width]
            odd = [record for record in batch if len(record.fields) != width]
            cells = zip(*(record.fields for record in whole), strict=True)
            columns = dict.fromkeys(self.layout.columns, ()) | dict(
                zip(self.layout.columns, cells, strict=False)
            )
            lines = [record.line for record in whole]
            chunk = Chunk(file=self.source.name, lines=lines, columns=columns)
            yield chunk, self._odd(odd, width)

    def _odd(self, records: list[Record], width: int) -> pa.Table:
        rows = [
            {
                "file": self.source.name,
                "line": record.line,
                "reason": "wrong-number-of-fields",
                "what": f"The row has {len(record.fields)} fields and not {width}.",
                "row": self.source.delimiter.join(record.fields)[:MOST_OF_A_ROW],
            }
            for record in records
        ]
        return pa.Table.from_pylist(rows, schema=REJECT_SCHEMA)

    def account(self) -> FileRead:
        kept = _joined(self.tables, EVENT_SCHEMA)
        rejects = _joined(self.rejects, REJECT_SCHEMA)
        notes = [*self.source.notes, *self.layout.notes, *self.days.notes]
        if self.source.was_cut:
            notes.append("The packed file was cut short: rows after this are missing.")
        return FileRead(
            file=self.source.name,
            layout=self.layout.says,
            n_read=self.n_read,
            n_kept=kept.num_rows,
            n_rejected=rejects.num_rows,
            n_duplicates=self.n_duplicates,
            reasons=dict(Counter(rejects.column("reason").to_pylist())),
            first_day=pc.min(kept.column("date_start")).as_py(),
            last_day=pc.max(kept.column("date_end")).as_py(),
            notes=tuple(notes),
        )


def _layout(file: EventFile, first: Record) -> _Layout:
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
            return _Layout(
                says, columns, True, module.DATE_COLUMNS, module.parse, notes
            )
    raise FaultyInput((_unknown(file, fields, wanted),))


def _gdelt(fields: tuple[str, ...], first: Record) -> _Layout:
    says, notes = gdelt.describe(
        fields if gdelt.has_header(first.fields) else gdelt.COLUMNS
    )
    columns = gdelt.columns_by_position(len(fields))
    if len(columns) < len(gdelt.COLUMNS):
        notes.append(f"It has {len(columns)} columns and not {len(gdelt.COLUMNS)}.")
    return _Layout(
        says,
        columns,
        gdelt.has_header(first.fields),
        gdelt.DATE_COLUMNS,
        gdelt.parse,
        notes,
    )


def _sheet(file: EventFile, first: Record) -> _Layout:
    if file.mapping is None:
        what = "A monitors' sheet needs a mapping of its columns."
        mend = "Put it beside the sheet, as NAME.mapping.yaml."
        raise FaultyInput((Fault(file=file.name, line=0, what=what, mend=mend),))
    columns = _distinct(tuple(name.strip().strip("\ufeff") for name in first.fields))
    mapping = sheet.read_mapping(Path(file.mapping), columns, file.name)
    return _Layout(
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
