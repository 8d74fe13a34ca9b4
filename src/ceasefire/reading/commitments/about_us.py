"""Coming told of "us" as the object: "you will see us in Tolmin", "count us out".

How    By verb, and only in the first person, so that the speaker is meant.
Read   `coming_of_us`; `told_of_us` amid a condition.
"""

from typing import Final

from ceasefire.core.conditions import Formula, Not
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.lexicon import words
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_SEES: Final = words("see find meet have")
_WILL: Final = frozenset({"will", "shall", "'ll", "’ll", "wo", "can"})
_AT: Final = frozenset({"in", "at", "around"})


def coming_of_us(main: Word, clauses: Clauses) -> Formula | None:
    """Say that the one who speaks comes, or does not; None of anything else."""
    claim = told_of_us(main, clauses)
    if claim is None or not denied(main):
        return claim
    return None if isinstance(claim, Not) else Not(claim)


def told_of_us(main: Word, clauses: Clauses) -> Formula | None:
    """Say the same, whether the clause is denied or not."""
    ids = [id_ for id_ in clauses.speakers() if clauses.is_known(id_)]
    comes = comes_of_us(main, clauses)
    if len(ids) != 1 or comes is None:
        return None
    claim = clauses.coming(ids[0])
    return claim if comes else Not(claim)


def comes_of_us(main: Word, clauses: Clauses) -> bool | None:
    """Say whether "we" come by a clause, whoever we are; None of anything else."""
    if not clauses.tables.are_spoken_of:
        return None
    seen = _is_seen(main, clauses)
    counted = _is_counted(main) if seen is None else seen
    return _is_missed(main) if counted is None else counted


def _is_us(word: Word | None) -> bool:
    return word is not None and word.low == "us"


def _is_seen(main: Word, clauses: Clauses) -> bool | None:
    """Of "you will see us in Tolmin", "nobody will see us there"."""
    us = main.child("dobj")
    will = any(one.low in _WILL for one in main.each("aux"))
    if main.lemma not in _SEES or not _is_us(us) or not will:
        return None
    beside = [*main.each("prep"), *(us.each("prep") if us is not None else ())]
    at = [one.child("pobj") for one in beside if one.low in _AT]
    there = any(one.low == "there" for one in main.each("advmod"))
    if not there and not any(map(clauses.tables.has, at)):
        return None
    return True


def _is_counted(main: Word) -> bool | None:
    """Of "count us in" and "count us out"."""
    if main.lemma != "count" or not _is_us(main.child("dobj")):
        return None
    way = next((o.low for o in main.children if o.low in {"in", "out"}), None)
    alone = not any(one.child("pobj") for one in main.each("prep"))
    return way == "in" if way is not None and alone else None


def _is_missed(main: Word) -> bool | None:
    """Of "they will have to do without us", "will take place without us"."""
    acts = [main, *main.each("xcomp")]
    will = any(one.low in _WILL for one in main.each("aux"))
    for act in acts:
        without = act.preposition("without")
        us = without is not None and _is_us(without.child("pobj"))
        place = act.child("dobj")
        takes = act.lemma == "take" and place is not None and place.low == "place"
        if us and will and (takes or act.lemma in {"do", "begin", "start", "meet"}):
            return False
    return None
