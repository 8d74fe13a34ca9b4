"""Which places changed hands, and who took them, as far as the data say.

Why    Ground is the plainest gain. Most data have none: UCDP counts deaths, not
       control.
How    A transfer is an act of taking ground, or a transfer without violence. Who took
       it: whom a monitor names, if not as no more than an accuser's claim; or, in
       ACLED's battles, the state's side where "the government regains territory" and
       the other side where "a non-state actor overtakes" it. ACLED's order of actors is
       no direction, so between two groups of the same kind, or a group and somebody
       whom the case does not know, the taker is not known.
Read   `takers_of`.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, PartyKind
from ceasefire.events.actors import Resolution, party_finder
from ceasefire.events.schema import NAMED_FROM_LEVEL
from ceasefire.monitoring.series import Mask

_NOBODY = -1
_SIDE_A, _SIDE_B = 0, 1
_REGAINS, _OVERTAKES = "government regains", "non-state actor overtakes"
_OF_A_STATE = (PartyKind.GOVERNMENT, PartyKind.STATE)


@dataclass(frozen=True, slots=True)
class Takers:
    """Transfers of control, and who took them.

    Attributes
    ----------
    is_transfer : (n,) bool
        Which events are transfers.
    side : (n,) int8
        0 where side A took the place, 1 where side B did, -1 where that is not known.
    """

    is_transfer: Mask
    side: NDArray[np.int8]

    def balance(self, in_a: Mask, in_b: Mask) -> tuple[Mask, Mask, Mask]:
        """Return where a group gained a place, lost one, or nobody knows.

        Parameters
        ----------
        in_a, in_b : (n,) bool
            Whether the group is on each side of each event.
        """
        took = (in_a & (self.side == _SIDE_A)) | (in_b & (self.side == _SIDE_B))
        lost = (in_a & (self.side == _SIDE_B)) | (in_b & (self.side == _SIDE_A))
        unknown = self.is_transfer & (self.side == _NOBODY) & (in_a | in_b)
        return took & ~lost, lost & ~took, unknown | (took & lost)


def takers_of(case: Case, table: pa.Table, resolution: Resolution) -> Takers:
    """Find the transfers of a table, and who took the places.

    Parameters
    ----------
    table
        `EVENT_SCHEMA`, n rows.
    resolution
        Of its sides.
    """
    acts = np.array(table.column("act").cast(pa.string()).to_pylist(), dtype=object)
    is_transfer = np.isin(
        acts.astype(str), [Act.TERRITORY_GAIN, Act.TERRITORY_TRANSFER]
    )
    side = np.full(len(acts), _NOBODY, dtype=np.int8)
    rows = np.flatnonzero(is_transfer)
    part = table.take(pa.array(rows))
    kinds = part.column("source_type").cast(pa.string()).to_pylist()
    named = _named(part)
    find = party_finder(case) if any(named) else None
    states = {party.id for party in case.parties if party.kind in _OF_A_STATE}
    for row, kind, name in zip(rows.tolist(), kinds, named, strict=True):
        there = [
            resolution.sides[code]
            for code in (resolution.side_a[row], resolution.side_b[row])
            if code >= 0
        ]
        sides = tuple(
            resolution.sides[code].parties if code >= 0 else frozenset()
            for code in (resolution.side_a[row], resolution.side_b[row])
        )
        is_strange = any(not (one.parties or one.civilians) for one in there)
        side[row] = (
            _only([bool(one & set(find(name))) for one in sides])
            if name and find
            else _by_kind(kind or "", sides, states, is_strange=is_strange)
        )
    return Takers(is_transfer, side)


def _named(table: pa.Table) -> list[str | None]:
    """Return whom monitors name; nobody where their level says that it is a claim."""
    return [
        name if level is None or level >= NAMED_FROM_LEVEL else None
        for name, level in zip(
            table.column("attributed_to").to_pylist(),
            table.column("attribution_level").to_pylist(),
            strict=True,
        )
    ]


def _by_kind(
    kind: str, sides: tuple[frozenset[str], ...], states: set[str], *, is_strange: bool
) -> int:
    """Read ACLED's sub-events, which name the kind of the taker and not the side.

    Whether a side is strange, nobody whom the case knows, who may be of either kind.
    """
    of_state = [bool(one & states) for one in sides]
    if _REGAINS in kind.casefold():
        return _only(of_state)
    if _OVERTAKES in kind.casefold() and not is_strange:
        return _only(
            [bool(one) and not of for one, of in zip(sides, of_state, strict=True)]
        )
    return _NOBODY


def _only(told: list[bool]) -> int:
    """Return which side it is told of, if it is told of one alone."""
    return told.index(True) if sum(told) == 1 else _NOBODY
