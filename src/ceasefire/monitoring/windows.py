"""The days to compare before a ceasefire and during it.

How    Whole days of the zone of the case. The days between announcement and start are
       in neither window, for violence often rises then.
Read   `windows_of`.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ceasefire.core import Ceasefire, as_whole
from ceasefire.events.evidence import Evidence

WINDOW_DAYS = 28
"""Length of the windows before and during, where nobody gives another."""

_DAY = timedelta(days=1)
_MOST_DAYS = 36_600  # of a window: a hundred years


def as_window_days(given: int) -> int:
    """Take the length of the windows; `NotWhole` if it is none from a day on."""
    return as_whole(given, "window_days", least=1, most=_MOST_DAYS)


@dataclass(frozen=True, slots=True)
class Window:
    """Whole days, the first and the last both in it."""

    first: date
    last: date
    gaps: tuple[tuple[date, date], ...] = ()

    @property
    def n_days(self) -> int:
        """How many days; 0 where the window is empty."""
        return max(0, (self.last - self.first).days + 1)

    def n_watched(self, data: "Window | None") -> int:
        """How many of its days the data cover."""
        if data is None:
            return 0
        first, last = max(self.first, data.first), min(self.last, data.last)
        inside = Window(first, last)
        return inside.n_days - sum(_n_common(inside, *gap) for gap in data.gaps)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; of a window without days, neither end."""
        return {
            "first": self.first.isoformat() if self.n_days else None,
            "last": self.last.isoformat() if self.n_days else None,
            "days": self.n_days,
        }


def _n_common(window: Window, first: date, last: date) -> int:
    return max(0, (min(window.last, last) - max(window.first, first)).days + 1)


def span_words(window: Window) -> str:
    """Print a window, and nothing backwards where it has no day.

    >>> span_words(Window(date(2031, 3, 26), date(2031, 3, 24)))
    'no whole day'
    """
    return f"{window.first} to {window.last}" if window.n_days else "no whole day"


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
    announced = (ceasefire.announced_at or ceasefire.starts_at).astimezone(zone)
    first_whole, last_whole = whole_days(ceasefire, zone)
    before_last = min(announced.date(), first_whole) - _DAY
    after_last = first_whole + timedelta(days=window_days - 1)
    if last_whole is not None:
        after_last = min(after_last, last_whole)
    if last_day is not None:
        after_last = min(after_last, last_day)
    return {
        "before": Window(before_last - timedelta(days=window_days - 1), before_last),
        "between": Window(before_last + _DAY, first_whole - _DAY),
        "after": Window(first_whole, after_last),
    }


def whole_days(ceasefire: Ceasefire, zone: ZoneInfo) -> tuple[date, date | None]:
    """First and last day that lie in a ceasefire from midnight to midnight.

    The second is None where no end was set and none was declared.
    """
    start = ceasefire.starts_at.astimezone(zone)
    first = start.date() if start.time() == time.min else start.date() + _DAY
    if ceasefire.ends_at is None:
        return first, None
    return first, ceasefire.ends_at.astimezone(zone).date() - _DAY


def data_window(evidence: Evidence) -> Window | None:
    """Return the days that were watched, with the gaps among them."""
    first, last = evidence.first_day, evidence.last_day
    return Window(first, last, evidence.gaps) if first and last else None


def span_compared(windows: dict[str, Window], data: Window) -> Window | None:
    """Return the days from the first before to the last after; None if they lack."""
    if what_lacks(windows, data) is not None:
        return None
    return Window(windows["before"].first, windows["after"].last)


def what_lacks(windows: dict[str, Window], data: Window | None) -> str | None:
    """Say why before and after cannot be compared; None if they can."""
    if data is None:
        return "There are no event data."
    before, after = windows["before"], windows["after"]
    if before.first < data.first:
        return f"The data begin on {data.first}, and the window on {before.first}."
    if after.n_days == 0:
        return "It has no whole day within the data."
    for first, last in data.gaps:
        if first <= after.last and before.first <= last:
            return (
                f"Nobody watched from {first} to {last}, and the windows reach there."
            )
    return None
