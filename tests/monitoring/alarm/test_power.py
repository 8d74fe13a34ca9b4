"""What silence is worth: simulated breakdowns, beside breakdowns that are drawn."""

from datetime import date
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from scipy.stats import binomtest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import watch
from ceasefire.monitoring.alarm.calm import prior_belief
from ceasefire.monitoring.alarm.follow import WatchRules, follow
from ceasefire.monitoring.alarm.model import Power
from ceasefire.monitoring.alarm.power import MULTIPLE, N_RUNS, WITHIN, power_of

FIRST = date(2021, 2, 1)
_SIZE = 1 / 3  # a variance of 7 times the mean, at 2 events a day
RULES = WatchRules(log_line=np.log(40), n_rest=14, half_spent=90)


def watched(counts, period: Period = Period.DAY):
    series = CountSeries(
        period=period, first=FIRST, counts=np.asarray(counts, dtype=float)
    )
    return watch(series, FIRST, with_power=True)


def scattered(rng: np.random.Generator, size: float, n: int):
    return rng.poisson(2.0 * rng.gamma(size, 1 / size, n))


def test_regular_calm_lets_a_breakdown_be_seen_and_restless_calm_hides_it() -> None:
    rng = np.random.default_rng(3)
    regular = watched(rng.poisson(2.0, 120))
    restless = watched(scattered(rng, 0.5, 120))
    assert regular.power is not None
    assert restless.power is not None
    assert regular.power.n_found > 90
    assert restless.power.n_found < 70
    assert f"in {regular.power.n_found} of {N_RUNS} simulated" in regular.in_words


def test_of_what_is_mostly_missed_it_says_that_silence_says_little() -> None:
    rng = np.random.default_rng(9)
    answer = watched(rng.poisson(0.1, 60))
    assert answer.power is not None
    assert answer.power.median_periods is None
    assert "its silence says little" in answer.in_words


def test_an_alarm_that_stands_needs_no_word_on_silence() -> None:
    rng = np.random.default_rng(3)
    answer = watched([*rng.poisson(2.0, 60), *rng.poisson(12.0, 14)])
    assert answer.standing
    assert answer.power is None
    assert answer.to_dict()["power"] is None


def test_the_same_counts_give_the_same_words() -> None:
    counts = np.random.default_rng(3).poisson(2.0, 60)
    assert watched(counts).to_dict() == watched(counts).to_dict()


@pytest.mark.parametrize("period", list(Period))
def test_it_is_told_in_the_periods_of_the_series(period: Period) -> None:
    power = watched(np.random.default_rng(3).poisson(4.0, 60), period).power
    assert power is not None
    assert power.within == WITHIN[period]


def test_the_share_found_is_that_of_breakdowns_drawn_by_hand() -> None:
    """For one setting of calm, known: gamma-Poisson counts, no memory."""
    belief = prior_belief(2.0, None)
    restless = np.isclose(belief.size, _SIZE) & (belief.carry == 0)
    one = belief.keeping(np.flatnonzero(restless))
    told = power_of(one, RULES, drawn_from=one, period=Period.DAY, offset=1.0, spent=60)
    rng = np.random.default_rng(11)
    n_found = 0
    for _ in range(300):
        counts = rng.poisson(MULTIPLE * 2.0 * rng.gamma(_SIZE, 1 / _SIZE, told.within))
        after = follow(
            counts.astype(float), np.ones(told.within), 0, one, RULES, spent=60
        )
        n_found += bool(after.raised)
    assert 0.1 < n_found / 300 < 0.9
    assert binomtest(told.n_found, told.n_runs, n_found / 300).pvalue > 0.01


def test_a_watch_that_is_armed_anew_has_spent_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(0)
    counts = [*rng.poisson(2.0, 60), *rng.poisson(12.0, 25), *rng.poisson(2.0, 60)]
    rearmed = watched(counts).alarms[0].rearmed
    assert rearmed is not None
    last = (date.fromisoformat(rearmed) - FIRST).days
    module, spent = import_module("ceasefire.monitoring.alarm.answer"), []

    def noted(*args: Any, **named: Any) -> Power:
        if args[0] is named["drawn_from"]:  # of the alarm, not of the warning
            spent.append(named["spent"])
        return power_of(*args, **named)

    monkeypatch.setattr(module, "power_of", noted)
    for n in (last - 1, last, last + 1):
        watched(counts[:n])
    # The first stands alarmed, and is not asked what it would find.
    assert spent == [0, 1]


def test_counts_beyond_any_table_are_followed_too() -> None:
    answer = watched(np.full(60, 1e19))
    assert answer.power is not None
