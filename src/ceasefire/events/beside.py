"""A file of events, with the mapping that lies beside it.

Read   `event_file`, `with_mapping`.
"""

import os
from dataclasses import replace
from pathlib import Path

from ceasefire.core import EventFile

_MAPPING_SUFFIX = ".mapping.yaml"


def event_file(path: Path) -> EventFile:
    """Name a file of events, with the mapping that lies beside it.

    A monitors' sheet ``x.csv`` (or ``x.csv.gz``) brings ``x.mapping.yaml``.
    """
    return with_mapping(
        EventFile(
            path=str(path.absolute()), name=os.fsencode(path).decode(errors="replace")
        )
    )


def with_mapping(file: EventFile) -> EventFile:
    """Give a file that names no mapping the one that lies beside it, if one does."""
    if file.mapping is not None:
        return file
    path = Path(file.path)
    beside = (path.parent / f"{name}{_MAPPING_SUFFIX}" for name in _stems(path))
    mapping = next((one for one in beside if one.is_file()), None)
    return replace(file, mapping=str(mapping.absolute())) if mapping else file


def _stems(path: Path) -> tuple[str, str]:
    """Name of a file without its ending; of ``x.csv.gz`` both ``x.csv`` and ``x``."""
    return path.stem, Path(path.stem).stem
