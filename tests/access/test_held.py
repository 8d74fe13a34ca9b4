"""Consents in hand, told with their end and their words wherever they are told."""

import json
from html import unescape

import pytest
from tests.support.ground_folder import HEAD, NODES
from typer.testing import CliRunner

from ceasefire.cli import app

_RUN = CliRunner()
_NOTICE = "Only with 48 hours notice"
_ENDS = "3 May 2031, 12:00"
_ROADS = """from,to,length_km,controllers
a,b,12,north
b,c,12,south
a,x,40,
a,y,30,none
"""
_PLACES = """
  - {id: gate, name: Gate, point: {latitude_deg: 0.0, longitude_deg: 0.1}}
  - {id: far, name: Far, point: {latitude_deg: 1.0, longitude_deg: 1.0}}
  - {id: open, name: Open, point: {latitude_deg: 1.0, longitude_deg: 1.05}}
"""
_ACCESS = """
access:
  roads: {edges: roads.csv, nodes: nodes.csv}
  depots: [{id: hub, name: Hub, node: a}]
  fleets: [{id: f, depot: hub, vehicles: 1, capacity_kg: 2000}]
  needs:
    - {place: gate, node: b, goods_kg: {food: 100}}
    - {place: town, node: c}
    - {place: far, node: x}
    - {place: open, node: y}
  consents:
    - id: yes
      by: north
      OWNER
      valid_until: 2031-05-03T12:00:00+00:00
      record:
        - {on: 2031-04-01, status: asked}
        - {on: 2031-04-02, status: granted, says: Only with 48 hours notice}
    - {id: no, by: south, record: [{on: 2031-04-02, status: refused, says: Not this month}]}
"""  # noqa: E501


@pytest.fixture
def folder(tmp_path):
    def write(owner: str = ""):
        (tmp_path / "roads.csv").write_text(_ROADS, "utf-8")
        (tmp_path / "nodes.csv").write_text(NODES, "utf-8")
        text = HEAD + _PLACES + _ACCESS.replace("OWNER", owner)
        (tmp_path / "case.yaml").write_text(text, "utf-8")
        return tmp_path

    return write


def _said(*words: str) -> str:
    done = _RUN.invoke(app, [*map(str, words)])
    assert done.exit_code == 0, done.output
    return done.stdout


def _page(folder, reader: str) -> str:
    out = folder / f"out-{reader}"
    _said("brief", folder, "--for", reader, "--out", out)
    return unescape(next(out.rglob("brief.html")).read_text("utf-8"))


def test_end_and_words_of_a_consent_reach_terminal_json_and_file(folder) -> None:
    case, gpx = folder(), folder() / "ways.gpx"
    said = _said("access", case, "--for", "mediator", "--gpx", gpx)
    assert f'In hand: North, until {_ENDS} ("{_NOTICE}").' in said
    assert 'South: refused ("Not this month")' in said
    told = json.loads(_said("access", case, "--json"))
    (held,) = told["consents_in_hand"]
    assert held["consent"] == "yes"
    assert held["valid_until"] == "2031-05-03T12:00:00+00:00"
    assert held["says"] == _NOTICE
    assert told["who_could_ask"][0]["entries"][0]["says"] == "Not this month"
    tracks = gpx.read_text("utf-8").split("<trk>")
    (gate,) = [one for one in tracks if "<name>Gate, way" in one]
    assert f"North, until {_ENDS}" in gate
    assert _NOTICE in gate
    (free,) = [one for one in tracks if "<name>Open, way" in one]
    assert "North" not in free


def test_the_page_says_whose_consent_is_in_hand_and_whose_is_not_known(folder) -> None:
    page = _page(folder(), "public")
    rows = {
        name: page[page.index(f'<th scope="row">{name}</th>') :].split("</tr>")[0]
        for name in ("Gate", "Town", "Far", "Open")
    }
    assert f'in hand: North, until {_ENDS} ("{_NOTICE}")' in rows["Gate"]
    assert "none needed" not in rows["Gate"]
    assert "South" in rows["Town"]
    assert "in hand: North" in rows["Town"]
    assert "not known who holds 40 of 40 km: more may have to be asked" in rows["Far"]
    assert "none needed" not in rows["Far"]
    assert "yes?" in rows["Far"]
    assert "none needed" in rows["Open"]
    assert "Far: now, as far as is known" in page
    ways = page[page.index('aria-label="Ways worth comparing"') :]
    assert ways.count("<td>not known</td>") == 1
    assert "<td>nobody</td>" in ways.split('<th scope="row">Open</th>')[1]
    assert "Open: now<" in page


def test_who_consents_to_entry_is_told_where_no_road_needs_a_yes(folder) -> None:
    case = folder()
    text = (case / "case.yaml").read_text("utf-8")
    entry = text.replace(
        "place: open, node: y", "place: open, node: y, controllers: [north]"
    )
    (case / "case.yaml").write_text(entry, "utf-8")
    page = _page(case, "public")
    row = page[page.index('<th scope="row">Open</th>') :].split("</tr>")[0]
    assert "in hand: North" in row


def test_words_in_confidence_change_no_byte_of_what_others_read(folder) -> None:
    case = folder("owner: mediator")
    first = (
        _said("access", case),
        _said("access", case, "--json"),
        _page(case, "public"),
    )
    assert _NOTICE not in "".join(first)
    assert _NOTICE in _said("access", case, "--for", "mediator")
    text = (case / "case.yaml").read_text("utf-8")
    other = text.replace(_NOTICE, "Something else").replace("05-03T12", "05-02T10")
    (case / "case.yaml").write_text(other, "utf-8")
    assert first == (
        _said("access", case), _said("access", case, "--json"), _page(case, "public")
    )  # fmt: skip


def test_a_consent_ends_with_what_it_hangs_on(folder) -> None:
    case = folder()
    text = (case / "case.yaml").read_text("utf-8").replace(
        "valid_until", "depends_on: [{consent: first}]\n      valid_until"
    ) + (
        "    - {id: first, by: south, stretches: [a-b], valid_until: "
        "2031-05-02T09:00:00+00:00, record: [{on: 2031-04-01, status: granted}]}\n"
    )  # fmt: skip
    (case / "case.yaml").write_text(text, "utf-8")
    held = json.loads(_said("access", case, "--json"))["consents_in_hand"]
    assert {one["valid_until"] for one in held} == {"2031-05-02T09:00:00+00:00"}
    assert (
        "In hand: South, on named stretches alone, until 2 May 2031, 09:00."
        in _said("access", case)
    )
