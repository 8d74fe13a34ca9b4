"""Roads near the 180th meridian are where they are, and not around the globe."""

import numpy as np
import pytest

from ceasefire.core import Area, Polygon
from ceasefire.geo.lines import Lines, cut_at_meridian


def _box(west: float, east: float, south: float = -1.0, north: float = 1.0) -> Polygon:
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return Polygon(outer=ring)


_CROSSING = ((179.9, 0.0), (-179.7, 0.0))  # 0.1 degree to the meridian, 0.3 beyond
_WEST = ((178.0, 0.0), (179.0, 0.0))


def test_a_road_over_the_meridian_lies_in_the_areas_on_both_sides_of_it() -> None:
    lines = Lines([_CROSSING, _WEST, None])
    whole = lines.shares_inside(Area(polygons=(_box(179, 180), _box(-180, -179))))
    assert whole[:2] == pytest.approx([1.0, 0.0])
    assert np.isnan(whole[2])
    east = lines.shares_inside(Area(polygons=(_box(-180, -179),)))
    assert east[:2] == pytest.approx([0.75, 0.0])
    west = lines.shares_inside(Area(polygons=(_box(179, 180),)))
    assert west[:2] == pytest.approx([0.25, 0.0])


def test_a_road_over_the_meridian_is_not_in_an_area_around_the_globe_from_it() -> None:
    lines = Lines([_CROSSING])
    for west in (-100.0, 0.0, 60.0):
        area = Area(polygons=(_box(west, west + 40),))
        assert lines.shares_inside(area).tolist() == [0.0]


def test_the_nearest_road_is_found_across_the_meridian() -> None:
    lines = Lines([((-179.9, 0.0), (-179.9, 1.0)), ((179.0, 0.0), (179.0, 1.0))])
    at, far = lines.nearest(179.95, 0.5)
    assert at == 0
    assert far == pytest.approx(0.15 * 111.32, rel=1e-2)  # km in degrees at the equator
    assert Lines([_CROSSING]).nearest(-179.8, 0.0) == (0, pytest.approx(0.0, abs=1e-6))
    assert Lines([_CROSSING]).nearest(0.0, 0.0)[1] > 19_000


def test_points_along_a_road_over_the_meridian_are_on_the_map() -> None:
    points, line = Lines([_CROSSING]).sampled(0.1)
    assert (np.abs(points[:, 0]) <= 180).all()
    assert (np.abs(points[:, 0]) >= 179.7 - 1e-9).all()
    assert set(line.tolist()) == {0}


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (_WEST, (_WEST,)),
        (
            ((179.0, 0.0), (-179.0, 4.0), (-178.0, 4.0)),
            (
                ((179.0, 0.0), (180.0, 2.0)),
                ((-180.0, 2.0), (-179.0, 4.0), (-178.0, 4.0)),
            ),
        ),
        (
            ((-179.0, 4.0), (177.0, 0.0)),
            (((-179.0, 4.0), (-180.0, 3.0)), ((180.0, 3.0), (177.0, 0.0))),
        ),
        (  # over it and back
            ((179.0, 0.0), (-179.0, 2.0), (179.0, 4.0)),
            (
                ((179.0, 0.0), (180.0, 1.0)),
                ((-180.0, 1.0), (-179.0, 2.0), (-180.0, 3.0)),
                ((180.0, 3.0), (179.0, 4.0)),
            ),
        ),
        (  # up to it, along it, and on
            ((179.0, 0.0), (180.0, 1.0), (180.0, 2.0), (-179.0, 3.0)),
            (
                ((179.0, 0.0), (180.0, 1.0), (180.0, 2.0)),
                ((-180.0, 2.0), (-179.0, 3.0)),
            ),
        ),
    ],
)
def test_a_line_is_cut_where_it_crosses_the_meridian(line, pieces) -> None:
    assert cut_at_meridian(line) == pieces
