"""What was merged is written out, and read back as it was."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import csv
from tests.support.invented import event, evidence

from ceasefire.core import EventFile, FaultyInput
from ceasefire.events.duplicates import find_duplicates, keep_one
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events

DAY = date(2030, 4, 2)
SHEET = {
    "event_id": "sheet:7",
    "source": "sheet",
    "file": "sheet.csv",
    "place_error_km": 2.0,
    "began_at": datetime(2030, 4, 2, 11, 30, tzinfo=UTC),
    "attributed_to": "South",
    "attribution_level": 4,
    "status": "refuted",
    "deaths_best": None,
    "n_sources": 2,
}
"""Of a sheet, with all that UCDP's columns have no name for."""


def _events() -> pa.Table:
    return evidence([event(1, DAY), event(2, DAY) | SHEET]).table


def _read(table: pa.Table, path: Path) -> Evidence:
    csv.write_csv(table, path)
    return read_events([EventFile(path=str(path), name=path.name)])


def test_a_kept_file_is_read_back_with_every_column(tmp_path: Path) -> None:
    table = _events()
    back = _read(table, tmp_path / "kept.csv")
    assert back.reads[0].layout == "table of events written by ceasefire, 40 columns"
    left_alone = ("file", "line")  # of the file it was read from
    wanted = table.drop_columns(left_alone).to_pylist()
    assert back.table.drop_columns(left_alone).to_pylist() == wanted
    assert back.events.column("event_id").to_pylist() == ["ucdp:1"]


@pytest.mark.parametrize(
    ("column", "wrong", "reason"),
    [
        ("status", "perhaps", "unknown-status"),
        ("source", "rumour", "unknown-source"),
        ("act", "mischief", "unknown-act"),
        ("event_id", "", "no-id"),
        ("is_lead", "maybe", "unknown-is_lead"),
        ("began_at", "2030-04-02 11:30", "bad-time"),
        ("place_error_km", "near", "bad-number"),
        ("deaths_best", "1.5", "bad-number"),
        ("date_start", "soon", "bad-date"),
    ],
)
def test_a_cell_that_was_changed_into_nonsense_rejects_its_row(
    tmp_path: Path, column: str, wrong: str, reason: str
) -> None:
    rows = [{k: "" if v is None else str(v) for k, v in row.items()}
            for row in _events().to_pylist()]  # fmt: skip
    rows[0][column] = wrong
    back = _read(pa.Table.from_pylist(rows), tmp_path / "kept.csv")
    assert back.reads[0].reasons == {reason: 1}
    assert back.table.column("event_id").to_pylist() == ["sheet:7"]


def test_rows_that_were_merged_into_others_are_refused(tmp_path: Path) -> None:
    table = _events()
    _, merged = keep_one(table, find_duplicates(table))
    with pytest.raises(FaultyInput, match="merged into others"):
        _read(merged, tmp_path / "merged.csv")


def test_a_refuted_report_takes_no_other_with_it() -> None:
    rows = [event(1, DAY, file="a.csv", line=1), event(2, DAY, file="b.csv", line=1)]
    rows[1] |= {"event_id": "sheet:2", "source": "sheet"}
    merged = find_duplicates(evidence(rows).table)
    assert len(merged.groups) == 1
    rows[1]["status"] = "refuted"
    assert find_duplicates(evidence(rows).table).groups == ()


def test_files_that_may_tell_of_the_same_incidents_are_named() -> None:
    first = event(1, DAY, file="a.csv")
    second = event(2, DAY, file="b/b.csv", source="acled")
    made = evidence([first, second])
    assert made.of_the_same_days == ("a.csv", "b.csv")
    later = second | {"date_start": date(2031, 1, 1), "date_end": date(2031, 1, 1)}
    assert evidence([first, later]).of_the_same_days == ()
    assert evidence([first, second | {"country": "Other"}]).of_the_same_days == ()
    assert evidence([first, second | {"source": "ucdp"}]).of_the_same_days == ()
    assert evidence([first, second | {"is_lead": True}]).of_the_same_days == ()
    assert replace(made, table=made.table.slice(0, 0)).of_the_same_days == ()
