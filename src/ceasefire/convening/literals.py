"""What a formula says of an atom if it is taken apart into clauses.

Read   `literals_of`, `alternatives`.
"""

from collections.abc import Iterator
from itertools import combinations

from ceasefire.core import Atom
from ceasefire.core.conditions import And, AtLeast, Formula, Not, Or

Literal = tuple[Atom, bool]
"""An atom, and whether it is so."""


def literals_of(formula: Formula) -> frozenset[Literal]:
    """Return the literals of a formula made of not, and, or, at least."""
    return frozenset(_literals(formula, positive=True))


def _literals(formula: Formula, *, positive: bool) -> Iterator[Literal]:
    match formula:
        case Atom():
            yield formula, positive
        case Not(of):
            yield from _literals(of, positive=not positive)
        case And(of) | Or(of) | AtLeast(_, of):
            for one in of:
                yield from _literals(one, positive=positive)


def alternatives(formula: Formula) -> frozenset[tuple[Literal, Literal]]:
    """Return pairs of literals that stand in one clause: one, or the other, or more."""
    return frozenset(_parted(formula, positive=True)[1])


def _parted(
    formula: Formula, *, positive: bool
) -> tuple[set[Literal], set[tuple[Literal, Literal]]]:
    """Return the literals, and the pairs that share a clause."""
    parts: tuple[Formula, ...] = ()
    match formula:
        case Atom():
            return {(formula, positive)}, set()
        case Not(of):
            return _parted(of, positive=not positive)
        case And(of) | Or(of) | AtLeast(_, of):
            parts = of
    below = [_parted(one, positive=positive) for one in parts]
    literals = {one for part in below for one in part[0]}
    pairs = {one for part in below for one in part[1]}
    if _is_choice(formula, positive=positive):
        for (some, _), (others, _) in combinations(below, 2):
            pairs |= {(one, other) for one in some for other in others}
    return literals, pairs


def _is_choice(formula: Formula, *, positive: bool) -> bool:
    """Say whether a clause may hold two of the parts: not if all have to be so."""
    match formula:
        case And():
            return not positive
        case Or():
            return positive
        case AtLeast(n, of):
            return n < len(of) if positive else n > 1
    return False
