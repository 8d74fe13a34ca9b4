"""Orders on which something hangs: "give me a boat and I will carry both sides".

Read   `orders`.
"""

from collections.abc import Iterator

from ceasefire.reading.commitments.hinges import Hinge
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Sentence, Word

_FOLLOWS = frozenset({"will", "shall", "'ll", "’ll"})


def orders(sentence: Sentence) -> Iterator[Hinge]:
    """Every order that is an "if", with what follows from it."""
    for verb in sentence.words:
        and_ = next((one for one in verb.each("cc") if one.low == "and"), None)
        then = _follows(verb, and_) if and_ is not None else None
        if and_ is None or then is None or not _is_an_order(verb):
            continue
        given = tuple(
            one
            for one in verb.within()
            if one.i < and_.i and one.i >= verb.i and one.text != ","
        )
        yield Hinge("if", and_, verb, then, given)


def _is_an_order(verb: Word) -> bool:
    helped = verb.child("aux", "auxpass", "nsubj", "mark", "neg") is not None
    return verb.tag in {"VB", "VBP"} and not helped and verb.dep in {"ROOT", "ccomp"}


def _follows(verb: Word, and_: Word) -> Word | None:
    """Return what will be done; "and you will find it" is done by nobody."""
    for one in (*verb.each("conj"), verb.head):
        subject = one.child("nsubj", "nsubjpass")
        if one is verb or subject is None or subject.i < and_.i:
            continue
        if modal_of(one) in _FOLLOWS and subject.low not in {"you", "it", "there"}:
            return one
    return None
