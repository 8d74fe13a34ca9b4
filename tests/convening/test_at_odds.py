"""Facts and rules that are at odds by themselves are named, and so is their source."""

from dataclasses import replace
from datetime import date

from tests.support.tables import said, table

from ceasefire.convening import find_attendance
from ceasefire.core import (
    Case,
    Condition,
    DecisionRule,
    Fact,
    RuleKind,
    Source,
    parse_condition,
)


def _with_facts(case: Case, **facts: str) -> Case:
    sources = tuple(Source(id=f"s-{one}", title=one, publisher=one) for one in facts)
    return replace(
        case,
        sources=(*case.sources, *sources),
        facts=tuple(
            Fact(id=id_, holds=_condition(text), sources=(f"s-{id_}",))
            for id_, text in facts.items()
        ),
    )


def _condition(text: str) -> Condition:
    return parse_condition(text)


def test_two_facts_at_odds_are_both_named_and_no_third() -> None:
    case = _with_facts(
        table(sides="a b"), f="accepts(a, t)", g="not accepts(a, t)", h="invite(c)"
    )
    answer = find_attendance(case)
    assert not answer.consistent
    (conflict,) = answer.contradictions
    assert conflict.in_words == (
        "Facts, rules or what is assumed do not allow each other: A accepts the text; "
        "A does not accept the text."
    )
    assert conflict.sources == ("s-f", "s-g")


def test_a_fact_that_keeps_a_side_away_is_named_where_it_is_wanted() -> None:
    case = _with_facts(table(sides="a b"), f="not attend(a)")
    answer = find_attendance(case)
    (conflict,) = answer.conflicts
    assert "what is wanted: A does not attend." in conflict.in_words
    assert conflict.sources == ("s-f",)
    seat = next(one for one in answer.seats if one.party == "a")
    assert "do not allow A to attend: A does not attend." in seat.why


def test_what_is_wanted_and_cannot_be_whatever_is_so_is_told_as_that() -> None:
    answer = find_attendance(table(sides="a"), wanted="attend(a) and not attend(a)")
    (conflict,) = answer.conflicts
    assert conflict.in_words == "Whatever is so, it does not allow what is wanted."


def test_what_a_single_statement_is_at_odds_with_stands_beside_it() -> None:
    case = _with_facts(
        table(said("x", "a", "accepts(b, t)"), sides="a b"), f="not accepts(b, t)"
    )
    (conflict,) = find_attendance(case).contradictions
    assert conflict.statements == ("x",)
    assert conflict.in_words.endswith(
        "It is at odds with what is given: B does not accept the text."
    )


def test_a_rule_of_decision_that_is_at_odds_is_told_by_what_it_decides() -> None:
    rule = DecisionRule(
        id="r",
        decision="Who is invited",
        rule=RuleKind.UNANIMITY,
        members=("a", "b"),
        decides=(parse_condition("invite(c)").formula,),
    )
    case = table(said("x", "a", "not invite(c)"), invited="a b c", rules=[rule])
    (conflict,) = find_attendance(case, wanted="invite(c)").conflicts
    assert "the rule by which it is decided whether C is invited" in conflict.in_words


def test_a_conflict_rests_on_the_confidences_of_its_facts_and_on_none_to_come() -> None:
    case = _with_facts(
        table(said("x", "a", "accepts(b, t)"), sides="a b"),
        f="not accepts(b, t)",
        later="not accepts(b, t)",
    )
    hidden, later = case.facts
    facts = (replace(hidden, owner="mediator"), replace(later, on=date(2031, 2, 1)))
    case = replace(case, facts=facts)
    answer = find_attendance(case, as_of=date(2031, 1, 2))
    (conflict,) = answer.contradictions
    assert conflict.owners == {"public", "mediator"}
    assert conflict.sources == ("s", "s-f")
