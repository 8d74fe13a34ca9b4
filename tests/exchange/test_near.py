"""A plan made anew stays near the earlier one, and lets nobody new wait for nothing."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from tests.support.exchanges import (
    K,
    broken,
    exchange_case,
    exposures,
    person,
    rule,
)

from ceasefire.core import DetaineeConsent, Failure, Rate
from ceasefire.exchange import plan_exchange, replan_exchange

Stages = Sequence[Sequence[str]]


def _people(n_north: int, n_south: int):
    people = [person(f"n{i}", "north", "south") for i in range(n_north)]
    return people + [person(f"s{i}", "south", "north") for i in range(n_south)]


def _ratio(n: int):
    rates = (Rate(categories=(), n=n),)
    return rule("ratio", K.RATIO, by=["north"], against="south", rates=rates)


def test_who_goes_instead_waits_for_no_stage_that_is_not_needed() -> None:
    """Six seats, and three go at the second stage: the spare goes with them."""
    people = _people(7, 3)
    seats = rule("seats", K.CAPACITY, n=6)
    case = exchange_case([_ratio(2), seats], n_stages=3)
    before = plan_exchange(case, people)
    assert [len(one.people) for one in before.stages] == [6, 3]
    row = before.stages[0].by["north"][0]
    replan = replan_exchange(case, people, before, [Failure(row, None)], n_done=1)
    assert [len(one.people) for one in replan.after.stages] == [5, 4]
    assert replan.moved == {}


def _changes(stages: Stages, old: dict[str, int]) -> int:
    """People who go now and did not, did and do not, or go at another stage."""
    new = {row: n for n, rows in enumerate(stages, 1) for row in rows}
    return sum(new.get(row) != old.get(row) for row in {*new, *old})


def _ways(people, exchange, done: Stages) -> Iterator[Stages]:
    """Every way to go on after the stages that are done that breaks no rule."""
    n_left = exchange.n_stages - len(done)
    gone = {row for stage in done for row in stage}
    waiting = [one.row for one in people if one.row not in gone]
    for choice in product(range(n_left + 1), repeat=len(waiting)):
        rest = [
            [row for row, s in zip(waiting, choice, strict=True) if s == n]
            for n in range(1, n_left + 1)
        ]
        full = [stage for stage in rest if stage]
        if full == rest[: len(full)] and not broken([*done, *full], people, exchange):
            yield [*done, *full]


@pytest.mark.parametrize("seed", range(12))
def test_no_way_on_changes_less_nor_lets_those_who_are_new_go_earlier(seed) -> None:
    rng = random.Random(seed)
    people = _people(rng.choice([4, 5]), 4)
    people[0] = replace(people[0], family="f")
    people[1] = replace(people[1], family=rng.choice(["", "f"]))
    seats = rule("seats", K.CAPACITY, n=rng.choice([4, 5]))
    case = exchange_case([_ratio(1), seats], n_stages=2)
    before = plan_exchange(case, people, priced=False)
    failed = rng.choice(
        [row for row in sorted(before.stage_of) if row not in ("n0", "n1")]
    )
    n_done = rng.randint(0, 1)
    after = replan_exchange(
        case, people, before, [Failure(failed, None)], n_done=n_done
    ).after
    done = [
        [row for row in stage.rows if row != failed] for stage in before.stages[:n_done]
    ]
    willing = [
        replace(one, consent=DetaineeConsent.NO) if one.row == failed else one
        for one in people
    ]

    def judged(stages: Stages) -> tuple[int, Fraction, int, int]:
        told = exposures(stages, willing, case.exchange)
        limit = max((v for one in told for v in one.values()), default=Fraction(0))
        late = sum(n * len(stage) for n, stage in enumerate(stages))
        n_people = sum(map(len, stages))
        return -n_people, limit, _changes(stages, before.stage_of), late

    made = [stage.rows for stage in after.stages]
    assert judged(made) == min(map(judged, _ways(willing, case.exchange, done)))
