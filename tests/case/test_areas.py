"""Areas come from GeoJSON, or each of their faults with file and line."""

import json

import pytest

from ceasefire.core import Area, FaultyInput
from ceasefire.geo.shapes import contains

_SQUARE = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]
_HOLE = [[36.2, 35.2], [36.4, 35.2], [36.4, 35.4], [36.2, 35.4], [36.2, 35.2]]
_CASE = "places: [{id: p, name: P, area: p.geojson}]\n"


def _read_area(read, geojson) -> Area:
    text = geojson if isinstance(geojson, str) else json.dumps(geojson)
    shape = read(_CASE, {"p.geojson": text}).place("p").shape
    assert isinstance(shape, Area)
    return shape


def _faults(read, text: str) -> list[tuple[str, int, str]]:
    with pytest.raises(FaultyInput) as refusal:
        read(_CASE, {"p.geojson": text})
    assert all(fault.mend for fault in refusal.value.faults)
    return [(fault.file, fault.line, fault.what) for fault in refusal.value.faults]


def _polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.mark.parametrize(
    "geojson",
    [
        _polygon(_SQUARE),
        _polygon(_SQUARE[::-1]),
        {"type": "Feature", "properties": None, "geometry": _polygon(_SQUARE)},
        {"type": "MultiPolygon", "coordinates": [[_SQUARE]]},
        {"type": "GeometryCollection", "geometries": [_polygon(_SQUARE)]},
        {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "geometry": _polygon(_SQUARE)}],
        },
        _polygon([[*point, 400.0] for point in _SQUARE]),
    ],
)
def test_every_way_to_write_an_area_is_the_same_ground(read, geojson) -> None:
    area = _read_area(read, geojson)
    assert area.file == "p.geojson"
    assert len(area.polygons) == 1
    assert set(area.polygons[0].outer) == {tuple(map(float, p)) for p in _SQUARE}
    assert contains(area, [36.5], [35.5]).all()


def test_a_hole_is_not_part_of_the_area(read) -> None:
    area = _read_area(read, _polygon(_SQUARE, _HOLE))
    assert len(area.polygons[0].holes) == 1
    assert not contains(area, [36.3], [35.3]).any()


def test_several_polygons_are_one_area(read) -> None:
    east = [[x + 5, y] for x, y in _SQUARE]
    area = _read_area(
        read, {"type": "MultiPolygon", "coordinates": [[_SQUARE], [east]]}
    )
    assert contains(area, [36.5, 41.5], [35.5, 35.5]).all()


def test_a_byte_order_mark_is_no_fault(read) -> None:
    assert _read_area(read, "\ufeff" + json.dumps(_polygon(_SQUARE))).polygons


@pytest.mark.parametrize(
    ("ring", "says"),
    [
        (_SQUARE[:-1], "not closed"),
        ([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]], "cross or touch each other"),
        ([[0, 0], [1, 0], [1, 95], [0, 0]], "leaves the world at [1, 95]"),
        ([[190, 0], [191, 0], [191, 1], [190, 0]], "leaves the world at [190, 0]"),
        ([[0, 0], [1, 0], [0, 0]], "needs at least 4"),
        ([[0, 0], [1, "x"], [1, 1], [0, 0]], "not two finite numbers"),
    ],
)
def test_a_ring_that_cannot_be_is_told_with_file_and_line(read, ring, says) -> None:
    text = (
        '{"type": "FeatureCollection", "features": [\n'
        '  {"type": "Feature", "geometry":\n'
        f"    {json.dumps(_polygon(_SQUARE))}}},\n"
        '  {"type": "Feature", "geometry": {\n'
        '    "type": "Polygon",\n'
        f'    "coordinates": [{json.dumps(ring)}]\n'
        "  }}\n"
        "]}\n"
    )
    ((file, line, what),) = _faults(read, text)
    assert (file, line) == ("p.geojson", 6)
    assert says in what


def test_all_faults_of_an_area_are_told_at_once(read) -> None:
    text = (
        '{"type": "MultiPolygon", "coordinates": [\n'
        f"  [{json.dumps(_SQUARE[:-1])}],\n"
        f"  [{json.dumps(_SQUARE)}],\n"
        "  [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]\n"
        "]}\n"
    )
    assert [line for _, line, _ in _faults(read, text)] == [2, 4]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "no JSON"),
        ('{"type": "Polygon",\n "coordinates": [[[1, 2], }\n', 2, "no JSON"),
        ("[]", 1, "no GeoJSON"),
        ("3", 1, "no GeoJSON"),
        ("null", 1, "no GeoJSON"),
        ('{"type": "Point", "coordinates": [1, 2]}', 1, "A Point is no area"),
        ('{"type": "Polygon"}', 1, "list of rings"),
        ('{"type": "MultiPolygon"}', 1, "A MultiPolygon is no area"),
        ('{"type": "FeatureCollection"}', 1, "without a list of members"),
        ('{"type": "FeatureCollection", "features": []}', 1, "holds no polygon"),
        ('{"type": "Feature", "geometry": null}', 1, "no GeoJSON"),
        ('{"type": ["Polygon"]}', 1, "no area"),
        ('{"type": "Feature", "geometry": ' * 5000 + "}" * 5000, 0, "no JSON"),
        (
            '{"type": "GeometryCollection", "geometries": [' * 200 + "]}" * 200,
            1,
            "too deep",
        ),
        ('{"type": "Polygon", "coordinates": NaN}', 1, "list of rings"),
    ],
)
def test_what_is_no_area_is_refused(read, text: str, line: int, says: str) -> None:
    ((file, found, what),) = _faults(read, text)
    assert (file, found) == ("p.geojson", line)
    assert says in what


def test_an_area_that_is_not_utf_8_is_refused(read, tmp_path) -> None:
    (tmp_path / "p.geojson").write_bytes(b'{"type": "Caf\xe9"}')
    with pytest.raises(FaultyInput, match=r"p\.geojson: This is no JSON in UTF-8"):
        read(_CASE)


def test_faults_of_the_case_come_before_those_of_its_areas(read) -> None:
    with pytest.raises(FaultyInput) as refusal:
        read(
            "places:\n"
            "  - {id: p, name: P, area: a.geojson}\n"
            "  - {id: q, name: Q, area: a.geojson}\n"
            "  - {id: r, name: R, area: gone.geojson}\n"
            "  - {id: s, name: S, area: .}\n",
            {"a.geojson": '{"type": "Point"}'},
        )
    places = [(fault.file, fault.line) for fault in refusal.value.faults]
    assert places == [("case.yaml", 5), ("case.yaml", 6), ("a.geojson", 1)]
