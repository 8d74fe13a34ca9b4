"""Rows that are alike in every respect that is written: one person, listed twice."""

from collections.abc import Sequence

from ceasefire.core import Detainee
from ceasefire.exchange.names import skeleton_of

_ENOUGH = 2  # of father, mother, birth and arrest that must be known and the same


def same_rows(people: Sequence[Detainee]) -> dict[str, str]:
    """By row, the earlier row with the same name, parents, birth and arrest.

    A name alone makes nobody the same: at least two of the other things must be known.
    """
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for one in people:
        rest = (
            skeleton_of(one.father),
            skeleton_of(one.mother),
            one.born,
            one.arrested,
        )
        name = skeleton_of(one.name)
        if not name or sum(map(bool, rest)) < _ENOUGH:
            continue
        earlier = first.setdefault((name, *rest), one.row)
        if earlier != one.row:
            found[one.row] = earlier
    return found
