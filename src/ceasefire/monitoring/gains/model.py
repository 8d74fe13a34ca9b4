"""What is said of who gains: indicators, votes, verdicts."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.core import Ceasefire, Finding, rounded
from ceasefire.monitoring.answer import AnswerOnWindows
from ceasefire.monitoring.compared import Compared
from ceasefire.monitoring.family import Rarity
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window


class Verdict(StrEnum):
    """What the indicators say together of one excluded group."""

    GAINS = "gains"
    LOSES = "loses"
    NO_EVIDENCE = "no evidence"
    CANNOT_BE_TOLD = "cannot be told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One thing that was looked at before a ceasefire and while it held.

    Attributes
    ----------
    id
        Such as ``pressure``, ``area``, ``ground``, ``tempo``, ``against/government``.
    name
        As a reader meets it.
    unit
        What is counted: events, deaths, a share of events, cells in effect, places.
    before, during
        Values in the two windows; None where there is none.
    rows_before, rows_during
        Rows of the data under them.
    ratio
        Of daily rates, of shares, or of values; None where there was nothing before,
        and for a balance.
    step
        Of a balance, by how much more a day it is, windows being of several lengths;
        None of all others.
    can_vote
        Whether it has a say in the verdict.
    change
        How rare a change as large is, in the direction it went; the family is all
        indicators of all groups of the ceasefire that can vote.
    """

    id: str
    name: str
    unit: str
    before: float | None
    during: float | None
    rows_before: int
    rows_during: int
    ratio: float | None
    can_vote: bool
    change: Rarity
    step: float | None = None

    @property
    def direction(self) -> int:
        """1 for more, -1 for less, 0 for the same or not known."""
        if self.step is not None:
            return (self.step > 0) - (self.step < 0)
        if self.ratio is not None:
            return (self.ratio > 1) - (self.ratio < 1)
        if self.before is None or self.during is None:
            return 0
        return (self.during > self.before) - (self.during < self.before)

    @property
    def is_rare(self) -> bool:
        """Whether its change stands out of the whole family."""
        return self.can_vote and self.change.is_rare

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "indicator": self.id,
            "name": self.name,
            "unit": self.unit,
            "before": rounded(self.before, 3),
            "during": rounded(self.during, 3),
            "rows_before": self.rows_before,
            "rows_during": self.rows_during,
            "ratio": rounded(self.ratio, 3),
            "change_a_day": rounded(self.step, 3),
            "can_vote": self.can_vote,
            "change": self.change.to_dict(),
            "reading": self.change.words if self.can_vote else "context",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What one indicator says, and why.

    Attributes
    ----------
    indicator
        Its id.
    towards
        `Verdict.GAINS` or `Verdict.LOSES`; None where its change is rare and yet says
        neither.
    why
        One clause.
    """

    indicator: str
    towards: Verdict | None
    why: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "indicator": self.indicator,
            "towards": None if self.towards is None else self.towards.value,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfers:
    """Places that changed hands with the group, in one window.

    Attributes
    ----------
    gained, lost
        Rows in which the group took a place, or one was taken from it.
    unknown
        Rows with the group in them that do not say who took the place.
    """

    gained: int
    lost: int
    unknown: int

    def to_dict(self) -> dict[str, int]:
        """As plain values for JSON."""
        return {
            "gained": self.gained,
            "lost": self.lost,
            "taker_not_known": self.unknown,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupGains:
    """What the evidence says of one group that a ceasefire leaves out.

    Attributes
    ----------
    group
        Id of the party; its members are counted with it.
    why
        What the verdict rests on, in one sentence.
    transfers_before, transfers_during
        None where the data hold no transfers of control at all.
    """

    group: str
    name: str
    verdict: Verdict
    why: str
    votes: tuple[Vote, ...]
    indicators: tuple[Indicator, ...]
    transfers_before: Transfers | None
    transfers_during: Transfers | None

    def indicator(self, id_: str) -> Indicator | None:
        """Return the indicator of this id, if there is one."""
        return next((one for one in self.indicators if one.id == id_), None)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        pair = (self.transfers_before, self.transfers_during)
        before, during = (None if one is None else one.to_dict() for one in pair)
        return {
            "group": self.group,
            "name": self.name,
            "verdict": self.verdict.value,
            "why": self.why,
            "votes": [vote.to_dict() for vote in self.votes],
            "transfers_of_control": None
            if before is None
            else {"before": before, "during": during},
            "indicators": [one.to_dict() for one in self.indicators],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GainsRecord:
    """What the evidence says of one ceasefire.

    Attributes
    ----------
    lacks
        Why nothing can be compared; None if it can.
    groups
        One for each group left out, in the order of the case.
    n_family
        Indicators that were tested together.
    notes
        What the data cannot tell.
    running
        Other ceasefires in force on days of the window before; None if there were none.
    compared
        Whose events are counted: of the files that watched all the days compared.
    """

    ceasefire: Ceasefire
    windows: dict[str, Window]
    lacks: str | None
    groups: tuple[GroupGains, ...]
    n_family: int
    notes: tuple[str, ...]
    running: Running | None
    compared: Compared
    findings: tuple[Finding, ...]

    def group(self, id_: str) -> GroupGains | None:
        """Return what is said of a group, if anything is."""
        return next((one for one in self.groups if one.group == id_), None)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ceasefire": self.ceasefire.id,
            "title": self.ceasefire.title,
            "windows": {name: one.to_dict() for name, one in self.windows.items()},
            "lacks": self.lacks,
            "files_not_compared": [one.to_dict() for one in self.compared.aside],
            "taken_as_watched": [one.to_dict() for one in self.compared.taken],
            "in_force_before": self.running.to_dict() if self.running else None,
            "indicators_tested": self.n_family,
            "notes": list(self.notes),
            "groups": [group.to_dict() for group in self.groups],
            "findings": [finding.to_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GainsAnswer(AnswerOnWindows[GainsRecord]):
    """The answer: one record per ceasefire, in the order of the case."""
