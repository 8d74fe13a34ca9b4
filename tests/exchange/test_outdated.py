"""What has changed on the lists since a plan was written, and who has gone by now."""

from dataclasses import replace

import pytest
from tests.support.exchanges import K, exchange_case, person, rule

from ceasefire.core import Custody, DetaineeConsent, Failure
from ceasefire.exchange import outdated, plan_exchange, replan_exchange
from ceasefire.exchange.progress_words import told_going

_PEOPLE = [person(f"n{i}", "north", "south") for i in range(3)]
_PEOPLE += [person(f"s{i}", "south", "north") for i in range(3)]
_ROWS = [one.row for one in _PEOPLE]


def _outdated(people, coming=_ROWS, rules=()):
    exchange = exchange_case(rules).exchange
    return outdated(people, exchange, coming, same={}, apart=frozenset())


def test_a_plan_whose_people_can_all_go_is_not_outdated() -> None:
    assert _outdated(_PEOPLE) is None


def test_who_has_died_or_refused_since_is_named_by_row() -> None:
    people = [
        replace(_PEOPLE[0], custody=Custody.DEAD),
        replace(_PEOPLE[1], consent=DetaineeConsent.NO),
        *_PEOPLE[2:],
    ]
    assert _outdated(people) == (
        "The plan of the exchange releases 2 people who, by the lists and rules of "
        "today, cannot go: n0 (dead), n1 (refused consent). Plan the rest anew with "
        "'ceasefire exchange replan', and write it down for the brief."
    )


def test_who_has_gone_at_a_stage_that_is_done_is_not_looked_for() -> None:
    people = [replace(_PEOPLE[0], custody=Custody.RELEASED), *_PEOPLE[1:]]
    assert _outdated(people, coming=_ROWS[1:]) is None


def test_a_row_that_no_list_has_is_counted_and_not_repeated() -> None:
    told = _outdated(_PEOPLE[:-1], coming=["s2"])
    assert told is not None
    assert "releases 1 person who" in told
    assert "1 on no list of those held" in told
    assert "s2" not in told


def test_a_rule_that_came_later_keeps_somebody_of_the_plan() -> None:
    told = _outdated(_PEOPLE, rules=[rule("x", K.NEVER, rows=["n1"])])
    assert told is not None
    assert "n1 (a rule says never)" in told


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((0, 0, 9, 2), "9 people can go home in 2 stages"),
        (
            (1, 1, 3, 1),
            "By the plan 1 person has gone home in the 1 stage that took place, and 3 "
            "more can go home in 1 stage",
        ),
        (
            (9, 2, 0, 0),
            "By the plan 9 people have gone home in the 2 stages that took place, and "
            "no stage is left",
        ),
    ],
)
def test_who_has_gone_home_is_told_apart_from_who_can(counts, says) -> None:
    assert told_going(*counts) == says


def test_a_new_plan_counts_those_who_have_gone_by_themselves() -> None:
    case = exchange_case([rule("seats", K.CAPACITY, n=2)], n_stages=3)
    before = plan_exchange(case, _PEOPLE, priced=False)
    failed = [Failure(before.stages[-1].rows[0], None)]
    after = replan_exchange(case, _PEOPLE, before, failed, n_done=1).after
    assert after.findings[0].claim.startswith(
        "By the plan 2 people have gone home in the 1 stage that took place, and 3 "
        "more can go home in 2 stages; over the whole 5 of the class civilian; 1 on "
        "the lists of those held is in no stage"
    )
