"""Which consents are in hand on a day.

Why    "Granted" is not yet "in hand": a consent lapses, is for named posts only, or
       hangs on another that nobody has given.
Read   `Hand`.
Else   Those that would have to be got are found by `further`. A notification is not
       looked at here, or anywhere a way is opened.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
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


Span = tuple[datetime, datetime]
_EVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Hand:
    """The consents of a case as they stand on one day.

    Attributes
    ----------
    whole
        First and last instant of the day; a consent that is valid at some time
        between them counts. Where no day is known, spans are not looked at.
    assumed
        Ids of consents, or of parties, that are taken as granted, whatever ceasefire
        or measure they hang on; other consents that they wait for are needed still.
    """

    case: Case
    day: date | None
    whole: Span
    assumed: frozenset[str] = frozenset()
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
            return cls(case, None, _EVER, frozenset(assumed))
        first = datetime.combine(day, time(), tzinfo=case.zone)
        last = datetime.combine(day + timedelta(days=1), time(), tzinfo=case.zone)
        return cls(case, day, (first, last), frozenset(assumed))

    def standing(self, consent: Consent) -> Standing:
        """Say how a consent stands."""
        if consent.id not in self._standing:
            self._standing[consent.id] = Standing.OPEN  # while it is looked at
            self._standing[consent.id] = self._judged(consent)
        return self._standing[consent.id]

    def _judged(self, consent: Consent) -> Standing:
        status = consent.status_on(self.day)
        taken = self.is_assumed(consent)
        if status is ConsentStatus.REFUSED and consent.final and not taken:
            return Standing.FINAL
        is_given = status is ConsentStatus.GRANTED and not self.conditions(consent)
        first, last = self.span(consent)
        if not (is_given or taken) or first >= last:
            return Standing.OPEN
        others = self.awaited(consent)
        is_free = all(self.standing(one) is Standing.IN_HAND for one in others)
        return Standing.IN_HAND if is_free else Standing.WAITING

    def span(self, consent: Consent) -> Span:
        """When on the day it holds together with what it hangs on and is in hand."""
        first, last = self.whole
        if self.day is None:
            return first, last
        if not self.is_assumed(consent):
            first = max(first, consent.valid_from or first)
            last = min(last, consent.valid_until or last)
            ids = {one.id for one in consent.depends_on if _is_ceasefire(one)}
            for truce in self.case.ceasefires:
                if truce.id in ids:
                    first = max(first, truce.starts_at)
                    last = min(last, truce.ends_at or last)
        for one in self.awaited(consent):
            if self.standing(one) is Standing.IN_HAND:
                begins, ends = self.span(one)
                first, last = max(first, begins), min(last, ends)
        return first, last

    def ends(self, consent: Consent) -> tuple[datetime | None, datetime | None]:
        """From when and until when it holds with what it hangs on; None where open."""
        starts: list[datetime | None] = []
        ends: list[datetime | None] = []
        if not self.is_assumed(consent):
            starts.append(consent.valid_from)
            ends.append(consent.valid_until)
            ids = {one.id for one in consent.depends_on if _is_ceasefire(one)}
            for truce in self.case.ceasefires:
                if truce.id in ids:
                    starts.append(truce.starts_at)
                    ends.append(truce.ends_at)
        for one in self.awaited(consent):
            begins, until = self.ends(one)
            starts.append(begins)
            ends.append(until)
        return (
            max((one for one in starts if one), default=None),
            min((one for one in ends if one), default=None),
        )

    def is_assumed(self, consent: Consent) -> bool:
        """Say whether it is taken as granted."""
        return consent.id in self.assumed or consent.by in self.assumed

    def awaited(self, consent: Consent) -> list[Consent]:
        """Return the consents that one waits for."""
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
        first, last = self.whole
        return any(
            truce.id == one.id
            and truce.starts_at < last
            and (truce.ends_at is None or first < truce.ends_at)
            for truce in self.case.ceasefires
        )

    def spans_of(
        self, party: str, scopes: tuple[str, ...], journey: Journey
    ) -> list[Span]:
        """When on the day a party lets a journey over its ground."""
        fitting = self.about(party, scopes, journey)
        if not fitting and party in self.assumed:
            return [self.whole]
        held = [one for one in fitting if self.standing(one) is Standing.IN_HAND]
        return [self.span(one) for one in held]

    def about(
        self, party: str, scopes: tuple[str, ...], journey: Journey
    ) -> list[Consent]:
        """Return a party's consents that are for such a journey over its ground."""
        return [
            one
            for one in self._of_party.get(party, [])
            if (not one.is_narrowed_to_stretches or one.id in scopes)
            and is_for(one, journey)
        ]

    def relied_on(self, kind: StretchKind, journey: Journey) -> tuple[Consent, ...]:
        """Consents in hand that let a journey over a stretch, and what they hang on."""
        found = [
            one
            for party in kind.controllers
            for one in self.about(party, kind.scopes, journey)
            if self.standing(one) is Standing.IN_HAND
        ]
        for one in found:  # grows while it is gone through
            found += [other for other in self.awaited(one) if other not in found]
        return tuple(found)


def is_for(consent: Consent, journey: Journey) -> bool:
    """Say whether a consent is for such a journey: its place, what it carries."""
    if consent.places and journey.place not in consent.places:
        return False
    if journey.carries not in consent.carries:
        return False
    if not consent.kinds:
        return True
    return bool(journey.kinds) and set(journey.kinds) <= set(consent.kinds)


def _is_ceasefire(one: ConsentDependency) -> bool:
    return one.kind is ConsentDependencyKind.CEASEFIRE
