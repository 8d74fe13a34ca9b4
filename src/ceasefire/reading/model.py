"""What a reading holds: records made of spans, ids and words of ours.

Why    No field holds a string of the source. Its words are cut out of the document
       when a record is shown, so none can be there that the source does not have.
Read   `Reading`, then the records in the order of its fields.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import MeasureKind, MeasureStatus, RuleKind, StatementKind
from ceasefire.reading.documents import Document
from ceasefire.reading.pronouns import Via
from ceasefire.reading.spans import Span


class Form(StrEnum):
    """Whether the speaker's own words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody or something where the text mentions it.

    Attributes
    ----------
    actor
        Id of a party of the case, or of the list that ships; None where neither knows.
    name
        Where the text names it most fully.
    """

    span: Span | None
    actor: str | None = None
    name: Span | None = None

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "actor": self.actor,
            "mention": _shown(self.span, document),
            "name": _shown(self.name, document),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """An id made of the words that name a thing that the case does not have yet."""

    id: str
    noun: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFound:
    """Something said.

    Attributes
    ----------
    acts_for
        Id of the actor whose office the speaker holds.
    speaks_for
        Where the text says on whose behalf.
    bare, bare_will
        What the speaker is ready to do, or will not do, with no condition to it.
    hearsay
        Whether somebody tells what somebody else said, or nobody is named.
    rule, confidence
        By which rule it was found, and how often that rule is right, 0 to 1.
    """

    id: str
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    form: Form
    speaker: Mention | None
    via: Via
    acts_for: str | None
    speaks_for: Span | None
    to: tuple[Mention, ...]
    kind: StatementKind
    negative: bool
    modality: str
    hedges: tuple[Span, ...]
    nested_in: str | None
    hearsay: bool
    on: "DayFound | None"
    formula: str | None
    coins: tuple[Coin, ...]
    bare: Span | None
    bare_will: bool
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "content": [document.quoted(one) for one in self.content],
            "quoted": [document.quoted(one) for one in self.quoted],
            "form": str(self.form),
            "cue": _shown(self.cue, document),
            "speaker": self.speaker.to_dict(document) if self.speaker else None,
            "via": str(self.via),
            "acts_for": self.acts_for,
            "speaks_for": _shown(self.speaks_for, document),
            "to": [one.to_dict(document) for one in self.to],
            "kind": str(self.kind),
            "polarity": "negative" if self.negative else "positive",
            "modality": self.modality,
            "hedges": [document.quoted(one) for one in self.hedges],
            "nested_in": self.nested_in,
            "hearsay": self.hearsay,
            "said_on": self.on.to_dict(document) if self.on else None,
            "formula": self.formula,
            "coined": _coined(self.coins, document),
        } | _grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFound:
    """What somebody will do, or not, depending on something else.

    Attributes
    ----------
    statement
        Id of the statement it is part of; None where the narrator says it.
    condition, operator_span
        None where nothing is asked for it; the operator is then ``none``.
    necessary, sufficient
        Whether the act cannot be without the condition, and comes with it, by the
        words alone; `bargained` where a condition called sufficient is set by the
        actor, so that it is heard as necessary too.
    duty
        Who would have to meet the condition; None where the text leaves it open.
    """

    id: str
    statement: str | None
    actor: Mention | None
    action: Span
    condition: Span | None
    operator: str
    operator_span: Span | None
    will: bool
    strength: str
    duty: Mention | None
    necessary: bool
    sufficient: bool
    bargained: bool
    hearsay: bool
    incompatible_with: tuple[str, ...]
    formula: str | None
    coins: tuple[Coin, ...]
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "statement": self.statement,
            "actor": self.actor.to_dict(document) if self.actor else None,
            "action": document.quoted(self.action),
            "condition": _shown(self.condition, document),
            "operator": self.operator,
            "operator_words": _shown(self.operator_span, document),
            "polarity": "will" if self.will else "will-not",
            "strength": self.strength,
            "must_be_met_by": self.duty.to_dict(document) if self.duty else None,
            "necessary": self.necessary,
            "sufficient": self.sufficient,
            "bargained": self.bargained,
            "hearsay": self.hearsay,
            "incompatible_with": list(self.incompatible_with),
            "formula": self.formula,
            "coined": _coined(self.coins, document),
        } | _grounds(self.rule, self.confidence)


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
            "decision": _shown(self.decision, document),
            "deciders": [one.to_dict(document) for one in self.deciders],
            "decides": self.decides,
            "decided_by": str(self.kind),
            "cue": document.quoted(self.cue),
        } | _grounds(self.rule, self.confidence)


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
            "place": _shown(self.place, document),
            "parties": [one.to_dict(document) for one in self.parties],
            "proposed_by": [one.to_dict(document) for one in self.proposed_by],
        } | _grounds(self.rule, self.confidence)


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
        } | _grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFound:
    """An act that took place, or one of which it is only said that it might.

    Attributes
    ----------
    done
        False where it is negated, conditional, planned, demanded or promised; such an
        act has no codes.
    """

    id: str
    trigger: Span
    done: bool
    why_not_done: str | None
    source: Mention | None
    target: Mention | None
    cameo_root: str | None
    plover: str | None
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "trigger": document.quoted(self.trigger),
            "done": self.done,
            "why_not_done": self.why_not_done,
            "source": self.source.to_dict(document) if self.source else None,
            "target": self.target.to_dict(document) if self.target else None,
            "cameo_root": self.cameo_root,
            "plover": self.plover,
        } | _grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFound:
    """A place where the text names it, with the place in the gazetteer it is taken for.

    Attributes
    ----------
    others
        How many other places of that name there are.
    """

    id: str
    span: Span
    name: str
    country: str
    latitude_deg: float
    longitude_deg: float
    others: int
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "mention": document.quoted(self.span),
            "gazetteer": {
                "name": self.name,
                "country": self.country,
                "latitude_deg": self.latitude_deg,
                "longitude_deg": self.longitude_deg,
                "others_of_that_name": self.others,
            },
        } | _grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFound:
    """A time where the text names it, as the days it may be.

    Attributes
    ----------
    first, last
        Both included.
    clash
        What it does not fit, such as a weekday with its date; None where it fits.
    """

    id: str
    span: Span
    first: date
    last: date
    clash: str | None
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "mention": document.quoted(self.span),
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "clash": self.clash,
        } | _grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was found in one document, for a person to accept or correct.

    Attributes
    ----------
    table
        Where the talks that seats are spoken of at are named; None where they are not.
    people
        Names that are of people, as the text has them.
    """

    document: Document
    table: Span | None = None
    people: frozenset[str] = frozenset()
    statements: tuple[StatementFound, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    decision_rules: tuple[RuleFound, ...] = ()
    measures: tuple[MeasureFound, ...] = ()
    relations: tuple[RelationFound, ...] = ()
    events: tuple[EventFound, ...] = ()
    places: tuple[PlaceFound, ...] = ()
    days: tuple[DayFound, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it; every "text" is cut out of the document by its "span"."""
        document = self.document
        kinds: dict[str, tuple[Any, ...]] = {
            "statements": self.statements,
            "commitments": self.commitments,
            "decision_rules": self.decision_rules,
            "measures": self.measures,
            "relations": self.relations,
            "events": self.events,
            "places": self.places,
            "days": self.days,
        }
        head = {
            "document": document.id,
            "name": document.name,
            "date": document.on.isoformat() if document.on else None,
            "dated_by": str(document.dating),
            "title": _shown(document.title, document),
        }
        return head | {
            kind: [one.to_dict(document) for one in found]
            for kind, found in kinds.items()
        }


def _shown(span: Span | None, document: Document) -> dict[str, object] | None:
    return document.quoted(span) if span is not None else None


def _coined(coins: tuple[Coin, ...], document: Document) -> list[dict[str, Any]]:
    return [{"id": c.id, "noun": c.noun} | document.quoted(c.span) for c in coins]


def _grounds(rule: str, confidence: float) -> dict[str, Any]:
    """By what it was found; "review" is for a person to change."""
    return {"method": "rules", "rule": rule, "confidence": round(confidence, 2),
            "review": "unseen"}  # fmt: skip
