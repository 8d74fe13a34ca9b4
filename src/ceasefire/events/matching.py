"""Which events lie inside which ceasefire, how surely, and why.

Why    An event is known to lie within 25 km of a village, on one of seven days. Said
       to be in or out, it is wrong half of the time near every line and midnight.
How    The share of the event's disc inside the area times the share of its days inside
       the period. Where the source does not say where an event was, the probability
       is NaN: it cannot be told. For each ceasefire only those events are looked at
       that may meet its period and its box.
Read   `match_events`, then `EventIndex.match`.
Else   Shares of discs are in `geo.shapes`, shares of days in `clock`, which events may
       meet a period and a box in `nearby`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Area, Around, Case
from ceasefire.events.clock import Spans, seconds_of, spans_of
from ceasefire.events.columns import floats_in
from ceasefire.events.nearby import Nearby
from ceasefire.geo.shapes import bounds, share_inside

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]
Ground = Sequence[Area | Around]


class PlaceGround(IntEnum):
    """What the place of a match rests on."""

    COUNTRY = 0
    POINT = 1
    DISC = 2
    UNKNOWN = 3
    NO_COUNTRY = 4


_PLACE_WORDS = {
    PlaceGround.COUNTRY: "it applies to the whole country",
    PlaceGround.POINT: "its place is exact and lies inside the area",
    PlaceGround.DISC: "{share} of the ground it may have happened on lies inside",
    PlaceGround.UNKNOWN: "its source does not say where it was, or not how surely",
    PlaceGround.NO_COUNTRY: "its source does not say in which country it was",
}


@dataclass(frozen=True)
class Matches:
    """Pairs of an event and a ceasefire that it may lie in.

    Attributes
    ----------
    ceasefire, event
        (m,) positions in `Case.ceasefires` and rows of the table; sorted by both.
    p_place, p_time
        (m,) probabilities of lying in the area and in the period; NaN where it cannot
        be told.
    place_ground
        (m,) what `p_place` rests on, values of `PlaceGround`.
    """

    ceasefire: NDArray[np.int32]
    event: Rows
    p_place: Floats
    p_time: Floats
    place_ground: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.event)

    @cached_property
    def p(self) -> Floats:
        """Probability of lying in both, place and time taken as independent."""
        return np.asarray(self.p_place * self.p_time)

    def of(self, ceasefire: int) -> "Matches":
        """Return the matches of one ceasefire."""
        first, last = np.searchsorted(self.ceasefire, [ceasefire, ceasefire + 1])
        return self._part(slice(int(first), int(last)))

    def _part(self, rows: slice) -> "Matches":
        return Matches(
            self.ceasefire[rows],
            self.event[rows],
            self.p_place[rows],
            self.p_time[rows],
            self.place_ground[rows],
        )

    def reason(self, match: int) -> str:
        """Say in words why a match has its probability."""
        ground = PlaceGround(int(self.place_ground[match]))
        place = _PLACE_WORDS[ground].format(share=_share_words(self.p_place[match]))
        time = _share_words(self.p_time[match])
        return f"{place}; {time} of the time it may have happened in lies in the period"


def _share_words(share: float) -> str:
    """Say a share; one that is rounded to nothing or all is still neither."""
    if share >= 1:
        return "all"
    if round(share, 2) <= 0:
        return "less than 1%"
    return "more than 99%" if round(share, 2) >= 1 else f"{share:.0%}"


def match_events(case: Case, table: pa.Table) -> Matches:
    """Find for each event and each ceasefire the probability of lying inside.

    Parameters
    ----------
    case
        Its zone says when days begin, its countries where "everywhere" is.
    table
        `EVENT_SCHEMA`, n rows.

    Returns
    -------
    matches
        Of all pairs whose probability is above 0 or cannot be told.
    """
    index = EventIndex.of(table, case.zone, case.countries)
    return _joined(
        [
            index.match(
                [case.place(id_).shape for id_ in ceasefire.places],
                ceasefire.starts_at,
                ceasefire.ends_at,
                number,
            )
            for number, ceasefire in enumerate(case.ceasefires)
        ]
    )


def _joined(parts: Sequence[Matches]) -> Matches:
    if not parts:
        return Matches(
            np.zeros(0, np.int32),
            np.zeros(0, np.intp),
            np.zeros(0),
            np.zeros(0),
            np.zeros(0, np.int8),
        )
    return Matches(
        np.concatenate([part.ceasefire for part in parts]),
        np.concatenate([part.event for part in parts]),
        np.concatenate([part.p_place for part in parts]),
        np.concatenate([part.p_time for part in parts]),
        np.concatenate([part.place_ground for part in parts]),
    )


@dataclass(frozen=True, slots=True)
class EventIndex:
    """Events made ready for being matched with many areas and periods.

    Built by `EventIndex.of`; all arrays have one value per event.
    """

    longitude_deg: Floats
    latitude_deg: Floats
    radius_km: Floats
    in_country: Floats
    spans: Spans
    nearby: Nearby

    @classmethod
    def of(
        cls, table: pa.Table, zone: ZoneInfo, countries: Sequence[str]
    ) -> "EventIndex":
        """Index the events of a table (`EVENT_SCHEMA`)."""
        longitude, latitude, radius = (
            floats_in(table, name)
            for name in ("longitude_deg", "latitude_deg", "place_error_km")
        )
        radius = np.where(np.isnan(longitude), np.nan, radius)
        spans = spans_of(table, zone)
        return cls(
            longitude_deg=longitude,
            latitude_deg=latitude,
            radius_km=radius,
            in_country=_in_country(table, countries),
            spans=spans,
            nearby=Nearby.of(spans, longitude, latitude, radius),
        )

    def match(
        self,
        ground: Ground,
        start: datetime,
        end: datetime | None,
        number: int = 0,
    ) -> Matches:
        """Match all events with one area and one period.

        Parameters
        ----------
        ground
            Shapes that make the area up; none for the whole country.
        start, end
            The period; the end is outside of it, None for an open one.
        number
            What to call it in the answer.
        """
        start_s, end_s = seconds_of(start), seconds_of(end)
        box = bounds(ground) if ground else None
        rows = self.nearby.rows(box, start_s, end_s)
        p_time = self.spans.take(rows).shares(start_s, end_s)
        rows, p_time = rows[p_time > 0], p_time[p_time > 0]
        p_place = self.place_shares(ground, rows)
        kept = np.isnan(p_place) | (p_place > 0)
        rows, p_place, p_time = rows[kept], p_place[kept], p_time[kept]
        order = np.argsort(rows)
        rows, p_place, p_time = rows[order], p_place[order], p_time[order]
        return Matches(
            np.full(len(rows), number, np.int32),
            rows,
            p_place,
            p_time,
            self._place_grounds(ground, rows, p_place),
        )

    def place_shares(self, ground: Ground, rows: Rows | None = None) -> Floats:
        """Probability of each event to lie in an area; NaN where it cannot be told.

        Parameters
        ----------
        ground
            Shapes that make the area up; none for the whole country.
        rows
            Of which events; all of them by default.
        """
        if rows is None:
            rows = np.arange(len(self.radius_km))
        if not ground:
            return self.in_country[rows]
        shares = np.where(self.in_country[rows] == 0, 0.0, np.nan)
        known = ~np.isnan(self.radius_km[rows])
        placed = rows[known]
        shares[known] = share_inside(
            ground,
            self.longitude_deg[placed],
            self.latitude_deg[placed],
            self.radius_km[placed],
        )
        return shares

    def _place_grounds(
        self, ground: Ground, rows: Rows, p_place: Floats
    ) -> NDArray[np.int8]:
        exact = self.radius_km[rows] == 0
        kinds = np.where(exact, PlaceGround.POINT, PlaceGround.DISC)
        if not ground:
            kinds[:] = PlaceGround.COUNTRY
        kinds[np.isnan(p_place)] = (
            PlaceGround.UNKNOWN if ground else PlaceGround.NO_COUNTRY
        )
        return kinds.astype(np.int8)


def _in_country(table: pa.Table, countries: Sequence[str]) -> Floats:
    """1 for events of these countries, 0 for others, NaN where none is given."""
    column = table.column("country").combine_chunks()
    names = column.dictionary.to_pylist()
    told = [
        math.nan
        if name is None
        else float(any(_is_same_country(name, one) for one in countries))
        for name in [*names, None]
    ]
    codes = column.indices.fill_null(len(names)).to_numpy(zero_copy_only=False)
    return np.asarray(np.array(told)[codes])


def _is_same_country(one: str, other: str) -> bool:
    """Say whether two names are of one country.

    UCDP writes former names in brackets: "Yemen (North Yemen)" is also "Yemen". Two
    names that both have brackets are the same only as they stand: "Congo (Kinshasa)" is
    not "Congo (Brazzaville)".
    """
    a, b = one.strip().casefold(), other.strip().casefold()
    return a == b or a.split(" (")[0] == b or a == b.split(" (")[0]
