"""How counts scatter around what a regression expects of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scatter:
    """How counts scatter around what the regression expects.

    Attributes
    ----------
    kappa
        Excess variance of one day, independent from day to day, over the square of its
        mean; where scatter is proportional, over its mean times that of all days.
    sigma, phi
        Standard deviation of the disturbance of the log mean, and its correlation
        from one day to the next.
    drift
        Standard deviation of the daily innovation of the level; 0 where it is steady.
    """

    kappa: float
    sigma: float
    phi: float
    drift: float
