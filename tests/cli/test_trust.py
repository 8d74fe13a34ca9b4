"""``ceasefire trust``, as it is typed."""

import json

from typer.testing import CliRunner

from ceasefire.cli import app

_run = CliRunner().invoke


def test_the_ladder_is_printed_and_given_in_json() -> None:
    shown = _run(app, ["trust", "two-rivers", "--for", "mediator"])
    assert shown.exit_code == 0
    assert "simulated" in shown.stdout
    told = json.loads(_run(app, ["trust", "two-rivers", "--json"]).stdout)
    assert told["safe"] is None  # how far one side may be exposed is confidential
    assert any("may be exposed is not known" in line for line in told["unknown"])
    assert told["risk"]["simulated"] is True
    assert set(told["limits"]) == {"government"}


def test_pairs_take_fewer_days() -> None:
    def days(*words: str) -> int:
        told = json.loads(_run(app, ["trust", "two-rivers", *words, "--json"]).stdout)
        return told["steps"][-1]["day"] + told["steps"][-1]["days"]

    assert days("--pairs") < days()
