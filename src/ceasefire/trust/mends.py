"""What would make an order possible where none is: a deposit, parts, more to gain.

Read   `mends_of`.
Else   A measure in parts is laid out in `ladder`.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ceasefire.core import figure, number_of
from ceasefire.trust.ladder import Ladder, split
from ceasefire.trust.model import Mend
from ceasefire.trust.safe_order import Order, any_order, can_end, safest_order

_BUDGET = 8_000  # states of one search: mends are tried one after the other
_LOOKS = 6_000_000  # of all of them together: states, times the steps of each
_GLANCE = 3  # states of a short look, for each move
_FEW = 20  # moves, up to which the safest order is looked for and not only a safe one
_MOST_TOLD = 8  # steps of an order, in a sentence
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
    return tried_mends(ladder, called)[0]


def tried_mends(
    ladder: Ladder, called: Called = str, *, looks: int = _LOOKS
) -> tuple[tuple[Mend, ...], bool]:
    """Return the same, and whether every single change was tried to the end."""
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
        for party, total in zip(ladder.parties, ladder.total, strict=True)
        if total > _CLOSE_ENOUGH
    ]
    if losers:
        return tuple(losers), True
    tries = _Tries(looks)
    found: tuple[Mend, ...] = ()
    if can_end(ladder):  # else whatever is last costs somebody, in parts as well
        found = (*_deposits(ladder, called, tries), *_parts(ladder, called, tries))
    found = found or tuple(_gains(ladder, called, tries))
    return found, not tries.is_cut


class _Tries:
    """Searches that share one budget, so that many measures do not take for ever."""

    def __init__(self, looks: int) -> None:
        self.left = looks
        self.is_cut = False  # whether some change was not tried, or not to the end

    def order(self, ladder: Ladder, *, most: int = _BUDGET) -> Order | None:
        """Return a safe order, whichever; None where none was found."""
        n_steps = len(ladder.steps())
        if not can_end(ladder):
            return None
        budget = min(most, self.left // n_steps)
        if budget <= 0:
            self.left, self.is_cut = 0, True
            return None
        order = any_order(ladder, budget=budget)
        self.left -= n_steps * max(1, order.n_states)
        self.is_cut |= not (order.found or order.proved)
        return order if order.found else None


def _named(ladder: Ladder, order: Order) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(name for i, name in enumerate(ladder.names) if step >> i & 1)
        for step in order.steps
    )


def _told(ladder: Ladder, order: Order, called: Called) -> str:
    """Write an order in a row; of a long one, how it begins."""
    told = [
        " with ".join(f"'{called(name)}'" for name in step)
        for step in _named(ladder, order)
    ]
    more = len(told) - _MOST_TOLD
    if more > 1:
        told = [*told[:_MOST_TOLD], f"{number_of(more, 'more step')}"]
    return ", then ".join(told)


def _deposits(ladder: Ladder, called: Called, tries: _Tries) -> list[Mend]:
    """For each party, how much a guarantor would have to put up for it alone."""
    found = []
    for i, party in enumerate(ladder.parties):
        if not np.isfinite(ladder.limits[i]):
            continue
        raised = ladder.limits.copy()
        raised[i] = np.inf
        order = tries.order(replace(ladder, limits=raised))
        if order is None:
            continue
        needed, order = _least_limit(ladder, i, order, tries)
        raised[i] = needed
        order = _safest(replace(ladder, limits=raised), order)
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


def _least_limit(
    ladder: Ladder, i: int, order: Order, tries: _Tries
) -> tuple[float, Order]:
    """Lowest limit of one party with which an order is found, the others' as given."""
    low, high = float(ladder.limits[i]), _largest(ladder, i, order)
    limits = ladder.limits.copy()
    while high - low > _CLOSE_ENOUGH * max(1.0, high):
        limits[i] = (low + high) / 2
        tried = tries.order(replace(ladder, limits=limits))
        if tried is None:
            low = float(limits[i])
        else:
            order, high = tried, _largest(ladder, i, tried)
    return high, order


def _largest(ladder: Ladder, i: int, order: Order) -> float:
    """Largest exposure of one party on the way: what it really has to bear."""
    done, largest = 0, 0.0
    for step in order.steps:
        done |= step
        largest = max(largest, float(ladder.standing(done)[i]))
    return largest


def _parts(ladder: Ladder, called: Called, tries: _Tries) -> list[Mend]:
    """For each measure that is one move, whether more and smaller steps would do."""
    found = []
    for i, name in enumerate(ladder.names):
        if "#" in name or any(one >> i & 1 for one in ladder.together):
            continue
        for parts in range(2, _MOST_PARTS + 1):
            smaller = split(ladder, i, parts)
            order = tries.order(smaller)
            if order is not None:
                order = _safest(smaller, order)
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


def _safest(ladder: Ladder, order: Order) -> Order:
    """Return the safest order where there are few steps, else the one that is known."""
    return safest_order(ladder) if len(ladder.names) <= _FEW else order


def _gains(ladder: Ladder, called: Called, tries: _Tries) -> list[Mend]:
    """For each party, the measure by which the least more to gain would do."""
    n, p = ladder.net.shape
    pairs = [(i, move) for move in range(n) for i in range(p)]
    tries.is_cut |= len(pairs) > _MOST_TRIED
    best = _to_end(ladder, pairs, tries)
    for i, move in () if best else pairs[:_MOST_TRIED]:
        found = _least_gain(ladder, i, move, tries)
        if found is not None and (i not in best or found[0] < best[i][0]):
            best[i] = found[0], move, found[1]
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
        for i, (by, move, order) in sorted(best.items(), key=lambda one: one[0])
    ]


def _to_end(
    ladder: Ladder, pairs: list[tuple[int, int]], tries: _Tries
) -> dict[int, tuple[float, int, Order]]:
    """Where nothing can come last: by party, the least that lets something, if it does.

    Less would never do, so what does is the least of all.
    """
    best: dict[int, tuple[float, int, Order]] = {}
    if can_end(ladder):
        return best
    ending = sorted((float(ladder.net[move, i]), i, move) for i, move in pairs)
    # All are looked at a little first: where a safe order is easy to see, it is seen.
    for most in (_GLANCE * len(ladder.names), _BUDGET):
        for by, i, move in ending:
            if by > 0 and i not in best:
                order = _with_gain(ladder, i, move, by, tries, most=most)
                if order is not None:
                    best[i] = by, move, order
        if best:
            break
    return best


def _least_gain(
    ladder: Ladder, i: int, move: int, tries: _Tries
) -> tuple[float, Order] | None:
    """How much more one party would have to gain by one move, and the order then."""
    low, high = 0.0, float(np.abs(ladder.net[:, i]).sum())
    order = _with_gain(ladder, i, move, high, tries)
    if order is None:
        return None
    while high - low > _CLOSE_ENOUGH * max(1.0, high):
        middle = (low + high) / 2
        tried = _with_gain(ladder, i, move, middle, tries)
        low, high = (middle, high) if tried is None else (low, middle)
        order = order if tried is None else tried
    if tries.left <= 0:
        return None  # what was found is not the least
    rounded = round(high, 2)
    tried = _with_gain(ladder, i, move, rounded, tries)
    return (high, order) if tried is None else (rounded, tried)


def _with_gain(
    ladder: Ladder, i: int, move: int, by: float, tries: _Tries, most: int = _BUDGET
) -> Order | None:
    net = ladder.net.copy()
    net[move, i] -= by
    return tries.order(replace(ladder, net=net), most=most)
