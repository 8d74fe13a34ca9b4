"""The search for the ways worth comparing to one place: label-setting, with bounds.

How    A label is a way to a node: the set of consents it needs, its km, its expected
       incidents. Labels are taken up in the order of the least km that they can end
       with (A*), so a later one is never shorter, and is dropped if an earlier one
       with no consent beyond its own has no more risk. A consent without which
       nobody comes from a node to the place counts as needed at that node already.
       At the place itself only the number of consents counts, not which they are.
Read   `Search.run`.

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
from dataclasses import dataclass, field
from math import inf

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, dijkstra

from ceasefire.access.graph import ConsentGraph, FloatArray, IntArray, matrix_of

SAME = 1e-9  # km and incidents that differ by less are equal
_BITS = 60

Label = tuple[int, int, int]
"""Where it came from, by which stretch, to which node."""


@dataclass(slots=True)
class Search:
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
    def of(cls, graph: ConsentGraph, targets: Sequence[int]) -> "Search":
        """Make ready what all searches on one graph share."""
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
    ) -> tuple[list[Label], list[int], int, bool]:
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
        # The least risk found at the target with up to so many consents.
        n_numbers = self.apart.shape[1] + held.bit_length() + 2
        open_ = _Open(
            self.near,
            self.least_km[number].tolist(),
            self.least_risk[number].tolist(),
            self.unavoidable(target),
            [inf] * n_numbers,
        )
        for node in dict.fromkeys(sources):
            open_.put((-1, -1, node), 0.0, 0.0, held)
        been: dict[int, dict[int, float]] = defaultdict(dict)
        ends: list[int] = []
        n_taken = 0
        while open_.heap:
            _, end_risk, label, km, risk, consents, node = heapq.heappop(open_.heap)
            if open_.is_late(consents, end_risk):
                continue
            if _is_beaten(been[node], consents, risk):
                continue
            been[node][consents] = risk
            n_taken += 1
            if node == target:
                ends.append(label)
                open_.lower(consents, risk)
            elif n_taken > most_labels:
                return open_.labels, ends, n_taken, False
            else:
                open_.go_on(label, node, km, risk, consents)
        return open_.labels, ends, n_taken, True


@dataclass(slots=True)
class _Open:
    """Labels of one search, and those that wait.

    Attributes
    ----------
    near
        As of the search.
    least_km, least_risk
        Bounds from each node to the target.
    must
        Consents without which nobody comes from a node to the target.
    lowest
        The least risk found at the target, by number of consents.
    heap
        Least km and risk at the end, label, km, risk, consents, node.
    """

    near: list[list[tuple[int, int, float, float, int]]]
    least_km: list[float]
    least_risk: list[float]
    must: list[int]
    lowest: list[float]
    labels: list[Label] = field(default_factory=list)
    heap: list[tuple[float, float, int, float, float, int, int]] = field(
        default_factory=list
    )

    def is_late(self, consents: int, end_risk: float) -> bool:
        """Say whether a way that was found needs no more and risks no more."""
        return self.lowest[consents.bit_count()] <= end_risk + SAME

    def lower(self, consents: int, risk: float) -> None:
        """Note what was found at the target."""
        for i in range(consents.bit_count(), len(self.lowest)):
            self.lowest[i] = min(self.lowest[i], risk)

    def put(self, label: Label, km: float, risk: float, consents: int) -> None:
        """Add a label, unless it leads nowhere better."""
        node = label[2]
        needed = consents | self.must[node]
        end = risk + self.least_risk[node]
        if end == inf or self.is_late(needed, end):
            return
        self.labels.append(label)
        at = len(self.labels) - 1
        heapq.heappush(
            self.heap, (km + self.least_km[node], end, at, km, risk, needed, node)
        )

    def go_on(
        self, label: int, node: int, km: float, risk: float, consents: int
    ) -> None:
        """Add the labels that follow from one."""
        for other, row, more_km, more_risk, needs in self.near[node]:
            self.put(
                (label, row, other), km + more_km, risk + more_risk, consents | needs
            )


def _is_beaten(here: dict[int, float], consents: int, risk: float) -> bool:
    """Say whether an earlier label needs no other consent and has no more risk."""
    for one, lower in here.items():
        if lower <= risk + SAME and not one & ~consents:
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
