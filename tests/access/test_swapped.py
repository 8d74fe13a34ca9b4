"""Latitude and longitude that changed places, and networks that only look so."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.ground_folder import ACCESS, NODES, answered, refused

from ceasefire.case.swapped import _are_near, swapped_nodes, swapped_whole
from ceasefire.core import Around, Roads
from ceasefire.geo.lines import nearest_point
from ceasefire.geo.pyproj_distance import from_flat_deg

Spot = tuple[float, float]  # longitude and latitude


def roads(
    nodes: Mapping[str, Spot | None], edges: Sequence[tuple[str, str, float]]
) -> Roads:
    names = tuple(nodes)
    numbers = {name: i for i, name in enumerate(names)}
    none = (None,) * len(edges)
    return Roads(
        nodes=names,
        longitude_deg=tuple(one[0] if one else None for one in nodes.values()),
        latitude_deg=tuple(one[1] if one else None for one in nodes.values()),
        stretches=tuple(f"{start}-{end}" for start, end, _ in edges),
        starts=tuple(numbers[start] for start, _, _ in edges),
        ends=tuple(numbers[end] for _, end, _ in edges),
        length_km=tuple(km for *_, km in edges),
        speed_kmh=none,
        road_class=none,
        condition=none,
        closed=none,
        controllers=none,
        expected_incidents=none,
        lines=none,
        snap_km=10.0,
        file="roads.csv",
    )


def chain(*spots: Spot, km: float) -> Roads:
    names = [f"n{i}" for i in range(len(spots))]
    edges = [(one, other, km) for one, other in pairwise(names)]
    return roads(dict(zip(names, spots, strict=True)), edges)


def at(longitude_deg: float, latitude_deg: float) -> Around:
    return Around(latitude_deg=latitude_deg, longitude_deg=longitude_deg, radius_km=1.0)


def exchanged(*spots: Spot) -> list[Spot]:
    return [(y, x) for x, y in spots]


def swapped(row: str) -> str:
    node, latitude, longitude = row.split(",")
    return f"{node},{longitude},{latitude}"


FURTHER = "c,36,40\nd,36,40.1\ne,36,40.2\n"
SITES = ", ".join(
    f"{{id: s{n}, name: S, point: {{latitude_deg: 36, longitude_deg: 40.{n}}}}}"
    for n in range(3)
)


def test_a_nodes_file_with_latitude_and_longitude_swapped_is_a_fault(write) -> None:
    access = ACCESS.replace("node: a}", "node: c}, " + SITES)
    rows = ["node,latitude,longitude", *map(swapped, FURTHER.split())]
    folder = write(
        access, roads__csv="from,to,length_km\nc,d,12\n", nodes__csv="\n".join(rows)
    )
    case = folder / "case.yaml"
    text = case.read_text("utf-8").replace("latitude_deg: 0.0", "latitude_deg: 36.0")
    for longitude in ("0.3", "2.0"):
        text = text.replace(f"longitude_deg: {longitude}", "longitude_deg: 40.05")
    case.write_text(text, "utf-8")
    said = refused(folder)
    assert said.startswith(
        "nodes.csv:1: The network comes near none of 4 places, depots and posts of "
        "the case, and near 4 if latitude and longitude changed places."
    )
    assert "here or in the places" in said


EAST = [(36.2 + 0.05 * i, 37.1) for i in range(8)]  # in northern Syria


def test_where_latitude_and_longitude_are_alike_an_exchange_proves_nothing() -> None:
    near_diagonal = chain(*EAST, km=5.0)
    places = [at(37.1, 36.25), at(37.1, 36.3), at(37.1, 36.35), at(37.1, 36.4)]
    assert swapped_whole(near_diagonal, places[:1]) is None
    assert swapped_whole(near_diagonal, places) is None
    assert swapped_whole(near_diagonal, [*places[:3], at(36.3, 37.1)]) is None


FAR = [(40.0 + 0.05 * i, 16.0) for i in range(8)]


@pytest.mark.parametrize(
    ("places", "is_odd"),
    [
        (FAR[:3], True),
        (FAR[:2], False),
        (FAR[:1] * 3, False),  # one place, three times
        ([*FAR[:3], (60.0, 5.0)], False),
        ([*FAR[:6], FAR[0][::-1]], False),
    ],
    ids=["all", "too few", "one thrice", "not all", "one as it stands"],
)
def test_a_network_is_swapped_only_where_that_is_overwhelming(places, is_odd) -> None:
    network = chain(*exchanged(*FAR), km=5.0)
    what = swapped_whole(network, [at(*one) for one in places])
    assert (what is not None) == is_odd


@pytest.mark.parametrize("lie", ["far", "exchanged"])
def test_a_large_network_is_not_searched_whole_for_every_place(
    lie, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []

    def counted(x, y, spot):
        looked_at.append(len(x))
        return nearest_point(x, y, spot)

    monkeypatch.setattr("ceasefire.case.swapped.nearest_point", counted)
    rng = np.random.default_rng(0)
    x, y = rng.uniform(40, 50, 5_000), rng.uniform(10, 20, 5_000)
    network = chain(*zip(x.tolist(), y.tolist(), strict=True), km=5_000.0)
    corner = (100.0, 0.0) if lie == "far" else (10.0, 40.0)
    places = [at(corner[0] + 0.05 * i, corner[1] + 0.05 * i) for i in range(200)]
    swapped_whole(network, places)
    assert sum(looked_at) < 0.1 * len(places) * len(network.nodes)


@given(
    spot=st.tuples(st.floats(-89, 89), st.floats(-89, 89)),
    reach_km=st.floats(1, 3_000),
    bearing=st.floats(0, 6.28),
    share=st.sampled_from([0.5, 0.99, 1.01, 2.0]),
)
def test_a_node_within_reach_is_found_in_every_direction(
    spot, reach_km, bearing, share
) -> None:
    away = np.array([np.sin(bearing), np.cos(bearing)]) * share * reach_km
    x, y = from_flat_deg(away[:1], away[1:], spot)
    x = (x + 180) % 360 - 180
    assert list(_are_near(x, y, [(spot, reach_km)])) == [share < 1]


def test_a_network_without_coordinates_is_not_judged() -> None:
    unknown = roads({"a": None, "b": None}, [("a", "b", 5.0)])
    assert swapped_whole(unknown, [at(*one) for one in FAR]) is None


def test_one_node_with_latitude_and_longitude_swapped_is_a_fault(write) -> None:
    further = "c,40,36\nd,40.1,36\ne,36.1,40\nf,40.2,36\n"
    roads = "from,to,length_km\nc,d,12\nd,e,16\nd,f,12\n"
    folder = write(roads__csv=roads, nodes__csv="node,latitude,longitude\n" + further)
    said = refused(folder)
    assert "nodes.csv:3: 'd' lies" in said
    assert "from 'e', and the stretch 'd-e' between them is 16 km long" in said
    assert (
        "one of the two seem to have changed places (here on line 3 or line 4)" in said
    )
    assert said.count("nodes.csv") == 1


LONG = [(30.0 + 0.1 * i, 10.0) for i in range(40)]


def with_exchanged(spots: Sequence[Spot], *which: int) -> Roads:
    mixed = [(y, x) if i in which else (x, y) for i, (x, y) in enumerate(spots)]
    return chain(*mixed, km=11.0)


@pytest.mark.parametrize(
    ("n_nodes", "which", "found"),
    [
        (4, [1, 2], [("n0", "n1"), ("n2", "n3")]),
        (4, [1], [("n0", "n1"), ("n1", "n2")]),
        (2, [0], [("n0", "n1")]),
        (40, range(20, 40), [("n19", "n20")]),
        (40, range(5, 35), [("n4", "n5"), ("n34", "n35")]),
    ],
    ids=["two amid four", "one of four", "one of two", "half", "most"],
)
def test_where_few_lie_on_either_side_both_ends_are_named(
    n_nodes, which, found
) -> None:
    told = swapped_nodes(with_exchanged(LONG[:n_nodes], *which))
    assert [one.nodes for one in told] == found


@pytest.mark.parametrize("which", [[7], [0], [7, 9], [11, 12, 13]])
def test_against_nearly_all_of_the_network_the_nodes_alone_are_named(which) -> None:
    told = list(swapped_nodes(with_exchanged(LONG, *which)))
    assert sorted(one.nodes for one in told) == sorted((f"n{i}",) for i in which)


@given(which=st.sets(st.integers(0, 39)))
@settings(max_examples=60, deadline=None)
def test_a_node_named_alone_is_one_of_the_few(which: set[int]) -> None:
    few = which if len(which) <= 20 else set(range(40)) - which
    told = [one.nodes for one in swapped_nodes(with_exchanged(LONG, *which))]
    assert all(names[0] in {f"n{i}" for i in few} for names in told if len(names) == 1)
    mixed = {
        (f"n{i}", f"n{i + 1}") for i in range(39) if (i in which) ^ (i + 1 in which)
    }
    assert all(names in mixed for names in told if len(names) == 2)
    assert bool(told) == bool(mixed)


def test_a_length_that_is_wrong_near_the_diagonal_blames_no_node() -> None:
    spots = [(36.0, 36.4), (36.4, 36.0)]
    assert list(swapped_nodes(chain(*spots, km=1.0))) == []


def test_a_network_that_lies_elsewhere_either_way_is_no_fault(write) -> None:
    head, *rows = NODES.replace("0.", "20.").splitlines()
    answered(write(nodes__csv="\n".join([head, *rows])))
