"""Whose answer, letter or position is spoken of: "the Guard's reply. It will come".

Why    A letter does nothing. "It" and "its commander" behind one are of who wrote it.
Read   `whose_stance`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Word

_STANCES: Final = words(
    """position stance answer reply response letter message statement note demand
    condition term decision line attitude view price refusal acceptance declaration
    communique communiqué telegram offer resolution request requirement"""
)
_BY: Final = ("of", "from", "by")


def whose_stance(noun: Word) -> Word | None:
    """Return whose it is; None of any other noun, and where nobody is named with it."""
    if noun.lemma not in _STANCES:
        return None
    whose = noun.child("poss")
    if whose is not None:
        return whose if whose.is_noun else None
    by = noun.preposition(*_BY)
    who = by.child("pobj") if by is not None else None
    return who if who is not None and who.is_noun else None
