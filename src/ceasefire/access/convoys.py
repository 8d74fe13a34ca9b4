"""Convoys: which lorry goes where and when, and what is left out.

How    A place's goods are cut into loads that fit a lorry. Each load can be delivered
       on one of the days: it is a group of customers, one per day, of which at most
       one is visited. What a load is worth goes by the priority of its place, so far
       above all cost of driving that a higher priority is never left out for a
       shorter way. Places for whose journeys other consents count are planned one
       after another, with the lorries that are left.
Read   `plan_convoys`.
Else   When a stretch can be passed is in `passing`; the engine is in `pyvrp_routes`;
       whether a plan holds is checked anew, from the case alone, in `verify`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ceasefire.access.convoy_model import ConvoyPlan, ConvoyTrip, LeftOut, WhenClosed
from ceasefire.access.convoy_problem import Problem
from ceasefire.access.hand import NOTHING, Hand
from ceasefire.access.loads import Vehicles
from ceasefire.access.network import Network
from ceasefire.access.passing import Passing, passing_on
from ceasefire.access.pyvrp_routes import plan_routes
from ceasefire.access.setting import journey_to
from ceasefire.access.verify import faults_of_plan
from ceasefire.core import Case, Need, Progress, silent

ITERATIONS = 1500
_ITERATIONS_WHEN_CLOSED = 100
_MOST_CLOSED = 12
_MOST_ROUNDS = 6  # of planning anew without a leg that would come too late
_NO_WAY = "no way is open with the consents in hand on any day of the plan"
_NO_LORRY = "no lorry carries it"
_OFF = "it lies off the network"
_NO_TIME = "the lorries, hours and escorts there are do not suffice for it"


@dataclass(frozen=True, slots=True)
class Day:
    """One day's ground and consents."""

    day: date
    network: Network
    hand: Hand


def plan_convoys(
    case: Case,
    *,
    day: date | None = None,
    assumed: Iterable[str] = (),
    iterations: int = ITERATIONS,
    progress: Progress = silent,
) -> ConvoyPlan | None:
    """Plan convoys with the consents in hand; None where there is nothing to plan.

    Parameters
    ----------
    case
        As its reader may know it.
    day
        First day; by default that of the case.
    assumed
        Ids of consents, or of parties, that are taken as given.
    iterations
        How long to look for something better.
    progress
        Told how many closures have been tried.
    """
    record = case.access
    first = day or record.convoys.first_day or record.on or case.as_of
    wanted = [need for need in record.needs if any(kg for _, kg in need.goods_kg)]
    if first is None or record.roads is None or not wanted or not record.fleets:
        return None
    days = _days(case, first, frozenset(assumed))
    plan = _planned(case, days, wanted, None, iterations)
    posts = _posts_used(plan, days[0].network)[:_MOST_CLOSED]
    others = {}
    for done, post in enumerate(posts):
        progress("Closing one crossing at a time", done, len(posts))
        others[post] = _planned(case, days, wanted, post, _ITERATIONS_WHEN_CLOSED)
    # A plan that does without a crossing holds with it too, and may be the better one.
    plan = min([plan, *others.values()], key=lambda one: _left_by_priority(case, one))
    closed = (
        WhenClosed(
            post=post,
            delivered_kg=other.delivered_kg,
            lost=tuple(sorted(set(plan.delivered) - set(other.delivered))),
        )
        for post, other in others.items()
    )
    plan = replace(plan, when_closed=tuple(closed))
    network = days[0].network
    faults = faults_of_plan(
        case, plan, _controllers(network), _nodes(network), frozenset(assumed)
    )
    return replace(plan, faults=faults)


def _controllers(network: Network) -> dict[str, tuple[str, ...]]:
    return {
        name: network.kinds[kind].controllers
        for name, kind in zip(
            network.roads.stretches, network.kind.tolist(), strict=True
        )
    }


def _nodes(network: Network) -> dict[str, str]:
    spots = network.depots | network.places
    return {id_: network.roads.nodes[one.node] for id_, one in spots.items()}


def _left_by_priority(case: Case, plan: ConvoyPlan) -> list[int]:
    """Kilograms left out, of the highest priority first."""
    left: dict[int, int] = defaultdict(int)
    of_place = {need.place: need.priority for need in case.access.needs}
    for one in plan.left_out:
        left[of_place[one.place]] += sum(kg for _, kg in one.goods)
    return [left[priority] for priority in sorted(set(of_place.values()))]


def _days(case: Case, first: date, assumed: frozenset[str]) -> list[Day]:
    found = []
    for i in range(case.access.convoys.n_days):
        day = first + timedelta(days=i)
        network = Network.of(case, day)
        if network is not None:
            found.append(Day(day, network, Hand.on(case, day, assumed)))
    return found


def _posts_used(plan: ConvoyPlan, network: Network) -> list[str]:
    names = network.roads.stretches
    driven = {
        name for trip in plan.trips for leg in trip.legs for name in leg.stretches
    }
    return sorted(
        post.id
        for i, posts in network.posts.items()
        if names[i] in driven
        for post in posts
    )


def _planned(
    case: Case,
    days: list[Day],
    wanted: list[Need],
    closed_post: str | None,
    iterations: int,
) -> ConvoyPlan:
    vehicles = Vehicles.of(case, [one.day for one in days])
    trips: list[ConvoyTrip] = []
    left: list[LeftOut] = []
    for group in _groups(days, wanted):
        passings = [_passing(case, one, group, closed_post) for one in days]
        problem = Problem.of(case, days[0].network, group, passings, vehicles)
        found = _without_late_legs(problem, iterations)
        trips += found
        left += _left_out(case, days[0].network, problem, found, passings)
        vehicles = vehicles.without(found)
    return ConvoyPlan(
        days=tuple(one.day for one in days),
        trips=tuple(sorted(trips, key=lambda one: (one.day, one.fleet, one.places))),
        left_out=tuple(left),
        asked_kg=sum(kg for need in wanted for _, kg in need.goods_kg),
    )


def _groups(days: list[Day], wanted: list[Need]) -> list[list[Need]]:
    """Needs for whose journeys the same consents count, the most urgent first."""
    grouped: dict[tuple[object, ...], list[Need]] = defaultdict(list)
    for need in wanted:
        journey = journey_to(need)
        key = tuple(
            tuple(one.id for one in day.hand.relied_on(kind, journey))
            for day in days
            for kind in day.network.kinds
        )
        grouped[key].append(need)
    return sorted(grouped.values(), key=lambda many: min(one.priority for one in many))


def _passing(
    case: Case, one: Day, group: list[Need], closed_post: str | None
) -> Passing:
    network = one.network
    nodes = [network.depots[depot.id].node for depot in case.access.depots]
    nodes += [network.places[need.place].node for need in group]
    stops = [max(node, 0) for node in nodes]
    journeys = [journey_to(need) for need in group[:1]]  # the same counts for all
    passing = passing_on(network, one.hand, one.day, stops, journeys, closed_post)
    off = {i for i, node in enumerate(nodes) if node < 0}
    entered = {
        i
        for i, need in enumerate(group, len(case.access.depots))
        if _may_enter(one.hand, need)
    }
    entered |= set(range(len(case.access.depots)))
    paths = {
        ends: path
        for ends, path in passing.paths.items()
        if not off.intersection(ends) and set(ends) <= entered
    }
    return replace(passing, paths=paths)


def _may_enter(hand: Hand, need: Need) -> bool:
    return all(
        hand.needed_of(party, (), journey_to(need)) == NOTHING
        for party in need.controllers
    )


def _without_late_legs(problem: Problem, iterations: int) -> list[ConvoyTrip]:
    """Plan, and plan anew as long as a leg passes a stretch out of its hours.

    Of all that was planned, without the trips that come too late, the best is kept.
    """
    best: list[ConvoyTrip] = []
    for _ in range(_MOST_ROUNDS):
        if not problem.loads or not problem.kinds_of_vehicles:
            break
        plan = plan_routes(problem.routing(), iterations=iterations)
        if plan.cost is None:
            break
        late = problem.late_legs(plan)
        routes = {leg[0] for leg in late}
        trips = [one for i, one in enumerate(problem.trips(plan)) if i not in routes]
        best = max(best, trips, key=lambda one: _brought(problem, one))
        if not late:
            break
        problem = problem.without_legs(late)
    return best


def _brought(problem: Problem, trips: list[ConvoyTrip]) -> list[int]:
    """Kilograms brought, to the highest priority first."""
    of_place = {need.place: need.priority for need in problem.needs}
    brought: dict[int, int] = defaultdict(int)
    for trip in trips:
        for stop in trip.stops:
            if not stop.is_depot:
                brought[of_place[stop.at]] += sum(kg for _, kg in stop.goods)
    return [brought[priority] for priority in sorted(set(of_place.values()))]


def _left_out(
    case: Case,
    network: Network,
    problem: Problem,
    trips: list[ConvoyTrip],
    passings: list[Passing],
) -> Iterable[LeftOut]:
    """What each place does not get, with the reason that comes first."""
    brought: dict[tuple[str, str], int] = defaultdict(int)
    for trip in trips:
        for stop in trip.stops:
            for kind, kg in stop.goods:
                if not stop.is_depot:
                    brought[stop.at, kind] += kg
    n_depots = len(case.access.depots)
    for i, need in enumerate(problem.needs, n_depots):
        reached = any(
            (depot, i) in passing.paths
            for passing in passings
            for depot in range(n_depots)
        )
        by_reason: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for kind, kg in need.goods_kg:
            missing = kg - brought[need.place, kind]
            if missing <= 0:
                continue
            if network.places[need.place].node < 0:
                why = _OFF
            elif not reached:
                why = _NO_WAY
            elif not problem.carries(kind):
                why = _NO_LORRY
            else:
                why = _NO_TIME
            by_reason[why].append((kind, missing))
        for why, goods in by_reason.items():
            yield LeftOut(place=need.place, goods=tuple(goods), why=why)
