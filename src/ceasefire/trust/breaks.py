"""Where an order breaks off: which steps could come next, and what stops each.

Read   `breaks_of`.
"""

from collections.abc import Callable, Container
from dataclasses import replace

from ceasefire.core import apart, figure
from ceasefire.trust.bounds import Bounds
from ceasefire.trust.ladder import Floats, Ladder, Moves
from ceasefire.trust.model import Break
from ceasefire.trust.safe_order import Order

_CLOSE = 1e-9
MOST_SHOWN = 6


def breaks_of(
    ladder: Ladder,
    order: Order,
    called: Callable[[str], str] = str,
    bounds: Bounds | None = None,
) -> tuple[Break, ...]:
    """Say of each step that could come next whom it stops, and why.

    Parameters
    ----------
    ladder
        For which no safe order was found.
    order
        How far one could be followed.
    called
        Gives the words for the id of a party or the name of a move.
    bounds
        Of exposures that are not known: of these parties only what is known is told.
    """
    unknown = bounds.after(ladder, ladder.all) if bounds else {}
    done: Moves = 0
    for step in order.steps:
        done |= step
    net = ladder.standing(done)
    ready = [
        step
        for step in ladder.steps()
        if not step & done and not ladder.needed_by(step) & ~done
    ]
    found = [one for step in ready for one in _of_step(ladder, step, net, called)]
    return tuple(_doubted(one, unknown) for one in found[:MOST_SHOWN])


def _doubted(one: Break, unknown: Container[str]) -> Break:
    """Say of a party whose exposure is not known that only a part of it is."""
    if one.party not in unknown:
        return one
    return replace(one, in_words=f"As far as its stakes are known: {one.in_words}")


def _of_step(
    ladder: Ladder, step: Moves, net: Floats, called: Callable[[str], str]
) -> list[Break]:
    names = tuple(n for i, n in enumerate(ladder.names) if step >> i & 1)
    told = " with ".join(f"'{called(name)}'" for name in names)
    after = net + ladder.net_of(step)
    found = []
    for i, party in enumerate(ladder.parties):
        exposed, most = float(after[i]), float(ladder.limits[i])
        missing = float(ladder.floor[i]) - exposed
        if exposed > most + _CLOSE:
            by = exposed - most
            allowed, reached = apart(most, exposed)
            words = (
                f"{told} would leave {called(party)} exposed to {reached}, and at "
                f"most {allowed} is allowed."
            )
            found.append(Break(names, party, "exposure", by, words))
        if missing > _CLOSE:
            words = (
                f"After {told}, what {called(party)} still has to stake is "
                f"{figure(missing)} more than what it can still gain: walking away "
                "would be worth more."
            )
            found.append(Break(names, party, "walking-away", missing, words))
    return found
