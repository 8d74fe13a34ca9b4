"""A monitors' sheet is read as its mapping says, and the mapping is held to it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.support.event_files import faults, load, only, reject

from ceasefire.core import Act, FaultyInput

HEADER = "No,Day,Clock,Lat,Lon,Km,Type,One,Other,Killed,By,Level,State,Until"
ROW = "7,2030-01-02,14:30,-30.5,-20.25,2,Shelling,North,South,3,South,2,Verified,"
MAPPING = """
time_zone: Asia/Damascus
columns:
  id: No
  date: Day
  end: Until
  time: Clock
  latitude: Lat
  longitude: Lon
  place_error_km: Km
  act: Type
  side_a: One
  side_b: Other
  deaths_best: Killed
  attributed_to: By
  attribution_level: Level
  status: State
values:
  act: {Shelling: indirect-fire, "Burning Of Crops ": looting}
  status: {Verified: confirmed, denied: refuted}
defaults: {country: Inventia, place_error_km: 10}
"""


def sheet(folder: Path, *, mapping: str = MAPPING, header: str = HEADER, **cells: str):
    """Read a sheet of one row in which these cells are others."""
    row = dict(zip(HEADER.split(","), ROW.split(","), strict=True)) | cells
    quoted = ",".join(f'"{cell}"' for cell in row.values())
    return load(folder, f"{header}\n{quoted}\n", mapping=mapping)


def test_a_row_is_read_as_the_mapping_says(tmp_path: Path) -> None:
    evidence = sheet(tmp_path)
    assert evidence.reads[0].layout == "monitors' sheet, 14 columns"
    assert evidence.reads[0].notes == ()
    day = date(2030, 1, 2)
    said = {
        "event_id": "sheet:7", "source": "sheet", "file": "e.csv", "line": 2,
        "is_lead": False, "date_start": day, "date_end": day,
        "began_at": datetime(2030, 1, 2, 11, 30, tzinfo=UTC), "latitude_deg": -30.5,
        "longitude_deg": -20.25, "place_error_km": 2.0, "country": "Inventia",
        "source_type": "Shelling", "act": "indirect-fire", "side_a": "North",
        "side_b": "South", "deaths_best": 3, "attributed_to": "South",
        "attribution_level": 2, "status": "confirmed",
    }  # fmt: skip
    assert {k: v for k, v in only(evidence).items() if v is not None} == said


def test_only_a_date_is_needed(tmp_path: Path) -> None:
    evidence = load(tmp_path, "Day\n2030-01-02\n", mapping="columns: {date: Day}")
    row = only(evidence)
    assert row["date_start"] == date(2030, 1, 2)
    assert row["act"] is row["status"] is row["country"] is row["began_at"] is None
    assert evidence.reads[0].notes == (
        "The mapping does not say how well places are known.",
        "The mapping names no country: where events of a whole country are counted, "
        "none of these is. Name a column, or the country under 'defaults:'.",
        "The mapping names no act: what was done is not known, and no event of it can "
        "be found to break a ceasefire.",
    )


# Clock times


@pytest.mark.parametrize(
    ("day", "clock", "wanted"),
    [
        ("2030-01-02", "14:30", datetime(2030, 1, 2, 11, 30, tzinfo=UTC)),
        ("2030-01-02", "9:30:00", datetime(2030, 1, 2, 6, 30, tzinfo=UTC)),
        ("2030-01-02", "2:30 PM", datetime(2030, 1, 2, 11, 30, tzinfo=UTC)),
        ("2030-01-02", "00:00", datetime(2030, 1, 1, 21, tzinfo=UTC)),
        ("2030-01-02", "14:30+00:00", datetime(2030, 1, 2, 14, 30, tzinfo=UTC)),
        ("2030-01-02 14:30", "", datetime(2030, 1, 2, 11, 30, tzinfo=UTC)),
        ("2030-01-02T14:30Z", "unknown", datetime(2030, 1, 2, 14, 30, tzinfo=UTC)),
        ("27/01/2030 14:30", "", datetime(2030, 1, 27, 11, 30, tzinfo=UTC)),
        ("2030-01-02 00:00:00", "", None),
        ("2030-01-02", "", None),
        ("2030-01-02", "NA", None),
    ],
)
def test_a_clock_time_is_of_the_sheets_zone(
    tmp_path: Path, day: str, clock: str, wanted: datetime | None
) -> None:
    assert only(sheet(tmp_path, Day=day, Clock=clock))["began_at"] == wanted


def test_without_a_zone_clock_times_are_left_aside_and_that_is_said(
    tmp_path: Path,
) -> None:
    nowhere = MAPPING.replace("time_zone: Asia/Damascus\n", "")
    evidence = sheet(tmp_path, mapping=nowhere)
    assert only(evidence)["began_at"] is None
    assert "names no time_zone" in evidence.reads[0].notes[0]


def test_what_is_no_time_of_day_rejects_its_row(tmp_path: Path) -> None:
    assert reject(sheet(tmp_path, Clock="noon")) == (
        "bad-time",
        "'noon' is no time of day.",
    )


# Days


def test_an_incident_without_an_end_is_of_one_day(tmp_path: Path) -> None:
    assert only(sheet(tmp_path, Until=""))["date_end"] == date(2030, 1, 2)
    assert only(sheet(tmp_path, Until="-"))["date_end"] == date(2030, 1, 2)
    assert only(sheet(tmp_path, Until="2030-01-09"))["date_end"] == date(2030, 1, 9)
    assert reject(sheet(tmp_path, Until="2030-01-01"))[0] == "ends-before-it-starts"
    assert reject(sheet(tmp_path, Until="later"))[0] == "bad-date"


def test_the_order_of_dates_is_as_the_mapping_states(tmp_path: Path) -> None:
    stated = MAPPING + "date_order: day/month/year\n"
    assert only(sheet(tmp_path, mapping=stated, Day="03/04/2030"))[
        "date_start"
    ] == date(2030, 4, 3)
    reason, what = reject(sheet(tmp_path, mapping=stated, Day="04/27/2030"))
    assert reason == "contrary-date"
    assert "date_order" in what
    assert reject(sheet(tmp_path, Day="03/04/2030"))[0] == "ambiguous-date"


# Words


@pytest.mark.parametrize(
    ("word", "act"),
    [
        ("shelling", "indirect-fire"),
        (" SHELLING ", "indirect-fire"),
        ("burning of crops", "looting"),
        ("armed-clash", "armed-clash"),
        ("", "unknown"),
        ("NA", "unknown"),
    ],
)
def test_words_for_acts_are_as_the_mapping_says(
    tmp_path: Path, word: str, act: str
) -> None:
    assert only(sheet(tmp_path, Type=word))["act"] == act


@pytest.mark.parametrize("act", Act)
def test_every_act_may_be_named_by_its_own_word(tmp_path: Path, act: Act) -> None:
    assert only(sheet(tmp_path, Type=act.value))["act"] == act.value


def test_a_word_of_which_nobody_said_what_it_means_rejects_its_row(
    tmp_path: Path,
) -> None:
    assert reject(sheet(tmp_path, Type="Dancing"))[0] == "unknown-act"
    reason, what = reject(sheet(tmp_path, State="refutd"))
    assert reason == "unknown-status"
    assert what == "'refutd' is no status, and the mapping names none for it."


@pytest.mark.parametrize(
    ("word", "status", "n_counted"),
    [
        ("Verified", "confirmed", 1),
        ("alleged", "alleged", 1),
        ("under-verification", "under-verification", 1),
        ("Denied", "refuted", 0),
        ("refuted", "refuted", 0),
        ("", None, 1),
    ],
)
def test_what_was_refuted_is_kept_and_not_counted(
    tmp_path: Path, word: str, status: str | None, n_counted: int
) -> None:
    evidence = sheet(tmp_path, State=word)
    assert only(evidence)["status"] == status
    assert evidence.events.num_rows == n_counted


@pytest.mark.parametrize("level", ["0", "1", "2", "3", "4", "5", ""])
def test_a_level_of_attribution_is_kept(tmp_path: Path, level: str) -> None:
    row = only(sheet(tmp_path, Level=level))
    assert row["attribution_level"] == (int(level) if level else None)
    assert row["attributed_to"] == "South"


def test_a_level_beyond_admitted_is_none(tmp_path: Path) -> None:
    assert reject(sheet(tmp_path, Level="6"))[0] == "number-out-of-range"


# Numbers, places, ids


def test_deaths_that_are_not_known_are_not_zero(tmp_path: Path) -> None:
    for word in ("", "unknown", "?", "-", "n/a"):
        assert only(sheet(tmp_path, Killed=word))["deaths_best"] is None
    assert only(sheet(tmp_path, Killed="0"))["deaths_best"] == 0
    assert reject(sheet(tmp_path, Killed="about 3"))[0] == "bad-number"


def test_a_comma_parts_decimals_only_where_the_mapping_says_so(tmp_path: Path) -> None:
    commas = MAPPING + "decimal_comma: true\n"
    row = only(sheet(tmp_path, mapping=commas, Lat="-30,5", Lon="-20,25", Killed="3"))
    assert (row["latitude_deg"], row["longitude_deg"]) == (-30.5, -20.25)
    assert only(
        sheet(tmp_path, mapping=commas, Lat="-30", Lon="-20,25", Killed="1.204")
    )["deaths_best"] == (1204)
    reason, what = reject(sheet(tmp_path, mapping=commas))  # with points
    assert (reason, "comma parts off decimals" in what) == ("bad-number", True)
    reason, what = reject(sheet(tmp_path, Lat="-30,5"))
    assert (reason, "'decimal_comma: true'" in what) == ("bad-number", True)


@pytest.mark.parametrize("word", ["1,000", "2,000", "12,000,000", "1,204"])
def test_a_thousand_is_never_one_death(tmp_path: Path, word) -> None:
    """By neither rule is 2,000 two; and nobody is told to write 1,204 as 1.204."""
    commas = MAPPING + "decimal_comma: true\n"
    where = {"Lat": "-30", "Lon": "-20,25"}
    for given in (
        sheet(tmp_path, mapping=commas, Killed=word, **where),
        sheet(tmp_path, Killed=word),
    ):
        reason, what = reject(given)
        assert reason == "bad-number"
        assert what.endswith("Write it without a comma.")
    whole = sheet(tmp_path, mapping=commas, Killed="3,0", **where)
    assert only(whole)["deaths_best"] == 3


@pytest.mark.parametrize("word", ["1.000", "-1.000", "12.345.678"])
def test_a_point_in_a_whole_number_is_not_guessed_at(tmp_path: Path, word) -> None:
    reason, _ = reject(sheet(tmp_path, Killed=word))
    assert reason in {"bad-number", "number-out-of-range"}
    assert only(sheet(tmp_path, Killed="3.0"))["deaths_best"] == 3


def test_a_sheet_with_a_title_above_its_header_is_one_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as refused:
        load(tmp_path, f"Report,,\n{HEADER}\n{ROW}\n", mapping=MAPPING)
    (fault,) = refused.value.faults
    assert (fault.file, fault.line) == ("e.csv", 1)
    assert "'Report'" in fault.what
    assert "take out what stands above" in fault.mend


def test_how_well_a_place_is_known_is_as_the_row_says_or_the_default(
    tmp_path: Path,
) -> None:
    assert only(sheet(tmp_path, Km="0"))["place_error_km"] == 0
    assert only(sheet(tmp_path, Km=""))["place_error_km"] == 10
    assert reject(sheet(tmp_path, Km="-1"))[0] == "number-out-of-range"
    nothing = MAPPING.replace(", place_error_km: 10", "")
    assert only(sheet(tmp_path, mapping=nothing, Km=""))["place_error_km"] is None


def test_a_country_of_the_row_goes_before_the_default(tmp_path: Path) -> None:
    mapping = MAPPING.replace("attributed_to: By", "country: By")
    assert only(sheet(tmp_path, mapping=mapping))["country"] == "South"
    assert only(sheet(tmp_path, mapping=mapping, By=""))["country"] == "Inventia"
    assert only(sheet(tmp_path, mapping=mapping, By="NA"))["country"] == "Inventia"


def test_an_incident_without_a_number_is_named_by_its_line(tmp_path: Path) -> None:
    assert only(sheet(tmp_path, No=""))["event_id"].startswith("sheet:e.csv#2-")
    assert only(sheet(tmp_path, No="12.0"))["event_id"] == "sheet:12.0"


def test_the_header_may_have_lines_spaces_and_a_mark_of_byte_order(
    tmp_path: Path,
) -> None:
    header = '\ufeff No ,"Day\nof incident"'
    mapping = 'columns: {id: "No", date: "Day\\nof incident"}'
    row = only(load(tmp_path, f"{header}\n7,2030-01-02\n", mapping=mapping))
    assert (row["event_id"], row["line"]) == ("sheet:7", 3)


# Faults of a mapping


def test_all_faults_of_a_mapping_come_at_once_with_their_lines(tmp_path: Path) -> None:
    wrong = """\
source: rumour
time_zone: Mars/Olympus
date_order: year/day
columns:
  id: Nr
  latitude: Lat
  deths_best: Killed
values:
  act: {Shelling: bombing}
  status: {Verified: true-ish}
defaults: {place_error_km: -1}
colour: red
"""
    with pytest.raises(FaultyInput) as refusal:
        load(tmp_path, f"{HEADER}\n{ROW}\n", mapping=wrong)
    found = faults(refusal.value)
    assert {line for line, _ in found} == {1, 2, 3, 4, 5, 7, 9, 10, 11, 12}
    told = " ".join(what for _, what in found)
    for words in ("'rumour'", "'Mars/Olympus' is no time zone", "'year/day'",
                  "'date' is missing", "has no column 'Nr'", "no key 'deths_best'",
                  "'bombing'", "'true-ish'", "'-1'", "no key 'colour'"):  # fmt: skip
        assert words in told, words
    assert {fault.file for fault in refusal.value.faults} == {"e.csv.mapping.yaml"}


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ("", "no mapping"),
        ("- a\n- b\n", "no mapping"),
        ("columns: [Day]", "is not keys and values"),
        ("columns: {date: Day", "no YAML"),
        ("columns: {date: Day, date: No}", "second time"),
        ("columns: {date: 12}", "is not a text"),
        ("columns:", "nothing under 'columns'"),
    ],
)
def test_what_is_no_mapping_is_refused(
    tmp_path: Path, mapping: str, words: str
) -> None:
    with pytest.raises(FaultyInput) as refusal:
        load(tmp_path, f"{HEADER}\n{ROW}\n", mapping=mapping)
    assert any(words in what for _, what in faults(refusal.value))


def test_a_sheet_without_its_mapping_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as refusal:
        load(tmp_path, f"{HEADER}\n{ROW}\n", layout="sheet")
    ((_, what),) = faults(refusal.value)
    assert "needs a mapping" in what
    with pytest.raises(FaultyInput) as refusal:
        load(tmp_path, f"{HEADER}\n{ROW}\n")
    ((_, what),) = faults(refusal.value)
    assert "of no layout we know. Its columns are: no, day, clock" in what


def test_a_misspelt_column_is_offered_as_it_stands(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput, match=r"Did you mean Killed\?"):
        sheet(tmp_path, mapping=MAPPING.replace("Killed", "Kiled"))
