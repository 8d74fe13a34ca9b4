"""What lorries hold, and goods cut into loads that fit them.

Read   `loads_of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ceasefire.access.convoy_model import Goods
from ceasefire.access.lorries import Lorries
from ceasefire.access.passing import Passing
from ceasefire.core import Case, Fleet, Need

ANY = "any"
_UNBOUNDED_KG = 1 << 40


@dataclass(frozen=True, slots=True)
class Load:
    """What one lorry brings to one place."""

    need: int
    goods: Goods

    @property
    def kg(self) -> int:
        """Of all kinds together."""
        return sum(kg for _, kg in self.goods)


def capacity(fleet: Fleet, kinds: Sequence[str]) -> tuple[int, ...]:
    """Kilograms of each kind, and of all together."""
    given = dict(fleet.capacity_kg)
    total = given.pop(ANY, None)
    unnamed = 0 if total is None else total
    by_kind = [given.get(kind, unnamed) for kind in kinds]
    return (*by_kind, min(sum(by_kind), _UNBOUNDED_KG) if total is None else total)


def sizes_for(
    case: Case,
    number: int,
    need: Need,
    passings: Sequence[Passing],
    lorries: Sequence[Lorries],
    kinds: Sequence[str],
) -> list[tuple[int, ...]]:
    """Capacities of lorries that come to a place and back some day, largest first."""
    depots = case.access.depots
    ids = [depot.id for depot in depots]
    stop = len(ids) + number
    stay = timedelta(minutes=need.unloading_min)
    found = set()
    for one in lorries:
        base, home = ids.index(one.depot), ids.index(one.fleet.depot)
        paths = passings[one.d].paths
        into, back = paths.get((base, stop)), paths.get((stop, home))
        if into is None or back is None:
            continue
        loading = timedelta(minutes=depots[base].loading_min)
        opens, closes = passings[one.d].daylight
        since = one.since or opens
        if loading + into.duration + stay + back.duration <= closes - since:
            found.add(capacity(one.fleet, kinds))
    return sorted(found, key=lambda one: (one[-1], sum(one), one), reverse=True)


def loads_of(
    need: Need, kinds: Sequence[str], sizes: Sequence[tuple[int, ...]], most: int
) -> list[Goods]:
    """Cut what a place asks for into loads of the first size that holds some of it.

    Of each size at `most` so many: two of one size fit no lorry together, and more than
    all lorries can drive are not worth looking at.
    """
    left = dict(need.goods_kg)
    found: list[Goods] = []
    for size in sizes:
        for _ in range(most):
            room = size[-1]
            load = []
            for at, kind in enumerate(kinds):
                kg = min(left.get(kind, 0), size[at], room)
                if kg > 0:
                    load.append((kind, kg))
                    room -= kg
            if not load:
                break
            for kind, kg in load:
                left[kind] -= kg
            found.append(tuple(load))
        for at, kind in enumerate(kinds):
            if size[at]:
                left.pop(kind, None)
    return found
