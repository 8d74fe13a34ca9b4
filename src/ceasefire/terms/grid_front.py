"""The front of all packages at once, where parties gave rankings and no scores.

What   The same question as in `ordinal`, and the same answer.
How    Whether some acceptable package betters another is an "or" over all of them, and
       falls into one over the options of each issue: issue by issue, what is kept of
       the packages compared with is only what they have come to so far. For "surely",
       that is whether they are still level or already better; for "possibly", which
       parties have gained. Sets of parties are bits, and whatever can be gained for a
       set can be for any smaller one.
Read   `front_of`.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ceasefire.terms.grid import BoolArray, Grid
from ceasefire.terms.wishes import Order

MOST_PARTIES = 8  # sets of parties in 256 bits per package
NONE, SOME, EVERY = 0, 1, 2
_LEVEL, _BETTER = 1, 2
_WORD_PARTIES = 6  # sets of six parties in one word of 64 bits

Sets = NDArray[np.uint64]
"""Sets of parties that can gain, as bits: (n_words, n_packages)."""

Orders = Sequence[Sequence[Order]]
"""By party and issue."""


def front_of(grid: Grid, acceptable: BoolArray, orders: Orders) -> NDArray[np.uint8]:
    """Say of each package whether it is on the front for all, some or no scores.

    Parameters
    ----------
    acceptable : (n_packages,) bool
        Those that count; what is said of the others means nothing.
    orders
        Of all whose consent is needed, at most `MOST_PARTIES`.
    """
    front = np.full(grid.size, EVERY, dtype=np.uint8)
    front[_possibly_bettered(grid, acceptable, orders)] = SOME
    front[_surely_bettered(grid, acceptable, orders)] = NONE
    return front


def _surely_bettered(grid: Grid, acceptable: BoolArray, orders: Orders) -> BoolArray:
    """Packages to which another is at least as good for all and better for one."""
    come_to = acceptable.astype(np.uint8) * _LEVEL
    for issue, n_options in enumerate(grid.shape):
        here = [order[issue] for order in orders]
        others = come_to.reshape(grid.by_option(issue))
        judged = np.zeros_like(others)
        for option in range(n_options):
            no_worse = _common(n_options, [one.at_least[option] for one in here])
            level = _common(n_options, [one.level(option) for one in here])
            for other in no_worse:
                if other in level:
                    judged[:, option] |= others[:, other]
                else:
                    judged[:, option] |= (others[:, other] != 0) * np.uint8(_BETTER)
        come_to = judged.reshape(-1)
    bettered: BoolArray = (come_to & _BETTER) != 0
    return bettered


def _possibly_bettered(grid: Grid, acceptable: BoolArray, orders: Orders) -> BoolArray:
    """Packages to which another may be better for some and is level for the rest."""
    found = np.zeros(grid.size, dtype=bool)
    for level in range((1 << len(orders)) - 1):
        exchanges = [
            _exchanges(orders, level, issue, n_options)
            for issue, n_options in enumerate(grid.shape)
        ]
        others = ((1 << len(orders)) - 1) & ~level
        if others & ~_gainers(exchanges):
            continue  # somebody can be neither level nor better off
        gaining = _gains(grid, acceptable, len(orders), exchanges)
        word, bit = divmod(others, 1 << _WORD_PARTIES)
        found |= (gaining[word] >> np.uint64(bit)) & np.uint64(1) != 0
        if found[acceptable].all():
            break
    return found


Exchanges = list[list[tuple[int, int]]]
"""By option of an issue: others that are level for some, and who may gain by them."""


def _exchanges(orders: Orders, level: int, issue: int, n_options: int) -> Exchanges:
    """Tell what each option may be exchanged for, as it is level for some parties."""
    here = [order[issue] for order in orders]
    ties = [order for n, order in enumerate(here) if level >> n & 1]
    return [
        [
            (
                other,
                sum(
                    1 << n
                    for n, order in enumerate(here)
                    if not level >> n & 1 and other not in order.at_most(option)
                ),
            )
            for other in _common(n_options, [one.level(option) for one in ties])
        ]
        for option in range(n_options)
    ]


def _gainers(exchanges: Sequence[Exchanges]) -> int:
    """Who may gain by any exchange at all."""
    found = 0
    for issue in exchanges:
        for option in issue:
            for _, gainers in option:
                found |= gainers
    return found


def _gains(
    grid: Grid, acceptable: BoolArray, n_parties: int, exchanges: Sequence[Exchanges]
) -> Sets:
    """Which parties may gain at once by exchanges that end in what is acceptable."""
    n_words = 1 << max(0, n_parties - _WORD_PARTIES)
    sets = np.zeros((n_words, grid.size), dtype=np.uint64)
    sets[0] = acceptable  # the empty set: nobody gains yet
    for issue, options in enumerate(exchanges):
        if all(len(others) == 1 for others in options):
            continue  # each for itself alone
        others = sets.reshape(n_words, *grid.by_option(issue))
        judged = np.zeros_like(others)
        for option, exchanged in enumerate(options):
            for other, gainers in exchanged:
                judged[:, :, option] |= _with(others[:, :, other], gainers, n_parties)
        sets = judged.reshape(n_words, -1)
    return sets


def _with(sets: Sets, gainers: int, n_parties: int) -> Sets:
    """Add parties to every set, and keep the sets without them, too."""
    for party in (one for one in range(n_parties) if gainers >> one & 1):
        if party < _WORD_PARTIES:
            shift = np.uint64(1 << party)
            sets = sets | (sets & _WITHOUT[party]) << shift
        else:
            sets = sets.copy()
            step = 1 << (party - _WORD_PARTIES)
            for word in range(len(sets)):
                if word & step:
                    sets[word] |= sets[word ^ step]
    return sets


def _without(party: int) -> np.uint64:
    """Bits of the sets in which a party is not."""
    return np.uint64(sum(1 << one for one in range(64) if not one >> party & 1))


_WITHOUT = tuple(_without(party) for party in range(_WORD_PARTIES))


def _common(n_options: int, sets: Sequence[frozenset[int]]) -> frozenset[int]:
    return frozenset(range(n_options)).intersection(*sets)
