"""What the periods before a ceasefire tell of how its counts scatter.

Why    Four weeks of calm hardly tell whether counts go together from day to day. A
       watch that has to allow for it takes weeks for what it could see in days; months
       of counts by the same monitors before the ceasefire often settle it.
How    The same settings of calm are weighed by the counts before, at a rate of their
       own. What these say of scatter and memory is carried over at `WORTH` of its
       weight, a power prior [1]_: calm need not scatter as what came before it.
Read   `leaning`.

References
----------
.. [1] Ibrahim, J. G. and Chen, M.-H. (2000). Power prior distributions for regression
       models. *Statistical Science*, 15(1), 46-60.
       https://doi.org/10.1214/ss/1009212673
"""

import numpy as np

from ceasefire.monitoring.alarm.calm import N_SHAPES, CalmBelief, prior_belief
from ceasefire.monitoring.alarm.densities import Floats

WORTH = 0.5  # of what a period before tells, beside one of the ceasefire


def leaning(counts: Floats, offsets: Floats) -> Floats:
    """Return how far the counts before lean to each scatter and memory.

    Parameters
    ----------
    counts, offsets : (n,) float
        Of the periods before the ceasefire; a rate times its offset is expected.

    Returns
    -------
    log_weight : (N_SHAPES,) float
        0 for the likeliest, in the order of the grid; for `prior_belief`.
    """
    rate = (float(counts.sum()) + 0.5) / float(offsets.sum())
    belief = before = prior_belief(rate, len(counts))
    for count, offset in zip(counts, offsets, strict=True):
        belief = belief.after(float(count), float(offset))
    told = _log_by_shape(belief) - _log_by_shape(before)
    return np.asarray(WORTH * (told - told.max()))


def _log_by_shape(belief: CalmBelief) -> Floats:
    """Sum the weights over the rates, which are not carried over."""
    return np.asarray(
        np.logaddexp.reduce(belief.log_weight.reshape(-1, N_SHAPES), axis=0)
    )
