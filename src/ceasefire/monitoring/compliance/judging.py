"""Every event that may lie inside a ceasefire, and what it was."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, Ceasefire, rounded
from ceasefire.events.actors import Resolution, Side, side_finder
from ceasefire.events.belonging import periods_of
from ceasefire.events.groups import Group, groups_in, hidden_under
from ceasefire.events.matching import Matches
from ceasefire.monitoring.compliance.decisions import (
    Decision,
    Judged,
    Unproven,
    in_common,
    reason_of,
)
from ceasefire.monitoring.compliance.facts import Facts
from ceasefire.monitoring.compliance.judge import judge
from ceasefire.monitoring.windows import whole_days


@dataclass(slots=True)
class Judge:
    """Judges the events of one table; events alike are judged once.

    Attributes
    ----------
    case
        Says who belongs to whom.
    table
        `EVENT_SCHEMA`, n rows.
    resolution
        Who is behind the names.
    """

    case: Case
    table: pa.Table
    resolution: Resolution
    _columns: dict[str, list[Any]] = field(default_factory=dict)
    _find: Callable[[str], Side] = field(init=False)

    def __post_init__(self) -> None:
        self._find = side_finder(self.case)

    def judge_all(
        self, ceasefire: Ceasefire, matches: Matches, groups: NDArray[np.int8]
    ) -> tuple[Judged, ...]:
        """Judge all events that may lie inside a ceasefire, by day.

        Parameters
        ----------
        matches
            Of this ceasefire.
        groups : (n,) int8
            What each event of the table is to this ceasefire.
        """
        of_days = self._of_days(ceasefire, matches, groups)
        known: dict[_Alike, tuple[Decision, str, float | None, str]] = {}
        names = {party.id: party.name for party in self.case.parties}
        judged = []
        told = zip(*self._cells(_TOLD, matches), strict=True)
        for match, (alike, (id_, day, deaths, status)) in enumerate(
            zip(self._alike(ceasefire, matches, of_days), told, strict=True)
        ):
            if alike not in known:
                inside = matches.reason(match)
                decision = self._decide(ceasefire, alike, inside)
                share = rounded(alike.probability, 4)
                known[alike] = decision, reason_of(decision, names), share, inside
            decision, reason, probability, inside = known[alike]
            judged.append(
                Judged(
                    event_id=str(id_),
                    day=day,
                    decision=decision,
                    reason=reason,
                    deaths=deaths,
                    probability=probability,
                    status=status,
                    inside=inside,
                )
            )
        return tuple(sorted(judged, key=lambda one: (one.day, one.event_id)))

    def _of_days(
        self, ceasefire: Ceasefire, matches: Matches, groups: NDArray[np.int8]
    ) -> list["_OfDays"]:
        """What each match is to the ceasefire, by period of its days.

        It is one, but where they reach over a day on which somebody joins or leaves.
        """
        first, last = (
            one[matches.event].tolist()
            for one in periods_of(self.case, self.resolution)
        )
        own = groups[matches.event].tolist()
        of_days: list[_OfDays] = [((n, g),) for n, g in zip(first, own, strict=True)]
        across = [i for i, n in enumerate(first) if n < last[i]]
        if across:
            by_period = [
                groups_in(one, ceasefire, self.resolution)[matches.event].tolist()
                for one in self.case.periods
            ]
            for i in across:
                days = range(first[i], last[i] + 1)
                of_days[i] = tuple((n, by_period[n][i]) for n in days)
        return of_days

    def _alike(
        self, ceasefire: Ceasefire, matches: Matches, of_days: list["_OfDays"]
    ) -> Iterator["_Alike"]:
        """What each match is judged by: most of many events are alike in it."""
        rows = matches.event
        return map(
            _Alike,
            *(_or_none(one) for one in (matches.p_place, matches.p_time)),
            matches.place_ground.tolist(),
            self._are_of_no_hour(ceasefire, matches),
            of_days,
            self.resolution.side_a[rows].tolist(),
            self.resolution.side_b[rows].tolist(),
            *self._cells(_COLUMNS, matches),
        )

    def _are_of_no_hour(self, ceasefire: Ceasefire, matches: Matches) -> list[bool]:
        """Which are known by their day alone, where it ran for hours of days."""
        first, last = whole_days(ceasefire, self.case.zone)
        if last is None or first <= last:
            return [False] * len(matches)
        spans = zip(*self._cells(("date_start", "date_end"), matches), strict=True)
        shares = matches.p_time.tolist()
        return [
            begun == ended and share < 1
            for (begun, ended), share in zip(spans, shares, strict=True)
        ]

    def _decide(self, ceasefire: Ceasefire, alike: "_Alike", inside: str) -> Decision:
        """Judge it by who belonged to whom on its days.

        Unproven where it would be one thing on one of them and another on another.
        """
        decisions = []
        for period, group in alike.of_days:
            case = self.case.periods[period]
            hidden = hidden_under(case, ceasefire)
            facts = self._facts(alike, group, inside, hidden)
            decisions.append(judge(case, ceasefire, facts))
        return in_common(decisions) or Unproven(
            "who belonged to whom: on its days somebody of them joined or left"
        )

    def _facts(
        self,
        alike: "_Alike",
        group: int,
        inside: str,
        hidden: dict[str, frozenset[str]],
    ) -> Facts:
        sides = self.resolution.sides
        a, b, named = alike.side_a, alike.side_b, alike.attributed_to
        parties = [id_ for i in (a, b) if i >= 0 for id_ in sides[i].parties]
        meant = self._find(named) if named else None
        may_involve = {h for id_ in parties for h in hidden.get(id_, ())}
        return Facts(
            probability=alike.probability,
            inside=inside,
            group=Group(group),
            act=Act(alike.act or Act.UNKNOWN),
            side_a=sides[a] if a >= 0 else None,
            side_b=sides[b] if b >= 0 else None,
            source=str(alike.source),
            may_involve=tuple(sorted(may_involve)),
            named=named,
            attributed_to=tuple(sorted(meant.parties)) if meant else (),
            names_civilians=meant is not None and meant.civilians,
            attribution_level=alike.attribution_level,
            at_most=alike.p_place if alike.is_of_no_hour else None,
        )

    def _cells(self, names: Sequence[str], matches: Matches) -> list[list[Any]]:
        """What stands in some columns, by match."""
        rows = matches.event.tolist()
        return [[column[row] for row in rows] for column in map(self._column, names)]

    def _column(self, name: str) -> list[Any]:
        if name not in self._columns:
            self._columns[name] = self.table.column(name).to_pylist()
        return self._columns[name]


_OfDays = tuple[tuple[int, int], ...]
"""By period of the case, what an event of its days is to a ceasefire (`Group`)."""


class _Alike(NamedTuple):
    """All that a decision hangs on, of one event; None where it cannot be told."""

    p_place: float | None
    p_time: float | None
    place_ground: int
    is_of_no_hour: bool
    of_days: "_OfDays"
    side_a: int
    side_b: int
    act: str | None
    source: str | None
    attributed_to: str | None
    attribution_level: int | None

    @property
    def probability(self) -> float | None:
        """Of lying in the area and in the period, taken as independent."""
        if self.p_place is None or self.p_time is None:
            return None
        return self.p_place * self.p_time


_COLUMNS = _Alike._fields[7:]  # of the table; the others are of the match
_TOLD = ("event_id", "date_start", "deaths_best", "status")  # and decides nothing


def _or_none(values: NDArray[np.float64]) -> list[float | None]:
    """As a list, with None for NaN: one NaN is unlike another, and None like None."""
    return [None if isnan(value) else value for value in values.tolist()]
