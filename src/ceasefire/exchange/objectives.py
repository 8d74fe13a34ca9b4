"""What a plan is judged by, one thing after the other, each proved or with its gap.

How    First the classes, in their order; then the smallest common limit of exposure;
       then what is left open at the end. Each is first settled as if all stages were
       one step, which bounds every plan in stages; a staged plan that reaches the
       bound proves it. Only where none does are all stages looked at in one programme.
Read   `best_plan`.
Else   How a staged plan is found is in `steps`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ceasefire.exchange.milp import Solved, solve
from ceasefire.exchange.problem import Problem, Whole
from ceasefire.exchange.staging import Staged, staged
from ceasefire.exchange.steps import step_by_step

MOST_AT_ONCE = 6_000  # columns: kinds times stages in one programme
_FEWER = (1, 2, 3, 5, 8, 13)  # people
_WIDENINGS = 8  # of a limit that was not reached, each twice the last


@dataclass(frozen=True, slots=True)
class Judged:
    """One objective: what was reached, and what no plan can exceed."""

    what: str
    value: float
    bound: float

    @property
    def proved(self) -> bool:
        """Whether no plan is better."""
        return self.value == self.bound


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each class can go; `judged` is None where no plan keeps the rules.

    Attributes
    ----------
    judged
        By class, in their order.
    decided
        Whether it is known at all that there is none.
    """

    judged: tuple[Judged, ...] | None
    decided: bool = True

    @property
    def numbers(self) -> tuple[int, ...]:
        """(n_classes,) people."""
        return tuple(int(one.value) for one in self.judged or ())

    @property
    def proved(self) -> bool:
        """Whether no plan has more of any class, those before it being as they are."""
        return all(one.proved for one in self.judged or ())


@dataclass(frozen=True, slots=True)
class Staging:
    """(n_kinds, n_stages) units that go at each stage, and how good that is."""

    units: Whole
    judged: tuple[Judged, ...]

    @property
    def limit(self) -> Judged:
        """The smallest common limit."""
        return next(one for one in self.judged if one.what == "limit")


def best_plan(
    problem: Problem, *, near: Whole | None = None
) -> tuple[Counts, Staging | None]:
    """Find the best counts that stages allow, and stages for them.

    Parameters
    ----------
    near : (n_kinds, n_stages) int
        An earlier plan, to stay close to among equals.

    Returns
    -------
    counts
        Without numbers where no plan keeps the rules.
    staging
        None then.
    """
    counts = best_counts(problem, (problem.n_stages,))
    if counts.judged is None:
        return counts, None
    staging = best_staging(problem, counts, near)
    if staging is not None:
        return counts, staging
    at_once = Counts(None, decided=False)
    if len(problem.kinds) * problem.n_stages <= MOST_AT_ONCE:
        at_once = best_counts(problem, (1,) * problem.n_stages)
    if at_once.judged is None and not at_once.decided:
        for fewer in fewer_of_the_last(counts):
            staging = best_staging(problem, fewer, near)
            if staging is not None:
                return fewer, staging
    if at_once.judged is None:
        return at_once, None
    return at_once, best_staging(problem, at_once, near)


def fewer_of_the_last(counts: Counts) -> Iterator[Counts]:
    """Give counts with some people fewer of the last class, and the bounds as they are.

    A bound without stages may miss what stages allow by the few who, with their
    families, do not fill the last seats.
    """
    judged = counts.judged or ()
    last = max((n for n, one in enumerate(judged) if one.value), default=None)
    if last is None:
        return
    for n_fewer in _FEWER:
        value = judged[last].value - n_fewer
        if value >= 0:
            changed = replace(judged[last], value=value)
            yield Counts((*judged[:last], changed, *judged[last + 1 :]))


def best_counts(problem: Problem, spans: tuple[int, ...]) -> Counts:
    """Have as many of the first class go as can, then of the next, and so on."""
    made = staged(problem, spans)
    judged = []
    for number, name in enumerate(problem.classes):
        n_all = int(problem.in_class[number] @ problem.most)
        if n_all == 0 and number:
            judged.append(Judged(name, 0, 0))
            continue
        found = solve(made.programme, made.class_cost(number))
        if found.values is None:
            return Counts(None, decided=found.proved)
        value = round(-found.objective)
        bound = value if found.proved else int(min(n_all, -found.bound + 1e-6))
        judged.append(Judged(name, value, bound))
        made.fix_class(number, value)
    return Counts(tuple(judged))


def best_staging(
    problem: Problem, counts: Counts, near: Whole | None = None
) -> Staging | None:
    """Spread counts over the stages, at the smallest limit; None where none can."""
    floor = _least(_with_counts(problem, counts, (problem.n_stages,)))
    if floor is None:
        return None
    limit, units = floor, step_by_step(problem, counts.numbers, floor, near=near)
    widening = max(1, floor // 100)
    for _ in range(_WIDENINGS):
        if units is not None:
            break
        limit, widening = limit + widening, 2 * widening
        units = step_by_step(problem, counts.numbers, limit, near=near)
    if units is None or limit > floor:
        floor, limit, units = _at_once(problem, counts, floor, limit, units)
    if units is None:
        return None
    step = float(problem.step)
    judged = [Judged("limit", limit * step, floor * step)]
    balanced, balance = _balanced(problem, counts, limit, units, near)
    return Staging(balanced, (*judged, balance))


def _with_counts(problem: Problem, counts: Counts, spans: tuple[int, ...]) -> Staged:
    made = staged(problem, spans)
    for number, n_people in enumerate(counts.numbers):
        made.fix_class(number, n_people)
    return made


def _least(made: Staged) -> int | None:
    """Return a limit below which nobody can come, from a loose programme."""
    cost = made.cost()
    cost[made.limit] = 1
    found = solve(made.programme, cost)
    if found.values is None:
        return None if found.proved else 0
    return _bound(found)


def _bound(found: Solved) -> int:
    if found.values is None:
        return 0
    if found.proved:
        return round(found.objective)
    return max(0, int(np.ceil(found.bound - 1e-6))) if np.isfinite(found.bound) else 0


def _at_once(
    problem: Problem, counts: Counts, floor: int, limit: int, units: Whole | None
) -> tuple[int, int, Whole | None]:
    """Look at all stages together, for a smaller limit or a proof that there is none.

    Returns
    -------
    floor, limit, units
        As they are then known.
    """
    if len(problem.kinds) * problem.n_stages > MOST_AT_ONCE:
        return floor, limit, units
    made = _with_counts(problem, counts, (1,) * problem.n_stages)
    if units is not None:
        made.fix_limit(limit - 1)
    cost = made.cost()
    cost[made.limit] = 1
    found = solve(made.programme, cost)
    if found.values is not None:
        best = np.rint(found.values[made.x]).astype(np.int64)
        return max(floor, _bound(found)), round(found.objective), best
    if found.proved:
        return limit, limit, units
    return floor, limit, units


def _balanced(
    problem: Problem, counts: Counts, limit: int, units: Whole, near: Whole | None
) -> tuple[Whole, Judged]:
    """Leave as little open at the end as the limit allows."""
    made = _with_counts(problem, counts, (problem.n_stages,))
    made.fix_limit(limit)
    least = _bound(solve(made.programme, made.last_cost()))
    open_ = _open_at_the_end(problem, units)
    if open_ > least:
        better = step_by_step(
            problem, counts.numbers, limit, open_at_most=least, near=near
        )
        if better is not None:
            units, open_ = better, least
    if open_ > least and len(problem.kinds) * problem.n_stages <= MOST_AT_ONCE:
        made = _with_counts(problem, counts, (1,) * problem.n_stages)
        made.fix_limit(limit)
        found = solve(made.programme, made.last_cost())
        least = max(least, _bound(found))
        if found.values is not None and round(found.objective) < open_:
            units = np.rint(found.values[made.x]).astype(np.int64)
            open_ = round(found.objective)
    step = float(problem.step)
    return units, Judged("balance", open_ * step, least * step)


def _open_at_the_end(problem: Problem, units: Whole) -> int:
    last = problem.before + problem.stakes @ units.sum(axis=1)
    return int(np.maximum(last, 0).sum())
