"""On how much ground a group is active: numbers that are known."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import event, evidence

from ceasefire.events.matching import EventIndex
from ceasefire.monitoring.changes import StartDates
from ceasefire.monitoring.gains.reach import CELL_DEG, Cells
from ceasefire.monitoring.series import Days, day_number

FIRST = date(2030, 1, 1)
DATES = StartDates(np.array([30]), 30, 0, 30)


def _cells(rows: list[dict]) -> Cells:
    table = evidence(rows).events
    index = EventIndex.of(table, ZoneInfo("UTC"), ("Inventia",))
    return Cells.of(index, Days.of(table))


def _effective(rows: list[dict]) -> tuple[float, float]:
    chosen = np.ones(len(rows), dtype=bool)
    before, after = _cells(rows).effective(chosen, DATES, day_number(FIRST), 60)
    return float(before[0]), float(after[0])


def _event(number: int, day: int, column: float, **more) -> dict:
    """An event in the middle of a cell, so many cells east."""
    place = {"latitude_deg": -29.75, "longitude_deg": -19.75 + CELL_DEG * column}
    return event(number, FIRST + timedelta(days=day), **(place | more))


def test_events_in_one_cell_are_on_one() -> None:
    rows = [_event(i, i % 60, 0) for i in range(120)]
    assert _effective(rows) == (1.0, 1.0)


@pytest.mark.parametrize("n_cells", [2, 5])
def test_events_spread_evenly_are_on_as_many_cells(n_cells) -> None:
    rng = np.random.default_rng(n_cells)
    rows = [
        _event(i, day, int(rng.integers(n_cells)))
        for i, day in enumerate(np.repeat(np.arange(60), 40).tolist())
    ]
    before, after = _effective(rows)
    assert before == pytest.approx(n_cells, rel=0.1)
    assert after == pytest.approx(n_cells, rel=0.1)


def test_few_events_do_not_look_like_little_ground() -> None:
    """On average over draws, the chance that two are in one cell is the same."""
    rng = np.random.default_rng(9)
    few = []
    for _ in range(300):
        rows = [_event(i, 5, int(rng.integers(4))) for i in range(8)]
        few.append(1 / _effective(rows)[0])
    assert np.mean(few) == pytest.approx(1 / 4, abs=0.02)


def test_an_event_on_a_line_is_half_on_either_side() -> None:
    cells = _cells([_event(0, 5, 0.5, place_error_km=10.0)])
    assert len(cells.share) == 2
    np.testing.assert_allclose(cells.share, 0.5, atol=0.06)


@given(st.floats(-179, 179), st.floats(-60, 60), st.floats(0, 50))
def test_the_shares_of_an_event_add_up_to_one(x, y, km) -> None:
    row = event(0, FIRST, longitude_deg=x, latitude_deg=y, place_error_km=km)
    assert _cells([row]).share.sum() == pytest.approx(1.0)


@pytest.mark.parametrize(
    "more",
    [
        {"place_error_km": 100.0},
        {"latitude_deg": None, "longitude_deg": None, "place_error_km": None},
        {"country": "Elsewhere"},
        {"date_end": FIRST + timedelta(days=59)},
    ],
    ids=["a province", "unknown", "abroad", "two months"],
)
def test_what_is_not_known_well_enough_is_on_no_cell(more) -> None:
    cells = _cells([event(0, FIRST, **more)])
    assert not cells.placed.any()
    assert not len(cells.share)


def test_fewer_than_five_events_are_on_no_number_of_cells() -> None:
    rows = [_event(i, 5, i) for i in range(4)] + [_event(9, 40, 0)]
    assert np.isnan(_effective(rows)).all()


def test_events_of_days_outside_the_data_change_nothing() -> None:
    """As of a source that watched longer than the others it is counted with."""
    rows = [_event(i, i % 60, i % 3) for i in range(120)]
    outside = [_event(200 + i, day, 4) for i, day in enumerate((-400, -1, 60, 500))]
    assert _effective([*rows, *outside]) == _effective(rows)
