"""What is negotiated: issues, their options, and what parties gave of their wishes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from ceasefire.core.readers import PUBLIC, confidence
from ceasefire.core.statements import Firmness


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to settle an issue."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that a package has to settle, and the ways to do so."""

    id: str
    title: str
    options: tuple[Option, ...]
    sources: tuple[str, ...] = ()
    note: str | None = None
    owner: str = PUBLIC


TextClause = tuple[str, str]
"""Ids of an issue and of the option that settles it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """Clauses that cannot stand in one package, or that need another.

    Attributes
    ----------
    clauses
        All of them together make the case that is ruled out, or ruled.
    needs
        One of these has to stand with them; empty where they cannot stand together.
    """

    id: str
    says: str
    clauses: tuple[TextClause, ...]
    needs: tuple[TextClause, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """What a party would rather have on one issue, as far as it said.

    Attributes
    ----------
    ranking
        Options from the best, tied ones together. It need not name all.
    rather
        Pairs of options, the preferred one first.
    at_least
        The least it takes; whatever it ranks below that, it refuses.
    scores
        By option, where it gave numbers.
    supersedes
        Ids of preferences of the same party that this one replaces.
    """

    id: str
    by: str
    issue: str
    ranking: tuple[tuple[str, ...], ...] = ()
    rather: tuple[tuple[str, str], ...] = ()
    at_least: str | None = None
    scores: dict[str, Fraction] = field(default_factory=dict)
    says: str | None = None
    statement: str | None = None
    firmness: Firmness = Firmness.UNKNOWN
    supersedes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """Clauses that a party refuses if all of them stand in one package."""

    id: str
    by: str
    refuses: tuple[TextClause, ...]
    says: str
    statement: str | None = None
    firmness: Firmness = Firmness.RED_LINE
    supersedes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """The least score that a party accepts a package for, where it gave numbers."""

    id: str
    by: str
    score: Fraction
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A package that somebody put on the table; it may leave issues open."""

    id: str
    title: str
    package: tuple[TextClause, ...]
    by: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """Whether a party would accept a suggestion; its own, until it is released."""

    id: str
    by: str
    suggestion: str
    accepts: bool
    owner: str = PUBLIC


def answers_of(acceptances: Iterable[Acceptance]) -> tuple[Acceptance, ...]:
    """Of each party and suggestion one answer: the one told in confidence, if any."""
    ordered = sorted(acceptances, key=lambda one: confidence(one.owner))
    return tuple({(one.by, one.suggestion): one for one in ordered}.values())


def reservations_of(reservations: Iterable[Reservation]) -> tuple[Reservation, ...]:
    """Of each party one reservation: the one told in confidence, if any."""
    ordered = sorted(reservations, key=lambda one: confidence(one.owner))
    return tuple({one.by: one for one in ordered}.values())
