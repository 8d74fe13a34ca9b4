"""What terms says of a case: packages, what each costs whom, and what is in the way."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ceasefire.core import Finding, Suggestion
from ceasefire.terms.bargain import Bargain
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.refusals import Refusal
from ceasefire.terms.table import Concession, Picks, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One way to settle every issue.

    Attributes
    ----------
    on_front
        For which scores that fit the rankings nothing acceptable betters it; None for
        a package that somebody refuses, and where nobody's wishes are known.
    broken
        Positions of the refusals that it breaks.
    """

    picks: Picks
    on_front: OnFront | None
    concessions: tuple[Concession, ...]
    broken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Refusals to soften, the package that then stands, and who could ask for it.

    Attributes
    ----------
    refusals
        Positions of the refusals.
    askers
        By party that would have to move, ids of its backers.
    """

    refusals: frozenset[int]
    picks: Picks
    askers: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """The one clause of a text that stands most in a party's way.

    Attributes
    ----------
    wants
        Positions of the options it would rather have there.
    refusal
        Position of the refusal that the clause breaks; None where it only costs.
    """

    party: str
    issue: int
    takes: int
    wants: frozenset[int]
    refusal: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A party whose points for a text lie below the least that it asks for."""

    party: str
    score: Fraction
    asks: Fraction

    @property
    def short(self) -> Fraction:
        """By how many of its own points."""
        return self.asks - self.score


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleText:
    """The package closest to consent, and per party what stands in the way.

    Attributes
    ----------
    equally_close
        Other packages that are as close.
    differing
        Positions of the issues on which any of those settles otherwise.
    short
        Who refuses it for its points, whatever the clauses, and by how many.
    """

    package: Package
    obstacles: tuple[Obstacle, ...]
    equally_close: int
    differing: tuple[int, ...] = ()
    short: tuple[Short, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionView:
    """A suggestion on the table, and what is known of the answers to it.

    Attributes
    ----------
    answers
        By party: True, False, or None where the reader does not know.
    broken
        Positions of the refusals that it breaks as it stands.
    """

    suggestion: Suggestion
    answers: dict[str, bool | None]
    broken: tuple[int, ...]

    @property
    def is_met(self) -> bool:
        """Whether all are known to accept it."""
        return bool(self.answers) and all(self.answers.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsAnswer:
    """The answer: packages that nobody refuses, or why there are none.

    Attributes
    ----------
    n_packages, n_acceptable
        How many there are, and how many break no refusal; None where not counted.
    packages
        The acceptable ones nearest to every party's best, the front first.
    n_on_front
        By `OnFront`, how many acceptable packages.
    bargain
        Where every party gave a number for every option.
    missing
        What the case lacks, in one line; None if nothing.
    unknown
        What is not known and would change the answer, in sentences.
    """

    table: Table
    n_packages: int | None
    n_acceptable: int | None
    n_on_front: dict[OnFront, int]
    packages: tuple[Package, ...]
    conflicts: tuple[tuple[int, ...], ...]
    corrections: tuple[Correction, ...]
    single_text: SingleText | None
    suggestions: tuple[SuggestionView, ...]
    bargain: Bargain | None
    findings: tuple[Finding, ...]
    missing: str | None
    unknown: tuple[str, ...] = ()

    def clauses(self, picks: Picks) -> dict[str, str]:
        """Name the options of a package by id, issue by issue."""
        pairs = zip(self.table.issues, picks, strict=True)
        return {issue.id: issue.options[pick].id for issue, pick in pairs}

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        refusals = self.table.refusals
        return {
            "missing": self.missing,
            "unknown": list(self.unknown),
            "issues": [
                {"id": one.id, "options": [option.id for option in one.options]}
                for one in self.table.issues
            ],
            "parties": list(self.table.parties),
            "wishes_known_of": list(self.table.wishing),
            "packages": self.n_packages,
            "acceptable": self.n_acceptable,
            "on_front": {one.value: n for one, n in self.n_on_front.items()},
            "best": [self._package(one) for one in self.packages],
            "conflicts": [[refusals[n].ref for n in one] for one in self.conflicts],
            "corrections": [self._correction(one) for one in self.corrections],
            "single_text": self._single_text(),
            "suggestions": [self._suggestion(one) for one in self.suggestions],
            "scores": self.bargain.to_dict() if self.bargain else None,
            "refusals": [_refusal(one) for one in refusals],
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def _package(self, package: Package) -> dict[str, Any]:
        return {
            "package": self.clauses(package.picks),
            "on_front": package.on_front.value if package.on_front else None,
            "breaks": [self.table.refusals[n].ref for n in sorted(package.broken)],
            "gives_up": [self._concession(one) for one in package.concessions],
        }

    def _concession(self, one: Concession) -> dict[str, Any]:
        return {
            "party": one.party,
            "issue": self.table.issues[one.issue].id,
            "takes": self._option(one.issue, one.takes),
            "instead_of": self._options(one.issue, one.instead_of),
            "steps": one.steps,
        }

    def _correction(self, one: Correction) -> dict[str, Any]:
        return {
            "soften": [self.table.refusals[n].ref for n in sorted(one.refusals)],
            "package": self.clauses(one.picks),
            "could_ask": {party: list(by) for party, by in one.askers.items()},
        }

    def _single_text(self) -> dict[str, Any] | None:
        text = self.single_text
        return (
            None
            if text is None
            else {
                **self._package(text.package),
                "equally_close": text.equally_close,
                "short": [
                    {
                        "party": one.party,
                        "score": float(one.score),
                        "asks": float(one.asks),
                        "short": float(one.short),
                    }
                    for one in text.short
                ],
                "differing": [self.table.issues[n].id for n in text.differing],
                "in_the_way": [
                    {
                        "party": one.party,
                        "issue": self.table.issues[one.issue].id,
                        "clause": self._option(one.issue, one.takes),
                        "wants": self._options(one.issue, one.wants),
                        "refusal": None
                        if one.refusal is None
                        else self.table.refusals[one.refusal].ref,
                    }
                    for one in text.obstacles
                ],
            }
        )

    def _suggestion(self, one: SuggestionView) -> dict[str, Any]:
        return {
            "suggestion": one.suggestion.id,
            "package": dict(one.suggestion.package),
            "answers": one.answers,
            "met": one.is_met,
            "breaks": [self.table.refusals[n].ref for n in one.broken],
        }

    def _option(self, issue: int, option: int) -> str:
        return self.table.issues[issue].options[option].id

    def _options(self, issue: int, options: frozenset[int]) -> list[str]:
        return [self._option(issue, option) for option in sorted(options)]


def _refusal(one: Refusal) -> dict[str, Any]:
    return {
        "ref": one.ref,
        "by": one.by,
        "says": one.says,
        "firmness": one.firmness.value,
        "owner": one.owner,
    }
