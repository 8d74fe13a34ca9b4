"""On which days each file watched: as it states, or from its first to its last event.

Read   `file_days`.
Else   Which files are of one source is found in `sources`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import Watched

if TYPE_CHECKING:
    from ceasefire.events.evidence import FileRead

NUMBERED = frozenset({"ucdp", "acled"})
"""Sources that number their events for the whole world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDays:
    """Days that one file watched.

    Attributes
    ----------
    file
        As the table names it.
    kind
        The source of all its events, where that is one of `NUMBERED`; else its layout.
    first, last
        The first and the last of them.
    states_first, states_last
        Whether it says so itself.
    """

    file: str
    kind: str
    first: date
    last: date
    states_first: bool
    states_last: bool


def file_days(
    events: pa.Table, table: pa.Table, reads: Iterable["FileRead"]
) -> Iterator[FileDays]:
    """Say of each file when it watched; of one of leads alone, nothing.

    What a store states, it states of each of its files.

    Parameters
    ----------
    events
        Those that may be counted.
    table
        All rows.
    reads
        Accounts of the files.
    """
    reads = tuple(reads)
    spans: dict[str | None, list[dict[str, Any]]] = {}
    for row in _spans(events):
        spans.setdefault(row["file"], []).append(row)
    present = set(pc.unique(table.column("file")).to_pylist())
    stores = [one for one in reads if one.n_kept and one.file not in present]
    for file, rows in spans.items():
        own = [read for read in reads if read.file == file]
        kinds = {row["source"] for row in rows}
        first = min(row["date_start_min"] for row in rows)
        last = max(row["date_end_max"] for row in rows)
        accounts = [(read.layout, read.watched) for read in own or stores]
        is_numbered = len(kinds) == 1 and kinds <= NUMBERED
        for layout, watched in accounts or [("", Watched())]:
            kind = min(kinds) if is_numbered else layout
            yield _days(file or "", kind, (first, last), watched)
    reports = table.filter(pc.invert(table.column("is_lead"))).column("file")
    # Files of which every report was refuted watched all the same.
    all_refuted = set(pc.unique(reports).to_pylist()) - spans.keys()
    for read in reads:
        stated = [day for day in (read.watched.first, read.watched.last) if day]
        if stated and (not read.n_kept or read.file in all_refuted):
            yield _days(read.file, read.layout, (stated[0], stated[-1]), read.watched)


def _spans(events: pa.Table) -> list[dict[str, Any]]:
    """First and last day with an event, by file and source."""
    if not events.num_rows:
        return []
    rows: list[dict[str, Any]] = (
        events.select(["file", "source", "date_start", "date_end"])
        .group_by(["file", "source"])
        .aggregate([("date_start", "min"), ("date_end", "max")])
        .to_pylist()
    )
    return rows


def _days(
    file: str, kind: str, events: tuple[date, date], watched: Watched
) -> FileDays:
    first, last = watched.first or events[0], watched.last or events[1]
    return FileDays(
        file=file,
        kind=kind,
        first=first if watched.first else min(first, last),
        last=last if watched.last else max(first, last),
        states_first=watched.first is not None,
        states_last=watched.last is not None,
    )
