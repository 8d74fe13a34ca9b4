"""Whether each ceasefire of a case was kept, as far as events tell.

Read   `assess_compliance`.
Else   What an event was is decided in `judge`, rates are compared in `compare`.
"""

from dataclasses import replace
from datetime import timedelta

import numpy as np

from ceasefire.core import Case, Ceasefire, Party, Progress, silent, with_progress
from ceasefire.events.actor_numbers import number_doubts
from ceasefire.events.belonging import during
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import between_whom, never_met, veiled_for
from ceasefire.monitoring.compared import Sources
from ceasefire.monitoring.compliance.compare import NO_CHANGE
from ceasefire.monitoring.compliance.hours import hours_of
from ceasefire.monitoring.compliance.judging import Judge
from ceasefire.monitoring.compliance.model import CeasefireRecord, ComplianceAnswer
from ceasefire.monitoring.compliance.rows import Change, GroupRow, VeiledCount
from ceasefire.monitoring.compliance.tables import (
    Weighed,
    count,
    daily_by_group,
    group_rows,
)
from ceasefire.monitoring.compliance.watch import Watch, compared_for, sources_for
from ceasefire.monitoring.compliance.words import findings_of, not_known_of
from ceasefire.monitoring.placebo import placebo_starts
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.windows import WINDOW_DAYS, Window, as_window_days, what_lacks

_NO_CEASEFIRE = (
    "The case has no ceasefire to monitor. Describe one under 'ceasefires:' with its "
    "parties, area, start and prohibited acts."
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

    Raises
    ------
    NotWhole
        If `window_days` is no whole number from 1 on.
    """
    window_days = as_window_days(window_days)
    sources = sources_for(case, evidence)
    watch = sources.of_all
    judge = Judge(case, watch.table, watch.resolution)
    of_case = watch.of_case()
    ceasefires = with_progress(case.ceasefires, "Judging events", progress)
    return ComplianceAnswer(
        records=tuple(
            _record(sources, judge, one, number, window_days)
            for number, one in enumerate(ceasefires)
        ),
        unresolved=of_case.unresolved,
        n_partly_resolved=of_case.n_partly_resolved,
        number_doubts=number_doubts(case, of_case),
        window_days=window_days,
        missing=evidence.why_empty if case.ceasefires else _NO_CEASEFIRE,
    )


def _record(
    sources: Sources[Watch], judge: Judge, ceasefire: Ceasefire, number: int, days: int
) -> CeasefireRecord:
    """Assess one ceasefire: all events are judged, and some sources' compared."""
    everything = sources.of_all
    compared = compared_for(sources, ceasefire, days)
    longer = compared_for(sources, ceasefire, days, with_dates=True)
    compared = compared.held_against(longer)
    watch = sources.made(compared)
    windows, weighed = watch.windows(ceasefire, days), watch.weighed(ceasefire)
    matches = everything.matches(ceasefire, number)
    hours = hours_of(everything, ceasefire, matches)
    between = between_whom(watch.case, ceasefire)
    instead = hours.in_words(between) if hours else compared.lacks
    lacks = instead or what_lacks(windows, watch.data)
    rows = _rows(watch, weighed, windows, lacks)
    if compared.short and lacks is None:
        rows = _held_against(rows, sources.made(longer), ceasefire, windows)
    daily_window = _around(windows, watch.data)
    groups = weighed.groups if watch is everything else everything.groups(ceasefire)
    running = running_before(watch.case, ceasefire, windows["before"], windows["after"])
    return CeasefireRecord(
        ceasefire=ceasefire,
        windows=windows,
        watched={name: one.n_watched(watch.data) for name, one in windows.items()},
        lacks=lacks,
        rows=rows,
        daily_window=daily_window,
        daily=daily_by_group(weighed, daily_window),
        judged=judge.judge_all(ceasefire, matches, groups),
        n_unplaced=int(np.isnan(weighed.p_place).sum()),
        veiled=_veiled(watch, ceasefire, weighed, windows),
        running=running,
        hours=hours,
        never_met=never_met(watch.case, ceasefire, everything.resolution),
        is_among=watch.case.is_among(ceasefire),
        bound_by_members=_bound_by_members(watch.case, ceasefire, windows),
        **_declared(watch.case, ceasefire),
        compared=compared,
        findings=findings_of(
            ceasefire,
            windows,
            rows,
            lacks,
            running,
            compared.in_words,
            between,
            not_known_of(watch.case, ceasefire),
        ),
    )


def _bound_by_members(
    case: Case, ceasefire: Ceasefire, windows: dict[str, Window]
) -> tuple[Party, ...]:
    """Coalitions that it binds by their members on a day that is judged or compared."""
    first, last = ceasefire.days_in_force(case.zone)
    first = min(first, *(one.first for one in windows.values()))
    last = max(last, *(one.last for one in windows.values()))
    found = [
        id_
        for then in during(case, first, last)
        for id_ in then.bound_by_members(ceasefire)
    ]
    return tuple(case.party(id_) for id_ in dict.fromkeys(found))


def _declared(case: Case, ceasefire: Ceasefire) -> dict[str, tuple[Party, ...]]:
    """Who declared it and towards whom, where it was declared towards somebody."""
    is_so = case.is_declared_towards(ceasefire)
    by, to = (ceasefire.parties, ceasefire.towards) if is_so else ((), ())
    return {
        name: tuple(case.party(id_) for id_ in dict.fromkeys(ids))
        for name, ids in (("declared_by", by), ("towards", to))
    }


def _veiled(
    watch: Watch, ceasefire: Ceasefire, weighed: Weighed, windows: dict[str, Window]
) -> VeiledCount | None:
    """Count what stands among those bound under a name that may hide others."""
    veiled = veiled_for(watch.case, ceasefire, watch.resolution)
    mask = veiled.mask & weighed.masks()["covered"]
    if not mask.any():
        return None
    return VeiledCount(
        under=veiled.under,
        hiding=veiled.hiding,
        before=count(weighed, mask, windows["before"]).expected,
        after=count(weighed, mask, windows["after"]).expected,
    )


def _rows(
    watch: Watch, weighed: Weighed, windows: dict[str, Window], lacks: str | None
) -> tuple[GroupRow, ...]:
    """Make its lines; without a ratio where the days cannot be compared."""
    if watch.data is None:
        return ()
    placebo = placebo_starts(
        windows, watch.case.ceasefires, watch.case.zone, watch.data
    )
    rows = group_rows(weighed, windows, watch.data, placebo)
    if lacks is None:
        return rows
    return tuple(replace(row, events=NO_CHANGE, deaths=NO_CHANGE) for row in rows)


def _held_against(
    rows: tuple[GroupRow, ...],
    longer: Watch,
    ceasefire: Ceasefire,
    windows: dict[str, Window],
) -> tuple[GroupRow, ...]:
    """Take the shares of other dates from the sources that watched enough of these.

    They are exactly what these sources say of their own change, as if there were no
    other: dates on which nothing happened show as much as often as before.
    """
    weighed = longer.weighed(ceasefire)
    of_longer = {one.group: one for one in _rows(longer, weighed, windows, None)}
    return tuple(
        replace(
            row,
            events=_shares_of(row.events, of_longer[row.group].events),
            deaths=_shares_of(row.deaths, of_longer[row.group].deaths),
        )
        if row.group in of_longer
        else row
        for row in rows
    )


def _shares_of(change: Change, of_longer: Change) -> Change:
    is_told = NO_CHANGE not in (change, of_longer)
    return change.held_against(of_longer) if is_told else change


def _around(windows: dict[str, Window], data: Window | None) -> Window:
    """Return the days to draw: the windows, and a little more where data reach.

    None where there are no data, for a day that nobody watched is no day without
    events; days of a gap stand in the window as such.
    """
    before, after = windows["before"], windows["after"]
    last = max(after.last, after.first + timedelta(days=before.n_days - 1))
    wanted = Window(before.first, last)
    if data is None:
        return Window(before.first, before.first - timedelta(days=1))
    first, last = max(wanted.first, data.first), min(wanted.last, data.last)
    last = max(last, first - timedelta(days=1))  # empty, not backwards
    gaps = ((max(first, one), min(last, other)) for one, other in data.gaps)
    return Window(first, last, tuple(gap for gap in gaps if gap[0] <= gap[1]))
