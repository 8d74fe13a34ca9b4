"""The watch in arrays, of one run and of many, against a plain loop."""

from datetime import date

import numpy as np
import pytest
from tests.support.plain_watch import watch_plainly

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import watch
from ceasefire.monitoring.alarm.calm import CalmBelief, prior_belief
from ceasefire.monitoring.alarm.follow import WatchRules, follow
from ceasefire.monitoring.alarm.power import first_alarms

N = 26  # periods: starts are left out from the eleventh on, settings dropped four times


def rules(line: float) -> WatchRules:
    return WatchRules(log_line=np.log(line), n_rest=14, half_spent=90)


def learned(rng: np.random.Generator, rate: float) -> CalmBelief:
    """A belief of few settings, for the plain loop to take no minutes."""
    belief = prior_belief(rate, 28)
    for count in rng.poisson(rate, 28):
        belief = belief.after(float(count), 1.0)
    return belief.keeping(np.argsort(-belief.log_weight)[:30])


@pytest.mark.parametrize("seed", range(4))
def test_one_run_in_arrays_says_what_the_plain_loop_says(seed: int) -> None:
    rng = np.random.default_rng([5, seed])
    rate = (0.2, 2.0, 9.0, 1.0)[seed]
    belief = learned(rng, rate)
    counts = rng.poisson(rate * np.repeat([1.0, 1.7], N // 2)).astype(float)
    offsets = rng.uniform(0.5, 1.5, N)
    told = follow(counts, offsets, 0, belief, rules(1e9), spent=3)
    plain = watch_plainly(counts, offsets, belief, rules(1e9), spent=3)
    np.testing.assert_allclose(told.log_evidence, plain.log_evidence, atol=1e-9)
    np.testing.assert_allclose(told.expected, plain.expected, rtol=1e-9)


def test_it_raises_the_same_alarm_since_the_same_period() -> None:
    rng = np.random.default_rng(8)
    belief = learned(rng, 2.0)
    counts = np.concatenate([rng.poisson(2.0, 12), rng.poisson(7.0, 14)]).astype(float)
    raised = follow(counts, np.ones(N), 0, belief, rules(40)).raised[0]
    plain = watch_plainly(counts, np.ones(N), belief, rules(40))
    assert (raised.at, raised.since) == (plain.raised_at, plain.since)
    assert raised.log_evidence == pytest.approx(plain.log_evidence[-1], abs=1e-9)


def test_many_runs_side_by_side_are_each_what_it_is_alone() -> None:
    rng = np.random.default_rng(9)
    belief = learned(rng, 2.0)
    rates = rng.uniform(0.5, 9.0, 30)
    counts = rng.poisson(rates[:, None], (30, N)).astype(float)
    delays = first_alarms(counts, 0.8, belief, rules(20), spent=10)
    alone = [
        follow(one, np.full(N, 0.8), 0, belief, rules(20), spent=10).raised
        for one in counts
    ]
    assert delays.tolist() == [one[0].at + 1 if one else np.inf for one in alone]
    assert 5 < np.isfinite(delays).sum() < 30
    for one, delay in list(zip(counts, delays.tolist(), strict=True))[:3]:
        plain = watch_plainly(one, np.full(N, 0.8), belief, rules(20), spent=10)
        at = plain.raised_at
        assert delay == (np.inf if at is None else at + 1)


def test_a_long_watch_keeps_no_more_than_it_follows() -> None:
    """Of what was believed before every day of decades, memory would fill up."""
    from ceasefire.monitoring.alarm.follow import Followed, _Watch

    rng = np.random.default_rng(4)
    belief = learned(rng, 1.0)
    counts = rng.poisson(1.0, 400).astype(float)
    one = _Watch(1, 0, belief, rules(1e9), 0)
    one.run(counts, np.ones(400), Followed(belief=belief))
    assert len(one.before) <= 10 + 7


def test_decades_of_days_without_alarm_are_watched_to_their_end() -> None:
    counts = np.random.default_rng(3).poisson(0.4, 1500).astype(float)
    series = CountSeries(period=Period.DAY, first=date(2001, 1, 1), counts=counts)
    answer = watch(series, date(2001, 1, 1))
    assert len(answer.evidence) == 1500 - 28
    assert not answer.alarm
