"""Which events may meet a period and a box: a sieve that lets through too many.

Why    Of two million events a ceasefire of a town and a month meets a few hundred.
How    Events are sorted once by the second from which they may have happened; those
       of long spans apart, for they are few and would make every stretch long.
Read   `Nearby.rows`.
Else   What is let through is weighed in `matching`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.clock import Seconds, Spans
from ceasefire.geo.boxes import TURNS_DEG, Bounds
from ceasefire.geo.ellipsoid import FloatArray, reach_deg

Rows = NDArray[np.intp]

_LONG_SPAN_S = 8 * 86_400  # longer than a week, with an hour of a changed clock


@dataclass(frozen=True, slots=True)
class Nearby:
    """Events in the order of time, with the boxes of their ground.

    Built by `Nearby.of`.
    """

    orders: tuple["_ByStart", ...]

    @classmethod
    def of(
        cls,
        spans: Spans,
        longitude_deg: FloatArray,
        latitude_deg: FloatArray,
        radius_km: FloatArray,
    ) -> "Nearby":
        """Sort n events; where the radius is NaN, the place is not known."""
        is_long = spans.end - spans.start > _LONG_SPAN_S
        boxes = _Boxes.of(longitude_deg, latitude_deg, radius_km)
        return cls(
            (
                _ByStart.of(spans, boxes, ~is_long),
                _ByStart.of(spans, boxes, is_long),
            )
        )

    def rows(self, box: Bounds | None, start_s: int, end_s: int) -> Rows:
        """Rows of the events that may meet a period and a box, in no order.

        Parameters
        ----------
        box
            West, south, east and north in degrees; None for the whole world.
        start_s, end_s
            Of the period; the end is outside of it.
        """
        found = []
        for order in self.orders:
            stretch = order.meeting(start_s, end_s)
            rows = order.rows[stretch]
            if box is not None:
                rows = rows[order.boxes.take(stretch).meet(box)]
            found.append(rows)
        return np.concatenate(found)


@dataclass(frozen=True, slots=True)
class _Boxes:
    """The ground each event may have happened on, in degrees.

    What has no place may have happened anywhere: its box has no end. `ends_deg` are the
    westernmost and the easternmost end of the others.
    """

    west: FloatArray
    south: FloatArray
    east: FloatArray
    north: FloatArray
    ends_deg: tuple[float, float]

    @classmethod
    def of(
        cls, longitude: FloatArray, latitude: FloatArray, radius_km: FloatArray
    ) -> "_Boxes":
        x, y = np.zeros_like(radius_km), np.zeros_like(radius_km)
        vague = radius_km > 0
        x[vague], y[vague] = reach_deg(latitude[vague], radius_km[vague])
        unknown = np.isnan(radius_km)
        west, east = longitude - x, longitude + x
        ends = (
            float(west[~unknown].min(initial=np.inf)),
            float(east[~unknown].max(initial=-np.inf)),
        )
        return cls(
            west=np.where(unknown, -np.inf, west),
            south=np.where(unknown, -np.inf, latitude - y),
            east=np.where(unknown, np.inf, east),
            north=np.where(unknown, np.inf, latitude + y),
            ends_deg=ends,
        )

    def take(self, rows: Rows | slice) -> "_Boxes":
        return _Boxes(
            self.west[rows],
            self.south[rows],
            self.east[rows],
            self.north[rows],
            self.ends_deg,
        )

    def meet(self, box: Bounds) -> NDArray[np.bool_]:
        """Which of them meet a box, on either side of the 180th meridian."""
        west, south, east, north = box
        westernmost, easternmost = self.ends_deg
        meets = np.isinf(self.west)
        for turn in TURNS_DEG:
            if east + turn >= westernmost and west + turn <= easternmost:
                meets |= (self.east >= west + turn) & (self.west <= east + turn)
        meets &= (self.north >= south) & (self.south <= north)
        return meets


@dataclass(frozen=True, slots=True)
class _ByStart:
    """Some of the events, by the second from which they may have happened."""

    rows: Rows
    start_s: Seconds
    longest_s: int
    boxes: _Boxes

    @classmethod
    def of(cls, spans: Spans, boxes: _Boxes, chosen: NDArray[np.bool_]) -> "_ByStart":
        rows = np.flatnonzero(chosen)
        rows = rows[np.argsort(spans.start[rows], kind="stable")]
        start = spans.start[rows]
        longest = int((spans.end[rows] - start).max(initial=0))
        return cls(rows, start, longest, boxes.take(rows))

    def meeting(self, start_s: int, end_s: int) -> slice:
        """Return the stretch outside of which no event meets the period."""
        first, last = np.searchsorted(self.start_s, [start_s - self.longest_s, end_s])
        return slice(int(first), int(last))
