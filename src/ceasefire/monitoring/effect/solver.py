"""Disturbance and level eliminated from the penalised least squares of one scatter.

How    A disturbance that fades has a precision matrix of one band beside its diagonal,
       and with a level that drifts, day by day, of two. With the weights of the counts
       on it, it is factored in a time that grows as the days do. One band is solved as
       a tridiagonal matrix, which takes half of the time that a general one does.
Read   `Solver`, then `Eliminated`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.linalg.lapack import dpbtrf, dpttrf, dpttrs, dtbtrs

from ceasefire.monitoring.effect.scatter import Scatter

Floats = NDArray[np.float64]

_ROWS = 1024  # multiplied at a time


@dataclass(frozen=True, slots=True, eq=False)
class Eliminated:
    """What is left of columns when disturbance and level are taken out.

    Attributes
    ----------
    cross : (p, m)
        Of the first p of m columns C: their products with the inverse precision
        between them, to be taken from C'X of a regression with these weights.
    half_log_det
        Half of the log determinant of the precision, given the weights.
    states
        Of the last column less the first p times some coefficients: the solution.
    """

    cross: Floats
    half_log_det: Callable[[], float]
    states: Callable[[Floats], Floats]


class Solver:
    """Solves for disturbance and level of one scatter, given weights."""

    def __init__(self, n: int, scatter: Scatter) -> None:
        self.n = n
        self.per_day = 2 if scatter.drift > 0 else 1
        self.prior, self.log_det = _precision(n, scatter)

    def eliminate(self, weights: Floats, columns: Floats, p: int) -> Eliminated:
        """Take disturbance and level out of columns.

        Parameters
        ----------
        weights : (n,)
            Of the days.
        columns : (n, m)
            By day, in Fortran's order.
        p
            How many of the columns are regressors; the one after them, where there is
            one, is what is to be explained.
        """
        if self.per_day == 1:
            return self._without_drift(weights, columns, p)
        return self._with_drift(weights, columns, p)

    def _without_drift(self, weights: Floats, columns: Floats, p: int) -> Eliminated:
        pivots, beside, info = dpttrf(
            self.prior[0] + weights, self.prior[1, :-1], overwrite_d=1
        )
        if info:
            raise FloatingPointError(info)
        solved, _ = dpttrs(pivots, beside, columns)
        return Eliminated(
            cross=products(columns[:, :p], solved),
            half_log_det=lambda: 0.5 * float(np.log(pivots).sum()),
            states=lambda beta: np.asarray(solved[:, p] - solved[:, :p] @ beta),
        )

    def _with_drift(self, weights: Floats, columns: Floats, p: int) -> Eliminated:
        bands = self.prior.copy(order="F")
        bands[0] += np.repeat(weights, 2)
        bands[1, 0::2] += weights
        chol, info = dpbtrf(bands, lower=1, overwrite_ab=1)
        if info:
            raise FloatingPointError(info)
        twice = np.empty((2 * self.n, columns.shape[1]), order="F")
        twice[0::2] = twice[1::2] = columns
        forward, _ = dtbtrs(chol, twice, uplo="L", overwrite_b=1)

        def states(beta: Floats) -> Floats:
            rest = forward[:, p] - forward[:, :p] @ beta
            return np.asarray(dtbtrs(chol, rest, uplo="L", trans="T")[0].ravel())

        return Eliminated(
            cross=products(forward[:, :p], forward),
            half_log_det=lambda: float(np.log(chol[0]).sum()),
            states=states,
        )

    def gather(self, states: Floats) -> Floats:
        """Add up the states of each day."""
        if self.per_day == 1:
            return states
        return np.asarray(states[0::2] + states[1::2])

    def quadratic(self, x: Floats) -> float:
        """Return x'Qx with the prior precision."""
        k = self.per_day
        cross = inner(self.prior[k, :-k], x[:-k] * x[k:])
        return inner(self.prior[0], x * x) + 2 * cross


def inner(one: Floats, other: Floats) -> float:
    """Sum of products of two long columns; for why not by `np.dot`, see `products`."""
    return float(np.einsum("i,i->", one, other))


def products(left: Floats, right: Floats) -> Floats:
    """Return left'right, of two tall matrices, block by block of their rows.

    A block is too small for the library below to call for several threads. They wait
    for one another: where the cores are busy, what takes a part of a millisecond takes
    twenty, and the last digits of the answer hang on how many cores there are.
    """
    total = np.zeros((left.shape[1], right.shape[1]))
    for first in range(0, len(left), _ROWS):
        block = slice(first, first + _ROWS)
        total += left[block].T @ right[block]
    return total


@lru_cache(maxsize=2)  # a shape is fitted ten times at one scatter
def _precision(n: int, scatter: Scatter) -> tuple[Floats, float]:
    """Bands of the prior precision of all states, and its log determinant."""
    innovation = scatter.sigma**2 * (1 - scatter.phi**2)
    diagonal = np.full(n, (1 + scatter.phi**2) / innovation)
    diagonal[[0, -1]] = 1 / innovation
    beside = -scatter.phi / innovation
    log_det = -n * math.log(innovation) + math.log1p(-(scatter.phi**2))
    if scatter.drift == 0:
        bands = np.empty((2, n))
        bands[0], bands[1] = diagonal, beside
        bands.flags.writeable = False
        return bands, log_det
    step = 1 / scatter.drift**2
    bands = np.zeros((3, 2 * n), order="F")
    bands[0, 0::2], bands[0, 1::2] = diagonal, 2 * step
    bands[0, -1] = step
    bands[2, 0::2], bands[2, 1::2] = beside, -step
    bands.flags.writeable = False
    return bands, log_det - 2 * n * math.log(scatter.drift)
