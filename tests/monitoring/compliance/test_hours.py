"""A ceasefire of hours is held against events by their times, as far as they go."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.monitoring.compliance import (
    Outside,
    Unproven,
    Violation,
    assess_compliance,
)

DAY = date(2030, 4, 1)
AN_HOUR = timedelta(hours=1)
FRAME = [event(900, date(2030, 1, 1), side_a="East"),
         event(901, date(2030, 9, 1), side_a="East")]  # fmt: skip
BY = {"attributed_to": "North", "attribution_level": 3}


def _at(hour: float, day: date = DAY) -> datetime:
    return datetime.combine(day, time(), UTC) + hour * AN_HOUR


def _pause(first: float = 8, last: float = 14, **more):
    return truce(
        announced_at=None, starts_at=_at(first), ends_at=_at(last), **more
    )  # fmt: skip


def _record(*events, ceasefire=None, frame=FRAME):
    made = case(ceasefires=(ceasefire or _pause(),))
    (record,) = assess_compliance(made, evidence([*events, *frame])).records
    return record


def _timed(number: int, hour: float, **more):
    instant = _at(hour)
    return event(number, instant.date(), began_at=instant, **BY | more)


def test_events_with_their_time_are_within_its_hours_or_not() -> None:
    record = _record(*(_timed(n, hour) for n, hour in enumerate((7.9, 8, 13.9, 14))))
    assert record.to_dict()["within_its_hours"] == {
        "hours": 6.0, "surely": 2, "perhaps": 0, "of_no_known_hour": 0, "expected": 2.0,
    }  # fmt: skip
    assert [type(one.decision) for one in record.judged] == [Violation, Violation]
    assert record.lacks == (
        "It ran for 6 hours, and has no whole day to compare by. 2 events were between "
        "those it binds and surely within its hours."
    )


def test_of_those_known_by_their_day_alone_no_hour_is_made_up() -> None:
    record = _record(_timed(1, 9), event(2, DAY, **BY), event(3, DAY, **BY))
    assert record.to_dict()["within_its_hours"] == {
        "hours": 6.0, "surely": 1, "perhaps": 2, "of_no_known_hour": 2, "expected": 1.5,
    }  # fmt: skip
    kinds = [type(one.decision) for one in record.judged]
    assert kinds == [Violation, Unproven, Unproven]
    assert record.lacks.endswith(
        "1 event was between those it binds and surely within its hours, and 2 more "
        "may have been (1.5 expected in all), whose sources give the day and no hour."
    )


def test_an_event_of_no_known_place_may_have_been_and_is_no_expected_number() -> None:
    nowhere = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
    record = _record(_timed(1, 9, **nowhere), ceasefire=_pause(places=("ford",)))
    told = record.to_dict()["within_its_hours"]
    assert (told["surely"], told["perhaps"], told["expected"]) == (0, 1, None)
    assert record.lacks.endswith(
        "0 events were between those it binds and surely within its hours, and 1 more "
        "may have been."
    )


def test_what_is_no_force_or_with_others_is_not_counted() -> None:
    record = _record(
        _timed(1, 9, side_b="Wolves"), _timed(2, 9, act="protest"), _timed(3, 9)
    )
    assert record.hours.surely == 1


@pytest.mark.parametrize(
    ("first", "last", "length"),
    [
        (8, 14, "6 hours"),
        (8, 9, "1 hour"),
        (22, 26.5, "4.5 hours"),
        (8, 8.5, "30 minutes"),
    ],
)
def test_its_length_is_told_as_people_do(first, last, length) -> None:
    assert f"It ran for {length}," in _record(ceasefire=_pause(first, last)).lacks


def test_one_with_a_whole_day_is_compared_by_days() -> None:
    assert _record(ceasefire=_pause(0, 24)).hours is None
    assert _record(ceasefire=truce()).hours is None


def test_of_hours_that_nobody_watched_nothing_is_counted() -> None:
    late = [event(1, DAY + timedelta(days=n)) for n in (60, 90)]
    record = _record(frame=late)
    assert record.to_dict()["within_its_hours"] is None
    assert record.lacks == "The data begin on 2030-05-31, and the window on 2030-03-04."


def test_the_page_says_so_in_place_of_a_comparison(tmp_path: Path) -> None:
    rows = evidence([_timed(1, 9), event(2, DAY, **BY), *FRAME])
    files = write_brief(case(ceasefires=(_pause(),)), rows, tmp_path)
    assert (
        "It ran for 6 hours, and has no whole day to compare by. 1 event was between "
        "those it binds and surely within its hours" in files.html.read_text("utf-8")
    )


_HOUR = st.integers(0, 47)


@settings(deadline=None)
@given(_HOUR, st.integers(1, 20), st.lists(st.none() | _HOUR, max_size=8))
def test_counts_are_those_of_a_plain_count(first, hours, events) -> None:
    """Of events at an hour, or on the first of two days at no known hour."""
    last = first + hours
    record = _record(
        *(
            event(n, DAY, **BY) if hour is None else _timed(n, hour)
            for n, hour in enumerate(events)
        ),
        ceasefire=_pause(first, last),
    )
    if (first % 24 == 0 and hours >= 24) or (first - 1) // 24 + 2 <= last // 24:
        assert record.hours is None
        return
    inside = sum(hour is not None and first <= hour < last for hour in events)
    share = max(0, min(last, 24) - first) / 24
    untimed = events.count(None) if share else 0
    assert record.hours.surely == inside
    assert (record.hours.perhaps, record.hours.untimed) == (untimed, untimed)
    assert record.hours.expected == pytest.approx(inside + untimed * share)


@pytest.mark.parametrize("minutes", [1, 30, 71, 72, 73, 120])
@pytest.mark.parametrize("first", [8, 23.5])
def test_however_short_it_was_an_event_of_no_known_hour_is_unproven(
    minutes: int, first: float
) -> None:
    pause = _pause(first, first + minutes / 60)
    far = {"latitude_deg": 20.0, "longitude_deg": 20.0, "place_error_km": 1.0}
    events = [
        event(1, DAY, **BY),
        _timed(2, first + 0.001),
        _timed(3, first - 1),
        event(4, date(2030, 4, 9), **BY),
        event(5, DAY, country="Elsewhere", **BY | far),
    ]
    judged = {one.event_id: one.decision for one in
              _record(*events, ceasefire=pause).judged}  # fmt: skip
    one, two = judged.values()
    assert isinstance(one, Unproven)
    assert one.missing.startswith("whether it lay inside: ")
    assert isinstance(two, Violation)


def test_what_lies_mostly_elsewhere_is_outside_whatever_its_hour() -> None:
    """Nine tenths and more of the ground where it may have been is not its area."""
    wide = {"latitude_deg": -30.0, "longitude_deg": -20.0, "place_error_km": 200.0}
    record = _record(event(1, DAY, **BY | wide), ceasefire=_pause(8, 8.5,
                     places=("ford",)))  # fmt: skip
    (one,) = record.judged
    assert isinstance(one.decision, Outside)
