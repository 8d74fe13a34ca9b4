"""What the days before a ceasefire tell of scatter, and what they never tell."""

from datetime import date, timedelta

import numpy as np
import pytest
from scipy.stats import nbinom
from tests.support.invented import case, event, evidence

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import (
    BEFORE_PERIODS,
    CALM_PERIODS,
    CalmLevel,
    assess_warnings,
    watch,
)
from ceasefire.monitoring.alarm.before import MOST, leaning
from ceasefire.monitoring.alarm.calm import N_SHAPES, prior_belief

FIRST = date(2021, 2, 1)
N_BEFORE = BEFORE_PERIODS[Period.DAY]


def series(counts) -> CountSeries:
    return CountSeries(
        period=Period.DAY, first=FIRST, counts=np.asarray(counts, dtype=float)
    )


def start(counts_before) -> date:
    return FIRST + timedelta(days=len(counts_before))


def direct(counts: list[int]) -> np.ndarray:
    """Log probability of counts by scatter and memory, summed over rates: by scipy."""
    belief = prior_belief((sum(counts) + 0.5) / len(counts), len(counts))
    logs = np.zeros(len(belief.mean))
    for at in range(len(logs)):
        level, mean, size = belief.mean[at], belief.mean[at], belief.size[at]
        carry, persistence = belief.carry[at], belief.persistence[at]
        for count in counts:
            logs[at] += nbinom.logpmf(count, size, size / (size + level))
            level = (
                mean * (1 - persistence) + carry * count + (persistence - carry) * level
            )
    by_shape = (belief.weights * np.exp(logs)).reshape(-1, N_SHAPES).sum(axis=0)
    return np.log(by_shape / belief.weights.reshape(-1, N_SHAPES).sum(axis=0))


def test_leaning_is_the_log_evidence_summed_over_the_rates_and_bounded() -> None:
    counts = [3, 0, 9, 8, 1, 0, 0, 2, 14, 6]
    told = direct(counts)
    leans = leaning(np.array(counts, dtype=float), np.ones(len(counts)))
    assert leans == pytest.approx(np.maximum(told - told.max(), -MOST), abs=1e-9)
    assert (leans == -MOST).any()
    assert ((leans > -MOST) & (leans < 0)).any()


def test_regular_days_before_let_a_breakdown_be_found_sooner() -> None:
    rng = np.random.default_rng(4)
    before = rng.poisson(6.0, N_BEFORE)
    delays = {"alone": [], "with before": []}
    for _ in range(12):
        since = np.concatenate([rng.poisson(2.0, 60), rng.poisson(6.0, 40)])
        alone = watch(series(since), FIRST)
        both = watch(series([*before, *since]), start(before))
        delays["alone"].append(len(since) if not alone.alarm else _at(alone, FIRST))
        delays["with before"].append(_at(both, start(before)))
    assert np.mean(delays["with before"]) < np.mean(delays["alone"]) - 1


def _at(answer, first: date) -> int:
    assert answer.first_alarm is not None
    return (date.fromisoformat(answer.first_alarm) - first).days


def test_days_before_that_cluster_keep_the_watch_cautious() -> None:
    rng = np.random.default_rng(7)
    level, clustered = 0.0, []
    for _ in range(N_BEFORE):
        level = 0.6 * level + rng.normal() * 0.7
        clustered.append(int(rng.poisson(6 * np.exp(level))))
    regular = rng.poisson(6.0, N_BEFORE)
    since = np.concatenate([rng.poisson(2.0, 60), rng.poisson(4.5, 20)])
    evidence_by = [
        max(
            float(one.evidence or 0)
            for one in watch(series([*before, *since]), start(before)).evidence
        )
        for before in (clustered, regular)
    ]
    assert evidence_by[0] < evidence_by[1] / 1.4


def test_the_level_of_calm_is_never_that_of_the_days_before() -> None:
    rng = np.random.default_rng(2)
    before, since = rng.poisson(30.0, 100), rng.poisson(2.0, 90)
    answer = watch(series([*before, *since]), start(before))
    assert answer.calm.n_before == 100
    assert 1.3 < answer.calm.rate.low < answer.calm.rate.high < 2.9
    assert not answer.alarm


def test_too_few_days_before_say_nothing() -> None:
    rng = np.random.default_rng(5)
    since = rng.poisson(2.0, 70)
    before = rng.poisson(9.0, CALM_PERIODS[Period.DAY] - 1)
    alone = watch(series(since), FIRST)
    both = watch(series([*before, *since]), start(before))
    assert both.calm.n_before == 0
    assert [e.evidence for e in both.evidence] == [e.evidence for e in alone.evidence]
    assert "before the ceasefire" not in both.in_words


def test_days_that_calm_is_learned_from_are_not_weighed_twice() -> None:
    rng = np.random.default_rng(5)
    counts = rng.poisson(2.0, 200)
    calm = CalmLevel(first=FIRST + timedelta(days=40), last=FIRST + timedelta(days=99))
    answer = watch(series(counts), FIRST + timedelta(days=100), calm=calm)
    assert answer.calm.n_before == 40


def test_a_rate_that_is_given_still_learns_scatter_from_the_days_before() -> None:
    rng = np.random.default_rng(5)
    before, since = rng.poisson(9.0, 100), rng.poisson(2.0, 30)
    answer = watch(series([*before, *since]), start(before), calm=CalmLevel(rate=2.0))
    assert answer.calm.n_before == 100
    assert "100 days before the ceasefire" in answer.in_words


def test_a_case_is_watched_from_its_start_with_the_days_before_it() -> None:
    first, starts = date(2029, 6, 1), date(2030, 4, 1)
    days = [first + timedelta(days=i) for i in range((starts - first).days + 60)]
    made = evidence([event(n, day) for n, day in enumerate(days, 1)])
    record = assess_warnings(case(), made).records[0]
    assert record.watched is not None
    assert record.watched.first == starts
    assert record.answer is not None
    assert record.answer.calm.n_before == N_BEFORE
    assert sum(one.count for one in record.answer.evidence) == 60 - 28
