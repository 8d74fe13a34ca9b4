"""All ways worth comparing: further consents, km and expected incidents at once.

How    A label is a way to a node: the set of consents it needs, its km, its expected
       incidents. Labels are taken up in the order of the least km that they can end
       with (A*), so a later one is never shorter, and is dropped if an earlier one
       with no consent beyond its own has no more risk. A consent without which
       nobody comes from a node to the place counts as needed at that node already.
       At the place itself only the number of consents counts, not which they are.
Read   `pareto_ways`.

References
----------
.. [1] Mandow, L. and Perez de la Cruz, J. L. (2010). Multiobjective A* search with
       consistent heuristics. *Journal of the ACM*, 57(5), 27.
       https://doi.org/10.1145/1754399.1754400
.. [2] Pulido, F.-J., Mandow, L. and Perez-de-la-Cruz, J.-L. (2015). Dimensionality
       reduction in multiobjective shortest path search. *Computers & Operations
       Research*, 64, 60-70. https://doi.org/10.1016/j.cor.2015.05.007
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, dijkstra

from ceasefire.access.chains import Shortened, shortened
from ceasefire.access.graph import (
    ConsentGraph,
    FloatArray,
    IntArray,
    Way,
    Ways,
    matrix_of,
    way_along,
)

MOST_LABELS = 300_000
_SAME = 1e-9  # km and incidents that differ by less are equal
_BITS = 60
_FIRST_SHARE = 2_000  # labels that every place may use before any gets more


@dataclass(frozen=True, slots=True)
class Front:
    """Ways none of which is better than another in everything.

    Attributes
    ----------
    ways
        By number of consents, then by km.
    is_proved
        Whether the search came to its end; else these are the best found.
    """

    ways: tuple[Way, ...]
    is_proved: bool = True


def pareto_ways(
    graph: ConsentGraph,
    sources: Sequence[int],
    targets: Sequence[tuple[int, int]],
    *,
    most_labels: int = MOST_LABELS,
) -> list[Front]:
    """Find, for each target, the ways that no other is better than in everything.

    Parameters
    ----------
    graph
        The stretches and what they need.
    sources
        Nodes to begin at.
    targets
        Nodes to reach, each with the consents needed there in any case.
    most_labels
        Over all targets. Where they run out, the best found are returned, and say so.

    Returns
    -------
    fronts
        One per target; empty where there is no way.
    """
    nodes = [node for node, _ in targets]
    small = shortened(graph, [*sources, *nodes])
    search = _Search.of(small.graph, nodes)
    fronts: dict[int, Front] = {}
    left = most_labels
    obvious: tuple[Ways, ...] = ()
    for is_last in (False, True):  # what is easy first; what is left, for the others
        waiting = [i for i in range(len(targets)) if i not in fronts]
        for n_done, i in enumerate(waiting):
            node, held = targets[i]
            share = left // (len(waiting) - n_done)
            share = share if is_last else min(share, _FIRST_SHARE)
            labels, ends, n_taken, is_proved = search.run(sources, i, held, share)
            left = max(0, left - n_taken)
            if is_proved or is_last:
                ways = [_way_back(labels, end) for end in ends]
                found = [_unfolded(graph, small, way, held) for way in ways]
                if not is_proved:
                    obvious = obvious or _shortest_and_safest(graph, sources)
                    found += _to(graph, obvious, node, held)
                fronts[i] = Front(undominated(found), is_proved)
    return [fronts[i] for i in range(len(targets))]


_Label = tuple[int, int, int]
"""Where it came from, by which stretch, to which node."""


@dataclass(slots=True)
class _Search:
    """What all searches on one graph share.

    Attributes
    ----------
    near
        Neighbours of each node: node, stretch, km, risk, needs.
    targets
        Nodes to reach.
    least_km, least_risk : (n_targets, n_nodes) float
        Bounds on what is still to come; infinite where there is no way.
    apart : (n_nodes, n_consents) int
        Which part a node is in if a consent is not given.
    """

    n_nodes: int
    near: list[list[tuple[int, int, float, float, int]]]
    targets: Sequence[int]
    least_km: FloatArray
    least_risk: FloatArray
    apart: IntArray

    @classmethod
    def of(cls, graph: ConsentGraph, targets: Sequence[int]) -> "_Search":
        near: list[list[tuple[int, int, float, float, int]]] = [
            [] for _ in range(graph.n_nodes)
        ]
        columns = zip(
            graph.starts.tolist(), graph.ends.tolist(), graph.km.tolist(),
            graph.risk.tolist(), graph.need.tolist(), strict=True,
        )  # fmt: skip
        for row, (start, end, km, risk, need) in enumerate(columns):
            needs = graph.needs[need]
            near[start].append((end, row, km, risk, needs))
            near[end].append((start, row, km, risk, needs))
        rows = np.arange(len(graph.km))
        bounds = [
            dijkstra(matrix_of(graph, rows, weight)[0], indices=list(targets))
            if len(targets)
            else np.zeros((0, graph.n_nodes))
            for weight in (graph.km, graph.risk)
        ]
        return cls(graph.n_nodes, near, targets, bounds[0], bounds[1], _apart(graph))

    def unavoidable(self, target: int) -> list[int]:
        """Consents without which nobody comes from a node to the target, as bits."""
        differs = self.apart != self.apart[target]
        must = [0] * self.n_nodes
        for first in range(0, differs.shape[1], _BITS):  # as many as a number holds
            part = differs[:, first : first + _BITS]
            bits = part @ (1 << np.arange(part.shape[1], dtype=np.int64))
            must = [a | b << first for a, b in zip(must, bits.tolist(), strict=True)]
        return must

    def run(
        self, sources: Sequence[int], number: int, held: int, most_labels: int
    ) -> tuple[list[_Label], list[int], int, bool]:
        """Search for the ways to one target.

        Returns
        -------
        labels, ends
            All labels, and those that are a way to the target.
        n_taken
            How many were taken up.
        is_proved
            Whether none was left.
        """
        target = self.targets[number]
        least_km = self.least_km[number].tolist()
        least_risk = self.least_risk[number].tolist()
        must = self.unavoidable(target)
        labels: list[_Label] = []
        heap: list[tuple[float, float, int, float, float, int, int]] = []
        for node in dict.fromkeys(sources):
            if least_km[node] < inf:
                needed = held | must[node]
                heap.append(
                    (least_km[node], least_risk[node], len(labels), 0.0, 0.0, needed,
                     node)
                )  # fmt: skip
                labels.append((-1, -1, node))
        heapq.heapify(heap)
        been: dict[int, dict[int, float]] = defaultdict(dict)
        # The least risk found at the target with up to so many consents.
        lowest = [inf] * (self.apart.shape[1] + held.bit_length() + 2)
        ends: list[int] = []
        n_taken = 0
        while heap:
            _, end_risk, label, km, risk, consents, node = heapq.heappop(heap)
            n_consents = consents.bit_count()
            if lowest[n_consents] <= end_risk + _SAME:
                continue
            if _is_beaten(been[node], consents, risk):
                continue
            been[node][consents] = risk
            n_taken += 1
            if node == target:
                ends.append(label)
                for i in range(n_consents, len(lowest)):
                    lowest[i] = min(lowest[i], risk)
                continue
            if n_taken > most_labels:
                return labels, ends, n_taken, False
            for other, row, more_km, more_risk, needs in self.near[node]:
                after = consents | needs | must[other]
                risk_there = risk + more_risk
                end = risk_there + least_risk[other]
                if lowest[after.bit_count()] <= end + _SAME or end == inf:
                    continue
                labels.append((label, row, other))
                there = km + more_km
                heapq.heappush(
                    heap,
                    (there + least_km[other], end, len(labels) - 1, there, risk_there,
                     after, other),
                )  # fmt: skip
        return labels, ends, n_taken, True


def _is_beaten(here: dict[int, float], consents: int, risk: float) -> bool:
    """Say whether an earlier label needs no other consent and has no more risk."""
    for one, lower in here.items():
        if lower <= risk + _SAME and not one & ~consents:
            return True
    return False


def _apart(graph: ConsentGraph) -> IntArray:
    n_bits = max((one.bit_length() for one in graph.needs), default=0)
    parts = np.zeros((graph.n_nodes, n_bits), dtype=np.int64)
    for bit in range(n_bits):
        without = graph.allowed(~(1 << bit))
        starts, ends = graph.starts[without], graph.ends[without]
        links = coo_array(
            (np.ones(len(starts)), (starts, ends)), shape=(graph.n_nodes,) * 2
        )
        parts[:, bit] = connected_components(links, directed=False)[1]
    return parts


def _way_back(labels: list[_Label], label: int) -> tuple[list[int], int]:
    stretches = []
    while labels[label][0] >= 0:
        stretches.append(labels[label][1])
        label = labels[label][0]
    return stretches[::-1], labels[label][2]


def _unfolded(
    graph: ConsentGraph, small: Shortened, way: tuple[list[int], int], held: int
) -> Way:
    chains, source = way
    return way_along(graph, small.unfolded(chains, source), source, held)


def _shortest_and_safest(
    graph: ConsentGraph, sources: Sequence[int]
) -> tuple[Ways, ...]:
    """Ways that are there at once, for searches that are cut off."""
    swapped = ConsentGraph(
        n_nodes=graph.n_nodes, starts=graph.starts, ends=graph.ends, km=graph.risk,
        risk=graph.km, need=graph.need, needs=graph.needs, stretch=graph.stretch,
    )  # fmt: skip
    return Ways.of(graph, sources), Ways.of(swapped, sources)


def _to(
    graph: ConsentGraph, obvious: tuple[Ways, ...], target: int, held: int
) -> list[Way]:
    ways = [one.to(target, held) for one in obvious]
    return [
        way_along(graph, way.stretches, way.source, held)
        for way in ways
        if way is not None
    ]


def undominated(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Keep the ways that no other is at least as good as in everything.

    Of ways that are equal in all three the first is kept.
    """
    ordered = sorted(ways, key=lambda one: (one.consents.bit_count(), one.km, one.risk))
    kept: list[Way] = []
    for way in ordered:
        if not any(_covers(one, way) for one in kept):
            kept = [one for one in kept if not _covers(way, one)]
            kept.append(way)
    return tuple(kept)


def _covers(one: Way, other: Way) -> bool:
    """Say whether one way is at least as good as another, up to rounding."""
    return (
        one.consents.bit_count() <= other.consents.bit_count()
        and one.km <= other.km + _SAME
        and one.risk <= other.risk + _SAME
    )
