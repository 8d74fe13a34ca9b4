"""Each way to draw an area wrong is told in words that let its maker mend it."""

from typing import Any

import pytest

from ceasefire.geo.shapes import faults_of

_SQUARE = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]
_HOLE = [[36.2, 35.2], [36.4, 35.2], [36.4, 35.4], [36.2, 35.4], [36.2, 35.2]]
_NAN, _INF = float("nan"), float("inf")


def _with(value: object) -> list[Any]:
    return [[[36, 35], [value, 35], [37, 36], [36, 35]]]


@pytest.mark.parametrize(
    "polygon",
    [
        [_SQUARE],
        [_SQUARE[::-1]],
        [_SQUARE, _HOLE],
        [[[*point, 412.0] for point in _SQUARE]],
        [[tuple(point) for point in _SQUARE]],
        [[[-180, -90], [-10, -90], [-10, 90], [-180, 90], [-180, -90]]],
    ],
)
def test_a_sound_polygon_has_no_fault(polygon: list[Any]) -> None:
    assert faults_of(polygon) == []


@pytest.mark.parametrize(
    ("polygon", "says"),
    [
        (None, "A polygon is a list of rings"),
        ({}, "A polygon is a list of rings"),
        ("36,35", "A polygon is a list of rings"),
        ([], "A polygon is a list of rings"),
        ([None], "outer ring is not a list"),
        ([[36, 35, 37]], "point 1 that is not two finite numbers"),
        (_with(_NAN), "point 2 that is not two finite numbers"),
        (_with(_INF), "point 2 that is not two finite numbers"),
        (_with(10**400), "point 2 that is not two finite numbers"),
        (_with("37"), "point 2 that is not two finite numbers"),
        (_with(None), "point 2 that is not two finite numbers"),
        (_with(True), "point 2 that is not two finite numbers"),
        ([[]], "has 0 points; it needs at least 4"),
        ([[[36, 35], [37, 36], [36, 35]]], "has 3 points; it needs at least 4"),
        ([_SQUARE[:-1]], "is not closed"),
        ([[[36, 35], [37, 36]] * 2 + [[36, 35]]], "fewer than 3 corners"),
        ([[[36, 35], [37, 36], [38, 37], [36, 35]]], "cross or touch each other"),
        (
            [[[36, 35], [37, 36], [37, 35], [36, 36], [36, 35]]],
            "cross or touch each other near longitude 36.5, latitude 35.5",
        ),
        (_with(181), "leaves the world at [181, 35]. Cut an area at the 180th"),
        (
            [[[35, 120], [35, 121], [36, 121], [35, 120]]],
            "Are latitude and longitude exchanged? Longitude comes first.",
        ),
        (
            [[[179, -17], [-179, -17], [-179, -16], [179, -17]]],
            "Cut an area at the 180th meridian into two polygons",
        ),
        ([_SQUARE, [[x + 5, y] for x, y in _HOLE]], "does not lie inside the outer"),
        ([_HOLE, _SQUARE], "does not lie inside the outer ring"),
        ([_SQUARE, _HOLE[:-1]], "Hole 1 is not closed"),
        ([_SQUARE, _HOLE, _HOLE[:2]], "Hole 2 has 2 points"),
    ],
)
def test_a_fault_is_told_in_one_sentence(polygon: object, says: str) -> None:
    faults = faults_of(polygon)
    assert len(faults) == 1
    assert says in faults[0]


def test_all_faults_of_the_numbers_are_told_at_once() -> None:
    assert len(faults_of([_SQUARE[:-1], _HOLE[:2], [None]])) == 3


def test_a_hint_at_exchange_is_not_given_where_it_would_not_help() -> None:
    (fault,) = faults_of(_with(181))
    assert "exchanged" not in fault
