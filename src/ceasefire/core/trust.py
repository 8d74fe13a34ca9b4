"""What parties risk and gain by a measure, how far they go, and what they kept."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceasefire.core.measures import MeasureKind
from ceasefire.core.readers import PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Valuation:
    """What one measure is worth to one party, in that party's own units.

    Attributes
    ----------
    stakes
        What it puts at risk by it; 0 or more.
    gains
        What it gets from it once it is carried out; 0 or more.
    """

    measure: str
    party: str
    stakes: float = 0.0
    gains: float = 0.0
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureLimit:
    """How far a party would be exposed at any moment, in its own units.

    Attributes
    ----------
    most
        As the party said it; or, if `at_full_trust`, towards somebody who keeps every
        promise, so that less is allowed the less its counterparts have kept.
    """

    party: str
    most: float
    at_full_trust: bool = False
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


class Outcome(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    BROKEN = "broken"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something a party promised another, and what became of it.

    Attributes
    ----------
    kind
        Of the measure that was promised.
    on
        The day on which it was seen to be kept or broken, or was due.
    verifier
        Id of who saw it; None where nobody is named.
    """

    id: str
    by: str
    to: str
    kind: MeasureKind
    outcome: Outcome
    on: date
    verifier: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
