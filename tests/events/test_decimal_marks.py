"""A comma in the coordinates of a file without a mapping parts off decimals."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.event_files import ACLED, UCDP, load, only, reject, table_of

from ceasefire.core import FaultyInput
from ceasefire.events.decimal_marks import NOTE, are_with_commas
from ceasefire.events.kept import is_kept
from ceasefire.events.schema import EVENT_SCHEMA

COMMAS = {"latitude": "-30,5", "longitude": "-20,25"}


def _semicolons(*rows: dict[str, str]) -> str:
    return table_of(rows, delimiter=";")


def _kept(tmp_path: Path) -> dict[str, str]:
    """A row as it is written out by ourselves."""
    row = only(load(tmp_path, table_of([UCDP])))
    kept = {name: "" if row[name] is None else str(row[name]) for name in row}
    assert is_kept(kept)
    return {name: kept[name] for name in EVENT_SCHEMA.names}


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("source", [UCDP, ACLED])
def test_what_a_spreadsheet_saved_with_commas_is_what_it_opened(
    tmp_path: Path, source, delimiter: str
) -> None:
    opened = load(tmp_path, table_of([source]))
    saved = load(tmp_path, table_of([source | COMMAS], delimiter=delimiter))
    assert only(saved) == only(opened)
    assert saved.reads[0].notes == (*opened.reads[0].notes, NOTE)


def test_so_it_is_with_the_table_that_we_wrote_out(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    commas = {"latitude_deg": "-30,5", "longitude_deg": "-20,25",
              "place_error_km": "25,0"}  # fmt: skip
    saved = only(load(tmp_path, _semicolons(kept | commas)))
    assert saved == only(load(tmp_path, table_of([kept])))
    assert (saved["latitude_deg"], saved["place_error_km"]) == (-30.5, 25.0)


def test_with_a_line_that_names_the_separator_too(tmp_path: Path) -> None:
    text = "sep=;\r\n" + _semicolons(UCDP | COMMAS)
    assert only(load(tmp_path, text))["longitude_deg"] == -20.25


def test_whole_numbers_of_a_data_frame_are_whole(tmp_path: Path) -> None:
    """A column with blanks is one of floats: 101.0, and 101,0 with commas."""
    floats = {"id": "101,0", "best": "10,0", "type_of_violence": "3,0"}
    row = only(load(tmp_path, _semicolons(UCDP | COMMAS | floats)))
    assert (row["event_id"], row["deaths_best"]) == ("ucdp:101", 10)
    assert row["act"] == "attack-on-civilians"


def test_a_thousand_is_no_one_in_it(tmp_path: Path) -> None:
    row = UCDP | COMMAS
    thousand = only(load(tmp_path, _semicolons(row | {"high": "1.204"})))
    assert thousand["deaths_high"] == 1204
    reason, what = reject(load(tmp_path, _semicolons(row | {"high": "1,204"})))
    assert (reason, "may mean thousands" in what) == ("bad-number", True)


def test_semicolons_alone_say_nothing(tmp_path: Path) -> None:
    evidence = load(tmp_path, _semicolons(UCDP))
    assert only(evidence)["latitude_deg"] == -30.5
    assert evidence.reads[0].notes == ()


def test_where_both_are_written_none_is_guessed_at(tmp_path: Path) -> None:
    evidence = load(tmp_path, _semicolons(UCDP, UCDP | COMMAS | {"id": "102"}))
    assert only(evidence)["event_id"] == "ucdp:101"
    assert evidence.reads[0].reasons == {"bad-number": 1}


@pytest.mark.parametrize("source", [UCDP, ACLED])
def test_with_commas_between_the_columns_it_is_refused_once(
    tmp_path: Path, source
) -> None:
    rows = [source | COMMAS for _ in range(50)]
    with pytest.raises(FaultyInput) as refused:
        load(tmp_path, table_of(rows))
    (fault,) = refused.value.faults
    assert "written with a comma, as in 33,51" in fault.what
    assert "with semicolons or tabs between the columns" in fault.mend


def test_a_file_of_which_a_row_can_be_read_is_read(tmp_path: Path) -> None:
    placeless = UCDP | {"latitude": "", "longitude": "", "id": "102"}
    evidence = load(tmp_path, table_of([UCDP | COMMAS, placeless]))
    assert only(evidence)["event_id"] == "ucdp:102"
    assert evidence.reads[0].reasons == {"bad-number": 1}


def test_rows_that_cannot_be_read_for_another_reason_are_told_with_it(
    tmp_path: Path,
) -> None:
    late = UCDP | COMMAS | {"date_start": "one day"}
    evidence = load(tmp_path, table_of([UCDP | COMMAS, late]))
    assert evidence.table.num_rows == 0
    assert set(evidence.reads[0].reasons) == {"bad-number", "bad-date"}


_DEGREES = st.floats(-90, 90).map(lambda one: f"{one:.3f}")


@given(st.lists(_DEGREES, min_size=1), st.lists(st.sampled_from(("", "7", "NA", "x"))))
def test_one_point_is_enough_to_say_no(degrees, others) -> None:
    commas = [one.replace(".", ",") for one in degrees]
    assert are_with_commas([*others, *commas])
    assert not are_with_commas([*others, *commas, degrees[0]])
    assert not are_with_commas(others)
