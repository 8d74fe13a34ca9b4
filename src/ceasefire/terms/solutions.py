"""Three principles that choose from the front, in whole numbers and therefore exactly.

Each takes acceptable points of the front, named by a number, with every party's gain
over its reservation (over zero if it states none), and gives all that are best.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

Gains = tuple[int, ...]
Points = Sequence[tuple[int, Gains]]


def nash(points: Points) -> tuple[int, ...]:
    """Choose the largest product of gains, among points where nobody loses."""
    return _best([one for one in points if min(one[1]) >= 0], math.prod)


def egalitarian(points: Points) -> tuple[int, ...]:
    """Choose the largest least gain, then the largest second least, and so on."""
    return _best(points, lambda gains: tuple(sorted(gains)))


def kalai_smorodinsky(points: Points, per_point: int) -> tuple[int, ...]:
    """Choose as `egalitarian` does, each gain divided by the party's best gain.

    A party that can gain nothing divides nothing: its gains stand as they are, in
    points, of which one is `per_point` whole units.
    """
    best = [max(gains) for gains in zip(*(one[1] for one in points), strict=True)]
    divisors = [gain if gain > 0 else per_point for gain in best]
    common = math.lcm(*divisors)
    factors = [common // divisor for divisor in divisors]

    def shares(gains: Gains) -> tuple[int, ...]:
        pairs = zip(gains, factors, strict=True)
        return tuple(sorted(gain * factor for gain, factor in pairs))

    return _best(points, shares)


def _best(points: Points, worth: Callable[[Gains], Any]) -> tuple[int, ...]:
    if not points:
        return ()
    worths = [(worth(gains), name) for name, gains in points]
    highest = max(value for value, _ in worths)
    return tuple(name for value, name in worths if value == highest)
