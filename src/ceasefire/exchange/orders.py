"""Who goes first, and what it would take if somebody else did.

How    For each party that is exposed after the first stage: the smallest common limit,
       with the same numbers of each class, if it had to have got as much as it has
       given by then. The same limit is tried first; then all stages are looked at
       together, for a short time.
Read   `other_orders`.
"""

from dataclasses import dataclass

from ceasefire.exchange.milp import solve
from ceasefire.exchange.objectives import MOST_AT_ONCE, Counts, Judged
from ceasefire.exchange.problem import Problem, Whole
from ceasefire.exchange.staging import staged
from ceasefire.exchange.steps import step_by_step

_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class OtherOrder:
    """The limit if a party that goes first did not.

    Attributes
    ----------
    limit
        None where there is no such plan, or none was found.
    proved
        Whether it is as small as can be; without one, whether there is surely none.
    """

    limit: float | None
    proved: bool


def other_orders(
    problem: Problem, counts: Counts, units: Whole, limit: Judged
) -> dict[str, OtherOrder]:
    """Say by party exposed after the first stage what it would take to spare it.

    Parameters
    ----------
    units : (n_kinds, n_stages) int
        Of the plan.
    limit
        Of the plan.
    """
    steps = round(limit.value / float(problem.step))
    taking_place = units[:, units.any(axis=0)]
    if not taking_place.size:
        return {}
    first = problem.before + problem.stakes @ taking_place[:, 0]
    return {
        party: _without_it_first(problem, counts, number, steps, limit.proved)
        for number, party in enumerate(problem.parties)
        if first[number] > 0
    }


def _without_it_first(
    problem: Problem, counts: Counts, party: int, limit: int, is_least: bool
) -> OtherOrder:
    step = float(problem.step)
    if step_by_step(problem, counts.numbers, limit, spared=party) is not None:
        return OtherOrder(limit * step, proved=is_least)
    if len(problem.kinds) * problem.n_stages > MOST_AT_ONCE:
        return OtherOrder(None, proved=False)
    made = staged(problem, (1,) * problem.n_stages)
    for number, n_people in enumerate(counts.numbers):
        made.fix_class(number, n_people)
    made.spare(party)
    cost = made.cost()
    cost[made.limit] = 1
    found = solve(made.programme, cost, seconds=_SECONDS)
    if found.values is None:
        return OtherOrder(None, proved=found.proved)
    least = round(found.objective)
    return OtherOrder(least * step, proved=found.proved)
