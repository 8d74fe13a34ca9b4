"""On how much ground a group is active: cells of half a degree, in effect.

Why    The hull of a group's events grows with every stray event. What a monitor asks
       is over how many districts its activity is spread.
How    The chance that two of its events, picked at random, lie in the same cell; its
       inverse is the number of cells, all equally active, that would give the same
       chance. Two different events are compared, never one with itself, so that few
       events do not look like little ground. An event known to within some km
       belongs to several cells, with the shares of its disc.
Read   `Cells.of`, then `Cells.effective`.

References
----------
.. [1] Simpson, E. H. (1949). Measurement of diversity. *Nature*, 163, 688 (without
       bias, from pairs). https://doi.org/10.1038/163688a0
.. [2] Hill, M. O. (1973). Diversity and evenness: a unifying notation and its
       consequences. *Ecology*, 54(2), 427-432 (the inverse is a number of classes).
       https://doi.org/10.2307/1934352
.. [3] Tollefsen, A. F., Strand, H. and Buhaug, H. (2012). PRIO-GRID: a unified spatial
       data structure. *Journal of Peace Research*, 49(2), 363-374 (cells of half a
       degree). https://doi.org/10.1177/0022343311431287
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.matching import EventIndex
from ceasefire.geo.ellipsoid import km_per_degree
from ceasefire.monitoring.changes import FEWEST_EVENTS, StartDates
from ceasefire.monitoring.series import Days, Floats, Mask

CELL_DEG = 0.5
WIDEST_KM = 50.0
"""Events known no better than this are on no cell: their province is not enough."""

_N_POINTS = 37  # over a disc: its share in a cell is right to about 1 in 37
_LONGEST_DAYS = 31  # an event known no better than this is on no day


@dataclass(frozen=True, slots=True)
class Cells:
    """Shares of events in cells, as a list of their non-zero pairs.

    Attributes
    ----------
    event, cell : (q,) int
        Which event, and which cell.
    share : (q,) float
        Of the event's disc that lies in the cell.
    placed : (n,) bool
        Which events are known well enough to be on cells.
    day : (n,) int
        Days since 1970: the middle one where an event has several.
    """

    event: NDArray[np.intp]
    cell: NDArray[np.int64]
    share: Floats
    placed: Mask
    day: NDArray[np.int64]

    @classmethod
    def of(cls, index: EventIndex, days: Days) -> "Cells":
        """Spread the events of an index over cells."""
        placed = np.asarray(
            (index.radius_km <= WIDEST_KM)
            & (index.in_country == 1)
            & (days.n_days <= _LONGEST_DAYS)
        )
        rows = np.flatnonzero(placed)
        x, y = _points(
            index.longitude_deg[rows], index.latitude_deg[rows], index.radius_km[rows]
        )
        across = round(360 / CELL_DEG)
        cells = np.floor(y / CELL_DEG).astype(np.int64) * across + np.floor(
            x / CELL_DEG
        ).astype(np.int64)
        pairs = np.repeat(rows, _N_POINTS) * np.int64(2 * across * across)
        pairs += cells.ravel() + across * across
        distinct, counts = np.unique(pairs, return_counts=True)
        event, cell = np.divmod(distinct, 2 * across * across)
        return cls(
            event=event.astype(np.intp),
            cell=cell,
            share=counts / _N_POINTS,
            placed=placed,
            day=(days.first + days.last) // 2,
        )

    def effective(
        self, chosen: Mask, dates: StartDates, first: int, n_days: int
    ) -> tuple[Floats, Floats]:
        """Return the number of cells in effect, in the windows of each date.

        Parameters
        ----------
        chosen : (n,) bool
            Events of the group.
        first, n_days
            First day of the data, in days since 1970; how many days there are. Events
            of other days are in no window.

        Returns
        -------
        before, after : (1 + m,) float
            NaN where a window holds fewer than `FEWEST_EVENTS`.
        """
        chosen = chosen & (self.day >= first) & (self.day < first + n_days)
        pairs = chosen[self.event]
        _, cell = np.unique(self.cell[pairs], return_inverse=True)
        day, share = self.day[self.event[pairs]] - first, self.share[pairs]
        n_cells = int(cell.max(initial=-1)) + 1
        by_cell = np.bincount(
            cell.ravel() * n_days + day, share, minlength=n_cells * n_days
        ).astype(np.float64)
        itself = np.bincount(day, share**2, minlength=n_days).astype(np.float64)
        rows = np.flatnonzero(chosen & self.placed)
        on = self.day[rows] - first
        events = np.bincount(on, minlength=n_days).astype(np.float64)
        n, same = dates.sums(events), dates.sums(itself)
        alike = [
            np.square(one).sum(axis=0)
            for one in dates.sums(by_cell.reshape(n_cells, n_days))
        ]
        before, after = (
            _effective(n[side], alike[side] - same[side]) for side in (0, 1)
        )
        return before, after


def _effective(n: Floats, alike: Floats) -> Floats:
    """Inverse of the share of pairs that lie in the same cell."""
    pairs = np.maximum(n * (n - 1), 1.0)
    # No pair alike is one pair alike at most: more cells than pairs are not seen.
    share = np.clip(alike / pairs, 1 / pairs, 1.0)
    return np.asarray(np.where(n >= FEWEST_EVENTS, 1 / share, np.nan))


def _points(
    longitude_deg: Floats, latitude_deg: Floats, radius_km: Floats
) -> tuple[Floats, Floats]:
    """Points spread evenly over discs: (n, _N_POINTS) each, the same every time."""
    number = np.arange(_N_POINTS)
    way = np.sqrt((number + 0.5) / _N_POINTS)
    turn = number * np.pi * (3 - np.sqrt(5))  # the golden angle
    parallel_km, meridian_km = km_per_degree(latitude_deg)
    x = np.outer(radius_km / parallel_km, way * np.cos(turn))
    y = np.outer(radius_km / meridian_km, way * np.sin(turn))
    return longitude_deg[:, None] + x, latitude_deg[:, None] + y
