"""The mixture over scatters, and the two short cuts to it."""

import math
from datetime import date, timedelta

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, laplace, posterior
from ceasefire.monitoring.effect.design import counts_of, roles_of

FIRST = date(2021, 1, 4)


def made(days: list[int], mean: float = 5.0, seed: int = 1):
    rng = np.random.default_rng(seed)
    y = rng.poisson(mean * rng.gamma(4, 1 / 4, 400)).astype(float)
    series = CountSeries(period=Period.DAY, first=FIRST, counts=y)
    treatment = Treatment.on_days([FIRST + timedelta(days=d) for d in days])
    roles = roles_of(series, treatment)
    return counts_of(series, roles, y)


WEEKENDS = [7 * week + d for week in range(30, 50, 3) for d in (4, 5, 6)]


@pytest.mark.parametrize("days", [WEEKENDS, list(range(360, 365))])
def test_weekdays_in_the_offset_change_nothing(days, monkeypatch) -> None:
    """Only the direction that matters is kept; the whole regression agrees."""
    counts, slow = made(days)
    short = posterior.infer(counts, slow, Period.DAY)
    monkeypatch.setattr(posterior, "_thinned", lambda counts, _pilot, _slow: counts)
    whole = posterior.infer(counts, slow, Period.DAY)
    assert short.counts.design.shape[1] == whole.counts.design.shape[1] - 5
    for p in (0.025, 0.5, 0.975):
        assert short.quantile(p) == pytest.approx(whole.quantile(p), abs=0.01)


def test_whole_weeks_need_no_weekday_at_all() -> None:
    counts, slow = made(list(range(350, 378)))
    thin = posterior.infer(counts, slow, Period.DAY).counts
    assert thin.design.shape[1] == counts.design.shape[1] - 6


def test_many_counts_make_the_posterior_normal_and_few_do_not(monkeypatch) -> None:
    def skewness(mean: float) -> float:
        counts, slow = made(list(range(350, 378)), mean)
        monkeypatch.setattr(posterior, "_MANY", math.inf)
        found = posterior.infer(counts, slow, Period.DAY)
        low, middle, high = (found.quantile(p) for p in (0.025, 0.5, 0.975))
        return (low + high - 2 * middle) / (high - low)

    sparse = skewness(0.15)
    assert sparse < -0.05  # a small ratio can be very small
    assert abs(skewness(300.0)) < abs(sparse) / 2


def test_probabilities_run_from_nothing_to_all() -> None:
    counts, slow = made(WEEKENDS)
    found = posterior.infer(counts, slow, Period.DAY)
    assert found.cumulated[0] < 1e-6
    assert found.cumulated[-1] > 1 - 1e-6
    assert (np.diff(found.cumulated) >= 0).all()
    for p in (0.05, 0.5, 0.9):
        assert found.below(found.quantile(p)) == pytest.approx(p, abs=1e-6)


def comes_and_goes(seed: int, kind: float) -> np.ndarray:
    """Counts of a level that wanders, a disturbance that lasts, and days of none."""
    rng = np.random.default_rng(seed)
    n = 300
    fading = np.zeros(n)
    for t in range(1, n):
        fading[t] = 0.6 * fading[t - 1] + rng.normal(0, 0.6)
    mean = kind * np.exp(np.cumsum(rng.normal(0, 0.04, n)) + fading)
    mean[: int(rng.integers(0, 150))] = 0
    return rng.poisson(mean).astype(float)


@pytest.mark.parametrize("kind", [0.8, 6.0, 40.0])
@pytest.mark.parametrize("seed", range(4))
def test_steps_that_are_saved_do_not_show(seed: int, kind: float, monkeypatch) -> None:
    """Against fits that go on until nothing changes: a fiftieth of the width."""
    y = comes_and_goes(seed, kind)
    series = CountSeries(period=Period.DAY, first=FIRST, counts=y)
    roles = roles_of(series, Treatment.starting(FIRST + timedelta(days=270)))
    counts, slow = counts_of(series, roles, y)
    quick = posterior.infer(counts, slow, Period.DAY)

    def to_the_end(*args, **_):
        return laplace.fit(*args, most_steps=100, close=1e-8)

    monkeypatch.setattr(posterior, "fit", to_the_end)
    exact = posterior.infer(counts, slow, Period.DAY)
    width = exact.quantile(0.975) - exact.quantile(0.025)
    for p in (0.025, 0.5, 0.975):
        assert quick.quantile(p) == pytest.approx(exact.quantile(p), abs=width / 50)
