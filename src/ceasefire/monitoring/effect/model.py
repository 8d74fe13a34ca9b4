"""What was done when, and what it changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import as_day
from ceasefire.events.columns import days_of
from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect.course import Course
from ceasefire.monitoring.effect.errors import ImpossibleTreatment

_ITS_DAY = "A day of the treatment"
POWER = 0.8  # of the smallest ratio that could have been detected


class Kind(StrEnum):
    """What is counted."""

    EVENTS = "events"
    DEATHS = "deaths"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """When a ceasefire held, or was to hold.

    Either a start, perhaps with an end, or single days. `starting` and `on_days` make
    one.

    Attributes
    ----------
    start, end
        First and last day, both included; no end: to the end of the series. A period
        of the series that is treated in part is left out.
    announced
        The days from this one to the one before the start are left out: violence
        often rises between an announcement and the start.
    days
        Days, or any day of weeks or months, in the order of time.

    Raises
    ------
    ImpossibleTreatment
        If it ends before it starts, or says what it is in two ways, or in none.
    NotADay, NotSeveral
        If a day of it is none, or one word is given for all.
    """

    start: date | None = None
    end: date | None = None
    announced: date | None = None
    days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        for name in ("start", "end", "announced"):
            if (given := getattr(self, name)) is not None:
                object.__setattr__(self, name, as_day(given, f"The treatment's {name}"))
        object.__setattr__(self, "days", tuple(days_of(self.days, _ITS_DAY)))
        if (self.start is None) == (not self.days):
            raise ImpossibleTreatment("it needs a start, or days, and not both")
        if self.start is None:
            if self.end or self.announced:
                raise ImpossibleTreatment("single days have no end or announcement")
            if len(set(self.days)) < len(self.days):
                twice = next(d for d in self.days if self.days.count(d) > 1)
                raise ImpossibleTreatment(f"{twice} stands twice among its days")
            return
        if self.end is not None and self.end < self.start:
            raise ImpossibleTreatment(
                f"it ends on {self.end}, before it starts on {self.start}"
            )
        if self.announced is not None and self.announced > self.start:
            raise ImpossibleTreatment(
                f"it is announced on {self.announced}, after it starts on {self.start}"
            )

    @classmethod
    def starting(
        cls, start: date, end: date | None = None, announced: date | None = None
    ) -> "Treatment":
        """One that starts on a day, and lasts to its end or that of the series."""
        return cls(start=start, end=end, announced=announced)

    @classmethod
    def on_days(cls, days: Iterable[date]) -> "Treatment":
        """One that is on and off: on these days, and on no others."""
        held = sorted(days_of(days, _ITS_DAY))
        if not held:
            raise ImpossibleTreatment("no day of it is given")
        return cls(days=tuple(held))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """The rate over what it would have been, with its interval.

    Attributes
    ----------
    level
        Probability that the interval holds the ratio. Where reporting may have
        changed, for every change within the stated range.
    """

    median: float
    lower: float
    upper: float
    level: float

    def to_dict(self) -> dict[str, float]:
        """As plain values for JSON."""
        return {
            "median": self.median,
            "lower": self.lower,
            "upper": self.upper,
            "level": self.level,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingBound:
    """What a change of reporting within a range makes of the ratio.

    Attributes
    ----------
    low, high
        Range of the share that is reported after, over that before.
    as_reported
        The ratio of what was reported, as if reporting had not changed.
    """

    low: float
    high: float
    as_reported: Ratio

    @property
    def bound(self) -> Ratio:
        """The ratio of what happened: the interval for every change in the range."""
        one = self.as_reported
        return Ratio(
            median=one.median / (self.low * self.high) ** 0.5,
            lower=one.lower / self.high,
            upper=one.upper / self.low,
            level=one.level,
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        one = self.as_reported
        return {
            "low": self.low,
            "high": self.high,
            "medians": [one.median / self.high, one.median / self.low],
            "as_reported": one.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Placebo:
    """How often a ratio as low is found where nothing was treated.

    Attributes
    ----------
    ratio
        Of the treated periods, by the plain comparison that placebo dates allow: over
        what the periods just before let expect; as reported, whatever the bound on
        reporting. None where it cannot be formed.
    share
        Of the other start dates, with a fall as large, half an event added to what was
        counted and to what was due; None with a reason. With a bound on reporting, the
        largest over its range.
    n_dates
        Start dates that could be looked at.
    first, last
        Of them; None where there are none.
    window
        Periods after each start that are compared, at most.
    reason
        Why there is no share, in words.
    """

    ratio: float | None
    share: float | None
    n_dates: int
    first: date | None
    last: date | None
    window: int
    reason: str | None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "share": self.share,
            "ratio": self.ratio,
            "n_dates": self.n_dates,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "window": self.window,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How deaths on the worst days were kept from deciding everything.

    Attributes
    ----------
    at
        Deaths of a period count up to so many.
    n_periods
        On which more were counted.
    share
        Of all deaths, that lie above.
    """

    at: float
    n_periods: int
    share: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "treatment": "cut at a fixed number a period; scatter proportional to "
            "the mean, estimated",
            "cut_at": self.at,
            "n_periods_cut": self.n_periods,
            "share_of_deaths_cut": self.share,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Surge:
    """How far the last stretch before the start stood above the time before it.

    Attributes
    ----------
    n_periods
        Of the stretch.
    times
        Its level over that of the untreated periods before it.
    share, n_stretches
        Of the stretches of its length before it, those that are as high; their number.
    """

    n_periods: int
    times: float
    share: float
    n_stretches: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "n_periods": self.n_periods,
            "times": self.times,
            "share": self.share,
            "n_stretches": self.n_stretches,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a ceasefire did to a series, as far as one series can tell.

    Attributes
    ----------
    ratio
        With a bound on reporting, widened by it.
    probability_below_one
        That the ratio is below 1; with a bound on reporting, the least over its range.
    smallest_detectable_ratio
        The ratio nearest to 1, from below, that this series would have told apart from
        1 at the level of the interval, four times out of five. None where even a
        complete stop would not have been. With a bound on reporting, it holds for every
        change in the range.
    verdict
        How sure the change is, in words: never surer than the interval of 95 % allows,
        however low the level that was asked for.
    surge
        How far the time just before the start stood out; None where it did not, or
        where it is not known. After one no fall is called more than suggestive.
    observed, expected
        Counts of the treated periods, and what was to be expected of them without
        treatment (deaths: after the cut).
    n_periods, n_treated, n_left_out
        Of the series; left out are those between announcement and start, and those
        treated in part.
    course
        The series by period; no part of `to_dict`, nor of what makes two effects equal.
    """

    kind: Kind
    period: Period
    ratio: Ratio
    probability_below_one: float
    placebo: Placebo
    smallest_detectable_ratio: float | None
    verdict: str
    in_words: str
    method: str
    observed: float
    expected: float
    n_periods: int
    n_treated: int
    n_left_out: int
    cut: Cut | None
    reporting: ReportingBound | None
    surge: Surge | None
    assumptions: tuple[str, ...]
    notes: tuple[str, ...]
    course: Course = field(compare=False, repr=False)

    @property
    def placebo_share(self) -> float | None:
        """Share of other start dates with a ratio as low; None where not known."""
        return self.placebo.share

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; what is not known is None, never NaN."""
        return {
            "kind": self.kind.value,
            "ratio": self.ratio.to_dict(),
            "placebo_share": self.placebo_share,
            "smallest_detectable_ratio": self.smallest_detectable_ratio,
            "in_words": self.in_words,
            "method": self.method,
            "probability_below_one": self.probability_below_one,
            "power": POWER,
            "period": self.period.value,
            "n_periods": self.n_periods,
            "n_treated": self.n_treated,
            "n_left_out": self.n_left_out,
            "observed": self.observed,
            "expected": self.expected,
            "placebo": self.placebo.to_dict(),
            "deaths": self.cut.to_dict() if self.cut else None,
            "reporting": self.reporting.to_dict() if self.reporting else None,
            "surge_before": self.surge.to_dict() if self.surge else None,
            "assumptions": list(self.assumptions),
            "notes": list(self.notes),
        }
