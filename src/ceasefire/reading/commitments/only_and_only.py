"""One act that needs two things: "only with A, and only if B".

Read   `with_more`, `all_of`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ceasefire.core.conditions import And, Formula
from ceasefire.reading.commitments.conditional import Conditional

_LINKED = (["and", "only"], ["but", "only"])


def with_more(found: Sequence[Conditional]) -> Iterator[Conditional]:
    """Tie to each act the next thing that it needs, where "and only" says so."""
    every = list(found)
    for number, (one, other) in enumerate(pairwise(found)):
        if one.verb is other.verb and _goes_on(one, other):
            every[number] = replace(one, also=(other,))
    yield from every


def _goes_on(one: Conditional, other: Conditional) -> bool:
    if one.operator != "only-if" or other.operator != "only-if":
        return False
    words = one.given.sentence.words
    between = [
        w.low
        for w in words
        if one.condition.end <= w.start < other.condition.start and w.text != ","
    ]
    return between[:2] in _LINKED


def all_of(parts: Sequence[Formula | None]) -> Formula | None:
    """Say that all of it has to be; None where a part cannot be said."""
    said = [part for part in parts if part is not None]
    if len(said) < len(parts) or not said:
        return None
    return said[0] if len(said) == 1 else And(tuple(said))
