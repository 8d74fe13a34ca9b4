"""Why there is no plan: the smallest set of rules that collide, and what would mend it.

Read   `refusal`.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ceasefire.core import Detainee, Exchange, ExchangeRuleKind
from ceasefire.exchange.collisions import smallest_collision
from ceasefire.exchange.errors import Collision, NotDecided
from ceasefire.exchange.milp import solve
from ceasefire.exchange.objectives import MOST_AT_ONCE
from ceasefire.exchange.people import CONSENT, FAMILIES, StaysBecause, pool_of
from ceasefire.exchange.problem import Problem, problem_of
from ceasefire.exchange.staging import staged, without_offers_used

_NEED_ROWS = frozenset({ExchangeRuleKind.FIRST, ExchangeRuleKind.ALWAYS})


def refusal(
    held: Sequence[Detainee],
    exchange: Exchange,
    aside: Mapping[str, StaysBecause],
    *,
    gone: Sequence[Detainee] = (),
    began: Sequence[Sequence[Detainee]] = (),
    n_stages: int | None = None,
) -> Collision | NotDecided:
    """Say which rules collide: the smallest set of them.

    Parameters
    ----------
    held, aside
        As for the plan.
    gone, began
        Who went at stages that are done, and who was to go at each of them.
    n_stages
        Left; by default all of the exchange.
    """
    rules = [*(rule.id for rule in exchange.rules), FAMILIES, CONSENT]

    def can_be_kept(kept: frozenset[str]) -> bool:
        without = frozenset(rules) - kept
        pool = pool_of(held, exchange, without=without, set_aside=aside)
        problem = problem_of(
            pool, exchange, gone=gone, n_stages=n_stages, without=without
        )
        return _is_possible(without_offers_used(problem, began))

    everything = frozenset(rules)
    if can_be_kept(everything):
        return NotDecided()
    collide = smallest_collision(rules, can_be_kept)
    mends = [
        rule for rule in collide if rule != CONSENT and can_be_kept(everything - {rule})
    ]
    stays = pool_of(held, exchange, set_aside=aside).stays
    return Collision(
        collide,
        mends=tuple(mends),
        because=tuple(_who_cannot(exchange, collide, stays)),
    )


def _who_cannot(
    exchange: Exchange, collide: Sequence[str], stays: Mapping[str, StaysBecause]
) -> Iterator[tuple[str, str]]:
    """Rows that a colliding rule needs and that cannot go, each with its reason."""
    for rule in exchange.rules:
        if rule.id in collide and rule.kind in _NEED_ROWS:
            for row in rule.scope.rows:
                if row in stays:
                    yield row, stays[row].value


def _is_possible(problem: Problem) -> bool:
    """Say whether any plan keeps the rules, as far as can be told."""
    at_once = len(problem.kinds) * problem.n_stages <= MOST_AT_ONCE
    spans = (1,) * problem.n_stages if at_once else (problem.n_stages,)
    made = staged(problem, spans)
    found = solve(made.programme, np.zeros(made.programme.n_columns))
    return found.values is not None or not found.proved
