"""Events that lie elsewhere because two columns changed places are no quiet days."""

from datetime import date

import pytest
from tests.support.invented import case, event, evidence

from ceasefire.core import FaultyInput
from ceasefire.events.exchanged import refuse_exchanged

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


def test_a_case_without_places_proves_nothing() -> None:
    refuse_exchanged(case(places=()), evidence([event(1, DAY, **SWAPPED)]))
