"""What matching must give, found the long way: by overlap of drawn shapes, by counting.

Nothing here uses the code it is held against. Ground is drawn in degrees that run on
across the 180th meridian, discs are polygons of very many corners, days are counted in
quarters of an hour.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import shapely
from hypothesis import assume
from hypothesis import strategies as st
from pyproj import Geod
from shapely import affinity

from ceasefire.core import Area, Polygon

_WGS84 = Geod(ellps="WGS84")
_CORNERS = 4096
_N_POINTS = 20_000
COUNTING_OFF = 0.003
"""What a share may be off that was found by counting so many points."""

QUARTER_S = 900
_EARTH_KM = 6371.0

CENTRES = ((36.0, 35.0), (-60.0, -30.0), (179.9, -16.5), (20.0, 62.0), (0.0, 0.1))
"""Where ground is drawn; one of them lies on the 180th meridian."""


@dataclass(frozen=True)
class DrawnGround:
    """A piece of ground twice: as drawn, and as the package has it."""

    drawn: shapely.Geometry
    area: Area
    centre: tuple[float, float]


def share_by_overlap(
    drawn: shapely.Geometry, longitude_deg: float, latitude_deg: float, radius_km: float
) -> float:
    """Share of a disc that the ground covers, both laid flat around the disc."""
    if radius_km == 0:
        return float(shapely.intersects_xy(drawn, longitude_deg, latitude_deg))
    flat = shapely.transform(
        drawn,
        lambda xy: (xy - [longitude_deg, latitude_deg]) * _km_per_degree(latitude_deg),
    )
    turn = 2 * math.pi / _CORNERS
    of_same_area = radius_km * math.sqrt(turn / math.sin(turn))
    angles = np.arange(_CORNERS) * turn
    disc = shapely.Polygon(
        of_same_area * np.column_stack([np.cos(angles), np.sin(angles)])
    )
    return float(shapely.intersection(flat, disc).area / (math.pi * radius_km**2))


@lru_cache
def _km_per_degree(latitude_deg: float) -> tuple[float, float]:
    """By walking a ten thousandth of a degree east and north."""
    step = 1e-4
    half = step / 2
    _, _, east_m = _WGS84.inv(-half, latitude_deg, half, latitude_deg)
    _, _, north_m = _WGS84.inv(0, latitude_deg - half, 0, latitude_deg + half)
    return east_m / 1000 / step, north_m / 1000 / step


def share_by_points(
    drawn: shapely.Geometry, longitude_deg: float, latitude_deg: float, radius_km: float
) -> float:
    """Share of points that lie in the ground, of many spread over a geodesic disc."""
    i = np.arange(_N_POINTS) + 0.5
    azimuths = np.degrees(i * np.pi * (3 - np.sqrt(5))) % 360
    metres = 1000 * radius_km * np.sqrt(i / _N_POINTS)
    same = np.ones(_N_POINTS)
    x, y, _ = _WGS84.fwd(longitude_deg * same, latitude_deg * same, azimuths, metres)
    x = longitude_deg + (np.asarray(x) - longitude_deg + 180) % 360 - 180
    return float(shapely.intersects_xy(drawn, x, np.asarray(y)).mean())


def laid_flat_off(latitude_deg: float, radius_km: float) -> float:
    """What laying the disc flat may change of a share, as `geo.discs` promises."""
    return radius_km * abs(math.tan(math.radians(latitude_deg))) / (math.pi * _EARTH_KM)


def share_of_days(
    first: date, last: date, zone: ZoneInfo, start_s: int, end_s: int | None
) -> float:
    """Share of the quarters of an hour of some days that lie in a period.

    Parameters
    ----------
    first, last
        Days by the clocks of the zone, both included.
    start_s, end_s
        Seconds since 1970 on a quarter of an hour; the end is outside of the period,
        None never comes.
    """
    quarters = _quarters(first, last, zone)
    inside = [t for t in quarters if start_s <= t and (end_s is None or t < end_s)]
    return len(inside) / len(quarters)


@lru_cache(maxsize=64)
def _quarters(first: date, last: date, zone: ZoneInfo) -> list[int]:
    """All quarters of an hour whose clocks show one of the days."""
    begin = midnight_utc(first) - 2 * 86_400
    end = midnight_utc(last) + 3 * 86_400
    return [
        t
        for t in range(begin, end, QUARTER_S)
        if first <= datetime.fromtimestamp(t, zone).date() <= last
    ]


def midnight_utc(day: date) -> int:
    """Seconds since 1970 at which a day begins in Greenwich."""
    return (day - date(1970, 1, 1)).days * 86_400


def instant_of(seconds: int | None) -> datetime | None:
    """The instant, or none."""
    if seconds is None:
        return None
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


@st.composite
def grounds(draw: st.DrawFn) -> DrawnGround:
    """Ground of every kind: convex, with bays, with a hole, in pieces, overlapping."""
    centre = draw(st.sampled_from(CENTRES))
    star = draw(_stars(centre))
    kind = draw(st.sampled_from(["convex", "bays", "hole", "apart", "overlapping"]))
    pieces = [star]
    if kind == "convex":
        pieces = [shapely.convex_hull(star)]
    elif kind == "hole":
        hole = affinity.scale(star, 0.4, 0.4, origin=centre)
        pieces = [shapely.difference(star, hole)]
    elif kind == "apart":
        pieces = [star, affinity.translate(draw(_stars(centre)), 1.5, 0.2)]
    elif kind == "overlapping":
        pieces = [star, affinity.translate(draw(_stars(centre)), 0.2, 0.1)]
    area = _area_of(pieces)
    # Cut at the date line, a hole may touch its own edge: such a drawing is refused.
    rings = [shapely.Polygon(one.outer, one.holes) for one in area.polygons]
    assume(all(one.is_valid for one in rings))
    return DrawnGround(shapely.union_all(pieces), area, centre)


@st.composite
def _stars(draw: st.DrawFn, centre: tuple[float, float]) -> shapely.Geometry:
    """A polygon that its centre sees all of: simple, and mostly not convex."""
    n = draw(st.integers(4, 9))
    lots = st.lists(st.floats(0, 0.8), min_size=n, max_size=n)
    angles = (np.arange(n) + np.array(draw(lots))) * 2 * np.pi / n
    reach = st.lists(st.floats(0.05, 0.6), min_size=n, max_size=n)
    radii = np.array(draw(reach))
    corners = np.column_stack([np.cos(angles), np.sin(angles)]) * radii[:, None]
    return shapely.Polygon(np.round(corners + centre, 6))


def _area_of(pieces: Sequence[shapely.Geometry]) -> Area:
    """Cut at the 180th meridian, as GeoJSON has it."""
    cut = [
        affinity.translate(half, by)
        for piece in pieces
        for west, by in ((-540, 360), (-180, 0), (180, -360))
        for half in shapely.get_parts(
            shapely.clip_by_rect(piece, west, -90, west + 360, 90)
        )
        if half.area > 0
    ]
    return Area(
        polygons=tuple(
            Polygon(
                tuple(one.exterior.coords),
                tuple(tuple(ring.coords) for ring in one.interiors),
            )
            for one in cut
        )
    )


ZONES_AND_DAYS = (
    ("UTC", date(2016, 2, 28)),
    ("Asia/Damascus", date(2016, 3, 25)),  # clocks go forward at midnight
    ("Asia/Damascus", date(2016, 10, 28)),  # back at midnight: the day before has 25 h
    ("Europe/Kyiv", date(2015, 3, 29)),
    ("Europe/Kyiv", date(2015, 10, 25)),
    ("America/Havana", date(2016, 11, 6)),  # back at 1: midnight is there twice
    ("Asia/Kathmandu", date(2006, 11, 21)),
    ("Australia/Lord_Howe", date(2016, 4, 3)),  # half an hour
    ("Africa/Juba", date(2021, 2, 1)),  # another zone from this day on
)


@st.composite
def days_in_a_zone(draw: st.DrawFn) -> tuple[ZoneInfo, date]:
    """A zone, and a day near one on which its clocks change."""
    name, change = draw(st.sampled_from(ZONES_AND_DAYS))
    return ZoneInfo(name), change + timedelta(days=draw(st.integers(-3, 3)))


@st.composite
def periods(draw: st.DrawFn, day: date) -> tuple[int, int | None]:
    """Start and end of a period near a day, on quarters of an hour; or no end."""
    start = midnight_utc(day) + QUARTER_S * draw(st.integers(-500, 500))
    length = draw(st.one_of(st.none(), st.integers(1, 200), st.integers(1, 40_000)))
    return start, None if length is None else start + QUARTER_S * length
