"""Routes of the engine back as trips with hours, and which of them come too late.

Read   `Trips`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ceasefire.access.convoy_model import ConvoyStop, ConvoyTrip, Goods, Leg
from ceasefire.access.convoy_problem import Problem
from ceasefire.access.lorries import Back, Lorries, Run, loads_again_at
from ceasefire.access.passing import Path
from ceasefire.access.routing import Call, PlannedRoute, RoutingPlan


@dataclass(frozen=True, slots=True)
class Trips:
    """A plan of the engine for a problem, in the words of the case."""

    problem: Problem

    def of(self, plan: RoutingPlan) -> list[Run]:
        """Return routes as what lorries drive."""
        return [self._run(route) for route in plan.routes]

    def late_legs(self, plan: RoutingPlan) -> list[tuple[int, int, int, int]]:
        """Legs that come too late for something: route, day and two stops."""
        found = []
        for number, route in enumerate(plan.routes):
            d = self.problem.lorries[route.vehicle].d
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
        lorry = self.problem.lorries[route.vehicle]
        d = lorry.d
        first, last = self.problem.passings[d].daylight
        first = lorry.since or first
        times: list[tuple[datetime, datetime, datetime, datetime]] = []
        late: int | None = None
        for at, call in enumerate(route.calls):
            departs = arrives = first
            is_late = False
            if at:
                path = self._path(d, route.calls[at - 1], call)
                departs, is_late = _leaving(path, times[-1][3])
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

    def _run(self, route: PlannedRoute) -> Run:
        lorry = self.problem.lorries[route.vehicle]
        trip = self._trip(route, lorry)
        driven = lorry.driven(trip)
        again = None
        left = lorry.reloads - sum(one.is_depot for one in trip.stops[1:-1])
        if left > 0 and len(route.calls) > 2:
            again = self._again(route, lorry, driven, left)
        return Run(lorry=lorry, trip=trip, driven=driven, again=again)

    def _again(
        self, route: PlannedRoute, lorry: Lorries, driven: ConvoyTrip, left: int
    ) -> Lorries | None:
        """Return the lorry where it can load again first; None where it cannot."""
        ids = [depot.id for depot in self.problem.case.access.depots]
        last = self._stop(route.calls[-2])
        passing = self.problem.passings[lorry.d]
        ways = []
        for depot in loads_again_at(lorry.fleet):
            path = passing.paths.get((last, ids.index(depot)))
            if path is not None:
                departs, is_late = _leaving(path, driven.stops[-2].leaves)
                way = self._leg(path, departs)
                if not is_late and way.arrives <= passing.daylight[1]:
                    ways.append((way, depot))
        if not ways:
            return None
        way, depot = min(ways, key=lambda one: one[0].arrives)
        return replace(
            lorry,
            number=1,
            depot=depot,
            since=way.arrives,
            reloads=left - 1,
            back=Back(trip=driven, way=way),
        )

    def _leg(self, path: Path, departs: datetime) -> Leg:
        names = self.problem.network.roads.stretches
        return Leg(
            stretches=tuple(names[i] for i in path.stretches),
            departs=departs,
            arrives=departs + path.duration,
            km=path.km,
        )

    def _trip(self, route: PlannedRoute, lorry: Lorries) -> ConvoyTrip:
        stops, legs = [], []
        for at, (departs, arrives, begins, leaves) in enumerate(self._timed(route)[0]):
            call = route.calls[at]
            if at:
                path = self._path(lorry.d, route.calls[at - 1], call)
                legs.append(self._leg(path, departs))
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
            fleet=lorry.fleet.id,
            day=self.problem.passings[lorry.d].day,
            is_escorted=lorry.is_escorted,
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


def _leaving(path: Path, ready: datetime) -> tuple[datetime, bool]:
    """When one leaves for a way, as early as can be; whether it is too late then."""
    departs = ready
    for (opens, _), enters, _ in path.windows:
        departs = max(departs, opens - enters)
    return departs, any(
        departs + leaves > closes for (_, closes), _, leaves in path.windows
    )
