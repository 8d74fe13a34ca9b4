"""Latitude and longitude that changed places, and networks that only look so."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from tests.support.ground_folder import ACCESS, NODES, answered, refused

from ceasefire.case.swapped import swapped_whole
from ceasefire.core import Around, Roads

Spot = tuple[float, float]  # longitude and latitude


def roads(
    nodes: Mapping[str, Spot | None], edges: Sequence[tuple[str, str, float]]
) -> Roads:
    names = tuple(nodes)
    none = (None,) * len(edges)
    return Roads(
        nodes=names,
        longitude_deg=tuple(one[0] if one else None for one in nodes.values()),
        latitude_deg=tuple(one[1] if one else None for one in nodes.values()),
        stretches=tuple(f"{start}-{end}" for start, end, _ in edges),
        starts=tuple(names.index(start) for start, _, _ in edges),
        ends=tuple(names.index(end) for _, end, _ in edges),
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


def test_a_network_without_coordinates_is_not_judged() -> None:
    unknown = roads({"a": None, "b": None}, [("a", "b", 5.0)])
    assert swapped_whole(unknown, [at(*one) for one in FAR]) is None


def test_one_node_with_latitude_and_longitude_swapped_is_a_fault(write) -> None:
    further = "c,40,36\nd,40.1,36\ne,36.1,40\nf,40.2,36\n"
    roads = "from,to,length_km\nc,d,12\nd,e,16\nd,f,12\n"
    folder = write(roads__csv=roads, nodes__csv="node,latitude,longitude\n" + further)
    said = refused(folder)
    assert "nodes.csv:4: 'e' lies" in said
    assert "the stretch 'd-e' between them is 16 km long" in said
    assert said.count("nodes.csv") == 1


def test_a_network_that_lies_elsewhere_either_way_is_no_fault(write) -> None:
    head, *rows = NODES.replace("0.", "20.").splitlines()
    answered(write(nodes__csv="\n".join([head, *rows])))
