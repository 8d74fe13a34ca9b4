"""What can be put in order: measures and their parts, as moves in everybody's units.

Why    A measure in parts is several moves; measures declared joint may be one. What a
       set of moves leaves everybody exposed to depends on the set, not on the order.
Read   `Ladder`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Moves = int
"""A set of moves, one bit each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Moves to be ordered, for the parties whose exposure is known.

    Attributes
    ----------
    names : (n,)
        Of the moves: ids of measures, ``id#2`` for the second part.
    parties : (p,)
        Ids.
    net : (n, p) float
        What a party has staked more than it has gained once the move is made.
    needs : (n,)
        Moves that have to be made before.
    days : (n,)
        None where not known.
    together
        Sets of moves that may be made at once.
    limits : (p,) float
        Highest exposure; infinite where none is known.
    start : (p,) float
        Net of what is done already; zero if left out.
    unsure
        Moves of which it is not known how far they expose somebody; in `net` only what
        is known of them counts.
    """

    names: tuple[str, ...]
    parties: tuple[str, ...]
    net: Floats
    needs: tuple[Moves, ...]
    days: tuple[int | None, ...]
    together: tuple[Moves, ...]
    limits: Floats
    start: Floats = field(default_factory=lambda: np.zeros(1))
    unsure: Moves = 0

    @property
    def all(self) -> Moves:
        """Every move."""
        return (1 << len(self.names)) - 1

    @property
    def floor(self) -> Floats:
        """(p,) Net once all is done: as long as no more than this is gained on balance.

        Before every step what is still to gain is at least what is still to stake; so
        the net of what is done is never below that of everything.
        """
        return np.asarray(self.start + self.total)

    @property
    def total(self) -> Floats:
        """(p,) Net of all moves, without what is done already."""
        return np.asarray(self.net.sum(axis=0))

    def only(self, parties: Sequence[int]) -> "Ladder":
        """Return the ladder as it would be if nobody else were exposed."""
        kept = list(parties)
        return replace(
            self,
            parties=tuple(self.parties[i] for i in kept),
            net=self.net[:, kept],
            limits=self.limits[kept],
            start=np.broadcast_to(self.start, self.limits.shape)[kept],
        )

    def steps(self) -> tuple[Moves, ...]:
        """Moves one at a time, and those that may be made at once."""
        alone = tuple(1 << i for i in range(len(self.names)))
        return alone + tuple(one for one in self.together if one not in alone)

    def net_of(self, moves: Moves) -> Floats:
        """(p,) Net of a set of moves."""
        rows = [i for i in range(len(self.names)) if moves >> i & 1]
        return np.asarray(self.net[rows].sum(axis=0))

    def standing(self, moves: Moves) -> Floats:
        """(p,) Net of a set of moves on top of what is done already.

        To the digits that a sum of so many figures can hold: what evens out is 0.
        """
        rows = [i for i in range(len(self.names)) if moves >> i & 1]
        summands = np.vstack(
            [np.broadcast_to(self.start, self.limits.shape), self.net[rows]]
        )
        return sums_without_dust(summands)

    def needed_by(self, moves: Moves) -> Moves:
        """Moves outside a set that have to be made before it."""
        needed = 0
        for i, one in enumerate(self.needs):
            if moves >> i & 1:
                needed |= one
        return needed

    def days_of(self, moves: Moves) -> int | None:
        """Return how long moves take that are made at once."""
        each = [one for i, one in enumerate(self.days) if moves >> i & 1]
        known = [one for one in each if one is not None]
        return max(known, default=0) if len(known) == len(each) else None


def sums_without_dust(summands: Floats) -> Floats:
    """Add up the rows of a table: (n, p) to (p,), to the last digit that is sure.

    Each summand is off by half of its last place and so is each sum on the way [1]_;
    digits beyond that are of the computer, and none of them is an exposure.

    References
    ----------
    .. [1] Higham, N. J. (2002). *Accuracy and Stability of Numerical Algorithms*,
       2nd edition, section 4.2. https://doi.org/10.1137/1.9780898718027
    """
    sums = summands.sum(axis=0)
    doubts = len(summands) * np.finfo(float).eps * np.abs(summands).sum(axis=0)
    return np.array(
        [
            round(float(one), -math.ceil(math.log10(2 * doubt))) if doubt > 0 else one
            for one, doubt in zip(sums, doubts, strict=True)
        ],
        dtype=float,
    )


def days_in_parts(days: int | None, parts: int) -> list[int | None]:
    """Share out the days of a measure among its parts: whole days, none added."""
    if days is None:
        return [None] * parts
    ends = [-(-days * part // parts) for part in range(parts + 1)]
    return [end - begin for begin, end in pairwise(ends)]


def split(ladder: Ladder, move: int, parts: int) -> Ladder:
    """Return a ladder in which one move is made in equal parts."""
    last = len(ladder.names)
    extra = list(range(last, last + parts - 1))
    chain = [move, *extra]
    net = np.vstack([ladder.net, np.repeat(ladder.net[[move]], parts - 1, axis=0)])
    net[chain] = ladder.net[move] / parts
    # Who needed the move needs its last part; each part needs the one before it.
    needs = [one | (1 << chain[-1]) if one >> move & 1 else one for one in ladder.needs]
    needs += [(1 << chain[i]) for i in range(parts - 1)]
    name = ladder.names[move]
    names = list(ladder.names)
    names[move] = f"{name}#1"
    names += [f"{name}#{i + 2}" for i in range(parts - 1)]
    of_parts = sum(1 << one for one in chain)
    part_days = days_in_parts(ladder.days[move], parts)
    each_days = [*ladder.days, *part_days[1:]]
    each_days[move] = part_days[0]
    return replace(
        ladder,
        names=tuple(names),
        net=net,
        needs=tuple(needs),
        days=tuple(each_days),
        unsure=ladder.unsure | (of_parts if ladder.unsure >> move & 1 else 0),
    )
