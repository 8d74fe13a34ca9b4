"""Whom a delegation speaks for, as far as events tell.

How    Of the events in which a side's parties were, the share in which the delegation's
       own members were; and of the side's armed groups and provinces seen in events,
       how many are theirs. Names that no party of the case bears are no one's.
Read   `delegations`.
"""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.convening.delegation_model import Delegation
from ceasefire.core import Case, Party, PartyKind
from ceasefire.events.actors import Resolution, resolve_actors
from ceasefire.events.evidence import Evidence

_ARMED = (PartyKind.ARMED_GROUP, PartyKind.COALITION, PartyKind.GOVERNMENT)
_MOST_IDS = 10


def delegations(case: Case, evidence: Evidence) -> tuple[Delegation, ...]:
    """Say of each side at the table that has members whom it speaks for.

    Parameters
    ----------
    case
        As one reader may know it.
    evidence
        Events; without any, nothing can be said.

    Returns
    -------
    delegations
        In the order of the table's sides; none for a side without members or events,
        nor for one of which the case does not say on which `side` it stands: beside
        nobody it would speak for all.
    """
    table = evidence.force()
    if case.forum is None or not table.num_rows:
        return ()
    resolution = resolve_actors(case, table)
    provinces = table.column("adm_1").cast(pa.string()).to_pylist()
    ids = table.column("event_id").to_pylist()
    found = []
    then = case if case.as_of is None else case.on(case.as_of)
    for side in case.forum.sides:
        own = then.with_members([side])
        rest = _side_of(case, case.party(side)) | own
        if len(own) < 2 or case.party(side).side is None:
            continue
        all_rows, own_rows = _rows(resolution, rest), _rows(resolution, own)
        if not len(all_rows):
            continue
        seen = _seen(resolution, all_rows)
        found.append(
            Delegation(
                party=side,
                name=case.party(side).name,
                groups=_groups(case, seen & own),
                groups_of_side=_groups(case, seen & rest),
                provinces=_distinct(provinces, own_rows),
                provinces_of_side=_distinct(provinces, all_rows),
                n_events=len(own_rows),
                n_events_of_side=len(all_rows),
                event_ids=tuple(ids[row] for row in own_rows[:_MOST_IDS]),
            )
        )
    return tuple(found)


def _side_of(case: Case, party: Party) -> frozenset[str]:
    """Parties on the same side that bear arms and are not left out of agreements."""
    return frozenset(
        one.id
        for one in case.parties
        if party.side is not None
        and one.side == party.side
        and one.kind in _ARMED
        and not one.excluded
    )


def _rows(resolution: Resolution, parties: frozenset[str]) -> NDArray[np.intp]:
    """Events in which any of them was."""
    is_in = np.array(
        [*(one.surely_has_one_of(parties) for one in resolution.sides), False]
    )
    return np.flatnonzero(is_in[resolution.side_a] | is_in[resolution.side_b])


def _seen(resolution: Resolution, rows: NDArray[np.intp]) -> frozenset[str]:
    places = {*resolution.side_a[rows].tolist(), *resolution.side_b[rows].tolist()}
    return frozenset(
        party
        for place in places
        if place >= 0
        for party in resolution.sides[place].parties
    )


def _groups(case: Case, ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(one.id for one in case.parties if one.id in ids and one.kind in _ARMED)


def _distinct(names: list[str | None], rows: NDArray[np.intp]) -> tuple[str, ...]:
    return tuple(sorted({name for row in rows if (name := names[row]) is not None}))
