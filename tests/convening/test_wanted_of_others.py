"""What a third party wants settles nothing that is up to others, and hides nothing."""

import pytest
from tests.support.tables import said, table

from ceasefire.case import read_case
from ceasefire.convening import ConveningAnswer, Seat, find_attendance
from ceasefire.core import Atom, DecisionRule, Firmness, Matter, RuleKind, StatementKind

KESH = Matter(id="m", title="the army leaves Kesh", up_to=("b",))
WISH = {"kind": StatementKind.PREFERENCE, "firmness": Firmness.WISH}
OF_C = DecisionRule(
    id="r",
    decision="Whether C comes",
    rule=RuleKind.UNANIMITY,
    members=("d", "e"),
    decides=(Atom("attend", ("c",)),),
)


def _seat(answer: ConveningAnswer, party: str) -> Seat:
    return next(one for one in answer.seats if one.party == party)


@pytest.mark.parametrize("wish", ["attend(c)", "attend(c) and attend(d)"])
def test_a_wish_that_a_party_comes_does_not_hide_what_it_hangs_on(wish: str) -> None:
    hangs = said("x", "c", "attend(c) only if so(m)")
    wanted = said("w", "a", wish, **WISH)
    with_it, without = (
        find_attendance(table(*of, parties="a b c d", matters=[KESH]))
        for of in ((hangs, wanted), (hangs,))
    )
    for answer in (with_it, without):
        assert _seat(answer, "c").provided == ("the army leaves Kesh (up to B)",)
    # Of whom it is no condition, nothing is said.
    assert _seat(with_it, "b").provided == ()


def test_what_is_wanted_of_whoever_is_to_move_is_still_open() -> None:
    hangs = said("x", "c", "attend(c) only if so(m)")
    for by, provided in (("a", ("the army leaves Kesh (up to B)",)), ("b", ())):
        case = table(hangs, said("w", by, "so(m)"), matters=[KESH])
        assert _seat(find_attendance(case), "c").provided == provided


def test_a_wish_does_not_cast_the_votes_of_a_body() -> None:
    """D spoke and made a condition; E said nothing; A wants C to come."""
    case = table(
        said("x", "d", "attend(c) only if accepts(b, t)"),
        said("w", "a", "attend(c)", **WISH),
        parties="a b c d e",
        rules=[OF_C],
    )
    seat = _seat(find_attendance(case), "c")
    assert seat.provided == ("B accepts the text", "E agrees that C attends")


def test_a_wish_that_another_comes_does_not_make_a_partys_own_word_the_outcome() -> (
    None
):
    """C would come if B does; that A wants B there is not B's coming."""
    own = said("x", "c", "attend(c) if attend(b)")
    vote = said("y", "d", "attend(c)")
    wish = said("w", "a", "attend(b)", **WISH)
    for said_ in ((own, vote), (own, vote, wish)):
        case = table(*said_, parties="a b c d e", rules=[OF_C])
        assert _seat(find_attendance(case), "c").provided == (
            "E agrees that C attends",
        )


def test_in_two_rivers_the_guard_has_to_take_the_principles_whoever_wants_it() -> None:
    answer = find_attendance(read_case("two-rivers"))
    assert _seat(answer, "hill-guard").provided == (
        "Hill Guard accepts Principles of the Lake House",
    )
