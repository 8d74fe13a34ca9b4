"""The first minute tells of the ceasefires that bind on the day that is looked at."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.support.invented import case as invented_case
from tests.support.invented import event, evidence, truce

from ceasefire.brief.in_force import in_force_first
from ceasefire.brief.sections import SECTIONS
from ceasefire.core import Ceasefire
from ceasefire.monitoring.compliance import assess_compliance

_SECTION = next(one for one in SECTIONS if one.id == "ceasefires")
_FAR = replace(
    invented_case().places[0],
    id="elsewhere",
    name="Elsewhere",
    shape=replace(invented_case().places[0].shape, latitude_deg=30.0),
)
_ENDED = truce(
    id="ended",
    title="Truce of Elsewhere",
    places=("elsewhere",),
    announced_at=None,
    starts_at=datetime(2030, 6, 1, tzinfo=UTC),
    ends_at=datetime(2030, 7, 1, tzinfo=UTC),
)
_HOLDS = truce(places=("ford",))


def _claims(*ceasefires, events, **of_case):
    base = invented_case()
    case = replace(base, places=(*base.places, _FAR), ceasefires=ceasefires, **of_case)
    made = evidence(events)
    answer = assess_compliance(case, made)
    return [one.claim for one in _SECTION.headlines(case, made, answer)]


def _fights(n: int, first: date, **changes):
    return [event(i, first + timedelta(days=i), **changes) for i in range(n)]


def _in_both(**elsewhere):
    in_ford = _fights(6, date(2030, 4, 3))
    there = _fights(4, date(2030, 6, 3), latitude_deg=30.0, **elsewhere)
    numbered = [*in_ford, *there, event(0, date(2030, 8, 1), latitude_deg=60.0)]
    return [one | {"event_id": f"ucdp:{i}"} for i, one in enumerate(numbered)]


def _told(ceasefire, events):
    case = replace(invented_case(), ceasefires=(ceasefire,))
    made = evidence(events)
    (view,) = _SECTION.view(case, made, assess_compliance(case, made))["records"]
    return view["violations_told"]


def test_what_broke_a_pause_without_a_whole_day_is_counted() -> None:
    """36 hours from half past six hold no day from midnight to midnight."""
    pause = truce(
        starts_at=datetime(2030, 4, 1, 6, 30, tzinfo=UTC),
        ends_at=datetime(2030, 4, 2, 18, 30, tzinfo=UTC),
    )
    noon = datetime(2030, 4, 1, 12, tzinfo=UTC)
    around = [*_fights(40, date(2030, 2, 1)), event(90, date(2030, 5, 1))]
    inside = event(91, date(2030, 4, 1), began_at=noon)
    assert _told(pause, [*around, inside]) == (1, "in all")
    assert _told(pause, around) is None
    assert _told(_HOLDS, [*_fights(60, date(2030, 2, 20))]) == (20, "in 20 days")


def test_a_truce_in_force_is_told_before_a_later_one_that_ended() -> None:
    assert [
        one.split(":")[0] for one in _claims(_HOLDS, _ENDED, events=_in_both())
    ] == ["Truce"]


def test_on_an_earlier_day_both_are_in_force_and_the_most_violated_is_first() -> None:
    told = _claims(_ENDED, _HOLDS, events=_in_both(), as_of=date(2030, 6, 10))
    assert [one.split(":")[0] for one in told] == ["Truce", "Truce of Elsewhere"]


def test_where_only_ended_ones_are_told_their_end_is_said() -> None:
    (told,) = _claims(_ENDED, events=_in_both())
    assert told.startswith("Truce of Elsewhere, which ended on 1 Jul 2030: 4 of 4 eve")


def test_what_is_unproven_is_said_beside_what_looks_like_a_violation() -> None:
    (told,) = _claims(_ENDED, events=_in_both(act=None))
    assert "0 of 4 events that may lie inside it look like violations" in told
    assert told.endswith("; 4 are unproven.")


@dataclass
class _Record:
    ceasefire: Ceasefire


def test_without_a_day_the_latest_is_told_first() -> None:
    records = (_Record(_HOLDS), _Record(_ENDED))
    first, _ = in_force_first(records, invented_case(), evidence([]))
    assert first.ceasefire is _ENDED


@pytest.mark.parametrize(
    ("day", "is_so"),
    [
        (date(2030, 5, 31), False),
        (date(2030, 6, 1), True),
        (date(2030, 6, 30), True),
        (date(2030, 7, 1), False),
    ],
)
def test_a_truce_that_ends_at_midnight_is_not_in_force_on_the_day_it_ends(
    day: date, is_so: bool
) -> None:
    assert _ENDED.is_in_force(day, ZoneInfo("UTC")) is is_so
