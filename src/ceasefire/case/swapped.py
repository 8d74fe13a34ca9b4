"""Latitude and longitude that changed places in a road graph.

Why    Of two numbers that both look like degrees, the wrong one goes first easily; and
       a network that lies elsewhere reaches nobody, without another sign of it.
How    A node by itself is found by its stretches: no road is shorter than the way
       through the air, so one that would have to be, and would not if the node's
       coordinates changed places, gives it away. A whole file is found by the places,
       depots and posts of the case: as it stands the network comes near none of them,
       and with the coordinates exchanged near nearly all. Where latitude and longitude
       are much alike an exchange moves little, and proves nothing.
Read   `swapped_nodes`, `swapped_whole`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Area, Around, Roads
from ceasefire.geo.lines import nearest_point
from ceasefire.geo.pyproj_distance import distance_km
from ceasefire.geo.shapes import bounds

# Lengths are measured in many ways; what is off by less says nothing. Both of ours.
_LONGER = 2.0  # times its length that the ends of a stretch may lie apart
_OFF_KM = 20.0

# What proves that a whole network is meant to lie elsewhere. All judgements of ours.
_FEWEST_PLACES = 3  # one that lies far from the roads is nothing odd
_NEARLY_ALL = 0.9  # of the places
_FAR_KM = 300.0  # that an exchange moves most nodes: about two degrees of each
_FAR_SNAPS = 10.0  # and times the distance at which a place still counts as near

_LATITUDE_ENDS_DEG = 90.0

Floats = NDArray[np.float64]
Spot = tuple[float, float]  # longitude and latitude


def swapped_nodes(roads: Roads) -> Iterator[tuple[str, str]]:
    """Find nodes that would fit their stretches if their coordinates changed places.

    Returns
    -------
    found
        The name of each, and what is odd about it.
    """
    known = [roads.longitude_deg, roads.latitude_deg]
    x, y = (np.array(one, dtype=np.float64) for one in known)
    starts, ends = np.array(roads.starts, int), np.array(roads.ends, int)
    most_km = np.array(roads.length_km) * _LONGER + _OFF_KM
    apart_km = distance_km(x[starts], y[starts], x[ends], y[ends])
    gains: Counter[int] = (
        Counter()
    )  # stretches that it would mend, less those it breaks
    odd: dict[int, int] = {}
    for here, there in ((starts, ends), (ends, starts)):
        can_be = np.abs(x[here]) <= _LATITUDE_ENDS_DEG
        other_km = np.full(len(here), np.nan)
        i, j = here[can_be], there[can_be]
        other_km[can_be] = distance_km(y[i], x[i], x[j], y[j])
        mends = (apart_km > most_km) & (other_km <= most_km)
        breaks = (apart_km <= most_km) & (other_km > most_km)
        gains.update(here[mends].tolist())
        gains.subtract(here[breaks].tolist())
        odd |= {int(here[at]): at for at in np.flatnonzero(mends).tolist()}
    for node in sorted(odd):
        if gains[node] > 0:
            at = odd[node]
            other = starts[at] if ends[at] == node else ends[at]
            yield (
                roads.nodes[node],
                f"'{roads.nodes[node]}' lies {apart_km[at]:.0f} km from "
                f"'{roads.nodes[int(other)]}', and the stretch '{roads.stretches[at]}' "
                f"between them is {roads.length_km[at]:g} km long.",
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
    if len(spots) < _FEWEST_PLACES or not _moves_far(x, y, roads.snap_km):
        return None
    as_is = sum(_is_near(x, y, spot, reach_km) for spot, reach_km in spots)
    exchanged = sum(_is_near(y, x, spot, reach_km) for spot, reach_km in spots)
    if as_is or exchanged < _NEARLY_ALL * len(spots):
        return None
    return (
        f"The network comes near none of {len(spots)} places, depots and posts of "
        f"the case, and near {exchanged} if latitude and longitude changed places."
    )


def _moves_far(x: Floats, y: Floats, snap_km: float) -> bool:
    """Whether an exchange can have been, and puts most nodes far away."""
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any() or np.abs(x[known]).max() > _LATITUDE_ENDS_DEG:
        return False
    moved_km = distance_km(x[known], y[known], y[known], x[known])
    return bool(np.median(moved_km) > max(_FAR_KM, _FAR_SNAPS * snap_km))


def _is_near(x: Floats, y: Floats, spot: Spot, reach_km: float) -> bool:
    _, far_km = nearest_point(x, y, spot)
    return far_km <= reach_km


def _spot(ground: Area | Around, snap_km: float) -> tuple[Spot, float]:
    """Return the middle of a ground, and how far from it counts as near, in km."""
    if isinstance(ground, Around):
        spot = (ground.longitude_deg, ground.latitude_deg)
        return spot, max(snap_km, ground.radius_km)
    west, south, east, north = bounds(ground)
    half_km = float(distance_km(west, south, east, north)) / 2
    return ((west + east) / 2, (south + north) / 2), max(snap_km, half_km)
