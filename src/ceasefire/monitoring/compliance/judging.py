"""Every event that may lie inside a ceasefire, and what it was."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, Ceasefire, rounded
from ceasefire.events.actors import Resolution, party_finder
from ceasefire.events.groups import Group, hidden_under
from ceasefire.events.matching import Matches
from ceasefire.monitoring.compliance.decisions import Decision, Judged
from ceasefire.monitoring.compliance.judge import Facts, judge


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
    _find: Callable[[str], tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._find = party_finder(self.case)

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
        hidden = hidden_under(self.case, ceasefire)
        known: dict[_Alike, tuple[Decision, float | None, str]] = {}
        judged = []
        told = zip(*self._cells(_TOLD, matches), strict=True)
        for match, (alike, (id_, day, deaths, status)) in enumerate(
            zip(self._alike(matches, groups), told, strict=True)
        ):
            if alike not in known:
                facts = self._facts(alike, matches.reason(match), hidden)
                decision = judge(self.case, ceasefire, facts)
                known[alike] = decision, rounded(facts.probability, 4), facts.inside
            decision, probability, inside = known[alike]
            judged.append(
                Judged(
                    event_id=str(id_),
                    day=day,
                    decision=decision,
                    deaths=deaths,
                    probability=probability,
                    status=status,
                    inside=inside,
                )
            )
        return tuple(sorted(judged, key=lambda one: (one.day, one.event_id)))

    def _alike(self, matches: Matches, groups: NDArray[np.int8]) -> Iterator["_Alike"]:
        """What each match is judged by: most of many events are alike in it."""
        rows = matches.event
        return map(
            _Alike,
            *(_or_none(one) for one in (matches.p_place, matches.p_time)),
            matches.place_ground.tolist(),
            groups[rows].tolist(),
            self.resolution.side_a[rows].tolist(),
            self.resolution.side_b[rows].tolist(),
            *self._cells(_COLUMNS, matches),
        )

    def _facts(
        self, alike: "_Alike", inside: str, hidden: dict[str, frozenset[str]]
    ) -> Facts:
        sides = self.resolution.sides
        a, b, named = alike.side_a, alike.side_b, alike.attributed_to
        parties = [id_ for i in (a, b) if i >= 0 for id_ in sides[i].parties]
        may_involve = {h for id_ in parties for h in hidden.get(id_, ())}
        return Facts(
            probability=alike.probability,
            inside=inside,
            group=Group(alike.group),
            act=Act(alike.act or Act.UNKNOWN),
            side_a=sides[a] if a >= 0 else None,
            side_b=sides[b] if b >= 0 else None,
            source=str(alike.source),
            may_involve=tuple(sorted(may_involve)),
            named=named,
            attributed_to=self._find(named) if named else (),
            attribution_level=alike.attribution_level,
        )

    def _cells(self, names: Sequence[str], matches: Matches) -> list[list[Any]]:
        """What stands in some columns, by match."""
        rows = matches.event.tolist()
        return [[column[row] for row in rows] for column in map(self._column, names)]

    def _column(self, name: str) -> list[Any]:
        if name not in self._columns:
            self._columns[name] = self.table.column(name).to_pylist()
        return self._columns[name]


class _Alike(NamedTuple):
    """All that a decision hangs on, of one event; None where it cannot be told."""

    p_place: float | None
    p_time: float | None
    place_ground: int
    group: int
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


_COLUMNS = _Alike._fields[6:]  # of the table; the others are of the match
_TOLD = ("event_id", "date_start", "deaths_best", "status")  # and decides nothing


def _or_none(values: NDArray[np.float64]) -> list[float | None]:
    """As a list, with None for NaN: one NaN is unlike another, and None like None."""
    return [None if isnan(value) else value for value in values.tolist()]
