"""Who gains from each ceasefire, among the groups that it leaves out.

Read   `assess_gains`.
Else   What is looked at stands in `indicators`, the rule in `verdict`.
"""

import numpy as np

from ceasefire.core import Act, Case, Ceasefire, Progress, silent, with_progress
from ceasefire.events.actors import resolve_actors
from ceasefire.events.columns import floats_in
from ceasefire.events.evidence import Evidence
from ceasefire.events.matching import EventIndex
from ceasefire.events.of_case import that_may_tell_of
from ceasefire.monitoring.changes import StartDates
from ceasefire.monitoring.compared import Compared, Sources
from ceasefire.monitoring.family import has_enough_apart
from ceasefire.monitoring.gains.indicators import (
    indicators_of,
    measured_of,
    transfers_in,
)
from ceasefire.monitoring.gains.model import (
    GainsAnswer,
    GainsRecord,
    GroupGains,
    Indicator,
)
from ceasefire.monitoring.gains.part import (
    NotCounted,
    Part,
    Seen,
    not_counted,
    part_of,
    sum_of,
)
from ceasefire.monitoring.gains.reach import Cells
from ceasefire.monitoring.gains.transfers import takers_of
from ceasefire.monitoring.gains.verdict import verdict_of, votes_of
from ceasefire.monitoring.gains.words import findings_of, notes_of
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.series import Days, day_number
from ceasefire.monitoring.windows import (
    WINDOW_DAYS,
    Window,
    as_window_days,
    span_compared,
    what_lacks,
    windows_of,
)

_NO_CEASEFIRE = (
    "The case has no ceasefire, so nobody could gain from one. Describe one under "
    "'ceasefires:' with its parties, start and the groups it leaves out."
)


def assess_gains(
    case: Case,
    evidence: Evidence,
    *,
    window_days: int = WINDOW_DAYS,
    progress: Progress = silent,
) -> GainsAnswer:
    """Say for every ceasefire and every group it leaves out whether that group gains.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events; leads among them are not counted.
    window_days
        Length of the windows before and during, in days.
    progress
        Told how many ceasefires are done.

    Returns
    -------
    answer
        One record per ceasefire, in it one verdict per group. Groups are looked at in
        all countries of the case, also where the ceasefire is for one area: who is
        fought less there may be so because of it.

    Raises
    ------
    NotWhole
        If `window_days` is no whole number from 1 on.
    """
    window_days = as_window_days(window_days)
    sources = Sources(
        evidence,
        lambda of_some, data: _Look(case, of_some, window_days, data),
        that_may_tell_of(case, evidence),
    )
    ceasefires = with_progress(case.ceasefires, "Looking for who gains", progress)
    return GainsAnswer(
        records=tuple(_record(sources, one) for one in ceasefires),
        window_days=window_days,
        missing=evidence.why_empty if case.ceasefires else _NO_CEASEFIRE,
    )


def _record(sources: Sources["_Look"], ceasefire: Ceasefire) -> GainsRecord:
    """Look at one ceasefire, by the sources that watched all days of its windows.

    And enough other dates to hold its lines against, where some did.
    """
    look = sources.of_all
    compared = sources.compared(
        lambda data: span_compared(look.windows(ceasefire, data), data),
        has_dates=lambda data: has_enough_apart(look.dates(ceasefire, data)),
    )
    return sources.made(compared).record(ceasefire, compared)


class _Look:
    """The evidence of some sources, made ready once for all ceasefires of a case."""

    def __init__(
        self, case: Case, evidence: Evidence, window_days: int, data: Window | None
    ) -> None:
        self.case = case
        self.window_days = window_days
        table = evidence.force(or_acts=[Act.TERRITORY_TRANSFER])
        self.data = data
        resolution = resolve_actors(case, table)
        index = EventIndex.of(table, case.zone, case.countries)
        days = Days.of(table)
        self.seen = Seen(
            days=days,
            p=index.in_country,
            deaths=floats_in(table, "deaths_best"),
            cells=Cells.of(index, days),
            takers=takers_of(case, table, resolution),
            resolution=resolution,
            first=day_number(self.data.first) if self.data else 0,
            last=day_number(self.data.last) if self.data else 0,
        )

    def windows(self, ceasefire: Ceasefire, data: Window | None) -> dict[str, Window]:
        """Return the days to compare, as far as these data reach."""
        last_day = data.last if data else None
        return windows_of(ceasefire, self.case.zone, self.window_days, last_day)

    def dates(self, ceasefire: Ceasefire, data: Window) -> StartDates:
        """Return its own start and other dates, with windows in these data."""
        windows = self.windows(ceasefire, data)
        return StartDates.of(windows, self.case.ceasefires, self.case.zone, data)

    def record(self, ceasefire: Ceasefire, compared: Compared) -> GainsRecord:
        """Look at one ceasefire."""
        windows = self.windows(ceasefire, self.data)
        lacks = compared.lacks or what_lacks(windows, self.data)
        running = running_before(
            self.case, ceasefire, windows["before"], windows["after"]
        )
        groups: tuple[GroupGains, ...] = ()
        hidden = NotCounted()
        if self.data is not None and lacks is None:
            groups, hidden = self._groups(ceasefire, self.data)
        can_vote = [one for group in groups for one in group.indicators if one.can_vote]
        return GainsRecord(
            ceasefire=ceasefire,
            windows=windows,
            lacks=lacks,
            groups=groups,
            n_family=sum(one.change.family_share is not None for one in can_vote),
            notes=notes_of(
                self.case,
                ceasefire,
                self.seen.takers,
                running,
                compared.in_words,
                hidden,
            ),
            running=running,
            compared=compared,
            findings=findings_of(self.case, ceasefire, windows, groups, lacks),
        )

    def _groups(
        self, ceasefire: Ceasefire, data: Window
    ) -> tuple[tuple[GroupGains, ...], NotCounted]:
        dates = self.dates(ceasefire, data)
        parts = [
            part_of(self.case, ceasefire, group, self.seen.resolution)
            for group in ceasefire.excludes
        ]
        measured = [
            measured_of(self.case, group, part, self.seen, dates)
            for group, part in zip(ceasefire.excludes, parts, strict=True)
        ]
        groups = tuple(
            self._group(group, part, indicators, dates)
            for group, part, indicators in zip(
                ceasefire.excludes,
                parts,
                indicators_of(measured, self.seen, dates),
                strict=True,
            )
        )
        return groups, not_counted(self.case, ceasefire, parts, self.seen, dates)

    def _group(
        self,
        group: str,
        part: Part,
        indicators: tuple[Indicator, ...],
        dates: StartDates,
    ) -> GroupGains:
        by_id = {one.id: one for one in indicators}
        votes = votes_of(by_id)
        nowhere = self.seen.in_windows(dates) & np.isnan(self.seen.p) & part.any
        verdict, why = verdict_of(
            by_id,
            votes,
            n_nowhere=sum_of(nowhere),
            n_days=(dates.n_before, dates.n_after),
        )
        before, during = (
            transfers_in(part, self.seen, *span)
            if self.seen.takers.is_transfer.any()
            else None
            for span in dates.at(self.seen.first)
        )
        return GroupGains(
            group=group,
            name=self.case.party(group).name,
            verdict=verdict,
            why=why,
            votes=votes,
            indicators=indicators,
            transfers_before=before,
            transfers_during=during,
        )
