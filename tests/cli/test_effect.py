"""``ceasefire effect``, as it is typed."""

import json
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from tests.support import command

run = partial(command.run, "effect")


@pytest.fixture(scope="module")
def counted(tmp_path_factory) -> Path:
    rng = np.random.default_rng(1)
    counts = rng.negative_binomial(4, 4 / 10, 300)
    counts[250:] = rng.poisson(2, 50)
    path = tmp_path_factory.mktemp("effect") / "series.csv"
    first = date(2021, 1, 1)
    rows = [f"{first + timedelta(days=i)},{c}" for i, c in enumerate(counts.tolist())]
    path.write_text("date,count\n" + "\n".join(rows) + "\n", "utf-8")
    return path


def test_it_answers_in_words(counted: Path) -> None:
    done = run(counted, "--start", "2021-09-08", "--announced", "2021-09-01")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Events were 0.")
    for line in ("Ratio:", "Placebo share:", "Smallest detectable:", "Assumed:"):
        assert line in done.stdout


def test_it_answers_in_json(counted: Path) -> None:
    done = run(
        *(counted, "--start", "2021-09-08", "--deaths", "--level", "0.9"),
        *("--reporting", "0.9", "1.2", "--json"),
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["ratio"]["level"] == 0.9
    assert answer["kind"] == "deaths"
    assert answer["reporting"]["high"] == 1.2
    assert answer["deaths"]["cut_at"] > 0


def test_treated_days_come_from_a_file(counted: Path, tmp_path: Path) -> None:
    days = tmp_path / "days.csv"
    days.write_text("date\n2021-07-03\n2021-07-04\n2021-07-10\n", "utf-8")
    answer = json.loads(run(counted, "--treated", days, "--json").stdout)
    assert answer["n_treated"] == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--start", "2021-09"), "the series counts by day"),
        (("--start", "soon"), "--start is 'soon'; write a date like"),
        (("--start", "2024-09-08"), "lies outside the series"),
        (("--start", "2021-01-10"), "9 days before the start, and 28 are needed"),
        ((), "give either --treated DAYS.csv, or --start"),
        (("--start", "2021-09-08", "--end", "2021-09-01"), "before it starts"),
        (("--start", "2021-09-08", "--level", "2"), "above 0.5 and below 1"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(counted: Path, words, says) -> None:
    done = run(counted, *words)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("date,count\n2021-01-01,\n2021-01-02,-4\n2021-01-05,1\n", "utf-8")
    done = run(path, "--start", "2021-01-02")
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert [line.split(":")[1] for line in lines[:-1]] == ["2", "3", "4"]
    assert lines[-1] == "3 faults."


@pytest.mark.parametrize("given", [("1.5", "0.5"), ("0", "1"), ("nan", "1")])
def test_a_range_that_is_none_is_refused_by_the_name_of_the_option(
    counted: Path, given
) -> None:
    done = run(counted, "--start", "2021-09-08", "--reporting", *given)
    assert done.returncode == 2
    assert done.stderr.startswith(f"--reporting is {' '.join(given)}; give two")


def test_a_count_that_is_too_large_is_refused_with_the_largest(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    path.write_text("date,count\n2021-01-01,2000000000\n", "utf-8")
    done = run(path, "--start", "2021-01-01")
    assert done.returncode == 2
    assert "is above 1,000,000,000, and too large to be a count." in done.stderr


def test_the_ratio_and_what_was_expected_are_told_apart(counted: Path) -> None:
    done = run(counted, "--start", "2021-09-08")
    assert "expected without it" in done.stdout
    assert "another figure than the ratio" in done.stdout


def test_little_is_not_printed_as_nothing(tmp_path: Path) -> None:
    """Three events in two years before; none in the ten days after."""
    days = [date(2020, 1, 1) + timedelta(days=i) for i in range(740)]
    counts = [int(i in (100, 350, 600)) for i in range(740)]
    rows = [f"{day},{n}" for day, n in zip(days, counts, strict=True)]
    path = tmp_path / "series.csv"
    path.write_text("\n".join(["date,count", *rows]) + "\n", "utf-8")
    done = run(path, "--start", days[730])
    assert done.returncode == 0, done.stderr
    counted = next(x for x in done.stdout.splitlines() if x.startswith("Counted:"))
    assert counted.endswith("days; expected without it under 0.1")


def test_the_series_is_drawn_beside_what_was_expected(counted: Path) -> None:
    done = run(counted, "--start", "2021-09-08", "--announced", "2021-09-01")
    lines = done.stdout.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("from "))
    rows = [line for line in lines[head + 1 :] if line.startswith("2021-")]
    assert lines[head].split() == ["from", "days", "counted", "expected", "a", "day"]
    assert sum(int(row.split()[1]) for row in rows) == 300
    assert [row for row in rows if row.endswith(" left out")] == [
        row for row in rows if row.startswith("2021-09-01")
    ]
    treated = [row for row in rows if row.endswith("| treated")]
    assert sum(int(row.split()[2]) for row in treated) == 98  # as `Counted` has it
    assert "98 in 50 treated of 300 days" in done.stdout
    assert [row for row in rows if "|" in row] == treated


def test_json_tells_every_period(counted: Path) -> None:
    done = run(counted, "--start", "2021-09-08", "--json")
    course = json.loads(done.stdout)["course"]
    assert len(course) == 300
    assert [one["role"] for one in course[249:251]] == ["untreated", "treated"]
    assert course[250]["period"] == "2021-09-08"
    expected = sum(one["expected"] or 0 for one in course)
    assert expected == pytest.approx(json.loads(done.stdout)["expected"])


def test_days_that_come_and_go_for_years_are_drawn_on_a_screen(
    counted: Path, tmp_path: Path
) -> None:
    first = date(2021, 1, 1)
    days = [first + timedelta(days=i) for i in range(300)]
    file = tmp_path / "days.csv"
    weekends = [day.isoformat() for day in days if day.weekday() in (4, 6)]
    file.write_text("\n".join(["date", *weekends]) + "\n", "utf-8")
    done = run(counted, "--treated", file)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("2021-")]
    assert len(rows) <= 40
    assert sum(int(row.split()[1]) for row in rows) == 300
    assert all(row.endswith("# in part treated") for row in rows)
    assert "A bar is counts a day.\n" in done.stdout  # nothing is drawn to compare
