"""GDELT's reports are leads: read as far as they can be, and never counted."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.event_files import GDELT, faults, load, only, table_of

from ceasefire.core import FaultyInput
from ceasefire.events.gdelt import COLUMNS
from ceasefire.events.precision import GDELT_WHERE_KM


def export(*changes: dict[str, str]) -> str:
    """Write reports as GDELT does: tabs, and no header."""
    rows = [GDELT | change for change in changes or ({},)]
    return table_of(rows, delimiter="\t", header=False)


def header_of(names: tuple[str, ...] = COLUMNS) -> dict[str, str]:
    return {name: GDELT.get(name, "") for name in names}


def test_there_are_61_columns_and_no_header() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 61
    assert COLUMNS[0] == "globaleventid"
    assert COLUMNS[26] == "eventcode"
    assert COLUMNS[56:58] == ("actiongeo_lat", "actiongeo_long")
    assert COLUMNS[-1] == "sourceurl"


def test_a_report_keeps_what_its_source_says(tmp_path: Path) -> None:
    evidence = load(tmp_path, export(), name="x.export.CSV")
    assert evidence.reads[0].layout == "GDELT 2.0 events, 61 columns"
    day = date(2030, 1, 2)
    said = {
        "event_id": "gdelt:900000001", "source": "gdelt", "file": "x.export.CSV",
        "line": 1, "is_lead": True, "date_start": day, "date_end": day,
        "latitude_deg": -30.5, "longitude_deg": -20.25, "where_prec": 4,
        "place_error_km": 10.0, "where_text": "Ford, North, Inventia", "adm_1": "XX01",
        "country": "XX", "source_type": "190", "act": "hostilities",
        "side_a": "INVENTIA", "side_b": "RIVER FRONT", "n_sources": 2,
        "url": "https://example.org/ford",
    }  # fmt: skip
    row = only(evidence)
    assert {key: value for key, value in row.items() if value is not None} == said


def test_leads_are_never_counted(tmp_path: Path) -> None:
    evidence = load(tmp_path, export({}, {"globaleventid": "900000002"}))
    assert (evidence.table.num_rows, evidence.n_leads) == (2, 2)
    assert evidence.events.num_rows == 0
    assert evidence.first_day is evidence.last_day is None
    assert evidence.reads[0].notes == (
        "These are leads: reports found by machine. They are never counted.",
    )


@pytest.mark.parametrize(
    ("code", "root", "act"),
    [
        ("190", "19", "hostilities"),
        ("193", "19", "armed-clash"),
        ("194", "19", "indirect-fire"),
        ("195", "19", "air-strike"),
        ("1951", "19", "air-strike"),
        ("181", "18", "abduction"),
        ("1831", "18", "explosive-device"),
        ("180", "18", "hostilities"),
        ("202", "20", "attack-on-civilians"),
        ("141", "14", "protest"),
        ("145", "14", "riot"),
        ("057", "05", "agreement"),
        ("051", "05", None),
        ("014", "01", None),
        ("", "", None),
        # as a spreadsheet leaves them
        ("14", "1", None),
        ("18", "1", None),
        ("19", "1", None),
        ("20", "2", None),
        ("57", "5", None),
    ],
)
def test_codes_are_words_and_their_zeros_matter(
    tmp_path: Path, code: str, root: str, act: str | None
) -> None:
    row = only(load(tmp_path, export({"eventcode": code, "eventrootcode": root})))
    assert (row["act"], row["source_type"]) == (act, code or None)


@pytest.mark.parametrize("code", range(6))
def test_each_type_of_place_stands_for_its_kilometres(
    tmp_path: Path, code: int
) -> None:
    row = only(load(tmp_path, export({"actiongeo_type": str(code)})))
    assert row["where_prec"] == (code or None)
    assert row["place_error_km"] == GDELT_WHERE_KM.get(code)


def test_a_report_without_a_place_has_none(tmp_path: Path) -> None:
    nowhere = {"actiongeo_type": "0", "actiongeo_lat": "", "actiongeo_long": ""}
    row = only(load(tmp_path, export(nowhere)))
    assert row["latitude_deg"] is row["place_error_km"] is row["where_prec"] is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"globaleventid": "9.00E+08"}, "bad-id"),
        ({"globaleventid": ""}, "bad-id"),
        ({"sqldate": "2.03E+07"}, "bad-date"),
        ({"actiongeo_lat": "-30,5"}, "bad-number"),
        ({"actiongeo_long": ""}, "half-a-place"),
        ({"numsources": "many"}, "bad-number"),
    ],
)
def test_a_report_that_cannot_be_read_is_put_aside(
    tmp_path: Path, change: dict[str, str], reason: str
) -> None:
    text = export({"globaleventid": "1"}) + export(change)
    evidence = load(tmp_path, text)
    (row,) = evidence.rejects.to_pylist()
    assert (row["reason"], row["line"]) == (reason, 2)


def test_quotes_are_letters_in_a_file_without_quoting(tmp_path: Path) -> None:
    rows = [list((GDELT | {"globaleventid": str(i)}).values()) for i in range(4)]
    rows[1][COLUMNS.index("actor1name")] = '"THE RIVER'
    rows[2][COLUMNS.index("sourceurl")] = 'https://example.org/"ford'
    text = "".join("\t".join(row) + "\n" for row in rows)
    evidence = load(tmp_path, text)
    assert evidence.table.column("side_a").to_pylist()[1] == "THE RIVER"
    assert evidence.table.column("url").to_pylist()[2] == 'https://example.org/"ford'
    assert evidence.reads[0].n_kept == 4


# Copies with a header


def test_a_copy_that_went_through_a_spreadsheet_is_read_by_position(
    tmp_path: Path,
) -> None:
    text = table_of([GDELT], delimiter=";").replace("actor1geo_adm2code", "")
    evidence = load(tmp_path, text)
    assert only(evidence)["where_text"] == "Ford, North, Inventia"
    assert any("spreadsheet" in note for note in evidence.reads[0].notes)


def test_a_sound_header_is_read_by_name_in_any_order(tmp_path: Path) -> None:
    turned = header_of((COLUMNS[0], *reversed(COLUMNS[1:])))
    evidence = load(tmp_path, table_of([turned]))
    assert only(evidence) == only(load(tmp_path, export())) | {"line": 2}
    assert len(evidence.reads[0].notes) == 1


def test_an_extract_is_read_by_name_and_what_it_lacks_is_null(tmp_path: Path) -> None:
    names = ("sqldate", "globaleventid", "actor1name", "eventcode", "mine")
    evidence = load(tmp_path, table_of([header_of(names)]))
    row = only(evidence)
    assert row["event_id"] == "gdelt:900000001"
    assert (row["side_a"], row["side_b"], row["act"]) == ("INVENTIA", None, None)
    assert row["latitude_deg"] is row["url"] is row["n_sources"] is None
    assert row["is_lead"] is True
    assert "57 of the 61 columns are missing." in evidence.reads[0].notes


def test_without_an_id_and_a_day_there_is_nothing_to_follow_up(tmp_path: Path) -> None:
    for names in (("globaleventid", "actor1name"), COLUMNS[2:]):
        with pytest.raises(FaultyInput) as refusal:
            load(tmp_path, table_of([header_of(names)]), layout="gdelt")
        ((line, what),) = faults(refusal.value)
        assert line == 1
        assert what.startswith("The file is no file of GDELT's.")
