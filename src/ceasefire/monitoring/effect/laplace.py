"""The count model, and the Laplace approximation to its posterior.

How    A day's count is negative binomial around a mean whose logarithm is the offset,
       plus a regression, plus a disturbance that fades from day to day, plus a level
       that drifts. Disturbance and level have precision matrices with one or two
       bands, so that one Newton step over some hundred days takes part of a
       millisecond; the few regression coefficients are solved for by elimination.
Read   `Counts`, then `fit`.

References
----------
.. [1] Rue, H., Martino, S. and Chopin, N. (2009). Approximate Bayesian inference for
       latent Gaussian models by using integrated nested Laplace approximations.
       *Journal of the Royal Statistical Society B*, 71(2), 319-392.
       https://doi.org/10.1111/j.1467-9868.2008.00700.x
.. [2] Zeger, S. L. (1988). A regression model for time series of counts. *Biometrika*,
       75(4), 621-629. https://doi.org/10.1093/biomet/75.4.621
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg.lapack import dposv, dpotrs
from scipy.special import gammaln

from ceasefire.monitoring.effect.scatter import Scatter
from ceasefire.monitoring.effect.solver import Solver, inner, products

Floats = NDArray[np.float64]

CLOSE = 1e-3  # change of a log mean at which a mode is found
_LONGEST_STEP = 2.0  # of a log mean at once
_HIGHEST_LOG = 25.0  # of a mean


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
        Regressors; the last column is 1 on treated periods. Quickest by columns, in
        Fortran's order.
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


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """One Newton step: where it leads, and what it was made with."""

    eta: Floats
    beta: Floats
    states: Floats
    half_log_det: Callable[[], float]
    chol_beta: Floats


def fit(
    counts: Counts,
    scatter: Scatter,
    start: Floats,
    *,
    most_steps: int = 30,
    close: float = CLOSE,
) -> Fit:
    """Find the mode for one scatter, and approximate around it.

    Parameters
    ----------
    start : (n,)
        Log means to begin with.
    most_steps
        Newton steps, at most.
    close
        No further step is made where the last one changed no log mean by so much; the
        next would have changed it by about the square of that.
    """
    solver = Solver(len(counts), scatter)
    eta = start
    for _ in range(most_steps):
        step = _newton(counts, solver, scatter.kappa, eta)
        change = step.eta - eta
        eta = eta + np.clip(change, -_LONGEST_STEP, _LONGEST_STEP)
        if float(np.abs(change).max()) < close:
            break
    log_evidence = (
        _log_likelihood(counts, eta, scatter.kappa)
        - 0.5 * solver.quadratic(step.states)
        - 0.5 * float(np.dot(counts.precision, step.beta**2))
        + 0.5 * solver.log_det
        - step.half_log_det()
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
    both = np.empty((len(counts), p + 1), order="F")
    np.multiply(counts.design, weights[:, None], out=both[:, :p])
    both[:, p] = pull
    eliminated = solver.eliminate(weights, both, p)
    schur = products(counts.design, both) - eliminated.cross
    schur.flat[: p * (p + 1) : p + 2] += counts.precision  # the diagonal
    chol_beta, beta, info = dposv(schur[:, :p], schur[:, p], lower=1)
    if info:
        raise FloatingPointError(info)
    states = eliminated.states(beta)
    return _Step(
        eta=counts.offset + counts.design @ beta + solver.gather(states),
        beta=beta,
        states=states,
        half_log_det=eliminated.half_log_det,
        chol_beta=chol_beta,
    )


def _size(counts: Counts, kappa: float) -> float | Floats:
    """The size of the negative binomial: the smaller, the more scatter."""
    return 1 / kappa if counts.share is None else counts.share / kappa


def _log_likelihood(counts: Counts, eta: Floats, kappa: float) -> float:
    """Negative binomial, without what does not depend on mean or scatter."""
    r = _size(counts, kappa)
    mu = np.exp(np.minimum(eta, _HIGHEST_LOG))
    over = np.log1p(mu / r)
    each = counts.y * (eta - np.log(r) - over) - r * over
    each += gammaln(counts.y + r) - gammaln(r)
    return inner(counts.seen, each)
