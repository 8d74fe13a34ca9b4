"""Quantiles of the beta distribution. The only file here that imports scipy."""

from scipy.special import betaincinv


def beta_bounds(kept: float, broken: float, coverage: float) -> tuple[float, float]:
    """Bound the probability behind a record, from a flat prior.

    Parameters
    ----------
    kept, broken
        Numbers; fractions where older ones weigh less.
    coverage
        Of the interval, with equal tails.
    """
    tail = (1 - coverage) / 2
    a, b = kept + 1, broken + 1
    return float(betaincinv(a, b, tail)), float(betaincinv(a, b, 1 - tail))
