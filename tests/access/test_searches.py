"""The searches: what they leave out costs nothing, and what is cut off says so."""

import numpy as np
import pytest

from ceasefire.access.chains import shortened
from ceasefire.access.fewest import smallest_sets
from ceasefire.access.graph import ConsentGraph, Ways
from ceasefire.access.pareto import pareto_ways


def _grid(side: int, n_consents: int, seed: int) -> ConsentGraph:
    rng = np.random.default_rng(seed)
    number = np.arange(side * side).reshape(side, side)
    starts = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    ends = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    n = len(starts)
    needs = tuple(1 << i for i in range(n_consents))
    return ConsentGraph(
        n_nodes=side * side,
        starts=starts,
        ends=ends,
        km=rng.integers(1, 9, n).astype(float),
        risk=rng.integers(1, 9, n).astype(float),
        need=rng.integers(0, n_consents, n),
        needs=needs,
        stretch=np.arange(n),
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_search_that_is_cut_off_says_so_and_still_opens_a_way(seed) -> None:
    graph = _grid(8, 8, seed)
    goal = graph.n_nodes - 1
    exact = smallest_sets(graph, [0], [goal])[goal]
    cut = smallest_sets(graph, [0], [goal], most_labels=3)[goal]
    assert exact.is_proved
    assert not cut.is_proved
    assert cut.number >= exact.number
    assert Ways.of(graph, [0], cut.sets[0]).to(goal) is not None
    whole = pareto_ways(graph, [0], [(goal, 0)])[0]
    part = pareto_ways(graph, [0], [(goal, 0)], most_labels=5)[0]
    assert whole.is_proved
    assert not part.is_proved
    assert min(way.km for way in part.ways) == min(way.km for way in whole.ways)
    assert min(way.risk for way in part.ways) == min(way.risk for way in whole.ways)


@pytest.mark.parametrize("seed", range(5))
def test_leaving_out_nodes_where_nothing_is_decided_keeps_all_ways(seed) -> None:
    graph = _grid(6, 5, seed)
    goal = graph.n_nodes - 1
    small = shortened(graph, [0, goal])
    ways = pareto_ways(graph, [0], [(goal, 0)])[0].ways
    again = pareto_ways(small.graph, [0], [(goal, 0)])[0].ways
    found = [(way.consents.bit_count(), way.km, way.risk) for way in ways]
    assert found == [(way.consents.bit_count(), way.km, way.risk) for way in again]


def test_a_way_is_told_from_the_depot_on() -> None:
    graph = _grid(5, 3, 0)
    goal = graph.n_nodes - 1
    for way in pareto_ways(graph, [0], [(goal, 0)])[0].ways:
        at = 0
        for row in way.stretches:
            ends = {int(graph.starts[row]), int(graph.ends[row])}
            assert at in ends
            (at,) = ends - {at}
        assert at == goal
