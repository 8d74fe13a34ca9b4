"""A series as it went, beside what was to be expected of it without treatment.

Read   `Course`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.count_series import CountSeries, Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Periods that follow one another.

    Attributes
    ----------
    first
        First day of them.
    n_periods
        How many there are.
    role
        ``treated``, ``untreated``, ``left out``, or ``in part treated``.
    count
        Counted in them, together.
    expected
        Of them without treatment, together; None where not all are treated.
    """

    first: date
    n_periods: int
    role: str
    count: float
    expected: float | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """Counts by period, and what each treated one would have let expect.

    Attributes
    ----------
    series
        As it was given.
    treated, left_out : (n,) bool
        Which periods are; no period is both.
    expected : (n,) float
        Counts to be expected without treatment (deaths: after the cut); NaN where a
        period is not treated.
    """

    series: CountSeries
    treated: NDArray[np.bool_]
    left_out: NDArray[np.bool_]
    expected: Floats

    def stretches(self, most: int) -> tuple[Stretch, ...]:
        """Cut the series where treatment begins or ends, and evenly in between.

        Where it comes and goes too often for that, it is cut evenly alone.

        Parameters
        ----------
        most
            Stretches, at least 1; up to twice as many where treatment comes and goes.
        """
        role = 2 * self.treated.astype(int) + self.left_out
        turns = [0, *(np.flatnonzero(np.diff(role)) + 1).tolist(), len(role)]
        if len(turns) - 1 > most:
            turns = [0, len(role)]
        starts = self.series.starts
        length = -(-len(role) // most)
        ends: list[tuple[int, int]] = []
        for begin, stop in pairwise(turns):
            n = -(-(stop - begin) // length)
            cuts = np.linspace(begin, stop, n + 1).round().astype(int)
            ends.extend(pairwise(cuts.tolist()))
        return tuple(self._stretch(starts, *one) for one in ends)

    def to_dict(self) -> list[dict[str, Any]]:
        """As plain values for JSON: one row per period, in the order of time."""
        label = self.series.period.label
        return [
            {
                "period": label(start),
                "count": float(count),
                "role": _role(bool(treated), bool(left_out)),
                "expected": float(expected) if treated else None,
            }
            for start, count, treated, left_out, expected in zip(
                self.series.starts,
                self.series.counts,
                self.treated,
                self.left_out,
                self.expected,
                strict=True,
            )
        ]

    def _stretch(self, starts: Sequence[date], begin: int, stop: int) -> Stretch:
        some = self.treated[begin:stop]
        treated = bool(some.all())
        role = _role(treated, bool(self.left_out[begin:stop].all()))
        return Stretch(
            first=starts[begin],
            n_periods=stop - begin,
            role="in part treated" if some.any() and not treated else role,
            count=float(self.series.counts[begin:stop].sum()),
            expected=float(self.expected[begin:stop].sum()) if treated else None,
        )


def _role(treated: bool, left_out: bool) -> str:
    if treated:
        return "treated"
    return "left out" if left_out else "untreated"
