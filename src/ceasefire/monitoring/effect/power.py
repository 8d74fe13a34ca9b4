"""The ratio nearest to 1 that a series would have told apart from 1.

How    If the true ratio were r, its logarithm would be estimated with a standard error
       that itself depends on r, for fewer events say less. The smallest effect that is
       found with power 80 % lies where log r is as many standard errors below 0 as the
       interval and the power ask for together.
Read   `smallest_detectable`.

References
----------
.. [1] Bloom, H. S. (1995). Minimum detectable effects. *Evaluation Review*, 19(5),
       547-556. https://doi.org/10.1177/0193841X9501900504
"""

import math

import numpy as np
from scipy.special import ndtri

from ceasefire.monitoring.effect.laplace import Counts, Fit, Floats
from ceasefire.monitoring.effect.model import POWER
from ceasefire.monitoring.effect.posterior import Posterior
from ceasefire.monitoring.effect.solver import Solver, products

_ROUNDS = 8
_CLOSE = 1e-3  # of a log ratio
_NONE_BELOW = 0.02  # a ratio this small is a complete stop in all but name


def smallest_detectable(posterior: Posterior, level: float) -> float | None:
    """Say what this series would have found four times out of five.

    Returns
    -------
    ratio
        Below 1; None where even a complete stop would not have been found.
    """
    counts, best = posterior.counts, posterior.best
    far = float(ndtri((1 + level) / 2) + ndtri(POWER))
    sd_best = math.sqrt(best.covariance[-1, -1])
    # Other scatters than the best may be true: the interval is wider by so much.
    widened = max(1.0, posterior.sd / sd_best)
    untreated = best.eta - best.beta[-1] * counts.design[:, -1]
    log_ratio = 0.0
    for _ in range(_ROUNDS):
        error = _standard_error(counts, best, untreated, log_ratio)
        new = -far * widened * error
        if new < math.log(_NONE_BELOW):
            return None
        if abs(new - log_ratio) < _CLOSE:
            break
        log_ratio = new
    return math.exp(new)


def _standard_error(
    counts: Counts, best: Fit, untreated: Floats, log_ratio: float
) -> float:
    """Of the log ratio, had it been this: from the expected information."""
    treated = counts.design[:, -1]
    mu = np.exp(untreated + log_ratio * treated)
    kappa = best.scatter.kappa
    if counts.share is None:
        excess = kappa * mu
    else:  # scatter follows the mean, and the share was that of the fitted mean
        excess = kappa * np.exp(untreated + best.beta[-1] * treated) / counts.share
    weights = counts.seen * mu / (1 + excess)
    solver = Solver(len(counts), best.scatter)
    columns = np.multiply(counts.design, weights[:, None], order="F")
    cross = solver.eliminate(weights, columns, columns.shape[1]).cross
    schur = products(counts.design, columns) - cross
    precision = counts.precision.copy()
    precision[-1] = 0.0  # an estimate from the data alone
    inverse = np.linalg.inv(schur + np.diag(precision))
    return math.sqrt(inverse[-1, -1])
