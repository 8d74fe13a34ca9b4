"""The events that may bear on a claim about a place.

Read   `Seen`.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ceasefire.siting.ground import Floats, Ground

_WHOLE = 1 - 1e-9  # share of an event's ground from which on it lies there whole

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Seen:
    """Events that may bear on a claim, those of unknown place with them.

    Attributes
    ----------
    rows : (n,) int
        Of the table.
    there : (n,) float
        Probability of having happened at the place and in the window; 0 where the
        place is not known.
    surely, perhaps : (n,) float
        The same once nothing counts but what lies there whole, and once all does that
        may have: an event known to within 25 km is nowhere in a town of 1 km, or in it.
    anywhere : (n,) float
        Probability of having happened in the window, at a place that is not known; 0
        where it is.
    """

    rows: NDArray[np.intp]
    there: Floats
    surely: Floats
    perhaps: Floats
    anywhere: Floats

    @classmethod
    def at(cls, ground: Ground, where: Floats, first: date, last: date) -> "Seen":
        """Take the events of a place and a window."""
        when = ground.when(first, last)
        there = np.nan_to_num(where) * when
        anywhere = np.where(np.isnan(where), when, 0.0)
        rows = np.flatnonzero(there + anywhere > 0)
        share = where[rows]
        return cls(
            rows=rows,
            there=there[rows],
            surely=np.where(share >= _WHOLE, when[rows], 0.0),
            perhaps=when[rows],
            anywhere=anywhere[rows],
        )

    @property
    def expected(self) -> float:
        """Expected number of events at the place."""
        return float(self.there.sum())

    @property
    def unplaced(self) -> float:
        """Events in the window of which no source says where they were."""
        return float(self.anywhere.sum())

    @property
    def rough(self) -> float:
        """Events in the window that were there or near."""
        return float((self.perhaps - self.surely - self.anywhere).sum())

    @property
    def least(self) -> float:
        """Events that were surely there."""
        return float(self.surely.sum())

    @property
    def most(self) -> float:
        """Events that may have been there."""
        return float(self.perhaps.sum())

    @property
    def all(self) -> Mask:
        """Every event at the place."""
        return np.asarray(self.there > 0)
