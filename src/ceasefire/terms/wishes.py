"""What a party is known to prefer on one issue: an order with gaps.

Why    Parties rank some options, tie others, and say of a third only that it is worse
       than one of them. What follows from that is known, and the rest is not: it is
       not indifference.
How    Ranks, ties, pairs and scores become steps down; whatever a chain of steps leads
       to is below, and a chain without a fall is a tie.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ceasefire.core import Preference


@dataclass(frozen=True, slots=True)
class Order:
    """Which options of an issue are surely above, or level with, which others.

    Attributes
    ----------
    at_least
        By option, those that are at least as good, itself among them.
    above
        By option, those that are surely better.
    """

    at_least: tuple[frozenset[int], ...]
    above: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, options: Sequence[str], wishes: Iterable[Preference]) -> "Order":
        """Put together what a party said of these options."""
        at = {option: i for i, option in enumerate(options)}
        n = len(options)
        weak = [[i == j for j in range(n)] for i in range(n)]
        strict = [[False] * n for _ in range(n)]
        for better, worse, is_strict in _steps(wishes):
            weak[at[worse]][at[better]] = True
            strict[at[worse]][at[better]] |= is_strict
            if not is_strict:
                weak[at[better]][at[worse]] = True
        for k in range(n):
            for i in range(n):
                for j in range(n):
                    if weak[i][k] and weak[k][j]:
                        weak[i][j] = True
                        strict[i][j] |= strict[i][k] or strict[k][j]
        return cls(
            tuple(frozenset(j for j in range(n) if row[j]) for row in weak),
            tuple(frozenset(j for j in range(n) if row[j]) for row in strict),
        )

    def below(self, option: int) -> frozenset[int]:
        """Options that are surely worse."""
        return frozenset(o for o, above in enumerate(self.above) if option in above)

    def level(self, option: int) -> frozenset[int]:
        """Options that are surely as good, itself among them."""
        return self.at_least[option] - self.above[option]

    def at_most(self, option: int) -> frozenset[int]:
        """Options that are surely no better, itself among them."""
        return self.below(option) | self.level(option)

    @property
    def is_known(self) -> bool:
        """Whether anything is preferred to, or level with, anything else."""
        return any(len(options) > 1 for options in self.at_least)

    @property
    def best(self) -> frozenset[int]:
        """Options that nothing is surely above, among those it speaks of."""
        spoken = {
            one
            for option, options in enumerate(self.at_least)
            if len(options) > 1
            for one in (option, *options)
        }
        return frozenset(one for one in spoken if not self.above[one])

    def steps_below_best(self, option: int) -> int:
        """Length of the longest chain of better options: 0 for the best."""
        return max(
            (1 + self.steps_below_best(o) for o in self.above[option]), default=0
        )


def _steps(wishes: Iterable[Preference]) -> Iterable[tuple[str, str, bool]]:
    """Pairs of options: the first better, or level with the second."""
    for wish in wishes:
        for tie in wish.ranking:
            yield from ((tie[0], other, False) for other in tie[1:])
        for upper, lower in pairwise(wish.ranking):
            yield upper[0], lower[0], True
        for better, worse in wish.rather:
            yield better, worse, True
        scored = sorted(wish.scores.items(), key=lambda pair: -pair[1])
        for (better, high), (worse, low) in pairwise(scored):
            yield better, worse, high > low
