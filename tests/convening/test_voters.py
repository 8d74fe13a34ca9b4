"""Whose word decides: demands of outsiders, silent members, members that left."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.convening import Voice, find_attendance, replay
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


def _told(case: Case) -> dict:
    """What is computed, without what says that somebody asked."""
    told = find_attendance(case).to_dict()
    return {k: v for k, v in told.items() if k not in ("only_asked", "findings")}


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
def test_a_demand_of_who_does_not_decide_changes_no_invitation(
    asks: str, rules: tuple[DecisionRule, ...]
) -> None:
    without = table(WAITS, parties="a b c d", convenors="b", rules=rules)
    demand = said("x", "d", asks, kind=StatementKind.DEMAND)
    case = replace(without, statements=(WAITS, demand))
    assert _told(case)["attendance"] == _told(without)["attendance"]
    assert _told(case)["lists"] == _told(without)["lists"]
    seat = next(one for one in find_attendance(case).seats if one.party == "c")
    assert seat.invited is True
    answer = find_attendance(case)
    assert answer.only_asked == ("x",)
    assert answer.only_asked_words == (
        "Asked for by those who do not decide on it, and so of no effect: D "
        "(1 Jan 2031): 'd says x'."
    )


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


def test_what_an_outsider_asks_in_return_is_no_precondition_of_the_invitation() -> None:
    asks = said("x", "d", "invite(c) only if accepts(c, t)")
    proud = said("y", "c", "attend(c) only if not precondition(c)")
    case = table(asks, proud, parties="a b c d", rules=(_seats(),))
    assert find_attendance(case).to_dict()["attendance"]["c"] == "comes"
    of_decider = replace(asks, by="b")
    case = replace(case, statements=(of_decider, proud))
    assert find_attendance(case).to_dict()["attendance"]["c"] == "does-not-come"


def test_a_demand_that_a_body_stay_away_binds_no_member_of_it() -> None:
    case = table(
        said("x", "b", "attend(a)"),
        said("y", "c", "attend(a)"),
        said("z", "e", "not attend(a)", kind=StatementKind.DEMAND),
        parties="a b c d e",
        rules=(_seats("attend(a)", "b c d"),),
    )
    assert find_attendance(case).to_dict()["attendance"]["a"] == "comes"
    own = said("z", "a", "attend(a) only if accepts(b, t)")
    own_word = replace(case, statements=(*case.statements[:1], own))
    seat = next(one for one in find_attendance(own_word).seats if one.party == "a")
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
    assert then.only_asked == ()
    assert later.only_asked == ("y",)
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
