"""Seats that are wanted in other words: "has to be invited", "wants it at the table".

Why    Who says "the Guard has to be invited" or "insists on an invitation for it" asks
       for the same as who "demanded that it be invited".
How    A clause that tells what has to be, a word of wanting with a party behind it, and
       a word of demand with a seat or an invitation that is for somebody. Whom it is
       for has to be known.
Read   `seat_has_to_be` and `seat_wanted` of a clause, `seat_asked_for` of a word of
       speech.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.core.conditions import And, Atom, Formula, Not, atoms_of
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.seats import parties_named
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.lexicon.hinges import INSISTS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_HAS_TO: Final = words("have need ought")
_WANTS: Final = words("want like prefer wish")
_SEATS: Final = acts.SEAT_WORDS | acts.PRESENCES | {"inclusion", "admission"}
_AT: Final = frozenset({"at", "in", "around"})
_NO_WISH: Final = frozenset({"might", "may", "could"})


def seat_has_to_be(main: Word, clauses: Clauses) -> Formula | None:
    """Of "the Guard has to be invited", that it is; of nothing else."""
    inner = main.child("xcomp")
    if main.lemma == "belong" and not denied(main):
        return _at_the_table(main, nearest_subject(main), clauses)
    if main.lemma not in _HAS_TO or inner is None or not is_infinitive(inner):
        return None
    if denied(main) or (main.lemma == "need" and any(main.each("aux"))):
        return None  # "does not have to be invited"
    subject = nearest_subject(main)
    if main.child("expl") is not None:
        return _invited(_for_whom(inner.child("attr"), clauses, main))
    if inner.lemma == "be" and subject is not None:
        told = _at_the_table(inner, subject, clauses)
        return _denied(told) if denied(inner) else told
    if inner.child("auxpass") is None or subject is None:
        return _of_letting_in(inner, clauses)
    said = clauses.formula(inner, parties_named(subject, clauses, main))
    if said is None or any(one.predicate != "invite" for one in atoms_of(said)):
        return None
    return _denied(said) if denied(inner) else said


def _of_letting_in(inner: Word, clauses: Clauses) -> Formula | None:
    """Of "you have to invite the Guard", that it is."""
    whom = inner.child("dobj") if inner.lemma in acts.LETS_IN - {"seat"} else None
    to = inner.preposition("to", "in")
    elsewhere = to is not None and not clauses.tables.has(to.child("pobj"))
    if whom is None or inner.lemma not in {"invite", "include"} or elsewhere:
        return None
    told = _invited(parties_named(whom, clauses, inner))
    return _denied(told) if denied(inner) else told


def seat_wanted(main: Word, clauses: Clauses) -> Formula | None:
    """Of "wants the Guard at the table", "wants it to be invited", that it is."""
    if main.lemma not in _WANTS or any(o.low in _NO_WISH for o in main.each("aux")):
        return None
    if main.lemma == "like" and not any(o.low in {"would", "'d"}
                                        for o in main.each("aux")):  # fmt: skip
        return None
    thing = main.child("dobj")
    inner = main.child("ccomp", "xcomp")
    if inner is not None and is_infinitive(inner) and thing is None:
        told = _of_an_infinitive(inner, clauses)
    elif thing is not None and thing.lemma in _SEATS:
        told = _invited(_for_whom(thing, clauses, main))
    else:
        told = _at_the_table(main, thing, clauses)
    return _denied(told) if told is not None and denied(main) else told


def _of_an_infinitive(inner: Word, clauses: Clauses) -> Formula | None:
    subject = inner.child("nsubj", "nsubjpass")
    if subject is None:
        return _of_letting_in(inner, clauses)
    if inner.lemma == "be" and not any(inner.each("acomp", "attr")):
        return _at_the_table(inner, subject, clauses)
    if inner.child("auxpass") is None:
        return None
    said = clauses.formula(inner, parties_named(subject, clauses, inner))
    if said is None or any(one.predicate != "invite" for one in atoms_of(said)):
        return None
    return _denied(said) if denied(inner) else said


def _at_the_table(verb: Word, whom: Word | None, clauses: Clauses) -> Formula | None:
    beside = [*verb.each("prep"), *(whom.each("prep") if whom is not None else ())]
    at = [one.child("pobj") for one in beside if one.low in _AT]
    there = any(one.low == "there" for one in verb.each("advmod"))
    there = there and verb.lemma == "be" and clauses.tables.are_spoken_of and not at
    if whom is None or not (there or (len(at) == 1 and clauses.tables.has(at[0]))):
        return None
    return _invited(parties_named(whom, clauses, verb))


def seat_asked_for(one: Attribution, clauses: Clauses) -> Formula | None:
    """Of "insists that the Guard be invited", "demanded an invitation for it"."""
    cue = one.cue
    if cue is None or not cue.is_verb or one.speaker is None or denied(cue):
        return None
    clause = cue.child("ccomp")
    asked = clause is not None and cue.lemma in INSISTS and _is_subjunctive(clause)
    for_ = next(filter(_is_for_it_to_be, cue.each("advcl", "xcomp")), None)
    if for_ is not None and one.act is Act.DEMAND:
        clause, asked = for_, True  # "called for the Guard to be invited"
    if clause is not None and asked:
        subject = clause.child("nsubj", "nsubjpass")
        ids = parties_named(subject, clauses, cue) if subject is not None else ()
        said = clauses.formula(clause, ids) if ids else None
        if said is not None and all(o.predicate == "invite" for o in atoms_of(said)):
            return _denied(said) if denied(clause) else said
    if one.act is not Act.DEMAND:
        return None
    on = cue.preposition("for", "on", "upon")
    thing = cue.child("dobj") or (on.child("pobj") if on is not None else None)
    return _invited(_for_whom(thing, clauses, cue))


def _is_subjunctive(clause: Word) -> bool:
    helps = [*clause.each("auxpass")]
    return (
        bool(helps)
        and helps[0].tag == "VB"
        and not any(one.tag == "MD" or one.low == "to" for one in clause.each("aux"))
    )


def _is_for_it_to_be(clause: Word) -> bool:
    passive = clause.child("auxpass") is not None and is_infinitive(clause)
    return passive and any(one.low == "for" for one in clause.each("mark"))


def _for_whom(thing: Word | None, clauses: Clauses, near: Word) -> Sequence[str]:
    """Of "an invitation for the Guard", "the Guard's inclusion", the Guard."""
    if thing is None or thing.lemma not in _SEATS or any(thing.each("relcl", "acl")):
        return ()
    if any(one.low == "no" for one in thing.each("det")):
        return ()
    by = thing.preposition("for", "of") or near.preposition("for")
    by = by if by is not None and by.i > thing.i else None
    whom = by.child("pobj") if by is not None else thing.child("poss")
    return parties_named(whom, clauses, near) if whom is not None else ()


def _invited(ids: Sequence[str]) -> Formula | None:
    every = tuple(Atom("invite", (id_,)) for id_ in ids)
    if not every:
        return None
    return And(every) if len(every) > 1 else every[0]


def _denied(claim: Formula | None) -> Formula | None:
    if isinstance(claim, And):
        return And(tuple(Not(part) for part in claim.of))
    return Not(claim) if claim is not None else None
