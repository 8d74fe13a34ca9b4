"""Two clauses side by side that are a bargain: "he sends them home, I lift the ban".

How    Each clause has a subject of its own and is told as of now; only a comma, or a
       comma with "then", stands between. It is a bargain where "you" would do one and
       "we" the other, or where a colon leads from a word for one.
Read   `bargains`.
"""

from collections.abc import Iterator

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.stretches import acts_among, stretch_of
from ceasefire.reading.lexicon.conditions import CAN_ACT
from ceasefire.reading.lexicon.hinges import BARGAINS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Sentence, Word

_OURS = frozenset({"i", "we"})
_YOURS = frozenset({"you"})
_THEIRS = frozenset({"he", "she", "they", "you"})
_FOLLOWS = frozenset({"will", "'ll", "’ll", "shall"})
_NO_ACTS = frozenset({"be", "have", "say", "know", "think", "believe", "want", "like",
                      "live", "love", "hate", "need", "hope", "fear", "see", "hear",
                      "seem", "mean", "remember", "own", "hold"})  # fmt: skip


def bargains(sentence: Sentence) -> Iterator[Hinge]:
    """Every such pair of clauses in a sentence."""
    yield from _either_or(sentence)
    starts = {stretch_of(one) for one in sentence.words if one.is_verb}
    for start, stop in sorted(starts):
        words = sentence.words[start:stop]
        acts = acts_among(words)
        if len(acts) != 2:
            continue
        first, second = acts
        comma = _comma_between(first, second)
        if comma is None or not (_is_told_now(first) and _is_told_now(second)):
            continue
        if _is_a_bargain(first, second, start):
            given = tuple(o for o in words if o.i <= comma.i and o.low != "first")
            yield Hinge("if", comma, first, second, given)


def _either_or(sentence: Sentence) -> Iterator[Hinge]:
    """Of "either they pay or the lamps go out"."""
    for either in sentence.words:
        if either.low != "either":
            continue
        start, stop = stretch_of(either)
        words = sentence.words[either.i : stop]
        links = [one for one in words if one.low == "or"]
        if either.i != start or len(links) != 1:
            continue
        first = acts_among(words[1 : links[0].i - either.i])
        second = acts_among(sentence.words[links[0].i + 1 : stop])
        if len(first) != 1 or len(second) != 1:
            continue
        own = _has_own_subject(second[0], links[0])
        if own and _is_told_now(first[0]) and _is_told_now(second[0]):
            given = tuple(o for o in words if either.i < o.i < links[0].i)
            yield Hinge("unless", links[0], first[0], second[0], given)


def _has_own_subject(verb: Word, link: Word) -> bool:
    subject = nearest_subject(verb)
    return subject is not None and subject.first == link.i + 1


def _comma_between(first: Word, second: Word) -> Word | None:
    """Return the comma right before the second clause; None where another link is."""
    subject = nearest_subject(second)
    if subject is None or not first.i < subject.i < second.i:
        return None
    words = second.sentence.words
    at = subject.first - 1
    if words[at].low == "then":
        at -= 1
    return words[at] if words[at].text == "," and at > first.i else None


def _is_told_now(verb: Word) -> bool:
    subject = nearest_subject(verb)
    acts = subject is not None and subject.i < verb.i and verb.lemma not in _NO_ACTS
    modal = modal_of(verb)
    now = verb.tag in {"VBZ", "VBP"} and not any(verb.each("aux", "auxpass"))
    return acts and verb.child("mark") is None and (now or modal in _FOLLOWS)


def _is_a_bargain(first: Word, second: Word, start: int) -> bool:
    one, other = nearest_subject(first), nearest_subject(second)
    if one is None or other is None or one.low == other.low:
        return False
    if one.low in _YOURS and other.low in _OURS:
        return True
    if first.sentence.words[start].low == "first" or (
        start == 0 and one.low == "first"
    ):
        return True
    led = first.sentence.words[max(0, start - 1)].text == ":"
    before = {o.lemma for o in first.sentence.words[:start] if o.is_noun}
    theirs = one.low in _THEIRS | _OURS or one.is_name or one.lemma in CAN_ACT
    return led and bool(before & BARGAINS) and theirs
