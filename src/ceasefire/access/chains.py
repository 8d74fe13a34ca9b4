"""A road graph without the nodes at which nothing is decided.

How    A dead end with no depot and no place on it is cut off; two stretches that meet
       at a node where nothing else does become one; of parallel stretches one that
       another is at least as good as in everything is left out. No way worth
       comparing is lost.
Read   `shortened`.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ceasefire.access.graph import ConsentGraph


@dataclass(frozen=True, slots=True)
class _Chain:
    """Stretches in a row, from node `a` to node `b`."""

    a: int
    b: int
    km: float
    risk: float
    needs: int
    rows: tuple[int, ...]

    def from_(self, node: int) -> tuple[int, ...]:
        """Its stretches in the order in which they are driven from a node."""
        return self.rows if node == self.a else self.rows[::-1]

    def other(self, node: int) -> int:
        """The end that a node is not."""
        return self.b if node == self.a else self.a

    def beats(self, one: "_Chain") -> bool:
        """Say whether it is at least as good as another one in everything."""
        return (
            self.km <= one.km and self.risk <= one.risk and not self.needs & ~one.needs
        )


@dataclass(frozen=True, slots=True)
class Shortened:
    """The graph of chains, and the stretches of each in order.

    Attributes
    ----------
    graph
        Its nodes are numbered as before.
    rows
        Of each of its stretches, positions in the graph before, from start to end.
    """

    graph: ConsentGraph
    rows: tuple[tuple[int, ...], ...]

    def unfolded(self, chains: Iterable[int], source: int) -> list[int]:
        """Return the stretches of a way over chains that begins at a node."""
        at = source
        found: list[int] = []
        for chain in chains:
            start, end = int(self.graph.starts[chain]), int(self.graph.ends[chain])
            found += self.rows[chain] if at == start else self.rows[chain][::-1]
            at = end if at == start else start
        return found


def shortened(graph: ConsentGraph, kept: Iterable[int]) -> Shortened:
    """Leave out the nodes at which nothing is decided.

    Parameters
    ----------
    graph
        The stretches.
    kept
        Nodes of depots and places.
    """
    fixed = set(kept)
    near = _near(graph)
    waiting = deque(node for node in range(graph.n_nodes) if node not in fixed)
    while waiting:
        node = waiting.popleft()
        if node in fixed or len(near[node]) not in {1, 2}:
            continue
        chains = list(near[node].values())
        neighbours = [chain.other(node) for chain in chains]
        for chain, neighbour in zip(chains, neighbours, strict=True):
            _take_out(near, chain)
            waiting.append(neighbour)
        if len(chains) == 2 and neighbours[0] != neighbours[1]:
            _put_in(near, _joined(chains[0], chains[1], node))
    return _as_graph(graph, near)


_Near = list[dict[tuple[int, ...], _Chain]]


def _near(graph: ConsentGraph) -> _Near:
    near: _Near = [{} for _ in range(graph.n_nodes)]
    columns = zip(
        graph.starts.tolist(), graph.ends.tolist(), graph.km.tolist(),
        graph.risk.tolist(), graph.need.tolist(), strict=True,
    )  # fmt: skip
    for row, (start, end, km, risk, need) in enumerate(columns):
        if start != end:
            chain = _Chain(start, end, km, risk, graph.needs[need], (row,))
            _put_in(near, chain)
    return near


def _joined(first: _Chain, second: _Chain, node: int) -> _Chain:
    return _Chain(
        first.other(node),
        second.other(node),
        first.km + second.km,
        first.risk + second.risk,
        first.needs | second.needs,
        first.from_(first.other(node)) + second.from_(node),
    )


def _put_in(near: _Near, chain: _Chain) -> None:
    """Add a chain, unless a parallel one is as good; drop those it is as good as."""
    here, there = near[chain.a], near[chain.b]
    small = here if len(here) <= len(there) else there
    ends = {chain.a, chain.b}
    parallel = [one for one in small.values() if {one.a, one.b} == ends]
    if any(one.beats(chain) for one in parallel):
        return
    for one in parallel:
        if chain.beats(one):
            _take_out(near, one)
    near[chain.a][chain.rows] = near[chain.b][chain.rows] = chain


def _take_out(near: _Near, chain: _Chain) -> None:
    del near[chain.a][chain.rows], near[chain.b][chain.rows]


def _as_graph(graph: ConsentGraph, near: _Near) -> Shortened:
    chains = list({rows: one for many in near for rows, one in many.items()}.values())
    needs: dict[int, int] = {}
    need = [needs.setdefault(one.needs, len(needs)) for one in chains]
    made = ConsentGraph(
        n_nodes=graph.n_nodes,
        starts=np.array([one.a for one in chains], dtype=np.int64),
        ends=np.array([one.b for one in chains], dtype=np.int64),
        km=np.array([one.km for one in chains], dtype=np.float64),
        risk=np.array([one.risk for one in chains], dtype=np.float64),
        need=np.array(need, dtype=np.int64),
        needs=tuple(needs),
        stretch=np.arange(len(chains)),
    )
    return Shortened(made, tuple(one.rows for one in chains))
