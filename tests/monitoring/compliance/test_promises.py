"""A ceasefire as a promise: broken where monitors confirmed it and named somebody."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import EventFile, Outcome
from ceasefire.monitoring.compliance import ceasefire_promises

AS_OF = date(2030, 6, 30)


def _breach(number: int, day: int, by: str = "North", **changes):
    """A violation that monitors confirmed and named a party for."""
    values = {
        "event_id": f"sheet:{number}", "source": "sheet", "status": "confirmed",
        "attributed_to": by, "attribution_level": 3,
    }  # fmt: skip
    return event(number, date(2030, 4, day), **(values | changes))


def _seen(events, of=None, as_of: date | None = AS_OF):
    found = ceasefire_promises(of or case(), evidence(events), as_of).promises
    return {(one.by, one.to): one for one in found}


def test_who_was_named_broke_it_and_nobody_is_said_to_have_kept_it() -> None:
    seen = _seen([_breach(2, 20), _breach(1, 9)])
    assert set(seen) == {("north", "south"), ("south", "north")}
    broken, other = seen["north", "south"], seen["south", "north"]
    assert (broken.outcome, broken.on) == (Outcome.BROKEN, date(2030, 4, 9))
    assert broken.grounds[0].refs == ("sheet:1", "sheet:2")
    assert broken.about == "truce"
    assert (other.outcome, other.on) == (Outcome.UNVERIFIED, AS_OF)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "alleged"},
        {"status": "under-verification"},
        {"status": "refuted"},
        {"status": None},
        {"attribution_level": 1},
        {"attribution_level": None},
        {"attributed_to": "Nobody We Know"},
        {"attributed_to": "East"},
        {"attributed_to": None},
        {"side_b": "Wolves"},
        {"date_start": date(2030, 3, 1), "date_end": date(2030, 3, 1)},
        {"date_start": date(2030, 7, 1), "date_end": date(2030, 7, 1)},
        {"place_error_km": None, "latitude_deg": None, "country": None},
    ],
)
def test_what_is_not_confirmed_named_inside_and_seen_by_then_is_unverified(
    changes,
) -> None:
    seen = _seen([_breach(1, 9, **changes)])
    assert {one.outcome for one in seen.values()} == {Outcome.UNVERIFIED}


def test_without_any_event_nothing_is_kept() -> None:
    assert {one.outcome for one in _seen([]).values()} == {Outcome.UNVERIFIED}


def test_one_sided_violence_in_event_data_is_no_decision_of_monitors() -> None:
    attack = event(
        1, date(2030, 4, 9), act="attack-on-civilians", side_b="Civilians", side_b_id=1
    )
    assert {one.outcome for one in _seen([attack]).values()} == {Outcome.UNVERIFIED}


def test_a_name_that_may_hide_a_group_left_out_breaks_nothing() -> None:
    parties = tuple(
        replace(one, may_include=("wolves",)) if one.id == "south" else one
        for one in case().parties
    )
    seen = _seen([_breach(1, 9)], case(parties=parties))
    assert {one.outcome for one in seen.values()} == {Outcome.UNVERIFIED}


def test_a_party_answers_for_its_members_and_not_for_who_shares_its_name() -> None:
    north, south, wolves, east = case().parties
    member = replace(east, id="guard", name="Guard", kind=south.kind)
    of = case(parties=(replace(north, members=("guard",)), south, wolves, member))
    assert _seen([_breach(1, 9, "Guard")], of)["north", "south"].outcome == "broken"
    namesake = replace(east, name="North")
    of = case(parties=(north, south, wolves, namesake))
    seen = _seen([_breach(1, 9, side_a="South")], of)
    assert {one.outcome for one in seen.values()} == {Outcome.UNVERIFIED}


def test_those_of_one_side_promise_each_other_nothing_by_it() -> None:
    north, south, wolves, east = case().parties
    of = case(
        parties=(replace(north, side="n"), south, wolves, replace(east, side="n")),
        ceasefires=(truce(parties=("north", "south", "east")),),
    )
    seen = _seen([], of)
    assert set(seen) == {
        ("north", "south"), ("south", "north"), ("south", "east"), ("east", "south"),
    }  # fmt: skip


def test_a_ceasefire_that_is_over_was_due_by_its_end_and_a_later_one_is_not_yet() -> (
    None
):
    ended = truce(ends_at=datetime(2030, 5, 1, tzinfo=UTC))
    (day,) = {one.on for one in _seen([], case(ceasefires=(ended,))).values()}
    assert day == date(2030, 5, 1)
    assert _seen([], as_of=date(2030, 3, 31)) == {}
    (day,) = {one.on for one in _seen([], as_of=None).values()}
    assert day == date(2030, 4, 1)


@given(st.permutations(range(6)))
def test_the_order_of_events_changes_nothing(order) -> None:
    events = [
        _breach(n, 3 + n, "North" if n % 2 else "South", status=status)
        for n, status in enumerate(["confirmed", "alleged"] * 2 + ["confirmed"] * 2)
    ]
    assert _seen([events[i] for i in order]) == _seen(events)


def test_it_draws_on_the_owner_of_the_file_that_an_event_stands_in() -> None:
    file = EventFile(path="/x/secret.csv", name="secret.csv", owner="mediator")
    of = case(event_files=(file,))
    seen = _seen([_breach(1, 9, file="secret.csv"), _breach(2, 12)], of)
    assert seen["north", "south"].owners == {"public", "mediator"}
    assert seen["south", "north"].owners == {"public"}


def test_a_hundred_violations_are_one_broken_promise() -> None:
    events = [_breach(n, 2) for n in range(100)]
    broken = _seen(events)["north", "south"]
    assert broken.grounds[0].n == 100
    assert len(broken.grounds[0].refs) == 12
    assert broken.on == date(2030, 4, 1) + timedelta(days=1)
