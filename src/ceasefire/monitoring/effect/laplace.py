"""The count model, and the Laplace approximation to its posterior.

How    A day's count is negative binomial around a mean whose logarithm is the offset,
       plus a regression, plus a disturbance that fades from day to day, plus a level
       that drifts. Disturbance and level have precision matrices with one or two
       bands, so that one Newton step over some hundred days takes part of a
       millisecond; the few regression coefficients are solved for by elimination.
Read   `Counts`, then `Scatter`, then `fit`.

References
----------
.. [1] Rue, H., Martino, S. and Chopin, N. (2009). Approximate Bayesian inference for
       latent Gaussian models by using integrated nested Laplace approximations.
       *Journal of the Royal Statistical Society B*, 71(2), 319-392.
       https://doi.org/10.1111/j.1467-9868.2008.00700.x
.. [2] Zeger, S. L. (1988). A regression model for time series of counts. *Biometrika*,
       75(4), 621-629. https://doi.org/10.1093/biomet/75.4.621
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg.lapack import dpbtrf, dposv, dpotrs, dtbtrs
from scipy.special import gammaln

Floats = NDArray[np.float64]

_CLOSE = 1e-3  # change of a log mean at which a mode is found
_LONGEST_STEP = 2.0  # of a log mean at once
_HIGHEST_LOG = 25.0  # of a mean
_ROWS = 512  # multiplied at a time


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What is to be explained, and by what.

    Attributes
    ----------
    y : (n,)
        Counts; fractions are allowed.
    seen : (n,)
        1 where the count is used, 0 where it is left out.
    offset : (n,)
        Logarithm of the exposure.
    design : (n, p)
        Regressors; the last column is 1 on treated periods.
    precision : (p,)
        Of the normal prior of each coefficient, around 0.
    share : (n,) or None
        Where scatter is proportional to the mean and not to its square: the mean of
        each period over that of all, as far as known beforehand.
    """

    y: Floats
    seen: Floats
    offset: Floats
    design: Floats
    precision: Floats
    share: Floats | None = None

    def __len__(self) -> int:
        return len(self.y)


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


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A mode, and the normal approximation around it.

    Attributes
    ----------
    eta : (n,)
        Log means.
    beta : (p,)
        Coefficients; the last is the logarithm of the ratio.
    covariance : (p, p)
        Of the coefficients.
    log_evidence
        Logarithm of the marginal likelihood, up to what is the same for all scatters.
    """

    scatter: Scatter
    eta: Floats
    beta: Floats
    covariance: Floats
    log_evidence: float


class Solver:
    """Solves the penalised least squares of one scatter for given weights."""

    def __init__(self, n: int, scatter: Scatter) -> None:
        self.n = n
        self.per_day = 2 if scatter.drift > 0 else 1
        self.prior, self.log_det = _precision(n, scatter)

    def factor(self, weights: Floats) -> Floats:
        """Cholesky factor of the precision of disturbance and level, given weights."""
        bands = self.prior.copy(order="F")
        bands[0] += np.repeat(weights, self.per_day)
        if self.per_day == 2:
            bands[1, 0::2] += weights
        chol, info = dpbtrf(bands, lower=1, overwrite_ab=1)
        if info:
            raise FloatingPointError(info)
        return np.asarray(chol)

    def spread(self, columns: Floats) -> Floats:
        """Give day-wise columns to every state of their day."""
        if self.per_day == 1:
            return np.asfortranarray(columns)
        states = np.empty((2 * self.n, columns.shape[1]), order="F")
        states[0::2] = states[1::2] = columns
        return states

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


def _precision(n: int, scatter: Scatter) -> tuple[Floats, float]:
    """Bands of the prior precision of all states, and its log determinant."""
    innovation = scatter.sigma**2 * (1 - scatter.phi**2)
    diagonal = np.full(n, (1 + scatter.phi**2) / innovation)
    diagonal[[0, -1]] = 1 / innovation
    beside = -scatter.phi / innovation
    log_det = -n * math.log(innovation) + math.log1p(-(scatter.phi**2))
    if scatter.drift == 0:
        bands = np.empty((2, n), order="F")
        bands[0], bands[1] = diagonal, beside
        return bands, log_det
    step = 1 / scatter.drift**2
    bands = np.zeros((3, 2 * n), order="F")
    bands[0, 0::2], bands[0, 1::2] = diagonal, 2 * step
    bands[0, -1] = step
    bands[2, 0::2], bands[2, 1::2] = beside, -step
    return bands, log_det - 2 * n * math.log(scatter.drift)


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """One Newton step: where it leads, and the factors it was made with."""

    eta: Floats
    beta: Floats
    states: Floats
    chol: Floats
    chol_beta: Floats


def fit(
    counts: Counts,
    scatter: Scatter,
    start: Floats,
    *,
    most_steps: int = 30,
) -> Fit:
    """Find the mode for one scatter, and approximate around it.

    Parameters
    ----------
    start : (n,)
        Log means to begin with.
    most_steps
        Newton steps, at most.
    """
    solver = Solver(len(counts), scatter)
    eta = start
    for _ in range(most_steps):
        step = _newton(counts, solver, scatter.kappa, eta)
        change = step.eta - eta
        eta = eta + np.clip(change, -_LONGEST_STEP, _LONGEST_STEP)
        if float(np.abs(change).max()) < _CLOSE:
            break
    log_evidence = (
        _log_likelihood(counts, eta, scatter.kappa)
        - 0.5 * solver.quadratic(step.states)
        - 0.5 * float(np.dot(counts.precision, step.beta**2))
        + 0.5 * solver.log_det
        - float(np.log(step.chol[0]).sum())
        - float(np.log(np.diag(step.chol_beta)).sum())
    )
    return Fit(scatter, eta, step.beta, _inverse(step.chol_beta), log_evidence)


def _inverse(chol: Floats) -> Floats:
    """Invert what has this lower Cholesky factor."""
    inverse, _ = dpotrs(chol, np.eye(len(chol)), lower=1)
    return np.asarray(inverse)


def _newton(counts: Counts, solver: Solver, kappa: float, eta: Floats) -> _Step:
    """Solve for disturbance, level and coefficients around the log means at hand.

    Disturbance and level are eliminated first, as their precision is banded; what is
    left is a small system for the coefficients (a Schur complement).
    """
    r, p = _size(counts, kappa), counts.design.shape[1]
    mu = np.exp(np.minimum(eta, _HIGHEST_LOG))
    toward = counts.seen * (counts.y + r) / (r + mu)
    weights = toward * r * mu / (r + mu)
    pull = weights * (eta - counts.offset) + counts.seen * counts.y - toward * mu
    chol = solver.factor(weights)
    both = np.empty((len(counts), p + 1), order="F")
    np.multiply(counts.design, weights[:, None], out=both[:, :p])
    both[:, p] = pull
    schur = products(counts.design, both)
    forward, _ = dtbtrs(chol, solver.spread(both), uplo="L", overwrite_b=1)
    schur -= products(forward[:, :p], forward)
    schur.flat[: p * (p + 1) : p + 2] += counts.precision  # the diagonal
    chol_beta, beta, info = dposv(schur[:, :p], schur[:, p], lower=1)
    if info:
        raise FloatingPointError(info)
    rest = forward[:, p] - forward[:, :p] @ beta
    states = dtbtrs(chol, rest, uplo="L", trans="T")[0].ravel()
    return _Step(
        eta=counts.offset + counts.design @ beta + solver.gather(states),
        beta=beta,
        states=states,
        chol=chol,
        chol_beta=chol_beta,
    )


def _size(counts: Counts, kappa: float) -> float | Floats:
    """The size of the negative binomial: the smaller, the more scatter."""
    return 1 / kappa if counts.share is None else counts.share / kappa


def _log_likelihood(counts: Counts, eta: Floats, kappa: float) -> float:
    """Negative binomial, without what does not depend on mean or scatter."""
    r = _size(counts, kappa)
    mu = np.exp(np.minimum(eta, _HIGHEST_LOG))
    each = counts.y * (eta - np.log(r + mu)) - r * np.log1p(mu / r)
    each += gammaln(counts.y + r) - gammaln(r)
    return inner(counts.seen, each)
