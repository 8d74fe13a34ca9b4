"""Deaths: what is cut, and that the ratio stays what it is."""

from datetime import date, timedelta

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, estimate_effect
from ceasefire.monitoring.effect.deaths import cut_worst, scattered_by_events
from ceasefire.monitoring.effect.laplace import Counts
from ceasefire.monitoring.effect.posterior import flat_start

FIRST = date(2021, 1, 4)


def counts_of(y: np.ndarray) -> Counts:
    n = len(y)
    return Counts(
        y=y,
        seen=np.ones(n),
        offset=np.zeros(n),
        design=np.column_stack([np.ones(n), np.arange(n) >= n - 28]).astype(float),
        precision=np.array([0.04, 0.25]),
    )


def test_only_the_worst_days_are_cut_and_what_is_cut_is_told() -> None:
    y = np.tile([0.0, 4.0, 9.0, 12.0], 100)
    y[[20, 21]] = 500, 30
    cut, said = cut_worst(counts_of(y))
    assert said.n_periods == 2
    assert said.at == pytest.approx(cut.y.max())
    assert 12 <= said.at <= 30
    assert said.share == pytest.approx((y - cut.y).sum() / y.sum())
    assert np.array_equal(cut.y[y <= said.at], y[y <= said.at])


def test_a_quiet_series_is_not_cut_to_nothing() -> None:
    y = np.zeros(400)
    y[7] = 1
    cut, said = cut_worst(counts_of(y))
    assert cut.y.sum() == 1
    assert said.n_periods == 0


def test_scatter_follows_the_mean() -> None:
    y = np.concatenate([np.full(200, 20.0), np.full(200, 5.0)])
    share = scattered_by_events(counts_of(y), flat_start(counts_of(y))).share
    assert share is not None
    assert share.mean() == pytest.approx(1)
    assert np.median(share[:150]) / np.median(share[250:]) == pytest.approx(4, rel=0.3)


def deaths_of_events(seed: int, ratio: float) -> np.ndarray:
    """Sums of heavy-tailed deaths over a varying number of events a day."""
    rng = np.random.default_rng(seed)
    mu = 5.0 * rng.gamma(4, 1 / 4, 500)
    mu[440:] *= ratio
    events = rng.poisson(mu)
    each = [np.ceil(rng.pareto(1.5, int(n))).clip(1, 500).sum() for n in events]
    return np.array(each)


@pytest.mark.parametrize("ratio", [1.0, 0.4])
def test_a_ratio_of_deaths_is_found_without_bias(ratio: float) -> None:
    start = Treatment.starting(FIRST + timedelta(days=440))
    logs = []
    for seed in range(40):
        series = CountSeries(
            period=Period.DAY, first=FIRST, counts=deaths_of_events(seed, ratio)
        )
        found = estimate_effect(series, start, kind="deaths").ratio
        logs.append(np.log(found.median))
    assert np.exp(np.mean(logs)) == pytest.approx(ratio, rel=0.15)
