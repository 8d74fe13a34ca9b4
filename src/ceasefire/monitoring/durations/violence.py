"""The rule `violence`: a ceasefire lasts until violence is back.

Why    A list's end is often the day on which somebody said so. Events have a day of
       their own.
How    The rate before is the mean daily number of events over the days before the
       declaration. The ceasefire breaks down on the first day with an event from
       which a run of days has a stated share of that rate. The day of the start itself
       is not looked at, since lists do not give the hour. Runs that would go on after
       the last day of the data are not judged: it then held until the last day on
       which a run could begin. Where only the month of the start is known, every
       day of it is tried, and the answer is a span.
Read   `violence_durations`, then `Breakdown`.
Else   Which events belong to which ceasefire is in `matched`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Progress, silent
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
    found = _breakdowns(one, events, matched, rule)
    return (
        unknown(one, rule.name, found)
        if isinstance(found, str)
        else _in_words(one, found, rule, matched.by)
    )


def _breakdowns(
    one: ListedCeasefire, events: EventsOf, matched: Matched, rule: ViolenceRule
) -> list[Breakdown] | str:
    """Look for a breakdown from each possible day of the start, or say why not."""
    starts = range(day_number(one.start.first), day_number(one.start.last) + 1)
    declared = starts[-1] if one.declared is None else day_number(one.declared.first)
    origin = min(starts[0], declared) - rule.before_days
    if origin < events.first_day or starts[-1] > events.last_day:
        return "the event data do not cover its start"
    series = matched.daily(origin, events.last_day)
    found = []
    for start in starts:
        stop = min(start, declared) - origin
        n_before = float(series[stop - rule.before_days : stop].sum())
        if n_before < rule.fewest_before:
            return f"fewer than {rule.fewest_before:g} events in the days before it"
        after = series[start - origin + 1 :]
        found.append(breakdown(after, n_before / rule.before_days, rule))
    return found


def _in_words(
    one: ListedCeasefire, found: list[Breakdown], rule: ViolenceRule, by: str
) -> Duration:
    """Put together what each possible day of the start gives."""
    start = one.start.first
    if any(each.judged_to < 1 for each in found):
        return unknown(one, rule.name, "the event data end within the first run of it")
    days = [each.day for each in found if each.day is not None]
    if len(days) < len(found):  # on some days of the start at least, it still held
        low = min(
            each.judged_to if each.day is None else each.day - 1 for each in found
        )
        return Duration(
            ceasefire=one, rule=rule.name, end=None, low_days=low, high_days=None,
            censored=Censoring.RIGHT, why=f"violence was not back; events by {by}",
        )  # fmt: skip
    ends = [start + timedelta(days=i + day) for i, day in enumerate(days)]
    on = DaySpan(min(ends), max(ends))
    if one.start.is_exact:
        return ended(one, rule.name, on, f"violence was back; events by {by}")
    low, high = min(days), max(days)
    return Duration(
        ceasefire=one, rule=rule.name, end=on, low_days=low, high_days=high,
        censored=Censoring.NONE if low == high else Censoring.INTERVAL,
        why=f"violence was back; events by {by}",
    )  # fmt: skip
