"""A road graph on which each stretch needs a set of consents; ways through it.

How    A set of consents is a whole number whose bits are consents, so that a set in
       another is one comparison. Stretches that nobody may drive are left out before.
Read   `ConsentGraph`, then `Ways`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
_SHADE = 1e-9  # of an expected incident, in km: decides between ways of one length


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGraph:
    """Stretches that can be driven both ways, and what each of them needs.

    Attributes
    ----------
    n_nodes
        Nodes are numbered from 0.
    starts, ends : (n,) int
        Nodes of each stretch.
    km, risk : (n,) float
        Its length, and the incidents expected on one passage. Not negative.
    need : (n,) int
        Position in `needs`.
    needs
        Distinct sets of further consents, as bits.
    stretch : (n,) int
        Which stretch of the whole network it is.
    """

    n_nodes: int
    starts: IntArray
    ends: IntArray
    km: FloatArray
    risk: FloatArray
    need: IntArray
    needs: tuple[int, ...]
    stretch: IntArray

    def allowed(self, consents: int) -> NDArray[np.bool_]:
        """Say which stretches can be driven with these consents."""
        open_ = np.array([not one & ~consents for one in self.needs], dtype=bool)
        return open_[self.need] if len(self.needs) else np.zeros(0, dtype=bool)


@dataclass(frozen=True, slots=True)
class Way:
    """A way from a depot to a place.

    Attributes
    ----------
    stretches
        Positions in the graph, from the depot on.
    source
        Node of the depot.
    """

    stretches: tuple[int, ...]
    source: int
    km: float
    risk: float
    consents: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Shortest ways from the nearest source to every node."""

    graph: ConsentGraph
    km: FloatArray
    _before: IntArray
    _best: "Lightest"

    @classmethod
    def of(
        cls, graph: ConsentGraph, sources: Sequence[int], consents: int | None = None
    ) -> "Ways":
        """Find the shortest ways, and of equally short ones the safest.

        Parameters
        ----------
        graph
            The stretches.
        sources
            Nodes to begin at.
        consents
            Those in hand; None to drive everywhere.
        """
        rows = np.arange(len(graph.km))
        if consents is not None:
            rows = rows[graph.allowed(consents)]
        weight = graph.km + _SHADE * graph.risk
        matrix, best = matrix_of(graph, rows, weight)
        far, before, _ = dijkstra(
            matrix,
            indices=list(dict.fromkeys(sources)),
            min_only=True,
            return_predecessors=True,
        )
        return cls(graph, far, before.astype(np.int64), best)

    def to(self, node: int, held: int = 0) -> Way | None:
        """Return the way to a node; None where there is none."""
        if not np.isfinite(self.km[node]):
            return None
        stretches: list[int] = []
        at = node
        while self._before[at] >= 0:
            before = int(self._before[at])
            stretches.append(self._best.between(before, at))
            at = before
        stretches.reverse()
        return way_along(self.graph, stretches, at, held)


def way_along(
    graph: ConsentGraph, stretches: Sequence[int], source: int, held: int
) -> Way:
    """Add up what a way is made of, on top of the consents that the place needs."""
    rows = np.array(stretches, dtype=np.int64)
    consents = held
    for need in set(graph.need[rows].tolist()):
        consents |= graph.needs[need]
    return Way(
        tuple(stretches),
        source,
        float(graph.km[rows].sum()),
        float(graph.risk[rows].sum()),
        consents,
    )


@dataclass(frozen=True, slots=True)
class Lightest:
    """The lightest stretch between any two nodes that one joins."""

    n_nodes: int
    keys: IntArray
    rows: IntArray

    def between(self, one: int, other: int) -> int:
        """Its position in the graph."""
        key = min(one, other) * self.n_nodes + max(one, other)
        return int(self.rows[np.searchsorted(self.keys, key)])


def matrix_of(
    graph: ConsentGraph, rows: IntArray, weight: FloatArray
) -> tuple[csr_array, Lightest]:
    """Weights as a matrix both ways, the lightest of parallel stretches.

    Returns
    -------
    matrix : (n_nodes, n_nodes) sparse float
    lightest
        Which stretch it is.
    """
    low = np.minimum(graph.starts[rows], graph.ends[rows])
    high = np.maximum(graph.starts[rows], graph.ends[rows])
    order = np.lexsort((rows, weight[rows], high, low))
    rows, low, high = rows[order], low[order], high[order]
    first = np.ones(len(rows), dtype=bool)
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    first &= low != high
    rows, low, high = rows[first], low[first], high[first]
    shape = (graph.n_nodes, graph.n_nodes)
    matrix = csr_array(
        (
            np.tile(weight[rows], 2),
            (np.concatenate([low, high]), np.concatenate([high, low])),
        ),
        shape=shape,
    )
    return matrix, Lightest(graph.n_nodes, low * graph.n_nodes + high, rows)
