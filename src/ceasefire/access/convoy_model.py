"""What a plan of convoys is made of."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ceasefire.access.held import Held

NOT_PLANNED = (
    "weight limits of roads and bridges",
    "goods that perish",
    "notice that a consent asks for",
    "what depots have in stock",
)
"""What a plan knows nothing of, whatever the case writes of it."""

Goods = tuple[tuple[str, int], ...]
"""Kilograms by kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """From one stop to the next.

    Attributes
    ----------
    stretches
        Names, in the order in which they are driven.
    """

    stretches: tuple[str, ...]
    departs: datetime
    arrives: datetime
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvoyStop:
    """A stop at a depot or a place.

    Attributes
    ----------
    begins, leaves
        Loading or unloading; before it one may have waited.
    goods
        Loaded at a depot, unloaded at a place.
    """

    at: str
    is_depot: bool
    arrives: datetime
    begins: datetime
    leaves: datetime
    goods: Goods

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "at": self.at,
            "is_depot": self.is_depot,
            "arrives": self.arrives.isoformat(),
            "begins": self.begins.isoformat(),
            "leaves": self.leaves.isoformat(),
            "goods_kg": dict(self.goods),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvoyTrip:
    """What one lorry does on one day, from its depot and back.

    Attributes
    ----------
    legs
        One fewer than `stops`.
    is_escorted
        Whether one of the day's escorts is with it; true where none is limited.
    hazards
        Ids of hazards recorded on its way, each with how often it passes one of their
        stretches.
    least_incidents
        To be expected on the whole trip, of the figures that were given.
    unknown_stretches, unknown_km
        Names of the stretches of which nobody recorded who holds all of them, and how
        far it drives on such, there and back.
    relies_on
        Ids of the consents in hand that it uses.
    """

    fleet: str
    day: date
    is_escorted: bool
    stops: tuple[ConvoyStop, ...]
    legs: tuple[Leg, ...]
    hazards: tuple[tuple[str, int], ...] = ()
    least_incidents: float = 0.0
    unknown_stretches: tuple[str, ...] = ()
    unknown_km: float = 0.0
    relies_on: tuple[str, ...] = ()

    @property
    def km(self) -> float:
        """Length of the whole trip."""
        return sum(leg.km for leg in self.legs)

    @property
    def places(self) -> tuple[str, ...]:
        """Ids of the places it goes to, in order."""
        return tuple(one.at for one in self.stops if not one.is_depot)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "fleet": self.fleet,
            "day": self.day.isoformat(),
            "escorted": self.is_escorted,
            "km": self.km,
            "hazards": dict(self.hazards),
            "least_incidents": self.least_incidents,
            "unknown_control_km": self.unknown_km,
            "unknown_control_stretches": list(self.unknown_stretches),
            "relies_on": list(self.relies_on),
            "stops": [one.to_dict() for one in self.stops],
            "legs": [list(leg.stretches) for leg in self.legs],
            "departs": [leg.departs.isoformat() for leg in self.legs],
        }


LORRIES, ESCORTS, DAYLIGHT, HOURS = "lorries", "escorts", "daylight", "hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class WouldHelp:
    """A limit without which, alone, a place would get more.

    Attributes
    ----------
    what
        ``lorries``, ``escorts``, ``daylight`` or ``hours``.
    of
        Id of the post or place whose hours they are; None for all of them together.
    goods
        What the place would get more, in a plan made anew.
    """

    what: str
    of: str | None
    goods: Goods

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"what": self.what, "of": self.of, "goods_kg": dict(self.goods)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What a place asks for and does not get, and why.

    Attributes
    ----------
    would_help
        Of lorries, escorts and hours, those which alone would bring more; None where
        none of them is the reason, or it was not tried.
    """

    place: str
    goods: Goods
    why: str
    would_help: tuple[WouldHelp, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        helps = self.would_help
        return {
            "place": self.place,
            "goods_kg": dict(self.goods),
            "why": self.why,
            "would_help": None if helps is None else [one.to_dict() for one in helps],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenClosed:
    """The plan when one post closes.

    Attributes
    ----------
    delivered_kg
        In the plan made anew.
    lost
        Ids of places that then get nothing, and got something before.
    hazards
        Ids of hazards recorded on its ways.
    """

    post: str
    delivered_kg: int
    lost: tuple[str, ...]
    hazards: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "closed": self.post,
            "delivered_kg": self.delivered_kg,
            "lost": list(self.lost),
            "hazards": list(self.hazards),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvoyPlan:
    """Who drives where and when, what is left out, and what one closure would do.

    Attributes
    ----------
    days
        Of the plan.
    asked_kg, delivered_kg
        Over all places and kinds.
    when_closed, not_closed
        What the closing of each post on its way would change; and ids of the posts
        on its way for which this was not tried.
    faults
        What the verifier found wrong with it; none where it holds.
    held
        The consents on which it rests.
    """

    days: tuple[date, ...]
    trips: tuple[ConvoyTrip, ...]
    left_out: tuple[LeftOut, ...]
    asked_kg: int
    when_closed: tuple[WhenClosed, ...] = ()
    not_closed: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()

    @property
    def doubted(self) -> tuple[ConvoyTrip, ...]:
        """Trips over ground of which nobody recorded who holds all of it."""
        return tuple(one for one in self.trips if one.unknown_stretches)

    @property
    def hazards(self) -> tuple[str, ...]:
        """Ids of the hazards recorded on its ways."""
        return tuple(sorted({id_ for trip in self.trips for id_, _ in trip.hazards}))

    @property
    def delivered(self) -> dict[str, dict[str, int]]:
        """Kilograms by place and kind."""
        found: dict[str, dict[str, int]] = {}
        for trip in self.trips:
            for stop in trip.stops:
                if not stop.is_depot:
                    here = found.setdefault(stop.at, {})
                    for kind, kg in stop.goods:
                        here[kind] = here.get(kind, 0) + kg
        return found

    @property
    def delivered_kg(self) -> int:
        """Over all places and kinds."""
        return sum(sum(kinds.values()) for kinds in self.delivered.values())

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "days": [one.isoformat() for one in self.days],
            "asked_kg": self.asked_kg,
            "holds": not self.faults,
            "faults": list(self.faults),
            "trips_over_unknown_control": len(self.doubted),
            "not_taken_into_account": list(NOT_PLANNED),
            "consents": [one.to_dict() for one in self.held],
            "delivered_kg": self.delivered_kg,
            "delivered": self.delivered,
            "trips": [one.to_dict() for one in self.trips],
            "left_out": [one.to_dict() for one in self.left_out],
            "when_closed": [one.to_dict() for one in self.when_closed],
            "closing_not_tried": list(self.not_closed),
        }
