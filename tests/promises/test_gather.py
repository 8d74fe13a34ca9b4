"""What was promised and kept, gathered once for the page and for the command."""

import json

import pytest
from typer.testing import CliRunner

from ceasefire.brief import write_brief
from ceasefire.case import read_case
from ceasefire.cli import app, inputs
from ceasefire.core import FaultyInput, MeasureKind

_HEAD = """\
case:
  { id: x, title: X, time_zone: UTC, countries: [X], as_of: 2031-12-31 }
parties:
  - { id: north, name: North, kind: government }
  - { id: south, name: South, kind: armed-group }
places:
  - id: town
    name: Town
    point: { latitude_deg: -30, longitude_deg: -20, radius_km: 9 }
ceasefires:
  - id: truce
    title: Truce
    parties: [north, south]
    area: everywhere
    start: 2031-01-01T00:00:00+00:00
    prohibits: [hostilities]
measures:
  - id: relief
    title: Relief
    kind: humanitarian-access
    status: agreed
    actors: [north]
    counterparts: [south]
    places: [town]
    on: 2031-01-01
"""
_CALM = "id,day,act,by,to,lat,lon,who,level,state\n"
_BREACH = _CALM + "1,2031-02-03,hostilities,North,South,-30,-20,North,4,confirmed\n"
_MAPPING = """\
time_zone: UTC
columns:
  id: id
  date: day
  act: act
  side_a: by
  side_b: to
  latitude: lat
  longitude: lon
  attributed_to: who
  attribution_level: level
  status: state
defaults: { country: X, place_error_km: 0 }
"""
_NOTHING_CAME = "place,month,requested,approved,delivered,not_delivered_because\n"
_STOPPED = _NOTHING_CAME + "town,2031-05,9,9,0,movement-within-country\n"
_NO_PLAN = {"stages": [], "released": {}, "limit": 0, "proved": True}
_STAGE = {
    "counts": [{"by": "south", "to": "north", "class": "others", "n": 2}],
    "exposure": {},
    "conditional": [],
}
_PLAN = _NO_PLAN | {"stages": [_STAGE, _STAGE], "released": {"others": 4}}
_EVENTS = "\nevents: [{ file: e.csv, mapping: e.mapping.yaml, owner: OWNER }]\n"
_LEDGER = "\naccess: { ledger: [{ file: ledger.csv, owner: OWNER }] }\n"
_EXCHANGE = """
exchange: { parties: [north, south], stages: 2, plan: plan.json, done: 1, owner: OWNER }
"""
_SAID = """
promises:
  - { id: said, by: north, to: south, kind: other, outcome: kept, on: 2031-12-31,
      about: ABOUT }
"""


@pytest.fixture
def folder(tmp_path):
    """A case folder with events, a ledger and a plan beside it."""
    for name, text in {
        "e.csv": _BREACH,
        "e.mapping.yaml": _MAPPING,
        "ledger.csv": _STOPPED,
        "plan.json": json.dumps(_PLAN),
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _write(folder, *parts: str, owner: str = "public") -> str:
    text = _HEAD + "".join(parts).replace("OWNER", owner)
    (folder / "case.yaml").write_text(text, "utf-8")
    return str(folder)


def _brief(name: str, reader: str = "public", events=()):
    case, evidence = inputs.load(name, list(events), reader)
    files = write_brief(case, evidence, inputs.Path(name) / "out")
    return files.html.read_bytes(), files.json.read_bytes()


def _command(name: str, *words: str) -> dict:
    told = CliRunner().invoke(app, ["trust", name, *words, "--json"])
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    answer.pop("for")
    return answer


def _seen_in(answer: dict) -> dict:
    return {
        (one["party"], one["towards"]): one["seen_in"]
        for one in answer["record"]
        if one["kind"] is None
    }


@pytest.mark.parametrize("reader", ["public", "mediator"])
def test_the_page_and_the_command_give_the_same_figures(folder, reader) -> None:
    name = _write(folder, _LEDGER, _EXCHANGE, owner="public")
    beside = folder / "e.csv"
    told = _command(name, "--events", str(beside), "--for", reader)
    page = json.loads(_brief(name, reader, [beside])[1])["sections"]["trust"]
    assert told == page
    assert _seen_in(told) == {
        ("north", "south"): {"monitors": 1, "ledger": 1},
        ("south", "north"): {"monitors": 1, "exchange": 1},
    }
    (north, *_) = told["record"]
    assert (north["kept"], north["n_unverified"]) == (0.0, 0)


@pytest.mark.parametrize("owner", ["mediator", "party:north"])
@pytest.mark.parametrize(
    ("part", "file", "other"),
    [
        (_EVENTS, "e.csv", _CALM),
        (_LEDGER, "ledger.csv", _NOTHING_CAME + "town,2031-06,9,9,9,\n"),
        (_EXCHANGE, "plan.json", json.dumps(_PLAN | {"stages": [_STAGE]})),
    ],
)
def test_what_a_reader_may_not_see_changes_no_byte(
    folder, owner, part, file, other
) -> None:
    without = _brief(_write(folder))
    name = _write(folder, part, owner=owner)
    assert _brief(name) == without
    assert _command(name) == _command(_write(folder))
    _write(folder, part, owner=owner)
    seen = _brief(name, "mediator")
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(other, "utf-8")
    assert _brief(name) == without
    (folder / file).write_text(text, "utf-8")
    owners = [
        one["owners"] for one in json.loads(seen[1])["sections"]["trust"]["record"]
    ]
    assert any(owner in some for some in owners)


def test_what_the_case_says_of_the_same_ceasefire_is_counted_alone(folder) -> None:
    name = _write(folder, _EVENTS, _SAID.replace("ABOUT", "truce"))
    (north, south) = _command(name)["record"]
    assert (north["kept"], north["broken"]) == (1.0, 0.0)
    assert north["seen_in"] == {"case": 1}
    assert (south["party"], south["n_unverified"]) == ("south", 1)


def test_a_promise_about_nothing_that_there_is_is_a_fault(folder) -> None:
    with pytest.raises(FaultyInput, match="truces"):
        read_case(_write(folder, _SAID.replace("ABOUT", "truces")))


def test_a_public_promise_about_what_few_may_see_is_a_fault(folder) -> None:
    text = _HEAD.replace("title: Truce", "title: Truce\n    owner: mediator")
    (folder / "case.yaml").write_text(text + _SAID.replace("ABOUT", "truce"), "utf-8")
    with pytest.raises(FaultyInput, match="truce"):
        read_case(folder)


def test_two_rivers_shows_all_it_can_tell_from() -> None:
    told = _command("two-rivers", "--for", "mediator")
    assert _seen_in(told) == {
        ("river-front", "government"): {"case": 3, "monitors": 1},
        ("government", "river-front"): {"case": 3, "monitors": 3, "ledger": 7},
    }
    assert "53 of 60 lines of the ledger" in told["left_out"][0]
    kinds = {one["kind"] for one in told["record"]} - {None}
    assert kinds <= {kind.value for kind in MeasureKind}
    early = _command("two-rivers", "--for", "mediator", "--as-of", "2031-08-31")
    monitors = {ref for one in early["record"] for ref in one["promises"]}
    assert not any("cessation" in one for one in monitors)
