"""Coming that is called settled: "its attendance is no longer in doubt".

How    By a noun of presence that somebody owns, and what is said of it behind "be".
       What is "in doubt" says nothing; what is in doubt no longer, or certain, does.
Read   `presence_settled`; `whose_presence` of whose it is.
"""

from typing import Final

from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_SURE: Final = words(
    "certain assured settled guaranteed secure confirmed definite firm"
)
_DOUBTS: Final = words("doubt question dispute")
_NOW: Final = frozenset({"VBZ", "VBP"})


def presence_settled(verb: Word, tables: Tables) -> bool | None:
    """Say whether a clause calls somebody's coming settled, or out of the question.

    Returns
    -------
    presence settled
        True of coming and False of staying away, both before it is denied: of "is not
        in doubt" False. None of anything else.
    """
    if whose_presence(verb) is None or not _is_of_now(verb):
        return None
    presence = nearest_subject(verb)
    where = presence.preposition("in", "at") if presence is not None else None
    if where is not None and not tables.has(where.child("pobj")):
        return None
    no = denied(verb)
    if _is_shut_out(verb):
        return None if no else False
    told = _told(verb)
    if told is None and not no and _is_sure(verb):
        return True
    if told == "in":
        return False if no else None
    if told == "beyond":
        return None if no else True
    return False if told == "out" and not no else None


def whose_presence(verb: Word) -> Word | None:
    """Of "the Guard's attendance" and "the presence of the Guard", the Guard."""
    presence = nearest_subject(verb)
    if presence is None or presence.lemma not in acts.PRESENCES:
        return None
    of = presence.preposition("of")
    return presence.child("poss") or (of.child("pobj") if of is not None else None)


def _is_of_now(verb: Word) -> bool:
    helps = {one.low for one in verb.each("aux", "auxpass")}
    if _is_shut_out(verb):
        return not helps & {"had", "was", "were", "be"}
    if verb.lemma == "be":
        quoted = verb.dep == "ccomp" and verb.head.tag == "VBD" and verb.tag == "VBD"
        return (verb.tag in _NOW or quoted) and not helps
    return verb.low in _SURE and helps <= {"is", "are", "has", "have", "been", "now"}


def _is_shut_out(verb: Word) -> bool:
    return verb.low == "ruled" and any(one.low == "out" for one in verb.children)


def _is_sure(verb: Word) -> bool:
    states = {one.low for one in verb.each("acomp", "attr")}
    return verb.low in _SURE or bool(states & _SURE)


def _told(verb: Word) -> str | None:
    """Return "in" of "in doubt", "beyond" of "beyond doubt", "out" of "out of the"."""
    for prep in verb.each("prep", "advmod"):
        noun = prep.child("pobj")
        inner = prep.child("prep")
        behind = inner.child("pobj") if inner is not None else None
        if prep.low == "out" and behind is not None and behind.lemma == "question":
            return "out"
        if noun is None or noun.lemma not in _DOUBTS:
            continue
        if prep.low in {"beyond", "in"}:
            return prep.low
        if prep.low == "out" or inner is not None:
            return None
    return None
