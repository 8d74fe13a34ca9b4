"""Who can go where: moves of one decision maker, and legal sequences of several.

Words  A *move* changes any of a decision maker's own options at once, from one feasible
       state to another, and never against the direction of an option. An *improvement*
       is a move to a state that its mover strictly prefers. In a legal sequence nobody
       moves twice in a row.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Direction, GraphModel

BoolArray = NDArray[np.bool_]


def moves_of(model: GraphModel, decision_maker: int) -> BoolArray:
    """Moves of one decision maker: (n_states, n_states), from row to column."""
    states = np.array(model.states, dtype=bool)
    owners = np.array([option.owner for option in model.options])
    allowed = ~np.eye(len(states), dtype=bool)
    for number, option in enumerate(model.options):
        before, after = states[:, None, number], states[None, :, number]
        if owners[number] != decision_maker:
            allowed &= before == after
        elif option.direction is Direction.FORWARD:
            allowed &= ~before | after
        elif option.direction is Direction.BACK:
            allowed &= before | ~after
    return allowed


def prefers(model: GraphModel, decision_maker: int) -> BoolArray:
    """Say whether it strictly prefers the column's state to the row's."""
    levels = np.array(model.levels[decision_maker])
    return levels[None, :] > levels[:, None]


def reached(moves: Sequence[BoolArray], n_states: int) -> BoolArray:
    """States that legal sequences of several decision makers reach, from every state.

    Parameters
    ----------
    moves : sequence of (n_states, n_states)
        Of each decision maker; improvements only, for sequences of improvements.

    Returns
    -------
    reached : (n_states, n_states)
        From row to column. A state reaches itself only if a sequence comes back to it.
    """
    if not moves:
        return np.zeros((n_states, n_states), dtype=bool)
    steps = [one.astype(np.float32) for one in moves]
    arrived = list(moves)  # by who moved last
    while True:
        grown = [
            arrived[mover] | (_by_others(arrived, mover) @ steps[mover] > 0)
            for mover in range(len(moves))
        ]
        if all(map(np.array_equal, grown, arrived)):
            found: BoolArray = np.logical_or.reduce(arrived)
            return found
        arrived = grown


def _by_others(arrived: Sequence[BoolArray], mover: int) -> NDArray[np.float32]:
    others = [one for last, one in enumerate(arrived) if last != mover]
    if not others:
        return np.zeros(arrived[mover].shape, dtype=np.float32)
    found: BoolArray = np.logical_or.reduce(others)
    return found.astype(np.float32)


def meeting_state(model: GraphModel) -> Callable[[int, int, int], int | None]:
    """Return what finds the state that two moves from one state make together.

    The function takes the state both leave and the two they go to, and gives the
    position of the state with the changes of both; None where that is not feasible.
    """
    position = {state: number for number, state in enumerate(model.states)}

    def meet(start: int, first: int, second: int) -> int | None:
        triples = zip(
            model.states[start], model.states[first], model.states[second], strict=True
        )
        return position.get(tuple(b if b != a else c for a, b, c in triples))

    return meet
