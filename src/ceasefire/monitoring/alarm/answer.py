"""What was followed, told by the names of its periods.

Read   `answer_of`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ceasefire.events.count_series import CountSeries
from ceasefire.monitoring.alarm.calm import CalmBelief
from ceasefire.monitoring.alarm.densities import Floats, poisson_mean_bounds
from ceasefire.monitoring.alarm.follow import Followed, Raised, WatchRules
from ceasefire.monitoring.alarm.model import Alarm, AlarmAnswer, Evidence, Power
from ceasefire.monitoring.alarm.plan import WatchPlan
from ceasefire.monitoring.alarm.power import power_of
from ceasefire.monitoring.alarm.rates import LearnedCalm, Rate
from ceasefire.monitoring.alarm.restless import is_restless
from ceasefire.monitoring.alarm.words import assumptions_of

_COVERAGE = 0.9  # of intervals
_LARGEST_LOG = 600.0  # e**600 is still a number, and more than enough
_LATEST_PERIODS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that a watch has seen, by position in the series.

    Attributes
    ----------
    belief
        In calm, as the watch began.
    told, warned
        What came of following for alarms, and for warnings.
    """

    series: CountSeries
    plan: WatchPlan
    offsets: Floats
    belief: CalmBelief
    told: Followed
    warned: Followed


def answer_of(
    seen: Seen, level: float, event_ids: Sequence[Sequence[str]] | None
) -> AlarmAnswer:
    """Return the answer, without its sentences and without what silence is worth."""
    series, plan = seen.series, seen.plan
    label = series.period.label
    starts = (*series.starts, series.period.next(series.starts[-1]))
    labels = tuple(label(day) for day in starts)
    calm = _learned(seen, labels)
    return AlarmAnswer(
        period=series.period,
        start=starts[plan.start],
        watch_from=labels[plan.watch_from],
        false_alarm_level=level,
        calm=calm,
        evidence=_evidence(seen, labels),
        alarms=tuple(_alarm(o, starts, labels, event_ids) for o in seen.told.raised),
        warnings=tuple(
            _alarm(o, starts, labels, event_ids) for o in seen.warned.raised
        ),
        rate_now=_rate_now(seen),
        power=None,
        warning_power=None,
        assumptions=assumptions_of(series.period, calm, level),
        in_words="",
    )


def power_seen(seen: Seen, followed: Followed, rules: WatchRules) -> Power | None:
    """Simulate what one of its watches would find; None where it has already."""
    last = followed.raised[-1] if followed.raised else None
    if last is not None and last.rearmed is None:
        return None
    over = last is not None and last.rearmed == len(seen.series)  # the next is new
    current = 0 if over else sum(n == followed.watch[-1] for n in followed.watch)
    return power_of(
        followed.belief,
        rules,
        drawn_from=seen.told.belief,
        period=seen.series.period,
        offset=float(seen.offsets[-_LATEST_PERIODS:].mean()),
        spent=current,
    )


def _learned(seen: Seen, labels: tuple[str, ...]) -> LearnedCalm:
    belief, plan = seen.belief, seen.plan
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
        over_before=None if known else _over_before(seen),
        is_restless=not known
        and is_restless(seen.series.counts[plan.learn], seen.offsets[plan.learn]),
    )


def _over_before(seen: Seen) -> float | None:
    """Return the rate of the periods learned from, over that of those before."""
    learn, before = (
        float(seen.series.counts[part].sum()) / float(seen.offsets[part].sum())
        if part.stop > part.start
        else 0.0
        for part in (seen.plan.learn, seen.plan.before)
    )
    return learn / before if before else None


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


def _evidence(seen: Seen, labels: tuple[str, ...]) -> tuple[Evidence, ...]:
    counts, told = seen.series.counts, seen.told
    return tuple(
        Evidence(
            period=labels[at],
            count=float(counts[at]),
            expected=expected,
            evidence=_number(log),
            warning_evidence=_number(log_warning),
            watch=number,
        )
        for at, expected, log, log_warning, number in zip(
            range(seen.plan.watch_from, len(counts)),
            told.expected,
            told.log_evidence,
            seen.warned.log_evidence,
            told.watch,
            strict=True,
        )
    )


def _rate_now(seen: Seen) -> Rate:
    """Estimate the rate since what stands was raised, or of the latest periods."""
    counts, offsets = seen.series.counts, seen.offsets
    standing = [
        followed.raised[-1]
        for followed in (seen.told, seen.warned)
        if followed.raised and followed.raised[-1].rearmed is None
    ]
    first = max(seen.plan.start, len(counts) - _LATEST_PERIODS)
    if standing:
        first = standing[0].since
    total, known = float(counts[first:].sum()), float(offsets[first:].sum())
    spread = seen.told.belief.long_run_variance_over_mean
    low, high = poisson_mean_bounds(total / spread, _COVERAGE)
    return Rate(
        mean=total / known,
        low=low * spread / known,
        high=high * spread / known,
        n_periods=len(counts) - first,
    )


def _number(log: float) -> float:
    return math.exp(min(log, _LARGEST_LOG))
