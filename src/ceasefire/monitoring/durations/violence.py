"""The rule `violence`: a ceasefire lasts until violence is back.

Why    A list's end is often the day on which somebody said so. Events have a day of
       their own.
How    The rate before is the mean daily number of events over the days before the
       declaration. The ceasefire breaks down on the first day with an event from
       which a run of days has a stated share of that rate. The day of the start itself
       is not looked at, since lists do not give the hour. Runs that would go on after
       the last day of the data are not judged: it then held until the last day on
       which a run could begin. Where only the month of the start is known, every
       day of it is tried, and the answer is a span. Only sources that watched from
       before the declaration on are counted: all of them until one ends, and where
       violence was not back by then, those that watched on (`Coverage.looked_at`).
Read   `violence_durations`, then `Breakdown`.
Else   Which events belong to which ceasefire is in `matched`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Progress, number_of, silent
from ceasefire.events.ceasefire_list import ListedCeasefire
from ceasefire.events.day_spans import DaySpan
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.durations.matched import EventsOf, Matched
from ceasefire.monitoring.durations.model import Censoring, Duration
from ceasefire.monitoring.durations.recorded import ended, unknown
from ceasefire.monitoring.durations.rules import ViolenceRule
from ceasefire.monitoring.series import day_number

Floats = NDArray[np.float64]

_LONGEST_START_DAYS = 31  # possible days of a start that are tried
_DUST = 1e-9


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How many days after the start violence was back.

    Attributes
    ----------
    day
        1 for the day after; None where violence was not back.
    judged_to
        Last day on which a run could begin; below 1 where there is none.
    """

    day: int | None
    judged_to: int


def breakdown(series: Floats, rate_before: float, rule: ViolenceRule) -> Breakdown:
    """Find the first day with an event from which a run reaches the stated share.

    Parameters
    ----------
    series : (n,) float
        Expected events by day, from the day after the start of the ceasefire on.
    rate_before
        Expected events a day, before.
    rule
        Share and length of the run.
    """
    judged_to = len(series) - rule.run_days + 1
    if judged_to < 1:
        return Breakdown(None, judged_to)
    sums = np.concatenate([[0.0], np.cumsum(series)])
    runs = sums[rule.run_days :] - sums[: -rule.run_days]
    wanted = rule.share * rate_before * rule.run_days
    back = np.flatnonzero((runs >= wanted - _DUST) & (series[: len(runs)] > _DUST))
    return Breakdown(int(back[0]) + 1 if back.size else None, judged_to)


def violence_durations(
    ceasefires: Iterable[ListedCeasefire],
    evidence: Evidence,
    rule: ViolenceRule,
    *,
    progress: Progress = silent,
) -> tuple[Duration, ...]:
    """Say of each ceasefire how long it lasted by the events.

    Parameters
    ----------
    ceasefires
        Of one list.
    evidence
        Its first and last day are taken for the days it covers.
    rule
        When violence is back.
    """
    ceasefires = tuple(ceasefires)
    events = EventsOf.evidence(evidence)
    durations = []
    for number, one in enumerate(ceasefires, start=1):
        durations.append(_duration(one, events, rule))
        progress("Looking for breakdowns", number, len(ceasefires))
    return tuple(durations)


def _duration(
    one: ListedCeasefire, events: EventsOf | None, rule: ViolenceRule
) -> Duration:
    if events is None:
        return unknown(one, rule.name, "there are no event data")
    if one.start.n_days > _LONGEST_START_DAYS:
        return unknown(one, rule.name, "not even the month of its start is known")
    matched = events.of(one)
    if isinstance(matched, str):
        return unknown(one, rule.name, matched)
    starts, declared = _days_of_start(one)
    origin = min(starts[0], declared) - rule.before_days
    said: list[Duration] = []
    for compared, last in events.coverage.looked_at(matched.files, origin, starts[-1]):
        if last is None:
            why = _as_clause(compared.lacks) or "the event data do not cover its start"
            told = unknown(one, rule.name, why)
        else:
            days = _Days(starts, declared, origin, last)
            told = _told(one, days, matched.of_files(compared.files), rule)
        said.append(replace(told, aside=compared.aside))
        if told.end is not None:  # who watched on does not take that back
            break
    known = [each for each in said if each.censored is not Censoring.UNKNOWN]
    return (known or said)[-1]


def _days_of_start(one: ListedCeasefire) -> tuple[range, int]:
    """Return the days on which it may have begun, and that of the declaration."""
    starts = range(day_number(one.start.first), day_number(one.start.last) + 1)
    declared = starts[-1] if one.declared is None else day_number(one.declared.first)
    return starts, declared


def _as_clause(sentence: str | None) -> str:
    """Turn a sentence into what may follow a comma."""
    return sentence[0].lower() + sentence[1:].rstrip(".") if sentence else ""


@dataclass(frozen=True, slots=True)
class _Days:
    """Days since 1970 that one ceasefire is looked at on.

    Attributes
    ----------
    starts, declared
        On which it may have begun, and was declared.
    origin, last
        The first and the last that are looked at.
    """

    starts: range
    declared: int
    origin: int
    last: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What follows if it began on one day, and from one view of events without place.

    Attributes
    ----------
    start
        Days from the first on which it may have begun.
    n_unplaced
        Events of which it is not known whether they lay in its area.
    """

    start: int
    found: Breakdown
    n_unplaced: int


def _told(
    one: ListedCeasefire, days: _Days, counted: Matched, rule: ViolenceRule
) -> Duration:
    found = _breakdowns(days, counted, rule)
    if isinstance(found, str):
        return unknown(one, rule.name, found)
    return _in_words(one, found, rule, counted.by)


def _breakdowns(
    days: _Days, matched: Matched, rule: ViolenceRule
) -> list[_Reading] | str:
    """Look for a breakdown from each possible day of the start, or say why not."""
    starts, origin = days.starts, days.origin
    least = matched.daily(origin, days.last)
    most = matched.daily_at_most(origin, days.last)
    n_unplaced = matched.n_unplaced(origin, days.last)
    readings = []
    for start in starts:
        stop = min(start, days.declared) - origin
        before = slice(stop - rule.before_days, stop)
        n_least, n_most = float(least[before].sum()), float(most[before].sum())
        if n_least < rule.fewest_before:
            return f"fewer than {rule.fewest_before:g} events in the days before it"
        after = slice(start - origin + 1, None)
        views = (
            ((most, n_least), (least, n_most)) if n_unplaced else ((least, n_least),)
        )
        for series, n_before in views:
            found = breakdown(series[after], n_before / rule.before_days, rule)
            readings.append(_Reading(start - starts[0], found, n_unplaced))
    return readings


def _in_words(
    one: ListedCeasefire, readings: list[_Reading], rule: ViolenceRule, by: str
) -> Duration:
    """Put together what follows from each possible start, and from each view."""
    if any(each.found.judged_to < 1 for each in readings):
        return unknown(one, rule.name, "the event data end within the first run of it")
    back = [(each.start, each.found.day) for each in readings if each.found.day]
    hangs = _hangs_on_places(readings)
    if len(back) < len(readings):  # by some of them at least, it still held
        low = min(each.found.judged_to if each.found.day is None
                  else each.found.day - 1 for each in readings)  # fmt: skip
        if hangs and not low:
            return unknown(one, rule.name, f"whether violence was back {hangs}")
        why = (
            f"whether violence was back later {hangs}"
            if hangs
            else ("violence was not back")
        )
        return Duration(
            ceasefire=one, rule=rule.name, end=None, low_days=low, high_days=None,
            censored=Censoring.RIGHT, why=f"{why}; events by {by}",
        )  # fmt: skip
    ends = [one.start.first + timedelta(days=start + day) for start, day in back]
    on = DaySpan(min(ends), max(ends))
    why = f"violence was back{f'; the day {hangs}' if hangs else ''}; events by {by}"
    if one.start.is_exact:
        return ended(one, rule.name, on, why)
    days = [day for _, day in back]
    low, high = min(days), max(days)
    return Duration(
        ceasefire=one, rule=rule.name, end=on, low_days=low, high_days=high,
        censored=Censoring.NONE if low == high else Censoring.INTERVAL, why=why,
    )  # fmt: skip


def _hangs_on_places(readings: list[_Reading]) -> str:
    """Say that views of events without place differ; nothing where they do not."""
    by_start: dict[int, set[int | None]] = {}
    for each in readings:
        by_start.setdefault(each.start, set()).add(each.found.day)
    if all(len(days) == 1 for days in by_start.values()):
        return ""
    events = number_of(readings[0].n_unplaced, "event")
    return f"hangs on {events} of which it is not known whether they were in its area"
