"""A further ceasefire binds who belongs to the parties as it is concluded."""

from datetime import date, timedelta
from itertools import product

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
from ceasefire.siting.intervals import wilson

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


def _read(then, plain, sides, row) -> Group:
    """What an event would be, were these on its sides, and the others as they are."""
    names = iter(one.title() for one in sides)
    told = {
        key: next(names) if (row[key] or "").lower() in IDS else row[key]
        for key in ("side_a", "side_b")
    }
    table = evidence([row | told]).table
    (group,) = groups_in(then, plain, resolve_actors(then, table)).tolist()
    return Group(group)


@settings(deadline=None)
@given(_worlds())
def test_an_event_is_what_it_is_to_one_of_the_members_of_then(made) -> None:
    """Unless somebody stood behind a name who has left: held against a plain look.

    Then it is what it is of whoever of those it was, where it is the same of all.
    """
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
            of = behind[row["date_start"]]
            meant = [
                [one] if one not in doubted else
                [one, *(m for m in of[one] - behind[TURN][one]
                        if treated(m) != treated(one))]
                for one in names
            ]  # fmt: skip
            read = {_read(then, plain, sides, row) for sides in product(*meant)}
            one_of = read.pop() if len(read) == 1 else Group.UNRESOLVED
            assert further.groups[n] == one_of
        else:
            assert further.groups[n] == told[n]
    half = len(PAIRS)
    np.testing.assert_array_equal(further.groups[half:], told[half:])


def test_what_no_reading_of_a_departure_could_change_stays_known() -> None:
    """The band left the pact: an event of the pact was theirs or not, and no wolf's."""
    made = _made(_party("pact", "brigade", "band", band=LEFT))
    seen = evidence(
        [event(0, BEFORE, side_b="Pact"), event(1, BEFORE, side_b="Wolves")]
    )
    further = further_on(made, THEN, resolve_actors(made, seen.table))
    assert further.may_be.tolist() == [[True, False], [False, True], [True, False]]
    assert further.hangs_on_who_left.tolist() == [True, False]
    rows = [
        *(event(n, BEFORE - n * A_DAY, side_b="Pact") for n in range(8)),
        *(event(10 + n, BEFORE - n * A_DAY, side_b="Wolves") for n in range(2)),
        event(20, THEN, side_b="East"),
    ]
    (ford,) = rank_sites(made, evidence(rows)).sites
    excluded, covered = (
        ford.measured[f"{name}-share"] for name in ("excluded", "covered")
    )
    assert excluded.value == pytest.approx(2 / 11)
    assert (excluded.low, excluded.high) == wilson(2, 11)
    assert covered.value is None
    assert covered.why_unknown == (
        "in too many events a party is named that some have left since, and would not "
        "be treated as it is"
    )


def test_a_share_that_a_departure_could_change_is_an_interval() -> None:
    """Ten are known, four of them covered, and two may be: from 4 to 6 of 12."""
    made = _made(_party("pact", "brigade", "band", band=LEFT))
    rows = [
        *(event(n, BEFORE - n * A_DAY, side_b="Pact") for n in range(2)),
        *(event(10 + n, BEFORE - n * A_DAY, side_b="Brigade") for n in range(4)),
        *(event(20 + n, THEN - n * A_DAY, side_b="East") for n in range(6)),
    ]
    answer = rank_sites(made, evidence(rows))
    covered = answer.sites[0].measured["covered-share"]
    assert covered.value == pytest.approx(0.4)
    assert (covered.low, covered.high) == (wilson(4, 12)[0], wilson(6, 12)[1])
    said = answer.findings[0].claim
    assert "would bind in 40% (90% interval 16% to 71%)" in said


@pytest.mark.parametrize("day", [BEFORE, TURN])
def test_who_left_one_left_out_may_have_been_no_excluded_group(day) -> None:
    made = _made(_party("pact", "brigade"), _party("wolves", "pups", "cell", cell=LEFT))
    seen = evidence([event(0, day, side_b="Wolves")])
    further = further_on(made, THEN, resolve_actors(made, seen.table))
    is_before = day == BEFORE
    assert further.may_be[:, 0].tolist() == [False, True, is_before]
    assert further.groups[0] == (Group.UNRESOLVED if is_before else Group.EXCLUDED)
