"""The packages that nobody can better without another losing: exact.

How    Issue by issue: every point of the front so far is put together with every
       option, and what another point betters is dropped at once. What is worse halfway
       is worse at the end, since scores add up; so the front of any number of packages
       is found from the fronts of a few thousand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.terms.exact import IntArray, order_keys, sums

MOST_POINTS = 25_000  # of a front on the way; beyond, points are left out
MOST_POINTS_OF_TWO = 250_000  # where two parties are compared, which is quick
_CHUNK = 256  # rows compared with the front at a time
_STRONG = 64  # rows that are tried first against all others


@dataclass(frozen=True, slots=True)
class Front:
    """Points of the front, and how to make each.

    Attributes
    ----------
    scores : (n, parties, limbs)
        In whole units, the highest first by the first party.
    picks : (n, blocks)
        The row taken of each block.
    is_complete
        Whether no point had to be left out.
    """

    scores: IntArray
    picks: IntArray
    is_complete: bool


def front_of(blocks: Sequence[IntArray]) -> Front:
    """Find all points that nothing betters, over one row of each block.

    Parameters
    ----------
    blocks : sequence of (n_rows, parties, limbs)
        What each row adds for each party; blocks do not depend on each other.
    """
    scores = np.zeros((1, *blocks[0].shape[1:]), dtype=np.int64)
    history: list[tuple[IntArray, IntArray]] = []
    is_complete = True
    for block in blocks:
        total = sums(scores, block)
        keep = non_dominated(order_keys(total))
        most = MOST_POINTS if total.shape[1] > 2 else MOST_POINTS_OF_TWO
        if keep.size > most:
            keep = keep[_spread(order_keys(total)[keep], most)]
            is_complete = False
        history.append((keep // len(block), keep % len(block)))
        scores = total[keep]
    return Front(scores, _picks(history), is_complete)


def _spread(keys: IntArray, most: int) -> IntArray:
    """Choose rows from end to end of a front, and the best by several principles."""
    shares = (keys - keys.min(axis=0)) / np.maximum(np.ptp(keys, axis=0), 1)
    best = (
        *keys.argmax(axis=0),
        shares.sum(axis=1).argmax(),
        shares.min(axis=1).argmax(),
    )
    evenly = np.linspace(0, len(keys) - 1, most).astype(np.int64)
    return np.unique(np.concatenate([evenly, best]))


def _picks(history: list[tuple[IntArray, IntArray]]) -> IntArray:
    """Follow every point back to the rows it was made of."""
    at = np.arange(history[-1][0].size)
    picks = []
    for parents, rows in reversed(history):
        picks.append(rows[at])
        at = parents[at]
    return np.column_stack(picks[::-1])


def non_dominated(keys: IntArray) -> IntArray:
    """Positions of the rows that no other betters; of equal rows the first.

    Parameters
    ----------
    keys : (n, parties)
        Higher is better.

    Returns
    -------
    positions : (n_kept,)
        The best by the first party first.
    """
    n_parties = keys.shape[1]
    order = np.lexsort((np.arange(len(keys)), *(-keys.T[::-1])))
    rows = keys[order]
    if n_parties == 1:
        return order[:1]
    if n_parties == 2:
        return order[_rising(rows[:, 1])]
    is_new = np.ones(len(rows), dtype=bool)
    is_new[1:] = np.any(rows[1:] != rows[:-1], axis=1)
    order, rows = order[is_new], rows[is_new]
    strong = _not_below_the_strongest(rows)
    return order[strong][_swept(rows[strong, 1:])]


def _rising(second: IntArray) -> IntArray:
    """Rows whose second score is above those of all rows before them."""
    highest = np.maximum.accumulate(second)
    is_above = np.ones(len(second), dtype=bool)
    is_above[1:] = second[1:] > highest[:-1]
    return np.flatnonzero(is_above)


def _not_below_the_strongest(rows: IntArray) -> IntArray:
    """Leave out what one of a few strong rows betters, before the long comparison."""
    width = np.maximum(np.ptp(rows, axis=0), 1)
    strength = (rows / width).sum(axis=1)
    strongest = np.argsort(-strength, kind="stable")[:_STRONG]
    columns = [np.ascontiguousarray(column) for column in rows.T]
    is_kept = np.ones(len(rows), dtype=bool)
    for number in strongest:
        is_above = columns[0] > columns[0][number]
        for column in columns[1:]:
            is_above |= column > column[number]
        is_above[number] = True
        is_kept &= is_above
    return np.flatnonzero(is_kept)


def _swept(rest: IntArray) -> IntArray:
    """Rows that no earlier row betters on all scores after the first.

    Rows are distinct and in falling order of the first score, so that whatever betters
    a row stands before it.
    """
    kept = np.empty((0, rest.shape[1]), dtype=np.int64)
    positions = []
    for start in range(0, len(rest), _CHUNK):
        chunk = rest[start : start + _CHUNK]
        inside = np.flatnonzero(~_is_bettered(chunk, kept).any(axis=1))
        chunk = chunk[inside]
        earlier = np.tri(len(chunk), k=-1, dtype=bool)
        fresh = ~(_is_bettered(chunk, chunk) & earlier).any(axis=1)
        kept = np.concatenate([kept, chunk[fresh]])
        positions.append(start + inside[fresh])
    return np.concatenate(positions)


def _is_bettered(rows: IntArray, kept: IntArray) -> NDArray[np.bool_]:
    """Say of each row which kept rows are at least as good on every score."""
    is_below = np.ones((len(rows), len(kept)), dtype=bool)
    for column in range(rows.shape[1]):
        is_below &= kept[:, column][None, :] >= rows[:, column][:, None]
    return is_below
