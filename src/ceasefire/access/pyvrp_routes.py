"""Routes by PyVRP. The only file that imports it.

Why    PyVRP is the best free engine for time windows, reloads, several depots and
       places that may be left out. This door gives it everything a `RoutingProblem`
       says, and gives back everything that `problem_of` finds in one of its own.

References
----------
.. [1] Wouda, N. A., Lan, L. and Kool, W. (2024). PyVRP: a high-performance VRP solver
       package. *INFORMS Journal on Computing*, 36(4), 943-955.
       https://doi.org/10.1287/ijoc.2023.0055
"""

import math
from typing import Any

from ceasefire.access.routing import (
    Base,
    Call,
    Customer,
    CustomerGroup,
    Haul,
    PlannedRoute,
    RoutingPlan,
    RoutingProblem,
    Step,
    VehicleKind,
)

_WHAT = {"CLIENT": "customer", "DEPOT": "base", "PICKUP": "pickup",
         "DELIVERY": "delivery"}  # fmt: skip

_BELOW_THE_PRIZE = 0.5  # of a prize: what an overload costs when the search begins
_SOON = 20  # iterations after which the engine's prices follow what it found


def plan_routes(
    problem: RoutingProblem,
    *,
    seconds: float | None = None,
    iterations: int | None = None,
    seed: int = 1,
) -> RoutingPlan:
    """Plan routes at low cost.

    Parameters
    ----------
    problem
        What is to be done.
    seconds, iterations
        When to stop; with iterations alone the same problem gives the same plan.
    seed
        Of the search.
    """
    import pyvrp
    from pyvrp import stop

    stops: list[Any] = []
    if seconds is not None:
        stops.append(stop.MaxRuntime(seconds))
    if iterations is not None or not stops:
        stops.append(stop.MaxIterations(iterations or 1000))
    data = data_of(problem)
    result = pyvrp.solve(
        data, stop.MultipleCriteria(stops), seed=seed, collect_stats=False,
        display=False, params=_searching(problem),
    )  # fmt: skip
    cost = result.cost()
    routes = tuple(
        PlannedRoute(
            route.vehicle_type(),
            tuple(
                Call(_WHAT[one.type.name], one.idx, one.start_time, one.end_time)
                for one in route.schedule()
            ),
        )
        for route in result.best.routes()
    )
    visited = {
        call.index
        for route in routes
        for call in route.calls
        if call.what == "customer"
    }
    return RoutingPlan(
        routes=routes,
        cost=None if math.isinf(cost) else int(cost),
        left_out=tuple(i for i in range(len(problem.customers)) if i not in visited),
    )


def _searching(problem: RoutingProblem) -> Any:
    """Return how the engine searches: its own way, unless customers hang on reloads.

    The engine brings in a customer first and a reload after that. In between the route
    is overloaded, and at its own price of a kilogram too much no prize is worth that:
    whoever may be left out is left out. So the price begins below the prizes, and the
    engine soon raises it as far as is needed.
    """
    import pyvrp

    worth = [
        one.prize / sum(one.delivery)
        for one in problem.customers
        if not one.required and any(one.delivery)
    ]
    if not worth or not any(one.reload_bases for one in problem.vehicles):
        return pyvrp.SolveParams()
    per_unit = _BELOW_THE_PRIZE * min(worth)

    class Prices(pyvrp.PenaltyParams):
        def midpoint_penalties(self, data: Any) -> Any:
            loads, *others = super().midpoint_penalties(data)
            return [per_unit] * len(loads), *others

    return pyvrp.SolveParams(penalty=Prices(solutions_between_updates=_SOON))


def data_of(problem: RoutingProblem) -> Any:
    """Return the problem as PyVRP has it."""
    import pyvrp

    distances: Any = list(problem.distances)
    durations: Any = list(problem.durations)
    return pyvrp.ProblemData(
        locations=[pyvrp.Location(x, y) for x, y in problem.points],
        clients=[_client(one) for one in problem.customers],
        depots=[
            pyvrp.Depot(one.location, one.earliest, one.latest, one.service,
                        name=one.name)
            for one in problem.bases
        ],
        vehicle_types=[_vehicle_type(one) for one in problem.vehicles],
        distance_matrices=distances,
        duration_matrices=durations,
        groups=[
            pyvrp.ClientGroup(list(one.customers), one.required, name=one.name)
            for one in problem.groups
        ],
        shipments=[_shipment(one) for one in problem.hauls],
    )  # fmt: skip


def _client(one: Customer) -> Any:
    import pyvrp

    return pyvrp.Client(
        one.location, list(one.delivery), list(one.pickup), one.service, one.earliest,
        one.latest, one.release, one.prize, one.required, one.group, name=one.name,
    )  # fmt: skip


def _vehicle_type(one: VehicleKind) -> Any:
    import pyvrp

    return pyvrp.VehicleType(
        num_available=one.number,
        capacity=list(one.capacity),
        start_depot=one.start,
        end_depot=one.end,
        fixed_cost=one.fixed_cost,
        tw_early=one.earliest,
        tw_late=one.latest,
        shift_duration=one.shift,
        max_distance=one.max_distance,
        unit_distance_cost=one.distance_cost,
        unit_duration_cost=one.duration_cost,
        profile=one.profile,
        start_late=one.start_latest,
        initial_load=list(one.initial_load),
        reload_depots=list(one.reload_bases),
        max_reloads=one.max_reloads,
        max_overtime=one.max_overtime,
        unit_overtime_cost=one.overtime_cost,
        name=one.name,
    )


def _shipment(one: Haul) -> Any:
    import pyvrp

    return pyvrp.Shipment(
        one.pickup.location, one.delivery.location,
        one.pickup.earliest, one.pickup.latest, one.pickup.service,
        one.delivery.earliest, one.delivery.latest, one.delivery.service,
        list(one.amount), one.prize, one.required, name=one.name,
    )  # fmt: skip


def problem_of(data: Any) -> RoutingProblem:
    """Return a problem of PyVRP's own, as read from a file, in our words."""
    return RoutingProblem(
        points=tuple((one.x, one.y) for one in data.locations()),
        customers=tuple(
            Customer(
                location=one.location, delivery=tuple(one.delivery),
                pickup=tuple(one.pickup), service=one.service_duration,
                earliest=one.tw_early, latest=one.tw_late, release=one.release_time,
                prize=one.prize, required=one.required, group=one.group, name=one.name,
            )
            for one in data.clients()
        ),
        bases=tuple(
            Base(
                location=one.location, earliest=one.tw_early, latest=one.tw_late,
                service=one.service_duration, name=one.name,
            )
            for one in data.depots()
        ),
        vehicles=tuple(_vehicle_kind(one) for one in data.vehicle_types()),
        distances=tuple(data.distance_matrices()),
        durations=tuple(data.duration_matrices()),
        groups=tuple(
            CustomerGroup(
                customers=tuple(one.clients), required=one.required, name=one.name
            )
            for one in data.groups()
        ),
        hauls=tuple(
            Haul(
                pickup=_step(one.pickup), delivery=_step(one.delivery),
                amount=tuple(one.amount), prize=one.prize, required=one.required,
                name=one.name,
            )
            for one in data.shipments()
        ),
    )  # fmt: skip


def _step(one: Any) -> Step:
    return Step(
        location=one.location, earliest=one.tw_early, latest=one.tw_late,
        service=one.service_duration,
    )  # fmt: skip


def _vehicle_kind(one: Any) -> VehicleKind:
    return VehicleKind(
        number=one.num_available, capacity=tuple(one.capacity), start=one.start_depot,
        end=one.end_depot, fixed_cost=one.fixed_cost, earliest=one.tw_early,
        latest=one.tw_late, shift=one.shift_duration, max_distance=one.max_distance,
        distance_cost=one.unit_distance_cost, duration_cost=one.unit_duration_cost,
        profile=one.profile, start_latest=one.start_late,
        initial_load=tuple(one.initial_load), reload_bases=tuple(one.reload_depots),
        max_reloads=one.max_reloads, max_overtime=one.max_overtime,
        overtime_cost=one.unit_overtime_cost, name=one.name,
    )  # fmt: skip
