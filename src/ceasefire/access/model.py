"""The whole answer on access, and what is to be known of its ground."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.access.convoy_model import ConvoyPlan
from ceasefire.access.easing import EasingOption
from ceasefire.access.held import Held
from ceasefire.access.ledger_model import Ledger
from ceasefire.access.place_model import Asking, PlaceAccess, Unlocking
from ceasefire.access.touching import Touch
from ceasefire.core import Finding

FREE, OPEN, SOME, ASKED, NEVER, CLOSED, UNKNOWN = (
    "free", "in-hand", "in-hand-for-some", "further", "refused", "closed", "unknown",
)  # fmt: skip
STANDINGS = (FREE, OPEN, SOME, ASKED, NEVER, CLOSED, UNKNOWN)
"""How a stretch stands: nobody is asked; consents in hand; for journeys to some places;
further consents; refused for good; closed; nobody recorded who holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundNotes:
    """What is to be known of the network.

    Attributes
    ----------
    n_stretches, n_nodes, n_parts
        Its size, and into how many parts that do not touch it falls.
    closed
        Stretches that cannot be driven on the day, by why, with their number.
    contested, uncertain, unknown
        Stretches over which areas overlap, that a party may or may not hold, and of
        which nobody recorded who holds them.
    maps
        Age in days of each map of control; None where it tells no day.
    off_posts
        Posts that stand too far from every stretch, with their distance.
    off_depots
        Depots too far from every node; None where no node has coordinates.
    idle_maps
        Maps of control that touch no stretch.
    unread
        Columns of the file of roads that mean nothing here.
    conditions
        What is said of the condition of stretches that are driven all the same, with
        their number.
    """

    n_stretches: int
    n_nodes: int
    n_parts: int
    closed: tuple[tuple[str, int], ...]
    contested: int
    uncertain: int
    unknown: int
    maps: tuple[tuple[str, int | None], ...]
    off_posts: tuple[tuple[str, float], ...]
    off_depots: tuple[tuple[str, float | None], ...]
    idle_maps: tuple[str, ...]
    unread: tuple[str, ...]
    conditions: tuple[tuple[str, int], ...] = ()

    @property
    def later_maps(self) -> tuple[str, ...]:
        """Maps of a later day than the one asked about: they are left alone."""
        return tuple(id_ for id_, age in self.maps if age is not None and age < 0)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "stretches": self.n_stretches,
            "nodes": self.n_nodes,
            "parts": self.n_parts,
            "closed": dict(self.closed),
            "contested": self.contested,
            "uncertain": self.uncertain,
            "unknown_control": self.unknown,
            "maps": [{"id": id_, "age_days": age} for id_, age in self.maps],
            "posts_off_the_network": [
                {"id": id_, "km": far} for id_, far in self.off_posts
            ],
            "maps_of_a_later_day": list(self.later_maps),
            "maps_that_touch_no_stretch": list(self.idle_maps),
            "columns_not_read": list(self.unread),
            "conditions_driven": dict(self.conditions),
            "depots_off_the_network": [
                {"id": id_, "km": far} for id_, far in self.off_depots
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskNotes:
    """How the risk was come by; all None or 0 where it is not known."""

    window: tuple[date, date] | None = None
    n_events: int = 0
    n_unplaced: int = 0
    n_silent: int = 0
    is_known: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "known": self.is_known,
            "window": [one.isoformat() for one in self.window] if self.window else None,
            "events": self.n_events,
            "events_not_placed": self.n_unplaced,
            "stretches_never_reported_on": self.n_silent,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A party that was told of a journey, and what that is not."""

    id: str
    party: str
    on: date
    places: tuple[str, ...]
    acknowledged: bool | None
    has_consented: bool

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.id,
            "party": self.party,
            "on": self.on.isoformat(),
            "places": list(self.places),
            "acknowledged": self.acknowledged,
            "is_permission": False,
            "has_consented": self.has_consented,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAnswer:
    """The way in to every place of a case.

    Attributes
    ----------
    day
        Asked about; None where the case names none.
    assumed
        Ids of consents that were taken as given.
    held
        Consents in hand.
    askings
        For every further consent that a smallest set names.
    convoys
        None where there is nothing to plan, or the reader may not see it.
    ledger
        None where the case has none.
    touches
        Groups left out on each way worth comparing, and on each convoy.
    standing
        Of each stretch, for a map: one of `STANDINGS`. Not among the plain values.
    shows_ways
        Whether the reader may see ways, hours and convoys.
    missing
        Why nothing could be computed; None where it was.
    """

    day: date | None
    assumed: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    places: tuple[PlaceAccess, ...] = ()
    best: tuple[Unlocking, ...] = ()
    askings: tuple[Asking, ...] = ()
    told: tuple[Told, ...] = ()
    ground: GroundNotes | None = None
    risk: RiskNotes = RiskNotes()
    convoys: ConvoyPlan | None = None
    ledger: Ledger | None = None
    easings: tuple[EasingOption, ...] = ()
    touches: tuple[Touch, ...] = ()
    standing: tuple[str, ...] = ()
    shows_ways: bool = False
    findings: tuple[Finding, ...] = ()
    missing: str | None = None

    @property
    def in_hand(self) -> tuple[str, ...]:
        """Ids of the consents in hand."""
        return tuple(one.consent for one in self.held)

    def held_for(self, ids: Iterable[str]) -> tuple[Held, ...]:
        """Return consents in hand of such ids."""
        wanted = set(ids)
        return tuple(one for one in self.held if one.consent in wanted)

    @property
    def first_touches(self) -> tuple[Touch, ...]:
        """Those on the way with the fewest consents to each place, and on convoys."""
        return tuple(one for one in self.touches if one.way in {None, 1})

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "day": self.day.isoformat() if self.day else None,
            "assumed": list(self.assumed),
            "in_hand": list(self.in_hand),
            "consents_in_hand": [one.to_dict() for one in self.held],
            "places": [one.to_dict() for one in self.places],
            "best_consent": [one.to_dict() for one in self.best],
            "who_could_ask": [one.to_dict() for one in self.askings],
            "notified": [one.to_dict() for one in self.told],
            "ground": self.ground.to_dict() if self.ground else None,
            "risk": self.risk.to_dict(),
            "shows_ways": self.shows_ways,
            "convoys": self.convoys.to_dict() if self.convoys else None,
            "ledger": self.ledger.to_dict() if self.ledger else None,
            "easings": [one.to_dict() for one in self.easings],
            "who_else_gains": [one.to_dict() for one in self.touches],
            "missing": self.missing,
            "findings": [one.to_dict() for one in self.findings],
        }
