"""Ceasefires and other measures, as ``case.yaml`` has them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from ceasefire.case.entries.base import (
    Day,
    Entry,
    Id,
    Instant,
    MeasureId,
    OwnedEntry,
    PartyId,
    PlaceId,
    Refers,
    Unfit,
)
from ceasefire.core import (
    Act,
    Ceasefire,
    Clause,
    Measure,
    MeasureKind,
    MeasureStatus,
    Provisions,
)

EVERYWHERE: Literal["everywhere"] = "everywhere"
_MOST_DAYS, _MOST_PARTS = 3650, 12  # of a measure; beyond, it is several


def _area(value: object) -> object:
    """Take the one word, or a list that names something."""
    if value == EVERYWHERE or (isinstance(value, list) and value):
        return value
    what = "The area of a ceasefire is a list of places, or the word 'everywhere'."
    raise Unfit(what, "Write [id-of-a-place, ...], or everywhere.")


def _clause(value: object) -> object:
    """Take an act alone for a clause of that name."""
    return {"act": value} if isinstance(value, str) else value


class ClauseEntry(Entry):
    """An act that is prohibited or permitted, in which clause, in which words."""

    id: str | None = Field(default=None, description="as printed: 2(a)")
    act: Annotated[Act, Field(strict=False)]
    says: str | None = Field(default=None, description="in your own words")

    def to_clause(self) -> Clause:
        """As the inside knows it."""
        words = self.act.value.replace("-", " ")
        return Clause(id=self.id or words, act=self.act, says=self.says or words)


ClauseOrAct = Annotated[
    ClauseEntry, BeforeValidator(_clause, json_schema_input_type=Act | ClauseEntry)
]


class ProvisionsEntry(Entry):
    """What the text provides for; left out where the record does not say."""

    written: bool | None = None
    compliance_mechanism: bool | None = None
    demobilisation: bool | None = None
    settles_incompatibility: bool | None = None

    def to_provisions(self) -> Provisions:
        """As the inside knows it."""
        return Provisions(**self.model_dump())


class CeasefireEntry(OwnedEntry):
    """An arrangement to stop prohibited acts."""

    id: Id
    title: str = Field(min_length=1)
    parties: list[PartyId] = Field(min_length=1, description="whom it binds")
    towards: list[PartyId] = Field(
        default=[], description="where one side declared it: towards whom it holds"
    )
    area: Annotated[
        Literal["everywhere"] | list[str],
        BeforeValidator(_area),
        Refers("place", words=(EVERYWHERE,)),
    ] = Field(default=EVERYWHERE, description="places, or everywhere in the country")
    announced: Instant | None = None
    start: Instant
    end: Instant | None = None
    prohibits: list[ClauseOrAct] = []
    permits: list[ClauseOrAct] = []
    excludes: list[PartyId] = Field(default=[], description="groups it leaves out")
    provisions: ProvisionsEntry = ProvisionsEntry()
    purposes: list[str] = []
    proposed_by: list[PartyId] = []
    guarantors: list[PartyId] = []
    monitors: list[PartyId] = []

    @model_validator(mode="after")
    def _runs_forward(self) -> "CeasefireEntry":
        if self.end is not None and self.end <= self.start:
            raise Unfit(
                f"The ceasefire '{self.id}' ends ({self.end.isoformat()}) before it "
                f"starts ({self.start.isoformat()}).",
                "Give an 'end' after its 'start', or none where none was set.",
                keys=("end", "start"),
            )
        if self.announced is not None and self.announced > self.start:
            raise Unfit(
                f"The ceasefire '{self.id}' starts ({self.start.isoformat()}) before "
                f"it is announced ({self.announced.isoformat()}).",
                "Give an 'announced' up to its 'start', or none.",
                keys=("announced", "start"),
            )
        return self

    @model_validator(mode="after")
    def _binds_or_leaves_out(self) -> "CeasefireEntry":
        both = [party for party in self.excludes if party in self.parties]
        if both:
            raise Unfit(
                f"The ceasefire '{self.id}' binds '{both[0]}' and leaves it out.",
                "Name a party under 'parties' or under 'excludes', not under both.",
                keys=("excludes", "parties"),
            )
        both = [party for party in self.excludes if party in self.towards]
        if both:
            raise Unfit(
                f"The ceasefire '{self.id}' holds towards '{both[0]}' and leaves it "
                "out.",
                "Name a party under 'towards' or under 'excludes', not under both.",
                keys=("excludes", "towards"),
            )
        return self

    def to_ceasefire(self) -> Ceasefire:
        """As the inside knows it."""
        return Ceasefire(
            id=self.id,
            title=self.title,
            parties=tuple(self.parties),
            towards=tuple(self.towards),
            places=tuple(self.area) if isinstance(self.area, list) else (),
            announced_at=self.announced,
            starts_at=self.start,
            ends_at=self.end,
            prohibits=tuple(clause.to_clause() for clause in self.prohibits),
            permits=tuple(clause.to_clause() for clause in self.permits),
            excludes=tuple(self.excludes),
            provisions=self.provisions.to_provisions(),
            purposes=tuple(self.purposes),
            proposed_by=tuple(self.proposed_by),
            guarantors=tuple(self.guarantors),
            monitors=tuple(self.monitors),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class MeasureEntry(OwnedEntry):
    """A confidence-building measure that somebody spoke of."""

    id: Id
    title: str = Field(min_length=1)
    kind: Annotated[MeasureKind, Field(strict=False)]
    status: Annotated[MeasureStatus, Field(strict=False)]
    actors: list[PartyId] = []
    counterparts: list[PartyId] = []
    proposed_by: list[PartyId] = []
    places: list[PlaceId] = []
    on: Day | None = None
    verifier: PartyId | None = None
    after: list[MeasureId] = Field(default=[], description="carried out before it")
    joint: str | None = Field(
        default=None, description="a word that those share which may be taken at once"
    )
    days: int | None = Field(default=None, ge=0, le=_MOST_DAYS)
    parts: int = Field(default=1, ge=1, le=_MOST_PARTS)
    reversible: bool | None = None
    helps: list[PartyId] = Field(
        default=[], description="excluded groups that would gain from it"
    )

    def to_measure(self) -> Measure:
        """As the inside knows it."""
        return Measure(
            id=self.id,
            title=self.title,
            kind=self.kind,
            status=self.status,
            actors=tuple(self.actors),
            counterparts=tuple(self.counterparts),
            proposed_by=tuple(self.proposed_by),
            places=tuple(self.places),
            on=self.on,
            verifier=self.verifier,
            after=tuple(self.after),
            joint=self.joint,
            days=self.days,
            parts=self.parts,
            reversible=self.reversible,
            helps=tuple(self.helps),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )
