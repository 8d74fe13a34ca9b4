"""Every event that may lie inside a ceasefire, and what it was."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case, Ceasefire
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
        known: dict[Facts, Decision] = {}
        judged = []
        for match, row in enumerate(matches.event.tolist()):
            facts = self._facts(matches, match, row, Group(int(groups[row])), hidden)
            if facts not in known:
                known[facts] = judge(self.case, ceasefire, facts)
            judged.append(self._judged(row, facts, known[facts]))
        return tuple(sorted(judged, key=lambda one: (one.day, one.event_id)))

    def _facts(
        self,
        matches: Matches,
        match: int,
        row: int,
        group: Group,
        hidden: dict[str, frozenset[str]],
    ) -> Facts:
        probability = float(matches.p[match])
        sides = self.resolution.sides
        a, b = int(self.resolution.side_a[row]), int(self.resolution.side_b[row])
        named = self._cell("attributed_to", row)
        parties = [id_ for i in (a, b) if i >= 0 for id_ in sides[i].parties]
        may_involve = {h for id_ in parties for h in hidden.get(id_, ())}
        return Facts(
            probability=None if np.isnan(probability) else probability,
            inside=matches.reason(match),
            group=group,
            act=Act(self._cell("act", row) or Act.UNKNOWN),
            side_a=sides[a] if a >= 0 else None,
            side_b=sides[b] if b >= 0 else None,
            source=str(self._cell("source", row)),
            may_involve=tuple(sorted(may_involve)),
            named=named,
            attributed_to=self._find(named) if named else (),
            attribution_level=self._cell("attribution_level", row),
        )

    def _judged(self, row: int, facts: Facts, decision: Decision) -> Judged:
        day: date = self._cell("date_start", row)
        return Judged(
            event_id=str(self._cell("event_id", row)),
            day=day,
            decision=decision,
            deaths=self._cell("deaths_best", row),
            probability=None
            if facts.probability is None
            else round(facts.probability, 4),
            status=self._cell("status", row),
            inside=facts.inside,
        )

    def _cell(self, name: str, row: int) -> Any:
        if name not in self._columns:
            self._columns[name] = self.table.column(name).to_pylist()
        return self._columns[name][row]
