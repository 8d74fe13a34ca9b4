"""What siting says: a checklist per place, dominance, acceptability."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import Area, Around, Finding, rounded
from ceasefire.events.sources import Aside, not_counted
from ceasefire.siting.checked import CheckedClaim
from ceasefire.siting.worth import PredictiveValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure with its interval; both None where it is not known.

    Attributes
    ----------
    value, low, high
        The interval covers 90%.
    why_unknown
        In words, where it is.
    veiled_share
        Of a share: that of the events under a name that may hide a group left out.
        The interval holds whatever they are.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    why_unknown: str | None = None
    veiled_share: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "value": rounded(self.value, 4),
            "low": rounded(self.low, 4),
            "high": rounded(self.high, 4),
            "why_unknown": self.why_unknown,
            "veiled_share": round(self.veiled_share, 4),
        }


@dataclass(frozen=True, slots=True)
class Presence:
    """An armed group seen in a place.

    Attributes
    ----------
    party
        Its id; None where no party of the case bears the name.
    events
        Expected number of events that it was in.
    excluded
        Whether agreements leave it out.
    backers_at_table
        Ids of its backers who are at the table; None where the case has no table.
    """

    party: str | None
    name: str
    events: float
    excluded: bool
    backers_at_table: tuple[str, ...] | None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        backers = self.backers_at_table
        return {
            "party": self.party,
            "name": self.name,
            "events_expected": round(self.events, 2),
            "excluded": self.excluded,
            "backers_at_table": None if backers is None else list(backers),
        }


class Better(StrEnum):
    """Which way a figure speaks for trying a place first."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line of the checklist that places are compared by.

    Attributes
    ----------
    id, short, title
        Key, head of a column, and in words with its unit.
    better
        Which end speaks for trying there first.
    about
        ``could hold`` or ``need``.
    """

    id: str
    short: str
    title: str
    better: Better
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A candidate place, and all that is known for and against it.

    Attributes
    ----------
    place
        Id of the case's place; None for a district of the data.
    measured
        By criterion.
    present
        Armed groups, most frequent first.
    n_rows, n_possible
        Rows of events that were there more likely than elsewhere, and that may have
        been; `n_unplaced` those of which no source says where they were.
    n_deaths_unknown
        Of those that may have been there, rows without a number of deaths: what is
        known of deaths may be more.
    earlier
        Ids of the ceasefires that covered it by name.
    dominated_by
        Names of the places that are better on everything.
    deaths_expected
        None where events are recorded there and no source gives a number.
    acceptability
        Share of all weightings under which it comes first, second, third ...; empty
        where no line is known of two places, so that nothing compares them.
    """

    name: str
    native_name: str | None
    place: str | None
    shape: Area | Around | None
    measured: dict[str, Measured]
    present: tuple[Presence, ...]
    n_rows: int
    n_possible: int
    n_deaths_unknown: int
    n_unplaced: int
    events_expected: float
    deaths_expected: float | None
    people: int | None
    siege: str
    besieged_by: tuple[str, ...]
    earlier: tuple[str, ...]
    event_ids: tuple[str, ...]
    owner: str
    dominated_by: tuple[str, ...] = ()
    acceptability: tuple[float, ...] = ()

    @property
    def first_share(self) -> float | None:
        """Share of all weightings under which it comes first; None if none compares."""
        return self.acceptability[0] if self.acceptability else None

    @property
    def events_told(self) -> float | None:
        """Expected events; None where some may have been, and no place is known."""
        nobody_knows = self.n_unplaced and not self.events_expected
        return None if nobody_knows else self.events_expected

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "name": self.name,
            "place": self.place,
            "criteria": {key: one.to_dict() for key, one in self.measured.items()},
            "present": [one.to_dict() for one in self.present],
            "rows": self.n_rows,
            "rows_possible": self.n_possible,
            "rows_of_unknown_deaths": self.n_deaths_unknown,
            "rows_of_unknown_place": self.n_unplaced,
            "events_expected": rounded(self.events_told, 3),
            "deaths_expected": rounded(self.deaths_expected, 3),
            "people": self.people,
            "siege": self.siege,
            "besieged_by": list(self.besieged_by),
            "earlier_ceasefires": list(self.earlier),
            "dominated_by": list(self.dominated_by),
            "rank_acceptability": [round(share, 4) for share in self.acceptability],
            "event_ids": list(self.event_ids),
        }


def compared_by(
    criteria: tuple[Criterion, ...], sites: tuple[Site, ...]
) -> tuple[Criterion, ...]:
    """Return the lines that are known of two places or more: others compare nothing."""
    return tuple(
        one
        for one in criteria
        if sum(site.measured[one.id].value is not None for site in sites) > 1
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SitingAnswer:
    """The answer: candidate places with their checklists, and the claims, checked.

    Attributes
    ----------
    window
        First and last day of the events that were looked at; None without events.
    sites
        Those with the highest first-rank acceptability first.
    missing
        What the case or the evidence lacks, in one line; None if nothing.
    aside
        Files whose events places are not compared by, for they did not watch all days
        of the window.
    """

    window: tuple[date, date] | None
    criteria: tuple[Criterion, ...]
    sites: tuple[Site, ...]
    claims: tuple[CheckedClaim, ...]
    predictive_value: PredictiveValue
    findings: tuple[Finding, ...]
    missing: str | None
    aside: tuple[Aside, ...] = ()

    @property
    def aside_in_words(self) -> str:
        """Say which files are left out, and why; empty where none is."""
        return not_counted(self.aside)

    @property
    def compared(self) -> tuple[Criterion, ...]:
        """Lines that tell places apart at all; see `compared_by`."""
        return compared_by(self.criteria, self.sites)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "window": None
            if self.window is None
            else {
                "first": self.window[0].isoformat(),
                "last": self.window[1].isoformat(),
            },
            "missing": self.missing,
            "files_not_compared": [one.to_dict() for one in self.aside],
            "criteria": [
                {
                    "id": one.id,
                    "title": one.title,
                    "better": one.better.value,
                    "about": one.about,
                }
                for one in self.criteria
            ],
            "compared_by": [one.id for one in self.compared],
            "sites": [site.to_dict() for site in self.sites],
            "claims": [claim.to_dict() for claim in self.claims],
            "predictive_value": self.predictive_value.to_dict(),
            "findings": [finding.to_dict() for finding in self.findings],
        }
