"""How the equilibria can be reached from the status quo, and how not.

References
----------
.. [1] Li, K. W., Kilgour, D. M. and Hipel, K. W. (2005). Status quo analysis in the
       graph model for conflict resolution. *Journal of the Operational Research
       Society*, 56(6), 699-707. https://doi.org/10.1057/palgrave.jors.2601870
"""

from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np

from ceasefire.core import GraphModel
from ceasefire.terms.stability.model import Path, Step
from ceasefire.terms.stability.moves import BoolArray, moves_of, prefers


def paths_from(
    model: GraphModel, start: int, targets: Iterable[int]
) -> tuple[Path, ...]:
    """Find the shortest way to each state, by improvements if there is one.

    Nobody moves twice in a row.
    """
    makers = range(len(model.decision_makers))
    moves = [moves_of(model, i) for i in makers]
    likes = [prefers(model, i) for i in makers]
    improving = _shortest(
        [m & like for m, like in zip(moves, likes, strict=True)], start
    )
    any_way = _shortest(moves, start)
    paths = []
    for target in targets:
        ways = improving.get(target, any_way.get(target))
        if target == start:
            ways = ()
        at, steps = start, []
        for mover, to in ways or ():
            steps.append(Step(mover, to, bool(likes[mover][at, to])))
            at = to
        paths.append(Path(target, None if ways is None else tuple(steps)))
    return tuple(paths)


Way = tuple[tuple[int, int], ...]
"""Movers and the states they go to."""


def _shortest(moves: Sequence[BoolArray], start: int) -> dict[int, Way]:
    """Find the shortest legal sequence to every state that one leads to."""
    found: dict[int, Way] = {}
    seen = {(start, -1)}
    waiting: deque[tuple[int, int, Way]] = deque([(start, -1, ())])
    while waiting:
        state, last, way = waiting.popleft()
        for mover, steps in enumerate(moves):
            for to in np.flatnonzero(steps[state]) if mover != last else ():
                node = (int(to), mover)
                if node not in seen:
                    seen.add(node)
                    longer = (*way, (mover, int(to)))
                    found.setdefault(int(to), longer)
                    waiting.append((*node, longer))
    return found
