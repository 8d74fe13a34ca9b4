"""`ceasefire brief syria-2016` against a count made with `csv` alone.

Around 27 February 2016, four weeks before the announcement and four from the start. Who
was bound and who was left out stands here by hand, name by name, as the joint statement
of 22 February 2016 and resolution 2254 have it; nothing of the package takes part.
"""

import csv
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

WINDOWS = {
    "before": (date(2016, 1, 25), date(2016, 2, 21)),
    "between": (date(2016, 2, 22), date(2016, 2, 26)),
    "after": (date(2016, 2, 27), date(2016, 3, 25)),
}
BOUND = {
    "Government of Syria",
    "Syrian insurgents",
    "Ahrar al-Sham",
    "Fatah Halab",
    "FSA",
    "Islamic Front",
    "Jaysh al-Islam",
    "Jaysh Asoud al-Sharqiya",
    "Levant Front",
    "Mare' Operations Room",
    "Martyr Lieutenant Ahmed Abdou Brigades",
    "Mujahideen Army",
    "NSA",
    "Rahman Corps",
    "Southern Front",
    "13th Division",
    "Syrian National Coalition",
}
LEFT_OUT = {
    "IS",
    "Jabhat Fateh al-Sham",  # the Nusra Front
    "Shohadaa al-Yarmouk",  # under the Islamic State
    "ETIM",  # the Turkistan Islamic Party
}
OTHERS = {
    "Aknaf Bait al-Maqdis",
    "Ajnad al-Kavkaz",
    "Government of Iraq",
    "Government of Turkey",
    "Jaysh al-Sunna",
    "Liwa al-Aqsa",
    "PFLP-GC",
    "PLO",
    "SDF",
    "Sons of Yarmouk Movement",
    "Tahrir al- Sham Army",
}
CIVILIANS = "Civilians"
ROWS_AND_DEATHS = {
    ("before", "covered"): (319, 1848),
    ("before", "excluded"): (174, 1175),
    ("before", "third"): (14, 116),
    ("before", "all"): (507, 3139),
    ("after", "covered"): (175, 599),
    ("after", "excluded"): (247, 1521),
    ("after", "third"): (18, 54),
    ("after", "all"): (440, 2174),
}
"""In UCDP's file of 16,566 events; a file of another release may have others."""


@dataclass
class Direct:
    """Rows and deaths of one group in one window."""

    rows: int = 0
    deaths: int = 0
    rows_spread: float = 0.0
    deaths_spread: float = 0.0


def _group(row: dict[str, str]) -> str:
    names = {name for side in "ab" for name in row[f"side_{side}"].split(", ")}
    assert names <= BOUND | LEFT_OUT | OTHERS | {CIVILIANS}, names
    if names & LEFT_OUT:
        return "excluded"
    return "covered" if names & BOUND and not names & OTHERS else "third"


def _rows(path: Path) -> Iterator[tuple[dict[str, str], date, date]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first, last = (
                date.fromisoformat(row[f"date_{end}"][:10]) for end in ("start", "end")
            )
            yield row, first, last


def _count(path: Path) -> dict[tuple[str, str], Direct]:
    """Count by window and group: rows that begin in it, and rows spread over days."""
    counts: dict[tuple[str, str], Direct] = {}
    for row, first, last in _rows(path):
        for window, (begins, ends) in WINDOWS.items():
            shared = (min(last, ends) - max(first, begins)).days + 1
            if shared <= 0:
                continue
            share, deaths = shared / ((last - first).days + 1), int(row["best"])
            is_new = begins <= first <= ends
            for group in ("all", _group(row)):
                count = counts.setdefault((window, group), Direct())
                count.rows_spread += share
                count.deaths_spread += share * deaths
                count.rows += is_new
                count.deaths += deaths * is_new
    return counts


@pytest.fixture(scope="module")
def direct(syria_file: Path) -> dict[tuple[str, str], Direct]:
    return _count(syria_file)


@pytest.fixture(scope="module")
def record(
    syria_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What the command puts into brief.json for the cessation of 27 February 2016."""
    out = tmp_path_factory.mktemp("brief")
    command = ["brief", "syria-2016", "--events", str(syria_file), "--out", str(out)]
    subprocess.run(
        [sys.executable, "-c", "from ceasefire.cli import main; main()", *command],
        check=True,
        capture_output=True,
    )
    answer = json.loads((out / "brief.json").read_text("utf-8"))
    records = answer["sections"]["ceasefires"]["ceasefires"]
    return next(one for one in records if one["ceasefire"] == "coh-2016")


def test_the_windows_are_four_weeks_around_the_announcement_and_the_start(
    record,
) -> None:
    for name, (first, last) in WINDOWS.items():
        window = record["windows"][name]
        assert (window["first"], window["last"]) == (str(first), str(last))


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("group", ["covered", "excluded", "third", "all"])
def test_rows_and_deaths_are_those_of_a_direct_count(
    record, direct, group, window
) -> None:
    line = next(one for one in record["groups"] if one["group"] == group)[window]
    count = direct[window, group]
    assert line["rows_starting"] == count.rows
    assert line["deaths_best_of_rows_starting"] == count.deaths


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("group", ["covered", "excluded", "third", "all"])
def test_expected_events_and_deaths_are_rows_spread_over_their_days(
    record, direct, group, window
) -> None:
    line = next(one for one in record["groups"] if one["group"] == group)[window]
    count = direct[window, group]
    assert line["events_expected"] == pytest.approx(count.rows_spread, abs=1e-3)
    assert line["deaths_best"] == pytest.approx(count.deaths_spread, abs=1e-3)


def test_ratios_are_those_of_a_direct_count(record, direct) -> None:
    for group in ("covered", "excluded", "all"):
        line = next(one for one in record["groups"] if one["group"] == group)
        before, after = direct["before", group], direct["after", group]
        for key, spread in (("events", "rows_spread"), ("deaths", "deaths_spread")):
            ratio = getattr(after, spread) / getattr(before, spread)
            assert line[key]["ratio"] == pytest.approx(ratio, abs=1e-4), (group, key)


def test_covered_fighting_nearly_halved_while_excluded_fighting_grew(direct) -> None:
    for key, figures in ROWS_AND_DEATHS.items():
        assert (direct[key].rows, direct[key].deaths) == figures, key
