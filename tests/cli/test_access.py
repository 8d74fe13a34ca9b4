"""The command ``ceasefire access``."""

import json

from typer.testing import CliRunner

from ceasefire.cli import app

_RUN = CliRunner()


def test_json_has_the_keys_that_others_script_against() -> None:
    done = _RUN.invoke(app, ["access", "aleppo-2014", "--json"])
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    ghouta = told["places"][0]
    assert ghouta["reachable"] is False
    assert ghouta["fewest"]["number"] == 1
    assert ghouta["fewest"]["sets"] == [["government"]]
    assert set(ghouta["pareto"][0]) >= {"consents", "km", "expected_incidents"}
    assert ghouta["pareto"][0]["expected_incidents"] is None
    best = told["best_consent"][0]
    assert (best["party"], best["people"], best["unknown_places"]) == (
        "government",
        32_000,
        2,
    )


def test_an_assumed_consent_opens_what_it_opens() -> None:
    done = _RUN.invoke(
        app, ["access", "aleppo-2014", "--assume-consent", "government", "--json"]
    )
    told = json.loads(done.stdout)
    assert [one["reachable"] for one in told["places"]] == [True] * 4 + [False] * 2


def test_a_consent_that_is_none_is_refused_with_those_there_are() -> None:
    done = _RUN.invoke(app, ["access", "aleppo-2014", "--assume-consent", "nobody"])
    assert done.exit_code == 2
    assert "government" in done.stderr


def test_ways_are_not_written_for_the_public(tmp_path) -> None:
    file = tmp_path / "ways.gpx"
    words = ["access", "aleppo-2014", "--gpx", str(file)]
    refused = _RUN.invoke(app, words)
    assert refused.exit_code == 2
    assert not file.exists()
    written = _RUN.invoke(app, [*words, "--for", "mediator"])
    assert written.exit_code == 0
    assert "<trkpt" in file.read_text("utf-8")


def test_the_view_for_people_says_what_a_notification_is_not() -> None:
    done = _RUN.invoke(app, ["access", "two-rivers"])
    assert done.exit_code == 0
    assert "A notification is no permission." in done.stdout
    assert "the plan holds" in done.stdout


_ONE_ROAD = """
case: {{ id: x, title: X, time_zone: UTC, countries: [X], as_of: 2031-05-01 }}
parties: [{{ id: a, name: Army, kind: government }}]
places: [{{ id: p, name: Pee, point: {{ latitude_deg: 13.0, longitude_deg: 25.0 }} }}]
access:
  roads: {{ edges: roads.csv }}
  depots: [{{ id: d, name: D, node: h }}]
  fleets: [{{ id: f, depot: d, vehicles: 2, capacity_kg: 2000 }}]
  needs: [{{ place: p, node: p, goods_kg: {{ food: 1500, fuel: 200 }} }}]
  consents:
    - {{ id: yes, by: a, {consent}, record: [{{ on: 2031-04-01, status: granted }}] }}
  convoys: {{ first_day: 2031-05-01, days: 2 }}
"""


def _told(folder, consent: str) -> str:
    (folder / "case.yaml").write_text(_ONE_ROAD.format(consent=consent), "utf-8")
    roads = "id,from,to,length_km,controllers\nh-p,h,p,20,a\n"
    (folder / "roads.csv").write_text(roads, "utf-8")
    done = _RUN.invoke(app, ["access", str(folder), "--for", "mediator"])
    assert done.exit_code == 0, done.stderr
    return " ".join(done.stdout.split())


def test_a_place_that_only_some_goods_get_to_is_told_with_these_goods(tmp_path) -> None:
    told = _told(tmp_path, "kinds: [food]")
    assert "out of reach on 2031-05-01 for all that it asks for at once" in told
    assert "the plan brings food from" in told


def test_a_place_that_is_served_on_a_later_day_says_from_when(tmp_path) -> None:
    told = _told(tmp_path, "valid_from: 2031-05-02T00:00:00+00:00")
    assert "the plan brings food and fuel from 2031-05-02 on" in told


_ASKED = """
  notifications: [{ id: n, to: b, on: 2031-04-02 }]
  hazards:
    - { id: h1, kind: mines, stretches: [h-p], expected_incidents: 0.125 }
  easings: [{ id: e, title: Less, lifts: [gate] }]
  checkpoints: [{ id: gate, name: Gate, stretch: h-p, controllers: [b] }]
  ledger: [{ file: ledger.csv }]
measures:
  - { id: m1, title: The sick leave, kind: evacuation, status: offered, actors: [a] }
"""


def test_what_is_not_known_or_dangerous_is_said_in_words(tmp_path) -> None:
    text = _ONE_ROAD.format(consent="kinds: [food], depends_on: [{ measure: m1 }]")
    band = "{ id: b, name: Band, kind: armed-group }"
    text = text.replace("kind: government }]", f"kind: government }}, {band}]")
    (tmp_path / "case.yaml").write_text(text + _ASKED, "utf-8")
    roads = "id,from,to,length_km,controllers\nh-p,h,p,20,a\n"
    (tmp_path / "roads.csv").write_text(roads, "utf-8")
    sheet = (
        "place,month,requested,approved,delivered\np,2031-02,90,70,0\np,2031-03,,,\n"
    )
    (tmp_path / "ledger.csv").write_text(sheet, "utf-8")
    said = _RUN.invoke(app, ["access", str(tmp_path), "--for", "mediator"]).stdout
    for line in (
        "Army: granted, for food alone; hangs on 'The sick leave'.",
        "Notified on 2031-04-02: Band, no consent of which is in hand. A "
        "notification is no permission.",
        "  DANGER, Pee: its way passes mines.",
        "  Pee: 1 further consent instead of 2.",
        "  Pee: no delivery is recorded.",
    ):
        assert line in said.splitlines(), said
    row = next(one for one in said.splitlines() if one.startswith(" Pee"))
    assert "0.12 or more" in row
    (sums,) = [one for one in said.splitlines() if one.split()[:2] == ["Pee", "90+"]]
    assert sums.split()[2:4] == ["70+", "0+"]
