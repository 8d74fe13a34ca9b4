"""A series put together in memory: taken from any column, or refused at birth."""

from datetime import UTC, date, datetime

import numpy as np
import pyarrow as pa
import pytest

from ceasefire.core import NotADay, NotSeveral
from ceasefire.events import CountSeries, ImpossibleSeries, Period

FIRST = date(2031, 3, 3)  # a Monday


def series(counts, **more) -> CountSeries:
    return CountSeries(**({"period": "day", "first": FIRST, "counts": counts} | more))


@pytest.mark.parametrize(
    "counts",
    [
        [3, 0, 2],
        (3, 0, 2),
        np.array([3, 0, 2], dtype=np.int32),
        np.array([3, 0, 2], dtype=object),
        pa.array([3, 0, 2]),
    ],
)
def test_any_run_of_numbers_is_a_series_of_floats(counts) -> None:
    taken = series(counts)
    assert taken.period is Period.DAY
    assert taken.counts.dtype == np.float64
    assert taken.counts.tolist() == [3.0, 0.0, 2.0]


def test_a_series_changes_neither_with_its_source_nor_by_itself() -> None:
    source = np.array([3.0, 0.0, 2.0])
    taken = series(source, exposure=source + 1, control=source)
    source[0] = -9
    assert taken.counts.tolist() == [3.0, 0.0, 2.0]
    for own in (taken.counts, taken.exposure, taken.control):
        assert own is not None
        with pytest.raises(ValueError, match="read-only"):
            own[0] = 1


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ([3, None, 2], "counts holds a blank, and unknown is never zero"),
        ([3, np.nan, 2], "counts holds a blank, and unknown is never zero"),
        ([3, -1, 2], "counts holds a number that is no count"),
        ([3, np.inf, 2], "counts holds a number that is no count"),
        ([True, False], "counts holds what is no number"),
        (np.array([True, 2], dtype=object), "counts holds what is no number"),
        (["3", "2"], "counts holds what is no number"),
        (np.array(["3", 2], dtype=object), "counts holds what is no number"),
        ([3j, 2], "counts holds what is no number"),
        ([[3], [2, 1]], "counts holds what is no number"),
        (np.array([3, 2], dtype="timedelta64[D]"), "counts holds what is no number"),
        (3, "counts has the shape () and not one number after another"),
        ([[3, 2]], "counts has the shape (1, 2) and not one number after another"),
    ],
)
def test_what_is_no_count_is_refused(counts, why: str) -> None:
    with pytest.raises(ImpossibleSeries) as refused:
        series(counts)
    assert str(refused.value) == f"The series cannot be: {why}."


def test_a_blank_of_pandas_is_no_count_and_its_index_is_left_alone() -> None:
    pandas = pytest.importorskip("pandas")
    assert series(pandas.Series([3, 2], index=[9, 7])).counts.tolist() == [3.0, 2.0]
    with pytest.raises(ImpossibleSeries, match="holds a blank"):
        series(pandas.array([3, None], dtype="Int64"))


def test_a_series_of_no_period_is_refused() -> None:
    with pytest.raises(ImpossibleSeries, match="neither 'day', 'week' nor 'month'"):
        series([1], period="year")


def test_columns_of_dates_and_counts_are_put_in_order() -> None:
    days = [date(2031, 3, 5), datetime.fromisoformat("2031-03-03"), date(2031, 3, 4)]
    taken = CountSeries.of(days, [5, 3, 4], exposure=[0.5, 0.3, 0.4])
    assert (taken.first, taken.last) == (date(2031, 3, 3), date(2031, 3, 5))
    assert taken.counts.tolist() == [3.0, 4.0, 5.0]
    assert taken.exposure is not None
    assert taken.exposure.tolist() == [0.3, 0.4, 0.5]


def test_any_day_names_its_week_or_month() -> None:
    weeks = CountSeries.of([date(2031, 3, 12), FIRST], [2, 1], period="week")
    assert (weeks.first, weeks.counts.tolist()) == (FIRST, [1.0, 2.0])
    months = CountSeries.of([date(2031, 4, 30), FIRST], [2, 1], period="month")
    assert (months.first, months.counts.tolist()) == (date(2031, 3, 1), [1.0, 2.0])


def test_a_column_of_numpy_days_is_a_column_of_days() -> None:
    days = np.array(["2031-03-04", "2031-03-03"], dtype="datetime64[ns]")
    taken = CountSeries.of(days, [4, 3])
    assert (taken.first, taken.counts.tolist()) == (FIRST, [3.0, 4.0])


@pytest.mark.parametrize(
    ("days", "period", "why"),
    [
        ([3, 4, 4], "day", "2031-03-04 stands twice"),
        ([3, 5, 9], "week", "2031-W10 stands twice"),
        (
            [3, 4, 6],
            "day",
            "2031-03-05 is missing before 2031-03-06, and a day that nobody counted is "
            "not a quiet one",
        ),
        ([], "day", "it has no dates"),
    ],
)
def test_a_period_missing_or_twice_is_refused(days, period, why: str) -> None:
    dates = [date(2031, 3, day) for day in days]
    with pytest.raises(ImpossibleSeries) as refused:
        CountSeries.of(dates, [1] * len(dates), period=period)
    assert str(refused.value) == f"The series cannot be: {why}."


def test_columns_of_two_lengths_are_refused() -> None:
    with pytest.raises(ImpossibleSeries, match=r"counts has the shape \(2,\) and not"):
        CountSeries.of([FIRST], [1, 2])


def test_an_instant_is_no_day_of_a_series() -> None:
    with pytest.raises(NotADay, match="A date of the series"):
        CountSeries.of([datetime(2031, 3, 3, tzinfo=UTC)], [1])
    with pytest.raises(NotADay, match="The first day of the series"):
        series([1], first=datetime.fromisoformat("2031-03-03 12:00"))


def test_columns_of_arrow_are_columns_as_well() -> None:
    days, counts = [date(2031, 1, day) for day in (2, 1, 3)], [4, 5, 6]
    for column in (pa.array, lambda given: pa.chunked_array([given[:1], given[1:]])):
        made = CountSeries.of(column(days), column(counts), exposure=column([1, 2, 1]))
        assert made.first == date(2031, 1, 1)
        assert made.counts.tolist() == [5, 4, 6]
        assert made.exposure.tolist() == [2, 1, 1]
    with pytest.raises(ImpossibleSeries, match="counts holds a blank"):
        CountSeries.of(pa.array(days), pa.array([4, None, 6]))


def test_one_word_is_no_column_of_days() -> None:
    with pytest.raises(
        NotSeveral, match="A date of the series: what is given is '2031"
    ):
        CountSeries.of("2031-01-01", [1])
