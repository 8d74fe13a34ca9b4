"""A run over many documents, written line by line, and taken up where it stopped.

How    One line of JSON for each document, in the order in which they are given: its
       reading, or the first document it is a copy of, or its faults. A line that was
       torn when a run was killed is cut off when it is taken up again; what has its
       line is not read a second time, unless its text has changed. Nothing is taken out
       of the file: a line says which earlier ones of its name it `replaces`.
Read   `read_many`.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ceasefire.core import Fault, FaultyInput, Progress, silent
from ceasefire.reading.documents import Document
from ceasefire.reading.many.copies import Copies
from ceasefire.reading.many.given import Given, given_in
from ceasefire.reading.many.pool import readings
from ceasefire.reading.people.actors import KnownActors

# Of each name, the documents that have a line, and what they are copies of.
_Done = defaultdict[str, list[tuple[str | None, str | None]]]

_FAILED = Fault(
    file="", line=0, what="Reading it failed.", mend="Take it out, or read it alone."
)


@dataclass(slots=True)
class Tally:
    """What became of the documents of a run.

    Attributes
    ----------
    replaced
        Documents of which the file has an earlier text too.
    refused
        Names of those that cannot be read, each with why.
    undated
        Names of those that were read and have no day.
    """

    read: int = 0
    copies: int = 0
    before: int = 0
    replaced: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)

    @property
    def faulty(self) -> int:
        """How many cannot be read."""
        return len(self.refused)


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
    total, done = run.names.total(), 0
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
        self.names = Counter(one.name for one in self.given())
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
                faults = _told(refusal.faults)
                self.tally.refused.append((one.name, faults[0]["what"]))
                if (None, None) not in self.done[one.name]:
                    yield self._head(one.name, None, faults=faults), None
                continue
            first = copies.first_of(one.name, document.text, document.on)
            before = self.done[one.name]
            if (document.id, None) in before or (document.id, first) in before:
                self.tally.before += 1
            elif first is not None:
                self.tally.copies += 1
                yield self._head(one.name, document.id, same_as=first), None
            else:
                if document.on is None:
                    self.tally.undated.append(one.name)
                yield self._head(one.name, document.id), document

    def _head(self, name: str, document: str | None, **rest: object) -> str:
        """Return a line but for what was read, with the lines it stands in place of."""
        told: dict[str, object] = {"name": name, "document": document}
        before = list(dict.fromkeys(id_ for id_, _ in self.done[name]))
        if before and self.names[name] == 1:  # two files of a name are not one
            self.tally.replaced += 1
            told["replaces"] = before
        return json.dumps(told | rest, ensure_ascii=False)

    def line(self, head: str, answer: str | None) -> str:
        """Return a line, whole."""
        if answer is None:
            self.tally.refused.append((json.loads(head)["name"], _FAILED.what))
            faults = json.dumps(_told((_FAILED,)))
            return f'{head[:-1]}, "faults": {faults}}}\n'
        self.tally.read += bool(answer)
        return f'{head[:-1]}, "reading": {answer}}}\n' if answer else f"{head}\n"


def _told(faults: Sequence[Fault]) -> list[dict[str, str]]:
    return [{"what": one.what, "mend": one.mend} for one in faults]


def _done(into: Path) -> _Done:
    """Return what has its line in a file, and cut off a line that is not whole."""
    done: _Done = defaultdict(list)
    whole = 0
    if not into.exists():
        return done
    with into.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                break
            try:
                told: Any = json.loads(line)
                line_of = (told["document"], told.get("same_as"))
                if "replaces" in told:
                    done[told["name"]].clear()
                done[told["name"]].append(line_of)
            except (ValueError, KeyError, TypeError) as error:
                what = "This line is of no earlier run."
                mend = "Name another file with --out."
                fault = Fault(file=into.name, line=number, what=what, mend=mend)
                raise FaultyInput((fault,)) from error
            whole += len(line)
    with into.open("r+b") as file:
        file.truncate(whole)
    return done
