"""Days of a zone as instants, against counting quarters of an hour."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.by_counting import (
    QUARTER_S,
    days_in_a_zone,
    midnight_utc,
    periods,
    share_of_days,
)
from tests.support.invented import event, evidence

from ceasefire.events.clock import FOREVER, Spans, seconds_of, spans_of

DAMASCUS = ZoneInfo("Asia/Damascus")
DAY = date(2016, 2, 27)


def _spans(*events, zone=UTC) -> Spans:
    return spans_of(evidence(events).table, zone)


def _days(first: date, last: date, zone: ZoneInfo) -> Spans:
    return _spans(event(1, first, date_end=last), zone=zone)


def _hours(spans: Spans) -> float:
    return float(spans.end[0] - spans.start[0]) / 3600


@given(st.data(), days_in_a_zone(), st.sampled_from([1, 1, 2, 7, 31, 366]))
def test_a_share_is_what_counting_quarters_of_an_hour_gives(data, place, n) -> None:
    zone, first = place
    last = first + timedelta(days=n - 1)
    start, end = data.draw(periods(first))
    share = _days(first, last, zone).shares(start, FOREVER if end is None else end)
    assert share[0] == pytest.approx(share_of_days(first, last, zone, start, end))


@given(st.data(), days_in_a_zone())
def test_periods_that_follow_each_other_share_a_span_out(data, place) -> None:
    zone, first = place
    spans = _days(first, first + timedelta(days=data.draw(st.integers(0, 40))), zone)
    cut, _ = data.draw(periods(first))
    before = spans.shares(-FOREVER, cut)
    assert before + spans.shares(cut, FOREVER) == pytest.approx([1.0])


@given(days_in_a_zone())
def test_days_that_follow_each_other_leave_no_second_out(place) -> None:
    zone, first = place
    spans = _spans(*(event(i, first + timedelta(days=i)) for i in range(5)), zone=zone)
    np.testing.assert_array_equal(spans.end[:-1], spans.start[1:])


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2016, 3, 24), 24),
        (date(2016, 3, 25), 23),  # at midnight clocks went to 1
        (date(2016, 10, 27), 25),  # at midnight they went back to 23
        (date(2016, 10, 28), 24),
    ],
)
def test_days_in_damascus_have_the_hours_its_clocks_had(day, hours) -> None:
    assert _hours(_days(day, day, DAMASCUS)) == hours


def test_a_year_of_damascus_is_a_year_long() -> None:
    year = _days(date(2016, 1, 1), date(2016, 12, 31), DAMASCUS)
    assert _hours(year) == 366 * 24


def test_a_day_begins_at_midnight_of_the_zone() -> None:
    """Damascus was two hours east of Greenwich on 27 February 2016."""
    spans = _days(DAY, DAY, DAMASCUS)
    assert spans.start[0] == datetime(2016, 2, 26, 22, tzinfo=UTC).timestamp()


def test_an_event_known_to_a_day_is_half_inside_from_noon() -> None:
    spans = _days(DAY, DAY, DAMASCUS)
    noon = seconds_of(datetime(2016, 2, 27, 12, tzinfo=DAMASCUS))
    assert spans.shares(noon, FOREVER)[0] == 0.5
    assert spans.shares(-FOREVER, noon)[0] == 0.5


def test_twelve_of_twenty_three_hours_follow_noon_of_a_short_day() -> None:
    short = date(2016, 3, 25)
    noon = seconds_of(datetime(2016, 3, 25, 12, tzinfo=DAMASCUS))
    share = _days(short, short, DAMASCUS).shares(noon, FOREVER)[0]
    assert share == pytest.approx(12 / 23)


def test_a_whole_year_gives_each_of_its_days_one_part_in_366() -> None:
    year = _days(date(2016, 1, 1), date(2016, 12, 31), ZoneInfo("UTC"))
    first = midnight_utc(date(2016, 1, 1))
    for day in range(366):
        start = first + 86_400 * day
        assert year.shares(start, start + 86_400)[0] == pytest.approx(1 / 366)


def test_an_instant_lies_inside_from_the_start_and_outside_from_the_end() -> None:
    at = datetime(2016, 2, 27, 12, tzinfo=UTC)
    spans = _spans(event(1, DAY, began_at=at))
    second = seconds_of(at)
    assert spans.is_instant.tolist() == [True]
    assert spans.shares(second, second + 1)[0] == 1
    assert spans.shares(second + 1, FOREVER)[0] == 0
    assert spans.shares(-FOREVER, second)[0] == 0


def test_an_instant_counts_and_not_the_day_a_sheet_gives_it() -> None:
    """The sheet's day is that of its own clocks; the instant is the same for all."""
    late = datetime(2016, 2, 26, 22, 30, tzinfo=UTC)
    spans = _spans(event(1, date(2016, 2, 26), began_at=late), zone=DAMASCUS)
    midnight = seconds_of(datetime(2016, 2, 27, tzinfo=DAMASCUS))
    assert spans.shares(midnight, FOREVER)[0] == 1


def test_a_part_of_a_second_changes_no_order() -> None:
    start = datetime(2016, 2, 27, 12, 0, 0, 600_000, tzinfo=UTC)
    later = start + timedelta(microseconds=300_000)
    spans = _spans(event(1, DAY, began_at=later))
    assert spans.shares(seconds_of(start), FOREVER)[0] == 1


def test_instants_before_1970_are_in_order_too() -> None:
    at = datetime(1948, 6, 11, 6, 0, 0, 500_000, tzinfo=UTC)
    spans = _spans(event(1, date(1948, 6, 11), began_at=at))
    assert spans.start[0] == seconds_of(at) == seconds_of(at.replace(microsecond=0))


def test_a_midnight_that_comes_twice_begins_the_day_once() -> None:
    """In Havana clocks went back from 1 to midnight on 6 November 2016."""
    spans = _days(date(2016, 11, 6), date(2016, 11, 6), ZoneInfo("America/Havana"))
    assert _hours(spans) == 25
    assert spans.start[0] == datetime(2016, 11, 6, 4, tzinfo=UTC).timestamp()


def test_a_day_that_a_zone_left_out_is_the_instant_at_which_it_did() -> None:
    """Samoa had no 30 December 2011."""
    spans = _days(date(2011, 12, 30), date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    at = int(spans.start[0])
    assert spans.is_instant.tolist() == [True]
    assert at == datetime(2011, 12, 30, 10, tzinfo=UTC).timestamp()
    assert spans.shares(at, at + QUARTER_S)[0] == 1


@pytest.mark.parametrize("last", [date(9999, 12, 30), date(9999, 12, 31)])
def test_the_last_days_there_are_can_be_the_end(last) -> None:
    """Sheets write 31 December 9999 for an end that nobody knows."""
    spans = _days(DAY, last, DAMASCUS)
    days = (last - DAY).days + 1
    assert _hours(spans) == pytest.approx(24 * days)


def test_no_events_have_no_spans() -> None:
    spans = _spans()
    assert len(spans.start) == len(spans.shares(0, 1)) == 0


def test_no_end_comes_after_every_event() -> None:
    assert seconds_of(None) > seconds_of(datetime.max.replace(tzinfo=UTC))
