"""The smallest sets of further consents that open a way: exactly, on a small graph.

Why    The fewest-colours way is NP-hard in the number of consents, not of roads. So
       the roads are drawn together first: what can be driven with the same consents
       is one piece, and a country of 100,000 stretches becomes a few hundred pieces.
How    Pieces are entered in the order of the number of consents held. At a piece,
       a set that contains another one that has been there leads nowhere better.
Read   `smallest_sets`.

References
----------
.. [1] Yuan, S., Varma, S. and Jue, J. P. (2005). Minimum-color path problems for
       reliability in mesh networks. *IEEE INFOCOM*, 4, 2658-2669.
       https://doi.org/10.1109/INFCOM.2005.1498549
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ceasefire.access.graph import ConsentGraph, IntArray

MOST_LABELS = 400_000
_MOST_ROUNDS = 4  # of joining pieces that look alike


@dataclass(frozen=True, slots=True)
class Smallest:
    """The smallest sets for one node.

    Attributes
    ----------
    sets
        All of them, as bits; those of a best guess where `is_proved` is false.
    is_proved
        Whether the search came to its end.
    """

    sets: tuple[int, ...]
    is_proved: bool = True

    @property
    def number(self) -> int:
        """How many consents each of them has."""
        return self.sets[0].bit_count()


def smallest_sets(
    graph: ConsentGraph,
    sources: Iterable[int],
    targets: Sequence[int],
    held: int = 0,
    *,
    most_labels: int = MOST_LABELS,
) -> dict[int, Smallest]:
    """Find, for each target, all smallest sets of consents that open a way to it.

    Parameters
    ----------
    graph
        The stretches and what they need.
    sources, targets
        Nodes.
    held
        Consents that are needed in any case, as bits; they are in every set.
    most_labels
        After so many steps the rest is guessed, and says so.

    Returns
    -------
    found
        By target; one that no consent opens is missing.
    """
    pieces = _Pieces.of(graph, held)
    roots = sorted({pieces.root_of(node) for node in sources})
    ends = {node: pieces.root_of(node) for node in targets}
    small = _contracted(pieces, {*roots, *ends.values()})
    settled, is_done = _search(small, roots, set(ends.values()), most_labels)
    found = {}
    for node, end in ends.items():
        sets = settled[small.of_root[end]]
        if sets:
            least = min(one.bit_count() for one in sets)
            kept = sorted(held | one for one in sets if one.bit_count() == least)
            found[node] = Smallest(tuple(kept), is_done or end in small.certain)
    return found


def joined(many: Sequence[Smallest]) -> Smallest:
    """Return the smallest of the sets found in several searches for one node."""
    least = min(one.number for one in many)
    sets = {each for one in many for each in one.sets if one.number == least}
    return Smallest(tuple(sorted(sets)), all(one.is_proved for one in many))


@dataclass(frozen=True, slots=True)
class _Pieces:
    """What hangs together.

    Attributes
    ----------
    root : (n_nodes,) int
        Nodes between which no consent is needed have one root.
    touch_root, touch_piece : (m,) int
        Which roots each piece touches.
    needs
        Of each piece.
    """

    root: IntArray
    touch_root: IntArray
    touch_piece: IntArray
    needs: list[int]

    def root_of(self, node: int) -> int:
        return int(self.root[node])

    @classmethod
    def of(cls, graph: ConsentGraph, held: int) -> "_Pieces":
        further = [one & ~held for one in graph.needs]
        distinct = sorted(set(further))
        code = np.array([distinct.index(one) for one in further], dtype=np.int64)
        need = code[graph.need] if len(code) else np.zeros(0, dtype=np.int64)
        free = np.array([one == 0 for one in distinct], dtype=bool)
        is_free = free[need] if distinct else np.zeros(0, dtype=bool)
        root = _components(graph.n_nodes, graph.starts[is_free], graph.ends[is_free])
        rows = np.flatnonzero(~is_free)
        n_needs = max(1, len(distinct))
        ends = np.concatenate([root[graph.starts[rows]], root[graph.ends[rows]]])
        keys, position = np.unique(
            ends * n_needs + np.tile(need[rows], 2), return_inverse=True
        )
        half = len(rows)
        piece = _components(len(keys), position[:half], position[half:])
        needs = [0] * (int(piece.max()) + 1 if len(piece) else 0)
        for at, key in zip(piece.tolist(), keys.tolist(), strict=True):
            needs[at] = distinct[key % n_needs]
        return cls(root, keys // n_needs, piece, needs)


def _components(n: int, starts: IntArray, ends: IntArray) -> IntArray:
    links = coo_array((np.ones(len(starts)), (starts, ends)), shape=(n, n))
    parts: IntArray = connected_components(links, directed=False)[1].astype(np.int64)
    return parts


@dataclass(slots=True)
class _Small:
    """The graph of pieces: what each needs, what it touches."""

    needs: list[int]
    near: list[set[int]]
    of_root: dict[int, int]
    certain: set[int]


def _contracted(pieces: _Pieces, kept: set[int]) -> _Small:
    """Join pieces at the roots they share; pieces alike in all are one."""
    at_root: dict[int, list[int]] = defaultdict(list)
    for root, piece in zip(
        pieces.touch_root.tolist(), pieces.touch_piece.tolist(), strict=True
    ):
        at_root[root].append(piece)
    needs = list(pieces.needs)
    near: list[set[int]] = [set() for _ in needs]
    of_root: dict[int, int] = {}
    for root in sorted(set(at_root) | kept):
        touched = at_root.get(root, [])
        if root not in kept and len(touched) < 2:
            continue
        hub = len(needs)
        of_root[root] = hub
        needs.append(0)
        near.append(set(touched))
        for piece in touched:
            near[piece].add(hub)
    fixed = {of_root[root] for root in kept}
    needs, near, renamed = _joined(needs, near, fixed)
    of_root = {root: renamed[of_root[root]] for root in kept}
    return _Small(needs, near, of_root, set())


def _joined(
    needs: list[int], near: list[set[int]], fixed: set[int]
) -> tuple[list[int], list[set[int]], list[int]]:
    """Join pieces with the same needs and the same neighbours, again and again."""
    renamed = list(range(len(needs)))
    for _ in range(_MOST_ROUNDS * 2):
        known: dict[tuple[int, int, frozenset[int]], int] = {}
        new = []
        for i, need in enumerate(needs):
            apart = i if i in fixed else -1
            key = (apart, need, frozenset(near[i]))
            new.append(known.setdefault(key, len(known)))
        if len(known) == len(needs):
            break
        merged: list[set[int]] = [set() for _ in known]
        fewer = [0] * len(known)
        for i, at in enumerate(new):
            merged[at] |= {new[j] for j in near[i]} - {at}
            fewer[at] = needs[i]
        renamed = [new[at] for at in renamed]
        fixed = {new[at] for at in fixed}
        needs, near = fewer, merged
    return needs, near, renamed


def _search(
    small: _Small, roots: list[int], ends: set[int], most_labels: int
) -> tuple[list[list[int]], bool]:
    """Enter pieces in the order of the number of consents held."""
    settled: list[list[int]] = [[] for _ in small.needs]
    waiting: dict[int, list[tuple[int, int]]] = defaultdict(list)
    seen: set[tuple[int, int]] = set()
    for root in roots:
        waiting[0].append((small.of_root[root], 0))
    open_ends = {small.of_root[end] for end in ends}
    n_labels = 0
    while waiting and open_ends:
        size = min(waiting)
        bucket = waiting.pop(size)
        for piece, held in bucket:  # grows while it is gone through
            if any(one & held == one for one in settled[piece]):
                continue
            settled[piece].append(held)
            n_labels += 1
            if n_labels > most_labels:
                small.certain.update(end for end in ends if settled[small.of_root[end]])
                return _guessed(small, settled, open_ends), False
            for other in small.near[piece]:
                after = held | small.needs[other]
                if (other, after) in seen:
                    continue
                seen.add((other, after))
                more = after.bit_count()
                (bucket if more == size else waiting[more]).append((other, after))
        open_ends = {end for end in open_ends if not settled[end]}
    return settled, True


def _guessed(
    small: _Small, settled: list[list[int]], open_ends: set[int]
) -> list[list[int]]:
    """Where the search was cut off: go on greedily, one set per piece."""
    best: dict[int, int] = {
        piece: min(sets, key=int.bit_count)
        for piece, sets in enumerate(settled)
        if sets
    }
    waiting = sorted(best, key=lambda piece: best[piece].bit_count())
    for piece in waiting:  # grows while it is gone through
        for other in sorted(small.near[piece]):
            if other not in best:
                best[other] = best[piece] | small.needs[other]
                waiting.append(other)
    for end in open_ends:
        if not settled[end] and end in best:
            settled[end].append(best[end])
    return settled
