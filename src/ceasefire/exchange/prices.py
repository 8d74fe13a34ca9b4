"""What each rule costs: how many more would go free without it."""

from collections.abc import Mapping, Sequence

from ceasefire.core import Consent, Detainee, Exchange
from ceasefire.exchange.model import Price
from ceasefire.exchange.objectives import Counts, best_counts
from ceasefire.exchange.people import CONSENT, FAMILIES, StaysBecause, pool_of
from ceasefire.exchange.problem import Problem, problem_of
from ceasefire.exchange.steps import step_by_step


def prices_of(
    held: Sequence[Detainee],
    exchange: Exchange,
    aside: Mapping[str, StaysBecause],
    counts: Counts,
) -> tuple[Price, ...]:
    """Plan anew without each rule, and count.

    Parameters
    ----------
    held, aside
        As for the plan.
    counts
        By class, with all rules.
    """
    ids = [rule.id for rule in exchange.rules]
    if any(one.family for one in held):
        ids.append(FAMILIES)
    if any(one.consent is Consent.NO for one in held):
        ids.append(CONSENT)
    return tuple(_price(rule, held, exchange, aside, counts) for rule in ids)


def _price(
    rule: str,
    held: Sequence[Detainee],
    exchange: Exchange,
    aside: Mapping[str, StaysBecause],
    counts: Counts,
) -> Price:
    without = frozenset({rule})
    pool = pool_of(held, exchange, without=without, set_aside=aside)
    problem = problem_of(pool, exchange, without=without)
    numbers = _reachable(problem, counts.numbers)
    more = {
        name: new - old
        for name, new, old in zip(problem.classes, numbers, counts.numbers, strict=True)
        if new != old
    }
    return Price(rule, sum(more.values()), more)


def _reachable(problem: Problem, before: tuple[int, ...]) -> tuple[int, ...]:
    """Return the best counts that stages allow, by the shortest way."""
    bound = best_counts(problem, (problem.n_stages,))
    if bound.numbers == before or not bound.judged:
        return before
    if step_by_step(problem, bound.numbers, None) is not None:
        return bound.numbers
    found = best_counts(problem, (1,) * problem.n_stages)
    return found.numbers or before
