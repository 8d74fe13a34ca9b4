"""ACLED's layouts, present and older; every row of them invented."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.event_files import ACLED, load, only, reject, table_of

from ceasefire.core import Act

REMOTE, STRATEGIC = "Explosions/Remote violence", "Strategic developments"
OLDER = {
    "data_id": "7000001", "iso": "999", "event_id_no_cnty": "1",
    **{key: value for key, value in ACLED.items()
       if key not in {"iso", "disorder_type", "civilian_targeting", "tags"}},
    "iso3": "INV",
}  # fmt: skip
OLDER["event_date"] = "02-January-2030"
OLDER["event_type"], OLDER["sub_event_type"] = "Remote violence", ""


def one(folder: Path, **change: str) -> dict[str, object]:
    return only(load(folder, table_of([ACLED | change])))


def test_an_event_keeps_all_that_its_source_says(tmp_path: Path) -> None:
    evidence = load(tmp_path, table_of([ACLED]))
    assert len(ACLED) == 31
    assert evidence.reads[0].layout == "ACLED, 31 columns"
    assert evidence.reads[0].notes == ()
    day = date(2030, 1, 2)
    said = {
        "event_id": "acled:INV1", "source": "acled", "file": "e.csv", "line": 2,
        "is_lead": False, "date_start": day, "date_end": day, "date_prec": 1,
        "latitude_deg": -30.5, "longitude_deg": -20.25, "where_prec": 1,
        "place_error_km": 5.0, "where_text": "Ford town", "adm_1": "North",
        "adm_2": "Ford", "country": "Inventia", "source_type": "Armed clash",
        "act": "armed-clash", "side_a": "Military Forces of Inventia",
        "side_b": "River Front", "deaths_best": 3, "reported_by": "Invented Post",
        "headline": "Invented for a test.",
    }  # fmt: skip
    row = only(evidence)
    assert {key: value for key, value in row.items() if value is not None} == said


def test_the_older_layout_is_read_alike(tmp_path: Path) -> None:
    row = only(load(tmp_path, table_of([OLDER])))
    assert row["event_id"] == "acled:INV1"
    assert row["date_start"] == date(2030, 1, 2)
    assert (row["act"], row["source_type"]) == ("hostilities", "Remote violence")


def test_without_its_id_an_event_has_an_older_one_and_that_is_said(
    tmp_path: Path,
) -> None:
    older = {key: value for key, value in OLDER.items() if key != "event_id_cnty"}
    evidence = load(tmp_path, table_of([older]))
    assert only(evidence)["event_id"] == "acled:7000001"
    assert "no event_id_cnty" in evidence.reads[0].notes[0]


def test_numbers_that_each_country_counts_for_itself_do_not_clash(
    tmp_path: Path,
) -> None:
    gone = {"event_id_cnty", "data_id"}
    here = {key: value for key, value in OLDER.items() if key not in gone}
    there = here | {"iso3": "ELS", "country": "Elsewhere", "iso": "998"}
    evidence = load(tmp_path, table_of([here, there, here]))
    ids = evidence.table.column("event_id").to_pylist()
    assert ids == ["acled:INV 1", "acled:ELS 1"]
    assert evidence.reads[0].n_duplicates == 1


def test_rows_without_any_id_are_named_by_their_lines(tmp_path: Path) -> None:
    plain = {key: value for key, value in ACLED.items() if key != "event_id_cnty"}
    evidence = load(tmp_path, table_of([plain, plain]))
    assert evidence.reads[0].n_kept == 2
    assert "no event ids" in evidence.reads[0].notes[0]
    assert load(tmp_path, table_of([ACLED | {"event_id_cnty": "NA"}] * 2)).reads[
        0
    ].n_kept == 2  # fmt: skip


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [
        ("1", date(2030, 2, 15), date(2030, 2, 15)),
        ("2", date(2030, 2, 9), date(2030, 2, 21)),
        ("3", date(2030, 2, 1), date(2030, 2, 28)),
        ("", date(2030, 2, 15), date(2030, 2, 15)),
    ],
)
def test_a_week_and_a_month_become_spans(
    tmp_path: Path, precision: str, first: date, last: date
) -> None:
    row = one(tmp_path, event_date="15 February 2030", time_precision=precision)
    assert (row["date_start"], row["date_end"]) == (first, last)
    assert row["date_prec"] == (int(precision) if precision else None)


def test_at_the_edge_of_time_a_week_still_has_its_days(tmp_path: Path) -> None:
    row = one(tmp_path, event_date="1800-01-01", time_precision="2")
    assert (row["date_start"], row["date_end"]) == (
        date(1799, 12, 26),
        date(1800, 1, 7),
    )
    found = load(
        tmp_path,
        table_of([ACLED | {"event_date": "0001-01-01", "time_precision": "2"}]),
    )
    assert reject(found)[0] == "date-out-of-range"


@pytest.mark.parametrize(
    ("precision", "km"), [("1", 5.0), ("2", 25.0), ("3", 100.0), ("", None)]
)
def test_each_code_of_place_stands_for_its_kilometres(
    tmp_path: Path, precision: str, km: float | None
) -> None:
    assert one(tmp_path, geo_precision=precision)["place_error_km"] == km


@pytest.mark.parametrize(
    ("kind", "sub", "act"),
    [
        ("Battles", "Armed clash", Act.ARMED_CLASH),
        ("Battles", "Government regains territory", Act.TERRITORY_GAIN),
        ("Battles", "Non-state actor overtakes territory", Act.TERRITORY_GAIN),
        ("Battles", "", Act.ARMED_CLASH),
        (REMOTE, "Air/drone strike", Act.AIR_STRIKE),
        (REMOTE, "Shelling/artillery/missile attack", Act.INDIRECT_FIRE),
        (REMOTE, "Remote explosive/landmine/IED", Act.EXPLOSIVE_DEVICE),
        (REMOTE, "Grenade", Act.EXPLOSIVE_DEVICE),
        (REMOTE, "Suicide bomb", Act.EXPLOSIVE_DEVICE),
        (REMOTE, "Chemical weapon", Act.CHEMICAL_WEAPON),
        (REMOTE, "A new word", Act.HOSTILITIES),
        ("Violence against civilians", "Attack", Act.ATTACK_ON_CIVILIANS),
        ("Violence against civilians", "Abduction/forced disappearance", Act.ABDUCTION),
        ("Violence against civilians", "Sexual violence", Act.SEXUAL_VIOLENCE),
        ("Protests", "Peaceful protest", Act.PROTEST),
        ("Protests", "Protest with intervention", Act.PROTEST),
        ("Protests", "Excessive force against protesters", Act.ATTACK_ON_CIVILIANS),
        ("Riots", "Violent demonstration", Act.RIOT),
        ("Riots", "Mob violence", Act.RIOT),
        (STRATEGIC, "Agreement", Act.AGREEMENT),
        (STRATEGIC, "Arrests", Act.OTHER),
        (STRATEGIC, "Change to group/activity", Act.OTHER),
        (STRATEGIC, "Disrupted weapons use", Act.OTHER),
        (STRATEGIC, "Headquarters or base established", Act.MOVEMENT),
        (STRATEGIC, "Looting/property destruction", Act.LOOTING),
        (STRATEGIC, "Non-violent transfer of territory", Act.TERRITORY_TRANSFER),
        (STRATEGIC, "Other", Act.OTHER),
        ("Battle-No change of territory", "", Act.ARMED_CLASH),
        ("Riots/Protests", "", Act.RIOT),
        ("A new word", "Another", None),
    ],
)  # fmt: skip
def test_each_kind_of_event_is_an_act(
    tmp_path: Path, kind: str, sub: str, act: Act | None
) -> None:
    row = one(tmp_path, event_type=kind, sub_event_type=sub)
    assert row["act"] == (act.value if act else None)
    assert row["source_type"] == (sub or kind)


def test_deaths_that_are_not_known_are_not_zero(tmp_path: Path) -> None:
    assert one(tmp_path, fatalities="")["deaths_best"] is None
    assert one(tmp_path, fatalities="0")["deaths_best"] == 0
    assert one(tmp_path, fatalities="unknown")["deaths_best"] is None


def test_notes_with_quotes_commas_and_line_ends_stay_one_row(tmp_path: Path) -> None:
    notes = 'He said, "hold fire";\nnobody did.\r\n\r\nThey left.'
    evidence = load(
        tmp_path,
        table_of([ACLED | {"notes": notes}, ACLED | {"event_id_cnty": "INV2"}]),
    )
    assert evidence.table.column("headline").to_pylist() == [notes, ACLED["notes"]]
    assert evidence.table.column("line").to_pylist() == [2, 6]
