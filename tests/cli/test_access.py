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
