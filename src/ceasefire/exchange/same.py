"""Rows that are alike in every respect that is written: one person, listed twice."""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import combinations

from ceasefire.core import Detainee
from ceasefire.exchange.names import is_arabic, skeleton_of, vowels_of

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


def maybe_same(
    people: Iterable[Detainee], apart: Container[frozenset[str]]
) -> tuple[tuple[str, str], ...]:
    """Return pairs of rows that may be one person, as far as what is written goes.

    The names have the same consonants, and the same vowels where both are written in
    one script; between the scripts vowels tell nothing. Nothing that is known of both
    differs, and at least two of parents, birth and arrest are known of both.

    Parameters
    ----------
    people
        Rows that are not held to be one person already.
    apart
        Pairs that a person decided are two.
    """
    by_name: dict[str, list[Detainee]] = {}
    for one in people:
        by_name.setdefault(skeleton_of(one.name), []).append(one)
    return tuple(
        (one.row, other.row)
        for name, alike in by_name.items()
        if name
        for one, other in combinations(alike, 2)
        if frozenset((one.row, other.row)) not in apart and _may_be_one(one, other)
    )


def _may_be_one(one: Detainee, other: Detainee) -> bool:
    names = [(one.father, other.father), (one.mother, other.mother)]
    days = [(one.born, other.born), (one.arrested, other.arrested)]
    known_names = [pair for pair in names if all(map(skeleton_of, pair))]
    known_days = [pair for pair in days if all(pair)]
    return (
        len(known_names) + len(known_days) >= _ENOUGH
        and all(a.startswith(b) or b.startswith(a) for a, b in known_days)
        and all(_may_be_alike(*pair) for pair in [(one.name, other.name), *known_names])
    )


def _may_be_alike(name: str, other: str) -> bool:
    if skeleton_of(name) != skeleton_of(other):
        return False
    in_one_script = is_arabic(name) == is_arabic(other)
    return not in_one_script or vowels_of(name) == vowels_of(other)


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
