"""What could go wrong: breaches, drawn many times over. Simulated, not seen.

How    In each run every party that acts in a step keeps its word with the probability
       that its record towards its counterparts, and those who act with it, gives, drawn
       from that record's own uncertainty. Where one does not, its moves are not made,
       those of the others of the same step are, and the order ends there.
Read   `risk_of`.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from ceasefire.trust.ladder import Floats, Ladder, Moves
from ceasefire.trust.model import Risk

N_RUNS = 20_000
_SEED = 2031


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a move, and what is known of its word: kept and broken before."""

    party: str
    kept: float
    broken: float


def risk_of(
    ladder: Ladder,
    steps: Sequence[Moves],
    actors: Sequence[Sequence[Actor]],
    *,
    unknown: Container[str] = (),
    n_runs: int = N_RUNS,
    seed: int = _SEED,
) -> Risk:
    """Simulate an order.

    Parameters
    ----------
    ladder
        What is ordered.
    steps
        In order.
    actors : (n_moves,)
        Of each move.
    unknown
        Ids of parties whose exposure by these moves is not known.
    """
    rng = np.random.default_rng(seed)
    alive = np.ones(n_runs, dtype=bool)
    done: Moves = 0
    reached, breaks, costs = [], [], []
    lost = np.zeros((n_runs, len(ladder.parties)))
    for step in steps:
        fails, partly = _attempt(ladder, step, actors, rng, n_runs)
        broke = alive & fails
        exposed = np.maximum(0.0, ladder.standing(done) + partly)
        lost[broke] = exposed[broke]
        breaks.append(float(broke.mean()))
        costs.append(float(exposed[broke].max(axis=1, initial=0.0).sum()))
        alive &= ~fails
        reached.append(float(alive.mean()))
        done |= step
    broken = ~alive
    is_known = not any(party in unknown for party in ladder.parties)
    is_weighed = is_known and any(cost > 0 for cost in costs)
    return Risk(
        n_runs=n_runs,
        reached=tuple(reached),
        breaks=tuple(breaks),
        exposure_at_break={
            party: float(lost[broken, i].mean())
            if broken.any() and party not in unknown
            else None
            for i, party in enumerate(ladder.parties)
        },
        strengthen=int(np.argmax(costs)) + 1 if is_weighed else _likeliest(breaks),
        is_weighed=is_weighed,
    )


def _likeliest(breaks: list[float]) -> int | None:
    return int(np.argmax(breaks)) + 1 if any(one > 0 for one in breaks) else None


def _attempt(
    ladder: Ladder,
    step: Moves,
    actors: Sequence[Sequence[Actor]],
    rng: np.random.Generator,
    n_runs: int,
) -> tuple[np.ndarray, Floats]:
    """Say in which runs a step fails, and what is left of it for every party."""
    fails = np.zeros(n_runs, dtype=bool)
    partly = np.zeros((n_runs, len(ladder.parties)))
    word: dict[str, np.ndarray] = {}
    for move in range(len(ladder.names)):
        if not step >> move & 1:
            continue
        made = np.ones(n_runs, dtype=bool)
        for actor in actors[move]:
            if actor.party not in word:
                chance = rng.beta(actor.kept + 1, actor.broken + 1, n_runs)
                word[actor.party] = rng.random(n_runs) < chance
            made &= word[actor.party]
        fails |= ~made
        partly += np.where(made[:, None], ladder.net[move], 0.0)
    return fails, partly
