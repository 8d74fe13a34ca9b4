"""What can be wrong with the coordinates of a polygon, in words.

Why    Areas are drawn by hand and exported by many tools. A wrong one must be refused
       with words that let its maker mend it.
Else   Whether lines cross is asked of shapely, in `shapes.faults_of`.
"""

import itertools
import re
import sys

from ceasefire.core import number_of

_SHELL = "The outer ring"
_CUT = "Cut an area at the 180th meridian into two polygons (RFC 7946, 3.1.9)."
_LARGEST = sys.float_info.max


def faults_of_rings(rings: object) -> list[str]:
    """Faults that show in the numbers alone, one sentence each."""
    if not isinstance(rings, list | tuple) or not rings:
        return ["A polygon is a list of rings, each a list of [longitude, latitude]."]
    faults: list[str] = []
    for i, ring in enumerate(rings):
        faults += _faults_of_ring(_SHELL if i == 0 else f"Hole {i}", ring)
    return faults


def crossing_in_words(reason: str) -> str:
    """Turn the engine's word for an invalid polygon into a sentence."""
    found = re.match(r"(?P<what>[^\[]+)\[(?P<x>\S+) (?P<y>[^\s\]]+)", reason)
    if found is None:
        return f"Its lines do not enclose ground ({reason})."
    where = f"near longitude {found['x']}, latitude {found['y']}"
    what = found["what"].strip().casefold()
    if "hole" in what or "nested" in what:
        return f"A hole does not lie inside the outer ring, {where}."
    if "disconnected" in what:
        return f"Its holes cut it into separate pieces, {where}: draw two polygons."
    return f"Its lines cross or touch each other {where}."


def _faults_of_ring(name: str, ring: object) -> list[str]:
    if not isinstance(ring, list | tuple):
        return [f"{name} is not a list of [longitude, latitude]."]
    bad = [i for i, point in enumerate(ring) if not _is_position(point)]
    if bad:
        return [f"{name} has a point {bad[0] + 1} that is not two finite numbers."]
    points = [(float(point[0]), float(point[1])) for point in ring]
    faults = []
    if len(points) < 4:
        faults.append(
            f"{name} has {number_of(len(points), 'point')}; it needs at least 4, the "
            "last being the first again."
        )
    elif points[0] != points[-1]:
        faults.append(f"{name} is not closed: its last point must be its first.")
    elif len(set(points)) < 3:
        faults.append(f"{name} encloses no ground: it has fewer than 3 corners.")
    return faults + _faults_of_points(name, points)


def _is_position(point: object) -> bool:
    return (
        isinstance(point, list | tuple)
        and len(point) >= 2
        and all(
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and abs(value) <= _LARGEST  # false for NaN too
            for value in point[:2]
        )
    )


def _faults_of_points(name: str, points: list[tuple[float, float]]) -> list[str]:
    outside = [(x, y) for x, y in points if not (-180 <= x <= 180 and -90 <= y <= 90)]
    if outside:
        x, y = outside[0]
        hint = (
            " Are latitude and longitude exchanged? Longitude comes first."
            if abs(y) > 90 and abs(x) <= 90 and abs(y) <= 180
            else ""
        )
        if abs(y) <= 90 and abs(x) <= 360:
            hint = f" {_CUT}"
        return [f"{name} leaves the world at [{x:g}, {y:g}].{hint}"]
    jumps = [(a, b) for a, b in itertools.pairwise(points) if abs(a[0] - b[0]) > 180]
    if jumps:
        a, b = jumps[0]
        jump = f"{name} runs from longitude {a[0]:g} to {b[0]:g}."
        return [f"{jump} {_CUT}"]
    return []
