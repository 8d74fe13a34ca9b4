"""Talks that somebody comes to, or stays away from: an answer, and no step itself.

How    "Attend", "take part in", "come to", "send a delegation to" and "be invited to"
       say who is there. To return to talks takes them up again, and is a step.
Read   `is_come_to`, `is_shunned` of the noun for talks; `is_coming`,
       `tells_of_absence` of an act.
"""

from collections.abc import Sequence

from ceasefire.reading.lexicon import acts
from ceasefire.reading.text.parse import Word

_FAR = 8  # words within which the day of a meeting stands behind it
_TO = frozenset({"to", "at", "in", "into"})


def is_coming(head: Word) -> bool:
    """Say whether an act is to be at known talks, or to be asked to them."""
    if head.lemma in acts.ATTENDS and _is_known_table(head.child("dobj")):
        return True
    thing = head.child("dobj")
    part = thing is not None and head.lemma == "take" and thing.lemma == "part"
    sends = thing is not None and head.lemma in acts.SENDS and thing.lemma in acts.SENT
    invited = head.lemma in acts.LETS_IN and head.child("auxpass") is not None
    comes = head.lemma in acts.COMES_NEW or head.low == "coming"
    if not (part or sends or invited or comes or head.lemma in acts.ATTENDS):
        return False
    behind = [head, thing] if thing is not None and (part or sends) else [head]
    behind += [o for one in behind for o in one.each("prt", "advmod")]
    return any(
        _is_known_table(prep.child("pobj"))
        for one in behind
        for prep in one.each("prep", "dative")
        if prep.low in _TO
    )


def is_come_to(talks: Word) -> bool:
    """Say whether talks are known, and stand behind a word of coming to them."""
    if not _is_known_table(talks):
        return False
    verb = next((one for one in talks.ancestors() if not one.is_noun
                 and one.dep not in {"prep", "prt", "dative"}), None)  # fmt: skip
    return verb is not None and verb.is_verb and is_coming(verb) and _is_of(verb, talks)


def _is_of(verb: Word, talks: Word) -> bool:
    """Say whether nothing but a preposition or "part" stands between the two."""
    return all(
        one.dep in {"prep", "prt", "dative", "advmod"}
        or one.lemma in acts.SENT | {"part"}
        for one in talks.ancestors()
        if one is not verb and verb.holds(one)
    )


def _is_known_table(noun: Word | None) -> bool:
    """Say whether talks are spoken of as known: "the talks", and not "a round".

    One meeting that is called by its day is a step that is still to be taken.
    """
    if noun is None or not (noun.lemma in acts.TABLES or noun.low in acts.TABLES):
        return False
    new = any(one.low in {"a", "an", "another"} for one in noun.each("det"))
    behind = noun.sentence.words[noun.i + 1 : noun.i + _FAR]
    dated = any(one.kind == "DATE" for one in behind)
    return not new and not (dated and noun.lemma in acts.ONE_MEETING)


def is_shunned(talks: Word) -> bool:
    """Say whether it hangs on a word of absence: "boycott the talks"."""
    for one in talks.ancestors():
        if one.is_noun and one.lemma in acts.ABSENCES:
            return True
        if one.is_verb:
            return _is_of_absence(one)
    return False


def tells_of_absence(words: Sequence[Word]) -> bool:
    """Say whether what is offered or set terms for is to stay away."""
    return any(
        one.lemma in acts.ABSENCES if one.is_noun else _is_of_absence(one)
        for one in words
        if one.is_noun or one.is_verb
    )


def _is_of_absence(verb: Word) -> bool:
    if verb.lemma in acts.BOYCOTTS:
        return True
    away = any(one.low in {"away", "out"} for one in verb.children)
    return away and verb.lemma in acts.GOES_AWAY
