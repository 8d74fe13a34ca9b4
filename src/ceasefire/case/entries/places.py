"""Places, as ``case.yaml`` has them."""

from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    NonNegativeInt,
    model_validator,
)

from ceasefire.case.entries.base import (
    Day,
    Entry,
    Id,
    Number,
    OwnedEntry,
    PartyId,
    SourceId,
    Unfit,
    check_order,
    shown,
)
from ceasefire.core import AccessStatus, Area, Around, Place, Population, Siege

_RADIUS_KM = 10.0  # of a town and its outskirts, where a case gives only a point
_LARGEST_RADIUS_KM = 1000.0
_UNKNOWN: Literal["unknown"] = "unknown"


def _latitude(value: float) -> float:
    if not -90 <= value <= 90:
        hint = " Is it the longitude?" if -180 <= value <= 180 else ""
        raise Unfit(
            f"A latitude of {value:g} is outside the world.",
            f"Latitudes run from -90 to 90.{hint}",
        )
    return value


def _longitude(value: float) -> float:
    if not -180 <= value <= 180:
        raise Unfit(
            f"A longitude of {value:g} is outside the world.",
            "Longitudes run from -180 to 180.",
        )
    return value


def _radius(value: float) -> float:
    if not 0 < value <= _LARGEST_RADIUS_KM:
        raise Unfit(
            f"A radius of {value:g} km makes no place.",
            f"Give one above 0 and up to {_LARGEST_RADIUS_KM:g} km.",
        )
    return value


class PointEntry(Entry):
    """A point and the ground around it."""

    latitude_deg: Annotated[Number, AfterValidator(_latitude)]
    longitude_deg: Annotated[Number, AfterValidator(_longitude)]
    radius_km: Annotated[Number, AfterValidator(_radius)] = _RADIUS_KM

    def to_around(self) -> Around:
        """As the inside knows it."""
        return Around(
            latitude_deg=self.latitude_deg,
            longitude_deg=self.longitude_deg,
            radius_km=self.radius_km,
        )


def _people(value: object) -> object:
    if value == _UNKNOWN or (type(value) is int and value >= 0):
        return value
    raise Unfit(
        f"{shown(value)} is no number of people.",
        "Write a whole number, or unknown: never a guess.",
    )


class PopulationEntry(Entry):
    """How many people; ``unknown`` where nobody knows."""

    people: Annotated[NonNegativeInt | Literal["unknown"], BeforeValidator(_people)]
    as_of: Day | None = None
    sources: list[SourceId] = []

    def to_population(self) -> Population:
        """As the inside knows it."""
        return Population(
            people=None if isinstance(self.people, str) else self.people,
            as_of=self.as_of,
            sources=tuple(self.sources),
        )


class SiegeEntry(Entry):
    """Whether a place is closed off, by whom, since when."""

    status: Annotated[AccessStatus, Field(strict=False)]
    by: list[PartyId] = []
    since: Day | None = None
    until: Day | None = None
    sources: list[SourceId] = []

    @model_validator(mode="after")
    def _runs_forward(self) -> "SiegeEntry":
        check_order(self.since, self.until, keys=("since", "until"))
        return self

    def to_siege(self) -> Siege:
        """As the inside knows it."""
        return Siege(
            status=self.status,
            by=tuple(self.by),
            since=self.since,
            until=self.until,
            sources=tuple(self.sources),
        )


class PlaceEntry(OwnedEntry):
    """A town, a district or a zone: a point, or a file with its area."""

    id: Id
    name: str = Field(min_length=1)
    native_name: str | None = None
    aliases: list[str] = []
    point: PointEntry | None = None
    area: str | None = Field(default=None, description="a GeoJSON file of the folder")
    admin: list[str] = Field(
        default=[], max_length=2, description="its divisions, as event data spell them"
    )
    candidate: bool = Field(default=True, description="worth considering for a truce")
    population: PopulationEntry | None = None
    siege: SiegeEntry | None = None

    @model_validator(mode="after")
    def _has_one_shape(self) -> "PlaceEntry":
        if (self.point is None) == (self.area is None):
            has = "neither 'point' nor 'area'" if self.point is None else "both"
            raise Unfit(
                f"The place '{self.id}' has {has}.",
                "Give it a 'point' with latitude_deg and longitude_deg, or an 'area' "
                "with the name of a GeoJSON file: one of the two.",
                keys=("area", "point"),
            )
        return self

    def to_place(self, shape: Area | Around) -> Place:
        """As the inside knows it."""
        unknown = Population(people=None)
        return Place(
            id=self.id,
            name=self.name,
            shape=shape,
            native_name=self.native_name,
            aliases=tuple(self.aliases),
            admin=tuple(self.admin),
            candidate=self.candidate,
            population=self.population.to_population() if self.population else unknown,
            siege=self.siege.to_siege() if self.siege else Siege(),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )
