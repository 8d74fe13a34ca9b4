"""What an alarm is given and what it says: the calm, the evidence, the answer."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.errors import ImpossibleWatch


@dataclass(frozen=True, slots=True, kw_only=True)
class CalmLevel:
    """What counts are compared with: a rate that is known, or a stretch of calm.

    Attributes
    ----------
    rate
        Events per period of the series while it is calm; positive. None where it is
        learned.
    first, last
        First and last day of the stretch to learn from, both included. None where the
        rate is known.
    """

    rate: float | None = None
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if (self.rate is None) == (self.first is None):
            raise ImpossibleWatch("its calm is either a rate or a stretch of days")
        if (self.first is None) != (self.last is None):
            raise ImpossibleWatch("a stretch of calm has a first and a last day")
        if self.rate is not None and not (self.rate > 0 and math.isfinite(self.rate)):
            raise ImpossibleWatch(
                f"a calm rate of {self.rate:g} is none: give a positive one, or let "
                "it be learned"
            )
        if self.first and self.last and self.first > self.last:
            raise ImpossibleWatch("the stretch of calm ends before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Events per period, with an interval.

    Attributes
    ----------
    mean
        Per period of the series.
    low, high
        Bounds of a 90 % interval that knows of the scatter; None where the rate was
        given and not estimated.
    n_periods
        Number of periods it was estimated from.
    """

    mean: float
    low: float | None
    high: float | None
    n_periods: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "mean": round(self.mean, 4),
            "low": _rounded(self.low),
            "high": _rounded(self.high),
            "n_periods": self.n_periods,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedCalm:
    """The calm that the watch compares with, as known when the watch begins.

    Attributes
    ----------
    source
        "given" or "learned".
    rate
        Of calm.
    first, last
        Labels of the periods it was learned from; None where the rate was given.
    n_before
        Number of periods before the ceasefire that tell of its scatter and carry-over;
        0 where too few are known.
    variance_over_mean
        Of a period's count around what the periods before it let expect; 1 for chance
        alone.
    carry_over
        How much of a surplus is expected to be there in the next period; 0 for none.
    """

    source: str
    rate: Rate
    first: str | None
    last: str | None
    n_before: int
    variance_over_mean: float
    carry_over: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "source": self.source,
            "rate": self.rate.to_dict(),
            "first": self.first,
            "last": self.last,
            "n_before": self.n_before,
            "variance_over_mean": round(self.variance_over_mean, 3),
            "carry_over": round(self.carry_over, 3),
        }


def alarm_line(level: float) -> float:
    """Return the evidence at which an alarm is raised.

    Twice what Ville's inequality asks for: the other half of the level is left for
    calms that are more restless than their first days let expect.
    """
    return 2 / level


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one more period did to the evidence.

    Attributes
    ----------
    period
        Label: 2021-02-17, 2021-W07 or 2021-02.
    count, expected
        Counted; and expected, had the calm gone on.
    evidence
        Against calm, of all periods of this watch so far. The alarm is raised where it
        reaches `alarm_line`. None before the watch can alarm.
    watch
        Number of the watch, from 1; it grows when the alarm is armed again.
    """

    period: str
    count: float
    expected: float
    evidence: float | None
    watch: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "period": self.period,
            "count": self.count,
            "expected": round(self.expected, 4),
            "evidence": None if self.evidence is None else _four_digits(self.evidence),
            "watch": self.watch,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One alarm: when it was raised, since when, how strong, on what.

    Attributes
    ----------
    watch
        Number of the watch that raised it.
    raised
        Label of the period whose count raised it.
    since
        First day of the period in which the breakdown most likely began, as seen when
        it was raised.
    since_earliest
        No more than a tenth of the weight lies on starts before this day.
    evidence
        When it was raised.
    rearmed
        Label of the first period of the next watch; None while the alarm stands.
    periods
        Labels of the periods from `since` to `raised`.
    events
        Ids of their events; empty where none were given.
    """

    watch: int
    raised: str
    since: date
    since_earliest: date
    evidence: float
    rearmed: str | None
    periods: tuple[str, ...]
    events: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "watch": self.watch,
            "raised": self.raised,
            "since": self.since.isoformat(),
            "since_earliest": self.since_earliest.isoformat(),
            "evidence": _four_digits(self.evidence),
            "rearmed": self.rearmed,
            "periods": list(self.periods),
            "events": list(self.events),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmAnswer:
    """Whether the ceasefire has broken down, as far as counts tell.

    Attributes
    ----------
    period
        Of the series.
    start
        First day of the period in which the ceasefire began.
    watch_from
        Label of the first period that can raise an alarm.
    false_alarm_level
        Highest probability of any false alarm, for each watch.
    calm
        What is compared with.
    evidence
        Period by period from the start on.
    alarms
        In the order of time.
    rate_now
        Since the last alarm's `since` while it stands; else of the latest periods.
    rate_now_over_calm
        Their ratio.
    assumptions
        What the level rests on, in sentences.
    in_words
        The answer in a few sentences.
    """

    period: Period
    start: date
    watch_from: str
    false_alarm_level: float
    calm: LearnedCalm
    evidence: tuple[Evidence, ...]
    alarms: tuple[Alarm, ...]
    rate_now: Rate
    assumptions: tuple[str, ...]
    in_words: str

    @property
    def alarm(self) -> bool:
        """Whether any alarm was raised."""
        return bool(self.alarms)

    @property
    def standing(self) -> bool:
        """Whether the last alarm still stands: the calm has not come back since."""
        return bool(self.alarms) and self.alarms[-1].rearmed is None

    @property
    def first_alarm(self) -> str | None:
        """Label of the period that raised the first alarm."""
        return self.alarms[0].raised if self.alarms else None

    @property
    def since(self) -> date | None:
        """First day of the breakdown that the first alarm tells of."""
        return self.alarms[0].since if self.alarms else None

    @property
    def line(self) -> float:
        """Evidence at which an alarm is raised."""
        return alarm_line(self.false_alarm_level)

    @property
    def rate_now_over_calm(self) -> float:
        """Rate now over the rate of calm."""
        return self.rate_now.mean / self.calm.rate.mean

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for machines."""
        return {
            "alarm": self.alarm,
            "standing": self.standing,
            "first_alarm": self.first_alarm,
            "since": self.since.isoformat() if self.since else None,
            "false_alarm_level": self.false_alarm_level,
            "in_words": self.in_words,
            "period": str(self.period),
            "start": self.start.isoformat(),
            "watch_from": self.watch_from,
            "alarm_line": round(self.line, 6),
            "calm": self.calm.to_dict(),
            "rate_now": self.rate_now.to_dict(),
            "rate_now_over_calm": round(self.rate_now_over_calm, 4),
            "alarms": [one.to_dict() for one in self.alarms],
            "events": list(self.alarms[0].events) if self.alarms else [],
            "evidence": [one.to_dict() for one in self.evidence],
            "assumptions": list(self.assumptions),
        }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _four_digits(value: float) -> float:
    return float(f"{value:.4g}")
