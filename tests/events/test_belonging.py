"""A member is one on the days on which it belongs; the day of an event decides."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import ImpossibleMembership, Membership, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_for, never_met, veiled_for
from ceasefire.monitoring.compliance import (
    Outside,
    Unproven,
    Violation,
    assess_compliance,
    ceasefire_promises,
)
from ceasefire.monitoring.gains.part import part_of

LEFT = date(2030, 4, 10)  # last day on which the band belongs to the pact
A_DAY = timedelta(days=1)


def _party(id_: str, *members: str, **more) -> Party:
    return Party(
        **{"id": id_, "name": id_.title(), "kind": PartyKind.ARMED_GROUP}
        | {"members": members}
        | more
    )


PACT = _party(
    "pact", "brigade", "band", memberships=(Membership(member="band", until=LEFT),)
)
PARTIES = (_party("north"), PACT, _party("brigade"), _party("band"), _party("wolves"))
TRUCE = truce(parties=("north", "pact"), excludes=("wolves",))
MADE = case(parties=PARTIES, ceasefires=(TRUCE,))


def _groups(of, *rows, ceasefire=TRUCE):
    seen = evidence(event(n, **row) for n, row in enumerate(rows))
    return groups_for(of, ceasefire, resolve_actors(of, seen.table)).tolist()


def _on(day: date, last: date | None = None, **changes):
    return {"day": day, "date_end": last or day, "side_b": "Band"} | changes


def test_a_group_that_left_is_not_bound_by_what_binds_the_coalition() -> None:
    after = LEFT + A_DAY
    assert _groups(
        MADE,
        _on(LEFT),
        _on(after),
        _on(LEFT, after),  # which of the two it was, nobody says
        _on(LEFT, after, side_b="Brigade"),  # and here it does not matter
        _on(LEFT, after, side_b="Wolves"),
        _on(after, side_b="Pact"),
    ) == [
        Group.COVERED,
        Group.THIRD,
        Group.UNRESOLVED,
        Group.COVERED,
        Group.EXCLUDED,
        Group.COVERED,
    ]
    named = truce(parties=("north", "pact", "band"))
    assert _groups(MADE, _on(after), ceasefire=named) == [Group.COVERED]


def test_what_it_did_is_judged_by_the_day() -> None:
    by = {"attributed_to": "Band", "attribution_level": 3, "status": "confirmed"}
    rows = [
        event(1, **_on(LEFT), **by),
        event(2, **_on(LEFT + A_DAY), **by),
        event(3, **_on(LEFT, LEFT + A_DAY), **by),
        event(4, **_on(LEFT, LEFT + A_DAY, side_b="Brigade")),
    ]
    (record,) = assess_compliance(MADE, evidence(rows)).records
    found = {one.event_id: one.decision for one in record.judged}
    assert isinstance(found["ucdp:1"], Violation)
    assert found["ucdp:2"] == Outside("it does not bind Band")
    assert found["ucdp:3"] == Unproven(
        "who belonged to whom: on its days somebody of them joined or left"
    )
    assert isinstance(found["ucdp:4"], Violation)


def test_a_party_answers_for_its_members_of_the_day() -> None:
    by = {"attributed_to": "Band", "attribution_level": 3, "status": "confirmed"}
    named = truce(parties=("north", "pact", "band"))
    made = replace(MADE, ceasefires=(named,))

    def broken(day: date) -> set[str]:
        seen = evidence([event(1, **_on(day), **by)])
        found = ceasefire_promises(made, seen, None).promises
        return {one.by for one in found if one.outcome.value == "broken"}

    assert "pact" in broken(LEFT)
    assert broken(LEFT + A_DAY) == {"band"}


def test_a_group_left_out_has_the_members_of_the_day() -> None:
    wolves = _party(
        "wolves", "band", memberships=(Membership(member="band", since=LEFT),)
    )
    hides = _party("north", may_include=("wolves",))
    parties = (hides, replace(PACT, members=("brigade",), memberships=()), wolves)
    made = replace(MADE, parties=(*parties, _party("brigade"), _party("band")))
    rows = [_on(LEFT - A_DAY), _on(LEFT), _on(LEFT - A_DAY, LEFT)]
    assert _groups(made, *rows) == [Group.THIRD, Group.EXCLUDED, Group.UNRESOLVED]
    seen = evidence(event(n, **row) for n, row in enumerate(rows))
    found = resolve_actors(made, seen.table)
    assert part_of(made, TRUCE, "wolves", found).any.tolist() == [False, True, False]
    # Under a name that hides it, it may be there, but where it is named.
    assert veiled_for(made, TRUCE, found).mask.tolist() == [True, False, True]


def test_a_day_that_is_not_known_narrows_nothing() -> None:
    days = [date(2030, 1, 1) + n * 30 * A_DAY for n in range(6)]
    always = replace(PACT, memberships=())
    for spans in ((Membership(member="band"),), ()):
        pact = replace(PACT, memberships=spans)
        made = replace(MADE, parties=(PARTIES[0], pact, *PARTIES[2:]))
        plain = replace(MADE, parties=(PARTIES[0], always, *PARTIES[2:]))
        rows = [_on(day) for day in days]
        assert _groups(made, *rows) == _groups(plain, *rows)
        assert made.turning_days == ()
    since = replace(PACT, memberships=(Membership(member="band", since=days[2]),))
    made = replace(MADE, parties=(PARTIES[0], since, *PARTIES[2:]))
    groups = _groups(made, *(_on(day) for day in days))
    assert groups == [Group.THIRD] * 2 + [Group.COVERED] * 4


DAYS = [date(2030, 4, 1) + n * A_DAY for n in range(8)]
IDS = ("p0", "p1", "p2", "p3", "p4")


@st.composite
def _worlds(draw):
    """Who belongs to whom on which days, a truce, and events of some days."""
    spans = {}
    for i, id_ in enumerate(IDS[:3]):
        members = draw(st.sets(st.sampled_from(IDS[i + 1 :]), max_size=3))
        some = st.none() | st.sampled_from(DAYS)
        spans[id_] = []
        for member in sorted(members):
            since, until = draw(some), draw(some)
            if since and until and until < since:
                since, until = until, since
            spans[id_].append((member, since, until))
    pair = st.sets(st.sampled_from(IDS), min_size=1, max_size=2).map(sorted)
    bound, towards = draw(pair), draw(st.just([]) | pair)
    name = st.sampled_from((*(id_.title() for id_ in IDS), "Civilians", None))
    span = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted)
    events = draw(st.lists(st.tuples(name, name, span), min_size=1, max_size=8))
    return spans, tuple(bound), tuple(towards), events


@settings(deadline=None)
@given(_worlds())
def test_it_is_day_by_day_what_a_case_of_that_day_says(world) -> None:
    """Held against a case written anew for each day, without days."""
    spans, bound, towards, events = world
    ceasefire = truce(parties=bound, towards=towards, excludes=())

    def made(parties):
        return case(parties=tuple(parties), ceasefires=(ceasefire,))

    dated = made(
        _party(
            id_,
            *(member for member, _, _ in spans.get(id_, ())),
            memberships=tuple(
                Membership(member=member, since=a, until=b)
                for member, a, b in spans.get(id_, ())
            ),
        )
        for id_ in IDS
    )

    def of_day(day, a, b) -> int:
        plain = made(
            _party(
                id_,
                *(
                    member
                    for member, since, until in spans.get(id_, ())
                    if (since or day) <= day <= (until or day)
                ),
            )
            for id_ in IDS
        )
        row = {"day": day, "side_a": a, "side_b": b}
        return _groups(plain, row, ceasefire=ceasefire)[0]

    rows = [
        {"day": first, "date_end": last, "side_a": a, "side_b": b}
        for a, b, (first, last) in events
    ]
    found = _groups(dated, *rows, ceasefire=ceasefire)
    for group, (a, b, (first, last)) in zip(found, events, strict=True):
        daily = {of_day(day, a, b) for day in DAYS if first <= day <= last}
        assert group == (daily.pop() if len(daily) == 1 else Group.UNRESOLVED)


def test_a_case_is_taken_apart_only_where_somebody_joins_or_leaves() -> None:
    assert case().periods == (case(),)
    assert MADE.turning_days == (LEFT + A_DAY,)
    before, after = MADE.periods
    assert before.party("pact").members == ("brigade", "band")
    assert after.party("pact").members == ("brigade",)
    assert (MADE.on(LEFT), MADE.on(LEFT + A_DAY)) == (before, after)
    again = (*PACT.memberships, Membership(member="band", since=date(2031, 1, 1)))
    back = replace(PACT, memberships=again)
    members = [back.members_on(day) for day in (LEFT, LEFT + A_DAY, date(2031, 1, 1))]
    assert [("band" in one) for one in members] == [True, False, True]


def test_a_membership_does_not_end_before_it_begins() -> None:
    with pytest.raises(ImpossibleMembership, match="before it begins"):
        Membership(member="band", since=LEFT, until=LEFT - A_DAY)


MARCH = {"starts_at": datetime(2030, 3, 1, tzinfo=UTC), "announced_at": None}
A_MONTH = MARCH | {"ends_at": datetime(2030, 4, 1, tzinfo=UTC)}
NOT_MET = [("North", "Wolves"), ("Brigade", "Wolves"), ("North", "Band")]


@pytest.mark.parametrize(
    ("span", "never"),
    [
        (Membership(member="band", since=date(2030, 4, 1)), True),  # after its days
        (Membership(member="band", until=date(2030, 2, 28)), True),  # before them
        (Membership(member="band", since=date(2030, 3, 31)), False),  # its last day
        (Membership(member="band", until=date(2030, 3, 1)), False),  # its first
        (Membership(member="band"), False),
    ],
)
@pytest.mark.parametrize("towards", [False, True])
def test_who_never_met_goes_by_who_belonged_on_days_of_the_ceasefire(
    span, never, towards
) -> None:
    """Whenever the events were: that they fight each other is asked of all the data."""
    pact = replace(PACT, memberships=(span,))
    sides = {"parties": ("north", "pact")}
    if towards:
        sides = {"parties": ("north",), "towards": ("pact",)}
    ours = truce(**sides, **A_MONTH, excludes=())
    made = case(parties=(PARTIES[0], pact, *PARTIES[2:]), ceasefires=(ours,))
    rows = [event(n, LEFT, side_a=a, side_b=b) for n, (a, b) in enumerate(NOT_MET)]
    found = resolve_actors(made, evidence(rows).table)
    assert never_met(made, ours, found) is never
    (record,) = assess_compliance(made, evidence(rows)).records
    assert record.never_met is never


def test_who_is_of_each_side_on_other_days_of_it_met_nobody_by_that() -> None:
    """The band was of the north, then of the pact: it never fought itself."""
    north = _party(
        "north", "band", memberships=(Membership(member="band", until=LEFT),)
    )
    pact = replace(PACT, memberships=(Membership(member="band", since=LEFT + A_DAY),))
    ours = truce(parties=("north", "pact"), **MARCH, excludes=())
    made = case(parties=(north, pact, *PARTIES[2:]), ceasefires=(ours,))
    for opponent, never in (("Wolves", True), ("Brigade", False), ("North", False)):
        rows = [
            event(1, LEFT, side_a="Band", side_b=opponent),
            event(2, LEFT, side_a="North", side_b="Wolves"),
            event(3, LEFT, side_a="Brigade", side_b="Wolves"),
        ]
        found = resolve_actors(made, evidence(rows).table)
        assert never_met(made, ours, found) is never
