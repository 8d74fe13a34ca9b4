"""Scores as whole numbers in one common unit, however fine that unit is.

Why    Two packages that score the same must be one point, and a float that is off in
       the last place would make them two. Decimals of files have up to forty digits.
How    All scores are multiplied by their least common denominator and shifted so that
       none is negative. A number too long for one machine integer is laid out over
       several, the highest first.
Read   `Unit`, then `sums` and `order_keys`.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
LIMB_BITS = 60
_MASK = (1 << LIMB_BITS) - 1


@dataclass(frozen=True, slots=True)
class Unit:
    """One over `per_point` of a point, and how many machine integers a sum takes."""

    per_point: int
    n_limbs: int

    @classmethod
    def of(cls, scores: Iterable[Fraction], largest_sum: Fraction) -> "Unit":
        """Find the coarsest unit in which all scores are whole."""
        per_point = math.lcm(1, *(score.denominator for score in scores))
        largest = int(largest_sum * per_point) + 1
        return cls(per_point, max(1, math.ceil(largest.bit_length() / LIMB_BITS)))

    def whole(self, score: Fraction) -> int:
        """Return a score in this unit."""
        return int(score * self.per_point)

    def limbs(self, whole: Sequence[Sequence[int]]) -> IntArray:
        """Lay out whole numbers, none negative: (n, parties) to (n, parties, limbs)."""
        shifts = [LIMB_BITS * i for i in reversed(range(self.n_limbs))]
        return np.array(
            [[[value >> s & _MASK for s in shifts] for value in row] for row in whole],
            dtype=np.int64,
        ).reshape(len(whole), -1, self.n_limbs)

    def wholes(self, limbs: IntArray) -> list[list[int]]:
        """Put numbers together again."""
        whole = limbs[..., 0].astype(object)
        for i in range(1, self.n_limbs):
            whole = whole * (_MASK + 1) + limbs[..., i]
        return [[int(value) for value in row] for row in whole]


def sums(first: IntArray, second: IntArray) -> IntArray:
    """Add every row of one table to every row of another: (n * m, parties, limbs)."""
    total = first[:, None] + second[None, :]
    total = total.reshape(-1, *first.shape[1:])
    for i in range(total.shape[-1] - 1, 0, -1):
        total[..., i - 1] += total[..., i] >> LIMB_BITS
        total[..., i] &= _MASK
    return total


def order_keys(scores: IntArray) -> IntArray:
    """Return numbers of one machine integer that stand in the same order, by party."""
    if scores.shape[-1] == 1:
        return scores[..., 0]
    keys = np.empty(scores.shape[:2], dtype=np.int64)
    for party in range(scores.shape[1]):
        limbs = scores[:, party]
        order = np.lexsort(limbs.T[::-1])
        in_order = limbs[order]
        rises = np.any(in_order[1:] != in_order[:-1], axis=1)
        keys[order, party] = np.concatenate([[0], np.cumsum(rises)])
    return keys
