"""What is not done "without it": "We ask for an inquiry. Without it we stay at home".

How    "It", "this", "one or the other" behind "without" take up what the sentence
       before asks for: what must be, or a thing that is asked for or needed.
Read   `without_it`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.next_sentence import tied_over
from ceasefire.reading.commitments.stretches import in_asides
from ceasefire.reading.commitments.terms import is_a_duty
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word

_POINTS = frozenset({"it", "this", "that", "these", "them", "one", "both", "either"})
_ASKS = words("ask demand need want require insist call request seek")
_STAYS = words("stay remain")
_FOR = frozenset({"for", "on"})
_MARKS = frozenset({'"', "“", "”", "—", "–"})


def without_it(sentences: Sequence[Sentence]) -> Iterator[Conditional]:
    """Every act that is not done without what the sentence before asks for."""
    for first, second in pairwise(sentences):
        if first.paragraph != second.paragraph:
            continue
        for mark in second.words:
            if mark.low == "without" and points_back(mark):
                found = _tied(first, mark)
                if found is not None:
                    yield found


def points_back(mark: Word) -> bool:
    """Say whether "without" has a word behind it that only points to something."""
    given = mark.child("pobj")
    if given is None or given.low not in _POINTS:
        return False
    return not any(one.dep in {"prep", "relcl", "acl"} for one in given.children)


def _tied(first: Sentence, mark: Word) -> Conditional | None:
    asked = _asked_in(first)
    pointer = mark.child("pobj")
    if asked is None or pointer is None:
        return None
    given, held = asked
    every = mark.sentence.words
    lead = [one for one in every[: mark.i] if one.text not in _MARKS]
    opens = not lead or all(one.low in {"but", "and", ","} for one in lead)
    behind = every[pointer.last + 1 :] if opens else every[: mark.i]
    found = tied_over("unless", [mark], given, held, behind)
    if found is None or _stays_elsewhere(found.verb):
        return None
    return replace(found, sayable=True)


def _stays_elsewhere(verb: Word) -> bool:
    """Of "without it they will stay with the herds", what says that they do not come.

    Surely it does so only of those who stay at home.
    """
    home = any(one.low == "home" for one in verb.within())
    return verb.lemma in _STAYS and not home and any(verb.each("prep"))


def _asked_in(sentence: Sentence) -> tuple[Word, list[Word]] | None:
    """Return what must be, or is asked for, with its words."""
    aside = in_asides(sentence)
    for one in sentence.words:
        if not one.is_verb or one.i in aside or is_refused(one):
            continue
        if is_a_duty(one):
            there = one.child("attr") if one.child("expl") is not None else None
            if there is not None:
                return there, there.within()
            subject = nearest_subject(one) or nearest_subject(one.head)
            first = subject.first if subject is not None else None
            if first is not None and first < one.i:
                held = sentence.words[first : one.last + 1]
                return one, [w for w in held if w.i not in aside]
        thing = one.child("dobj") if one.lemma in _ASKS else None
        if thing is None and one.lemma in _ASKS:
            prep = next((o for o in one.each("prep") if o.low in _FOR), None)
            thing = prep.child("pobj") if prep is not None else None
        if thing is not None and thing.is_noun and is_of_an_act(thing):
            return thing, thing.within()
    return None
