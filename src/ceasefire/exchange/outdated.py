"""Whether the plan that was written down still fits what the lists say today.

Why    A page tells of the plan and never reads a list. That somebody in it has died or
       refused since would show nowhere before the gate.
Read   `outdated`.
"""

from collections.abc import Mapping, Sequence

from ceasefire.core import Detainee, Exchange, number_of
from ceasefire.exchange.order import in_order
from ceasefire.exchange.people import pool_of
from ceasefire.exchange.plan import set_aside

_MOST_NAMED = 10


def outdated(
    people: Sequence[Detainee],
    exchange: Exchange,
    coming: Sequence[str],
    *,
    same: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> str | None:
    """Say which people of a plan its lists and rules no longer let go; None if none.

    Parameters
    ----------
    people
        Rows of all lists, which do not contradict each other.
    coming
        Rows that the plan releases at stages that have not taken place.
    same, apart
        As for `plan_exchange`.
    """
    held = in_order(one for one in people if not one.claimed)
    pool = pool_of(held, exchange, set_aside=set_aside(held, exchange, same, apart))
    known = {one.row for one in held}
    why = {row: pool.stays[row].value for row in coming if row in pool.stays}
    n_lost = sum(row not in known for row in coming)
    if not why and not n_lost:
        return None
    named = [f"{row} ({said})" for row, said in why.items()][:_MOST_NAMED]
    if len(why) > len(named):
        named.append(f"{len(why) - len(named):,} more")
    if n_lost:
        named.append(f"{n_lost:,} on no list of those held")
    n = len(why) + n_lost
    return (
        f"The plan of the exchange releases {number_of(n, 'person', 'people')} who, by "
        f"the lists and rules of today, cannot go: {', '.join(named)}. Plan the rest "
        "anew with 'ceasefire exchange replan', and write it down for the brief."
    )
