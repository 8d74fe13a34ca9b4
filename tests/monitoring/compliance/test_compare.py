"""Windows, series and the placebo share, against counting by hand."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import truce

from ceasefire.monitoring.compliance.compare import change
from ceasefire.monitoring.placebo import (
    FEWEST_PLACEBO_DATES,
    Placebo,
    placebo_starts,
)
from ceasefire.monitoring.series import Days, daily, day_number
from ceasefire.monitoring.windows import Window, windows_of

DAMASCUS = ZoneInfo("Asia/Damascus")


def test_a_start_at_midnight_begins_that_day() -> None:
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, None)
    assert windows["before"] == Window(date(2030, 2, 27), date(2030, 3, 26))
    assert windows["between"] == Window(date(2030, 3, 27), date(2030, 3, 31))
    assert windows["after"] == Window(date(2030, 4, 1), date(2030, 4, 28))


def test_a_start_in_the_evening_leaves_its_day_between() -> None:
    evening = truce(
        announced_at=None, starts_at=datetime(2016, 9, 12, 19, tzinfo=DAMASCUS)
    )
    windows = windows_of(evening, DAMASCUS, 7, None)
    assert windows["before"].last == date(2016, 9, 11)
    assert windows["between"].n_days == 1
    assert windows["after"].first == date(2016, 9, 13)


def test_an_instant_is_a_day_of_the_zone_of_the_case() -> None:
    start = datetime(2030, 3, 31, 22, tzinfo=UTC)  # midnight in Damascus, at UTC+2
    windows = windows_of(
        truce(announced_at=None, starts_at=start), ZoneInfo("Etc/GMT-2"), 7, None
    )
    assert windows["after"].first == date(2030, 4, 1)
    assert windows["between"].n_days == 0


def test_the_window_after_ends_with_the_ceasefire_and_with_the_data() -> None:
    short = truce(ends_at=datetime(2030, 4, 8, 18, tzinfo=UTC))
    assert windows_of(short, ZoneInfo("UTC"), 28, None)["after"].n_days == 7
    cut = windows_of(truce(), ZoneInfo("UTC"), 28, date(2030, 4, 3))
    assert cut["after"].n_days == 3


THOUSANDTHS = st.integers(0, 40_000).map(lambda n: n / 1000)
"""Expected counts as they come of shares; less than 1e-9 is rounding of sums."""


@given(st.integers(0, 3000).map(lambda n: n / 1000), THOUSANDTHS)
def test_next_to_nothing_before_is_no_ratio(before: float, after: float) -> None:
    """Of a tail of one far event nobody makes a rise to ten thousand times."""
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, None)
    first = windows["before"].first - timedelta(days=400)
    data = Window(first, windows["after"].last + timedelta(days=400))
    series = np.zeros(data.n_days)
    series[day_number(windows["before"].last) - day_number(first)] = before
    series[day_number(windows["after"].first) - day_number(first)] = after
    placebo = Placebo(np.array([], dtype=np.int64))
    found = change(series, data, windows, placebo).ratio
    assert (found is None) == (before < 0.5)
    assert found is None or found == pytest.approx(after / before)


@st.composite
def spans(draw: st.DrawFn) -> tuple[list[tuple[int, int]], list[float]]:
    n = draw(st.integers(0, 30))
    first = draw(st.lists(st.integers(0, 60), min_size=n, max_size=n))
    length = draw(st.lists(st.integers(0, 40), min_size=n, max_size=n))
    weights = draw(st.lists(st.floats(0, 9), min_size=n, max_size=n))
    return [(a, a + b) for a, b in zip(first, length, strict=True)], weights


@given(spans())
def test_a_series_is_what_adding_up_day_by_day_gives(made) -> None:
    pairs, weights = made
    epoch = date(1970, 1, 1)
    days = [[epoch + timedelta(days=d) for d in pair] for pair in pairs]
    table = pa.table(
        {
            "date_start": pa.array([a for a, _ in days], pa.date32()),
            "date_end": pa.array([b for _, b in days], pa.date32()),
        }
    )
    got = daily(Days.of(table), np.array(weights, dtype=float), 10, 80)
    by_hand = np.zeros(71)
    for (a, b), weight in zip(pairs, weights, strict=True):
        for day in range(a, b + 1):
            if 10 <= day <= 80:
                by_hand[day - 10] += weight / (b - a + 1)
    np.testing.assert_allclose(got, by_hand, atol=1e-8)


def test_a_year_total_is_spread_over_its_year() -> None:
    year = pa.table(
        {
            "date_start": pa.array([date(2016, 1, 1)], pa.date32()),
            "date_end": pa.array([date(2016, 12, 31)], pa.date32()),
        }
    )
    first = day_number(date(2016, 1, 1))
    series = daily(Days.of(year), np.array([3660.0]), first, first + 365)
    np.testing.assert_allclose(series, 10.0)


def _change_by_hand(series, data, windows, starts):
    n_before, gap, n_after = (
        windows[name].n_days for name in ("before", "between", "after")
    )

    def sums(start: int) -> tuple[float, float]:
        at = start - day_number(data.first)
        before = sum(series[at - gap - n_before : at - gap])
        return before, sum(series[at : at + n_after])

    def levelled(before: float, after: float) -> float:
        return ((after + 0.5) / n_after) / ((before + 0.5) / n_before)

    before, after = sums(day_number(windows["after"].first))
    seen = [one for one in map(sums, starts.tolist()) if sum(one)]
    as_low = [levelled(*one) <= levelled(before, after) + 1e-12 for one in seen]
    ratio = (after / n_after) / (before / n_before)
    return ratio, np.mean(as_low), len(seen)


@given(st.integers(0, 2**32 - 1))
def test_ratio_and_placebo_share_are_those_counted_by_hand(seed: int) -> None:
    rng = np.random.default_rng(seed)
    data = Window(date(2029, 10, 1), date(2030, 12, 31))
    series = rng.poisson(rng.uniform(0.2, 4), data.n_days).astype(float)
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, data.last)
    placebo = placebo_starts(windows, [truce()], ZoneInfo("UTC"), data)
    got = change(series, data, windows, placebo)
    ratio, share, n = _change_by_hand(series, data, windows, placebo.starts)
    assert got.ratio == pytest.approx(ratio)
    assert got.placebo_share == pytest.approx(share)
    assert got.n_placebo == n


def test_placebo_dates_stay_clear_of_every_ceasefire_and_inside_the_data() -> None:
    data = Window(date(2029, 1, 1), date(2031, 12, 31))
    other = truce(
        id="other",
        announced_at=None,
        starts_at=datetime(2031, 1, 1, tzinfo=UTC),
    )
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, data.last)
    starts = placebo_starts(windows, [truce(), other], ZoneInfo("UTC"), data).starts
    gap = windows["between"].n_days
    assert len(starts)
    for start in starts.tolist():
        assert start - gap - 28 >= day_number(data.first)
        assert start + 27 <= day_number(data.last)
        for day in (date(2030, 3, 27), date(2030, 4, 1), date(2031, 1, 1)):
            assert not start - gap - 28 <= day_number(day) <= start + 27


def test_too_few_other_dates_give_no_share() -> None:
    data = Window(date(2030, 1, 1), date(2030, 12, 31))
    series = np.ones(data.n_days)
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, data.last)
    few = Placebo(np.arange(FEWEST_PLACEBO_DATES - 1) + day_number(date(2030, 8, 1)))
    got = change(series, data, windows, few)
    assert got.ratio == pytest.approx(1.0)
    assert got.placebo_share is None


def _ended(n_before: int, others: int) -> tuple[np.ndarray, Window, dict]:
    """A year of `others` every 60 days, and so many on one day before the start."""
    data = Window(date(2029, 1, 1), date(2030, 12, 31))
    series = np.zeros(data.n_days)
    series[: (date(2030, 1, 1) - data.first).days : 60] = others
    series[(date(2030, 3, 20) - data.first).days] = n_before
    return series, data, windows_of(truce(), ZoneInfo("UTC"), 28, data.last)


def test_the_end_of_one_event_is_no_fall_as_large_as_that_of_twenty() -> None:
    """Every 60 days comes one event: on 28 of 60 dates 1 before came to 0 after."""
    series, data, windows = _ended(20, 1)
    placebo = placebo_starts(windows, [truce()], ZoneInfo("UTC"), data)
    got = change(series, data, windows, placebo)
    assert got.ratio == 0
    assert got.placebo_share == 0
    assert got.placebo_rise_share == 1
    series, data, windows = _ended(20, 20)
    got = change(series, data, windows, placebo)
    before, after = (
        np.convolve(series, np.ones(28))[placebo.starts - day_number(data.first) + at]
        for at in (-windows["between"].n_days - 1, 27)
    )
    seen = before + after > 0
    as_large = (before == 20) & (after == 0)
    assert got.placebo_share == pytest.approx(as_large.sum() / seen.sum())
    assert got.placebo_share > 0.3


def test_a_rise_from_nothing_is_larger_the_more_there_is_after() -> None:
    series, data, windows = _ended(0, 1)
    placebo = placebo_starts(windows, [truce()], ZoneInfo("UTC"), data)
    series[(date(2030, 4, 2) - data.first).days] = 20
    got = change(series, data, windows, placebo)
    assert got.ratio is None
    assert got.placebo_share == 1
    assert got.placebo_rise_share == 0


def test_nothing_before_gives_no_ratio() -> None:
    data = Window(date(2030, 1, 1), date(2030, 12, 31))
    windows = windows_of(truce(), ZoneInfo("UTC"), 28, data.last)
    series = np.zeros(data.n_days)
    series[-200:] = 1
    assert change(series, data, windows, Placebo(np.zeros(0, int))).ratio is None
