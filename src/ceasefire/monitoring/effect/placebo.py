"""How often a ratio as low is found where nothing was treated.

Why    Whatever the model says, the plainest check is to ask the same question of other
       dates. If one in five of them shows such a fall, the fall says little.
How    The estimate itself would have to be made anew for each date. Instead each run
       of treated periods is compared with the untreated ones just before it, after
       weekday, season, trend and exposure are taken out; the whole pattern of runs is
       then moved along the untreated part, and the share of places is taken at which
       the ratio is as low or lower. Half an event is added to what was counted and to
       what was due: of plain ratios every end of all events is 0, whether 27 came to
       none or 1 did.
Read   `look_elsewhere`.

References
----------
.. [1] Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control methods
       for comparative case studies. *Journal of the American Statistical
       Association*, 105(490), 493-505. https://doi.org/10.1198/jasa.2009.ap08746
"""

import math

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import number_of
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.changes import HALF
from ceasefire.monitoring.effect.design import Roles, begin_of
from ceasefire.monitoring.effect.laplace import Floats
from ceasefire.monitoring.effect.model import Placebo

FEWEST_DATES = 30
WINDOW = {Period.DAY: 28, Period.WEEK: 8, Period.MONTH: 6}
_WEEK_OF_DAYS = 7
_NONE_BEFORE = (
    "no untreated {period} lies in the {window} {period}s before treated ones"
)
_NOTHING = (
    "nothing was counted on the {period}s that are compared: at most {window} just "
    "before treated ones, and as many of these"
)
_TIE = 1e-12
_DUST = 1e-9  # sums that differ by less are the same


def look_elsewhere(
    series: CountSeries,
    roles: Roles,
    y: Floats,
    log_due: Floats,
    *,
    least_reported: float = 1.0,
) -> Placebo:
    """Compare the treated periods with other places of the series.

    Parameters
    ----------
    y : (n,)
        Counts as they were fitted.
    log_due : (n,)
        Logarithm of what the regression expects without treatment, up to a level.
    least_reported
        Lowest share of what happens that may have been reported while treated, over
        that share before. What was counted is divided by it before it is compared: so
        much of a fall may be one of reports alone, and other dates have none such.
    """
    window = WINDOW[series.period]
    regression = np.exp(log_due)
    runs = _runs(roles, window)
    shifts = _shifts(series, roles, runs, window)
    free = roles.untreated.astype(float)
    sums = np.cumsum(
        [np.append(0.0, one) for one in (y, regression, y * free, regression * free)],
        axis=1,
    )
    counted, expected = _sums(sums, runs, np.array([0]), window)
    here = _ratio(float(counted[0]), float(expected[0]))
    n_there, due_there = _sums(sums, runs, shifts, window)
    seen = n_there + due_there > 0
    shifts = shifts[seen]
    starts = runs[0, 0] + shifts
    reason = _why_none(here, len(shifts), series.period)
    if math.isnan(expected[0]):
        reason = _NONE_BEFORE.format(period=series.period, window=window)
    share = None
    if reason is None:
        own = float(_levelled(counted / least_reported, expected)[0])
        share = _share_as_low(_levelled(n_there[seen], due_there[seen]), own)
    return Placebo(
        ratio=None if here is None or not math.isfinite(here) else here,
        share=share,
        n_dates=len(shifts),
        first=begin_of(series, int(starts.min())) if len(shifts) else None,
        last=begin_of(series, int(starts.max())) if len(shifts) else None,
        window=min(window, int((runs[:, 1] - runs[:, 0]).max())),
        reason=reason,
    )


def _share_as_low(there: Floats, ratio: float) -> float:
    return float(np.mean(there <= ratio * (1 + _TIE)))


def _ratio(counted: float, expected: float) -> float | None:
    """Their ratio; None where neither is anything, or what was due is not known."""
    if math.isnan(expected) or not counted + expected:
        return None
    return counted / expected if expected else math.inf


def _why_none(here: float | None, n_dates: int, period: Period) -> str | None:
    if here is None:
        return _NOTHING.format(period=period, window=WINDOW[period])
    if n_dates < FEWEST_DATES:
        is_ = "is" if n_dates == 1 else "are"
        n = number_of(n_dates, "other date")
        return f"there {is_} {n}, and {FEWEST_DATES} are needed"
    return None


def _runs(roles: Roles, window: int) -> NDArray[np.int64]:
    """First, stop, and first left out before it, of each run of treated periods."""
    treated = np.concatenate([[False], roles.treated, [False]])
    edges = np.flatnonzero(treated[1:] != treated[:-1])
    firsts, stops = edges[0::2], edges[1::2]
    gaps = []
    for first in firsts.tolist():
        known = first
        while known > 0 and roles.left_out[known - 1]:
            known -= 1
        gaps.append(known)
    return np.column_stack([firsts, np.minimum(stops, firsts + window), gaps])


def _shifts(
    series: CountSeries, roles: Roles, runs: NDArray[np.int64], window: int
) -> NDArray[np.int64]:
    """By how much the runs can be moved, to lie clear of what was treated.

    Several runs of days keep their weekdays.
    """
    n = len(series)
    low, high = -int(runs[0, 2]) + window, n - int(runs[-1, 1])
    step = _WEEK_OF_DAYS if len(runs) > 1 and series.period is Period.DAY else 1
    shifts = np.arange(-(-low // step) * step, high + 1, step, dtype=np.int64)
    busy = np.append(0, np.cumsum(~roles.untreated))
    clear = np.ones(len(shifts), dtype=bool)
    reach = window if len(runs) == 1 else 0
    for first, stop, known in runs.tolist():
        begins = np.clip(known - reach + shifts, 0, n)
        ends = np.clip(stop + shifts, 0, n)
        clear &= busy[ends] == busy[begins]
        clear &= first + shifts >= 0
    return np.asarray(shifts[clear])


def _sums(
    sums: Floats, runs: NDArray[np.int64], shifts: NDArray[np.int64], window: int
) -> tuple[Floats, Floats]:
    """What was counted, and what the periods before let expect; NaN where unknown."""
    counted, expected = np.zeros(len(shifts)), np.zeros(len(shifts))
    for first, stop, known in runs.tolist():
        a, b, k = first + shifts, stop + shifts, known + shifts
        before = np.maximum(k - window, 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            level = (sums[2][k] - sums[2][before]) / (sums[3][k] - sums[3][before])
        counted += sums[0][b] - sums[0][a]
        expected += level * (sums[1][b] - sums[1][a])
    counted, expected = (np.where(x < _DUST, 0.0, x) for x in (counted, expected))
    return np.asarray(counted), np.asarray(expected)


def _levelled(counted: Floats, expected: Floats) -> Floats:
    """Ratio of the two, with half an event added to each."""
    return np.asarray((counted + HALF) / (expected + HALF))
