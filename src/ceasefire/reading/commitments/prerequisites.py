"""One thing called a condition for another: "as a condition for", "depends on"."""

from collections.abc import Iterator

from ceasefire.reading.commitments.conditional import Conditional, duty_of, unbroken
from ceasefire.reading.lexicon.conditions import DEPENDENT, PREREQUISITES, SOMEBODY
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import phrase_of, span_of

_SURE = 0.85


def prerequisites(sentence: Sentence) -> Iterator[Conditional]:
    """Every thing that a sentence calls a condition for another."""
    for word in sentence.words:
        if word.lemma in PREREQUISITES and word.is_noun:
            what = word.preposition("for", "of", "to")
            act = what.child("pcomp", "pobj") if what is not None else None
            given = _set_as(word)
            if what is not None and act is not None and given is not None:
                yield from _prerequisite(word, act, given)
        elif word.low in DEPENDENT or word.lemma == "depend":
            on = word.preposition("on", "upon")
            given = on.child("pobj", "pcomp") if on is not None else None
            verb = word if word.lemma == "depend" else word.head
            act = verb.child("nsubj", "nsubjpass")
            if on is not None and given is not None and act is not None:
                yield from _prerequisite(word, act, given)


def _set_as(word: Word) -> Word | None:
    """Return what is made a condition: "X is a condition", "X as a condition"."""
    head = word.head
    if word.dep in {"attr", "oprd"} or (word.dep == "dobj" and head.lemma == "make"):
        return head.child("nsubj", "nsubjpass", "ccomp")
    if word.dep == "pobj" and head.low == "as":
        bearer = head.head
        if bearer.is_verb and bearer.lemma in VERBS:
            return bearer.child("ccomp", "dobj", "nsubjpass")
        return bearer
    return None


def _prerequisite(cue: Word, act: Word, given: Word) -> Iterator[Conditional]:
    skip = {one.i for one in (cue.head if cue.head.low == "as" else cue).within()}
    action = span_of(
        [
            one
            for one in act.within()
            if one.low not in {"its", "their", "his"} or one.i != act.first
        ]
    )
    words = [one for one in given.within() if one.i not in skip and one.low != "that"]
    condition = span_of(unbroken(words, given))
    if action is None or condition is None or action.meets(condition):
        return
    actor = _asker(cue)
    yield Conditional(
        verb=act,
        given=given,
        actor=actor,
        actor_span=phrase_of(actor) if actor is not None else None,
        action=action,
        condition=condition,
        operator="as-condition-for",
        operator_span=cue.span,
        will=True,
        strength="will",
        duty=duty_of(given),
        confidence=_SURE,
    )


def _asker(cue: Word) -> Word | None:
    """Of "has been demanding ... as a condition for joining", who demands."""
    for one in cue.ancestors():
        if one.is_verb and one.lemma in VERBS:
            subject = subject_of(one)
            if subject is not None and (
                subject.is_name or subject.lemma in SOMEBODY or subject.tag == "PRP"
            ):
                return subject
    return None
