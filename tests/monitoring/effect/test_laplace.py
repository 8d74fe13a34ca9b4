"""The banded solver against dense algebra, and against a textbook limit."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import gammaln
from threadpoolctl import threadpool_limits

from ceasefire.monitoring.effect.laplace import Counts, fit
from ceasefire.monitoring.effect.scatter import Scatter
from ceasefire.monitoring.effect.solver import Solver

STEADY = Scatter(kappa=0.2, sigma=0.4, phi=0.6, drift=0.0)
DRIFTING = replace(STEADY, drift=0.05)


def some_counts(n: int = 60, seed: int = 1) -> Counts:
    rng = np.random.default_rng(seed)
    design = np.column_stack(
        [np.ones(n), rng.normal(size=n), (np.arange(n) > 45).astype(float)]
    )
    seen = np.ones(n)
    seen[40:43] = 0
    return Counts(
        y=rng.poisson(4, n).astype(float),
        seen=seen,
        offset=rng.normal(0, 0.1, n),
        design=design,
        precision=np.array([0.04, 1.0, 0.25]),
    )


def dense_prior(n: int, scatter: Scatter) -> np.ndarray:
    """Covariance of disturbance plus level, from its definition."""
    lag = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
    fading = scatter.sigma**2 * scatter.phi**lag
    return fading + scatter.drift**2 * (1 + np.minimum.outer(range(n), range(n)))


def dense_fit(counts: Counts, scatter: Scatter) -> tuple[np.ndarray, float, float]:
    """Mode, standard error and evidence, with nothing but full matrices.

    All of the log mean is one Gaussian vector a priori; its precision is inverted.
    """
    n, r = len(counts), 1 / scatter.kappa
    prior = dense_prior(n, scatter)
    prior += (counts.design / counts.precision) @ counts.design.T
    inverse = np.linalg.inv(prior)
    field = np.zeros(n)
    for _ in range(50):
        mu = np.exp(counts.offset + field)
        gradient = counts.seen * (counts.y - (counts.y + r) * mu / (r + mu))
        weights = counts.seen * (counts.y + r) * r * mu / (r + mu) ** 2
        field = np.linalg.solve(inverse + np.diag(weights), weights * field + gradient)
    mu = np.exp(counts.offset + field)
    likelihood = counts.seen @ (
        counts.y * np.log(mu / (r + mu))
        - r * np.log1p(mu / r)
        + gammaln(counts.y + r)
        - math.lgamma(r)
    )
    evidence = likelihood - 0.5 * field @ inverse @ field
    evidence -= 0.5 * np.linalg.slogdet(np.eye(n) + prior * weights)[1]
    covariance = np.linalg.inv(inverse + np.diag(weights))
    to_beta = (counts.design[:, -1] / counts.precision[-1]) @ inverse
    variance = 1 / counts.precision[-1]
    variance -= to_beta @ (prior - covariance) @ to_beta
    return field, float(to_beta @ field), float(variance), float(evidence)


@pytest.mark.parametrize("scatter", [STEADY, DRIFTING])
def test_mode_error_and_evidence_are_those_of_dense_algebra(scatter: Scatter) -> None:
    counts = some_counts()
    got = fit(counts, scatter, counts.offset)
    field, tau, variance, _ = dense_fit(counts, scatter)
    np.testing.assert_allclose(got.eta, counts.offset + field, atol=1e-4)
    assert got.beta[-1] == pytest.approx(tau, abs=1e-4)
    assert got.covariance[-1, -1] == pytest.approx(variance, rel=1e-3)


def test_evidence_of_two_scatters_differs_as_dense_algebra_says() -> None:
    """The constant that is left out is the same for all scatters."""
    counts = some_counts()
    got = [fit(counts, one, counts.offset).log_evidence for one in (STEADY, DRIFTING)]
    want = [dense_fit(counts, one)[3] for one in (STEADY, DRIFTING)]
    assert got[1] - got[0] == pytest.approx(want[1] - want[0], abs=1e-3)


def test_without_scatter_the_ratio_is_that_of_two_poisson_means() -> None:
    """Standard error of a log ratio of Poisson totals: sqrt(1/a + 1/b)."""
    y = np.concatenate([np.full(50, 8.0), np.full(25, 4.0)])
    design = np.column_stack([np.ones(75), np.arange(75) >= 50]).astype(float)
    counts = Counts(
        y=y,
        seen=np.ones(75),
        offset=np.zeros(75),
        design=design,
        precision=np.array([1e-8, 1e-8]),
    )
    got = fit(counts, Scatter(1e-6, 1e-4, 0.1, 0.0), np.log(y))
    assert got.beta[-1] == pytest.approx(math.log(0.5), abs=1e-4)
    error = math.sqrt(1 / 400 + 1 / 100)
    assert math.sqrt(got.covariance[-1, -1]) == pytest.approx(error, rel=1e-3)


@given(st.floats(0.1, 1.0), st.floats(0.1, 0.95), st.sampled_from([0.0, 0.03]))
def test_the_prior_is_that_of_its_definition(sigma, phi, drift) -> None:
    scatter = Scatter(kappa=0.3, sigma=sigma, phi=phi, drift=drift)
    n = 12
    solver = Solver(n, scatter)
    size = n * solver.per_day
    columns = np.eye(size)
    precision = np.array(
        [
            [
                (solver.quadratic(a + b) - solver.quadratic(a) - solver.quadratic(b))
                / 2
                for b in columns
            ]
            for a in columns
        ]
    )
    assert np.linalg.slogdet(precision)[1] == pytest.approx(solver.log_det)
    gather = np.repeat(np.eye(n), solver.per_day, axis=1)
    covariance = gather @ np.linalg.inv(precision) @ gather.T
    np.testing.assert_allclose(covariance, dense_prior(n, scatter), atol=1e-9)


def test_a_period_that_is_left_out_does_not_count() -> None:
    counts = some_counts()
    other = replace(counts, y=np.where(counts.seen > 0, counts.y, 500.0))
    one, two = (fit(c, DRIFTING, c.offset) for c in (counts, other))
    np.testing.assert_allclose(one.beta, two.beta)
    assert one.log_evidence == pytest.approx(two.log_evidence)


def test_proportional_scatter_is_the_other_where_all_means_are_alike() -> None:
    counts = some_counts()
    alike = replace(counts, share=np.ones(len(counts)))
    one, two = (fit(c, DRIFTING, c.offset) for c in (counts, alike))
    np.testing.assert_allclose(one.beta, two.beta)
    assert one.log_evidence == pytest.approx(two.log_evidence)


def test_proportional_scatter_makes_quiet_days_say_less() -> None:
    """Size of the negative binomial in proportion to the mean: NB1, not NB2."""
    y = np.concatenate([np.full(60, 20.0), np.full(60, 5.0)])
    quiet = (np.arange(120) >= 60).astype(float)
    counts = Counts(
        y=y,
        seen=np.ones(120),
        offset=np.zeros(120),
        design=np.column_stack([1 - quiet, quiet]),
        precision=np.array([1e-6, 1e-6]),
    )
    scatter = Scatter(kappa=0.4, sigma=1e-3, phi=0.1, drift=0.0)
    share = np.where(quiet > 0, 0.4, 1.6)  # of a mean of 12.5
    got = fit(replace(counts, share=share), scatter, np.log(y))
    expected = math.sqrt((1 / 5 + 0.4 / 0.4) / 60)
    assert math.sqrt(got.covariance[-1, -1]) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("p", [7, 13])
def test_the_same_counts_give_the_same_digits_however_many_threads(p: int) -> None:
    """Of 33 years of days, whose sums a library would share out among its threads."""
    rng, n = np.random.default_rng(5), 12_053
    counts = Counts(
        y=rng.poisson(2, n).astype(float),
        seen=np.ones(n),
        offset=np.zeros(n),
        design=rng.normal(size=(n, p)) / 10,
        precision=np.ones(p),
    )
    fits = []
    for n_threads in (1, 2):
        with threadpool_limits(n_threads, user_api="blas"):
            fits.append(fit(counts, DRIFTING, np.zeros(n), most_steps=1))
    one, two = fits
    assert one.log_evidence == two.log_evidence
    np.testing.assert_array_equal(one.beta, two.beta)
    np.testing.assert_array_equal(one.covariance, two.covariance)
