"""Consent to the presence of somebody else: "would agree to the Guard's presence".

Why    A member that agrees to the participation of its alliance lets the alliance come;
       a party that agrees to that of another lets it be invited. Neither says so of its
       own coming.
How    By a verb of consent and a noun of presence that is somebody's by name. A member
       may also consent to "its going", and mean that of its alliance.
Read   `presence_consented_to`, `goer_consented_to`.
Else   What would be so by it is written in `noun_atoms` and in `coalitions`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.text.parse import Word

_CONSENTS_TO: Final = words("agree consent assent")
_CONSENTS: Final = _CONSENTS_TO | words("accept approve tolerate")
_OF: Final = words("to of")


def presence_consented_to(verb: Word) -> Word | None:
    """Return the presence of another to which a verb consents; None if none."""
    if verb.lemma not in _CONSENTS:
        return None
    behind = (one.child("pobj") for one in verb.each("prep") if one.low in _OF)
    for thing in (verb.child("dobj"), *behind):
        if thing is not None and thing.lemma in PRESENCES and whose_presence(thing):
            return thing
    return None


def whose_presence(noun: Word) -> Word | None:
    """Return who is named as the one who would be there, but for "its"."""
    of = noun.preposition("of")
    by = of.child("pobj") if of is not None else None
    whose = by if by is not None else noun.child("poss")
    return None if whose is None or whose.tag in {"PRP$", "PRP"} else whose


def goer_consented_to(verb: Word) -> Word | None:
    """Return to whose going a verb consents: "consents to its going"."""
    if verb.lemma not in _CONSENTS_TO:
        return None
    to = verb.preposition("to")
    thing = to.child("pobj", "pcomp") if to is not None else None
    if thing is None:
        return None
    if thing.low == "going" or thing.lemma in PRESENCES:
        return thing.child("poss", "nsubj")
    behind = verb.child("advcl")  # "to the Alliance's going there"
    owned = any(one.text in {"'s", "’s", "'", "’"} for one in thing.children)
    return thing if owned and behind is not None and behind.low == "going" else None
