"""Numbers of an alarm are printed as they would be said aloud."""

from datetime import date, timedelta

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import watch
from ceasefire.monitoring.alarm.words import figure, line_in_words


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.0, "0"),
        (0.00001, "under 0.001"),
        (0.0123, "0.012"),
        (0.996, "1.0"),
        (2.4, "2.4"),
        (99.97, "100"),
        (300_805.5, "300,806"),
    ],
)
def test_a_figure_has_no_powers_of_ten_and_little_is_not_nothing(
    value: float, printed: str
) -> None:
    assert figure(value) == printed


def _of(before: int, calm: int) -> str:
    """Say what a watch says of so many events a day before, and on its first days."""
    counts = np.repeat([before, calm, calm], [60, 28, 20]).astype(float)
    series = CountSeries(period=Period.DAY, first=date(2021, 1, 4), counts=counts)
    answer = watch(series, date(2021, 1, 4) + timedelta(days=60))
    assert answer.calm.over_before == pytest.approx(calm / before)
    return answer.in_words


def test_first_days_that_were_no_calm_are_said_to_be_none() -> None:
    """Who reads "no alarm" has to know that it never was calm."""
    assert (
        "no alarm is possible before 2021-04-02. They were hardly calmer than the 60 "
        "before the ceasefire: 0.8 times their rate. Only what is worse than "
        "that raises an alarm. How far" in _of(5, 4)
    )
    assert "They were no calmer than the 60 before the ceasefire: 1.5 times" in _of(
        2, 3
    )
    assert "hardly calmer" not in _of(10, 7)


def _silent(*counts: int) -> str:
    days = np.array([[2, 1, 3, 2, 2, 1, 3] * 8 + list(counts)], dtype=float).ravel()
    series = CountSeries(period=Period.DAY, first=date(2021, 1, 4), counts=days)
    answer = watch(series, date(2021, 1, 4))
    assert not answer.alarms
    return answer.in_words


def test_how_near_an_alarm_was_is_told_without_a_bare_number() -> None:
    assert (
        "At no time were the counts likelier in a breakdown than in calm: at most"
        in (_silent(2, 1, 2))
    )
    near = _silent(7, 6, 7)
    assert "came nearest to one: such counts are" in near
    assert "times as likely in a breakdown as in calm; 60 times raise an alarm." in near


def test_without_days_before_nothing_is_said_of_them() -> None:
    counts = np.full(60, 2.0)
    series = CountSeries(period=Period.DAY, first=date(2021, 1, 4), counts=counts)
    answer = watch(series, date(2021, 1, 4))
    assert answer.calm.over_before is None
    assert "hardly calmer" not in answer.in_words


def test_the_line_is_a_whole_number_where_it_is_large() -> None:
    assert [line_in_words(one) for one in (20.0, 60.0, 3e6)] == [
        "20", "60", "3,000,000",
    ]  # fmt: skip
