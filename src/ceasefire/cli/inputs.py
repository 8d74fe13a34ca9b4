"""From the words people type to a case and its evidence."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ceasefire.core import Case, EventFile, Progress, Reader, silent

if TYPE_CHECKING:
    from ceasefire.events.evidence import Evidence

_MAPPING_SUFFIX = ".mapping.yaml"


def load(
    case_name: str,
    events: list[Path],
    reader: str,
    *,
    progress: Progress = silent,
) -> "tuple[Case, Evidence]":
    """Read a case as one reader may know it, and the events that go with it.

    Parameters
    ----------
    case_name
        Name of a case that ships with the package, or a folder.
    events
        Files beside those that the case names itself. A monitors' sheet
        ``x.csv`` brings its mapping as ``x.mapping.yaml``.
    reader
        ``public``, ``mediator`` or ``party:ID``.

    Raises
    ------
    FaultyInput
        With all faults of the case, or of the files.
    UnknownReader, UnknownName
        If the reader is none, or is a party the case does not have.
    """
    from ceasefire.case import read_case
    from ceasefire.events.evidence import Evidence
    from ceasefire.events.read import read_events

    for_whom = Reader(reader)
    case = read_case(case_name).for_reader(for_whom)
    files = case.event_files + tuple(event_file(path) for path in events)
    evidence = read_events(files, progress=progress) if files else Evidence.none()
    return case, evidence


def event_file(path: Path) -> EventFile:
    """Name a file of events, with the mapping that lies beside it."""
    beside = (path.with_name(name + _MAPPING_SUFFIX) for name in _stems(path))
    mapping = next((one for one in beside if one.is_file()), None)
    return EventFile(
        path=str(path.absolute()),
        name=os.fsencode(path).decode(errors="replace"),
        mapping=str(mapping.absolute()) if mapping else None,
    )


def _stems(path: Path) -> tuple[str, str]:
    """Name of a file without its ending; of ``x.csv.gz`` both ``x.csv`` and ``x``."""
    return path.stem, Path(path.stem).stem
