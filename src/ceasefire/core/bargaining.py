"""A negotiation with numbers: issues, options, and what each party scores them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from numbers import Rational, Real

from ceasefire.core.asked import as_several, take_tuples
from ceasefire.core.errors import CeasefireError

Region = tuple[tuple[int, frozenset[int]], ...]
"""Positions of issues, each with positions of its options; all of them must hold."""


class ImpossibleDomain(CeasefireError, ValueError):
    """A negotiation with numbers was put together that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The negotiation cannot be: {self.why}."


@dataclass(frozen=True, slots=True)
class WeightedRegion:
    """A score that a party gives to every package inside a region, over all others."""

    weight: Fraction
    region: Region

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", _exact(self.weight))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one party scores, exactly as it wrote it.

    Takes whole numbers, fractions, decimals and floats; a float counts as the decimal
    number that it prints as: 0.1 is a tenth.

    Attributes
    ----------
    values
        By issue, the score of each option.
    regions
        Scores of combinations, beside those of single options.
    constant
        Added to every package.
    reservation
        The least score it accepts; None where it states none.

    Raises
    ------
    ImpossibleDomain
        If a score is none.
    """

    name: str
    values: tuple[tuple[Fraction, ...], ...]
    regions: tuple[WeightedRegion, ...] = ()
    constant: Fraction = Fraction(0)
    reservation: Fraction | None = None

    def __post_init__(self) -> None:
        keep = object.__setattr__
        keep(self, "values", tuple(tuple(map(_exact, row)) for row in self.values))
        keep(self, "regions", tuple(self.regions))
        keep(self, "constant", _exact(self.constant))
        if self.reservation is not None:
            keep(self, "reservation", _exact(self.reservation))

    def score(self, picks: Sequence[int]) -> Fraction:
        """Score a package, given as the position of its option in each issue."""
        total = self.constant
        for values, pick in zip(self.values, picks, strict=True):
            total += values[pick]
        for one in self.regions:
            if is_inside(picks, one.region):
                total += one.weight
        return total


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """Issues with their options, the parties' scores, and what cannot be together.

    Attributes
    ----------
    issues, options
        Names of the issues, and of the options of each, in the order of their source.
    forbidden
        Combinations that no package may hold.
    notes
        What was read otherwise than a reader of the source might expect.

    Raises
    ------
    ImpossibleDomain
        If somebody does not score each option of each issue, or a combination names an
        issue or an option that is none.
    NotSeveral
        If one word is given for the options of an issue.
    """

    issues: tuple[str, ...]
    options: tuple[tuple[str | int, ...], ...]
    profiles: tuple[Profile, ...]
    forbidden: tuple[Region, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        take_tuples(self)
        options = tuple(as_several(one, "options of an issue") for one in self.options)
        object.__setattr__(self, "options", options)
        if (why := _why_unsound(self)) is not None:
            raise ImpossibleDomain(why)

    def package(self, picks: Sequence[int]) -> dict[str, str | int]:
        """Name the options of a package, issue by issue."""
        triples = zip(self.issues, self.options, picks, strict=True)
        return {issue: options[pick] for issue, options, pick in triples}


def is_inside(picks: Sequence[int], region: Region) -> bool:
    """Say whether a package lies in a region."""
    return all(picks[issue] in among for issue, among in region)


def _exact(given: Real | Decimal) -> Fraction:
    """Take a number for what it is written as."""
    if isinstance(given, Fraction):
        return given
    try:
        if isinstance(given, bool) or not isinstance(given, Real | Decimal):
            raise TypeError  # noqa: TRY301 - a word is no number, if Fraction reads it
        return Fraction(given) if isinstance(given, Rational) else Fraction(str(given))
    except (TypeError, ValueError) as error:
        raise ImpossibleDomain(f"a score is {given!r}, and no number") from error


def _why_unsound(domain: Domain) -> str | None:
    """Say what does not fit together; None where all does."""
    sizes = tuple(len(options) for options in domain.options)
    if len(sizes) != len(domain.issues):
        return f"there are {len(domain.issues)} issues, and options of {len(sizes)}"
    for profile in domain.profiles:
        if tuple(len(values) for values in profile.values) != sizes:
            return f"'{profile.name}' does not score each option of each issue"
    regions = [one.region for profile in domain.profiles for one in profile.regions]
    places = [place for region in (*regions, *domain.forbidden) for place in region]
    return None if _are_places(places, sizes) else _NO_PLACE


_NO_PLACE = "a combination names an issue or an option that is none"


def _are_places(
    places: Iterable[tuple[int, frozenset[int]]], sizes: tuple[int, ...]
) -> bool:
    return all(
        0 <= issue < len(sizes) and all(0 <= one < sizes[issue] for one in among)
        for issue, among in places
    )
