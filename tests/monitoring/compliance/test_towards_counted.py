"""Whom a ceasefire holds towards, held against a plain count of one event at a time."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_for
from ceasefire.monitoring.compliance import Outside, Unproven, Violation
from ceasefire.monitoring.compliance.judging import Judge
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.windows import data_window

DAY = date(2030, 4, 2)

IDS = ("p0", "p1", "p2", "p3", "p4", "p5")
NAMES = ("P0", "P1", "P2", "P3", "P4", "P5", "Civilians", "Owls", None)


@st.composite
def _worlds(draw):
    """Parties in each other, a truce that some declared towards some, and events."""
    below = {
        id_: tuple(draw(st.sets(st.sampled_from(IDS[i + 1 :]), max_size=2)))
        if i < 5
        else ()
        for i, id_ in enumerate(IDS)
    }
    some = st.sets(st.sampled_from(IDS), min_size=1, max_size=2).map(sorted)
    bound, towards = draw(some), draw(some)
    leaves_out = draw(st.sets(st.sampled_from(IDS), max_size=1))
    leaves_out -= {*bound, *towards}
    name = st.sampled_from(NAMES)
    by = st.sampled_from((None, *NAMES[:6]))
    events = draw(st.lists(st.tuples(name, name, by), min_size=1, max_size=12))
    return below, tuple(bound), tuple(towards), tuple(sorted(leaves_out)), events


def _within(below, ids) -> set[str]:
    """Those ids and all that belong to them, however deep."""
    return set(ids).union(*(_within(below, below[id_]) for id_ in ids))


def _expected(world, a, b) -> Group:
    """Group by its definition, one event at a time, each name one party."""
    below, bound, towards, leaves_out, _ = world

    out = _within(below, leaves_out)
    sides = [(one and one.lower()) for one in (a, b)]
    armed = [one for one in sides if one in below]
    if out.intersection(armed):
        return Group.EXCLUDED
    may, held = _within(below, bound) - out, _within(below, towards) - out

    def partly(id_, ids):
        return id_ not in ids | out and bool(_within(below, below[id_]) & ids)

    if "owls" in sides or not armed or any(partly(one, may) for one in armed):
        return Group.UNRESOLVED
    named = {*bound, *towards}
    units = [
        _within(below, [one])
        for one in named
        if len(_within(below, [one]) & named) == 1
    ]
    if len(armed) == 2 and any(set(armed) <= one for one in units):
        return Group.THIRD
    ways = [(x, y) for x, y in (sides, sides[::-1]) if x in may]
    if any(y == "civilians" or y in held for _, y in ways):
        return Group.COVERED
    doubted = any(y is None or (y in below and partly(y, held)) for _, y in ways)
    return Group.UNRESOLVED if doubted else Group.THIRD


def _kind_expected(world, a, b, by) -> type | None:
    """What a covered event is, if no civilians are in it; else None."""
    below, bound, towards, leaves_out, _ = world

    out = _within(below, leaves_out)
    may, held = _within(below, bound) - out, _within(below, towards) - out
    sides = [(one and one.lower()) for one in (a, b)]
    if "civilians" in sides or (by and by.lower() in out):
        return None
    if by and not _within(below, [by.lower()]) & may:
        return Outside
    if sum(one in may for one in sides) == 1:
        return Violation if by else Unproven

    def holds(one) -> bool | None:
        partly = one not in held | out and _within(below, below[one]) & held
        return None if partly else one in held

    def is_of(one) -> bool:
        who = by.lower()
        return one in _within(below, [who]) or who in _within(below, [one])

    acted = [one for one in sides if by and is_of(one)] or sides
    met = {holds(sides[1 - sides.index(one)]) for one in acted}
    if met == {True}:
        return Violation
    return Outside if by and met == {False} else Unproven


@settings(deadline=None)
@given(_worlds())
def test_counts_and_decisions_are_those_of_a_plain_count(world) -> None:
    below, bound, towards, leaves_out, events = world
    ceasefire = truce(parties=bound, towards=towards, excludes=leaves_out)
    made = case(
        parties=tuple(
            Party(id=id_, name=id_.title(), kind=PartyKind.ARMED_GROUP, members=members)
            for id_, members in below.items()
        ),
        ceasefires=(ceasefire,),
    )
    days = [DAY + timedelta(days=n) for n in range(len(events))]
    rows = [
        event(n, day, side_a=a, side_b=b, attributed_to=by, attribution_level=by and 3)
        for n, (day, (a, b, by)) in enumerate(zip(days, events, strict=True))
    ]
    seen = evidence(rows)
    groups = groups_for(made, ceasefire, resolve_actors(made, seen.table)).tolist()
    expected = [_expected(world, a, b) for a, b, _ in events]
    assert [Group(one) for one in groups] == expected

    watch = Watch(made, seen, data_window(seen))
    judge = Judge(made, watch.table, watch.resolution)
    judged = judge.judge_all(ceasefire, watch.matches(ceasefire, 0), np.array(groups))
    assert len(judged) == len(events)
    for one, (a, b, by), group in zip(judged, events, expected, strict=True):
        if group is Group.COVERED and (kind := _kind_expected(world, a, b, by)):
            assert type(one.decision) is kind
        elif group is not Group.COVERED:
            assert not isinstance(one.decision, Violation)
