"""What hangs on "that", "both" or "the demand": taken up from the sentences before.

Why    "The road must be opened, and our men freed. We shall not come before both have
       been done" tells its terms in one sentence and what hangs on them in the next.
How    Of a condition whose subject only points back, and whose verb only says that it
       is done, met or so, the condition is what the sentence before asks for; of "both"
       and "these" what several before ask for. "Until then" is one as well. Where the
       sentences before ask for nothing, or for more than is counted, it stays as it is.
Read   `taken_up`, `until_then`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ceasefire.reading.commitments.asked_again import asked_again
from ceasefire.reading.commitments.asked_for import DEMANDS, Asked, asked_in
from ceasefire.reading.commitments.conditional import Conditional, duty_of
from ceasefire.reading.commitments.listed import is_only_counted
from ceasefire.reading.commitments.loose_ends import hangs_on_then
from ceasefire.reading.commitments.next_sentence import tied_over
from ceasefire.reading.commitments.one_or_other import (
    points_to_either,
    with_either,
)
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_ONE: Final = frozenset({"that", "this", "it"})
_MANY: Final = frozenset({"both", "these", "those", "they", "all"})
_DONE: Final = words("""do happen occur meet fulfil fulfill grant satisfy accept agree
    achieve settle secure guarantee accomplish""")
_COUNTS: Final = {"one": 1, "both": 2, "two": 2, "three": 3, "four": 4}
_KNOWN: Final = frozenset({"this", "that", "these", "those", "both", "its", "their",
                           "our", "the", "all", "two", "three", "four"})  # fmt: skip
_BY_SOMEBODY: Final = words("do meet fulfil fulfill get receive obtain have grant")
_THINGS: Final = DEMANDS | words("thing step")
_BESIDE: Final = frozenset({"aux", "auxpass", "neg", "mark", "advmod", "punct", "nsubj",
                            "nsubjpass", "npadvmod", "prep", "prt"})  # fmt: skip
_FAR: Final = 4  # sentences
_TURNED: Final = {"if": "unless", "provided-that": "unless"}
_MARKS: Final = frozenset({'"', "“", "”", "—", "–", ",", "but", "and"})


def taken_up(
    conditions: Sequence[Conditional], sentences: Sequence[Sentence]
) -> Iterator[Conditional]:
    """Yield conditions, those that only point back with what they point to."""
    at = {id(one): number for number, one in enumerate(sentences)}
    tied = {id(one.verb) for one in conditions if not _points(one)}
    for one in conditions:
        many = _points(one)
        here = at.get(id(one.given.sentence))
        if here is not None and points_to_either(one) is not None:
            yield with_either(one, sentences[:here])
        elif here is not None and (again := asked_again(one, sentences[:here])):
            yield _with(one, again)
        elif many is None or here is None or one.sets_none:
            yield one
        elif id(one.verb) not in tied:
            asked = _asked_before(sentences[:here], one.given.sentence, many)
            asked = asked or _asked_behind(sentences[here + 1 :], one, many)
            yield _with(one, asked) if asked else one


def until_then(
    sentences: Sequence[Sentence], tied: Sequence[Conditional]
) -> Iterator[Conditional]:
    """Every act that is not done "until then", where something is asked for before."""
    taken = {id(one.verb) for one in tied}
    for first, second in pairwise(sentences):
        if first.paragraph != second.paragraph:
            continue
        found = _until_then(first, second)
        if found is not None and id(found.verb) not in taken:
            yield found


def _points(one: Conditional) -> tuple[str, int] | None:
    """Return whether a condition points to one thing or many, and how many of these."""
    verb, subject = one.given, nearest_subject(one.given)
    if subject is None or not verb.is_verb or subject.i > verb.i:
        return None
    done = _done_by_somebody(verb, subject)
    if done is not None:
        return done
    more = [o for o in verb.children if o.dep not in _BESIDE]
    if not all(child.holds(one.verb) for child in more):
        return None
    if any(not _is_plain(child) for child in verb.each("prep", "advmod")):
        return None
    so = verb.lemma == "be" and subject.low in _ONE | _MANY
    if not (so or verb.lemma in _DONE) or (so and one.operator == "if"):
        return None
    if subject.low in _ONE | _MANY:
        return _counted(subject, many=subject.low in _MANY)
    beside = {o.low for o in subject.each("det", "poss", "nummod", "predet")}
    counted = is_only_counted(verb)
    if subject.lemma not in _THINGS or not (beside & _KNOWN or counted):
        return None
    return _counted(subject, many=subject.tag == "NNS")


def _done_by_somebody(verb: Word, subject: Word) -> tuple[str, int] | None:
    """Of "when they have done that", "until it does so", whether it points back."""
    if verb.lemma not in _BY_SOMEBODY or subject.tag != "PRP":
        return None
    thing = verb.child("dobj")
    so = any(one.low == "so" for one in verb.each("advmod"))
    if thing is not None and thing.low in _ONE | _MANY:
        return _counted(thing, many=thing.low in _MANY)
    return ("one", 0) if so and thing is None else None


def _is_plain(beside: Word) -> bool:
    """Of "is done in full", that it adds nothing that could be another condition."""
    return not any(one.is_name or one.is_verb for one in beside.within())


def _counted(subject: Word, *, many: bool) -> tuple[str, int]:
    told = [subject.low, *(o.low for o in subject.each("det", "nummod", "predet"))]
    told += [o.low for o in subject.within()]
    count = next((_COUNTS[low] for low in told if low in _COUNTS), 0)
    return ("many" if many else "one"), count


def _asked_before(
    before: Sequence[Sentence], here: Sentence, many: tuple[str, int]
) -> list[Asked]:
    """Return what the sentences right before ask for, as many things as are meant."""
    sort, count = many
    found: list[Asked] = []
    for sentence in reversed(before[-_FAR:]):
        asked = asked_in(sentence) if sentence.paragraph == here.paragraph else []
        if not asked:
            break
        found = [*asked, *found]
        if sort == "one" or (count and len(found) >= count):
            break
    return found if not count or len(found) == count else []


def _asked_behind(
    behind: Sequence[Sentence], one: Conditional, many: tuple[str, int]
) -> list[Asked]:
    """Of "if two conditions are met. A must be freed, and B opened", what follows.

    Only of what is merely counted: "the two conditions" were told before.
    """
    if not is_only_counted(one.given) or not many[1]:
        return []
    found: list[Asked] = []
    for sentence in behind[:_FAR]:
        asked = asked_in(sentence)
        if sentence.paragraph != one.given.sentence.paragraph or not asked:
            break
        found += asked
        if len(found) >= many[1]:
            break
    return found if len(found) == many[1] else []


def _with(one: Conditional, asked: Sequence[Asked]) -> Conditional:
    operator = one.operator
    if denied(one.given):
        operator = _TURNED.get(operator, operator)
    parts = []
    for given, held in asked:
        span = span_of(held)
        if span is None or one.action.meets(span):
            return one
        parts.append(
            replace(
                one,
                given=given,
                condition=span,
                operator=operator,
                duty=duty_of(given),
                said_in=one.said_in or one.condition,
                sayable=True,
            )
        )
    return replace(parts[0], also=tuple(parts[1:]))


def _until_then(first: Sentence, second: Sentence) -> Conditional | None:
    """Of "Until then it will not come", and "it will not come before that"."""
    asked = asked_in(first)
    mark = next(filter(hangs_on_then, second.words), None) if asked else None
    if mark is None:
        return None
    every = second.words
    lead = [one.low for one in every[: mark.i] if one.low not in _MARKS]
    opens = not lead or lead in (["not"], ["only"])
    told = every[mark.i + 2 :] if opens else every[: mark.i]
    while told and told[0].text in _MARKS:
        told = told[1:]
    operator = "only-if" if opens and lead else "until"
    if not opens and lead[-1:] == ["not"]:
        return None  # "it will come, but not before then"
    given, held = asked[0]
    found = tied_over(operator, [mark], given, held, told)
    if found is None or found.will == (operator == "until"):
        return None
    return _with(replace(found, said_in=mark.span), asked)
