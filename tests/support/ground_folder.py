"""A small invented ground as a folder on disk."""

import json

import pytest

from ceasefire.access import plan_access
from ceasefire.case import read_case
from ceasefire.core import FaultyInput, Reader
from ceasefire.events.evidence import Evidence

HEAD = """
case: {id: x, title: X, time_zone: UTC, countries: [X], as_of: 2031-05-01}
parties:
  - {id: north, name: North, kind: armed-group}
  - {id: south, name: South, kind: armed-group}
places:
  - id: town
    name: Town
    point: {latitude_deg: 0.0, longitude_deg: 0.3}
    population: {people: 900}
  - {id: isle, name: Isle, point: {latitude_deg: 0.0, longitude_deg: 2.0}}
"""
ACCESS = """
access:
  roads: {edges: roads.csv, nodes: nodes.csv}
  control:
    - {id: map, area: control.geojson, error_km: 1}
  depots: [{id: hub, name: Hub, node: a}]
  needs: [{place: town}, {place: isle}]
"""
ROADS = "from,to,length_km\na,b,12\nb,c,12\nc,d,12\nx,y,5\n"
NODES = "node,latitude,longitude\na,0,0\nb,0,0.1\nc,0,0.2\nd,0,0.3\nx,1,1\ny,1,1.05\n"


def square(west: float, east: float, party: str) -> dict[str, object]:
    ring = [[west, -1], [east, -1], [east, 1], [west, 1], [west, -1]]
    return {
        "type": "Feature",
        "properties": {"party": party},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def control(*squares: dict[str, object]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(squares)})


def answered(folder, reader="mediator"):
    case = read_case(folder).for_reader(Reader(reader))
    return plan_access(case, Evidence.none()).to_dict()


def refused(folder) -> str:
    with pytest.raises(FaultyInput) as refusal:
        read_case(folder)
    return str(refusal.value)
