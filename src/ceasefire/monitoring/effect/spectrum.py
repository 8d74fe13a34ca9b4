"""Which scatters are likely, from the spectrum of what the regression leaves.

Why    How far a level drifts, and how long a disturbance lasts, decides how sure an
       effect can be. The data say something about it and never all, so several
       answers must be carried on; a full search for them would be slow.
How    The cosine transform of a drifting level with noise has independent
       coefficients, whose variances are a sum of three simple terms. So thousands of
       scatters are weighed in some milliseconds, and a few are drawn from them, evenly
       by weight, to be weighed again exactly.
Read   `Grid`, then `weigh`, then `choose`.

References
----------
.. [1] Whittle, P. (1953). Estimation and information in stationary time series.
       *Arkiv foer Matematik*, 2, 423-434. https://doi.org/10.1007/BF02590998
.. [2] Simpson, D., Rue, H., Riebler, A., Martins, T. G. and Soerbye, S. H. (2017).
       Penalising model component complexity. *Statistical Science*, 32(1), 1-28
       (exponential priors on standard deviations).
       https://doi.org/10.1214/16-STS576
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.fft import dct

from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect.laplace import Floats
from ceasefire.monitoring.effect.scatter import Scatter

_KAPPAS = np.array([0.02, 0.08, 0.18, 0.32, 0.55, 0.9, 1.5, 2.6, 4.5])
_SIGMAS = np.array([0.08, 0.15, 0.25, 0.38, 0.55, 0.8, 1.1])
_PHIS = np.array([0.25, 0.5, 0.7, 0.85, 0.94])
_DRIFTS = np.array([0.004, 0.008, 0.016, 0.032, 0.064, 0.128])  # a day

# Means of exponential priors: half of the prior lies below 0.7 of each.
_MEAN_ROOT_KAPPA = 0.7
_MEAN_SIGMA = 0.5
_MEAN_DRIFT = 0.08  # a day
_P_STEADY = 0.2  # that the level does not drift at all

_DAYS = {Period.DAY: 1.0, Period.WEEK: 7.0, Period.MONTH: 30.4}
_N_LOW = 36  # frequencies at which the slow regressors are allowed for, one by one
_N_BINS = 36  # for the others


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Scatters that are weighed, and what is thought of them beforehand.

    Attributes
    ----------
    kappas, sigmas, phis, drifts
        Values of each; the grid is all combinations of them, in this order.
    log_prior : (m,)
    """

    kappas: Floats
    sigmas: Floats
    phis: Floats
    drifts: Floats
    log_prior: Floats

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """How many values there are of each."""
        return (len(self.kappas), len(self.sigmas), len(self.phis), len(self.drifts))

    def scatter(self, number: int) -> Scatter:
        """The scatter of one point of the grid."""
        k, s, p, d = np.unravel_index(number, self.shape)
        return Scatter(
            kappa=float(self.kappas[k]),
            sigma=float(self.sigmas[s]),
            phi=float(self.phis[p]),
            drift=float(self.drifts[d]),
        )


@lru_cache
def grid_for(period: Period) -> Grid:
    """Make the grid for days, weeks or months: a level drifts further in a month."""
    widen = math.sqrt(_DAYS[period])
    drifts = _DRIFTS * widen
    kappa = _exponential(np.sqrt(_KAPPAS), _MEAN_ROOT_KAPPA)
    sigma = _exponential(_SIGMAS, _MEAN_SIGMA)
    phi = np.full(len(_PHIS), -math.log(len(_PHIS)))
    drift = _exponential(drifts, _MEAN_DRIFT * widen)
    drift = np.append(math.log(_P_STEADY), math.log1p(-_P_STEADY) + drift)
    prior = kappa[:, None, None, None] + sigma[:, None, None] + phi[:, None] + drift
    return Grid(_KAPPAS, _SIGMAS, _PHIS, np.append(0.0, drifts), prior.ravel())


def _exponential(values: Floats, mean: float) -> Floats:
    """Log prior of values that stand for the stretches between them."""
    logs = np.log(values)
    inner = (logs[1:] + logs[:-1]) / 2
    edges = np.exp([2 * logs[0] - inner[0], *inner, 2 * logs[-1] - inner[-1]])
    weights = np.exp(-values / mean) * np.diff(edges)
    return np.asarray(np.log(weights / weights.sum()))


def weigh(
    grid: Grid, rest: Floats, slow: Floats, precision: Floats, noise: float
) -> Floats:
    """Weigh every scatter of a grid by the spectrum of a series.

    Parameters
    ----------
    rest : (n,)
        What the regression leaves of the log counts.
    slow : (n, p)
        Regressors that move slowly: the lowest frequencies are fitted anew with them
        for every scatter, for they and a drifting level compete.
    precision : (p,)
        Of the priors of their coefficients.
    noise
        Mean variance of `rest` that counting alone makes.

    Returns
    -------
    log_weights : (m,)
        Log posterior, up to a constant.
    """
    n = len(rest)
    waves = dct(np.column_stack([rest, slow]), axis=0, norm="ortho")
    edges = _edges(n)
    n_in = np.diff(edges).astype(float)
    power = np.add.reduceat(waves[:, 0] ** 2, edges[:-1])
    omega = math.pi / n * (edges[:-1] + edges[1:] - 1) / 2
    n_low = min(_N_LOW, n - 1)
    low = waves[1 : n_low + 1]
    products = _products(low[:, 1:], low[:, 0])
    slowly = _variances(grid, omega)
    log_weights = []
    for kappa in grid.kappas:  # one by one: what is at hand at a time stays small
        variance = slowly + (noise + kappa)
        inverse = 1 / variance
        log_det = np.log(variance) @ n_in
        gain = _refit(products @ inverse[:, :n_low].T, precision)
        log_weights.append(gain - 0.5 * (log_det + inverse @ power))
    return np.asarray(np.concatenate(log_weights) + grid.log_prior)


def _edges(n: int) -> NDArray[np.int64]:
    """Bounds of the bins of frequencies: the lowest alone, the others together."""
    low = np.arange(1, min(_N_LOW, n - 1) + 2)
    if n - 1 <= _N_LOW:
        return low
    high = np.round(np.geomspace(_N_LOW + 1, n, _N_BINS))
    return np.unique(np.concatenate([low, high]).astype(np.int64))


def _variances(grid: Grid, omega: Floats) -> Floats:
    """Variance of each coefficient of the transform, without what is independent.

    Returns
    -------
    (m, k)
        For each scatter of one kappa.
    """
    cos = np.cos(omega)
    phi = grid.phis[:, None]
    fading = (1 - phi**2) / (1 - 2 * phi * cos + phi**2)
    of_sigma = grid.sigmas[:, None, None] ** 2 * fading
    of_drift = grid.drifts[:, None] ** 2 / (2 - 2 * cos)
    total = of_sigma[:, :, None] + of_drift
    return np.asarray(total.reshape(-1, len(omega)))


def _products(columns: Floats, rest: Floats) -> Floats:
    """Products of regressors with each other and with the rest: ((p + 1)**2, k)."""
    all_of_it = np.vstack([columns.T, rest])
    return np.asarray(all_of_it[:, None, :] * all_of_it[None, :, :]).reshape(
        -1, len(columns)
    )


def _refit(normal: Floats, precision: Floats) -> Floats:
    """Gain in the log weight from fitting the slow regressors, coefficients out.

    Gaussian elimination in the normal equations, of all scatters at a time: each
    pivot's share of the fitted sum of squares, and of the determinant.

    Parameters
    ----------
    normal : ((p + 1)**2, m)
        Weighted sums of products, of regressors and, last, the rest.
    """
    p = len(precision)
    left = normal.reshape(p + 1, p + 1, -1)
    left[range(p), range(p)] += precision[:, None]
    gain = np.zeros(normal.shape[1])
    pivots = np.ones(normal.shape[1])
    for j in range(p):
        row = left[j, j + 1 :] / left[j, j]
        gain += row[-1] * left[j, p]
        pivots *= left[j, j]
        left[j + 1 : p, j + 1 :] -= left[j, j + 1 : p, None] * row
    return np.asarray(0.5 * (gain - np.log(pivots)))


def choose(
    grid: Grid, log_weights: Floats, n_points: int
) -> tuple[NDArray[np.int64], Floats]:
    """Draw scatters evenly by weight, without chance.

    The points are put in order (drift first), so that each drawn one stands for an
    equal part of the weight around it.

    Returns
    -------
    points : (k,) int
        Numbers in the grid, each once; k is at most `n_points`.
    log_factor : (k,)
        By this, added, a point's own log posterior becomes the weight of its part.
    """
    share = np.exp(log_weights - log_weights.max())
    share /= share.sum()
    order = np.arange(len(share)).reshape(grid.shape).transpose(3, 2, 1, 0).ravel()
    at = np.searchsorted(
        np.cumsum(share[order]), (np.arange(n_points) + 0.5) / n_points
    )
    points, times = np.unique(order[at], return_counts=True)
    return points, np.asarray(np.log(times / share[points]))
