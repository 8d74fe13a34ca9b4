"""The way in to every place: what is open, what would open it, what to compare.

How    Places for whose journeys the same consents count share one graph, and places
       that themselves need the same ones share one search.
Read   `ways_in`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ceasefire.access.fewest import Smallest, joined, smallest_sets
from ceasefire.access.graph import ConsentGraph, Way, Ways, way_along
from ceasefire.access.hand import FurtherConsent, Hand, Journey, Needed
from ceasefire.access.network import Network, StretchKind
from ceasefire.access.pareto import Front, pareto_ways, undominated
from ceasefire.access.place_model import ConsentSet, Corridor, PlaceAccess
from ceasefire.access.risk import Risk
from ceasefire.core import Case, Need, Progress, silent

MOST_SETS = 10
_CONSIDERED = 60  # smallest sets of which the way is looked for, to put them in order
_CLOSED = "every way to it is closed, or held by somebody who refused for good"
_REFUSED = "entry to it is refused for good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Everything that the ways depend on."""

    case: Case
    network: Network
    hand: Hand
    risk: Risk | None
    most_sets: int = MOST_SETS

    @property
    def sources(self) -> list[int]:
        """Nodes of the depots that lie on the network."""
        spots = self.network.depots.values()
        return sorted({one.node for one in spots if one.node >= 0})


@dataclass(slots=True)
class Bits:
    """Further consents as bits of whole numbers."""

    consents: list[FurtherConsent]
    _bit: dict[FurtherConsent, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._bit = {one: i for i, one in enumerate(self.consents)}

    def of(self, consents: Iterable[FurtherConsent]) -> int:
        """The set as a number."""
        return sum(1 << self._bit[one] for one in consents)

    def named(self, bits: int) -> tuple[FurtherConsent, ...]:
        """The number as a set, in the order of names."""
        return tuple(one for i, one in enumerate(self.consents) if bits >> i & 1)


def journey_to(need: Need) -> Journey:
    """The journey that a need asks for."""
    kinds = (kind for kind, kg in need.goods_kg if kg and kind != "any")
    return Journey(need.place, tuple(kinds))


def graph_of(
    network: Network, needed: Sequence[Needed], bits: Bits, risk: Risk | None
) -> ConsentGraph:
    """Make the graph for journeys for which stretches need these further consents.

    Parameters
    ----------
    network
        The roads.
    needed
        By kind of stretch. One that has several sets becomes several stretches.
    bits
        The consents as numbers.
    risk
        None where it is not known: then it decides nothing.
    """
    codes: dict[int, int] = {}
    is_open = np.ones(len(network.km), dtype=bool)
    is_open[list(network.closed)] = False
    rows, need = [], []
    for nth in range(max(map(len, needed), default=0)):
        code_of = [
            codes.setdefault(bits.of(one[nth]), len(codes)) if nth < len(one) else -1
            for one in needed
        ]
        code = np.array(code_of, dtype=np.int64)[network.kind]
        rows.append(np.flatnonzero(is_open & (code >= 0)))
        need.append(code[rows[-1]])
    chosen = np.concatenate(rows) if rows else np.zeros(0, dtype=np.int64)
    return ConsentGraph(
        n_nodes=network.n_nodes,
        starts=network.starts[chosen],
        ends=network.ends[chosen],
        km=network.km[chosen],
        risk=np.zeros(len(chosen)) if risk is None else risk.mean[chosen],
        need=np.concatenate(need) if need else chosen,
        needs=tuple(codes),
        stretch=chosen,
    )


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
            journey = journey_to(need)
            kinds = setting.network.kinds
            key = tuple(setting.hand.needed(kind, journey) for kind in kinds)
            grouped[key].append(need)
    done = 0
    for key, group in grouped.items():
        progress("Looking for ways", done, len(needs))
        found |= {one.place: one for one in _of_group(setting, key, group)}
        done += len(group)
    return tuple(found[need.place] for need in needs)


def _blank(setting: Setting, need: Need, **told: object) -> PlaceAccess:
    place = setting.case.place(need.place)
    values: dict[str, object] = {
        "place": need.place,
        "name": place.name,
        "people": need.people,
        "reachable": False,
        "off_km": setting.network.places[need.place].off_km,
        "owner": need.owner,
    }
    return PlaceAccess(**(values | told))  # type: ignore[arg-type]


def _off(setting: Setting, need: Need) -> PlaceAccess:
    off_km = setting.network.places[need.place].off_km
    if not np.isfinite(off_km):
        why = "no node of the network has coordinates, and the need names no node"
        return _blank(setting, need, reachable=None, off_km=-1.0, why=why)
    snap = setting.network.roads.snap_km
    why = f"it lies {off_km:.1f} km from the nearest node, and up to {snap:g} km count"
    return _blank(setting, need, reachable=None, why=why)


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
    drawn = _Drawn(setting, graph, bits)
    for need in group:
        place = need.place
        if place in smallest:
            yield drawn.place(need, held[place], smallest[place], front_of[place])
        else:
            yield _blank(setting, need, why=_CLOSED if held[place] else _REFUSED)


def _entry(setting: Setting, need: Need) -> Needed:
    """Further consents for entry to the place itself."""
    kind = StretchKind(need.controllers)
    return setting.hand.needed(kind, journey_to(need))


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


@dataclass(slots=True)
class _Drawn:
    """Ways of one graph, said in the words of the case."""

    setting: Setting
    graph: ConsentGraph
    bits: Bits
    _ways: dict[int, Ways] = field(default_factory=dict)

    def place(
        self, need: Need, held: list[int], smallest: Smallest, front: Front
    ) -> PlaceAccess:
        """Say what is known of one place."""
        node = self.setting.network.places[need.place].node
        sets = smallest.sets
        ways = [
            (one, self._way(one, node, next(h for h in held if not h & ~one)))
            for one in sets[:_CONSIDERED]
        ]
        ways.sort(key=lambda one: (one[1].km, one[1].risk, self.bits.named(one[0])))
        shown = ways[: self.setting.most_sets]
        corridors = front.ways
        if not front.is_proved:
            corridors = undominated([*front.ways, *(way for _, way in shown)])
        return _blank(
            self.setting,
            need,
            reachable=smallest.number == 0,
            number=smallest.number,
            sets=tuple(self._set(one, way) for one, way in shown),
            n_sets=len(sets),
            is_proved=smallest.is_proved,
            corridors=tuple(self._corridor(need, way) for way in corridors),
            is_front_proved=front.is_proved,
            unlocking=tuple(
                consent
                for one in sets
                if smallest.number == 1
                for consent in self.bits.named(one)
            ),
        )

    def _way(self, consents: int, node: int, held: int) -> Way:
        if consents not in self._ways:
            sources = self.setting.sources
            self._ways[consents] = Ways.of(self.graph, sources, consents)
        way = self._ways[consents].to(node, held)
        if way is None:  # a guessed set may be open by stretches it does not name
            way = Ways.of(self.graph, self.setting.sources).to(node, held)
        if way is None:
            return way_along(self.graph, (), node, held)
        return way

    def _risk(self, way: Way) -> float | None:
        return None if self.setting.risk is None else way.risk

    def _set(self, consents: int, way: Way) -> ConsentSet:
        return ConsentSet(
            consents=self.bits.named(consents),
            km=way.km,
            expected_incidents=self._risk(way),
        )

    def _corridor(self, need: Need, way: Way) -> Corridor:
        network, risk = self.setting.network, self.setting.risk
        stretches = self.graph.stretch[list(way.stretches)].astype(np.int64).tolist()
        kinds = {int(network.kind[i]) for i in stretches}
        relied = {
            one.id
            for kind in kinds
            for one in self.setting.hand.relied_on(
                network.kinds[kind], journey_to(need)
            )
        }
        doubted = {p for i in stretches for p in network.uncertain.get(i, ())}
        names = network.roads.stretches
        return Corridor(
            depot=next(
                id_ for id_, spot in network.depots.items() if spot.node == way.source
            ),
            consents=self.bits.named(way.consents),
            relies_on=tuple(sorted(relied)),
            km=way.km,
            hours=float(network.hours[stretches].sum()) if stretches else 0.0,
            expected_incidents=self._risk(way),
            incidents_low=None if risk is None else float(risk.low[stretches].sum()),
            incidents_high=None if risk is None else float(risk.high[stretches].sum()),
            unknown_km=network.unknown_km(stretches),
            uncertain=tuple(sorted(doubted)),
            silent_km=0.0
            if risk is None
            else float(sum(network.km[i] for i in stretches if risk.is_silent[i])),
            stretches=tuple(names[i] for i in stretches),
        )
