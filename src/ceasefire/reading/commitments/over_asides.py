"""Conditions that may go on behind who speaks: "if A leaves, he said, and B is freed".

Why    Behind ", he said," a sentence may go on with the condition, or with what is said
       beside it, and often nothing tells which. Half of a condition is a promise that
       nobody made, so that such a one is left to a person.
Read   `is_cut_by_an_aside`.
"""

from collections.abc import Sequence
from itertools import pairwise

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.cut_off import tense_of
from ceasefire.reading.commitments.grouping import Joined
from ceasefire.reading.commitments.stretches import COMMAS, acts_among, asides
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Word

_OPENS = frozenset({"if", "unless", "provided", "once", "when"})
_LEADS = frozenset({"only", "even"})


def is_cut_by_an_aside(one: Conditional, joined: Sequence[Joined]) -> bool:
    """Say whether a condition may have more to it than was taken, or less."""
    return _runs_over(joined) or any(
        _goes_on(one, run) or _began_before(one, run)
        for run in asides(one.given.sentence)
    )


def _runs_over(joined: Sequence[Joined]) -> bool:
    """Say whether "once it is signed, he said, and wants a seat" leaves open who."""
    return any(
        clause.subject is None
        and any(before.verb.i < run.start < clause.verb.i
                for run in asides(clause.verb.sentence))
        for before, clause in pairwise(joined)
    )  # fmt: skip


def _goes_on(one: Conditional, run: range) -> bool:
    """Of "if A leaves, he said, and B is freed", or "..., or if B is"."""
    words = one.given.sentence.words
    before = [o for o in words[: run.start] if o.text not in COMMAS]
    if not before or before[-1].end != one.condition.end:
        return False
    behind = [o for o in words[run.stop :] if o.text not in COMMAS]
    if len(behind) < 2 or behind[0].low not in {"and", "or"}:
        return False
    link, rest = behind[0], behind[1:]
    if _opens(rest):
        return link.low == "or"
    acts = acts_among(rest)
    subject = nearest_subject(acts[0]) if acts else None
    own = subject is not None and subject in rest
    return own and tense_of(acts[0]) == tense_of(one.given)


def _began_before(one: Conditional, run: range) -> bool:
    """Of "..., or if B is freed", where the first half stands before who speaks."""
    words = one.given.sentence.words
    behind = [o for o in words[run.stop :] if o.text not in COMMAS]
    if len(behind) < 3 or behind[0].low != "or" or not _opens(behind[1:]):
        return False
    return one.operator_span.start in {behind[1].start, behind[2].start}


def _opens(words: Sequence[Word]) -> bool:
    led = words[1:] if words[0].low in _LEADS else words
    return bool(led) and led[0].low in _OPENS
