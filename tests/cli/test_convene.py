"""``ceasefire convene``, as it is typed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasefire.cli import app

_run = CliRunner().invoke


def _json(*words: str) -> dict:
    result = _run(app, ["convene", *words, "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_keys_that_others_script_against_are_there() -> None:
    told = _json("aleppo-2014", "--as-of", "2014-01-20", "--most", "3")
    assert told["consistent"] is False
    assert told["attendance"] == {}
    assert told["conflicts_complete"] is True
    assert told["proved"] is True
    conflict, correction = told["conflicts"][0], told["corrections"][0]
    assert {"statements", "frame", "in_words"} <= set(conflict)
    assert {"drop", "cost", "asks", "unlocks", "in_words"} <= set(correction)
    assert {"of", "by", "statement"} <= set(correction["asks"][0])
    later = _json("aleppo-2014", "--as-of", "2014-01-21")
    assert later["attendance"]["iran"] == "does-not-come"
    assert later["attendance"]["snc"] == "comes"


def test_what_if_leaves_out_and_assumes() -> None:
    told = _json(
        "aleppo-2014",
        "--without",
        "russia-wants-iran-and-saudi-arabia",
        "--without",
        "snc-no-role-for-president",
        "--assume",
        "not invite(iran)",
        "--without",
        "un-invites-iran",
    )
    assert told["possible"] is True
    assert told["attendance"]["iran"] == "does-not-come"


def test_the_replay_goes_day_by_day() -> None:
    told = _json("aleppo-2014", "--replay")
    assert [turn["day"] for turn in told["replay"]][-1] == "2014-01-21"


def test_people_read_who_would_have_to_be_asked() -> None:
    result = _run(app, ["convene", "two-rivers", "--for", "mediator"])
    assert result.exit_code == 0
    assert "What would have to move, the cheapest first (proved)" in result.stdout
    assert "(through Estmark)" in result.stdout
    assert "To be announced together" in result.stdout
    public = _run(app, ["convene", "two-rivers"])
    assert "for mediator only" not in public.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--assume", "atend(iran)"], "Did you mean attend(party)?"),
        (["--assume", "attend(irna)"], "no party 'irna'"),
        (["--without", "nothing"], "no statement 'nothing'"),
        (["--weight", "firm"], "write it as firm=8"),
        (["--weight", "frim=8"], "no weight 'frim'"),
        (["--wanted", "attend("], "lacks a name"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(
    words: list[str], says: str
) -> None:
    result = _run(app, ["convene", "aleppo-2014", *words])
    assert result.exit_code == 2
    assert says in " ".join(result.output.replace("│", " ").split())


def test_a_case_without_a_table_says_what_is_missing() -> None:
    result = _run(app, ["convene", "syria-2016"])
    assert result.exit_code in (0, 2)
    assert "Traceback" not in result.output


_COUNCIL = """\
case: {id: hall, title: The hall, time_zone: UTC, countries: [Nowhere]}
sources: [{id: s, title: S, publisher: S}]
parties:
  - {id: council, name: The Council, kind: coalition, members: [east, west]}
  - {id: east, name: The East, kind: armed-group}
  - {id: west, name: The West, kind: armed-group}
  - {id: crown, name: The Crown, kind: government}
forum:
  id: hall-talks
  title: Talks in the hall
  opens_on: 2031-03-01
  sides: [crown, council]
  invited: [{party: crown, on: 2031-03-02}, {party: council, on: 2031-03-01}]
  decision_rules:
    - id: coming
      decision: Whether the Council comes
      decides: ["attend(council)"]
      rule: unanimity
      members: [east, west]
statements:
  - id: if-they-do
    by: east
    on: 2031-02-01
    says: We go if the Crown goes
    kind: position
    condition: attend(council) if and only if attend(crown)
    source: s
  - id: if-all-do
    by: crown
    on: 2031-02-01
    says: We go if the Council goes
    kind: position
    condition: attend(crown) if and only if attend(council)
    source: s
"""


@pytest.fixture
def hall(tmp_path: Path) -> str:
    """A case in which a member that has no seat waits for a party that has one."""
    (tmp_path / "case.yaml").write_text(_COUNCIL, encoding="utf-8")
    return str(tmp_path)


def test_a_member_without_a_seat_is_named_among_those_who_wait(hall: str) -> None:
    result = _run(app, ["convene", hall])
    assert result.exit_code == 0, result.output
    words = " ".join(result.stdout.split())
    assert (
        "To be announced together, for each waits for the others: The Council, "
        "The Crown, The East."
    ) in words
    assert (
        "Whether the Council comes (by unanimity, 2 of 2 needed): The East is for it; "
        "The West said nothing of it, open."
    ) in words


def test_two_come_and_of_a_pair_each_waits_for_the_other(hall: str) -> None:
    words = " ".join(_run(app, ["convene", hall]).stdout.split())
    assert "Come (2): The Council, The Crown." in words
    pair = _run(app, ["convene", "two-rivers", "--for", "mediator"]).stdout
    assert "each waits for the other: Norland, Estmark." in " ".join(pair.split())


def test_an_invitation_after_the_opening_is_remarked_on(hall: str) -> None:
    result = _run(app, ["case", "check", hall, "--json"])
    assert json.loads(result.stdout)["remarks"] == [
        "The Crown is invited on 2031-03-02, and Talks in the hall opens on "
        "2031-03-01: is one of the days a slip?"
    ]


def test_where_nothing_is_wanted_nothing_is_called_possible(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert _run(app, ["case", "new", str(folder)]).exit_code == 0
    path = folder / "case.yaml"
    told = path.read_text("utf-8")
    statement = (
        "  - {id: x, by: front, on: 2026-01-12, says: It comes, kind: position, "
        "source: announcement, condition: attend(front), confidence: 0.9}\n"
    )
    told = told.replace("\nstatements:\n", f"\nstatements:\n{statement}", 1)
    path.write_text(f"{told}\nforum: {{id: talks, title: Talks}}\n", "utf-8")
    result = _run(app, ["convene", str(folder), "--replay"])
    assert result.exit_code == 0, result.output
    assert "No outcome is wanted" in result.output
    assert "possible" not in result.output
    assert "(exact): what was said contradicts itself with 0%." in " ".join(
        result.output.split()
    )
