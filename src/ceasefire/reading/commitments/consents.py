"""Consent to the presence of somebody else: "would agree to the Guard's presence".

Why    A member that agrees to the participation of its alliance lets the alliance come;
       a party that agrees to that of another lets it be invited. Neither says so of its
       own coming.
How    By a verb of consent and a noun of presence that is somebody's by name.
Read   `presence_consented_to`, `claim_of_consent`.
"""

from typing import Final

from ceasefire.core.conditions import And, Atom, Formula
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_CONSENTS: Final = words("agree consent assent accept approve tolerate")
_OF: Final = words("to of")


def presence_consented_to(verb: Word) -> Word | None:
    """Return the presence of another to which a verb consents; None if none."""
    if verb.lemma not in _CONSENTS:
        return None
    behind = (one.child("pobj") for one in verb.each("prep") if one.low in _OF)
    for thing in (verb.child("dobj"), *behind):
        if thing is not None and thing.lemma in PRESENCES and _whose(thing):
            return thing
    return None


def claim_of_consent(
    noun: Word, clauses: Clauses, mine: list[str]
) -> tuple[bool, Formula | None]:
    """Say whether a noun is such a presence, and what would be so by the consent.

    Parameters
    ----------
    mine
        Ids of those who consent.
    """
    verb = next((one for one in noun.ancestors() if one.is_verb), None)
    if verb is None or presence_consented_to(verb) is not noun:
        return False, None
    whose = _whose(noun)
    every = [whose, *joined_to(whose)] if whose is not None else []
    ids = [clauses.mentions.alone(o).actor or clauses.other_called(o) for o in every]
    atoms: list[Formula] = []
    for id_ in ids:
        if id_ is None or id_ in mine:
            return True, None
        members = clauses.mentions.resolver.cast.known.members.get(id_, ())
        own = bool(mine) and set(mine) <= set(members)
        atoms.append(Atom("attend" if own else "invite", (id_,)))
    return True, atoms[0] if len(atoms) == 1 else And(tuple(atoms))


def _whose(noun: Word) -> Word | None:
    """Return who is named as the one who would be there, but for "its"."""
    of = noun.preposition("of")
    by = of.child("pobj") if of is not None else None
    whose = by if by is not None else noun.child("poss")
    return None if whose is None or whose.tag in {"PRP$", "PRP"} else whose
