"""Latitude 0 and longitude 0 are two empty cells, and no place in the ocean."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.convoy_ground import humanitarian
from tests.support.event_files import ACLED, GDELT, UCDP, table_of
from tests.support.invented import case

from ceasefire.core import Around, EventFile
from ceasefire.events.duckdb_store import Store
from ceasefire.events.null_island import has_ground_there
from ceasefire.events.read import read_events

_PLACES = ("latitude_deg", "longitude_deg", "place_error_km")
_SHEET = {"day": "2030-01-02", "lat": "0", "lon": "0"}
_MAPPING = """
time_zone: UTC
columns: {date: day, latitude: lat, longitude: lon}
defaults: {place_error_km: 2}
"""


def _at(row: dict[str, str], latitude: str, longitude: str) -> dict[str, str]:
    names = [name for name in row if name in {"latitude", "actiongeo_lat", "lat"}] + [
        name for name in row if name in {"longitude", "actiongeo_long", "lon"}
    ]
    return row | dict(zip(names, (latitude, longitude), strict=True))


def _file(folder: Path, row: dict[str, str], latitude: str, longitude: str):
    path = folder / "events.csv"
    path.write_text(table_of([_at(row, latitude, longitude)]), "utf-8")
    mapping = folder / "events.mapping.yaml"
    mapping.write_text(_MAPPING, "utf-8")
    return EventFile(
        path=str(path),
        name="events.csv",
        mapping=str(mapping) if row is _SHEET else None,
    )


def _place(evidence):
    (row,) = evidence.table.select(_PLACES).to_pylist()
    return [row[name] for name in _PLACES]


@pytest.mark.parametrize("zero", ["0", "0.0", "-0.000"])
@pytest.mark.parametrize("row", [UCDP, ACLED, GDELT, _SHEET])
def test_zero_and_zero_is_no_place_in_any_layout(tmp_path, row, zero) -> None:
    evidence = read_events([_file(tmp_path, row, zero, zero)])
    assert _place(evidence) == [None, None, None]
    notes = " ".join(evidence.reads[0].notes)
    assert "1 event lies at latitude 0 and longitude 0" in notes
    assert "where it was is not known" in notes


@pytest.mark.parametrize(("latitude", "longitude"), [("0", "32.5"), ("51.5", "0")])
def test_the_equator_and_the_meridian_are_places(tmp_path, latitude, longitude) -> None:
    evidence = read_events([_file(tmp_path, ACLED, latitude, longitude)])
    assert _place(evidence)[:2] == [float(latitude), float(longitude)]
    assert "latitude 0" not in " ".join(evidence.reads[0].notes)


def test_a_caller_who_has_ground_there_gets_the_point(tmp_path) -> None:
    file = _file(tmp_path, ACLED, "0", "0")
    assert _place(read_events([file], zero_is_a_place=True)) == [0.0, 0.0, 5.0]


def test_a_store_gives_no_place_in_the_ocean_either(tmp_path) -> None:
    evidence = read_events([_file(tmp_path, ACLED, "0", "0")], zero_is_a_place=True)
    path = tmp_path / "events.duckdb"
    with Store(path) as store:
        store.add(evidence)
    stored = read_events([EventFile(path=str(path), name="events.duckdb")])
    assert _place(stored) == [None, None, None]


def test_a_case_has_ground_there_by_a_place_or_by_a_road() -> None:
    far = case()
    assert not has_ground_there(far)
    near = Around(latitude_deg=0.5, longitude_deg=0.5, radius_km=5.0)
    (place,) = far.places
    assert has_ground_there(replace(far, places=(replace(place, shape=near),)))
    grid = humanitarian(0, n_places=3, n_days=1, side=3)
    nowhere = replace(grid, places=())
    assert not has_ground_there(nowhere)  # its roads have no coordinates
    roads = replace(
        grid.access.roads,
        longitude_deg=(0.2,) * len(grid.access.roads.nodes),
        latitude_deg=(0.2,) * len(grid.access.roads.nodes),
    )
    there = replace(nowhere, access=replace(grid.access, roads=roads))
    assert has_ground_there(there)
