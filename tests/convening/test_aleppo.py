"""The shipped cases: what history took, and how it came to it."""

from datetime import date

import pytest

from ceasefire.case import read_case
from ceasefire.convening import Weights, find_attendance, replay
from ceasefire.core import Case


@pytest.fixture(scope="module")
def aleppo() -> Case:
    return read_case("aleppo-2014")


def _sets(answer) -> set[frozenset[str]]:
    return {frozenset((*one.statements, *one.frame)) for one in answer.conflicts}


def test_on_20_january_the_three_quarrels_are_the_conflicts(aleppo: Case) -> None:
    answer = find_attendance(aleppo, as_of=date(2014, 1, 20))
    assert not answer.possible
    assert answer.conflicts_complete
    role = {"government-hands-over-nothing", "snc-no-role-for-president"}
    against_coalition = {
        "russia-wants-iran-and-saudi-arabia",
        "snc-stays-away-with-iran",
    }
    against_text = {
        "russia-wants-iran-and-saudi-arabia",
        "us-rescind-iran",
        "iran-refuses-preconditions",
    }
    found = _sets(answer)
    assert {frozenset(role), frozenset(against_coalition), frozenset(against_text)} <= (
        found
    )


def test_what_history_took_is_among_the_three_cheapest(aleppo: Case) -> None:
    answer = find_attendance(aleppo, as_of=date(2014, 1, 20))
    drops = [set(one.drop) for one in answer.corrections[:3]]
    taken = {
        "russia-wants-iran-and-saudi-arabia",
        "un-invites-iran",
        "snc-no-role-for-president",
    }
    assert taken in drops
    correction = answer.corrections[drops.index(taken)]
    assert "iran" not in correction.unlocks
    assert {"government", "snc", "un", "russia", "united-states"} <= {
        *correction.unlocks
    }
    assert correction.top_share == pytest.approx(1.0)
    assert all(aleppo.statement(id_).source in correction.sources for id_ in taken)


@pytest.mark.parametrize("firm", [1.5, 20.0])
def test_the_order_does_not_hang_on_one_weight(aleppo: Case, firm: float) -> None:
    answer = find_attendance(
        aleppo,
        as_of=date(2014, 1, 20),
        weights=Weights().changed({"firm": firm}),
    )
    assert any(
        "snc-no-role-for-president" in one.drop for one in answer.corrections[:3]
    )


def test_on_13_january_it_is_as_the_report_has_it(aleppo: Case) -> None:
    answer = find_attendance(aleppo, as_of=date(2014, 1, 13))
    assert _sets(answer) == {
        frozenset({"government-hands-over-nothing", "snc-no-role-for-president"}),
        frozenset(
            {
                "russia-wants-iran-and-saudi-arabia",
                "us-iran-accepts-communique",
                "iran-without-preconditions",
            }
        ),
    }


def test_if_iran_took_the_text_the_quarrel_with_the_convenors_would_stay(
    aleppo: Case,
) -> None:
    """It refuses that the text be asked of it, whether it accepts it or not."""
    answer = find_attendance(
        aleppo,
        as_of=date(2014, 1, 20),
        assume=["accepts(iran, geneva-communique)"],
        without=["snc-stays-away-with-iran", "snc-no-role-for-president"],
    )
    assert not answer.possible
    assert all("iran-refuses-preconditions" in one.frame for one in answer.conflicts)


def test_a_day_later_both_sides_come_and_iran_does_not(aleppo: Case) -> None:
    answer = find_attendance(aleppo, as_of=date(2014, 1, 21))
    attendance = answer.to_dict()["attendance"]
    assert answer.possible
    assert attendance["iran"] == "does-not-come"
    assert all(one == "comes" for id_, one in attendance.items() if id_ != "iran")


def test_the_replay_ends_where_history_did(aleppo: Case) -> None:
    turns = replay(aleppo)
    assert [turn.day for turn in turns if not turn.possible] == [
        date(2014, 1, day) for day in (13, 18, 19, 20)
    ]
    assert turns[-1].day == date(2014, 1, 21)


def test_in_two_rivers_the_mediator_knows_of_a_way_that_the_public_does_not() -> None:
    from ceasefire.core import Reader

    case = read_case("two-rivers")
    public = find_attendance(case.for_reader(Reader("public")))
    mediator = find_attendance(case.for_reader(Reader("mediator")))
    assert len(public.conflicts) == 2
    assert len(mediator.conflicts) == 1
    assert mediator.together == (("norland", "estmark"),)
    assert "mediator" not in str(public.to_dict())
