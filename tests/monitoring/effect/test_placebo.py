"""The placebo share, against counting by hand."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment
from ceasefire.monitoring.effect.design import roles_of
from ceasefire.monitoring.effect.placebo import FEWEST_DATES, look_elsewhere

FIRST = date(2021, 1, 4)


def looked(y, treatment, **bound):
    series = CountSeries(period=Period.DAY, first=FIRST, counts=y)
    roles = roles_of(series, treatment)
    return look_elsewhere(series, roles, y, np.zeros(len(y)), **bound)


@settings(deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 5), st.integers(3, 40))
def test_the_share_is_that_counted_by_hand(seed: int, gap: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    n, start = 260, 150
    y = rng.poisson(3, n).astype(float)
    first = FIRST + timedelta(days=start)
    got = looked(
        y,
        Treatment.starting(
            first, first + timedelta(days=length - 1), first - timedelta(days=gap)
        ),
    )
    width = min(length, 28)

    def ratio(at: int, half: float = 0.5) -> float:
        due = y[at - gap - 28 : at - gap].mean() * width
        return (y[at : at + width].sum() + half) / (due + half)

    places = [
        at
        for at in range(28 + gap, n - width + 1)
        if at + width <= start - gap or at - gap - 28 >= start + length
    ]
    here = ratio(start)
    share = np.mean([ratio(at) <= here + 1e-12 for at in places])
    assert got.ratio == pytest.approx(ratio(start, half=0))
    assert got.n_dates == len(places)
    assert got.share == pytest.approx(share)


def test_what_reporting_alone_may_have_done_is_taken_out_of_the_ratio() -> None:
    """Half as many as before; on other dates the least is 0.6 times as many.

    With reports down to 0.8 times what they were, 0.5 may be 0.625: as low are the
    start of the 28 days of 6 (0.6), the day before it (172 / 280) and the day after
    it (172 / 276), of the 145 from the 28th to the 172nd.
    """
    y = np.full(228, 10.0)
    y[100:128] = 6
    y[200:] = 5
    treated = Treatment.starting(FIRST + timedelta(days=200))
    assert looked(y, treatment=treated).share == 0
    got = looked(y, treated, least_reported=0.8)
    assert got.ratio == pytest.approx(0.5)
    assert got.n_dates == 145
    assert got.share == pytest.approx(3 / 145)


def test_the_end_of_one_event_is_no_fall_as_large_as_that_of_thirty() -> None:
    """One event every 60 days, then 30 in a week, then none for four weeks."""
    y = np.zeros(400)
    y[0:340:60] = 1
    y[365] = 30
    got = looked(y, Treatment.starting(FIRST + timedelta(days=372)))
    assert got.ratio == 0
    assert got.n_dates > FEWEST_DATES
    assert got.share == 0
    y[0:340:60] = 30
    assert looked(y, Treatment.starting(FIRST + timedelta(days=372))).share > 0.3


def test_a_pattern_of_weekends_is_moved_by_whole_weeks() -> None:
    y = np.full(420, 2.0)
    weekends = [FIRST + timedelta(days=7 * w + d) for w in (50, 52) for d in (5, 6)]
    got = looked(y, Treatment.on_days(weekends))
    assert got.first is not None
    assert got.first.weekday() == 5
    assert got.share == pytest.approx(1)  # all days are alike, and ties count


def test_too_few_other_dates_give_no_share_and_a_reason() -> None:
    y = np.ones(28 + 28 + FEWEST_DATES - 2)
    start = FIRST + timedelta(days=len(y) - 28)
    got = looked(y, Treatment.starting(start))
    assert got.share is None
    assert got.reason is not None
    assert f"{FEWEST_DATES} are needed" in got.reason


def test_nothing_before_and_nothing_after_is_no_ratio() -> None:
    y = np.ones(300)
    y[120:] = 0
    got = looked(y, Treatment.starting(FIRST + timedelta(days=200)))
    assert got.ratio is None
    assert got.share is None
    assert got.reason is not None
    assert "nothing was counted" in got.reason


def test_a_treated_beginning_has_no_days_before_it_and_was_counted_all_the_same() -> (
    None
):
    """Nothing to compare with is not nothing that was counted."""
    y = np.full(300, 3.0)
    first_days = [FIRST + timedelta(days=day) for day in range(60)]
    later = [FIRST + timedelta(days=day) for day in range(200, 210)]
    for days in (first_days, first_days + later):
        got = looked(y, Treatment.on_days(days))
        assert got.share is None
        assert got.reason == (
            "no untreated day lies in the 28 days before treated ones"
        )


def test_what_was_counted_beyond_the_days_compared_is_not_denied() -> None:
    y = np.ones(300)
    y[120:] = 0
    y[260] = 1
    reason = looked(y, Treatment.starting(FIRST + timedelta(days=200))).reason
    assert reason == (
        "nothing was counted on the days that are compared: at most 28 just before "
        "treated ones, and as many of these"
    )
