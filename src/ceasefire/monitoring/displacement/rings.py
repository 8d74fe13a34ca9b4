"""Where each event lay: in the area, in a ring around it, further away, abroad.

How    The area is grown by so many km, and again. The share of an event's disc in the
       larger ground that is not in the smaller one is the probability that the event
       lay in the ring between them; so the probabilities of an event add up to 1.
       Where a source does not say where in the country an event was, all of them are
       NaN: it counts in no ring, and not as outside either.
Read   `Whereabouts.of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ceasefire.core import Area, Around
from ceasefire.events.matching import EventIndex
from ceasefire.geo.shapes import grown, share_inside
from ceasefire.monitoring.series import Floats

RING_EDGES_KM = (25.0, 50.0, 100.0)
"""Outer edges of the rings. UCDP knows many places within 25 km: narrower ones would
hold little but doubt."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Probabilities of n events; NaN where nothing can be told.

    Attributes
    ----------
    area : (n,) float
        Of lying in the area.
    rings : (n_rings, n) float
        Of lying in each ring, the nearest first.
    beyond : (n,) float
        Of lying further away, in a country of the case.
    abroad : (n,) float
        Of lying further away, in another country.
    """

    area: Floats
    rings: Floats
    beyond: Floats
    abroad: Floats

    @classmethod
    def of(
        cls,
        index: EventIndex,
        ground: Sequence[Area | Around],
        edges_km: Sequence[float] = RING_EDGES_KM,
    ) -> "Whereabouts":
        """Find them for all events of an index.

        Parameters
        ----------
        ground
            Shapes that make the area up; at least one.
        edges_km
            Outer edges of the rings, rising.
        """
        grounds = [tuple(ground), *((grown(ground, km),) for km in edges_km)]
        within = _shares_within(index, grounds)
        outside = 1 - within[-1]
        return cls(
            area=within[0],
            rings=np.diff(within, axis=0),
            beyond=outside * index.in_country,
            abroad=outside * (1 - index.in_country),
        )


def _shares_within(
    index: EventIndex, grounds: Sequence[Sequence[Area | Around]]
) -> Floats:
    """Probability of lying in each of some nested grounds: (n_grounds, n)."""
    places = np.column_stack([index.longitude_deg, index.latitude_deg, index.radius_km])
    known = ~np.isnan(places).any(axis=1)
    distinct, of_which = np.unique(places[known], axis=0, return_inverse=True)
    shares = np.full((len(grounds), len(places)), np.nan)
    for row, ground in enumerate(grounds):
        shares[row, known] = share_inside(ground, *distinct.T)[of_which.ravel()]
    # What rounding takes from a larger ground, it takes from no smaller one.
    return np.asarray(np.maximum.accumulate(shares, axis=0))
