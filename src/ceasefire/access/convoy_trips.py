"""Routes of the engine back as trips with hours, and which of them come too late.

Read   `Trips`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ceasefire.access.convoy_model import ConvoyStop, ConvoyTrip, Goods, Leg
from ceasefire.access.convoy_problem import Problem
from ceasefire.access.passing import Path
from ceasefire.access.routing import Call, PlannedRoute, RoutingPlan


@dataclass(frozen=True, slots=True)
class Trips:
    """A plan of the engine for a problem, in the words of the case."""

    problem: Problem

    def of(self, plan: RoutingPlan) -> list[ConvoyTrip]:
        """Return routes as trips."""
        return [self._trip(route) for route in plan.routes]

    def late_legs(self, plan: RoutingPlan) -> list[tuple[int, int, int, int]]:
        """Legs that come too late for something: route, day and two stops."""
        found = []
        for number, route in enumerate(plan.routes):
            _, d, _, _ = self.problem.kinds_of_vehicles[route.vehicle]
            _, late = self._timed(route)
            if late is not None:
                one, other = route.calls[late : late + 2]
                found.append((number, d, self._stop(one), self._stop(other)))
        return found

    def _timed(
        self, route: PlannedRoute
    ) -> tuple[list[tuple[datetime, datetime, datetime, datetime]], int | None]:
        """When each stop is reached, begun and left, and when the leg to it begins.

        As early as can be; before a stretch that is not open yet one waits at the
        stop. The engine knows of hours at stops only.

        Returns
        -------
        times
            Departure of the leg to the stop, arrival, begin and end of the stop.
        late
            Number of the first leg that comes too late for something, if one does.
        """
        _, d, _, _ = self.problem.kinds_of_vehicles[route.vehicle]
        first, last = self.problem.passings[d].daylight
        times: list[tuple[datetime, datetime, datetime, datetime]] = []
        late: int | None = None
        for at, call in enumerate(route.calls):
            departs = arrives = first
            is_late = False
            if at:
                path = self._path(d, route.calls[at - 1], call)
                departs = times[-1][3]
                for (opens, _), enters, _ in path.windows:
                    departs = max(departs, opens - enters)
                is_late = any(
                    departs + leaves > closes for (_, closes), _, leaves in path.windows
                )
                arrives = departs + path.duration
            begins = arrives
            if call.what == "customer":
                earliest, latest = self.problem.customers[call.index][2]
                begins = max(arrives, earliest)
                is_late |= begins > latest
            is_late |= arrives > last
            if is_late and late is None:
                late = at - 1
            stay = timedelta(seconds=self._service(call, at, len(route.calls)))
            times.append((departs, arrives, begins, begins + stay))
        return times, late

    def _trip(self, route: PlannedRoute) -> ConvoyTrip:
        fleet, d, escorted, _ = self.problem.kinds_of_vehicles[route.vehicle]
        names = self.problem.network.roads.stretches
        stops, legs = [], []
        for at, (departs, arrives, begins, leaves) in enumerate(self._timed(route)[0]):
            call = route.calls[at]
            if at:
                path = self._path(d, route.calls[at - 1], call)
                legs.append(
                    Leg(
                        stretches=tuple(names[i] for i in path.stretches),
                        departs=departs,
                        arrives=arrives,
                        km=path.km,
                    )
                )
            stops.append(
                ConvoyStop(
                    at=self._name(call),
                    is_depot=call.what == "base",
                    arrives=arrives,
                    begins=begins,
                    leaves=leaves,
                    goods=self._goods(route.calls, at),
                )
            )
        return ConvoyTrip(
            fleet=fleet.id,
            day=self.problem.passings[d].day,
            is_escorted=escorted,
            stops=tuple(stops),
            legs=tuple(legs),
        )

    def _service(self, call: Call, at: int, n: int) -> int:
        if call.what == "base":
            depot = self.problem.case.access.depots[call.index]
            return round(depot.loading_min * 60) if at < n - 1 else 0
        need = self.problem.needs[
            self.problem.loads[self.problem.customers[call.index][0]].need
        ]
        return round(need.unloading_min * 60)

    def _stop(self, call: Call) -> int:
        if call.what == "base":
            return call.index
        return (
            self.problem.n_depots
            + self.problem.loads[self.problem.customers[call.index][0]].need
        )

    def _name(self, call: Call) -> str:
        if call.what == "base":
            return self.problem.case.access.depots[call.index].id
        return self.problem.needs[self._stop(call) - self.problem.n_depots].place

    def _path(self, d: int, one: Call, other: Call) -> Path:
        start, end = self._stop(one), self._stop(other)
        if start == end:
            return Path(stretches=(), km=0.0, duration=timedelta())
        return self.problem.passings[d].paths[start, end]

    def _goods(self, calls: Sequence[Call], at: int) -> Goods:
        """Unloaded at a place; loaded at a depot for all until the next one."""
        if calls[at].what != "base":
            return self.problem.loads[self.problem.customers[calls[at].index][0]].goods
        total: Counter[str] = Counter()
        for call in calls[at + 1 :]:
            if call.what == "base":
                break
            total.update(
                dict(self.problem.loads[self.problem.customers[call.index][0]].goods)
            )
        return tuple(sorted(total.items()))
