"""Who comes, why not, and what would have to move, on small tables."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.convening import (
    Attendance,
    NoTable,
    UnknownWeight,
    Weights,
    find_attendance,
    replay,
)
from ceasefire.core import (
    Atom,
    Backing,
    Case,
    DecisionRule,
    Firmness,
    Matter,
    NoCondition,
    Reader,
    RuleKind,
    Statement,
    StatementKind,
    UnknownName,
)


def _attendance(case: Case, **asked: object) -> dict[str, str]:
    return find_attendance(case, **asked).to_dict()["attendance"]


def test_with_nothing_said_everybody_invited_comes() -> None:
    assert set(_attendance(table()).values()) == {"comes"}


def test_who_is_not_invited_does_not_attend_but_for_convenors() -> None:
    case = table(
        said("x", "a", "not invite(c)", kind=StatementKind.DECISION),
        convenors="b",
        invited="a c",
    )
    assert _attendance(case) == {"a": "comes", "b": "comes", "c": "does-not-come"}


def test_what_nobody_settled_is_open() -> None:
    case = table(said("x", "a", "attend(a) only if accepts(b, t)"), invited="a b")
    answer = find_attendance(case)
    assert answer.possible
    assert {one.party: one.invited for one in answer.seats} == {"a": True, "b": True}


def test_two_who_shut_each_other_out_depend() -> None:
    case = table(said("x", "a", "attend(a) only if not attend(c)"), sides="b")
    answer = find_attendance(case)
    assert answer.to_dict()["attendance"] == {
        "a": "depends",
        "b": "comes",
        "c": "depends",
    }
    assert set(answer.lists) == {("a", "b"), ("b", "c")}
    seat = next(one for one in answer.seats if one.party == "a")
    assert seat.statements == ("x",)
    assert "It cannot come together with C." in seat.why


def test_promises_that_wait_for_each_other_are_announced_together() -> None:
    case = table(
        said("x", "a", "attend(a) only if attend(b)"),
        said("y", "b", "attend(b) only if attend(a)"),
        said("z", "c", "attend(c) only if attend(a)"),
    )
    answer = find_attendance(case)
    assert set(answer.to_dict()["attendance"].values()) == {"comes"}
    assert answer.together == (("a", "b"),)


def test_one_who_waits_for_another_that_waits_for_nobody_is_not_named() -> None:
    case = table(
        said("x", "a", "attend(a) only if attend(b) or attend(c)"),
        said("y", "b", "attend(b) only if attend(a)"),
    )
    assert find_attendance(case).together == ()


def test_a_promise_makes_its_speaker_wait_and_nobody_else() -> None:
    both = "attend(a) if and only if attend(b)"
    unasked = table(said("x", "a", both), said("y", "b", "attend(b)"))
    assert find_attendance(unasked).together == ()
    waiting = table(said("x", "a", both), said("y", "b", "attend(b) only if attend(a)"))
    assert find_attendance(waiting).together == (("a", "b"),)
    by_another = table(said("x", "c", both), parties="a b c")
    assert find_attendance(by_another).together == (("a", "b"),)


def test_promises_that_only_answer_each_other_are_announced_together() -> None:
    case = table(
        said("x", "a", "attend(a) if attend(b)"),
        said("y", "b", "attend(b) if attend(a)"),
    )
    assert find_attendance(case).together == (("a", "b"),)
    first = table(
        said("w", "a", "attend(a)"),
        said("x", "a", "attend(a) if attend(b)"),
        said("y", "b", "attend(b) if attend(a)"),
    )
    assert find_attendance(first).together == ()


def test_a_voter_does_not_wait_for_what_its_vote_decides() -> None:
    rule = DecisionRule(
        id="r",
        decision="Whether A comes",
        rule=RuleKind.MAJORITY,
        members=("b", "c", "d"),
        decides=(Atom("attend", ("a",)),),
    )
    case = table(
        said("x", "b", "attend(a)"),
        said("y", "c", "attend(a)"),
        parties="a b c d",
        rules=(rule,),
    )
    assert find_attendance(case).together == ()


def test_a_conflict_names_its_red_lines_apart() -> None:
    case = table(
        said("x", "a", "attend(a) only if not attend(b)", firmness=Firmness.RED_LINE),
        said("y", "c", "attend(b)", firmness=Firmness.WISH),
    )
    answer = find_attendance(case)
    assert not answer.possible
    (conflict,) = answer.conflicts
    assert conflict.statements == ()
    assert conflict.frame == ("x",)
    assert answer.corrections == ()
    assert answer.proved
    assert "A red line alone: it cannot be dropped." in conflict.in_words


LEAVES = Matter(id="m", title="the army leaves Kesh", up_to=("b",))


def test_what_coming_hangs_on_is_said_with_whose_move_it_is() -> None:
    case = table(said("x", "a", "attend(a) only if so(m)"), matters=[LEAVES])
    answer = find_attendance(case)
    assert answer.possible
    seat = next(one for one in answer.seats if one.party == "a")
    assert seat.provided == ("the army leaves Kesh (up to B)",)
    assert _attendance(case, assume=["not so(m)"])["a"] == "does-not-come"


def test_the_first_sentence_says_on_what_those_who_come_rely() -> None:
    waits = said("x", "a", "attend(a) only if so(m)")
    (standing, *_) = find_attendance(table(waits, matters=[LEAVES])).findings
    assert "3 would come, A provided that the army leaves Kesh (up to B)." in (
        standing.claim
    )
    other = Matter(id="n", title="the road is open")
    both = said("x", "a", "attend(a) only if so(m) and so(n)")
    (standing, *_) = find_attendance(table(both, matters=[LEAVES, other])).findings
    assert "Kesh (up to B) and the road is open." in standing.claim
    also = said("y", "b", "attend(b) only if so(n)")
    (standing, *_) = find_attendance(
        table(waits, also, matters=[LEAVES, other])
    ).findings
    assert "A and B provided that something comes about" in standing.claim


def test_who_depends_says_what_else_its_coming_hangs_on() -> None:
    case = table(
        said("x", "a", "attend(a) only if not attend(c) and so(m)"), matters=[LEAVES]
    )
    seat = next(one for one in find_attendance(case).seats if one.party == "a")
    assert seat.attendance is Attendance.DEPENDS
    assert "only provided that the army leaves Kesh (up to B)" in seat.why


def test_a_matter_that_is_up_to_the_invited_is_asked_of_it() -> None:
    asks = said("asks", "a", "invite(b) only if so(m)")
    comes = said("comes", "b", "attend(b) only if not precondition(b)")
    case = table(asks, comes, matters=[LEAVES])
    answer = find_attendance(case)
    assert [one.statements for one in answer.conflicts] == [("asks", "comes")]


def test_a_precondition_holds_while_somebody_asks_for_something() -> None:
    asks = said("asks", "a", "invite(c) only if accepts(c, t)")
    comes = said("comes", "c", "attend(c) only if not precondition(c, t)")
    case = table(asks, comes, sides="a c")
    answer = find_attendance(case)
    assert [one.statements for one in answer.conflicts] == [("asks", "comes")]
    assert {one.drop for one in answer.corrections} == {("asks",), ("comes",)}
    assert find_attendance(case, without=["asks"]).possible


def test_what_has_been_said_may_be_contradictory_without_any_wish() -> None:
    case = table(
        said("x", "a", "attend(c)"),
        said("y", "b", "not attend(c)"),
    )
    answer = find_attendance(case)
    told = answer.to_dict()
    assert told["consistent"] is False
    assert told["attendance"] == {}
    assert [one.statements for one in answer.contradictions] == [("x", "y")]
    assert {one.drop for one in answer.corrections} == {("x",), ("y",)}


def test_a_speaker_at_odds_with_itself_is_told_apart() -> None:
    case = table(
        said("x", "a", "attend(c)"),
        said("y", "a", "not attend(c)", on=DAY + timedelta(days=2)),
    )
    answer = find_attendance(case)
    (own,) = answer.own_contradictions
    assert own.statements == ("x", "y")
    told = [one.statements for some in answer.obstacles.values() for one in some]
    assert told == [("x", "y")]
    assert [one.id for one in answer.findings if "/conflict/" in one.id] == [
        "convening/conflict/1"
    ]
    assert find_attendance(case, as_of=DAY).own_contradictions == ()


def test_a_later_statement_replaces_an_earlier_one_if_it_says_so() -> None:
    later = DAY + timedelta(days=2)
    case = table(
        said("x", "a", "not attend(a)"),
        said("y", "a", "attend(a)", on=later, supersedes=["x"]),
    )
    assert _attendance(case, as_of=DAY)["a"] == "does-not-come"
    assert _attendance(case, as_of=later)["a"] == "comes"
    days = replay(case)
    assert [turn.possible for turn in days] == [False, True]
    assert [turn.attendance["a"] for turn in days] == [
        Attendance.DOES_NOT_COME,
        Attendance.COMES,
    ]


def test_corrections_cost_less_for_wishes_and_with_leverage() -> None:
    firm = said("firm", "a", "attend(a) only if not attend(b)")
    wish = said("wish", "c", "attend(c) only if accepts(b, t)", firmness=Firmness.WISH)
    refusal = said("no", "b", "not accepts(b, t)", firmness=Firmness.WISH)
    case = table(firm, wish, refusal, sides="a b c")
    answer = find_attendance(case)
    assert [one.cost for one in answer.corrections] == [7.0, 7.0]
    backed = Backing(id="k", backer="c", backed="a", how=("diplomatic",))
    with_leverage = find_attendance(_with_backing(case, backed))
    assert [one.cost for one in with_leverage.corrections] == [5.75, 5.75]
    asks = {(ask.of, ask.by) for one in with_leverage.corrections for ask in one.asks}
    assert asks == {("a", "c"), ("b", None), ("c", None)}


def _with_backing(case: Case, backing: Backing) -> Case:
    return replace(case, backings=(backing,))


def test_weights_can_be_changed_and_are_shown() -> None:
    case = table(said("x", "a", "not attend(b)"))
    answer = find_attendance(case, weights=Weights().changed({"firm": 9.0}))
    assert [one.cost for one in answer.corrections] == [9.5]
    assert answer.weights["firm"] == 9.0
    with pytest.raises(UnknownWeight, match="There is no weight 'frim'"):
        Weights().changed({"frim": 1.0})
    with pytest.raises(UnknownWeight, match="give one above 0"):
        Weights().changed({"firm": 0.0})


@pytest.mark.parametrize(
    ("rule", "votes", "comes"),
    [
        (RuleKind.CONSENSUS, ("invite(c)",), "comes"),
        (RuleKind.CONSENSUS, ("invite(c)", "not invite(c)"), "does-not-come"),
        (RuleKind.MAJORITY, ("not invite(c)",), "comes"),
        (RuleKind.MAJORITY, ("not invite(c)", "not invite(c)"), "does-not-come"),
        (RuleKind.QUALIFIED_MAJORITY, ("not invite(c)",), "does-not-come"),
        (RuleKind.UNANIMITY, ("not invite(c)",), "does-not-come"),
        (RuleKind.MUTUAL_CONSENT, ("invite(c)", "invite(c)"), "comes"),
    ],
)
def test_rules_make_a_decision_of_votes(
    rule: RuleKind, votes: tuple[str, ...], comes: str
) -> None:
    members = ("a", "b", "d")
    case = table(
        *(said(f"v{i}", members[i], vote) for i, vote in enumerate(votes)),
        parties="a b c d",
        sides="a b",
        invited="a b d",
        rules=(
            DecisionRule(
                id="r",
                decision="Seats",
                rule=rule,
                members=members,
                decides=(Atom("invite", ("c",)),),
                share=0.7 if rule is RuleKind.QUALIFIED_MAJORITY else None,
            ),
        ),
    )
    assert _attendance(case)["c"] == comes


def test_under_consensus_a_proposal_that_nobody_opposes_is_decided() -> None:
    rule = DecisionRule(
        id="r",
        decision="Seats",
        rule=RuleKind.CONSENSUS,
        members=("a", "b"),
        decides=(Atom("invite", ()),),
    )
    case = table(
        said("x", "a", "invite(c)"), parties="a b c", invited="a b", rules=(rule,)
    )
    seats = {one.party: one.invited for one in find_attendance(case).seats}
    assert seats["c"] is True


def test_a_coalition_comes_by_the_rule_of_its_members() -> None:
    rule = DecisionRule(
        id="r",
        decision="Whether A comes",
        rule=RuleKind.MAJORITY,
        members=("c", "d", "e"),
        decides=(Atom("attend", ("a",)),),
    )
    one_against = said("x", "c", "attend(a) only if accepts(b, t)")
    two_against = said("y", "d", "not attend(a)")
    refusal = said("z", "b", "not accepts(b, t)")
    some = table(one_against, refusal, parties="a b c d e", rules=(rule,))
    most = table(one_against, refusal, two_against, parties="a b c d e", rules=(rule,))
    assert _attendance(some)["a"] == "comes"
    assert _attendance(most)["a"] == "does-not-come"
    assert find_attendance(most).corrections[0].cost == 5.5


def test_chances_are_exact_where_few_statements_are_in_doubt() -> None:
    case = table(
        said("x", "a", "not attend(a)", confidence=0.4),
        said("y", "b", "not attend(b)", confidence=0.5),
    )
    chances = find_attendance(case).chances
    assert chances is not None
    assert chances.how == "exact"
    assert chances.wanted == pytest.approx(0.6 * 0.5)
    assert {one.party: one.comes for one in chances.by_party} == {
        "a": pytest.approx(0.6),
        "b": pytest.approx(0.5),
    }
    assert chances.matters_most == "y"
    assert chances.swing == pytest.approx(0.6)


def test_chances_are_sampled_where_many_are_and_come_near_the_exact_ones() -> None:
    parties = "a b c d e f g h i j"
    case = table(
        *(
            said(f"s{one}", one, f"not attend({one})", confidence=0.3)
            for one in parties.split()
        ),
        parties=parties,
    )
    chances = find_attendance(case).chances
    assert chances is not None
    assert chances.how == "sampled"
    assert chances.wanted == pytest.approx(0.49, abs=0.1)


def test_what_is_assumed_is_taken_for_a_fact() -> None:
    case = table(said("x", "a", "attend(a) only if accepts(b, t)"))
    assert not find_attendance(case, assume=["not accepts(b, t)"]).possible
    with pytest.raises(UnknownName, match="no party 'z'"):
        find_attendance(case, assume=["attend(z)"])
    with pytest.raises(NoCondition):
        find_attendance(case, assume=["attend("])
    with pytest.raises(UnknownName):
        find_attendance(case, without=["nothing"])


def test_another_outcome_can_be_asked_about() -> None:
    case = table(said("x", "a", "attend(a) only if not attend(c)"))
    assert find_attendance(case).possible
    assert not find_attendance(case, wanted="attend(a) and attend(c)").possible


def test_a_table_at_which_nobody_sits_is_refused() -> None:
    with pytest.raises(NoTable, match="nobody sits"):
        find_attendance(table(parties="a", sides="", invited=""))
    with pytest.raises(NoTable, match="has no table"):
        find_attendance(replace(table(), forum=None))


def test_facts_alone_may_forbid_it() -> None:
    case = table(said("x", "b", "attend(b)"), sides="a b", invited="b")
    refused = find_attendance(case, assume=["not invite(a)"])
    assert [(one.statements, one.frame) for one in refused.conflicts] == [((), ())]
    assert refused.corrections == ()


def test_whoever_may_not_see_a_statement_gets_the_answer_without_it() -> None:
    hidden = said("hidden", "a", "attend(a) only if not attend(b)", owner="mediator")
    case = table(hidden, said("x", "c", "attend(c) only if attend(a)"))
    public = find_attendance(case.for_reader(Reader("public")))
    assert public.possible
    mediator = find_attendance(case.for_reader(Reader("mediator")))
    assert not mediator.possible
    (conflict,) = mediator.conflicts
    assert conflict.owners == {"mediator"}
    assert "for mediator only" in conflict.in_words


def test_every_finding_has_its_grounds_and_day() -> None:
    case = table(said("x", "a", "not attend(b)", on=date(2031, 2, 3)))
    findings = find_attendance(case).findings
    assert [one.id for one in findings] == [
        "convening/standing",
        "convening/conflict/1",
        "convening/correction/1",
    ]
    assert all("statements/x" in one.grounds[0].refs for one in findings)
    assert "3 Feb 2031" in findings[1].claim


def test_of_several_invitations_of_one_party_the_latest_counts() -> None:
    from ceasefire.core import Invitation

    case = table(said("x", "a", "attend(a)"), sides="a b", invited="a")
    assert case.forum is not None
    again = (
        Invitation(party="b", on=DAY, withdrawn_on=DAY + timedelta(days=3)),
        Invitation(party="b", on=DAY + timedelta(days=9)),
    )
    forum = replace(case.forum, invitations=(*case.forum.invitations, *again))
    case = replace(case, forum=forum)
    for after, comes in ((0, "comes"), (3, "does-not-come"), (9, "comes")):
        assert _attendance(case, as_of=DAY + timedelta(days=after))["b"] == comes


def test_who_has_nothing_to_do_with_many_quarrels_comes() -> None:
    parties = " ".join(f"p{i}" for i in range(20))
    case = table(
        *(
            said(f"s{i}", f"p{i}", f"attend(p{i}) only if not attend(p{i + 1})")
            for i in range(0, 18, 2)
        ),
        said("doubt", "p18", "accepts(p18, t)", confidence=0.5),
        parties=parties,
        sides="p19",
    )
    answer = find_attendance(case)
    attendance = answer.to_dict()["attendance"]
    assert attendance["p19"] == "comes"
    assert attendance["p0"] == "depends"
    assert not answer.lists_complete
    assert answer.chances is not None
    assert "p19" not in {one.party for one in answer.chances.by_party}
    seat = next(one for one in answer.seats if one.party == "p0")
    assert seat.why.startswith("It cannot come together with P1.")


def test_what_a_part_of_a_statement_hangs_on_is_no_claim() -> None:
    rules_out = "(attend(a) only if not invite(b)) and accepts(a, t)"
    assert _attendance(table(said("x", "a", rules_out)))["b"] == "comes"


def test_a_coalition_may_wait_through_the_votes_of_its_members() -> None:
    rule = DecisionRule(
        id="r",
        decision="Whether A comes",
        rule=RuleKind.CONSENSUS,
        members=("c", "d"),
        decides=(Atom("attend", ("a",)),),
    )
    case = table(
        said("x", "c", "attend(a) only if attend(b)"),
        said("y", "b", "attend(b) only if attend(a)"),
        parties="a b c d",
        rules=(rule,),
    )
    (group,) = find_attendance(case).together
    assert {"a", "b", "c"} <= set(group)


def test_a_forecast_or_a_waiver_asks_nothing_for_an_invitation() -> None:
    for words in ("accepts(a, t) if invite(a)", "attend(c) if invite(a)"):
        case = table(
            said("x", "a", "attend(a) only if not precondition(a)"),
            said("y", "b", words),
        )
        assert _attendance(case)["a"] == "comes"


_COUNCIL = DecisionRule(
    id="r",
    decision="Whether A comes",
    rule=RuleKind.MAJORITY,
    members=("c", "d", "e"),
    decides=(Atom("attend", ("a",)),),
)


def _council(*more: Statement) -> Case:
    """A comes by majority: D not beside G, C only with the text, and E said nothing."""
    return table(
        said("x", "c", "attend(a) only if accepts(b, t)"),
        said("y", "d", "attend(a) only if not attend(g)"),
        *more,
        parties="a b c d e g",
        invited="a b g",
        rules=(_COUNCIL,),
    )


def test_who_carries_a_coalition_is_said_with_what_each_member_asks() -> None:
    answer = find_attendance(_council())
    seat = next(one for one in answer.seats if one.party == "a")
    (ballot,) = seat.ballots
    assert ballot.needed == 2
    assert [(one.member, one.voice.value, one.provided) for one in ballot.votes] == [
        ("c", "open", ("B accepts the text",)),
        ("d", "open", ("G does not attend",)),
        ("e", "open", ()),
    ]
    assert ballot.in_words == (
        "Whether A comes (by majority, 2 of 3 needed): C may be for it only provided "
        "that B accepts the text; D may be for it only provided that G does not "
        "attend; E said nothing of it, open."
    )


def test_a_member_that_is_needed_is_for_it_and_one_that_cannot_be_is_against() -> None:
    answer = find_attendance(_council(said("z", "e", "not attend(a)")))
    (ballot,) = next(one for one in answer.seats if one.party == "a").ballots
    assert [(one.member, one.voice.value, one.provided) for one in ballot.votes] == [
        ("c", "for", ()),
        ("d", "for", ()),
        ("e", "against", ()),
    ]


def test_what_all_who_come_take_at_once_is_said() -> None:
    """Each comes by itself: G without A's D, and A without G by D and E."""
    no_text = said("z", "e", "not attend(a)")
    alone = find_attendance(_council())
    assert alone.lists == (("a", "b", "g"),)
    takes = ("B accepts the text", "E agrees that A attends")
    assert alone.provided == (takes,)
    assert alone.provided_together == takes
    assert f"all of them at once only provided that {' and '.join(takes)}" in (
        alone.findings[0].claim
    )
    apart = find_attendance(_council(no_text))
    assert apart.lists == (("a", "b"), ("b", "g"))
    assert apart.provided == (("B accepts the text",), ())
    assert apart.provided_together == ()


def test_a_correction_says_on_what_its_meeting_still_hangs() -> None:
    case = table(
        said("x", "a", "attend(a) only if accepts(b, t)"),
        said("y", "c", "not attend(a)", firmness=Firmness.WISH),
    )
    answer = find_attendance(case)
    cheapest = answer.corrections[0]
    assert cheapest.drop == ("y",)
    assert cheapest.provided == ("B accepts the text",)
    assert cheapest.then == (
        "Then A, B and C could attend together, provided that B accepts the text."
    )


def test_a_member_whose_vote_can_be_done_without_holds_nobody_up() -> None:
    """C waits for B, and B for A; D and E carry A without C."""
    case = table(
        said("x", "c", "attend(a) if attend(b)"),
        said("y", "b", "attend(b) if and only if attend(a)"),
        said("z", "d", "attend(a) only if so(m)"),
        parties="a b c d e",
        invited="a b",
        rules=(_COUNCIL,),
        matters=(Matter(id="m", title="the army leaves"),),
    )
    assert find_attendance(case).together == ()


def test_an_invitation_that_a_body_decides_on_comes_with_what_its_members_ask() -> None:
    """By one rule for all invitations: then it is said whose this one is."""
    rule = DecisionRule(
        id="seats",
        decision="Who is invited",
        rule=RuleKind.CONSENSUS,
        members=("a", "b"),
        decides=(Atom("invite", ()),),
    )
    case = table(said("x", "a", "invite(c) only if accepts(c, t)"), rules=(rule,))
    seats = {one.party: one.ballots for one in find_attendance(case).seats}
    (ballot,) = seats["c"]
    assert (ballot.matter, seats["a"], seats["b"]) == ("invite", (), ())
    assert ballot.in_words == (
        "Who is invited, of C (by consensus: none of 2 may object): A may be for it "
        "only provided that C accepts the text; B said nothing of it, which is no "
        "objection."
    )


def test_a_correction_that_is_cheaper_by_leverage_rests_on_the_backing() -> None:
    case = replace(
        table(
            said("x", "a", "not attend(b)"),
            said("y", "c", "not attend(b)"),
        ),
        backings=(
            Backing(
                id="c-a", backer="c", backed="a", how=("financial",), sources=("s",)
            ),
        ),
    )
    answer = find_attendance(case)
    findings = [one for one in answer.findings if "/correction/" in one.id]
    assert [[g.refs for g in one.grounds] for one in findings] == [
        [
            ("statements/x", "sources/s"),
            ("statements/y", "sources/s"),
            ("backing/c-a", "sources/s"),
        ]
    ]


def test_who_said_nothing_of_its_own_coming_is_not_taken_to_have_promised_it() -> None:
    """A promises, B makes a condition, D convenes; C and E are not heard, A wants E."""
    case = table(
        said("x", "a", "attend(a)"),
        said("y", "b", "attend(b) only if accepts(c, t)"),
        said("z", "a", "attend(e)"),
        parties="a b c d e",
        convenors="d",
    )
    answer = find_attendance(case)
    assert [one.party for one in answer.seats if one.is_silent] == ["c", "e"]
    assert answer.findings[0].claim.endswith(
        " Of their own coming C and E have no condition on record: that nothing known "
        "keeps them away is all that is known."
    )


def test_a_vote_of_a_member_speaks_for_its_coalition() -> None:
    answer = find_attendance(_council())
    assert [one.party for one in answer.seats if one.is_silent] == ["b", "g"]


def test_who_says_that_it_stays_away_is_the_reason_and_no_roundabout_one() -> None:
    case = table(
        said("x", "b", "attend(c) only if accepts(c, t)"),
        said("y", "c", "not accepts(c, t)"),
        said("w", "b", "not attend(c)"),
        said("v", "c", "attend(b) and not attend(c)"),
        said("z", "c", "not attend(c)", firmness=Firmness.RED_LINE),
    )
    for one in (case, replace(case, statements=case.statements[::-1])):
        (seat,) = (one for one in find_attendance(one).seats if one.party == "c")
        assert seat.statements == ("z",)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (
            "not (attend(a) or attend(b)) and attend(c)",
            "(it is not so that (A attends or B attends)) and C attends",
        ),
        (
            "not so(calm) and attend(a)",
            "(it is not so that the town is calm) and A attends",
        ),
        ("not so(calm)", "it is not so that the town is calm"),
        ("not attend(a) and attend(b)", "A does not attend and B attends"),
    ],
)
def test_what_is_denied_ends_where_it_ends(wanted: str, words: str) -> None:
    case = table(matters=[Matter(id="calm", title="the town is calm")])
    assert find_attendance(case, wanted=wanted).wanted_words == words
