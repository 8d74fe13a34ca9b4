"""Two monitors number their incidents from 1: neither loses any."""

from pathlib import Path

from ceasefire.core import EventFile
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events

_MAPPING = """
time_zone: UTC
columns: {id: No, date: Day, latitude: Lat, longitude: Lon, side_a: One}
defaults: {country: Inventia, place_error_km: 1}
"""


def _sheet(folder: Path, name: str, rows: list[tuple[int, str, str]]) -> EventFile:
    folder.mkdir(exist_ok=True)
    path, mapping = folder / f"{name}.csv", folder / f"{name}.mapping.yaml"
    lines = [f"{no},{day},1,1,{who}" for no, day, who in rows]
    path.write_text("\n".join(["No,Day,Lat,Lon,One", *lines]) + "\n", "utf-8")
    mapping.write_text(_MAPPING, "utf-8")
    return EventFile(
        path=str(path), name=f"{folder.name}/{name}.csv", mapping=str(mapping)
    )


def _ids(evidence: Evidence) -> list[str]:
    for read in evidence.reads:
        assert read.n_read == read.n_kept + read.n_rejected + read.n_duplicates
    return evidence.table.column("event_id").to_pylist()


NORTH = [(1, "2030-01-01", "A"), (2, "2030-01-02", "A"), (3, "2030-01-03", "A")]
SOUTH = [(1, "2030-02-01", "B"), (2, "2030-02-02", "B")]


def test_rows_of_another_sheet_that_numbers_from_1_are_kept(tmp_path: Path) -> None:
    files = [_sheet(tmp_path, "north", NORTH), _sheet(tmp_path, "south", SOUTH)]
    evidence = read_events(files)
    assert _ids(evidence) == [
        "sheet:1", "sheet:2", "sheet:3", "sheet:south/1", "sheet:south/2",
    ]  # fmt: skip
    assert evidence.reads[1].n_duplicates == 0
    assert "as 'sheet:south/1'" in evidence.reads[1].notes[-1]


def test_a_later_version_of_a_sheet_is_the_same_sheet(tmp_path: Path) -> None:
    later = [NORTH[0], NORTH[1], (3, "2030-01-04", "A"), (4, "2030-01-05", "A")]
    files = [_sheet(tmp_path / "a", "n", NORTH), _sheet(tmp_path / "b", "n", later)]
    evidence = read_events(files)
    assert _ids(evidence) == ["sheet:1", "sheet:2", "sheet:3", "sheet:4"]
    assert evidence.reads[1].n_duplicates == 3
    assert "says something else" in evidence.reads[1].notes[-1]


def test_three_sheets_of_one_name_are_told_apart(tmp_path: Path) -> None:
    third = [(1, "2030-03-01", "C")]
    files = [
        _sheet(tmp_path / "a", "n", NORTH),
        _sheet(tmp_path / "b", "n", SOUTH),
        _sheet(tmp_path / "c", "n", third),
    ]
    ids = _ids(read_events(files))
    assert len(ids) == len(set(ids)) == 6
    assert not any("/a" in id_ or "b/" in id_ for id_ in ids)


def test_a_row_that_stands_twice_in_its_own_sheet_is_a_duplicate(
    tmp_path: Path,
) -> None:
    twice = [*SOUTH, SOUTH[1]]
    files = [_sheet(tmp_path, "north", NORTH), _sheet(tmp_path, "south", twice)]
    evidence = read_events(files)
    assert len(_ids(evidence)) == 5
    assert evidence.reads[1].n_duplicates == 1
