"""Whether each ceasefire of a case was kept, as far as events tell.

Read   `assess_compliance`.
Else   What an event was is decided in `judge`, rates are compared in `compare`.
"""

from datetime import timedelta

import numpy as np

from ceasefire.core import Case, Ceasefire, Progress, silent
from ceasefire.events.actors import resolve_actors
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import groups_for
from ceasefire.events.matching import EventIndex, Matches
from ceasefire.monitoring.compliance.compare import placebo_starts, windows_of
from ceasefire.monitoring.compliance.judging import Judge
from ceasefire.monitoring.compliance.model import (
    CeasefireRecord,
    ComplianceAnswer,
    GroupRow,
    Window,
)
from ceasefire.monitoring.compliance.tables import (
    Weighed,
    daily_by_group,
    deaths_of,
    group_rows,
)
from ceasefire.monitoring.compliance.words import findings_of
from ceasefire.monitoring.series import Days

WINDOW_DAYS = 28
_NO_CEASEFIRE = (
    "The case has no ceasefire to monitor. Describe one under 'ceasefires:' with its "
    "parties, area, start and prohibited acts."
)
_NO_EVENTS = (
    "No event data were given, so nothing is said of what happened. Give a file with "
    "--events, or name one under 'events:' in the case."
)


def assess_compliance(
    case: Case,
    evidence: Evidence,
    *,
    window_days: int = WINDOW_DAYS,
    progress: Progress = silent,
) -> ComplianceAnswer:
    """Say for every ceasefire what happened before and after, and what each event was.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events; leads among them are not counted.
    window_days
        Length of the windows before and after, in days.
    progress
        Told how many ceasefires are done.

    Returns
    -------
    answer
        One record per ceasefire. What is missing for an answer is said in it.
    """
    watch = _Watch(case, evidence, window_days)
    records = []
    for done, ceasefire in enumerate(case.ceasefires):
        progress("Judging events", done, len(case.ceasefires))
        records.append(watch.record(ceasefire, done))
    return ComplianceAnswer(
        records=tuple(records),
        unresolved=watch.resolution.unresolved,
        n_partly_resolved=watch.resolution.n_partly_resolved,
        window_days=window_days,
        missing=_missing(case, evidence),
    )


def _missing(case: Case, evidence: Evidence) -> str | None:
    if not case.ceasefires:
        return _NO_CEASEFIRE
    return _NO_EVENTS if evidence.events.num_rows == 0 else None


class _Watch:
    """The evidence, made ready once for all ceasefires of a case."""

    def __init__(self, case: Case, evidence: Evidence, window_days: int) -> None:
        self.case = case
        self.window_days = window_days
        self.table = evidence.events
        self.resolution = resolve_actors(case, self.table)
        self.days = Days.of(self.table)
        self.deaths = deaths_of(self.table)
        self.index = EventIndex.of(self.table, case.zone, case.countries)
        self.judge = Judge(case, self.table, self.resolution)
        first, last = evidence.first_day, evidence.last_day
        self.data = Window(first, last) if first and last else None

    def record(self, ceasefire: Ceasefire, number: int) -> CeasefireRecord:
        """Assess one ceasefire."""
        last_day = self.data.last if self.data else None
        windows = windows_of(ceasefire, self.case.zone, self.window_days, last_day)
        groups = groups_for(self.case, ceasefire, self.resolution)
        matches = self._matches(ceasefire, number)
        shapes = [self.case.place(id_).shape for id_ in ceasefire.places]
        weighed = Weighed(
            self.days, self.index.place_shares(shapes), groups, self.deaths
        )
        lacks = _lacks(windows, self.data)
        rows = self._rows(weighed, windows)
        daily_window = _around(windows, self.data)
        return CeasefireRecord(
            ceasefire=ceasefire,
            windows=windows,
            lacks=lacks,
            rows=rows,
            daily_window=daily_window,
            daily=daily_by_group(weighed, daily_window),
            judged=self.judge.judge_all(ceasefire, matches, groups),
            n_unplaced=int(np.isnan(weighed.p_place).sum()),
            findings=findings_of(ceasefire, windows, rows, lacks),
        )

    def _matches(self, ceasefire: Ceasefire, number: int) -> Matches:
        shapes = [self.case.place(id_).shape for id_ in ceasefire.places]
        return self.index.match(shapes, ceasefire.starts_at, ceasefire.ends_at, number)

    def _rows(
        self, weighed: Weighed, windows: dict[str, Window]
    ) -> tuple[GroupRow, ...]:
        if self.data is None:
            return ()
        placebo = placebo_starts(
            windows, self.case.ceasefires, self.case.zone, self.data
        )
        return group_rows(weighed, windows, self.data, placebo)


def _lacks(windows: dict[str, Window], data: Window | None) -> str | None:
    """Say why before and after cannot be compared, if they cannot."""
    if data is None:
        return "There are no event data."
    before, after = windows["before"], windows["after"]
    if before.first < data.first:
        return f"The data begin on {data.first}, and the window on {before.first}."
    if after.n_days == 0:
        return "It has no whole day within the data."
    return None


def _around(windows: dict[str, Window], data: Window | None) -> Window:
    """Return the days to draw: the windows, and a little more where data reach."""
    before, after = windows["before"], windows["after"]
    last = max(after.last, after.first + timedelta(days=before.n_days - 1))
    wanted = Window(before.first, last)
    if data is None:
        return wanted
    return Window(max(wanted.first, data.first), min(wanted.last, data.last))
