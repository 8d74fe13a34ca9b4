"""Whether a ceasefire has broken down, asked every morning.

Read   `watch`.
Else   The bets are in `betting`, calm in `calm`, the arming anew in `follow`, warnings
       before an alarm in `warning`.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from numbers import Real

import numpy as np

from ceasefire.core import as_day
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm.answer import Seen, answer_of, power_seen
from ceasefire.monitoring.alarm.before import leaning
from ceasefire.monitoring.alarm.calm import CalmBelief, prior_belief
from ceasefire.monitoring.alarm.densities import Floats
from ceasefire.monitoring.alarm.errors import ImpossibleWatch
from ceasefire.monitoring.alarm.follow import WatchRules, follow
from ceasefire.monitoring.alarm.model import AlarmAnswer, alarm_line, warning_line
from ceasefire.monitoring.alarm.plan import WatchPlan, plan_of
from ceasefire.monitoring.alarm.rates import CalmLevel
from ceasefire.monitoring.alarm.restless import check_scatter
from ceasefire.monitoring.alarm.warning import that_forgets_soon
from ceasefire.monitoring.alarm.weekdays import weekday_factors
from ceasefire.monitoring.alarm.words import answer_in_words

LEVEL = 0.05
REST_PERIODS = {Period.DAY: 14, Period.WEEK: 4, Period.MONTH: 3}  # for calm to return
HALF_SPENT = {Period.DAY: 90, Period.WEEK: 26, Period.MONTH: 12}  # weight on starts


def watch(
    series: CountSeries,
    start: date,
    *,
    level: float = LEVEL,
    calm: CalmLevel | None = None,
    event_ids: Sequence[Sequence[str]] | None = None,
    with_power: bool = False,
) -> AlarmAnswer:
    """Watch a ceasefire for its breakdown, period by period.

    Parameters
    ----------
    series
        Counts by day, week or month; the ceasefire begins within it. Counts before it,
        up to `BEFORE_PERIODS`, tell how counts scatter, never at what level calm is.
    start
        Day on which the ceasefire began.
    level
        Highest probability of any false alarm over the whole watch, however long and
        however often one looks; between 0 and 1. Of any false warning too, as long as
        calm does not wander for more than a few periods.
    calm
        What to compare with. Learned from the first `CALM_PERIODS` of the ceasefire
        where nothing is given; no alarm is raised in them.
    event_ids
        Ids of the events of each period, in the order of the series.
    with_power
        Whether to simulate, too, how soon a breakdown from now on would be found;
        takes a part of a second.

    Returns
    -------
    answer
        The alarms and warnings, and the evidence of each period. Later periods never
        change what is said of earlier ones.

    Raises
    ------
    StartOutsideSeries
        If the start, or the stretch of calm, lies where there are no counts.
    TooFewCalmPeriods
        If there is too little calm to learn from, or nothing to watch after it.
    CalmTooRestless
        If the calm to learn from scatters more than any that the watch knows.
    ImpossibleWatch
        If the level is none, or the ids are not one list per period.
    NotADay
        If the start is none.
    """
    _check(series, level, event_ids)
    start = as_day(start, "The start")
    plan = plan_of(series, start, calm)
    offsets = _offsets(series, plan)
    belief = _belief(series.counts, offsets, plan)
    for_alarm = _rules(series.period, alarm_line(level))
    for_warning = _rules(series.period, warning_line(level))
    counts, first = series.counts, plan.watch_from
    seen = Seen(
        series=series,
        plan=plan,
        offsets=offsets,
        belief=belief,
        told=follow(counts, offsets, first, belief, for_alarm),
        warned=follow(counts, offsets, first, that_forgets_soon(belief), for_warning),
    )
    answer = answer_of(seen, level, event_ids)
    if with_power and not answer.standing:
        answer = replace(
            answer,
            power=power_seen(seen, seen.told, for_alarm),
            warning_power=power_seen(seen, seen.warned, for_warning),
        )
    return answer_in_words(answer, series.period.label(series.starts[-1]))


def _rules(period: Period, line: float) -> WatchRules:
    return WatchRules(
        log_line=math.log(line),
        n_rest=REST_PERIODS[period],
        half_spent=HALF_SPENT[period],
    )


def _check(
    series: CountSeries, level: float, event_ids: Sequence[Sequence[str]] | None
) -> None:
    if not isinstance(level, Real):
        raise ImpossibleWatch(f"a false-alarm level of {level!r} is no number")
    if not 0 < level < 1:
        raise ImpossibleWatch(
            f"a false-alarm level of {level:g} is not between 0 and 1"
        )
    if event_ids is None:
        return
    if len(event_ids) != len(series):
        raise ImpossibleWatch(
            f"there are {len(series)} {series.period}s and ids for {len(event_ids)}"
        )
    if any(isinstance(ids, str) for ids in event_ids):
        raise ImpossibleWatch(
            f"a {series.period} has one word for its ids, and not a list of them"
        )


def _offsets(series: CountSeries, plan: WatchPlan) -> Floats:
    """Return what each count is relative to: exposure, and the pattern of weekdays."""
    exposure = np.ones(len(series)) if series.exposure is None else series.exposure
    if plan.rate is None:
        exposure = exposure / exposure[plan.learn].mean()
    if series.period is not Period.DAY:
        return exposure
    starts = series.starts
    factors = weekday_factors(
        series.counts[plan.learn], exposure[plan.learn], starts[plan.learn.start]
    )
    return np.asarray(exposure * factors[[day.weekday() for day in starts]])


def _belief(counts: Floats, offsets: Floats, plan: WatchPlan) -> CalmBelief:
    """Learn calm from its stretch, or take its rate as known."""
    leans = None
    if plan.before.stop > plan.before.start:
        leans = leaning(counts[plan.before], offsets[plan.before])
    if plan.rate is not None:
        return prior_belief(plan.rate, None, leans)
    learned, known = counts[plan.learn], offsets[plan.learn]
    rate = (float(learned.sum()) + 0.5) / float(known.sum())
    check_scatter(learned, known)
    belief = prior_belief(rate, len(learned), leans)
    for count, offset in zip(learned, known, strict=True):
        belief = belief.after(float(count), float(offset))
    return belief if plan.learn.stop == plan.watch_from else belief.at_rest()
