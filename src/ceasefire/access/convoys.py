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
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from ceasefire.access.convoy_group import Day, left_out, passing_to, runs_to
from ceasefire.access.convoy_model import ConvoyPlan, LeftOut, WhenClosed
from ceasefire.access.hand import Hand
from ceasefire.access.lacking import left_by_priority, with_what_helps
from ceasefire.access.lorries import Vehicles
from ceasefire.access.network import Network, StretchKind
from ceasefire.access.passing import Window, daylight_on, span_on
from ceasefire.access.setting import journey_to
from ceasefire.access.trip_ground import held_on, with_ground
from ceasefire.access.verify import faults_of_plan
from ceasefire.access.verify_ways import Ground
from ceasefire.core import (
    Case,
    Need,
    Progress,
    as_day_if_any,
    as_several,
    silent,
)

ITERATIONS = 1500
_ITERATIONS_WHEN_CLOSED = 100
_MOST_CLOSED = 12


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

    Raises
    ------
    NotADay, NotSeveral
        If `day` is no day, or `assumed` one word.
    """
    record = case.access
    assumed = as_several(assumed, "assumed")
    first = (
        as_day_if_any(day, "day") or record.convoys.first_day or record.on or case.as_of
    )
    is_asked = _wanted(case) and record.fleets
    if first is None or record.roads is None or not is_asked:
        return None
    taken = frozenset(assumed)
    days = _days(case, first, taken)
    groups, plan = _first_plan(case, days, iterations)
    plan, others = _with_closures(case, days, groups, plan, progress)
    used = _posts_used(plan, days[0].network)
    closed = (
        WhenClosed(
            post=post,
            delivered_kg=others[post].delivered_kg,
            lost=tuple(sorted(set(plan.delivered) - set(others[post].delivered))),
            hazards=others[post].hazards,
        )
        for post in used
        if post in others
    )
    plan = replace(
        plan,
        when_closed=tuple(closed),
        not_closed=tuple(post for post in used if post not in others),
    )
    faults = faults_of_plan(case, plan, _grounds(days), taken)

    def planned(changed: Case) -> ConvoyPlan:
        anew = _days(changed, first, taken)
        return _first_plan(changed, anew, _ITERATIONS_WHEN_CLOSED)[1]

    plan = with_what_helps(case, plan, planned)
    return replace(plan, faults=faults, held=held_on(days, plan.trips))


def _n_dangers(plan: ConvoyPlan) -> int:
    return sum(n for trip in plan.trips for _, n in trip.hazards)


def _first_plan(
    case: Case, days: list[Day], iterations: int
) -> tuple[list[list[Need]], ConvoyPlan]:
    """Plan group by group; the urgent of all groups first where that brings more."""
    groups = _groups(days, _wanted(case))
    plan = _planned(case, days, groups, None, iterations)
    if len(groups) > 1 and plan.left_out:
        other = _planned(case, days, _by_priority(groups), None, iterations)
        plan = min(plan, other, key=lambda one: left_by_priority(case, one))
    return groups, plan


def _wanted(case: Case) -> list[Need]:
    return [need for need in case.access.needs if any(kg for _, kg in need.goods_kg)]


def _with_closures(
    case: Case,
    days: list[Day],
    groups: list[list[Need]],
    plan: ConvoyPlan,
    progress: Progress,
) -> tuple[ConvoyPlan, dict[str, ConvoyPlan]]:
    """Plan anew with each post on the way closed.

    A plan that does without a post holds with it too, and may be the better one: then
    the posts on its way are closed as well. It is not, if it passes more dangers.
    """
    others: dict[str, ConvoyPlan] = {}
    while len(others) < _MOST_CLOSED:
        used = _posts_used(plan, days[0].network)
        post = next((one for one in used if one not in others), None)
        if post is None:
            break
        progress("Closing one crossing at a time", len(others), len(used))
        others[post] = _planned(case, days, groups, post, _ITERATIONS_WHEN_CLOSED)
        if _n_dangers(others[post]) <= _n_dangers(plan):
            both = [plan, others[post]]
            plan = min(both, key=lambda one: left_by_priority(case, one))
    return plan, others


def _grounds(days: list[Day]) -> dict[date, Ground]:
    """What the map says, for the verifier."""
    return {
        one.day: Ground(
            controllers={
                name: one.network.kinds[kind].controllers
                for name, kind in zip(
                    one.network.roads.stretches, one.network.kind.tolist(), strict=True
                )
            },
            nodes={
                id_: one.network.roads.nodes[spot.node]
                for id_, spot in (one.network.depots | one.network.places).items()
                if spot.node >= 0
            },
            posts={
                one.network.roads.stretches[at]: posts
                for at, posts in one.network.posts.items()
            },
        )
        for one in days
    }


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
    groups: list[list[Need]],
    closed_post: str | None,
    iterations: int,
) -> ConvoyPlan:
    vehicles = Vehicles.of(case, [one.day for one in days])
    left: list[LeftOut] = []
    for group in groups:
        passings = [passing_to(case, one, group, closed_post) for one in days]
        network = days[0].network
        runs, vehicles = runs_to(case, network, group, passings, vehicles, iterations)
        left += left_out(case, network, group, runs, passings)
    return ConvoyPlan(
        days=tuple(one.day for one in days),
        trips=tuple(
            with_ground(days, one)
            for one in sorted(
                vehicles.trips, key=lambda one: (one.day, one.fleet, one.places)
            )
        ),
        left_out=tuple(left),
        asked_kg=sum(kg for many in groups for one in many for _, kg in one.goods_kg),
    )


def _by_priority(groups: list[list[Need]]) -> list[list[Need]]:
    """Part groups by priority; of one priority, in the order of the groups."""
    return [
        [one for one in group if one.priority == priority]
        for priority in sorted({one.priority for many in groups for one in many})
        for group in groups
        if any(one.priority == priority for one in group)
    ]


def _by_consents(days: list[Day], need: Need) -> Iterator[Need]:
    """Part a need by kinds of goods for which consents hold at other hours.

    A consent for food lets the food through, whatever else the place asks for.
    """
    parts: dict[object, list[tuple[str, int]]] = defaultdict(list)
    for kind, kg in need.goods_kg:
        if kg:
            alone = replace(need, goods_kg=((kind, kg),))
            key = _hours(days, alone, of_entry=True), _hours(days, alone)
            parts[key].append((kind, kg))
    for goods in parts.values():
        yield replace(need, goods_kg=tuple(goods))


def _hours(
    days: list[Day], need: Need, *, of_entry: bool = False
) -> tuple[Window | None, ...]:
    """When, on every day, consents let a journey over each kind of stretch."""
    journey = journey_to(need)
    entry = (StretchKind(need.controllers),)
    return tuple(
        span_on(kind, one.hand, daylight_on(one.hand.case, one.day), [journey])
        for one in days
        for kind in (entry if of_entry else one.network.kinds)
    )


def _groups(days: list[Day], wanted: list[Need]) -> list[list[Need]]:
    """Needs to which one may drive at the same hours, the most urgent first."""
    grouped: dict[object, list[Need]] = defaultdict(list)
    for need in wanted:
        for part in _by_consents(days, need):
            grouped[_hours(days, part)].append(part)
    return sorted(grouped.values(), key=lambda many: min(one.priority for one in many))
