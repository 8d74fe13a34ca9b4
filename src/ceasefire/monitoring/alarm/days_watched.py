"""On which days a ceasefire of a case is watched, and since when counts are known.

Read   `days_watched`.
"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from ceasefire.core import Ceasefire
from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.plan import BEFORE_PERIODS
from ceasefire.monitoring.windows import Window, whole_days


def why_not_watched(data: Window | None, ceasefire: Ceasefire, zone: ZoneInfo) -> str:
    """Say why there are none."""
    first, last = whole_days(ceasefire, zone)
    if last is not None and last < first:
        return "It has no whole day."
    if data is not None and first < data.first <= (last or data.last):
        return f"The data begin on {data.first}, after its start."
    return "There are no event data of its days."


def days_watched(
    data: Window | None, ceasefire: Ceasefire, zone: ZoneInfo
) -> Window | None:
    """Return its whole days within the data; None where there are none."""
    if data is None:
        return None
    first, ends = whole_days(ceasefire, zone)
    last = data.last if ends is None else min(ends, data.last)
    if first < data.first or last < first:
        return None
    for begins, ends_on in data.gaps:
        if begins <= first <= ends_on:
            return None
        if first < begins <= last:
            last = begins - timedelta(days=1)
    return Window(first, last)


def known_since(data: Window | None, watched: Window) -> date:
    """Return the first of the days before the watch that are counted without a gap."""
    first = watched.first - timedelta(days=BEFORE_PERIODS[Period.DAY])
    if data is None:
        return watched.first
    first = max(first, data.first)
    for _, ends_on in data.gaps:
        if ends_on < watched.first:
            first = max(first, ends_on + timedelta(days=1))
    return first
