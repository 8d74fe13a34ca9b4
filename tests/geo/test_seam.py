"""A map is cut where it shows nothing."""

import pytest

from ceasefire.geo.seam import UNCUT_DEG, seam_of, turned


@pytest.mark.parametrize(
    ("spans", "seam"),
    [
        ([], UNCUT_DEG),
        ([(35.0, 42.0), (36.0, 37.0)], UNCUT_DEG),
        ([(-180.0, 180.0)], UNCUT_DEG),
        ([(179.0, 180.0), (-180.0, -179.5)], 179.0),
        ([(-180.1, -179.8), (178.0, 178.5)], 178.0),
        ([(179.9, 180.2)], UNCUT_DEG),
        ([(-100.0, -90.0), (20.0, 30.0)], UNCUT_DEG),
    ],
)
def test_the_seam_lies_where_least_is_shown(spans, seam: float) -> None:
    assert seam_of(spans) == seam


def test_longitudes_run_eastwards_from_the_seam() -> None:
    assert turned(-179.5, 179.0) == 180.5
    assert turned(179.5, 179.0) == 179.5
    assert turned(-180.1, UNCUT_DEG) == -180.1
