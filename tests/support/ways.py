"""Every simple way through a small ground, for answers by trying them all."""

from collections import defaultdict
from collections.abc import Iterator

from ceasefire.core import Case


def every_way(given: Case, target: str) -> Iterator[list[int]]:
    """All simple ways from a depot, by the stretches driven."""
    graph = given.access.roads
    near = defaultdict(list)
    for i, (start, end) in enumerate(zip(graph.starts, graph.ends, strict=True)):
        if graph.closed[i] is None:
            near[start].append((end, i))
            near[end].append((start, i))
    goal = graph.nodes.index(target)

    def onward(node: int, been: set[int], way: list[int]) -> Iterator[list[int]]:
        if node == goal:
            yield way
            return
        for other, i in near[node]:
            if other not in been:
                yield from onward(other, been | {other}, [*way, i])

    for one in given.access.depots:
        start = graph.nodes.index(one.site.node)
        yield from onward(start, {start}, [])
