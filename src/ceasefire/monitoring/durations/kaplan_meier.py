"""The product-limit estimate, for durations that are known or cut off at a known day.

How    On each day with an end, the share that survives is multiplied by the share of
       those at risk that did not end. One that was last looked at on the same day was
       at risk until after it.
Read   `product_limit`, then `Steps`.
Else   Ends of which only the month is known are in `turnbull`. Bounds are in
       `intervals`.

References
----------
.. [1] Kaplan, E. L. and Meier, P. (1958). Nonparametric estimation from incomplete
       observations. *Journal of the American Statistical Association*, 53(282),
       457-481. https://doi.org/10.1080/01621459.1958.10501452
.. [2] Greenwood, M. (1926). The natural duration of cancer. *Reports on Public Health
       and Medical Subjects*, 33, 1-26. London: HMSO.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.durations.observed import (
    Days,
    ImpossibleDurations,
    Observed,
)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Steps:
    """A survival curve that falls on m days.

    Attributes
    ----------
    day : (m,) int
        Days with at least one end, rising.
    ends : (m,) int
        How many ended on that day.
    at_risk : (m,) int
        How many had not ended before it and were still looked at on it.
    survival : (m,) float
        Share that lasts longer than the day.
    variance : (m,) float
        Of `survival`, after Greenwood; NaN where the curve has reached 0, since the
        formula says nothing there.
    """

    day: Days
    ends: Days
    at_risk: Days
    survival: Floats
    variance: Floats

    def at(self, days: Days) -> Floats:
        """Share that lasts longer than each of some days."""
        place = np.searchsorted(self.day, days, side="right")
        return np.concatenate([[1.0], self.survival])[place]

    def first_at_or_below(self, share: float) -> int | None:
        """First day after which at most this share lasts; None if there is none."""
        low = np.flatnonzero(self.survival <= share + _ROUNDING)
        return int(self.day[low[0]]) if low.size else None

    def restricted_mean(self, horizon_days: int) -> tuple[float, float]:
        """Mean duration, durations beyond the horizon counted as the horizon.

        Returns
        -------
        mean_days, variance
            Area under the curve up to the horizon, and the variance of it: the sum
            over ends of the squared area to their right, times Greenwood's term.
        """
        within = self.day < horizon_days
        day, ends, at_risk = self.day[within], self.ends[within], self.at_risk[within]
        edges = np.concatenate([[0], day, [horizon_days]])
        areas = np.diff(edges) * np.concatenate([[1.0], self.survival[within]])
        right = np.cumsum(areas[::-1])[::-1][1:]  # to the right of each step
        left_over = at_risk - ends
        term = np.divide(
            ends, at_risk * left_over, out=np.zeros(len(day)), where=left_over > 0
        )
        return float(areas.sum()), float((right**2 * term).sum())


_ROUNDING = 1e-12  # what products of shares are off by


def product_limit(observed: Observed) -> Steps:
    """Estimate the share that lasts longer than each day.

    Parameters
    ----------
    observed
        n durations, each known to the day or still holding when last looked at.

    Returns
    -------
    steps
        None of them where no end was seen: then all that is known is that the curve
        is 1 up to the last day looked at.

    Raises
    ------
    ImpossibleDurations
        If an end is known only to lie between two days: see `turnbull`.
    """
    if observed.is_between.any():
        raise ImpossibleDurations(
            "an end is known only to lie between two days, which this estimate "
            "cannot use; ask turnbull for it"
        )
    ended = observed.is_exact
    last_seen = np.where(ended, observed.earliest, observed.earliest - 1)
    day, ends = np.unique(last_seen[ended], return_counts=True)
    at_risk = at_risk_on(last_seen, day)
    left = at_risk - ends
    survival = np.asarray(np.cumprod(left / at_risk), dtype=np.float64)
    term = np.divide(ends, at_risk * left, out=np.full(len(day), np.nan),
                     where=left > 0)  # fmt: skip
    return Steps(
        day=day,
        ends=ends,
        at_risk=at_risk,
        survival=survival,
        variance=survival**2 * np.cumsum(term),
    )


def at_risk_on(last_seen: Days, days: Days) -> Days:
    """How many were still looked at, and had not ended before, on each of some days.

    Parameters
    ----------
    last_seen : (n,) int
        Day of the end, or the last day looked at.
    days : (m,) int
    """
    ordered = np.sort(last_seen)
    return np.asarray(len(ordered) - np.searchsorted(ordered, days, side="left"))
