"""Whether a plan of convoys holds, worked out anew from the case alone.

Why    A lorry that arrives after a consent has lapsed is turned back or shot at. So a
       plan is not believed because the planner made it. Nothing that plans is used
       here: stretches, hours, consents and loads are looked up in the case again.
Read   `faults_of_plan`.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from ceasefire.access.convoy_model import ConvoyPlan, ConvoyTrip, Leg
from ceasefire.access.network import DEFAULT_KMH
from ceasefire.access.passing import DEFAULT_DAYLIGHT
from ceasefire.core import (
    IMPASSABLE,
    Carried,
    Case,
    Consent,
    ConsentDependencyKind,
    ConsentStatus,
    HazardKind,
    MeasureStatus,
    Roads,
)

_SLACK = timedelta(seconds=1)  # times of a plan are whole seconds


def faults_of_plan(
    case: Case,
    plan: ConvoyPlan,
    controllers: dict[str, tuple[str, ...]],
    nodes: dict[str, str],
    assumed: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """Say everything that is wrong with a plan.

    Parameters
    ----------
    case
        The case it was made of.
    plan
        To be checked.
    controllers
        Parties whose consent each stretch needs, by its name.
    nodes
        Name of the node at which each depot and place lies, by id.
    assumed
        Ids of consents or parties that the plan takes as given.

    Returns
    -------
    faults
        One sentence each; none where the plan holds.
    """
    found = list(_lorries(case, plan))
    for trip in plan.trips:
        found += _trip(case, trip)
        for number, leg in enumerate(trip.legs):
            goal = _goal(trip, number)
            found += _leg(case, trip, number, leg, nodes)
            found += _consents(case, leg, goal, controllers, assumed)
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
    needs = {one.place: one for one in case.access.needs}
    stops = trip.stops
    if stops[0].at != fleet.depot or stops[-1].at != fleet.depot:
        yield f"{trip.fleet} on {trip.day} does not begin and end at {fleet.depot}."
    n_reloads = sum(one.is_depot for one in stops[1:-1])
    if n_reloads > fleet.reloads:
        yield f"{trip.fleet} on {trip.day} loads again {n_reloads} times."
    aboard: Counter[str] = Counter()
    for stop in stops:
        if stop.begins < stop.arrives - _SLACK:
            yield f"{trip.fleet} begins at {stop.at} before it is there."
        if stop.is_depot:
            aboard = Counter(dict(stop.goods))
            yield from _too_much(fleet.capacity_kg, aboard, trip)
            continue
        need = needs[stop.at]
        aboard.subtract(dict(stop.goods))
        if any(kg < 0 for kg in aboard.values()):
            yield f"{trip.fleet} unloads at {stop.at} what it does not carry."
        if stop.leaves - stop.begins < timedelta(minutes=need.unloading_min) - _SLACK:
            yield f"{trip.fleet} leaves {stop.at} before it is unloaded."
        if need.hours is not None and not _within(
            case,
            trip.day,
            need.hours.opens,
            need.hours.closes,
            stop.begins,
            stop.leaves,
        ):
            yield f"{trip.fleet} is at {stop.at} out of its hours."
    light = case.access.convoys.daylight or DEFAULT_DAYLIGHT
    if not _within(
        case, trip.day, light.opens, light.closes, stops[0].begins, stops[-1].arrives
    ):
        yield f"{trip.fleet} on {trip.day} is on the road out of daylight."


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


def _within(
    case: Case, day: date, opens: time, closes: time, first: datetime, last: datetime
) -> bool:
    begin = datetime.combine(day, opens, tzinfo=case.zone)
    end = datetime.combine(day, closes, tzinfo=case.zone)
    return begin - _SLACK <= first and last <= end + _SLACK


def _goal(trip: ConvoyTrip, number: int) -> str:
    """The place a leg goes to; of the way back, the last place there was."""
    onward = trip.stops[number + 1]
    if not onward.is_depot:
        return onward.at
    places = [one.at for one in trip.stops[: number + 1] if not one.is_depot]
    return places[-1] if places else ""


def _leg(
    case: Case, trip: ConvoyTrip, number: int, leg: Leg, nodes: dict[str, str]
) -> Iterator[str]:
    """Stretches hang together, are open, and are not driven too fast."""
    roads = case.access.roads
    if roads is None:
        return
    rows = {name: i for i, name in enumerate(roads.stretches)}
    way = [rows[name] for name in leg.stretches]
    ends = [nodes[stop.at] for stop in trip.stops[number : number + 2]]
    if _end_of(roads, way, ends[0]) != ends[1]:
        yield f"A leg of {trip.fleet} on {trip.day} is no way: {leg.stretches}."
    hours = sum(roads.length_km[i] / (roads.speed_kmh[i] or DEFAULT_KMH) for i in way)
    if leg.arrives - leg.departs < timedelta(hours=hours) - _SLACK:
        yield f"A leg of {trip.fleet} on {trip.day} is driven too fast."
    if leg.departs < trip.stops[number].leaves - _SLACK:
        yield f"A leg of {trip.fleet} on {trip.day} begins before its stop ends."
    shut = set(_shut(case, trip.day))
    for i in way:
        words = (roads.condition[i] or "").casefold()
        if roads.stretches[i] in shut or words in IMPASSABLE:
            yield f"{trip.fleet} on {trip.day} drives {roads.stretches[i]}: closed."
    yield from _posts(case, roads, trip, leg, way)


def _end_of(roads: Roads, way: list[int], start: str) -> str | None:
    """Node at which a way ends that begins at a node; None where it is no way."""
    at = roads.nodes.index(start)
    for i in way:
        ends = [roads.starts[i], roads.ends[i]]
        if at not in ends:
            return None
        ends.remove(at)
        at = ends[0]
    return roads.nodes[at]


def _shut(case: Case, day: date) -> Iterator[str]:
    roads = case.access.roads
    if roads is not None:
        for name, span in zip(roads.stretches, roads.closed, strict=True):
            if span is not None and (span[0] or day) <= day <= (span[1] or day):
                yield name
    for hazard in case.access.hazards:
        holds = (hazard.since or day) <= day <= (hazard.until or day)
        blocks = hazard.kind is HazardKind.CLOSURE or hazard.expected_incidents is None
        if holds and blocks:
            yield from hazard.stretches


def _posts(
    case: Case, roads: Roads, trip: ConvoyTrip, leg: Leg, way: list[int]
) -> Iterator[str]:
    """Posts on named stretches are passed within their hours."""
    since = leg.departs
    posts = {one.site.stretch: one for one in case.access.checkpoints}
    for i in way:
        hours = roads.length_km[i] / (roads.speed_kmh[i] or DEFAULT_KMH)
        until = since + timedelta(hours=hours)
        post = posts.get(roads.stretches[i])
        if post is not None:
            until += timedelta(minutes=post.delay_min)
            if post.hours is not None and not _within(
                case, trip.day, post.hours.opens, post.hours.closes, since, until
            ):
                yield f"{trip.fleet} on {trip.day} passes {post.name} out of hours."
            if post.closed is not None and (
                (post.closed[0] or trip.day) <= trip.day <= (post.closed[1] or trip.day)
            ):
                yield f"{trip.fleet} on {trip.day} passes {post.name}, which is closed."
        since = until


def _consents(
    case: Case,
    leg: Leg,
    place: str,
    controllers: dict[str, tuple[str, ...]],
    assumed: frozenset[str],
) -> Iterator[str]:
    """On every stretch every controller's consent holds while it is passed."""
    roads = case.access.roads
    if roads is None:
        return
    rows = {name: i for i, name in enumerate(roads.stretches)}
    posts = {one.id: one.site.stretch for one in case.access.checkpoints}
    asked = {
        kind
        for need in case.access.needs
        for kind, kg in need.goods_kg
        if need.place == place and kg and kind != "any"
    }
    since = leg.departs
    for name in leg.stretches:
        i = rows[name]
        hours = roads.length_km[i] / (roads.speed_kmh[i] or DEFAULT_KMH)
        until = min(since + timedelta(hours=hours), leg.arrives)
        for party in controllers[name]:
            if party in assumed:
                continue
            about = [
                one
                for one in case.access.consents
                if one.by == party
                and (not one.places or place in one.places)
                and Carried.GOODS in one.carries
                and (not one.kinds or (asked and asked <= set(one.kinds)))
                and (
                    not (one.stretches or one.checkpoints)
                    or name in one.stretches
                    or name in {posts[post] for post in one.checkpoints}
                )
            ]
            if not any(_holds(case, one, since, until, assumed) for one in about):
                yield f"No consent of {party} holds on {name} at {since.isoformat()}."
        since = until


def _holds(
    case: Case,
    consent: Consent,
    since: datetime,
    until: datetime,
    assumed: frozenset[str],
) -> bool:
    if consent.id not in assumed:
        day = since.astimezone(case.zone).date()
        told = sorted(
            (one for one in consent.record if one.on <= day), key=lambda one: one.on
        )
        if not told or told[-1].status is not ConsentStatus.GRANTED:
            return False
        if consent.valid_from is not None and since < consent.valid_from - _SLACK:
            return False
        if consent.valid_until is not None and until > consent.valid_until + _SLACK:
            return False
    for one in consent.depends_on:
        if one.kind is ConsentDependencyKind.CONSENT:
            others = [c for c in case.access.consents if c.id == one.id]
            if not any(_holds(case, c, since, until, assumed) for c in others):
                return False
        elif one.kind is ConsentDependencyKind.CEASEFIRE:
            truce = case.ceasefire(one.id)
            if since < truce.starts_at or (truce.ends_at and until > truce.ends_at):
                return False
        elif not any(
            m.id == one.id and m.status is MeasureStatus.DONE for m in case.measures
        ):
            return False
    return True


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
