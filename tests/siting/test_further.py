"""A further ceasefire binds who belongs to the parties as it is concluded."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Membership, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_in
from ceasefire.siting import rank_sites
from ceasefire.siting.further import further_on

A_DAY = timedelta(days=1)
TURN = date(2030, 4, 11)  # from it on one belongs, or does not
BEFORE, THEN = TURN - A_DAY, TURN + 30 * A_DAY
LEFT, JOINED = {"until": BEFORE}, {"since": TURN}
OURS = truce(parties=("north", "pact"), excludes=("wolves",))


def _party(id_: str, *members: str, **spans: dict[str, date]) -> Party:
    return Party(
        id=id_, name=id_.title(), kind=PartyKind.COALITION if members else ARMED,
        members=members,
        memberships=tuple(Membership(member=m, **s) for m, s in spans.items()),
    )  # fmt: skip


ARMED = PartyKind.ARMED_GROUP
OTHERS = tuple(map(_party, ("north", "east", "brigade", "band", "pups", "cell")))


def _made(pact, wolves=None, **changes):
    wolves = wolves or _party("wolves", "pups")
    values = {"parties": (*OTHERS, pact, wolves), "ceasefires": (OURS,)}
    return case(**values | changes)


def _groups(made, *rows, on=THEN):
    seen = evidence(event(n, **row) for n, row in enumerate(rows))
    groups = further_on(made, on, resolve_actors(made, seen.table)).groups
    return [Group(one) for one in groups.tolist()]


def _of(side_b: str, day: date = BEFORE, last: date | None = None):
    return {"day": day, "date_end": last or day, "side_b": side_b}


def test_who_has_left_would_not_be_bound_whenever_it_fought() -> None:
    made = _made(_party("pact", "brigade", "band", band=LEFT))
    assert _groups(
        made,
        _of("Band"),
        _of("Band", TURN),
        _of("Brigade"),
        _of("Pact"),  # by the band, perhaps, that belonged to it then
        _of("Pact", BEFORE, TURN),
        _of("Pact", TURN),
        {"day": BEFORE, "side_a": "Wolves", "side_b": "Pact"},
    ) == [
        Group.THIRD,
        Group.THIRD,
        Group.COVERED,
        Group.UNRESOLVED,
        Group.UNRESOLVED,
        Group.COVERED,
        Group.EXCLUDED,
    ]
    # One that was concluded before it left would have bound it.
    early = _groups(made, _of("Band"), _of("Pact"), _of("Band", TURN), on=BEFORE)
    assert early == [Group.COVERED] * 3


def test_who_has_joined_would_be_bound_whenever_it_fought() -> None:
    made = _made(_party("pact", "brigade", "band", band=JOINED))
    rows = _of("Band"), _of("Band", TURN), _of("Pact"), _of("Pact", TURN)
    assert _groups(made, *rows) == [Group.COVERED] * 4
    assert _groups(made, *rows, on=BEFORE) == [
        Group.THIRD,
        Group.THIRD,
        Group.COVERED,
        Group.UNRESOLVED,  # of that day, the band with it
    ]


def test_who_has_left_those_excluded_is_not_left_out() -> None:
    wolves = _party("wolves", "pups", "cell", cell=LEFT)
    made = _made(_party("pact", "brigade"), wolves)
    rows = _of("Cell"), _of("Pups"), _of("Wolves"), _of("Wolves", TURN)
    assert _groups(made, *rows) == [
        Group.THIRD,
        Group.EXCLUDED,
        Group.UNRESOLVED,
        Group.EXCLUDED,
    ]


def test_the_figures_of_a_place_are_those_of_the_last_day_looked_at() -> None:
    """The band leaves after the window, and data go on: it would have been bound."""
    pact = _party("pact", "brigade", "band", band=LEFT)
    days = [BEFORE - n * A_DAY for n in range(40)]
    rows = [event(n, day, side_b="Band") for n, day in enumerate(days)]
    rows.append(event(99, THEN, side_b="Brigade"))
    for as_of, share in ((BEFORE, 1.0), (None, 1 / 41)):
        (site,) = rank_sites(_made(pact, as_of=as_of), evidence(rows)).sites
        assert site.measured["covered-share"].value == pytest.approx(share)


IDS = ("p0", "p1", "p2", "p3", "p4")


@st.composite
def _worlds(draw):
    some = st.sampled_from(({}, LEFT, JOINED))
    parties = []
    for i, id_ in enumerate(IDS):
        mine = sorted(draw(st.sets(st.sampled_from(IDS[i + 1 :] or IDS), max_size=2)))
        mine = [one for one in mine if one > id_]
        parties.append(_party(id_, *mine, **{one: draw(some) for one in mine}))
    two = st.sets(st.sampled_from(IDS), min_size=2, max_size=2).map(sorted)
    bound, out = draw(two), draw(st.sets(st.sampled_from(IDS), max_size=1))
    ours = truce(parties=bound, excludes=sorted(out - set(bound)))
    return case(parties=tuple(parties), ceasefires=(ours,))


PAIRS = [(a, b) for a in IDS for b in (*IDS, "Civilians", None)]


@settings(deadline=None)
@given(_worlds())
def test_an_event_is_what_it_is_to_one_of_the_members_of_then(made) -> None:
    """Unless somebody stood behind a name who has left: held against a plain look."""
    day_rows = [
        event(n, day, side_a=a.title(), side_b=b and b.title())
        for n, (day, (a, b)) in enumerate(
            (day, pair) for day in (BEFORE, TURN) for pair in PAIRS
        )
    ]
    resolution = resolve_actors(made, evidence(day_rows).table)
    further = further_on(made, TURN, resolution)
    then = made.on(TURN)
    plain = truce(parties=sorted(further.bound), excludes=sorted(further.excluded))
    told = groups_in(then, plain, resolution)
    behind = {
        day: {id_: made.on(day).with_members([id_]) for id_ in IDS}
        for day in (BEFORE, TURN)
    }
    bound = then.bound_by(plain)

    def treated(id_):
        return id_ in bound, id_ in further.excluded

    for n, row in enumerate(day_rows):
        names = [one.lower() for one in (row["side_a"], row["side_b"]) if one]
        names = [one for one in names if one in IDS]
        doubted = [
            one
            for one in names
            if {treated(m) for m in behind[row["date_start"]][one] - behind[TURN][one]}
            - {treated(one)}
        ]
        sure = [one for one in names if one not in doubted]
        if doubted and not further.excluded.intersection(sure):
            assert further.groups[n] == Group.UNRESOLVED
        else:
            assert further.groups[n] == told[n]
    half = len(PAIRS)
    np.testing.assert_array_equal(further.groups[half:], told[half:])
