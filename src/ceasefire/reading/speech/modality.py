"""Polarity, modality and hedges of what was said."""

from ceasefire.reading.documents import Document
from ceasefire.reading.kinds import Said
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.lexicon.turns import HEDGES
from ceasefire.reading.lexicon.voiced import DENIES
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.spans import Span

_MODALITIES = {
    "will": "will", "'ll": "will", "’ll": "will", "wo": "will", "shall": "will",
    "would": "would", "may": "may", "might": "may", "could": "may", "can": "may",
    "ca": "may", "should": "should", "must": "should", "ought": "should",
}  # fmt: skip


def is_negative(said: Said) -> bool:
    """Say whether the main clause is negated, or the word of speech denies it."""
    key = said.attribution.rule.split(":")[0]
    if said.attribution.act is Act.DENY or key in DENIES:
        return True
    if said.main is not None:
        return denied(said.main)
    return said.text.lower().startswith(("no ", "not ", "never "))


def modality_of(said: Said) -> str:
    """Return will, would, may, should or is."""
    modal = modal_of(said.main) if said.main is not None else None
    if modal is None and said.attribution.act is Act.DEMAND:
        return "should"
    return _MODALITIES.get(modal or "", "is")


def hedges_in(document: Document, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Words that take something back: "maybe", "in principle"."""
    return tuple(
        Span(*found.span())
        for piece in content
        for found in HEDGES.finditer(document.text, piece.start, piece.end)
    )
