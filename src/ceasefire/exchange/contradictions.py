"""What rows of different lists say against each other, as faults of the case.

Why    A plan refuses one contradiction at a time; whoever checks a case wants all.
Read   `contradictions`.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ceasefire.core import Detainee, Exchange, Fault
from ceasefire.exchange.errors import HeldTwice, TornUnit, UnclearReceiver
from ceasefire.exchange.order import in_order
from ceasefire.exchange.people import pool_of
from ceasefire.exchange.plan import held_of, set_aside


def contradictions(
    people: Sequence[Detainee],
    exchange: Exchange,
    *,
    same: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> tuple[Fault, ...]:
    """Find the contradictions of rows for which there can be no plan.

    Parameters
    ----------
    people
        Rows of all lists; the rules name none that is not among them.
    same, apart
        As for `plan_exchange`.

    Returns
    -------
    faults
        Of rows without a party to come home to, of people on the lists of two
        holders, and of the first people who go together and have different holders.
        Each names rows, and nobody.
    """
    by_row = {one.row: one for one in people if not one.claimed}
    held = in_order(by_row.values())
    files = {Path(one.name).stem: one.name for one in exchange.lists}

    def fault(row: str, what: str, mend: str) -> Fault:
        one = by_row[row]
        file = files.get(one.list, one.list)
        return Fault(file=file, line=one.line, what=what, mend=mend)

    if not held:
        return ()
    found: list[Fault] = []
    try:
        held_of(people, exchange)
    except UnclearReceiver as refused:
        found.append(fault(refused.rows[0], refused.what, refused.mend))
    try:
        pool_of(held, exchange, set_aside=set_aside(held, exchange, same, apart))
    except HeldTwice as refused:
        for one, other in refused.pairs:
            pair = HeldTwice(((one, other),))
            found.append(fault(other, pair.what, pair.mend))
    except TornUnit as refused:
        found.append(fault(refused.rows[0], refused.what, refused.mend))
    return tuple(found)
