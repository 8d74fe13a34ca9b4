"""Rows that are alike in every respect that is written: one person, listed twice."""

from collections.abc import Container, Iterable, Mapping, Sequence

from ceasefire.core import Detainee
from ceasefire.exchange.names import skeleton_of, vowels_of

_ENOUGH = 2  # of father, mother, birth and arrest that must be known and the same


def same_rows(people: Sequence[Detainee]) -> dict[str, str]:
    """By row, the earlier row with the same name, parents, birth and arrest.

    A name alone makes nobody the same: at least two of the other things must be known.
    What is written of vowels counts, too, for Hassan and Hussein may be twins.
    """
    first: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for one in people:
        parents = (_written(one.father), _written(one.mother))
        rest = (*parents, one.born, one.arrested)
        if not skeleton_of(one.name) or sum(map(bool, rest)) < _ENOUGH:
            continue
        earlier = first.setdefault((_written(one.name), *rest), one.row)
        if earlier != one.row:
            found[one.row] = earlier
    return found


def _written(name: str) -> str:
    skeleton = skeleton_of(name)
    return f"{skeleton}|{vowels_of(name)}" if skeleton else ""


def one_by_one(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Put rows that are the same by any pair, or over several, into one group each."""
    groups: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups |= dict.fromkeys(joined, joined)
    return list({id(group): group for group in groups.values()}.values())


def decided_on(
    decisions: Mapping[frozenset[str], bool], rows: Container[str]
) -> tuple[dict[str, str], frozenset[frozenset[str]]]:
    """Sort out what a person decided on rows of those held.

    Returns
    -------
    same
        By row, another one that is the same person.
    apart
        Pairs that are two, however alike they are written.
    """
    among = {
        pair: is_same
        for pair, is_same in decisions.items()
        if all(row in rows for row in pair)
    }
    groups = one_by_one(
        (min(pair), max(pair)) for pair, is_same in among.items() if is_same
    )
    same = {row: min(group) for group in groups for row in group if row != min(group)}
    return same, frozenset(pair for pair, is_same in among.items() if not is_same)
