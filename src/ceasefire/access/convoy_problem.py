"""Convoys as a routing problem, and routes back as trips with hours.

Read   `Problem`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np

from ceasefire.access.loads import Load, capacity, loads_of, sizes_for
from ceasefire.access.lorries import Lorries, Vehicles, loads_again_at
from ceasefire.access.network import Network
from ceasefire.access.passing import Passing, Window, hours_on
from ceasefire.access.routing import (
    FORBIDDEN,
    Base,
    Customer,
    CustomerGroup,
    RoutingProblem,
    VehicleKind,
)
from ceasefire.core import Case, Need

_TIMES_A_PRIORITY = 8  # how much more a load is worth than one of the next priority
_MOST_RANKS = 5
_M_IN_KM = 1000
_KM_A_DAY = 10.0  # of driving that a day sooner is worth


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One group of places over all days.

    Attributes
    ----------
    kinds
        Of goods; the engine's last dimension is all of them together.
    customers
        Load and day of each of the engine's customers.
    lorries
        One for each of the engine's kinds of vehicle.
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
    lorries: tuple[Lorries, ...]
    barred: frozenset[tuple[int, int, int]] = field(default_factory=frozenset)

    @classmethod
    def of(
        cls,
        case: Case,
        network: Network,
        group: Sequence[Need],
        passings: Sequence[Passing],
        vehicles: Vehicles,
        n_skipped: int = 0,
    ) -> "Problem":
        """Cut goods into loads, and find on which days each can be brought.

        Loads are those of the largest lorry, without the `n_skipped` largest sizes.
        """
        kinds = tuple(sorted({kind for need in group for kind, _ in need.goods_kg}))
        lorries = vehicles.lorries
        most = sum(one.number * (1 + one.reloads) for one in lorries)
        loads = tuple(
            Load(i, goods)
            for i, need in enumerate(group)
            if (sizes := sizes_for(case, i, need, passings, lorries, kinds)[n_skipped:])
            for goods in loads_of(need, kinds, sizes, most)
        )
        problem = cls(
            case=case,
            network=network,
            needs=tuple(group),
            passings=tuple(passings),
            kinds=kinds,
            loads=loads,
            customers=(),
            lorries=lorries,
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

    def hours_of(self, need: int, d: int) -> Window | None:
        """When unloading at a place may begin on a day; None where it cannot."""
        passing, one = self.passings[d], self.needs[need]
        stop = self.n_depots + need
        if stop not in passing.entries:
            return None
        entry = passing.entries[stop]
        first, last = hours_on(self.case, passing.day, one.hours, entry)
        stay = timedelta(minutes=one.unloading_min)
        last -= stay
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
        longest_km = self._longest_km
        profiles = [
            self._matrices(d, n_stops, escorted=escorted)
            for d in range(len(self.passings))
            for escorted in (True, False)
        ]
        return RoutingProblem(
            points=tuple(self._point(i) for i in range(n_stops)),
            customers=tuple(self._customer(*one, longest_km) for one in self.customers),
            bases=tuple(
                Base(location=i, service=round(depot.loading_min * 60), name=depot.id)
                for i, depot in enumerate(self.case.access.depots)
            ),
            vehicles=tuple(self._vehicle(one) for one in self.lorries),
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

    def _customer(
        self, number: int, d: int, window: Window, longest_km: float
    ) -> Customer:
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
            prize=self._prize(load, longest_km) + self._sooner(d, longest_km),
            required=False,
            group=self._numbers.index(number),
        )

    def _prize(self, load: Load, longest_km: float) -> int:
        """More than any driving can cost, and more for each step of priority.

        Of loads of one priority the larger one is worth more, up to twice as much.
        """
        ranks = sorted({one.priority for one in self.needs}, reverse=True)
        rank = min(ranks.index(self.needs[load.need].priority), _MOST_RANKS)
        worth: int = _TIMES_A_PRIORITY**rank
        share = load.kg / max(one.kg for one in self.loads)
        return round(4 * _M_IN_KM * (longest_km + 1) * (1 + share)) * worth

    def _sooner(self, d: int, longest_km: float) -> int:
        """Worth of a day above the last: aid that can come today is not for tomorrow.

        As much driving as `_KM_A_DAY` for each day, and over all of them less than half
        of any load's own worth: none is left out for it.
        """
        n_days = len(self.passings)
        km = min(_KM_A_DAY, 2 * (longest_km + 1) / n_days)
        return round(km * _M_IN_KM) * (n_days - 1 - d)

    @property
    def _longest_km(self) -> float:
        ways = (path.km for one in self.passings for path in one.paths.values())
        return max(ways, default=1.0)

    def _vehicle(self, one: Lorries) -> VehicleKind:
        fleet = one.fleet
        ids = [depot.id for depot in self.case.access.depots]
        first, last = self.passings[one.d].daylight
        again = tuple(ids.index(depot) for depot in loads_again_at(fleet))
        return VehicleKind(
            number=one.number,
            capacity=capacity(fleet, self.kinds),
            start=ids.index(one.depot),
            end=ids.index(fleet.depot),
            earliest=self._seconds(one.since or first),
            latest=self._seconds(last),
            profile=2 * one.d + (0 if one.is_escorted else 1),
            reload_bases=again if one.reloads else (),
            max_reloads=one.reloads,
            name=fleet.id,
        )

    def without_legs(self, late: Iterable[tuple[int, int, int, int]]) -> "Problem":
        """Bar some legs, so that they are not planned again."""
        return replace(self, barred=self.barred | {one[1:] for one in late})
