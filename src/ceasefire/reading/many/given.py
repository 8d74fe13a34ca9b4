"""Files, folders and JSON lines to single documents, one after the other.

How    A folder is gone through in the order of names, with all folders in it, hidden
       ones left out. A line of a file in JSON lines is an object with "text" and, where
       it has them, "name" and "date"; what else stands in it is passed over.
Read   `given_in`, `nothing_in`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ceasefire.core import Fault, FaultyInput
from ceasefire.reading.documents import Document, document_of, read_document

_LINES = frozenset({".jsonl", ".ndjson"})
_LONGEST_LINE = 20_000_000  # characters, as of a file


@dataclass(frozen=True, slots=True)
class Given:
    """One document that is to be read, not opened yet.

    Attributes
    ----------
    name
        Of the file; of a line, the file with its number.
    line
        What stands in the line; None for a file of its own.
    """

    name: str
    path: Path
    line: str | None = None

    def document(self, on: date | None) -> Document:
        """Read it; `on` goes before the day it gives itself.

        Raises
        ------
        FaultyInput
            If it cannot be read, or is no document in English.
        """
        if self.line is None:
            return read_document(self.path, on=on)
        return _of_line(self, self.line, on)


def given_in(paths: Sequence[Path]) -> Iterator[Given]:
    """Every document of files, folders and JSON lines, in a fixed order."""
    for path in paths:
        if path.is_dir():
            files = sorted(one for one in path.rglob("*") if one.is_file())
            for one in files:
                inside = one.relative_to(path)
                if not any(part.startswith(".") for part in inside.parts):
                    yield from _of_file(one, str(Path(path.name) / inside))
        else:
            yield from _of_file(path, path.name)


def nothing_in(paths: Sequence[Path]) -> tuple[Fault, ...]:
    """Name each folder and each file of JSON lines that has no document in it."""
    return tuple(
        Fault(
            file=str(path),
            line=0,
            what="There is nothing to read in it.",
            mend="Put texts, pages, PDF or DOCX in it; hidden files are left out."
            if path.is_dir()
            else 'Write one object to a line: {"text": "...", "date": "2031-03-04"}.',
        )
        for path in paths
        if next(given_in([path]), None) is None
    )


def _of_file(path: Path, name: str) -> Iterator[Given]:
    if path.suffix.lower() not in _LINES or not path.is_file():
        yield Given(name, path)
        return
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        number = 0
        while line := file.readline(_LONGEST_LINE):
            number += 1
            if line.strip():
                yield Given(f"{name}:{number}", path, line)


def _of_line(given: Given, line: str, on: date | None) -> Document:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _fault(given, "The line is no JSON.", "One object to a line.") from error
    text = told.get("text") if isinstance(told, dict) else None
    if not isinstance(text, str):
        what = 'The line has no "text" that is a string.'
        raise _fault(given, what, 'Write {"text": "...", "date": "2031-03-04"}.')
    name, day = told.get("name"), told.get("date")
    try:
        dated = date.fromisoformat(str(day)[:10]) if day else None
    except ValueError as error:
        what = f"'{day}' is no day."
        raise _fault(given, what, "Write it as 2031-03-04.") from error
    text = text.encode("utf-8", "replace").decode("utf-8")  # half a pair is no letter
    named = name if isinstance(name, str) and name.strip() else given.name
    return document_of(text, named, on=on, head_says=dated)


def _fault(given: Given, what: str, mend: str) -> FaultyInput:
    name, _, number = given.name.rpartition(":")
    return FaultyInput.at(name, int(number), what, mend)
