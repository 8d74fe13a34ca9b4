"""The ground out of files: what is read, what is flagged, what is refused."""

import json
import sqlite3
import struct

import pytest

from ceasefire.access import plan_access, ways_geojson, ways_gpx
from ceasefire.access.export import WaysNotForReader
from ceasefire.case import read_case
from ceasefire.core import FaultyInput, Reader
from ceasefire.events.evidence import Evidence

_HEAD = """
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
_ACCESS = """
access:
  roads: {edges: roads.csv, nodes: nodes.csv}
  control:
    - {id: map, area: control.geojson, error_km: 1}
  depots: [{id: hub, name: Hub, node: a}]
  needs: [{place: town}, {place: isle}]
"""
_ROADS = "from,to,length_km\na,b,12\nb,c,12\nc,d,12\nx,y,5\n"
_NODES = "node,latitude,longitude\na,0,0\nb,0,0.1\nc,0,0.2\nd,0,0.3\nx,1,1\ny,1,1.05\n"


def _square(west: float, east: float, party: str) -> dict[str, object]:
    ring = [[west, -1], [east, -1], [east, 1], [west, 1], [west, -1]]
    return {
        "type": "Feature",
        "properties": {"party": party},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _control(*squares: dict[str, object]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(squares)})


@pytest.fixture
def write(tmp_path):
    """Write a case, with what is given in place of what is usual."""

    def write(access: str = _ACCESS, **files: str):
        texts = {
            "roads.csv": _ROADS,
            "nodes.csv": _NODES,
            "control.geojson": _control(
                _square(0.05, 0.22, "north"), _square(0.15, 0.35, "south")
            ),
        } | {name.replace("__", "."): text for name, text in files.items()}
        for name, text in texts.items():
            (tmp_path / name).write_text(text, "utf-8")
        (tmp_path / "case.yaml").write_text(_HEAD + access, "utf-8")
        return tmp_path

    return write


def _told(folder, reader="mediator"):
    case = read_case(folder).for_reader(Reader(reader))
    return plan_access(case, Evidence.none()).to_dict()


def _refused(folder) -> str:
    with pytest.raises(FaultyInput) as refusal:
        read_case(folder)
    return str(refusal.value)


def test_controllers_follow_from_the_areas_a_stretch_crosses(write) -> None:
    told = _told(write())
    town = told["places"][0]
    assert town["fewest"] == {
        "number": 2,
        "sets": [["north", "south"]],
        "ways": [
            {"consents": ["north", "south"], "km": 36.0, "expected_incidents": None}
        ],
        "of": 1,
        "proved": True,
    }
    assert told["ground"]["contested"] == 2  # around c both hold ground


def test_ground_that_no_map_covers_is_not_known_and_not_free_of_doubt(write) -> None:
    told = _told(write())
    (way,) = told["places"][0]["pareto"]
    assert way["unknown_control_km"] == 12.0  # its first half lies on no map
    assert told["ground"]["unknown_control"] == 2


def test_to_touch_a_boundary_is_not_to_cross_it(write) -> None:
    folder = write(control__geojson=_control(_square(0.3, 0.5, "north")))
    assert _told(folder)["places"][0]["fewest"]["number"] == 0


def test_a_part_shorter_than_the_map_is_exact_is_told_as_uncertain(write) -> None:
    folder = write(control__geojson=_control(_square(0.295, 0.5, "north")))
    (way,) = _told(folder)["places"][0]["pareto"]
    assert way["who"] == ["north"]
    assert way["uncertain_controllers"] == ["north"]


def test_a_place_off_the_network_is_told_with_how_far_it_lies(write) -> None:
    isle = _told(write())["places"][1]
    assert isle["reachable"] is None
    assert isle["fewest"]["number"] is None
    assert isle["off_network_km"] > 100
    assert "km from the nearest node" in isle["why"]


def test_a_graph_in_several_parts_is_told(write) -> None:
    told = _told(write())
    assert told["ground"]["parts"] == 2


def test_every_fault_of_the_roads_comes_at_once_with_its_line(write) -> None:
    bad = "from,to,length_km,closed_from\na,b,-3,\nb,,5,\nb,c,x,\nc,d,1,soon\n"
    said = _refused(write(roads__csv=bad))
    for line in (2, 3, 4, 5):
        assert f"roads.csv:{line}:" in said
    assert "length_km is -3" in said


def test_a_missing_column_and_an_unknown_controller_are_faults(write) -> None:
    assert "length_km" in _refused(write(roads__csv="from,to\na,b\n"))
    held = "from,to,length_km,controllers\na,d,1,north|east\n"
    assert "'east' is no party" in _refused(write(roads__csv=held))


def test_a_node_that_the_file_of_nodes_lacks_is_a_fault(write) -> None:
    said = _refused(write(roads__csv=f"{_ROADS}d,nowhere,3\n"))
    assert "roads.csv:6: The node 'nowhere' is not in nodes.csv." in said


def test_a_depot_off_the_network_is_told_with_how_far_it_lies(write) -> None:
    far = "{id: far, name: Far, point: {latitude_deg: 5, longitude_deg: 0}}"
    told = _told(write(_ACCESS.replace("node: a}]", f"node: a}}, {far}]")))
    (depot,) = told["ground"]["depots_off_the_network"]
    assert depot["id"] == "far"
    assert depot["km"] > 400


def test_maps_that_say_nothing_here_are_told(write) -> None:
    """An area with its coordinates swapped, and a map of a later day."""
    later = "{id: later, area: control.geojson, on: 2031-06-01}"
    swapped = "{id: swapped, party: north, area: swapped.geojson}"
    access = _ACCESS.replace("error_km: 1}", f"error_km: 1}}\n    - {later}")
    far = json.dumps(_square(80.0, 81.0, "north"))
    folder = write(
        access.replace(later, f"{later}\n    - {swapped}"), swapped__geojson=far
    )
    ground = _told(folder)["ground"]
    assert set(ground["maps_of_a_later_day"]) == {"later/north", "later/south"}
    assert ground["maps_that_touch_no_stretch"] == ["swapped"]


def test_a_column_that_means_nothing_is_told(write) -> None:
    folder = write(roads__csv="from,to,length_km,state\na,d,36,destroyed\n")
    assert _told(folder)["ground"]["columns_not_read"] == ["state"]


_SHEET = "place,month,requested,delivered\n"
_LEDGERS = f"{_ACCESS}  ledger: [{{file: one.csv}}, {{file: two.csv}}]\n"


def test_a_row_in_two_sheets_is_a_fault_and_never_counted_twice(write) -> None:
    rows = {"one__csv": f"{_SHEET}town,2031-04,9,5\n"}
    twice = f"{_SHEET}isle,2031-04,9,5\nTown,2031-04,9,5\n"
    said = _refused(write(_LEDGERS, **rows, two__csv=twice))
    assert "two.csv:3: 'town' in 2031-04 stands in one.csv too." in said
    told = _told(write(_LEDGERS, **rows, two__csv=f"{_SHEET}Town,2031-03,9,4\n"))
    assert [one["name"] for one in told["ledger"]["places"]] == ["Town"]
    assert told["ledger"]["total"]["delivered"]["people"] == 9
    unknown = _told(write(_LEDGERS, **rows, two__csv=f"{_SHEET}Twon,2031-03,9,4\n"))
    assert unknown["ledger"]["no_place_of_the_case"] == ["Twon"]


def test_a_sheet_does_not_show_that_a_place_it_names_is_known_to_some(write) -> None:
    rows = {"one__csv": f"{_SHEET}Isle,2031-04,9,5\n", "two__csv": _SHEET}
    folder = write(_LEDGERS.replace(", {place: isle}", ""), **rows)
    path = folder / "case.yaml"
    secret = "name: Isle, owner: mediator,"
    text = path.read_text("utf-8").replace("name: Isle,", secret)
    path.write_text(text, "utf-8")
    hidden = _told(folder, "public")["ledger"]
    path.write_text(text.replace("name: Isle,", "name: Other,"), "utf-8")
    assert _told(folder, "public")["ledger"] == hidden
    kept = [line for line in text.splitlines() if secret not in line]
    path.write_text("\n".join(kept), "utf-8")
    assert _told(folder, "public")["ledger"] == hidden


def test_consents_that_wait_for_each_other_are_shown_as_the_cycle(write) -> None:
    consents = """
  consents:
    - {id: one, by: north, depends_on: [{consent: two}]}
    - {id: two, by: south, depends_on: [{consent: three}]}
    - {id: three, by: south, depends_on: [{consent: one}]}
"""
    assert "one > two > three > one" in _refused(write(_ACCESS + consents))


def test_a_consent_that_ends_before_it_begins_is_a_fault(write) -> None:
    consents = """
  consents:
    - id: one
      by: north
      valid_from: 2031-05-02T00:00:00+00:00
      valid_until: 2031-05-01T00:00:00+00:00
"""
    assert "before it begins" in _refused(write(_ACCESS + consents))


def test_a_stretch_that_the_file_lacks_is_a_fault(write) -> None:
    consents = "\n  consents: [{id: one, by: north, stretches: [nowhere]}]\n"
    assert "'nowhere'" in _refused(write(_ACCESS + consents))


def test_geojson_roads_meet_where_their_ends_do(write) -> None:
    lines = [[[0, 0], [0.1, 0.01], [0.2, 0]], [[0.2, 0], [0.3, 0]]]
    roads = {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"id": i, "controllers": ["north"]},
                "geometry": {"type": "LineString", "coordinates": line},
            }
            for i, line in enumerate(lines, 1)
        ],
    }
    access = """
access:
  roads: {edges: roads.geojson}
  depots: [{id: hub, name: Hub, point: {latitude_deg: 0, longitude_deg: 0}}]
  needs: [{place: town}]
"""
    folder = write(access, roads__geojson=json.dumps(roads))
    town = _told(folder)["places"][0]
    assert town["fewest"]["sets"] == [["north"]]
    assert town["pareto"][0]["km"] == pytest.approx(33.5, abs=0.2)  # measured


def test_a_geopackage_is_read_as_geojson_is(write) -> None:
    access = """
access:
  roads: {edges: roads.gpkg}
  depots: [{id: hub, name: Hub, point: {latitude_deg: 0, longitude_deg: 0}}]
  needs: [{place: town}]
"""
    folder = write(access)
    points = (0.0, 0.0, 0.3, 0.0)
    blob = b"GP\x00\x01" + struct.pack("<i", 4326)
    blob += b"\x01" + struct.pack("<II4d", 2, 2, *points)
    with sqlite3.connect(folder / "roads.gpkg") as file:
        file.execute(
            "create table gpkg_geometry_columns (table_name, column_name, srs_id)"
        )
        file.execute("insert into gpkg_geometry_columns values ('r', 'geom', 4326)")
        file.execute("create table r (fid, geom, length_km, controllers)")
        file.execute("insert into r values (1, ?, 40, 'north')", (blob,))
    file.close()
    (way,) = _told(folder)["places"][0]["pareto"]
    assert (way["km"], way["who"]) == (40.0, ["north"])


def test_a_broken_geopackage_is_a_fault(write) -> None:
    folder = write(_ACCESS.replace("roads.csv", "roads.gpkg"), roads__gpkg="no")
    assert "no GeoPackage" in _refused(folder)


def test_the_roads_of_openstreetmap_are_read_as_they_lie(write, shared_data) -> None:
    roads = shared_data / "geography_syria"
    access = f"""
access:
  roads:
    edges: {roads}/osm_highways_syria_bbox_edges.csv.gz
    nodes: {roads}/osm_highways_syria_bbox_nodes.csv.gz
    snap_km: 50
  depots: [{{id: hub, name: Hub, point: {{latitude_deg: 33.51, longitude_deg: 36.3}}}}]
  needs: [{{place: town, point: {{latitude_deg: 36.2, longitude_deg: 37.16}}}}]
"""
    told = _told(write(access))
    assert told["ground"]["nodes"] == 2052  # of 2,055; three have no road
    assert told["ground"]["stretches"] == 3012
    assert 280 < told["places"][0]["pareto"][0]["km"] < 420  # Damascus to Aleppo


def test_ways_are_for_those_who_may_see_them(write) -> None:
    folder = write()
    for reader in ("public", "mediator"):
        case = read_case(folder).for_reader(Reader(reader))
        answer = plan_access(case, Evidence.none())
        text = json.dumps(answer.to_dict())
        if reader == "public":
            assert '"stretches": [' not in text
            (seen,) = answer.to_dict()["places"][0]["pareto"]
            assert (seen["depot"], seen["hours"], seen["km"]) == (None, None, 36.0)
            with pytest.raises(WaysNotForReader):
                ways_gpx(case, answer)
            with pytest.raises(WaysNotForReader):
                ways_geojson(case, answer)
        else:
            assert '"stretches": ["a-b", "b-c", "c-d"]' in text
            (way,) = ways_geojson(case, answer)["features"]
            assert way["geometry"]["coordinates"] == [
                [0.0, 0.0], [0.1, 0.0], [0.2, 0.0], [0.3, 0.0],
            ]  # fmt: skip
            assert ways_gpx(case, answer).count("<trkpt") == 4


@pytest.mark.parametrize(
    "secret",
    [
        "consents: [{id: c, by: north, owner: OWNER, record: [{on: 2031-04-01, "
        "status: granted}]}]",
        "hazards: [{id: h, kind: closure, stretches: [a-b], owner: OWNER}]",
        "checkpoints: [{id: k, name: K, stretch: a-b, closed_from: 2031-01-01, "
        "owner: OWNER}]",
        "notifications: [{id: n, to: north, on: 2031-04-01, owner: OWNER}]",
        "easings: [{id: e, title: E, opens: [a-b], owner: OWNER}]",
        "exemptions: [{id: e, title: E, parties: [north], owner: OWNER}]",
    ],
)
@pytest.mark.parametrize("owner", ["mediator", "party:north"])
def test_what_a_reader_may_not_see_changes_no_byte(write, secret, owner) -> None:
    def told(access, reader):
        return json.dumps(_told(write(access), reader))

    hidden = f"{_ACCESS}\n  {secret.replace('OWNER', owner)}\n"
    for reader in ("public", "party:south"):
        assert told(hidden, reader) == told(_ACCESS, reader)
    if "exemptions" not in secret:
        assert told(hidden, "mediator") != told(_ACCESS, "mediator")


def test_a_file_may_not_name_a_party_that_fewer_people_may_see(write) -> None:
    folder = write()
    path = folder / "case.yaml"
    secret = "{id: south, name: South, kind: armed-group, owner: mediator}"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("{id: south, name: South, kind: armed-group}", secret), "utf-8"
    )
    assert "which is for 'mediator' only" in _refused(folder)


def test_an_entry_may_not_lead_to_what_fewer_people_may_see(write) -> None:
    consents = """
  consents:
    - {id: open, by: north, depends_on: [{consent: secret}]}
    - {id: secret, by: south, owner: mediator}
"""
    assert "leads to 'secret'" in _refused(write(_ACCESS + consents))
