"""A change of who is counted is told with its day, and not as one of conduct."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.core import Membership, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import groups_in
from ceasefire.events.standing import standings_in
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.joining import NOBODY, joining_within
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.windows import Window

A_DAY = timedelta(days=1)
START, LAST = date(2030, 4, 1), date(2030, 8, 31)
JOINS = date(2030, 6, 20)
OURS = truce(parties=("north", "pact"))


def _party(id_: str, *members: str, spans: tuple[Membership, ...] = ()) -> Party:
    return Party(
        id=id_, name=id_.title(), kind=PartyKind.ARMED_GROUP,
        members=members, memberships=spans,
    )  # fmt: skip


def _made(*spans: Membership, ceasefire=OURS, owner="public"):
    pact = replace(_party("pact", "south", "band", spans=spans), owner=owner)
    band = replace(_party("band"), owner=owner)
    parties = (*case().parties, pact, band)
    return case(parties=parties, ceasefires=(replace(ceasefire, owner=owner),))


def _seen(made, side_b="Band", often=3, until=LAST):
    """South fights every third day, and the band so many times a day all along."""
    days = [START + n * A_DAY for n in range((until - START).days + 1)]
    rows = [event(n, day, side_b="South") for n, day in enumerate(days[::3])]
    rows += [
        event(1000 + n, day, side_b=side_b)
        for n, day in enumerate(day for day in days for _ in range(often))
    ]
    (record,) = assess_warnings(made, evidence(rows)).records
    return record


def test_an_alarm_after_somebody_joined_may_be_who_is_counted() -> None:
    """The band fought as much before it joined; nothing it does has changed."""
    record = _seen(_made(Membership(member="band", since=JOINS)))
    assert record.answer.alarm
    assert date.fromisoformat(record.answer.first_alarm) >= JOINS
    assert record.to_dict()["joined_or_left"] == [
        {"party": "band", "day": "2030-06-20", "was": "a third", "is": "bound"}
    ]
    (found,) = record.findings
    assert found.claim.endswith(
        "Within the watch somebody joined or left: Band counted as a third until "
        "2030-06-19 and as bound since 2030-06-20: what was raised after that may be "
        "a change of who is counted, and no breakdown."
    )
    assert found.certainty.words.endswith(", unless it is who joined or left")


def test_each_day_is_counted_by_who_belonged_on_it() -> None:
    """Held against a case in which the band never belonged, and one in which always."""
    spans = (Membership(member="band", since=JOINS),)
    record, always = _seen(_made(*spans)), _seen(_made())
    never = _seen(_made(Membership(member="band", until=START - A_DAY)))
    counts, of_all, of_none = (
        {one.period: one.count for one in each.answer.evidence}
        for each in (record, always, never)
    )
    assert counts == {
        day: (of_all if day >= JOINS.isoformat() else of_none)[day] for day in counts
    }


def test_silence_after_somebody_left_may_be_that() -> None:
    record = _seen(_made(Membership(member="band", until=JOINS - A_DAY)))
    assert not record.answer.alarm
    assert not record.answer.warning
    assert record.findings[0].claim.endswith(
        "Band counted as bound until 2030-06-19 and as a third since 2030-06-20: a "
        "change in counts, or that there is none, may be that."
    )
    assert "who joined" not in record.findings[0].certainty.words


def test_an_alarm_before_somebody_joined_is_no_doubt() -> None:
    spans = (Membership(member="band", since=LAST),)
    made = _made(*spans)
    days = [START + n * A_DAY for n in range(0, 60, 3)]
    days += [START + n * A_DAY for n in range(60, 150) for _ in range(6)]
    rows = evidence(event(n, day, side_b="South") for n, day in enumerate(days))
    more = evidence(
        [
            *(event(n, day, side_b="South") for n, day in enumerate(days)),
            event(9999, LAST, side_b="East"),
        ]
    )
    (before,) = assess_warnings(made, rows).records
    (record,) = assess_warnings(made, more).records
    assert before.joining == NOBODY
    assert record.answer.alarms[-1].raised < LAST.isoformat()
    assert [turn.day for turn in record.joining.turns] == [LAST]
    assert not record.may_be_who_is_counted
    assert "may be that." in record.findings[0].claim
    assert "who joined" not in record.findings[0].certainty.words


@pytest.mark.parametrize(
    "span",
    [
        Membership(member="band", since=START),  # all its days
        Membership(member="band", until=START - A_DAY),
        Membership(member="band", until=LAST),
    ],
)
def test_who_joined_or_left_on_other_days_is_not_told(span) -> None:
    record = _seen(_made(span))
    assert record.to_dict()["joined_or_left"] == []
    assert "joined or left" not in record.findings[0].claim


def test_who_joined_another_side_that_is_bound_is_told() -> None:
    """It is bound all along; what it did to the south counts since, and not before."""
    spans = (Membership(member="band", until=JOINS - A_DAY),)
    north = _party("north", "band", spans=(Membership(member="band", since=JOINS),))
    parties = (north, *_made(*spans).parties[1:])
    made = case(parties=parties, ceasefires=(OURS,))
    joining = joining_within(made, OURS, START, LAST)
    assert [turn.to_dict() for turn in joining.turns] == [
        {
            "party": "band", "day": "2030-06-20",
            "was": "bound", "is": "bound, on another side",
        }
    ]  # fmt: skip
    before, after = Window(date(2030, 5, 1), START), Window(START, LAST)
    assert running_before(made, OURS, before, after).changed == ("band",)


def test_a_confidence_of_who_joined_stays_one() -> None:
    made = _made(Membership(member="band", since=JOINS), owner="mediator")
    assert "mediator" in _seen(made).findings[0].owners


def test_the_page_says_so_where_it_tells_of_the_alarm(tmp_path) -> None:
    days = [START + n * A_DAY for n in range((LAST - START).days + 1)]
    rows = [event(n, day, side_b="South") for n, day in enumerate(days[::3])]
    rows += [
        event(1000 + n, day, side_b="Band")
        for n, day in enumerate(day for day in days for _ in range(3))
    ]
    made = _made(Membership(member="band", since=JOINS))
    files = write_brief(made, evidence(rows), tmp_path)
    page = files.html.read_text("utf-8")
    assert (
        "Somebody joined or left within the watch before that: it may be a change of "
        "who is counted." in page
    )
    assert "2030; somebody joined or left within it</small>" in page
    assert "Band counted as a third until 2030-06-19" in page


IDS = ("p0", "p1", "p2", "p3", "p4")
KINDS = st.sampled_from((PartyKind.ARMED_GROUP, PartyKind.COALITION))


@st.composite
def _two_days(draw):
    """The parties of two days, who differ in who belongs to whom; and a truce."""
    of_days = []
    kinds = [draw(KINDS) for _ in IDS]
    for _ in range(2):
        belong = [
            draw(st.sets(st.sampled_from(IDS[i + 1 :]), max_size=2)) for i in range(4)
        ]
        of_days.append(
            tuple(
                replace(_party(id_, *sorted(members)), kind=kind)
                for id_, members, kind in zip(IDS, (*belong, ()), kinds, strict=True)
            )
        )  # fmt: skip
    pair = st.sets(st.sampled_from(IDS), min_size=1, max_size=2).map(sorted)
    bound, towards = draw(pair), draw(st.just([]) | pair)
    out = sorted(draw(st.sets(st.sampled_from(IDS), max_size=1)) - {*bound, *towards})
    return of_days, truce(parties=bound, towards=towards, excludes=out)


PAIRS = [
    event(n, START, side_a=a, side_b=b)
    for n, (a, b) in enumerate(
        (a, b)
        for a in (*map(str.title, IDS), "P1, P3", "Civilians")
        for b in (*map(str.title, IDS), "P2, P4", "Civilians", None)
    )
]


@settings(deadline=None)
@given(_two_days())
def test_where_nobody_stands_otherwise_every_event_is_what_it_was(world) -> None:
    of_days, ceasefire = world
    cases = [case(parties=parties, ceasefires=(ceasefire,)) for parties in of_days]
    told = [standings_in(made, ceasefire) for made in cases]
    groups = [
        groups_in(made, ceasefire, resolve_actors(made, evidence(PAIRS).table))
        for made in cases
    ]
    differ = {id_ for id_ in IDS if told[0][id_] != told[1][id_]}
    here = [
        n
        for n, row in enumerate(PAIRS)
        if not any(id_.title() in f"{row['side_a']}, {row['side_b']}" for id_ in differ)
    ]
    np.testing.assert_array_equal(groups[0][here], groups[1][here])
