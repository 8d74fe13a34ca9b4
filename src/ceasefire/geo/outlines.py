"""Outlines of countries, to see on a map where in the world we are.

Why    A brief must be readable where there is no network and no map server.
How    Natural Earth's countries at 1:50 million, rounded to a thousandth of a degree
       (about 100 m), travel with the package and are read when first asked for.
Else   They are for the eye only: a coast may be kilometres off, and lines show who
       holds the ground in Natural Earth's judgement. Nothing is computed with them.
"""

import gzip
import itertools
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ceasefire.core import Area, Polygon
from ceasefire.core.places import Ring
from ceasefire.geo.boxes import TURNS_DEG, Bounds, bounds_of
from ceasefire.geo.drawing import clip

DATA_FILE = Path(__file__).with_name("data") / "countries.json.gz"
STEPS_PER_DEGREE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryOutline:
    """What lies of a country within some box.

    Attributes
    ----------
    name
        In English, as Natural Earth prints it on its maps: ``Dem. Rep. Congo``.
    polygons
        WGS84 degrees. East of the 180th meridian longitudes run on, where the box
        does.
    """

    name: str
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    polygon: Polygon
    box: Bounds


def countries_near(
    bounds: Bounds, *, margin_deg: float = 0.5
) -> tuple[CountryOutline, ...]:
    """Return the countries in a box and a margin around it, cut to both.

    Parameters
    ----------
    bounds
        West, south, east, north in degrees. West may lie below -180, or east above
        180, where the box crosses the 180th meridian.
    margin_deg
        Added on every side, in degrees.

    Returns
    -------
    outlines
        By name; none in the open sea.
    """
    box = _widened(bounds, margin_deg)
    found = []
    for name, pieces in _countries().items():
        polygons = tuple(
            polygon for turn_deg in TURNS_DEG for polygon in _cut(pieces, box, turn_deg)
        )
        if polygons:
            found.append(CountryOutline(name=name, polygons=polygons))
    return tuple(found)


def _widened(bounds: Bounds, margin_deg: float) -> Bounds:
    west, south, east, north = bounds
    west, east = west - margin_deg, east + margin_deg
    if east - west >= 360:
        west, east = -180.0, 180.0
    return west, max(-90.0, south - margin_deg), east, min(90.0, north + margin_deg)


def _cut(
    pieces: tuple[_Piece, ...], box: Bounds, turn_deg: float
) -> tuple[Polygon, ...]:
    """Cut to the box what lies in it when seen from a full turn away."""
    west, south, east, north = box
    seen = (west - turn_deg, south, east - turn_deg, north)
    cut = clip([one.polygon for one in pieces if _meet(one.box, seen)], seen)
    return tuple(_turned(polygon, turn_deg) for polygon in cut) if turn_deg else cut


def _meet(one: Bounds, other: Bounds) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def _turned(polygon: Polygon, turn_deg: float) -> Polygon:
    def turned(ring: Ring) -> Ring:
        return tuple((x + turn_deg, y) for x, y in ring)

    return Polygon(turned(polygon.outer), tuple(map(turned, polygon.holes)))


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[_Piece, ...]]:
    with gzip.open(DATA_FILE, "rt", encoding="utf-8") as file:
        packed: dict[str, list[list[list[int]]]] = json.load(file)
    return {name: tuple(map(_piece, polygons)) for name, polygons in packed.items()}


def _piece(rings: list[list[int]]) -> _Piece:
    outer, *holes = map(_ring, rings)
    polygon = Polygon(outer, tuple(holes))
    return _Piece(polygon, bounds_of(Area(polygons=(polygon,))))


def _ring(steps: list[int]) -> Ring:
    """Undo the differences: the first point, then the way from each to the next."""
    x = itertools.accumulate(steps[::2])
    y = itertools.accumulate(steps[1::2])
    return tuple(
        (i / STEPS_PER_DEGREE, j / STEPS_PER_DEGREE) for i, j in zip(x, y, strict=True)
    )
