"""Make the outlines of countries that the package ships.

Why    Maps in a brief must work where there is no network, so the outlines go along.
How    ``npm pack world-atlas`` brings Natural Earth's countries (public domain) as
       TopoJSON. Lines there run on across the 180th meridian and around the pole; here
       they are cut, as RFC 7946 has it, and rounded. The same input gives the same
       bytes.

Usage: python scripts/make_outlines.py package/countries-50m.json
"""

import gzip
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely

from ceasefire.core import Polygon
from ceasefire.core.places import Ring
from ceasefire.geo.drawing import clip
from ceasefire.geo.outlines import DATA_FILE, STEPS_PER_DEGREE

Line = list[tuple[float, float]]


def main(topology: Path) -> None:
    """Read TopoJSON, write the packaged file, and say how large it became."""
    countries = outlines(json.loads(topology.read_bytes()))
    text = json.dumps(countries, ensure_ascii=False, separators=(",", ":"))
    zipped = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    DATA_FILE.parent.mkdir(exist_ok=True)
    DATA_FILE.write_bytes(zipped)
    print(f"{len(countries)} countries, {len(zipped):,} bytes: {DATA_FILE.name}")


def outlines(topology: dict[str, Any]) -> dict[str, list[list[list[int]]]]:
    """Polygons of each country by its name; rings as `outlines` unpacks them."""
    lines = list(decoded_arcs(topology))
    found: dict[str, list[list[list[int]]]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        arcs = country.get("arcs", [])
        polygons = [arcs] if country["type"] == "Polygon" else arcs
        pieces = [
            piece
            for rings in polygons
            for polygon in cut_at_180([joined(ring, lines) for ring in rings])
            for piece in rounded(polygon)
        ]
        if pieces:
            found[country["properties"]["name"]] = [
                [packed(ring) for ring in (piece.exterior, *piece.interiors)]
                for piece in pieces
            ]
    return dict(sorted(found.items()))


def decoded_arcs(topology: dict[str, Any]) -> Iterator[Line]:
    """Undo the quantisation and the differences of TopoJSON's arcs."""
    scale_x, scale_y = topology["transform"]["scale"]
    west, south = topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = itertools.accumulate(step[0] for step in arc)
        y = itertools.accumulate(step[1] for step in arc)
        yield [
            (i * scale_x + west, j * scale_y + south) for i, j in zip(x, y, strict=True)
        ]


def joined(ring: list[int], lines: list[Line]) -> Line:
    """One ring of the arcs it names; ``~i`` is arc i backwards."""
    points: Line = []
    for i in ring:
        line = lines[i] if i >= 0 else lines[~i][::-1]
        points += line[1:] if points else line
    return points


def cut_at_180(rings: list[Line]) -> tuple[Polygon, ...]:
    """Cut a polygon at the 180th meridian, where it crosses it."""
    outer, *holes = map(unwind, without_pinhole(rings))
    middle = (min(outer)[0] + max(outer)[0]) / 2
    whole = Polygon(outer, tuple(beside(hole, middle) for hole in holes))
    if all(-180 <= x <= 180 for x, _ in outer):
        return (whole,)
    return tuple(
        Polygon(
            shifted(piece.outer, -turn),
            tuple(shifted(hole, -turn) for hole in piece.holes),
        )
        for turn in (-360.0, 0.0, 360.0)
        for piece in clip([whole], (turn - 180, -90, turn + 180, 90))
    )


def without_pinhole(rings: list[Line]) -> list[Line]:
    """Let the coast of Antarctica be its outer ring; 100 m around the pole are not."""
    pinhole = all(abs(y) > 89.9 for _, y in rings[0])
    return rings[1:] if pinhole else rings


def unwind(line: Line) -> Ring:
    """Let longitudes run on; close a ring around a pole by way of the pole."""
    points = [line[0]]
    for x, y in line[1:]:
        turns = round((x - points[-1][0]) / 360)
        points.append((x - 360 * turns, y))
    if abs(points[-1][0] - points[0][0]) > 180:
        pole = 90.0 if points[0][1] > 0 else -90.0
        points += [(points[-1][0], pole), (points[0][0], pole), points[0]]
    return tuple(points)


def beside(hole: Ring, longitude_deg: float) -> Ring:
    """Turn a hole to the side on which its polygon lies."""
    away = hole[0][0] - longitude_deg
    return shifted(hole, -360 * round(away / 360))


def shifted(ring: Ring, by_deg: float) -> Ring:
    """Move a ring to the east."""
    return tuple((x + by_deg, y) for x, y in ring)


def rounded(polygon: Polygon) -> list[shapely.Polygon]:
    """Move corners to whole steps so that no lines cross; nothing if too small."""
    drawn = shapely.Polygon(polygon.outer, polygon.holes)
    valid = shapely.set_precision(shapely.make_valid(drawn), 1 / STEPS_PER_DEGREE)
    return [piece for piece in shapely.get_parts(valid) if piece.area > 0]


def packed(ring: shapely.LinearRing) -> list[int]:
    """First point, then the steps from each point to the next."""
    points = [
        (round(x * STEPS_PER_DEGREE), round(y * STEPS_PER_DEGREE))
        for x, y in ring.coords
    ]
    steps = list(points[0])
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        steps += [x1 - x0, y1 - y0]
    return steps


if __name__ == "__main__":
    main(Path(sys.argv[1]))
