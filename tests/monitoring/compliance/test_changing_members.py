"""An event whose days reach over a change is what it is on each of them, if it is."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Membership, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import groups_for, veiled_for
from ceasefire.monitoring.compliance import (
    AgainstExcluded,
    Outside,
    Unproven,
    Violation,
    assess_compliance,
    reason_of,
)
from ceasefire.monitoring.compliance.judging import Judge
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.windows import data_window

LEFT = date(2030, 4, 10)  # last day on which some belong to others
NEXT = LEFT + timedelta(days=1)
BY_BOTH = {"attributed_to": "Band, Brigade", "attribution_level": 3}


def _party(id_: str, *members: str, leaves: str | None = None, **more) -> Party:
    values = {"id": id_, "name": id_.title(), "kind": PartyKind.ARMED_GROUP}
    spans = (Membership(member=leaves, until=LEFT),) if leaves else ()
    return Party(**values | {"members": members, "memberships": spans} | more)


def _judged(parties, ceasefire, **row):
    made = case(parties=parties, ceasefires=(ceasefire,))
    row = event(1, **{"day": LEFT, "date_end": NEXT} | row)
    (record,) = assess_compliance(made, evidence([row])).records
    (judged,) = record.judged
    return judged.decision


OTHERS = tuple(map(_party, ("band", "brigade", "south", "east", "cell")))
NORTH, PACT = _party("north"), _party("pact", "brigade", "band", leaves="band")
ENDS = truce().starts_at + timedelta(days=30)
BETWEEN = truce(parties=("north", "pact"), excludes=())


def test_who_is_bound_on_neither_day_is_outside_on_both() -> None:
    """For one reason on the day before, and for another on the day after."""
    found = _judged((NORTH, PACT, *OTHERS), BETWEEN, side_a="East", side_b="Band")
    assert found == Outside("it does not bind East; or it does not bind Band and East")


def test_a_violation_is_by_those_who_were_bound_on_each_of_its_days() -> None:
    found = _judged((NORTH, PACT, *OTHERS), BETWEEN, side_b="Brigade", **BY_BOTH)
    assert isinstance(found, Violation)
    assert found.attribution.by == ("brigade",)
    joins = (Membership(member="brigade", since=NEXT),)
    swap = _party("pact", "brigade", "band", leaves="band")
    swap = _party("pact", *swap.members, memberships=(*swap.memberships, *joins))
    found = _judged((NORTH, swap, *OTHERS), BETWEEN, side_b="Pact", **BY_BOTH)
    assert isinstance(found, Unproven)  # by one of the two, and of which nobody says


def test_a_name_that_may_hide_a_group_on_some_of_its_days_may_hide_it() -> None:
    wolves = _party("wolves", "cell", leaves="cell")
    hides = _party("north", may_include=("cell",))
    found = _judged((hides, wolves, *OTHERS), truce())
    assert isinstance(found, Violation)
    assert found.may_involve == ("cell",)
    assert "unless cell, left out of it," in reason_of(found, {})


@pytest.mark.parametrize(
    ("side", "groups"),
    [("Cell, Wolves", ("wolves",)), ("Band, Cell", ("band", "cell"))],
)
def test_with_a_group_left_out_it_is_on_all_days_if_on_each_one_of_them_is(
    side, groups
) -> None:
    spans = (
        Membership(member="cell", until=LEFT),
        Membership(member="band", since=NEXT),
    )
    wolves = _party("wolves", "cell", "band", memberships=spans)
    found = _judged((NORTH, wolves, *OTHERS), truce(), side_b=side)
    assert found == AgainstExcluded(groups)


DAYS = [date(2030, 4, 1) + n * timedelta(days=1) for n in range(5)]
IDS = ("p0", "p1", "p2", "p3", "p4")


@st.composite
def _worlds(draw):
    """Who belongs to whom on which days, a truce, and events with who did them."""
    some = st.none() | st.sampled_from(DAYS)
    spans = {id_: [] for id_ in IDS}
    for i, id_ in enumerate(IDS[:3]):
        for member in sorted(draw(st.sets(st.sampled_from(IDS[i + 1 :]), max_size=3))):
            since, until = draw(some), draw(some)
            if since and until and until < since:
                since, until = until, since
            spans[id_].append((member, since, until))
    pair = st.sets(st.sampled_from(IDS), min_size=1, max_size=2).map(sorted)
    bound, towards = draw(pair), draw(st.just([]) | pair)
    out = sorted(draw(st.sets(st.sampled_from(IDS), max_size=1)) - {*bound, *towards})
    ceasefire = truce(parties=bound, towards=towards, excludes=out)
    name = st.sampled_from((*(id_.title() for id_ in IDS), "P1, P3", "Civilians"))
    span = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted)
    row = st.tuples(name, name, st.none() | name, span)
    return spans, ceasefire, draw(st.lists(row, min_size=1, max_size=6))


def _decide(spans, ceasefire, rows) -> list:
    """Decide on each event in a case, whose members have the days or have none."""
    parties = [
        _party(
            id_,
            *(member for member, _, _ in of),
            memberships=tuple(
                Membership(member=member, since=since, until=until)
                for member, since, until in of
            ),
        )
        for id_, of in spans.items()
    ]
    made = case(parties=tuple(parties), ceasefires=(ceasefire,))
    seen = evidence(
        event(n, first, date_end=last, side_a=a, side_b=b,
              attributed_to=by, attribution_level=by and 3)
        for n, (a, b, by, (first, last)) in enumerate(rows)
    )  # fmt: skip
    watch = Watch(made, seen, data_window(seen))
    groups = groups_for(made, ceasefire, watch.resolution)
    judge = Judge(made, watch.table, watch.resolution)
    judged = judge.judge_all(ceasefire, watch.matches(ceasefire, 0), np.array(groups))
    found = {one.event_id: one.decision for one in judged}
    return [found[f"ucdp:{n}"] for n in range(len(rows))]


@settings(deadline=None)
@given(_worlds())
def test_a_decision_is_of_the_kind_that_it_is_of_on_each_of_its_days(world) -> None:
    """Held against a case written anew for each day, without days."""
    spans, ceasefire, rows = world
    daily = {
        day: _decide(
            {
                id_: [
                    (member, None, None)
                    for member, since, until in of
                    if (since or day) <= day <= (until or day)
                ]
                for id_, of in spans.items()
            },
            ceasefire,
            rows,
        )
        for day in DAYS
    }
    found = _decide(spans, ceasefire, rows)
    for n, (*_, (first, last)) in enumerate(rows):
        of_days = [told[n] for day, told in daily.items() if first <= day <= last]
        kinds = {type(one) for one in of_days}
        if len(kinds) > 1:
            assert type(found[n]) is Unproven
        elif kinds != {Violation}:
            assert type(found[n]) in kinds
        else:
            by = {one.attribution.by for one in of_days}
            in_each = set.intersection(*map(set, by))
            assert type(found[n]) is (Violation if in_each or () in by else Unproven)
            if type(found[n]) is Violation:
                assert set(found[n].attribution.by) == in_each


def _record(parties, ceasefire, *events):
    made = case(parties=parties, ceasefires=(ceasefire,))
    return assess_compliance(made, evidence(events)).records[0]


@pytest.mark.parametrize(
    ("since", "until", "is_told"),
    [
        (None, None, True),
        (None, date(2020, 1, 1), False),  # years before it
        (date(2040, 1, 1), None, False),  # years after its end
        (None, date(2030, 4, 10), True),  # for some days of it
    ],
)
def test_a_coalition_is_told_as_bound_by_its_members_on_days_that_are_looked_at(
    since: date | None, until: date | None, is_told: bool
) -> None:
    """The league is of two that are bound, and on other days of one alone."""
    spans = (Membership(member="brigade", since=since, until=until),)
    league = _party("league", "brigade", "band", kind=PartyKind.COALITION,
                    memberships=spans if since or until else ())  # fmt: skip
    record = _record(
        (NORTH, league, *OTHERS),
        truce(parties=("north", "brigade", "band"), excludes=(), ends_at=ENDS),
        event(1, LEFT, side_b="Brigade"),
    )
    assert [one.id for one in record.bound_by_members] == ["league"] * is_told


@pytest.mark.parametrize(("day", "under"), [(LEFT, ["wolves"]), (NEXT, ["pups"])])
def test_of_groups_that_a_name_may_hide_those_of_the_events_days_are_named(
    day: date, under: list[str]
) -> None:
    """North may be the horde: of wolves until LEFT, and of pups from then on."""
    spans = (
        Membership(member="wolves", until=LEFT),
        Membership(member="pups", since=NEXT),
    )
    horde = _party("horde", "wolves", "pups", memberships=spans)
    north = _party("north", may_include=("horde",))
    made = case(
        parties=(north, horde, *map(_party, ("wolves", "pups", "south"))),
        ceasefires=(truce(excludes=("wolves", "pups"), starts_at=ENDS),),
    )
    seen = evidence([event(1, day)])
    resolution = resolve_actors(made, seen.force())
    found = veiled_for(made, made.ceasefires[0], resolution)
    assert found.mask.tolist() == [True]
    assert (found.under, list(found.hiding)) == (("north",), under)
