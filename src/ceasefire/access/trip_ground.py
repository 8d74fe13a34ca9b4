"""What a trip drives over: dangers, ground nobody recorded, consents it rests on.

Read   `with_ground`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ceasefire.access.convoy_group import Day
from ceasefire.access.convoy_model import ConvoyTrip
from ceasefire.access.hand import Journey
from ceasefire.access.held import Held
from ceasefire.access.network import StretchKind
from ceasefire.core import Need


def with_ground(days: Sequence[Day], trip: ConvoyTrip) -> ConvoyTrip:
    """Say what is recorded of the way of a trip, and what is not."""
    one = next(each for each in days if each.day == trip.day)
    network = one.network
    rows = {name: i for i, name in enumerate(network.roads.stretches)}
    driven = [rows[name] for leg in trip.legs for name in leg.stretches]
    passed = Counter(each.id for i in driven for each in network.dangers.get(i, ()))
    unknown = dict.fromkeys(i for i in driven if network.unknown[i])
    kinds = {network.kinds[int(network.kind[i])] for i in driven}
    return replace(
        trip,
        hazards=tuple(sorted(passed.items())),
        least_incidents=network.least_incidents(driven),
        unknown_stretches=tuple(network.roads.stretches[i] for i in unknown),
        unknown_km=network.unknown_km(driven),
        relies_on=_relied_on(one, trip, kinds),
    )


def _relied_on(
    one: Day, trip: ConvoyTrip, kinds: Iterable[StretchKind]
) -> tuple[str, ...]:
    """Ids of the consents in hand on which a trip rests, on its way and at its end."""
    needs: dict[str, Need] = {each.place: each for each in one.hand.case.access.needs}
    found = set()
    for stop in trip.stops:
        if not stop.is_depot:
            journey = Journey(stop.at, tuple(kind for kind, _ in stop.goods))
            entry = StretchKind(needs[stop.at].controllers)
            for kind in (*kinds, entry):
                found |= {each.id for each in one.hand.relied_on(kind, journey)}
    return tuple(sorted(found))


def held_on(days: Sequence[Day], trips: Iterable[ConvoyTrip]) -> tuple[Held, ...]:
    """Return the consents on which some trips rest, as they are on the first day."""
    found: dict[str, Held] = {}
    of_day = {one.day: one.hand for one in days}
    for trip in trips:
        hand = of_day[trip.day]
        for consent in hand.case.access.consents:
            if consent.id in trip.relies_on and consent.id not in found:
                found[consent.id] = Held.of(hand, consent)
    return tuple(found.values())
