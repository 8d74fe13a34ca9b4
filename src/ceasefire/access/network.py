"""The ground as one network: what each stretch needs, what is closed, what is where.

Read   `Network.of`.
Else   Who holds a stretch is worked out in `holders`, what is closed in `closures`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ceasefire.access.closures import closed_on, danger_of, dangers_on
from ceasefire.access.graph import FloatArray, IntArray
from ceasefire.access.holders import holders_of
from ceasefire.core import (
    AccessRecord,
    Around,
    Case,
    Checkpoint,
    Hazard,
    Need,
    Roads,
    Site,
)
from ceasefire.geo.lines import Lines, nearest_point
from ceasefire.geo.shapes import bounds

DEFAULT_KMH = 40.0  # of a loaded lorry, where no speed is given


@dataclass(frozen=True, slots=True)
class StretchKind:
    """What is alike in many stretches.

    Attributes
    ----------
    controllers
        Ids of parties.
    scopes
        Ids of the consents that are for named stretches and name this one.
    """

    controllers: tuple[str, ...]
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place or a depot meets the network.

    Attributes
    ----------
    node
        -1 where it lies too far off.
    off_km
        How far its node is; infinite where no node has coordinates.
    """

    node: int
    off_km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The ground of a case on one day.

    Attributes
    ----------
    km, hours : (n,) float
        Length, and driving time, of each stretch.
    kind : (n,) int
        Position in `kinds`.
    closed
        Why a stretch cannot be driven, by position.
    dangers
        Hazards recorded on a stretch that is driven all the same, by position.
    danger : (n,) float
        Incidents to be expected of these hazards on one passage of each.
    uncertain
        Parties that may or may not hold a stretch, by position.
    unknown : (n,) bool
        Whether nobody recorded who holds it.
    posts
        Checkpoints, by the stretch they stand on.
    contested
        Number of stretches on which areas of several parties overlap.
    idle_maps
        Ids of maps of control of the day that touch no stretch.
    """

    roads: Roads
    starts: IntArray
    ends: IntArray
    km: FloatArray
    hours: FloatArray
    kinds: tuple[StretchKind, ...]
    kind: IntArray
    closed: dict[int, str]
    dangers: dict[int, tuple[Hazard, ...]]
    danger: FloatArray
    uncertain: dict[int, tuple[str, ...]]
    unknown: NDArray[np.bool_]
    posts: dict[int, tuple[Checkpoint, ...]]
    depots: dict[str, Spot]
    places: dict[str, Spot]
    contested: int
    idle_maps: tuple[str, ...]
    off_posts: tuple[tuple[str, float], ...]
    lines: Lines

    @property
    def n_nodes(self) -> int:
        """Number of nodes."""
        return len(self.roads.nodes)

    @classmethod
    def of(cls, case: Case, day: date | None) -> "Network | None":
        """Make the network of a case on a day; None where it has no roads."""
        record = case.access
        roads = record.roads
        if roads is None:
            return None
        lines = Lines([roads.line_of(i) for i in range(len(roads.stretches))])
        posts, off_posts = _posts(record, roads, lines)
        holders = holders_of(record, roads, lines, posts, day)
        kinds, kind = _kinds(record, roads, holders.held, posts)
        km = np.array(roads.length_km, dtype=np.float64)
        kmh = np.array([one or DEFAULT_KMH for one in roads.speed_kmh])
        find = _Finder.of(roads)
        dangers = dangers_on(record, roads, day)
        return cls(
            roads=roads,
            starts=np.array(roads.starts, dtype=np.int64),
            ends=np.array(roads.ends, dtype=np.int64),
            km=km,
            hours=km / kmh + _delays_h(len(km), posts),
            kinds=kinds,
            kind=kind,
            closed=dict(closed_on(record, roads, posts, day)),
            dangers=dangers,
            danger=danger_of(len(km), dangers),
            uncertain=holders.uncertain,
            unknown=holders.unknown,
            posts=posts,
            depots={one.id: find.spot(one.site) for one in record.depots},
            places={one.place: find.place(case, one) for one in record.needs},
            contested=holders.contested,
            idle_maps=holders.idle,
            off_posts=off_posts,
            lines=lines,
        )

    def least_incidents(self, stretches: Sequence[int]) -> float:
        """To be expected on a way, of the figures that were given: a lower bound."""
        given = (self.roads.expected_incidents[i] or 0.0 for i in stretches)
        return float(sum(given) + sum(self.danger[i] for i in stretches))

    def unknown_km(self, stretches: Sequence[int]) -> float:
        """Length of a way over ground of which nobody recorded who holds it."""
        return float(sum(self.km[i] for i in stretches if self.unknown[i]))


@dataclass(frozen=True, slots=True)
class _Finder:
    """Nodes by name and by place."""

    names: dict[str, int]
    longitude: FloatArray
    latitude: FloatArray
    snap_km: float

    @classmethod
    def of(cls, roads: Roads) -> "_Finder":
        return cls(
            {name: i for i, name in enumerate(roads.nodes)},
            np.array(roads.longitude_deg, dtype=np.float64),
            np.array(roads.latitude_deg, dtype=np.float64),
            roads.snap_km,
        )

    def spot(self, site: Site) -> Spot:
        if site.node is not None:
            return Spot(self.names[site.node], 0.0)
        point = site.point or Around(latitude_deg=0, longitude_deg=0, radius_km=0)
        return self._near(point.longitude_deg, point.latitude_deg)

    def place(self, case: Case, need: Need) -> Spot:
        if need.site is not None:
            return self.spot(need.site)
        shape = case.place(need.place).shape
        if isinstance(shape, Around):
            return self._near(shape.longitude_deg, shape.latitude_deg)
        west, south, east, north = bounds(shape)
        return self._near((west + east) / 2, (south + north) / 2)

    def _near(self, longitude: float, latitude: float) -> Spot:
        at, far = nearest_point(self.longitude, self.latitude, (longitude, latitude))
        return Spot(at if far <= self.snap_km else -1, far)


def _posts(
    record: AccessRecord, roads: Roads, lines: Lines
) -> tuple[dict[int, tuple[Checkpoint, ...]], tuple[tuple[str, float], ...]]:
    """Posts by their stretch, and those that stand on none with their distance."""
    names = {name: i for i, name in enumerate(roads.stretches)}
    on: dict[int, list[Checkpoint]] = defaultdict(list)
    off = []
    for post in record.checkpoints:
        if post.site.stretch is not None:
            on[names[post.site.stretch]].append(post)
        elif post.site.point is not None:
            point = post.site.point
            at, far = lines.nearest(point.longitude_deg, point.latitude_deg)
            if far <= roads.snap_km:
                on[at].append(post)
            else:
                off.append((post.id, far))
    return {at: tuple(many) for at, many in on.items()}, tuple(off)


def _kinds(
    record: AccessRecord,
    roads: Roads,
    held: list[tuple[str, ...]],
    posts: dict[int, tuple[Checkpoint, ...]],
) -> tuple[tuple[StretchKind, ...], IntArray]:
    names = {name: i for i, name in enumerate(roads.stretches)}
    of_post = {post.id: at for at, many in posts.items() for post in many}
    scopes: dict[int, list[str]] = defaultdict(list)
    for consent in record.consents:
        named = {names[one] for one in consent.stretches}
        named |= {of_post[one] for one in consent.checkpoints if one in of_post}
        for at in named:
            if consent.by in held[at]:
                scopes[at].append(consent.id)
    found: dict[StretchKind, int] = {}
    kind = [
        found.setdefault(StretchKind(ids, tuple(scopes.get(i, ()))), len(found))
        for i, ids in enumerate(held)
    ]
    return tuple(found), np.array(kind, dtype=np.int64)


def _delays_h(n: int, posts: dict[int, tuple[Checkpoint, ...]]) -> FloatArray:
    delays = np.zeros(n)
    for at, many in posts.items():
        delays[at] = sum(post.delay_min for post in many) / 60
    return delays
