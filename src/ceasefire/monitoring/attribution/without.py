"""What the answer would be without some of its accounts, for many sets of them at once.

Why    What an account moved, and whether two sources copy each other, are asked of
       every account and every two accounts of an incident.
How    As `Judge.weigh` does for those that are left, in the same order and to the same
       last digit; but one account is added for all the sets together. Whoever is left
       out is passed over, so that those behind it move up.
Read   `weigh_without`.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.attribution.weigh import Judge, Witness

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


def weigh_without(judge: Judge, witnesses: Sequence[Witness], left_out: Ints) -> Floats:
    """Return the probability of each candidate, by the other accounts alone.

    Parameters
    ----------
    judge
        Who says what weights count.
    witnesses
        Of one incident, m of them, as worth as they are with all of them there.
    left_out : (k, r) int
        For each of k questions, the places of the r witnesses to leave out.

    Returns
    -------
    shares : (k, n) float
        Each row sums to 1.
    """
    next_ones = [judge.share_of_next(n) for n in range(len(witnesses) + 1)]
    shares_of_next = np.array(next_ones)
    odds = np.tile(np.log(judge.prior), (len(left_out), 1))
    for i, agreeing in enumerate(judge.agreeing(witnesses)):
        if not witnesses[i].tells:
            continue
        stays = ~_without(i, left_out)
        n_before = len(agreeing) - _n_left_out(agreeing, len(witnesses), left_out)
        weights = shares_of_next[n_before]
        for j in agreeing:
            if copies := judge.copies(witnesses[j], witnesses[i]):
                weights *= np.where(_without(j, left_out), 1.0, 1 - copies)
        told = witnesses[i].worth.log_likelihood
        odds[stays] += weights[stays, None] * told
    shares = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def _without(i: int, left_out: Ints) -> Bools:
    """Say of each question whether this witness is left out: (k,)."""
    return np.asarray((left_out == i).any(axis=1))


def _n_left_out(agreeing: list[int], n_witnesses: int, left_out: Ints) -> Ints:
    """Count how many of those that agree are left out: (k,)."""
    agrees = np.zeros(n_witnesses, dtype=np.int64)
    agrees[agreeing] = 1
    return np.asarray(agrees[left_out].sum(axis=1))
