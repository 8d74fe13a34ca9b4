"""Boxes in degrees around shapes and discs, to leave out early what cannot meet."""

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Area, Around
from ceasefire.geo.ellipsoid import FloatArray, reach_deg

Shape = Area | Around
Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees. Where a disc crosses the 180th meridian, west
is below -180 or east above 180."""

TURNS_DEG = (0.0, 360.0, -360.0)
"""The same meridian again, for what lies across the 180th from it."""

_Km = FloatArray | float


def bounds_of(shape: Shape) -> Bounds:
    """Box of one shape; for a disc it may reach a little too far."""
    if isinstance(shape, Around):
        x, y = reach_deg(shape.latitude_deg, shape.radius_km)
        return (
            shape.longitude_deg - float(x),
            shape.latitude_deg - float(y),
            shape.longitude_deg + float(x),
            shape.latitude_deg + float(y),
        )
    points = np.concatenate([np.array(polygon.outer) for polygon in shape.polygons])
    west, south = points.min(axis=0).tolist()
    east, north = points.max(axis=0).tolist()
    return west, south, east, north


def near_box(
    box: Bounds, longitude_deg: FloatArray, latitude_deg: FloatArray, radius_km: _Km
) -> NDArray[np.bool_]:
    """Which discs may reach into the box, on either side of the 180th meridian."""
    reach = reach_deg(latitude_deg, radius_km)
    near = np.zeros(longitude_deg.shape, dtype=bool)
    for turn_deg in TURNS_DEG:
        near |= meets_box(box, longitude_deg + turn_deg, latitude_deg, reach)
    return near


def meets_box(
    box: Bounds,
    longitude_deg: FloatArray,
    latitude_deg: FloatArray,
    reach: tuple[FloatArray, FloatArray],
) -> NDArray[np.bool_]:
    """Which discs may reach into the box, seen from their own side only.

    `reach` is what `reach_deg` says of the discs.
    """
    west, south, east, north = box
    x, y = reach
    return (
        (latitude_deg >= south - y)
        & (latitude_deg <= north + y)
        & (longitude_deg >= west - x)
        & (longitude_deg <= east + x)
    )
