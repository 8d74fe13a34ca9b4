"""What lies inside what.

Why    An area is a polygon somebody drew, or all ground around a point; an event's
       place is a point with an error. Whether the one lies in the other is a share.
How    Every function takes one shape or several; several are one ground, and
       ground that two of them hold counts once. Lines of a polygon are straight in
       longitude and latitude (RFC 7946). Polygons that cross the 180th meridian are cut
       there; discs on it are seen from both sides.
Read   `contains`, `share_inside`, `faults_of`.
Else   How a ground is put together is in `solids`; polygons made of it in `drawing`;
       closed forms in `discs`, geodesics in `pyproj_distance`.
"""

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from ceasefire.core import Around
from ceasefire.geo.boxes import TURNS_DEG, Bounds, bounds_of, meets_box, near_box
from ceasefire.geo.discs import shares_in_discs, shares_in_edges
from ceasefire.geo.distinct import distinct_rows
from ceasefire.geo.ellipsoid import FloatArray, area_under_km2, reach_deg
from ceasefire.geo.faults import crossing_in_words, faults_of_rings
from ceasefire.geo.pyproj_distance import distance_km
from ceasefire.geo.solids import (
    FURTHEST_NORTH_DEG,
    Ground,
    Parts,
    Patch,
    as_tuple,
    parts_of,
)

_ROUNDING = 1e-12


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
    parts = parts_of(as_tuple(shape))
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
    near = np.zeros(longitude.shape, dtype=bool)
    for one in as_tuple(shape):
        near |= near_box(bounds_of(one), longitude, latitude, radius)
    wide = np.flatnonzero(near & (radius > 0) & ~np.isnan(share))
    if wide.size:
        asked = np.column_stack([longitude[wide], latitude[wide], radius[wide]])
        distinct, which = distinct_rows(asked)
        share[wide] = _share_of_discs(parts_of(as_tuple(shape)), distinct)[which]
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
    parts = parts_of(as_tuple(shape))
    total = sum(
        -float(area_under_km2(*patch.edges_deg.T).sum()) for patch in parts.patches
    )
    return total + sum(np.pi * disc.radius_km**2 for disc in parts.discs)


def bounds(shape: Ground) -> Bounds:
    """West, south, east and north end of the shape, in degrees."""
    boxes = np.array([bounds_of(one) for one in as_tuple(shape)])
    west, south = boxes[:, :2].min(axis=0).tolist()
    east, north = boxes[:, 2:].max(axis=0).tolist()
    return west, south, east, north


def _points(
    longitude_deg: ArrayLike, latitude_deg: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    longitude = np.asarray(longitude_deg, dtype=np.float64)
    return longitude, np.asarray(latitude_deg, dtype=np.float64)


def _in_patch(
    patch: Patch, longitude_deg: FloatArray, latitude_deg: FloatArray
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


def _share_of_discs(parts: Parts, asked: FloatArray) -> FloatArray:
    longitude, latitude, radius = asked.T
    reach = reach_deg(latitude, radius)
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
            rows = np.flatnonzero(meets_box(patch.bounds, seen, latitude, reach))
            if rows.size:
                share[rows] += shares_in_edges(
                    patch.edges_deg,
                    _in_patch(patch, seen[rows], latitude[rows]),
                    seen[rows],
                    latitude[rows],
                    radius[rows],
                )
    polar = np.abs(latitude) + reach[1] > FURTHEST_NORTH_DEG
    for patch in parts.patches:
        share[polar & near_box(patch.bounds, longitude, latitude, radius)] = np.nan
    share[share < _ROUNDING] = 0.0
    share[share > 1 - _ROUNDING] = 1.0
    return share
