"""A file of events, with the mapping that lies beside it.

Read   `event_file`.
"""

import os
from pathlib import Path

from ceasefire.core import EventFile

_MAPPING_SUFFIX = ".mapping.yaml"


def event_file(path: Path) -> EventFile:
    """Name a file of events, with the mapping that lies beside it.

    A monitors' sheet ``x.csv`` (or ``x.csv.gz``) brings ``x.mapping.yaml``.
    """
    beside = (path.parent / f"{name}{_MAPPING_SUFFIX}" for name in _stems(path))
    mapping = next((one for one in beside if one.is_file()), None)
    return EventFile(
        path=str(path.absolute()),
        name=os.fsencode(path).decode(errors="replace"),
        mapping=str(mapping.absolute()) if mapping else None,
    )


def _stems(path: Path) -> tuple[str, str]:
    """Name of a file without its ending; of ``x.csv.gz`` both ``x.csv`` and ``x``."""
    return path.stem, Path(path.stem).stem
