"""A road graph from CSV, GeoJSON or GeoPackage, with all its faults at once.

CSV        Columns ``from``, ``to`` and ``length_km`` (or ``length_m``); where known
           ``id``, ``speed_kmh``, ``class``, ``condition``, ``closed_from``,
           ``closed_to``, ``controllers``, ``expected_incidents``. A second CSV has
           the coordinates: ``node``, ``latitude``, ``longitude``. The graph that
           scgraph cuts out of OpenStreetMap has these under other names, see the
           aliases.
GeoJSON    A LineString per stretch, with the same names as properties. Without ``from``
           and ``to`` stretches meet where their ends do, to seven decimals; without
           a length it is measured.
GeoPackage The first table of features; otherwise as GeoJSON.
Read       `read_roads`.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ceasefire.case.entries.access_ground import RoadsEntry
from ceasefire.case.geopackage import geopackage_features
from ceasefire.case.plain_rows import PlainRows, open_rows
from ceasefire.case.road_features import geojson_features, row_of
from ceasefire.case.swapped import swapped_nodes
from ceasefire.core import Fault, FaultyInput, Roads
from ceasefire.core.roads import Line

_EDGE_ALIASES = {
    "node_from": "from", "source": "from", "u": "from",
    "node_to": "to", "target": "to", "v": "to",
    "edge": "id", "stretch": "id", "road_class": "class", "highway": "class",
    "maxspeed": "speed_kmh", "controller": "controllers",
}  # fmt: skip
_NODE_ALIASES = {
    "node_id": "node", "id": "node", "lat": "latitude", "latitude_deg": "latitude",
    "lon": "longitude", "lng": "longitude", "longitude_deg": "longitude",
}  # fmt: skip
_READ = {
    "from", "to", "length_km", "length_m", "id", "speed_kmh", "class", "condition",
    "closed_from", "closed_to", "controllers", "expected_incidents",
}  # fmt: skip
_NOBODY = "none"
_MEND_SWAPPED = "Its latitude and longitude seem to have changed places."
_MEND_ONE_OF_TWO = (
    "Latitude and longitude of one of the two seem to have changed places"
)
_M_IN_KM = 1000.0
_LONGEST_KM = 20_000  # half around the world
_SLOWEST_KMH = 0.1  # slower, nobody drives


@dataclass(slots=True)
class _Graph:
    """Columns of `Roads` in the making."""

    tell: Callable[[str, int], object]
    nodes: dict[str, int] = field(default_factory=dict)
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    place_lines: dict[str, int] = field(default_factory=dict)
    places_file: str | None = None
    unread: set[str] = field(default_factory=set)
    ids: dict[str, int] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    length_km: list[float] = field(default_factory=list)
    speed_kmh: list[float | None] = field(default_factory=list)
    road_class: list[str | None] = field(default_factory=list)
    condition: list[str | None] = field(default_factory=list)
    closed: list[tuple[date | None, date | None] | None] = field(default_factory=list)
    controllers: list[tuple[str, ...] | None] = field(default_factory=list)
    expected_incidents: list[float | None] = field(default_factory=list)
    lines: list[Line | None] = field(default_factory=list)

    def node(self, name: str) -> int:
        return self.nodes.setdefault(name, len(self.nodes))


def read_roads(
    entry: RoadsEntry,
    folder: Path,
    tell: Callable[[str, int], object] = lambda _id, _line: None,
) -> Roads:
    """Read the road graph that an entry names.

    Parameters
    ----------
    tell
        Told of each controller that is named, and on which line.

    Raises
    ------
    FaultyInput
        With every stretch and node that cannot be believed.
    """
    graph = _Graph(tell=tell)
    path = folder / entry.edges
    suffix = path.name.removesuffix(".gz").rsplit(".", 1)[-1].casefold()
    faults: list[Any] = []
    if entry.nodes is not None:
        faults += _read_nodes(graph, folder / entry.nodes, entry.nodes)
        graph.places_file = None if faults else entry.nodes
    if suffix in {"geojson", "json"}:
        faults += _read_features(graph, geojson_features(path, entry.edges), entry)
    elif suffix == "gpkg":
        faults += _read_features(graph, geopackage_features(path, entry.edges), entry)
    else:
        faults += _read_edges(graph, path, entry.edges)
    if faults:
        raise FaultyInput(tuple(faults))
    roads = _roads(graph, entry)
    if found := tuple(_swapped(graph, roads)):
        raise FaultyInput(found)
    return roads


def _swapped(graph: _Graph, roads: Roads) -> Iterator[Fault]:
    """Nodes of the file of nodes whose coordinates have changed places."""
    for swap in swapped_nodes(roads):
        lines = {
            node: graph.place_lines[node]
            for node in swap.nodes
            if node in graph.place_lines
        }
        if not lines or graph.places_file is None:
            continue
        mend = _MEND_SWAPPED
        if len(swap.nodes) > 1:
            where = " or ".join(f"line {line}" for line in sorted(lines.values()))
            mend = f"{_MEND_ONE_OF_TWO} (here on {where})."
        yield Fault(
            file=graph.places_file,
            line=min(lines.values()),
            what=swap.what,
            mend=mend,
        )


def _read_nodes(graph: _Graph, path: Path, name: str) -> list[Any]:
    required = ("node", "latitude", "longitude")
    rows, each = open_rows(path, name, _NODE_ALIASES, required)
    for row in each:
        node = row.text("node")
        latitude = row.number("latitude", at_least=-math.inf)
        longitude = row.number("longitude", at_least=-math.inf)
        if node is None or latitude is None or longitude is None:
            row.fault("A node lacks its name or a coordinate.", "Fill in all three.")
        elif abs(latitude) > 90 or abs(longitude) > 180:
            what = f"'{node}' at latitude {latitude:g} and longitude {longitude:g}"
            swapped = abs(latitude) <= 180 and abs(longitude) <= 90
            mend = _MEND_SWAPPED if swapped else "Latitudes run from -90 to 90."
            row.fault(f"The node {what} is outside the world.", mend)
        elif node in graph.places:
            row.fault(f"The node '{node}' stands here twice.", "Keep one of them.")
        else:
            graph.places[node] = (longitude, latitude)
            graph.place_lines[node] = row.line
    return list(rows.faults)


def _read_edges(graph: _Graph, path: Path, name: str) -> list[Any]:
    rows, each = open_rows(path, name, _EDGE_ALIASES, ("from", "to"))
    if not {"length_km", "length_m"} & set(rows.names):
        rows.line = 1
        rows.fault("There is no column length_km.", "Or give length_m.")
        return list(rows.faults)
    graph.unread = set(rows.names) - _READ - {""}
    for row in each:
        _take(graph, row, None)
    if not graph.starts and not rows.faults:
        rows.fault("The file holds no stretch.", "Each row is one.")
    return list(rows.faults)


def _read_features(graph: _Graph, features: Any, entry: RoadsEntry) -> list[Any]:
    rows = PlainRows(file=entry.edges)
    for number, (line, properties) in enumerate(features, 1):
        row_of(rows, number, line, properties, _EDGE_ALIASES)
        for end, name in ((line[0], "from"), (line[-1], "to")):
            if name in rows.cells:
                graph.places.setdefault(rows.cells[name], end)
        graph.unread |= rows.cells.keys() - _READ
        _take(graph, rows, line)
    return list(rows.faults)


def _take(graph: _Graph, row: PlainRows, line: Line | None) -> None:
    """Add the stretch of a row, or note everything that is wrong with it."""
    n_before = len(row.faults)
    ends = row.text("from"), row.text("to")
    length_km = _length_km(row)
    closed = row.day("closed_from"), row.day("closed_to")
    if closed[0] and closed[1] and closed[1] < closed[0]:
        row.fault("It is open again before it is closed.")
    speed_kmh = row.number("speed_kmh")
    if speed_kmh is not None and speed_kmh < _SLOWEST_KMH:
        what = f"speed_kmh is {speed_kmh:g}."
        row.fault(what, "Say that it is closed, or leave it empty.")
    incidents = row.number("expected_incidents")
    if ends[0] is None or ends[1] is None:
        row.fault("The stretch lacks one of its nodes.", "Fill in from and to.")
        return
    if graph.places_file is not None and line is None:
        for end in {ends[0], ends[1]} - graph.places.keys():
            what = f"The node '{end}' is not in {graph.places_file}."
            row.fault(what, "Give its coordinates there.")
    name = _name(graph, row, (ends[0], ends[1]))
    if length_km is None or name is None or len(row.faults) > n_before:
        return
    graph.ids[name] = len(graph.starts)
    graph.starts.append(graph.node(ends[0]))
    graph.ends.append(graph.node(ends[1]))
    graph.length_km.append(length_km)
    graph.speed_kmh.append(speed_kmh)
    graph.road_class.append(row.text("class"))
    graph.condition.append(row.text("condition"))
    graph.closed.append(closed if any(closed) else None)
    graph.controllers.append(_controllers(graph, row))
    graph.expected_incidents.append(incidents)
    graph.lines.append(line)


def _length_km(row: PlainRows) -> float | None:
    for name, unit in (("length_km", 1.0), ("length_m", _M_IN_KM)):
        if row.text(name) is not None:
            value = row.number(name, at_most=_LONGEST_KM * unit)
            return None if value is None else value / unit
    row.fault("The stretch has no length.", "Measure it: a length is never guessed.")
    return None


def _name(graph: _Graph, row: PlainRows, ends: tuple[str, str]) -> str | None:
    given = row.text("id")
    if given is not None:
        if given in graph.ids:
            row.fault(f"There are two stretches '{given}'.", "Give one another id.")
            return None
        return given
    name, n = f"{ends[0]}-{ends[1]}", 2
    while name in graph.ids:
        name, n = f"{ends[0]}-{ends[1]}#{n}", n + 1
    return name


def _controllers(graph: _Graph, row: PlainRows) -> tuple[str, ...] | None:
    listed = row.listed("controllers")
    if listed is None or listed == (_NOBODY,):
        return listed and ()
    for one in listed:
        graph.tell(one, row.line)
    return tuple(sorted(listed))


def _roads(graph: _Graph, entry: RoadsEntry) -> Roads:
    nodes = tuple(graph.nodes)
    where = [graph.places.get(node) for node in nodes]
    return Roads(
        nodes=nodes,
        longitude_deg=tuple(one[0] if one else None for one in where),
        latitude_deg=tuple(one[1] if one else None for one in where),
        stretches=tuple(graph.ids),
        starts=tuple(graph.starts),
        ends=tuple(graph.ends),
        length_km=tuple(graph.length_km),
        speed_kmh=tuple(graph.speed_kmh),
        road_class=tuple(graph.road_class),
        condition=tuple(graph.condition),
        closed=tuple(graph.closed),
        controllers=tuple(graph.controllers),
        expected_incidents=tuple(graph.expected_incidents),
        lines=tuple(graph.lines),
        snap_km=entry.snap_km,
        file=entry.edges,
        unread=tuple(sorted(graph.unread)),
        note=entry.note,
        sources=tuple(entry.sources),
        owner=entry.owner,
    )
