"""What would make an order possible where none is: a deposit, parts, more to gain.

Read   `mends_of`.
Else   A measure in parts is laid out in `ladder`.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ceasefire.core import figure
from ceasefire.trust.ladder import Ladder, split
from ceasefire.trust.model import Mend
from ceasefire.trust.safe_order import Order, safest_order

_BUDGET = 8_000  # states of one search: mends are tried one after the other
_CLOSE_ENOUGH = 1e-3
_MOST_PARTS = 4
_MOST_TRIED = 60  # gains: of one party by one measure

Called = Callable[[str], str]


def mends_of(ladder: Ladder, called: Called = str) -> tuple[Mend, ...]:
    """Return single changes that make a safe order possible, if one alone does.

    Parameters
    ----------
    ladder
        For which no safe order was found.
    called
        Gives the words for the id of a party or the name of a move.
    """
    losers = [
        Mend(
            kind="gain",
            of=party,
            by=float(total),
            in_words=(
                f"All measures together cost {called(party)} {figure(total)} more than "
                "they bring: no order mends that, only more to gain for it or less to "
                "stake."
            ),
        )
        for party, total in zip(ladder.parties, ladder.floor, strict=True)
        if total > _CLOSE_ENOUGH
    ]
    if losers:
        return tuple(losers)
    found = (*_deposits(ladder, called), *_parts(ladder, called))
    return found or tuple(_gains(ladder, called))


def _named(ladder: Ladder, order: Order) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(name for i, name in enumerate(ladder.names) if step >> i & 1)
        for step in order.steps
    )


def _told(ladder: Ladder, order: Order, called: Called) -> str:
    """Write an order in a row."""
    return ", then ".join(
        " with ".join(f"'{called(name)}'" for name in step)
        for step in _named(ladder, order)
    )


def _deposits(ladder: Ladder, called: Called) -> list[Mend]:
    """For each party, how much a guarantor would have to put up for it alone."""
    found = []
    for i, party in enumerate(ladder.parties):
        if not np.isfinite(ladder.limits[i]):
            continue
        raised = ladder.limits.copy()
        raised[i] = np.inf
        order = safest_order(replace(ladder, limits=raised), budget=_BUDGET)
        if not order.found:
            continue
        needed, order = _least_limit(ladder, i, order)
        by = needed - ladder.limits[i]
        found.append(
            Mend(
                kind="deposit",
                of=party,
                by=by,
                in_words=(
                    f"A guarantor's deposit of {figure(by, up=True)} for "
                    f"{called(party)}, which would then bear an exposure of "
                    f"{figure(needed)} instead of {figure(ladder.limits[i])}."
                ),
                order=_named(ladder, order),
            )
        )
    return found


def _least_limit(ladder: Ladder, i: int, order: Order) -> tuple[float, Order]:
    """Lowest limit of one party with which an order is found, the others' as given."""
    low, high = float(ladder.limits[i]), _largest(ladder, i, order)
    limits = ladder.limits.copy()
    while high - low > _CLOSE_ENOUGH * max(1.0, high):
        limits[i] = (low + high) / 2
        tried = safest_order(replace(ladder, limits=limits), budget=_BUDGET)
        if tried.found:
            order, high = tried, _largest(ladder, i, tried)
        else:
            low = float(limits[i])
    return high, order


def _largest(ladder: Ladder, i: int, order: Order) -> float:
    """Largest exposure of one party on the way: what it really has to bear."""
    done, largest = 0, 0.0
    for step in order.steps:
        done |= step
        largest = max(largest, float(ladder.net_of(done)[i]))
    return largest


def _parts(ladder: Ladder, called: Called) -> list[Mend]:
    """For each measure that is one move, whether more and smaller steps would do."""
    found = []
    for i, name in enumerate(ladder.names):
        if "#" in name or any(one >> i & 1 for one in ladder.together):
            continue
        for parts in range(2, _MOST_PARTS + 1):
            smaller = split(ladder, i, parts)
            order = safest_order(smaller, budget=_BUDGET)
            if order.found:
                found.append(
                    Mend(
                        kind="parts",
                        of=name,
                        by=float(parts),
                        in_words=(
                            f"'{called(name)}' in {parts} equal parts: "
                            f"{_told(smaller, order, called)}."
                        ),
                        order=_named(smaller, order),
                    )
                )
                break
    return found


def _gains(ladder: Ladder, called: Called) -> list[Mend]:
    """For each party, the measure by which the least more to gain would do."""
    pairs = [(i, m) for i in range(len(ladder.parties)) for m in range(len(ladder.net))]
    best: dict[int, tuple[float, int, Order]] = {}
    for i, move in pairs[:_MOST_TRIED]:
        high = float(np.abs(ladder.net[:, i]).sum())
        order = _with_gain(ladder, i, move, high)
        if order is None:
            continue
        low = 0.0
        while high - low > _CLOSE_ENOUGH * max(1.0, high):
            middle = (low + high) / 2
            tried = _with_gain(ladder, i, move, middle)
            low, high = (middle, high) if tried is None else (low, middle)
            order = order if tried is None else tried
        rounded = round(high, 2)
        tried = _with_gain(ladder, i, move, rounded)
        high, order = (high, order) if tried is None else (rounded, tried)
        if i not in best or high < best[i][0]:
            best[i] = high, move, order
    return [
        Mend(
            kind="gain",
            of=ladder.parties[i],
            by=by,
            in_words=(
                f"{figure(by, up=True)} more to gain, or less to stake, for "
                f"{called(ladder.parties[i])} by '{called(ladder.names[move])}': "
                f"{_told(ladder, order, called)}."
            ),
            order=_named(ladder, order),
        )
        for i, (by, move, order) in best.items()
    ]


def _with_gain(ladder: Ladder, i: int, move: int, by: float) -> Order | None:
    net = ladder.net.copy()
    net[move, i] -= by
    order = safest_order(replace(ladder, net=net), budget=_BUDGET)
    return order if order.found else None
