"""Fronts from rankings, against every score that fits them."""

from fractions import Fraction
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.core import Preference
from ceasefire.terms.ordinal import OnFront, Party, on_front
from ceasefire.terms.wishes import Order

SEEDS = st.integers(0, 2**32 - 1)
VALUES = (0, 1, 2, 3, 8, 20)
"""Enough to let any one issue outweigh the others, either way."""


def wish(**said) -> Preference:
    return Preference(id="w", by="p", issue="i", **said)


def drawn(rng: np.random.Generator, n_options: int) -> list[Preference]:
    """Draw what a party said of an issue: a ranking with ties, a pair, or nothing."""
    names = [str(o) for o in rng.permutation(n_options)]
    kind = rng.random()
    if kind < 0.1:
        return []
    if kind < 0.3 and n_options > 1:
        return [wish(rather=((names[0], names[1]),))]
    ranking: list[tuple[str, ...]] = []
    for name in names:
        if ranking and rng.random() < 0.3:
            ranking[-1] = (*ranking[-1], name)
        else:
            ranking.append((name,))
    return [wish(ranking=tuple(ranking))]


def fitting(order: Order) -> list[tuple[int, ...]]:
    """All scores, among these values, that rise strictly along an order."""
    n = len(order.above)
    return [
        scores
        for scores in product(VALUES, repeat=n)
        if all(scores[b] > scores[a] for a in range(n) for b in order.above[a])
        and all(scores[b] == scores[a] for a in range(n) for b in order.level(a))
    ]


def sums_of(packages, orders) -> set[tuple[int, ...]]:
    """Scores of the packages, and of each only how they compare with one another."""
    found = set()
    for scores in product(*(fitting(order) for order in orders)):
        totals = [sum(s[o] for s, o in zip(scores, p, strict=True)) for p in packages]
        ranks = {total: rank for rank, total in enumerate(sorted(set(totals)))}
        found.add(tuple(ranks[total] for total in totals))
    return found


def by_enumeration(packages, all_sums) -> list[OnFront]:
    """Try every combination of scores, one per party, and see who is on the front."""
    ever, always = [False] * len(packages), [True] * len(packages)
    for sums in product(*all_sums):
        vectors = list(zip(*sums, strict=True))
        for n, mine in enumerate(vectors):
            is_on = not any(
                other != mine and all(o >= m for o, m in zip(other, mine, strict=True))
                for other in vectors
            )
            ever[n] |= is_on
            always[n] &= is_on
    return [
        OnFront.EVERY if a else OnFront.SOME if e else OnFront.NONE
        for e, a in zip(ever, always, strict=True)
    ]


@settings(max_examples=60)
@given(SEEDS)
def test_fronts_are_those_of_all_scores_that_fit_the_rankings(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes = [int(rng.integers(1, 4)), int(rng.integers(1, 3))]
    packages = [p for p in product(*map(range, sizes)) if rng.random() < 0.8]
    packages = packages or [(0, 0)]
    parties = [
        Party(tuple(Order.of([str(o) for o in range(n)], drawn(rng, n)) for n in sizes))
        for _ in range(2)
    ]
    expected = by_enumeration(packages, [sums_of(packages, p.orders) for p in parties])
    assert on_front(packages, parties) == expected


@settings(max_examples=30)
@given(SEEDS)
def test_a_party_with_scores_beside_one_with_a_ranking(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sizes = [3, 2]
    packages = [p for p in product(*map(range, sizes)) if rng.random() < 0.8] or [
        (0, 0)
    ]
    orders = tuple(Order.of([str(o) for o in range(n)], drawn(rng, n)) for n in sizes)
    scores = tuple(Fraction(int(rng.integers(0, 4))) for _ in packages)
    expected = by_enumeration(
        packages, [sums_of(packages, orders), {tuple(int(s) for s in scores)}]
    )
    assert on_front(packages, [Party(orders), Party(orders, scores)]) == expected


def test_what_nobody_said_is_not_indifference() -> None:
    """An option of which nothing is known may be better; a level one is not."""
    silent, spoken = (
        Order.of(["a", "b"], []),
        Order.of(["a", "b"], [wish(ranking=(("a",), ("b",)))]),
    )
    level = Order.of(["a", "b"], [wish(ranking=(("a", "b"),))])
    packages = [(0,), (1,)]
    assert on_front(packages, [Party((silent,)), Party((spoken,))]) == ["every", "some"]
    assert on_front(packages, [Party((level,)), Party((spoken,))]) == ["every", "none"]


def test_an_order_follows_chains_of_what_was_said() -> None:
    order = Order.of(
        ["a", "b", "c", "d"],
        [wish(ranking=(("a",), ("b", "c"))), wish(rather=(("c", "d"),))],
    )
    assert order.above[3] == {0, 1, 2}
    assert order.level(1) == {1, 2}
    assert order.best == {0}
    assert order.steps_below_best(3) == 2


def test_a_party_to_whom_all_is_level_gets_its_best_either_way() -> None:
    level = Order.of(["a", "b"], [wish(ranking=(("a", "b"),))])
    assert level.best == {0, 1}
    assert level.is_known
    assert Order.of(["a", "b"], []).best == set()
