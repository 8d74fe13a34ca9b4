"""The events that go with a case, and whether they can be of it.

Read   `read_events_of`; `that_may_tell_of`, for whose days count as watched.
"""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import Case, EventFile, Progress, silent
from ceasefire.events.beside import with_mapping
from ceasefire.events.evidence import Evidence
from ceasefire.events.exchanged import refuse_exchanged
from ceasefire.events.frames import EventFrame, Frame
from ceasefire.events.matching import EventIndex
from ceasefire.events.null_island import has_ground_there
from ceasefire.events.read import read_events


def read_events_of(
    case: Case,
    files: Sequence[EventFile | EventFrame | Frame | str | Path] = (),
    *,
    progress: Progress = silent,
) -> Evidence:
    """Read the events that a case names, and others beside them.

    Parameters
    ----------
    case
        As its reader may know it.
    files
        Beside those of the case; as `read_events` takes them.
    progress
        Told the number of rows read of each file.

    Returns
    -------
    evidence
        `Evidence.none()` where neither the case nor `files` has any.

    Raises
    ------
    FaultyInput
        As `read_events`; and if the events of a file lie near no place of the case, but
        would if latitude and longitude changed places.
    """
    all_files = (*map(with_mapping, case.event_files), *files)
    if not all_files:
        return Evidence.none()
    evidence = read_events(
        all_files, zero_is_a_place=has_ground_there(case), progress=progress
    )
    refuse_exchanged(case, evidence)
    return evidence


def that_may_tell_of(case: Case, evidence: Evidence) -> Evidence:
    """Leave out files that tell of other countries alone, and of none of its places.

    Of what happened in the case's own, such a file says nothing, however long it was
    watched.
    """
    told = evidence.events
    file = pc.fill_null(told.column("file").cast(pa.string()), "").to_numpy()
    if len({*file}) < 2:
        return evidence
    index = EventIndex.of(told, case.zone, case.countries)
    here = index.in_country != 0
    for place in case.places:
        here |= index.place_shares([place.shape]) != 0
    elsewhere = {*file} - {*file[here]}
    if not elsewhere or not here.any():
        return evidence
    known = {*file, *(read.file for read in evidence.reads)}
    return evidence.of_files(frozenset(known - elsewhere))
