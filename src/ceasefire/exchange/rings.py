"""Exchange in rings and chains: whoever gives gets, and all of a ring at once.

Why    Among many holders a release is answered by somebody else's. It is the problem of
       kidney exchange [1]_, whose public instances are its test.
How    Rings up to a length are written out; chains go edge by edge with the place of
       each in its chain [2]_. The linear bound is found by column generation; the whole
       programme then gets the rings that could still improve on what was found, and no
       others, so that its answer is proved for all of them [3]_.
Read   `exchange_in_rings`.

References
----------
.. [1] Abraham, D. J., Blum, A. and Sandholm, T. (2007). Clearing algorithms for barter
       exchange markets. *EC '07*, 295-304. https://doi.org/10.1145/1250910.1250954
.. [2] Dickerson, J. P., Manlove, D. F., Plaut, B., Sandholm, T. and Trimble, J. (2016).
       Position-indexed formulations for kidney exchange. *EC '16*, 25-42.
       https://doi.org/10.1145/2940716.2940759
.. [3] Barnhart, C. et al. (1998). Branch-and-price: column generation for solving huge
       integer programs. *Operations Research*, 46(3), 316-329.
       https://doi.org/10.1287/opre.46.3.316
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import CeasefireError
from ceasefire.exchange.milp import Floats, Programme, Solved, dual_values, solve

Whole = NDArray[np.int64]
Matrix = NDArray[np.bool_]

_FEW = 2_000  # rings that the column generation begins with
_MORE = 3_000  # that it adds at a time
_TINY = 1e-7
_MOST_PATHS = 60_000_000  # beyond, rings of this length do not fit into memory
_SECONDS = 600.0


class TooManyRings(CeasefireError, MemoryError):
    """Rings of the length asked for are more than can be written out."""

    def __str__(self) -> str:
        return (
            "There are too many rings of this length to be written out. Ask for "
            "shorter ones."
        )


@dataclass(frozen=True, slots=True)
class RingExchange:
    """Who gives to whom.

    Attributes
    ----------
    rings, chains
        Vertices in their order; a chain begins with one who gets nothing.
    n_received
        Vertices that get; `bound` is what no exchange can exceed.
    """

    rings: tuple[tuple[int, ...], ...]
    chains: tuple[tuple[int, ...], ...]
    n_received: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether no exchange lets more receive."""
        return self.n_received == self.bound


def exchange_in_rings(
    n_vertices: int,
    edges: Iterable[tuple[int, int]],
    *,
    max_ring: int,
    max_chain: int = 0,
    givers: frozenset[int] = frozenset(),
) -> RingExchange:
    """Let as many as can receive.

    Parameters
    ----------
    n_vertices, edges
        An edge leads from who could give to who could receive from it.
    max_ring, max_chain
        Most gifts in a ring, and in a chain.
    givers
        Vertices that give and want nothing; chains begin with them.
    """
    can = np.zeros((n_vertices, n_vertices), dtype=bool)
    for giver, receiver in edges:
        can[giver, receiver] = giver != receiver
    for giver in givers:
        can[:, giver] = False
    rings = _rings(can, max_ring)
    arcs = _chain_arcs(can, max_chain, givers)
    if not len(rings) and not len(arcs):
        return RingExchange((), (), 0, 0)
    bound, gains, chosen = _linear_bound(n_vertices, rings, arcs, givers)
    upper = int(np.floor(bound + 1e-6))
    while True:
        made = _programme(n_vertices, rings[chosen], arcs, givers)
        found = solve(made, _cost(rings[chosen], len(arcs)), seconds=_SECONDS)
        n_received = round(-found.objective) if found.values is not None else 0
        useful = np.flatnonzero(gains >= n_received + 1 - bound - _TINY)
        if found.proved and np.isin(useful, chosen).all():
            upper = n_received
        if n_received >= upper or not found.proved:
            return _told(found, rings[chosen], arcs, n_received, upper)
        chosen = np.union1d(chosen, useful)


def _rings(can: Matrix, longest: int) -> Whole:
    """(n_rings, longest) vertices of each ring, its smallest first; -1 after it."""
    found = [np.zeros((0, max(longest, 1)), dtype=np.int64)]
    givers, receivers = np.nonzero(can)
    paths = np.stack([givers, receivers], axis=1)
    paths = paths[paths[:, 1] > paths[:, 0]]
    n_out = can.sum(axis=1)
    first = np.concatenate([[0], np.cumsum(n_out)])
    for length in range(2, longest + 1):
        rings = paths[can[paths[:, -1], paths[:, 0]]]
        found.append(np.pad(rings, ((0, 0), (0, longest - length)), constant_values=-1))
        n_next = n_out[paths[:, -1]]
        if length == longest:
            break
        if n_next.sum() * (length + 1) > _MOST_PATHS:
            raise TooManyRings
        starts = np.repeat(first[paths[:, -1]] - np.cumsum(n_next) + n_next, n_next)
        following = receivers[starts + np.arange(len(starts))]
        longer = np.column_stack([np.repeat(paths, n_next, axis=0), following])
        is_new = longer[:, -1] > longer[:, 0]
        for place in range(1, length):
            is_new &= longer[:, place] != longer[:, -1]
        paths = longer[is_new]
    return np.concatenate(found)


def _chain_arcs(can: Matrix, longest: int, givers: frozenset[int]) -> Whole:
    """(n_arcs, 3) giver, receiver, and the place of the gift in its chain, from 1."""
    if not givers or not longest:
        return np.zeros((0, 3), dtype=np.int64)
    starts = np.isin(np.arange(len(can)), sorted(givers))
    edges = np.stack(np.nonzero(can), axis=1)
    begins = starts[edges[:, 0]]
    places = [np.column_stack([edges[begins], np.ones(begins.sum(), dtype=np.int64)])]
    for place in range(2, longest + 1):
        later = edges[~begins]
        places.append(np.column_stack([later, np.full(len(later), place)]))
    return np.concatenate(places)


def _programme(
    n_vertices: int, rings: Whole, arcs: Whole, givers: frozenset[int]
) -> Programme:
    """Everybody gives once and gets once; a chain goes on only where it has come to."""
    made = Programme()
    of_rings = made.add_columns(np.ones(len(rings)))
    of_arcs = made.add_columns(np.ones(len(arcs)))
    on_ring, at = np.nonzero(rings >= 0)
    vertices = rings[on_ring, at]
    order = np.argsort(vertices, kind="stable")
    bounds = np.searchsorted(vertices[order], np.arange(n_vertices + 1))
    for vertex in range(n_vertices):
        mine = on_ring[order[bounds[vertex] : bounds[vertex + 1]]]
        comes = of_arcs[arcs[:, 1] == vertex]
        if vertex in givers:
            comes = of_arcs[(arcs[:, 0] == vertex) & (arcs[:, 2] == 1)]
        columns = np.concatenate([of_rings[mine], comes])
        made.add_row(columns, np.ones(len(columns)), -np.inf, 1)
    longest = int(arcs[:, 2].max(initial=0))
    for place in range(1, longest):
        for vertex in range(n_vertices):
            leaves = (arcs[:, 0] == vertex) & (arcs[:, 2] == place + 1)
            if leaves.any():
                arrives = (arcs[:, 1] == vertex) & (arcs[:, 2] == place)
                columns = np.concatenate([of_arcs[leaves], of_arcs[arrives]])
                weights = np.concatenate(
                    [np.ones(leaves.sum()), -np.ones(arrives.sum())]
                )
                made.add_row(columns, weights, -np.inf, 0)
    return made


def _cost(rings: Whole, n_arcs: int) -> Floats:
    return np.concatenate([-(rings >= 0).sum(axis=1), -np.ones(n_arcs)]).astype(float)


def _linear_bound(
    n_vertices: int, rings: Whole, arcs: Whole, givers: frozenset[int]
) -> tuple[float, Floats, Whole]:
    """Solve the linear programme over all rings, a few of them at a time.

    Returns
    -------
    bound
        What no exchange can exceed.
    gains : (n_rings,) float
        By how much each ring would raise the bound; none above zero.
    chosen
        Numbers of the rings that were looked at.
    """
    lengths = (rings >= 0).sum(axis=1)
    chosen = np.linspace(0, len(rings) - 1, min(_FEW, len(rings))).astype(np.int64)
    chosen = np.unique(chosen)
    while True:
        made = _programme(n_vertices, rings[chosen], arcs, givers)
        objective, duals = dual_values(made, _cost(rings[chosen], len(arcs)))
        prices = np.append(duals[:n_vertices], 0.0)  # the last one stands for no vertex
        gains = lengths - prices[rings].sum(axis=1)
        better = np.flatnonzero(gains > _TINY)
        if not len(better):
            return -objective, gains, chosen
        most = better[np.argsort(-gains[better], kind="stable")[:_MORE]]
        chosen = np.union1d(chosen, most)


def _told(
    found: Solved, rings: Whole, arcs: Whole, n_received: int, upper: int
) -> RingExchange:
    values = np.zeros(len(rings) + len(arcs)) if found.values is None else found.values
    taken = values[: len(rings)] > 0.5
    used = arcs[values[len(rings) :] > 0.5]
    return RingExchange(
        rings=tuple(tuple(int(v) for v in ring if v >= 0) for ring in rings[taken]),
        chains=_chains(used),
        n_received=n_received,
        bound=upper,
    )


def _chains(used: Whole) -> tuple[tuple[int, ...], ...]:
    after = {(int(a), int(place)): int(b) for a, b, place in used}
    chains = []
    for giver, receiver, place in used:
        if place == 1:
            chain = [int(giver), int(receiver)]
            while (chain[-1], len(chain)) in after:
                chain.append(after[chain[-1], len(chain)])
            chains.append(tuple(chain))
    return tuple(chains)
