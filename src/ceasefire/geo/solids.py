"""One ground out of areas and discs, with nothing in it twice.

How    Lines of a polygon are straight in longitude and latitude. Polygons and discs
       that run across the 180th meridian are cut there. Discs that lie apart from all
       else stay discs, for which there are closed forms; others become polygons.
Read   `parts_of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from ceasefire.core import Area, Around, CeasefireError, Polygon
from ceasefire.geo.boxes import TURNS_DEG, Bounds, Shape
from ceasefire.geo.ellipsoid import FloatArray
from ceasefire.geo.pyproj_distance import ring_around

FURTHEST_NORTH_DEG = 89.0  # or south: beyond, a degree of longitude shrinks too fast
Ground = Shape | Sequence[Shape]
_CORNERS_JOINED = 720  # a disc that overlaps another shape: 1e-5 of its radius off


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
class Patch:
    """Polygons without overlaps, and their edges with the inside on the left."""

    geometry: shapely.Geometry
    edges_deg: FloatArray
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Parts:
    """A ground taken apart so that nothing of it is there twice."""

    patches: tuple[Patch, ...]
    discs: tuple[Around, ...]
    overlapping_discs: tuple[Around, ...]  # in a patch too, as polygons


def as_tuple(shape: Ground) -> tuple[Shape, ...]:
    """Return the shapes of a ground; one alone is a ground too."""
    return (shape,) if isinstance(shape, Area | Around) else tuple(shape)


@lru_cache(maxsize=4096)
def parts_of(shapes: tuple[Shape, ...]) -> Parts:
    """Take a ground apart.

    Raises
    ------
    ImpossibleArea
        If a polygon crosses itself or has no ground in it.
    """
    areas = [one for one in shapes if isinstance(one, Area)]
    around = list(dict.fromkeys(one for one in shapes if isinstance(one, Around)))
    drawn = [drawn_disc(disc) for disc in around] if len(shapes) > 1 else [None]
    solid = [solid_of(area) for area in areas]
    lone: list[Around] = []
    joined: list[Around] = []
    for i, disc in enumerate(around):
        others = solid + [d for j, d in enumerate(drawn) if j != i and d is not None]
        overlaps = bool(others) and shapely.intersects(drawn[i], others).any()
        (joined if overlaps else lone).append(disc)
    solid += [d for disc, d in zip(around, drawn, strict=False) if disc in joined]
    patches = (_patch(shapely.union_all(solid)),) if solid else ()
    return Parts(patches, tuple(lone), tuple(joined))


def _patch(geometry: shapely.Geometry) -> Patch:
    geometry = shapely.orient_polygons(geometry, exterior_cw=False)
    rings = shapely.get_rings(shapely.get_parts(geometry))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same_ring = ring[1:] == ring[:-1]
    edges = np.hstack([points[:-1][same_ring], points[1:][same_ring]])
    shapely.prepare(geometry)
    west, south, east, north = geometry.bounds
    return Patch(geometry, edges, (west, south, east, north))


def solid_of(area: Area) -> shapely.Geometry:
    """Return all polygons of an area as one; raises as `parts_of`."""
    polygons = [drawn(polygon) for polygon in area.polygons]
    reasons = [shapely.is_valid_reason(one) for one in polygons if not one.is_valid]
    if not polygons or reasons or all(one.is_empty for one in polygons):
        raise ImpossibleArea(
            area.file or "(unnamed)",
            tuple(f"{reason}." for reason in reasons) or ("It has no polygon.",),
        )
    return shapely.union_all(polygons)


def drawn(polygon: Polygon) -> shapely.Polygon:
    """Return a polygon as shapely has it, whether it can be used or not."""
    try:
        return shapely.Polygon(polygon.outer, polygon.holes)
    except (ValueError, shapely.errors.ShapelyError) as error:
        raise ImpossibleArea("(unnamed)", (f"{error}.",)) from error


def drawn_disc(disc: Around) -> shapely.Geometry:
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
    return cut_at_180(whole)


def cut_at_180(whole: shapely.Geometry) -> shapely.Geometry:
    """Cut what runs across the 180th meridian, and put each piece on its side."""
    pieces = [
        shapely.transform(
            shapely.clip_by_rect(whole, -180 - turn_deg, -90, 180 - turn_deg, 90),
            lambda xy, by=turn_deg: xy + np.array([by, 0.0]),
        )
        for turn_deg in TURNS_DEG
    ]
    return shapely.union_all([piece for piece in pieces if not piece.is_empty])
