"""The programme of an exchange: how many units of each kind go at each stage.

How    Sums over people become rows over kinds and steps. A step stands for one stage
       or, loosely, for several: what each of them must keep, their sum must keep. So
       the best of a programme in one step bounds every plan in stages. Exposure is
       carried from step to step, and the limit is the largest of all exposures.
Read   `staged`.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ceasefire.core import Detainee
from ceasefire.exchange.forms import Rings, When
from ceasefire.exchange.milp import Floats, Programme, solve
from ceasefire.exchange.problem import Problem, Whole


@dataclass(slots=True)
class Staged:
    """A programme, and where in it things stand.

    Attributes
    ----------
    spans
        (n_steps,) stages that each step stands for.
    x : (n_kinds, n_steps) int
        Columns of how many units go.
    limit, last
        Column of the limit, and (n_parties,) of exposures after the last step.
    carried
        (n_parties, n_steps) columns of what each has given less what it has got.
    times
        For each rule on cycles, (n_walks, n_steps) columns.
    """

    problem: Problem
    programme: Programme
    spans: tuple[int, ...]
    x: Whole
    limit: Whole
    last: Whole
    times: list[Whole]
    carried: list[Whole] = field(default_factory=list)

    @property
    def n_steps(self) -> int:
        """Steps there are."""
        return len(self.spans)

    def offers_used(self, values: Floats, step: int) -> dict[str, int]:
        """Count the one-sided releases by party that begin a chain at a step."""
        used: dict[str, int] = {}
        for (rings, _), times in zip(self.problem.rings, self.times, strict=True):
            for start, column in zip(rings.starts, times[:, step], strict=True):
                if start is not None:
                    used[start] = used.get(start, 0) + round(values[column])
        return used

    def cost(self) -> Floats:
        """Begin a cost of nothing."""
        return np.zeros(self.programme.n_columns)

    def class_cost(self, number: int) -> Floats:
        """Cost that falls with each person of a class who goes."""
        cost = self.cost()
        people = self.problem.in_class[number]
        cost[self.x] = -np.repeat(people[:, None], self.n_steps, axis=1)
        return cost

    def last_cost(self) -> Floats:
        """Cost of what is open after the last step."""
        cost = self.cost()
        cost[self.last] = 1
        return cost

    def fix_class(self, number: int, n_people: int) -> None:
        """Have exactly so many people of a class go."""
        self._over_all(self.problem.in_class[number], n_people, n_people)

    def fix_limit(self, limit: int) -> None:
        """Let no exposure be larger."""
        self.programme.add_row(self.limit, np.ones(1), 0, limit)

    def spare(self, party: int) -> None:
        """Let a party have got what it has given after the first step, not empty."""
        n_people = self.problem.n_people.astype(float)
        self.programme.add_row(self.x[:, 0], n_people, 1, math.inf)
        first = self.carried[party][:1]
        self.programme.add_row(first, np.ones(1), -math.inf, 0)

    def fix_last(self, total: int) -> None:
        """Let the exposures after the last step add up to no more."""
        self.programme.add_row(self.last, np.ones(len(self.last)), -math.inf, total)

    def _over_all(self, weights: Whole, low: float, high: float) -> None:
        self.programme.add_row(
            self.x.ravel(), np.repeat(weights, self.n_steps).astype(float), low, high
        )


def staged(
    problem: Problem, spans: tuple[int, ...], *, everybody: bool = False
) -> Staged:
    """Build the programme.

    Parameters
    ----------
    spans
        Stages that each step stands for.
    everybody
        Whether all who can go do: it is faster solved if it is known.
    """
    n_kinds, n_steps = len(problem.kinds), len(spans)
    programme = Programme()
    most = problem.most.astype(float)
    x = programme.add_columns(np.repeat(most, n_steps)).reshape(n_kinds, n_steps)
    empty = np.zeros(0, dtype=np.int64)
    made = Staged(problem, programme, spans, x, empty, empty, [])
    if n_steps > 1:
        programme.add_totals(x, most if everybody else np.zeros(n_kinds), most)
    _add_sums(made)
    _add_links(made)
    _add_rings(made)
    _add_exposure(made)
    return made


def _add_sums(made: Staged) -> None:
    minima = []
    for form, weights, done in made.problem.sums:
        if form.when is When.EACH_STAGE:
            # A stage that does not take place need not reach a minimum.
            is_minimum = form.low > 0
            if is_minimum:
                minima.append((weights, form.low))
            for step, span in enumerate(made.spans):
                low = -math.inf if is_minimum else form.low * span
                made.programme.add_row(
                    made.x[:, step], weights.astype(float), low, form.high * span
                )
        elif form.when is When.FIRST_STAGE:
            if not made.problem.has_begun:
                made.programme.add_row(
                    made.x[:, 0], weights.astype(float), form.low, form.high
                )
        else:
            made._over_all(weights, form.low - done, form.high - done)  # noqa: SLF001
    if minima:
        _add_minima(made, minima)


def _add_minima(made: Staged, minima: list[tuple[Whole, float]]) -> None:
    """Have every step that takes place reach its minima; the last may fall out."""
    programme, problem = made.programme, made.problem
    n_people = problem.n_people.astype(float)
    everybody = float(n_people @ problem.most)
    takes_place = programme.add_columns(np.ones(made.n_steps))
    for step in range(made.n_steps):
        here = np.append(made.x[:, step], takes_place[step])
        programme.add_row(here, np.append(n_people, -everybody), -math.inf, 0)
        for weights, low in minima:
            programme.add_row(here, np.append(weights.astype(float), -low), 0, math.inf)
        if step:
            before = takes_place[[step - 1, step]]
            programme.add_row(before, np.array([1.0, -1.0]), 0, math.inf)


def _add_links(made: Staged) -> None:
    programme = made.programme
    for link, of, on, done in made.problem.links:
        largest = float(of @ made.problem.most)
        for step in range(made.n_steps):
            met = programme.add_columns(np.ones(1))
            upto = made.x[:, : step + 1]
            released_on = np.repeat(on, step + 1).astype(float)
            programme.add_row(
                np.append(upto.ravel(), met),
                np.append(released_on, -float(link.need)),
                float(-done),
                math.inf,
            )
            released_of = of.astype(float)
            programme.add_row(
                np.append(made.x[:, step], met),
                np.append(released_of, -largest),
                -math.inf,
                0,
            )


def _add_rings(made: Staged) -> None:
    programme = made.programme
    everybody = float(made.problem.n_people @ made.problem.most)
    for rings, on_arcs in made.problem.rings:
        n_walks = len(rings.walks)
        times = programme.add_columns(np.full(n_walks * made.n_steps, everybody))
        times = times.reshape(n_walks, made.n_steps)
        made.times.append(times)
        for number, arc in enumerate(rings.arcs):
            on_walk = np.array([float(walk.count(arc)) for walk in rings.walks])
            for step in range(made.n_steps):
                programme.add_row(
                    np.append(made.x[:, step], times[:, step]),
                    np.append(on_arcs[number].astype(float), -on_walk),
                    0,
                    0,
                )
        for party, n_offered in rings.offers:
            uses = np.array([float(start == party) for start in rings.starts])
            programme.add_row(
                times.ravel(), np.repeat(uses, made.n_steps), 0, n_offered
            )


def _add_exposure(made: Staged) -> None:
    """Carry each party's exposure from step to step, under one limit."""
    programme, problem = made.programme, made.problem
    made.limit = programme.add_columns(np.array([np.inf]))
    last = []
    for party, stakes in enumerate(problem.stakes):
        carried = programme.add_columns(
            np.full(made.n_steps, np.inf), lower=-np.inf, whole=False
        )
        for step in range(made.n_steps):
            row = np.append(made.x[:, step], carried[step])
            weights = np.append(stakes.astype(float), -1.0)
            begin = 0.0
            if step:
                row, weights = np.append(row, carried[step - 1]), np.append(weights, 1)
            else:
                begin = -float(problem.before[party])
            programme.add_row(row, weights, begin, begin)
            under = np.append(made.limit, carried[step])
            programme.add_row(under, np.array([1.0, -1.0]), 0, math.inf)
        made.carried.append(carried)
        left = programme.add_columns(np.array([np.inf]), whole=False)
        end = np.append(left, carried[-1])
        programme.add_row(end, np.array([1.0, -1.0]), 0, math.inf)
        last.append(int(left[0]))
    made.last = np.array(last, dtype=np.int64)


def without_offers_used(
    problem: Problem, done: Sequence[Sequence[Detainee]]
) -> Problem:
    """Take away the one-sided releases that stages which are done began chains with.

    Of all ways to read a stage as rings and chains, one with the fewest is taken.
    """
    rings = []
    for one, on_arcs in problem.rings:
        for people in done:
            used = _fewest_offers(one, people) or {}
            one = one.without_offers(used)  # noqa: PLW2901
        rings.append((one, on_arcs))
    return replace(problem, rings=tuple(rings))


def as_it_went(
    problem: Problem, went: Sequence[Detainee], planned: Sequence[Detainee]
) -> Sequence[Detainee]:
    """Return those of a stage who went, if they are rings and chains; else the planned.

    Where somebody failed at the gate, a one-sided release may not have been made.
    """
    fits = all(_fewest_offers(one, went) is not None for one, _ in problem.rings)
    return went if fits else planned


def _fewest_offers(rings: Rings, people: Sequence[Detainee]) -> dict[str, int] | None:
    """Count offers used by the reading that uses fewest; None where there is none."""
    went = Counter((one.holder or "", one.receiver or "") for one in people)
    programme = Programme()
    times = programme.add_columns(np.full(len(rings.walks), float(len(people))))
    for arc in rings.arcs:
        on_walk = np.array([float(walk.count(arc)) for walk in rings.walks])
        programme.add_row(times, on_walk, went[arc], went[arc])
    begins = np.array([float(start is not None) for start in rings.starts])
    for party, n_offered in rings.offers:
        uses = np.array([float(start == party) for start in rings.starts])
        programme.add_row(times, uses, 0, n_offered)
    found = solve(programme, begins) if len(begins) else None
    if found is None or found.values is None:
        return None if people else {}
    used: Counter[str] = Counter()
    for start, n in zip(rings.starts, found.values, strict=True):
        if start is not None:
            used[start] += round(n)
    return dict(used)
