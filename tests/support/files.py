"""Event files of sources that watched some days, built in one line."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.support.invented import event, evidence

from ceasefire.core import Watched
from ceasefire.events.evidence import Evidence, FileRead

EventsFile = tuple[list[dict[str, Any]], FileRead]


def file_of(
    name: str,
    source: str,
    days: tuple[date, date],
    *,
    every: int = 2,
    watched: Watched = Watched(),
) -> EventsFile:
    """Rows of an event every so many days, and the account of their file."""
    first, last = days
    on = [first + timedelta(days=i) for i in range(0, (last - first).days + 1, every)]
    rows = [
        event(0, day, event_id=f"{name}/{i}", source=source, file=name)
        for i, day in enumerate(on)
    ]
    read = FileRead(
        file=name,
        layout=source,
        n_read=len(rows),
        n_kept=len(rows),
        n_rejected=0,
        n_duplicates=0,
        first_day=on[0],
        last_day=on[-1],
        watched=watched,
    )
    return rows, read


def evidence_of(*files: EventsFile) -> Evidence:
    """The events of these files, and the accounts of them."""
    rows = [row for of_file, _ in files for row in of_file]
    return replace(evidence(rows), reads=tuple(read for _, read in files))
