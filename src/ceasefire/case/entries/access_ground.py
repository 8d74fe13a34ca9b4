"""Roads, control, posts, hazards, depots and lorries, as ``case.yaml`` has them."""

import re
from datetime import time
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    NonNegativeFloat,
    NonNegativeInt,
    WithJsonSchema,
    model_validator,
)

from ceasefire.case.entries.base import (
    Day,
    Entry,
    Id,
    Number,
    OwnedEntry,
    PartyId,
    Refers,
    Unfit,
    check_order,
    shown,
)
from ceasefire.case.entries.places import PointEntry
from ceasefire.core import (
    Checkpoint,
    CheckpointKind,
    Depot,
    Fleet,
    Hazard,
    HazardKind,
    Hours,
    Site,
)

_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\s*-\s*([01]\d|2[0-3]):([0-5]\d)")
_SNAP_KM = 10.0


def _hours(value: object) -> Hours:
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise Unfit(f"{shown(value)} is no span of a day.", "Write 07:30-16:00.")
    first, second, third, fourth = map(int, found.groups())
    if (third, fourth) <= (first, second):
        mend = "Give a closing after the opening; a span may not run over midnight."
        raise Unfit(f"{shown(value)} closes before it opens.", mend)
    return Hours(time(first, second), time(third, fourth))


def _name(value: object) -> str:
    """Take a number for a name: stretches and nodes are often numbered."""
    return str(value) if isinstance(value, str | int) else _no_name(value)


def _no_name(value: object) -> str:
    mend = "Write the id that stands in the file of roads."
    raise Unfit(f"{shown(value)} is no name of a stretch or node.", mend)


Minutes = Annotated[float, Field(ge=0, le=10_080)]
"""Of one stop or post; at most a week."""


def _share(value: float) -> float:
    if not 0 <= value <= 1:
        raise Unfit(f"{value:g} is no share.", "Write a number from 0 to 1.")
    return value


def _kilograms(value: object) -> object:
    """Take a number for goods of any kind."""
    return {"any": value} if isinstance(value, int | float) else value


HoursOfDay = Annotated[
    Hours,
    BeforeValidator(_hours),
    WithJsonSchema({"type": "string", "description": "as 07:30-16:00"}),
]
RoadName = Annotated[
    str,
    BeforeValidator(_name),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "integer"}]}),
]
Kilograms = Annotated[
    dict[str, NonNegativeInt],
    BeforeValidator(_kilograms, json_schema_input_type=int | dict[str, int]),
]
CheckpointId = Annotated[str, Refers("checkpoint")]
DepotId = Annotated[str, Refers("depot")]


class RoadsEntry(OwnedEntry):
    """A road graph: a file of stretches, and perhaps one of nodes."""

    edges: str = Field(min_length=1, description="CSV, GeoJSON or GeoPackage")
    nodes: str | None = Field(default=None, description="CSV with their coordinates")
    snap_km: NonNegativeFloat = Field(
        default=_SNAP_KM, description="how far a place may lie from the network"
    )


class ControlEntry(OwnedEntry):
    """Ground that a party holds: a GeoJSON file."""

    id: Id
    party: PartyId | None = Field(
        default=None, description="left out, each feature has a property 'party'"
    )
    area: str = Field(min_length=1, description="a GeoJSON file of the folder")
    on: Day | None = Field(default=None, description="the day the map tells of")
    uncertain: bool = False
    error_km: NonNegativeFloat = Field(
        default=0.0, description="how far its line may be off"
    )


class SiteEntry(Entry):
    """On a stretch, at a node, or at a point: one of the three, or none."""

    stretch: RoadName | None = None
    node: RoadName | None = None
    point: PointEntry | None = None

    def _given(self) -> list[str]:
        return [key for key in ("stretch", "node", "point") if getattr(self, key)]

    def to_site(self) -> Site:
        """As the inside knows it."""
        point = self.point.to_around() if self.point else None
        return Site(stretch=self.stretch, node=self.node, point=point)


def check_site(entry: SiteEntry, id_: str, keys: tuple[str, ...]) -> None:
    """Refuse what stands nowhere or in two places."""
    given = entry._given()  # noqa: SLF001 - of this module
    if len(given) != 1:
        has = "nowhere" if not given else f"at {' and '.join(given)}"
        mend = f"Give it one of: {', '.join(keys)}."
        raise Unfit(f"'{id_}' stands {has}.", mend, keys=keys)


class CheckpointEntry(OwnedEntry, SiteEntry):
    """A post on a stretch."""

    id: Id
    name: str = Field(min_length=1)
    kind: Annotated[CheckpointKind, Field(strict=False)] = CheckpointKind.CHECKPOINT
    controllers: list[PartyId] = []
    hours: HoursOfDay | None = None
    closed_from: Day | None = None
    closed_to: Day | None = None
    delay_min: Minutes = 0.0
    lorries_per_hour: NonNegativeFloat | None = None
    levy_share: Annotated[Number, AfterValidator(_share)] | None = None

    @model_validator(mode="after")
    def _stands_on_a_stretch(self) -> "CheckpointEntry":
        check_site(self, self.id, ("stretch", "point"))
        if self.node is not None:
            mend = "Name the 'stretch' that it stands on, or its 'point'."
            raise Unfit(f"'{self.id}' stands at a node.", mend, keys=("node",))
        check_order(self.closed_from, self.closed_to, keys=("closed_from", "closed_to"))
        return self

    def to_checkpoint(self) -> Checkpoint:
        """As the inside knows it."""
        ends = (self.closed_from, self.closed_to)
        return Checkpoint(
            id=self.id,
            name=self.name,
            kind=self.kind,
            site=self.to_site(),
            controllers=tuple(self.controllers),
            hours=self.hours,
            closed=ends if any(ends) else None,
            delay_min=self.delay_min,
            lorries_per_hour=self.lorries_per_hour,
            levy_share=self.levy_share,
            sources=tuple(self.sources),
            owner=self.owner,
        )


def _incidents(value: object) -> float | None:
    if value == "unknown":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        return float(value)
    mend = "Write how many are expected on one passage, above 0, or unknown."
    raise Unfit(f"{shown(value)} is no expected number of incidents.", mend)


class HazardEntry(OwnedEntry):
    """Mines, a closure or another danger on named stretches."""

    id: Id
    kind: Annotated[HazardKind, Field(strict=False)]
    stretches: list[RoadName] = Field(min_length=1)
    expected_incidents: Annotated[
        float | None,
        BeforeValidator(_incidents, json_schema_input_type=float | str),
    ] = Field(default=None, description="on one passage; unknown: it is not driven")
    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "HazardEntry":
        check_order(self.since, self.until, keys=("since", "until"))
        return self

    def to_hazard(self) -> Hazard:
        """As the inside knows it."""
        return Hazard(
            id=self.id,
            kind=self.kind,
            stretches=tuple(self.stretches),
            expected_incidents=self.expected_incidents,
            since=self.since,
            until=self.until,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class DepotEntry(OwnedEntry, SiteEntry):
    """Where goods are loaded."""

    id: Id
    name: str = Field(min_length=1)
    loading_min: Minutes = 0.0

    @model_validator(mode="after")
    def _stands_somewhere(self) -> "DepotEntry":
        check_site(self, self.id, ("node", "point"))
        return self

    def to_depot(self) -> Depot:
        """As the inside knows it."""
        return Depot(
            id=self.id,
            name=self.name,
            site=self.to_site(),
            loading_min=self.loading_min,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class FleetEntry(OwnedEntry):
    """Lorries of one kind at one depot."""

    id: Id
    depot: DepotId
    vehicles: Annotated[int, Field(ge=0, le=10_000)]
    capacity_kg: Kilograms = Field(description="by kind of goods, or one number")
    escorts: NonNegativeInt | None = Field(
        default=None, description="how many of them can be escorted on a day"
    )
    reloads: Annotated[int, Field(ge=0, le=48)] = 0
    reload_depots: list[DepotId] = []

    def to_fleet(self) -> Fleet:
        """As the inside knows it."""
        return Fleet(
            id=self.id,
            depot=self.depot,
            n_vehicles=self.vehicles,
            capacity_kg=tuple(sorted(self.capacity_kg.items())),
            escorts=self.escorts,
            reloads=self.reloads,
            reload_depots=tuple(self.reload_depots),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ConvoyRulesEntry(Entry):
    """When convoys drive."""

    first_day: Day | None = None
    days: Annotated[int, Field(ge=1, le=366)] = 1
    daylight: HoursOfDay | None = None

    def parts(self) -> dict[str, Any]:
        """As the inside names them."""
        return {
            "first_day": self.first_day,
            "n_days": self.days,
            "daylight": self.daylight,
        }
