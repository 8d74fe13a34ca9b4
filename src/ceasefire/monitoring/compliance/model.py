"""What monitoring says of each ceasefire, and the answer.

Else   What one event is, is in `decisions`; lines of the table, in `rows`.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ceasefire.core import Ceasefire, Finding, Party, number_of
from ceasefire.events.actor_numbers import NumberDoubt
from ceasefire.monitoring.answer import AnswerOnWindows
from ceasefire.monitoring.compared import Compared
from ceasefire.monitoring.compliance.decisions import (
    KIND_WORDS,
    Judged,
    Outside,
    Violation,
    counted,
)
from ceasefire.monitoring.compliance.hours import Hours
from ceasefire.monitoring.compliance.rows import GroupRow, VeiledCount, is_told
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

_NEVER_MET = (
    "In all the data no event is between two of those it binds, though they are in "
    "others. If they declared it together, towards somebody else, name that one under "
    "'towards' in the case; if one of them stands in the data under another name, that "
    "is an alias of it."
)
_NEVER_MET_THOSE = (
    "In all the data no event is between those it binds and those towards whom it was "
    "declared, though they are in others. If one of them stands in the data under "
    "another name, that is an alias of it."
)
_AMONG = (
    "It binds a coalition alone, and is held against events between that one's "
    "members. If the coalition declared it towards somebody else, what it does to "
    "them stands with third parties here; name them under 'towards' in the case."
)


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
    compared
        Whose events the lines are of: of the files that watched all the days compared.
    n_unplaced
        Rows of which the source does not say whether they lie in the area.
    veiled
        What of the line ``covered`` may involve a group left out; None if nothing.
    running
        Other ceasefires in force on days of the window before; None if there were none.
    hours
        What is known of one without a whole day; None of any other, or where its days
        were not watched.
    never_met
        Whether those it binds, or these and those towards whom it was declared, are in
        events, and none in all the data is between them.
    is_among
        Whether it binds a coalition alone, so is between that one's members.
    bound_by_members
        Coalitions that it does not name, bound for all their members are, on some day
        in force or compared.
    declared_by, towards
        Where it was declared towards somebody: by whom, and towards whom.
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
    hours: Hours | None
    never_met: bool
    is_among: bool
    bound_by_members: tuple[Party, ...]
    declared_by: tuple[Party, ...]
    towards: tuple[Party, ...]
    compared: Compared
    findings: tuple[Finding, ...]

    @property
    def strangers(self) -> str:
        """Say who may be meant in place of those between whom events are counted.

        Empty where there is no doubt of that.
        """
        if self.never_met:
            return _NEVER_MET_THOSE if self.towards else _NEVER_MET
        return _AMONG if self.is_among and not self.ceasefire.towards else ""

    @property
    def declared(self) -> str:
        """Say by whom and towards whom it was declared; empty where it was not so."""
        if not self.towards:
            return ""
        return (
            f"declared by {_all_of(self.declared_by)} towards {_all_of(self.towards)}"
        )

    @property
    def between(self) -> str:
        """Say in few words between whom the events are that it is held against."""
        if self.towards:
            return "between those it binds and those towards whom it holds"
        return "between those bound"

    @property
    def n_by_others(self) -> int:
        """Events that may lie inside it and were by somebody whom it does not bind."""
        return sum(
            isinstance(one.decision, Outside) and bool(one.decision.by)
            for one in self.judged
        )

    @property
    def one_sided(self) -> str:
        """Say what is no violation of one that was declared towards somebody."""
        if not self.towards:
            return ""
        said = (
            f"It was {self.declared}, who promised nothing by it. What others than "
            f"{_all_of(self.declared_by)} did is no violation of it"
        )
        if not (n := self.n_by_others):
            return f"{said}."
        laid = "is laid to them" if n == 1 else "are laid to them"
        return f"{said}: {number_of(n, 'event')} that may lie inside it {laid}."

    @property
    def coalitions(self) -> str:
        """Say which coalitions are bound by their members alone; empty if none is."""
        if not self.bound_by_members:
            return ""
        return (
            "Counted as bound, though it does not name them, as all their members in "
            f"the case are: {', '.join(one.name for one in self.bound_by_members)}."
        )

    @property
    def by_kind(self) -> dict[str, int]:
        """Number of events by kind of decision."""
        counted = Counter(one.kind for one in self.judged)
        return {words: counted[words] for words in KIND_WORDS.values()}

    @property
    def decided(self) -> str:
        """How many events are of each kind, in words; empty where there are none."""
        return ", ".join(counted(n, kind) for kind, n in self.by_kind.items() if n)

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

    @property
    def rows_told(self) -> tuple[GroupRow, ...]:
        """Lines to be shown: where it leaves nobody out, none of those left out."""
        return tuple(row for row in self.rows if is_told(self.ceasefire, row.group))

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
            **self._towards_in_json(is_counted),
            "excludes": list(ceasefire.excludes),
            "windows": {
                name: one.to_dict() | {"days_watched": self.watched[name]}
                for name, one in self.windows.items()
            },
            "lacks": self.lacks,
            "files_not_compared": [one.to_dict() for one in self.compared.aside],
            "taken_as_watched": [one.to_dict() for one in self.compared.taken],
            "files_without_other_dates": [o.to_dict() for o in self.compared.short],
            "in_force_before": self.running.to_dict() if self.running else None,
            "within_its_hours": self.hours.to_dict() if self.hours else None,
            "never_met": self.never_met,
            "between_members": self.is_among,
            "bound_by_members": [one.id for one in self.bound_by_members],
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

    def _towards_in_json(self, is_counted: bool) -> dict[str, Any]:
        """Towards whom it holds, and what those did whom it does not bind."""
        if not self.ceasefire.towards:
            return {}
        return {
            "towards": list(self.ceasefire.towards),
            "events_by_others": self.n_by_others if is_counted else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplianceAnswer(AnswerOnWindows[CeasefireRecord]):
    """The answer: one record per ceasefire, in the order of the case.

    Attributes
    ----------
    unresolved
        Names in the event data that no party bears, with the number of events.
    number_doubts
        Numbers of actors in the case that the event data seem to deny.
    """

    unresolved: tuple[tuple[str, int], ...]
    n_partly_resolved: int
    number_doubts: tuple[NumberDoubt, ...]

    @property
    def partly_known(self) -> str:
        """Say how many events count by a part of a side; empty where none does."""
        n = self.n_partly_resolved
        if not n:
            return ""
        has, count = ("has", "counts") if n == 1 else ("have", "count")
        return (
            f"{number_of(n, 'event')} {has} on a side several names of which the case "
            f"knows some only, and {count} by those that it knows."
        )

    def to_dict(self, *, most_events: int | None = None) -> dict[str, Any]:
        """As plain values for JSON, with the first so many decisions, or all."""
        records = [one.to_dict(most_events=most_events) for one in self.records]
        return {
            "window_days": self.window_days,
            "missing": self.missing,
            "ceasefires": records,
            "unresolved_actors": [
                {"name": name, "events": n} for name, n in self.unresolved
            ],
            "events_partly_resolved": self.n_partly_resolved,
            "numbers_in_doubt": [one.to_dict() for one in self.number_doubts],
        }


def _all_of(parties: tuple[Party, ...]) -> str:
    names = [one.name for one in parties]
    return ", ".join(names[:-1]) + " and " + names[-1] if names[1:] else names[0]


def _instant(value: Any) -> str | None:
    return None if value is None else str(value.isoformat())
