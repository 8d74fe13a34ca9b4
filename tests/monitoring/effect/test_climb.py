"""A group that was not there for years, and then was: the spectrum of it misleads."""

import math
from datetime import date, timedelta
from types import SimpleNamespace

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Kind, Treatment, estimate_effect
from ceasefire.monitoring.effect.climb import climbed, is_misled
from ceasefire.monitoring.effect.laplace import Scatter
from ceasefire.monitoring.effect.spectrum import grid_for

FIRST = date(2001, 1, 1)
N_ACTIVE = 500


def deaths(n_before: int) -> CountSeries:
    """Clusters of deaths, 8 a day, after so many days with none."""
    rng = np.random.default_rng(1)
    active = rng.poisson(8 * rng.gamma(0.3, 1 / 0.3, N_ACTIVE))
    counts = np.concatenate([np.zeros(n_before), active])
    first = FIRST - timedelta(days=n_before)
    return CountSeries(period=Period.DAY, first=first, counts=counts)


def ratio_after(n_before: int):
    start = FIRST + timedelta(days=N_ACTIVE - 7)
    return estimate_effect(
        deaths(n_before), Treatment.starting(start), kind=Kind.DEATHS
    ).ratio


def width(ratio) -> float:
    return math.log(ratio.upper / ratio.lower)


@pytest.mark.parametrize("n_before", [365, 1500, 9000])
def test_days_before_a_group_was_there_make_nobody_surer(n_before: int) -> None:
    """A year of noughts made the interval a third as wide; twenty-five, no number."""
    alone, after = ratio_after(0), ratio_after(n_before)
    assert width(after) == pytest.approx(width(alone), rel=0.25)
    assert after.lower < alone.median < after.upper
    assert abs(math.log(after.median / alone.median)) < width(alone) / 4


def hill(top: Scatter):
    """A posterior over the grid that falls off with the distance from one point."""
    grid = grid_for(Period.DAY)
    values = (grid.kappas, grid.sigmas, grid.phis, grid.drifts)

    def place(scatter: Scatter) -> np.ndarray:
        asked = (scatter.kappa, scatter.sigma, scatter.phi, scatter.drift)
        pairs = zip(values, asked, strict=True)
        return np.array([int(np.argmin(abs(own - one))) for own, one in pairs])

    def fit_at(scatter: Scatter, near: np.ndarray) -> SimpleNamespace:
        point = int(np.ravel_multi_index(place(scatter), grid.shape))
        far = float(((place(scatter) - place(top)) ** 2).sum())
        height = -5 * far - float(grid.log_prior[point])
        return SimpleNamespace(log_evidence=height, eta=near, scatter=scatter)

    return grid, fit_at


def test_it_climbs_to_the_top_and_weighs_what_is_near_it() -> None:
    top = Scatter(kappa=2.6, sigma=0.55, phi=0.7, drift=0.016)
    grid, fit_at = hill(top)
    points = np.array([0, 1, 2])
    fits = [fit_at(grid.scatter(int(point)), np.zeros(3)) for point in points]
    near, logs = climbed(grid, points, fits, fit_at)
    assert near[int(np.argmax(logs))].scatter == top
    assert sorted(np.round(logs, 9)) == [-5.0] * 8 + [0.0]  # a step each way of four


def test_it_is_misled_where_counts_and_spectrum_rank_points_otherwise() -> None:
    exact = np.array([-1000.0, -1003.0, -1020.0])
    assert not is_misled(exact, np.array([0.0, -3.0, -20.0]))
    assert not is_misled(exact, np.array([0.0, -3.0, -0.5]))
    assert is_misled(exact, np.array([0.0, -3.0, 0.5]))
    assert not is_misled(np.array([-5.0]), np.array([0.0]))
