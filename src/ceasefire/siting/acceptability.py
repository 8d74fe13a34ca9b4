"""Under which weightings a place comes first: SMAA, and dominance.

Why    One score hides whose weights it was made with. Instead all weights are tried:
       a place that comes first under most of them is robust, one that does so under
       few needs an argument.
How    Weights are drawn evenly from all that add up to one; a figure is drawn from its
       interval, and from the whole range of the others where it is not known. A line
       that is known of one place or none compares nothing.

References
----------
.. [1] Lahdelma, R. and Salminen, P. (2001). SMAA-2: Stochastic multicriteria
       acceptability analysis for group decision making. *Operations Research*, 49(3),
       444-454. https://doi.org/10.1287/opre.49.3.444.11220
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.siting.model import Better, Criterion, Measured

Floats = NDArray[np.float64]

_INTERVAL_HALF_WIDTH = 1.6448536269514722  # standard deviations of a 90 % interval


@dataclass(frozen=True, slots=True)
class Table:
    """Figures of all places, turned so that more is better.

    Attributes
    ----------
    value, low, high : (n_sites, n_criteria) float
        NaN where it is not known.
    """

    value: Floats
    low: Floats
    high: Floats

    @classmethod
    def of(
        cls, criteria: Sequence[Criterion], measured: Sequence[dict[str, Measured]]
    ) -> "Table":
        """Build it from the checklists."""
        shape = (len(measured), len(criteria), 3)
        cells = np.full(shape, np.nan)
        for i, by_criterion in enumerate(measured):
            for j, criterion in enumerate(criteria):
                one = by_criterion[criterion.id]
                ends = [one.value, one.low, one.high]
                numbers = [np.nan if end is None else end for end in ends]
                if criterion.better is Better.LOW:
                    numbers = [-numbers[0], -numbers[2], -numbers[1]]
                cells[i, j] = numbers
        value = cells[:, :, 0]
        low, high = (
            np.where(np.isnan(cells[:, :, k]), value, cells[:, :, k]) for k in (1, 2)
        )
        return cls(value, low, high)


def dominators(table: Table) -> list[list[int]]:
    """For each place, those that are at least as good on everything and better once.

    A place of which a figure is not known dominates nothing and is dominated by
    nothing: the figure could be anything.
    """
    value = table.value
    found: list[list[int]] = []
    for mine in value:
        at_least = (value >= mine).all(axis=1)  # NaN is at least nothing
        better = (value > mine).any(axis=1)
        found.append(np.flatnonzero(at_least & better).tolist())
    return found


def rank_acceptability(
    table: Table, rng: np.random.Generator, *, n_draws: int = 10_000
) -> Floats:
    """Share of weightings under which each place takes each rank.

    Parameters
    ----------
    table
        n places.
    rng
        Where the draws come from.
    n_draws
        Number of weightings tried.

    Returns
    -------
    acceptability : (n, n) float
        Place by rank; rows and columns add up to 1.
    """
    n, m = table.value.shape
    if n == 0 or m == 0:
        return np.zeros((n, n))
    weights = rng.dirichlet(np.ones(m), size=n_draws)
    scores = np.zeros((n_draws, n))
    for j in range(m):
        scores += weights[:, [j]] * _scaled(_drawn(table, j, n_draws, rng))
    ties = rng.random((n_draws, n))  # equal places share their ranks
    order = np.lexsort((ties, -scores), axis=1)
    counts = np.zeros((n, n))
    for rank in range(n):
        counts[:, rank] = np.bincount(order[:, rank], minlength=n)
    return counts / n_draws


def _drawn(table: Table, j: int, n_draws: int, rng: np.random.Generator) -> Floats:
    """Draw one figure of all places, so many times."""
    if np.count_nonzero(~np.isnan(table.value[:, j])) < 2:
        return np.zeros((n_draws, len(table.value)))
    value, low, high = table.value[:, j], table.low[:, j], table.high[:, j]
    spread = (high - low) / (2 * _INTERVAL_HALF_WIDTH)
    drawn = value + spread * rng.standard_normal((n_draws, len(value)))
    drawn = np.clip(drawn, low, high)
    known = ~np.isnan(value)
    anything = rng.uniform(value[known].min(), value[known].max(), size=drawn.shape)
    return np.where(known, drawn, anything)


def _scaled(drawn: Floats) -> Floats:
    """Scale each draw to 0 for the worst place and 1 for the best."""
    bottom = drawn.min(axis=1, keepdims=True)
    width = drawn.max(axis=1, keepdims=True) - bottom
    return np.asarray((drawn - bottom) / np.where(width > 0, width, 1.0))
