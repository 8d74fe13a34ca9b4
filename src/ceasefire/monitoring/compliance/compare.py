"""Before and after a ceasefire, and how often a fall as large comes without one.

Why    Around dates on which nothing happened, a plain before/after test is
       "significant" on a third to a half of them. So beside each ratio stands the
       share of other dates whose ratio is at or below: the placebo share.
How    Whole days. The days between announcement and start are in neither window, for
       violence often rises then. Placebo dates keep the same windows and the same gap
       and stay clear of every ceasefire of the case.
Read   `windows_of`, then `change`.

References
----------
.. [1] Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control methods
       for comparative case studies. *Journal of the American Statistical
       Association*, 105(490), 493-505 (placebo tests).
       https://doi.org/10.1198/jasa.2009.ap08746
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Ceasefire
from ceasefire.monitoring.compliance.model import Change, Window
from ceasefire.monitoring.series import Floats, day_number

FEWEST_PLACEBO_DATES = 30
_TIE = 1e-12  # ratios this near are the same

_DAY = timedelta(days=1)


def windows_of(
    ceasefire: Ceasefire, zone: ZoneInfo, window_days: int, last_day: date | None
) -> dict[str, Window]:
    """The days to compare, in the zone of the case.

    Returns
    -------
    windows
        ``before``: so many days up to the one before the announcement (or before the
        start, if it was not announced). ``between``: from the announcement to the
        first whole day. ``after``: so many days from the first whole day, not beyond
        the last whole day of the ceasefire, nor beyond `last_day` of the data.
    """
    starts = ceasefire.starts_at.astimezone(zone)
    announced = (ceasefire.announced_at or ceasefire.starts_at).astimezone(zone)
    first_whole = _first_whole_day(starts)
    before_last = min(announced.date(), first_whole) - _DAY
    after_last = first_whole + timedelta(days=window_days - 1)
    if ceasefire.ends_at is not None:
        after_last = min(
            after_last, _last_whole_day(ceasefire.ends_at.astimezone(zone))
        )
    if last_day is not None:
        after_last = min(after_last, last_day)
    return {
        "before": Window(before_last - timedelta(days=window_days - 1), before_last),
        "between": Window(before_last + _DAY, first_whole - _DAY),
        "after": Window(first_whole, after_last),
    }


def _first_whole_day(start: datetime) -> date:
    is_midnight = start.time() == time.min
    return start.date() if is_midnight else start.date() + _DAY


def _last_whole_day(end: datetime) -> date:
    """Return the last day that lies in it from midnight to midnight."""
    return end.date() - _DAY


@dataclass(frozen=True, slots=True)
class Placebo:
    """Other dates on which a ceasefire could have started, and did not.

    Attributes
    ----------
    starts
        (m,) days since 1970 that take the place of the first whole day.
    """

    starts: NDArray[np.int64]


def placebo_starts(
    windows: dict[str, Window],
    ceasefires: Sequence[Ceasefire],
    zone: ZoneInfo,
    data: Window,
) -> Placebo:
    """Find the start dates whose windows lie in the data and clear of ceasefires.

    A date stays clear of a ceasefire if none of the ceasefire's announcement and start
    lies in the windows, or as many days before them as they are long.
    """
    before, between, after = (windows[n] for n in ("before", "between", "after"))
    gap, length = between.n_days, after.n_days
    first = day_number(data.first) + before.n_days + gap
    last = day_number(data.last) - length + 1
    starts = np.arange(first, max(first, last + 1), dtype=np.int64)
    reach = max(before.n_days, length)
    clear = np.ones(len(starts), dtype=bool)
    for ceasefire in ceasefires:
        instants = (ceasefire.announced_at or ceasefire.starts_at, ceasefire.starts_at)
        known, begun = (day_number(i.astimezone(zone).date()) for i in instants)
        clear &= (starts + reach < known) | (starts - gap - reach > begun)
    return Placebo(starts[clear])


def change(
    series: Floats, data: Window, windows: dict[str, Window], placebo: Placebo
) -> Change:
    """Compare the rate after with that before, and with what other dates show.

    Parameters
    ----------
    series
        Per day of `data`.
    windows
        As `windows_of` gives them.
    """
    before, between, after = (windows[n] for n in ("before", "between", "after"))
    if not (before.n_days and after.n_days):
        return Change(ratio=None, placebo_share=None, n_placebo=0)
    total = np.concatenate([[0.0], np.cumsum(series)])
    gap = between.n_days
    start = np.array([day_number(after.first)]) - day_number(data.first)
    if not _lies_inside(before, data) or not _lies_inside(after, data):
        return Change(ratio=None, placebo_share=None, n_placebo=0)
    observed = _ratios(total, start, before.n_days, gap, after.n_days)[0]
    if np.isnan(observed):
        return Change(ratio=None, placebo_share=None, n_placebo=0)
    others = _ratios(
        total,
        placebo.starts - day_number(data.first),
        before.n_days,
        gap,
        after.n_days,
    )
    others = others[~np.isnan(others)]
    enough = len(others) >= FEWEST_PLACEBO_DATES
    share = float(np.mean(others <= observed * (1 + _TIE))) if enough else None
    return Change(
        ratio=None if np.isinf(observed) else float(observed),
        placebo_share=share,
        n_placebo=len(others),
    )


def _lies_inside(window: Window, data: Window) -> bool:
    return data.first <= window.first and window.last <= data.last


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
