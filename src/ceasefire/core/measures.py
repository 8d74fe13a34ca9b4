"""Ceasefires and the other measures that build trust between two sides."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from ceasefire.core.acts import Act
from ceasefire.core.asked import take_tuples
from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class ImpossibleCeasefire(CeasefireError, ValueError):
    """A ceasefire was described that cannot be."""

    def __init__(self, ceasefire: str, why: str) -> None:
        super().__init__(ceasefire, why)
        self.ceasefire, self.why = ceasefire, why

    def __str__(self) -> str:
        return f"The ceasefire '{self.ceasefire}' cannot be: {self.why}."


class CeasefireClass(StrEnum):
    """What a ceasefire provides, after Clayton and Sticher.

    Clayton, G. and Sticher, V. (2021). The logic of ceasefires in civil war.
    *International Studies Quarterly*, 65(3). https://doi.org/10.1093/isq/sqab026
    """

    CESSATION_OF_HOSTILITIES = "cessation-of-hostilities"
    PRELIMINARY = "preliminary"
    DEFINITIVE = "definitive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One act that a ceasefire prohibits or permits.

    Attributes
    ----------
    id
        As printed, such as ``2(a)``.
    act
        The act in the house's vocabulary.
    says
        What the clause says, in the case maker's own words.
    """

    id: str
    act: Act
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisions:
    """What the text provides for; None where the record does not say."""

    written: bool | None = None
    compliance_mechanism: bool | None = None
    demobilisation: bool | None = None
    settles_incompatibility: bool | None = None

    @property
    def ceasefire_class(self) -> CeasefireClass | None:
        """Derived from the provisions, never from the title of a text.

        None where the record does not say whether anybody watches it.
        """
        if self.demobilisation and self.settles_incompatibility:
            return CeasefireClass.DEFINITIVE
        if self.compliance_mechanism:
            return CeasefireClass.PRELIMINARY
        if self.compliance_mechanism is None:
            return None
        return CeasefireClass.CESSATION_OF_HOSTILITIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceasefire:
    """An arrangement to stop prohibited acts, that an event can be held against.

    Attributes
    ----------
    parties
        Ids of those it binds. Their members are bound with them.
    towards
        Ids of those towards whom it holds, their members with them, where it was
        declared towards somebody: they are not bound by it. Empty where it is between
        those it binds, or nothing is said.
    places
        Ids of the places it covers; empty means the whole country of the case.
    announced_at, starts_at, ends_at
        Instants with a time zone. `ends_at` is None where no end was set and
        none was declared.
    prohibits, permits
        Clauses. A permitted act is looked at before a prohibited one.
    excludes
        Ids of the groups that it leaves out: force against them is no violation.

    Raises
    ------
    ImpossibleCeasefire
        If an instant is none, or lacks its time zone; if they are not in their order.
    NotSeveral
        If one word was given where several ids belong.
    """

    id: str
    title: str
    parties: tuple[str, ...]
    starts_at: datetime
    towards: tuple[str, ...] = ()
    announced_at: datetime | None = None
    ends_at: datetime | None = None
    places: tuple[str, ...] = ()
    prohibits: tuple[Clause, ...] = ()
    permits: tuple[Clause, ...] = ()
    excludes: tuple[str, ...] = ()
    provisions: Provisions = field(default_factory=Provisions)
    purposes: tuple[str, ...] = ()
    proposed_by: tuple[str, ...] = ()
    guarantors: tuple[str, ...] = ()
    monitors: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        take_tuples(self)
        named = ("announced_at", "starts_at", "ends_at")
        for name in named:
            instant = getattr(self, name)
            if instant is None and name != "starts_at":
                continue
            if not isinstance(instant, datetime):
                raise ImpossibleCeasefire(self.id, f"{name} is no datetime")
            if instant.tzinfo is None:
                raise ImpossibleCeasefire(self.id, f"{name} has no time zone")
        if self.ends_at is not None and self.ends_at <= self.starts_at:
            raise ImpossibleCeasefire(self.id, "it ends before it starts")
        if self.announced_at is not None and self.announced_at > self.starts_at:
            raise ImpossibleCeasefire(self.id, "it starts before it is announced")

    @property
    def is_localised(self) -> bool:
        """Whether it covers named places rather than the whole country."""
        return bool(self.places)

    def forbids(self, act: Act) -> bool | None:
        """Whether its clauses forbid an act; None where that cannot be told.

        It cannot where it does not say what it forbids, where nobody knows what was
        done, or where it forbids or permits only a more special act: of "hostilities"
        one that forbids air strikes says nothing, nor one that permits clashes.
        """
        if not self.prohibits or act is Act.UNKNOWN:
            return None
        if any(act.is_a(one.act) for one in self.permits):
            return False
        if any(act.is_a(one.act) for one in self.prohibits):
            return None if any(one.act.is_a(act) for one in self.permits) else True
        return None if any(one.act.is_a(act) for one in self.prohibits) else False

    @property
    def forbids_some_force(self) -> bool:
        """Whether it forbids some force and not all fighting.

        Air strikes alone, say, or nothing but attacks on civilians.
        """
        fighting = [self.forbids(act) for act in Act if act.is_a(Act.HOSTILITIES)]
        if any(fighting):
            return not all(fighting)
        return any(self.forbids(act) for act in Act if act.may_be_force)

    def days_in_force(self, zone: ZoneInfo) -> tuple[date, date]:
        """First and last day of a zone for any part of which it binds.

        The second is `date.max` where no end was set and none was declared.
        """
        first = self.starts_at.astimezone(zone).date()
        if self.ends_at is None:
            return first, date.max
        ends = self.ends_at.astimezone(zone)
        is_midnight = ends.time() == time.min
        return first, ends.date() - timedelta(days=is_midnight)

    def is_in_force(self, day: date, zone: ZoneInfo) -> bool:
        """Whether it binds for any part of a day of a zone, as far as the case says.

        One without an end is in force: none was set, and none was declared.
        """
        begins = datetime.combine(day, time.min, zone)
        ends = datetime.combine(day + timedelta(days=1), time.min, zone)
        return self.starts_at < ends and (self.ends_at is None or self.ends_at > begins)


class MeasureKind(StrEnum):
    """Measures beside a ceasefire."""

    LOCALISED_CEASEFIRE = "localised-ceasefire"
    PRISONER_EXCHANGE = "prisoner-exchange"
    HUMANITARIAN_ACCESS = "humanitarian-access"
    EASING_OF_SIEGE = "easing-of-siege"
    EVACUATION = "evacuation"
    TALKS = "talks"
    OTHER = "other"


class MeasureStatus(StrEnum):
    """How far a measure has come."""

    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    OFFERED = "offered"
    AGREED = "agreed"
    UNDER_WAY = "under-way"
    DONE = "done"
    REFUSED = "refused"
    ABANDONED = "abandoned"


_SETTLED = (MeasureStatus.DONE, MeasureStatus.REFUSED, MeasureStatus.ABANDONED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A confidence-building measure that somebody spoke of.

    Attributes
    ----------
    actors, counterparts
        Ids of the parties who would act, and of those they would act towards.
    verifier
        Id of who would verify it; None where nobody has been named.
    after
        Ids of measures that have to be carried out before.
    joint
        Word that measures share which may be taken at once; None where it stands alone.
    days
        That it takes; None where nobody said.
    parts
        Into how many equal parts it may be split.
    reversible
        Whether it can be undone; None where that is not known.
    helps
        Ids of excluded groups that would gain from it.
    """

    id: str
    title: str
    kind: MeasureKind
    status: MeasureStatus
    actors: tuple[str, ...] = ()
    counterparts: tuple[str, ...] = ()
    proposed_by: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    on: date | None = None
    verifier: str | None = None
    after: tuple[str, ...] = ()
    joint: str | None = None
    days: int | None = None
    parts: int = 1
    reversible: bool | None = None
    helps: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    @property
    def is_settled(self) -> bool:
        """Whether it is done, refused or abandoned: nothing of it is to come."""
        return self.status in _SETTLED
