"""Between what an exposure lies of which only a part is known.

Why    Who does not say what it stakes may stake anything: its account is not nothing.
How    What a move stakes less what it gains lies above what it gains at most, and below
       what it stakes at least, as far as either is said; bounds add up as figures do.
Read   `bounds_of`, then `Bounds.after`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ceasefire.core import Case, Measure, confidence, figure
from ceasefire.trust.ladder import Floats, Ladder, Moves

Between = tuple[float, float | None]
"""The least and the most that an exposure can be; the most is None where it is open."""
Nets = dict[tuple[str, str], tuple[float, float]]
"""What a measure costs a party at least and at most, where that is not known."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What moves may add to the exposure of parties beyond what is known of them.

    Attributes
    ----------
    least, most : (n + 1, p) float
        Added to the net of each move; 0 where it is known. The last row is of what is
        done already.
    """

    least: Floats
    most: Floats

    @property
    def unsure(self) -> Moves:
        """Moves of which some party's net is not known."""
        rows = ((self.least != 0) | (self.most != 0)).any(axis=1)[:-1]
        return sum(1 << int(i) for i in np.flatnonzero(rows))

    def after(self, ladder: Ladder, moves: Moves) -> dict[str, Between]:
        """By party whose exposure is not known: between what it lies."""
        rows = [i for i in range(len(ladder.names)) if moves >> i & 1] + [-1]
        known = ladder.standing(moves)
        least, most = self.least[rows].sum(axis=0), self.most[rows].sum(axis=0)
        return {
            party: _between(float(known[i] + least[i]), float(known[i] + most[i]))
            for i, party in enumerate(ladder.parties)
            if least[i] or most[i]
        }


def _between(low: float, high: float) -> Between:
    return max(0.0, low), None if high == float("inf") else max(0.0, high)


def exposure_told(value: float | None, between: Between | None = None) -> str:
    """Print an exposure, or between what it lies where it is not known."""
    if value is not None:
        return figure(value)
    low, high = between or (0.0, None)
    if high is not None:
        return f"{figure(low)} to {figure(high)}"
    return f"{figure(low)} or more" if low else "not known"


def bounds_of(
    case: Case,
    moves: Sequence[tuple[Measure, int]],
    done: Sequence[Measure],
    parties: Sequence[str],
    known: dict[tuple[str, str], float],
) -> Bounds:
    """Return the bounds of some moves, and of what is done.

    Parameters
    ----------
    known
        What measures are worth to parties who said both what they stake and gain.
    """
    said: Nets = {
        (one.measure, one.party): (
            -np.inf if one.gains is None else -one.gains,
            np.inf if one.stakes is None else one.stakes,
        )
        for one in sorted(case.valuations, key=lambda one: confidence(one.owner))
        if one.net is None
    }

    def of(measure: Measure, party: str) -> tuple[float, float]:
        is_side = party in (*measure.actors, *measure.counterparts)
        if (measure.id, party) in known:
            return 0.0, 0.0
        unsaid = (-np.inf, np.inf) if is_side else (0.0, 0.0)
        return said.get((measure.id, party), unsaid)

    table = np.zeros((len(moves) + 1, len(parties), 2))
    for column, party in enumerate(parties):
        for row, (one, _) in enumerate(moves):
            table[row, column] = np.array(of(one, party)) / one.parts
        for one in done:
            table[-1, column] += of(one, party)
    return Bounds(table[..., 0], table[..., 1])
