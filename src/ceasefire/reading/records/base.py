"""What every record is made of: mentions, coined ids, and its grounds."""

from dataclasses import dataclass
from typing import Any

from ceasefire.reading.documents import Document
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody or something where the text mentions it.

    Attributes
    ----------
    actor
        Id of a party of the case, or of the list that ships; None where neither knows.
    name
        Where the text names it most fully.
    resolved_by, confidence
        Of what is called by a short name, by which rule the bearer was found, and how
        sure that is, 0 to 1; no rule for a full name, and no confidence where it may be
        several and stands for nobody.
    """

    span: Span | None
    actor: str | None = None
    name: Span | None = None
    resolved_by: str | None = None
    confidence: float | None = None

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        how = {"resolved_by": self.resolved_by, "confidence": self.confidence}
        return {
            "actor": self.actor,
            "mention": shown(self.span, document),
            "name": shown(self.name, document),
        } | (how if self.resolved_by else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """An id made of the words that name a thing that the case does not have yet.

    Attributes
    ----------
    rest
        Further pieces of the words, where what lies between is left out: "the army …
        stay" of "the army does not stay".
    up_to
        Of a matter, who would have to bring it about; nobody where the text leaves it
        open.
    """

    id: str
    noun: str
    span: Span
    rest: tuple[Span, ...] = ()
    up_to: tuple[Mention, ...] = ()

    def words_in(self, document: Document) -> str:
        """Cut out the words that it is made of."""
        return " … ".join(map(document.words_of, (self.span, *self.rest)))


def shown(span: Span | None, document: Document) -> dict[str, object] | None:
    """Show a span with its words, if there is one."""
    return document.quoted(span) if span is not None else None


def coined(coins: tuple[Coin, ...], document: Document) -> list[dict[str, Any]]:
    """Show what was coined, with the words it was made of."""
    return [
        {"id": c.id, "noun": c.noun}
        | document.quoted(c.span)
        | ({"rest": [document.quoted(one) for one in c.rest]} if c.rest else {})
        | ({"up_to": [by.to_dict(document) for by in c.up_to]} if c.up_to else {})
        for c in coins
    ]


def grounds(rule: str, confidence: float) -> dict[str, Any]:
    """By what it was found; "review" is for a person to change."""
    return {"method": "rules", "rule": rule, "confidence": round(confidence, 2),
            "review": "unseen"}  # fmt: skip
