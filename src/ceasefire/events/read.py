"""Event files to one table, with an account of every row."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from ceasefire.core import (
    EventFile,
    Fault,
    FaultyInput,
    NotSeveral,
    Progress,
    Watched,
    as_several,
    silent,
)
from ceasefire.events.beside import event_file
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.events.frames import EventFrame, Frame, is_frame
from ceasefire.events.null_island import note_on, unplaced
from ceasefire.events.outside_watch import note_on_outside, number_outside
from ceasefire.events.reading import FileReading, Reading, StoreReading
from ceasefire.events.same_id import notes_on_duplicates, numbered_apart
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA, joined


def read_events(
    files: Sequence[EventFile | EventFrame | Frame | str | Path],
    *,
    zero_is_a_place: bool = False,
    progress: Progress = silent,
) -> Evidence:
    """Read files of events, or data frames of them, whatever their layout.

    Parameters
    ----------
    files
        In the order in which an event that stands in two of them is taken. A path
        brings the mapping that lies beside it; a data frame may come as an
        `EventFrame`, with a name and a mapping.
    zero_is_a_place
        Whether an event at latitude 0 and longitude 0 may really have been there;
        else its place is not known.
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
    NotSeveral
        If a single path or frame was given instead of a list of them.
    """
    if isinstance(files, EventFile | EventFrame | Path) or is_frame(files):
        raise NotSeveral("files", files)
    all_files = [_file(given) for given in as_several(files, "files")]
    readings: list[Reading] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    for file in all_files:
        try:
            reading = _begin(file)
            reading.run(seen, progress)
            readings.append(reading)
        except FaultyInput as refusal:
            faults += refusal.faults
    if faults:
        raise FaultyInput(tuple(faults))
    zeros = [[] if zero_is_a_place else _unplace(reading) for reading in readings]
    table = joined([t for r in readings for t in r.tables], EVENT_SCHEMA)
    notes = [
        of_zero + _take_back(reading, table, file=file.name, name=name)
        for reading, file, name, of_zero in zip(
            readings, all_files, _stems(all_files), zeros, strict=True
        )
    ]
    table = joined([t for r in readings for t in r.tables], EVENT_SCHEMA)
    return Evidence(
        table=table,
        rejects=joined([t for r in readings for t in r.rejects], REJECT_SCHEMA),
        reads=tuple(
            _account(reading, file, table, told)
            for reading, file, told in zip(readings, all_files, notes, strict=True)
        ),
    )


def _file(given: EventFile | EventFrame | Frame | str | Path) -> EventFile | EventFrame:
    if isinstance(given, EventFile | EventFrame):
        return given
    if isinstance(given, str | Path):
        return event_file(Path(given))
    return EventFrame(frame=given)


def _stems(files: Sequence[EventFile | EventFrame]) -> list[str]:
    """Names of files without folder and ending, told apart where two are the same."""
    stems = [Path(file.name).name.partition(".")[0] for file in files]
    return [
        stem if stem not in stems[:i] else f"{stem}-{i + 1}"
        for i, stem in enumerate(stems)
    ]


def _unplace(reading: Reading) -> list[str]:
    """Take the place from events at 0 and 0; say so."""
    reading.duplicates[:] = [unplaced(table)[0] for table in reading.duplicates]
    found = [unplaced(table) for table in reading.tables]
    reading.tables[:] = [table for table, _ in found]
    number = sum(n for _, n in found)
    return [note_on(number)] if number else []


def _take_back(reading: Reading, table: pa.Table, *, file: str, name: str) -> list[str]:
    """Keep what was dropped only because two sheets number from 1; say so."""
    apart = numbered_apart(reading.duplicates, table, file=file, name=name)
    if apart.note is None:
        return []
    reading.tables.append(apart.kept)
    reading.duplicates[:] = [apart.dropped]
    return [apart.note]


def _account(
    reading: Reading, file: EventFile | EventFrame, table: pa.Table, notes: list[str]
) -> FileRead:
    """Say what became of a file, and what is said of the days it was watched."""
    notes = notes + notes_on_duplicates(reading.duplicates, table)
    account = reading.account(notes)
    of_case, of_file = file.watched, account.watched
    watched = Watched(of_case.first or of_file.first, of_case.last or of_file.last)
    n_outside = number_outside(reading.tables, watched)
    note = note_on_outside(n_outside, account.n_kept, watched)
    if n_outside and n_outside == account.n_kept:
        watched = Watched()
    told = (*account.notes, note) if note else account.notes
    return replace(account, watched=watched, notes=told)


def _begin(file: EventFile | EventFrame) -> Reading:
    if isinstance(file, EventFrame):
        return FileReading.begin(file)
    if _is_store(Path(file.path)):
        return StoreReading(file)
    return FileReading.begin(file)


def _is_store(path: Path) -> bool:
    """Say whether a file is one of DuckDB's, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(12)[8:] == b"DUCK"
    except OSError:  # said with its mend where the file is opened for its rows
        return False
