"""A run over many documents, written line by line, and taken up where it stopped.

How    One line of JSON for each document, in the order in which they are given: its
       reading, or the first document it is a copy of, or its faults. A line that was
       torn when a run was killed is cut off when it is taken up again; what has its
       line is not read a second time, unless its text has changed.
Read   `read_many`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ceasefire.core import Fault, FaultyInput, Progress, silent
from ceasefire.reading.actors import KnownActors
from ceasefire.reading.documents import Document
from ceasefire.reading.many.copies import Copies
from ceasefire.reading.many.given import Given, given_in
from ceasefire.reading.many.pool import readings

_FAILED = Fault(
    file="", line=0, what="Reading it failed.", mend="Take it out, or read it alone."
)


@dataclass(slots=True)
class Tally:
    """What became of the documents of a run."""

    read: int = 0
    copies: int = 0
    faulty: int = 0
    before: int = 0
    undated: int = 0


def read_many(
    paths: Sequence[Path],
    into: Path,
    known: KnownActors,
    *,
    on: date | None = None,
    workers: int = 1,
    progress: Progress = silent,
) -> Tally:
    """Read files, folders and JSON lines into a file of JSON lines.

    Parameters
    ----------
    paths
        What is to be read.
    into
        The file that is written, or gone on with.
    known
        Names to look for.
    on
        The day of all documents, where it is known better than they say it.
    workers
        Processes that read.
    progress
        Told how many documents are done.

    Raises
    ------
    FaultyInput
        If the file that is to be gone on with is no such file.
    NoModel
        If the parser's model is not installed.
    """
    run = _Run(paths, into, on)
    total = sum(1 for _ in run.given())
    done = 0
    with into.open("a", encoding="utf-8") as out:
        for head, answer in readings(run.tasks(), known, workers=workers):
            out.write(run.line(head, answer))
            out.flush()
            done += 1
            progress("Documents", done + run.tally.before, total)
    return run.tally


class _Run:
    def __init__(self, paths: Sequence[Path], into: Path, on: date | None) -> None:
        self.paths, self.into, self.on = paths, into, on
        self.done = _done(into)
        self.tally = Tally()

    def given(self) -> Iterator[Given]:
        """Every document but the file that is written."""
        own = self.into.resolve()
        return (one for one in given_in(self.paths) if one.path.resolve() != own)

    def tasks(self) -> Iterator[tuple[str, Document | None]]:
        """Give the head of each line that is to be written, and what is to be read."""
        copies = Copies()
        for one in self.given():
            try:
                document = one.document(self.on)
            except FaultyInput as refusal:
                self.tally.faulty += 1
                if (one.name, None) not in self.done:
                    yield _head(one.name, None, faults=_told(refusal.faults)), None
                continue
            first = copies.first_of(one.name, document.text, document.on)
            if (one.name, document.id) in self.done:
                self.tally.before += 1
            elif first is not None:
                self.tally.copies += 1
                yield _head(one.name, document.id, same_as=first), None
            else:
                self.tally.undated += document.on is None
                yield _head(one.name, document.id), document

    def line(self, head: str, answer: str | None) -> str:
        """Return a line, whole."""
        if answer is None:
            self.tally.faulty += 1
            faults = json.dumps(_told((_FAILED,)))
            return f'{head[:-1]}, "faults": {faults}}}\n'
        self.tally.read += bool(answer)
        return f'{head[:-1]}, "reading": {answer}}}\n' if answer else f"{head}\n"


def _head(name: str, document: str | None, **rest: object) -> str:
    told = {"name": name, "document": document} | rest
    return json.dumps(told, ensure_ascii=False)


def _told(faults: Sequence[Fault]) -> list[dict[str, str]]:
    return [{"what": one.what, "mend": one.mend} for one in faults]


def _done(into: Path) -> set[tuple[str, str | None]]:
    """Return what has its line in a file, and cut off a line that is not whole."""
    if not into.exists():
        return set()
    done, whole = set(), 0
    with into.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                break
            try:
                told: Any = json.loads(line)
                done.add((told["name"], told["document"]))
            except (ValueError, KeyError, TypeError) as error:
                what = "This line is of no earlier run."
                mend = "Name another file with --out."
                fault = Fault(file=into.name, line=number, what=what, mend=mend)
                raise FaultyInput((fault,)) from error
            whole += len(line)
    with into.open("r+b") as file:
        file.truncate(whole)
    return done
