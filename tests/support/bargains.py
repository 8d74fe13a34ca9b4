"""Invented negotiations, and the plainest way to solve them: look at every package."""

import math
from fractions import Fraction
from itertools import product

import numpy as np

from ceasefire.core import Domain, Profile, WeightedRegion, is_inside


def domain(
    scores: list[list[list[object]]],
    *,
    reservations: list[object] | None = None,
    regions: list[list[tuple[object, dict[int, set[int]]]]] | None = None,
    forbidden: list[dict[int, set[int]]] | None = None,
) -> Domain:
    """Make one from scores by party, issue and option."""
    floors = reservations or [None] * len(scores)
    scored = regions or [[] for _ in scores]
    return Domain(
        issues=tuple(f"issue {j}" for j in range(len(scores[0]))),
        options=tuple(
            tuple(f"option {o}" for o in range(len(issue))) for issue in scores[0]
        ),
        profiles=tuple(
            Profile(
                name=f"party {i}",
                values=tuple(tuple(Fraction(v) for v in issue) for issue in party),
                regions=tuple(
                    WeightedRegion(Fraction(w), _region(where)) for w, where in inside
                ),
                reservation=None if floor is None else Fraction(floor),
            )
            for i, (party, floor, inside) in enumerate(
                zip(scores, floors, scored, strict=True)
            )
        ),
        forbidden=tuple(_region(one) for one in forbidden or []),
    )


def _region(where: dict[int, set[int]]) -> tuple[tuple[int, frozenset[int]], ...]:
    return tuple((issue, frozenset(among)) for issue, among in sorted(where.items()))


def drawn(rng: np.random.Generator, most_outcomes: int = 2_000) -> Domain:
    """Draw a small one: few values, so that there are ties; some rules, some floors."""
    n_parties = int(rng.integers(2, 4))
    sizes = [int(rng.integers(1, 5)) for _ in range(int(rng.integers(1, 6)))]
    while math.prod(sizes) > most_outcomes:
        sizes.pop()
    top = int(rng.choice([3, 10, 1000]))
    scores = [
        [[Fraction(int(rng.integers(0, top)), 10) for _ in range(n)] for n in sizes]
        for _ in range(n_parties)
    ]
    floors = [
        Fraction(int(rng.integers(0, top * len(sizes))), 20)
        if rng.random() < 0.4
        else None
        for _ in range(n_parties)
    ]

    def where() -> dict[int, set[int]]:
        among = rng.permutation(len(sizes))[: int(rng.integers(1, len(sizes) + 1))]
        return {
            int(j): {o for o in range(sizes[j]) if rng.random() < 0.6} or {0}
            for j in among
        }

    regions = [
        [(int(rng.integers(-top, top)), where()) for _ in range(n)]
        for n in rng.integers(0, 3, n_parties)
    ]
    forbidden = [where() for _ in range(int(rng.integers(0, 2)))]
    return domain(scores, reservations=floors, regions=regions, forbidden=forbidden)


class Enumerated:
    """All packages of a domain, and what is best among them by definition."""

    def __init__(self, one: Domain) -> None:
        self.floors = [p.reservation or Fraction(0) for p in one.profiles]
        stated = [p.reservation is not None for p in one.profiles]
        picks = product(*(range(len(options)) for options in one.options))
        self.scores = {
            tuple(p.score(pick) for p in one.profiles)
            for pick in picks
            if not any(is_inside(pick, region) for region in one.forbidden)
        }
        self.acceptable = {
            s
            for s in self.scores
            if all(
                v >= f or not held
                for v, f, held in zip(s, self.floors, stated, strict=True)
            )
        }

    def gains(self, scores: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
        return tuple(s - f for s, f in zip(scores, self.floors, strict=True))

    @property
    def front(self) -> set[tuple[Fraction, ...]]:
        """Score vectors that no other acceptable one betters."""
        return {
            a
            for a in self.acceptable
            if not any(
                b != a and all(y >= x for x, y in zip(a, b, strict=True))
                for b in self.acceptable
            )
        }

    def largest_product(self) -> Fraction | None:
        gains = [self.gains(s) for s in self.acceptable]
        return max((math.prod(g) for g in gains if min(g) >= 0), default=None)

    def leximin(self) -> tuple[Fraction, ...] | None:
        return max(
            (tuple(sorted(self.gains(s))) for s in self.acceptable), default=None
        )

    def shared_leximin(self) -> tuple[Fraction, ...] | None:
        gains = [self.gains(s) for s in self.acceptable]
        if not gains:
            return None
        best = [max(one) for one in zip(*gains, strict=True)]
        return max(self.shares(g, best) for g in gains)

    @staticmethod
    def shares(gains, best) -> tuple[Fraction, ...]:
        return tuple(
            sorted(g / b if b > 0 else g for g, b in zip(gains, best, strict=True))
        )
