"""Densities and quantiles of counts. The only file here that imports scipy."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaincinv, gammaln

Floats = NDArray[np.float64]


def log_scatter_terms(count: float, size: Floats) -> Floats:
    """Return the part of a negative binomial log density that no mean enters.

    With a mean m and a size r, the log density of a count x is this term plus
    x log m - (x + r) log(m + r).

    Parameters
    ----------
    count
        At least 0; expected counts may be fractions.
    size : (n,) float
        Gamma shape of the scatter: the variance is m + m**2 / size.
    """
    return np.asarray(
        gammaln(count + size) - gammaln(size) + size * np.log(size) - gammaln(count + 1)
    )


def poisson_mean_bounds(count: float, coverage: float) -> tuple[float, float]:
    """Bound the mean of a Poisson count, exactly (Garwood 1936).

    References
    ----------
    .. [1] Garwood, F. (1936). Fiducial limits for the Poisson distribution.
           *Biometrika*, 28(3/4), 437-442. https://doi.org/10.1093/biomet/28.3-4.437
    """
    tail = (1 - coverage) / 2
    low = float(gammaincinv(count, tail)) if count > 0 else 0.0
    return low, float(gammaincinv(count + 1, 1 - tail))
