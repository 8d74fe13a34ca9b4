"""Every row of every file becomes an event, a rejected row, or a duplicate."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.event_files import (
    ACLED,
    GDELT,
    UCDP,
    check_account,
    faults,
    load,
    table_of,
)

from ceasefire.core import EventFile, FaultyInput
from ceasefire.events.duckdb_store import Store
from ceasefire.events.evidence import Evidence
from ceasefire.events.precision import precision_table
from ceasefire.events.read import read_events
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA


def written(folder: Path, name: str, *rows: dict[str, str]) -> EventFile:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(table_of(rows), "utf-8")
    return EventFile(path=str(path), name=name)


def ids(evidence: Evidence) -> list[str]:
    return list(evidence.table.column("event_id").to_pylist())


def without(row: dict[str, str], *names: str) -> dict[str, str]:
    return {key: value for key, value in row.items() if key not in names}


def test_no_file_is_no_evidence() -> None:
    evidence = read_events([])
    assert (evidence.table.schema, evidence.rejects.schema) == (
        EVENT_SCHEMA,
        REJECT_SCHEMA,
    )
    assert (evidence.table.num_rows, evidence.reads) == (0, ())


def test_a_header_alone_is_a_file_without_events(tmp_path: Path) -> None:
    evidence = load(tmp_path, ",".join(UCDP))
    (read,) = evidence.reads
    assert (read.n_read, read.first_day, read.last_day) == (0, None, None)
    assert evidence.table.schema == EVENT_SCHEMA


@given(
    st.lists(
        st.sampled_from(
            ["good", "twin", "no date", "short", "long", "blank", "commas"]
        ),
        max_size=40,
    )
)
def test_rows_read_are_kept_rejected_or_duplicates(
    tmp_path: Path, kinds: list[str]
) -> None:
    """Whatever the mix of rows; a row in which nothing stands is none."""
    lines = {
        "twin": "7,2030-01-01,2030-01-01,A,B,1",
        "no date": "8,,2030-01-01,A,B,1",
        "short": "8,2030-01-01",
        "long": "8,2030-01-01,2030-01-01,A,B,1,one more",
        "blank": "  ",
        "commas": ",,,,,",
    }
    rows = [
        lines.get(kind, f"{100 + i},2030-01-01,2030-01-01,A,B,1,,")
        for i, kind in enumerate(kinds)
    ]
    text = "\n".join(["id,date_start,date_end,side_a,side_b,best", *rows])
    evidence = load(tmp_path, text)
    (read,) = evidence.reads
    n = {kind: kinds.count(kind) for kind in (*lines, "good")}
    assert read.n_read == len(kinds) - n["blank"] - n["commas"]
    assert read.n_kept == n["good"] + min(n["twin"], 1)
    assert read.n_duplicates == max(n["twin"] - 1, 0)
    wanted = {
        "no-date": n["no date"],
        "wrong-number-of-fields": n["short"] + n["long"],
    }
    assert read.reasons == {why: count for why, count in wanted.items() if count}


def test_rejects_name_the_line_on_which_their_row_begins(tmp_path: Path) -> None:
    bad = UCDP | {"date_start": "never"}
    text = table_of([UCDP | {"source_headline": "two\nlines"}, bad, bad])
    rejects = load(tmp_path, "\n\n" + text).rejects.to_pylist()
    assert [row["line"] for row in rejects] == [6, 7]


def test_a_rejected_row_is_kept_as_it_stood_but_for_its_tail(tmp_path: Path) -> None:
    text = table_of([UCDP]) + "short,row\n" + "x" * 5000 + ",y\n"
    rows = load(tmp_path, text).rejects.to_pylist()
    assert rows[0]["row"] == "short,row"
    assert rows[0]["what"] == "The row has 2 fields and not 36."
    assert rows[1]["row"] == "x" * 2000


# Duplicates


def test_an_event_is_kept_once_within_a_file_and_across_files(tmp_path: Path) -> None:
    first = written(tmp_path, "a.csv", UCDP, UCDP, UCDP | {"id": "102"})
    second = written(tmp_path, "b.csv", UCDP | {"id": "102"}, UCDP | {"id": "103"})
    evidence = read_events([first, second])
    check_account(evidence)
    assert ids(evidence) == ["ucdp:101", "ucdp:102", "ucdp:103"]
    assert [read.n_duplicates for read in evidence.reads] == [1, 1]
    assert all(read.notes == () for read in evidence.reads)


def test_the_first_file_given_goes_before(tmp_path: Path) -> None:
    old = written(tmp_path, "old.csv", UCDP)
    new = written(tmp_path, "new.csv", UCDP | {"best": "11"})
    for files, deaths in (([old, new], 10), ([new, old], 11)):
        evidence = read_events(files)
        assert evidence.table.column("deaths_best").to_pylist() == [deaths]


def test_a_duplicate_that_says_something_else_is_told(tmp_path: Path) -> None:
    week = without(ACLED, "latitude", "longitude")
    first = written(tmp_path, "a.csv", week, week | {"fatalities": "9"})
    second = written(tmp_path, "b.csv", week, week | {"event_date": "2030-02-01"},
                     week | {"actor1": "River Front"})  # fmt: skip
    evidence = read_events([first, second])
    check_account(evidence)
    assert [read.n_duplicates for read in evidence.reads] == [1, 3]
    assert [read.notes[-1] for read in evidence.reads] == [
        "1 duplicate says something else than the event kept under the same id, as on "
        "line 3: another version of it, or another event?",
        "2 duplicates say something else than the event kept under the same id, as on "
        "line 3: another version of it, or another event?",
    ]


def test_rows_without_ids_of_two_files_of_one_name_are_all_kept(tmp_path: Path) -> None:
    """This week's sheet has the same name as last week's."""
    plain = without(UCDP, "id")
    files = [
        written(tmp_path, "week1/e.csv", plain),
        written(tmp_path, "week2/e.csv", plain | {"date_end": "2030-01-03"}),
    ]
    evidence = read_events(files)
    check_account(evidence)
    assert [read.n_kept for read in evidence.reads] == [1, 1]


def test_rows_without_ids_are_named_alike_wherever_their_file_lies(
    tmp_path: Path,
) -> None:
    plain = without(UCDP, "id")
    once = read_events([written(tmp_path, "week1/e.csv", plain, plain)])
    again = read_events([written(tmp_path, "copy/e.csv", plain, plain)])
    assert ids(once) == ids(again)
    assert len(set(ids(once))) == 2


def test_sources_do_not_share_their_ids(tmp_path: Path) -> None:
    files = [
        written(tmp_path, "u.csv", UCDP | {"id": "1"}),
        written(tmp_path, "a.csv", ACLED | {"event_id_cnty": "1"}),
        written(tmp_path, "g.csv", GDELT | {"globaleventid": "1"}),
    ]
    evidence = read_events(files)
    assert ids(evidence) == ["ucdp:1", "acled:1", "gdelt:1"]
    assert evidence.table.column("source").to_pylist() == ["ucdp", "acled", "gdelt"]


# Days


def test_a_whole_year_keeps_its_first_and_last_day(tmp_path: Path) -> None:
    year = {"date_start": "2030-01-01", "date_end": "2030-12-31", "date_prec": "5"}
    evidence = load(tmp_path, table_of([UCDP, UCDP | year | {"id": "102"}]))
    (read,) = evidence.reads
    assert (read.first_day, read.last_day) == (date(2030, 1, 1), date(2030, 12, 31))
    assert (evidence.first_day, evidence.last_day) == (read.first_day, read.last_day)
    row = evidence.table.to_pylist()[1]
    assert (row["date_start"], row["date_end"]) == (read.first_day, read.last_day)


def test_the_order_of_slashed_days_is_found_far_down_the_file(tmp_path: Path) -> None:
    day = {"date_start": "03/04/2030", "date_end": "03/04/2030"}
    rows = [UCDP | day | {"id": str(i)} for i in range(11_000)]
    rows[-1] |= {"date_start": "27/04/2030", "date_end": "27/04/2030"}
    evidence = load(tmp_path, table_of(rows))
    assert evidence.reads[0].n_kept == 11_000
    assert evidence.table.column("date_start")[0].as_py() == date(2030, 4, 3)
    assert "day/month/year" in evidence.reads[0].notes[-1]


# Files as they are


def test_of_a_file_cut_short_no_half_row_is_believed(tmp_path: Path) -> None:
    """The last field of the last row may be half a number: 15 deaths of 150."""
    whole = table_of([UCDP, UCDP | {"id": "102", "high": "150"}]).encode()
    packed = gzip.compress(whole[:-2])
    evidence = load(tmp_path, packed[:-8], name="e.csv.gz")
    (read,) = evidence.reads
    assert (read.n_read, read.n_kept, read.reasons) == (2, 1, {"cut-off": 1})
    assert "cut short" in read.notes[-1]
    complete = load(tmp_path, gzip.compress(whole)[:-8], name="e.csv.gz")
    assert complete.reads[0].n_kept == 2


def test_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    files = [
        EventFile(path=str(tmp_path / "none.csv"), name="none.csv"),
        written(tmp_path, "good.csv", UCDP),
        written(tmp_path, "other.csv", {"a": "1", "b": "2"}),
        EventFile(path=str(tmp_path), name="folder"),
    ]
    with pytest.raises(FaultyInput) as refusal:
        read_events(files)
    assert [fault.file for fault in refusal.value.faults] == [
        "none.csv",
        "other.csv",
        "folder",
    ]
    assert len(faults(refusal.value)) == 3


def test_a_file_is_not_taken_for_another_than_it_is_said_to_be(tmp_path: Path) -> None:
    for row, layout, owner in ((UCDP, "acled", "ACLED's"), (ACLED, "ucdp", "UCDP's"),
                               (UCDP, "gdelt", "GDELT's")):  # fmt: skip
        with pytest.raises(FaultyInput, match=f"no file of {owner}"):
            load(tmp_path, table_of([row]), layout=layout)


def test_names_of_columns_that_are_no_words_are_shown_as_such(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as refusal:
        load(tmp_path, "a\x1b[2J,,b\x07\n1,2,3\n")
    ((_, what),) = faults(refusal.value)
    assert what.isprintable()
    assert "(no name)" in what


def test_a_file_of_nothing_but_delimiters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput, match="Nothing stands in any row"):
        load(tmp_path, ",,,\n , ,\n")


def test_columns_of_one_name_never_hide_each_other(tmp_path: Path) -> None:
    header = "id,date_start,date_start,side_a,side_b,best,date_start 3,,"
    row = "1,2030-01-02,2030-01-03,A,B,1,2030-01-04,x,y"
    evidence = load(tmp_path, f"{header}\n{row}\n{row}z\n1,never\n")
    assert evidence.table.column("date_start").to_pylist() == [date(2030, 1, 2)]
    assert len(evidence.rejects) == 1


def test_progress_tells_the_rows_read(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    rows = [UCDP | {"id": str(i)} for i in range(10_500)]
    file = written(tmp_path, "e.csv", *rows)
    read_events([file], progress=lambda task, done, _total: told.append((task, done)))
    assert told[-1] == ("Reading e.csv", 10_500)
    assert [done for _, done in told] == sorted(done for _, done in told)


# Stores


def test_a_damaged_store_is_a_fault_like_another(tmp_path: Path) -> None:
    path = tmp_path / "s.duckdb"
    path.write_bytes(b"12345678DUCK" + bytes(9000))
    with pytest.raises(FaultyInput) as refusal:
        read_events([EventFile(path=str(path), name="s.duckdb")])
    ((_, what),) = faults(refusal.value)
    assert what.startswith("The file is no store of events (")


def test_a_database_of_another_kind_is_a_fault_like_another(tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "mine.duckdb"
    duckdb.connect(str(path)).execute("create table mine (a int)").close()
    with pytest.raises(FaultyInput, match="no store of events"):
        read_events([EventFile(path=str(path), name="mine.duckdb")])


def test_a_store_keeps_rows_without_ids_of_two_files_of_one_name(
    tmp_path: Path,
) -> None:
    plain = without(UCDP, "id")
    path = tmp_path / "s.duckdb"
    for week, day in (("week1/e.csv", "2030-01-02"), ("week2/e.csv", "2030-01-03")):
        file = written(tmp_path, week, plain | {"date_end": day})
        with Store(path) as store:
            assert store.add(read_events([file])).n_added == 1


# What is said of the table


def test_how_well_places_are_known_is_counted_by_source(tmp_path: Path) -> None:
    mapping = "columns: {date: d, place_error_km: km}"
    sheet = load(
        tmp_path, "d,km\n2030-01-01,2\n2030-01-01,0.5\n2030-01-01,\n", mapping=mapping
    )
    assert precision_table(sheet.table, "where_prec") == [
        {
            "source": "sheet",
            "code": None,
            "rows": 3,
            "says": "within 0.5 to 2 km; of 1, not said",
        }
    ]
    ucdp = load(tmp_path, table_of([UCDP, UCDP | {"id": "1", "where_prec": ""}]))
    places = precision_table(ucdp.table, "where_prec")
    assert [(row["code"], row["says"]) for row in places] == [
        (2, "within about 25 km of a known point"),
        (None, "not said by the source"),
    ]
    assert [
        (r["code"], r["rows"]) for r in precision_table(ucdp.table, "date_prec")
    ] == [(1, 2)]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("2030-01-01,\n2030-01-04,2030-01-04\n", "the day"),
        ("2030-01-01,2030-01-07\n2030-01-08,2030-01-14\n", "within 7 days"),
        ("2030-01-01,\n2030-01-08,2030-01-10\n", "1 to 3 days"),
    ],
)
def test_a_sheet_that_names_its_days_is_not_said_to_be_silent_on_them(
    tmp_path: Path, rows: str, says: str
) -> None:
    sheet = load(tmp_path, f"d,e\n{rows}", mapping="columns: {date: d, end: e}")
    assert [row["says"] for row in precision_table(sheet.table, "date_prec")] == [says]


def test_a_series_of_counts_is_sent_to_the_commands_that_read_it(
    tmp_path: Path,
) -> None:
    with pytest.raises(FaultyInput) as refused:
        load(tmp_path, "date,count\n2030-01-01,3\n")
    assert "'ceasefire alarm' and 'ceasefire effect'" in str(refused.value)
    with pytest.raises(FaultyInput) as refused:
        load(tmp_path, "date,where\n2030-01-01,Ford\n")
    assert "ceasefire alarm" not in str(refused.value)
