"""Formulas as clauses: the form that solvers of conditions take.

How    Every part of a formula gets a variable that is true exactly if the part is so
       [1]_. "At least n of" counts along its parts [2]_.
Read   `Clauses.literal`.

References
----------
.. [1] Tseitin, G. S. (1983). On the complexity of derivation in propositional
       calculus. *Automation of Reasoning 2*, 466-483.
       https://doi.org/10.1007/978-3-642-81955-1_28
.. [2] Sinz, C. (2005). Towards an optimal CNF encoding of Boolean cardinality
       constraints. *CP 2005*, 827-831. https://doi.org/10.1007/11564751_73
"""

from ceasefire.core import Atom
from ceasefire.core.conditions import And, AtLeast, Formula, Not, Or, as_logic

Clause = list[int]


class Clauses:
    """Clauses, and the variables of what they are about.

    Attributes
    ----------
    clauses
        Of variables by number from 1, negative where it is not so.
    n_variables
        How many there are.
    """

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.n_variables = 0
        self._literals: dict[Formula, int] = {}
        self._true: int | None = None

    def variable(self) -> int:
        """Return a new variable."""
        self.n_variables += 1
        return self.n_variables

    def literal(self, formula: Formula) -> int:
        """Return the literal that is true exactly if the formula is so."""
        if formula not in self._literals:
            self._literals[formula] = self._made(formula)
        return self._literals[formula]

    def require(self, formula: Formula, unless: int | None = None) -> None:
        """Ask that a formula is so, or that the literal `unless` is true."""
        parts = formula.of if isinstance(formula, And) else (formula,)
        for part in parts:
            choices = part.of if isinstance(part, Or) else (part,)
            clause = [self.literal(one) for one in choices]
            self.clauses.append(clause if unless is None else [unless, *clause])

    def _made(self, formula: Formula) -> int:
        match formula:
            case Atom():
                return self.variable()
            case Not(of):
                return -self.literal(of)
            case And(of):
                return -self._any([-self.literal(one) for one in of])
            case Or(of):
                return self._any([self.literal(one) for one in of])
            case AtLeast(n, of):
                return self._at_least(n, [self.literal(one) for one in of])
        return self.literal(as_logic(formula))

    def _any(self, literals: list[int]) -> int:
        one = self.variable()
        self.clauses.append([-one, *literals])
        self.clauses += [[one, -each] for each in literals]
        return one

    def _all(self, literals: list[int]) -> int:
        return -self._any([-one for one in literals])

    def _at_least(self, n: int, literals: list[int]) -> int:
        """Count along the literals: `reached[j]` says that j of those so far are so."""
        reached = [self._certain(), *([-self._certain()] * n)]
        for literal in literals:
            reached = [
                reached[0],
                *(
                    self._any([reached[j], self._all([literal, reached[j - 1]])])
                    for j in range(1, n + 1)
                ),
            ]
        return reached[n]

    def _certain(self) -> int:
        if self._true is None:
            self._true = self.variable()
            self.clauses.append([self._true])
        return self._true
