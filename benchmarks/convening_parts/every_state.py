"""Small tables worked out by looking at every possible state, without any solver."""

import numpy as np

from ceasefire.convening.frame import ENTAILED, Frame
from ceasefire.core import Atom
from ceasefire.core.conditions import And, AtLeast, Formula, Not, Or


def conflicts_and_corrections(frame: Frame) -> tuple[list[list[int]], list[list[int]]]:
    """Smallest sets that cannot stand, and smallest to drop so that the others can.

    Sets of statements are numbers, a bit for each statement in them.
    """
    n = len(frame.standing)
    bits = [1 << i for i in range(n)]
    sets = np.arange(2**n)
    can_stand = np.zeros(2**n, dtype=bool)
    for kept in _kept(frame):
        can_stand |= sets & ~kept == 0
    red = sum(bits[i] for i, one in enumerate(frame.standing) if one.red_line)
    # Counted down, the sets are those of all statements but the ones in `sets`.
    enough = can_stand[::-1] & (sets & red == 0)
    return _smallest(~can_stand, bits), _smallest(enough, bits)


def _kept(frame: Frame) -> list[int]:
    """What can stand in each state that facts, rules and the outcome leave."""
    number = np.arange(2 ** len(frame.atoms))
    so = {atom: (number >> i) % 2 == 1 for i, atom in enumerate(frame.atoms)}
    allowed = np.logical_and.reduce(
        [_is_so(one, so) for one in (*frame.given, frame.wanted)]
    )
    stands = np.array([_is_so(one.formula, so) for one in frame.standing])
    for atom in frame.atoms:
        if atom.predicate in ENTAILED:
            asking = [i for i, one in enumerate(frame.standing) if atom in one.entails]
            stands[asking] &= so[atom]
    for atom in frame.atoms:
        if atom.predicate in ENTAILED:
            asking = [i for i, one in enumerate(frame.standing) if atom in one.entails]
            allowed &= ~so[atom] | stands[asking].any(axis=0)
    bits = 1 << np.arange(len(frame.standing))
    return np.unique(bits @ stands[:, allowed]).tolist()


def _smallest(are_so: np.ndarray, bits: list[int]) -> list[list[int]]:
    """Sets of which it is so, and no longer without any one of theirs."""
    sets = np.arange(len(are_so))
    smallest = are_so.copy()
    for bit in bits:
        smallest &= (sets & bit == 0) | ~are_so[sets & ~bit]
    return [
        [i for i, bit in enumerate(bits) if one & bit]
        for one in np.flatnonzero(smallest).tolist()
    ]


def _is_so(formula: Formula, so: dict[Atom, np.ndarray]) -> np.ndarray:
    match formula:
        case Atom():
            return so[formula]
        case Not(of):
            return ~_is_so(of, so)
        case And(of):
            return np.logical_and.reduce([_is_so(one, so) for one in of])
        case Or(of):
            return np.logical_or.reduce([_is_so(one, so) for one in of])
        case AtLeast(n, of):
            return np.sum([_is_so(one, so) for one in of], axis=0) >= n
    raise AssertionError(formula)
