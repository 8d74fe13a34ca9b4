"""Whether an event is between those whom a ceasefire binds, or others.

Why    Around a partial ceasefire the covered fighting may halve while other fighting
       grows; a total shows neither.
How    Each side of an event is looked up once; a row takes the worst known of its two
       sides. Who was the aggressor is not asked here: event data do not say.
Read   `Group`, then `groups_for`.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case, Ceasefire
from ceasefire.events.actors import Resolution, Side
from ceasefire.events.belonging import as_of_its_days, during, periods_of
from ceasefire.events.standing import Those, sides_named


class Group(IntEnum):
    """What an event is to a ceasefire, by who was in it."""

    COVERED = 0
    """Every armed side named is bound; also force by a bound party on civilians, or on
    an organisation that uses none (`PartyKind.is_armed`), which counts as they do. Of a
    unilateral ceasefire: one side is bound, whomever else it fights; of one that was
    declared towards somebody: the other side is one of those, or civilians."""
    EXCLUDED = 1
    """A group that the ceasefire leaves out is in it."""
    THIRD = 2
    """All are known, and some are neither bound nor left out; or both sides are of one
    party it binds, which has no truce with itself; or one is bound, and the other none
    of those towards whom it was declared."""
    UNRESOLVED = 3
    """A side is nobody the case knows, or its name is borne by parties of which it
    binds some and not others, or is that of a party some of whose members it binds; or
    no armed side is named at all; or one is bound, and whether the other is one of
    those towards whom it was declared is not known."""


def groups_for(
    case: Case, ceasefire: Ceasefire, resolution: Resolution
) -> NDArray[np.int8]:
    """Say of each event what it is to the ceasefire.

    Parameters
    ----------
    case
        Says who belongs to whom.
    ceasefire
        Says who is bound and who is left out.
    resolution
        n events.

    Returns
    -------
    groups : (n,) int8
        Values of `Group`. A list of names of which only some are known counts by
        those (`Resolution.n_partly_resolved` says how many events that concerns).
        Who belongs to whom is taken as of the days of each event.
    """
    return as_of_its_days(
        case,
        resolution,
        lambda on_a_day: groups_in(on_a_day, ceasefire, resolution),
        else_=Group.UNRESOLVED,
    )


def groups_in(
    case: Case, ceasefire: Ceasefire, resolution: Resolution
) -> NDArray[np.int8]:
    """Say the same, if who belongs to whom is what the case says on all days."""
    resolution = _with_unarmed(case, ceasefire, resolution)
    bound, excluded = case.bound_by(ceasefire), case.excluded_from(ceasefire)
    in_part = case.partly_bound_by(ceasefire)
    sides = resolution.sides
    # The last row of each stands for -1: the source names nobody on that side.
    armed = np.array([*(bool(side.parties) for side in sides), False])
    left_out = np.array([*(s.surely_has_one_of(excluded) for s in sides), False])
    unknown = np.array(
        [
            *(
                not (side.parties or side.civilians)
                or bool(side.parties & in_part)
                or bool(names_of_many(side, bound, excluded))
                for side in sides
            ),
            False,
        ]
    )
    unbound = np.array([*(not side.parties <= bound for side in sides), False])

    a, b = resolution.side_a, resolution.side_b
    groups = np.full(a.shape, Group.COVERED, dtype=np.int8)
    has_bound = armed & ~unbound
    if case.is_declared_towards(ceasefire):
        is_met, may_be_met = _met_by_bound(case, ceasefire, resolution, has_bound)
        groups[~is_met] = Group.THIRD
        groups[may_be_met & ~is_met] = Group.UNRESOLVED
    elif case.is_unilateral(ceasefire):
        groups[~(has_bound[a] | has_bound[b])] = Group.THIRD
    else:
        groups[unbound[a] | unbound[b]] = Group.THIRD
    groups[_is_within_one(case, ceasefire, resolution)] = Group.THIRD
    groups[unknown[a] | unknown[b] | ~(armed[a] | armed[b])] = Group.UNRESOLVED
    groups[left_out[a] | left_out[b]] = Group.EXCLUDED
    return groups


def _with_unarmed(
    case: Case, ceasefire: Ceasefire, resolution: Resolution
) -> Resolution:
    """Return it with those who use no force as the civilians that they count as.

    Not one whose name others bear too: it may be one of these.
    """
    unarmed = case.unarmed_beside(ceasefire)
    if not unarmed:
        return resolution
    return replace(
        resolution,
        sides=tuple(
            replace(side, parties=side.parties - own, civilians=True)
            if (own := unarmed & side.alone)
            else side
            for side in resolution.sides
        ),
    )


def _met_by_bound(
    case: Case,
    ceasefire: Ceasefire,
    resolution: Resolution,
    has_bound: NDArray[np.bool_],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say of each event whether a bound side met one towards whom it holds, or may.

    `has_bound` says it of each side, the last standing for nobody.
    """
    those = Those.of(case, ceasefire)
    meets = [those.are_on(side) for side in resolution.sides]
    surely = np.array([*(one is True for one in meets), False])
    perhaps = np.array([*(one is None for one in meets), True])
    a, b = resolution.side_a, resolution.side_b
    return (
        np.asarray((has_bound[a] & surely[b]) | (has_bound[b] & surely[a])),
        np.asarray((has_bound[a] & perhaps[b]) | (has_bound[b] & perhaps[a])),
    )


def _is_within_one(
    case: Case, ceasefire: Ceasefire, resolution: Resolution
) -> NDArray[np.bool_]:
    """Say of each event whether both its sides are of one party that is bound.

    Where a ceasefire binds one coalition alone, it is between that one's members.
    """
    units = [case.with_members([id_]) for id_ in sides_named(case, ceasefire)]
    is_towards = case.is_declared_towards(ceasefire)

    def units_of(side: Side) -> list[int]:
        of = [i for i, own in enumerate(units) if side.parties <= own]
        all_known = side.parties and not (side.civilians or side.unresolved)
        return of if all_known and (len(of) == 1 or is_towards) else []

    in_unit = np.zeros((len(resolution.sides) + 1, len(units)), dtype=bool)
    for i, side in enumerate(resolution.sides):
        in_unit[i, units_of(side)] = True
    is_within = np.zeros(resolution.side_a.shape, dtype=bool)
    for has in in_unit.T[in_unit.any(axis=0)]:
        is_within |= has[resolution.side_a] & has[resolution.side_b]
    return is_within


def never_met(case: Case, ceasefire: Ceasefire, resolution: Resolution) -> bool:
    """Say whether no event is between two of those it binds, though they are in events.

    Or between them and those towards whom it was declared.
    Two groups that declare a ceasefire together declare it towards others, and so does
    a party whose opponent stands in the data under a name that the case does not know.
    Who they are, those say who belonged to them on days of the ceasefire.
    """
    days = ceasefire.days_in_force(case.zone)
    told = [_met_in(one, ceasefire, resolution) for one in during(case, *days)]
    return False in told and True not in told


def _met_in(case: Case, ceasefire: Ceasefire, resolution: Resolution) -> bool | None:
    """Say whether they met, if who belongs to whom is so on all days.

    None where not more than one of them is in any event.
    """
    parties = tuple(dict.fromkeys(ceasefire.parties))
    sides = [case.with_members([id_]) for id_ in parties]
    if case.is_declared_towards(ceasefire):
        sides = [case.bound_by(ceasefire), case.towards_whom(ceasefire)]
    a, b = resolution.side_a, resolution.side_b
    has = [
        np.array([*(bool(side.parties & own) for side in resolution.sides), False])
        for own in sides
    ]
    seen = [one for one in has if (one[a] | one[b]).any()]
    if len(seen) < 2:
        return None
    return any(bool((one[a] & two[b]).any()) for one, two in permutations(seen, 2))


def between_whom(case: Case, ceasefire: Ceasefire) -> str:
    """Say in words whose events `Group.COVERED` holds."""
    if case.is_declared_towards(ceasefire):
        return "between those it binds and those towards whom it holds"
    if case.is_unilateral(ceasefire):
        return "with the party it binds"
    return "between those it binds"


def names_of_many(
    side: Side, bound: frozenset[str], excluded: frozenset[str]
) -> tuple[str, ...]:
    """Return the names in a side that mean one thing or another to a ceasefire."""
    return tuple(
        name
        for name, bearers in side.either
        if len({(id_ in excluded, id_ in bound) for id_ in bearers}) > 1
    )


def hidden_under(case: Case, ceasefire: Ceasefire) -> dict[str, frozenset[str]]:
    """Return, by id of a party, the groups left out that its name may hide."""
    excluded = case.excluded_from(ceasefire)
    hiding = {
        party.id: case.with_members(party.may_include) & excluded
        for party in case.parties
    }
    return {id_: hidden for id_, hidden in hiding.items() if hidden}


@dataclass(frozen=True, slots=True, eq=False)
class Veiled:
    """Events that may involve a group left out, under another's name.

    Attributes
    ----------
    mask : (n,) bool
        Of events in which no such group is named.
    under, hiding
        Ids of the parties whose names they stand under, and of the groups left out
        that those names may hide.
    """

    mask: NDArray[np.bool_]
    under: tuple[str, ...]
    hiding: tuple[str, ...]


def veiled_for(case: Case, ceasefire: Ceasefire, resolution: Resolution) -> Veiled:
    """Find the events that may involve a group which the ceasefire leaves out.

    A source may count several groups under one name (`Party.may_include`). What such
    an event is to the ceasefire is not known for sure, and must not be said as if.
    """
    sides, a, b = resolution.sides, resolution.side_a, resolution.side_b

    def veiled_in(on_a_day: Case) -> NDArray[np.bool_]:
        hides = set(hidden_under(on_a_day, ceasefire))
        veils = np.array([*(bool(side.parties & hides) for side in sides), False])
        named = groups_in(on_a_day, ceasefire, resolution) == Group.EXCLUDED
        return np.asarray((veils[a] | veils[b]) & ~named)

    mask = as_of_its_days(case, resolution, veiled_in, else_=True)
    first, last = periods_of(case, resolution)
    under: set[str] = set()
    hidden: set[str] = set()
    for number, on_a_day in enumerate(case.periods):
        rows = mask & (first <= number) & (number <= last)
        hiding = hidden_under(on_a_day, ceasefire)
        seen = {i for i in np.unique(np.concatenate([a[rows], b[rows]])) if i >= 0}
        named = {id_ for i in seen for id_ in sides[i].parties} & set(hiding)
        under |= named
        hidden |= {id_ for one in named for id_ in hiding[one]}
    return Veiled(mask, tuple(sorted(under)), tuple(sorted(hidden)))
