"""The posterior of the ratio: a mixture over likely scatters.

How    A pilot fit gives the series whose spectrum says which scatters are likely; a
       few of them are fitted and weighed exactly; where it misled, the likely ones are
       climbed to. Each gives a normal posterior of the
       logarithm of the ratio. Few events make that posterior skew; its shape is then
       found by fitting at fixed ratios, once, for the likeliest scatter.
Read   `infer`, then `Posterior`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect.climb import climbed, is_misled
from ceasefire.monitoring.effect.laplace import (
    Counts,
    Fit,
    Floats,
    fit,
)
from ceasefire.monitoring.effect.scatter import Scatter
from ceasefire.monitoring.effect.solver import inner
from ceasefire.monitoring.effect.spectrum import Grid, choose, grid_for, weigh

N_SCATTERS = 16
_DF = 60.0  # tails a little heavier than normal: few scatters stand for thousands
_PILOT = Scatter(kappa=0.3, sigma=0.3, phi=0.6, drift=0.03)
# Of a log mean: where a step from a mode nearby changes less, the next one would move
# the bounds of an interval by less than a hundredth of its width, nearly always.
_NEAR = 0.05
_STEPS = 4  # of Newton, at most
_MANY = 100.0  # counted while treated: from here on the normal shape holds
_SHAPE_AT = np.linspace(-4.0, 4.0, 9)  # standard deviations from the mode
_SHAPE_STEPS = 3
_SHAPE_NEAR = 0.01  # of a log mean
_EVEN = 0.005  # share of treatment that weekdays explain: below, they are even
_FARTHEST = 25.0  # standard deviations; beyond lies less than 1e-31
_FINE = 601  # points at which the posterior is held


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """Of the logarithm of the ratio.

    Attributes
    ----------
    at, cumulated : (k,)
        Values, ascending, and the probability of lying below each.
    counts
        As they were fitted: weekdays stand in the offset.
    best
        Fit of the scatter with the largest weight.
    sd
        Standard deviation over all scatters.
    """

    at: Floats
    cumulated: Floats
    counts: Counts
    best: Fit
    sd: float

    @property
    def log_due(self) -> Floats:
        """What the regression expects without treatment, logged: (n,)."""
        design, beta = self.counts.design[:, :-1], self.best.beta[:-1]
        return np.asarray(self.counts.offset + design @ beta)

    def quantile(self, probability: float) -> float:
        """Return the value below which the log ratio lies with a probability."""
        return float(np.interp(probability, self.cumulated, self.at))

    def below(self, value: float) -> float:
        """Probability that the log ratio lies below a value."""
        return float(np.interp(value, self.at, self.cumulated))


def infer(counts: Counts, slow: Sequence[int], period: Period) -> Posterior:
    """Find the posterior of the log ratio.

    Parameters
    ----------
    counts
        The last regressor is the treatment.
    slow
        Which regressors move slowly.
    period
        Says how far a level may drift from one count to the next.
    """
    pilot = fit(counts, _PILOT, flat_start(counts), close=_NEAR)
    grid = grid_for(period)
    columns = counts.design[:, slow], counts.precision[slow]
    log_weights = weigh(grid, *_rest(counts, pilot, *columns))
    points, log_factor = choose(grid, log_weights, N_SCATTERS)
    thin = _thinned(counts, pilot, slow)
    fits = _fitted(thin, grid, points, pilot.eta)
    exact = np.array([one.log_evidence for one in fits]) + grid.log_prior[points]
    logs = exact + log_factor
    if is_misled(exact, log_weights[points]):

        def fit_at(scatter: Scatter, near: Floats) -> Fit:
            return fit(thin, scatter, near, most_steps=_STEPS, close=_NEAR)

        fits, logs = climbed(grid, points, fits, fit_at)
    weights = np.exp(logs - logs.max())
    return _mixed(thin, fits, weights / weights.sum())


def _fitted(
    counts: Counts, grid: Grid, points: NDArray[np.int64], start: Floats
) -> list[Fit]:
    """Fit every point, each from the mode of the nearest of those before it.

    A mode far from the pilot's, as of a group that was not there for a year, is then
    reached from one beside it, and not stopped short of.
    """
    at = np.array(np.unravel_index(points, grid.shape)).T
    fits: list[Fit] = []
    for i, point in enumerate(points):
        if fits:
            start = fits[int(np.abs(at[:i] - at[i]).sum(axis=1).argmin())].eta
        fits.append(
            fit(
                counts,
                grid.scatter(int(point)),
                start,
                most_steps=_STEPS,
                close=_NEAR,
            )
        )
    return fits


def flat_start(counts: Counts) -> Floats:
    """Log means of a constant rate."""
    seen = counts.seen > 0
    rate = counts.y[seen].sum() / np.exp(counts.offset[seen]).sum()
    return np.asarray(counts.offset + np.log(max(rate, 1e-3)))


def _thinned(counts: Counts, pilot: Fit, slow: Sequence[int]) -> Counts:
    """Put the pilot's weekdays into the offset, to fit the rest faster.

    Their error matters to the effect in one direction only, the weekdays of the treated
    periods; this one stays among the regressors, where the treated weekdays are not
    even.
    """
    quick = np.arange(1, slow[0])
    if not len(quick):
        return counts
    weekdays = counts.design[:, quick]
    offset = counts.offset + weekdays @ pilot.beta[quick]
    weights = counts.seen * np.exp(pilot.eta) / (1 + _PILOT.kappa * np.exp(pilot.eta))
    normal = (weekdays.T * weights) @ weekdays + np.diag(counts.precision[quick])
    coefficients = np.linalg.solve(
        normal, (weekdays.T * weights) @ counts.design[:, -1]
    )
    direction = weekdays @ coefficients
    kept = [0, *slow]
    design, precision = counts.design[:, kept], counts.precision[kept]
    if float(np.abs(direction).max()) > _EVEN:
        design = np.column_stack([direction, design])
        own = float(counts.precision[quick] @ coefficients**2)
        precision = np.append(own, precision)
    design = np.asfortranarray(design)
    return replace(counts, offset=offset, design=design, precision=precision)


def _rest(
    counts: Counts, pilot: Fit, slow: Floats, precision: Floats
) -> tuple[Floats, Floats, Floats, float]:
    """What the pilot's regression leaves of the log counts, for the spectrum."""
    mu = np.exp(pilot.eta)
    rest = pilot.eta - counts.offset - counts.design @ pilot.beta
    rest += counts.seen * (counts.y - mu) / mu
    noise = float(np.mean(1 / mu[counts.seen > 0]))
    return rest, slow, precision, noise


def _mixed(counts: Counts, fits: list[Fit], weights: Floats) -> Posterior:
    means = np.array([one.beta[-1] for one in fits])
    sds = np.sqrt([one.covariance[-1, -1] for one in fits])
    best = fits[int(np.argmax(weights))]
    low, high = (means - 9 * sds).min(), (means + 9 * sds).max()
    at = np.linspace(low, high, _FINE)
    scaled = (at[:, None] - means) / sds
    treated = counts.design[:, -1] * counts.seen
    if inner(treated, counts.y) < _MANY:
        log_shape = _log_shape(counts, best)
        tails = -(_DF + 1) / 2 * np.log1p(scaled**2 / _DF)
        density = np.exp(tails + log_shape(scaled)) / sds
        density /= density.sum(axis=0)
        steps = density @ weights
        cumulated = np.cumsum(steps) - steps / 2
    else:
        cumulated = np.interp(scaled, *_student()) @ weights
    cumulated = np.maximum.accumulate(cumulated)
    mean = float(weights @ means)
    sd = float(np.sqrt(weights @ (sds**2 + (means - mean) ** 2)))
    return Posterior(at, cumulated, counts, best, sd)


@lru_cache(maxsize=1)
def _student() -> tuple[Floats, Floats]:
    """Student's distribution function, read off a table: right to 3e-7, and fast."""
    at = np.linspace(-_FARTHEST, _FARTHEST, 20_001)
    return at, np.asarray(stdtr(_DF, at))


def _log_shape(counts: Counts, best: Fit) -> "_Shape":
    """By how much the log density departs from normal, at distances from the mode."""
    centre, sd = best.beta[-1], float(np.sqrt(best.covariance[-1, -1]))
    treated = counts.design[:, -1]
    without = replace(
        counts, design=counts.design[:, :-1], precision=counts.precision[:-1]
    )
    logs = np.empty(len(_SHAPE_AT))
    middle = len(_SHAPE_AT) // 2
    # Outwards from the mode, each fit beginning where the last two point to.
    for way in (range(middle, len(_SHAPE_AT)), range(middle, -1, -1)):
        before, eta = best.eta, best.eta
        for i in way:
            tau = centre + _SHAPE_AT[i] * sd
            fixed = replace(without, offset=counts.offset + tau * treated)
            ahead = 2 * eta - before
            found = fit(
                fixed, best.scatter, ahead, most_steps=_SHAPE_STEPS, close=_SHAPE_NEAR
            )
            before, eta = eta, found.eta
            logs[i] = found.log_evidence - 0.5 * counts.precision[-1] * tau**2
    departure = logs + 0.5 * _SHAPE_AT**2
    return _Shape(departure - departure.max())


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """A smooth curve through the departures; straight beyond them."""

    departures: Floats

    def __call__(self, distance: Floats) -> Floats:
        curve = np.polynomial.Polynomial.fit(_SHAPE_AT, self.departures, 6)
        inside = np.clip(distance, _SHAPE_AT[0], _SHAPE_AT[-1])
        return np.asarray(curve(inside))
