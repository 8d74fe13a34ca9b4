"""Calm that scatters more than any that the watch knows is told by its likelihood."""

from datetime import date

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.stats import nbinom

from ceasefire.events.count_series import CountSeries
from ceasefire.monitoring.alarm import watch
from ceasefire.monitoring.alarm.calm import widest_scatter
from ceasefire.monitoring.alarm.errors import CalmTooRestless
from ceasefire.monitoring.alarm.restless import (
    SOME,
    check_scatter,
    is_restless,
    likeliest_scatter,
)

FIRST = date(2021, 2, 1)
ONES = np.ones(28)


def _calm(rate: float, cv: float, seed: int, n: int = 28) -> np.ndarray:
    """Counts whose rate has so many times its mean as standard deviation."""
    rng = np.random.default_rng([seed, int(10 * rate), int(100 * cv)])
    return rng.poisson(rate * rng.gamma(cv**-2, cv**2, n)).astype(float)


def _is_refused(counts: np.ndarray) -> bool:
    try:
        check_scatter(counts, ONES)
    except CalmTooRestless:
        return True
    return False


@pytest.mark.parametrize(("rate", "cv"), [(20, 0.5), (100, 1.0), (100, 2.0), (1e4, 1)])
def test_the_likeliest_scatter_is_that_of_the_density_of_scipy(rate, cv) -> None:
    counts = _calm(rate, cv, 1)
    mean = (counts.sum() + 0.5) / 28

    def against(log_size: float) -> float:
        size = np.exp(log_size)
        return -float(nbinom.logpmf(counts, size, size / (size + mean)).sum())

    best = minimize_scalar(against, bounds=(-4, 6), method="bounded").x
    found = mean / (likeliest_scatter(counts, ONES) - 1)
    assert np.log(found) == pytest.approx(best, abs=0.03)


WIDER = [(20, 2.5), (100, 2.0), (100, 2.5), (1000, 1.6)]


@pytest.mark.parametrize(("rate", "cv"), WIDER)
def test_calm_wider_than_all_of_the_grid_is_mostly_refused(rate, cv) -> None:
    """By its variance alone it was in about half of these runs."""
    assert 1 + rate * cv**2 > widest_scatter(rate)
    counts = [_calm(rate, cv, seed) for seed in range(100)]
    refused = np.array([_is_refused(one) for one in counts])
    told = np.array([is_restless(one, ONES) for one in counts])
    assert refused.mean() > 0.7
    assert (refused | told).mean() > 0.95


@pytest.mark.parametrize(("rate", "cv"), [(20, 1.0), (100, 1.0), (1000, 0.8)])
def test_calm_well_within_the_grid_is_not_refused(rate, cv) -> None:
    counts = [_calm(rate, cv, seed) for seed in range(100)]
    assert np.mean([_is_refused(one) for one in counts]) <= 0.02
    assert np.mean([is_restless(one, ONES) for one in counts]) <= 0.1


def test_where_it_may_scatter_more_the_answer_says_that_its_level_may_fail() -> None:
    near = next(
        counts
        for counts in (_calm(100, 1.5, seed, 60) for seed in range(100))
        if is_restless(counts[:28], ONES) and not _is_refused(counts[:28])
    )
    answer = watch(CountSeries(period="day", first=FIRST, counts=near), FIRST)
    assert answer.calm.is_restless
    assert answer.to_dict()["calm"]["is_restless"] is True
    assert "may scatter more: then false alarms are more" in answer.in_words
    even = CountSeries(period="day", first=FIRST, counts=[100] * 60)
    assert not watch(even, FIRST).calm.is_restless


def test_a_single_cluster_of_few_events_is_read() -> None:
    """Of few events in all its likelihood would hang on one day."""
    for n in (3, 8, 12):
        counts = np.zeros(28)
        counts[5] = n
        assert n / 28 < SOME
        check_scatter(counts, ONES)
