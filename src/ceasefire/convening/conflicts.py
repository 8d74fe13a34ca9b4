"""Why not: the smallest sets of statements that cannot all stand.

How    A map holds which sets are still undecided. A set taken from it either can
       stand, and is grown to a largest one, or cannot, and is shrunk to a smallest one;
       all below or above it is then decided [1]_.

References
----------
.. [1] Liffiton, M. H., Previti, A., Malik, A. and Marques-Silva, J. (2016). Fast,
       flexible MUS enumeration. *Constraints*, 21(2), 223-250.
       https://doi.org/10.1007/s10601-015-9183-0
.. [2] Marques-Silva, J., Heras, F., Janota, M., Previti, A. and Belov, A. (2013). On
       computing minimal correction subsets. *IJCAI 2013*, 615-622.
       https://www.ijcai.org/Proceedings/13/Papers/098.pdf
"""

from ceasefire.convening.encoding import Encoding
from ceasefire.convening.pysat_solver import Satisfier

BUDGET = 300_000  # questions times statements: the same on every machine
MOST_CONFLICTS = 200

Numbers = frozenset[int]
"""Statements by their number in the frame."""


def smallest_conflicts(
    encoding: Encoding,
    *,
    most: int = MOST_CONFLICTS,
    budget: int = BUDGET,
) -> tuple[tuple[Numbers, ...], bool]:
    """Find the smallest sets of statements that make the wanted outcome impossible.

    Parameters
    ----------
    encoding
        Of what stands.
    most, budget
        How many sets, and how much looking for them, are enough.

    Returns
    -------
    conflicts
        Each smallest by inclusion; the one with the fewest statements first. The empty
        set where facts and rules alone make it impossible.
    complete
        Whether these are all there are.
    """
    search = _Search(encoding)
    found = search.run(most, budget // max(1, len(encoding.switches)))
    return tuple(sorted(found, key=lambda one: (len(one), sorted(one)))), search.done


class _Search:
    def __init__(self, encoding: Encoding) -> None:
        self.switches = encoding.switches
        self.number = {switch: i for i, switch in enumerate(self.switches)}
        self.asked = (encoding.wanted,)
        self.statements = Satisfier(encoding.clauses)
        self.statements.prefer(self.switches)
        # The map speaks of statement i as of variable i + 1.
        self.map = Satisfier([[i + 1, -(i + 1)] for i in range(len(self.switches))])
        self.map.prefer(range(1, len(self.switches) + 1))
        self.fresh = encoding.n_variables
        self.done = False

    def run(self, most: int, questions: int) -> list[Numbers]:
        found: list[Numbers] = []
        for _ in range(questions):
            if not self.map.holds():
                self.done = True
                break
            if len(found) >= most:
                break
            seed = frozenset(one - 1 for one in self.map.true() if one > 0)
            if self._can_stand(seed):
                largest = self._grown(seed)
                left = set(range(len(self.switches))) - largest
                if not left:
                    self.done = True
                    break
                self.map.add([i + 1 for i in sorted(left)])
            else:
                smallest = self._shrunk(self._blamed())
                found.append(smallest)
                if not smallest:
                    self.done = True
                    break
                self.map.add([-(i + 1) for i in sorted(smallest)])
        return found

    def _can_stand(self, numbers: Numbers) -> bool:
        return self.statements.holds(
            [*self.asked, *(self.switches[i] for i in sorted(numbers))]
        )

    def _blamed(self) -> Numbers:
        return frozenset(
            self.number[one] for one in self.statements.to_blame() if one in self.number
        )

    def _standing_now(self) -> Numbers:
        true = self.statements.true()
        return frozenset(i for i, one in enumerate(self.switches) if one in true)

    def _grown(self, numbers: Numbers) -> set[int]:
        """Ask for any one more statement, until none can be added [2]_."""
        grown = set(numbers | self._standing_now())
        while missing := [one for i, one in enumerate(self.switches) if i not in grown]:
            self.fresh += 1
            self.statements.add([-self.fresh, *missing])
            asked = [*self.asked, self.fresh, *(self.switches[i] for i in grown)]
            if not self.statements.holds(asked):
                break
            grown |= self._standing_now()
        return grown

    def _shrunk(self, numbers: Numbers) -> Numbers:
        needed: set[int] = set()
        left = set(numbers)
        while left:
            one = max(left)
            left.remove(one)
            if self._can_stand(frozenset(needed | left)):
                needed.add(one)
            else:
                left &= self._blamed()
        return frozenset(needed)
