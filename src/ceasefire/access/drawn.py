"""Sets of consents and ways, said in the words of the case.

Read   `Drawn.place`.
"""

from dataclasses import dataclass, field

from ceasefire.access.fewest import Smallest
from ceasefire.access.graph import ConsentGraph, Way, Ways, way_along
from ceasefire.access.network import StretchKind
from ceasefire.access.pareto import Front, undominated
from ceasefire.access.place_model import ConsentSet, Corridor, PlaceAccess
from ceasefire.access.setting import Bits, Setting, journey_to
from ceasefire.core import Need

_CONSIDERED = 60  # smallest sets of which the way is looked for, to put them in order


def blank(setting: Setting, need: Need, **told: object) -> PlaceAccess:
    """Return what is known of a place before any way, with what else is told."""
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


@dataclass(slots=True)
class Drawn:
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
        return blank(
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

    def _stretches(self, way: Way) -> list[int]:
        found: list[int] = self.graph.stretch[list(way.stretches)].astype(int).tolist()
        return found

    def _set(self, consents: int, way: Way) -> ConsentSet:
        return ConsentSet(
            consents=self.bits.named(consents),
            km=way.km,
            expected_incidents=self._risk(way),
            least_incidents=self.setting.network.least_incidents(self._stretches(way)),
        )

    def _corridor(self, need: Need, way: Way) -> Corridor:
        network, risk = self.setting.network, self.setting.risk
        stretches = self._stretches(way)
        kinds = {network.kinds[int(network.kind[i])] for i in stretches}
        relied = {
            one.id
            for kind in (*kinds, StretchKind(need.controllers))
            for one in self.setting.hand.relied_on(kind, journey_to(need))
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
            least_incidents=network.least_incidents(stretches),
            hazards=tuple(
                dict.fromkeys(
                    one.id for i in stretches for one in network.dangers.get(i, ())
                )
            ),
            stretches=tuple(names[i] for i in stretches),
        )
