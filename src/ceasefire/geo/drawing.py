"""Polygons made of shapes: outlines, all within so many km, what a box holds.

Read   `outline`, `grown`, `clip`.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import shapely

from ceasefire.core import Area, Around, Polygon
from ceasefire.core.places import Ring
from ceasefire.geo.boxes import Bounds, Shape
from ceasefire.geo.ellipsoid import FloatArray
from ceasefire.geo.pyproj_distance import from_flat_deg, laid_flat_km, ring_around
from ceasefire.geo.solids import (
    FURTHEST_NORTH_DEG,
    Ground,
    ImpossibleArea,
    as_tuple,
    cut_at_180,
    drawn,
    drawn_disc,
    solid_of,
)

_CORNERS_DRAWN = 64
_EDGE_DEG = 0.05  # lines are cut so short before they are laid flat: 2 m off
_EDGE_KM = 5.0  # and before they are put back
_CORNER_STEPS = 32  # to a quarter of a circle: 0.0003 of the radius off


def outline(shape: Ground) -> tuple[Polygon, ...]:
    """Return the polygons to draw, which do not overlap; a disc has 64 corners."""
    pieces: list[Polygon] = []
    for one in as_tuple(shape):
        if isinstance(one, Around):
            pieces.append(Polygon(_ring_of(one, _CORNERS_DRAWN)))
        else:
            pieces += one.polygons
    if len(pieces) < 2:
        return tuple(pieces)
    whole = shapely.union_all([drawn(piece) for piece in pieces])
    return tuple(
        Polygon(outer=_ring(piece.exterior), holes=tuple(map(_ring, piece.interiors)))
        for piece in shapely.get_parts(whole)
    )


def grown(shape: Ground, by_km: float) -> Shape:
    """All ground in the shape or within so many km of it.

    Parameters
    ----------
    shape
        One shape or several.
    by_km
        Positive; geodesic.

    Raises
    ------
    ImpossibleArea
        If a shape has no ground in it, or the answer would come near a pole.
    """
    shapes = as_tuple(shape)
    if len(shapes) == 1 and isinstance(shapes[0], Around):
        return replace(shapes[0], radius_km=shapes[0].radius_km + by_km)
    return _grown(shapes, by_km)


@lru_cache(maxsize=256)
def _grown(shapes: tuple[Shape, ...], by_km: float) -> Area:
    solid = shapely.union_all(
        [solid_of(s) if isinstance(s, Area) else drawn_disc(s) for s in shapes]
    )
    centre = _middle_deg(shapely.get_coordinates(solid))
    flat = shapely.transform(
        shapely.segmentize(solid, _EDGE_DEG),
        lambda deg: np.column_stack(laid_flat_km(deg[:, 0], deg[:, 1], centre)),
    )
    wide = shapely.buffer(flat, by_km, quad_segs=_CORNER_STEPS)
    whole = shapely.transform(
        shapely.segmentize(wide, _EDGE_KM),
        lambda km: np.column_stack(from_flat_deg(km[:, 0], km[:, 1], centre)),
    )
    _, south, _, north = whole.bounds
    if max(-south, north) > FURTHEST_NORTH_DEG:
        raise ImpossibleArea("(grown)", ("It comes near a pole.",))
    return Area(
        polygons=tuple(
            Polygon(
                outer=_ring(piece.exterior), holes=tuple(map(_ring, piece.interiors))
            )
            for piece in shapely.get_parts(cut_at_180(whole))
        )
    )


def _middle_deg(points_deg: FloatArray) -> tuple[float, float]:
    """Longitude and latitude in the middle of points, on whichever side of 180."""
    longitude, latitude = np.radians(points_deg).T
    x = (np.cos(latitude) * np.cos(longitude)).mean()
    y = (np.cos(latitude) * np.sin(longitude)).mean()
    z = np.sin(latitude).mean()
    return (
        float(np.degrees(np.arctan2(y, x))),
        float(np.degrees(np.arctan2(z, np.hypot(x, y)))),
    )


def clip(polygons: Sequence[Polygon], box: Bounds) -> tuple[Polygon, ...]:
    """Cut polygons to a box; nothing is left of those outside of it."""
    pieces = shapely.clip_by_rect([drawn(polygon) for polygon in polygons], *box)
    solid = [piece for piece in shapely.get_parts(pieces) if piece.area > 0]
    return tuple(
        Polygon(outer=_ring(piece.exterior), holes=tuple(map(_ring, piece.interiors)))
        for piece in solid
    )


def _ring(line: shapely.LinearRing) -> Ring:
    return tuple((float(x), float(y)) for x, y in line.coords)


def _ring_of(disc: Around, n_corners: int) -> Ring:
    longitudes, latitudes = ring_around(
        disc.longitude_deg, disc.latitude_deg, disc.radius_km, n_corners
    )
    return tuple(zip(longitudes.tolist(), latitudes.tolist(), strict=True))
