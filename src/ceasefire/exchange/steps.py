"""Stage after stage, each with all that comes later as one further step.

Why    All stages in one programme are too much for a solver at the size of real lists.
       What comes after a stage can be spread over the stages left in proportion, and
       exposure then runs on a straight line; so one further step tells nearly all.
How    Of what can go now, the first classes go first.
Read   `step_by_step`.
"""

import numpy as np

from ceasefire.exchange.milp import Floats, Solved, solve, solve_near
from ceasefire.exchange.problem import Problem, Whole
from ceasefire.exchange.staging import Staged, staged

_SECONDS = 6.0  # for one stage
_SECONDS_FOR_A_WISH = 2.0
_MANY, _FREE = 1_500, 150  # kinds; beyond, and of them, what is searched
_GAP = 0.1  # who goes early is a wish, and not worth a proof


def step_by_step(
    problem: Problem,
    numbers: tuple[int, ...],
    limit: int | None,
    *,
    open_at_most: int | None = None,
    near: Whole | None = None,
    spared: int | None = None,
) -> Whole | None:
    """Spread people over the stages under a limit of exposure.

    Parameters
    ----------
    numbers : (n_classes,)
        People of each class who go.
    limit
        Largest exposure of any party, in steps of value; None for any.
    open_at_most
        Sum of exposures after the last stage.
    near : (n_kinds, n_stages) int
        An earlier plan, of which as much as can be is to stand.
    spared
        Number of a party that is not to be exposed after the first stage.

    Returns
    -------
    units : (n_kinds, n_stages) int
        None where this way leads to no plan; there may be one all the same.
    """
    left = np.array(numbers, dtype=np.int64)
    stages: list[Whole] = []
    for n_after in reversed(range(problem.n_stages)):
        everybody = bool(np.all(left == problem.in_class @ problem.most))
        made = staged(problem, (1, n_after) if n_after else (1,), everybody=everybody)
        for number, n_people in enumerate(left):
            made.fix_class(number, int(n_people))
        if limit is not None:
            made.fix_limit(limit)
        if open_at_most is not None:
            made.fix_last(open_at_most)
        if spared is not None and not stages:
            made.spare(spared)
        number = problem.n_stages
        found = _now(made, None if near is None else near[:, -number])
        if found.values is None:
            return None
        units = np.rint(found.values[made.x[:, 0]]).astype(np.int64)
        stages.append(units)
        left -= problem.in_class @ units
        problem = problem.after(units, made.offers_used(found.values, 0))
    return np.stack(stages, axis=1)


def _now(made: Staged, near: Whole | None) -> Solved:
    """Choose who goes now: as many as can, the first classes before others.

    Where there is an earlier plan, as many as can of those whom it has go, and nobody
    else who need not.
    """
    now = made.x[:, 0]
    if near is None:
        in_class = made.problem.in_class
        weights = np.arange(len(in_class), 0, -1) @ in_class
        cost = made.cost()
        cost[now] = -weights
        if len(now) > _MANY:
            found = _near_linear(made, cost)
            if found.values is not None:
                return found
        found = solve(made.programme, cost, seconds=_SECONDS_FOR_A_WISH, gap=_GAP)
        if found.values is not None or found.proved:
            return found
        return solve(made.programme, made.cost(), seconds=_SECONDS)
    off = made.programme.add_columns(np.full(len(now), np.inf), whole=False)
    for column, change, old in zip(now, off, near, strict=True):
        both = np.array([column, change])
        made.programme.add_row(both, np.array([-1.0, 1.0]), -float(old), np.inf)
        made.programme.add_row(both, np.array([1.0, 1.0]), float(old), np.inf)
    cost = made.cost()
    cost[off] = made.problem.n_people
    if len(now) > _MANY:
        found = _near_linear(made, cost)
        if found.values is not None:
            return found
    return solve(made.programme, cost, seconds=_SECONDS)


def _near_linear(made: Staged, cost: Floats) -> Solved:
    """Let whole numbers of the linear programme stand, but for some spread evenly."""
    n_kinds = len(made.x)
    free = np.ones(made.programme.n_columns, dtype=bool)
    free[made.x] = False
    free[made.x[:: max(1, n_kinds // _FREE)]] = True
    alike = np.arange(made.programme.n_columns, dtype=np.int64)
    alike[made.x] = made.x[:, :1]
    return solve_near(
        made.programme, cost, free, alike, seconds=_SECONDS_FOR_A_WISH, gap=_GAP
    )
