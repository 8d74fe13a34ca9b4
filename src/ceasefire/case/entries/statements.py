"""Statements and the record they rest on, as ``case.yaml`` has them."""

from typing import Annotated

from pydantic import Field

from ceasefire.case.entries.base import (
    AnyId,
    ConditionText,
    Day,
    Entry,
    Id,
    Number,
    OwnedEntry,
    Owner,
    PartyId,
    PlaceId,
    Refers,
    SourceId,
    Span,
    StatementId,
)
from ceasefire.core import (
    PUBLIC,
    Claim,
    ClaimKind,
    Fact,
    Firmness,
    Matter,
    Source,
    Statement,
    StatementKind,
    Text,
    parse_condition,
)

UNNAMED = "unnamed"


class SourceEntry(Entry):
    """A document that something in the case rests on."""

    id: Id
    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    published_on: Day | None = None
    url: str | None = None
    file: str | None = Field(default=None, description="its text, in the folder")
    note: str | None = None
    owner: Owner = PUBLIC

    def to_source(self) -> Source:
        """As the inside knows it."""
        return Source(**self.model_dump())


class TextEntry(OwnedEntry):
    """An agreement or resolution."""

    id: Id
    title: str = Field(min_length=1)
    on: Day | None = None

    def to_text(self) -> Text:
        """As the inside knows it."""
        return Text(
            id=self.id,
            title=self.title,
            on=self.on,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class MatterEntry(OwnedEntry):
    """Something that may be so or not, of which conditions speak."""

    id: Id
    title: str = Field(min_length=1, description="as a clause: the army leaves Kesh")
    up_to: list[PartyId] = Field(default=[], description="whose move it is")

    def to_matter(self) -> Matter:
        """As the inside knows it."""
        return Matter(
            id=self.id,
            title=self.title,
            up_to=tuple(self.up_to),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class FactEntry(OwnedEntry):
    """Something that is so, whoever says what."""

    id: Id
    holds: ConditionText
    on: Day | None = Field(default=None, description="the day from which it is so")

    def to_fact(self) -> Fact:
        """As the inside knows it."""
        return Fact(
            id=self.id,
            holds=parse_condition(self.holds),
            on=self.on,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ClaimEntry(Entry):
    """A claim about a place that events can support or contradict."""

    place: PlaceId
    kind: Annotated[ClaimKind, Field(strict=False)]
    apart_from: list[PartyId] = []

    def to_claim(self) -> Claim:
        """As the inside knows it."""
        return Claim(
            place=self.place, kind=self.kind, apart_from=tuple(self.apart_from)
        )


class StatementEntry(OwnedEntry):
    """One thing somebody said."""

    id: Id
    by: Annotated[str, Refers("party", words=(UNNAMED,))] = Field(
        description="a party, or unnamed"
    )
    to: list[PartyId] = []
    on: Day
    says: str = Field(min_length=1, description="in your own words")
    kind: Annotated[StatementKind, Field(strict=False)]
    firmness: Annotated[Firmness, Field(strict=False)] = Firmness.UNKNOWN
    source: SourceId
    span: Span | None = Field(default=None, description="characters of its text")
    about: list[AnyId] = []
    condition: ConditionText | None = Field(
        default=None, description="such as: attend(front) only if not invite(neighbour)"
    )
    claim: ClaimEntry | None = None
    confidence: Number | None = Field(default=None, ge=0, le=1)
    supersedes: list[StatementId] = []

    def to_statement(self) -> Statement:
        """As the inside knows it."""
        return Statement(
            id=self.id,
            by=None if self.by == UNNAMED else self.by,
            to=tuple(self.to),
            on=self.on,
            says=self.says.strip(),
            kind=self.kind,
            firmness=self.firmness,
            source=self.source,
            span=self.span,
            about=tuple(self.about),
            condition=parse_condition(self.condition) if self.condition else None,
            claim=self.claim.to_claim() if self.claim else None,
            confidence=self.confidence,
            supersedes=tuple(self.supersedes),
            owner=self.owner,
        )
