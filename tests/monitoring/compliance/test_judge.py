"""An event inside a ceasefire: five answers, each with its reason."""

import dataclasses
from itertools import product
from typing import Any

import pytest
from tests.support.invented import case, truce

from ceasefire.core import Act, Clause
from ceasefire.events.actors import Side
from ceasefire.events.groups import Group
from ceasefire.monitoring.compliance import (
    AgainstExcluded,
    Outside,
    Permitted,
    Unproven,
    Violation,
    reason_of,
)
from ceasefire.monitoring.compliance.facts import Facts
from ceasefire.monitoring.compliance.judge import judge

CASE = case()


def side(*parties: str, unresolved: tuple[str, ...] = (), civilians: bool = False):
    return Side(
        name=" ".join(parties),
        source_id=None,
        parties=frozenset(parties),
        civilians=civilians,
        unresolved=unresolved,
        how="alias",
    )


def facts(**changes: Any) -> Facts:
    values = {
        "probability": 1.0,
        "inside": "its place is exact",
        "group": Group.COVERED,
        "act": Act.HOSTILITIES,
        "side_a": side("north"),
        "side_b": side("south"),
        "source": "ucdp",
    }
    return Facts(**(values | changes))


def test_force_between_those_bound_breaks_the_clause_and_names_nobody() -> None:
    decision = judge(CASE, truce(), facts())
    assert isinstance(decision, Violation)
    assert decision.clause == "1"
    assert decision.attribution.by == ()
    assert decision.attribution.between == ("north", "south")
    assert "do not say who" in reason_of(decision, {})


def test_the_government_as_side_a_of_a_battle_is_not_the_violator() -> None:
    for source in ("ucdp", "acled"):
        decision = judge(CASE, truce(), facts(source=source, act=Act.ARMED_CLASH))
        assert isinstance(decision, Violation)
        assert decision.attribution.by == ()


def test_one_sided_violence_in_ucdp_has_its_perpetrator_first() -> None:
    one_sided = facts(
        act=Act.ATTACK_ON_CIVILIANS, side_b=side(civilians=True), source="ucdp"
    )
    decision = judge(CASE, truce(), one_sided)
    assert isinstance(decision, Violation)
    assert (decision.clause, decision.attribution.by) == ("2", ("north",))


def test_the_same_in_acled_names_nobody() -> None:
    attack = facts(
        act=Act.ATTACK_ON_CIVILIANS, side_b=side(civilians=True), source="acled"
    )
    decision = judge(CASE, truce(), attack)
    assert isinstance(decision, Violation)
    assert decision.attribution.by == ()


@pytest.mark.parametrize(("level", "named"), [(None, ()), (1, ()), (2, ("south",))])
def test_a_monitor_names_a_party_from_level_two_on(level, named) -> None:
    decision = judge(
        CASE, truce(), facts(attributed_to=("south",), attribution_level=level)
    )
    assert isinstance(decision, Violation)
    assert decision.attribution.by == named


def test_an_excluded_group_in_it_is_no_violation() -> None:
    decision = judge(CASE, truce(), facts(group=Group.EXCLUDED, side_b=side("wolves")))
    assert decision == AgainstExcluded(("wolves",))


def test_a_permitted_act_goes_before_a_prohibited_one() -> None:
    permits = (Clause(id="3", act=Act.AIR_STRIKE, says="air strikes"),)
    decision = judge(CASE, truce(permits=permits), facts(act=Act.AIR_STRIKE))
    assert decision == Permitted("3")


def test_what_may_have_been_the_act_that_is_permitted_is_no_violation() -> None:
    permits = (Clause(id="3", act=Act.ARMED_CLASH, says="clashes on the line"),)
    decision = judge(CASE, truce(permits=permits), facts(act=Act.HOSTILITIES))
    assert isinstance(decision, Unproven)
    assert decision.missing == (
        "what was done: its source says only hostilities, and clause 3 permits armed "
        "clash"
    )
    told = judge(CASE, truce(permits=permits), facts(act=Act.AIR_STRIKE))
    assert isinstance(told, Violation)


def test_others_are_outside() -> None:
    decision = judge(CASE, truce(), facts(group=Group.THIRD, side_b=side("east")))
    assert decision == Outside("it does not bind East")


def test_an_act_of_which_no_clause_speaks_is_outside() -> None:
    assert isinstance(judge(CASE, truce(), facts(act=Act.PROTEST)), Outside)


@pytest.mark.parametrize(
    "changes",
    [
        {"group": Group.UNRESOLVED, "side_b": side(unresolved=("Marchers",))},
        {"group": Group.UNRESOLVED, "side_a": None, "side_b": None},
        {"probability": None},
        {"probability": 0.5},
    ],
)
def test_of_an_act_that_no_clause_means_nothing_else_needs_to_be_known(changes) -> None:
    """Marchers whom no case names march: no ceasefire of arms is broken by it."""
    decision = judge(CASE, truce(), facts(act=Act.PROTEST, **changes))
    assert decision == Outside("no clause speaks of protest")


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (("wolves",), AgainstExcluded(("wolves",))),
        (("east",), Outside("by East (named by monitors, level 3 of 5), whom it does "
                            "not bind", by=("east",))),
    ],
)  # fmt: skip
def test_what_monitors_lay_on_another_breaks_nothing_that_binds_others(
    by, expected
) -> None:
    named = facts(attributed_to=by, attribution_level=3)
    assert judge(CASE, truce(), named) == expected


@pytest.mark.parametrize("probability", [None, 0.5, 0.94, 1.0])
@pytest.mark.parametrize(
    "changes",
    [
        {"group": Group.THIRD, "side_b": side("east")},
        {"attributed_to": ("east",), "attribution_level": 3},
        {"act": Act.PROTEST},
    ],
)
def test_what_is_outside_anywhere_is_so_wherever_it_was(changes, probability) -> None:
    known = judge(CASE, truce(), facts(**changes))
    assert isinstance(known, Outside)
    assert judge(CASE, truce(), facts(**changes, probability=probability)) == known


@pytest.mark.parametrize("probability", [None, 0.5])
def test_what_would_be_no_such_inside_is_unproven(probability) -> None:
    for group in (Group.COVERED, Group.EXCLUDED, Group.UNRESOLVED):
        decision = judge(CASE, truce(), facts(group=group, probability=probability))
        assert decision == Unproven("whether it lay inside: its place is exact")


ALONE = truce(parties=("north",))


def test_a_unilateral_ceasefire_is_broken_by_its_party_alone() -> None:
    by_north = facts(attributed_to=("north",), attribution_level=3)
    decision = judge(CASE, ALONE, by_north)
    assert isinstance(decision, Violation)
    assert (decision.clause, decision.attribution.by) == ("1", ("north",))
    by_south = facts(attributed_to=("south",), attribution_level=3)
    assert judge(CASE, ALONE, by_south) == Outside(
        "by South (named by monitors, level 3 of 5), whom it does not bind",
        by=("south",),
    )


def test_of_a_unilateral_ceasefire_it_has_to_be_known_who_did_it() -> None:
    assert judge(CASE, ALONE, facts()) == Unproven(
        "who did it: it does not bind South, and event data do not say who broke it"
    )
    attack = facts(act=Act.ATTACK_ON_CIVILIANS, side_b=side(civilians=True))
    decision = judge(CASE, ALONE, attack)
    assert isinstance(decision, Violation)
    assert decision.attribution.by == ("north",)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"probability": None}, "whether it lay inside"),
        ({"probability": 0.5}, "whether it lay inside"),
        (
            {"group": Group.UNRESOLVED, "side_b": side(unresolved=("Owls",))},
            "who Owls is",
        ),
        ({"group": Group.UNRESOLVED, "side_a": None, "side_b": None}, "who was in it"),
        ({"act": Act.UNKNOWN}, "what was done"),
    ],
)
def test_what_is_not_known_is_unproven_and_says_what_is_missing(
    changes: dict[str, Any], missing: str
) -> None:
    decision = judge(CASE, truce(), facts(**changes))
    assert isinstance(decision, Unproven)
    assert decision.missing.startswith(missing)


def test_a_narrower_clause_does_not_catch_what_may_have_been_something_else() -> None:
    only_air = truce(prohibits=(Clause(id="4", act=Act.AIR_STRIKE, says="air"),))
    decision = judge(CASE, only_air, facts(act=Act.HOSTILITIES))
    assert isinstance(decision, Unproven)
    assert "air strike" in decision.missing


def test_a_ceasefire_without_clauses_forbids_nothing_that_we_know() -> None:
    assert isinstance(judge(CASE, truce(prohibits=()), facts()), Unproven)


def test_the_most_exact_clause_is_named() -> None:
    both = truce(
        prohibits=(
            Clause(id="all", act=Act.HOSTILITIES, says="all"),
            Clause(id="air", act=Act.AIR_STRIKE, says="air"),
        )
    )
    decision = judge(CASE, both, facts(act=Act.AIR_STRIKE))
    assert isinstance(decision, Violation)
    assert decision.clause == "air"


def test_at_five_percent_and_below_it_is_outside() -> None:
    assert isinstance(judge(CASE, truce(), facts(probability=0.05)), Outside)
    certain = dataclasses.replace(facts(), probability=0.95)
    assert isinstance(judge(CASE, truce(), certain), Violation)


def test_an_act_that_is_judged_a_violation_is_one_that_is_forbidden() -> None:
    def clauses(*acts: Act) -> tuple[Clause, ...]:
        return tuple(Clause(id=one.value, act=one, says=one.value) for one in acts)

    permitted: list[tuple[Act, ...]] = [(), *((one,) for one in Act)]
    for forbidden, permits, done in product(Act, permitted, Act):
        one = truce(prohibits=clauses(forbidden), permits=clauses(*permits))
        decision = judge(CASE, one, facts(act=done))
        is_so = one.forbids(done)
        assert isinstance(decision, Violation) == (is_so is True), (one, done)
        assert isinstance(decision, Unproven) == (is_so is None), (one, done)
