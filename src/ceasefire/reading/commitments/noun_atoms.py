"""Acts told by a noun as atoms: "its attendance", "the invitation of the Army".

Read   `atoms_of_noun`, `claim_of_consent`.
"""

from ceasefire.core.conditions import And, Atom, Formula, Not
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.consents import (
    presence_consented_to,
    whose_presence,
)
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_DAYS = frozenset({"DATE", "TIME"})
_GROUND = frozenset({"GPE", "LOC", "FAC"})
_ABSENCE = words("absence")
_INVITATION = words("invitation")
_TAKEN_BACK = words("withdrawal cancellation revocation")


def atoms_of_noun(noun: Word, clauses: Clauses, mine: list[str]) -> Formula | None:
    """Say what an act that is told by a noun would be; None where there is no atom.

    Parameters
    ----------
    mine
        Ids of those whom "its" means.
    """
    if not noun.is_noun:
        return None
    if noun.lemma in _TAKEN_BACK:
        of = noun.preposition("of")
        thing = of.child("pobj") if of is not None else None
        asked = thing is not None and thing.lemma in _INVITATION
        return _of_each("invite", thing, clauses, mine, so=False) if asked else None
    if noun.lemma in _INVITATION:
        return _of_each("invite", noun, clauses, mine)
    if noun.lemma in PRESENCES | _ABSENCE:
        there = noun.lemma in PRESENCES
        return _of_each("attend", noun, clauses, mine, so=there)
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
    verb = noun.verb_above
    if verb is None or presence_consented_to(verb) is not noun:
        return False, None
    whose = whose_presence(noun)
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


def _of_each(
    predicate: str,
    noun: Word | None,
    clauses: Clauses,
    mine: list[str],
    *,
    so: bool = True,
) -> Formula | None:
    """Say it of all whose noun it is: "of", "to", "for" somebody, or "its"."""
    whose = _whose(noun, clauses) if noun is not None else None
    if whose is None:
        return None
    own = whose.tag == "PRP$"
    ids = mine if own else [clauses.coins.party(o) for o in (whose, *joined_to(whose))]
    atoms: list[Formula] = [Atom(predicate, (id_,)) for id_ in ids]
    parts = atoms if so else [Not(one) for one in atoms]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _whose(noun: Word, clauses: Clauses) -> Word | None:
    """Return who is named beside a noun as the one who would act, or be asked.

    "To" and "for" name a place or a day as well, "an invitation to Geneva"; a state
    that the case or the list knows is asked all the same.
    """
    of, to = noun.preposition("of"), noun.preposition("to", "for")
    for prep, others in ((of, _DAYS), (to, _DAYS | _GROUND)):
        by = prep.child("pobj") if prep is not None else None
        if by is None or not by.is_name:
            continue
        if by.kind not in others or clauses.mentions.of(by).actor is not None:
            return by
    return noun.child("poss")
