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
        An earlier plan, of which as much as can be is to stand; who was in none of
        its stages goes as early as can be beside that.
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
        found = _now(made, None if near is None else near[:, -problem.n_stages :], left)
        if found.values is None:
            return None
        units = np.rint(found.values[made.x[:, 0]]).astype(np.int64)
        stages.append(units)
        left -= problem.in_class @ units
        problem = problem.after(units, made.offers_used(found.values, 0))
    return np.stack(stages, axis=1)


def _now(made: Staged, near: Whole | None, left: Whole) -> Solved:
    """Choose who goes now: as many as can, the first classes before others."""
    if near is not None:
        return _near_to_earlier(made, near, left)
    now = made.x[:, 0]
    weights = _early(made.problem)
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


def _early(problem: Problem) -> Whole:
    """(n_kinds,) how much it is wished that a unit goes early: the first classes most.

    At least 1 for each person of it, and at most the number of classes.
    """
    weights: Whole = np.arange(len(problem.in_class), 0, -1) @ problem.in_class
    return weights


def _near_to_earlier(made: Staged, near: Whole, left: Whole) -> Solved:
    """Change as little of the earlier plan as can be, and have who is new go early.

    Whoever goes now and did not, did and does not, or goes at another stage, is a
    change. Each weighs more than all those together who are new and could go earlier.

    Parameters
    ----------
    near : (n_kinds, n_stages) int
        Units that the earlier plan has at this stage and those that come after.
    left : (n_classes,) int
        People who go from this stage on.
    """
    problem = made.problem
    n_others = max(0, int(left.sum() - problem.n_people @ near.sum(axis=1)))
    all_others = len(problem.classes) * (n_others + 1)
    changes = (1 + all_others) * problem.n_people
    now, later = near[:, 0], near[:, 1:].sum(axis=1)
    weighed = [
        (_beyond(made, made.x, now + later, sign=1), changes),
        (_beyond(made, made.x[:, :1], now, sign=-1), changes),
    ]
    if made.n_steps > 1:
        weighed += [
            (_beyond(made, made.x[:, 1:], later, sign=-1), changes),
            (_beyond(made, made.x[:, 1:], later, sign=1), _early(problem)),
        ]
    cost = made.cost()
    for columns, weights in weighed:
        cost[columns] = weights
    if len(made.x) > _MANY:
        found = _near_linear(made, cost)
        if found.values is not None:
            return found
    return solve(made.programme, cost, seconds=_SECONDS)


def _beyond(made: Staged, x: Whole, old: Whole, *, sign: int) -> Whole:
    """Add columns of how many more (1) or fewer (-1) go than in the earlier plan.

    Parameters
    ----------
    x : (n_kinds, n_steps) int
        Columns of the steps that are looked at together.
    old : (n_kinds,) int
        How many went in these.
    """
    beyond = made.programme.add_columns(np.full(len(x), np.inf), whole=False)
    weights = np.append(np.full(x.shape[1], -float(sign)), 1.0)
    for columns, more, before in zip(x, beyond, old, strict=True):
        made.programme.add_row(
            np.append(columns, more), weights, -sign * float(before), np.inf
        )
    return beyond


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
