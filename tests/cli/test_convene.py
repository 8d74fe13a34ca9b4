"""``ceasefire convene``, as it is typed."""

import json

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
