"""Which statements are to blame where something cannot be so, or which facts.

Read   `smallest_blame`, `at_odds_in_frame`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.encoding import encode
from ceasefire.convening.frame import Frame
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.core.conditions import Formula


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


def at_odds_in_frame(
    frame: Frame, outcome: Formula | None, stands: Iterable[int] = ()
) -> tuple[Formula, ...]:
    """Return a smallest set of facts and rules that cannot all be so.

    Parameters
    ----------
    frame
        Of which facts and rules are at odds.
    outcome
        With what; None for with each other.
    stands
        Statements by number that stand besides.

    Returns
    -------
    given
        In the order of the frame; empty where it cannot be, whatever is given.
    """
    asked = frame if outcome is None else replace(frame, wanted=outcome)
    encoding = encode(asked, switch_given=True)
    number = {switch: i for i, switch in enumerate(encoding.given)}
    literals = [encoding.switches[i] for i in stands]
    if outcome is not None:
        literals.append(encoding.wanted)
    blamed = smallest_blame(Satisfier(encoding.clauses), number, literals)
    return tuple(frame.given[i] for i in sorted(blamed or ()))
