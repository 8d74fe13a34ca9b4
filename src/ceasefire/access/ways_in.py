"""The way in to every place: what is open, what would open it, what to compare.

How    Places for whose journeys the same consents count share one graph, and places
       that themselves need the same ones share one search.
Read   `ways_in`.
"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ceasefire.access.drawn import Drawn, blank
from ceasefire.access.fewest import Smallest, joined, smallest_sets
from ceasefire.access.further import Needed, needed, refusers, unrecorded
from ceasefire.access.graph import ConsentGraph
from ceasefire.access.network import Network, StretchKind
from ceasefire.access.pareto import Front, pareto_ways, undominated
from ceasefire.access.place_model import PlaceAccess
from ceasefire.access.setting import Bits, Setting, graph_of, journey_to
from ceasefire.core import Need, Progress, silent

_APART = "no road of the network leads there from a depot"
_CLOSED = "every way to it has a stretch that is closed"
_HELD = "every way to it is closed, or needs the consent of who refused for good: {who}"
_REFUSED = "entry to it is refused for good: {who}"


def ways_in(setting: Setting, progress: Progress = silent) -> tuple[PlaceAccess, ...]:
    """Find the way in to every place in need, in the order of the case."""
    needs = setting.case.access.needs
    grouped: dict[tuple[Needed, ...], list[Need]] = defaultdict(list)
    found: dict[str, PlaceAccess] = {}
    for need in needs:
        spot = setting.network.places[need.place]
        if spot.node < 0:
            found[need.place] = _off(setting, need)
        else:
            journey, whole = journey_to(need), _whole(setting, need)
            kinds = setting.network.kinds
            key = tuple(needed(setting.hand, kind, journey, whole) for kind in kinds)
            grouped[key].append(need)
    done = 0
    for key, group in grouped.items():
        progress("Looking for ways", done, len(needs))
        found |= {one.place: one for one in _of_group(setting, key, group)}
        done += len(group)
    return tuple(found[need.place] for need in needs)


def _off(setting: Setting, need: Need) -> PlaceAccess:
    off_km = setting.network.places[need.place].off_km
    if not np.isfinite(off_km):
        why = "no node of the network has coordinates, and the need names no node"
        return blank(setting, need, reachable=None, off_km=-1.0, why=why)
    snap = setting.network.roads.snap_km
    why = f"it lies {off_km:.1f} km from the nearest node, and up to {snap:g} km count"
    return blank(setting, need, reachable=None, why=why)


def _of_group(
    setting: Setting, needed: tuple[Needed, ...], group: list[Need]
) -> Iterable[PlaceAccess]:
    entries = {need.place: _entry(setting, need) for need in group}
    sets = {one for many in [*needed, *entries.values()] for one in many}
    bits = Bits(sorted(frozenset().union(*sets)))
    graph = graph_of(setting.network, needed, bits, setting.risk)
    held = {place: [bits.of(one) for one in many] for place, many in entries.items()}
    open_needs = [need for need in group if held[need.place]]
    smallest = _smallest(setting, graph, open_needs, held)
    reached = [need for need in open_needs if need.place in smallest]
    front_of = _fronts(setting, graph, reached, held)
    drawn = Drawn(setting, graph, bits)
    for need in group:
        place = need.place
        if place in smallest:
            yield drawn.place(need, held[place], smallest[place], front_of[place])
        else:
            why = (
                _why_closed(setting, need)
                if held[place]
                else _entry_refused(setting, need)
            )
            yield blank(setting, need, why=why)


def _why_closed(setting: Setting, need: Need) -> str:
    """Why no consent opens a way: no road at all, all closed, or a last no."""
    network = setting.network
    node = network.places[need.place].node
    everywhere = np.ones(len(network.km), dtype=bool)
    if not _leads_to(network, setting.sources, node, everywhere):
        return _APART
    everywhere[list(network.closed)] = False
    if not _leads_to(network, setting.sources, node, everywhere):
        return _CLOSED
    part = _parts(network, everywhere)
    near = everywhere & (part[network.starts] == part[node])
    kinds = (network.kinds[number] for number in sorted(set(network.kind[near])))
    return _HELD.format(who=_refusing(setting, kinds, need))


def _entry_refused(setting: Setting, need: Need) -> str:
    return _REFUSED.format(
        who=_refusing(setting, [StretchKind(need.controllers)], need)
    )


def _refusing(setting: Setting, kinds: Iterable[StretchKind], need: Need) -> str:
    """Name whose last no keeps such ground shut, whatever is asked."""
    journey = journey_to(need)
    parties = {
        refuser
        for kind in kinds
        for party in kind.controllers
        for refuser in refusers(setting.hand, party, kind.scopes, journey)
    }
    return ", ".join(one.name for one in setting.case.parties if one.id in parties)


def _leads_to(
    network: Network, sources: list[int], node: int, driven: NDArray[np.bool_]
) -> bool:
    """Say whether some stretches join a node to a depot, whoever holds them."""
    part = _parts(network, driven)
    return any(part[one] == part[node] for one in sources)


def _parts(network: Network, driven: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Number the parts into which the nodes fall, if only these are driven."""
    n, starts, ends = network.n_nodes, network.starts[driven], network.ends[driven]
    links = coo_array((np.ones(len(starts)), (starts, ends)), shape=(n, n))
    part: NDArray[np.int32] = connected_components(links, directed=False)[1]
    return part


def _entry(setting: Setting, need: Need) -> Needed:
    """Further consents for entry to the place itself."""
    kind = StretchKind(need.controllers)
    return needed(setting.hand, kind, journey_to(need), _whole(setting, need))


def _whole(setting: Setting, need: Need) -> frozenset[str]:
    """Parties whose yes to the whole journey nobody recorded, and some ground needs."""
    kinds = (*setting.network.kinds, StretchKind(need.controllers))
    return unrecorded(setting.hand, kinds, journey_to(need))


def _smallest(
    setting: Setting,
    graph: ConsentGraph,
    needs: list[Need],
    held: dict[str, list[int]],
) -> dict[str, Smallest]:
    """Search once for all places that need the same for entry, and join the sets."""
    by_held: dict[int, list[Need]] = defaultdict(list)
    for need in needs:
        for bits in held[need.place]:
            by_held[bits].append(need)
    found: dict[str, list[Smallest]] = defaultdict(list)
    for bits, group in by_held.items():
        nodes = {need.place: setting.network.places[need.place].node for need in group}
        sets = smallest_sets(graph, setting.sources, list(nodes.values()), bits)
        for place, node in nodes.items():
            if node in sets:
                found[place].append(sets[node])
    return {place: joined(many) for place, many in found.items()}


def _fronts(
    setting: Setting,
    graph: ConsentGraph,
    needs: list[Need],
    held: dict[str, list[int]],
) -> dict[str, Front]:
    """The ways to compare, over all that would do for entry."""
    targets = [(need.place, bits) for need in needs for bits in held[need.place]]
    if not targets:
        return {}
    places = setting.network.places
    fronts = pareto_ways(
        graph, setting.sources, [(places[place].node, bits) for place, bits in targets]
    )
    found: dict[str, list[Front]] = defaultdict(list)
    for (place, _), front in zip(targets, fronts, strict=True):
        found[place].append(front)
    return {
        place: Front(
            undominated([way for one in many for way in one.ways]),
            all(one.is_proved for one in many),
        )
        for place, many in found.items()
    }
