"""Who has to say yes, to what, from when to when; and who was merely told.

Why    A notification is not a permission. Forms that count the one as the other have
       cost lives, so here they are two nouns, and only one of them opens a road.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class ImpossibleConsent(CeasefireError, ValueError):
    """A consent was described that cannot be."""

    def __init__(self, consent: str, why: str) -> None:
        super().__init__(consent, why)
        self.consent, self.why = consent, why

    def __str__(self) -> str:
        return f"The consent '{self.consent}' cannot be: {self.why}."


class ConsentStatus(StrEnum):
    """What a record says of a consent on a day."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class Carried(StrEnum):
    """What a consent lets through."""

    GOODS = "goods"
    PEOPLE = "people"


class ConsentDependencyKind(StrEnum):
    """What a consent may hang on."""

    CONSENT = "consent"
    CEASEFIRE = "ceasefire"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class ConsentDependency:
    """Another consent in hand, a ceasefire in force, a measure (a stage) done."""

    kind: ConsentDependencyKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentEvent:
    """One line of the record: from this day on it stands so."""

    on: date
    status: ConsentStatus
    says: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One controller's yes to a journey, or what came instead of it.

    Attributes
    ----------
    by
        Id of the party that has to say yes.
    stretches, checkpoints
        Names of the only stretches, and ids of the only posts, for which it is;
        none of either for the whole journey.
    places
        Ids of the only places to which a journey may go; none for any.
    carries
        What it lets through.
    kinds
        The only kinds of goods (sectors) it is for; none for all.
    valid_from, valid_until
        Instants with a time zone; it holds from the first up to the second. None
        where that end is open.
    asked_through
        Id of the party through whom it is asked.
    depends_on
        All of these must hold as well.
    final
        Whether a refusal is the last word.
    record
        In the order of days; of two lines of one day the later one counts.
    """

    id: str
    by: str
    stretches: tuple[str, ...] = ()
    checkpoints: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    carries: tuple[Carried, ...] = (Carried.GOODS, Carried.PEOPLE)
    kinds: tuple[str, ...] = ()
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    asked_through: str | None = None
    depends_on: tuple[ConsentDependency, ...] = ()
    final: bool = False
    record: tuple[ConsentEvent, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        ends = (self.valid_from, self.valid_until)
        for instant in ends:
            if instant is not None and instant.tzinfo is None:
                raise ImpossibleConsent(self.id, "an end of it has no time zone")
        if ends[0] is not None and ends[1] is not None and ends[1] <= ends[0]:
            raise ImpossibleConsent(self.id, "it ends before it begins")

    @property
    def is_narrowed_to_stretches(self) -> bool:
        """Whether it is for named stretches or posts only."""
        return bool(self.stretches or self.checkpoints)

    def last_line(self, day: date | None) -> ConsentEvent | None:
        """Last line of the record up to a day; None where nobody has asked by then."""
        told = [one for one in self.record if day is None or one.on <= day]
        return max(reversed(told), key=lambda one: one.on, default=None)

    def status_on(self, day: date | None) -> ConsentStatus | None:
        """Last status up to a day; None where nobody has asked by then."""
        last = self.last_line(day)
        return last.status if last else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """Somebody was told of a journey. That is not a permission, and opens nothing.

    Attributes
    ----------
    to
        Id of the party that was told.
    places
        Ids of the places that the journey goes to.
    acknowledged
        Whether it said that it had been told; None where not known.
    """

    id: str
    to: str
    on: date
    places: tuple[str, ...] = ()
    acknowledged: bool | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
