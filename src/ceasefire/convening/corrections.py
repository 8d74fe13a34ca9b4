"""What would have to move: the cheapest sets of statements to drop.

How    One maximum satisfiability question after another: the cheapest way is found,
       then it and all that lets go of still more is left out [1]_. As every statement
       has a positive cost, each way found is smallest by inclusion.
Read   `cheapest_corrections`.

References
----------
.. [1] Marques-Silva, J., Heras, F., Janota, M., Previti, A. and Belov, A. (2013). On
       computing minimal correction subsets. *IJCAI 2013*, 615-622.
       https://www.ijcai.org/Proceedings/13/Papers/098.pdf
"""

from dataclasses import dataclass

from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.pysat_solver import Cheapest, Satisfier, Spent

BUDGET = 200_000  # conflicts of the engine, the same on every machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """Ways to make an outcome possible, the cheapest first.

    Attributes
    ----------
    found
        Statements to drop, by number.
    proved
        Whether none that is left out is cheaper than the last.
    complete
        Whether these are all there are.
    least
        No correction costs less.
    """

    found: tuple[Numbers, ...]
    proved: bool
    complete: bool
    least: int


def cheapest_corrections(
    encoding: Encoding, costs: dict[int, int], most: int, *, budget: int = BUDGET
) -> Corrections:
    """Find the cheapest corrections.

    Parameters
    ----------
    encoding
        Of what stands.
    costs
        By number of a statement that can be dropped; all others are red lines.
    most
        How many are enough.
    budget
        Conflicts of the engine that are enough.
    """
    switches = encoding.switches
    number = {switches[i]: i for i in costs}
    hard = [*encoding.clauses, [encoding.wanted]]
    hard += [[one] for i, one in enumerate(switches) if i not in costs]
    if not Satisfier(hard).holds():
        return Corrections(found=(), proved=True, complete=True, least=0)
    if not costs:
        return Corrections(found=(frozenset(),), proved=True, complete=True, least=0)
    engine = Cheapest(hard, {switches[i]: cost for i, cost in costs.items()}, budget)
    found: list[Numbers] = []
    try:
        while len(found) < most:
            let_go = engine.next()
            if let_go is None:
                return _corrections(found, costs, complete=True)
            found.append(frozenset(number[one] for one in let_go))
            if not let_go:
                return _corrections(found, costs, complete=True)
            engine.block(let_go)
    except Spent:
        best = _best_found(hard, encoding, costs, most)
        every = {*found, *best}
        ordered = sorted(every, key=lambda one: (_cost(one, costs), sorted(one)))
        return Corrections(
            found=tuple(ordered[:most]),
            proved=False,
            complete=False,
            least=_cost(found[0], costs) if found else engine.least,
        )
    return _corrections(found, costs, complete=False)


def _corrections(
    found: list[Numbers], costs: dict[int, int], *, complete: bool
) -> Corrections:
    return Corrections(
        found=tuple(found),
        proved=True,
        complete=complete,
        least=_cost(found[0], costs) if found else 0,
    )


def _cost(numbers: Numbers, costs: dict[int, int]) -> int:
    return sum(costs[one] for one in numbers)


def _best_found(
    hard: list[list[int]], encoding: Encoding, costs: dict[int, int], most: int
) -> list[Numbers]:
    """Keep statements one after the other, the dearest first, as long as they can."""
    satisfier = Satisfier(hard)
    satisfier.prefer(encoding.switches)
    dearest = sorted(costs, key=lambda i: (-costs[i], i))
    found = []
    for start in range(min(most, len(dearest))):
        order = [dearest[start], *dearest[:start], *dearest[start + 1 :]]
        kept: list[int] = []
        for i in order:
            if satisfier.holds([*kept, encoding.switches[i]]):
                kept.append(encoding.switches[i])
        found.append(
            frozenset(i for i in costs if encoding.switches[i] not in set(kept))
        )
    return found
