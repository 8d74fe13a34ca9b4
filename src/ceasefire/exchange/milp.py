"""Integer programmes, solved to a proof or to a stated gap. Imports scipy.optimize.

Why    Plans are promises: a number of people is said to be the most there can be, and
       that needs a proof.
How    HiGHS, through scipy. What it returns is rounded and held against every row
       again, in whole numbers. Where it breaks off, which is no answer, it is asked
       once more without its first simplifications.
Read   `Programme`, then `solve`.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SECONDS = 12.0  # for one programme; what is not proved by then says so
_PROVED, _OUT_OF_TIME, _IMPOSSIBLE = 0, 1, 2  # as scipy's milp has them
_ANSWERS = frozenset({_PROVED, _OUT_OF_TIME, _IMPOSSIBLE})
_SLACK = 1e-6


@dataclass(slots=True)
class Programme:
    """Columns with bounds, and rows ``low <= row <= high`` over them.

    Attributes
    ----------
    n_columns
        How many columns there are; `whole` says which are whole numbers.
    """

    n_columns: int = 0
    uppers: list[Floats] = field(default_factory=list)
    lowers: list[Floats] = field(default_factory=list)
    whole: list[NDArray[np.bool_]] = field(default_factory=list)
    at_rows: list[NDArray[np.int64]] = field(default_factory=list)
    at_columns: list[NDArray[np.int64]] = field(default_factory=list)
    weights: list[Floats] = field(default_factory=list)
    lows: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)

    def add_columns(
        self, upper: Floats, *, lower: float = 0.0, whole: bool = True
    ) -> NDArray[np.int64]:
        """Add columns from `lower` to `upper`; return their numbers."""
        first = self.n_columns
        self.n_columns += len(upper)
        self.uppers.append(np.asarray(upper, dtype=float))
        self.lowers.append(np.full(len(upper), lower))
        self.whole.append(np.full(len(upper), whole))
        return np.arange(first, self.n_columns, dtype=np.int64)

    def add_row(
        self, columns: NDArray[np.int64], weights: Floats, low: float, high: float
    ) -> None:
        """Add a row; weights of nothing are left out."""
        used = weights != 0
        self.at_columns.append(columns[used])
        self.weights.append(np.asarray(weights[used], dtype=float))
        self.at_rows.append(np.full(int(used.sum()), len(self.lows), dtype=np.int64))
        self.lows.append(low)
        self.highs.append(high)

    def add_totals(
        self, columns: NDArray[np.int64], lows: Floats, highs: Floats
    ) -> None:
        """Add rows of plain sums; columns are (n_rows, n_each)."""
        n_rows, n_each = columns.shape
        first = len(self.lows)
        self.at_columns.append(columns.ravel())
        self.weights.append(np.ones(columns.size))
        self.at_rows.append(np.repeat(np.arange(first, first + n_rows), n_each))
        self.lows += lows.tolist()
        self.highs += highs.tolist()


@dataclass(frozen=True, slots=True)
class Solved:
    """What came of a programme.

    Attributes
    ----------
    values
        (n_columns,) of the best found; None where there is none.
    bound
        No solution is better than this.
    proved
        Whether the best found is as good as `bound`; without one, whether it is sure
        that there is none.
    """

    values: Floats | None
    objective: float
    bound: float
    proved: bool


def solve(
    programme: Programme, cost: Floats, *, seconds: float = SECONDS, gap: float = 0.0
) -> Solved:
    """Find the values of least cost.

    Parameters
    ----------
    cost : (n_columns,) float
        Whole numbers, where only whole columns have any.
    seconds
        After which the best found so far is returned.
    gap
        Relative, within which anything is good enough.
    """
    limits = {"time_limit": seconds, "mip_rel_gap": gap}
    found, has_answered = _asked(programme, cost, limits)
    if not has_answered:
        found, _ = _asked(programme, cost, limits | {"presolve": False})
    return found


def solve_near(
    programme: Programme,
    cost: Floats,
    free: NDArray[np.bool_],
    alike: NDArray[np.int64],
    *,
    seconds: float,
    gap: float,
) -> Solved:
    """Find good values near those of the linear programme; none is no proof of none.

    Why    Thousands of people, each valued apart, are too many for a search, and of
           the linear programme's values all but a few are whole already.

    Parameters
    ----------
    free : (n_columns,) bool
        Columns that are not held at their linear values in any case.
    alike : (n_columns,) int
        Columns with one number are free together, as soon as one has no whole value.
    """
    linear, _ = _asked(programme, cost, {"time_limit": seconds}, relaxed=True)
    if linear.values is None:
        return Solved(None, np.inf, np.inf, proved=linear.proved)
    split = np.abs(linear.values - np.rint(linear.values)) > _SLACK
    loose = free | np.isin(alike, np.unique(alike[split]))
    held = np.rint(linear.values)
    lowers, uppers = np.concatenate(programme.lowers), np.concatenate(programme.uppers)
    around = replace(
        programme,
        lowers=[np.where(loose, lowers, held)],
        uppers=[np.where(loose, uppers, held)],
        whole=[np.concatenate(programme.whole)],
    )
    found, _ = _asked(around, cost, {"time_limit": seconds, "mip_rel_gap": gap})
    return replace(found, bound=-np.inf, proved=False)


def _asked(
    programme: Programme,
    cost: Floats,
    options: dict[str, Any],
    *,
    relaxed: bool = False,
) -> tuple[Solved, bool]:
    """Ask once; and say whether it was answered, be it that time ran out.

    `relaxed` lets all columns be fractions.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    whole = np.concatenate(programme.whole) & (not relaxed)
    rows = _matrix(programme)
    low, high = np.array(programme.lows), np.array(programme.highs)
    found = milp(
        cost,
        integrality=whole.astype(int),
        bounds=Bounds(
            np.concatenate(programme.lowers), np.concatenate(programme.uppers)
        ),
        constraints=LinearConstraint(rows, low, high) if len(low) else None,
        options=options,
    )
    if found.x is None:
        nothing = Solved(None, np.inf, np.inf, proved=found.status == _IMPOSSIBLE)
        return nothing, found.status in _ANSWERS
    values = np.where(whole, np.rint(found.x), found.x)
    held = rows @ values
    if np.any(held < low - _SLACK) or np.any(held > high + _SLACK):
        return Solved(None, np.inf, np.inf, proved=False), False
    bound = found.mip_dual_bound if found.mip_dual_bound is not None else -np.inf
    proved = found.status == _PROVED
    return Solved(values, float(cost @ values), float(bound), proved=proved), True


def dual_values(programme: Programme, cost: Floats) -> tuple[float, Floats]:
    """Solve the linear programme behind a programme whose rows have no lower bounds.

    Returns
    -------
    objective
        Of the best.
    duals : (n_rows,) float
        How much less it would cost if a row had room for one more; not negative.
    """
    from scipy.optimize import linprog

    bounds = np.column_stack(
        [np.concatenate(programme.lowers), np.concatenate(programme.uppers)]
    )
    found = linprog(
        cost,
        A_ub=_matrix(programme),
        b_ub=np.array(programme.highs),
        bounds=np.where(bounds == 1.0, np.inf, bounds),  # rows bound them to 1 already
        method="highs",
    )
    return float(found.fun), -np.asarray(found.ineqlin.marginals)


def _matrix(programme: Programme) -> Any:
    """(n_rows, n_columns) weights, sparse."""
    from scipy.sparse import csc_array

    none = np.zeros(0, dtype=np.int64)
    return csc_array(
        (
            np.concatenate([*programme.weights, np.zeros(0)]),
            (
                np.concatenate([*programme.at_rows, none]),
                np.concatenate([*programme.at_columns, none]),
            ),
        ),
        shape=(len(programme.lows), programme.n_columns),
    )
