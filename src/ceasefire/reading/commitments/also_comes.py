"""That somebody else comes, where a condition says it by "that of" or by "too".

Read   `same_presence`, `also_comes`.
"""

from ceasefire.core.conditions import And, Formula, Not
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.grouping import Joined, TwoWays
from ceasefire.reading.lexicon import acts
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_nobody
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_BESIDE = frozenset({"nsubj", "advmod", "mark", "aux", "neg", "punct", "cc", "conj"})
_TOO = frozenset({"too", "also", "likewise"})


def same_presence(one: Conditional, that: Word, clauses: Clauses) -> Formula | None:
    """Of "its participation hangs on that of the Front", that the Front comes.

    Raises
    ------
    TwoWays
        If "that" is all there is, and may be anything.
    """
    if that.low != "that" or one.verb.lemma not in acts.PRESENCES:
        return None
    of = that.preposition("of")
    who = of.child("pobj") if of is not None else None
    if who is None:
        raise TwoWays
    if not clauses.is_somebody(who):
        return None
    every = [clauses.coins.party(by) for by in (who, *joined_to(who))]
    return clauses.formula(one.verb, every)


def also_comes(one: Conditional, clause: Joined, clauses: Clauses) -> Formula | None:
    """Of "we go to Lake Tarn if the Front goes too", that the Front comes."""
    verb = clause.verb
    subject = clause.subject or nearest_subject(verb)
    bare = all(o.dep in _BESIDE for o in verb.children)
    also = bare and any(o.low in _TOO for o in verb.each("advmod"))
    if not also or verb.lemma not in acts.COMES or subject is None:
        return None
    if subject.tag == "PRP" or is_nobody(subject):
        return None
    act = one.verb.head if one.verb.dep == "acomp" else one.verb
    if not attends(act, clauses.tables):
        return None
    who = (subject, *joined_to(subject))
    came: list[Formula] = [clauses.coming(clauses.coins.party(by)) for by in who]
    if denied(verb):
        came = [Not(each) for each in came]
    return And(tuple(came)) if len(came) > 1 else came[0]
