"""What parties risk and gain by a measure, how far they go, and what they kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ceasefire.core.findings import Ground, GroundKind
from ceasefire.core.measures import MeasureKind
from ceasefire.core.readers import PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Valuation:
    """What one measure is worth to one party, in that party's own units.

    Attributes
    ----------
    stakes
        What it puts at risk by it; 0 or more, None where not known.
    gains
        What it gets from it once it is carried out; 0 or more, None where not known.
    """

    measure: str
    party: str
    stakes: float | None = None
    gains: float | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    @property
    def net(self) -> float | None:
        """What it stakes less what it gains; None where either is not known."""
        if self.stakes is None or self.gains is None:
            return None
        # 0.3 less 0.2 is 0.1: what a file says in decimals is taken as it says it.
        return float(Decimal(str(self.stakes)) - Decimal(str(self.gains)))


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


class SeenIn(StrEnum):
    """From where it is known what became of a promise."""

    CASE = "case"
    MONITORS = "monitors"
    EXCHANGE = "exchange"
    LEDGER = "ledger"


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
    about
        Id of the ceasefire, measure or place it was about; None where not said.
    seen_in
        The case itself, or that from which it was worked out.
    also_about
        Of what was worked out: ids under which the same thing may be known.
    month
        Of what was worked out: first day of the one month that it was about; None
        where it was about no single month.
    rests_on
        Of what was worked out: its grounds.
    draws_on
        Owners of what it was worked out from, beside its own.
    """

    id: str
    by: str
    to: str
    kind: MeasureKind
    outcome: Outcome
    on: date
    verifier: str | None = None
    about: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
    seen_in: SeenIn = SeenIn.CASE
    also_about: tuple[str, ...] = ()
    month: date | None = None
    rests_on: tuple[Ground, ...] = ()
    draws_on: frozenset[str] = frozenset()

    @property
    def is_known(self) -> bool:
        """Whether somebody saw it kept or broken."""
        return self.outcome is not Outcome.UNVERIFIED

    @property
    def owners(self) -> frozenset[str]:
        """Whose confidences it holds."""
        return self.draws_on | {self.owner}

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """What it rests on: itself, where it was written down."""
        return self.rests_on or (
            Ground(
                kind=GroundKind.CASE,
                says="promises and what became of them",
                refs=(f"promises/{self.id}",),
            ),
        )

    def is_same_as(self, worked_out: "Promise") -> bool:
        """Say whether this one, written down, is about what another was worked out of.

        They are by the same party to the same one, and about the same thing; of what
        is about one month, also of the same kind and in that month.
        """
        if (self.by, self.to) != (worked_out.by, worked_out.to):
            return False
        if self.about not in (worked_out.about, *worked_out.also_about):
            return False
        month = worked_out.month
        return self.about is not None and (
            month is None
            or (self.kind is worked_out.kind and self.on.replace(day=1) == month)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """Promises that were worked out from what else is known.

    Attributes
    ----------
    left_out
        In sentences: of what it could not be said who promised it to whom, or when.
    """

    promises: tuple[Promise, ...] = ()
    left_out: tuple[str, ...] = ()
