"""Event files to one table, with an account of every row."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import EventFile, Fault, FaultyInput, Progress, silent
from ceasefire.events.days import DayReader
from ceasefire.events.delimited import Delimited, Record, open_delimited
from ceasefire.events.draft import MOST_OF_A_ROW, Chunk
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.events.layouts import Layout, layout_of
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA


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
    readings: list[_Reading | _StoreReading] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    for file in files:
        try:
            reading = _begin(file)
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


def _begin(file: EventFile) -> "_Reading | _StoreReading":
    is_store = _is_store(Path(file.path))
    return _StoreReading(file) if is_store else _Reading.begin(file)


def _is_store(path: Path) -> bool:
    """Say whether a file is one of DuckDB's, by its first bytes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(12)[8:] == b"DUCK"


@dataclass(slots=True)
class _Reading:
    """One file being read."""

    source: Delimited
    layout: Layout
    days: DayReader
    n_read: int = 0
    n_duplicates: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)

    @classmethod
    def begin(cls, file: EventFile) -> "_Reading":
        source = open_delimited(Path(file.path), file.name)
        first = next(source.records())
        layout = layout_of(file, first)
        reading = cls(source, layout, DayReader(lambda: (), layout.date_order))
        reading.days.all_cells = reading._date_cells
        return reading

    def run(self, seen: set[str], progress: Progress) -> None:
        for chunk, odd in self._chunks():
            table, rejects = self.layout.parse(chunk, self.days)
            self.n_read += len(chunk) + odd.num_rows
            kept = _without_known(table, seen)
            self.n_duplicates += table.num_rows - kept.num_rows
            self.tables.append(kept)
            self.rejects += [rejects, odd]
            progress(f"Reading {self.source.name}", self.n_read, self.n_read)

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


def _without_known(table: pa.Table, seen: set[str]) -> pa.Table:
    """Drop events whose id was seen before, and take note of the others."""
    kept = []
    for id_ in table.column("event_id").to_pylist():
        kept.append(id_ not in seen)
        seen.add(id_)
    return table if all(kept) else table.filter(pa.array(kept))


@dataclass(slots=True)
class _StoreReading:
    """A store being read: its rows were accounted for when they were added."""

    file: EventFile
    n_read: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def run(self, seen: set[str], progress: Progress) -> None:
        from ceasefire.events.duckdb_store import Store  # a quarter of a second

        with Store(Path(self.file.path)) as store:
            stored = store.load()
        self.n_read = stored.table.num_rows
        self.tables = [_without_known(stored.table, seen)]
        self.notes = [
            f"Of it, {Path(one.file).name} had {one.n_read:,} rows: "
            f"{one.n_rejected:,} were rejected, {one.n_duplicates:,} were duplicates."
            for one in stored.reads
        ]
        progress(f"Reading {self.file.name}", self.n_read, self.n_read)

    def account(self) -> FileRead:
        kept = self.tables[0]
        return FileRead(
            file=self.file.name,
            layout="store of events",
            n_read=self.n_read,
            n_kept=kept.num_rows,
            n_rejected=0,
            n_duplicates=self.n_read - kept.num_rows,
            first_day=pc.min(kept.column("date_start")).as_py(),
            last_day=pc.max(kept.column("date_end")).as_py(),
            notes=tuple(self.notes),
        )
