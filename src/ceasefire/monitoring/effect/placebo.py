"""How often a ratio as low is found where nothing was treated.

Why    Whatever the model says, the plainest check is to ask the same question of other
       dates. If one in five of them shows such a fall, the fall says little.
How    The estimate itself would have to be made anew for each date. Instead each run
       of treated periods is compared with the untreated ones just before it, after
       weekday, season, trend and exposure are taken out; the whole pattern of runs is
       then moved along the untreated part, and the share of places is taken at which
       the ratio is as low or lower.
Read   `look_elsewhere`.

References
----------
.. [1] Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control methods
       for comparative case studies. *Journal of the American Statistical
       Association*, 105(490), 493-505. https://doi.org/10.1198/jasa.2009.ap08746
"""

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import number_of
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect.design import Roles, begin_of
from ceasefire.monitoring.effect.laplace import Floats
from ceasefire.monitoring.effect.model import Placebo

FEWEST_DATES = 30
WINDOW = {Period.DAY: 28, Period.WEEK: 8, Period.MONTH: 6}
_WEEK_OF_DAYS = 7
_TIE = 1e-12


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
    here = _ratios(sums, runs, np.array([0]), window)[0]
    there = _ratios(sums, runs, shifts, window)
    known = ~np.isnan(there)
    shifts, there = shifts[known], there[known]
    starts = runs[0, 0] + shifts
    reason = _why_none(float(here), len(there))
    share = None if reason else _share_as_low(there, here / least_reported)
    return Placebo(
        ratio=float(here) if np.isfinite(here) else None,
        share=share,
        n_dates=len(there),
        first=begin_of(series, int(starts.min())) if len(there) else None,
        last=begin_of(series, int(starts.max())) if len(there) else None,
        window=min(window, int((runs[:, 1] - runs[:, 0]).max())),
        reason=reason,
    )


def _share_as_low(there: Floats, ratio: np.float64) -> float:
    return float(np.mean(there <= ratio * (1 + _TIE)))


def _why_none(here: float, n_dates: int) -> str | None:
    if np.isnan(here):
        return "nothing was counted just before or while it was treated"
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


def _ratios(
    sums: Floats, runs: NDArray[np.int64], shifts: NDArray[np.int64], window: int
) -> Floats:
    """Ratio of what was counted to what the periods before let expect."""
    counted, expected = np.zeros(len(shifts)), np.zeros(len(shifts))
    for first, stop, known in runs.tolist():
        a, b, k = first + shifts, stop + shifts, known + shifts
        before = np.maximum(k - window, 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            level = (sums[2][k] - sums[2][before]) / (sums[3][k] - sums[3][before])
        counted += sums[0][b] - sums[0][a]
        expected += level * (sums[1][b] - sums[1][a])
    counted, expected = (np.where(x < 1e-9, 0.0, x) for x in (counted, expected))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(counted / expected)
