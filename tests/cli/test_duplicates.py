"""``ceasefire events duplicates``, as it is typed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasefire.cli import app

HEADER = (
    "id,type_of_violence,date_start,date_end,side_a,side_b,best,latitude,longitude,"
    "where_prec,country\n"
)
ROW = (
    "{id},1,2026-01-{day},2026-01-{day},Government of Exampleland,Example Front,7,"
    "10.5,20.25,1,Exampleland\n"
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.csv", tmp_path / "second.csv"]
    for number, path in enumerate(paths):
        rows = [ROW.format(id=10 * number + d, day=f"{d:02}") for d in (5, 6 + number)]
        path.write_text(HEADER + "".join(rows), "utf-8")
    return paths


def run(*words: object):
    return CliRunner().invoke(app, ["events", "duplicates", *map(str, words)])


def test_duplicates_are_said_and_nothing_is_lost(files, tmp_path) -> None:
    kept, merged = tmp_path / "kept.csv", tmp_path / "merged.csv"
    done = run(*files, "--kept", kept, "--merged", merged)
    assert done.exit_code == 0, done.output
    assert "1 incident is reported more than once: 3 events stand, 1 was" in done.output
    rows = kept.read_text("utf-8").count("\n") + merged.read_text("utf-8").count("\n")
    assert rows == 2 + 4
    assert '"ucdp:5"' in merged.read_text("utf-8")


def test_rows_put_aside_before_any_comparing_are_told(files, tmp_path) -> None:
    """One id in two files is one event already, and a row nobody can read is none."""
    again = tmp_path / "again.csv"
    again.write_text(files[0].read_text("utf-8") + ROW.format(id=9, day="32"), "utf-8")
    told = run(files[0], again).output
    assert f"{again}: 3 rows read, 0 kept, 1 rejected, 2 duplicates." in told
    assert told.index("2 duplicates") < told.index("0 incidents are reported")


def test_a_file_that_cannot_be_written_is_one_sentence(files, tmp_path) -> None:
    done = run(*files, "--kept", tmp_path / "nowhere" / "kept.csv")
    assert done.exit_code == 2
    assert done.output.endswith("kept.csv: No such file or directory.\n")


def test_no_file_that_is_read_is_written_over(files, tmp_path) -> None:
    """By whatever path it is named."""
    before = files[0].read_bytes()
    roundabout = tmp_path / "here" / ".." / files[0].name
    (tmp_path / "here").mkdir()
    for option in ("--kept", "--merged"):
        for path in (files[0], roundabout):
            done = run(*files, option, path)
            assert (done.exit_code, files[0].read_bytes()) == (2, before)
            assert "would be written over" in " ".join(done.output.split())


def test_two_tables_do_not_go_into_one_file(files, tmp_path) -> None:
    one = tmp_path / "one.csv"
    done = run(*files, "--kept", one, "--merged", one)
    assert (done.exit_code, one.exists()) == (2, False)
    assert "both name" in done.output


def test_several_rows_of_a_file_that_is_not_given_are_refused(files, tmp_path) -> None:
    done = run(*files, "--several-rows", "frist.csv")
    assert done.exit_code == 2
    assert "--several-rows frist.csv is none of the files given" in done.output
    (tmp_path / "here").mkdir()
    roundabout = tmp_path / "here" / ".." / files[0].name
    plain, other = (
        json.loads(run(*files, "--several-rows", one, "--json").output)
        for one in (files[0], roundabout)
    )
    assert plain == other


def test_duplicates_come_in_json(files) -> None:
    answer = json.loads(run(*files, "--json").output)
    assert answer["merged"][0]["events"] == ["ucdp:5", "ucdp:15"]
    assert (answer["kept_rows"], answer["merged_rows"]) == (3, 1)
    assert [one["read"] for one in answer["read"]] == [2, 2]


def test_points_of_unknown_precision_are_told_and_not_silently_passed_over(
    files, tmp_path
) -> None:
    """Without where_prec a point is not compared, and the reader learns why."""
    vague = tmp_path / "vague.csv"
    vague.write_text(files[1].read_text("utf-8").replace(",where_prec", ",note"))
    told = run(files[0], vague)
    assert (
        f"{vague}: of 2 events a point is given, and not how well it is known, so it "
        "told nothing" in told.output
    )
    answer = json.loads(run(files[0], vague, "--json").output)
    assert answer["points_of_unknown_precision"] == {str(vague): 2}
    assert "a point is given" not in run(*files).output


def test_thresholds_that_divide_nothing_leave_with_code_two(files) -> None:
    done = run(*files, "--merge-from", "0.2")
    assert done.exit_code == 2
    assert "cannot be merged from 0.2" in done.stderr
