"""Which packages are on the front, where parties gave rankings and no scores.

Words  A *consistent* score rises strictly along a party's ranking of each issue, ties
       equal, and adds up over the issues. How much an issue weighs is open, and so is
       how options compare of which the party said nothing.
How    No score need be tried. Between two packages a party is surely no worse off with
       the second if that is at least as good on every issue; it may be better off if
       that is not surely worse or level on some issue. A package is on the front for
       some consistent scores, one per party at once, unless another is surely no worse
       for everybody and surely better for somebody: for a party may set store by what
       it would lose, so much that every package which loses any of it falls behind at
       once. It is on the front for every consistent score unless another may be better
       for some, and is level for all the rest.
Else   Packages are bits of long whole numbers, so that one `and` compares one package
       with all the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ceasefire.terms.table import Picks
from ceasefire.terms.wishes import Order


class OnFront(StrEnum):
    """For which scores that fit the rankings a package is on the front."""

    EVERY = "every"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Party:
    """How one party compares packages.

    Attributes
    ----------
    orders
        By issue.
    scores
        By package, where it gave a number for every option; they then decide.
    """

    orders: tuple[Order, ...]
    scores: tuple[Fraction, ...] | None = None


def on_front(packages: Sequence[Picks], parties: Sequence[Party]) -> list[OnFront]:
    """Say of each package for which consistent scores nothing betters it.

    Parameters
    ----------
    packages
        The acceptable ones, each once.
    parties
        All whose consent is needed.
    """
    everything = (1 << len(packages)) - 1
    views = [_view(packages, party, everything) for party in parties]
    return [
        _where(number, package, views, everything)
        for number, package in enumerate(packages)
    ]


def _where(
    number: int, package: Picks, views: Sequence["_View"], everything: int
) -> OnFront:
    surely_no_worse = level = possibly_no_worse = everything
    may_gain = 0
    for no_worse, equal, may_be_better in (v.compare(number, package) for v in views):
        surely_no_worse &= no_worse
        level &= equal
        possibly_no_worse &= may_be_better | equal
        may_gain |= may_be_better
    if surely_no_worse & ~level:
        return OnFront.NONE
    if possibly_no_worse & may_gain:
        return OnFront.SOME
    return OnFront.EVERY


Table = tuple[tuple[int, ...], ...]
"""By issue and option, packages as bits."""

Compared = tuple[int, int, int]
"""Packages that are surely no worse, surely level, and possibly better, as bits."""


@dataclass(frozen=True, slots=True)
class _ByRanking:
    """Packages whose option is surely no worse, level, or no better than each."""

    at_least: Table
    level: Table
    at_most: Table
    everything: int

    def compare(self, _number: int, package: Picks) -> Compared:
        no_worse = equal = no_better = self.everything
        for issue, option in enumerate(package):
            no_worse &= self.at_least[issue][option]
            equal &= self.level[issue][option]
            no_better &= self.at_most[issue][option]
        return no_worse, equal, self.everything & ~no_better


@dataclass(frozen=True, slots=True)
class _ByScore:
    """Bits of the packages of at least, and of exactly, each score."""

    scores: tuple[Fraction, ...]
    at_least: dict[Fraction, int]
    exactly: dict[Fraction, int]

    def compare(self, number: int, _package: Picks) -> Compared:
        score = self.scores[number]
        no_worse, equal = self.at_least[score], self.exactly[score]
        return no_worse, equal, no_worse & ~equal


_View = _ByRanking | _ByScore


def _view(packages: Sequence[Picks], party: Party, everything: int) -> _View:
    if party.scores is not None:
        return _by_score(party.scores)
    chosen = list(zip(_bits(packages, party.orders), party.orders, strict=True))

    def table(related: Callable[[Order, int], frozenset[int]]) -> Table:
        return tuple(
            tuple(_any_of(bits, related(order, option)) for option in range(len(bits)))
            for bits, order in chosen
        )

    return _ByRanking(
        table(lambda order, option: order.at_least[option]),
        table(Order.level),
        table(Order.at_most),
        everything,
    )


def _bits(packages: Sequence[Picks], orders: Sequence[Order]) -> list[list[int]]:
    """By issue and option, which packages hold it."""
    flags = [
        [bytearray(len(packages) // 8 + 1) for _ in order.above] for order in orders
    ]
    for number, package in enumerate(packages):
        for issue, option in enumerate(package):
            flags[issue][option][number // 8] |= 1 << number % 8
    return [[int.from_bytes(one, "little") for one in issue] for issue in flags]


def _any_of(bits: Sequence[int], options: frozenset[int]) -> int:
    found = 0
    for option in options:
        found |= bits[option]
    return found


def _by_score(scores: tuple[Fraction, ...]) -> _ByScore:
    exactly: dict[Fraction, int] = {}
    for number, score in enumerate(scores):
        exactly[score] = exactly.get(score, 0) | 1 << number
    at_least, so_far = {}, 0
    for score in sorted(exactly, reverse=True):
        so_far |= exactly[score]
        at_least[score] = so_far
    return _ByScore(scores, at_least, exactly)
