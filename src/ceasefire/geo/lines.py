"""Roads on the ground: whose area a line crosses, and which line is nearest.

Else   Polygons and discs are in `shapes`. Lengths are shares of a line as it is drawn
       in longitude and latitude; over a few km that is its share on the ground. From
       one point to the next a line goes the short way, also over the 180th meridian.
"""

import math
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from ceasefire.core import Area
from ceasefire.core.roads import Line
from ceasefire.geo.boxes import TURNS_DEG
from ceasefire.geo.ellipsoid import FloatArray
from ceasefire.geo.pyproj_distance import distance_km

_FARTHEST_DEG = 360.0  # no line reaches farther from the meridian of Greenwich
_TOUCH = 1e-9  # of a line: less is its boundary, touched


class Lines:
    """Lines made ready once, to be held against many areas.

    Parameters
    ----------
    lines
        None where the course of one is not known: it lies in no area.
    """

    def __init__(self, lines: Sequence[Line | None]) -> None:
        self._rows = np.array(
            [i for i, one in enumerate(lines) if one is not None], dtype=np.intp
        )
        known = [lines[i] for i in self._rows.tolist()]
        counts = np.array([len(one or ()) for one in known], dtype=np.intp)
        points = np.array([point for one in known for point in _short(one or ())])
        farthest = np.abs(points[..., 0]).max() if points.size else 0.0
        self._goes_beyond = bool(farthest > 180)
        self._lines = shapely.linestrings(
            points.reshape(-1, 2), indices=np.repeat(np.arange(len(known)), counts)
        )
        self._n = len(lines)
        self._tree = shapely.STRtree(self._lines)

    @property
    def n_known(self) -> int:
        """Number of lines whose course is known."""
        return len(self._rows)

    def shares_inside(self, area: Area) -> FloatArray:
        """Share of each line that lies in an area.

        Returns
        -------
        share : (n,) float
            0 where a line only touches it; NaN where its course is not known.
        """
        share = np.full(self._n, np.nan)
        share[self._rows] = 0.0
        polygons = [shapely.Polygon(one.outer, one.holes) for one in area.polygons]
        shifts = [np.array([by, 0.0]) for by in TURNS_DEG]
        ground = shapely.union_all(
            [
                shapely.transform(polygons, lambda deg, by=by: deg + by)
                for by in (shifts if self._goes_beyond else shifts[:1])
            ]
        )
        shapely.prepare(ground)
        near = self._tree.query(ground, predicate="intersects")
        lines = self._lines[near]
        whole = shapely.length(lines)
        inside = shapely.covers(ground, lines)
        cut = np.where(inside, whole, 0.0)
        partly = np.flatnonzero(~inside)
        cut[partly] = shapely.length(shapely.intersection(lines[partly], ground))
        found = np.divide(cut, whole, out=inside.astype(float), where=whole > 0)
        share[self._rows[near]] = np.where(found > _TOUCH, found, 0.0)
        return share

    def nearest(self, longitude_deg: float, latitude_deg: float) -> tuple[int, float]:
        """Return the line nearest to a point, and its distance in km."""
        if not len(self._rows):
            return -1, float("inf")
        # A degree of longitude is shorter than one of latitude: hold it so.
        squeeze = np.array([np.cos(np.radians(latitude_deg)), 1.0])
        flat = shapely.transform(self._lines, lambda deg: deg * squeeze)
        turns = [by for by in TURNS_DEG if abs(longitude_deg + by) <= _FARTHEST_DEG]
        points = shapely.points(
            [np.array([longitude_deg + by, latitude_deg]) * squeeze for by in turns]
        )
        far_deg = np.array([shapely.distance(flat, one) for one in points])
        turn, at = map(int, np.unravel_index(np.argmin(far_deg), far_deg.shape))
        point = points[turn]
        foot = shapely.get_coordinates(
            shapely.line_interpolate_point(
                flat[at], shapely.line_locate_point(flat[at], point)
            )
        )[0]
        x, y = (foot / squeeze).tolist()
        far = distance_km(x, y, longitude_deg, latitude_deg)
        return int(self._rows[at]), float(far)

    def sampled(self, every_deg: float) -> tuple[FloatArray, NDArray[np.intp]]:
        """Points along the lines, and the line of each.

        Returns
        -------
        points_deg : (m, 2) float
        line : (m,) int
        """
        dense = shapely.segmentize(self._lines, every_deg)
        points, line = shapely.get_coordinates(dense, return_index=True)
        points[:, 0] = (points[:, 0] + 180) % 360 - 180
        return points, self._rows[line]


def _short(line: Line) -> list[tuple[float, float]]:
    """Have a line go the short way from point to point, beyond 180 degrees too."""
    found = list(line[:1])
    for x, y in line[1:]:
        found.append((x - 360 * round((x - found[-1][0]) / 360), y))
    return found


def cut_at_meridian(line: Line) -> tuple[Line, ...]:
    """Cut a line where it crosses the 180th meridian, as RFC 7946 asks.

    Returns
    -------
    pieces
        All longitudes from -180 to 180; one piece where it does not cross.
    """
    pieces: list[list[tuple[float, float]]] = []
    turn = 0
    before: tuple[float, float] | None = None
    for x, y in _short(line):
        if before is None or not -180 <= x - 360 * turn <= 180:
            begun = math.floor((x + 180) / 360)
            if before is None:
                pieces.append([])
            else:
                edge = 180 + 360 * min(turn, begun)
                share = (edge - before[0]) / (x - before[0])
                latitude = before[1] + share * (y - before[1])
                if before[0] != edge:
                    pieces[-1].append((edge - 360.0 * turn, latitude))
                pieces.append([(edge - 360.0 * begun, latitude)])
            turn = begun
        pieces[-1].append((x - 360.0 * turn, y))
        before = x, y
    return tuple(tuple(piece) for piece in pieces if len(piece) > 1)


def nearest_point(
    longitude_deg: FloatArray, latitude_deg: FloatArray, to_deg: tuple[float, float]
) -> tuple[int, float]:
    """Return the nearest of many points, and its distance in km.

    Parameters
    ----------
    longitude_deg, latitude_deg : (n,) float
        NaN where not known.
    to_deg
        Longitude and latitude.
    """
    known = np.flatnonzero(np.isfinite(longitude_deg) & np.isfinite(latitude_deg))
    if not known.size:
        return -1, float("inf")
    x, y = np.radians(longitude_deg[known]), np.radians(latitude_deg[known])
    u, v = np.radians(to_deg)
    half = np.sin((y - v) / 2) ** 2 + np.cos(y) * np.cos(v) * np.sin((x - u) / 2) ** 2
    at = int(known[np.argmin(half)])
    far = distance_km(longitude_deg[at], latitude_deg[at], *to_deg)
    return at, float(far)
