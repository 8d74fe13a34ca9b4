"""A rate after a ceasefire over that before, and how rare such a fall is.

Why    Of plain ratios every end of all events is 0, whether 27 came to none or 1 did.
       So dates are held against each other with half an event added to each window.
Read   `change`.
Else   The days to compare are in `monitoring.windows`, other dates in
       `monitoring.placebo`.
"""

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.changes import FEWEST_EVENTS, HALF, rate_ratio
from ceasefire.monitoring.compliance.rows import Change
from ceasefire.monitoring.placebo import FEWEST_PLACEBO_DATES, Placebo
from ceasefire.monitoring.series import Floats, day_number
from ceasefire.monitoring.windows import Window

NO_CHANGE = Change(ratio=None, placebo_share=None, placebo_rise_share=None, n_placebo=0)
_TIE = 1e-12  # ratios this near are the same
_DUST = 1e-9  # sums that differ by less are the same


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
    n_days = before.n_days, after.n_days
    n_before, n_after = (float(n[0]) for n in _sums(total, start, n_days, gap))
    if not n_before + n_after:
        return NO_CHANGE
    at = placebo.starts - day_number(data.first)
    earlier, later = _sums(total, at, n_days, gap)
    seen = earlier + later > 0
    others = _levelled(earlier[seen], later[seen], n_days)
    here = _levelled(np.array([n_before]), np.array([n_after]), n_days)[0]
    enough = len(others) >= FEWEST_PLACEBO_DATES and n_before + n_after >= fewest
    below = float(np.mean(others <= here * (1 + _TIE))) if enough else None
    above = float(np.mean(others >= here * (1 - _TIE))) if enough else None
    return Change(
        ratio=rate_ratio(n_before, n_after, n_days),
        placebo_share=below,
        placebo_rise_share=above,
        n_placebo=len(others),
    )


def _lies_inside(window: Window, data: Window) -> bool:
    return data.first <= window.first and window.last <= data.last


def _sums(
    total: Floats, starts: NDArray[np.int64], n_days: tuple[int, int], gap: int
) -> tuple[Floats, Floats]:
    """Add up what the windows before and after each start hold."""
    n_before, n_after = n_days
    earlier = starts - gap
    before = total[earlier] - total[earlier - n_before]
    after = total[starts + n_after] - total[starts]
    return _without_dust(before), _without_dust(after)


def _without_dust(sums: Floats) -> Floats:
    return np.asarray(np.where(np.abs(sums) < _DUST, 0.0, sums))


def _levelled(before: Floats, after: Floats, n_days: tuple[int, int]) -> Floats:
    """Ratio of daily rates, with half an event added to each window."""
    n_before, n_after = n_days
    return np.asarray(((after + HALF) / n_after) / ((before + HALF) / n_before))
