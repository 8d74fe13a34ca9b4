"""Closed forms and distances against numbers that others published."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import Around
from ceasefire.geo.boxes import bounds_of, near_box
from ceasefire.geo.discs import shares_in_discs
from ceasefire.geo.ellipsoid import km_per_degree
from ceasefire.geo.pyproj_distance import distance_km, ring_around


def _lens(distance_km: float, radius_km: float, other_km: float) -> float:
    arrays = (np.array([value]) for value in (distance_km, radius_km, other_km))
    return float(shares_in_discs(*arrays)[0])


def test_two_circles_through_each_other_s_centres_share_39_percent() -> None:
    """The vesica piscis: 2/3 - sqrt(3) / 2 pi of either disc."""
    assert _lens(1, 1, 1) == pytest.approx(2 / 3 - np.sqrt(3) / (2 * np.pi))


@pytest.mark.parametrize(
    ("distance", "radius", "other", "share"),
    [
        (0, 5, 5, 1),
        (0, 5, 10, 1),
        (0, 10, 5, 0.25),
        (5, 5, 10, 1),
        (15, 5, 10, 0),
        (100, 5, 10, 0),
        (0, 5, 0, 0),
        (1e-300, 5, 5, 1),
    ],
)
def test_discs_inside_and_apart(
    distance: float, radius: float, other: float, share: float
) -> None:
    assert _lens(distance, radius, other) == pytest.approx(share, abs=1e-12)


@given(st.floats(0, 200), st.floats(0.1, 100), st.floats(0.1, 100))
def test_the_lens_is_the_same_seen_from_either_disc(
    distance: float, radius: float, other: float
) -> None:
    ours = _lens(distance, radius, other) * radius**2
    theirs = _lens(distance, other, radius) * other**2
    assert ours == pytest.approx(theirs, rel=1e-6, abs=1e-6)


@given(st.floats(0, 199), st.floats(0.1, 100), st.floats(0.1, 100), st.floats(0, 1))
def test_a_disc_further_off_shares_no_more(
    distance: float, radius: float, other: float, further: float
) -> None:
    near, far = _lens(distance, radius, other), _lens(distance + further, radius, other)
    assert far <= near + 1e-9


def test_from_new_york_to_london() -> None:
    """GeographicLib, GeodSolve: 40.6 -73.8 to 51.6 -0.5 is 5,551,759.400 m."""
    assert distance_km([-73.8], [40.6], [-0.5], [51.6])[0] == pytest.approx(
        5551.7594, abs=1e-6
    )


def test_a_distance_to_nowhere_is_not_known() -> None:
    assert np.isnan(distance_km([36.0, np.nan], [35.0, 35.0], 37.0, 35.0)).tolist() == [
        False,
        True,
    ]


def test_a_degree_has_its_known_length() -> None:
    """NGA standard 0036 (WGS84): at the equator 111.3195 and 110.5743 km."""
    along_parallel, along_meridian = km_per_degree([0.0, 90.0])
    assert along_parallel == pytest.approx([111.3195, 0.0], abs=1e-4)
    assert along_meridian == pytest.approx([110.5743, 111.6939], abs=1e-4)


@given(st.floats(-180, 180), st.floats(-85, 85), st.floats(0.01, 300))
def test_the_box_of_a_disc_holds_its_rim(
    longitude: float, latitude: float, radius: float
) -> None:
    west, south, east, north = bounds_of(
        Around(longitude_deg=longitude, latitude_deg=latitude, radius_km=radius)
    )
    x, y = ring_around(longitude, latitude, radius, 90)
    assert np.all((x >= west) & (x <= east) & (y >= south) & (y <= north))


@given(st.floats(-180, 180), st.floats(-80, 80), st.floats(0, 200), st.floats(0.1, 200))
def test_discs_that_meet_are_near_each_other_s_boxes(
    longitude: float, latitude: float, azimuth: float, radius: float
) -> None:
    """Nothing is left out early that could meet, on either side of 180 degrees."""
    x, y = ring_around(longitude, latitude, radius, 16)
    box = bounds_of(
        Around(longitude_deg=longitude, latitude_deg=latitude, radius_km=0.1)
    )
    at = int(azimuth) % 16
    x_on_earth = (x[at : at + 1] + 180) % 360 - 180
    assert near_box(box, x_on_earth, y[at : at + 1], radius + 0.1).all()
