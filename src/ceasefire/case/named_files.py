"""The files that a case names: whether they are there, and the shapes in them.

Read   `file_faults`, `read_shapes`, `is_there`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ceasefire.case.areas import read_area
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import Area, Fault, FaultyInput


def asked(question: Callable[[], bool]) -> bool:
    """Ask a path what it is; one that no file can have is nothing."""
    try:
        return question()
    except (OSError, ValueError):
        return False


def is_there(folder: Path, *files: str | None) -> bool:
    """Say whether files that are named lie in the folder of the case."""
    return all(file is None or asked((folder / file).is_file) for file in files)


def read_shapes(
    data: dict[str, Any], folder: Path, name: str, lines: dict[Where, int]
) -> tuple[dict[str, Area], list[Fault]]:
    """Areas by the name of their file, and what is wrong with them."""
    areas: dict[str, Area] = {}
    faults: list[Fault] = []
    for file, where in _named_files(data, "places", "area"):
        if not is_there(folder, file):
            faults.append(_no_file(name, file, line_of(where, lines)))
        elif file not in areas:
            try:
                areas[file] = read_area(folder / file, file)
            except FaultyInput as refusal:
                faults += refusal.faults
    return areas, list(dict.fromkeys(faults))


def file_faults(
    data: dict[str, Any], folder: Path, name: str, lines: dict[Where, int]
) -> list[Fault]:
    """Other files that the case names and the folder does not hold."""
    keys = (
        ("events", "file"),
        ("events", "mapping"),
        ("sources", "file"),
        ("exchange.lists", "file"),
        ("access.roads", "edges"),
        ("access.roads", "nodes"),
        ("access.control", "area"),
        ("access.ledger", "file"),
        ("graph_models", "file"),
    )
    return [
        _no_file(name, file, line_of(where, lines))
        for collection, key in keys
        for file, where in _named_files(data, collection, key)
        if not is_there(folder, file)
    ]


def _named_files(
    data: dict[str, Any], collection: str, key: str
) -> Iterator[tuple[str, Where]]:
    path = tuple(collection.split("."))
    entries: Any = data
    for step in path:
        entries = entries.get(step) if isinstance(entries, dict) else None
    if isinstance(entries, dict) and isinstance(entries.get(key), str):
        yield entries[key], (*path, key)
    for i, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and isinstance(entry.get(key), str):
            yield entry[key], (*path, i, key)


def _no_file(name: str, file: str, line: int) -> Fault:
    what = f"There is no file '{file}' in the folder of the case."
    return Fault(file=name, line=line, what=what, mend="Put it there, or drop it.")
