"""A rate after a ceasefire over that before, and how rare such a fall is.

Read   `change`.
Else   The days to compare are in `monitoring.windows`, other dates in
       `monitoring.placebo`.
"""

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.changes import FEWEST_EVENTS
from ceasefire.monitoring.compliance.rows import Change
from ceasefire.monitoring.placebo import FEWEST_PLACEBO_DATES, Placebo
from ceasefire.monitoring.series import Floats, day_number
from ceasefire.monitoring.windows import Window

NO_CHANGE = Change(ratio=None, placebo_share=None, placebo_rise_share=None, n_placebo=0)
_TIE = 1e-12  # ratios this near are the same


def change(
    series: Floats,
    data: Window,
    windows: dict[str, Window],
    placebo: Placebo,
    fewest: float = FEWEST_EVENTS,
) -> Change:
    """Compare the rate after with that before, and with what other dates show.

    Parameters
    ----------
    series
        Per day of `data`.
    windows
        As `windows_of` gives them.
    fewest
        So many in both windows together, for anything to be made of the change.
    """
    before, between, after = (windows[n] for n in ("before", "between", "after"))
    if not (before.n_days and after.n_days):
        return NO_CHANGE
    total = np.concatenate([[0.0], np.cumsum(series)])
    gap = between.n_days
    start = np.array([day_number(after.first)]) - day_number(data.first)
    if not _lies_inside(before, data) or not _lies_inside(after, data):
        return NO_CHANGE
    observed = _ratios(total, start, before.n_days, gap, after.n_days)[0]
    if np.isnan(observed):
        return NO_CHANGE
    others = _ratios(
        total,
        placebo.starts - day_number(data.first),
        before.n_days,
        gap,
        after.n_days,
    )
    others = others[~np.isnan(others)]
    enough = len(others) >= FEWEST_PLACEBO_DATES
    enough &= _seen_in_both(total, start, windows) >= fewest
    below = float(np.mean(others <= observed * (1 + _TIE))) if enough else None
    above = float(np.mean(others >= observed * (1 - _TIE))) if enough else None
    return Change(
        ratio=None if np.isinf(observed) else float(observed),
        placebo_share=below,
        placebo_rise_share=above,
        n_placebo=len(others),
    )


def _lies_inside(window: Window, data: Window) -> bool:
    return data.first <= window.first and window.last <= data.last


def _seen_in_both(
    total: Floats, start: NDArray[np.int64], windows: dict[str, Window]
) -> float:
    """Add up what both windows hold."""
    earlier = start - windows["between"].n_days
    after = total[start + windows["after"].n_days] - total[start]
    before = total[earlier] - total[earlier - windows["before"].n_days]
    return float((before + after)[0])


def _ratios(
    total: Floats, starts: NDArray[np.int64], n_before: int, gap: int, n_after: int
) -> Floats:
    """Ratio of daily rates around each start; NaN where both are nothing."""
    after = (total[starts + n_after] - total[starts]) / n_after
    earlier = starts - gap
    before = (total[earlier] - total[earlier - n_before]) / n_before
    after, before = (np.where(rate < 1e-9, 0.0, rate) for rate in (after, before))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(after / before)
