"""Which commitments exclude each other: not both acts can be done.

How    Each act is taken with what it needs, in all ways in which that can be met. Two
       exclude each other where every way of one denies what the other needs or does:
       "A comes only if C is invited", "B comes only if C is not". So do two of which
       one asks something of somebody who comes only if nothing is asked.
Read   `with_pairs`.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ceasefire.core import parse_condition
from ceasefire.core.conditions import And, Atom, Connective, Formula, Hinged, Not, Or
from ceasefire.reading.records import CommitmentFound

_INVITED = re.compile(r"invite\(([^)]*)\) only if")
_MOST = 64  # ways of one condition; beyond, it is left to a person

_Way = dict[Atom, bool]


@dataclass(frozen=True, slots=True)
class _Needs:
    """What one act is, and the ways in which what it needs can be met."""

    act: _Way
    ways: tuple[_Way, ...]


def with_pairs(made: tuple[CommitmentFound, ...]) -> tuple[CommitmentFound, ...]:
    """Write on each commitment which others exclude it, whoever made them."""
    needs = {one.id: _needs(one) for one in made}
    pairs: dict[str, list[str]] = {one.id: [] for one in made}
    for i, j in sorted(_may_exclude(made, needs)):
        a, b = made[i], made[j]
        if _asks_of(a, b) or _asks_of(b, a) or _denies(needs[a.id], needs[b.id]):
            pairs[a.id].append(b.id)
    return tuple(replace(one, incompatible_with=tuple(pairs[one.id])) for one in made)


def _may_exclude(
    made: tuple[CommitmentFound, ...], needs: dict[str, _Needs | None]
) -> set[tuple[int, int]]:
    """Return the numbers of those of which one says what the other denies.

    All others can be done together, and need not be held against each other.
    """
    says: dict[tuple[Atom, bool], list[int]] = {}
    asked: dict[str, list[int]] = {}
    for number, one in enumerate(made):
        for said in _said(needs[one.id]):
            says.setdefault(said, []).append(number)
        invited = _INVITED.match(one.formula) if one.formula else None
        if invited is not None:
            asked.setdefault(invited[1], []).append(number)
    found: set[tuple[int, int]] = set()
    for number, one in enumerate(made):
        others = [n for atom, so in _said(needs[one.id])
                  for n in says.get((atom, not so), ())]  # fmt: skip
        if one.actor is not None and one.actor.actor is not None:
            others += asked.get(one.actor.actor, ())
        for other in others:
            if other != number:
                found |= {(number, other), (other, number)}
    return found


def _said(needs: _Needs | None) -> set[tuple[Atom, bool]]:
    """Return all that an act says of anything, whichever way its needs are met."""
    if needs is None:
        return set()
    return {item for way in (needs.act, *needs.ways) for item in way.items()}


def _needs(one: CommitmentFound) -> _Needs | None:
    """Return what an act needs; None where it says no "only if"."""
    formula = parse_condition(one.formula).formula if one.formula else None
    if not isinstance(formula, Hinged) or formula.connective is not Connective.ONLY_IF:
        return None
    acts, ways = _ways(formula.claim), _ways(formula.given)
    if len(acts) != 1 or not ways:
        return None
    return _Needs(acts[0], tuple(ways))


def _ways(formula: Formula, *, so: bool = True) -> list[_Way]:
    """Return each way in which a formula can be so; none where there are too many."""
    match formula:
        case Atom():
            return [{formula: so}]
        case Not():
            return _ways(formula.of, so=not so)
        case And() | Or():
            parts = [_ways(part, so=so) for part in formula.of]
            if isinstance(formula, And) is not so:
                return [way for part in parts for way in part]
            return _all_of(parts)
    return []


def _all_of(parts: list[list[_Way]]) -> list[_Way]:
    n_ways = 1
    for part in parts:
        n_ways *= len(part)
    if n_ways > _MOST:
        return []
    whole = (_joined(each) for each in itertools.product(*parts))
    return [way for way in whole if way is not None]


def _joined(ways: Iterable[_Way]) -> _Way | None:
    whole: _Way = {}
    for way in ways:
        if _clash(whole, way):
            return None
        whole |= way
    return whole


def _denies(a: _Needs | None, b: _Needs | None) -> bool:
    """Say whether not both acts can be done, by what one or the other needs."""
    if a is None or b is None:
        return False
    return all(
        _clash(mine, theirs) or _clash(a.act, theirs) or _clash(b.act, mine)
        for mine, theirs in itertools.product(a.ways, b.ways)
    )


def _clash(a: _Way, b: _Way) -> bool:
    return any(b.get(atom, so) is not so for atom, so in a.items())


def _asks_of(a: CommitmentFound, b: CommitmentFound) -> bool:
    """Say whether `a` comes only if nothing is asked of it, and `b` asks."""
    if a.formula is None or b.formula is None or a.actor is None:
        return False
    id_ = a.actor.actor
    if id_ is None or f"not precondition({id_})" not in a.formula:
        return False
    return (
        b.formula.startswith(f"invite({id_}) only if")
        and f"{id_}" in (b.formula.partition("only if")[2])
    )
