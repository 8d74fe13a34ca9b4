"""Who holds each stretch: whose consent it needs.

How    The controllers of a stretch are those the file of roads names; where it does
       not say, all whose areas it crosses, with those of the posts on it. Where two
       areas overlap each claimant counts. Ground that no area covers is *not known*
       to be held by anybody: it needs no consent that one could ask for, and its
       length is told beside every way.
Read   `holders_of`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ceasefire.access.graph import FloatArray
from ceasefire.core import AccessRecord, Area, Checkpoint, Control, Polygon, Roads
from ceasefire.geo.lines import Lines

_TOUCH = 1e-6  # of a stretch: less is rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Who holds the stretches of a network, by their position.

    Attributes
    ----------
    held
        Parties, of each.
    uncertain
        Parties that may or may not hold one.
    unknown : (n,) bool
        Whether nobody recorded who holds all of it.
    contested
        Number of stretches on which areas of several parties overlap.
    idle
        Ids of maps of the day that touch no stretch.
    """

    held: list[tuple[str, ...]]
    uncertain: dict[int, tuple[str, ...]]
    unknown: NDArray[np.bool_]
    contested: int
    idle: tuple[str, ...]


def holders_of(
    record: AccessRecord,
    roads: Roads,
    lines: Lines,
    posts: dict[int, tuple[Checkpoint, ...]],
    day: date | None,
) -> Holders:
    """Who holds each stretch, who perhaps does, and of which it is not known."""
    n = len(roads.stretches)
    from_areas: list[set[str]] = [set() for _ in range(n)]
    doubted: dict[int, set[str]] = defaultdict(set)
    km = np.array(roads.length_km)
    maps = list(_on(record.control, day))
    idle = []
    for one in maps:
        share = np.nan_to_num(lines.shares_inside(one.area))
        if not share.any():
            idle.append(one.id)
        for i in np.flatnonzero(share > 0).tolist():
            from_areas[i].add(one.party)
            if one.uncertain or (share[i] < 1 and share[i] * km[i] < one.error_km):
                doubted[i].add(one.party)
    covered, claimed = _covered(maps, lines, n)
    held = []
    for i in range(n):
        said = roads.controllers[i]
        ids = set(from_areas[i] if said is None else said)
        if said is not None:
            doubted.pop(i, None)
        ids |= {party for post in posts.get(i, ()) for party in post.controllers}
        held.append(tuple(sorted(ids)))
    is_silent = np.array([one is None for one in roads.controllers])
    unknown = is_silent & (covered < 1 - _TOUCH)
    contested = int(np.count_nonzero(is_silent & (claimed > covered + _TOUCH)))
    return Holders(
        held=held,
        uncertain={i: tuple(sorted(p)) for i, p in doubted.items()},
        unknown=unknown,
        contested=contested,
        idle=tuple(idle),
    )


def _covered(
    maps: Sequence[Control], lines: Lines, n: int
) -> tuple[FloatArray, FloatArray]:
    """Share of each stretch in some area; and shares in each party's areas, added up.

    The second is the greater where areas of several parties overlap.
    """
    polygons: dict[str, list[Polygon]] = defaultdict(list)
    for one in maps:
        polygons[one.party] += one.area.polygons
    claimed = np.zeros(n)
    for many in polygons.values():
        claimed += np.nan_to_num(lines.shares_inside(Area(polygons=tuple(many))))
    everywhere = tuple(one for many in polygons.values() for one in many)
    if not everywhere:
        return claimed, claimed
    return np.nan_to_num(lines.shares_inside(Area(polygons=everywhere))), claimed


def _on(control: tuple[Control, ...], day: date | None) -> Iterator[Control]:
    """Maps that tell of a day up to the one asked about."""
    for one in control:
        if one.on is None or day is None or one.on <= day:
            yield one
