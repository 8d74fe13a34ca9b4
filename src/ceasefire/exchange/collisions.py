"""Which rules cannot all be kept: the smallest set of them.

How    Every set of rules that can be kept, grown until nothing more fits, leaves some
       out; a set that cannot be kept must hit each of these remainders. The smallest
       one that hits them all is tried, until one is found that cannot be kept [1]_.
Read   `smallest_collision`.

References
----------
.. [1] Ignatiev, A., Previti, A., Liffiton, M. and Marques-Silva, J. (2015). Smallest
       MUS extraction with minimal hitting set dualization. *CP 2015*, LNCS 9255,
       173-182. https://doi.org/10.1007/978-3-319-23219-5_13
"""

from collections.abc import Callable, Sequence
from itertools import combinations

_MOST_ROUNDS = 400


def smallest_collision(
    rules: Sequence[str], can_be_kept: Callable[[frozenset[str]], bool]
) -> tuple[str, ...]:
    """Find the smallest set of rules that cannot be kept.

    Parameters
    ----------
    rules
        Which together cannot.
    can_be_kept
        Asked of sets of rules.

    Returns
    -------
    rules
        In the order they were given.
    """
    remainders: list[frozenset[str]] = []
    for _ in range(_MOST_ROUNDS):
        tried = _smallest_hitting(rules, remainders)
        if not can_be_kept(tried):
            return tuple(rule for rule in rules if rule in tried)
        kept = tried
        for rule in rules:
            if rule not in kept and can_be_kept(kept | {rule}):
                kept |= {rule}
        remainders.append(frozenset(rules) - kept)
    return tuple(rules)


def _smallest_hitting(
    rules: Sequence[str], remainders: list[frozenset[str]]
) -> frozenset[str]:
    for size in range(len(rules) + 1):
        for some in combinations(rules, size):
            if all(not left.isdisjoint(some) for left in remainders):
                return frozenset(some)
    return frozenset(rules)
