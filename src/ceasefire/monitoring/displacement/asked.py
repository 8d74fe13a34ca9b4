"""Which lines are looked at for a rise: rings around, other actors, other acts.

Read   `Seen`, then `space_lines`, `actor_lines`, `act_lines`.
Else   What each line shows is reckoned by `lines`.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, Ceasefire
from ceasefire.events.actors import Resolution
from ceasefire.events.belonging import as_of_its_days
from ceasefire.events.groups import Group
from ceasefire.monitoring.displacement.model import Dimension
from ceasefire.monitoring.displacement.rings import RING_EDGES_KM, Whereabouts
from ceasefire.monitoring.series import Days, Floats, Mask

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
            np.where(_takes_part(case, id_, resolution), seen.p_area, 0.0),
        )
        for id_ in ceasefire.excludes
    ]
    third = np.where(seen.groups == Group.THIRD, seen.p_area, 0.0)
    others = "with others it does not bind"
    if case.is_declared_towards(ceasefire):
        others = "with others, towards whom it does not hold"
    asked.append(Asked("actors/third", Dimension.ACTORS, others, third))
    return asked


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


def _takes_part(case: Case, id_: str, resolution: Resolution) -> Mask:
    """Say of each event whether a party, or one of its members, is surely in it."""

    def of(on_a_day: Case) -> Mask:
        members = on_a_day.with_members([id_])
        # The last stands for -1: the source names nobody on that side.
        is_in = np.array(
            [*(side.surely_has_one_of(members) for side in resolution.sides), False]
        )
        return np.asarray(is_in[resolution.side_a] | is_in[resolution.side_b])

    return as_of_its_days(case, resolution, of, else_=False)
