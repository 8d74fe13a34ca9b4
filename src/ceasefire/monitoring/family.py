"""Many lines looked at together, and how rare the largest change among them is.

Why    Who looks at ten lines finds one that stands out by chance alone. A share of
       other dates for each line does not say so; one for all of them does.
How    Around each start date, the ceasefire's own and every other, each line has a
       change. A line's changes are divided by their usual size on other dates, so
       that quiet and busy lines can be held against each other. The family-wise share
       of a line is the share of other dates whose *largest* change, over all lines,
       is as large as that line's. A date is measured against the dates whose windows
       do not overlap its own: it has no part in its own yardstick.
Read   `rarities`.
Else   Changes around start dates are in `monitoring.changes`.

References
----------
.. [1] Westfall, P. H. and Young, S. S. (1993). *Resampling-Based Multiple Testing*.
       Wiley (the largest statistic under resampling holds the family-wise error).
.. [2] Romano, J. P. and Wolf, M. (2005). Exact and approximate stepdown methods for
       multiple hypothesis testing. *Journal of the American Statistical Association*,
       100(469), 94-108. https://doi.org/10.1198/016214504000000539
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import rounded
from ceasefire.monitoring.changes import StartDates
from ceasefire.monitoring.placebo import (
    FEWEST_PLACEBO_DATES,
    ORDINARY,
    RARE,
    SUGGESTIVE,
    UNKNOWN,
)
from ceasefire.monitoring.series import Floats

FEWEST_APART = 19
"""Other dates at least one window apart: below, nothing is rarer than 1 in 20."""

_TIE = 1e-9  # changes that differ by less are the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """How rare a change is among other dates.

    Attributes
    ----------
    placebo_share
        Share of other dates on which this line shows as much; None where there are
        too few of them, or the line shows nothing.
    family_share
        Share of other dates on which any line of the family shows as much.
    n_dates, n_apart
        Other dates on which this line shows anything; how many of them are at least
        one window apart.
    """

    placebo_share: float | None
    family_share: float | None
    n_dates: int
    n_apart: int

    @property
    def words(self) -> str:
        """How sure the change is, after a look at the whole family."""
        if self.family_share is None:
            return UNKNOWN
        return SUGGESTIVE if self.family_share <= RARE else ORDINARY

    @property
    def is_rare(self) -> bool:
        """Whether it stands out of the whole family."""
        return self.family_share is not None and self.family_share <= RARE

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "placebo_share": rounded(self.placebo_share, 4),
            "family_share": rounded(self.family_share, 4),
            "placebo_dates": self.n_dates,
            "placebo_dates_apart": self.n_apart,
        }


def rarities(changes: Floats, dates: StartDates) -> tuple[Rarity, ...]:
    """Say how rare the change of each line is, alone and in the family.

    Parameters
    ----------
    changes : (k, 1 + m) float
        Of k lines around each date, the ceasefire's own first; the larger, the more
        they matter. NaN where a line shows nothing.
    dates
        Those dates.

    Returns
    -------
    rarities
        One per line. Lines that show nothing around the ceasefire are in no family.
        Where lines lack on other dates, the family-wise share is scaled up to as many
        lines as the ceasefire has.
    """
    own, others = changes[:, 0], changes[:, 1:]
    usual_own, usual = _usual_sizes(others, dates)
    with np.errstate(invalid="ignore", divide="ignore"):
        own_scaled, scaled = own / usual_own, others / usual
    tested = np.isfinite(own_scaled)
    largest, scale = _largest(scaled[tested])
    return tuple(
        _rarity(others[line], own[line], own_scaled[line], largest, scale, dates)
        for line in range(len(changes))
    )


def _rarity(
    others: Floats,
    own: float,
    own_scaled: float,
    largest: Floats,
    scale: float,
    dates: StartDates,
) -> Rarity:
    n_apart = _n_apart(others, dates)
    enough = n_apart >= FEWEST_APART
    family = _share(largest, own_scaled) if enough else None
    return Rarity(
        placebo_share=_share(others, own) if enough else None,
        family_share=None if family is None else min(1.0, scale * family),
        n_dates=int(np.isfinite(others).sum()),
        n_apart=n_apart,
    )


def _share(others: Floats, own: float) -> float | None:
    """Share of the dates known that show as much."""
    known = others[np.isfinite(others)]
    if not np.isfinite(own) or len(known) < FEWEST_PLACEBO_DATES:
        return None
    return float(np.mean(known >= own - _TIE))


def _largest(scaled: Floats) -> tuple[Floats, float]:
    """Largest change over the lines on each date, and how many lines it lacks.

    Returns
    -------
    largest : (m,) float
        NaN where no line shows anything.
    scale
        Number of lines, over the mean number of those that show something.
    """
    known = np.isfinite(scaled)
    n_known = known.sum(axis=0)
    largest = np.where(known, scaled, -np.inf).max(axis=0, initial=-np.inf)
    is_seen = n_known > 0
    scale = len(scaled) / n_known[is_seen].mean() if is_seen.any() else 1.0
    return np.where(is_seen, largest, np.nan), float(scale)


def _usual_sizes(others: Floats, dates: StartDates) -> tuple[Floats, Floats]:
    """Root mean square of each line's changes, over dates that do not overlap.

    Returns
    -------
    own : (k,) float
        For the ceasefire's own date, which overlaps with none.
    for_others : (k, m) float
        For each other date.
    """
    starts = dates.starts[1:]
    first = np.searchsorted(starts, starts - dates.reach, side="right")
    stop = np.searchsorted(starts, starts + dates.reach, side="left")
    known = np.isfinite(others)
    squares, squares_near = _in_all_and_near(
        np.where(known, others, 0.0) ** 2, first, stop
    )
    n, n_near = _in_all_and_near(known.astype(np.float64), first, stop)
    with np.errstate(invalid="ignore", divide="ignore"):
        own = np.sqrt(squares / n)
        apart = np.sqrt((squares[:, None] - squares_near) / (n[:, None] - n_near))
    return own, apart


def _in_all_and_near(
    values: Floats, first: NDArray[np.intp], stop: NDArray[np.intp]
) -> tuple[Floats, Floats]:
    """Add values up over all dates, and over those near each date."""
    total = np.concatenate(
        [np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1
    )
    return total[:, -1], total[:, stop] - total[:, first]


def has_enough_apart(dates: StartDates) -> bool:
    """Say whether there are as many dates as a share of them takes."""
    n_dates = len(dates.starts) - 1
    n_apart = _n_apart(np.zeros(n_dates), dates)
    return n_dates >= FEWEST_PLACEBO_DATES and n_apart >= FEWEST_APART


def _n_apart(others: Floats, dates: StartDates) -> int:
    """Count the dates known, each at least one window after the last one taken.

    At one window apart the changes of a series without memory are no longer alike:
    what is after for the one is before for the other.
    """
    apart, last = 0, -dates.reach
    step = max(dates.n_before, dates.n_after)
    for start in dates.starts[1:][np.isfinite(others)].tolist():
        if start - last >= step:
            apart, last = apart + 1, start
    return apart


def as_many_dates(share: float, n_dates: int | None = None) -> str:
    """Begin a sentence on how many other dates show something: "12% of dates show".

    Parameters
    ----------
    share
        Of other dates; 0 is said as "no other date shows".
    n_dates
        How many there are, where that is to be said.
    """
    of = "other dates" if n_dates is None else f"{n_dates:,} other dates"
    if share == 0:
        return "no other date shows" if n_dates is None else f"none of {of} shows"
    return f"under 1% of {of} show" if share < 0.01 else f"{share:.0%} of {of} show"
