"""What lies inside what. The only file that imports shapely.

Why    An area is a polygon somebody drew, or all ground around a point; an event's
       place is a point with an error. Whether the one lies in the other is a share.
How    Every function takes one shape or several; several are one ground, and
       ground that two of them hold counts once. Lines of a polygon are straight in
       longitude and latitude (RFC 7946). Polygons that cross the 180th meridian are cut
       there; discs on it are seen from both sides.
Read   `contains`, `share_inside`, `faults_of`.
Else   The closed forms are in `discs`, geodesics in `pyproj_distance`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from ceasefire.core import Area, Around, CeasefireError, Polygon
from ceasefire.core.places import Ring
from ceasefire.geo.boxes import TURNS_DEG, Bounds, Shape, bounds_of, meets_box, near_box
from ceasefire.geo.discs import shares_in_discs, shares_in_edges
from ceasefire.geo.ellipsoid import FloatArray, area_under_km2, reach_deg
from ceasefire.geo.faults import crossing_in_words, faults_of_rings
from ceasefire.geo.pyproj_distance import (
    distance_km,
    from_flat_deg,
    laid_flat_km,
    ring_around,
)

Ground = Shape | Sequence[Shape]
_CORNERS_DRAWN = 64
_CORNERS_JOINED = 720  # a disc that overlaps another shape: 1e-5 of its radius off
_EDGE_DEG = 0.05  # lines are cut so short before they are laid flat: 2 m off
_EDGE_KM = 5.0  # and before they are put back
_CORNER_STEPS = 32  # to a quarter of a circle: 0.0003 of the radius off
_ROUNDING = 1e-12
_FURTHEST_NORTH_DEG = 89.0  # or south: beyond, a degree of longitude shrinks too fast


class ImpossibleArea(CeasefireError, ValueError):
    """An area cannot enclose any ground."""

    def __init__(self, name: str, reasons: tuple[str, ...]) -> None:
        super().__init__(name, reasons)
        self.name, self.reasons = name, reasons

    def __str__(self) -> str:
        return (
            f"The area {self.name} encloses no ground that can be told: "
            f"{' '.join(self.reasons)} Draw it anew, or name a point and a radius."
        )


@dataclass(frozen=True, slots=True)
class _Patch:
    """Polygons without overlaps, and their edges with the inside on the left."""

    geometry: shapely.Geometry
    edges_deg: FloatArray
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class _Parts:
    """A ground taken apart so that nothing of it is there twice."""

    patches: tuple[_Patch, ...]
    discs: tuple[Around, ...]
    overlapping_discs: tuple[Around, ...]  # in a patch too, as polygons


def contains(
    shape: Ground, longitude_deg: ArrayLike, latitude_deg: ArrayLike
) -> NDArray[np.bool_]:
    """Say which points lie in the shape. Its boundary belongs to it.

    Parameters
    ----------
    shape
        One shape or several.
    longitude_deg, latitude_deg : (n,) float
        WGS84.

    Returns
    -------
    inside : (n,) bool
        False where a coordinate is NaN: see `share_inside` for "cannot be told".

    Raises
    ------
    ImpossibleArea
        If a polygon crosses itself or has no ground in it.
    """
    longitude, latitude = _points(longitude_deg, latitude_deg)
    parts = _parts(_as_tuple(shape))
    inside = np.zeros(longitude.shape, dtype=bool)
    for patch in parts.patches:
        for turn_deg in TURNS_DEG:
            inside |= _in_patch(patch, longitude + turn_deg, latitude)
    for disc in parts.discs + parts.overlapping_discs:
        rows = np.flatnonzero(
            ~inside & near_box(bounds_of(disc), longitude, latitude, 0.0)
        )
        inside[rows] = _km_from(disc, longitude[rows], latitude[rows]) <= disc.radius_km
    return inside


def share_inside(
    shape: Ground,
    longitude_deg: ArrayLike,
    latitude_deg: ArrayLike,
    radius_km: ArrayLike,
) -> FloatArray:
    """Share of the disc around each point that lies in the shape.

    Parameters
    ----------
    shape
        One shape or several.
    longitude_deg, latitude_deg : (n,) float
        Centres of the discs, WGS84.
    radius_km : (n,) or () float
        0 for an exact point: then the share is 1 or 0, as in `contains`.

    Returns
    -------
    share : (n,) float
        0 to 1; NaN where a coordinate or the radius is NaN, and where a disc comes
        within a degree of a pole and the shape is not discs apart from each other:
        the ground cannot be laid flat there.

    Notes
    -----
    For polygons the disc and the ground around it are laid flat true to scale at the
    centre; see `discs.shares_in_edges` for the bound of the error. Between two discs
    the distance is geodesic and the lens is that of plane circles, which is off by
    less than (r/R)^2: 0.0003 for 100 km.
    """
    longitude, latitude = _points(longitude_deg, latitude_deg)
    radius = np.broadcast_to(np.asarray(radius_km, np.float64), longitude.shape)
    share = contains(shape, longitude, latitude).astype(np.float64)
    share[np.isnan(longitude) | np.isnan(latitude) | np.isnan(radius)] = np.nan
    wide = np.flatnonzero((radius > 0) & ~np.isnan(share))
    if wide.size:
        asked = np.column_stack([longitude[wide], latitude[wide], radius[wide]])
        distinct, code = np.unique(asked, axis=0, return_inverse=True)
        share[wide] = _share_of_discs(_parts(_as_tuple(shape)), distinct)[code.ravel()]
    return share


def faults_of(polygon_coordinates: object) -> list[str]:
    """Say what is wrong with the coordinates of a GeoJSON polygon.

    Parameters
    ----------
    polygon_coordinates
        A list of rings, each a list of [longitude, latitude] in degrees; the first
        is the outer ring, the others are holes.

    Returns
    -------
    faults
        One sentence each; none where the polygon can be used.
    """
    faults = faults_of_rings(polygon_coordinates)
    if faults:
        return faults
    rings = [[tuple(point[:2]) for point in ring] for ring in polygon_coordinates]  # type: ignore[attr-defined]
    polygon = shapely.Polygon(rings[0], rings[1:])
    if not polygon.is_valid:
        return [crossing_in_words(shapely.is_valid_reason(polygon))]
    return []


def area_km2(shape: Ground) -> float:
    """Ground in the shape, in km2, on the WGS84 ellipsoid."""
    parts = _parts(_as_tuple(shape))
    total = sum(
        -float(area_under_km2(*patch.edges_deg.T).sum()) for patch in parts.patches
    )
    return total + sum(np.pi * disc.radius_km**2 for disc in parts.discs)


def bounds(shape: Ground) -> Bounds:
    """West, south, east and north end of the shape, in degrees."""
    boxes = np.array([bounds_of(one) for one in _as_tuple(shape)])
    west, south = boxes[:, :2].min(axis=0).tolist()
    east, north = boxes[:, 2:].max(axis=0).tolist()
    return west, south, east, north


def outline(shape: Ground) -> tuple[Polygon, ...]:
    """Return the polygons to draw, which do not overlap; a disc has 64 corners."""
    pieces: list[Polygon] = []
    for one in _as_tuple(shape):
        if isinstance(one, Around):
            pieces.append(Polygon(_ring_of(one, _CORNERS_DRAWN)))
        else:
            pieces += one.polygons
    if len(pieces) < 2:
        return tuple(pieces)
    whole = shapely.union_all([_drawn(piece) for piece in pieces])
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
    shapes = _as_tuple(shape)
    if len(shapes) == 1 and isinstance(shapes[0], Around):
        return replace(shapes[0], radius_km=shapes[0].radius_km + by_km)
    return _grown(shapes, by_km)


@lru_cache(maxsize=256)
def _grown(shapes: tuple[Shape, ...], by_km: float) -> Area:
    solid = shapely.union_all(
        [_geometry(s) if isinstance(s, Area) else _drawn_disc(s) for s in shapes]
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
    if max(-south, north) > _FURTHEST_NORTH_DEG:
        raise ImpossibleArea("(grown)", ("It comes near a pole.",))
    return Area(
        polygons=tuple(
            Polygon(
                outer=_ring(piece.exterior), holes=tuple(map(_ring, piece.interiors))
            )
            for piece in shapely.get_parts(_cut_at_180(whole))
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
    pieces = shapely.clip_by_rect([_drawn(polygon) for polygon in polygons], *box)
    solid = [piece for piece in shapely.get_parts(pieces) if piece.area > 0]
    return tuple(
        Polygon(outer=_ring(piece.exterior), holes=tuple(map(_ring, piece.interiors)))
        for piece in solid
    )


def _as_tuple(shape: Ground) -> tuple[Shape, ...]:
    return (shape,) if isinstance(shape, Area | Around) else tuple(shape)


def _points(
    longitude_deg: ArrayLike, latitude_deg: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    longitude = np.asarray(longitude_deg, dtype=np.float64)
    return longitude, np.asarray(latitude_deg, dtype=np.float64)


@lru_cache(maxsize=4096)
def _parts(shapes: tuple[Shape, ...]) -> _Parts:
    areas = [one for one in shapes if isinstance(one, Area)]
    around = list(dict.fromkeys(one for one in shapes if isinstance(one, Around)))
    drawn = [_drawn_disc(disc) for disc in around] if len(shapes) > 1 else [None]
    solid = [_geometry(area) for area in areas]
    lone: list[Around] = []
    joined: list[Around] = []
    for i, disc in enumerate(around):
        others = solid + [d for j, d in enumerate(drawn) if j != i and d is not None]
        overlaps = bool(others) and shapely.intersects(drawn[i], others).any()
        (joined if overlaps else lone).append(disc)
    solid += [d for disc, d in zip(around, drawn, strict=False) if disc in joined]
    patches = (_patch(shapely.union_all(solid)),) if solid else ()
    return _Parts(patches, tuple(lone), tuple(joined))


def _patch(geometry: shapely.Geometry) -> _Patch:
    geometry = shapely.orient_polygons(geometry, exterior_cw=False)
    rings = shapely.get_rings(shapely.get_parts(geometry))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same_ring = ring[1:] == ring[:-1]
    edges = np.hstack([points[:-1][same_ring], points[1:][same_ring]])
    shapely.prepare(geometry)
    west, south, east, north = geometry.bounds
    return _Patch(geometry, edges, (west, south, east, north))


def _geometry(area: Area) -> shapely.Geometry:
    polygons = [_drawn(polygon) for polygon in area.polygons]
    reasons = [shapely.is_valid_reason(one) for one in polygons if not one.is_valid]
    if not polygons or reasons or all(one.is_empty for one in polygons):
        raise ImpossibleArea(
            area.file or "(unnamed)",
            tuple(f"{reason}." for reason in reasons) or ("It has no polygon.",),
        )
    return shapely.union_all(polygons)


def _drawn(polygon: Polygon) -> shapely.Polygon:
    try:
        return shapely.Polygon(polygon.outer, polygon.holes)
    except (ValueError, shapely.errors.ShapelyError) as error:
        raise ImpossibleArea("(unnamed)", (f"{error}.",)) from error


def _drawn_disc(disc: Around) -> shapely.Geometry:
    """The disc as a polygon of the same area, cut at the 180th meridian."""
    turn = 2 * np.pi / _CORNERS_JOINED
    radius_km = disc.radius_km * float(np.sqrt(turn / np.sin(turn)))
    whole = shapely.Polygon(
        np.column_stack(
            ring_around(
                disc.longitude_deg, disc.latitude_deg, radius_km, _CORNERS_JOINED
            )
        )
    )
    return _cut_at_180(whole)


def _cut_at_180(whole: shapely.Geometry) -> shapely.Geometry:
    """Cut what runs across the 180th meridian, and put each piece on its side."""
    pieces = [
        shapely.transform(
            shapely.clip_by_rect(whole, -180 - turn_deg, -90, 180 - turn_deg, 90),
            lambda xy, by=turn_deg: xy + np.array([by, 0.0]),
        )
        for turn_deg in TURNS_DEG
    ]
    return shapely.union_all([piece for piece in pieces if not piece.is_empty])


def _ring(line: shapely.LinearRing) -> Ring:
    return tuple((float(x), float(y)) for x, y in line.coords)


def _ring_of(disc: Around, n_corners: int) -> Ring:
    longitudes, latitudes = ring_around(
        disc.longitude_deg, disc.latitude_deg, disc.radius_km, n_corners
    )
    return tuple(zip(longitudes.tolist(), latitudes.tolist(), strict=True))


def _in_patch(
    patch: _Patch, longitude_deg: FloatArray, latitude_deg: FloatArray
) -> NDArray[np.bool_]:
    west, south, east, north = patch.bounds
    inside = np.zeros(longitude_deg.shape, dtype=bool)
    rows = np.flatnonzero(
        (longitude_deg >= west)
        & (longitude_deg <= east)
        & (latitude_deg >= south)
        & (latitude_deg <= north)
    )
    inside[rows] = shapely.intersects_xy(
        patch.geometry, longitude_deg[rows], latitude_deg[rows]
    )
    return inside


def _km_from(
    disc: Around, longitude_deg: FloatArray, latitude_deg: FloatArray
) -> FloatArray:
    return distance_km(
        longitude_deg, latitude_deg, disc.longitude_deg, disc.latitude_deg
    )


def _share_of_discs(parts: _Parts, asked: FloatArray) -> FloatArray:
    longitude, latitude, radius = asked.T
    share = np.zeros(len(asked))
    for disc in parts.discs:
        rows = np.flatnonzero(near_box(bounds_of(disc), longitude, latitude, radius))
        km = _km_from(disc, longitude[rows], latitude[rows])
        share[rows] += shares_in_discs(
            km, radius[rows], np.full(rows.size, disc.radius_km)
        )
    for patch in parts.patches:
        for turn_deg in TURNS_DEG:
            seen = longitude + turn_deg
            rows = np.flatnonzero(meets_box(patch.bounds, seen, latitude, radius))
            if rows.size:
                share[rows] += shares_in_edges(
                    patch.edges_deg,
                    _in_patch(patch, seen[rows], latitude[rows]),
                    seen[rows],
                    latitude[rows],
                    radius[rows],
                )
    _, reach = reach_deg(latitude, radius)
    polar = np.abs(latitude) + reach > _FURTHEST_NORTH_DEG
    for patch in parts.patches:
        share[polar & near_box(patch.bounds, longitude, latitude, radius)] = np.nan
    share[share < _ROUNDING] = 0.0
    share[share > 1 - _ROUNDING] = 1.0
    return share
