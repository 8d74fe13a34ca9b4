"""The events that go with a case, and whether they can be of it.

Read   `read_events_of`.
"""

from collections.abc import Sequence
from pathlib import Path

from ceasefire.core import Case, EventFile, Progress, silent
from ceasefire.events.beside import with_mapping
from ceasefire.events.evidence import Evidence
from ceasefire.events.exchanged import refuse_exchanged
from ceasefire.events.frames import EventFrame, Frame
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
