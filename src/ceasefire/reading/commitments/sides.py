"""The two sides of a condition, by their place in the sentence.

How    What comes before a phrase, or behind it, is one side, up to the next mark that
       parts whole clauses: behind, where the phrase opens a clause, else before.
Read   `hinge_at`, `is_in_front`.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.stretches import (
    COMMAS,
    LINKS,
    acts_among,
    asides,
    in_asides,
    is_finite,
    opening_of,
    stretch_of,
)
from ceasefire.reading.lexicon.conditions import COMMITS
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.text.parse import Sentence, Word

_OPENS: Final = frozenset({"only", "however", "but", "and", "then", "even"})


def is_in_front(first: Word, mark: Word) -> bool:
    """Say whether what begins here stands before the act that hangs on it."""
    start, stop = stretch_of(first)
    words = first.sentence.words
    follows = bool(acts_among(words[mark.i + 1 : stop]))
    acts = acts_among(words[start : first.i])
    if not acts and _order_among(words[start : first.i]) is not None:
        return False
    behind = words[first.i - 1] if first.i > start else None
    if _right_before(first) is not None:
        return False
    if behind is None or all(_leads_to(one, first) for one in acts[-1:] if acts):
        opens = behind is None or acts or _may_open(behind)
        return bool(opens) and (follows or not acts)
    return follows and (behind.low in LINKS or _opens_here(behind, start))


def _opens_here(before: Word, start: int) -> bool:
    """Say whether "only" or "however" stands where a clause begins.

    Not in "would take part only on condition that", where the act stands before it.
    """
    if before.low not in _OPENS or not before.i:
        return False
    return before.low != "only" or before.i == start or _may_open(
        before.sentence.words[before.i - 1]
    )  # fmt: skip


def _right_before(first: Word) -> Word | None:
    """Return the verb of a relative clause that a phrase goes on with."""
    start, _ = stretch_of(first)
    for one in reversed(first.sentence.words[start : first.i]):
        if one.text in COMMAS or one.low in {"and", "but", "that"}:
            return None
        if is_finite(one):
            return None if _leads_to(one, first) or one.dep != "relcl" else one
    return None


def _may_open(before: Word) -> bool:
    """Say whether a clause may begin behind a word: a comma, a quote, "and", "only"."""
    return before.text in COMMAS or before.low in LINKS | _OPENS


def _leads_to(cue: Word, first: Word) -> bool:
    """Say whether a word of speech stands right before: "said that in return"."""
    between = cue.sentence.words[cue.i + 1 : first.i]
    said = cue.lemma in VERBS and cue.lemma not in COMMITS
    comma = len(between) == 1 and between[0].text == ","
    plain = all(one.low in LINKS | _OPENS or one.text in COMMAS for one in between)
    return said and plain and not comma


def act_in_front_of(first: Word) -> Word | None:
    """Return the verb of the act that stands before a phrase."""
    start, _ = stretch_of(first)
    words = first.sentence.words[start : first.i]
    acts = acts_among(words)
    last = _right_before(first) or (acts[-1] if acts else _order_among(words))
    if last is None:
        return None
    if last.lemma in VERBS and last.lemma not in COMMITS:
        inner = last.child("ccomp")
        return inner if inner is not None and inner in words else last
    return last


def _order_among(words: Sequence[Word]) -> Word | None:
    return next(
        (
            o
            for o in words
            if o.tag == "VB" and o.dep == "ROOT" and not o.child("nsubj")
        ),
        None,
    )


def act_behind(after: int, sentence: Sentence, stop: int) -> Word | None:
    """Return the verb of the first act from this number on."""
    words = sentence.words[after:stop]
    for one in acts_among(words):
        inner = one.child("ccomp") if one.lemma in VERBS else None
        if inner is not None and inner in words and inner.i > one.i:
            return inner
        return one
    return _order_among(words)


def hinge_at(
    operator: str, first: Word, mark: Word, given: Word, near: Word | None = None
) -> Hinge | None:
    """Tie what stands behind a phrase to the act before it, or else behind it.

    Parameters
    ----------
    first, mark
        First and last word of the phrase.
    given
        Head of what has to be.
    near
        The verb that the parser hung the phrase on.
    """
    sentence = mark.sentence
    stop = stretch_of(sentence.words[min(mark.i + 1, len(sentence.words) - 1)])[1]
    if is_in_front(first, mark):
        act = act_behind(mark.i + 1, sentence, stop)
        last = None if act is None else _end_before(act, mark)
        if act is given and act is not None:
            act = act_behind(_behind(given), sentence, stop)
            last = None if act is None else _end_before(act, mark)
    else:
        if near is not None and near.dep in {"acomp", "oprd", "attr"}:
            near = near.head  # "remains closed"
        act = near if _may_be(near, first) else act_in_front_of(first)
        last = stop
    if act is None or last is None or act is given or last <= mark.i + 1:
        return None
    held = without_more(sentence.words[mark.i + 1 : last], given)
    if not held:
        return None
    words = (*sentence.words[first.i : mark.i + 1], *held)
    return Hinge(operator, mark, given, act, words, first)


def _behind(given: Word) -> int:
    return given.i + 1


def _may_be(near: Word | None, first: Word) -> bool:
    """Say whether the verb that the parser chose stands where the act must stand."""
    if near is None:
        return False
    start, _ = stretch_of(first)
    aside = near.i in in_asides(first.sentence)
    told = near.lemma in VERBS and near.lemma not in COMMITS
    return start <= near.i < first.i and not aside and not told


def _end_before(act: Word, mark: Word) -> int | None:
    """Return where what has to be ends: at the comma before the act that follows."""
    words, opening = mark.sentence.words, opening_of(act)
    if opening <= mark.i:
        return None
    commas = [o.i for o in words[mark.i + 1 : opening] if o.text == ","]
    if not commas:
        return opening
    last = commas[-1]
    for run in reversed(asides(mark.sentence)):
        if run.stop >= last and run.start <= last and run.start - 1 > mark.i:
            last = run.start - 1
    return last
