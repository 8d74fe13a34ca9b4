"""Whom a party will not sit with: "not in a room with the League", "share no table".

Why    It comes to no talks to which the other comes, though it does not say so.
How    A verb of sitting or being, denied, and behind "with" a party that is known; a
       table or room may stand between.
Read   `company_refused`.
"""

from collections.abc import Sequence

from ceasefire.core.conditions import And, Connective, Formula, Hinged, Not, Or
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.either_way import is_either_way
from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.lexicon import words
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_SITS = words("sit be appear gather meet")
_ROOMS = words("room hall table chamber roof platform building tent stage")
_IN = frozenset({"in", "at", "under", "on", "around"})
_WILL = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "can", "could", "ca"})


def company_refused(
    main: Word, subjects: Sequence[str], clauses: Clauses
) -> Hinged | None:
    """Write that the subject comes only if those do not whom it will not sit with."""
    if not clauses.tables.are_spoken_of or not denied(main):
        return None
    if modal_of(main) not in _WILL or is_either_way(main):
        return None
    whom = _beside(main)
    mine = [id_ for id_ in subjects if clauses.is_known(id_)]
    if whom is None or len(mine) != 1:
        return None
    every = [known_party(one, clauses.mentions) for one in (whom, *joined_to(whom))]
    ids = [id_ for id_ in every if id_ is not None]
    if len(ids) < len(every) or mine[0] in ids:
        return None
    comes: list[Formula] = [clauses.coming(id_) for id_ in ids]
    there = Or(tuple(comes)) if len(comes) > 1 else comes[0]
    return Hinged(Connective.ONLY_IF, clauses.coming(mine[0]), Not(there))


def company_needed(
    main: Word, subjects: Sequence[str], clauses: Clauses
) -> Hinged | None:
    """Write that the subject comes only if those do with whom alone it comes."""
    whom = _with_only(main)
    ids = [id_ for id_ in subjects if clauses.is_known(id_)]
    if whom is None or len(ids) != 1:
        return None
    every = [known_party(one, clauses.mentions) for one in (whom, *joined_to(whom))]
    known = [id_ for id_ in every if id_ is not None and id_ != ids[0]]
    if len(known) < len(every):
        return None
    comes: list[Formula] = [clauses.coming(id_) for id_ in known]
    there = And(tuple(comes)) if len(comes) > 1 else comes[0]
    return Hinged(Connective.ONLY_IF, clauses.coming(ids[0]), there)


def is_only_so(main: Word) -> bool:
    """Say whether "only" narrows a clause: "will only come with", "attend only to"."""
    beside = [main, *main.each("prep", "advmod", "npadvmod", "xcomp", "advcl")]
    inner = [w for one in beside for w in one.each("advmod")]
    return any(
        one.low == "only" and (one.head is main or one.i > main.i)
        for one in (*inner, *(w for one in inner for w in one.children))
    )


def _with_only(main: Word) -> Word | None:
    return _with(main) if is_only_so(main) else None


def _beside(main: Word) -> Word | None:
    """Return whom "with" names, behind the verb or behind a table or room."""
    shared = main.child("dobj") if main.lemma == "share" else None
    if shared is not None and shared.lemma in _ROOMS:
        return _with(main) or _with(shared)
    if main.lemma not in _SITS or main.child("dobj", "acomp", "attr") is not None:
        return None
    rooms = [one.child("pobj") for one in main.each("prep") if one.low in _IN]
    if any(one is None or one.lemma not in _ROOMS for one in rooms):
        return None
    room = next(iter(rooms), None)
    if room is None:
        return _with(main) if main.lemma == "sit" else None
    return _with(main) or _with(room)


def _with(word: Word) -> Word | None:
    prep = word.preposition("with", "as", "alongside")
    whom = prep.child("pobj") if prep is not None else None
    return whom if whom is not None and whom.is_noun else None
