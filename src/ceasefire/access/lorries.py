"""Lorries that are free: those that have not left yet, and those that are back.

Why    A lorry that is back at ten can go again, for whoever else waits. It is used
       up when the day is, or when it has loaded as often as it may.
Read   `Vehicles`.
"""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from ceasefire.access.convoy_model import ConvoyTrip, Leg
from ceasefire.core import Case, Fleet


def loads_again_at(fleet: Fleet) -> tuple[str, ...]:
    """Ids of the depots at which a fleet's lorries may load again."""
    return fleet.reload_depots or (fleet.depot,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """A lorry that can load again after a trip.

    Attributes
    ----------
    trip
        All that it has driven on that day.
    way
        From its last place to where it loads again, in place of its way home.
    """

    trip: ConvoyTrip
    way: Leg

    def and_on(self, more: ConvoyTrip) -> ConvoyTrip:
        """Return its trip with what it drives after it has loaded again."""
        return replace(
            self.trip,
            stops=self.trip.stops[:-1] + more.stops,
            legs=(*self.trip.legs[:-1], self.way, *more.legs),
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lorries:
    """Lorries that are alike on one day; each is itself, whatever it equals.

    Attributes
    ----------
    d
        Number of the day in the plan.
    is_escorted
        Whether escorts are with them; true where none is limited.
    number
        How many.
    depot
        Id of that at which they load next.
    since
        From when; None for from first light on.
    reloads
        How often each may load again after that.
    back
        Of one that has driven on that day; None for those that have not.
    """

    fleet: Fleet
    d: int
    is_escorted: bool
    number: int
    depot: str
    reloads: int
    since: datetime | None = None
    back: Back | None = None

    def driven(self, more: ConvoyTrip) -> ConvoyTrip:
        """Return all that one of them has driven on the day when it has driven more."""
        return more if self.back is None else self.back.and_on(more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a lorry drives from one loading on, as it was planned in one go.

    Attributes
    ----------
    lorry
        It is one of these.
    trip
        From where it loads, and home.
    driven
        All that it has driven on the day by then.
    again
        The same lorry when it is back; None where it may not load again.
    """

    lorry: Lorries
    trip: ConvoyTrip
    driven: ConvoyTrip
    again: Lorries | None = None

    def unescorted(self, lorry: Lorries) -> "Run":
        """Return the same, driven by a lorry without an escort that left with it."""
        trip = replace(self.trip, is_escorted=False)
        again = self.again
        if again is not None and again.back is not None:
            back = replace(again.back, trip=trip)
            again = replace(again, is_escorted=False, back=back)
        return replace(self, lorry=lorry, trip=trip, driven=trip, again=again)


@dataclass(frozen=True, slots=True)
class Vehicles:
    """Lorries that are free, and what those that left drive in all.

    Attributes
    ----------
    trips
        One of each lorry and day.
    """

    lorries: tuple[Lorries, ...]
    trips: tuple[ConvoyTrip, ...] = ()

    @classmethod
    def of(cls, case: Case, days: Sequence[date]) -> "Vehicles":
        """All of a case."""
        found = []
        for fleet in case.access.fleets:
            n = fleet.n_vehicles
            escorted = n if fleet.escorts is None else min(n, fleet.escorts)
            for d in range(len(days)):
                for is_escorted, number in ((True, escorted), (False, n - escorted)):
                    found.append(
                        Lorries(
                            fleet=fleet,
                            d=d,
                            is_escorted=is_escorted,
                            number=number,
                            depot=fleet.depot,
                            reloads=fleet.reloads,
                        )
                    )
        return cls(tuple(one for one in found if one.number))

    def after(self, runs: Iterable[Run]) -> "Vehicles":
        """Those that are free when some have driven; who is back may go again."""
        runs = list(runs)
        used = Counter(run.lorry for run in runs)
        left = [
            replace(one, number=one.number - used[one]) if used[one] else one
            for one in self.lorries
        ]
        back = [run.again for run in runs if run.again is not None]
        longer = {id(run.lorry.back.trip) for run in runs if run.lorry.back}
        kept = [one for one in self.trips if id(one) not in longer]
        return Vehicles(
            (*(one for one in left if one.number), *back),
            (*kept, *(run.driven for run in runs)),
        )

    def sparing_escorts(
        self, runs: Sequence[Run], escorted: Container[str]
    ) -> list[Run]:
        """Leave escorts, where another lorry of the fleet is free, to who needs them.

        Parameters
        ----------
        runs
            Planned with these lorries.
        escorted
            Ids of the places that only lorries with an escort go to.
        """
        free = {
            (one.fleet.id, one.d): one
            for one in self.lorries
            if one.back is None and not one.is_escorted
        }
        n_free = Counter({one: one.number for one in free.values()})
        n_free.subtract(run.lorry for run in runs if run.lorry in n_free)
        found = []
        for run in runs:
            other = free.get((run.lorry.fleet.id, run.lorry.d))
            is_spare = (
                run.lorry.is_escorted
                and run.lorry.back is None
                and not any(place in escorted for place in run.trip.places)
            )
            if other is not None and is_spare and n_free[other] > 0:
                n_free[other] -= 1
                found.append(run.unescorted(other))
            else:
                found.append(run)
        return found
