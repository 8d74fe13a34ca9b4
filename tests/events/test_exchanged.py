"""Events that lie elsewhere because two columns changed places are no quiet days."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.event_files import ACLED, table_of
from tests.support.invented import case, event, evidence

from ceasefire.core import FaultyInput
from ceasefire.events.exchanged import refuse_exchanged
from ceasefire.events.of_case import read_events_of
from ceasefire.events.read import read_events

DAY = date(2030, 4, 2)
SWAPPED = {"latitude_deg": -20.0, "longitude_deg": -30.0}
FAR = {"latitude_deg": 40.0, "longitude_deg": 100.0}


def test_a_file_whose_coordinates_changed_places_is_refused() -> None:
    rows = [event(i, DAY, **SWAPPED) for i in range(4)]
    rows += [event(4, DAY, **FAR), event(5, DAY, file="sound.csv")]
    with pytest.raises(FaultyInput) as refused:
        refuse_exchanged(case(), evidence(rows))
    (fault,) = refused.value.faults
    assert fault.file == "invented.csv"
    assert "Of 5 events with a point, 0 lie within 100 km" in fault.what
    assert "4 would" in fault.what


@pytest.mark.parametrize(
    "rows",
    [
        [event(1, DAY), event(2, DAY, **SWAPPED)],
        [event(1, DAY, **FAR)],
        [event(1, DAY, latitude_deg=None, longitude_deg=None)],
        [event(1, DAY, **SWAPPED, is_lead=True)],
        [event(1, DAY, **SWAPPED), event(2, DAY, **FAR), event(3, DAY, **FAR)],
        [event(1, DAY, latitude_deg=-20.0, longitude_deg=-130.0)],
        [],
    ],
)
def test_what_proves_nothing_is_let_be(rows) -> None:
    refuse_exchanged(case(), evidence(rows))


def _acled(folder: Path, points: list[tuple[float, float]]) -> Path:
    rows = [
        ACLED
        | {"event_id_cnty": f"INV{i}", "latitude": str(lat), "longitude": str(lon)}
        for i, (lat, lon) in enumerate(points)
    ]
    path = folder / "acled.csv"
    path.write_text(table_of(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("n_sound", [0, 4])
def test_latitudes_beyond_the_poles_are_refused_though_no_row_is_kept(
    tmp_path: Path, n_sound: int
) -> None:
    path = _acled(tmp_path, [(145.7, -5.9)] * 4 + [(-5.9, 145.7)] * n_sound)
    with pytest.raises(FaultyInput) as refused:
        read_events_of(case(), [path])
    (fault,) = refused.value.faults
    assert f"Of {4 + n_sound} rows, 4 have a latitude beyond the poles" in fault.what
    read = read_events([path])  # without a case it is read, and each row says why
    assert read.reads[0].reasons == {"number-out-of-range": 4}
    for what in read.rejects.column("what").to_pylist():
        assert what.endswith("With -5.9 under longitude, the two may have changed "
                             "places.")  # fmt: skip


@pytest.mark.parametrize("points", [[(99.0, 99.0)], [(999.0, 20.0)], [(95.0, 120.0)]])
def test_numbers_that_are_none_either_way_are_rejected_alone(tmp_path, points) -> None:
    read = read_events_of(case(), [_acled(tmp_path, points)])
    assert read.reads[0].n_rejected == 1


def test_a_file_without_a_row_is_said_to_have_none(tmp_path: Path) -> None:
    path = _acled(tmp_path, [(0.0, 1.0)])
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n")
    why = read_events([path]).why_empty
    assert "have no row" in why
    assert "row by row" not in why


def test_a_case_without_places_proves_nothing() -> None:
    refuse_exchanged(case(places=()), evidence([event(1, DAY, **SWAPPED)]))
