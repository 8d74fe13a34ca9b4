"""Stretches of road out of GeoJSON features, made ready like rows of a sheet.

Read   `geojson_features`, then `row_of`.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ceasefire.case.plain_rows import PlainRows
from ceasefire.core import Fault, FaultyInput
from ceasefire.core.roads import Line
from ceasefire.geo.pyproj_distance import distance_km

_DIGITS = 7  # 1 cm: ends that lie closer are one node
_MEND = "Give a FeatureCollection with a LineString for each stretch."

Feature = tuple[Line, dict[str, Any]]


def geojson_features(path: Path, name: str) -> Iterator[Feature]:
    """Return the line and the properties of each feature.

    Raises
    ------
    FaultyInput
        If the file is no such collection, or a line of it is none.
    """
    try:
        raw = path.read_bytes()
        raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
        document = json.loads(raw.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        what = "This is no GeoJSON in UTF-8."
        raise FaultyInput((_fault(name, what),)) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list):
        raise FaultyInput((_fault(name, "The file holds no features."),))
    faults, found = [], []
    for number, feature in enumerate(features, 1):
        line = _line(feature)
        if line is None:
            faults.append(_fault(name, f"Feature {number} is no line of two points."))
        else:
            found.append((line, dict(feature.get("properties") or {})))
    if faults:
        raise FaultyInput(tuple(faults))
    return iter(found)


def row_of(
    rows: PlainRows,
    number: int,
    line: Line,
    properties: dict[str, Any],
    aliases: dict[str, str],
) -> None:
    """Put a feature where a row would stand; what it does not say is measured."""
    rows.line = 0
    cells = {}
    for key, value in properties.items():
        small = str(key).casefold()
        cells[aliases.get(small, small)] = _cell(value)
    cells["from"] = cells.get("from") or _corner(line[0])
    cells["to"] = cells.get("to") or _corner(line[-1])
    cells["id"] = cells.get("id") or f"{number}"
    if not cells.get("length_km") and not cells.get("length_m"):
        cells["length_km"] = repr(length_of_km(line))
    rows.cells = cells


def length_of_km(line: Line) -> float:
    """Measure a line on the ellipsoid, in km."""
    points = np.asarray(line, dtype=np.float64)
    x, y = points[:, 0], points[:, 1]
    return float(distance_km(x[:-1], y[:-1], x[1:], y[1:]).sum())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


def _corner(point: tuple[float, float]) -> str:
    return f"{point[0]:.{_DIGITS}f},{point[1]:.{_DIGITS}f}"


def _line(feature: Any) -> Line | None:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or geometry.get("type") != "LineString":
        return None
    try:
        points = [(float(x), float(y)) for x, y, *_ in geometry["coordinates"]]
    except (KeyError, TypeError, ValueError):
        return None
    inside = all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points)
    return tuple(points) if len(points) > 1 and inside else None


def _fault(name: str, what: str) -> Fault:
    return Fault(file=name, line=0, what=what, mend=_MEND)
