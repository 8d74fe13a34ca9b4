"""Other dates on which a ceasefire could have started, and did not.

Why    Around dates on which nothing happened, a plain before/after test is
       "significant" on a third to a half of them. So beside each ratio stands the
       share of other dates that show as much: the placebo share.
How    Placebo dates keep the same windows and the same gap, and stay clear of every
       announcement and start of a ceasefire of the case.
Read   `placebo_starts`.

References
----------
.. [1] Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control methods
       for comparative case studies. *Journal of the American Statistical
       Association*, 105(490), 493-505 (placebo tests).
       https://doi.org/10.1198/jasa.2009.ap08746
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Ceasefire
from ceasefire.monitoring.series import day_number
from ceasefire.monitoring.windows import Window

FEWEST_PLACEBO_DATES = 30

RARE = 0.05  # of other dates: from here on a change is called suggestive
SUGGESTIVE = "suggestive, not established"
ORDINARY = "not told apart from chance"
UNKNOWN = "unknown"


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
    for first_out, last_out in data.gaps:
        out, back = day_number(first_out), day_number(last_out)
        clear &= (starts + length <= out) | (starts - gap - before.n_days > back)
    return Placebo(starts[clear])
