"""The survival curve of one group, with its bounds, its median and its mean.

Why    Where all ends are known to the day, the curve is that of Kaplan and Meier. Where
       some are known by month or year, it is Turnbull's, and a day is never made up
       for the curve itself: a fall is drawn between two days.
How    Bounds, numbers at risk and the mean come of the completions of the data: one
       where nothing is missing, many where ends are rough.
Read   `estimate`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.durations.imputation import completions, last_seen
from ceasefire.monitoring.durations.intervals import (
    BetaProduct,
    beta_product,
    median_bounds,
    normal_bounds,
)
from ceasefire.monitoring.durations.kaplan_meier import (
    Steps,
    at_risk_on,
    product_limit,
)
from ceasefire.monitoring.durations.model import (
    CurvePoint,
    GroupCurve,
    Median,
    RestrictedMean,
)
from ceasefire.monitoring.durations.observed import NEVER, Days, Observed
from ceasefire.monitoring.durations.turnbull import turnbull

Floats = NDArray[np.float64]

FEWEST = 5  # ceasefires of a group below which no curve is drawn
_ROUNDING = 1e-9
_TICKS = np.array([0, 7, 30, 90, 180, 365, 730, 1825, 3650, 7300, 14600])


@dataclass(frozen=True, slots=True, eq=False)
class Completed:
    """Durations of one group that are known, one of several completions of the data."""

    observed: Observed
    seen: Days
    steps: Steps

    @classmethod
    def of(cls, observed: Observed) -> "Completed":
        """Estimate the curve of these durations."""
        return cls(observed, last_seen(observed), product_limit(observed))


def complete(observed: Observed, rng: np.random.Generator) -> list[Completed]:
    """Complete durations that are known only roughly, and estimate each curve."""
    return [Completed.of(one) for one in completions(observed, rng)]


def followed_days(observed: Observed) -> int:
    """How long the one followed longest surely was followed."""
    seen = np.where(observed.is_holding, observed.earliest - 1, observed.earliest)
    return int(seen.max()) if len(observed) else 0


def estimate(
    group: str, observed: Observed, parts: list[Completed], horizon_days: int
) -> GroupCurve:
    """Estimate how long the ceasefires of a group last.

    Parameters
    ----------
    group
        Its name.
    observed
        n durations.
    parts
        Their completions, from `complete`; may be none where n is below `FEWEST`.
    horizon_days
        Of the restricted mean; the group must have been followed so long.
    """
    counted = {
        "group": group,
        "n": len(observed),
        "n_ended": int((~observed.is_holding).sum()),
        "n_rough": int(observed.is_between.sum()),
        "n_holding": int(observed.is_holding.sum()),
        "followed_days": followed_days(observed),
    }
    if len(observed) < FEWEST:
        few = f"too few: {len(observed)} (a curve needs {FEWEST})"
        return GroupCurve(**counted, lacks=few)  # type: ignore[arg-type]
    day_low, day_high, survival = _falls(observed, parts)
    return GroupCurve(
        **counted,  # type: ignore[arg-type]
        points=_points(day_low, day_high, survival, parts),
        median=_median(day_low, day_high, survival, parts),
        mean=_restricted_mean(parts, horizon_days),
        at_risk=_table(parts, counted["followed_days"]),  # type: ignore[arg-type]
    )


def _falls(observed: Observed, parts: list[Completed]) -> tuple[Days, Days, Floats]:
    """First and last day of each fall, and the share that lasts longer."""
    if len(parts) == 1:
        steps = parts[0].steps
        return steps.day, steps.day, steps.survival
    masses = turnbull(observed)
    falls = (masses.last < NEVER) & (masses.share > _ROUNDING)
    return masses.first[falls], masses.last[falls], masses.survival[falls]


def _bounds(parts: list[Completed], days: Days) -> tuple[Floats, Floats]:
    products = [beta_product(one.steps, one.seen, days) for one in parts]
    return BetaProduct.mixed(products).bounds()


def _points(
    day_low: Days, day_high: Days, survival: Floats, parts: list[Completed]
) -> tuple[CurvePoint, ...]:
    if not day_low.size or day_low[0] > 0:  # the curve begins at 1, on day 0
        day_low, day_high = (np.concatenate([[0], one]) for one in (day_low, day_high))
        survival = np.concatenate([[1.0], survival])
    low, high = _bounds(parts, day_high)
    # Those of completions are about the mean of their curves, not about this one.
    low, high = np.minimum(low, survival), np.maximum(high, survival)
    at_risk = np.mean([at_risk_on(one.seen, day_low) for one in parts], axis=0)
    return tuple(
        CurvePoint(
            day_low=int(day_low[i]),
            day_high=int(day_high[i]),
            survival=float(survival[i]),
            low=float(low[i]),
            high=float(high[i]),
            at_risk=float(at_risk[i]),
        )
        for i in range(len(day_low))
    )


def _median(
    day_low: Days, day_high: Days, survival: Floats, parts: list[Completed]
) -> Median:
    half = np.flatnonzero(survival <= 0.5 + _ROUNDING)
    days = np.unique(np.concatenate([one.seen for one in parts]))
    low, high = median_bounds(days, *_bounds(parts, days))
    return Median(
        day_low=int(day_low[half[0]]) if half.size else None,
        day_high=int(day_high[half[0]]) if half.size else None,
        low=low,
        high=high,
    )


def _restricted_mean(parts: list[Completed], horizon_days: int) -> RestrictedMean:
    each = np.array([one.steps.restricted_mean(horizon_days) for one in parts])
    mean, variance = each.mean(axis=0).tolist()
    if len(parts) > 1:
        variance += (1 + 1 / len(parts)) * float(each[:, 0].var(ddof=1))
    if variance > _ROUNDING:
        low, high = normal_bounds(mean, variance)
    else:
        low, high = _areas_under_bounds(parts, horizon_days)
    return RestrictedMean(
        horizon_days=horizon_days,
        days=mean,
        low=max(low, 0.0),
        high=min(high, float(horizon_days)),
    )


def _areas_under_bounds(
    parts: list[Completed], horizon_days: int
) -> tuple[float, float]:
    """Bound the mean where nothing ended before the horizon, or all on one day.

    Its variance is then 0 by the formula, which a few that held do not prove.
    """
    seen = np.unique(np.concatenate([[0], *(one.seen for one in parts)]))
    days = seen[seen < horizon_days]
    low, high = _bounds(parts, days)
    lengths = np.diff(np.concatenate([days, [horizon_days]]))
    return float((low * lengths).sum()), float((high * lengths).sum())


def _table(parts: list[Completed], followed: int) -> tuple[tuple[int, float], ...]:
    days = _TICKS[followed >= _TICKS]
    numbers = np.mean([at_risk_on(one.seen, days) for one in parts], axis=0)
    return tuple(zip(days.tolist(), numbers.tolist(), strict=True))
