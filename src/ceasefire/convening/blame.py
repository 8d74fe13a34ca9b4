"""Which statements are to blame where something cannot be so.

Read   `smallest_blame`.
"""

from collections.abc import Iterable, Mapping

from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.pysat_solver import Satisfier


def smallest_blame(
    satisfier: Satisfier, number: Mapping[int, int], literals: Iterable[int]
) -> Numbers | None:
    """Return a smallest set of standing statements that rules literals out.

    Parameters
    ----------
    satisfier
        Of all clauses.
    number
        Of each standing statement, by its switch.
    literals
        That would have to be true.

    Returns
    -------
    numbers
        Smallest by inclusion; empty where facts and rules do it alone, None where the
        literals can all be so.
    """
    fixed = list(literals)
    if satisfier.holds([*fixed, *number]):
        return None
    left = [one for one in number if one in satisfier.to_blame()]
    needed: list[int] = []
    while left:
        one = left.pop()
        if satisfier.holds([*fixed, *needed, *left]):
            needed.append(one)
        else:
            blamed = satisfier.to_blame()
            left = [other for other in left if other in blamed]
    return frozenset(number[one] for one in needed)
