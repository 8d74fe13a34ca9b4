"""One file being read: its rows in chunks, and its account at the end.

Read   `FileReading.run`; `StoreReading` is a store given as a file.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import EventFile, Fault, FaultyInput, Progress, Watched, number_of
from ceasefire.events.chunk import Chunk
from ceasefire.events.days import DayReader
from ceasefire.events.decimal_marks import (
    MARKS_APART,
    NOTE,
    are_with_commas,
    refusal_of_commas,
)
from ceasefire.events.delimited import Delimited, Record
from ceasefire.events.draft import MOST_OF_A_ROW
from ceasefire.events.evidence import FileRead
from ceasefire.events.frames import EventFrame, open_rows
from ceasefire.events.layouts import Layout, layout_of
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA, joined


class Reading(Protocol):
    """What can be read: it is run once, then asked for its account."""

    tables: list[pa.Table]
    rejects: list[pa.Table]
    duplicates: list[pa.Table]

    def run(self, seen: set[str], progress: Progress) -> None:
        """Read all of it, but for events whose id was seen before."""

    def account(self, notes: Sequence[str]) -> FileRead:
        """Say what became of its rows, with these notes after its own."""


@dataclass(slots=True)
class FileReading:
    """A file of delimited text being read."""

    source: Delimited
    layout: Layout
    days: DayReader
    n_read: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)
    duplicates: list[pa.Table] = field(default_factory=list)
    decimal_comma: bool | None = None

    @classmethod
    def begin(cls, file: EventFile | EventFrame) -> "FileReading":
        """Find out how a file, or a frame, is to be read.

        Raises
        ------
        FaultyInput
            If it is missing, empty, or of no layout we know.
        """
        given = file.frame if isinstance(file, EventFrame) else Path(file.path)
        source = open_rows(given, file.name)
        layout = layout_of(file, next(source.records()))
        reading = cls(source, layout, DayReader(lambda: (), layout.date_order))
        reading.days.all_cells = lambda: reading._cells_of(layout.date_columns)
        if source.delimiter in MARKS_APART and reading._is_with_commas():
            reading.decimal_comma = True
        return reading

    def run(self, seen: set[str], progress: Progress) -> None:
        """Read all of it, but for events whose id was seen before.

        Raises
        ------
        FaultyInput
            If no row can be read, for all coordinates are written with a comma.
        """
        for chunk, odd in self._chunks():
            table, rejects = self.layout.parse(chunk, self.days)
            self.n_read += len(chunk) + odd.num_rows
            kept, duplicates = _new_and_known(table, seen)
            self.tables.append(kept)
            self.duplicates.append(duplicates)
            self.rejects += [rejects, odd]
            progress(f"Reading {self.source.name}", self.n_read, self.n_read)
        if self._has_bad_numbers_alone() and self._is_with_commas():
            raise refusal_of_commas(self.source.name)

    def _is_with_commas(self) -> bool:
        return are_with_commas(self._cells_of(self.layout.coordinate_columns))

    def _has_bad_numbers_alone(self) -> bool:
        """Say whether no row could be read, all of them for a number in it."""
        if any(table.num_rows for table in (*self.tables, *self.duplicates)):
            return False
        reasons = {
            reason
            for table in self.rejects
            for reason in table.column("reason").to_pylist()
        }
        return not self.decimal_comma and reasons == {"bad-number"}

    def _batches(self) -> Iterator[list[Record]]:
        """Rows, without the header."""
        batches = self.source.batches()
        if self.layout.has_header:
            yield next(batches)[1:]
        yield from batches

    def _cells_of(self, names: Sequence[str]) -> Iterator[str]:
        """Every cell of some columns, read once more to find how all are written."""
        columns = self.layout.columns
        places = [i for i, name in enumerate(columns) if name in names]
        for record in itertools.chain.from_iterable(self._batches()):
            for i in places:
                if i < len(record.fields):
                    yield record.fields[i]

    def _chunks(self) -> Iterator[tuple[Chunk, pa.Table]]:
        """Rows in chunks, and apart from them those that cannot be told apart."""
        columns = self.layout.columns
        for batch in self._batches():
            whole: list[Record] = []
            odd: list[Record] = []
            for record in batch:
                fits = self._fitted(record)
                (odd if fits is None else whole).append(fits or record)
            cells = zip(*(record.fields for record in whole), strict=True)
            by_name = dict.fromkeys(columns, ()) | dict(
                zip(columns, cells, strict=False)
            )
            lines = [record.line for record in whole]
            chunk = Chunk(self.source.name, lines, by_name, self.decimal_comma)
            yield chunk, self._odd(odd)

    def _fitted(self, record: Record) -> Record | None:
        """Return a row with as many fields as there are columns, if it is one.

        Empty fields after the last column say nothing. Of the row in which a packed
        file breaks off, the last field may be half a number.
        """
        width = len(self.layout.columns)
        if record.line == self.source.cut_line or len(record.fields) < width:
            return None
        if len(record.fields) == width:
            return record
        if any(map(str.strip, record.fields[width:])):
            return None
        return record._replace(fields=record.fields[:width])

    def _odd(self, records: list[Record]) -> pa.Table:
        return pa.Table.from_pylist(
            [self._reject(record) for record in records], schema=REJECT_SCHEMA
        )

    def _reject(self, record: Record) -> dict[str, str | int]:
        is_cut = record.line == self.source.cut_line
        n_fields, width = len(record.fields), len(self.layout.columns)
        odd = f"The row has {number_of(n_fields, 'field')} and not {width}."
        return {
            "file": self.source.name,
            "line": record.line,
            "reason": "cut-off" if is_cut else "wrong-number-of-fields",
            "what": "The packed file breaks off in this row." if is_cut else odd,
            "row": self.source.delimiter.join(record.fields)[:MOST_OF_A_ROW],
        }

    def account(self, notes: Sequence[str]) -> FileRead:
        """Say what became of its rows, with these notes after its own."""
        rejects = joined(self.rejects, REJECT_SCHEMA)
        cut = "The packed file is cut short or damaged: rows at its end may be missing."
        return _account(
            self,
            file=self.source.name,
            layout=self.layout.says,
            n_read=self.n_read,
            reasons=dict(Counter(rejects.column("reason").to_pylist())),
            watched=self.layout.watched,
            notes=(
                *self.source.notes,
                *self.layout.notes,
                *([NOTE] if self.decimal_comma else []),
                *self.days.notes,
                *([cut] if self.source.was_cut else []),
                *notes,
            ),
        )


@dataclass(slots=True)
class StoreReading:
    """A store being read: its rows were accounted for when they were added."""

    file: EventFile
    n_read: int = 0
    tables: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)
    duplicates: list[pa.Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def run(self, seen: set[str], progress: Progress) -> None:
        """Read all of it, but for events whose id was seen before.

        Raises
        ------
        FaultyInput
            If it is no store, or of another version.
        """
        from ceasefire.events.duckdb_store import (  # a quarter of a second
            NotAStore,
            Store,
        )

        try:
            with Store(Path(self.file.path)) as store:
                stored = store.load()
        except NotAStore as refusal:
            what = f"The file is no store of events ({refusal.why})."
            mend = "Make one with 'ceasefire events load FILE... --store S.duckdb'."
            fault = Fault(file=self.file.name, line=0, what=what, mend=mend)
            raise FaultyInput((fault,)) from refusal
        self.n_read = stored.table.num_rows
        kept, duplicates = _new_and_known(stored.table, seen)
        self.tables, self.duplicates = [kept], [duplicates]
        self.notes = [
            f"Of it, {Path(one.file).name} had {number_of(one.n_read, 'row')}: "
            f"{number_of(one.n_rejected, 'was', 'were')} rejected, "
            f"{number_of(one.n_duplicates, 'was a duplicate', 'were duplicates')}."
            for one in stored.reads
        ]
        progress(f"Reading {self.file.name}", self.n_read, self.n_read)

    def account(self, notes: Sequence[str]) -> FileRead:
        """Say what became of its rows, with these notes after its own."""
        return _account(
            self,
            file=self.file.name,
            layout="store of events",
            n_read=self.n_read,
            reasons={},
            notes=(*self.notes, *notes),
        )


def _account(
    reading: Reading,
    *,
    file: str,
    layout: str,
    n_read: int,
    reasons: dict[str, int],
    notes: tuple[str, ...],
    watched: Watched = Watched(),
) -> FileRead:
    kept = joined(reading.tables, EVENT_SCHEMA)
    return FileRead(
        file=file,
        layout=layout,
        n_read=n_read,
        n_kept=kept.num_rows,
        n_rejected=sum(table.num_rows for table in reading.rejects),
        n_duplicates=sum(table.num_rows for table in reading.duplicates),
        reasons=reasons,
        first_day=pc.min(kept.column("date_start")).as_py(),
        last_day=pc.max(kept.column("date_end")).as_py(),
        watched=watched,
        notes=notes,
    )


def _new_and_known(table: pa.Table, seen: set[str]) -> tuple[pa.Table, pa.Table]:
    """Put events whose id was seen before apart, and take note of the others."""
    new = []
    for id_ in table.column("event_id").to_pylist():
        new.append(id_ not in seen)
        seen.add(id_)
    if all(new):
        return table, table.slice(0, 0)
    is_new = pa.array(new)
    return table.filter(is_new), table.filter(pc.invert(is_new))
