"""How stable the order of corrections is when the weights change.

How    Each weight is multiplied by a factor between a half and two, drawn evenly on the
       log scale, each on its own; every correction found is priced anew.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ceasefire.convening.costs import SCALE, Cost, Weights, cost_of
from ceasefire.core import Case, Statement

N_DRAWN = 500
_SEED = 2012
_TOP = 3

Floats = NDArray[np.float64]


def order_shares(
    case: Case,
    corrections: Sequence[Sequence[Statement]],
    weights: Weights,
    as_of: date | None,
) -> list[tuple[float, float]]:
    """Return how often each correction comes first, and among the first three.

    Parameters
    ----------
    corrections
        What each would drop.
    """
    if not corrections:
        return []
    rng = np.random.default_rng(_SEED)
    given = weights.to_dict()
    factors = np.exp(rng.uniform(-np.log(2), np.log(2), (N_DRAWN, len(given))))
    drawn = dict(zip(given, (factors * list(given.values())).T, strict=True))
    prices = {
        one.id: _prices(cost_of(one, case, weights, as_of), drawn)
        for drop in corrections
        for one in drop
    }
    totals = np.stack(
        [
            sum((prices[one.id] for one in drop), np.zeros(N_DRAWN))
            for drop in corrections
        ]
    )
    third = np.sort(totals, axis=0)[min(_TOP, len(totals)) - 1]
    first = (totals <= totals.min(axis=0)).mean(axis=1)
    top = (totals <= third).mean(axis=1)
    return list(zip(first.tolist(), top.tolist(), strict=True))


def _prices(cost: Cost, drawn: Mapping[str, Floats]) -> Floats:
    """Price one statement under all drawn weights, as `cost_of` does under one."""
    value = drawn[cost.firmness.value] * (drawn["leverage"] if cost.backings else 1.0)
    value = value + drawn["asked"] * cost.n_asked
    return np.maximum(1.0, np.rint(SCALE * value))
