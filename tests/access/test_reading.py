"""The ground out of files: what is read, what is flagged, what is refused."""

import json
import sqlite3
import struct

import pytest
from tests.support.ground_folder import (
    ACCESS,
    NODES,
    ROADS,
    answered,
    control,
    refused,
    square,
)


def test_controllers_follow_from_the_areas_a_stretch_crosses(write) -> None:
    told = answered(write())
    town = told["places"][0]
    assert town["fewest"] == {
        "number": 2,
        "sets": [["north", "south"]],
        "ways": [
            {
                "consents": ["north", "south"],
                "km": 36.0,
                "expected_incidents": None,
                "least_incidents": 0.0,
            }
        ],
        "of": 1,
        "proved": True,
    }
    assert told["ground"]["contested"] == 2  # around c both hold ground


def test_ground_that_no_map_covers_is_not_known_and_not_free_of_doubt(write) -> None:
    told = answered(write())
    (way,) = told["places"][0]["pareto"]
    assert way["unknown_control_km"] == 12.0  # its first half lies on no map
    assert told["ground"]["unknown_control"] == 2


def test_to_touch_a_boundary_is_not_to_cross_it(write) -> None:
    folder = write(control__geojson=control(square(0.3, 0.5, "north")))
    assert answered(folder)["places"][0]["fewest"]["number"] == 0


def test_a_part_shorter_than_the_map_is_exact_is_told_as_uncertain(write) -> None:
    folder = write(control__geojson=control(square(0.295, 0.5, "north")))
    (way,) = answered(folder)["places"][0]["pareto"]
    assert way["who"] == ["north"]
    assert way["uncertain_controllers"] == ["north"]


def test_a_place_off_the_network_is_told_with_how_far_it_lies(write) -> None:
    isle = answered(write())["places"][1]
    assert isle["reachable"] is None
    assert isle["fewest"]["number"] is None
    assert isle["off_network_km"] > 100
    assert "km from the nearest node" in isle["why"]


def test_a_graph_in_several_parts_is_told(write) -> None:
    told = answered(write())
    assert told["ground"]["parts"] == 2


def test_every_fault_of_the_roads_comes_at_once_with_its_line(write) -> None:
    bad = "from,to,length_km,closed_from\na,b,-3,\nb,,5,\nb,c,x,\nc,d,1,soon\n"
    said = refused(write(roads__csv=bad))
    for line in (2, 3, 4, 5):
        assert f"roads.csv:{line}:" in said
    assert "length_km is -3" in said


def test_lengths_speeds_and_stays_that_cannot_be_are_faults(write) -> None:
    rows = "id,from,to,length_km,speed_kmh\nx,a,b,1e300,\ny,a,b,5,1e-9\n"
    said = refused(write(roads__csv=rows))
    assert "roads.csv:2: length_km is 1e+300. It must be 20000 or less." in said
    assert "roads.csv:3: speed_kmh is 1e-09. Say that it is closed" in said
    for change in ("unloading_min: 1e9", "escort: true, unloading_min: 10081"):
        assert "unloading_min" in refused(
            write(ACCESS.replace("place: ", f"{change}, place: ", 1))
        )


def test_a_missing_column_and_an_unknown_controller_are_faults(write) -> None:
    assert "length_km" in refused(write(roads__csv="from,to\na,b\n"))
    held = "from,to,length_km,controllers\na,d,1,north|east\n"
    assert "roads.csv:2: The controller 'east' is no party" in refused(
        write(roads__csv=held)
    )


def test_a_node_that_the_file_of_nodes_lacks_is_a_fault(write) -> None:
    said = refused(write(roads__csv=f"{ROADS}d,nowhere,3\n"))
    assert "roads.csv:6: The node 'nowhere' is not in nodes.csv." in said


def test_a_latitude_beyond_the_pole_is_told_as_a_longitude(write) -> None:
    said = refused(write(nodes__csv=NODES.replace("b,0,0.1", "b,100.5,13.7")))
    assert "nodes.csv:3: The node 'b' at latitude 100.5 and longitude 13.7" in said
    west = refused(write(nodes__csv=NODES.replace("b,0,0.1", "b,-98.2,31")))
    for told in (said, west):
        assert "Its latitude and longitude seem to have changed places." in told
    both = refused(write(nodes__csv=NODES.replace("b,0,0.1", "b,100,200")))
    assert "Latitudes run from -90 to 90." in both


def test_a_depot_off_the_network_is_told_with_how_far_it_lies(write) -> None:
    far = "{id: far, name: Far, point: {latitude_deg: 5, longitude_deg: 0}}"
    told = answered(write(ACCESS.replace("node: a}]", f"node: a}}, {far}]")))
    (depot,) = told["ground"]["depots_off_the_network"]
    assert depot["id"] == "far"
    assert depot["km"] > 400


def test_maps_that_say_nothing_here_are_told(write) -> None:
    """An area with its coordinates swapped, and a map of a later day."""
    later = "{id: later, area: control.geojson, on: 2031-06-01}"
    swapped = "{id: swapped, party: north, area: swapped.geojson}"
    access = ACCESS.replace("error_km: 1}", f"error_km: 1}}\n    - {later}")
    far = json.dumps(square(80.0, 81.0, "north"))
    folder = write(
        access.replace(later, f"{later}\n    - {swapped}"), swapped__geojson=far
    )
    ground = answered(folder)["ground"]
    assert set(ground["maps_of_a_later_day"]) == {"later/north", "later/south"}
    assert ground["maps_that_touch_no_stretch"] == ["swapped"]


def test_a_column_that_means_nothing_is_told(write) -> None:
    folder = write(roads__csv="from,to,length_km,state\na,d,36,destroyed\n")
    assert answered(folder)["ground"]["columns_not_read"] == ["state"]


def test_consents_that_wait_for_each_other_are_shown_as_the_cycle(write) -> None:
    consents = """
  consents:
    - {id: one, by: north, depends_on: [{consent: two}]}
    - {id: two, by: south, depends_on: [{consent: three}]}
    - {id: three, by: south, depends_on: [{consent: one}]}
"""
    assert "one > two > three > one" in refused(write(ACCESS + consents))


def test_a_consent_that_ends_before_it_begins_is_a_fault(write) -> None:
    consents = """
  consents:
    - id: one
      by: north
      valid_from: 2031-05-02T00:00:00+00:00
      valid_until: 2031-05-01T00:00:00+00:00
"""
    assert "before it begins" in refused(write(ACCESS + consents))


def test_a_stretch_that_the_file_lacks_is_a_fault(write) -> None:
    consents = "\n  consents: [{id: one, by: north, stretches: [nowhere]}]\n"
    assert "case.yaml:20: 'one' names the stretch 'nowhere'" in refused(
        write(ACCESS + consents)
    )


_WRONG_EVERYWHERE = {
    "case.yaml": ACCESS.replace("node: a", "node: nn")
    .replace("{place: isle}", "{place: isle, node: b, priority: none}")
    .replace("needs:", "consents: [{id: one, by: north, stretches: [zz]}]\n  needs:")
    + "  hazards: [{id: h, kind: mines, stretches: [a-b, qq]}]\n"
    + "  ledger: [{file: ledger.csv}]\n  checkpoints: [{id: p, kind: none}]\n"
    + "  easings: [{id: e, title: E, opens: [p]}]\n",
    "roads.csv": "from,to,length_m,controllers\na,b,9,nortg\nb,c,9,nortg\nc,d,1,\n",
    "ledger.csv": "place,month,requested\nTown,2031-01,5\nTown,2031-13,5\n",
}


def test_faults_of_case_and_of_files_beside_it_are_told_together(write) -> None:
    """Those of either stand beside those of the others, each on its line."""
    files = {
        name.replace(".", "__"): text
        for name, text in _WRONG_EVERYWHERE.items()
        if name != "case.yaml"
    }
    said = refused(write(_WRONG_EVERYWHERE["case.yaml"], **files))
    for told in (
        "case.yaml:17: 'hub' names the node 'nn', which roads.csv lacks.",
        "case.yaml:18: 'one' names the stretch 'zz', which roads.csv lacks.",
        "case.yaml:19: 'none' under 'priority' is not a whole number.",
        "case.yaml:20: 'h' names the stretch 'qq', which roads.csv lacks.",
        "ledger.csv:3: '2031-13' is no month.",
        "roads.csv:2: The controller 'nortg' is no party of this case. Did you mean",
    ):
        assert told in said
    assert "'p'" not in said, "a post with a fault of its own is one all the same"
    assert said.count("nortg") == 1


@pytest.mark.parametrize("name", ["roads.csv", "ledger.csv", "control.geojson"])
def test_a_file_that_is_not_there_hides_no_fault_of_the_others(write, name) -> None:
    files = {
        name.replace(".", "__"): text
        for name, text in _WRONG_EVERYWHERE.items()
        if name != "case.yaml"
    }
    folder = write(_WRONG_EVERYWHERE["case.yaml"], **files)
    (folder / name).unlink()
    said = refused(folder)
    assert f"There is no file '{name}'" in said
    assert ("2031-13" in said) == (name != "ledger.csv")
    assert ("nortg" in said) == (name != "roads.csv")


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
    town = answered(folder)["places"][0]
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
    (way,) = answered(folder)["places"][0]["pareto"]
    assert (way["km"], way["who"]) == (40.0, ["north"])


def test_a_broken_geopackage_is_a_fault(write) -> None:
    folder = write(ACCESS.replace("roads.csv", "roads.gpkg"), roads__gpkg="no")
    assert "no GeoPackage" in refused(folder)


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
    told = answered(write(access))
    assert told["ground"]["nodes"] == 2052  # of 2,055; three have no road
    assert told["ground"]["stretches"] == 3012
    assert 280 < told["places"][0]["pareto"][0]["km"] < 420  # Damascus to Aleppo
