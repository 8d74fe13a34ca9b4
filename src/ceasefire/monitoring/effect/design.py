"""Which periods are treated, which are left out, and what else moves the counts."""

import math
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect.errors import (
    AllTreated,
    NothingHappened,
    NothingTreated,
    StartOutside,
    TooLittleUntreated,
)
from ceasefire.monitoring.effect.laplace import Counts, Floats
from ceasefire.monitoring.effect.treatment import Treatment

Mask = NDArray[np.bool_]

FEWEST_UNTREATED = {Period.DAY: 28, Period.WEEK: 12, Period.MONTH: 12}
PER_YEAR = {Period.DAY: 365.25, Period.WEEK: 365.25 / 7, Period.MONTH: 12.0}
_YEARS_FOR_A_SEASON = 1.5
_YEARS_FOR_A_SECOND_WAVE = 3.0
_CONTROL_SPAN = {Period.DAY: 7, Period.WEEK: 1, Period.MONTH: 1}

# Standard deviations of what each coefficient may be, before anything is seen. All are
# of logarithms of rates: 0.7 is a factor of two.
_SD_INTERCEPT = 5.0
_SD_WEEKDAY = 0.5
_SD_SEASON = 0.4
_SD_TREND = 0.7  # a year
_SD_CONTROL = 0.5
_SD_EFFECT = 2.0

_MEAN_CONTROL = 0.5  # whoever names a control expects the two to move together


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """What each period of a series is: treated, left out, or neither."""

    treated: Mask
    left_out: Mask

    @property
    def untreated(self) -> Mask:
        """Periods that show what is without treatment."""
        return np.asarray(~self.treated & ~self.left_out)


def roles_of(series: CountSeries, treatment: Treatment) -> Roles:
    """Say which periods are treated and which are left out, or refuse.

    Raises
    ------
    StartOutside, NothingTreated, AllTreated, TooLittleUntreated, NothingHappened
        If there is nothing to compare, or too little to compare it with.
    """
    roles = (
        _by_days(series, treatment) if treatment.days else _by_start(series, treatment)
    )
    if not roles.treated.any():
        raise NothingTreated(
            _why_none(series, treatment), series.first, last_of(series)
        )
    if roles.treated.all():
        raise AllTreated(len(series), series.period)
    _hold_enough(series, treatment, roles)
    if not series.counts[~roles.left_out].any():
        raise NothingHappened("of the series")
    if not series.counts[roles.untreated].any():
        raise NothingHappened("outside the treated periods")
    return roles


def _by_start(series: CountSeries, treatment: Treatment) -> Roles:
    start, n = treatment.start, len(series)
    if start is None or not series.first <= start <= last_of(series):
        raise StartOutside(start or series.first, series.first, last_of(series))
    first = series.position(start)
    known = (
        first if treatment.announced is None else series.position(treatment.announced)
    )
    is_whole = series.period.begin(start) == start
    treated, left_out = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    first_whole = first if is_whole else first + 1
    left_out[max(known, 0) : first_whole] = True
    stop = n
    if treatment.end is not None and treatment.end < last_of(series):
        stop = series.position(treatment.end)
        begins = series.period.begin(treatment.end)
        if series.period.next(begins).toordinal() - 1 == treatment.end.toordinal():
            stop += 1
        else:
            left_out[max(stop, first) : stop + 1] = True
    treated[first_whole:stop] = True
    return Roles(treated, left_out)


def _by_days(series: CountSeries, treatment: Treatment) -> Roles:
    n = len(series)
    treated = np.zeros(n, dtype=bool)
    places = [series.position(day) for day in treatment.days]
    treated[[at for at in places if 0 <= at < n]] = True
    return Roles(treated, np.zeros(n, dtype=bool))


def n_outside(series: CountSeries, treatment: Treatment) -> int:
    """Count the single days of a treatment that lie outside the series."""
    return sum(not 0 <= series.position(d) < len(series) for d in treatment.days)


def _why_none(series: CountSeries, treatment: Treatment) -> str:
    if treatment.days:
        return f"No treated {series.period} lies in the series."
    return f"No whole {series.period} lies between start and end."


def _hold_enough(series: CountSeries, treatment: Treatment, roles: Roles) -> None:
    needed = FEWEST_UNTREATED[series.period]
    untreated, where = roles.untreated, "without treatment"
    if not treatment.days:
        untreated = untreated[: int(np.argmax(roles.treated))]
        what = "announcement" if treatment.announced else "start"
        where = f"before the {what}"
    if (n := int(untreated.sum())) < needed:
        raise TooLittleUntreated(n, needed, series.period, where)


@dataclass(slots=True)
class _Columns:
    columns: list[Floats]
    precision: list[float]

    def add(self, column: NDArray[np.floating], sd: float) -> None:
        self.columns.append(np.asarray(column, dtype=np.float64))
        self.precision.append(1 / sd**2)


def counts_of(series: CountSeries, roles: Roles, y: Floats) -> tuple[Counts, list[int]]:
    """Put the regression together.

    Parameters
    ----------
    y : (n,)
        The counts of the series, or what the worst days were cut to.

    Returns
    -------
    counts
        Regressors: a constant, weekdays (of days), a wave a year (from one and a half
        years on, and from three years on a second of half a year), a trend, the
        control, and last the treatment.
    slow : list of int
        Columns that move slowly: all but constant and weekdays.
    """
    n = len(series)
    made = _Columns([], [])
    made.add(np.ones(n), _SD_INTERCEPT)
    at = np.arange(n)
    if series.period is Period.DAY:
        weekday = (at + series.first.weekday()) % 7
        for k in range(6):
            made.add((weekday == k).astype(float) - 1 / 7, _SD_WEEKDAY)
    n_quick = len(made.columns)
    years = (at - (n - 1) / 2) / PER_YEAR[series.period]
    for wave in range(1, _n_waves(n / PER_YEAR[series.period]) + 1):
        made.add(np.sin(2 * math.pi * wave * years), _SD_SEASON)
        made.add(np.cos(2 * math.pi * wave * years), _SD_SEASON)
    made.add(years, _SD_TREND)
    exposure = np.ones(n) if series.exposure is None else series.exposure
    offset = np.log(exposure)
    if series.control is not None:
        control = _log_control(series.control, series.period)
        offset = offset + _MEAN_CONTROL * control
        made.add(control, _SD_CONTROL)
    made.add(roles.treated.astype(float), _SD_EFFECT)
    counts = Counts(
        y=y,
        seen=(~roles.left_out).astype(float),
        offset=offset,
        design=np.asfortranarray(np.column_stack(made.columns)),
        precision=np.array(made.precision),
    )
    return counts, list(range(n_quick, len(made.columns)))


def begin_of(series: CountSeries, at: int) -> date:
    """First day of the period at a place, which may be one after the last."""
    match series.period:
        case Period.DAY:
            return series.first + timedelta(days=at)
        case Period.WEEK:
            return series.first + timedelta(days=7 * at)
        case Period.MONTH:
            months = series.first.month - 1 + at
            return date(series.first.year + months // 12, months % 12 + 1, 1)


def last_of(series: CountSeries) -> date:
    """Last day of a series."""
    return begin_of(series, len(series)) - timedelta(days=1)


def _n_waves(years: float) -> int:
    if years < _YEARS_FOR_A_SEASON:
        return 0
    return 1 if years < _YEARS_FOR_A_SECOND_WAVE else 2


def _log_control(control: Floats, period: Period) -> Floats:
    """Logarithm of the control, smoothed over a week of days, around its mean."""
    span = min(_CONTROL_SPAN[period], len(control))
    kernel = np.ones(span)
    smooth = np.convolve(control, kernel, "same") / np.convolve(
        np.ones(len(control)), kernel, "same"
    )
    logged = np.log(smooth + 0.5)
    return np.asarray(logged - logged.mean())
