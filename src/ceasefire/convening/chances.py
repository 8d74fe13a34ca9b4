"""How sure the answer is, where statements may have been misread.

How    Every statement with a stated confidence stands with that probability, apart
       from the others; a world is one way for them to stand or not. Few are looked at
       all; of many, a sample is drawn.
Read   `chances`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from ceasefire.convening.chance_model import Chance, Chances
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import Frame
from ceasefire.convening.model import Attendance
from ceasefire.convening.seats import SeatFinder, Seats

MOST_EXACT = 8  # statements in doubt: 256 worlds
N_DRAWN = 400
_SEED = 2014
# With more, who is on all that were looked at may be said to depend.
_MOST_SETS = 8


def chances(frame: Frame, encoding: Encoding) -> Chances | None:
    """Return how likely each party attends; None where no statement is in doubt."""
    doubt = {
        i: one.statement.confidence
        for i, one in enumerate(frame.standing)
        if one.statement.confidence is not None and one.statement.confidence < 1
    }
    if not doubt:
        return None
    exact = len(doubt) <= MOST_EXACT
    tally = _Tally(parties=frame.parties)
    finder = SeatFinder(encoding)
    known: dict[tuple[bool, ...], tuple[Seats | None, bool]] = {}
    for stands, weight in _exact(doubt) if exact else _drawn(doubt):
        if stands not in known:
            known[stands] = _world(finder, list(doubt), stands, len(frame.standing))
        tally.add(stands, weight, *known[stands])
    by_party = tuple(
        Chance(party=party, comes=comes, may_come=may)
        for party, (comes, may) in tally.shares().items()
        if may > comes or 0 < comes < 1 - tally.contradictory - 1e-9
    )
    matters, swing = tally.matters_most()
    return Chances(
        how="exact" if exact else "sampled",
        n_worlds=len(known),
        n_judged=len(doubt),
        n_unjudged=sum(one.statement.confidence is None for one in frame.standing),
        contradictory=tally.contradictory,
        wanted=tally.wanted,
        by_party=by_party,
        matters_most=None
        if matters is None
        else frame.standing[list(doubt)[matters]].id,
        swing=swing,
    )


def _exact(doubt: dict[int, float]) -> Iterator[tuple[tuple[bool, ...], float]]:
    sure = np.array(list(doubt.values()))
    for stands in product((True, False), repeat=len(sure)):
        chosen = np.array(stands)
        yield stands, float(np.prod(np.where(chosen, sure, 1 - sure)))


def _drawn(doubt: dict[int, float]) -> Iterator[tuple[tuple[bool, ...], float]]:
    sure = np.array(list(doubt.values()))
    drawn = np.random.default_rng(_SEED).random((N_DRAWN, len(sure))) < sure
    for row in drawn:
        yield tuple(bool(one) for one in row), 1 / N_DRAWN


def _world(
    finder: SeatFinder, doubted: list[int], stands: tuple[bool, ...], n: int
) -> tuple[Seats | None, bool]:
    dropped = {i for i, one in zip(doubted, stands, strict=True) if not one}
    standing = [i for i in range(n) if i not in dropped]
    found = finder.seats(standing, sorted(dropped), most=_MOST_SETS)
    return found, finder.is_possible(standing, sorted(dropped))


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What was seen in the worlds so far, each with its weight."""

    parties: tuple[str, ...]
    contradictory: float = 0.0
    wanted: float = 0.0
    rows: list[tuple[tuple[bool, ...], float, bool, tuple[float, ...]]] = field(
        default_factory=list
    )

    def add(
        self,
        stands: tuple[bool, ...],
        weight: float,
        found: Seats | None,
        possible: bool,
    ) -> None:
        self.contradictory += weight * (found is None)
        self.wanted += weight * possible
        comes = tuple(
            0.0 if found is None else _SURENESS[found.by_party[party]]
            for party in self.parties
        )
        self.rows.append((stands, weight, possible, comes))

    def shares(self) -> dict[str, tuple[float, float]]:
        """Probability that each party comes, and that it comes or depends."""
        weights = np.array([row[1] for row in self.rows])
        values = np.array([row[3] for row in self.rows])
        comes, may = weights @ (values == 1.0), weights @ (values > 0.0)
        return {
            party: (float(comes[i]), float(may[i]))
            for i, party in enumerate(self.parties)
        }

    def matters_most(self) -> tuple[int | None, float]:
        """Return the statement in doubt whose standing changes most, and how much."""
        stands = np.array([row[0] for row in self.rows])
        weights = np.array([row[1] for row in self.rows])
        possible = np.array([row[2] for row in self.rows], dtype=float)
        values = np.array([row[3] for row in self.rows])
        best: tuple[int | None, float] = (None, 0.0)
        for outcome in (possible[:, None], values):
            for i in range(stands.shape[1]):
                swing = _swing(stands[:, i], weights, outcome)
                if swing > best[1] + 1e-9:
                    best = (i, swing)
            if best[0] is not None:
                return best
        return best


_SURENESS = {
    Attendance.COMES: 1.0,
    Attendance.DEPENDS: 0.5,
    Attendance.DOES_NOT_COME: 0.0,
}


def _swing(stands: np.ndarray, weights: np.ndarray, outcome: np.ndarray) -> float:
    """Largest change of a mean outcome between worlds where it stands and does not."""
    with_, without = weights[stands], weights[~stands]
    if not with_.sum() > 0 or not without.sum() > 0:
        return 0.0
    change = with_ @ outcome[stands] / with_.sum()
    change = change - without @ outcome[~stands] / without.sum()
    return float(np.abs(change).max())
