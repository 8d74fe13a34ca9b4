"""A map is cut where it shows nothing."""

import pytest

from ceasefire.geo.seam import UNCUT_DEG, seam_of, turned


@pytest.mark.parametrize(
    ("spans", "seam"),
    [
        ([], UNCUT_DEG),
        ([(35.0, 42.0), (36.0, 37.0)], UNCUT_DEG),
        ([(-180.0, 180.0)], UNCUT_DEG),
        ([(179.0, 180.0), (-180.0, -179.5)], -0.25),
        ([(-180.1, -179.8), (178.0, 178.5)], -0.9),
        ([(179.9, 180.3)], 0.1),
        ([(-179.5, -178.5)], -359.0),
        ([(178.0, 179.0)], -1.5),
        ([(-100.0, -90.0), (20.0, 30.0)], UNCUT_DEG),
    ],
)
def test_the_seam_lies_where_least_is_shown(spans, seam: float) -> None:
    assert seam_of(spans) == pytest.approx(seam, abs=1e-9)


def test_longitudes_run_eastwards_from_the_seam() -> None:
    assert turned(-179.5, -0.25) == 180.5
    assert turned(179.5, -0.25) == 179.5
    assert turned(179.5, -359.0) == -180.5
    assert turned(-179.5, -359.0) == -179.5
    assert turned(-180.1, UNCUT_DEG) == -180.1


@pytest.mark.parametrize("beside_deg", [-0.2, 0.0, 0.2])
def test_what_lies_just_outside_stays_beside_what_is_shown(beside_deg: float) -> None:
    west = 178.18636065501298  # not the same again after a turn and back, in floats
    seam = seam_of([(west, 178.5), (-178.7, -178.5)])
    assert turned(west + beside_deg, seam) == west + beside_deg
    assert turned(-178.5 + beside_deg, seam) == 181.5 + beside_deg
