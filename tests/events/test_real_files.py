"""Real files of UCDP and GDELT, held to what their description and csv say of them.

What is expected is counted here with csv alone, or stands in the description of the
data, and never comes from the code under test.
"""

import csv
import gzip
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pytest
from tests.support.event_files import check_account

from ceasefire.core import EventFile
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events


@dataclass(frozen=True)
class Known:
    """What is known of a file of UCDP's."""

    rows: int
    columns: int
    first_day: date
    last_start: date
    last_day: date
    deaths: int
    without_deaths: int


GED = {
    "ged_syria_2016_2019": Known(
        16_566, 41, date(2016, 1, 1), date(2019, 11, 30), date(2019, 12, 1),
        112_337, 1_124
    ),
    "ged_ukraine_2014_2023": Known(
        3_883, 49, date(2014, 1, 22), date(2023, 2, 28), date(2023, 3, 5), 18_480, 58
    ),
    "ged_v19_1_world_1989_2018_17cols": Known(
        152_616, 17, date(1989, 1, 1), date(2018, 12, 31), date(2018, 12, 31),
        2_089_095, 14_828
    ),
    "ged_v23_1_afghanistan_2020_subset_cols": Known(
        3_317, 22, date(2020, 1, 1), date(2020, 12, 31), date(2020, 12, 31), 20_834, 134
    ),
    "ged_v23_1_central_african_republic_1989_2022": Known(
        1_848, 48, date(1991, 8, 8), date(2022, 12, 30), date(2022, 12, 31), 14_948, 101
    ),
    "ged_v23_1_ukraine_2022_subset_cols": Known(
        4_823, 22, date(2022, 1, 10), date(2022, 12, 31), date(2022, 12, 31), 82_609, 82
    ),
    "ged_v23_1_world_sample_1000": Known(
        1_000, 49, date(1989, 1, 7), date(2022, 12, 19), date(2022, 12, 19), 9_561, 93
    ),
}  # fmt: skip

FIRST_ROWS = 20_000  # of a file that are compared cell by cell

_READ: dict[Path, Evidence] = {}


def read(path: Path) -> Evidence:
    """Read a file once for all tests of it."""
    if not path.is_file():
        pytest.skip(f"{path.name} is not here")
    if path not in _READ:
        _READ[path] = read_events([EventFile(path=str(path), name=path.name)])
    return _READ[path]


def cells(path: Path) -> Iterator[dict[str, str]]:
    """Read a file with csv alone."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def codes(evidence: Evidence, name: str) -> dict[Any, int]:
    return dict(Counter(evidence.table.column(name).to_pylist()))


@pytest.fixture(params=GED)
def ged(request: pytest.FixtureRequest, shared_data: Path) -> tuple[Path, Known]:
    return shared_data / "ucdp" / f"{request.param}.csv.gz", GED[request.param]


@pytest.fixture
def syria(syria_file: Path) -> Evidence:
    return read(syria_file)


def test_every_file_of_ucdps_events_is_pinned_here(shared_data: Path) -> None:
    files = {path.name for path in (shared_data / "ucdp").glob("ged_*")}
    assert files == {f"{name}.csv.gz" for name in GED}


def test_every_row_of_a_file_is_kept(ged: tuple[Path, Known]) -> None:
    path, known = ged
    evidence = read(path)
    check_account(evidence)
    (account,) = evidence.reads
    assert account.layout == f"UCDP GED, {known.columns} columns"
    counts = (account.n_read, account.n_kept, account.n_rejected, account.n_duplicates)
    assert counts == (known.rows, known.rows, 0, 0)
    assert evidence.events.num_rows == known.rows
    assert account.first_day == known.first_day
    assert account.last_day == known.last_day
    assert pc.max(evidence.table.column("date_start")).as_py() == known.last_start
    best = evidence.table.column("deaths_best")
    assert pc.sum(best).as_py() == known.deaths
    assert pc.sum(pc.equal(best, 0)).as_py() == known.without_deaths
    assert best.null_count == 0


NUMBERS = {
    "latitude": "latitude_deg", "longitude": "longitude_deg", "best": "deaths_best",
    "low": "deaths_low", "high": "deaths_high", "deaths_a": "deaths_a",
    "deaths_b": "deaths_b", "deaths_civilians": "deaths_civilians",
    "deaths_unknown": "deaths_unknown", "where_prec": "where_prec",
    "date_prec": "date_prec", "event_clarity": "clarity", "side_a_new_id": "side_a_id",
    "side_b_new_id": "side_b_id", "dyad_new_id": "dyad_id",
}  # fmt: skip
WORDS = {
    "side_a": "side_a", "side_b": "side_b", "country": "country", "adm_1": "adm_1",
    "adm_2": "adm_2", "type_of_violence": "source_type", "dyad_name": "dyad",
}  # fmt: skip


def test_every_cell_of_a_file_is_as_csv_has_it(ged: tuple[Path, Known]) -> None:
    path, known = ged
    table = read(path).table.slice(0, FIRST_ROWS)
    rows = list(itertools.islice(cells(path), FIRST_ROWS))
    assert len(rows) == min(known.rows, FIRST_ROWS)
    for column, name in NUMBERS.items():
        said = [row.get(column, "") for row in rows]
        wanted = [None if cell == "" else float(cell) for cell in said]
        assert table.column(name).to_pylist() == wanted, column
    for column, name in WORDS.items():
        said = [row.get(column, "").strip() for row in rows]
        assert table.column(name).to_pylist() == [cell or None for cell in said], column
    for column in ("date_start", "date_end"):
        days = [date.fromisoformat(row[column]) for row in rows]
        assert table.column(column).to_pylist() == days
    sources = [row.get("number_of_sources", "-1").removesuffix(".0") for row in rows]
    wanted = [None if cell == "-1" else int(cell) for cell in sources]
    assert table.column("n_sources").to_pylist() == wanted


def test_ids_are_the_sources_own_or_else_each_rows_alone(
    ged: tuple[Path, Known],
) -> None:
    path, known = ged
    ids = read(path).table.column("event_id").to_pylist()
    assert len(set(ids)) == known.rows
    if "id" in next(cells(path)):
        rows = itertools.islice(cells(path), FIRST_ROWS)
        own = [row["id"].removesuffix(".0") for row in rows]
        assert ids[:FIRST_ROWS] == [f"ucdp:{id_}" for id_ in own]
    else:
        assert all(id_.startswith(f"ucdp:{path.name}#") for id_ in ids)


# Syria, 2016 to 2019


def test_how_well_places_and_days_of_syria_are_known(syria: Evidence) -> None:
    assert codes(syria, "where_prec") == {
        1: 9010,
        2: 5786,
        3: 334,
        4: 620,
        5: 562,
        6: 254,
    }
    assert codes(syria, "date_prec") == {1: 15480, 2: 828, 3: 21, 4: 186, 5: 51}
    assert codes(syria, "clarity") == {1: 15944, 2: 622}
    assert codes(syria, "place_error_km") == {
        0.0: 9010,
        25.0: 5786,
        50.0: 334,
        100.0: 620 + 562,
        None: 254,
    }


def test_213_events_of_syria_last_more_than_seven_days(syria: Evidence) -> None:
    """And nine of them are whole-year totals dated 1 January, at country precision."""
    table = syria.table
    rows = [
        (row["date_start"], row["date_end"], row["where_prec"], row["deaths_best"])
        for row in table.select(
            ["date_start", "date_end", "where_prec", "deaths_best"]
        ).to_pylist()
    ]
    long = [row for row in rows if (row[1] - row[0]).days > 7]
    assert len(long) == 213
    assert sum(deaths for *_, deaths in long) == 31_070
    years = [row for row in long if (row[1] - row[0]).days > 330]
    assert len(years) == 9
    assert {(row[0].month, row[0].day) for row in years} == {(1, 1)}
    assert {row[0].year for row in years} == {2016, 2017}
    assert {row[2] for row in years} == {6}
    ten_months = [row for row in long if 300 < (row[1] - row[0]).days <= 330]
    assert len(ten_months) == 1
    assert sum(row[3] for row in years + ten_months) == 18_326


def test_the_governorates_of_syria_have_their_events(syria: Evidence) -> None:
    found = codes(syria, "adm_1")
    known = {
        "Aleppo": 3308, "Rif Dimashq": 2118, "Deir ez Zor": 2115, "Idlib": 1863,
        "Ar Raqqah": 1424, "Hamah": 1386, "Homs": 1298, "Daraa": 1091, "Damascus": 472,
    }  # fmt: skip
    assert {name: found[f"{name} Governorate"] for name in known} == known
    n_rows = syria.table.num_rows
    assert round(found[None] / n_rows, 3) == 0.020
    assert round(codes(syria, "adm_2")[None] / n_rows, 3) == 0.095


def test_deaths_of_syria_add_up_as_the_source_says(syria: Evidence) -> None:
    table = syria.table
    names = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
    parts = zip(*(table.column(name).to_pylist() for name in names), strict=True)
    best = table.column("deaths_best").to_pylist()
    assert [sum(part) for part in parts] == best
    low, high = (
        table.column(name).to_pylist() for name in ("deaths_low", "deaths_high")
    )
    out_of_order = [
        not lo <= b <= hi for lo, b, hi in zip(low, best, high, strict=True)
    ]
    assert sum(out_of_order) == 101


# Other files


def test_words_for_the_type_of_violence_are_understood_everywhere(
    shared_data: Path,
) -> None:
    folder = shared_data / "ucdp"
    world = read(folder / "ged_v19_1_world_1989_2018_17cols.csv.gz")
    assert codes(world, "act") == {
        "hostilities": 107_247 + 14_228,
        "attack-on-civilians": 31_141,
    }
    afghanistan = read(folder / "ged_v23_1_afghanistan_2020_subset_cols.csv.gz")
    assert codes(afghanistan, "act") == {
        "hostilities": 3_145 + 1,
        "attack-on-civilians": 171,
    }


def test_the_countries_of_the_world_have_their_events(shared_data: Path) -> None:
    world = read(shared_data / "ucdp" / "ged_v19_1_world_1989_2018_17cols.csv.gz")
    found = codes(world, "country")
    known = {
        "Afghanistan": 28_929, "India": 15_331, "Iraq": 7_473, "Nepal": 5_654,
        "Colombia": 4_632, "Philippines": 3_608, "Sudan": 3_109, "Indonesia": 1_725,
        "Ukraine": 993,
    }  # fmt: skip
    assert {name: found[name] for name in known} == known
    assert "Syria" not in found


def test_what_a_file_lacks_is_said_and_left_open(shared_data: Path) -> None:
    world = read(shared_data / "ucdp" / "ged_v19_1_world_1989_2018_17cols.csv.gz")
    notes = " ".join(world.reads[0].notes)
    for word in ("where_prec", "date_prec", "event_clarity", "actor ids", "adm_1"):
        assert f"no {word}" in notes
    for name in ("where_prec", "place_error_km", "date_prec", "clarity", "side_a_id",
                 "adm_1", "n_sources", "deaths_unknown"):  # fmt: skip
        assert world.table.column(name).null_count == 152_616


def test_events_that_stand_in_two_files_are_kept_once(shared_data: Path) -> None:
    """Of Ukraine, 907 ids stand in the world's file; a sample of the world is read."""
    folder = shared_data / "ucdp"
    world = read(folder / "ged_v19_1_world_1989_2018_17cols.csv.gz")
    ukraine = read(folder / "ged_ukraine_2014_2023.csv.gz")
    one, other = (set(e.table.column("event_id").to_pylist()) for e in (world, ukraine))
    assert len(one & other) == 907

    names = (
        "ged_v23_1_world_sample_1000",
        "ged_syria_2016_2019",
        "ged_ukraine_2014_2023",
    )
    paths = [folder / f"{name}.csv.gz" for name in names]
    evidence = read_events([EventFile(path=str(p), name=p.name) for p in paths])
    check_account(evidence)
    sample, *others = (
        [row["id"].removesuffix(".0") for row in cells(p)] for p in paths
    )
    n_twice = [len(set(sample) & set(ids)) for ids in others]
    assert [one.n_duplicates for one in evidence.reads] == [0, *n_twice]
    assert all(n_twice)
    assert evidence.table.num_rows == 1_000 + 16_566 + 3_883 - sum(n_twice)


# GDELT


def lines_of(path: Path, delimiter: str) -> list[list[str]]:
    """Split a file of GDELT's at its tabs or semicolons; neither file has quotes."""
    text = gzip.decompress(path.read_bytes()).decode()
    assert '"' not in text
    return [line.split(delimiter) for line in text.splitlines() if line]


GDELT = [
    ("gdelt2_20151027220000_export.tsv.gz", "\t", 2_116,
     date(2014, 10, 27), date(2015, 10, 27)),
    ("gdelt2_20190121220000_export_spreadsheet_damaged.csv.gz", ";", 1_629,
     date(2018, 1, 21), date(2019, 1, 21)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "delimiter", "n_rows", "first", "last"), GDELT)
def test_every_report_of_gdelt_is_a_lead(
    shared_data: Path, name: str, delimiter: str, n_rows: int, first: date, last: date
) -> None:
    path = shared_data / "events_gdelt" / name
    evidence = read(path)
    check_account(evidence)
    (account,) = evidence.reads
    counts = (account.n_read, account.n_kept, account.n_rejected, account.n_duplicates)
    assert counts == (n_rows, n_rows, 0, 0)
    assert (account.first_day, account.last_day) == (first, last)
    assert (evidence.n_leads, evidence.events.num_rows) == (n_rows, 0)
    rows = [row for row in lines_of(path, delimiter) if row[0].isdigit()]
    table = evidence.table
    for name_, place in (("side_a", 6), ("side_b", 16), ("source_type", 26),
                         ("where_text", 52), ("country", 53), ("url", 60)):  # fmt: skip
        wanted = [row[place].strip() or None for row in rows]
        assert table.column(name_).to_pylist() == wanted, name_
    for name_, place in (("latitude_deg", 56), ("longitude_deg", 57)):
        numbers = [
            float(row[place]) if row[place] and row[56:58] != ["0", "0"] else None
            for row in rows
        ]
        assert table.column(name_).to_pylist() == numbers
    assert table.column("event_id").to_pylist() == [f"gdelt:{row[0]}" for row in rows]


def test_codes_of_gdelt_keep_their_zeros(shared_data: Path) -> None:
    evidence = read(shared_data / "events_gdelt" / GDELT[0][0])
    leads, zeros = evidence.reads[0].notes
    assert "leads" in leads
    assert zeros.startswith(
        "20 events lie at latitude 0 and longitude 0"
    )  # Georgia, US
    found = codes(evidence, "source_type")
    assert sum(n for code, n in found.items() if code.startswith("0")) == 1_460
    assert codes(evidence, "act")["hostilities"] > 0


def test_where_codes_lost_their_zeros_no_act_is_guessed(shared_data: Path) -> None:
    """Root codes of force and protest have two figures, and only they are acts."""
    path = shared_data / "events_gdelt" / GDELT[1][0]
    evidence = read(path)
    assert any("spreadsheet" in note for note in evidence.reads[0].notes)
    roots = [row[28] for row in lines_of(path, ";") if row[0].isdigit()]
    assert not any(root.startswith("0") for root in roots)
    acts = evidence.table.column("act").to_pylist()
    of_force = {"14", "18", "19", "20"}
    assert [act is not None for act in acts] == [root in of_force for root in roots]
    assert sum(act is not None for act in acts) == 27 + 40 + 166 + 1
