"""What a ceasefire changed, and how that is known."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import number_of
from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect.course import Course

POWER = 0.8  # of the smallest ratio that could have been detected


class Kind(StrEnum):
    """What is counted."""

    EVENTS = "events"
    DEATHS = "deaths"


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


def as_on_few(few: float | None, n_periods: int, period: Period) -> str:
    """Say that nearly all was counted on a few periods; empty where it was not."""
    if few is None:
        return ""
    of = number_of(n_periods, period.value)
    return f", as nearly all was counted on {few:.0f} or so of the {of}"


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
    few
        On how many periods, in effect, nearly all was counted, where those are too few
        for any change to be told apart from chance; else None.
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
    few: float | None
    assumptions: tuple[str, ...]
    notes: tuple[str, ...]
    course: Course = field(compare=False, repr=False)

    @property
    def placebo_share(self) -> float | None:
        """Share of other start dates with a ratio as low; None where not known."""
        return self.placebo.share

    @property
    def on_few(self) -> str:
        """Say why an interval below 1 is chance all the same; empty where it is not."""
        return as_on_few(self.few, self.n_periods, self.period)

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
            "few_periods": self.few,
            "assumptions": list(self.assumptions),
            "notes": list(self.notes),
        }
