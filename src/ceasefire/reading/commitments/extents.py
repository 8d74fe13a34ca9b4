"""From where to where an act goes that hangs on something.

How    The words that hang on its verb, without what it hangs on and without another
       act that is joined to it. Where the parser lost a word, all up to the operator;
       never an aside, a comment, or what stands behind a semicolon.
Read   `action_of`, `condition_of`.
"""

from collections.abc import Sequence

from ceasefire.reading.commitments.conditional import unbroken
from ceasefire.reading.commitments.cut_off import without_more
from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.stretches import acts_among, in_asides
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_LEADS = frozenset({"that", ",", "and", "or", "until", "unless", "when"})
_OF_OPERATORS = frozenset(
    {"only", "on", "the", "as", "soon", "long", "so", "condition"}
)
_COMMENTS = frozenset({"only", ",", "however", "though", "nevertheless", "nonetheless",
                       "moreover"})  # fmt: skip
_STOPS = frozenset({";", ":", "—", "–", '"'})


def words_of_hinge(hinge: Hinge) -> set[int]:
    """Return the numbers of the words of an operator, and of what has to be."""
    before = hinge.mark.sentence.words[max(0, hinge.mark.i - 3) : hinge.mark.i]
    return {one.i for one in (*hinge.words, hinge.mark)} | {
        one.i for one in before if _leads(one, hinge)
    }


def _leads(word: Word, hinge: Hinge) -> bool:
    """Say whether a word before the operator is part of it: "on condition that"."""
    near = hinge.mark.i - word.i
    run = hinge.mark.sentence.words[word.i : hinge.mark.i]
    near_enough = near <= 3 and word.low in _OF_OPERATORS - {"condition"}
    return near_enough and all(one.low in _OF_OPERATORS for one in run)


def condition_of(hinge: Hinge) -> Span | None:
    """Return the words of what has to be, without the operator."""
    stands_before = hinge.given.i < hinge.mark.i  # "give me a boat and I will"
    words = [w for w in hinge.words if w.i > hinge.mark.i or stands_before]
    while words and words[0].low in _LEADS:
        words = words[1:]
    return span_of(without_more(_without_source(words), hinge.given))


def _without_source(words: list[Word]) -> list[Word]:
    """Leave out what only says who tells it: ", according to the envoy"."""
    aside = in_asides(words[0].sentence) if words else ()
    for at in range(len(words) - 1, 0, -1):
        if words[at].text == "," and words[at + 1 :]:
            behind = words[at + 1 :]
            source = [one.low for one in behind[:2]] == ["according", "to"]
            if source or all(one.i in aside for one in behind):
                return words[:at]
    return words


def action_of(
    verb: Word,
    actor: Word | None,
    subject: Word | None,
    skip: set[int],
    hinge: Hinge,
) -> Span | None:
    """Return the words of the act without its actor; all of the clause without one."""
    own = verb.within()
    words = [o for o in own if o.i not in skip and not is_another_act(o, verb)]
    there = verb.child("attr") if verb.child("expl") is not None else None
    if there is not None:  # "there would be no passage"
        return span_of([o for o in there.within() if o.i not in skip and o.low != "no"])
    if verb.is_noun:
        pass  # "offered a truce"
    elif actor is not None:
        words = [one for one in words if one.i >= verb.i]
    elif subject is not None:
        first = subject.first
        words = [one for one in words if one.i >= first]
        every = {one.i for one in words} | set(range(first, verb.i))
        words = [o for o in verb.sentence.words if o.i in every and o.i not in skip]
    run = [o for o in unbroken(words, verb) if o.i >= _behind_a_colon(verb)]
    kept = without_more([*run, *_lost(run, hinge)], verb)
    while kept and kept[-1].low in _COMMENTS:
        kept.pop()
    return span_of(kept)


def _behind_a_colon(verb: Word) -> int:
    """Return the number of the first word of an act that stands behind a colon."""
    before = verb.sentence.words[: verb.i]
    return next((o.i + 1 for o in reversed(before) if o.text in {":", ";"}), 0)


def _lost(run: Sequence[Word], hinge: Hinge) -> list[Word]:
    """Return what stands between an act and an operator behind it, and was lost.

    Of "pays them a stipend provided that" the parser may hang "stipend" elsewhere.
    """
    first = hinge.first or hinge.mark
    if not run or run[-1].i >= first.i:
        return []
    gap = first.sentence.words[run[-1].i + 1 : first.i]
    parted = any(one.text in _STOPS or one.dep == "cc" for one in gap)
    only = [one for one in gap if one.low != "only"]
    if parted or acts_among(gap) or len(only) != len(gap):
        return []
    return gap


def is_another_act(one: Word, verb: Word) -> bool:
    """Leave out a joined clause of its own, which is another act."""
    for up in (one, *one.ancestors()):
        if up is verb:
            return False
        if (
            up.dep == "conj"
            and up.head is verb
            and up.child("nsubj", "nsubjpass", "aux")
        ):
            return True
        if up.dep in {"cc", "punct"} and up.head is verb and up.i > verb.i:
            later = [c for c in verb.each("conj") if c.i > up.i]
            return (
                bool(later) and later[0].child("nsubj", "nsubjpass", "aux") is not None
            )
    return False
