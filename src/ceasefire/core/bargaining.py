"""A negotiation with numbers: issues, options, and what each party scores them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Region = tuple[tuple[int, frozenset[int]], ...]
"""Positions of issues, each with positions of its options; all of them must hold."""


@dataclass(frozen=True, slots=True)
class WeightedRegion:
    """A score that a party gives to every package inside a region, over all others."""

    weight: Fraction
    region: Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one party scores, exactly as it wrote it.

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
    """

    name: str
    values: tuple[tuple[Fraction, ...], ...]
    regions: tuple[WeightedRegion, ...] = ()
    constant: Fraction = Fraction(0)
    reservation: Fraction | None = None

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
    """

    issues: tuple[str, ...]
    options: tuple[tuple[str | int, ...], ...]
    profiles: tuple[Profile, ...]
    forbidden: tuple[Region, ...] = ()
    notes: tuple[str, ...] = ()

    def package(self, picks: Sequence[int]) -> dict[str, str | int]:
        """Name the options of a package, issue by issue."""
        triples = zip(self.issues, self.options, picks, strict=True)
        return {issue: options[pick] for issue, options, pick in triples}


def is_inside(picks: Sequence[int], region: Region) -> bool:
    """Say whether a package lies in a region."""
    return all(picks[issue] in among for issue, among in region)
