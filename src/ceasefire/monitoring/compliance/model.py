"""What monitoring says: tables of before and after, and the answer.

Else   What one event is, is in `decisions`.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from ceasefire.core import Ceasefire, Finding, number_of
from ceasefire.monitoring.compliance.decisions import KIND_WORDS, Judged, Violation
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

COVERED, FORBIDDEN = "covered", "forbidden"
"""Groups of events: of those bound; and, where a ceasefire forbids some kinds of
fighting alone, those of them that are of such a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Events of one group of actors in one window.

    Attributes
    ----------
    expected
        Sum of the probabilities of lying in area and window. An event of several
        days lies in the window with the share of its days that do.
    certain, possible
        Rows that surely lie in it, and rows that may.
    rows_starting
        Rows whose first day is in the window and whose area is not in doubt: what a
        direct count in the file gives.
    deaths_best, deaths_low, deaths_high
        Expected deaths; None where the source has no such estimate.
    deaths_best_starting
        Deaths of `rows_starting`.
    n_deaths_unknown
        Possible rows without a best estimate.
    """

    expected: float
    certain: int
    possible: int
    rows_starting: int
    deaths_best: float | None
    deaths_low: float | None
    deaths_high: float | None
    deaths_best_starting: int
    n_deaths_unknown: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "events_expected": _rounded(self.expected),
            "events_certain": self.certain,
            "events_possible": self.possible,
            "rows_starting": self.rows_starting,
            "deaths_best": _rounded(self.deaths_best),
            "deaths_low": _rounded(self.deaths_low),
            "deaths_high": _rounded(self.deaths_high),
            "deaths_best_of_rows_starting": self.deaths_best_starting,
            "rows_without_deaths": self.n_deaths_unknown,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A daily rate after, over that before, and how rare such a fall is without cause.

    Attributes
    ----------
    ratio
        None where there was nothing before, or a window is empty.
    placebo_share
        Share of other start dates, away from any ceasefire of the case, whose ratio
        is at or below; None where there are too few of them.
    placebo_rise_share
        The same for a ratio at or above.
    n_placebo
        How many such dates there are.
    """

    ratio: float | None
    placebo_share: float | None
    placebo_rise_share: float | None
    n_placebo: int

    @property
    def is_rise(self) -> bool:
        """Whether there is more of it after; also where there was nothing before."""
        if self.ratio is None:
            return self.placebo_rise_share is not None
        return self.ratio > 1

    @property
    def share_as_extreme(self) -> float | None:
        """Share of other dates with a change as large in the direction it went."""
        return self.placebo_rise_share if self.is_rise else self.placebo_share

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ratio": _rounded(self.ratio, 4),
            "placebo_share": _rounded(self.placebo_share, 4),
            "placebo_rise_share": _rounded(self.placebo_rise_share, 4),
            "placebo_dates": self.n_placebo,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One line of the table of before and after.

    Attributes
    ----------
    n_not_told
        Events of those days that may be of the group as well: their source does not
        say what was done. Where there are any, no ratio is told.
    """

    group: str
    before: Count
    between: Count
    after: Count
    events: Change
    deaths: Change
    n_not_told: int = 0

    @property
    def doubt(self) -> str:
        """Say that some of its events may be of other rows; empty where none may."""
        if not self.n_not_told:
            return ""
        return (
            f"Of {number_of(self.n_not_told, 'event')} between those bound the data do "
            "not say what was done: whether its clauses forbid it cannot be told. "
            "Figures of acts of such a kind are the least there were, and no ratio of "
            "them is told."
        )

    def to_dict(self, unwatched: Collection[str] = ()) -> dict[str, Any]:
        """As plain values for JSON; of windows that nobody watched, none."""
        counts = {
            name: one.to_dict()
            for name, one in (
                ("before", self.before),
                ("between", self.between),
                ("after", self.after),
            )
        }
        return {
            "group": self.group,
            **{
                name: dict.fromkeys(one) if name in unwatched else one
                for name, one in counts.items()
            },
            "events": self.events.to_dict(),
            "deaths": self.deaths.to_dict(),
            "acts_not_told": self.n_not_told,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class VeiledCount:
    """Events counted as between those bound that may involve a group left out.

    Attributes
    ----------
    under, hiding
        Ids of the parties whose names they stand under, and of the groups that those
        names may hide.
    before, after
        Expected events.
    """

    under: tuple[str, ...]
    hiding: tuple[str, ...]
    before: float
    after: float

    def to_dict(self, unwatched: Collection[str] = ()) -> dict[str, Any]:
        """As plain values for JSON; of windows that nobody watched, none."""
        before = None if "before" in unwatched else self.before
        after = None if "after" in unwatched else self.after
        return {
            "under": list(self.under),
            "may_hide": list(self.hiding),
            "events_before": _rounded(before),
            "events_after": _rounded(after),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireRecord:
    """What the evidence says of one ceasefire.

    Attributes
    ----------
    windows
        ``before``, ``between`` announcement and first whole day, ``after``.
    watched
        How many days of each window the data cover.
    lacks
        None, or why the windows cannot be compared (data end too early, say).
    rows
        By group of actors: covered, excluded, third, unresolved, all.
    daily
        By group, expected events per day over `daily_window`.
    judged
        Every event that may lie inside, by day.
    n_unplaced
        Rows of which the source does not say whether they lie in the area.
    veiled
        What of the line ``covered`` may involve a group left out; None if nothing.
    running
        Other ceasefires in force on days of the window before; None if there were none.
    """

    ceasefire: Ceasefire
    windows: dict[str, Window]
    watched: dict[str, int]
    lacks: str | None
    rows: tuple[GroupRow, ...]
    daily_window: Window
    daily: dict[str, tuple[float, ...]]
    judged: tuple[Judged, ...]
    n_unplaced: int
    veiled: VeiledCount | None
    running: Running | None
    findings: tuple[Finding, ...]

    @property
    def by_kind(self) -> dict[str, int]:
        """Number of events by kind of decision."""
        counted = Counter(one.kind for one in self.judged)
        return {words: counted[words] for words in KIND_WORDS.values()}

    @property
    def unwatched(self) -> frozenset[str]:
        """Windows of which nobody watched a day: nothing is known of them.

        Where announcement and start leave no day between them, nothing was to be known.
        """
        return frozenset(
            name
            for name, one in self.windows.items()
            if not self.watched[name] and (one.n_days or name != "between")
        )

    def row(self, group: str) -> GroupRow | None:
        """Return the line of a group, if it has one."""
        return next((row for row in self.rows if row.group == group), None)

    def to_dict(self, *, most_events: int | None = None) -> dict[str, Any]:
        """As plain values for JSON, with the first so many decisions, or all.

        Of days without data no number of events is known, and none is given.
        """
        ceasefire = self.ceasefire
        is_counted = bool(self.judged) or self.lacks is None
        violations = [one for one in self.judged if isinstance(one.decision, Violation)]
        return {
            "ceasefire": ceasefire.id,
            "title": ceasefire.title,
            "class": ceasefire.provisions.ceasefire_class,
            "announced": _instant(ceasefire.announced_at),
            "start": _instant(ceasefire.starts_at),
            "end": _instant(ceasefire.ends_at),
            "places": list(ceasefire.places) or "everywhere",
            "parties": list(ceasefire.parties),
            "excludes": list(ceasefire.excludes),
            "windows": {
                name: one.to_dict() | {"days_watched": self.watched[name]}
                for name, one in self.windows.items()
            },
            "lacks": self.lacks,
            "in_force_before": self.running.to_dict() if self.running else None,
            "groups": [row.to_dict(self.unwatched) for row in self.rows],
            "rows_of_unknown_place": self.n_unplaced,
            "veiled": self.veiled.to_dict(self.unwatched) if self.veiled else None,
            "decisions": self.by_kind if is_counted else None,
            "violations": (
                [one.to_dict() for one in violations[:most_events]]
                if is_counted
                else None
            ),
            "findings": [finding.to_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplianceAnswer:
    """The answer: one record per ceasefire, in the order of the case.

    Attributes
    ----------
    missing
        What the case or the evidence lacks for an answer, in one line; None if
        nothing.
    unresolved
        Names in the event data that no party bears, with the number of events.
    """

    records: tuple[CeasefireRecord, ...]
    unresolved: tuple[tuple[str, int], ...]
    n_partly_resolved: int
    window_days: int
    missing: str | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by ceasefire."""
        return tuple(one for record in self.records for one in record.findings)

    def to_dict(self, *, most_events: int | None = None) -> dict[str, Any]:
        """As plain values for JSON, with the first so many decisions, or all."""
        return {
            "window_days": self.window_days,
            "missing": self.missing,
            "ceasefires": [
                record.to_dict(most_events=most_events) for record in self.records
            ],
            "unresolved_actors": [
                {"name": name, "events": n} for name, n in self.unresolved
            ],
            "events_partly_resolved": self.n_partly_resolved,
        }


def _rounded(value: float | None, digits: int = 3) -> float | None:
    return None if value is None else round(value, digits)


def _instant(value: Any) -> str | None:
    return None if value is None else str(value.isoformat())
