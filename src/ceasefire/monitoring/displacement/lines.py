"""The lines that are looked at for a rise, and what each of them shows.

Read   `Lines.of`.
Else   How rare a rise is, is said in `monitoring.family`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, Ceasefire
from ceasefire.events.actors import Resolution
from ceasefire.events.groups import Group
from ceasefire.monitoring.changes import (
    StartDates,
    ratio_of,
    rises,
    share_rises,
)
from ceasefire.monitoring.displacement.model import Dimension, Line, Premise
from ceasefire.monitoring.displacement.rings import RING_EDGES_KM, Whereabouts
from ceasefire.monitoring.family import Rarity, rarities
from ceasefire.monitoring.series import Days, Floats, Mask, daily

Pair = tuple[float, float]
Span = tuple[int, int]

NEAREST, BEYOND = f"space/0-{RING_EDGES_KM[0]:g}", "space/beyond"
"""Ids of the lines of the nearest ring, and of the rest of the country."""

NO_SUBSTITUTE = frozenset(
    {
        Act.PROTEST,
        Act.RIOT,
        Act.AGREEMENT,
        Act.TERRITORY_TRANSFER,
        Act.OTHER,
        Act.UNKNOWN,
    }
)
"""Acts that no party turns to in place of force, or that nobody knows."""


ACT_WORDS = {
    Act.HOSTILITIES: "force between armed sides, kind not told",
    Act.ATTACK_ON_CIVILIANS: "force against civilians",
}


@dataclass(frozen=True, slots=True)
class Acts:
    """What was done in each event.

    Attributes
    ----------
    kinds
        Acts that occur, by name.
    codes : (n,) int
        Place of each event's act among them.
    """

    kinds: tuple[Act, ...]
    codes: NDArray[np.int64]

    @classmethod
    def of(cls, table: pa.Table) -> "Acts":
        """Read them from a table; what is not told is unknown."""
        column = table.column("act").cast(pa.string()).fill_null(Act.UNKNOWN.value)
        names = np.array(column.to_pylist(), dtype=object)
        kinds, codes = np.unique(names.astype(str), return_inverse=True)
        return cls(tuple(Act(str(kind)) for kind in kinds), codes.ravel())

    @property
    def may_stand_in(self) -> Mask:
        """Which events are of a kind that a party may turn to, force or pressure."""
        told = np.array([kind not in NO_SUBSTITUTE for kind in self.kinds], dtype=bool)
        return np.asarray(told[self.codes])


@dataclass(frozen=True, slots=True)
class Seen:
    """Events as one ceasefire sees them.

    Attributes
    ----------
    days
        First and last day of each event.
    p_area : (n,) float
        Probability of lying in the area, or in the country where there is no area; 0
        for what is no force.
    p_area_of_all : (n,) float
        The same, for whatever was done.
    where
        In which ring, for acts of force; None for a ceasefire of the whole country.
    groups : (n,) int8
        Values of `Group`.
    acts
        What was done.
    deaths : (n,) float
        Best estimates, NaN where there is none.
    may_be_there : (n,) bool
        Which events are not known to have been in another country.
    """

    days: Days
    p_area: Floats
    p_area_of_all: Floats
    where: Whereabouts | None
    groups: NDArray[np.int8]
    acts: Acts
    deaths: Floats
    may_be_there: Mask


@dataclass(frozen=True, slots=True)
class Asked:
    """A line before it is reckoned: how much of each event belongs to it."""

    id: str
    dimension: Dimension
    name: str
    weights: Floats
    of_weights: Floats | None = None


def premise_of(seen: Seen, dates: StartDates, first: int, last: int) -> Premise:
    """Reckon what could have moved: force between those bound, inside.

    Parameters
    ----------
    first, last
        Of the data, in days since 1970.
    """
    covered = np.where(seen.groups == Group.COVERED, seen.p_area, 0.0)
    series = [daily(seen.days, one, first, last) for one in (covered, seen.p_area)]
    before, after = dates.sums(np.array(series))
    fall = rarities(-rises(before, after, dates)[:1], dates)[0]
    near = np.any([seen.days.share_in(*one) > 0 for one in dates.at(first)], axis=0)
    return Premise(
        before=float(before[0, 0]),
        during=float(after[0, 0]),
        everyone_before=float(before[1, 0]),
        everyone_during=float(after[1, 0]),
        ratio=ratio_of(before[0, 0], after[0, 0], dates),
        fall=fall,
        n_unplaced=int((near & seen.may_be_there & np.isnan(covered)).sum()),
    )


def lines_of(
    seen: Seen, asked: Iterable[Asked], dates: StartDates, first: int, last: int
) -> tuple[Line, ...]:
    """Reckon the lines of a ceasefire, as one family."""
    lines = [one for one in asked if _is_seen(seen, one, dates.at(first))]
    if not lines:
        return ()
    series = np.array([daily(seen.days, one.weights, first, last) for one in lines])
    before, after = dates.sums(series)
    changes = rises(before, after, dates)
    of_counts: dict[str, Pair] = {}
    for row, one in enumerate(lines):
        if one.of_weights is not None:
            whole = daily(seen.days, one.of_weights, first, last)
            of_before, of_after = dates.sums(whole)
            of_counts[one.id] = float(of_before[0]), float(of_after[0])
            changes[row] = share_rises(before[row], of_before, after[row], of_after)
    windows = dates.at(first)
    shares = [seen.days.share_in(*window) for window in windows]
    return tuple(
        _line(
            seen,
            one,
            (float(before[row, 0]), float(after[row, 0])),
            of_counts.get(one.id),
            rarity,
            windows,
            shares,
        )
        for row, (one, rarity) in enumerate(
            zip(lines, rarities(changes, dates), strict=True)
        )
    )


def _is_seen(seen: Seen, one: Asked, windows: tuple[Span, Span]) -> bool:
    """Whether any row may count in one of the windows."""
    days, weights = seen.days, np.nan_to_num(one.weights)
    return any(
        bool((weights[(days.first <= last) & (days.last >= first)] > 0).any())
        for first, last in windows
    )


def _line(
    seen: Seen,
    one: Asked,
    counts: Pair,
    of_counts: Pair | None,
    rise: Rarity,
    windows: tuple[Span, Span],
    shares: list[Floats],
) -> Line:
    weights = np.nan_to_num(one.weights)
    rows, deaths = zip(
        *(_rows_and_deaths(seen.deaths, weights * share) for share in shares),
        strict=True,
    )
    return Line(
        id=one.id,
        dimension=one.dimension,
        name=one.name,
        before=counts[0],
        during=counts[1],
        rows_before=rows[0],
        rows_during=rows[1],
        all_before=None if of_counts is None else of_counts[0],
        all_during=None if of_counts is None else of_counts[1],
        deaths_before=deaths[0],
        deaths_during=deaths[1],
        ratio=_ratio(counts, of_counts, windows),
        rise=rise,
    )


def _ratio(
    counts: Pair, of_counts: Pair | None, windows: tuple[Span, Span]
) -> float | None:
    """Ratio of shares, or of daily rates."""
    per = of_counts or tuple(last - first + 1 for first, last in windows)
    if counts[0] <= 0 or min(per) <= 0:
        return None
    return (counts[1] / per[1]) / (counts[0] / per[0])


def _rows_and_deaths(deaths: Floats, here: Floats) -> tuple[int, float | None]:
    """Rows that may count in a window, and their expected deaths."""
    counted = np.flatnonzero(here)
    best = deaths[counted]
    if np.isnan(best).any():  # a sum without them would read as all of them
        return int(counted.size), None
    return int(counted.size), float((here[counted] * best).sum())


def space_lines(where: Whereabouts) -> list[Asked]:
    """Ask for the rings around the area, and the rest of the country."""
    edges = (0.0, *RING_EDGES_KM)
    rings = [
        Asked(
            f"space/{near:g}-{far:g}",
            Dimension.SPACE,
            f"{near:g} to {far:g} km from the area",
            where.rings[row],
        )
        for row, (near, far) in enumerate(pairwise(edges))
    ]
    name = f"further than {edges[-1]:g} km, in the country"
    return [*rings, Asked(BEYOND, Dimension.SPACE, name, where.beyond)]


def actor_lines(
    case: Case, ceasefire: Ceasefire, resolution: Resolution, seen: Seen
) -> list[Asked]:
    """Ask for each excluded group, and for others, inside the area."""
    asked = [
        Asked(
            f"actors/{id_}",
            Dimension.ACTORS,
            f"with {case.party(id_).name} (excluded)",
            np.where(takes_part(case, id_, resolution), seen.p_area, 0.0),
        )
        for id_ in ceasefire.excludes
    ]
    third = np.where(seen.groups == Group.THIRD, seen.p_area, 0.0)
    asked.append(
        Asked("actors/third", Dimension.ACTORS, "with others it does not bind", third)
    )
    return asked


def takes_part(case: Case, id_: str, resolution: Resolution) -> Mask:
    """Say of each event whether a party, or one of its members, is surely in it."""
    members = case.with_members([id_])
    # The last stands for -1: the source names nobody on that side.
    is_in = np.array(
        [*(side.surely_has_one_of(members) for side in resolution.sides), False]
    )
    return np.asarray(is_in[resolution.side_a] | is_in[resolution.side_b])


def act_lines(seen: Seen) -> list[Asked]:
    """Ask for the share of each kind of act, among events between those bound."""
    covered = np.where(seen.groups == Group.COVERED, seen.p_area_of_all, 0.0)
    acts = np.where(seen.acts.may_stand_in, covered, 0.0)
    asked = [
        Asked(
            f"acts/{act.value}",
            Dimension.ACTS,
            ACT_WORDS.get(act, act.value.replace("-", " ")),
            np.where(seen.acts.codes == code, acts, 0.0),
            acts,
        )
        for code, act in enumerate(seen.acts.kinds)
        if act not in NO_SUBSTITUTE
    ]
    asked = [one for one in asked if np.nansum(one.weights) > 0]
    return asked if len(asked) > 1 else []
