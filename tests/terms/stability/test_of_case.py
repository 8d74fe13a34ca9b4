"""Graph models that a case names: read with it, analysed for its reader."""

import json

import pytest
from tests.support.terms_case import HEAD, WISHES, case_of, write_case

from ceasefire.brief.write import write_brief
from ceasefire.case import read_case
from ceasefire.core import FaultyInput, Reader
from ceasefire.events.evidence import Evidence
from ceasefire.terms.stability import Concept, stability_of

MODEL = """
title: The road
decision_makers:
  - { name: north, statements: [keep fire, not open road] }
  - { name: south, statements: [open road, keep fire iff open road] }
options: { open road: north, keep fire: south }
status_quo: NN
"""
NAMED = "graph_models:\n  - {id: road, file: road.yaml%s}\n"


def _write(folder, *, model: str = MODEL, more: str = "") -> None:
    write_case(folder, HEAD, WISHES, NAMED % more)
    (folder / "road.yaml").write_text(model, "utf-8")


def test_a_model_is_read_with_its_case_and_tells_of_parties_by_name(tmp_path) -> None:
    _write(tmp_path)
    case = read_case(tmp_path)
    (conflict,) = case.graph_models
    assert conflict.model.decision_makers == ("north", "south")
    (view,) = stability_of(case).models
    assert view.answer.equilibria[Concept.NASH] == (0,)
    assert view.answer.equilibria[Concept.SEQ] == (0, 3)
    claims = [one.claim for one in view.answer.findings]
    assert (
        "From the status quo to 'open road, keep fire (state 4)': North takes up 'open "
        "road' and does not gain; then South takes up 'keep fire' and gains."
    ) in claims
    grounds = {one.grounds[0].refs for one in view.answer.findings}
    assert grounds == {("graph_models/road",)}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("north", "nord", "road.yaml: The decision maker 'nord'"),
        ("open road: north", "open road: nobody", "road.yaml:6: The option"),
        ("status_quo: NN", "status_quo: NNN", "road.yaml:7: 'NNN'"),
    ],
)
def test_faults_of_the_file_are_faults_of_the_case(tmp_path, old, new, what) -> None:
    _write(tmp_path, model=MODEL.replace(old, new))
    with pytest.raises(FaultyInput) as refusal:
        read_case(tmp_path)
    assert what in str(refusal.value)


def test_a_model_that_is_not_there_is_a_fault(tmp_path) -> None:
    write_case(tmp_path, HEAD, WISHES, NAMED % "")
    with pytest.raises(FaultyInput, match="There is no file 'road"):
        read_case(tmp_path)


def test_a_model_may_not_tell_of_a_party_that_its_readers_may_not_know(
    tmp_path,
) -> None:
    secret = HEAD.replace("kind: state}", "kind: state, owner: mediator}").replace(
        "how: [financial]", "how: [financial], owner: mediator"
    )
    write_case(tmp_path, secret, WISHES, NAMED % "")
    (tmp_path / "road.yaml").write_text(MODEL.replace("south", "patron"), "utf-8")
    with pytest.raises(FaultyInput, match="names 'patron', which is for 'mediator'"):
        read_case(tmp_path)


def test_a_case_without_a_model_says_what_to_write(tmp_path) -> None:
    found = stability_of(case_of(tmp_path, HEAD, WISHES))
    assert found.models == ()
    assert "graph_models" in (found.missing or "")


def test_a_hidden_model_changes_no_byte_for_those_who_may_not_see_it(tmp_path) -> None:
    pages = {}
    for name, words in (("one", MODEL), ("two", MODEL.replace("iff", "or"))):
        _write(tmp_path / name, model=words, more=', owner: "party:north"')
        for reader in ("public", "party:south", "party:north"):
            case = read_case(tmp_path / name).for_reader(Reader(reader))
            files = write_brief(case, Evidence.none(), tmp_path / name / "brief")
            pages[name, reader] = files.html.read_bytes() + files.json.read_bytes()
    assert pages["one", "public"] == pages["two", "public"]
    assert pages["one", "party:south"] == pages["two", "party:south"]
    assert pages["one", "party:north"] != pages["two", "party:north"]


def test_the_brief_of_the_invented_country_says_what_would_hold(tmp_path) -> None:
    case = read_case("two-rivers").for_reader(Reader("public"))
    files = write_brief(case, Evidence.none(), tmp_path)
    told = json.loads(files.json.read_text("utf-8"))
    (model,) = told["sections"]["stability"]["models"]
    minute = [one["claim"] for one in told["one_minute"]]
    assert any("'open Reedmarsh, hold fire (state 5)' holds" in one for one in minute)
    assert model["status_quo"] == 7
    assert 5 in model["equilibria"]["seq"]
    assert 5 not in model["equilibria"]["nash"]
    page = files.html.read_text("utf-8")
    assert "Would it be stable?" in page
    assert "Government of Two Rivers takes up &#39;open Reedmarsh&#39;" in page
