"""What a person decided on the records of a document, so that it is asked once.

How    A file in the case folder holds, for the digest of each document, which record
       was accepted, corrected or rejected. Records are known by their sort and the
       characters they rest on; no word of the document stands there. To be asked anew,
       take the document out of the file.
Read   `Reviewed`.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

from ceasefire.core import Fault, FaultyInput
from ceasefire.reading.records import (
    CommitmentFound,
    MeasureFound,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)
from ceasefire.reading.text.spans import Span

FILE = "reviewed.json"


class Verdict(StrEnum):
    """What a person decided on a record."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Reviewed:
    """Verdicts on records, kept beside a case."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.verdicts = _read(self.path) if self.path.exists() else {}

    def verdict(self, reading: Reading, record: Any) -> Verdict | None:
        """Return what was decided on a record; None where nothing was."""
        return self.verdicts.get(reading.document.id, {}).get(key_of(record))

    def note(self, reading: Reading, record: Any, verdict: Verdict) -> None:
        """Remember what was decided; `save` writes it."""
        of = self.verdicts.setdefault(reading.document.id, {})
        of[key_of(record)] = verdict

    def save(self) -> None:
        """Write the file anew, whole or not at all."""
        beside = self.path.with_name(f".{FILE}.new")
        beside.write_text(json.dumps(self.verdicts, indent=1) + "\n", "utf-8")
        beside.replace(self.path)


def key_of(record: Any) -> str:
    """Name a record by its sort and characters, as long as the document is the same."""
    spans: tuple[Span | None, ...]
    match record:
        case StatementFound():
            sort, spans = "statement", (record.content[0], record.content[-1])
        case CommitmentFound():
            sort, spans = "commitment", (record.action, record.condition)
        case RuleFound():
            sort, spans = "rule", (record.cue, record.decision)
        case RelationFound():
            ends = record.subject.span, record.object.span
            sort, spans = "relation", (record.cue, *ends)
        case MeasureFound():
            sort, spans = "measure", (record.words,)
        case _:
            raise TypeError(record)
    return f"{sort} " + " ".join(f"{one.start}-{one.end}" for one in spans if one)


def _read(path: Path) -> dict[str, dict[str, Verdict]]:
    try:
        told = json.loads(path.read_text("utf-8"))
        return {
            document: {key: Verdict(verdict) for key, verdict in records.items()}
            for document, records in told.items()
        }
    except (ValueError, AttributeError) as error:
        what = "What was decided before cannot be read."
        mend = "Mend it, or take the file away to be asked anew."
        fault = Fault(file=path.name, line=0, what=what, mend=mend)
        raise FaultyInput((fault,)) from error
