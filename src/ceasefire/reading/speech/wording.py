"""A statement in words that can stand alone: with its verb, where that says it.

Why    "it had shelled the town" is an admission, "denied that it had shelled the town"
       is none; "a truce of ten days" is nothing without "rejected".
Read   `wording_of`.
"""

from ceasefire.reading.lexicon.voiced import DENIES
from ceasefire.reading.records import StatementFound
from ceasefire.reading.text.spans import Span

_CLAUSES = frozenset({"clause", "moved-clause", "colon", "passive-clause"})
_NEAR = 80  # characters between a word of speech and what it governs


def wording_of(one: StatementFound) -> tuple[Span, ...]:
    """Return the pieces by which a statement is shown and written down."""
    key, _, how = one.rule.removesuffix(":by-hand").partition(":")
    if (
        one.cue is None
        or key == "according-to"
        or (how in _CLAUSES and key not in DENIES)
    ):
        return one.content
    first, *rest = one.content
    if one.cue.end <= first.start <= one.cue.end + _NEAR:
        return (Span(one.cue.start, first.end), *rest)
    if any(one.cue.meets(piece) for piece in one.content):
        return one.content
    return (one.cue, *one.content)
