"""Event files to one table, with an account of every row."""

from collections.abc import Sequence
from pathlib import Path

from ceasefire.core import EventFile, Fault, FaultyInput, Progress, silent
from ceasefire.events.evidence import Evidence
from ceasefire.events.reading import FileReading, Reading, StoreReading
from ceasefire.events.same_id import notes_on_duplicates
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA, joined


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
    readings: list[Reading] = []
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
    table = joined([t for r in readings for t in r.tables], EVENT_SCHEMA)
    return Evidence(
        table=table,
        rejects=joined([t for r in readings for t in r.rejects], REJECT_SCHEMA),
        reads=tuple(
            reading.account(notes_on_duplicates(reading.duplicates, table))
            for reading in readings
        ),
    )


def _begin(file: EventFile) -> Reading:
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
