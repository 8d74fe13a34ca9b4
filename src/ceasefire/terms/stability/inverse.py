"""The least change of preferences that makes a wanted state an equilibrium.

Words  A *change* is one pair of states about which one decision maker changes its mind:
       from better to equal or worse, or the other way round. Least is fewest pairs.
How    A 0-1 programme says of every pair whether a decision maker likes the one at
       least as well as the other, keeps that a ranking (all pairs compared, and what
       is above what is above is above), and demands of every move away from the wanted
       state that it is no improvement or is answered. Whether an answer stands depends
       on the others' new preferences as well; all are sought together.
Else   The only module of the part, beside `search`, that calls scipy's HiGHS.
"""

from dataclasses import dataclass, field, replace
from itertools import combinations, permutations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array

from ceasefire.core import GraphModel
from ceasefire.terms.stability.concepts import Concept, Focus, stable_states
from ceasefire.terms.stability.model import ChangedPair, LeastChange
from ceasefire.terms.stability.moves import BoolArray, meeting_state, moves_of

LONGEST_SOLVE_S = 60.0
LONGEST_ANSWER = 4  # moves of an answering sequence, where more than one can answer

Terms = list[tuple[int, float]]
"""Columns of the programme and their factors."""


def least_change(model: GraphModel, wanted: int, concept: Concept) -> LeastChange:
    """Find the fewest pairs to change so that `wanted` is stable for everybody.

    Parameters
    ----------
    model
        With preferences as they are.
    wanted
        Position of the state.
    concept
        Of stability.

    Returns
    -------
    change
        With three or more decision makers, under SEQ and SIM, answers of more than
        `LONGEST_ANSWER` moves are first taken to stand for nothing: that gives a
        bound. If what is found then holds, it is proved; if not, such answers are left
        out, and what is found is proved only if it meets the bound.
    """
    bound = _changed(model, wanted, concept, is_bound=True)
    if bound.levels is None or _holds(model, bound, concept):
        return bound
    found = _changed(model, wanted, concept, is_bound=False)
    is_proved = bound.is_proved and len(found.pairs) == len(bound.pairs)
    return replace(found, is_proved=found.levels is not None and is_proved)


def _holds(model: GraphModel, change: LeastChange, concept: Concept) -> bool:
    """Say whether the wanted state is stable for everybody after a change."""
    changed = replace(model, levels=change.levels or model.levels)
    foci = [Focus.of(changed, (maker,)) for maker in range(len(model.levels))]
    stable = [stable_states(changed, focus, concept) for focus in foci]
    return all(bool(one[change.wanted]) for one in stable)


def _changed(
    model: GraphModel, wanted: int, concept: Concept, *, is_bound: bool
) -> LeastChange:
    """Find the fewest pairs, with long answers left out or, for a bound, given free."""
    programme = _Programme(model, is_bound)
    for maker in range(len(model.decision_makers)):
        focus = Focus.of(model, (maker,))
        for to in np.flatnonzero(focus.moves[wanted]):
            programme.demand(maker, focus, wanted, int(to), concept)
    values, is_optimal = programme.solve()
    if values is None:
        return LeastChange(wanted, concept, (), None, is_proved=False)
    levels = tuple(
        programme.levels(maker, values) for maker in range(len(model.levels))
    )
    pairs = changed_pairs(model.levels, levels)
    return LeastChange(wanted, concept, pairs, levels, is_proved=is_optimal)


def changed_pairs(
    before: tuple[tuple[int, ...], ...], after: tuple[tuple[int, ...], ...]
) -> tuple[ChangedPair, ...]:
    """List the pairs that stand otherwise after than before."""
    return tuple(
        ChangedPair(maker, first, second, was, becomes)
        for maker, (old, new) in enumerate(zip(before, after, strict=True))
        for first, second in combinations(range(len(old)), 2)
        if (was := _sign(old, first, second)) != (becomes := _sign(new, first, second))
    )


def _sign(levels: tuple[int, ...], first: int, second: int) -> str:
    if levels[first] == levels[second]:
        return "="
    return ">" if levels[first] > levels[second] else "<"


@dataclass
class _Programme:
    """The 0-1 programme: rankings that may change, and what they must fulfil.

    Attributes
    ----------
    is_bound
        Whether answers longer than `LONGEST_ANSWER` stand for nothing, or are left out.
    """

    model: GraphModel
    is_bound: bool
    costs: list[float] = field(default_factory=list)
    is_whole: list[bool] = field(default_factory=list)
    entries: list[tuple[int, int, float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        n_states = len(self.model.states)
        self.likes = [
            {
                pair: self._column(0, whole=True)
                for pair in permutations(range(n_states), 2)
            }
            for _ in self.model.levels
        ]
        for likes, levels in zip(self.likes, self.model.levels, strict=True):
            for a, b in combinations(range(n_states), 2):
                self._row([(likes[a, b], 1), (likes[b, a], 1)], 1)
                self._charge(likes, levels, a, b)
            for a, b, c in permutations(range(n_states), 3):
                row: Terms = [(likes[a, b], -1), (likes[b, c], -1), (likes[a, c], 1)]
                self._row(row, -1)

    def _charge(
        self, likes: dict[tuple[int, int], int], levels: tuple[int, ...], a: int, b: int
    ) -> None:
        """Let a pair cost one if it stands otherwise than before."""
        changed = self._column(1)
        for first, second in ((a, b), (b, a)):
            if levels[first] >= levels[second]:
                self._row([(changed, 1), (likes[first, second], 1)], 1)
            else:
                self._row([(changed, 1), (likes[first, second], -1)], 0)

    def _column(self, cost: float, *, whole: bool = False) -> int:
        self.costs.append(cost)
        self.is_whole.append(whole)
        return len(self.costs) - 1

    def _row(self, terms: Terms, low: float) -> None:
        self.entries += [(len(self.low), column, value) for column, value in terms]
        self.low.append(low)

    def _under(self, columns: Terms, low: float = 0) -> int:
        """Return a new column that is at most the sum of these, less `low`."""
        new = self._column(0)
        self._row([*columns, (new, -1)], low)
        return new

    def demand(
        self, maker: int, focus: Focus, wanted: int, to: int, concept: Concept
    ) -> None:
        """Demand that a move away is no improvement, or is answered."""
        answers = [
            (one, 1.0) for one in self._answers(maker, focus, wanted, to, concept)
        ]
        self._row([(self.likes[maker][wanted, to], 1.0), *answers], 1)

    def _answers(
        self, maker: int, focus: Focus, wanted: int, to: int, concept: Concept
    ) -> list[int]:
        if concept is Concept.NASH:
            return []
        if concept in (Concept.GMR, Concept.SMR):
            ends = np.flatnonzero(focus.answers[to])
            return [self._held(maker, focus, wanted, int(end), concept) for end in ends]
        if concept is Concept.SEQ:
            reach = self._improving(maker, to)
            return [
                self._both(way, self._no_better(maker, wanted, end))
                for end, way in reach.items()
            ]
        meet = meeting_state(self.model)
        met = {
            way: meet(wanted, to, end)
            for end, way in self._improving(maker, wanted).items()
        }
        return [
            self._both(way, self._no_better(maker, wanted, end))
            for way, end in met.items()
            if end is not None
        ]

    def _no_better(self, maker: int, wanted: int, end: int) -> int:
        """Return a column that is one only if the end is no better than the wanted."""
        if end != wanted:
            return self.likes[maker][wanted, end]
        return self._under([], -1)

    def _both(self, first: int, second: int) -> int:
        new = self._under([(first, 1)])
        self._row([(second, 1), (new, -1)], 0)
        return new

    def _held(
        self, maker: int, focus: Focus, wanted: int, end: int, concept: Concept
    ) -> int:
        """Return an answer that stands; under SMR, only if nothing leads on from it."""
        held = self._under([(self._no_better(maker, wanted, end), 1)])
        if concept is Concept.SMR:
            for further in np.flatnonzero(focus.moves[end]):
                at = self._no_better(maker, wanted, int(further))
                self._row([(at, 1), (held, -1)], 0)
        return held

    def _improving(self, maker: int, start: int) -> dict[int, int]:
        """Return, by end, a column that is above zero only if improvements lead there.

        Of all decision makers but one, from a state, nobody twice in a row.
        """
        others = [i for i in range(len(self.likes)) if i != maker]
        moves = {i: moves_of(self.model, i) for i in others}
        ends: dict[int, Terms] = {}
        layer: dict[tuple[int, int], int] = {(start, -1): self._under([], -1)}
        for _ in range(1 if len(others) == 1 else LONGEST_ANSWER):
            arcs: dict[tuple[int, int], Terms] = {}
            for (state, last), before in layer.items():
                for mover in others:
                    for to in (
                        np.flatnonzero(moves[mover][state]) if mover != last else ()
                    ):
                        liked = self._under(
                            [(self.likes[mover][state, int(to)], -1)], -1
                        )
                        arc = self._both(before, liked)
                        arcs.setdefault((int(to), mover), []).append((arc, 1.0))
            layer = {node: self._under(found) for node, found in arcs.items()}
            for (end, _), column in layer.items():
                ends.setdefault(end, []).append((column, 1.0))
        if self.is_bound and len(others) > 1:
            self._beyond(moves, layer, ends)
        return {end: self._under(found) for end, found in ends.items()}

    def _beyond(
        self,
        moves: dict[int, BoolArray],
        layer: dict[tuple[int, int], int],
        ends: dict[int, Terms],
    ) -> None:
        """Add all ends that lie beyond the last moves, whoever gains by going there."""
        for (state, last), column in layer.items():
            for end in _further(moves, state, last):
                ends.setdefault(end, []).append((column, 1.0))

    def solve(self) -> tuple[np.ndarray | None, bool]:
        """Return the values of all columns, and whether fewer pairs cannot do."""
        rows, columns, values = zip(*self.entries, strict=True)
        shape = (len(self.low), len(self.costs))
        matrix = csr_array(coo_array((values, (rows, columns)), shape=shape))
        solved = milp(
            self.costs,
            integrality=np.array(self.is_whole, dtype=int),
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(
                matrix, np.array(self.low, dtype=float), np.inf
            ),
            options={"time_limit": LONGEST_SOLVE_S, "mip_rel_gap": 0.0},
        )
        return solved.x, solved.status == 0

    def levels(self, maker: int, values: np.ndarray) -> tuple[int, ...]:
        """Read the ranking of a decision maker: how many states each is as good as."""
        n_states = len(self.model.states)
        return tuple(
            sum(
                int(values[self.likes[maker][state, other]] > 0.5)
                for other in range(n_states)
                if other != state
            )
            for state in range(n_states)
        )


def _further(moves: dict[int, BoolArray], start: int, last: int) -> set[int]:
    """States that legal sequences reach from a state where `last` moved last."""
    seen: set[tuple[int, int]] = set()
    waiting = [(start, last)]
    while waiting:
        state, mover_before = waiting.pop()
        fresh = {
            (int(to), mover)
            for mover, steps in moves.items()
            if mover != mover_before
            for to in np.flatnonzero(steps[state])
        } - seen
        seen |= fresh
        waiting += sorted(fresh)
    return {state for state, _ in seen}
