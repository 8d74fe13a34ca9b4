"""What lies inside what, held against counting points and against laws."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from ceasefire.core import Area, Around, Polygon
from ceasefire.core.places import Ring
from ceasefire.geo.boxes import Shape
from ceasefire.geo.drawing import clip, outline
from ceasefire.geo.ellipsoid import FloatArray
from ceasefire.geo.shapes import area_km2, bounds, contains, share_inside
from ceasefire.geo.solids import Ground, ImpossibleArea

_WGS84 = Geod(ellps="WGS84")
_N_POINTS = 20_000
_SHARE_OFF = 0.003
"""What counting so many points, and laying 60 km of ground flat, may be off."""


def _ring(west: float, south: float, east: float, north: float) -> Ring:
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def _box(west: float, south: float, east: float, north: float, *holes: Ring) -> Polygon:
    return Polygon(_ring(west, south, east, north), holes)


def _area(*polygons: Polygon) -> Area:
    return Area(polygons=polygons)


def _around(longitude_deg: float, latitude_deg: float, radius_km: float) -> Around:
    return Around(
        longitude_deg=longitude_deg, latitude_deg=latitude_deg, radius_km=radius_km
    )


_SQUARE = _area(_box(36, 35, 37, 36))
_HOLED = _area(_box(36, 35, 37, 36, _ring(36.3, 35.3, 36.6, 35.6)))
_WEST_HALF = _area(_box(36, 35, 36.6, 36))
_EAST_PART = _area(_box(36.4, 35.2, 37, 35.8))
_FIJI = _area(_box(179, -17, 180, -16), _box(-180, -17, -179, -16))

_GROUNDS: dict[str, Sequence[Shape]] = {
    "a square": [_SQUARE],
    "a square with a hole": [_HOLED],
    "a triangle": [_area(Polygon(((36, 35), (37, 35.3), (36.2, 36), (36, 35))))],
    "a ring drawn with the clock": [_area(Polygon(_ring(36, 35, 37, 36)[::-1]))],
    "two polygons": [_area(_box(36, 35, 36.4, 36), _box(36.5, 35, 37, 36))],
    "polygons that overlap": [_area(*_WEST_HALF.polygons, *_EAST_PART.polygons)],
    "areas that overlap": [_WEST_HALF, _EAST_PART],
    "a disc": [_around(36.5, 35.5, 30)],
    "discs apart": [_around(36.1, 35.2, 5), _around(36.9, 35.8, 15)],
    "discs that overlap": [_around(36.5, 35.5, 30), _around(36.8, 35.6, 20)],
    "a disc in a disc": [_around(36.5, 35.5, 30), _around(36.5, 35.5, 10)],
    "a disc over an area": [_around(36.5, 35.5, 30), _EAST_PART],
    "a disc in a hole": [_around(36.45, 35.45, 8), _HOLED],
}
_CENTRES = [
    (36, 35),
    (36, 35.5),
    (36.3, 35.3),
    (36.5, 35.5),
    (36.9, 36.1),
    (35.7, 35.4),
]

_GROUNDS_AT_180: dict[str, Sequence[Shape]] = {
    "an area cut there": [_FIJI],
    "a disc": [_around(179.9, -16.5, 50)],
    "a disc on it": [_around(-180, -16.5, 50)],
    "discs that overlap": [_around(179.9, -16.5, 50), _around(-179.9, -16.5, 40)],
    "a disc over an area": [_around(179.5, -16.5, 70), _area(_FIJI.polygons[1])],
}
_CENTRES_AT_180 = [(180, -16.5), (-180, -17), (179.8, -16.2), (-179.9, -16.9)]


def _points_in_disc(
    longitude_deg: float, latitude_deg: float, radius_km: float
) -> tuple[FloatArray, FloatArray]:
    """Points spread evenly over a disc, as the seeds of a sunflower are."""
    i = np.arange(_N_POINTS) + 0.5
    azimuths = np.degrees(i * np.pi * (3 - np.sqrt(5))) % 360
    metres = 1000 * radius_km * np.sqrt(i / _N_POINTS)
    same = np.ones(_N_POINTS)
    x, y, _ = _WGS84.fwd(longitude_deg * same, latitude_deg * same, azimuths, metres)
    return (np.asarray(x) + 180) % 360 - 180, np.asarray(y)


def _is_in(shape: Shape, x: FloatArray, y: FloatArray) -> FloatArray:
    if isinstance(shape, Around):
        same = np.ones(x.shape)
        centre = shape.longitude_deg * same, shape.latitude_deg * same
        return np.asarray(_WGS84.inv(x, y, *centre)[2]) <= 1000 * shape.radius_km
    drawn = [shapely.Polygon(one.outer, one.holes) for one in shape.polygons]
    return np.any([shapely.intersects_xy(one, x, y) for one in drawn], axis=0)


def _counted_share(
    ground: Sequence[Shape], centre: tuple[float, float], radius_km: float
) -> float:
    x, y = _points_in_disc(*centre, radius_km)
    return float(np.any([_is_in(shape, x, y) for shape in ground], axis=0).mean())


def _share(ground: Ground, centre: tuple[float, float], radius_km: float) -> float:
    return float(share_inside(ground, [centre[0]], [centre[1]], [radius_km])[0])


@pytest.mark.parametrize("radius_km", [1, 25, 60])
@pytest.mark.parametrize("centre", _CENTRES)
@pytest.mark.parametrize("name", _GROUNDS)
def test_a_share_is_what_counting_points_gives(
    name: str, centre: tuple[float, float], radius_km: float
) -> None:
    counted = _counted_share(_GROUNDS[name], centre, radius_km)
    assert _share(_GROUNDS[name], centre, radius_km) == pytest.approx(
        counted, abs=_SHARE_OFF
    )


@pytest.mark.parametrize("radius_km", [1, 60])
@pytest.mark.parametrize("centre", _CENTRES_AT_180)
@pytest.mark.parametrize("name", _GROUNDS_AT_180)
def test_the_180th_meridian_is_no_edge_of_the_world(
    name: str, centre: tuple[float, float], radius_km: float
) -> None:
    ground = _GROUNDS_AT_180[name]
    counted = _counted_share(ground, centre, radius_km)
    assert _share(ground, centre, radius_km) == pytest.approx(counted, abs=_SHARE_OFF)


@pytest.mark.parametrize("centre", [(12, 87), (179.9, 85), (-100, 88), (0, -88)])
def test_a_share_near_a_pole_is_right(centre: tuple[float, float]) -> None:
    caps = [_area(_box(-180, 80, 180, 90)), _area(_box(-180, -90, 180, -87.9))]
    counted = _counted_share(caps, centre, 25)
    assert _share(caps, centre, 25) == pytest.approx(counted, abs=0.05)


def test_a_share_at_a_pole_cannot_be_told_of_a_polygon() -> None:
    """Longitudes meet there: unknown is better than a wrong number."""
    cap = _area(_box(-180, 80, 180, 90))
    assert np.isnan(_share(cap, (0, 90), 25))
    assert _share(_around(77, 90, 100), (0, 90), 100) == 1.0
    assert _share(_SQUARE, (0, 90), 25) == 0.0


def test_an_exact_point_is_in_or_out() -> None:
    shares = share_inside(_HOLED, [36.1, 36.4, 38.0], [35.1, 35.4, 35.1], 0.0)
    assert shares.tolist() == [1.0, 0.0, 0.0]


@pytest.mark.parametrize("centre", [(36, 35.5), (37, 35.5), (36.5, 35), (36.5, 36)])
def test_half_of_a_disc_lies_beyond_an_edge_through_its_centre(
    centre: tuple[float, float],
) -> None:
    assert _share(_SQUARE, centre, 5) == pytest.approx(0.5, abs=1e-9)


@pytest.mark.parametrize("corner", _ring(36, 35, 37, 36))
def test_a_quarter_of_a_disc_lies_beyond_a_corner(corner: tuple[float, float]) -> None:
    assert _share(_SQUARE, corner, 5) == pytest.approx(0.25, abs=1e-9)


def test_discs_far_within_and_far_off_are_whole_and_none() -> None:
    assert _share(_SQUARE, (36.5, 35.5), 10) == 1.0
    assert _share(_SQUARE, (40, 35.5), 100) == 0.0


def test_a_small_area_is_a_small_share_of_a_wide_disc() -> None:
    small = _area(_box(36.5, 35.5, 36.51, 35.51))
    expected = area_km2(small) / (np.pi * 100**2)
    assert _share(small, (36.3, 35.3), 100) == pytest.approx(expected, rel=0.01)


def test_what_is_not_known_stays_not_known() -> None:
    nan = float("nan")
    shares = share_inside(
        _SQUARE, [nan, 36.5, 36.5, 36.5], [35.5, nan, 35.5, 35.5], [5, 5, nan, 5]
    )
    assert np.isnan(shares).tolist() == [True, True, True, False]
    assert contains(_SQUARE, [nan, 36.5], [35.5, nan]).tolist() == [False, False]


def test_no_points_have_no_shares() -> None:
    assert share_inside(_SQUARE, [], [], 5.0).shape == (0,)
    assert contains(_SQUARE, [], []).shape == (0,)


def test_the_boundary_belongs_to_the_shape() -> None:
    x = [36, 36, 37, 36.5, 36.3, 36.45, 36.45]
    y = [35, 35.5, 36, 36, 35.3, 35.3, 35.45]
    assert contains(_HOLED, x, y).tolist() == [True] * 6 + [False]


def test_the_rim_of_a_disc_belongs_to_it() -> None:
    disc = _around(36.5, 35.5, 30)
    x, y, _ = _WGS84.fwd([36.5] * 2, [35.5] * 2, [70, 70], [29_999.999, 30_000.001])
    assert contains(disc, x, y).tolist() == [True, False]
    assert contains(_around(36.5, 35.5, 0), [36.5], [35.5]).all()


@pytest.mark.parametrize("shape", [_FIJI, _area(_FIJI.polygons[0])])
def test_180_degrees_east_is_180_degrees_west(shape: Area) -> None:
    assert contains(shape, [180, -180], [-16.5, -16.5]).all()


def test_a_crossed_polygon_is_refused_with_its_file() -> None:
    crossed = Area(
        polygons=(Polygon(((36, 35), (37, 36), (37, 35), (36, 36), (36, 35))),),
        file="places/bow.geojson",
    )
    with pytest.raises(ImpossibleArea, match=r"places/bow\.geojson.*Draw it anew"):
        contains(crossed, [36.5], [35.5])


@pytest.mark.parametrize(
    "area", [Area(polygons=()), _area(Polygon(((36, 35), (37, 36))))]
)
def test_an_area_without_ground_is_refused(area: Area) -> None:
    with pytest.raises(ImpossibleArea):
        area_km2(area)


def _geodesic_area_km2(polygon: Polygon, steps: int = 400) -> float:
    """Area by pyproj, of rings with corners so near that lines are geodesics."""

    def one(ring: Ring) -> float:
        points = np.array(ring)
        t = np.linspace(0, 1, steps, endpoint=False)[:, None]
        dense = np.vstack([a + t * (b - a) for a, b in itertools.pairwise(points)])
        return abs(_WGS84.polygon_area_perimeter(dense[:, 0], dense[:, 1])[0]) / 1e6

    return one(polygon.outer) - sum(map(one, polygon.holes))


@pytest.mark.parametrize(
    "polygon",
    [
        *_SQUARE.polygons,
        *_HOLED.polygons,
        Polygon(((36, 35), (37, 35.3), (36.2, 36), (36, 35))),
        Polygon(((20, -10), (60, -35), (70, 20), (30, 40), (20, -10))),
        _box(-70, 75, -20, 83),
        _box(179, -17, 180, -16),
    ],
)
def test_areas_agree_with_geodesics(polygon: Polygon) -> None:
    """Karney's algorithm, by pyproj; a band of 1 m2 per km2 for the corners added."""
    assert area_km2(_area(polygon)) == pytest.approx(
        _geodesic_area_km2(polygon), rel=1e-6
    )


def test_the_whole_world_has_its_known_area() -> None:
    """510,065,622 km2: Moritz (2000), Geodetic Reference System 1980."""
    world = _area(_box(-180, -90, 180, 90))
    assert area_km2(world) == pytest.approx(510_065_622, rel=1e-6)


def test_ground_that_two_shapes_hold_counts_once() -> None:
    both = area_km2([_WEST_HALF, _EAST_PART])
    shared = area_km2(_area(_box(36.4, 35.2, 36.6, 35.8)))
    assert both == pytest.approx(area_km2(_WEST_HALF) + area_km2(_EAST_PART) - shared)
    disc = _around(36.5, 35.5, 30)
    assert area_km2([disc, disc]) == pytest.approx(np.pi * 30**2)
    assert area_km2([disc, _around(36.5, 35.5, 10)]) == pytest.approx(
        np.pi * 30**2, rel=1e-4
    )
    assert area_km2([disc, _around(38.5, 35.5, 10)]) == pytest.approx(np.pi * 1000)


def test_bounds_hold_all_of_a_shape() -> None:
    assert bounds([_WEST_HALF, _EAST_PART]) == (36, 35, 37, 36)
    west, _, east, _ = bounds(_around(179.9, -16.5, 50))
    assert west < 180 < east
    for x, y in outline(_around(36.5, 35.5, 30))[0].outer:
        west, south, east, north = bounds(_around(36.5, 35.5, 30))
        assert west <= x <= east
        assert south <= y <= north


def test_an_outline_is_closed_and_runs_on_across_180_degrees() -> None:
    (polygon,) = outline(_around(179.9, -16.5, 50))
    ring = polygon.outer
    assert ring[0] == ring[-1]
    assert max(abs(a[0] - b[0]) for a, b in itertools.pairwise(ring)) < 1
    (holed,) = outline(_HOLED)
    assert [len(ring) for ring in (holed.outer, *holed.holes)] == [5, 5]


def test_ground_in_two_shapes_is_drawn_once() -> None:
    """Drawn twice, it would look like a hole."""
    (polygon,) = outline([_around(36.5, 35.5, 30), _around(36.6, 35.5, 30)])
    assert polygon.holes == ()
    assert len(outline([_around(36.5, 35.5, 10), _around(38.5, 35.5, 10)])) == 2


def test_clipping_leaves_what_lies_in_the_box() -> None:
    (piece,) = clip(_HOLED.polygons, (36.5, 35, 38, 36))
    expected = _area(_box(36.5, 35, 37, 36)), _area(_box(36.5, 35.3, 36.6, 35.6))
    assert area_km2(_area(piece)) == pytest.approx(
        area_km2(expected[0]) - area_km2(expected[1])
    )
    assert clip(_HOLED.polygons, (40, 35, 41, 36)) == ()


_LONGITUDES = st.floats(35.5, 37.5).map(lambda degrees: round(degrees, 6))
_LATITUDES = st.floats(34.5, 36.5).map(lambda degrees: round(degrees, 6))
_CENTRE = st.tuples(_LONGITUDES, _LATITUDES)
_RADII_KM = st.one_of(st.just(0.0), st.floats(0.01, 60))


@st.composite
def _triangles(draw: st.DrawFn) -> Area:
    corners = draw(st.lists(_CENTRE, min_size=3, max_size=3, unique=True))
    area = _area(Polygon((*corners, corners[0])))
    drawn = shapely.Polygon(corners)
    if not drawn.is_valid or drawn.area < 1e-4:
        return _SQUARE
    return area


_SHAPES = st.one_of(
    _triangles(),
    st.builds(
        lambda at, km: _around(*at, km), _CENTRE, st.floats(0.1, 50, allow_nan=False)
    ),
)
_FLAT_OFF = 0.003
"""Two ways to lay 60 km of ground flat, from the disc asked for or from the ground."""


@settings(deadline=None)
@given(st.lists(_SHAPES, min_size=1, max_size=3), _CENTRE, _RADII_KM)
def test_a_share_lies_between_none_and_all(
    ground: list[Shape], centre: tuple[float, float], radius_km: float
) -> None:
    share = _share(ground, centre, radius_km)
    assert 0 <= share <= 1
    if radius_km == 0:
        assert share == contains(ground, [centre[0]], [centre[1]])[0]


@settings(deadline=None)
@given(_CENTRE, st.floats(0.01, 60), st.floats(36.01, 36.99), st.floats(36.01, 36.99))
def test_the_shares_of_two_halves_are_the_share_of_the_whole(
    centre: tuple[float, float], radius_km: float, below: float, above: float
) -> None:
    cut = ((below, 35.0), (above, 36.0))
    west = _area(Polygon(((36, 35), *cut, (36, 36), (36, 35))))
    east = _area(Polygon(((37, 36), *cut[::-1], (37, 35), (37, 36))))
    parts = _share(west, centre, radius_km) + _share(east, centre, radius_km)
    assert parts == pytest.approx(_share(_SQUARE, centre, radius_km), abs=1e-6)


@settings(deadline=None)
@given(_CENTRE, st.floats(0.01, 60))
def test_a_hole_takes_away_what_fills_it(
    centre: tuple[float, float], radius_km: float
) -> None:
    hole = _area(Polygon(_HOLED.polygons[0].holes[0]))
    parts = _share(_HOLED, centre, radius_km) + _share(hole, centre, radius_km)
    assert parts == pytest.approx(_share(_SQUARE, centre, radius_km), abs=1e-6)


@settings(deadline=None)
@given(_SHAPES, _SHAPES, _CENTRE, st.floats(0.5, 60))
def test_more_ground_holds_no_less(
    one: Shape, other: Shape, centre: tuple[float, float], radius_km: float
) -> None:
    first, second = _share(one, centre, radius_km), _share(other, centre, radius_km)
    both = _share([one, other], centre, radius_km)
    assert both >= max(first, second) - _FLAT_OFF
    assert both <= min(1.0, first + second) + _FLAT_OFF


@settings(deadline=None)
@given(_triangles(), _CENTRE, st.floats(0.01, 60))
def test_the_order_of_corners_does_not_matter(
    triangle: Area, centre: tuple[float, float], radius_km: float
) -> None:
    ring = triangle.polygons[0].outer
    turned = _area(Polygon((*ring[1:], ring[1])[::-1]))
    assert _share(turned, centre, radius_km) == pytest.approx(
        _share(triangle, centre, radius_km), abs=1e-9
    )


def test_in_no_ground_at_all_nothing_lies() -> None:
    share = share_inside((), [36.0, np.nan], [35.0, 35.0], [10.0, 10.0])
    assert share[0] == 0
    assert np.isnan(share[1])
