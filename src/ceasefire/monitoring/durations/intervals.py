"""Bounds for a survival curve and for its median; the door to scipy's distributions.

Why    With few ceasefires, or few left at risk, the usual bounds are too narrow; before
       the first end they have no width at all, as if three ceasefires that hold proved
       that all do.
How    The beta product procedure takes the survivors of each day with an end as a beta
       variable. Without censoring its bounds are those of Clopper and Pearson.
Read   `beta_product`, then `median_bounds`.
Else   The log-log bounds that other software prints are here to be compared with.

References
----------
.. [1] Fay, M. P., Brittain, E. H. and Proschan, M. A. (2013). Pointwise confidence
       intervals for a survival distribution with small samples or heavy censoring.
       *Biostatistics*, 14(4), 723-736. https://doi.org/10.1093/biostatistics/kxt016
.. [2] Fay, M. P. and Brittain, E. H. (2016). Finite sample pointwise confidence
       intervals for a survival distribution with right-censored data. *Statistics in
       Medicine*, 35(16), 2726-2740. https://doi.org/10.1002/sim.6905
.. [3] Brookmeyer, R. and Crowley, J. (1982). A confidence interval for the median
       survival time. *Biometrics*, 38(1), 29-41. https://doi.org/10.2307/2530286
.. [4] Kalbfleisch, J. D. and Prentice, R. L. (1980). *The Statistical Analysis of
       Failure Time Data*. New York: Wiley. (The log-log bounds.)
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, gammaincc, ndtri

from ceasefire.monitoring.durations.kaplan_meier import Steps
from ceasefire.monitoring.durations.observed import Days

Floats = NDArray[np.float64]

LEVEL = 0.95
_NONE_LEFT = 1e-15  # a variance that rounding alone leaves


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """First and second moments of a share, on some days."""

    mean: Floats
    square: Floats

    def quantile(self, share: float) -> Floats:
        """Quantile of the beta distributions with these moments."""
        spread = self.square - self.mean**2
        is_fixed = (spread <= _NONE_LEFT) | (self.mean <= 0) | (self.mean >= 1)
        spread = np.where(is_fixed, 1.0, spread)
        size = (self.mean - self.square) / spread
        a, b = self.mean * size, (1 - self.mean) * size
        a, b = np.where(is_fixed, 1.0, a), np.where(is_fixed, 1.0, b)
        return np.where(is_fixed, self.mean, betaincinv(a, b, share))


@dataclass(frozen=True, slots=True, eq=False)
class BetaProduct:
    """What the lower and the upper bound of a survival curve are quantiles of."""

    lower: Moments
    upper: Moments

    def bounds(self, level: float = LEVEL) -> tuple[Floats, Floats]:
        """Bound the share that lasts longer than each day."""
        tail = (1 - level) / 2
        return self.lower.quantile(tail), self.upper.quantile(1 - tail)

    @classmethod
    def mixed(cls, parts: "list[BetaProduct]") -> "BetaProduct":
        """Mix those of several completions of the same data, all alike likely."""
        return cls(
            lower=_mixed([part.lower for part in parts]),
            upper=_mixed([part.upper for part in parts]),
        )


def _mixed(parts: list[Moments]) -> Moments:
    return Moments(
        np.mean([part.mean for part in parts], axis=0),
        np.mean([part.square for part in parts], axis=0),
    )


def beta_product(steps: Steps, last_seen: Days, days: Days) -> BetaProduct:
    """Describe the uncertainty of a survival curve on some days.

    Parameters
    ----------
    steps
        The curve.
    last_seen : (n,) int
        For each duration, its end, or the last day looked at.
    days : (m,) int
        Where bounds are wanted, rising.

    Returns
    -------
    product
        The upper bound comes of the product, over days with an end so far, of
        Beta(at risk - ends + 1, ends); the lower one has Beta(still at risk, 1) as one
        more factor, and is 0 once nobody is.

    Notes
    -----
    The product is taken for the beta distribution with its first two moments, as the
    authors propose. Without censoring that is exact; with it, it is off by little: in
    Freireich's trial, at week 22, the lower bound is 0.248 where the product has 0.243.
    """
    a = steps.at_risk - steps.ends + 1.0
    n = steps.at_risk + 1.0
    place = np.searchsorted(steps.day, days, side="right")
    mean = np.concatenate([[1.0], np.cumprod(a / n)])[place]
    square = np.concatenate([[1.0], np.cumprod(a * (a + 1) / (n * (n + 1)))])[place]
    ordered = np.sort(last_seen)
    left = len(ordered) - np.searchsorted(ordered, days, side="right")
    return BetaProduct(
        lower=Moments(mean * left / (left + 1), square * left / (left + 2)),
        upper=Moments(mean, square),
    )


def median_bounds(
    days: Days, lower: Floats, upper: Floats
) -> tuple[int | None, int | None]:
    """Bound the median by the days on which one half lies between the bounds.

    Parameters
    ----------
    days : (m,) int
        Every day on which either bound may change.
    lower, upper : (m,) float
        Of the share that lasts longer.

    Returns
    -------
    low, high
        First day whose lower bound is at most one half, and first day whose upper
        bound is below it; None where there is no such day, so that the data do not
        bound the median.
    """
    early = np.flatnonzero(lower <= 0.5)
    late = np.flatnonzero(upper < 0.5)
    return (
        int(days[early[0]]) if early.size else None,
        int(days[late[0]]) if late.size else None,
    )


def log_log_bounds(steps: Steps, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Bound a survival curve on the scale of log(-log), with Greenwood's variance.

    Parameters
    ----------
    steps
        A curve of m steps, as `product_limit` gives it.
    level
        Of the bounds, at each day by itself; between 0 and 1.

    Returns
    -------
    lower, upper : (m,) float
        On the days of `steps`; NaN where the curve is at 1 or at 0.
    """
    inside = (steps.survival > 0) & (steps.survival < 1)
    survival = np.where(inside, steps.survival, 0.5)
    z = float(ndtri((1 + level) / 2))
    spread = np.sqrt(steps.variance) / (survival * np.abs(np.log(survival)))
    lower = survival ** np.exp(z * spread)
    upper = survival ** np.exp(-z * spread)
    return np.where(inside, lower, np.nan), np.where(inside, upper, np.nan)


def normal_bounds(
    value: float, variance: float, level: float = LEVEL
) -> tuple[float, float]:
    """Bound a value that is about normal."""
    half = float(ndtri((1 + level) / 2)) * float(np.sqrt(variance))
    return value - half, value + half


def chi_square_tail(statistic: float, freedom: int) -> float:
    """Probability that a chi-square variable is at least so large."""
    return float(gammaincc(freedom / 2, statistic / 2))
