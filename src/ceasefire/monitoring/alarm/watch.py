"""Whether a ceasefire has broken down, asked every morning.

Read   `watch`.
Else   The bets are in `betting`, calm in `calm`, the arming anew in `follow`.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm.before import leaning
from ceasefire.monitoring.alarm.calm import CalmBelief, prior_belief
from ceasefire.monitoring.alarm.densities import Floats, poisson_mean_bounds
from ceasefire.monitoring.alarm.errors import ImpossibleWatch
from ceasefire.monitoring.alarm.follow import Followed, Raised, WatchRules, follow
from ceasefire.monitoring.alarm.model import (
    Alarm,
    AlarmAnswer,
    Evidence,
    Power,
    alarm_line,
)
from ceasefire.monitoring.alarm.plan import WatchPlan, plan_of
from ceasefire.monitoring.alarm.power import power_of
from ceasefire.monitoring.alarm.rates import CalmLevel, LearnedCalm, Rate
from ceasefire.monitoring.alarm.weekdays import weekday_factors
from ceasefire.monitoring.alarm.words import answer_in_words, assumptions_of

LEVEL = 0.05
REST_PERIODS = {Period.DAY: 14, Period.WEEK: 4, Period.MONTH: 3}  # for calm to return
HALF_SPENT = {Period.DAY: 90, Period.WEEK: 26, Period.MONTH: 12}  # weight on starts
_COVERAGE = 0.9  # of intervals
_LARGEST_LOG = 600.0  # e**600 is still a number, and more than enough


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
        however often one looks; between 0 and 1.
    calm
        What to compare with. Learned from the first `CALM_PERIODS` of the ceasefire
        where nothing is given; no alarm is raised in them.
    event_ids
        Ids of the events of each period, in the order of the series.
    with_power
        Whether to simulate, too, how soon a breakdown from now on would be found;
        takes about half a second.

    Returns
    -------
    answer
        The alarms, and the evidence of each period. Later periods never change what
        is said of earlier ones.

    Raises
    ------
    StartOutsideSeries
        If the start, or the stretch of calm, lies where there are no counts.
    TooFewCalmPeriods
        If there is too little calm to learn from, or nothing to watch after it.
    ImpossibleWatch
        If the level is none, or the ids are not one list per period.
    """
    _check(series, level, event_ids)
    plan = plan_of(series, start, calm)
    offsets = _offsets(series, plan)
    belief = _belief(series.counts, offsets, plan)
    rules = WatchRules(
        log_line=math.log(alarm_line(level)),
        n_rest=REST_PERIODS[series.period],
        half_spent=HALF_SPENT[series.period],
    )
    told = follow(series.counts, offsets, plan.watch_from, belief, rules)
    answer = _answer(series, plan, offsets, belief, told, level, event_ids)
    if with_power and not answer.standing:
        answer = replace(answer, power=_power(series, offsets, told, rules))
    return answer_in_words(answer, series.period.label(series.starts[-1]))


def _check(
    series: CountSeries, level: float, event_ids: Sequence[Sequence[str]] | None
) -> None:
    if not 0 < level < 1:
        raise ImpossibleWatch(
            f"a false-alarm level of {level:g} is not between 0 and 1"
        )
    if event_ids is not None and len(event_ids) != len(series):
        raise ImpossibleWatch(
            f"there are {len(series)} {series.period}s and ids for {len(event_ids)}"
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
    belief = prior_belief(rate, len(learned), leans)
    for count, offset in zip(learned, known, strict=True):
        belief = belief.after(float(count), float(offset))
    return belief if plan.learn.stop == plan.watch_from else belief.at_rest()


def _answer(
    series: CountSeries,
    plan: WatchPlan,
    offsets: Floats,
    belief: CalmBelief,
    told: Followed,
    level: float,
    event_ids: Sequence[Sequence[str]] | None,
) -> AlarmAnswer:
    label = series.period.label
    starts = (*series.starts, series.period.next(series.starts[-1]))
    labels = tuple(label(day) for day in starts)
    calm = _learned(belief, plan, labels)
    alarms = tuple(_alarm(one, starts, labels, event_ids) for one in told.raised)
    rate_now = _rate_now(series.counts, offsets, plan, told)
    return AlarmAnswer(
        period=series.period,
        start=starts[plan.start],
        watch_from=labels[plan.watch_from],
        false_alarm_level=level,
        calm=calm,
        evidence=_evidence(series.counts, labels, plan, told),
        alarms=alarms,
        rate_now=rate_now,
        power=None,
        assumptions=assumptions_of(series.period, calm, level),
        in_words="",
    )


def _power(
    series: CountSeries, offsets: Floats, told: Followed, rules: WatchRules
) -> Power:
    last = told.raised[-1] if told.raised else None
    over = last is not None and last.rearmed == len(series)  # the next watch is new
    current = 0 if over else sum(number == told.watch[-1] for number in told.watch)
    return power_of(
        told.belief,
        rules,
        period=series.period,
        offset=float(offsets[-_LATEST_PERIODS:].mean()),
        spent=current,
    )


def _learned(
    belief: CalmBelief, plan: WatchPlan, labels: tuple[str, ...]
) -> LearnedCalm:
    known = plan.rate is not None
    tail = (1 - _COVERAGE) / 2
    rate = Rate(
        mean=float(belief.weights @ belief.mean),
        low=None if known else belief.quantile_of_mean(tail),
        high=None if known else belief.quantile_of_mean(1 - tail),
        n_periods=plan.learn.stop - plan.learn.start,
    )
    return LearnedCalm(
        source="given" if known else "learned",
        rate=rate,
        first=None if known else labels[plan.learn.start],
        last=None if known else labels[plan.learn.stop - 1],
        n_before=plan.before.stop - plan.before.start,
        variance_over_mean=belief.variance_over_mean,
        carry_over=belief.expected_carry_over,
    )


def _alarm(
    raised: Raised,
    starts: tuple[date, ...],
    labels: tuple[str, ...],
    event_ids: Sequence[Sequence[str]] | None,
) -> Alarm:
    span = range(raised.since, raised.at + 1)
    events = () if event_ids is None else tuple(e for at in span for e in event_ids[at])
    return Alarm(
        watch=raised.watch,
        raised=labels[raised.at],
        since=starts[raised.since],
        since_earliest=starts[raised.since_earliest],
        evidence=_number(raised.log_evidence),
        rearmed=None if raised.rearmed is None else labels[raised.rearmed],
        periods=tuple(labels[at] for at in span),
        events=events,
    )


def _evidence(
    counts: Floats, labels: tuple[str, ...], plan: WatchPlan, told: Followed
) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(labels[at], float(counts[at]), expected, _number(log), number)
        for at, expected, log, number in zip(
            range(plan.watch_from, len(counts)),
            told.expected,
            told.log_evidence,
            told.watch,
            strict=True,
        )
    )


def _rate_now(counts: Floats, offsets: Floats, plan: WatchPlan, told: Followed) -> Rate:
    """Estimate the rate since the standing alarm, or of the latest periods."""
    last = told.raised[-1] if told.raised else None
    if last is not None and last.rearmed is None:
        first = last.since
    else:
        first = max(plan.start, len(counts) - _LATEST_PERIODS)
    total, known = float(counts[first:].sum()), float(offsets[first:].sum())
    spread = told.belief.long_run_variance_over_mean
    low, high = poisson_mean_bounds(total / spread, _COVERAGE)
    return Rate(
        mean=total / known,
        low=low * spread / known,
        high=high * spread / known,
        n_periods=len(counts) - first,
    )


_LATEST_PERIODS = 14


def _number(log: float) -> float:
    return math.exp(min(log, _LARGEST_LOG))
