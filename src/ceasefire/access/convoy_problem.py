"""Convoys as a routing problem, and routes back as trips with hours.

Read   `Problem`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np

from ceasefire.access.convoy_model import ConvoyStop, ConvoyTrip, Goods, Leg
from ceasefire.access.loads import Load, Vehicles, capacity, loads_of, sizes_for
from ceasefire.access.network import Network
from ceasefire.access.passing import Passing, Path, Window, hours_on
from ceasefire.access.routing import (
    FORBIDDEN,
    Base,
    Call,
    Customer,
    CustomerGroup,
    PlannedRoute,
    RoutingPlan,
    RoutingProblem,
    VehicleKind,
)
from ceasefire.core import Case, Fleet, Need

_TIMES_A_PRIORITY = 8  # how much more a load is worth than one of the next priority
_MOST_RANKS = 5
_M_IN_KM = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One group of places over all days.

    Attributes
    ----------
    kinds
        Of goods; the engine's last dimension is all of them together.
    customers
        Load and day of each of the engine's customers.
    kinds_of_vehicles
        Fleet, day and escort of each of the engine's kinds of vehicle.
    barred
        Legs that would come too late, by day: two stops.
    """

    case: Case
    network: Network
    needs: tuple[Need, ...]
    passings: tuple[Passing, ...]
    kinds: tuple[str, ...]
    loads: tuple[Load, ...]
    customers: tuple[tuple[int, int, Window], ...]
    kinds_of_vehicles: tuple[tuple[Fleet, int, bool, int], ...]
    barred: frozenset[tuple[int, int, int]] = field(default_factory=frozenset)

    @classmethod
    def of(
        cls,
        case: Case,
        network: Network,
        group: Sequence[Need],
        passings: Sequence[Passing],
        vehicles: Vehicles,
    ) -> "Problem":
        """Cut goods into loads, and find on which days each can be brought."""
        kinds = tuple(sorted({kind for need in group for kind, _ in need.goods_kg}))
        fleets = [
            (fleet, d, escorted, n)
            for fleet in vehicles.fleets
            for d, passing in enumerate(passings)
            for escorted in (True, False)
            if (n := vehicles.free[fleet.id, passing.day, escorted]) > 0
        ]
        loads = tuple(
            Load(i, goods)
            for i, need in enumerate(group)
            for goods in loads_of(
                need, kinds, sizes_for(case, i, need, passings, fleets, kinds)
            )
        )
        problem = cls(
            case=case,
            network=network,
            needs=tuple(group),
            passings=tuple(passings),
            kinds=kinds,
            loads=loads,
            customers=(),
            kinds_of_vehicles=tuple(fleets),
        )
        customers = [
            (number, d, window)
            for number, load in enumerate(loads)
            for d in range(len(passings))
            if (window := problem.hours_of(load.need, d)) is not None
        ]
        return replace(problem, customers=tuple(customers))

    @property
    def n_depots(self) -> int:
        """Stops are numbered from the depots on."""
        return len(self.case.access.depots)

    @property
    def midnight(self) -> datetime:
        """From which the engine counts seconds."""
        return self.passings[0].daylight[0].replace(hour=0, minute=0, second=0)

    def carries(self, kind: str) -> bool:
        """Say whether any lorry carries goods of a kind."""
        at = self.kinds.index(kind)
        return any(capacity(one[0], self.kinds)[at] for one in self.kinds_of_vehicles)

    def hours_of(self, need: int, d: int) -> Window | None:
        """When unloading at a place may begin on a day; None where it cannot."""
        passing, one = self.passings[d], self.needs[need]
        first, last = hours_on(self.case, passing.day, one.hours, passing.daylight)
        stay = timedelta(minutes=one.unloading_min)
        last -= stay
        stop = self.n_depots + need
        ways_in = [
            p for i in range(self.n_depots) if (p := passing.paths.get((i, stop)))
        ]
        ways_out = [
            p for i in range(self.n_depots) if (p := passing.paths.get((stop, i)))
        ]
        if not ways_in or not ways_out:
            return None
        into = min(ways_in, key=lambda path: path.duration)
        back = min(ways_out, key=lambda path: path.duration)
        for (opens, closes), enters, leaves in into.windows:
            first = max(first, opens + into.duration - enters)
            last = min(last, closes + into.duration - leaves)
        for (opens, closes), enters, leaves in back.windows:
            first = max(first, opens - enters - stay)
            last = min(last, closes - leaves - stay)
        return (first, last) if first <= last else None

    def routing(self) -> RoutingProblem:
        """Return it as the engine's problem."""
        n_stops = self.n_depots + len(self.needs)
        profiles = [
            self._matrices(d, n_stops, escorted=escorted)
            for d in range(len(self.passings))
            for escorted in (True, False)
        ]
        return RoutingProblem(
            points=tuple(self._point(i) for i in range(n_stops)),
            customers=tuple(self._customer(*one) for one in self.customers),
            bases=tuple(
                Base(location=i, service=round(depot.loading_min * 60), name=depot.id)
                for i, depot in enumerate(self.case.access.depots)
            ),
            vehicles=tuple(self._vehicle(*one) for one in self.kinds_of_vehicles),
            distances=tuple(one[0] for one in profiles),
            durations=tuple(one[1] for one in profiles),
            groups=tuple(
                CustomerGroup(
                    customers=tuple(
                        c for c, one in enumerate(self.customers) if one[0] == number
                    ),
                    required=False,
                )
                for number in self._numbers
            ),
        )

    @property
    def _numbers(self) -> list[int]:
        """Loads that can be brought on some day."""
        return sorted({one[0] for one in self.customers})

    def _point(self, stop: int) -> tuple[float, float]:
        spots = [self.network.depots[one.id] for one in self.case.access.depots]
        spots += [self.network.places[one.place] for one in self.needs]
        node = max(spots[stop].node, 0)
        roads = self.network.roads
        x, y = roads.longitude_deg[node], roads.latitude_deg[node]
        return (x or 0.0, y or 0.0)

    def _matrices(
        self, d: int, n_stops: int, *, escorted: bool
    ) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.int64]], ...]:
        far = np.full((n_stops, n_stops), FORBIDDEN, dtype=np.int64)
        long = far.copy()
        np.fill_diagonal(far, 0)
        np.fill_diagonal(long, 0)
        for (i, j), path in self.passings[d].paths.items():
            stop = self._need_at(i), self._need_at(j)
            if not escorted and any(one is not None and one.escort for one in stop):
                continue
            if (d, i, j) not in self.barred:
                far[i, j] = round(path.km * _M_IN_KM)
                long[i, j] = round(path.duration.total_seconds())
        return far, long

    def _need_at(self, stop: int) -> Need | None:
        return self.needs[stop - self.n_depots] if stop >= self.n_depots else None

    def _seconds(self, instant: datetime) -> int:
        return round((instant - self.midnight).total_seconds())

    def _customer(self, number: int, _day: int, window: Window) -> Customer:
        load = self.loads[number]
        need = self.needs[load.need]
        goods = dict(load.goods)
        by_kind = [goods.get(kind, 0) for kind in self.kinds]
        return Customer(
            location=self.n_depots + load.need,
            delivery=(*by_kind, sum(by_kind)),
            service=round(need.unloading_min * 60),
            earliest=self._seconds(window[0]),
            latest=self._seconds(window[1]),
            prize=self._prize(need),
            required=False,
            group=self._numbers.index(number),
        )

    def _prize(self, need: Need) -> int:
        """More than any driving can cost, and more for each step of priority."""
        ranks = sorted({one.priority for one in self.needs}, reverse=True)
        rank = min(ranks.index(need.priority), _MOST_RANKS)
        longest_km = max(
            (path.km for one in self.passings for path in one.paths.values()),
            default=1.0,
        )
        worth: int = _TIMES_A_PRIORITY**rank
        return round(4 * _M_IN_KM * (longest_km + 1)) * worth

    def _vehicle(self, fleet: Fleet, d: int, escorted: bool, n: int) -> VehicleKind:
        ids = [depot.id for depot in self.case.access.depots]
        daylight = self.passings[d].daylight
        home = ids.index(fleet.depot)
        again = [ids.index(one) for one in fleet.reload_depots] or [home]
        return VehicleKind(
            number=n,
            capacity=capacity(fleet, self.kinds),
            start=home,
            end=home,
            earliest=self._seconds(daylight[0]),
            latest=self._seconds(daylight[1]),
            profile=2 * d + (0 if escorted else 1),
            reload_bases=tuple(again) if fleet.reloads else (),
            max_reloads=fleet.reloads,
            name=fleet.id,
        )

    def trips(self, plan: RoutingPlan) -> list[ConvoyTrip]:
        """Return routes as trips."""
        return [self._trip(route) for route in plan.routes]

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
        _, d, _, _ = self.kinds_of_vehicles[route.vehicle]
        first, last = self.passings[d].daylight
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
                earliest, latest = self.customers[call.index][2]
                begins = max(arrives, earliest)
                is_late |= begins > latest
            is_late |= arrives > last
            if is_late and late is None:
                late = at - 1
            stay = timedelta(seconds=self._service(call, at, len(route.calls)))
            times.append((departs, arrives, begins, begins + stay))
        return times, late

    def _trip(self, route: PlannedRoute) -> ConvoyTrip:
        fleet, d, escorted, _ = self.kinds_of_vehicles[route.vehicle]
        names = self.network.roads.stretches
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
            day=self.passings[d].day,
            is_escorted=escorted,
            stops=tuple(stops),
            legs=tuple(legs),
        )

    def _service(self, call: Call, at: int, n: int) -> int:
        if call.what == "base":
            depot = self.case.access.depots[call.index]
            return round(depot.loading_min * 60) if at < n - 1 else 0
        need = self.needs[self.loads[self.customers[call.index][0]].need]
        return round(need.unloading_min * 60)

    def _stop(self, call: Call) -> int:
        if call.what == "base":
            return call.index
        return self.n_depots + self.loads[self.customers[call.index][0]].need

    def _name(self, call: Call) -> str:
        if call.what == "base":
            return self.case.access.depots[call.index].id
        return self.needs[self._stop(call) - self.n_depots].place

    def _path(self, d: int, one: Call, other: Call) -> Path:
        start, end = self._stop(one), self._stop(other)
        if start == end:
            return Path(stretches=(), km=0.0, duration=timedelta())
        return self.passings[d].paths[start, end]

    def _goods(self, calls: Sequence[Call], at: int) -> Goods:
        """Unloaded at a place; loaded at a depot for all until the next one."""
        if calls[at].what != "base":
            return self.loads[self.customers[calls[at].index][0]].goods
        total: Counter[str] = Counter()
        for call in calls[at + 1 :]:
            if call.what == "base":
                break
            total.update(dict(self.loads[self.customers[call.index][0]].goods))
        return tuple(sorted(total.items()))

    def late_legs(self, plan: RoutingPlan) -> list[tuple[int, int, int, int]]:
        """Legs that come too late for something: route, day and two stops."""
        found = []
        for number, route in enumerate(plan.routes):
            _, d, _, _ = self.kinds_of_vehicles[route.vehicle]
            _, late = self._timed(route)
            if late is not None:
                one, other = route.calls[late : late + 2]
                found.append((number, d, self._stop(one), self._stop(other)))
        return found

    def without_legs(self, late: Iterable[tuple[int, int, int, int]]) -> "Problem":
        """Bar some legs, so that they are not planned again."""
        return replace(self, barred=self.barred | {one[1:] for one in late})
