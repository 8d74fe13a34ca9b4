"""A series as it went, beside what was to be expected."""

from datetime import date

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, estimate_effect
from ceasefire.monitoring.effect.course import Course, Stretch


def course(counts: list[float], roles: str) -> Course:
    """One of days; a role is a letter: treated, left out or untreated."""
    each = np.array(list(roles))
    return Course(
        series=CountSeries(
            period=Period.DAY, first=date(2021, 2, 26), counts=np.array(counts)
        ),
        treated=each == "t",
        left_out=each == "l",
        expected=np.where(each == "t", 2.5, np.nan),
    )


def test_stretches_end_where_a_role_does_and_none_is_longer_than_its_share() -> None:
    one = course([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "uuuuultttt")
    told = [
        (s.first.isoformat(), s.n_periods, s.role, s.count, s.expected)
        for s in one.stretches(4)
    ]
    assert told == [  # at most 10 / 4, so 3 days each: 5 in 2 and 3, 1, 4 in 2 and 2
        ("2021-02-26", 2, "untreated", 3, None),
        ("2021-02-28", 3, "untreated", 12, None),
        ("2021-03-03", 1, "left out", 6, None),
        ("2021-03-04", 2, "treated", 15, 5),
        ("2021-03-06", 2, "treated", 19, 5),
    ]


def test_one_stretch_is_enough_where_nothing_changes() -> None:
    assert course([1, 2, 3], "ttt").stretches(1) == (
        Stretch(
            first=date(2021, 2, 26),
            n_periods=3,
            role="treated",
            count=6,
            expected=7.5,
        ),
    )


def test_what_comes_and_goes_too_often_is_cut_evenly_alone() -> None:
    one = course([1, 2, 3, 4, 5, 6, 7, 8], "ututttul")
    told = [(s.n_periods, s.role, s.count, s.expected) for s in one.stretches(4)]
    assert told == [
        (2, "in part treated", 3, None),
        (2, "in part treated", 7, None),
        (2, "treated", 11, 5),
        (2, "untreated", 15, None),  # of which one is left out
    ]


def test_every_period_is_told_and_what_is_not_treated_has_no_expectation() -> None:
    assert course([1, 2, 3], "ult").to_dict() == [
        {"period": "2021-02-26", "count": 1, "role": "untreated", "expected": None},
        {"period": "2021-02-27", "count": 2, "role": "left out", "expected": None},
        {"period": "2021-02-28", "count": 3, "role": "treated", "expected": 2.5},
    ]


@pytest.mark.parametrize("period", Period)
def test_what_is_expected_by_period_is_what_is_expected_together(period) -> None:
    counts = np.random.default_rng(3).poisson(6, 90).astype(float)
    first = date(2020, 6, 1)
    series = CountSeries(period=period, first=first, counts=counts)
    start = series.starts[60]
    answer = estimate_effect(
        series, Treatment.starting(start, announced=series.starts[58])
    )
    kept = answer.course
    assert kept.series is series
    assert np.flatnonzero(kept.left_out).tolist() == [58, 59]
    assert np.flatnonzero(kept.treated).tolist() == list(range(60, 90))
    assert np.isnan(kept.expected[:60]).all()
    assert kept.expected[60:].sum() == pytest.approx(answer.expected)
    assert sum(s.count for s in kept.stretches(7)) == counts.sum()
    # Steady, unrelated counts: a day lets expect about what the others have.
    assert kept.expected[60:] == pytest.approx(np.full(30, 6), rel=0.5)
