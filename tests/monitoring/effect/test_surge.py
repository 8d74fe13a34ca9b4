"""What rose for weeks may fall without a ceasefire: the answer says where it did."""

from datetime import date, timedelta

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, estimate_effect
from ceasefire.monitoring.effect.design import Roles
from ceasefire.monitoring.effect.model import Surge
from ceasefire.monitoring.effect.surge import surge_before
from ceasefire.monitoring.effect.words import ESTABLISHED, _stood_out
from ceasefire.monitoring.placebo import SUGGESTIVE

FIRST = date(2021, 1, 4)


def roles(n_before: int, n_left_out: int, n_treated: int) -> Roles:
    n = n_before + n_left_out + n_treated
    treated, left_out = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    treated[n - n_treated :] = True
    left_out[n_before : n_before + n_left_out] = True
    return Roles(treated, left_out)


def test_a_stretch_at_three_times_the_level_is_told_by_hand() -> None:
    y = np.repeat([2.0, 6.0, 50.0, 1.0], [112, 28, 3, 20])
    found = surge_before(roles(140, 3, 20), y, np.zeros(len(y)), 28)
    assert found is not None
    assert (found.n_periods, found.times, found.share) == (28, 3.0, 0.0)
    assert found.n_stretches == 140 - 2 * 28 + 1


def test_what_weekday_season_and_exposure_let_expect_does_not_stand_out() -> None:
    y = np.repeat([2.0, 6.0, 1.0], [112, 28, 20])
    due = np.log(np.repeat([1.0, 3.0, 1.0], [112, 28, 20]))
    assert surge_before(roles(140, 0, 20), y, due, 28) is None


@pytest.mark.parametrize(
    ("levels", "lengths"),
    [
        ((2.0, 2.9, 1.0), (112, 28, 20)),  # 1.45 times
        ((2.0, 6.0, 2.0, 6.0, 1.0), (40, 32, 40, 28, 20)),  # five earlier are as high
        ((2.0, 6.0, 1.0), (83, 28, 20)),  # less than three stretches before it
        ((0.0, 6.0, 1.0), (112, 28, 20)),  # nothing before it: how far is not known
    ],
)
def test_less_than_that_is_none(levels, lengths) -> None:
    y = np.repeat(levels, lengths)
    n = len(y)
    assert surge_before(roles(n - 20, 0, 20), y, np.zeros(n), 28) is None


def test_days_that_come_and_go_have_no_time_before_them() -> None:
    treated = np.zeros(160, dtype=bool)
    treated[[140, 141, 147, 148]] = True
    y = np.repeat([2.0, 6.0, 1.0], [112, 28, 20])
    some = Roles(treated, np.zeros(160, dtype=bool))
    assert surge_before(some, y, np.zeros(160), 28) is None


def series(rates, seed: int) -> CountSeries:
    rng = np.random.default_rng(seed)
    counts = rng.poisson(np.asarray(rates) * rng.gamma(4, 1 / 4, len(rates)))
    return CountSeries(period=Period.DAY, first=FIRST, counts=counts.astype(float))


def after(n: int) -> Treatment:
    return Treatment(start=FIRST + timedelta(days=n))


@pytest.mark.parametrize("seed", range(8))
def test_after_a_surge_no_fall_is_called_hard_to_explain(seed) -> None:
    """Thirty days at three times the level, then back, and no ceasefire at all."""
    counts = series(np.repeat([3.0, 9.0, 3.0], [335, 30, 28]), seed)
    answer = estimate_effect(counts, after(365))
    assert answer.surge is not None
    assert 2 < answer.surge.times < 4.5
    assert ESTABLISHED not in answer.verdict
    times = f"{answer.surge.times:.1f} times the level before"
    assert f", after a stretch at {times} it;" in answer.in_words
    assert any(f"had {times} them" in one for one in answer.notes)
    assert answer.to_dict()["surge_before"] == answer.surge.to_dict()


def test_a_fall_from_an_ordinary_level_may_still_be_hard_to_explain() -> None:
    answer = estimate_effect(series(np.repeat([6.0, 1.0], [365, 28]), 1), after(365))
    assert answer.surge is None
    assert answer.to_dict()["surge_before"] is None
    assert answer.verdict == f"a fall, {ESTABLISHED}"
    assert "after a stretch" not in answer.in_words
    assert SUGGESTIVE not in answer.in_words


def test_an_ordinary_time_before_seldom_stands_out() -> None:
    found = [
        surge_before(
            roles(365, 0, 28), series([3.0] * 393, s).counts, np.zeros(393), 28
        )
        for s in range(200)
    ]
    assert sum(one is not None for one in found) <= 2


def test_few_stretches_as_high_are_not_printed_as_none_of_them() -> None:
    told = [
        _stood_out(
            Surge(n_periods=28, times=2.0, share=share, n_stretches=500), Period.DAY
        )
        for share in (0.0, 0.002, 0.04)
    ]
    said = [one.split("that length ")[1].split(" had as much")[0] for one in told]
    assert said == ["none", "under 1%", "4%"]
