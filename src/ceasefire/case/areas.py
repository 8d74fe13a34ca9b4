"""Areas from GeoJSON files (RFC 7946), with all their faults at once.

Read   `read_area`.
Else   What is wrong with a polygon is found in `geo.shapes`.
"""

import json
from pathlib import Path
from typing import Any

from ceasefire.case.yaml_lines import Where, line_of, read_yaml
from ceasefire.core import Area, Fault, FaultyInput, Polygon
from ceasefire.geo.shapes import faults_of

_LARGEST_FOR_LINES = 5_000_000  # bytes; finding lines in more would take minutes
_DEEPEST = 60  # levels of collections in collections
_MEND_RING = "Draw this polygon anew, or mend it in a map editor."
_MEND = "Give a Feature, a FeatureCollection, a Polygon or a MultiPolygon."


def read_area(path: Path, name: str) -> Area:
    """Read all polygons of a GeoJSON file as one area.

    Parameters
    ----------
    path
        Of the file.
    name
        As the case names it.

    Raises
    ------
    FaultyInput
        With every ring that is not closed, crosses itself or leaves the world.
    """
    document = _json(path, name)
    found: list[tuple[Where, Any]] = []
    wrong: list[tuple[Where, str, str]] = []
    _collect(document, (), found, wrong)
    for where, coordinates in found:
        wrong += [(where, said, _MEND_RING) for said in faults_of(coordinates)]
    if not found and not wrong:
        wrong.append(((), "The file holds no polygon.", _MEND))
    if wrong:
        raise FaultyInput(_with_lines(wrong, path, name))
    polygons = (_polygon(coordinates) for _, coordinates in found)
    return Area(polygons=tuple(polygons), file=name)


def _json(path: Path, name: str) -> Any:
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        what, line = f"The area file cannot be read: {why}.", 0
    except json.JSONDecodeError as error:
        what, line = f"This is no JSON: {error.msg.lower()}.", error.lineno
    except (UnicodeDecodeError, RecursionError, ValueError):
        what, line = "This is no JSON in UTF-8.", 0
    raise FaultyInput.at(name, line, what, _MEND)


def _collect(
    node: Any,
    where: Where,
    found: list[tuple[Where, Any]],
    wrong: list[tuple[Where, str, str]],
) -> None:
    """Gather the coordinates of every polygon below a node."""
    kind = node.get("type") if isinstance(node, dict) else None
    if len(where) > _DEEPEST:
        wrong.append((where, "Collections lie in collections too deep.", _MEND))
    elif kind == "FeatureCollection":
        _collect_all(node.get("features"), (*where, "features"), found, wrong)
    elif kind == "GeometryCollection":
        _collect_all(node.get("geometries"), (*where, "geometries"), found, wrong)
    elif kind == "Feature":
        _collect(node.get("geometry"), (*where, "geometry"), found, wrong)
    elif kind == "Polygon":
        found.append(((*where, "coordinates"), node.get("coordinates")))
    elif kind == "MultiPolygon" and isinstance(node.get("coordinates"), list):
        found += [
            ((*where, "coordinates", i), one)
            for i, one in enumerate(node["coordinates"])
        ]
    else:
        what = f"A {kind} is no area." if kind else "This is no GeoJSON."
        wrong.append((where, what, _MEND))


def _collect_all(
    nodes: Any,
    where: Where,
    found: list[tuple[Where, Any]],
    wrong: list[tuple[Where, str, str]],
) -> None:
    if not isinstance(nodes, list):
        wrong.append((where, "A collection without a list of members.", _MEND))
        return
    for i, node in enumerate(nodes):
        _collect(node, (*where, i), found, wrong)


def _with_lines(
    wrong: list[tuple[Where, str, str]], path: Path, name: str
) -> tuple[Fault, ...]:
    lines: dict[Where, int] = {}
    if path.stat().st_size <= _LARGEST_FOR_LINES:
        try:
            _, lines = read_yaml(path, name)  # JSON is YAML, and there it has lines
        except FaultyInput:
            lines = {}
    return tuple(
        Fault(file=name, line=line_of(where, lines), what=what, mend=mend)
        for where, what, mend in wrong
    )


def _polygon(coordinates: list[Any]) -> Polygon:
    rings = [tuple((float(x), float(y)) for x, y, *_ in ring) for ring in coordinates]
    return Polygon(outer=rings[0], holes=tuple(rings[1:]))
