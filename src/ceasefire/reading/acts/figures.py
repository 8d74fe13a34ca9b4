"""Whether a word of force or of a step is meant as it is said.

Why    A budget that is attacked, an actor who is killed in a crash and money that is
       withdrawn are no acts between sides.
Read   `is_a_figure`; the table is `lexicon.figures`.
"""

import re

from ceasefire.reading.acts.codes_by_frame import by_verb
from ceasefire.reading.acts.codes_by_whom import is_a_person
from ceasefire.reading.acts.company import (
    goes_to,
    has_beside,
    is_a_part,
    is_of,
    things_of,
    who_of,
)
from ceasefire.reading.lexicon.domains import LITERAL, SCORE, STORMS_NAMED
from ceasefire.reading.lexicon.figures import FIGURES
from ceasefire.reading.lexicon.frame import ABSTRACT, MARKS, Frame
from ceasefire.reading.text.parse import Word

_ROWS = by_verb(FIGURES)
_SCORE = re.compile(r"(?<![\d-])\d{1,3} ?[-–] ?\d{1,3}(?![\d-])")
_STANDS_FOR = frozenset({"it", "them"})
_PEOPLE = ("er", "or", "man", "woman", "ist", "ee", "ian", "ant", "men")


def is_a_figure(word: Word) -> bool:
    """Say whether what stands beside a word makes it no act of conflict."""
    noun = word.low if word.tag == "VBG" else word.lemma
    rows = _ROWS.get(word.lemma, ()) or _ROWS.get(noun, ())
    if not rows:
        return False
    who, things = who_of(word)[:1], _first(word)  # "gunmen with dogs" are no dogs
    if who and who[0].is_noun and is_a_figure(who[0]):
        return True  # "a heart attack killed him"
    decides = next((one for one in rows if _fits(word, one, who, things)), None)
    return decides is not None and decides.codes is None


def goes_on_as_a_figure(word: Word) -> bool:
    """Of "he occupied the sofa, he plundered the shelves", say so of the second.

    So it is where one who has done an act in a figure does the next in the same
    sentence, and neither to a person nor to a place or a thing that is fought for.
    """
    who, things_ = who_of(word)[:1], _first(word)
    if not (who and things_) or any(_is_in_earnest(one) for one in things_):
        return False
    return any(
        one.is_verb and one.i < word.i and _is_by_the_same(one, who[0])
        for one in word.sentence.words
        if is_a_figure(one)
    )


def _is_by_the_same(verb: Word, who: Word) -> bool:
    return any(
        one is who or (one.low == who.low and one.tag == "PRP") for one in who_of(verb)
    )


def _is_in_earnest(thing: Word) -> bool:
    if thing.low in _STANDS_FOR:
        return False
    return thing.is_name or thing.tag == "PRP" or is_of(thing, LITERAL | MARKS)


def _fits(word: Word, frame: Frame, who: list[Word], things: list[Word]) -> bool:
    if frame.by and not any(_is_kind(one, frame.by) for one in who):
        return False
    if frame.what and not any(_is_kind(one, frame.what) for one in things):
        return False
    if frame.before and not _has_before(word, frame.before):
        return False
    if not has_beside(word, frame):
        return False
    if frame.among and not _is_among(word, frame.among):
        return False
    return not frame.to or _goes_to(word, frame)


def _is_among(word: Word, lows: frozenset[str]) -> bool:
    """Look for a word of the table in the sentence, or for a score: "won 3-1"."""
    told = word.sentence.words
    if any(one.low in lows for one in told):
        return True
    return SCORE in lows and _SCORE.search(" ".join(o.text for o in told)) is not None


def _goes_to(word: Word, frame: Frame) -> bool:
    """Of a noun look behind its verb too: "came under attack for his silence"."""
    under = word.is_noun and word.dep == "pobj" and word.head.low == "under"
    return goes_to(word, frame) or (under and goes_to(word.head.head, frame))


def _first(word: Word) -> list[Word]:
    """Return what it is done to, of two the first: "the hill and the bill"."""
    things = things_of(word)
    return things if things and is_a_part(things[0]) else things[:1]


def _is_kind(one: Word, kind: frozenset[str]) -> bool:
    """Say whether a word is of a kind; Judge Price is no price."""
    if one.is_name and any(c.low in kind for c in one.each("compound")):
        titles = {c.low for c in one.each("compound")}
        return one.kind == "PERSON" or not titles.isdisjoint(STORMS_NAMED)
    if one.is_name and one.i > 0:
        return is_of(one, kind & MARKS)
    return is_of(one, kind) or _is_of_ideas(one, kind)


def _is_of_ideas(one: Word, kind: frozenset[str]) -> bool:
    """Of "the wage cap", "the tax plan"; not of "the tax office", "a tax collector"."""
    if ABSTRACT not in kind or one.lemma in LITERAL or one.lemma.endswith(_PEOPLE):
        return False
    return any(c.lemma in kind for c in one.each("compound")) and not is_a_person(one)


def _has_before(noun: Word, lows: frozenset[str]) -> bool:
    """Of "a heart attack", "the bank's charm offensive"."""
    near = noun.each("compound", "amod", "nmod", "nsubj")
    return noun.is_noun and any(one.low in lows or one.lemma in lows for one in near)
