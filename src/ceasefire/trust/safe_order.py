"""The search for an order in which nobody is ever exposed too far.

Why    What everybody risks at once is a matter of order; the best order is the one in
       which the largest exposure is smallest [1]_.
How    Sets of moves are states: a state is safe if no party is exposed above its limit
       and going on is worth it to all. Bounds on the largest exposure are tried by
       halving; for each, a search in depth goes through safe states, those with most
       room first, and never enters a state twice. Of orders within the best bound, one
       with the fewest days is then looked for from day to day.
Read   `safest_order`.

References
----------
.. [1] Sandholm, T. and Lesser, V. (1995). Equilibrium analysis of the possibilities of
       unenforced exchange in multiagent systems. *IJCAI 1995*, 694-701.
"""

import heapq
from dataclasses import dataclass, replace
from itertools import combinations, count

import numpy as np

from ceasefire.trust.ladder import Floats, Ladder, Moves

BUDGET = 6_000  # states of one search; the same on every machine
_QUICK = 800  # states of a search while bounds are tried
_TURNS = 4  # searches that look in another order
_CLOSE, _CLOSE_ENOUGH = 1e-9, 1e-3
_SEED = 1962


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of steps, or how far one could be followed.

    Attributes
    ----------
    steps
        Sets of moves made at once, in order; all moves, if `found`.
    found
        Whether it is safe to its end.
    proved
        Whether no order has a smaller largest exposure; where none is found, whether
        there is none.
    largest
        Largest exposure on the way.
    n_states
        How many states the search for any order looked at.
    """

    steps: tuple[Moves, ...]
    found: bool
    proved: bool
    largest: float
    n_states: int = 0


def safest_order(ladder: Ladder, *, budget: int = BUDGET) -> Order:
    """Find the order with the smallest largest exposure, then with the fewest days.

    Parameters
    ----------
    ladder
        What is to be ordered.
    budget
        States that a search may look at before it gives up.
    """
    order = any_order(ladder, budget=budget)
    if not order.found:
        return order
    steps, proved = _lowered(ladder, order.steps, budget)
    bound = _largest(ladder, steps)
    quick = _quickest(ladder, bound, budget)
    if quick is not None:
        steps = quick
    return replace(order, steps=steps, proved=proved, largest=bound)


def any_order(ladder: Ladder, *, budget: int = BUDGET) -> Order:
    """Find a safe order, whichever; parameters as for `safest_order`."""
    steps, search, n_states = _found(ladder, np.inf, budget)
    told = search.farthest if steps is None else steps
    return Order(
        steps=told,
        found=steps is not None,
        proved=steps is None and not search.spent,
        largest=_largest(ladder, told),
        n_states=n_states,
    )


def can_end(ladder: Ladder) -> bool:
    """Say whether some step can be the last one.

    Before it, nobody may have more left to stake than to gain: it has to cost nobody.
    And nothing else may have to come after it.
    """
    needed = 0
    for one in ladder.needs:
        needed |= one
    costs_nobody = (ladder.net <= _CLOSE).all(axis=1)
    if any(not needed >> int(i) & 1 for i in np.flatnonzero(costs_nobody)):
        return True
    return any(
        bool((ladder.net_of(step) <= _CLOSE).all())
        and not any(
            one & step for i, one in enumerate(ladder.needs) if not step >> i & 1
        )
        for step in ladder.together
    )


def _found(
    ladder: Ladder, bound: float, budget: int
) -> tuple[tuple[Moves, ...] | None, "_Search", int]:
    """Look several times in another order, a little each; then once to the end.

    Given are the last search, and the states that all of them looked at.
    """
    used = 0
    rng = np.random.default_rng(_SEED)
    for turn in range(_TURNS):
        jitter = rng.random(len(ladder.steps())) * turn / _TURNS
        search = _Search(ladder, bound, min(budget, _QUICK), jitter)
        steps = search.run()
        used += search.n_states
        if steps is not None or not search.spent:
            return steps, search, used
    search = _Search(ladder, bound, budget)
    steps = search.run()
    return steps, search, used + search.n_states


def _lowered(
    ladder: Ladder, steps: tuple[Moves, ...], budget: int
) -> tuple[tuple[Moves, ...], bool]:
    """Lower the bound on the largest exposure until no order is found below it."""
    best, low = _largest(ladder, steps), 0.0
    while best - low > _CLOSE_ENOUGH * max(1.0, best):
        middle = (low + best) / 2
        found = _Search(ladder, middle, min(budget, _QUICK)).run()
        if found is None:
            low = middle
        else:
            steps, best = found, _largest(ladder, found)
    while best > 0:  # and then just below the best, until that is shown to be none
        below = best - 2 * _CLOSE * max(1.0, best)
        if _is_too_low(ladder, below, budget):
            return steps, True
        found, search, _ = _found(ladder, below, budget)
        if found is None:
            return steps, not search.spent
        steps, best = found, _largest(ladder, found)
    return steps, True


def _is_too_low(ladder: Ladder, bound: float, budget: int) -> bool:
    """Show that a bound is too low for one party or two, whatever the others do."""
    n = len(ladder.parties)
    groups = [*combinations(range(n), 1), *combinations(range(n), 2)]
    for group in groups if n > 2 else groups[:n]:
        search = _Search(ladder.only(group), bound, min(budget, _QUICK))
        if search.run() is None and not search.spent:
            return True
    return False


def _largest(ladder: Ladder, steps: tuple[Moves, ...]) -> float:
    done, largest = 0, 0.0
    for step in steps:
        done |= step
        exposed = ladder.standing(done)
        largest = max(largest, float(exposed.max(initial=0.0)))
    return largest


class _Search:
    """A search in depth through safe states."""

    def __init__(
        self, ladder: Ladder, bound: float, budget: int, jitter: Floats | None = None
    ) -> None:
        self.ladder, self.left, self.budget = ladder, budget, budget
        self.ceiling = np.minimum(ladder.limits, bound) + _CLOSE
        self.floor = ladder.floor - _CLOSE
        self.steps = ladder.steps()
        self.net = np.array([ladder.net_of(one) for one in self.steps])
        self.needed = [ladder.needed_by(one) for one in self.steps]
        self.jitter = np.zeros(len(self.steps)) if jitter is None else jitter
        self.spread = float(np.abs(self.net).sum()) / max(1, self.net.size)
        self.seen: set[Moves] = set()
        self.spent = False
        self.farthest: tuple[Moves, ...] = ()

    @property
    def n_states(self) -> int:
        """States looked at."""
        return self.budget - self.left

    def run(self) -> tuple[Moves, ...] | None:
        """Return a safe order, or None."""
        start = self.ladder.standing(0)
        if (self.floor > start).any():
            return None
        path: list[Moves] = []
        n_moves = n_farthest = 0
        stack = [(0, self.ahead(0, start))]
        while stack:
            done, ahead = stack[-1]
            if done == self.ladder.all:
                return tuple(path)
            if not ahead or self.left <= 0:
                if self.left <= 0 and ahead:
                    self.spent = can_end(self.ladder)  # else looking on is of no use
                    return None
                stack.pop()
                if path:
                    n_moves -= path.pop().bit_count()
                continue
            step, net = ahead.pop()
            if done | step in self.seen:
                continue
            self.seen.add(done | step)
            self.left -= 1
            path.append(step)
            n_moves += step.bit_count()
            if n_moves > n_farthest:
                self.farthest, n_farthest = tuple(path), n_moves
            stack.append((done | step, self.ahead(done | step, net)))
        return None

    def ahead(self, done: Moves, net: Floats) -> list[tuple[Moves, Floats]]:
        """Safe steps from a state, the best last.

        What is known of comes before what is not, then what leaves most room.
        """
        after = net + self.net
        safe = (after <= self.ceiling).all(axis=1) & (after >= self.floor).all(axis=1)
        room = self._room(after) + self.jitter * self.spread
        found = [
            (not self.steps[i] & self.ladder.unsure, room[i], i)
            for i in np.flatnonzero(safe)
            if not self.steps[i] & done
            and not self.needed[i] & ~done
            and done | self.steps[i] not in self.seen
        ]
        found.sort(key=lambda one: (one[0], one[1], -one[2]))
        return [(self.steps[i], after[i]) for _, _, i in found]

    def _room(self, net: Floats) -> Floats:
        """(n_steps,) Least room that a party has after a step, above or below."""
        if not net.shape[1]:
            return np.zeros(len(net))
        above = np.where(np.isfinite(self.ceiling), self.ceiling - net, -net)
        return np.asarray(np.minimum(above, net - self.floor).min(axis=1))


def _quickest(ladder: Ladder, bound: float, budget: int) -> tuple[Moves, ...] | None:
    """Of orders within a bound, find one with the fewest days; None if it is too far.

    Without steps of several moves all orders take as long. Of those that take as long,
    the moves of which it is not known how far they expose are made as late as can be.
    """
    if not ladder.together or any(one is None for one in ladder.days):
        return None
    search = _Search(ladder, bound, budget)
    ticket = count()
    start = ladder.standing(0)
    queue: list[tuple[int, int, int, Moves, Floats, tuple[Moves, ...]]] = [
        (0, 0, next(ticket), 0, start, ())
    ]
    settled: set[Moves] = set()
    while queue:
        days, unsure, _, done, net, path = heapq.heappop(queue)
        if done == ladder.all:
            return path
        if done in settled:
            continue
        settled.add(done)
        if len(settled) > budget:
            return None
        for step, after in search.ahead(done, net):
            made = done | step
            late = unsure + (made & ladder.unsure).bit_count()
            more = days + (ladder.days_of(step) or 0)
            heapq.heappush(
                queue, (more, late, next(ticket), made, after, (*path, step))
            )
    return None
