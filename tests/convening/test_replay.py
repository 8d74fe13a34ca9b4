"""A case day by day: each thing that stands is worked out once."""

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.brief.turns import turns
from ceasefire.convening import find_attendance, replay
from ceasefire.core import (
    Backing,
    Case,
    Fact,
    Invitation,
    Measure,
    MeasureKind,
    MeasureStatus,
)
from ceasefire.core.condition_text import parse_condition

# The package calls the function by the name of its module.
_module = import_module("ceasefire.convening.replay")


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many statements stood in each frame that was worked out."""
    worked_out: list[int] = []
    encode = _module.encode

    def counted(frame):
        worked_out.append(len(frame.standing))
        return encode(frame)

    monkeypatch.setattr(_module, "encode", counted)
    return worked_out


def _invited_again(case: Case, n_days: int) -> Case:
    """Bid a party anew each day, which changes nothing after the first."""
    assert case.forum is not None
    again = tuple(
        Invitation(party="a", on=DAY + timedelta(days=n)) for n in range(n_days)
    )
    rest = tuple(one for one in case.forum.invitations if one.party != "a")
    return replace(case, forum=replace(case.forum, invitations=(*rest, *again)))


def _quarrel() -> Case:
    return table(
        said("x", "a", "attend(a) only if not attend(b)"),
        said("y", "b", "attend(b) only if attend(a)"),
        sides="a b",
    )


def test_days_on_which_nothing_changed_are_worked_out_once(encoded) -> None:
    turns = replay(_invited_again(_quarrel(), 5))
    assert len(turns) == 5
    assert encoded == [2]
    assert [turn.said for turn in turns] == [("x", "y"), (), (), (), ()]
    assert len({turn.cheapest for turn in turns}) == 1
    assert all(turn.cheapest for turn in turns)


def test_a_backer_who_goes_makes_a_day_another_though_all_stands(encoded) -> None:
    case = _invited_again(_quarrel(), 4)
    backing = Backing(
        id="k",
        backer="c",
        backed="a",
        how=("diplomatic",),
        until=DAY + timedelta(days=1),
    )
    turns = replay(replace(case, backings=(backing,)))
    assert encoded == [2, 2]
    costs = [turn.cheapest[0][1] for turn in turns]
    assert costs[0] == costs[1] < costs[2] == costs[3]


def _measure(id_: str, status: MeasureStatus, on: date | None) -> Measure:
    kind = MeasureKind.PRISONER_EXCHANGE
    return Measure(id=id_, title=id_, kind=kind, status=status, on=on)


def test_the_day_on_which_a_measure_is_done_is_a_day_of_the_replay() -> None:
    done = DAY + timedelta(days=5)
    case = table(
        said("x", "a", "attend(a) if done(m)"),
        said("y", "b", "attend(b) only if not attend(a)"),
        said("w", "b", "attend(b)"),
        sides="b",
    )
    measures = (
        _measure("m", MeasureStatus.DONE, done),
        _measure("undated", MeasureStatus.DONE, None),
        _measure("agreed", MeasureStatus.AGREED, DAY + timedelta(days=7)),
    )
    turns = replay(replace(case, measures=measures))
    assert [turn.day for turn in turns] == [DAY, done]
    assert [turn.possible for turn in turns] == [True, False]
    assert turns[1].said == ()


def test_days_after_the_last_asked_for_are_not_worked_out(encoded) -> None:
    later = said("z", "a", "not attend(b)", on=DAY + timedelta(days=9))
    case = replace(_quarrel(), statements=(*_quarrel().statements, later))
    assert [turn.day for turn in replay(case, until=DAY)] == [DAY]
    assert encoded == [2]


def test_without_a_last_day_the_replay_goes_on_past_the_day_of_the_case() -> None:
    later = said("z", "a", "not attend(b)", on=DAY + timedelta(days=9))
    case = replace(_quarrel(), statements=(*_quarrel().statements, later))
    dated = replace(case, as_of=DAY + timedelta(days=2))
    assert [turn.day for turn in replay(dated)] == [DAY, later.on]
    assert [turn.day for turn in replay(dated, until=dated.as_of)] == [DAY]


def test_a_day_of_the_replay_is_the_answer_of_that_day() -> None:
    later = said("z", "c", "not attend(b)", on=DAY + timedelta(days=9))
    case = table(*_quarrel().statements, later, sides="a b")
    for turn in replay(case):
        answer = find_attendance(case, as_of=turn.day)
        assert turn.possible == answer.possible
        assert turn.attendance == {seat.party: seat.attendance for seat in answer.seats}


def test_a_day_tells_what_came_about_and_calls_only_invitations_so() -> None:
    days = [DAY + timedelta(days=n) for n in range(4)]
    case = table(said("x", "a", "attend(a) only if attend(b)"), sides="a b")
    assert case.forum is not None
    case = replace(
        case,
        forum=replace(
            case.forum,
            invitations=(
                Invitation(party="a", on=days[1]),
                Invitation(party="b", on=days[1]),
                Invitation(party="c", on=days[1], withdrawn_on=days[3]),
            ),
        ),
        facts=(Fact(id="f", holds=parse_condition("leaves(b, ford)"), on=days[2]),),
        measures=(_measure("m", MeasureStatus.DONE, days[2]),),
    )
    told = {turn.day: (turn.said, turn.came_about) for turn in replay(case)}
    assert told == {
        days[0]: (("x",), ()),
        days[1]: ((), ("invited: A, B, C",)),
        days[2]: ((), ("fact: B leaves ford", "carried out: m")),
        days[3]: ((), ("invitation withdrawn: C",)),
    }


def test_who_would_come_only_if_invited_is_told_apart_day_by_day() -> None:
    later = DAY + timedelta(days=1)
    case = table(said("x", "a", "attend(a) only if attend(b)"), sides="a b")
    assert case.forum is not None
    bidden = (Invitation(party="a", on=later), Invitation(party="b", on=DAY))
    case = replace(
        case, forum=replace(case.forum, invitations=bidden, convenors=("c",))
    )
    first, second = replay(case)
    assert {one.value for one in first.attendance.values()} == {"comes"}
    assert first.unsettled == {"a"}
    assert first.to_dict()["unsettled"] == ["a"]
    assert second.unsettled == frozenset()
    drawn = turns((first, second), [("a", "A"), ("b", "B")])
    assert drawn is not None
    assert drawn.count("<title>would come if invited</title>◇") == 1
    assert drawn.count("<title>comes</title>●") == 3


def test_what_only_takes_another_statement_back_is_said_on_its_day() -> None:
    later = DAY + timedelta(days=2)
    case = table(said("x", "a", "attend(a) only if accepts(b, t)"))
    back = replace(
        said("y", "a", "attend(a)", on=later, supersedes=["x"]), condition=None
    )
    case = replace(case, statements=(*case.statements, back))
    assert [turn.said for turn in replay(case)] == [("x",), ("y",)]
    assert [turn.said for turn in replay(case, without=["y"])] == [("x",)]
