"""Consents, needs, ledgers and the rest of ``access:``, as ``case.yaml`` has them."""

from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    Field,
    NonNegativeFloat,
    NonNegativeInt,
    PositiveInt,
    model_validator,
)

from ceasefire.case.entries.access_ground import (
    CheckpointEntry,
    CheckpointId,
    ControlEntry,
    ConvoyRulesEntry,
    DepotEntry,
    FleetEntry,
    HazardEntry,
    HoursOfDay,
    Kilograms,
    Minutes,
    RoadName,
    RoadsEntry,
    SiteEntry,
)
from ceasefire.case.entries.base import (
    Day,
    Entry,
    Id,
    Instant,
    OwnedEntry,
    Owner,
    PartyId,
    PlaceId,
    Refers,
    SourceId,
    Unfit,
    shown,
)
from ceasefire.core import (
    MEDIATOR,
    Carried,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    ConsentEvent,
    ConsentStatus,
    ConvoyRules,
    Easing,
    Exemption,
    Need,
    Notification,
)

ConsentId = Annotated[str, Refers("consent")]
_UNKNOWN: Literal["unknown"] = "unknown"


def _people(value: object) -> object:
    if value == _UNKNOWN or (type(value) is int and value >= 0):
        return value
    mend = "Write a whole number, or unknown: never a guess."
    raise Unfit(f"{shown(value)} is no number of people.", mend)


class ConsentEventEntry(Entry):
    """One line of the record of a consent."""

    on: Day
    status: Annotated[ConsentStatus, Field(strict=False)]
    says: str | None = None
    sources: list[SourceId] = []

    def to_event(self) -> ConsentEvent:
        """As the inside knows it."""
        return ConsentEvent(
            on=self.on,
            status=self.status,
            says=self.says,
            sources=tuple(self.sources),
        )


class DependencyEntry(Entry):
    """Another consent, a ceasefire in force, or a measure done: one of them."""

    consent: ConsentId | None = None
    ceasefire: Annotated[str, Refers("ceasefire")] | None = None
    measure: Annotated[str, Refers("measure")] | None = None

    @model_validator(mode="after")
    def _names_one(self) -> "DependencyEntry":
        if len(self.model_dump(exclude_none=True)) != 1:
            mend = "Name one consent, ceasefire or measure in each."
            raise Unfit("A dependency names not just one thing.", mend)
        return self

    def to_dependency(self) -> ConsentDependency:
        """As the inside knows it."""
        ((kind, id_),) = self.model_dump(exclude_none=True).items()
        return ConsentDependency(ConsentDependencyKind(kind), id_)


class ConsentEntry(OwnedEntry):
    """One controller's yes, and what came instead of it."""

    id: Id
    by: PartyId = Field(description="who has to say yes")
    stretches: list[RoadName] = Field(default=[], description="only for these")
    checkpoints: list[CheckpointId] = Field(default=[], description="only for these")
    places: list[PlaceId] = Field(default=[], description="only for journeys to these")
    carries: list[Annotated[Carried, Field(strict=False)]] = Field(
        default=[Carried.GOODS, Carried.PEOPLE], min_length=1
    )
    kinds: list[str] = Field(default=[], description="only for these kinds of goods")
    valid_from: Instant | None = None
    valid_until: Instant | None = None
    asked_through: PartyId | None = None
    depends_on: list[DependencyEntry] = []
    final: bool = Field(default=False, description="a refusal is the last word")
    record: list[ConsentEventEntry] = []

    @model_validator(mode="after")
    def _runs_forward(self) -> "ConsentEntry":
        first, last = self.valid_from, self.valid_until
        if first is not None and last is not None and last <= first:
            raise Unfit(
                f"The consent '{self.id}' ends ({last.isoformat()}) before it begins "
                f"({first.isoformat()}).",
                "Give a 'valid_until' after its 'valid_from', or leave one out.",
                keys=("valid_until", "valid_from"),
            )
        return self

    def to_consent(self) -> Consent:
        """As the inside knows it."""
        return Consent(
            id=self.id,
            by=self.by,
            stretches=tuple(self.stretches),
            checkpoints=tuple(self.checkpoints),
            places=tuple(self.places),
            carries=tuple(self.carries),
            kinds=tuple(self.kinds),
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            asked_through=self.asked_through,
            depends_on=tuple(one.to_dependency() for one in self.depends_on),
            final=self.final,
            record=tuple(one.to_event() for one in self.record),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class NotificationEntry(OwnedEntry):
    """Somebody was told. It opens nothing."""

    id: Id
    to: PartyId
    on: Day
    places: list[PlaceId] = []
    acknowledged: bool | None = None

    def to_notification(self) -> Notification:
        """As the inside knows it."""
        return Notification(
            id=self.id,
            to=self.to,
            on=self.on,
            places=tuple(self.places),
            acknowledged=self.acknowledged,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class NeedEntry(OwnedEntry, SiteEntry):
    """A place to be reached."""

    place: PlaceId
    people: Annotated[
        NonNegativeInt | Literal["unknown"] | None, BeforeValidator(_people)
    ] = Field(default=None, description="left out, the population of the place")
    controllers: list[PartyId] = Field(
        default=[], description="who decides on entry to the place itself"
    )
    priority: PositiveInt = 1
    goods_kg: Kilograms = {}
    daily_kg: NonNegativeFloat | None = None
    stock_days: NonNegativeFloat | None = None
    hours: HoursOfDay | None = None
    unloading_min: Minutes = 0.0
    escort: bool = False

    @model_validator(mode="after")
    def _stands_at_one(self) -> "NeedEntry":
        if self.stretch is not None or len(self._given()) > 1:
            mend = "Give a 'node' or a 'point', or neither for that of the place."
            raise Unfit(
                f"The need of '{self.place}' is at no one node.", mend, keys=("node",)
            )
        return self

    def to_need(self, population: int | None) -> Need:
        """As the inside knows it; `population` is that of the place."""
        people = None if isinstance(self.people, str) else self.people
        return Need(
            place=self.place,
            people=population if self.people is None else people,
            site=self.to_site() if self._given() else None,
            controllers=tuple(self.controllers),
            priority=self.priority,
            goods_kg=tuple(sorted(self.goods_kg.items())),
            daily_kg=self.daily_kg,
            stock_days=self.stock_days,
            hours=self.hours,
            unloading_min=self.unloading_min,
            escort=self.escort,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class LedgerEntry(OwnedEntry):
    """A sheet of what was requested, approved and delivered."""

    file: str = Field(min_length=1)


class EasingEntry(OwnedEntry):
    """Something that would ease a siege."""

    id: Id
    title: str = Field(min_length=1)
    opens: list[RoadName] = Field(default=[], description="checkpoints or stretches")
    lifts: list[CheckpointId] = []
    window_h: Annotated[float, Field(gt=0, le=24)] | None = None

    def to_easing(self) -> Easing:
        """As the inside knows it."""
        return Easing(
            id=self.id,
            title=self.title,
            opens=tuple(self.opens),
            lifts=tuple(self.lifts),
            window_h=self.window_h,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ExemptionEntry(OwnedEntry):
    """A rule under which aid may pass although an excluded group might gain."""

    id: Id
    title: str = Field(min_length=1)
    parties: list[PartyId] = Field(min_length=1)

    def to_exemption(self) -> Exemption:
        """As the inside knows it."""
        return Exemption(
            id=self.id,
            title=self.title,
            parties=tuple(self.parties),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class AccessEntry(Entry):
    """The way in: the ground, the consents, the needs, the record of deliveries."""

    on: Day | None = Field(default=None, description="the day asked about")
    routes_owner: Owner = Field(
        default=MEDIATOR, description="who may see ways, hours and convoys"
    )
    roads: RoadsEntry | None = None
    control: list[ControlEntry] = []
    checkpoints: list[CheckpointEntry] = []
    hazards: list[HazardEntry] = []
    depots: list[DepotEntry] = []
    fleets: list[FleetEntry] = []
    needs: list[NeedEntry] = []
    consents: list[ConsentEntry] = []
    notifications: list[NotificationEntry] = []
    ledger: list[LedgerEntry] = []
    easings: list[EasingEntry] = []
    exemptions: list[ExemptionEntry] = []
    convoys: ConvoyRulesEntry = ConvoyRulesEntry()

    def rules(self) -> ConvoyRules:
        """When convoys drive, as the inside knows it."""
        return ConvoyRules(**self.convoys.parts())
