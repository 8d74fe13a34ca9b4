"""The door to python-sat: whether clauses can all hold, and at which least cost.

References
----------
.. [1] Ignatiev, A., Morgado, A. and Marques-Silva, J. (2018). PySAT: a Python toolkit
       for prototyping with SAT oracles. *SAT 2018*, 428-437.
       https://doi.org/10.1007/978-3-319-94144-8_26
.. [2] Ignatiev, A., Morgado, A. and Marques-Silva, J. (2019). RC2: an efficient MaxSAT
       solver. *Journal on Satisfiability, Boolean Modeling and Computation*, 11(1),
       53-64. https://doi.org/10.3233/SAT190116
"""

from collections.abc import Iterable, Sequence

from pysat.examples.rc2 import RC2Stratified
from pysat.formula import WCNF
from pysat.solvers import Solver

from ceasefire.convening.clauses import Clause

_ENGINE = "glucose4"


class Satisfier:
    """Answers whether clauses can all hold, again and again."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._solver = Solver(name=_ENGINE, bootstrap_with=list(clauses))

    def prefer(self, literals: Iterable[int]) -> None:
        """Try these first where nothing else decides."""
        self._solver.set_phases(list(literals))

    def add(self, clause: Clause) -> None:
        """Ask for one more clause from now on."""
        self._solver.add_clause(clause)

    def holds(self, literals: Sequence[int] = ()) -> bool:
        """Say whether all clauses can hold together with these literals."""
        return bool(self._solver.solve(assumptions=list(literals)))

    def true(self) -> frozenset[int]:
        """Literals that are true in what the last `holds` found."""
        return frozenset(self._solver.get_model() or ())

    def to_blame(self) -> frozenset[int]:
        """Literals asked for that cannot hold together, after a `holds` that failed."""
        return frozenset(self._solver.get_core() or ())


class Spent(Exception):
    """The budget is spent before the cheapest was proved."""


class Cheapest:
    """Finds the cheapest way to let go of literals so that all clauses hold.

    Parameters
    ----------
    clauses
        That have to hold.
    costs
        By literal: what it costs if it is not true. Positive whole numbers.
    budget
        Conflicts that the engine may run into, over all questions; the same on every
        machine.
    """

    def __init__(
        self, clauses: Iterable[Clause], costs: dict[int, int], budget: int
    ) -> None:
        formula = WCNF()
        for clause in clauses:
            formula.append(clause)
        for literal, cost in costs.items():
            formula.append([literal], weight=cost)
        self._costs = costs
        self._engine = RC2Stratified(
            formula,
            solver=_ENGINE,
            exhaust=True,
            nohard=True,  # what is hardened for the cheapest shuts out the next ones
        )
        self._engine.oracle = _Budgeted(self._engine.oracle, budget)

    def next(self) -> frozenset[int] | None:
        """Return the literals let go of in the cheapest way left; None if none is.

        Raises
        ------
        Spent
            If the budget is.
        """
        model = self._engine.compute()
        if model is None:
            return None
        true = frozenset(model)
        return frozenset(one for one in self._costs if one not in true)

    def block(self, let_go: Iterable[int]) -> None:
        """Leave out this way and whatever lets go of still more."""
        self._engine.add_clause(sorted(let_go))

    @property
    def least(self) -> int:
        """No way costs less than this, as far as is known."""
        return int(self._engine.cost)


class _Budgeted:
    """A solver that stops when its conflicts are used up."""

    def __init__(self, solver: Solver, budget: int) -> None:
        self._solver, self._budget = solver, budget

    def __getattr__(self, name: str) -> object:
        return getattr(self._solver, name)

    def solve(self, assumptions: Sequence[int] = ()) -> bool:
        left = self._budget - self._solver.accum_stats()["conflicts"]
        if left <= 0:
            raise Spent
        self._solver.conf_budget(left)
        answer = self._solver.solve_limited(assumptions=assumptions)
        if answer is None:
            raise Spent
        return bool(answer)
