"""Trips for places that the same consents lead to, and what of it is left out.

Read   `runs_to`, `left_out`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ceasefire.access.convoy_model import LeftOut
from ceasefire.access.convoy_problem import Problem
from ceasefire.access.convoy_trips import Trips
from ceasefire.access.hand import Hand
from ceasefire.access.loads import capacity
from ceasefire.access.lorries import Run, Vehicles
from ceasefire.access.network import Network, StretchKind
from ceasefire.access.passing import Passing, passing_on, span_on
from ceasefire.access.pyvrp_routes import plan_routes
from ceasefire.access.setting import journey_to
from ceasefire.core import Case, Fleet, Need

_MOST_ROUNDS = 6  # of planning anew without a leg that would come too late
_FEWER_AGAIN = 4  # times fewer iterations for what was left, down to the least
_LEAST_ITERATIONS = 50
_NO_WAY = "no way is open with the consents in hand on any day of the plan"
_NO_LORRY = "no lorry carries it"
_OFF = "it lies off the network"
NO_TIME = "the lorries, hours and escorts there are do not suffice for it"


@dataclass(frozen=True, slots=True)
class Day:
    """One day's ground and consents."""

    day: date
    network: Network
    hand: Hand


def passing_to(
    case: Case, one: Day, group: list[Need], closed_post: str | None
) -> Passing:
    """Return the paths of a day between depots and places, and hours of entry."""
    network = one.network
    nodes = [network.depots[depot.id].node for depot in case.access.depots]
    nodes += [network.places[need.place].node for need in group]
    stops = [max(node, 0) for node in nodes]
    journeys = [journey_to(need) for need in group[:1]]  # the same counts for all
    passing = passing_on(network, one.hand, one.day, stops, journeys, closed_post)
    entries = dict.fromkeys(range(len(case.access.depots)), passing.daylight)
    for i, need in enumerate(group, len(case.access.depots)):
        entry = StretchKind(need.controllers)
        span = span_on(entry, one.hand, passing.daylight, [journey_to(need)])
        if span is not None:
            entries[i] = span
    off = {i for i, node in enumerate(nodes) if node < 0}
    paths = {
        ends: path
        for ends, path in passing.paths.items()
        if not off.intersection(ends) and entries.keys() >= set(ends)
    }
    return replace(passing, paths=paths, entries=entries)


def runs_to(
    case: Case,
    network: Network,
    group: list[Need],
    passings: list[Passing],
    vehicles: Vehicles,
    iterations: int,
) -> tuple[list[Run], Vehicles]:
    """Plan for a group of needs; what is left, by smaller lorries and those back.

    Returns
    -------
    runs
        What is driven for the group.
    vehicles
        Those that are free after that.
    """
    found: list[Run] = []
    left, n_skipped = group, 0
    escorted = {need.place for need in group if need.escort}
    while left:
        problem = Problem.of(case, network, left, passings, vehicles, n_skipped)
        if not problem.loads:
            break
        if left is not group:
            iterations = max(iterations // _FEWER_AGAIN, _LEAST_ITERATIONS)
        more = _without_late_legs(problem, iterations)
        more = vehicles.sparing_escorts(more, escorted)
        found += more
        left = _still_wanted(left, more)
        vehicles = vehicles.after(more)
        n_skipped += not more
    return found, vehicles


def _still_wanted(needs: list[Need], runs: list[Run]) -> list[Need]:
    """What is not brought yet; empty where all of it is."""
    brought = _brought_to(runs)
    found = [
        replace(
            need,
            goods_kg=tuple(
                (kind, kg - brought[need.place, kind]) for kind, kg in need.goods_kg
            ),
        )
        for need in needs
    ]
    return found if any(kg for need in found for _, kg in need.goods_kg) else []


def _brought_to(runs: list[Run]) -> Counter[tuple[str, str]]:
    """Kilograms by place and kind."""
    brought: Counter[tuple[str, str]] = Counter()
    for run in runs:
        for stop in run.trip.stops:
            if not stop.is_depot:
                for kind, kg in stop.goods:
                    brought[stop.at, kind] += kg
    return brought


def _without_late_legs(problem: Problem, iterations: int) -> list[Run]:
    """Plan, and plan anew as long as a leg passes a stretch out of its hours.

    Of all that was planned, without the routes that come too late, the best is kept.
    """
    best: list[Run] = []
    for _ in range(_MOST_ROUNDS):
        if not problem.loads or not problem.lorries:
            break
        plan = plan_routes(problem.routing(), iterations=iterations)
        if plan.cost is None:
            break
        found = Trips(problem)
        late = found.late_legs(plan)
        routes = {leg[0] for leg in late}
        runs = [one for i, one in enumerate(found.of(plan)) if i not in routes]
        best = max(best, runs, key=lambda one: _brought(problem, one))
        if not late:
            break
        problem = problem.without_legs(late)
    return best


def _brought(problem: Problem, runs: list[Run]) -> list[int]:
    """Kilograms brought, to the highest priority first."""
    of_place = {need.place: need.priority for need in problem.needs}
    brought: dict[int, int] = defaultdict(int)
    for run in runs:
        for stop in run.trip.stops:
            if not stop.is_depot:
                brought[of_place[stop.at]] += sum(kg for _, kg in stop.goods)
    return [brought[priority] for priority in sorted(set(of_place.values()))]


def left_out(
    case: Case,
    network: Network,
    group: list[Need],
    runs: list[Run],
    passings: list[Passing],
) -> Iterable[LeftOut]:
    """What each place does not get, with the reason that comes first."""
    brought = _brought_to(runs)
    carried = {kind for fleet in case.access.fleets for kind in _carried(fleet, group)}
    n_depots = len(case.access.depots)
    for i, need in enumerate(group, n_depots):
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
            elif kind not in carried:
                why = _NO_LORRY
            else:
                why = NO_TIME
            by_reason[why].append((kind, missing))
        for why, goods in by_reason.items():
            yield LeftOut(place=need.place, goods=tuple(goods), why=why)


def _carried(fleet: Fleet, group: list[Need]) -> Iterator[str]:
    """Kinds of goods that some lorry of a fleet carries."""
    kinds = sorted({kind for need in group for kind, _ in need.goods_kg})
    for kind, kg in zip(kinds, capacity(fleet, kinds), strict=False):
        if kg and fleet.n_vehicles:
            yield kind
