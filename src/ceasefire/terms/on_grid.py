"""A survey of all packages at once, where parties gave rankings and no scores.

Why    See `grid`: the same answer as `listed`, for twenty times as many packages.
How    The refusals that a package breaks are bits, and so are the sets of refusals that
       are compared with each other.
Read   `survey_on_grid`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case
from ceasefire.terms.corrections import corrections_of, price_of
from ceasefire.terms.grid import BoolArray, Grid, IntArray
from ceasefire.terms.grid_front import EVERY, MOST_PARTIES, NONE, SOME, front_of
from ceasefire.terms.model import Correction, Package, SingleText
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.packages import concessions
from ceasefire.terms.single_text import text_of
from ceasefire.terms.survey import MOST_SHOWN, Survey
from ceasefire.terms.table import Picks, Table

MOST_ON_GRID = 2_000_000  # packages: seconds, and a few hundred MB
MOST_REFUSALS = 64  # one bit each
_NAMES = {EVERY: OnFront.EVERY, SOME: OnFront.SOME, NONE: OnFront.NONE}

Broken = NDArray[np.uint64]
"""By package, the refusals that it breaks, as bits."""


def fits_a_grid(table: Table) -> bool:
    """Say whether nobody gave scores, and few enough parties wish and refuse."""
    return (
        not table.scores
        and len(table.wishing) <= MOST_PARTIES
        and len(table.refusals) <= MOST_REFUSALS
    )


def survey_on_grid(case: Case, table: Table) -> Survey:
    """Look at all packages of a table that fits a grid."""
    grid = Grid(tuple(len(issue.options) for issue in table.issues))
    possible = np.ones(grid.size, dtype=bool)
    for region in table.ruled_out:
        possible &= ~grid.inside(region)
    broken = np.zeros(grid.size, dtype=np.uint64)
    for number, refusal in enumerate(table.refusals):
        broken |= grid.inside(refusal.region) * np.uint64(1 << number)
    acceptable = possible & (broken == 0)
    look = _Look(table, grid, grid.distances(table))
    if acceptable.any():
        return look.at_acceptable(acceptable, int(possible.sum()))
    return look.at_refused(case, possible, broken)


@dataclass(frozen=True, slots=True)
class _Look:
    """What is told of the packages of a grid, given how far each is from consent."""

    table: Table
    grid: Grid
    distances: IntArray

    def at_acceptable(self, acceptable: BoolArray, n_packages: int) -> Survey:
        """Where something is acceptable: the front, the best, the closest."""
        at = np.flatnonzero(acceptable)
        orders = [self.table.orders[party] for party in self.table.wishing]
        if orders:
            front = front_of(self.grid, acceptable, orders)[at]
        else:
            front = np.full(at.size, EVERY, dtype=np.uint8)  # none is known; see below
        far = self.distances[at]
        first = np.lexsort((far, EVERY - front))[:MOST_SHOWN]
        named = {
            name: int((front == value).sum())
            for value, name in _NAMES.items()
            if orders
        }
        closest = _least(np.column_stack([front == NONE, far]))
        chosen = closest[np.argmax(front[closest])]
        return Survey(
            n_packages=n_packages,
            n_acceptable=at.size,
            n_on_front={name: n for name, n in named.items() if n},
            best=tuple(self._package(at[n], front[n]) for n in first),
            corrections=(),
            single_text=self._text(
                self._package(at[chosen], front[chosen]), at[closest]
            ),
        )

    def at_refused(self, case: Case, possible: BoolArray, broken: Broken) -> Survey:
        """Where nothing is acceptable: what to soften, and the text it would open."""
        at = np.flatnonzero(possible)
        corrections = corrections_of(case, self.table, self._nearest(at, broken[at]))
        return Survey(
            n_packages=at.size,
            n_acceptable=0,
            n_on_front={},
            best=(),
            corrections=corrections,
            single_text=self._opened(corrections, at, broken[at]),
        )

    def _nearest(
        self, at: IntArray, broken: Broken
    ) -> list[tuple[Picks, frozenset[int]]]:
        """By smallest set of refusals, the nearest package that breaks just these."""
        found = []
        for bits in _smallest(np.unique(broken)):
            among = at[broken == bits]
            position = int(among[np.argmin(self.distances[among])])
            found.append((self.grid.picks(position), _numbers(bits)))
        return found

    def _opened(
        self, corrections: tuple[Correction, ...], at: IntArray, broken: Broken
    ) -> SingleText | None:
        """Choose among what the cheapest corrections open."""
        if not corrections:
            return None
        table = self.table
        cheapest = price_of(table, corrections[0].refusals)
        bits = [
            sum(1 << n for n in one.refusals)
            for one in corrections
            if price_of(table, one.refusals) == cheapest
        ]
        among = at[np.isin(broken, np.array(bits, dtype=np.uint64))]
        closest = among[_least(self.distances[among][:, None])]
        (chosen,) = np.flatnonzero(at == closest[0])
        package = self._package(closest[0], None, _numbers(int(broken[chosen])))
        return self._text(package, closest)

    def _text(self, package: Package, closest: IntArray) -> SingleText:
        return text_of(
            self.table,
            package,
            equally_close=closest.size - 1,
            differing=self.grid.differing(closest),
        )

    def _package(
        self, position: int, front: int | None, broken: frozenset[int] = frozenset()
    ) -> Package:
        picks = self.grid.picks(int(position))
        is_known = front is not None and bool(self.table.wishing)
        return Package(
            picks=picks,
            on_front=_NAMES[int(front)] if is_known and front is not None else None,
            concessions=concessions(self.table, picks),
            broken=broken,
        )


def _least(keys: IntArray) -> IntArray:
    """Positions of the rows that are the least, compared column by column."""
    left = np.arange(len(keys))
    for column in keys.T:
        left = left[column[left] == column[left].min()]
    return left


def _smallest(sets: Broken) -> list[int]:
    """Return the sets that hold none of the others."""
    left = sets[np.argsort(np.bitwise_count(sets), kind="stable")]
    found = []
    while left.size:
        smallest = left[0]
        found.append(int(smallest))
        left = left[(left & smallest) != smallest]
    return found


def _numbers(bits: int) -> frozenset[int]:
    return frozenset(n for n in range(MOST_REFUSALS) if bits >> n & 1)
