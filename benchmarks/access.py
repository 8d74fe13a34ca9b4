"""The way in on a real road graph and on a large synthetic one, each answer checked.

Run: python benchmarks/access.py [--small]

First the main roads of Syria out of OpenStreetMap (2,055 nodes, 3,012 stretches), with
12 invented controllers in 30 areas, 18 + 35 places drawn by chance, and invented risk.
Then a bent grid of 100,000 stretches with 30 controllers. Control, places and risk are
invented: nothing here says anything on Syria.

Checked: each smallest set opens its place and no set smaller by one does; the fewest
are those of the Pareto set; no Pareto way is at least as good as another.
"""

import argparse
import os
import sys
import time
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import numpy as np

from ceasefire.access import AccessAnswer, plan_access
from ceasefire.case.entries.access_ground import RoadsEntry
from ceasefire.case.roads_file import read_roads
from ceasefire.core import (
    AccessRecord,
    Around,
    Case,
    Depot,
    Need,
    Party,
    PartyKind,
    Place,
    Roads,
    Site,
)
from ceasefire.events.evidence import Evidence

_DATA = Path(
    os.environ.get(
        "CEASEFIRE_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"
    )
)


def of_syria() -> Roads:
    folder = _DATA / "geography_syria"
    entry = RoadsEntry(
        edges="osm_highways_syria_bbox_edges.csv.gz",
        nodes="osm_highways_syria_bbox_nodes.csv.gz",
    )
    return read_roads(entry, folder)


def grid(side: int, rng: np.random.Generator) -> Roads:
    number = np.arange(side * side).reshape(side, side)
    starts = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    ends = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    x = (number % side).ravel() * 0.02 + rng.normal(0, 0.004, side * side)
    y = (number // side).ravel() * 0.02 + rng.normal(0, 0.004, side * side)
    km = np.hypot(x[starts] - x[ends], y[starts] - y[ends]) * 111
    km *= rng.uniform(1, 1.4, len(km))
    n = len(starts)
    return Roads(
        nodes=tuple(map(str, range(side * side))),
        longitude_deg=tuple(x.tolist()),
        latitude_deg=tuple(y.tolist()),
        stretches=tuple(f"s{i}" for i in range(n)),
        starts=tuple(starts.tolist()),
        ends=tuple(ends.tolist()),
        length_km=tuple(km.tolist()),
        speed_kmh=(None,) * n,
        road_class=(None,) * n,
        condition=(None,) * n,
        closed=(None,) * n,
        controllers=((),) * n,
        expected_incidents=(None,) * n,
        lines=(None,) * n,
        snap_km=10.0,
        file="grid",
    )


def held(roads: Roads, n_controllers: int, rng: np.random.Generator) -> Roads:
    """Give each stretch to those whose seats are nearest to its two ends."""
    points = np.column_stack([roads.longitude_deg, roads.latitude_deg]).astype(float)
    low, high = points.min(axis=0), points.max(axis=0)
    seats = rng.uniform(low, high, (30, 2))
    whose = rng.permutation(np.arange(30) % n_controllers)
    far = ((points[:, None] - seats[None]) ** 2).sum(axis=2)
    own = whose[far.argmin(axis=1)]
    cells = rng.gamma(0.5, 1.0, (12, 12))
    cell = ((points - low) / (high - low + 1e-9) * 12).astype(int)
    at = np.array(roads.starts)
    risk = np.array(roads.length_km) * (cells[cell[at, 0], cell[at, 1]] + 0.01) * 1e-3
    return replace(
        roads,
        controllers=tuple(
            tuple(sorted({f"c{own[a]}", f"c{own[b]}"}))
            for a, b in zip(roads.starts, roads.ends, strict=True)
        ),
        expected_incidents=tuple(risk.tolist()),
    )


def case(roads: Roads, n_controllers: int, n_places: int, seed: int) -> Case:
    rng = np.random.default_rng(seed)
    roads = held(roads, n_controllers, rng)
    main = largest_part(roads)
    nodes = [roads.nodes[i] for i in rng.choice(main, n_places + 2, replace=False)]
    shape = Around(latitude_deg=0.0, longitude_deg=0.0, radius_km=1.0)
    return Case(
        id="x",
        title="Invented control",
        time_zone="UTC",
        countries=("X",),
        simulated=True,
        parties=tuple(
            Party(id=f"c{i}", name=f"C{i}", kind=PartyKind.ARMED_GROUP)
            for i in range(n_controllers)
        ),
        places=tuple(
            Place(id=f"p{i}", name=f"P{i}", shape=shape) for i in range(n_places)
        ),
        access=AccessRecord(
            roads=roads,
            depots=tuple(
                Depot(id=f"d{i}", name="D", site=Site(node=node))
                for i, node in enumerate(nodes[:2])
            ),
            needs=tuple(
                Need(place=f"p{i}", people=100, site=Site(node=node))
                for i, node in enumerate(nodes[2:])
            ),
        ),
    )


def largest_part(roads: Roads) -> np.ndarray:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    n = len(roads.nodes)
    links = coo_array(
        (np.ones(len(roads.starts)), (roads.starts, roads.ends)), shape=(n, n)
    )
    part = connected_components(links, directed=False)[1]
    return np.flatnonzero(part == np.bincount(part).argmax())


def is_open(given: Case, node: str, consents: frozenset[str]) -> bool:
    """Walk from the depots over what these consents open."""
    roads = given.access.roads
    near: dict[int, list[int]] = {}
    for a, b, who in zip(roads.starts, roads.ends, roads.controllers, strict=True):
        if consents.issuperset(who):
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
    waiting = [roads.nodes.index(one.site.node) for one in given.access.depots]
    been = set(waiting)
    goal = roads.nodes.index(node)
    while waiting:
        for other in near.get(waiting.pop(), ()):
            if other not in been:
                been.add(other)
                waiting.append(other)
    return goal in been


def faults(given: Case, answer: AccessAnswer, *, most_checked: int) -> list[str]:
    """What is wrong with an answer, for the first places."""
    found = []
    for need, place in list(zip(given.access.needs, answer.places, strict=True))[
        :most_checked
    ]:
        points = [
            (len(one.consents), one.km, one.expected_incidents)
            for one in place.corridors
        ]
        if place.number != min(point[0] for point in points):
            found.append(f"{place.place}: fewest is not that of the Pareto set")
        found += [
            f"{place.place}: {other} is no better than {one}"
            for one, other in permutations(points, 2)
            if all(a <= b for a, b in zip(one, other, strict=True))
        ]
        for one in place.sets[:2]:
            names = frozenset(each.party for each in one.consents)
            if not is_open(given, need.site.node, names):
                found.append(f"{place.place}: {sorted(names)} opens nothing")
            for less in combinations(sorted(names), len(names) - 1):
                if is_open(given, need.site.node, frozenset(less)):
                    found.append(f"{place.place}: {less} is enough")
    return found


def measured(name: str, given: Case, *, most_checked: int) -> bool:
    begun, begun_work = time.perf_counter(), time.process_time()
    answer = plan_access(given, Evidence.none())
    took, worked = time.perf_counter() - begun, time.process_time() - begun_work
    wrong = faults(given, answer, most_checked=most_checked)
    places = answer.places
    print(
        f"{name}: {took:.1f} s ({worked:.1f} s of one processor); fewest proved for "
        f"{sum(one.is_proved for one in places)} of {len(places)} places (up to "
        f"{max(one.number or 0 for one in places)} consents), Pareto sets proved for "
        f"{sum(one.is_front_proved for one in places)} "
        f"({sum(len(one.corridors) for one in places)} ways); {len(wrong)} faults"
    )
    for one in wrong[:5]:
        print(f"  {one}")
    return not wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    rng = np.random.default_rng(1)
    print("All control and risk here is invented.")
    sound = []
    if asked.small:
        sound.append(
            measured("grid of 760", case(grid(20, rng), 8, 12, 1), most_checked=12)
        )
    else:
        if _DATA.is_dir():
            for seed in range(3):
                given = case(of_syria(), 12, 53, seed)
                name = f"Syria's main roads, 12 controllers, draw {seed}"
                sound.append(measured(name, given, most_checked=53))
        else:
            print("Syria's main roads: no data here, see CEASEFIRE_SHARED_DATA.")
        given = case(grid(224, rng), 30, 53, 1)
        n = len(given.access.roads.stretches)
        sound.append(
            measured(f"{n:,} stretches, 30 controllers", given, most_checked=6)
        )
    sys.exit(0 if all(sound) else 1)


if __name__ == "__main__":
    main()
