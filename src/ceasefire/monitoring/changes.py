"""A change around a start date: the ceasefire's own, and every other.

Read   `StartDates`, then `rises` and `share_rises`.
Else   How rare a change is, is said in `monitoring.family`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Ceasefire
from ceasefire.monitoring.placebo import placebo_starts
from ceasefire.monitoring.series import Floats, day_number
from ceasefire.monitoring.windows import Window

FEWEST_EVENTS = 5.0
"""Expected events in both windows together: below, no change is made of them."""

HALF = 0.5
"""Of an event, added to each window: a ratio without a zero in it."""

_TIE = 1e-9  # sums that differ by less are the same


@dataclass(frozen=True, slots=True)
class StartDates:
    """The ceasefire's own start, and other dates with the same windows around them.

    Attributes
    ----------
    starts
        (1 + m,) day of the data on which the window after begins, from 0; the
        ceasefire's own comes first.
    n_before, gap, n_after
        Days of the windows, and between them.
    """

    starts: NDArray[np.int64]
    n_before: int
    gap: int
    n_after: int

    @classmethod
    def of(
        cls,
        windows: dict[str, Window],
        ceasefires: Sequence[Ceasefire],
        zone: ZoneInfo,
        data: Window,
    ) -> "StartDates":
        """Find them for windows that lie in the data."""
        before, between, after = (windows[n] for n in ("before", "between", "after"))
        others = placebo_starts(windows, ceasefires, zone, data).starts
        own = np.array([day_number(after.first)], dtype=np.int64)
        return cls(
            starts=np.concatenate([own, others]) - day_number(data.first),
            n_before=before.n_days,
            gap=between.n_days,
            n_after=after.n_days,
        )

    @property
    def reach(self) -> int:
        """So many days apart, two dates share no day of their windows."""
        return self.n_before + self.gap + self.n_after

    def at(self, first_day: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """First and last day of the ceasefire's own windows.

        Parameters
        ----------
        first_day
            Of the data, in days since 1970; so are the days returned.
        """
        start = first_day + int(self.starts[0])
        end = start - self.gap
        return (end - self.n_before, end - 1), (start, start + self.n_after - 1)

    def sums(self, series: Floats) -> tuple[Floats, Floats]:
        """Add a series up over the windows of each date.

        Parameters
        ----------
        series : (..., n_days) float
            Per day of the data.

        Returns
        -------
        before, after : (..., 1 + m) float
        """
        total = np.concatenate(
            [np.zeros((*series.shape[:-1], 1)), np.cumsum(series, axis=-1)], axis=-1
        )
        ends = self.starts - self.gap
        before = total[..., ends] - total[..., ends - self.n_before]
        after = total[..., self.starts + self.n_after] - total[..., self.starts]
        return _without_dust(before), _without_dust(after)


def _without_dust(sums: Floats) -> Floats:
    return np.asarray(np.where(np.abs(sums) < _TIE, 0.0, sums))


def ratio_of(before: float, after: float, dates: StartDates) -> float | None:
    """Daily rate after over that before; None where next to nothing was before."""
    return rate_ratio(before, after, (dates.n_before, dates.n_after))


def rate_ratio(before: float, after: float, n_days: tuple[int, int]) -> float | None:
    """Daily rate after over that before; None where there was next to nothing before.

    A window that is due less than half an event held none, as far as anybody can tell:
    seven after a thousandth of one are no seven thousand times as many.

    Parameters
    ----------
    before, after
        Expected events, or deaths, in the two windows.
    n_days
        Of the window before, and of that after.
    """
    if before < HALF:
        return None
    return (after / n_days[1]) / (before / n_days[0])


def rises(before: Floats, after: Floats, dates: StartDates) -> Floats:
    """Logarithm of the ratio of daily rates, with half an event added to each.

    Returns
    -------
    rise : (..., 1 + m) float
        NaN where both windows hold fewer than `FEWEST_EVENTS` together.
    """
    rise = np.log((after + HALF) / dates.n_after) - np.log(
        (before + HALF) / dates.n_before
    )
    return np.asarray(np.where(before + after >= FEWEST_EVENTS, rise, np.nan))


def share_rises(
    before: Floats, of_before: Floats, after: Floats, of_after: Floats
) -> Floats:
    """Difference of two shares, in standard errors of two samples without effect.

    The error grows where a window holds few events, and so a share is not taken for
    changed because a ceasefire left little to divide.

    Parameters
    ----------
    before, of_before : (..., 1 + m) float
        Events of a kind in the window before, and all of them.
    after, of_after : (..., 1 + m) float

    Returns
    -------
    rise : (..., 1 + m) float
        NaN where a window holds fewer than `FEWEST_EVENTS`, or both together fewer of
        the kind or of all other kinds.
    """
    of_kind = before + after
    of_others = of_before + of_after - of_kind
    enough = np.minimum(of_before, of_after) >= FEWEST_EVENTS
    enough &= np.minimum(of_kind, of_others) >= FEWEST_EVENTS
    n_0, n_1 = (np.where(enough, n, 1.0) for n in (of_before, of_after))
    both = (of_kind + HALF) / (n_0 + n_1 + 2 * HALF)
    error = np.sqrt(np.clip(both * (1 - both), 0, None) * (1 / n_0 + 1 / n_1))
    difference = after / n_1 - before / n_0
    safe = np.where(error > 0, error, 1.0)
    return np.asarray(np.where(enough & (error > 0), difference / safe, np.nan))
