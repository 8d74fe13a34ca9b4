"""Intervals for shares, rates and diversity. All cover 90 %.

References
----------
.. [1] Wilson, E. B. (1927). Probable inference, the law of succession, and statistical
       inference. *Journal of the American Statistical Association*, 22(158), 209-212.
       https://doi.org/10.1080/01621459.1927.10502953
.. [2] Garwood, F. (1936). Fiducial limits for the Poisson distribution. *Biometrika*,
       28(3/4), 437-442. https://doi.org/10.1093/biomet/28.3-4.437
.. [3] Hill, M. O. (1973). Diversity and evenness: a unifying notation and its
       consequences. *Ecology*, 54(2), 427-432. https://doi.org/10.2307/1934352
"""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL = 0.90
_Z = 1.6448536269514722  # normal quantile of 0.95


def wilson(successes: float, n: float) -> tuple[float, float]:
    """Bound a share.

    Parameters
    ----------
    successes, n
        Expected counts; n positive.

    Returns
    -------
    low, high
        Within 0 and 1.
    """
    share = min(max(successes / n, 0.0), 1.0)
    z2 = _Z * _Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    low = 0.0 if share <= 0 else max(0.0, middle - half)
    high = 1.0 if share >= 1 else min(1.0, middle + half)
    return low, high


def garwood(count: float) -> tuple[float, float]:
    """Bound the mean of a Poisson count, exactly."""
    from scipy.special import gammaincinv

    tail = (1 - LEVEL) / 2
    low = float(gammaincinv(count, tail)) if count > 0 else 0.0
    return low, float(gammaincinv(count + 1, 1 - tail))


def rate_ratio(first: float, second: float) -> tuple[float, float]:
    """Bound the ratio of two Poisson rates over equal times, exactly.

    Given their sum, the second count is binomial; its share is bounded after Clopper
    and Pearson. Counts of conflict are overdispersed: the true interval is wider.
    """
    from scipy.special import betaincinv

    tail = (1 - LEVEL) / 2
    low = float(betaincinv(second, first + 1, tail)) if second > 0 else 0.0
    high = float(betaincinv(second + 1, first, 1 - tail)) if first > 0 else 1.0
    return low / (1 - low), math.inf if high >= 1 else high / (1 - high)


def inverse_simpson(weights: Floats) -> float:
    """Effective number of groups: 1 over the sum of squared shares (Hill's N2)."""
    shares = weights / weights.sum()
    return float(1 / (shares**2).sum())


def inverse_simpson_interval(
    incidence: Floats, rng: np.random.Generator, *, n_draws: int = 400
) -> tuple[float, float]:
    """Bound the effective number of groups by drawing events anew.

    Parameters
    ----------
    incidence : (n_events, n_groups) float
        Weight of each group in each event.
    rng
        Where the draws come from.
    n_draws
        Number of bootstrap samples.
    """
    n = len(incidence)
    draws = rng.multinomial(n, np.full(n, 1 / n), size=n_draws)
    totals = draws @ incidence
    shares = totals / np.maximum(totals.sum(axis=1, keepdims=True), 1e-12)
    squares = (shares**2).sum(axis=1)
    values = 1 / squares[squares > 0]
    if not len(values):
        return math.nan, math.nan
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
