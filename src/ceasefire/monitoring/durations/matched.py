"""Which events belong to a ceasefire of a list.

How    By UCDP's id of the pair, if list and events have it; otherwise by the name of
       the country. If the list gives an area, an event counts with the share of the
       ground it may have happened on that lies in the area.
Read   `EventsOf.of`.
Else   A case knows its parties and its clock times: there, `events.matching` is used.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.events.ceasefire_list import ListedCeasefire
from ceasefire.events.evidence import Evidence
from ceasefire.events.names import words_of
from ceasefire.geo.shapes import share_inside
from ceasefire.monitoring.series import Days, daily, day_number

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Matched:
    """Events of one ceasefire.

    Attributes
    ----------
    weights : (n,) float
        Probability of lying in its area; NaN where it cannot be told, 1 without one.
    by
        What they were matched by, in words.
    """

    days: Days
    weights: Floats
    by: str

    def daily(self, first: int, last: int) -> Floats:
        """Expected events on each day from one (days since 1970) to another."""
        return daily(self.days, self.weights, first, last)


@dataclass(frozen=True, slots=True, eq=False)
class EventsOf:
    """Events, found by pair and by country.

    Attributes
    ----------
    first_day, last_day
        Days since 1970 that the data cover, taken from the events themselves.
    """

    days: Days
    longitude_deg: Floats
    latitude_deg: Floats
    radius_km: Floats
    by_dyad: dict[int, Rows]
    by_country: dict[str, Rows]
    first_day: int
    last_day: int

    @classmethod
    def evidence(cls, evidence: Evidence) -> "EventsOf | None":
        """Sort events; None where there are none."""
        table, first, last = evidence.force(), evidence.first_day, evidence.last_day
        if first is None or last is None:
            return None
        return cls(
            days=Days.of(table),
            longitude_deg=_floats(table, "longitude_deg"),
            latitude_deg=_floats(table, "latitude_deg"),
            radius_km=_floats(table, "place_error_km"),
            by_dyad=dict(_rows_by(table, "dyad_id")),
            by_country=_by_country(table),
            first_day=day_number(first),
            last_day=day_number(last),
        )

    def of(self, one: ListedCeasefire) -> Matched | str:
        """Return the events of a ceasefire, or why they cannot be told."""
        if one.dyads and self.by_dyad:
            known = [self.by_dyad[dyad] for dyad in one.dyads if dyad in self.by_dyad]
            if not known:
                return "the event data have no event of its pair"
            rows, by = np.sort(np.concatenate(known)), "pair"
        elif one.country is not None:
            found = self.by_country.get(country_words(one.country))
            if found is None:
                return "the event data have no event of its country"
            rows, by = found, "country"
        elif one.area is not None:
            rows, by = np.arange(len(self.longitude_deg)), "area"
        else:
            return "the list gives no pair, country or area to match events by"
        weights = np.ones(len(rows))
        if one.area is not None:
            by = by if by == "area" else f"{by} and area"
            weights = share_inside(
                one.area,
                self.longitude_deg[rows],
                self.latitude_deg[rows],
                self.radius_km[rows],
            )
        days = Days(self.days.first[rows], self.days.last[rows])
        return Matched(days, weights, by)


def country_words(name: str) -> str:
    """A country's name made comparable, without what stands in brackets.

    >>> country_words("Yemen (North Yemen)") == country_words("YEMEN")
    True
    """
    return " ".join(words_of(name.partition("(")[0]))


def _floats(table: pa.Table, name: str) -> Floats:
    column = table.column(name).combine_chunks().cast(pa.float64())
    return np.asarray(pc.fill_null(column, float("nan")), dtype=np.float64)


def _by_country(table: pa.Table) -> dict[str, Rows]:
    found: dict[str, list[Rows]] = {}
    for name, rows in _rows_by(table, "country"):
        found.setdefault(country_words(name), []).append(rows)
    return {name: np.sort(np.concatenate(rows)) for name, rows in found.items()}


def _rows_by(table: pa.Table, name: str) -> list[tuple[Any, Rows]]:
    """Rows of each value of a column; rows without one are of none."""
    column = table.column(name).combine_chunks()
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    coded = column.dictionary_encode()
    codes = np.asarray(pc.fill_null(coded.indices, -1), dtype=np.int64)
    order = np.argsort(codes, kind="stable")
    values = coded.dictionary.to_pylist()
    edges = np.searchsorted(codes[order], np.arange(len(values) + 1))
    return [
        (value, order[edges[code] : edges[code + 1]])
        for code, value in enumerate(values)
        if value is not None
    ]
