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
from numpy.typing import NDArray

from ceasefire.core import Area, Around
from ceasefire.events.matching import EventIndex
from ceasefire.geo.distinct import distinct_rows
from ceasefire.geo.drawing import grown
from ceasefire.geo.shapes import share_inside
from ceasefire.monitoring.series import Floats, Mask

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
        places: "Places",
        ground: Sequence[Area | Around],
        edges_km: Sequence[float] = RING_EDGES_KM,
    ) -> "Whereabouts":
        """Find them for all events.

        Parameters
        ----------
        ground
            Shapes that make the area up; at least one.
        edges_km
            Outer edges of the rings, rising.
        """
        grounds = [tuple(ground), *((grown(ground, km),) for km in edges_km)]
        # What rounding takes from a larger ground, it takes from no smaller one.
        within = np.maximum.accumulate(
            [places.shares_in(ground) for ground in grounds], axis=0
        )
        outside = 1 - within[-1]
        return cls(
            area=within[0],
            rings=np.diff(within, axis=0),
            beyond=outside * places.in_country,
            abroad=outside * (1 - places.in_country),
        )

    def only(self, mask: Mask) -> "Whereabouts":
        """Return them with 0 for every other event, which then counts nowhere."""
        return Whereabouts(
            area=np.where(mask, self.area, 0.0),
            rings=np.where(mask, self.rings, 0.0),
            beyond=np.where(mask, self.beyond, 0.0),
            abroad=np.where(mask, self.abroad, 0.0),
        )


@dataclass(frozen=True, slots=True)
class Places:
    """Where events were, each place once: many events are of one village.

    Attributes
    ----------
    distinct : (d, 3) float
        Longitude, latitude (degrees) and error (km) of each place.
    which : (n_known,) int
        The place of each event that has one.
    known : (n,) bool
        Which events have one.
    in_country : (n,) float
        1 in a country of the case, 0 in others, NaN where it is not told.
    """

    distinct: Floats
    which: NDArray[np.intp]
    known: Mask
    in_country: Floats

    @classmethod
    def of(cls, index: EventIndex) -> "Places":
        """Take them from an index."""
        places = np.column_stack(
            [index.longitude_deg, index.latitude_deg, index.radius_km]
        )
        known = np.asarray(~np.isnan(places).any(axis=1))
        distinct, which = distinct_rows(places[known])
        return cls(distinct, which, known, index.in_country)

    @property
    def is_unplaced(self) -> Mask:
        """Which events may be in a country of the case, nobody knows where."""
        return np.asarray(~self.known & (self.in_country != 0))

    def shares_in(self, ground: Sequence[Area | Around]) -> Floats:
        """Probability of each event to lie in a ground; NaN without a place."""
        shares = np.full(len(self.known), np.nan)
        shares[self.known] = share_inside(ground, *self.distinct.T)[self.which]
        return shares
