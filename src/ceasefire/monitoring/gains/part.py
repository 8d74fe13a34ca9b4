"""The part that one group has in the events of a country.

Why    Event data do not say who attacked. The fights with those bound, which the
       ceasefire may have freed for it or turned on it, are kept apart from all else
       that a group does.
Read   `part_of`, then `opponents_of`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from ceasefire.core import Case, Ceasefire
from ceasefire.events.actors import Resolution
from ceasefire.events.belonging import as_of_its_days
from ceasefire.events.groups import veiled_for
from ceasefire.monitoring.changes import FEWEST_EVENTS, StartDates
from ceasefire.monitoring.gains.reach import Cells
from ceasefire.monitoring.gains.transfers import Takers
from ceasefire.monitoring.series import Days, Floats, Mask, daily


@dataclass(frozen=True, slots=True)
class Seen:
    """Events of the countries of a case.

    Attributes
    ----------
    days
        First and last day of each event.
    p : (n,) float
        Probability of lying in a country of the case; NaN where it is not told.
    deaths : (n,) float
        Best estimates, NaN where there is none.
    cells
        Where events were, on cells.
    takers
        Which events are transfers of control.
    resolution
        Who is behind the names.
    first, last
        Of the data, in days since 1970.
    """

    days: Days
    p: Floats
    deaths: Floats
    cells: Cells
    takers: Takers
    resolution: Resolution
    first: int
    last: int

    def series(self, mask: Mask) -> Floats:
        """Expected events per day of the data."""
        weights = np.where(mask, self.p, 0.0)
        return daily(self.days, weights, self.first, self.last)

    def in_windows(self, dates: StartDates) -> Mask:
        """Which events may have happened in the ceasefire's own windows."""
        windows = dates.at(self.first)
        inside = [self.days.share_in(*each) > 0 for each in windows]
        return np.asarray(np.any(inside, axis=0))


@dataclass(frozen=True, slots=True)
class Part:
    """The part of one group in the events.

    Attributes
    ----------
    in_a, in_b : (n,) bool
        Whether the group is on each side.
    bound : (n,) bool
        Events in which a party that is bound is on the other side.
    civilians : (n,) bool
        Events in which civilians alone are on the other side.
    """

    in_a: Mask
    in_b: Mask
    bound: Mask
    civilians: Mask

    @property
    def any(self) -> Mask:
        """Events in which the group takes part."""
        return self.in_a | self.in_b


def part_of(
    case: Case, ceasefire: Ceasefire, group: str, resolution: Resolution
) -> Part:
    """Find the part of a group, with its members, in all events.

    Members are those of the days of each event.
    """
    if len(case.periods) == 1:
        return _part_in(case, ceasefire, group, resolution)

    names = [one.name for one in fields(Part)]

    def masks(on_a_day: Case) -> Mask:
        part = _part_in(on_a_day, ceasefire, group, resolution)
        return np.stack([getattr(part, name) for name in names])

    told = as_of_its_days(case, resolution, masks, else_=False)
    return Part(**dict(zip(names, told, strict=True)))


def _part_in(
    case: Case, ceasefire: Ceasefire, group: str, resolution: Resolution
) -> Part:
    members = case.with_members([group])
    bound = case.bound_by(ceasefire)
    sides, a, b = resolution.sides, resolution.side_a, resolution.side_b

    def on(told: list[bool]) -> tuple[Mask, Mask]:
        table = np.array([*told, False])  # the last is for -1: nobody
        return table[a], table[b]

    in_a, in_b = on([side.surely_has_one_of(members) for side in sides])
    bound_a, bound_b = on([side.surely_has_one_of(bound - members) for side in sides])
    alone_a, alone_b = on([side.civilians and not side.parties for side in sides])
    return Part(
        in_a=in_a,
        in_b=in_b,
        bound=(in_a & bound_b) | (in_b & bound_a),
        civilians=(in_a & alone_b) | (in_b & alone_a),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """Events of the windows that may be of groups left out, and are in no figure.

    Attributes
    ----------
    n_nowhere
        Events with one of them, of which it is not said in which country they were.
    n_veiled
        Events under a name as which the data may count some of them.
    under, hiding
        Ids of the parties with such names, and of the groups.
    """

    n_nowhere: int = 0
    n_veiled: int = 0
    under: tuple[str, ...] = ()
    hiding: tuple[str, ...] = ()


def not_counted(
    case: Case,
    ceasefire: Ceasefire,
    parts: Sequence[Part],
    seen: Seen,
    dates: StartDates,
) -> NotCounted:
    """Find what may be of groups left out, and cannot be counted with them."""
    veiled = veiled_for(case, ceasefire, seen.resolution)
    in_windows = seen.in_windows(dates)
    return NotCounted(
        n_nowhere=sum_of(
            in_windows & np.isnan(seen.p) & _any([part.any for part in parts])
        ),
        n_veiled=sum_of(in_windows & (seen.p > 0) & veiled.mask),
        under=veiled.under,
        hiding=veiled.hiding,
    )


def sum_of(mask: Mask) -> int:
    """How many events there are in a mask."""
    return int(mask.sum())


def _any(masks: Sequence[Mask]) -> Mask:
    return np.asarray(np.any(masks, axis=0)) if masks else np.zeros(1, dtype=bool)


def opponents_of(
    case: Case, group: str, part: Part, seen: Seen, dates: StartDates
) -> dict[str, Mask]:
    """Find who is on the other side, in events of the ceasefire's own windows."""
    sides, a, b = seen.resolution.sides, seen.resolution.side_a, seen.resolution.side_b
    near = seen.in_windows(dates)
    near_b, near_a = (np.flatnonzero(near & mask) for mask in (part.in_a, part.in_b))
    codes = np.concatenate([b[near_b], a[near_a]])
    counted = np.bincount(codes[codes >= 0], minlength=len(sides))
    tally: Counter[str] = Counter()
    for side, n in zip(sides, counted.tolist(), strict=True):
        tally.update(dict.fromkeys(side.parties, n))
    masks = {}
    for id_, n in sorted(tally.items()):
        if n < FEWEST_EVENTS:
            continue
        is_own = _belongs(case, id_, group, seen.resolution)
        if not is_own.all():
            has = np.array([*(id_ in side.parties for side in sides), False])
            masks[id_] = ((part.in_a & has[b]) | (part.in_b & has[a])) & ~is_own
    return masks


def _belongs(case: Case, id_: str, group: str, resolution: Resolution) -> Mask:
    """Say of each event whether a party is, or may be, of a group on its days."""

    def of(on_a_day: Case) -> Mask:
        is_own = id_ in on_a_day.with_members([group])
        return np.full(resolution.side_a.shape, is_own)

    return as_of_its_days(case, resolution, of, else_=True)
