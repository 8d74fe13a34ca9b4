"""All ways worth comparing: further consents, km and expected incidents at once.

How    Places that are easy to search for come first; what they leave of a limit is
       shared by the others.
Read   `pareto_ways`.
Else   The search for one place is in `labels`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.access.chains import Shortened, shortened
from ceasefire.access.graph import ConsentGraph, Way, Ways, way_along
from ceasefire.access.labels import SAME, Label, Search

MOST_LABELS = 300_000
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
    search = Search.of(small.graph, nodes)
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


def _way_back(labels: list[Label], label: int) -> tuple[list[int], int]:
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
        and one.km <= other.km + SAME
        and one.risk <= other.risk + SAME
    )
