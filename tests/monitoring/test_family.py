"""Many lines at once: against counting by hand, and held to the rate that is said."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import truce

from ceasefire.monitoring.changes import (
    FEWEST_EVENTS,
    StartDates,
    ratio_of,
    rises,
    share_rises,
)
from ceasefire.monitoring.family import FEWEST_APART, rarities
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN
from ceasefire.monitoring.windows import Window, windows_of

W = 28


def dates(n_days: int = 1100, own: int = 550) -> StartDates:
    """An own start in the middle, and all others clear of it."""
    starts = np.arange(W, n_days - W)
    others = starts[np.abs(starts - own) > 2 * W]
    return StartDates(np.concatenate([[own], others]), W, 0, W)


def drawn(n_lines: int, rng: np.random.Generator, n_days: int = 1100) -> np.ndarray:
    """Overdispersed counts with levels that wander."""
    level = np.zeros((n_lines, n_days))
    push = rng.normal(0, 0.35 * np.sqrt(1 - 0.7**2), (n_lines, n_days))
    for day in range(1, n_days):
        level[:, day] = 0.7 * level[:, day - 1] + push[:, day]
    return rng.poisson(
        1.5 * np.exp(level) * rng.gamma(3, 1 / 3, (n_lines, n_days))
    ).astype(float)


@given(st.integers(0, 2**32 - 1), st.integers(0, 6))
def test_sums_over_windows_are_those_added_up_by_hand(seed: int, gap: int) -> None:
    rng = np.random.default_rng(seed)
    series = rng.poisson(1, (2, 200)).astype(float)
    made = StartDates(np.array([100, 40, 150, 170]), 14, gap, 21)
    before, after = made.sums(series)
    for column, start in enumerate(made.starts.tolist()):
        end = start - gap
        np.testing.assert_allclose(
            before[:, column], series[:, end - 14 : end].sum(axis=1)
        )
        np.testing.assert_allclose(
            after[:, column], series[:, start : start + 21].sum(axis=1)
        )


def test_own_windows_are_those_of_the_ceasefire() -> None:
    data = Window(date(2029, 1, 1), date(2031, 12, 31))
    windows = windows_of(truce(), ZoneInfo("UTC"), W, data.last)
    made = StartDates.of(windows, [truce()], ZoneInfo("UTC"), data)
    epoch = date(1970, 1, 1)
    spans = made.at((data.first - epoch).days)
    for name, span in zip(("before", "after"), spans, strict=True):
        first, last = (epoch + timedelta(days=day) for day in span)
        assert (first, last) == (windows[name].first, windows[name].last)


def _by_hand(changes: np.ndarray, made: StartDates) -> list[tuple[float, float]]:
    """Shares of each line, date by date, without a shortcut."""
    starts = made.starts[1:].tolist()
    own, others = changes[:, 0], changes[:, 1:]
    largest = []
    for i, start in enumerate(starts):
        apart = [j for j, s in enumerate(starts) if abs(s - start) >= made.reach]
        usual = np.sqrt((others[:, apart] ** 2).mean(axis=1))
        largest.append((others[:, i] / usual).max())
    usual = np.sqrt((others**2).mean(axis=1))
    return [
        (
            float(np.mean(others[line] >= own[line])),
            float(np.mean(np.array(largest) >= own[line] / usual[line])),
        )
        for line in range(len(changes))
    ]


@given(st.integers(0, 2**32 - 1))
def test_shares_are_those_counted_by_hand(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = dates(800, 400)
    changes = rng.normal(0, [[1.0], [3.0], [0.2]], (3, len(made.starts)))
    got = rarities(changes, made)
    for one, (alone, family) in zip(got, _by_hand(changes, made), strict=True):
        assert one.placebo_share == pytest.approx(alone)
        assert one.family_share == pytest.approx(family)


@given(st.integers(0, 2**32 - 1))
def test_the_order_of_lines_does_not_matter(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = dates(800, 400)
    changes = rng.normal(size=(4, len(made.starts)))
    changes[1, rng.random(len(made.starts)) < 0.3] = np.nan
    order = rng.permutation(4)
    got = rarities(changes, made)
    assert rarities(changes[order], made) == tuple(got[i] for i in order)


@given(st.integers(0, 2**32 - 1))
def test_a_unit_of_measure_does_not_matter(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = dates(800, 400)
    changes = rng.normal(size=(3, len(made.starts)))
    scaled = changes * np.array([[1.0], [8.0], [0.25]])
    assert rarities(scaled, made) == rarities(changes, made)


def test_where_nothing_happens_one_family_in_twenty_has_a_rare_line() -> None:
    rng = np.random.default_rng(1)
    made = dates()
    n_runs, n_called = 250, 0
    for _ in range(n_runs):
        before, after = made.sums(drawn(8, rng))
        found = rarities(rises(before, after, made), made)
        n_called += any(one.is_rare for one in found)
    error = np.sqrt(0.05 * 0.95 / n_runs)
    assert 0 < n_called / n_runs < 0.05 + 3 * error


def test_a_line_of_three_in_two_days_that_trebles_is_mostly_found() -> None:
    rng = np.random.default_rng(2)
    made = dates()
    n_found = 0
    for _ in range(40):
        series = drawn(8, rng)
        series[3, 550 : 550 + W] = rng.poisson(3 * series[3, 550 : 550 + W])
        before, after = made.sums(series)
        found = rarities(rises(before, after, made), made)
        n_found += found[3].words == SUGGESTIVE
    assert n_found > 20


def test_lines_that_other_dates_lack_make_a_family_share_no_smaller() -> None:
    rng = np.random.default_rng(3)
    made = dates()
    whole = rng.normal(size=(4, len(made.starts)))
    whole[0, 0] = 2.5
    lacking = whole.copy()
    lacking[1:, 1::2] = np.nan
    some, all_ = rarities(lacking, made)[0], rarities(whole, made)[0]
    assert some.family_share == pytest.approx(all_.family_share, abs=0.02)


def test_too_few_dates_apart_are_unknown_however_many_they_are() -> None:
    made = dates(16 * W, 8 * W)
    changes = np.ones((1, len(made.starts)))
    (one,) = rarities(changes, made)
    assert one.n_dates >= 200
    assert one.n_apart < FEWEST_APART
    assert (one.placebo_share, one.family_share, one.words) == (None, None, UNKNOWN)


def test_an_ordinary_change_is_called_so() -> None:
    made = dates()
    changes = np.ones((1, len(made.starts)))
    assert rarities(changes, made)[0].words == ORDINARY


def test_a_handful_of_events_shows_no_rise() -> None:
    made = StartDates(np.array([28]), 28, 0, 28)
    few = np.array([[0.0]]), np.array([[FEWEST_EVENTS - 0.01]])
    assert np.isnan(rises(*few, made)).all()
    enough = np.array([[0.0]]), np.array([[FEWEST_EVENTS]])
    assert rises(*enough, made)[0, 0] == pytest.approx(np.log(5.5 / 0.5))
    assert ratio_of(0.0, 5.0, made) is None


def test_a_share_that_rose_is_measured_in_standard_errors() -> None:
    got = share_rises(*(np.array([n]) for n in (10.0, 100.0, 30.0, 100.0)))
    both = 40.5 / 201
    assert got[0] == pytest.approx(0.2 / np.sqrt(both * (1 - both) * 2 / 100))


@pytest.mark.parametrize(
    "counts",
    [(1.0, 4.0, 4.0, 40.0), (2.0, 40.0, 2.0, 40.0), (39.0, 40.0, 39.0, 40.0)],
    ids=["too few events", "too few of the kind", "too few of other kinds"],
)
def test_a_share_of_little_shows_no_rise(counts) -> None:
    assert np.isnan(share_rises(*(np.array([n]) for n in counts))).all()
