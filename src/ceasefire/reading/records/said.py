"""Records of what was said, and of what hangs on what."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.core import StatementKind
from ceasefire.reading.documents import Document
from ceasefire.reading.people.resolved import Via
from ceasefire.reading.records.base import Coin, Mention, coined, grounds, shown
from ceasefire.reading.records.world import DayFound
from ceasefire.reading.text.spans import Span


class Form(StrEnum):
    """Whether the speaker's own words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFound:
    """Something said.

    Attributes
    ----------
    together
        Others who say the same in the same words: "A and B said".
    acts_for
        Id of the actor whose office the speaker holds.
    speaks_for
        Where the text says on whose behalf.
    bare
        Each act that the speaker is ready to do, or will not do, with no condition to
        it, and whether it will be done.
    hearsay
        Whether somebody tells what somebody else said, or nobody is named.
    earlier
        Whether it is told as said before something else ("had said"), so that it may
        hold no longer.
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
    together: tuple[Mention, ...]
    acts_for: str | None
    speaks_for: Span | None
    behalf: Mention | None
    to: tuple[Mention, ...]
    kind: StatementKind
    negative: bool
    modality: str
    hedges: tuple[Span, ...]
    nested_in: str | None
    hearsay: bool
    on: DayFound | None
    earlier: bool
    formula: str | None
    coins: tuple[Coin, ...]
    bare: tuple[tuple[Span, bool], ...]
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "content": [document.quoted(one) for one in self.content],
            "quoted": [document.quoted(one) for one in self.quoted],
            "form": str(self.form),
            "cue": shown(self.cue, document),
            "speaker": self.speaker.to_dict(document) if self.speaker else None,
            "together_with": [one.to_dict(document) for one in self.together],
            "via": str(self.via),
            "acts_for": self.acts_for,
            "speaks_for": shown(self.speaks_for, document),
            "to": [one.to_dict(document) for one in self.to],
            "kind": str(self.kind),
            "polarity": "negative" if self.negative else "positive",
            "modality": self.modality,
            "hedges": [document.quoted(one) for one in self.hedges],
            "nested_in": self.nested_in,
            "hearsay": self.hearsay,
            "said_on": self.on.to_dict(document) if self.on else None,
            "earlier": self.earlier,
            "formula": self.formula,
            "coined": coined(self.coins, document),
        } | grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFound:
    """What somebody will do, or not, depending on something else.

    Attributes
    ----------
    statement
        Id of the statement it is part of; None where the narrator says it.
    together
        Others who would act, or would not: "A and B will come if".
    two_ways
        Whether "and" and "or" in its condition can be grouped in more than one way; no
        formula is written then.
    condition
        None where nothing is asked for it; the operator is then ``none``.
    operator_span
        Of ``none``, the words that say that nothing is asked; None where none do.
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
    together: tuple[Mention, ...]
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
    two_ways: bool
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
            "together_with": [one.to_dict(document) for one in self.together],
            "action": document.quoted(self.action),
            "condition": shown(self.condition, document),
            "operator": self.operator,
            "operator_words": shown(self.operator_span, document),
            "polarity": "will" if self.will else "will-not",
            "strength": self.strength,
            "must_be_met_by": self.duty.to_dict(document) if self.duty else None,
            "necessary": self.necessary,
            "sufficient": self.sufficient,
            "bargained": self.bargained,
            "two_ways": self.two_ways,
            "hearsay": self.hearsay,
            "incompatible_with": list(self.incompatible_with),
            "formula": self.formula,
            "coined": coined(self.coins, document),
        } | grounds(self.rule, self.confidence)
