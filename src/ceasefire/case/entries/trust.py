"""What parties risk, gain and kept, as ``case.yaml`` has it."""

from typing import Annotated

from pydantic import Field, model_validator

from ceasefire.case.entries.base import (
    Day,
    Id,
    MeasureId,
    Number,
    OwnedEntry,
    PartyId,
    Refers,
    Unfit,
)
from ceasefire.core import ExposureLimit, MeasureKind, Outcome, Promise, Valuation


class ValuationEntry(OwnedEntry):
    """What one measure is worth to one party, in that party's own units."""

    measure: MeasureId
    party: PartyId
    stakes: Number | None = Field(
        default=None, ge=0, description="left out where not known; 0 for nothing"
    )
    gains: Number | None = Field(
        default=None, ge=0, description="left out where not known; 0 for nothing"
    )

    def to_valuation(self) -> Valuation:
        """As the inside knows it."""
        return Valuation(
            measure=self.measure,
            party=self.party,
            stakes=self.stakes,
            gains=self.gains,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ExposureLimitEntry(OwnedEntry):
    """How far a party would be exposed at any moment."""

    party: PartyId
    most: Number = Field(ge=0)
    at_full_trust: bool = Field(
        default=False, description="less is allowed the less its counterparts kept"
    )

    def to_limit(self) -> ExposureLimit:
        """As the inside knows it."""
        return ExposureLimit(
            party=self.party,
            most=self.most,
            at_full_trust=self.at_full_trust,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class PromiseEntry(OwnedEntry):
    """Something a party promised another, and what became of it."""

    id: Id
    by: PartyId
    to: PartyId
    kind: Annotated[MeasureKind, Field(strict=False)]
    outcome: Annotated[Outcome, Field(strict=False)]
    on: Day = Field(description="when it was kept or broken, or was due")
    verifier: PartyId | None = None
    about: Annotated[str, Refers("ceasefire", "measure", "place")] | None = Field(
        default=None, description="id of the ceasefire, measure or place it was about"
    )

    @model_validator(mode="after")
    def _is_between_two(self) -> "PromiseEntry":
        if self.by == self.to:
            raise Unfit(
                f"'{self.by}' promised this to itself.",
                "Name another party under 'to'.",
                keys=("to", "by"),
            )
        return self

    def to_promise(self) -> Promise:
        """As the inside knows it."""
        return Promise(
            id=self.id,
            by=self.by,
            to=self.to,
            kind=self.kind,
            outcome=self.outcome,
            on=self.on,
            verifier=self.verifier,
            about=self.about,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )
