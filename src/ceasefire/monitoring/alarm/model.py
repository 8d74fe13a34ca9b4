"""What an alarm says: the evidence, the alarms, what silence is worth, the answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.rates import LearnedCalm, Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """How soon a breakdown from now on would be found: simulated.

    Attributes
    ----------
    multiple
        Of the calm rate, in the simulated breakdowns.
    within
        Number of periods they were followed.
    n_runs, n_found
        Simulated breakdowns, and how many of them raised an alarm within these periods.
    median_periods
        Until the alarm; None where fewer than half were found.
    """

    multiple: float
    within: int
    n_runs: int
    n_found: int
    median_periods: float | None

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "simulated": True,
            "multiple": self.multiple,
            "within_periods": self.within,
            "n_runs": self.n_runs,
            "n_found": self.n_found,
            "median_periods": self.median_periods,
        }


LINE = 3.0  # evidence times level at which an alarm is raised


def alarm_line(level: float) -> float:
    """Return the evidence at which an alarm is raised.

    More than the 1 / level of Ville's inequality: the rest of the level is left for
    calms that are more restless than their first days let expect.
    """
    return LINE / level


def warning_line(level: float) -> float:
    """Return the evidence at which a warning is raised: that of Ville's inequality."""
    return 1 / level


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
        reaches `alarm_line`.
    warning_evidence
        Against a calm that does not wander for more than a few periods. The warning is
        raised where it reaches `warning_line`; it has a watch of its own.
    watch
        Number of the watch, from 1; it grows when the alarm is armed again.
    """

    period: str
    count: float
    expected: float
    evidence: float
    warning_evidence: float
    watch: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "period": self.period,
            "count": self.count,
            "expected": round(self.expected, 4),
            "evidence": _four_digits(self.evidence),
            "warning_evidence": _four_digits(self.warning_evidence),
            "watch": self.watch,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One alarm or warning: when it was raised, since when, how strong, on what.

    Attributes
    ----------
    watch
        Number of the watch that raised it; warnings have watches of their own.
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
        Label of the first period of the next watch; None while it stands.
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
    warnings
        In the order of time: raised where counts are no calm that wanders for a few
        periods at most. Sooner than alarms, and false more often where calm does.
    rate_now
        Since the last alarm's `since` while it stands, else since the last warning's
        while it does; else of the latest periods.
    rate_now_over_calm
        Their ratio.
    power, warning_power
        What would be found from now on by an alarm, or by a warning; None while one
        stands, or where it was not asked for.
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
    warnings: tuple[Alarm, ...]
    rate_now: Rate
    power: Power | None
    warning_power: Power | None
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
    def warning(self) -> bool:
        """Whether any warning was raised."""
        return bool(self.warnings)

    @property
    def warning_standing(self) -> bool:
        """Whether the last warning still stands."""
        return bool(self.warnings) and self.warnings[-1].rearmed is None

    @property
    def first_warning(self) -> str | None:
        """Label of the period that raised the first warning."""
        return self.warnings[0].raised if self.warnings else None

    @property
    def warning_since(self) -> date | None:
        """First day of the breakdown that the first warning tells of."""
        return self.warnings[0].since if self.warnings else None

    @property
    def first_alarm(self) -> str | None:
        """Label of the period that raised the first alarm."""
        return self.alarms[0].raised if self.alarms else None

    @property
    def since(self) -> date | None:
        """First day of the breakdown that the first alarm tells of."""
        return self.alarms[0].since if self.alarms else None

    @property
    def alarm_line(self) -> float:
        """Evidence at which an alarm is raised."""
        return alarm_line(self.false_alarm_level)

    @property
    def warning_line(self) -> float:
        """Evidence at which a warning is raised."""
        return warning_line(self.false_alarm_level)

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
            "alarm_line": round(self.alarm_line, 6),
            "warning": self.warning,
            "warning_standing": self.warning_standing,
            "first_warning": self.first_warning,
            "warning_since": (
                self.warning_since.isoformat() if self.warning_since else None
            ),
            "warning_line": round(self.warning_line, 6),
            "calm": self.calm.to_dict(),
            "rate_now": self.rate_now.to_dict(),
            "rate_now_over_calm": round(self.rate_now_over_calm, 4),
            "power": self.power.to_dict() if self.power else None,
            "warning_power": (
                self.warning_power.to_dict() if self.warning_power else None
            ),
            "alarms": [one.to_dict() for one in self.alarms],
            "warnings": [one.to_dict() for one in self.warnings],
            "events": list(self.alarms[0].events) if self.alarms else [],
            "evidence": [one.to_dict() for one in self.evidence],
            "assumptions": list(self.assumptions),
        }


def _four_digits(value: float) -> float:
    return float(f"{value:.4g}")
