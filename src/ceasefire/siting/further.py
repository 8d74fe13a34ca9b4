"""What events would be to a further ceasefire, concluded on a day.

Why    It would bind who belongs to the parties when it is concluded: not who belonged
       to them once and has left, and also who has joined since, on whatever day an
       event was.
How    Of an event it asks who was in it, so by who belonged to whom on its own days: a
       coalition's name stands for its members of that day. Where one of those has left,
       and would not be treated as the coalition is, which of them it was is not known.
Read   `further_on`.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case, Ceasefire
from ceasefire.events.actors import Resolution
from ceasefire.events.belonging import as_of_its_days
from ceasefire.events.groups import Group, groups_in, veiled_for


@dataclass(frozen=True, slots=True, eq=False)
class Further:
    """A further ceasefire, as one concluded on a day would be.

    Attributes
    ----------
    bound, excluded
        Ids of parties that it would bind, and leave out, members of that day included.
    groups : (n,) int8
        What each event would be to it: values of `Group`.
    veiled : (n,) bool
        Events that may involve a group left out, under another's name.
    """

    bound: frozenset[str]
    excluded: frozenset[str]
    groups: NDArray[np.int8]
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
    return Further(
        bound=bound,
        excluded=excluded,
        groups=_groups(case, then, further, resolution),
        veiled=veiled_for(then, further, resolution).mask,
    )


def _groups(
    case: Case, then: Case, further: Ceasefire, resolution: Resolution
) -> NDArray[np.int8]:
    """What each event would be, where its names may stand for some that have left."""
    groups = groups_in(then, further, resolution)
    a, b = resolution.side_a, resolution.side_b
    excluded, bound = then.excluded_from(further), then.bound_by(further)
    left_out = [side.surely_has_one_of(excluded) for side in resolution.sides]

    def doubted(on_a_day: Case) -> NDArray[np.bool_]:
        changed = {
            party.id
            for party in case.parties
            if any(
                (one in bound, one in excluded)
                != (party.id in bound, party.id in excluded)
                for one in on_a_day.with_members([party.id])
                - then.with_members([party.id])
            )
        }
        doubt = [bool(side.parties & changed) for side in resolution.sides]
        is_doubted = np.array([*doubt, False])
        surely_out = np.array([*left_out, False]) & ~is_doubted
        return np.asarray(
            (is_doubted[a] | is_doubted[b]) & ~(surely_out[a] | surely_out[b])
        )

    is_doubted = as_of_its_days(case, resolution, doubted, else_=True)
    return np.where(is_doubted, np.int8(Group.UNRESOLVED), groups)
