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
    assert "1.5 times their rate" in _of(2, 3)
    assert "hardly calmer" not in _of(10, 7)


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
