"""On which days a ceasefire of a case is watched, and since when counts are known.

Read   `days_watched`.
"""

from datetime import date, timedelta

from ceasefire.core import Ceasefire
from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.plan import BEFORE_PERIODS
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.windows import Window, whole_days


def why_not_watched(made_ready: Watch, ceasefire: Ceasefire) -> str:
    """Say why there are none."""
    first, last = whole_days(ceasefire, made_ready.case.zone)
    if last is not None and last < first:
        return "It has no whole day."
    data = made_ready.data
    if data is not None and first < data.first <= (last or data.last):
        return f"The data begin on {data.first}, after its start."
    return "There are no event data of its days."


def days_watched(made_ready: Watch, ceasefire: Ceasefire) -> Window | None:
    """Return its whole days within the data; None where there are none."""
    if made_ready.data is None:
        return None
    first, ends = whole_days(ceasefire, made_ready.case.zone)
    last = made_ready.data.last if ends is None else min(ends, made_ready.data.last)
    if first < made_ready.data.first or last < first:
        return None
    for begins, ends_on in made_ready.data.gaps:
        if begins <= first <= ends_on:
            return None
        if first < begins <= last:
            last = begins - timedelta(days=1)
    return Window(first, last)


def known_since(made_ready: Watch, watched: Window) -> date:
    """Return the first of the days before the watch that are counted without a gap."""
    first = watched.first - timedelta(days=BEFORE_PERIODS[Period.DAY])
    if made_ready.data is None:
        return watched.first
    first = max(first, made_ready.data.first)
    for _, ends_on in made_ready.data.gaps:
        if ends_on < watched.first:
            first = max(first, ends_on + timedelta(days=1))
    return first
