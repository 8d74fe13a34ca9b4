"""Records of what stands between parties: rules, measures, relations."""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import MeasureKind, MeasureStatus, RuleKind
from ceasefire.reading.documents import Document
from ceasefire.reading.records.base import Mention, grounds, shown
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFound:
    """Who decides something, and how; `decides` is what, as an atom of conditions."""

    id: str
    decision: Span | None
    deciders: tuple[Mention, ...]
    decides: str | None
    kind: RuleKind
    cue: Span
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "decision": shown(self.decision, document),
            "deciders": [one.to_dict(document) for one in self.deciders],
            "decides": self.decides,
            "decided_by": str(self.kind),
            "cue": document.quoted(self.cue),
        } | grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFound:
    """A step between parties that somebody spoke of."""

    id: str
    words: Span
    kind: MeasureKind
    status: MeasureStatus
    place: Span | None
    parties: tuple[Mention, ...]
    proposed_by: tuple[Mention, ...]
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "words": document.quoted(self.words),
            "kind": str(self.kind),
            "status": str(self.status),
            "place": shown(self.place, document),
            "parties": [one.to_dict(document) for one in self.parties],
            "proposed_by": [one.to_dict(document) for one in self.proposed_by],
        } | grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationFound:
    """How one stands to another, where a word says so outright."""

    id: str
    subject: Mention
    object: Mention
    kind: str
    cue: Span
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "subject": self.subject.to_dict(document),
            "object": self.object.to_dict(document),
            "kind": self.kind,
            "cue": document.quoted(self.cue),
        } | grounds(self.rule, self.confidence)
