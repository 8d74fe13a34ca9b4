"""A data frame is read as a file with the same cells would be."""

from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv
import pytest
from tests.support.event_files import ACLED, UCDP, check_account, faults, table_of

from ceasefire.core import Case, EventFile, FaultyInput, NotSeveral, Watched
from ceasefire.events import (
    EventFrame,
    Evidence,
    Period,
    read_accounts,
    read_ceasefires,
    read_count_series,
    read_days,
    read_events,
    read_events_of,
)

ROWS = [
    UCDP,
    UCDP | {"id": "102", "date_start": "2030-01-03", "date_end": "2030-01-09"},
    UCDP | {"id": "103", "latitude": "", "longitude": "", "where_prec": "6"},
    UCDP | {"id": "104", "date_start": "2030-02-31"},
]


def frame_of(rows) -> pa.Table:
    return pa.Table.from_pylist([dict(row) for row in rows])


def plain(evidence: Evidence) -> list[dict]:
    return evidence.table.to_pylist()


def test_a_frame_of_words_is_read_as_the_file_of_them(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text(table_of(ROWS), "utf-8")
    of_file = read_events([EventFile(path=str(tmp_path / "e.csv"), name="e")])
    of_frame = read_events([EventFrame(frame=frame_of(ROWS), name="e")])
    check_account(of_frame)
    assert plain(of_frame) == plain(of_file)
    assert of_frame.reads == of_file.reads
    assert of_frame.rejects.to_pylist() == of_file.rejects.to_pylist()
    assert of_frame.rejects.column("line").to_pylist() == [5]


def test_a_frame_of_numbers_and_days_is_read_as_the_file_of_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "e.csv").write_text(table_of(ROWS[:3]), "utf-8")
    typed = pa_csv.read_csv(tmp_path / "e.csv")
    kinds = {name: str(typed.schema.field(name).type) for name in typed.column_names}
    assert kinds["date_start"] == "date32[day]"
    assert (kinds["latitude"], kinds["best"]) == ("double", "int64")
    of_file = read_events([EventFile(path=str(tmp_path / "e.csv"), name="e")])
    assert plain(read_events([EventFrame(frame=typed, name="e")])) == plain(of_file)


def test_whole_numbers_that_pandas_keeps_as_floats_stay_whole() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([dict(row) for row in ROWS[:3]])
    for name in ("id", "best", "dyad_new_id", "latitude", "longitude"):
        frame[name] = pandas.to_numeric(frame[name]).astype("float64")
    frame["date_start"] = pandas.to_datetime(frame["date_start"])
    read = read_events([frame])
    assert read.table.column("event_id").to_pylist() == [
        "ucdp:101", "ucdp:102", "ucdp:103",
    ]  # fmt: skip
    assert read.table.column("latitude_deg").to_pylist() == [-30.5, -30.5, None]
    assert read.table.column("deaths_best").to_pylist() == [10, 10, 10]
    assert read.table.column("date_start").to_pylist() == [
        date(2030, 1, 2), date(2030, 1, 3), date(2030, 1, 2),
    ]  # fmt: skip
    assert read.table.column("file").to_pylist() == ["frame"] * 3


def test_frames_and_files_are_read_beside_each_other(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text(table_of(ROWS[:1]), "utf-8")
    watched = Watched(date(2030, 1, 1), date(2030, 3, 1))
    acled = EventFrame(frame=frame_of([ACLED]), name="acled", watched=watched)
    read = read_events([tmp_path / "e.csv", acled, frame_of(ROWS[:2])])
    assert [(one.n_read, one.n_kept, one.n_duplicates) for one in read.reads] == [
        (1, 1, 0),
        (1, 1, 0),
        (2, 1, 1),
    ]
    assert (read.first_day, read.last_day) == (date(2030, 1, 1), date(2030, 3, 1))


def test_a_path_brings_the_mapping_beside_it(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("Day,Type\n2030-01-02,armed-clash\n", "utf-8")
    mapping = "columns: {date: Day, act: Type}\n"
    (tmp_path / "s.mapping.yaml").write_text(mapping, "utf-8")
    read = read_events([str(tmp_path / "s.csv")])
    assert read.table.column("act").to_pylist() == ["armed-clash"]
    frame = pa.table({"Day": ["2030-01-02"], "Type": ["armed-clash"]})
    given = EventFrame(frame=frame, mapping=tmp_path / "s.mapping.yaml")
    assert read_events([given]).table.column("act").to_pylist() == ["armed-clash"]


def test_the_events_of_a_case_are_its_own_and_those_beside_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "e.csv").write_text(table_of(ROWS[:1]), "utf-8")
    own = EventFile(path=str(tmp_path / "e.csv"))
    assert own.name == own.path
    case = Case(
        id="a", title="A", time_zone="UTC", countries=("Inventia",), event_files=(own,)
    )
    read = read_events_of(case, [frame_of(ROWS[:2])])
    assert read.table.column("event_id").to_pylist() == ["ucdp:101", "ucdp:102"]
    bare = Case(id="a", title="A", time_zone="UTC", countries=("Inventia",))
    assert read_events_of(bare).reads == ()


def test_a_sheet_of_a_case_brings_the_mapping_that_lies_beside_it(
    tmp_path: Path,
) -> None:
    """As one that is given on the command line does; it need not be named."""
    (tmp_path / "s.csv").write_text("Day,Type\n2030-01-02,armed-clash\n", "utf-8")
    (tmp_path / "s.mapping.yaml").write_text("columns: {date: Day, act: Type}", "utf-8")
    (tmp_path / "other.yaml").write_text("columns: {date: Day}", "utf-8")
    acts = []
    for mapping in (None, str(tmp_path / "other.yaml")):
        file = EventFile(path=str(tmp_path / "s.csv"), mapping=mapping)
        case = Case(
            id="a",
            title="A",
            time_zone="UTC",
            countries=("Inventia",),
            event_files=(file,),
        )
        acts += read_events_of(case).table.column("act").to_pylist()
    assert acts == ["armed-clash", None]


def test_one_file_alone_is_no_list_of_files(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    for alone in (str(path), path, EventFile(path=str(path)), frame_of(ROWS)):
        with pytest.raises(NotSeveral, match="and no list; give a list"):
            read_events(alone)


def test_a_frame_of_no_layout_is_refused_as_a_file_would_be() -> None:
    with pytest.raises(FaultyInput) as refused:
        read_events([EventFrame(frame=pa.table({"a": [1]}), name="mine")])
    ((line, what),) = faults(refused.value)
    assert (line, what) == (
        1,
        "The file is of no layout we know. Its columns are: a.",
    )


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (3, "It is neither a path nor a data frame."),
        ({"date": ["2031-03-03"]}, "It is neither a path nor a data frame."),
        (pa.table({}), "The frame has no columns."),
    ],
)
def test_what_is_no_frame_is_refused(given, what: str) -> None:
    with pytest.raises(FaultyInput) as refused:
        read_count_series(given)
    assert faults(refused.value) == [(0, what)]


def test_counts_come_from_a_frame_of_any_types() -> None:
    days = [datetime.fromisoformat(f"2031-03-0{day}") for day in (4, 3)]
    frame = pa.table({"date": days, "count": [4.0, 3.0], "exposure": [0.5, 1.0]})
    series = read_count_series(frame)
    assert (series.first, series.counts.tolist()) == (date(2031, 3, 3), [3.0, 4.0])
    assert series.exposure is not None
    assert series.exposure.tolist() == [1.0, 0.5]
    assert read_days(frame) == (date(2031, 3, 3), date(2031, 3, 4))
    months = pa.table({"date": ["2031-03"]})
    assert read_days(months, period=Period.MONTH) == (date(2031, 3, 1),)


def test_a_null_in_a_frame_of_counts_is_a_fault_with_its_line() -> None:
    frame = pa.table({"date": ["2031-03-03", "2031-03-04"], "count": [3, None]})
    with pytest.raises(FaultyInput) as refused:
        read_count_series(frame, "mine")
    assert faults(refused.value) == [
        (3, "The count is blank, and unknown is never read as zero.")
    ]
    nan = pa.table({"date": ["2031-03-03"], "count": [float("nan")]})
    with pytest.raises(FaultyInput, match="unknown is never read as zero"):
        read_count_series(nan)


def test_lists_of_ceasefires_and_accounts_come_from_frames() -> None:
    frame = pa.table(
        {"id": ["a", "b"], "start": [date(2031, 3, 3), None], "end": ["holding", ""]}
    )
    listed = read_ceasefires(frame)
    assert [one.id for one in listed.ceasefires] == ["a"]
    assert [one.fault.line for one in listed.rejects] == [3]
    sheet = read_accounts(
        pa.table(
            {
                "incident": [7],
                "source": ["Patrol"],
                "party": ["none"],
                "claims": ["North"],
            }
        )
    )
    (account,) = sheet.accounts
    assert (account.incident, account.claims) == ("7", "North")
