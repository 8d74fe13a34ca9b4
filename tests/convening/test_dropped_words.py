"""What stands again where words are dropped: the list of invitations, and silence."""

from dataclasses import replace

from tests.support.tables import DAY, said, table

from ceasefire.convening import find_attendance
from ceasefire.core import Atom, Case, DecisionRule, Firmness, RuleKind

RULE = DecisionRule(
    id="r",
    decision="Who is invited",
    rule=RuleKind.CONSENSUS,
    members=("a", "b"),
    decides=(Atom("invite", ("c",)),),
)


def _withdrawn(case: Case, party: str) -> Case:
    assert case.forum is not None
    bidden = tuple(
        replace(one, withdrawn_on=DAY) if one.party == party else one
        for one in case.forum.invitations
    )
    return replace(case, forum=replace(case.forum, invitations=bidden))


def test_dropping_the_only_claim_about_an_invitation_brings_back_the_list() -> None:
    """Nobody comes on an invitation that was withdrawn because others stop talking."""
    said_of_it = said("x", "a", "invite(c) only if accepts(c, t)")
    refused = said("y", "c", "not accepts(c, t)")
    case = _withdrawn(table(said_of_it, refused, sides="a c"), "c")
    drops = [one.drop for one in find_attendance(case).corrections]
    assert drops == [("y",)]
    without = find_attendance(case, without=["x"])
    assert not without.possible


def test_who_only_said_what_is_dropped_is_silent_and_has_no_objection() -> None:
    case = table(
        said("x", "a", "invite(c)"),
        said("y", "b", "invite(c)"),
        said("z", "a", "attend(a) only if not invite(c)", firmness=Firmness.RED_LINE),
        invited="a b",
        rules=[RULE],
    )
    drops = [one.drop for one in find_attendance(case).corrections]
    assert drops == [("x", "y")]


def test_a_doubtful_claim_that_falls_leaves_the_list_as_it_is() -> None:
    doubtful = said("x", "a", "invite(c) only if accepts(c, t)", confidence=0.8)
    chances = find_attendance(_withdrawn(table(doubtful), "c")).chances
    assert chances is not None
    (chance,) = chances.by_party
    assert (chance.party, round(chance.comes, 6)) == ("c", 0.8)


def test_what_is_assumed_of_an_invitation_goes_before_the_list() -> None:
    case = table(said("x", "a", "attend(a) only if not attend(b)"), sides="a c")
    answer = find_attendance(case, assume=["not invite(b)"])
    assert answer.consistent
    assert answer.to_dict()["attendance"] == {
        "a": "comes",
        "b": "does-not-come",
        "c": "comes",
    }
    withdrawn = _withdrawn(case, "c")
    assert not find_attendance(withdrawn).possible
    assert find_attendance(withdrawn, assume=["invite(c)"]).possible
    on_a_condition = find_attendance(withdrawn, assume=["invite(c) if accepts(c, t)"])
    (seat,) = (one for one in on_a_condition.seats if one.party == "c")
    assert seat.invited is None
