"""The ground that aid has to cross: roads, who holds them, what lies on them.

Else   Who has to say yes is in `consents`. What follows from both is computed in
       `ceasefire.access`. Here a road is only numbers.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ceasefire.core.places import Area, Around
from ceasefire.core.readers import PUBLIC

Line = tuple[tuple[float, float], ...]
"""Points of a road, (longitude_deg, latitude_deg), from its start to its end."""

IMPASSABLE = frozenset({"closed", "impassable", "destroyed"})
"""Words for a condition in which no lorry passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roads:
    """A road graph. Every stretch can be driven both ways.

    Attributes
    ----------
    nodes
        Names of the points where stretches meet.
    longitude_deg, latitude_deg
        Of each node, WGS84; None where the file does not say.
    stretches
        Name of each stretch.
    starts, ends
        Position of its two nodes in `nodes`.
    length_km
        Along the road. Positive.
    speed_kmh
        None where not given.
    road_class, condition
        In the file's words; None where not given.
    closed
        First and last day on which it is closed, either of them None where that end
        is not known; None for a stretch of which no closure is told.
    controllers
        Ids of those whose consent it needs, as the file says; None where it does
        not say and areas of control decide.
    expected_incidents
        On one passage, where somebody gave it.
    lines
        The course of each stretch; None for a straight one.
    snap_km
        How far a place, a depot or a checkpoint may lie from the network.
    unread
        Columns of the file that mean nothing here: a name misspelt, perhaps.
    note
        What a reader of the map must know of it.
    """

    nodes: tuple[str, ...]
    longitude_deg: tuple[float | None, ...]
    latitude_deg: tuple[float | None, ...]
    stretches: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    length_km: tuple[float, ...]
    speed_kmh: tuple[float | None, ...]
    road_class: tuple[str | None, ...]
    condition: tuple[str | None, ...]
    closed: tuple[tuple[date | None, date | None] | None, ...]
    controllers: tuple[tuple[str, ...] | None, ...]
    expected_incidents: tuple[float | None, ...]
    lines: tuple[Line | None, ...]
    snap_km: float
    file: str
    unread: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    def line_of(self, stretch: int) -> Line | None:
        """Course of a stretch; None where its nodes have no coordinates."""
        drawn = self.lines[stretch]
        if drawn is not None:
            return drawn
        points = [
            (self.longitude_deg[node], self.latitude_deg[node])
            for node in (self.starts[stretch], self.ends[stretch])
        ]
        known = [(x, y) for x, y in points if x is not None and y is not None]
        return tuple(known) if len(known) == 2 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Ground that a party holds, or says it holds.

    Attributes
    ----------
    on
        The day of which the map tells; None where it does not say.
    uncertain
        Whether the source itself doubts it.
    error_km
        How far the line on the map may be off.
    """

    id: str
    party: str
    area: Area
    on: date | None = None
    uncertain: bool = False
    error_km: float = 0.0
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of every day: from `opens` up to `closes`, on the clocks of the case."""

    opens: time
    closes: time

    @property
    def length_h(self) -> float:
        """Hours between opening and closing."""
        minutes = (self.closes.hour - self.opens.hour) * 60
        return (minutes + self.closes.minute - self.opens.minute) / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where something stands: on a stretch, at a node, or at a point of the map."""

    stretch: str | None = None
    node: str | None = None
    point: Around | None = None


class CheckpointKind(StrEnum):
    """A post on a road, or a point where one side's ground ends."""

    CHECKPOINT = "checkpoint"
    CROSSING = "crossing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A post on a stretch whose controllers can each say no.

    Attributes
    ----------
    controllers
        Ids of parties; each has to consent.
    hours
        When it lets through; None for all day.
    closed
        First and last day on which nobody passes, as for a stretch of `Roads`.
    delay_min
        Spent there on a passage.
    lorries_per_hour
        How many it lets through; None where not known.
    levy_share
        Upper bound of what is taken of a load there, 0 to 1; None where not known.
    """

    id: str
    name: str
    kind: CheckpointKind
    site: Site
    controllers: tuple[str, ...] = ()
    hours: Hours | None = None
    closed: tuple[date | None, date | None] | None = None
    delay_min: float = 0.0
    lorries_per_hour: float | None = None
    levy_share: float | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


class HazardKind(StrEnum):
    """What makes a stretch dangerous or keeps lorries off it."""

    MINES = "mines"
    CLOSURE = "closure"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """Mines, a closure or another danger on named stretches.

    Attributes
    ----------
    expected_incidents
        On one passage of each stretch, beside those estimated from events. None
        where nobody knows: the stretch is then not driven.
    since, until
        Days; None where that end is open or not known.
    """

    id: str
    kind: HazardKind
    stretches: tuple[str, ...]
    expected_incidents: float | None = None
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Depot:
    """Where goods are loaded, and from where a place is to be reached.

    Attributes
    ----------
    loading_min
        To load a lorry, each time.
    """

    id: str
    name: str
    site: Site
    loading_min: float = 0.0
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Fleet:
    """Lorries of one kind at one depot.

    Attributes
    ----------
    n_vehicles
        How many; may be 0.
    capacity_kg
        By kind of goods. The kind ``any`` stands for goods of every kind together.
    escorts
        How many of them can be escorted on one day; None where none has to be.
    reloads
        How often one may load again on a day.
    reload_depots
        Where; its own depot by default.
    """

    id: str
    depot: str
    n_vehicles: int
    capacity_kg: tuple[tuple[str, int], ...]
    escorts: int | None = None
    reloads: int = 0
    reload_depots: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
