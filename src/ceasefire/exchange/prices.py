"""What each rule costs: how many more would go free without it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceasefire.core import Detainee, DetaineeConsent, Exchange
from ceasefire.exchange.model import Price
from ceasefire.exchange.objectives import Counts, best_counts, fewer_of_the_last
from ceasefire.exchange.people import CONSENT, FAMILIES, StaysBecause, pool_of
from ceasefire.exchange.problem import Problem, problem_of
from ceasefire.exchange.steps import step_by_step

_FEW_ENOUGH = 250  # kinds times stages, to look at all stages in one programme


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
    if any(one.consent is DetaineeConsent.NO for one in held):
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
    found = _reachable(problem, counts)
    more = {
        name: new - old
        for name, new, old in zip(
            problem.classes, found.numbers, counts.numbers, strict=True
        )
        if new != old
    }
    return Price(rule, sum(more.values()), more, proved=found.proved)


def _reachable(problem: Problem, before: Counts) -> Counts:
    """Return the best counts that stages allow, by the shortest way.

    What an earlier plan reached can be reached with one rule fewer, too.
    """
    bound = best_counts(problem, (problem.n_stages,))
    if not bound.judged or bound.numbers == before.numbers:
        return before
    if step_by_step(problem, bound.numbers, None) is not None:
        return bound
    if len(problem.kinds) * problem.n_stages <= _FEW_ENOUGH:
        at_once = best_counts(problem, (1,) * problem.n_stages)
        if at_once.judged is not None:
            return at_once
    for fewer in fewer_of_the_last(bound):
        if step_by_step(problem, fewer.numbers, None) is not None:
            return max(fewer, before, key=lambda one: one.numbers)
    return Counts(
        tuple(
            replace(one, bound=max(most.bound, one.value))
            for one, most in zip(before.judged or (), bound.judged, strict=True)
        )
    )
