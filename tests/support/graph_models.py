"""Graph models: four of the literature, invented small ones, and stability by hand.

The rankings are those published; who is at fault for a slip here is this file.
"""

import re
from itertools import product

import numpy as np

from ceasefire.core import Direction, GraphModel, MoveOption

BOTH, FORWARD, BACK = Direction.BOTH, Direction.FORWARD, Direction.BACK


def _levels(ranking: str, n_states: int) -> tuple[int, ...]:
    levels = [0] * n_states
    for place, tied in enumerate(ranking.split(">")):
        for number in re.findall(r"\d+", tied):
            levels[int(number) - 1] = -place
    return tuple(levels)


def model(title, makers, options, states, rankings) -> GraphModel:
    states = states.split()
    return GraphModel(
        title=title,
        decision_makers=tuple(makers),
        options=tuple(
            MoveOption(name=name, owner=owner, direction=direction)
            for name, owner, direction in options
        ),
        states=tuple(tuple(sign == "Y" for sign in state) for state in states),
        levels=tuple(_levels(one, len(states)) for one in rankings),
    )


PRISONERS = model(
    "Prisoners", ["A", "B"],
    [("confess not", 0, BOTH), ("be silent", 1, BOTH)],
    "NN YN NY YY", ["3>4>1>2", "2>4>1>3"],
)  # fmt: skip
CUBA = model(
    "Cuban missile crisis", ["US", "USSR"],
    [("air strike", 0, FORWARD), ("blockade", 0, BOTH),
     ("withdraw", 1, BOTH), ("escalate", 1, BOTH)],
    "NNNN YNNN NYNN YYNN NNYN YNYN NYYN YYYN NNNY YNNY NYNY YYNY",
    ["5>7>6>8>3>2>4>1>12>10>11>9", "1>5>7>3>6>2>8>4>12>10>11>9"],
)  # fmt: skip
WATER = model(
    "Water of Syria and Iraq", ["Syria", "Iraq"],
    [("release water", 0, BOTH), ("escalate", 0, BOTH), ("attack", 1, BOTH)],
    "NNN YNN NYN NNY YNY NYY", ["1>3>6>2>4>5", "2>4>6>1>5>3"],
)  # fmt: skip
ELMIRA = model(
    "Elmira", ["MoE", "Uniroyal", "Local Government"],
    [("modify", 0, FORWARD), ("delay", 1, BACK), ("accept", 1, BOTH),
     ("abandon", 1, FORWARD), ("insist", 2, BOTH)],
    "NYNNN YYNNN NNYNN YNYNN NNNYN YNNYN NYNNY YYNNY NNYNY YNYNY NNNYY YNNYY",
    ["9>3>4>10>7>1>2>8>{5,6,11,12}", "1>4>10>7>{5,6,11,12}>2>3>9>8",
     "9>3>7>1>10>8>4>2>{5,6,11,12}"],
)  # fmt: skip


def drawn(
    rng: np.random.Generator,
    n_makers: int | None = None,
    n_options: int | None = None,
    most_states: int = 99,
) -> GraphModel:
    """Draw a small model with ties, irreversible options and infeasible states."""
    n_makers = n_makers or int(rng.integers(2, 4))
    n_options = n_options or int(rng.integers(n_makers, n_makers + 2))
    owners = [*range(n_makers), *rng.integers(0, n_makers, n_options - n_makers)]
    states = list(product((False, True), repeat=n_options))
    feasible = [one for one in states if rng.random() < 0.85] or states
    feasible = [feasible[i] for i in rng.permutation(len(feasible))][:most_states]
    return GraphModel(
        title="drawn",
        decision_makers=tuple(f"maker {i}" for i in range(n_makers)),
        options=tuple(
            MoveOption(
                name=f"option {n}",
                owner=int(owner),
                direction=Direction(rng.choice([BOTH, BOTH, FORWARD, BACK])),
            )
            for n, owner in enumerate(owners)
        ),
        states=tuple(feasible),
        levels=tuple(
            tuple(int(v) for v in rng.integers(0, len(feasible), len(feasible)))
            for _ in range(n_makers)
        ),
    )


class ByHand:
    """Stability as the definitions read, one state and one move at a time."""

    def __init__(self, one: GraphModel) -> None:
        self.one = one
        self.makers = range(len(one.decision_makers))

    def moves(self, maker: int, state: int) -> set[int]:
        found = set()
        for to, after in enumerate(self.one.states):
            before = self.one.states[state]
            changes = [
                (option, now)
                for option, was, now in zip(
                    self.one.options, before, after, strict=True
                )
                if was != now
            ]
            if changes and all(
                option.owner == maker and option.direction != (BACK if now else FORWARD)
                for option, now in changes
            ):
                found.add(to)
        return found

    def likes(self, maker: int, to: int, state: int) -> bool:
        return self.one.levels[maker][to] > self.one.levels[maker][state]

    def improvements(self, maker: int, state: int) -> set[int]:
        return {to for to in self.moves(maker, state) if self.likes(maker, to, state)}

    def sequences(self, makers: set[int], start: int, step) -> set[int]:
        ends: set[int] = set()
        seen: set[tuple[int, int]] = set()

        def go(state: int, last: int) -> None:
            for maker in makers - {last}:
                for to in step(maker, state):
                    if (to, maker) not in seen:
                        seen.add((to, maker))
                        ends.add(to)
                        go(to, maker)

        go(start, -1)
        return ends

    def is_stable(self, maker: int, state: int, concept: str) -> bool:
        others = set(self.makers) - {maker}
        for to in self.improvements(maker, state):
            if concept == "nash":
                return False
            if concept == "sim":
                ends = set()
                for end in self.sequences(others, state, self.improvements):
                    met = tuple(
                        b if b != a else c
                        for a, b, c in zip(
                            self.one.states[state],
                            self.one.states[to],
                            self.one.states[end],
                            strict=True,
                        )
                    )
                    if met in self.one.states:
                        ends.add(self.one.states.index(met))
            else:
                step = self.improvements if concept == "seq" else self.moves
                ends = self.sequences(others, to, step)
            held = {end for end in ends if not self.likes(maker, end, state)}
            if concept == "smr":
                held = {
                    end
                    for end in held
                    if not any(
                        self.likes(maker, further, state)
                        for further in self.moves(maker, end)
                    )
                }
            if not held:
                return False
        return True

    def equilibria(self, concept: str) -> tuple[int, ...]:
        return tuple(
            state
            for state in range(len(self.one.states))
            if all(self.is_stable(maker, state, concept) for maker in self.makers)
        )
