"""One of two things that are asked for: "If neither happens, it will not come".

Why    "Either the miners are freed or they are tried. If neither happens, we stay at
       home" tells of two things, of which one is enough.
How    A condition whose subject is "neither", "either" or "one of the two" takes up the
       sentence before that joins two clauses by "or"; a sentence that only says "will
       accept one or the other" may stand between. Where there is none, nothing is said.
Read   `points_to_either`, `with_either`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.stretches import in_asides
from ceasefire.reading.commitments.terms import is_a_duty
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_DONE: Final = words("do happen occur meet fulfil fulfill grant satisfy be")
_EITHER: Final = frozenset({"either", "neither", "one", "none"})
_NEITHER: Final = frozenset({"neither", "none"})
_OF: Final = frozenset({"these", "them", "those", "two", "this", "that"})
_OF_PARTIES: Final = acts.LETS_IN | acts.SHUTS_OUT | {"represent", "send"}
_FAR: Final = 2  # sentences
_TURNED: Final = {"if": "unless", "provided-that": "unless"}
_NOT_NEITHER: Final = frozenset({"unless", "until", "only-if"})


def points_to_either(one: Conditional) -> Word | None:
    """Return "neither" of "if neither happens", or its like; None of all else."""
    verb, subject = one.given, nearest_subject(one.given)
    passive = verb.child("auxpass") is not None and verb.lemma not in _OF_PARTIES
    if subject is None or not (verb.lemma in _DONE or passive) or not verb.is_verb:
        return None
    if subject.low not in _EITHER or any(verb.each("attr", "acomp", "dobj")):
        return None
    of = subject.preposition("of")
    whom = of.child("pobj") if of is not None else None
    if subject.low == "one":
        other = any(o.low == "other" for o in subject.within())
        return subject if other or (whom is not None and whom.low in _OF) else None
    those = whom is not None and whom.low in _OF
    return subject if of is None or those else None


def with_either(one: Conditional, before: Sequence[Sentence]) -> Conditional:
    """Return a condition with the two things that it points to.

    Without a formula where the sentences before tell of no two things.
    """
    pointer = points_to_either(one)
    told = _told_before(before, one.given.sentence)
    neither = denied(one.given) or (pointer is not None and pointer.low in _NEITHER)
    if (
        told is None
        or one.given.lemma not in _DONE
        or (neither and one.operator in _NOT_NEITHER)
    ):
        return replace(one, sayable=False)
    given, held = told
    span = span_of(held)
    if span is None or one.action.meets(span):
        return replace(one, sayable=False)
    operator = _TURNED.get(one.operator, one.operator) if neither else one.operator
    return replace(
        one,
        given=given,
        condition=span,
        operator=operator,
        duty=duty_of(given),
        said_in=one.said_in or one.condition,
        sayable=True,
    )


def _told_before(
    before: Sequence[Sentence], here: Sentence
) -> tuple[Word, list[Word]] | None:
    for sentence in reversed(before[-_FAR:]):
        if sentence.paragraph != here.paragraph or sentence.words[-1].text == "?":
            return None
        told = _two_in(sentence)
        if told is not None:
            return told
        if not any(o.low in {"one", "either"} for o in sentence.words):
            return None
    return None


def _two_in(sentence: Sentence) -> tuple[Word, list[Word]] | None:
    """Of "either A is freed or B is opened", return the first verb and all words."""
    aside = in_asides(sentence)
    for link in sentence.words:
        first = link.head
        if link.low != "or" or link.dep != "cc" or not first.is_verb:
            continue
        second = next((o for o in first.each("conj") if o.i > link.i), None)
        subject = nearest_subject(first)
        if second is None or subject is None or is_refused(first):
            continue
        either = any(o.low == "either" for o in sentence.words[: link.i])
        if not (either or is_a_duty(first)) or subject.i > first.i:
            continue
        held = sentence.words[subject.first : second.last + 1]
        kept = [o for o in held if o.i not in aside and o.low != "either"]
        while kept and kept[-1].text in {".", '"', "”", ",", "!"}:
            kept.pop()
        return (first, kept) if kept else None
    return None
