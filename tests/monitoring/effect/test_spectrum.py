"""The spectrum that weighs scatters, and the scatters drawn from it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.fft import dct

from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect.spectrum import (
    _edges,
    _refit,
    _variances,
    choose,
    grid_for,
    weigh,
)


@pytest.mark.parametrize("period", list(Period))
def test_what_is_thought_beforehand_adds_up_to_one(period: Period) -> None:
    grid = grid_for(period)
    assert np.exp(grid.log_prior).sum() == pytest.approx(1)
    assert len(grid.log_prior) == np.prod(grid.shape)


def test_a_point_is_the_scatter_that_its_number_says() -> None:
    grid = grid_for(Period.DAY)
    number = int(np.ravel_multi_index((1, 2, 3, 4), grid.shape))
    scatter = grid.scatter(number)
    assert scatter.kappa == grid.kappas[1]
    assert scatter.sigma == grid.sigmas[2]
    assert scatter.phi == grid.phis[3]
    assert scatter.drift == grid.drifts[4]
    assert grid.scatter(0).drift == 0


def test_a_drifting_level_with_noise_has_the_variances_we_say() -> None:
    """For a random walk with noise the transform is exact; sigma is made small."""
    n, noise = 40, 0.5
    grid = grid_for(Period.DAY)
    omega = np.pi * np.arange(1, n) / n
    slowly = _variances(grid, omega).reshape(*grid.shape[1:], n - 1)
    number = (3, 0, 0, 5)
    scatter = grid.scatter(int(np.ravel_multi_index(number, grid.shape)))
    walk = scatter.drift**2 * (1 + np.minimum.outer(range(n), range(n)))
    basis = dct(np.eye(n), axis=0, norm="ortho")[1:]
    exact = np.diag(basis @ (walk + (noise + scatter.kappa) * np.eye(n)) @ basis.T)
    variances = slowly[number[1:]] + noise + scatter.kappa
    np.testing.assert_allclose(variances, exact, rtol=0.05)


@pytest.mark.parametrize("n", [10, 36, 37, 38, 700, 3000])
def test_the_bins_hold_every_frequency_once(n: int) -> None:
    edges = _edges(n)
    assert edges[0] == 1
    assert edges[-1] == n
    assert (np.diff(edges) > 0).all()


@pytest.mark.parametrize(("drift", "phi"), [(0.0, 0.7), (0.064, 0.25)])
def test_a_series_points_to_the_scatter_it_came_from(drift, phi) -> None:
    rng = np.random.default_rng(3)
    n, sigma = 3000, 0.55
    rest = rng.normal(0, np.sqrt(0.2 + 0.32), n)
    disturbance = np.zeros(n)
    for i in range(1, n):
        shock = sigma * np.sqrt(1 - phi**2) * rng.normal()
        disturbance[i] = phi * disturbance[i - 1] + shock
    rest += disturbance + np.cumsum(rng.normal(0, drift or 1e-12, n))
    grid = grid_for(Period.DAY)
    none = np.zeros((n, 1))
    logs = weigh(grid, rest, none, np.ones(1), 0.2)
    best = grid.scatter(int(np.argmax(logs)))
    assert best.drift == pytest.approx(drift, rel=1.01)
    assert (best.drift > 0) == (drift > 0)
    if drift == 0:
        assert best.phi == phi
        assert best.sigma == sigma


def test_drawn_points_stand_for_all_the_weight() -> None:
    grid = grid_for(Period.DAY)
    rng = np.random.default_rng(1)
    logs = rng.normal(0, 3, len(grid.log_prior))
    points, log_factor = choose(grid, logs, 16)
    share = np.exp(logs - logs.max())
    share /= share.sum()
    assert len(set(points.tolist())) == len(points) <= 16
    parts = share[points] * np.exp(log_factor)
    np.testing.assert_allclose(parts, np.round(parts))
    assert parts.sum() == pytest.approx(16)


@given(p=st.integers(0, 5), m=st.integers(1, 4), seed=st.integers(0, 10**6))
def test_regressors_are_fitted_out_as_dense_algebra_says(p, m, seed) -> None:
    rng = np.random.default_rng(seed)
    tall = rng.normal(size=(m, p + 9, p + 1))  # regressors, and the rest as last column
    normal = tall.transpose(0, 2, 1) @ tall
    precision = rng.uniform(0.01, 2.0, p)
    got = _refit(np.moveaxis(normal, 0, -1).reshape((p + 1) ** 2, m).copy(), precision)
    for one, gain in zip(normal, got, strict=True):
        left, right = one[:p, :p] + np.diag(precision), one[:p, p]
        due = 0.5 * right @ np.linalg.solve(left, right)
        assert gain == pytest.approx(due - 0.5 * np.linalg.slogdet(left)[1])
