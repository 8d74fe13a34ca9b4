"""What the periods before a ceasefire tell of how its counts scatter.

Why    Four weeks of calm hardly tell whether counts go together from day to day. A
       watch that has to allow for it takes weeks for what it could see in days; months
       of counts by the same monitors before the ceasefire often settle it.
How    The same settings of calm are weighed by the counts before, at a rate of their
       own, and their weights are carried over, but no setting loses more than `MOST`:
       calm need not scatter as what came before it, and what the past denies must not
       be beyond what four weeks of calm can bring back [1]_.
Read   `leaning`.

References
----------
.. [1] Schmidli, H., Gsteiger, S., Roychoudhury, S., O'Hagan, A., Spiegelhalter, D. and
       Neuenschwander, B. (2014). Robust meta-analytic-predictive priors in clinical
       trials with historical control information. *Biometrics*, 70(4), 1023-1032.
       https://doi.org/10.1111/biom.12242
"""

import numpy as np

from ceasefire.monitoring.alarm.calm import N_SHAPES, CalmBelief, prior_belief
from ceasefire.monitoring.alarm.densities import Floats

MOST = 1.5  # that a setting may lose by the periods before, in logs


def leaning(counts: Floats, offsets: Floats) -> Floats:
    """Return how far the counts before lean to each scatter and memory.

    Parameters
    ----------
    counts, offsets : (n,) float
        Of the periods before the ceasefire; a rate times its offset is expected.

    Returns
    -------
    log_weight : (N_SHAPES,) float
        0 for the likeliest, never under -`MOST`, in the order of the grid; for
        `prior_belief`.
    """
    rate = (float(counts.sum()) + 0.5) / float(offsets.sum())
    belief = before = prior_belief(rate, len(counts))
    for count, offset in zip(counts, offsets, strict=True):
        belief = belief.after(float(count), float(offset))
    told = _log_by_shape(belief) - _log_by_shape(before)
    return np.asarray(np.maximum(told - told.max(), -MOST))


def _log_by_shape(belief: CalmBelief) -> Floats:
    """Sum the weights over the rates, which are not carried over."""
    return np.asarray(
        np.logaddexp.reduce(belief.log_weight.reshape(-1, N_SHAPES), axis=0)
    )
