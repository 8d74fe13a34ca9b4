"""No command writes over a file that it reads, whatever option it writes with."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasefire.cli import app

CASE = Path(__file__).parents[2] / "src" / "ceasefire" / "cases" / "two-rivers"
SHEET = "events.csv"
MEDIATOR = ("--for", "mediator")


@pytest.fixture
def case(tmp_path) -> Path:
    return Path(shutil.copytree(CASE, tmp_path / "case"))


def run(*words: object):
    return CliRunner().invoke(app, [*map(str, words)])


def _held(done, file: Path, before: bytes) -> None:
    assert (done.exit_code, file.read_bytes()) == (2, before), done.output
    assert "would be written over" in " ".join(done.output.split())


@pytest.mark.parametrize("path", sorted(one.name for one in CASE.iterdir()))
def test_no_file_that_a_case_is_made_of_is_written_over(case, path) -> None:
    file = case / path
    before = file.read_bytes()
    _held(run("monitor", case, "--decisions", file), file, before)


@pytest.mark.parametrize("path", ["case.yaml", "events.mapping.yaml", "roads.csv"])
@pytest.mark.parametrize(
    "words",
    [
        ("access", "CASE", "--gpx"),
        ("access", "CASE", "--geojson"),
        ("exchange", "plan", "CASE", *MEDIATOR, "--csv"),
        ("exchange", "plan", "CASE", *MEDIATOR, "--write"),
        ("exchange", "replan", "CASE", *MEDIATOR, "--failed", "FAILED", "--csv"),
        ("exchange", "reconcile", "CASE", *MEDIATOR, "--write-review"),
        ("events", "duplicates", "SHEET", "--case", "CASE", "--kept"),
        ("events", "duplicates", "SHEET", "--case", "CASE", "--merged"),
        ("read", "FAILED", "--case", "CASE", "--out"),
    ],
    ids=lambda words: " ".join(one for one in words if one.islower()),
)
def test_every_command_that_writes_holds_the_case_apart(case, words, path) -> None:
    file, failed = case / path, case.parent / "failed.csv"
    failed.write_text("row,reason\n", "utf-8")
    before = file.read_bytes()
    stand_in = {"CASE": case, "SHEET": case / SHEET, "FAILED": failed}
    _held(run(*(stand_in.get(one, one) for one in words), file), file, before)


def test_a_mapping_beside_a_sheet_that_is_given_is_not_written_over(case) -> None:
    file = case / "events.mapping.yaml"
    before = file.read_bytes()
    for option in ("--kept", "--merged"):
        _held(run("events", "duplicates", case / SHEET, option, file), file, before)


def test_a_plan_of_the_case_is_written_anew_and_no_list_as_a_table(case) -> None:
    words = ("exchange", "plan", case, *MEDIATOR)
    plan = case / "exchange-plan.json"
    before = plan.read_bytes() + b"\n"
    plan.write_bytes(before)
    for option, name in (
        ("--csv", plan.name),
        ("--write", "government-held.csv"),
    ):
        file = case / name
        _held(run(*words, option, file), file, file.read_bytes())
    done = run(*words, "--csv", case / "new.csv", "--write", plan)
    assert done.exit_code == 0, done.output
    assert plan.read_bytes() != before
