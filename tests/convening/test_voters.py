"""Who decides: demands of others, silent members, members that left."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.convening import Attendance, Voice, find_attendance, replay
from ceasefire.core import (
    Atom,
    Case,
    DecisionRule,
    Membership,
    PartyKind,
    RuleKind,
    Statement,
    StatementKind,
)

WAITS = said("w", "a", "attend(a) only if not attend(c)")
LEAVES = DAY - timedelta(days=100)


def _seats(decides: str = "invite(c)", members: str = "b") -> DecisionRule:
    predicate, _, of = decides.rstrip(")").partition("(")
    return DecisionRule(
        id="r",
        decision="Seats",
        rule=RuleKind.ONE_DECIDES if members == "b" else RuleKind.MAJORITY,
        members=tuple(members.split()),
        decides=(Atom(predicate, (of,) if of else ()),),
    )


@pytest.mark.parametrize(
    "asks",
    [
        "not invite(c)",
        "invite(c) only if accepts(c, t)",
        "not invite(c) unless accepts(c, t)",
        "accepts(d, t) and not invite(c)",
        "invite(c) if accepts(d, t)",
    ],
)
@pytest.mark.parametrize("rules", [(_seats(),), (_seats("invite"),), ()])
def test_a_demand_of_who_does_not_decide_is_said_to_be_one_and_can_be_dropped(
    asks: str, rules: tuple[DecisionRule, ...]
) -> None:
    without = table(WAITS, parties="a b c d", convenors="b", rules=rules)
    demand = said("x", "d", asks, kind=StatementKind.DEMAND)
    case = replace(without, statements=(WAITS, demand))
    answer = find_attendance(case)
    assert answer.only_asked == ("x",)
    assert answer.no_say_words == (
        "Asked for by those who do not decide on it, and counted until they drop it: D "
        "(1 Jan 2031): 'd says x'.",
    )
    dropped = find_attendance(case, without=["x"])
    assert dropped.only_asked == ()
    assert dropped.lists == find_attendance(without).lists
    seat = next(one for one in dropped.seats if one.party == "c")
    assert seat.invited is True


@pytest.mark.parametrize(
    "asks", ["attend(c)", "not attend(c)", "attend(c) if signs(d, t)"]
)
def test_who_wants_another_at_the_table_only_asks_for_it(asks: str) -> None:
    """So says a party, its members and those it belongs to; a decision tells it."""
    parties = "a b c d e f"
    case = table(said("x", "d", asks), parties=parties, convenors="b")
    answer = find_attendance(case)
    assert answer.only_asked == ("x",)
    seat = next(one for one in answer.seats if one.party == "c")
    comes = seat.attendance is Attendance.COMES
    assert seat.is_silent == comes
    told = said("x", "d", asks, kind=StatementKind.DECISION)
    assert find_attendance(replace(case, statements=(told,))).only_asked == ()
    of = {"e": ("c",), "c": ("f",)}
    bodies = tuple(replace(one, members=of.get(one.id, ())) for one in case.parties)
    for by in ("c", "e", "f"):
        own = replace(case, parties=bodies, statements=(said("x", by, asks),))
        assert find_attendance(own).only_asked == (), by


def test_who_decides_still_takes_the_invitation_back() -> None:
    """By its vote, and by what it says was decided; so may a convenor announce it."""
    for by, kind in [
        ("b", StatementKind.DEMAND),
        ("b", StatementKind.DECISION),
        ("e", StatementKind.DECISION),
    ]:
        case = table(
            said("x", by, "not invite(c)", kind=kind),
            parties="a b c d e",
            convenors="e",
            rules=(_seats(),),
        )
        seat = next(one for one in find_attendance(case).seats if one.party == "c")
        assert seat.invited is False, (by, kind)
        assert find_attendance(case).only_asked == ()
    outsider = said("x", "d", "not invite(c)", kind=StatementKind.DECISION)
    case = table(outsider, parties="a b c d", rules=(_seats(),))
    assert find_attendance(case).only_asked == ("x",)


def test_what_a_body_says_of_its_own_coming_stands_beside_its_members_votes() -> None:
    case = table(
        said("x", "b", "attend(a)"),
        said("z", "a", "attend(a) only if accepts(b, t)"),
        parties="a b c d e",
        rules=(_seats("attend(a)", "b c d"),),
    )
    assert find_attendance(case).only_asked == ()
    seat = next(one for one in find_attendance(case).seats if one.party == "a")
    assert seat.provided == (
        "B accepts the text",
        "at least 1 of C and D agrees that A attends",
    )


def _league(rule: RuleKind, *statements: Statement, until: date | None = None) -> Case:
    """A is a coalition of B, C, D and E, and E belongs to it up to a day, if given."""
    case = table(
        *statements,
        parties="a b c d e g",
        invited="a g",
        sides="a g",
        rules=(replace(_seats("attend(a)", "b c d e"), rule=rule),),
    )
    league = replace(
        case.party("a"),
        kind=PartyKind.COALITION,
        members=("b", "c", "d", "e"),
        memberships=(Membership(member="e", until=until),) if until else (),
    )
    return replace(case, parties=(league, *case.parties[1:]))


FOR = said("x", "b", "attend(a)")


@pytest.mark.parametrize(
    ("rule", "statements", "until", "takes"),
    [
        (RuleKind.MAJORITY, (FOR,), None, "at least 2 of C, D and E agree"),
        (RuleKind.UNANIMITY, (FOR,), None, "C, D and E agree"),
        (RuleKind.MAJORITY, (FOR,), LEAVES, "at least 1 of C and D agrees"),
        (RuleKind.UNANIMITY, (FOR,), LEAVES, "C and D agree"),
        (
            RuleKind.MAJORITY,
            (FOR, said("y", "c", "not attend(a)")),
            None,
            "D and E agree",
        ),
        (RuleKind.CONSENSUS, (FOR,), None, None),
        (RuleKind.MAJORITY, (FOR, said("y", "c", "attend(a)")), LEAVES, None),
    ],
)
def test_members_who_said_nothing_have_to_agree_and_that_is_said(
    rule: RuleKind, statements: tuple[Statement, ...], until: date, takes: str | None
) -> None:
    answer = find_attendance(_league(rule, *statements, until=until), as_of=DAY)
    seat = next(one for one in answer.seats if one.party == "a")
    provided = () if takes is None else (f"{takes} that A attends",)
    assert seat.provided == provided
    assert answer.provided == (provided,)
    assert seat.attendance == "comes"
    for one in provided:
        assert f"It comes only provided that {one}." in seat.why
        assert f"A provided that {one}." in answer.findings[0].claim
    assert {vote.voice for vote in seat.ballots[0].votes if not vote.statements} <= {
        Voice.OPEN
    }


def test_an_invitation_that_needs_silent_votes_says_so() -> None:
    case = table(
        said("x", "b", "invite(c)"),
        parties="a b c d e",
        rules=(_seats(members="b d e"),),
    )
    seat = next(one for one in find_attendance(case).seats if one.party == "c")
    assert seat.invited is None
    assert seat.provided == ("at least 1 of D and E agrees that C is invited",)


def test_a_correction_says_whose_vote_it_then_takes() -> None:
    against = said("y", "c", "not attend(a)")
    case = _league(RuleKind.UNANIMITY, FOR, against)
    (correction,) = find_attendance(case).corrections
    assert correction.provided == ("C, D and E agree that A attends",)


def test_who_left_the_body_has_no_vote_and_no_say_in_it() -> None:
    case = _league(RuleKind.MAJORITY, FOR, said("y", "e", "not attend(a)"), until=DAY)
    then, later = (
        find_attendance(case, as_of=day) for day in (DAY, DAY + timedelta(days=1))
    )
    ballots = [
        next(one for one in answer.seats if one.party == "a").ballots[0]
        for answer in (then, later)
    ]
    assert [(one.needed, len(one.votes)) for one in ballots] == [(3, 4), (2, 3)]
    assert "2 of 3 needed; E does not belong to A then and has no vote" in (
        ballots[1].in_words
    )
    assert (then.no_longer_heard, later.no_longer_heard) == ((), ("y",))
    assert (then.only_asked, later.only_asked) == ((), ())
    assert later.to_dict()["attendance"]["a"] == "comes"
    assert later.no_say_words == (
        "A vote of those who have none any more, and so of no effect: E (1 Jan 2031): "
        "'e says y'.",
    )
    assert [turn.came_about for turn in replay(case)] == [
        (),
        ("E has no vote any more: Seats",),
    ]


def test_a_rule_with_nobody_left_decides_nothing() -> None:
    case = _league(RuleKind.ONE_DECIDES, said("x", "e", "not attend(a)"), until=LEAVES)
    alone = replace(_seats("attend(a)"), members=("e",))
    case = replace(case, forum=replace(case.forum, decision_rules=(alone,)))
    (ballots,) = {
        one.ballots for one in find_attendance(case).seats if one.party == "a"
    }
    assert ballots == ()


def test_who_announced_the_outcome_stands_beside_the_votes() -> None:
    """A vote that nobody cast is open, and the outcome may be told all the same."""
    decided = said("y", "c", "attend(a)", kind=StatementKind.DECISION)
    answer = find_attendance(_league(RuleKind.UNANIMITY, FOR, decided))
    seat = next(one for one in answer.seats if one.party == "a")
    assert seat.provided == ()
    assert seat.ballots[0].in_words.endswith("open. C announced what was decided.")


def test_votes_of_who_has_left_do_not_count_and_cannot_be_at_odds() -> None:
    before, after = "attend(a)", "not attend(a)"
    case = _league(
        RuleKind.MAJORITY,
        said("x", "e", before, on=DAY - timedelta(days=9)),
        said("y", "e", after),
        until=DAY,
    )
    day_after = find_attendance(case, as_of=DAY + timedelta(days=1))
    assert (day_after.no_longer_heard, day_after.said_again) == (("x", "y"), ())
    assert day_after.consistent
    assert find_attendance(case, as_of=DAY).said_again


def test_that_somebody_counts_on_it_is_no_vote_of_who_said_nothing() -> None:
    """D wants C there, and only one of three who decide has said that it may come."""
    case = table(
        said("x", "b", "invite(c)"),
        said("y", "d", "attend(c)", kind=StatementKind.DEMAND),
        parties="a b c d e g",
        invited="a b",
        rules=(_seats(members="b e g"),),
    )
    seat = next(one for one in find_attendance(case).seats if one.party == "c")
    assert seat.provided == ("at least 1 of E and G agrees that C is invited",)
