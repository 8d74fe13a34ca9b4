"""What a place needs, what was asked for it and what came; the access record."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core.consents import Consent, Notification
from ceasefire.core.readers import MEDIATOR, PUBLIC, Owned, Reader
from ceasefire.core.roads import (
    Checkpoint,
    Control,
    Depot,
    Fleet,
    Hazard,
    Hours,
    Roads,
    Site,
)
from ceasefire.core.told_apart import told_apart


class ConstraintKind(StrEnum):
    """Why aid did not come: the types of the access monitoring of aid organisations.

    The nine types of the Access Monitoring and Reporting Framework (OCHA), and two
    for what lies with those who send the convoy.
    """

    DENIAL_OF_NEEDS = "denial-of-needs"
    MOVEMENT_INTO_COUNTRY = "movement-into-country"
    MOVEMENT_WITHIN_COUNTRY = "movement-within-country"
    INTERFERENCE = "interference"
    VIOLENCE_AGAINST_AID = "violence-against-aid"
    RESTRICTED_ACCESS_OF_PEOPLE = "restricted-access-of-people"
    HOSTILITIES = "hostilities"
    MINES = "mines"
    PHYSICAL_ENVIRONMENT = "physical-environment"
    LOGISTICS = "logistics"
    FUNDING = "funding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A place to be reached.

    Attributes
    ----------
    people
        In need there; None where nobody knows.
    site
        Where on the network; None for the node nearest to the place.
    controllers
        Ids of those who decide on entry to the place itself.
    priority
        1 is served first.
    goods_kg
        What it asks for now, by kind.
    daily_kg
        What it uses up on a day; None where not known.
    stock_days
        For how many days its stock lasts; None where not known.
    hours
        When it takes deliveries; None for all day.
    unloading_min
        Of one lorry.
    escort
        Whether lorries must be escorted.
    """

    place: str
    people: int | None
    site: Site | None = None
    controllers: tuple[str, ...] = ()
    priority: int = 1
    goods_kg: tuple[tuple[str, int], ...] = ()
    daily_kg: float | None = None
    stock_days: float | None = None
    hours: Hours | None = None
    unloading_min: float = 0.0
    escort: bool = False
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One place in one month. None is not known; 0 is none.

    Attributes
    ----------
    place
        Id of a place of the case, or a name that the sheet alone knows.
    month
        Its first day.
    requested, approved, delivered
        People.
    not_approved_because, not_delivered_because
        Why fewer were approved than requested, and reached than approved.
    last_delivery
        Day of the last delivery in the month.
    line
        Of the sheet.
    """

    place: str
    month: date
    requested: int | None = None
    approved: int | None = None
    delivered: int | None = None
    not_approved_because: tuple[ConstraintKind, ...] = ()
    not_delivered_because: tuple[ConstraintKind, ...] = ()
    last_delivery: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSheet:
    """A sheet of what was requested, approved and delivered."""

    file: str
    rows: tuple[LedgerRow, ...]
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """Something that would ease a siege.

    Attributes
    ----------
    opens
        Ids of checkpoints, or names of stretches, that would be open, with the
        consent of those who hold them.
    lifts
        Ids of checkpoints that would be gone, and with them the consent for them.
    window_h
        Hours a day for which the way would be open; None for all of the daylight.
    """

    id: str
    title: str
    opens: tuple[str, ...] = ()
    lifts: tuple[str, ...] = ()
    window_h: float | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A rule under which aid may pass although an excluded group might gain."""

    id: str
    title: str
    parties: tuple[str, ...]
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvoyRules:
    """When convoys drive.

    Attributes
    ----------
    first_day
        Of the plan; None for the day asked about.
    n_days
        Of the plan.
    daylight
        Lorries are on the road between these hours only.
    """

    first_day: date | None = None
    n_days: int = 1
    daylight: Hours | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRecord:
    """All that a case knows of the way in.

    Attributes
    ----------
    on
        The day asked about; None for the day up to which the record was kept.
    routes_owner
        Who may see ways, hours and convoys: not everybody, by default.
    """

    on: date | None = None
    routes_owner: str = MEDIATOR
    roads: Roads | None = None
    control: tuple[Control, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    depots: tuple[Depot, ...] = ()
    fleets: tuple[Fleet, ...] = ()
    needs: tuple[Need, ...] = ()
    consents: tuple[Consent, ...] = ()
    notifications: tuple[Notification, ...] = ()
    ledgers: tuple[LedgerSheet, ...] = ()
    easings: tuple[Easing, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    convoys: ConvoyRules = ConvoyRules()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is recorded."""
        return self.roads is None and not any(self._lists().values())

    def _lists(self) -> dict[str, tuple[Any, ...]]:
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {key: one for key, one in values.items() if isinstance(one, tuple)}

    def owned(self) -> Iterator[Owned]:
        """Everything in it that somebody owns."""
        for things in self._lists().values():
            yield from things
        if self.roads is not None:
            yield self.roads

    def for_reader(self, reader: Reader) -> "AccessRecord":
        """Return what this reader may know of it."""
        kept: dict[str, Any] = {
            key: tuple(one for one in things if reader.may_read(one.owner))
            for key, things in self._lists().items()
        }
        kept |= {key: told_apart(kept[key]) for key in ("checkpoints", "depots")}
        roads = self.roads
        if roads is not None and not reader.may_read(roads.owner):
            roads = None
        return replace(self, roads=roads, **kept)
