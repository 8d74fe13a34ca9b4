"""The outlines on a map are where the countries are, and no further than the map."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.core import Area
from ceasefire.geo.boxes import Bounds
from ceasefire.geo.outlines import DATA_FILE, CountryOutline, countries_near
from ceasefire.geo.shapes import area_km2, contains

_WORLD = (-180.0, -90.0, 180.0, 90.0)


def _names(outlines: tuple[CountryOutline, ...]) -> list[str]:
    return [outline.name for outline in outlines]


def _points(outlines: tuple[CountryOutline, ...]) -> list[tuple[float, float]]:
    return [
        point
        for outline in outlines
        for polygon in outline.polygons
        for ring in (polygon.outer, *polygon.holes)
        for point in ring
    ]


def test_syria_lies_where_syria_is() -> None:
    outlines = countries_near((36, 35, 38, 37))
    assert _names(outlines) == ["Lebanon", "Syria", "Turkey"]
    syria = Area(polygons=outlines[1].polygons)
    assert contains(syria, [37.16], [36.20]).all()  # Aleppo
    assert not contains(syria, [37.38], [37.07]).any()  # Gaziantep


def test_the_open_sea_is_empty() -> None:
    assert countries_near((-30, -30, -28, -28)) == ()


def test_a_larger_margin_shows_more_neighbours() -> None:
    box = (36.5, 35.5, 37.0, 35.8)
    assert _names(countries_near(box, margin_deg=0)) == ["Syria"]
    assert "Cyprus" in _names(countries_near(box, margin_deg=4))


@settings(deadline=None, max_examples=30)
@given(st.floats(-185, 185), st.floats(-90, 89), st.floats(0.1, 20), st.floats(0.1, 20))
def test_nothing_leaves_the_box(
    west: float, south: float, width: float, height: float
) -> None:
    north = min(90.0, south + height)
    points = _points(countries_near((west, south, west + width, north), margin_deg=0))
    assert all(west <= x <= west + width and south <= y <= north for x, y in points)


@pytest.mark.parametrize(
    "box", [(178.0, -18.0, 182.0, -16.0), (-182.0, -18.0, -178.0, -16.0)]
)
def test_a_map_of_fiji_shows_both_sides_of_the_180th_meridian(box: Bounds) -> None:
    (fiji,) = countries_near(box)
    longitudes = [x for x, _ in _points((fiji,))]
    meridian = (box[0] + box[2]) / 2
    assert fiji.name == "Fiji"
    assert min(longitudes) < meridian - 0.5
    assert max(longitudes) > meridian + 0.05


def test_a_box_wider_than_the_world_shows_each_country_once() -> None:
    names = _names(countries_near((-400, 80, 400, 90)))
    assert names == ["Canada", "Greenland", "Norway", "Russia"]


@pytest.mark.parametrize(
    ("name", "known_km2"),
    [
        ("Syria", 185_180),
        ("Russia", 17_098_246),
        ("South Africa", 1_221_037),
        ("Antarctica", 12_300_000),  # without its ice shelves
    ],
)
def test_areas_agree_with_those_of_the_united_nations(
    name: str, known_km2: float
) -> None:
    """UN Demographic Yearbook 2012, table 3; Antarctica: Fretwell et al. 2013."""
    (country,) = (one for one in countries_near(_WORLD) if one.name == name)
    area = sum(area_km2(Area(polygons=(polygon,))) for polygon in country.polygons)
    assert area == pytest.approx(known_km2, rel=0.02)


def test_the_outlines_travel_light() -> None:
    assert DATA_FILE.stat().st_size < 700_000
