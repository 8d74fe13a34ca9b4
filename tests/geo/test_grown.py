"""An area and all within some km of it, against geodesic distances."""

from itertools import pairwise

import numpy as np
import pytest
from pyproj import Geod

from ceasefire.core import Area, Around, Polygon
from ceasefire.geo.drawing import grown
from ceasefire.geo.shapes import area_km2, share_inside
from ceasefire.geo.solids import ImpossibleArea

_WGS84 = Geod(ellps="WGS84")
_SQUARE = Area(
    polygons=(
        Polygon(((36.0, 35.0), (37.0, 35.0), (37.0, 36.0), (36.0, 36.0), (36.0, 35.0))),
    )
)
_FIJI = Area(
    polygons=(
        Polygon(((179, -17), (180, -17), (180, -16), (179, -16), (179, -17))),
        Polygon(((-180, -17), (-179, -17), (-179, -16), (-180, -16), (-180, -17))),
    )
)


def _edge_points(area: Area, n: int = 400) -> np.ndarray:
    pieces = []
    for polygon in area.polygons:
        ring = np.array(polygon.outer)
        for start, end in pairwise(ring):
            way = np.linspace(0, 1, n, endpoint=False)[:, None]
            pieces.append(start + way * (end - start))
    return np.concatenate(pieces)


def _km_to(points: np.ndarray, longitude: float, latitude: float) -> float:
    same = np.ones(len(points))
    _, _, metres = _WGS84.inv(
        longitude * same, latitude * same, points[:, 0], points[:, 1]
    )
    return float(np.min(metres)) / 1000


@pytest.mark.parametrize("by_km", [5.0, 50.0, 150.0])
def test_the_edge_of_a_grown_area_is_as_far_from_it_as_it_was_grown(by_km) -> None:
    points = _edge_points(_SQUARE)
    (polygon,) = grown(_SQUARE, by_km).polygons
    far = [_km_to(points, *corner) for corner in polygon.outer[::5]]
    assert min(far) > by_km * 0.999 - 0.02
    assert max(far) < by_km * 1.001 + 0.02


def test_a_disc_grows_to_a_disc() -> None:
    disc = Around(latitude_deg=10, longitude_deg=20, radius_km=30)
    assert grown(disc, 20) == Around(latitude_deg=10, longitude_deg=20, radius_km=50)


def test_ground_on_both_sides_of_the_180th_meridian_grows_as_one() -> None:
    wide = grown(_FIJI, 30)
    # About the ground itself, a strip of 30 km along its outer edge, and 4 corners.
    outer_km = 2 * 2 * 106.5 + 2 * 110.7
    assert area_km2(wide) == pytest.approx(
        area_km2(_FIJI) + 30 * outer_km + np.pi * 30**2, rel=0.005
    )
    inside = share_inside(wide, [178.8, -178.8, 178.5], [-16.5] * 3, 0.0)
    assert inside.tolist() == [1, 1, 0]


def test_several_shapes_grow_as_one_ground() -> None:
    disc = Around(latitude_deg=35.5, longitude_deg=37.2, radius_km=30)
    wide = grown([_SQUARE, disc], 10)
    inside = share_inside(wide, [36.5, 37.6, 38.0], [35.5] * 3, 0.0)
    assert inside.tolist() == [1, 1, 0]


def test_near_a_pole_nothing_is_grown() -> None:
    cap = Area(polygons=(Polygon(((0, 87), (5, 87), (5, 88), (0, 88), (0, 87))),))
    with pytest.raises(ImpossibleArea, match="pole"):
        grown(cap, 200)
