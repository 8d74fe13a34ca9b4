"""Rows that are alike in every respect that is written: one person, listed twice."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ceasefire.core import Detainee
from ceasefire.exchange.letters import script_of
from ceasefire.exchange.names import (
    father_in,
    father_named,
    letters_of,
    skeleton_of,
    vowels_of,
    without_father,
)

_ENOUGH = 2  # of father, mother, birth and arrest that must be known and the same
_A_DAY = len("1990-05-01")
_FEW_LETTERS = 3  # of a name, in consonants: with fewer a slip makes another name


def same_rows(people: Sequence[Detainee]) -> dict[str, str]:
    """By row, the earlier row with the same name, parents, birth and arrest.

    A name alone makes nobody the same: at least two of the other things must be known.
    Every letter counts, for Hassan and Hussein may be twins, and Igor and Egor, too:
    what differs in a weak vowel or by a slip is for a person to decide.
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
    planned: Sequence[Detainee],
    others: Iterable[Detainee],
    apart: Container[frozenset[str]],
) -> tuple[tuple[str, str], ...]:
    """Return pairs of rows that may be one person, as far as what is written goes.

    The names have the same consonants, and the same vowels where both are written in
    one script; between the scripts vowels tell nothing. Nothing that is known of both
    differs, and at least two of parents, birth and arrest are known of both. A slip of
    one consonant in the name is no difference where father and day of birth, and one
    more of these, are known and the same.

    Parameters
    ----------
    planned
        Rows that are not held to be one person already. One of each pair is among them,
        and stands first.
    others
        Rows that are not planned; what they say would matter if they were planned
        people's.
    apart
        Pairs that a person decided are two.
    """
    n_planned = len(planned)
    blocks: dict[tuple[str, ...], list[tuple[int, Detainee]]] = {}
    for numbered in enumerate((*planned, *others)):
        for key in _keys(numbered[1]):
            blocks.setdefault(key, []).append(numbered)
    found: dict[tuple[int, int], tuple[str, str]] = {}
    for alike in blocks.values():
        for (i, one), (j, other) in combinations(alike, 2):
            if i >= n_planned or (i, j) in found:
                continue
            if frozenset((one.row, other.row)) not in apart and _may_be_one(one, other):
                found[i, j] = one.row, other.row
    return tuple(found[key] for key in sorted(found))


def _keys(one: Detainee) -> Iterator[tuple[str, ...]]:
    """Rows that may be one person share one of these."""
    name, father = skeleton_of(without_father(one.name)), skeleton_of(_father(one))
    if name:
        yield ("name", name)
    if name and father and len(one.born) == _A_DAY:
        yield ("father", father, one.born)


def _may_be_one(one: Detainee, other: Detainee) -> bool:
    names = [(_father(one), _father(other)), (one.mother, other.mother)]
    days = [(one.born, other.born), (one.arrested, other.arrested)]
    known_names = [pair for pair in names if all(map(skeleton_of, pair))]
    known_days = [pair for pair in days if all(pair)]
    n_known = len(known_names) + len(known_days)
    return (
        n_known >= _ENOUGH
        and all(a.startswith(b) or b.startswith(a) for a, b in known_days)
        and all(_may_be_alike(*pair) for pair in known_names)
        and (
            _may_be_alike(one.name, other.name)
            or (n_known > _ENOUGH and _is_a_slip(one.name, other.name))
        )
    )


def _is_a_slip(name: str, other: str) -> bool:
    """Say whether one consonant is left out, or one that begins no word is another."""
    names = (skeleton_of(without_father(one)) for one in (name, other))
    short, long = sorted(names, key=len)
    if short == long or len(short) < _FEW_LETTERS:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b),
        len(short),
    )
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    begins_word = at == 0 or long[at - 1] == " "
    return not begins_word and short[at + 1 :] == long[at + 1 :]


def _may_be_alike(name: str, other: str) -> bool:
    one, two = without_father(name), without_father(other)
    if skeleton_of(one) != skeleton_of(two):
        return False
    in_one_script = script_of(name) == script_of(other)
    return not in_one_script or vowels_of(one) == vowels_of(two)


def _father(one: Detainee) -> str:
    return father_named(one.father) or father_in(one.name)


def _written(name: str) -> str:
    return letters_of(name) if skeleton_of(name) else ""


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
