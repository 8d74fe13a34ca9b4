"""Which periods are learned from, and which are watched.

Read   `plan_of`.
"""

from dataclasses import dataclass
from datetime import date

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm.errors import (
    ImpossibleWatch,
    StartOutsideSeries,
    TooFewCalmPeriods,
)
from ceasefire.monitoring.alarm.rates import CalmLevel

CALM_PERIODS = {Period.DAY: 28, Period.WEEK: 8, Period.MONTH: 6}  # to learn from
# Periods before the ceasefire that tell of scatter: no more, since monitors change.
BEFORE_PERIODS = {Period.DAY: 180, Period.WEEK: 52, Period.MONTH: 24}


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPlan:
    """What is learned from and what is watched, as positions in the series."""

    start: int
    before: slice
    rate: float | None
    learn: slice
    watch_from: int


def plan_of(series: CountSeries, start: date, calm: CalmLevel | None) -> WatchPlan:
    """Plan a watch.

    Raises
    ------
    StartOutsideSeries
        If the start, or the stretch of calm, lies where there are no counts.
    TooFewCalmPeriods
        If there is too little calm to learn from.
    ImpossibleWatch
        If nothing is left to watch.
    """
    at = _position(series, "The start", start)
    before = _before(series.period, at)
    if calm is not None and calm.rate is not None:
        return WatchPlan(
            start=at,
            before=before,
            rate=calm.rate,
            learn=slice(at, at),
            watch_from=at,
        )
    needed = CALM_PERIODS[series.period]
    if calm is None or calm.first is None or calm.last is None:
        learn = slice(at, at + needed)
        if len(series) <= learn.stop:
            raise TooFewCalmPeriods(series.period, len(series) - at, needed, _MORE)
        return WatchPlan(
            start=at, before=before, rate=None, learn=learn, watch_from=learn.stop
        )
    first = _position(series, "The first day of calm,", calm.first)
    last = _position(series, "The last day of calm,", calm.last)
    learn = slice(first, last + 1)
    if learn.stop - learn.start < needed:
        raise TooFewCalmPeriods(
            series.period, learn.stop - learn.start, needed, _LONGER
        )
    watch_from = max(at, learn.stop)
    if watch_from >= len(series):
        raise ImpossibleWatch("no period is left to watch after the stretch of calm")
    return WatchPlan(
        start=at,
        before=_before(series.period, min(at, learn.start)),
        rate=None,
        learn=learn,
        watch_from=watch_from,
    )


def _before(period: Period, at: int) -> slice:
    """Return the periods before one that tell of scatter; none where they are few."""
    first = max(0, at - BEFORE_PERIODS[period])
    return slice(first, at) if at - first >= CALM_PERIODS[period] else slice(at, at)


_MORE = (
    "They are the first of the ceasefire, and the watch begins after them: wait, or "
    "give the rate of calm, or a stretch of calm to learn from."
)
_LONGER = "Give a longer stretch of calm, or its rate."


def _position(series: CountSeries, what: str, day: date) -> int:
    at = series.position(day)
    if not 0 <= at < len(series):
        raise StartOutsideSeries(what, day, series.first, series.last)
    return at
