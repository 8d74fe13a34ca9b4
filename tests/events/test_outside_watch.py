"""Events outside the days that their file states make no quiet days."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.support.invented import case

from ceasefire.events.read import read_events
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.compliance import assess_compliance

START = date(2030, 4, 1)
MAPPING = """
columns: {id: Id, date: Day, latitude: Lat, longitude: Lon, side_a: A, side_b: B}
defaults: {country: Inventia, place_error_km: 2}
watched: {since: %s, until: %s}
"""


def _sheet(folder: Path, days: list[date], since: date, until: date):
    rows = [f"{i},{day},-30,-20,North,South" for i, day in enumerate(days)]
    path = folder / "mon.csv"
    path.write_text("\n".join(["Id,Day,Lat,Lon,A,B", *rows]) + "\n")
    mapping = MAPPING % (since, until)
    path.with_name("mon.mapping.yaml").write_text(mapping)
    return read_events([path])


def _every_day(first: date, n: int) -> list[date]:
    return [first + timedelta(days=i) for i in range(n)]


def test_days_stated_without_one_of_its_events_are_a_mistake(tmp_path: Path) -> None:
    days = _every_day(START, 52)
    made = _sheet(tmp_path, days, date(2031, 4, 1), date(2031, 5, 31))
    (read,) = made.reads
    assert (read.watched.first, read.watched.last) == (None, None)
    assert (made.first_day, made.last_day) == (days[0], days[-1])
    assert any("None of 52 events lies in the days" in note for note in read.notes)
    warning = assess_warnings(case(), made).records[0]
    assert warning.watched.last == days[-1]  # and no year of quiet after it


def test_a_stray_event_makes_no_day_before_the_watch_a_quiet_one(
    tmp_path: Path,
) -> None:
    since, until = START, START + timedelta(days=60)
    days = [START - timedelta(days=100), *_every_day(START, 40)]
    made = _sheet(tmp_path, days, since, until)
    assert (made.first_day, made.last_day) == (since, until)
    (note,) = [note for note in made.reads[0].notes if "outside" in note]
    assert note.startswith("1 of 41 events lies outside the days")
    record = assess_compliance(case(), made).records[0]
    assert record.watched["before"] == 0
    assert record.lacks is not None
    assert len(record.judged) == 40


@pytest.mark.parametrize("n", [0, 5])
def test_days_that_hold_all_of_its_events_are_kept_as_stated(
    tmp_path: Path, n: int
) -> None:
    since, until = START - timedelta(days=60), START + timedelta(days=60)
    made = _sheet(tmp_path, _every_day(START, n), since, until)
    assert (made.first_day, made.last_day) == (since, until)
    assert not any("outside" in note for note in made.reads[0].notes)
