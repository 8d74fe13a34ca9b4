"""The alarm as it is typed."""

import json
import re
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from tests.support import command

FIRST = date(2021, 2, 1)
CALM = [2, 1, 3, 2, 4, 0, 2, 1, 2, 3, 1, 5, 2, 0, 2, 3, 1, 2, 2, 4] * 3


run = partial(command.run, "alarm")


def write(folder: Path, counts: list[object], form: str = "%Y-%m-%d") -> Path:
    step = 7 if "W" in form else 1
    rows = [
        f"{(FIRST + timedelta(days=step * i)).strftime(form)},{count}"
        for i, count in enumerate(counts)
    ]
    path = folder / "series.csv"
    path.write_text("\n".join(["date,count", *rows]) + "\n", "utf-8")
    return path


def test_a_breakdown_is_told_in_words_and_drawn(tmp_path: Path) -> None:
    done = run(write(tmp_path, [*CALM, *[9] * 12]), "--start", FIRST)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Alarm on 2021-04-")
    assert " ALARM" in done.stdout
    assert "#" in done.stdout


def test_calm_leaves_with_zero_too_and_is_not_called_proven(tmp_path: Path) -> None:
    done = run(write(tmp_path, CALM), "--start", FIRST, "--level", 0.01)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No alarm")
    assert "no proof of calm" in done.stdout


def test_a_warning_stands_first_in_words_and_in_the_time_line(tmp_path: Path) -> None:
    done = run(write(tmp_path, [*CALM, 6, 7, 8]), "--start", FIRST)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Warning on 2021-04-04: more than calm since about")
    assert "No alarm from 2021-03-01 to 2021-04-04." in done.stdout
    marked = [line for line in done.stdout.splitlines() if line.endswith(" warning")]
    assert [line.split()[0] for line in marked] == ["2021-04-04"]
    assert " ALARM" not in done.stdout


def test_columns_of_large_counts_stand_apart_and_are_read_without_powers(
    tmp_path: Path,
) -> None:
    large = [100_000 + 500 * n for n in CALM]
    done = run(write(tmp_path, [*large, *[300_000] * 12]), "--start", FIRST)
    assert done.returncode == 0, done.stderr
    head, *rows = done.stdout.split("\n\n")[1].splitlines()
    columns = [len(part) for part in re.findall(r" +\S+", " " + head)]
    for row in rows[:-1]:
        cells = row.split()
        assert len(cells) >= 4, row
        assert all(re.fullmatch(r"[\d.,]+|>1e6", one) for one in cells[1:4]), row
        assert row[: sum(columns) - 1].split() == cells[:4], row
    assert "e+" not in done.stdout


STRETCH = ("--calm-from", FIRST, "--calm-to", "2021-03-15")


@pytest.mark.parametrize("calm", [(), ("--calm-rate", 2), STRETCH])
def test_the_answer_for_machines_has_its_keys(tmp_path: Path, calm) -> None:
    path = write(tmp_path, [*CALM, *[9] * 12])
    done = run(path, "--start", FIRST, "--json", *calm)
    answer = json.loads(done.stdout)
    assert answer["alarm"] is True
    assert answer["false_alarm_level"] == 0.05
    assert answer["since"].startswith("2021-04-0")
    assert answer["first_alarm"] >= answer["since"]
    assert answer["in_words"]


def test_weeks_are_named_as_weeks(tmp_path: Path) -> None:
    path = write(tmp_path, [*[14] * 20, *[60] * 6], "%G-W%V")
    answer = json.loads(run(path, "--start", "2021-W05", "--json").stdout)
    assert answer["period"] == "week"
    assert answer["first_alarm"].startswith("2021-W2")


@pytest.mark.parametrize(
    ("counts", "words", "says"),
    [
        ([2] * 20, (), "28 are needed, and there are 20"),
        ([*CALM, -1], (), "series.csv:62"),
        ([*CALM, ""], (), "series.csv:62"),
        ([*CALM, 1.5], (), "series.csv:62"),
        (CALM, ("--calm-rate", 0), "a calm rate of 0"),
        (CALM, ("--calm-from", FIRST), "in one way"),
        (CALM, ("--level", 2), "between 0 and 1"),
        (CALM, ("--start", "2020-02-01"), "lies outside the series"),
        (CALM, ("--start", "soon"), "write a date like"),
        (CALM, ("--start", "2021-W07"), "the series counts by day"),
    ],
)
def test_a_refusal_is_one_sentence_and_exit_two(tmp_path: Path, counts, words, says):
    start = () if "--start" in words else ("--start", FIRST)
    done = run(write(tmp_path, counts), *start, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_gap_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, CALM)
    lines = path.read_text("utf-8").splitlines()
    del lines[30]
    path.write_text("\n".join(lines), "utf-8")
    done = run(path, "--start", FIRST)
    assert done.returncode == 2
    assert "2021-03-02" in done.stderr
