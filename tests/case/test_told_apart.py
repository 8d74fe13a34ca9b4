"""What pages call one thing alone: of two of one name each is called apart."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasefire.brief import write_brief
from ceasefire.cli import app
from ceasefire.core import Case, Issue, Option, Reader, called_alike
from ceasefire.events.actors import party_finder
from ceasefire.events.evidence import Evidence

KESH = """
places:
  - { id: east, name: Kesh, admin: [East, Kesh], point: { latitude_deg: 1, longitude_deg: 1 } }
  - { id: west, name: kesh, admin: [West], point: { latitude_deg: 1, longitude_deg: 3 }%s }
"""  # noqa: E501


def _names(things) -> list[str]:
    return [getattr(one, "name", None) or one.title for one in things]


def test_a_place_of_one_name_in_two_provinces_is_called_by_its_province(read) -> None:
    seen = read(KESH % "").for_reader("public")
    assert _names(seen.places) == ["Kesh (East)", "kesh (West)"]
    assert [one.aliases for one in seen.places] == [("Kesh",), ("kesh",)]
    assert seen.for_reader("public") == seen  # once is enough


def test_a_name_is_changed_by_nothing_that_its_reader_may_not_see(read) -> None:
    case = read(KESH % ", owner: mediator")
    assert _names(case.for_reader("public").places) == ["Kesh"]
    assert _names(case.for_reader("mediator").places) == ["Kesh (East)", "kesh (West)"]


def test_where_divisions_do_not_tell_ids_do(read) -> None:
    case = read(KESH.replace("West", "East") % "")
    assert _names(case.for_reader("public").places) == ["Kesh (east)", "kesh (west)"]


def test_parties_of_one_name_share_it_still_where_events_name_it(read) -> None:
    case = read("""
        parties:
          - { id: a, name: Lake Guard, kind: armed-group }
          - { id: b, name: Lake  Guard, kind: armed-group, aliases: [Shore Guard] }
          - { id: c, name: Hill Guard, kind: armed-group, aliases: [Lake Guard] }
        """)
    seen = case.for_reader("public")
    assert _names(seen.parties) == ["Lake Guard (a)", "Lake  Guard (b)", "Hill Guard"]
    for one in (case, seen):
        find = party_finder(one)
        assert find("Lake Guard") == ("a", "b", "c")
        assert find("Shore Guard") == ("b",)


@pytest.mark.parametrize(
    ("collection", "more"),
    [
        ("measures", "kind: other, status: proposed, on: 2031-06-14"),
        ("texts", "on: 2031-06-14"),
        ("bodies", "note: x"),
        ("matters", "note: x"),
    ],
)
def test_two_entries_of_one_title_are_told_apart(read, collection, more) -> None:
    case = read(f"""
        {collection}:
          - {{ id: one, title: Release of the sick, {more} }}
          - {{ id: two, title: Release of the sick, {more} }}
          - {{ id: three, title: Release of all, {more} }}
        """)
    assert _names(getattr(case.for_reader("public"), collection)) == [
        "Release of the sick (one)",
        "Release of the sick (two)",
        "Release of all",
    ]
    [alike] = called_alike(case.called)
    assert (alike.name, alike.ids) == ("Release of the sick", ("one", "two"))


def test_options_of_one_issue_are_told_apart_and_of_two_need_not_be() -> None:
    def issue(id_: str, *titles: str) -> Issue:
        options = zip("ab", titles, strict=True)
        return Issue(
            id=id_,
            title=id_.title(),
            options=tuple(Option(id=one, title=title) for one, title in options),
        )

    issues = (issue("length", "A month", "a month"), issue("start", "A month", "Now"))
    case = Case(
        id="x", title="X", time_zone="UTC", countries=("Inventia",), issues=issues
    )
    length, start = case.for_reader("public").issues
    assert _names(length.options) == ["A month (a)", "a month (b)"]
    assert _names(start.options) == ["A month", "Now"]
    assert [one.noun for one in called_alike(case.called)] == ["option of 'length'"]


def test_one_name_of_a_party_and_a_place_is_none(read) -> None:
    case = read("""
        parties:
          - { id: a, name: Kesh, kind: armed-group }
        places:
          - { id: p, name: Kesh, point: { latitude_deg: 1, longitude_deg: 1 } }
        """).for_reader(Reader("public"))
    assert (case.parties[0].name, case.places[0].name) == ("Kesh", "Kesh")


def test_a_case_in_which_all_are_told_apart_is_left_as_it_is(read) -> None:
    case: Case = read("""
        places:
          - { id: p, name: Kesh, point: { latitude_deg: 1, longitude_deg: 1 } }
        """)
    assert case.for_reader("mediator").places == case.places
    assert list(called_alike(case.called)) == []


def test_it_is_remarked_on_and_no_fault(tmp_path: Path, read) -> None:
    read(KESH % "")
    done = CliRunner().invoke(app, ["case", "check", str(tmp_path), "--json"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["remarks"] == [
        "east and west are each a place called 'Kesh': pages call each with its id, or "
        "its division, behind it. Names of their own read better."
    ]


def test_a_brief_calls_each_by_its_own_name(read, tmp_path: Path) -> None:
    seen = read(KESH % "").for_reader("public")
    page = write_brief(seen, Evidence.none(), tmp_path / "brief").html
    said = page.read_text("utf-8")
    assert "Kesh (East)" in said
    assert "kesh (West)" in said
