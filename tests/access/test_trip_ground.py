"""What a convoy drives over that nobody recorded, told wherever the convoy is."""

import json
from html import unescape

import pytest
from tests.support.ground_folder import HEAD, NODES
from typer.testing import CliRunner

from ceasefire.cli import app

_RUN = CliRunner()
_ROADS = """from,to,length_km,controllers,max_weight_t
a,b,12,north,7.5
b,c,12.5,,
a,x,20,none,
"""
_PLACES = """
  - {id: far, name: Far, point: {latitude_deg: 1.0, longitude_deg: 1.0}}
"""
_ACCESS = """
access:
  roads: {edges: roads.csv, nodes: nodes.csv}
  depots: [{id: hub, name: Hub, node: a}]
  fleets: [{id: f, depot: hub, vehicles: 2, capacity_kg: 2000}]
  needs:
    - {place: town, node: c, goods_kg: {food: 2000}}
    - {place: far, node: x, goods_kg: {food: 2000}}
  consents:
    - id: yes
      by: north
      valid_from: 2031-05-02T00:00:00+00:00
      valid_until: 2031-05-03T00:00:00+00:00
      record: [{on: 2031-04-02, status: granted, says: By day}]
  convoys: {days: 3}
"""
_HOLDER = "Holder not recorded on 25.0 of 49.0 km (b-c): others may have to be asked."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "roads.csv").write_text(_ROADS, "utf-8")
    (tmp_path / "nodes.csv").write_text(NODES, "utf-8")
    (tmp_path / "case.yaml").write_text(HEAD + _PLACES + _ACCESS, "utf-8")
    return tmp_path


def _said(*words: object) -> str:
    done = _RUN.invoke(app, [*map(str, words)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_trip_names_the_stretches_whose_holder_is_not_recorded(folder) -> None:
    plan = json.loads(_said("access", folder, "--for", "mediator", "--json"))["convoys"]
    (town,) = [one for one in plan["trips"] if one["stops"][1]["at"] == "town"]
    (far,) = [one for one in plan["trips"] if one["stops"][1]["at"] == "far"]
    assert town["unknown_control_stretches"] == ["b-c"]
    assert town["unknown_control_km"] == 25.0
    assert town["relies_on"] == ["yes"]
    assert (far["unknown_control_stretches"], far["unknown_control_km"]) == ([], 0.0)
    assert far["relies_on"] == []
    assert plan["trips_over_unknown_control"] == 1
    # The consent is not in hand on the day asked about, and is on that of the trip.
    assert [(one["consent"], one["says"]) for one in plan["consents"]] == [
        ("yes", "By day")
    ]
    assert "weight limits of roads and bridges" in plan["not_taken_into_account"]


def test_terminal_and_track_say_so_and_how_far_the_plan_holds(folder) -> None:
    gpx = folder / "ways.gpx"
    said = _said("access", folder, "--for", "mediator", "--gpx", gpx)
    assert _HOLDER in said
    assert "on 1 of 2 trips others may have to be asked" in said
    assert "Not taken into account: weight limits of roads and bridges" in said
    tracks = gpx.read_text("utf-8").split("<trk>")
    (town,) = [one for one in tracks if " f: town" in one]
    assert _HOLDER in town
    assert 'North, until 3 May 2031, 00:00 ("By day")' in town
    (far,) = [one for one in tracks if " f: far" in one]
    assert "others may have to be asked" not in far


def test_the_page_says_it_too_and_names_columns_that_are_not_read(folder) -> None:
    out = folder / "out"
    _said("brief", folder, "--for", "mediator", "--out", out)
    page = unescape(next(out.rglob("brief.html")).read_text("utf-8"))
    assert _HOLDER in page
    assert "holder not recorded on 25" in page
    assert "on 1 of 2 trips others may have to be asked" in page
    assert "count in no answer: max_weight_t." in page


def test_who_may_not_see_convoys_reads_nothing_of_their_ground(folder) -> None:
    said = _said("access", folder)
    assert "Holder not recorded" not in said
    assert json.loads(_said("access", folder, "--json"))["convoys"] is None


def test_convoys_and_the_ledger_have_grounds_and_the_sheet_is_named(folder) -> None:
    text = (folder / "case.yaml").read_text("utf-8")
    text += "  ledger: [{file: sheet-a.csv}, {file: sheet-b.csv, owner: mediator}]\n"
    (folder / "case.yaml").write_text(text, "utf-8")
    rows = "place,month,requested,approved,delivered\n"
    (folder / "sheet-a.csv").write_text(f"{rows}town,2031-02,90,70,\n", "utf-8")
    (folder / "sheet-b.csv").write_text(f"{rows}far,2031-02,10,10,10\n", "utf-8")
    told = json.loads(_said("access", folder, "--for", "mediator", "--json"))
    found = {one["id"]: one for one in told["findings"]}
    assert [one["file"] for one in told["ledger"]["files"]] == [
        "sheet-a.csv",
        "sheet-b.csv",
    ]
    assert found["access/ledger"]["claim"].endswith(
        "requested 100, approved 80, reached 10 or more."
    )
    assert set(found["access/convoys"]["grounds"][0]["refs"]) >= {
        "consents/yes",
        "fleets/f",
        "places/town",
    }
    assert "The ledger (sheet-a.csv, sheet-b.csv)" in _said(
        "access", folder, "--for", "mediator"
    )
    out = folder / "out"
    _said("brief", folder, "--for", "mediator", "--out", out)
    page = next(out.rglob("brief.html")).read_text("utf-8")
    assert "sheet sheet-b.csv, rows read" in page
    assert "fleets, needs, posts, and the consents in hand that it uses" in page
    public = json.loads(_said("access", folder, "--json"))
    assert [one["file"] for one in public["ledger"]["files"]] == ["sheet-a.csv"]
    assert "access/convoys" not in {one["id"] for one in public["findings"]}
