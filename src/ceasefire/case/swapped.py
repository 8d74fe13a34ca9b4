"""Latitude and longitude that changed places in a road graph.

Why    Of two numbers that both look like degrees, the wrong one goes first easily; and
       a network that lies elsewhere reaches nobody, without another sign of it.
How    A node by itself is found by its stretches: no road is shorter than the way
       through the air, so one that would have to be, and would not if the coordinates
       of one of its ends changed places, gives it away. Of which end, only the rest of
       the network can tell: stretches that fit tie nodes together, such a stretch sets
       them against each other, and where nearly all stand on one side it is the
       other that changed. A whole file is found by the places,
       depots and posts of the case: as it stands the network comes near none of them,
       and with the coordinates exchanged near nearly all. Where latitude and longitude
       are much alike an exchange moves little, and proves nothing.
Read   `swapped_nodes`, `swapped_whole`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Area, Around, Roads
from ceasefire.geo.lines import nearest_point
from ceasefire.geo.pyproj_distance import distance_km
from ceasefire.geo.shapes import bounds

# Lengths are measured in many ways; what is off by less says nothing. Both of ours.
_LONGER = 2.0  # times its length that the ends of a stretch may lie apart
_OFF_KM = 20.0
_MOVED_KM = 100.0  # by an exchange; where it is less, a wrong length looks the same
_MOST = 0.9  # of the nodes, that have to lie on one side for the other to be wrong

# What proves that a whole network is meant to lie elsewhere. All judgements of ours.
_FEWEST_PLACES = 3  # one that lies far from the roads is nothing odd
_NEARLY_ALL = 0.9  # of the places
_FAR_KM = 300.0  # that an exchange moves most nodes: about two degrees of each
_FAR_SNAPS = 10.0  # and times the distance at which a place still counts as near

_LATITUDE_ENDS_DEG = 90.0
_KM_PER_DEG = 110.5  # of latitude, where it is shortest: at the equator 110.574

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.intp]
_Ties = Mapping[int, Sequence[tuple[int, int]]]  # by node, others and how they lie
Spot = tuple[float, float]  # longitude and latitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Coordinates that seem to have changed places.

    Attributes
    ----------
    nodes
        Name of the node; of both ends of a stretch where it is one of the two, and
        nothing tells which.
    what
        What is odd.
    """

    nodes: tuple[str, ...]
    what: str


def swapped_nodes(roads: Roads) -> Iterator[Swap]:
    """Find nodes that would fit their stretches if their coordinates changed places."""
    net = _Net.of(roads)
    if not (odd := net.odd()).size:
        return
    alone = _outnumbered(net, odd)
    told: set[int] = set()
    for at in odd.tolist():
        one, other = int(net.starts[at]), int(net.ends[at])
        if other in alone:
            one, other = other, one
        if one in alone and one in told:
            continue
        told.add(one)
        names = (roads.nodes[one], roads.nodes[other])
        what = (
            f"'{names[0]}' lies {net.apart_km[at]:.0f} km from '{names[1]}', and the "
            f"stretch '{roads.stretches[at]}' between them is "
            f"{roads.length_km[at]:g} km long"
        )
        if one in alone:
            why = f"'{names[1]}' lies with nearly all of the network"
            yield Swap(nodes=names[:1], what=f"{what}; {why}.")
        else:
            yield Swap(nodes=names, what=f"{what}.")
    for node in sorted(alone - told):
        what = "fits only stretches to nodes that lie apart from the network"
        yield Swap(nodes=(roads.nodes[node],), what=f"'{roads.nodes[node]}' {what}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Net:
    """Nodes and stretches as numbers.

    Attributes
    ----------
    x, y : (n_nodes,) float
        NaN where not known.
    starts, ends : (n_stretches,) int
    apart_km, most_km : (n_stretches,) float
        How far the ends of each lie apart, and how far they can.
    """

    x: Floats
    y: Floats
    starts: Numbers
    ends: Numbers
    apart_km: Floats
    most_km: Floats

    @staticmethod
    def of(roads: Roads) -> "_Net":
        known = [roads.longitude_deg, roads.latitude_deg]
        x, y = (np.array(one, dtype=np.float64) for one in known)
        starts, ends = np.array(roads.starts, np.intp), np.array(roads.ends, np.intp)
        return _Net(
            x=x,
            y=y,
            starts=starts,
            ends=ends,
            apart_km=distance_km(x[starts], y[starts], x[ends], y[ends]),
            most_km=np.array(roads.length_km) * _LONGER + _OFF_KM,
        )

    def odd(self) -> Numbers:
        """Stretches that cannot be, and could with one of their ends exchanged."""
        rows = np.flatnonzero(self.apart_km > self.most_km)
        return rows[self._could_be(rows, _MOVED_KM)]

    def sure(self) -> Numbers:
        """Stretches that can be, and could not with either of their ends exchanged."""
        rows = np.flatnonzero(self.apart_km <= self.most_km)
        return rows[~self._could_be(rows, 0.0)]

    def _could_be(self, rows: Numbers, least_moved_km: float) -> Flags:
        """Whether stretches would fit with an end exchanged that is moved so far."""
        x, y, found = self.x, self.y, np.zeros(len(rows), dtype=bool)
        starts, ends = self.starts[rows], self.ends[rows]
        for here, there in ((starts, ends), (ends, starts)):
            can_be = np.flatnonzero(np.abs(x[here]) <= _LATITUDE_ENDS_DEG)
            i, j = here[can_be], there[can_be]
            fits = distance_km(y[i], x[i], x[j], y[j]) <= self.most_km[rows[can_be]]
            moved = distance_km(x[i], y[i], y[i], x[i]) >= least_moved_km
            found[can_be] |= fits & moved
        return found


def _outnumbered(net: _Net, odd: Numbers) -> set[int]:
    """Nodes against which nearly all of the network stands.

    A stretch that is sure holds its ends on one side, an odd one on two. Where that
    cannot be for all of them the stretches contradict each other, and nothing is known.
    """
    most = _MOST * np.count_nonzero(np.isfinite(net.x) & np.isfinite(net.y))
    beside: dict[int, list[tuple[int, int]]] = {}
    for rows, turn in ((net.sure(), 1), (odd, -1)):
        ends = net.starts[rows].tolist(), net.ends[rows].tolist()
        for one, other in zip(*ends, strict=True):
            beside.setdefault(one, []).append((other, turn))
            beside.setdefault(other, []).append((one, turn))
    seen: set[int] = set()
    for node in beside:
        if node in seen:
            continue
        side_of = _sides(node, beside)
        seen |= side_of.keys()
        for side in (1, -1):
            on_it = sum(one == side for one in side_of.values())
            if on_it >= most and _agree(side_of, beside):
                return {node for node, one in side_of.items() if one != side}
    return set()


def _sides(root: int, beside: _Ties) -> dict[int, int]:
    """On which side, 1 or -1, all lie that hang together with a node on side 1."""
    side_of, left = {root: 1}, [root]
    while left:
        node = left.pop()
        for other, turn in beside[node]:
            if other not in side_of:
                side_of[other] = side_of[node] * turn
                left.append(other)
    return side_of


def _agree(side_of: Mapping[int, int], beside: _Ties) -> bool:
    return all(
        side_of[other] == side * turn
        for node, side in side_of.items()
        for other, turn in beside[node]
    )


def swapped_whole(roads: Roads, grounds: Sequence[Area | Around]) -> str | None:
    """Say that the network comes near no place as it stands, and near all exchanged.

    Parameters
    ----------
    roads
        With coordinates, or without: then nothing is said.
    grounds
        Places, depots and posts of the case.

    Returns
    -------
    what
        None where it looks as it should, and where an exchange would prove nothing.
        Whether it is the coordinates of the network or those of the places that
        changed cannot be told from this.
    """
    known = [roads.longitude_deg, roads.latitude_deg]
    x, y = (np.array(one, dtype=np.float64) for one in known)
    spots = dict.fromkeys(_spot(one, roads.snap_km) for one in grounds)
    if np.nanmax(np.abs(x), initial=0.0) > _LATITUDE_ENDS_DEG:
        return None  # what cannot have been exchanged
    if len(spots) < _FEWEST_PLACES or any(_are_near(x, y, spots)):
        return None
    exchanged = sum(_are_near(y, x, spots))
    if exchanged < _NEARLY_ALL * len(spots) or not _moves_far(x, y, roads.snap_km):
        return None
    return (
        f"The network comes near none of {len(spots)} places, depots and posts of "
        f"the case, and near {exchanged} if latitude and longitude changed places."
    )


def _moves_far(x: Floats, y: Floats, snap_km: float) -> bool:
    """Whether an exchange puts most nodes far away."""
    moved_km = np.nanmedian(distance_km(x, y, y, x))
    return bool(moved_km > max(_FAR_KM, _FAR_SNAPS * snap_km))


def _are_near(
    x: Floats, y: Floats, spots: Iterable[tuple[Spot, float]]
) -> Iterator[bool]:
    """Whether a node lies within reach of each spot, one after the other.

    Only nodes of about its latitude can: of a large network they are few.
    """
    order = np.argsort(y)  # those not known come last
    x, y = x[order], y[order]
    for spot, reach_km in spots:
        half_deg = reach_km / _KM_PER_DEG
        first, last = np.searchsorted(y, [spot[1] - half_deg, spot[1] + half_deg])
        _, far_km = nearest_point(x[first:last], y[first:last], spot)
        yield far_km <= reach_km


def _spot(ground: Area | Around, snap_km: float) -> tuple[Spot, float]:
    """Return the middle of a ground, and how far from it counts as near, in km."""
    if isinstance(ground, Around):
        spot = (ground.longitude_deg, ground.latitude_deg)
        return spot, max(snap_km, ground.radius_km)
    west, south, east, north = bounds(ground)
    half_km = float(distance_km(west, south, east, north)) / 2
    return ((west + east) / 2, (south + north) / 2), max(snap_km, half_km)
