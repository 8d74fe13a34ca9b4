"""The picture of the roads: what it says of places, and where it is cut open."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from tests.support.ground import case, depot, need, roads

from ceasefire.access import plan_access
from ceasefire.brief.corridors import corridor_map
from ceasefire.core import Around
from ceasefire.events.evidence import Evidence


def _drawn(*longitudes: float) -> tuple[str, list[float]]:
    """The picture of a road with its depot at one end, and where its points lie."""
    names = [f"n{i}" for i in range(len(longitudes))]
    graph = roads([(one, other, 10.0, (), 0.1) for one, other in pairwise(names)])
    graph = replace(
        graph, longitude_deg=longitudes, latitude_deg=tuple(0.1 * i for i in range(3))
    )
    given = case(
        graph,
        depots=[depot("n0")],
        needs=[need("p", names[-1]), replace(need("far", "n0"), site=None)],
    )
    far = Around(latitude_deg=40.0, longitude_deg=10.0, radius_km=1.0)
    places = [replace(one, shape=far) for one in given.places]
    given = replace(given, places=tuple(places))
    svg = corridor_map(given, plan_access(given, Evidence.none()))
    assert svg is not None
    path = re.search(r'<path class="road r-free" d="([^"]+)"', svg)
    assert path is not None
    return svg, [float(x) for x in re.findall(r"[ML]([-0-9.]+) ", path.group(1))]


def test_roads_over_the_180th_meridian_stay_together() -> None:
    _, here = _drawn(20.0, 20.1, 20.2)
    _, across = _drawn(179.9, -180.0, -179.9)
    assert across == pytest.approx(here)


def test_of_a_place_off_the_roads_it_is_not_said_that_there_is_no_way() -> None:
    svg, _ = _drawn(20.0, 20.1, 20.2)
    assert "FAR: not known" in svg
    assert "P: now" in svg
    assert "no way" not in svg
