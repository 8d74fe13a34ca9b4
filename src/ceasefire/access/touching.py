"""Who else gains: groups left out on a way, and what could pass through their hands.

How    A group *holds* a part of a way if it is among those whose consent that part
       needs; it *touches* it if a map says that it may. The bound on what passes
       through its hands is all that goes that way; it is less only where every part
       that the group holds has a post of its own of which the share taken is known.
Read   `touching`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ceasefire.access.convoy_model import ConvoyPlan
from ceasefire.access.network import Network
from ceasefire.core import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A group left out, on the way to a place.

    Attributes
    ----------
    place
        To which the way leads; for a trip, its places joined by commas.
    what
        ``corridor`` or ``convoy``.
    way
        Which of the ways worth comparing to the place, from 1 on; None of a convoy.
    holds_km, touches_km
        Length that it holds, and that it may hold.
    holds_entry
        Whether it is among those who decide on entry to a place.
    goods_kg
        That goes that way; None where the way is only a way.
    bound_kg, bound_share
        Upper bound of what passes through its hands.
    exemptions
        Ids of the exemptions that cover it; none if there is none.
    """

    group: str
    place: str
    what: str
    holds_km: float
    touches_km: float
    holds_entry: bool
    goods_kg: int | None
    bound_kg: float | None
    bound_share: float
    exemptions: tuple[str, ...]
    way: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "group": self.group,
            "place": self.place,
            "what": self.what,
            "way": self.way,
            "holds_km": self.holds_km,
            "touches_km": self.touches_km,
            "holds_entry": self.holds_entry,
            "goods_kg": self.goods_kg,
            "bound_kg": self.bound_kg,
            "bound_share": self.bound_share,
            "exemptions": list(self.exemptions),
        }


def touching(
    case: Case,
    network: Network,
    corridors: Iterable[tuple[str, int, tuple[str, ...]]],
    plan: ConvoyPlan | None,
) -> tuple[Touch, ...]:
    """Say which groups left out each way and each convoy passes by.

    Parameters
    ----------
    case
        With its excluded parties and exemptions.
    network
        The ground.
    corridors
        Place, number among its ways, and names of the stretches of each way.
    plan
        Convoys; None for none.
    """
    find = _Finder(case, network)
    found: list[Touch] = []
    for place, number, names in corridors:
        found += find.on("corridor", (place,), names, None, number)
    for trip in plan.trips if plan else ():
        names = tuple(name for leg in trip.legs for name in leg.stretches)
        kg = sum(kg for stop in trip.stops if stop.is_depot for _, kg in stop.goods)
        found += find.on("convoy", trip.places, names, kg)
    return tuple(found)


class _Finder:
    """Who is left out, and where each stands."""

    def __init__(self, case: Case, network: Network) -> None:
        self._case, self._network = case, network
        named = [one.id for one in case.parties if one.excluded]
        self._groups = sorted(case.with_members(named))
        # Of a day that is not known: who is exempt, has to be so on all.
        day = case.access.on or case.as_of
        self._then = case.periods if day is None else (case.on(day),)
        self._entry = {one.place: one.controllers for one in case.access.needs}
        self._rows = {name: i for i, name in enumerate(network.roads.stretches)}

    def on(
        self,
        what: str,
        places: tuple[str, ...],
        names: tuple[str, ...],
        goods_kg: int | None,
        way_number: int | None = None,
    ) -> Iterator[Touch]:
        network = self._network
        way = sorted({self._rows[name] for name in names})
        for group in self._groups:
            held = [
                i
                for i in way
                if group in network.kinds[int(network.kind[i])].controllers
            ]
            doubted = [i for i in held if group in network.uncertain.get(i, ())]
            entered = any(group in self._entry.get(place, ()) for place in places)
            if not held and not entered:
                continue
            share = 1.0 if entered else self._share(group, held)
            yield Touch(
                group=group,
                place=", ".join(places),
                what=what,
                holds_km=float(sum(network.km[i] for i in held if i not in doubted)),
                touches_km=float(sum(network.km[i] for i in doubted)),
                holds_entry=entered,
                goods_kg=goods_kg,
                bound_kg=None if goods_kg is None else goods_kg * share,
                bound_share=share,
                exemptions=tuple(
                    one.id
                    for one in self._case.access.exemptions
                    if all(
                        group in then.with_members(one.parties) for then in self._then
                    )
                ),
                way=way_number,
            )

    def _share(self, group: str, held: list[int]) -> float:
        """Share of a load taken at its posts; all of it where one is not known."""
        left = 1.0
        for i in held:
            shares = [
                one.levy_share
                for one in self._network.posts.get(i, ())
                if group in one.controllers
            ]
            if not shares or None in shares:
                return 1.0
            for share in shares:
                left *= 1 - (share or 0.0)
        return 1 - left
