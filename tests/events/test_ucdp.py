"""UCDP's events, of any release, with what they say and what they leave open."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.event_files import UCDP, load, only, reject, table_of

from ceasefire.events import ucdp
from ceasefire.events.precision import UCDP_WHERE_KM


def test_an_event_keeps_all_that_its_source_says(tmp_path: Path) -> None:
    evidence = load(tmp_path, table_of([UCDP]))
    assert evidence.reads[0].layout == "UCDP GED, 36 columns"
    assert evidence.reads[0].notes == ()
    day = date(2030, 1, 2)
    assert only(evidence) == {
        "event_id": "ucdp:101", "source": "ucdp", "file": "e.csv", "line": 2,
        "is_lead": False, "date_start": day, "date_end": day, "began_at": None,
        "date_prec": 1, "latitude_deg": -30.5, "longitude_deg": -20.25,
        "where_prec": 2, "place_error_km": 25.0, "where_text": "the ford",
        "adm_1": "North province", "adm_2": "Ford district", "country": "Inventia",
        "clarity": 1, "source_type": "1", "act": "hostilities",
        "side_a": "Government of Inventia", "side_b": "River Front", "side_a_id": 21,
        "side_b_id": 22, "dyad": "Government of Inventia - River Front", "dyad_id": 11,
        "deaths_a": 1, "deaths_b": 2, "deaths_civilians": 3, "deaths_unknown": 4,
        "deaths_best": 10, "deaths_low": 5, "deaths_high": 15, "n_sources": 2,
        "reported_by": "a villager", "headline": "Shots at the ford", "url": None,
        "attributed_to": None, "attribution_level": None, "status": None,
    }  # fmt: skip


def test_columns_may_stand_in_any_order_and_any_case(tmp_path: Path) -> None:
    turned = {key.upper(): UCDP[key] for key in reversed(UCDP)}
    assert only(load(tmp_path, table_of([turned]))) == only(
        load(tmp_path, table_of([UCDP]))
    )


def test_a_whole_year_dated_1_january_keeps_its_span(tmp_path: Path) -> None:
    year = {"date_start": "2030-01-01", "date_end": "2030-12-31", "date_prec": "5"}
    row = only(load(tmp_path, table_of([UCDP | year | {"where_prec": "6"}])))
    assert row["date_start"] == date(2030, 1, 1)
    assert row["date_end"] == date(2030, 12, 31)
    assert (row["date_prec"], row["where_prec"], row["place_error_km"]) == (5, 6, None)


@pytest.mark.parametrize(
    ("word", "act"),
    [
        ("1", "hostilities"),
        ("2.0", "hostilities"),
        ("3", "attack-on-civilians"),
        ("State", "hostilities"),
        ("state-based conflict", "hostilities"),
        ("non-state conflict", "hostilities"),
        ("one-side violence", "attack-on-civilians"),
        ("One-sided violence", "attack-on-civilians"),
        ("4", None),
        ("", None),
    ],
)
def test_the_type_of_violence_is_read_in_figures_and_words(
    tmp_path: Path, word: str, act: str | None
) -> None:
    row = only(load(tmp_path, table_of([UCDP | {"type_of_violence": word}])))
    assert (row["act"], row["source_type"]) == (act, word or None)


@pytest.mark.parametrize("code", range(1, 8))
def test_each_code_of_place_stands_for_its_kilometres(
    tmp_path: Path, code: int
) -> None:
    row = only(load(tmp_path, table_of([UCDP | {"where_prec": str(code)}])))
    assert (row["where_prec"], row["place_error_km"]) == (code, UCDP_WHERE_KM[code])


def test_what_is_not_recorded_is_null_and_never_zero(tmp_path: Path) -> None:
    empty = {
        "number_of_sources": "-1", "where_prec": "", "date_prec": "NA", "latitude": "",
        "longitude": "", "deaths_a": "", "best": "NaN", "low": "null", "high": " ",
        "side_b_new_id": "", "adm_1": "NA", "adm_2": "", "source_original": " ",
    }  # fmt: skip
    row = only(load(tmp_path, table_of([UCDP | empty])))
    for name in ("n_sources", "where_prec", "place_error_km", "date_prec", "deaths_a",
                 "latitude_deg", "longitude_deg", "deaths_best", "deaths_low", "adm_1",
                 "deaths_high", "side_b_id", "adm_2", "reported_by"):  # fmt: skip
        assert row[name] is None, name
    assert row["deaths_b"] == 2


def test_a_death_toll_of_zero_is_zero(tmp_path: Path) -> None:
    assert only(load(tmp_path, table_of([UCDP | {"best": "0"}])))["deaths_best"] == 0


def test_whole_numbers_may_be_written_with_a_point(tmp_path: Path) -> None:
    floats = {k: f"{v}.0" if v.isdigit() else v for k, v in UCDP.items()}
    given = only(load(tmp_path, table_of([UCDP])))
    read = only(load(tmp_path, table_of([floats])))
    assert read == given | {"source_type": "1.0"}


@pytest.mark.parametrize(
    ("change", "reason", "words"),
    [
        ({"date_start": ""}, "no-date", "There is no date_start."),
        ({"date_end": ""}, "no-date", "There is no date_end."),
        ({"date_start": "never"}, "bad-date", "'never' under date_start is no day."),
        ({"date_end": "2030-02-30"}, "bad-date", "'2030-02-30' under date_end"),
        ({"date_start": "0203-01-02"}, "date-out-of-range", "no day from 1800 to 2200"),
        ({"date_start": "03/04/2030"}, "ambiguous-date", "may be two days"),
        ({"date_end": "2030-01-01"}, "ends-before-it-starts", "ends on 2030-01-01"),
        ({"id": ""}, "no-id", "no id"),
        ({"id": "NA"}, "no-id", "no id"),
        ({"best": "many"}, "bad-number", "'many' under best is no number."),
        ({"best": "1_0"}, "bad-number", "'1_0' under best"),
        ({"best": "1e400"}, "bad-number", "'1e400' under best"),
        ({"best": "inf"}, "bad-number", "'inf' under best"),
        ({"best": "2.5"}, "bad-number", "no whole number"),
        ({"best": "-1"}, "number-out-of-range", "-1 under best is not from 0 to"),
        ({"best": "1" + "0" * 30}, "number-out-of-range", "0 to 2,147,483,647."),
        ({"latitude": "91"}, "number-out-of-range", "not from -90 to 90."),
        ({"longitude": "-180.5"}, "number-out-of-range", "not from -180 to 180."),
        ({"latitude": ""}, "half-a-place", "latitude without a longitude"),
        ({"longitude": "NA"}, "half-a-place", "latitude without a longitude"),
        ({"where_prec": "8"}, "number-out-of-range", "8 under where_prec"),
        ({"date_prec": "6"}, "number-out-of-range", "6 under date_prec"),
        ({"side_a_new_id": "x"}, "bad-number", "'x' under side_a_id"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_put_aside_with_the_cell_to_blame(
    tmp_path: Path, change: dict[str, str], reason: str, words: str
) -> None:
    evidence = load(tmp_path, table_of([UCDP | change]))
    found, what = reject(evidence)
    assert found == reason
    assert words in what
    (row,) = evidence.rejects.to_pylist()
    assert (row["file"], row["line"]) == ("e.csv", 2)
    assert row["row"] == ",".join((UCDP | change).values())


def test_a_comma_is_mended_where_no_mapping_could_tell_of_it(tmp_path: Path) -> None:
    mends = {
        ("latitude", "26,648"): "Write it with a point: 26.648.",
        ("best", "1,200"): "Write it without a comma.",
    }
    for (column, cell), mend in mends.items():
        _, what = reject(
            load(tmp_path, table_of([UCDP | {column: cell}], delimiter=";"))
        )
        assert what == f"'{cell}' under {column} is no number. {mend}"


def test_a_cell_repeated_in_a_sentence_is_short_and_on_one_line(tmp_path: Path) -> None:
    nasty = "\x1b[2J\n" + "x" * 5000
    _, what = reject(load(tmp_path, table_of([UCDP | {"best": nasty}])))
    assert what.isprintable()
    assert len(what) < 120


def test_a_column_that_is_missing_is_said_once(tmp_path: Path) -> None:
    gone = {"id", "where_prec", "date_prec", "event_clarity", "side_a_new_id", "adm_1",
            "date_end", "type_of_violence"}  # fmt: skip
    few = {key: value for key, value in UCDP.items() if key not in gone}
    evidence = load(tmp_path, table_of([few]))
    notes = " ".join(evidence.reads[0].notes)
    for word in ("event ids", "where_prec", "date_prec", "event_clarity", "actor ids",
                 "adm_1", "date_end", "type_of_violence"):  # fmt: skip
        assert notes.count(f"no {word}") == 1, word
    row = only(evidence)
    assert row["act"] is None
    assert row["place_error_km"] is None
    assert row["date_end"] == row["date_start"]
    assert row["event_id"].startswith("ucdp:e.csv#2-")


def test_older_names_of_columns_are_known(tmp_path: Path) -> None:
    older = {
        "side_a_new_id": "side_a_id", "side_b_new_id": "side_b_id",
        "dyad_new_id": "dyad_id", "best": "best_est", "low": "low_est",
        "high": "high_est", "where_description": "where_decription",
    }  # fmt: skip
    renamed = {older.get(key, key): value for key, value in UCDP.items()}
    evidence = load(tmp_path, table_of([renamed]))
    assert evidence.reads[0].notes == ()
    assert only(evidence) == only(load(tmp_path, table_of([UCDP])))


def test_a_column_that_stands_twice_is_read_once_and_said(tmp_path: Path) -> None:
    header, row = table_of([UCDP]).splitlines()
    evidence = load(tmp_path, f"{header},best,\n{row},99,\n")
    assert only(evidence)["deaths_best"] == 10
    assert "More than one column is named 'best'" in evidence.reads[0].notes[-1]


def test_a_header_is_ucdps_only_with_days_sides_and_deaths() -> None:
    whole = {"date_start", "side_a", "side_b", "best"}
    assert ucdp.is_ucdp(whole)
    assert ucdp.is_ucdp(whole - {"best"} | {"deaths_a"})
    for name in whole:
        assert not ucdp.is_ucdp(whole - {name})
