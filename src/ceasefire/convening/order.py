"""How stable the order of corrections is when the weights change.

How    Each weight is multiplied by a factor between a half and two, drawn evenly on the
       log scale, each on its own; every correction found is priced anew.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np

from ceasefire.convening.costs import SCALE, Weights, cost_of
from ceasefire.core import Case, Statement

N_DRAWN = 500
_SEED = 2012
_TOP = 3


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
    names = list(weights.to_dict())
    factors = np.exp(rng.uniform(-np.log(2), np.log(2), (N_DRAWN, len(names))))
    said = {one.id: one for drop in corrections for one in drop}
    first = np.zeros(len(corrections))
    top = np.zeros(len(corrections))
    for row in factors:
        drawn = weights.changed(
            {
                name: value * float(factor)
                for (name, value), factor in zip(
                    weights.to_dict().items(), row, strict=True
                )
            }
        )
        prices = {
            id_: cost_of(one, case, drawn, as_of).value for id_, one in said.items()
        }
        totals = np.array(
            [sum(prices[one.id] for one in drop) / SCALE for drop in corrections]
        )
        first += totals <= totals.min()
        top += totals <= np.sort(totals)[min(_TOP, len(totals)) - 1]
    return [
        (float(one / N_DRAWN), float(three / N_DRAWN))
        for one, three in zip(first, top, strict=True)
    ]
