"""From how many go to who goes: the most urgent of those who are alike go first."""

from collections.abc import Mapping
from fractions import Fraction

import numpy as np

from ceasefire.core import Detainee, DetaineeConsent, Exchange, Urgency
from ceasefire.exchange.marks import DEFAULT_PRIORITY, Unit, class_of, stake_of
from ceasefire.exchange.model import Stage
from ceasefire.exchange.order import in_order
from ceasefire.exchange.points import handed_over
from ceasefire.exchange.problem import Problem, Whole

_SOONEST = {urgency: number for number, urgency in enumerate(Urgency)}


def named(
    problem: Problem, units: Whole, *, earlier: Mapping[str, int]
) -> tuple[tuple[Detainee, ...], ...]:
    """Name the people of each stage.

    Parameters
    ----------
    units : (n_kinds, n_stages) int
        How many units of each kind go.
    earlier
        By row, the stage of an earlier plan (0 is the first one here); whoever can
        keep a stage does.
    """
    stages: list[list[Detainee]] = [[] for _ in range(units.shape[1])]
    for kind, numbers in zip(problem.kinds, units, strict=True):
        waiting = sorted(kind, key=_turn)
        room = numbers.tolist()
        for unit in list(waiting):
            stage = earlier.get(unit[0].row, -1)
            if 0 <= stage < len(room) and room[stage]:
                room[stage] -= 1
                stages[stage].extend(unit)
                waiting.remove(unit)
        for stage, n in enumerate(room):
            for unit in waiting[:n]:
                stages[stage].extend(unit)
            waiting = waiting[n:]
    return tuple(tuple(people) for people in stages)


def _turn(unit: Unit) -> tuple[int, bool]:
    soonest = min(_SOONEST[one.urgency] for one in unit)
    return soonest, any(one.consent is not DetaineeConsent.YES for one in unit)


def near(problem: Problem, earlier: Mapping[str, int]) -> Whole:
    """(n_kinds, n_stages) units that an earlier plan has at each stage."""
    found = np.zeros((len(problem.kinds), problem.n_stages), dtype=np.int64)
    for number, kind in enumerate(problem.kinds):
        for unit in kind:
            stage = earlier.get(unit[0].row, -1)
            if 0 <= stage < problem.n_stages:
                found[number, stage] += 1
    return found


def told(
    groups: tuple[tuple[Detainee, ...], ...], exchange: Exchange, *, n_done: int = 0
) -> tuple[Stage, ...]:
    """Make stages of people, with what each leaves open; empty ones fall out."""
    priority = exchange.priority or DEFAULT_PRIORITY
    running = [Fraction(0)] * len(exchange.parties)
    stages = []
    for number, people in enumerate(groups):
        if not people and number >= n_done:
            continue
        for one in people:
            stakes = stake_of(one, exchange.parties, exchange.values)
            running = [old + new for old, new in zip(running, stakes, strict=True)]
        exposure = {
            party: max(value, Fraction(0))
            for party, value in zip(exchange.parties, running, strict=True)
        }
        ordered = tuple(in_order(people))
        is_done = number < n_done
        classes = {one.row: class_of(one, priority) for one in ordered}
        stages.append(
            Stage(
                people=ordered,
                classes=classes,
                exposure=exposure,
                at={} if is_done else handed_over(ordered, exchange.rules),
                done=is_done,
            )
        )
    return tuple(stages)
