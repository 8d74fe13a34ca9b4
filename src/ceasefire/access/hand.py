"""Which consents are in hand on a day, and which would have to be got further.

Why    "Granted" is not yet "in hand": a consent lapses, is for named posts only, or
       hangs on another that nobody has given.
How    A *further consent* is one controller's yes for the journey, or one that the
       case narrows to named stretches. If it depends on others, these are further
       consents as well.
Read   `Hand`.
Else   A notification is not looked at here, or anywhere a way is opened.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum

from ceasefire.access.network import StretchKind
from ceasefire.core import (
    Carried,
    Case,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    ConsentStatus,
    MeasureStatus,
)


@dataclass(frozen=True, slots=True, order=True)
class FurtherConsent:
    """A yes that is not in hand.

    Attributes
    ----------
    party
        Whose.
    consent
        Id of the consent, where the case narrows it to stretches; empty for the
        party's yes to the journey.
    """

    party: str
    consent: str = ""

    @property
    def name(self) -> str:
        """The party, or party and consent, as answers for machines have it."""
        return f"{self.party}/{self.consent}" if self.consent else self.party


class Standing(Enum):
    """How a consent stands on the day."""

    IN_HAND = "in hand"
    WAITING = "granted, and waiting for another consent"
    OPEN = "not in hand"
    FINAL = "refused for good"


@dataclass(frozen=True, slots=True)
class Journey:
    """Where a journey goes, and with what."""

    place: str
    kinds: tuple[str, ...] = ()
    carries: Carried = Carried.GOODS


Needed = frozenset[FurtherConsent] | None
"""Further consents that a stretch needs; None where nothing would open it."""


@dataclass(slots=True)
class Hand:
    """The consents of a case as they stand in one span of time.

    Attributes
    ----------
    first, last
        Instants; a consent that is valid at some time between them counts. None
        where no day is known: then its span is not looked at.
    throughout
        Whether it must be valid all the time between them.
    """

    case: Case
    day: date | None
    first: datetime | None
    last: datetime | None
    assumed: frozenset[str] = frozenset()
    throughout: bool = False
    _by_id: dict[str, Consent] = field(default_factory=dict)
    _of_party: dict[str, list[Consent]] = field(default_factory=dict)
    _standing: dict[str, Standing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for consent in self.case.access.consents:
            self._by_id[consent.id] = consent
            self._of_party.setdefault(consent.by, []).append(consent)

    @classmethod
    def on(cls, case: Case, day: date | None, assumed: Iterable[str] = ()) -> "Hand":
        """Consents as they stand on a day; any hour of it will do."""
        if day is None:
            return cls(case, None, None, None, frozenset(assumed))
        first = datetime.combine(day, time(), tzinfo=case.zone)
        return cls(case, day, first, first + timedelta(days=1), frozenset(assumed))

    def standing(self, consent: Consent) -> Standing:
        """Say how a consent stands."""
        if consent.id not in self._standing:
            self._standing[consent.id] = Standing.OPEN  # while it is looked at
            self._standing[consent.id] = self._judged(consent)
        return self._standing[consent.id]

    def _judged(self, consent: Consent) -> Standing:
        status = consent.status_on(self.day)
        is_assumed = consent.id in self.assumed or consent.by in self.assumed
        if status is ConsentStatus.REFUSED and consent.final and not is_assumed:
            return Standing.FINAL
        is_given = status is ConsentStatus.GRANTED and self._is_valid(consent)
        if not (is_given or is_assumed) or self.conditions(consent):
            return Standing.OPEN
        others = self._awaited(consent)
        if any(self.standing(one) is Standing.FINAL for one in others):
            return Standing.FINAL
        is_free = all(self.standing(one) is Standing.IN_HAND for one in others)
        return Standing.IN_HAND if is_free else Standing.WAITING

    def _is_valid(self, consent: Consent) -> bool:
        if self.first is None or self.last is None:
            return True
        if not self.throughout:
            return consent.is_valid_within(self.first, self.last)
        last = self.last - timedelta(microseconds=1)
        return consent.is_valid_at(self.first) and consent.is_valid_at(last)

    def _awaited(self, consent: Consent) -> list[Consent]:
        return [
            self._by_id[one.id]
            for one in consent.depends_on
            if one.kind is ConsentDependencyKind.CONSENT and one.id in self._by_id
        ]

    def conditions(self, consent: Consent) -> tuple[ConsentDependency, ...]:
        """What it hangs on that is no consent and does not hold."""
        return tuple(
            one
            for one in consent.depends_on
            if one.kind is not ConsentDependencyKind.CONSENT and not self._holds(one)
        )

    def _holds(self, one: ConsentDependency) -> bool:
        if one.kind is ConsentDependencyKind.MEASURE:
            return any(
                measure.id == one.id and measure.status is MeasureStatus.DONE
                for measure in self.case.measures
            )
        return any(
            ceasefire.id == one.id
            and (self.last is None or ceasefire.starts_at < self.last)
            and (
                ceasefire.ends_at is None
                or self.first is None
                or self.first < ceasefire.ends_at
            )
            for ceasefire in self.case.ceasefires
        )

    def needed(self, kind: StretchKind, journey: Journey) -> Needed:
        """Further consents for a journey over a stretch."""
        found: set[FurtherConsent] = set()
        for party in kind.controllers:
            one = self.needed_of(party, kind.scopes, journey)
            if one is None:
                return None
            found |= one
        return frozenset(found)

    def needed_of(
        self, party: str, scopes: tuple[str, ...], journey: Journey
    ) -> Needed:
        """Further consents for ground of one party; `scopes` name it by stretch."""
        about = [
            one
            for one in self._of_party.get(party, [])
            if (not one.is_narrowed_to_stretches or one.id in scopes)
            and (not one.places or journey.place in one.places)
        ]
        fitting = [one for one in about if _fits(one, journey)]
        standing = {one.id: self.standing(one) for one in fitting}
        if party in self.assumed or any(
            standing[one.id] is Standing.IN_HAND for one in fitting
        ):
            return frozenset()
        if any(standing[one.id] is Standing.FINAL for one in fitting):
            return None
        waiting = [one for one in fitting if standing[one.id] is Standing.WAITING]
        if waiting:
            return self._further(self._awaited(waiting[0]), frozenset())
        named = [one for one in fitting if one.is_narrowed_to_stretches]
        wide = [one for one in fitting if not one.is_narrowed_to_stretches]
        chosen = next(iter([*named, *wide]), None)
        if chosen is None:
            return frozenset({FurtherConsent(party)})
        return self._further([chosen], frozenset())

    def relied_on(self, kind: StretchKind, journey: Journey) -> tuple[Consent, ...]:
        """Consents in hand that let a journey over a stretch."""
        return tuple(
            one
            for party in kind.controllers
            for one in self._of_party.get(party, [])
            if (not one.is_narrowed_to_stretches or one.id in kind.scopes)
            and (not one.places or journey.place in one.places)
            and _fits(one, journey)
            and self.standing(one) is Standing.IN_HAND
        )

    def _further(self, consents: list[Consent], seen: frozenset[str]) -> Needed:
        """These consents, as far as they are not in hand, and what they hang on."""
        found: set[FurtherConsent] = set()
        for one in consents:
            standing = self.standing(one)
            if standing is Standing.FINAL:
                return None
            if standing is Standing.IN_HAND or one.id in seen:
                continue
            if standing is Standing.OPEN:
                narrow = one.id if one.is_narrowed_to_stretches else ""
                found.add(FurtherConsent(one.by, narrow))
            others = self._further(self._awaited(one), seen | {one.id})
            if others is None:
                return None
            found |= others
        return frozenset(found)


def _fits(consent: Consent, journey: Journey) -> bool:
    """Say whether a consent lets through what the journey carries."""
    if journey.carries not in consent.carries:
        return False
    if not consent.kinds:
        return True
    return bool(journey.kinds) and set(journey.kinds) <= set(consent.kinds)
