"""Whether a plan of convoys holds, worked out anew from the case alone.

Why    A lorry that arrives after a consent has lapsed is turned back or shot at. So a
       plan is not believed because the planner made it. Nothing that plans is used
       here: stretches, hours, consents and loads are looked up in the case again.
Read   `faults_of_plan`.
Else   Ways are checked by `verify_ways`, consents by `verify_consents`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ceasefire.access.convoy_model import ConvoyPlan, ConvoyStop, ConvoyTrip, Leg
from ceasefire.access.passing import DEFAULT_DAYLIGHT
from ceasefire.access.verify_consents import SLACK, Load, Yes
from ceasefire.access.verify_ways import (
    Ground,
    faults_of_leg,
    is_within,
    passage,
    untold_dangers,
)
from ceasefire.core import Case, Fleet


def faults_of_plan(
    case: Case,
    plan: ConvoyPlan,
    grounds: Mapping[date, Ground],
    assumed: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Say everything that is wrong with a plan.

    Parameters
    ----------
    case
        The case it was made of.
    plan
        To be checked.
    grounds
        Of each of its days.
    assumed
        Ids of consents or parties that the plan takes as given.

    Returns
    -------
    faults
        One sentence each; none where the plan holds.
    """
    found = list(_lorries(case, plan))
    yes = Yes(case, assumed)
    for trip in plan.trips:
        ground = grounds[trip.day]
        found += _trip(case, trip)
        found += _entries(yes, trip)
        found += untold_dangers(case, trip)
        for number, leg in enumerate(trip.legs):
            found += faults_of_leg(case, trip, number, leg, ground)
            loads = list(_aboard(trip, number))
            found += _passages(yes, trip, leg, loads, ground)
    return (*found, *_deliveries(case, plan))


def _lorries(case: Case, plan: ConvoyPlan) -> Iterator[str]:
    """No more lorries and escorts on a day than there are."""
    fleets = {one.id: one for one in case.access.fleets}
    used = Counter((trip.fleet, trip.day) for trip in plan.trips)
    for (fleet, day), n in used.items():
        if n > fleets[fleet].n_vehicles:
            yield f"{n} lorries of {fleet} on {day}: there are fewer."
    needs = {one.place: one for one in case.access.needs}
    guarded = Counter(
        (trip.fleet, trip.day)
        for trip in plan.trips
        if any(needs[place].escort for place in trip.places)
    )
    for (fleet, day), n in guarded.items():
        limit = fleets[fleet].escorts
        if limit is not None and n > limit:
            yield f"{n} lorries of {fleet} need an escort on {day}: there are {limit}."


def _trip(case: Case, trip: ConvoyTrip) -> Iterator[str]:
    """Loads fit, hours are kept, one begins and ends at home."""
    fleet = next(one for one in case.access.fleets if one.id == trip.fleet)
    stops = trip.stops
    if stops[0].at != fleet.depot or stops[-1].at != fleet.depot:
        yield f"{trip.fleet} on {trip.day} does not begin and end at {fleet.depot}."
    again = [one.at for one in stops[1:-1] if one.is_depot]
    if len(again) > fleet.reloads:
        yield f"{trip.fleet} on {trip.day} loads again {len(again)} times."
    if set(again) - set(fleet.reload_depots or (fleet.depot,)):
        yield f"{trip.fleet} on {trip.day} loads again where it may not."
    aboard: Counter[str] = Counter()
    for number, stop in enumerate(stops):
        if stop.begins < stop.arrives - SLACK:
            yield f"{trip.fleet} begins at {stop.at} before it is there."
        if not stop.is_depot:
            aboard.subtract(dict(stop.goods))
            yield from _unloading(case, trip, stop)
            if any(kg < 0 for kg in aboard.values()):
                yield f"{trip.fleet} unloads at {stop.at} what it does not carry."
        elif number < len(stops) - 1:
            aboard = Counter(dict(stop.goods))
            yield from _loading(case, fleet, trip, stop)
    light = case.access.convoys.daylight or DEFAULT_DAYLIGHT
    if not is_within(
        case, trip.day, light.opens, light.closes, stops[0].begins, stops[-1].arrives
    ):
        yield f"{trip.fleet} on {trip.day} is on the road out of daylight."


def _loading(
    case: Case, fleet: Fleet, trip: ConvoyTrip, stop: ConvoyStop
) -> Iterator[str]:
    yield from _too_much(fleet.capacity_kg, Counter(dict(stop.goods)), trip)
    depot = next(one for one in case.access.depots if one.id == stop.at)
    if stop.leaves - stop.begins < timedelta(minutes=depot.loading_min) - SLACK:
        yield f"{trip.fleet} leaves {stop.at} before it is loaded."


def _unloading(case: Case, trip: ConvoyTrip, stop: ConvoyStop) -> Iterator[str]:
    need = next(one for one in case.access.needs if one.place == stop.at)
    if stop.leaves - stop.begins < timedelta(minutes=need.unloading_min) - SLACK:
        yield f"{trip.fleet} leaves {stop.at} before it is unloaded."
    hours = need.hours
    if hours is not None and not is_within(
        case, trip.day, hours.opens, hours.closes, stop.begins, stop.leaves
    ):
        yield f"{trip.fleet} is at {stop.at} out of its hours."


def _too_much(
    capacity: tuple[tuple[str, int], ...], aboard: Counter[str], trip: ConvoyTrip
) -> Iterator[str]:
    room = dict(capacity)
    total = room.pop("any", None)
    for kind, kg in aboard.items():
        if kg > room.get(kind, total or 0):
            yield f"{trip.fleet} on {trip.day} carries {kg} kg of {kind}: too much."
    if total is not None and sum(aboard.values()) > total:
        yield f"{trip.fleet} on {trip.day} carries more than {total} kg in all."


def _load(stops: list[ConvoyStop]) -> Iterator[Load]:
    """What is unloaded at each place of some stops."""
    kinds: dict[str, set[str]] = {}
    for stop in stops:
        if not stop.is_depot:
            named = {kind for kind, kg in stop.goods if kg and kind != "any"}
            kinds.setdefault(stop.at, set()).update(named)
    for place, many in kinds.items():
        yield Load(place, frozenset(many))


def _aboard(trip: ConvoyTrip, number: int) -> Iterator[Load]:
    """Loads that are on the lorry on a leg; on the way back, the last there was."""
    later: list[ConvoyStop] = []
    for stop in trip.stops[number + 1 :]:
        if stop.is_depot:
            break
        later.append(stop)
    before = [one for one in trip.stops[: number + 1] if not one.is_depot]
    yield from _load(later or before[-1:])


def _passages(
    yes: Yes, trip: ConvoyTrip, leg: Leg, loads: list[Load], ground: Ground
) -> Iterator[str]:
    """On every stretch every controller's consent holds while it is passed."""
    roads = yes.case.access.roads
    if roads is None:
        return
    for name, since, until in passage(roads, leg, ground):
        posts = [post.id for post in ground.posts.get(name, ())]
        for party in ground.controllers[name]:
            for load in loads:
                if not yes.is_given(
                    party, load, since, until, stretch=name, posts=posts
                ):
                    yield (
                        f"No consent of {party} holds on {name} at "
                        f"{since.isoformat()} for {load.place} ({trip.fleet})."
                    )


def _entries(yes: Yes, trip: ConvoyTrip) -> Iterator[str]:
    """Those who decide on entry to a place consent while one unloads there."""
    deciding = {one.place: one.controllers for one in yes.case.access.needs}
    for stop in trip.stops:
        for load in _load([stop]):
            for party in deciding[stop.at]:
                if not yes.is_given(party, load, stop.begins, stop.leaves):
                    yield (
                        f"No consent of {party} holds for entry to {stop.at} at "
                        f"{stop.begins.isoformat()} ({trip.fleet})."
                    )


def _deliveries(case: Case, plan: ConvoyPlan) -> Iterator[str]:
    """No place gets more than it asks for, and what is missing is told."""
    missing: Counter[tuple[str, str]] = Counter()
    for one in plan.left_out:
        for kind, kg in one.goods:
            missing[one.place, kind] += kg
    for need in case.access.needs:
        got = plan.delivered.get(need.place, {})
        for kind, kg in need.goods_kg:
            if got.get(kind, 0) + missing[need.place, kind] != kg:
                yield f"The plan does not add up for {kind} in {need.place}."
