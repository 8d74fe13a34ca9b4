"""What events would be to a further ceasefire, concluded on a day.

Why    It would bind who belongs to the parties when it is concluded: not who belonged
       to them once and has left, and also who has joined since, on whatever day an
       event was.
How    Of an event it asks who was in it, so by who belonged to whom on its own days: a
       coalition's name stands for its members of that day. Where one of those has left,
       and would not be treated as the coalition is, which of them it was is not known.
Read   `further_on`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case, Ceasefire
from ceasefire.events.actors import Resolution, Side
from ceasefire.events.belonging import as_of_its_days
from ceasefire.events.groups import Group, groups_in, veiled_for
from ceasefire.events.standing import standings_in
from ceasefire.events.strangers import groups_taken

_TOLD = (Group.COVERED, Group.EXCLUDED, Group.THIRD)


@dataclass(frozen=True, slots=True, eq=False)
class Further:
    """A further ceasefire, as one concluded on a day would be.

    Attributes
    ----------
    bound, excluded
        Ids of parties that it would bind, and leave out, members of that day included.
    groups : (n,) int8
        What each event would be to it: values of `Group`.
    may_be : (3, n) bool
        Whether each may be covered, excluded or third: one of them where that is known.
    hangs_on_who_left : (n,) bool
        Where it is not, as some of those who stood under its names have left since.
    veiled : (n,) bool
        Events that may involve a group left out, under another's name.
    """

    bound: frozenset[str]
    excluded: frozenset[str]
    groups: NDArray[np.int8]
    may_be: NDArray[np.bool_]
    hangs_on_who_left: NDArray[np.bool_]
    veiled: NDArray[np.bool_]


def named_as_left_out(case: Case) -> frozenset[str]:
    """Ids of parties that the agreements of the case leave out, by their own names."""
    ids = {party.id for party in case.parties if party.excluded}
    return frozenset(ids.union(*(one.excludes for one in case.ceasefires)))


def further_on(case: Case, day: date, resolution: Resolution) -> Further:
    """Say what events would be to a further ceasefire, concluded on a day.

    It would bind those bound before, and those towards whom they bound themselves: it
    takes two. Without an earlier ceasefire, the sides of the table.
    """
    then = case.on(day)
    excluded = then.with_members(named_as_left_out(case))
    ids = {
        id_ for one in case.ceasefires for id_ in (*one.parties, *one.towards)
    }  # fmt: skip
    if not ids and case.forum is not None:
        ids = set(case.forum.sides)
    bound = then.with_members(ids) - excluded
    further = Ceasefire(
        id="further",
        title="A further ceasefire",
        parties=tuple(sorted(bound)),
        excludes=tuple(sorted(excluded)),
        starts_at=datetime(1970, 1, 1, tzinfo=UTC),
    )
    groups, may_be, is_doubted = _groups(case, then, further, resolution)
    return Further(
        bound=bound,
        excluded=excluded,
        groups=groups,
        may_be=may_be,
        hangs_on_who_left=is_doubted,
        veiled=veiled_for(then, further, resolution).mask,
    )


def _groups(
    case: Case, then: Case, further: Ceasefire, resolution: Resolution
) -> tuple[NDArray[np.int8], NDArray[np.bool_], NDArray[np.bool_]]:
    """What each event would be, and may be where names may stand for some that left."""
    groups = groups_in(then, further, resolution)
    excluded = then.excluded_from(further)
    surely_out = [side.surely_has_one_of(excluded) for side in resolution.sides]

    def read(on_a_day: Case) -> NDArray[np.bool_]:
        """By group, what it may be; then, whether that hangs on who left."""
        gone = _gone_of(on_a_day, then, further)
        meant = {
            i: (side, *_as_those_gone(side, gone))
            for i, side in enumerate(resolution.sides)
            if side.parties & gone.keys()
        }
        settled = np.array(
            [*(i not in meant and is_so for i, is_so in enumerate(surely_out)), False]
        )
        has = np.array([*(i in meant for i in range(len(surely_out))), False])
        a, b = resolution.side_a, resolution.side_b
        doubted = (has[a] | has[b]) & ~(settled[a] | settled[b])
        taken = groups_taken(then, further, resolution, meant)
        return np.vstack([taken, doubted])

    told = as_of_its_days(case, resolution, read, else_=True)
    taken, is_doubted = told[:-1], told[-1]
    unknown = np.where(is_doubted, taken[Group.UNRESOLVED], groups == Group.UNRESOLVED)
    may_be = np.stack(
        [
            np.where(is_doubted, taken[group], groups == group) | unknown
            for group in _TOLD
        ]
    )
    is_one = ~unknown & (may_be.sum(axis=0) == 1)
    settled = np.array(_TOLD, dtype=np.int8)[may_be.argmax(axis=0)]
    groups = np.where(is_one, settled, np.int8(Group.UNRESOLVED))
    return groups, may_be, is_doubted & ~is_one


def _gone_of(
    on_a_day: Case, then: Case, further: Ceasefire
) -> dict[str, frozenset[str]]:
    """By party, who belonged to it on a day and has left, and is treated otherwise.

    One of each standing.
    """
    standings = standings_in(then, further)
    bound, excluded = then.bound_by(further), then.excluded_from(further)

    def treated(id_: str) -> tuple[bool, bool]:
        return id_ in bound, id_ in excluded

    found = {}
    for party in then.parties:
        gone = on_a_day.with_members([party.id]) - then.with_members([party.id])
        otherwise = {
            standings[id_]: id_
            for id_ in sorted(gone)
            if treated(id_) != treated(party.id)
        }
        if otherwise:
            found[party.id] = frozenset(otherwise.values())
    return found


def _as_those_gone(side: Side, gone: dict[str, frozenset[str]]) -> Iterator[Side]:
    """Return a side as it is if one of its names stands for somebody who has left."""
    for id_ in sorted(side.parties & gone.keys()):
        for other in sorted(gone[id_]):
            parties = (side.parties - {id_}) | {other}
            yield replace(side, parties=parties, alone=(side.alone - {id_}) | {other})
