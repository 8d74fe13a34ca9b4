"""What would make an order possible where none is: a deposit, parts, more to gain.

Read   `mends_of`.
"""

from dataclasses import replace

import numpy as np

from ceasefire.trust.ladder import Ladder
from ceasefire.trust.model import Mend
from ceasefire.trust.safe_order import safest_order

_BUDGET = 8_000  # states of one search: mends are tried one after the other
_CLOSE_ENOUGH = 1e-3
_MOST_PARTS = 4


def mends_of(ladder: Ladder) -> tuple[Mend, ...]:
    """Return single changes that make a safe order possible, if one alone does.

    Parameters
    ----------
    ladder
        For which no safe order was found.
    """
    losers = [
        Mend(
            kind="gain",
            of=party,
            by=float(total),
            in_words=(
                f"All measures together cost {party} {total:g} more than they bring: "
                "no order mends that, only more to gain for it or less to stake."
            ),
        )
        for party, total in zip(ladder.parties, ladder.floor, strict=True)
        if total > _CLOSE_ENOUGH
    ]
    if losers:
        return tuple(losers)
    return (*_deposits(ladder), *_parts(ladder))


def _deposits(ladder: Ladder) -> list[Mend]:
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
        needed = _least_limit(ladder, i)
        by = needed - ladder.limits[i]
        found.append(
            Mend(
                kind="deposit",
                of=party,
                by=by,
                in_words=(
                    f"A guarantor's deposit of {by:g} for {party}, which would then "
                    f"bear an exposure of {needed:g} instead of {ladder.limits[i]:g}."
                ),
            )
        )
    return found


def _least_limit(ladder: Ladder, i: int) -> float:
    """Lowest limit of one party with which an order is found, the others' as given."""
    low = float(ladder.limits[i])
    high = float(np.clip(ladder.net[:, i], 0, None).sum())
    limits = ladder.limits.copy()
    while high - low > _CLOSE_ENOUGH * max(1.0, high):
        limits[i] = middle = (low + high) / 2
        if safest_order(replace(ladder, limits=limits), budget=_BUDGET).found:
            high = middle
        else:
            low = middle
    return round(high, 3)


def _parts(ladder: Ladder) -> list[Mend]:
    """For each measure that is one move, whether more and smaller steps would do."""
    found = []
    for i, name in enumerate(ladder.names):
        if "#" in name or any(one >> i & 1 for one in ladder.together):
            continue
        for parts in range(2, _MOST_PARTS + 1):
            if safest_order(split(ladder, i, parts), budget=_BUDGET).found:
                found.append(
                    Mend(
                        kind="parts",
                        of=name,
                        by=float(parts),
                        in_words=f"'{name}' in {parts} equal parts, in a row.",
                    )
                )
                break
    return found


def split(ladder: Ladder, move: int, parts: int) -> Ladder:
    """Return a ladder in which one move is made in equal parts."""
    last = len(ladder.names)
    extra = list(range(last, last + parts - 1))
    chain = [move, *extra]
    net = np.vstack([ladder.net, np.repeat(ladder.net[[move]], parts - 1, axis=0)])
    net[chain] = ladder.net[move] / parts
    # Who needed the move needs its last part; each part needs the one before it.
    needs = [one | (1 << chain[-1]) if one >> move & 1 else one for one in ladder.needs]
    needs += [(1 << chain[i]) for i in range(parts - 1)]
    name = ladder.names[move]
    names = list(ladder.names)
    names[move] = f"{name}#1"
    names += [f"{name}#{i + 2}" for i in range(parts - 1)]
    days = ladder.days[move]
    return replace(
        ladder,
        names=tuple(names),
        net=net,
        needs=tuple(needs),
        days=(*ladder.days, *([days] * (parts - 1))),
    )
