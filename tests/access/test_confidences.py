"""Ways and sheets, for those who may see them; what is hidden changes no byte."""

import json

import pytest
from tests.support.ground_folder import (
    ACCESS,
    answered,
    refused,
)

from ceasefire.access import plan_access, ways_geojson, ways_gpx
from ceasefire.access.export import WaysNotForReader
from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.evidence import Evidence

_SHEET = "place,month,requested,delivered\n"
_LEDGERS = f"{ACCESS}  ledger: [{{file: one.csv}}, {{file: two.csv}}]\n"


def test_a_row_in_two_sheets_is_a_fault_and_never_counted_twice(write) -> None:
    rows = {"one__csv": f"{_SHEET}town,2031-04,9,5\n"}
    twice = f"{_SHEET}isle,2031-04,9,5\nTown,2031-04,9,5\n"
    said = refused(write(_LEDGERS, **rows, two__csv=twice))
    assert "two.csv:3: 'town' in 2031-04 stands in one.csv too." in said
    told = answered(write(_LEDGERS, **rows, two__csv=f"{_SHEET}Town,2031-03,9,4\n"))
    assert [one["name"] for one in told["ledger"]["places"]] == ["Town"]
    assert told["ledger"]["total"]["delivered"]["people"] == 9
    unknown = answered(write(_LEDGERS, **rows, two__csv=f"{_SHEET}Twon,2031-03,9,4\n"))
    assert unknown["ledger"]["no_place_of_the_case"] == ["Twon"]


def test_a_sheet_does_not_show_that_a_place_it_names_is_known_to_some(write) -> None:
    rows = {"one__csv": f"{_SHEET}Isle,2031-04,9,5\n", "two__csv": _SHEET}
    folder = write(_LEDGERS.replace(", {place: isle}", ""), **rows)
    path = folder / "case.yaml"
    secret = "name: Isle, owner: mediator,"
    text = path.read_text("utf-8").replace("name: Isle,", secret)
    path.write_text(text, "utf-8")
    hidden = answered(folder, "public")["ledger"]
    path.write_text(text.replace("name: Isle,", "name: Other,"), "utf-8")
    assert answered(folder, "public")["ledger"] == hidden
    kept = [line for line in text.splitlines() if secret not in line]
    path.write_text("\n".join(kept), "utf-8")
    assert answered(folder, "public")["ledger"] == hidden


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
        return json.dumps(answered(write(access), reader))

    hidden = f"{ACCESS}\n  {secret.replace('OWNER', owner)}\n"
    for reader in ("public", "party:south"):
        assert told(hidden, reader) == told(ACCESS, reader)
    if "exemptions" not in secret:
        assert told(hidden, "mediator") != told(ACCESS, "mediator")


def test_a_file_may_not_name_a_party_that_fewer_people_may_see(write) -> None:
    folder = write()
    path = folder / "case.yaml"
    secret = "{id: south, name: South, kind: armed-group, owner: mediator}"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("{id: south, name: South, kind: armed-group}", secret), "utf-8"
    )
    assert "which is for 'mediator' only" in refused(folder)


def test_an_entry_may_not_lead_to_what_fewer_people_may_see(write) -> None:
    consents = """
  consents:
    - {id: open, by: north, depends_on: [{consent: secret}]}
    - {id: secret, by: south, owner: mediator}
"""
    assert "leads to 'secret'" in refused(write(ACCESS + consents))
