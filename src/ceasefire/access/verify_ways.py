"""Whether the ways of a plan can be driven as it says, worked out from the case alone.

Why    Nothing that plans is used here: stretches, closures, dangers and the hours of
       posts are looked up in the case again.
Read   `faults_of_leg`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ceasefire.access.convoy_model import ConvoyTrip, Leg
from ceasefire.access.network import DEFAULT_KMH
from ceasefire.access.verify_consents import SLACK
from ceasefire.core import IMPASSABLE, Case, Checkpoint, HazardKind, Roads


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the map says on a day.

    Attributes
    ----------
    controllers
        Parties whose consent each stretch needs, by its name.
    nodes
        Name of the node at which each depot and place lies, by id.
    posts
        On each stretch, by its name; none of a stretch that is missing.
    """

    controllers: Mapping[str, tuple[str, ...]]
    nodes: Mapping[str, str]
    posts: Mapping[str, tuple[Checkpoint, ...]]


def faults_of_leg(
    case: Case, trip: ConvoyTrip, number: int, leg: Leg, ground: Ground
) -> Iterator[str]:
    """Stretches hang together, are open, and are not driven too fast."""
    roads = case.access.roads
    if roads is None:
        return
    rows = {name: i for i, name in enumerate(roads.stretches)}
    way = [rows[name] for name in leg.stretches]
    ends = [ground.nodes[stop.at] for stop in trip.stops[number : number + 2]]
    if _end_of(roads, way, ends[0]) != ends[1]:
        yield f"A leg of {trip.fleet} on {trip.day} is no way: {leg.stretches}."
    if leg.departs < trip.stops[number].leaves - SLACK:
        yield f"A leg of {trip.fleet} on {trip.day} begins before its stop ends."
    shut = set(_shut(case, trip.day))
    for i in way:
        words = (roads.condition[i] or "").casefold()
        if roads.stretches[i] in shut or words in IMPASSABLE:
            yield f"{trip.fleet} on {trip.day} drives {roads.stretches[i]}: closed."
    yield from _posts(case, roads, trip, leg, ground)


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


def untold_dangers(case: Case, trip: ConvoyTrip) -> Iterator[str]:
    """Every passage of a recorded danger is told."""
    passed: Counter[str] = Counter()
    for hazard in case.access.hazards:
        holds = (hazard.since or trip.day) <= trip.day <= (hazard.until or trip.day)
        for leg in trip.legs if holds else ():
            passed[hazard.id] += sum(leg.stretches.count(s) for s in hazard.stretches)
    if +passed != Counter(dict(trip.hazards)):
        yield f"{trip.fleet} on {trip.day} does not tell all dangers on its way."


def passage(
    roads: Roads, leg: Leg, ground: Ground
) -> Iterator[tuple[str, datetime, datetime]]:
    """Each stretch of a leg, with when it is entered and left."""
    rows = {name: i for i, name in enumerate(roads.stretches)}
    since = leg.departs
    for name in leg.stretches:
        i = rows[name]
        hours = roads.length_km[i] / (roads.speed_kmh[i] or DEFAULT_KMH)
        delay_min = sum(post.delay_min for post in ground.posts.get(name, ()))
        until = since + timedelta(hours=hours, minutes=delay_min)
        yield name, since, until
        since = until


def _posts(
    case: Case, roads: Roads, trip: ConvoyTrip, leg: Leg, ground: Ground
) -> Iterator[str]:
    """Posts are passed within their hours, and one waits there as long as it takes."""
    until = leg.departs
    for name, since, until in passage(roads, leg, ground):
        for post in ground.posts.get(name, ()):
            hours = post.hours
            if hours is not None and not is_within(
                case, trip.day, hours.opens, hours.closes, since, until
            ):
                yield f"{trip.fleet} on {trip.day} passes {post.name} out of hours."
            first, last = post.closed or (None, None)
            if post.closed is not None and (
                (first or trip.day) <= trip.day <= (last or trip.day)
            ):
                yield f"{trip.fleet} on {trip.day} passes {post.name}, which is closed."
    if leg.arrives < until - SLACK:
        yield f"A leg of {trip.fleet} on {trip.day} is driven too fast."


def is_within(
    case: Case, day: date, opens: time, closes: time, first: datetime, last: datetime
) -> bool:
    """Say whether something is done within hours of a day."""
    begin = datetime.combine(day, opens, tzinfo=case.zone)
    end = datetime.combine(day, closes, tzinfo=case.zone)
    return begin - SLACK <= first and last <= end + SLACK
