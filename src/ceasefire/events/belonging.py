"""What is said of events by who belongs to whom, on the days on which they happened.

Why    A group that left a coalition is not bound by what binds the coalition any more.
How    A case is taken apart into periods in each of which nobody joins or leaves
       (`Case.periods`), and each event is looked at as of the days on which it may have
       happened. Where those reach over a change that matters, it is not known.
Read   `as_of_its_days`, and `during` where it is asked of some days.
"""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Case
from ceasefire.events.actors import Resolution

Periods = NDArray[np.intp]


def during(case: Case, first: date, last: date) -> tuple[Case, ...]:
    """Return the case as it was on these days: once, if nobody joined or left."""
    since, until = (bisect_right(case.turning_days, day) for day in (first, last))
    return case.periods[since : until + 1]


def periods_of(case: Case, resolution: Resolution) -> tuple[Periods, Periods]:
    """First and last of the case's periods on which each event may have happened."""
    turns = np.array(case.turning_days, dtype="datetime64[D]")
    first, last = (
        np.searchsorted(turns, days, side="right")
        for days in (resolution.first_day, resolution.last_day)
    )
    return first, last


def as_of_its_days(
    case: Case,
    resolution: Resolution,
    of: Callable[[Case], NDArray[Any]],
    *,
    else_: Any,
) -> NDArray[Any]:
    """Say of each event what is true by who belonged to whom on its days.

    Parameters
    ----------
    of
        Says it of all events, (n,) or several things, (m, n), if nobody ever joined
        or left.
    else_
        Of an event on whose days it was first one thing and then another.
    """
    told = of(case.periods[0])
    if len(case.periods) == 1:
        return told
    first, last = periods_of(case, resolution)
    is_told, differs = first == 0, np.zeros(first.shape, dtype=bool)
    for number, one in enumerate(case.periods[1:], 1):
        here = (first <= number) & (number <= last)
        if here.any():
            found = of(one)
            differs = differs | (here & is_told & (told != found))
            told = np.where(here & ~is_told, found, told)
            is_told = is_told | here
    return np.where(differs, else_, told)
