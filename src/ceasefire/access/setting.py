"""What all ways depend on: the case, its ground, consents in hand and risk, on one day.

Read   `Setting`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ceasefire.access.further import FurtherConsent, Needed
from ceasefire.access.graph import ConsentGraph
from ceasefire.access.hand import Hand, Journey
from ceasefire.access.network import Network
from ceasefire.access.risk import Risk
from ceasefire.core import Case, Need

MOST_SETS = 10


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
        None where it is not known: then recorded hazards decide, and they alone. A
        figure that is given for some of the roads would make the others seem safe.
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
        risk=(network.danger if risk is None else risk.mean)[chosen],
        need=np.concatenate(need) if need else chosen,
        needs=tuple(codes),
        stretch=chosen,
    )
