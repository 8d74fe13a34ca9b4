"""Places: where a ceasefire applies, and where one could be tried.

Else   What lies inside what is computed in `ceasefire.geo`. Here a shape is only
       numbers: longitude and latitude in degrees, WGS84.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceasefire.core.readers import PUBLIC

Ring = tuple[tuple[float, float], ...]
"""A closed line of (longitude_deg, latitude_deg); the first point ends it too."""


@dataclass(frozen=True, slots=True)
class Polygon:
    """One piece of ground: an outer ring and the holes in it."""

    outer: Ring
    holes: tuple[Ring, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A piece of ground, in one or several polygons.

    Attributes
    ----------
    polygons
        At least one. WGS84 degrees.
    file
        The file of the case folder it was read from.
    """

    polygons: tuple[Polygon, ...]
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All ground within `radius_km` of a point (WGS84 degrees)."""

    latitude_deg: float
    longitude_deg: float
    radius_km: float


class AccessStatus(StrEnum):
    """How aid reaches a place, in the words of the humanitarian country teams."""

    BESIEGED = "besieged"
    HARD_TO_REACH = "hard-to-reach"
    ACCESSIBLE = "accessible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """People in a place. ``people`` is None where nobody knows: not zero."""

    people: int | None
    as_of: date | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Siege:
    """Whether a place is closed off, by whom, since when."""

    status: AccessStatus = AccessStatus.UNKNOWN
    by: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town, a district or a zone of the case.

    Attributes
    ----------
    shape
        Its ground: an area, or all that lies around a point.
    candidate
        Whether a local ceasefire there is worth considering.
    admin
        The place's first- and second-order division, as event data spell them,
        if it is one: ``("Aleppo Governorate", "Jabal Saman district")``.
    """

    id: str
    name: str
    shape: Area | Around
    native_name: str | None = None
    aliases: tuple[str, ...] = ()
    admin: tuple[str, ...] = ()
    candidate: bool = True
    population: Population = Population(people=None)
    siege: Siege = Siege()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
