"""A routing problem and its plan, in whole numbers and no engine's words.

Why    The engine is behind one door, `pyvrp_routes`. What goes in and comes out is
       written down here, with nothing of the problem left out, so that the engine
       can be changed, and the adapter held against the engine alone.
Units  Whatever the caller chooses, kept all through: we use metres, seconds and kg.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.int64]
FOREVER = int(np.iinfo(np.int64).max)
FORBIDDEN = 1 << 40
"""Distance and duration of an arc that is not to be driven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Somewhere to deliver to, or to pick up from.

    Attributes
    ----------
    location
        Row of the matrices.
    delivery, pickup
        By kind of goods.
    earliest, latest
        When service may begin.
    release
        When its goods are at the depot.
    prize
        Lost if it is left out; counts only where it is not required.
    group
        Of which exactly or at most one is visited; None for none.
    """

    location: int
    delivery: tuple[int, ...] = ()
    pickup: tuple[int, ...] = ()
    service: int = 0
    earliest: int = 0
    latest: int = FOREVER
    release: int = 0
    prize: int = 0
    required: bool = True
    group: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerGroup:
    """Customers of whom one is enough."""

    customers: tuple[int, ...]
    required: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """Where vehicles begin, end and load; `service` is spent there to load."""

    location: int
    earliest: int = 0
    latest: int = FOREVER
    service: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One end of a shipment."""

    location: int
    earliest: int = 0
    latest: int = FOREVER
    service: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Haul:
    """Goods picked up at one place and delivered to another by the same vehicle."""

    pickup: Step
    delivery: Step
    amount: tuple[int, ...]
    prize: int = 0
    required: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleKind:
    """Vehicles that are alike.

    Attributes
    ----------
    profile
        Which matrices hold for them.
    start_latest
        Latest departure; None for any within their hours.
    """

    number: int
    capacity: tuple[int, ...]
    start: int = 0
    end: int = 0
    fixed_cost: int = 0
    earliest: int = 0
    latest: int = FOREVER
    shift: int = FOREVER
    max_distance: int = FOREVER
    distance_cost: int = 1
    duration_cost: int = 0
    profile: int = 0
    start_latest: int | None = None
    initial_load: tuple[int, ...] = ()
    reload_bases: tuple[int, ...] = ()
    max_reloads: int = FOREVER
    max_overtime: int = 0
    overtime_cost: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingProblem:
    """All of it.

    Attributes
    ----------
    points
        Coordinates of the rows of the matrices; they only name neighbours.
    distances, durations
        One (n, n) matrix per profile.
    """

    points: tuple[tuple[float, float], ...]
    customers: tuple[Customer, ...]
    bases: tuple[Base, ...]
    vehicles: tuple[VehicleKind, ...]
    distances: tuple[Matrix, ...]
    durations: tuple[Matrix, ...]
    groups: tuple[CustomerGroup, ...] = ()
    hauls: tuple[Haul, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """One stop of a route.

    Attributes
    ----------
    what
        ``base``, ``customer``, ``pickup`` or ``delivery``.
    index
        Which.
    begins, ends
        Service, without the wait before it.
    """

    what: str
    index: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """What one vehicle does, from its base and back."""

    vehicle: int
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class RoutingPlan:
    """What the engine found.

    Attributes
    ----------
    cost
        Of the objective; None where no feasible plan was found.
    left_out
        Customers that no route visits.
    """

    routes: tuple[PlannedRoute, ...]
    cost: int | None
    left_out: tuple[int, ...]
