"""When a state is stable for a decision maker: five answers to one question.

A decision maker (or a coalition, for which a state is better only if it is so for every
member) stays in a state if every improvement it has may be answered. The five concepts
differ in the answers it reckons with:

Nash   none: it stays only if it has no improvement.
GMR    any legal sequence of the others that leads to what it likes no better.
SMR    the same, if it has no way on from there to what it likes better.
SEQ    only sequences in which every move improves its mover's lot.
SIM    the others' improvements from the same state, made at the same time.

References
----------
.. [1] Fang, L., Hipel, K. W. and Kilgour, D. M. (1993). *Interactive Decision Making:
       The Graph Model for Conflict Resolution*. New York: Wiley.
.. [2] Fraser, N. M. and Hipel, K. W. (1984). *Conflict Analysis: Models and
       Resolutions*. New York: North-Holland.
.. [3] Inohara, T. and Hipel, K. W. (2008). Coalition analysis in the graph model for
       conflict resolution. *Systems Engineering*, 11(4), 343-359.
       https://doi.org/10.1002/sys.20104
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from ceasefire.core import GraphModel
from ceasefire.terms.stability.moves import (
    BoolArray,
    meeting_state,
    moves_of,
    prefers,
    reached,
)


class Concept(StrEnum):
    """Of stability."""

    NASH = "nash"
    GMR = "gmr"
    SEQ = "seq"
    SIM = "sim"
    SMR = "smr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """One decision maker or coalition, and all that the others can do about it.

    Attributes
    ----------
    moves, better : (n_states, n_states)
        Where it can go; what it strictly prefers, column over row.
    answers, improving_answers : (n_states, n_states)
        Where the others can go by legal sequences, by any moves and by improvements.
    """

    members: tuple[int, ...]
    moves: BoolArray
    better: BoolArray
    answers: BoolArray
    improving_answers: BoolArray

    @classmethod
    def of(cls, model: GraphModel, members: tuple[int, ...]) -> "Focus":
        """Gather them for these members."""
        n_states = len(model.states)
        others = [i for i in range(len(model.decision_makers)) if i not in members]
        steps = {i: moves_of(model, i) for i in range(len(model.decision_makers))}
        likes = {i: prefers(model, i) for i in range(len(model.decision_makers))}
        return cls(
            members=members,
            moves=reached([steps[i] for i in members], n_states)
            & ~np.eye(n_states, dtype=bool),
            better=np.logical_and.reduce([likes[i] for i in members]),
            answers=reached([steps[i] for i in others], n_states),
            improving_answers=reached([steps[i] & likes[i] for i in others], n_states),
        )

    def improvements(self, state: int) -> list[int]:
        """States that it can go to from here and prefers."""
        found = np.flatnonzero(self.moves[state] & self.better[state])
        return [int(to) for to in found]


def stable_states(model: GraphModel, focus: Focus, concept: Concept) -> BoolArray:
    """Say of each state whether it is stable for a focus.

    Parameters
    ----------
    model
        With n states.
    focus
        Of one decision maker, or of a coalition: see `Focus.of`.
    concept
        What counts as a reason not to move.

    Returns
    -------
    is_stable : (n,) bool
    """
    is_answered = _ANSWERED[concept](model, focus)
    return np.array(
        [
            all(is_answered(state, to) for to in focus.improvements(state))
            for state in range(len(model.states))
        ]
    )


IsAnswered = Callable[[int, int], bool]
"""Whether an improvement, from a state to another, may be answered."""


def _by_nothing(_model: GraphModel, _focus: Focus) -> IsAnswered:
    return lambda _state, _to: False


def _by_any_sequence(_model: GraphModel, focus: Focus) -> IsAnswered:
    return lambda state, to: bool(np.any(focus.answers[to] & ~focus.better[state]))


def _by_improvements(_model: GraphModel, focus: Focus) -> IsAnswered:
    return lambda state, to: bool(
        np.any(focus.improving_answers[to] & ~focus.better[state])
    )


def _without_escape(_model: GraphModel, focus: Focus) -> IsAnswered:
    def is_answered(state: int, to: int) -> bool:
        held = np.flatnonzero(focus.answers[to] & ~focus.better[state])
        return any(not np.any(focus.moves[at] & focus.better[state]) for at in held)

    return is_answered


def _at_the_same_time(model: GraphModel, focus: Focus) -> IsAnswered:
    meet = meeting_state(model)

    def is_answered(state: int, to: int) -> bool:
        for other in np.flatnonzero(focus.improving_answers[state]):
            met = meet(state, to, int(other))
            if met is not None and not focus.better[state, met]:
                return True
        return False

    return is_answered


_ANSWERED: dict[Concept, Callable[[GraphModel, Focus], IsAnswered]] = {
    Concept.NASH: _by_nothing,
    Concept.GMR: _by_any_sequence,
    Concept.SMR: _without_escape,
    Concept.SEQ: _by_improvements,
    Concept.SIM: _at_the_same_time,
}
