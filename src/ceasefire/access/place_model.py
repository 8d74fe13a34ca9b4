"""The way in to one place, and what one consent would open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ceasefire.access.further import FurtherConsent
from ceasefire.access.held import terms_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentSet:
    """Further consents that together open a way, with the shortest way they open.

    Attributes
    ----------
    expected_incidents
        None where the risk is not known: not zero.
    least_incidents
        Lower bound of it, of the figures that were given for the way.
    """

    consents: tuple[FurtherConsent, ...]
    km: float
    expected_incidents: float | None
    least_incidents: float

    @property
    def names(self) -> list[str]:
        """Names of the consents, in their order."""
        return [one.name for one in self.consents]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "consents": self.names,
            "km": self.km,
            "expected_incidents": self.expected_incidents,
            "least_incidents": self.least_incidents,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """One way from a depot to a place.

    Attributes
    ----------
    consents
        Further consents that it needs.
    relies_on
        Ids of the consents in hand that it uses.
    incidents_low, incidents_high
        Bounds of `expected_incidents` at 90%, of each stretch by itself added up.
    least_incidents
        Lower bound of `expected_incidents`, of the figures that were given for the way.
    unknown_km
        Length of the stretches of which nobody recorded who holds all of them.
    uncertain
        Parties that may or may not hold a part of it.
    silent_km
        Length near which no event was ever recorded, and nobody says it was watched.
    depot, hours, stretches, hazards
        Where it begins, driving time with delays at posts, names from the depot on,
        and ids of the hazards recorded on them; None and empty for whoever may not see
        ways.
    events
        Ids of those its risk rests on, by stretch; empty for whoever may not see ways.
    """

    depot: str | None
    consents: tuple[FurtherConsent, ...]
    relies_on: tuple[str, ...]
    km: float
    hours: float | None
    expected_incidents: float | None
    incidents_low: float | None
    incidents_high: float | None
    unknown_km: float
    uncertain: tuple[str, ...]
    silent_km: float
    stretches: tuple[str, ...]
    least_incidents: float = 0.0
    hazards: tuple[str, ...] = ()
    events: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        found: dict[str, Any] = {
            "consents": len(self.consents),
            "km": self.km,
            "expected_incidents": self.expected_incidents,
            "interval": [self.incidents_low, self.incidents_high],
            "least_incidents": self.least_incidents,
            "who": [one.name for one in self.consents],
            "relies_on": list(self.relies_on),
            "depot": self.depot,
            "hours": self.hours,
            "unknown_control_km": self.unknown_km,
            "uncertain_controllers": list(self.uncertain),
            "never_reported_on_km": self.silent_km,
        }
        if self.stretches:
            found["stretches"] = list(self.stretches)
            found["hazards"] = list(self.hazards)
            found["events_by_stretch"] = {one: list(ids) for one, ids in self.events}
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """An entry of the case on a further consent, as it stands on the day.

    Attributes
    ----------
    status
        What its record says up to the day; None where nobody has asked.
    is_for_day
        Whether the day is in the span it is for.
    until, says
        Until when it holds, where it is granted, and what was said with it.
    only_for
        The goods or stretches that it is for, where these are a part of the journeys;
        None for all of them.
    """

    consent: str
    status: str | None
    is_for_day: bool
    only_for: str | None = None
    until: datetime | None = None
    says: str | None = None

    def __str__(self) -> str:
        said = self.status or "not asked"
        if self.only_for:
            said += f", for {self.only_for} alone"
        if not self.is_for_day:
            said += ", for other days"
        return said + terms_in_words(self.until, self.says)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        told = {
            "valid_until": self.until.isoformat() if self.until else None,
            "says": self.says,
            "only_for": self.only_for,
        }
        return {
            "consent": self.consent,
            "status": self.status,
            "for_this_day": self.is_for_day,
        } | {key: value for key, value in told.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Whom to ask for a further consent, and through whom.

    Attributes
    ----------
    status
        What was said last of it up to the day: ``asked``, ``refused`` and so on;
        None where nobody has asked.
    entries
        Of the case on it: one for each place or part for which it was asked.
    parts
        Other entries of the party, for a part of these journeys: they open no way by
        themselves, and are what one may build on.
    through
        Ids of those through whom it is asked, as the case says.
    backers
        Ids of those who stand behind the party, with how.
    conditions
        Ids of ceasefires and measures that it hangs on and that do not hold.
    """

    consent: FurtherConsent
    status: str | None
    through: tuple[str, ...]
    backers: tuple[tuple[str, tuple[str, ...]], ...]
    conditions: tuple[str, ...]
    entries: tuple[AskedFor, ...] = ()
    parts: tuple[AskedFor, ...] = ()

    @property
    def in_words(self) -> str:
        """What came of it, entry by entry where there are several."""
        told = (*self.entries, *self.parts)
        if len(told) == 1:
            return str(told[0])
        said = [f"{one.consent}: {one}" for one in told]
        return ", ".join(said) or "nothing recorded"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "consent": self.consent.name,
            "party": self.consent.party,
            "status": self.status,
            "entries": [one.to_dict() for one in self.entries],
            "for_a_part": [one.to_dict() for one in self.parts],
            "through": list(self.through),
            "backers": [{"party": id_, "how": list(how)} for id_, how in self.backers],
            "conditions": list(self.conditions),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAccess:
    """The way in to one place.

    Attributes
    ----------
    people
        In need there; None where nobody knows.
    reachable
        With the consents in hand; None where the place lies off the network.
    off_km
        How far it lies from the nearest node.
    number
        Fewest further consents; None where no consent opens a way.
    sets
        The smallest sets, by km and then by risk, up to a stated number.
    n_sets
        How many there are.
    is_proved, is_front_proved
        Whether number and sets, and the ways to compare, are exact.
    corridors
        Ways no other is better than in consents, km and incidents together.
    unlocking
        Consents each of which alone opens a way.
    why
        In words, where there is no answer.
    """

    place: str
    name: str
    people: int | None
    reachable: bool | None
    off_km: float
    number: int | None = None
    sets: tuple[ConsentSet, ...] = ()
    n_sets: int = 0
    is_proved: bool = True
    corridors: tuple[Corridor, ...] = ()
    is_front_proved: bool = True
    unlocking: tuple[FurtherConsent, ...] = ()
    why: str | None = None
    owner: str = "public"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "place": self.place,
            "name": self.name,
            "people": self.people,
            "reachable": self.reachable,
            "why": self.why,
            "off_network_km": self.off_km,
            "fewest": {
                "number": self.number,
                "sets": [one.names for one in self.sets],
                "ways": [one.to_dict() for one in self.sets],
                "of": self.n_sets,
                "proved": self.is_proved,
            },
            "pareto": [one.to_dict() for one in self.corridors],
            "pareto_proved": self.is_front_proved,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocking:
    """What one consent, added alone to those in hand, would open.

    Attributes
    ----------
    people
        In the places newly reachable whose people are known.
    unknown
        Those whose people are not known, by id.
    """

    consent: FurtherConsent
    places: tuple[str, ...]
    people: int
    unknown: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.consent.party,
            "consent": self.consent.name,
            "people": self.people,
            "unknown_places": len(self.unknown),
            "places": list(self.places),
            "places_of_unknown_people": list(self.unknown),
        }
