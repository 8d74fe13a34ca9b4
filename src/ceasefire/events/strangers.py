"""Events of which a name hides whose they are, and of which groups they may be.

Why    A misspelt name takes an event out of a comparison as surely as a missing place
       does, and a rise reads as a fall.
How    Each name that no party bears, or several do, or a party of whose members a
       ceasefire binds some alone, is taken for every party that it may be, one at a
       time; of the groups of which the event is then, it may be. What the names that
       are known rule out stays ruled out: a third against a stranger is never between
       two that are bound.
Read   `Strangers`, then `strangers_for`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case, Ceasefire, PartyKind
from ceasefire.events.actors import Resolution, Side
from ceasefire.events.belonging import as_of_its_days
from ceasefire.events.groups import Group, groups_in, names_of_many
from ceasefire.events.names import alike, is_nobodys
from ceasefire.events.standing import standings_in

_GROUPS = (Group.COVERED, Group.EXCLUDED, Group.THIRD)


@dataclass(frozen=True, slots=True)
class Strange:
    """A name that hides who somebody is.

    Attributes
    ----------
    n
        Events it is in.
    like
        Names that the case knows and that it may be, with a slip of the pen.
    is_borne
        Whether a party of the case bears it, so that it is not known who is meant.
    """

    name: str
    n: int
    like: tuple[str, ...]
    is_borne: bool


@dataclass(frozen=True, slots=True, eq=False)
class Strangers:
    """Events of no known group, by the groups of which they may be.

    Attributes
    ----------
    resolution
        n events.
    may_be : (3, n) bool
        Whether each may be covered, excluded or third.
    hiding
        Places of the sides that hide somebody, in `resolution.sides`.
    known
        The names of the parties of the case.
    """

    resolution: Resolution
    may_be: NDArray[np.bool_]
    hiding: frozenset[int]
    known: tuple[str, ...]

    def of(self, group: Group) -> NDArray[np.bool_]:
        """Which events may be of a group."""
        return np.asarray(self.may_be[_GROUPS.index(group)])

    def mistakable(self, mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which of these events name somebody whom the case may know.

        By a name that parties bear, that is one slip of the pen from one that they
        bear, or that names nobody. Any other is most likely the name of somebody else.
        """
        doubted = {
            i
            for i in self.hiding
            if any(
                is_borne or is_nobodys(name) or self._like(name)
                for name, is_borne in _names_in(self.resolution.sides[i])
            )
        }
        sides = self.resolution.side_a, self.resolution.side_b
        found = [np.isin(side, list(doubted)) for side in sides]
        return np.asarray(mask & (found[0] | found[1]))

    def named_in(self, mask: NDArray[np.bool_]) -> tuple[Strange, ...]:
        """Return the names that hide somebody in these events, most frequent first."""
        tally: Counter[tuple[str, bool]] = Counter()
        here = self.resolution.among(mask)
        for pair in zip(here.side_a.tolist(), here.side_b.tolist(), strict=True):
            sides = [here.sides[i] for i in self.hiding.intersection(pair)]
            tally.update({one for side in sides for one in _names_in(side)})
        return tuple(
            Strange(name, n, () if is_borne else self._like(name), is_borne)
            for (name, is_borne), n in sorted(
                tally.items(), key=lambda item: (-item[1], item[0])
            )
        )

    def _like(self, name: str) -> tuple[str, ...]:
        return _slips(name, self.known)


@lru_cache(maxsize=4096)  # asked for every group, window and ceasefire
def _slips(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in known if alike((name, one)))


def strangers_for(
    case: Case,
    ceasefire: Ceasefire,
    resolution: Resolution,
    groups: NDArray[np.int8],
) -> Strangers:
    """Find the events of no known group that a comparison may miss.

    Parameters
    ----------
    resolution
        n events.
    groups : (n,) int8
        Values of `Group`, of these events.
    """
    rows = groups == Group.UNRESOLVED
    some = resolution.among(rows)
    may_be = np.zeros((len(_GROUPS), len(rows)), dtype=bool)
    may_be[:, rows] = as_of_its_days(
        case,
        some,
        lambda on_a_day: _may_be_in(on_a_day, ceasefire, some),
        else_=True,
    )
    hiding = [_hiding(one, ceasefire, some.sides) for one in case.periods]
    return Strangers(
        resolution,
        may_be,
        frozenset().union(*hiding),
        tuple(name for party in case.parties for name in (party.name, *party.aliases)),
    )


def _names_in(side: Side) -> Iterator[tuple[str, bool]]:
    """The names of a side that hide somebody, and whether a party bears them."""
    if side.parties:
        yield side.name.strip() or f"actor {side.source_id}", True
    else:
        yield from ((name, False) for name in side.unresolved)


def _hiding(
    case: Case, ceasefire: Ceasefire, sides: tuple[Side, ...]
) -> frozenset[int]:
    """Places of the sides that hide somebody, as a ceasefire asks who it is."""
    bound, excluded = case.bound_by(ceasefire), case.excluded_from(ceasefire)
    in_part = case.partly_bound_by(ceasefire) | case.partly_towards(ceasefire)
    return frozenset(
        i
        for i, side in enumerate(sides)
        if not (side.parties or side.civilians)
        or side.parties & in_part
        or names_of_many(side, bound, excluded)
    )


def _may_be_in(
    case: Case, ceasefire: Ceasefire, resolution: Resolution
) -> NDArray[np.bool_]:
    """Say of each event of which groups it may be, if memberships are of all days."""
    anybody = _anybody(case, ceasefire)
    meant = {
        i: tuple(_whom(case, resolution.sides[i], anybody))
        for i in _hiding(case, ceasefire, resolution.sides)
    }
    return groups_taken(case, ceasefire, resolution, meant)[: len(_GROUPS)]


def groups_taken(
    case: Case,
    ceasefire: Ceasefire,
    resolution: Resolution,
    meant: Mapping[int, tuple[Side, ...]],
) -> NDArray[np.bool_]:
    """Say of which groups each event may be, where sides may be one of several.

    Parameters
    ----------
    resolution
        n events.
    meant
        By the place of a side in `resolution.sides`, what it may be.

    Returns
    -------
    may_be : (4, n) bool
        By `Group`; nothing of an event without such a side.
    """
    sides = list(resolution.sides)
    of: dict[int, range] = {}
    for i, one in meant.items():
        of[i] = range(len(sides), len(sides) + len(one))
        sides += one
    pairs, inverse = np.unique(
        np.stack([resolution.side_a, resolution.side_b]), axis=1, return_inverse=True
    )
    taken = [
        (number, a, b)
        for number, pair in enumerate(pairs.T.tolist())
        if not of.keys().isdisjoint(pair)
        for a, b in product(*(of.get(i, (i,)) for i in pair))
    ]
    may_be = np.zeros((len(Group), pairs.shape[1]), dtype=bool)
    if taken:
        number, a, b = np.array(taken, dtype=np.int32).T
        unused = np.zeros(len(a), dtype="datetime64[D]")
        whole = Resolution(tuple(sides), a, b, unused, unused)
        found = groups_in(case, ceasefire, whole)
        may_be[found, number] = True
    return may_be[:, inverse.ravel()]


def _anybody(case: Case, ceasefire: Ceasefire) -> tuple[str, ...]:
    """One armed party for each thing that a party can be to a ceasefire."""
    civilians = {one.id for one in case.parties if one.kind is PartyKind.CIVILIANS}
    by_standing = {
        standing: id_
        for id_, standing in standings_in(case, ceasefire).items()
        if not (standing.unarmed or id_ in civilians)
    }
    return tuple(by_standing.values())


def _whom(case: Case, side: Side, anybody: tuple[str, ...]) -> Iterator[Side]:
    """Return a side as it would be, for each party that it may mean."""
    surely = side.alone
    if not side.parties:
        may_be = frozenset(anybody)
    elif side.either:
        may_be = side.parties - surely
    else:
        may_be, surely = case.with_members(side.parties), frozenset()
    for id_ in sorted(may_be):
        whom = surely | {id_}
        yield replace(side, parties=whom, alone=whom, either=(), unresolved=())
