"""What a second reader found, by spans, and where it differs from the rules."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ceasefire.core import StatementKind
from ceasefire.reading.documents import Document
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model answers, in the manner of OpenAI's chat completions.

    Attributes
    ----------
    url
        Up to and with the version: ``http://localhost:8080/v1``.
    model
        As the endpoint names it.
    key
        Sent as a bearer token; None for none. Never printed.
    seconds
        For one answer, from asking to its last character.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 120.0

    @property
    def host(self) -> str:
        """Whither the text goes."""
        return urlsplit(self.url).netloc.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidToModel:
    """Something said, as the model reads it."""

    id: str
    content: Span
    speaker: Span | None
    kind: StatementKind
    negative: bool

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "content": document.quoted(self.content),
            "speaker": document.quoted(self.speaker) if self.speaker else None,
            "kind": str(self.kind),
            "polarity": "negative" if self.negative else "positive",
            "method": "model",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionToModel:
    """Something that hangs on something else, as the model reads it."""

    id: str
    actor: Span | None
    action: Span
    condition: Span

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "actor": document.quoted(self.actor) if self.actor else None,
            "action": document.quoted(self.action),
            "condition": document.quoted(self.condition),
            "method": "model",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that rules and model read otherwise.

    Attributes
    ----------
    rules, model
        Ids of the two records.
    on
        ``speaker``, ``kind`` or ``polarity``.
    rules_say, model_says
        In words; of a speaker those of the text.
    """

    rules: str
    model: str
    on: str
    rules_say: str
    model_says: str

    def to_dict(self) -> dict[str, str]:
        """As JSON has it."""
        return {
            "rules": self.rules,
            "model": self.model,
            "on": self.on,
            "rules_say": self.rules_say,
            "model_says": self.model_says,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """All that the model found in one document, held against the rules.

    Attributes
    ----------
    n_dropped
        Records of the model's that break the schema or are not in the text.
    agreed
        Pairs of ids on which both say the same.
    only_rules, only_model
        Ids of what one found and the other did not.
    fault
        Why there is no whole answer; None where there is one.
    """

    model: str
    host: str
    statements: tuple[SaidToModel, ...] = ()
    conditions: tuple[ConditionToModel, ...] = ()
    n_dropped: int = 0
    agreed: tuple[tuple[str, str], ...] = ()
    differences: tuple[Difference, ...] = ()
    only_rules: tuple[str, ...] = ()
    only_model: tuple[str, ...] = ()
    fault: str | None = None

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it; every "text" is cut out of the document by its "span"."""
        return {
            "model": self.model,
            "host": self.host,
            "statements": [one.to_dict(document) for one in self.statements],
            "conditions": [one.to_dict(document) for one in self.conditions],
            "dropped": self.n_dropped,
            "agreed": [list(pair) for pair in self.agreed],
            "differences": [one.to_dict() for one in self.differences],
            "only_rules": list(self.only_rules),
            "only_model": list(self.only_model),
            "fault": self.fault,
        }
