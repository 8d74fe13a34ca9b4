"""Which events belong to a ceasefire of a list.

How    By UCDP's id of the pair, if list and events have it; otherwise by the name of
       the country. If the list gives an area, an event counts with the share of the
       ground it may have happened on that lies in the area; one whose place is not
       known may be of it, and is neither in it nor outside.
Read   `EventsOf.of`.
Else   A case knows its parties and its clock times: there, `events.matching` is used.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.events.ceasefire_list import ListedCeasefire
from ceasefire.events.evidence import Evidence
from ceasefire.events.names import words_of
from ceasefire.geo.shapes import share_inside
from ceasefire.monitoring.durations.covered import Coverage
from ceasefire.monitoring.series import Days, daily

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
    file_of : (n,) str
        Name of the file of each.
    files
        Names of the files that cover it.
    """

    days: Days
    weights: Floats
    by: str
    file_of: NDArray[np.object_]
    files: frozenset[str]

    def of_files(self, names: frozenset[str] | None) -> "Matched":
        """Return those of some of the files; of all, where none are named."""
        if names is None:
            return self
        rows = np.isin(self.file_of.astype(str), sorted(names))
        return replace(
            self,
            days=Days(self.days.first[rows], self.days.last[rows]),
            weights=self.weights[rows],
            file_of=self.file_of[rows],
        )

    def daily(self, first: int, last: int) -> Floats:
        """Expected events on each day from one (days since 1970) to another.

        Those of which it is not known whether they lie in the area are left out.
        """
        return daily(self.days, self.weights, first, last)

    def daily_at_most(self, first: int, last: int) -> Floats:
        """Return the same, if all of which it is not known lay in the area."""
        return daily(self.days, np.nan_to_num(self.weights, nan=1.0), first, last)

    def n_unplaced(self, first: int, last: int) -> int:
        """How many events of some days it is not known of."""
        here = (self.days.first <= last) & (self.days.last >= first)
        return int((np.isnan(self.weights) & here).sum())


@dataclass(frozen=True, slots=True, eq=False)
class EventsOf:
    """Events, found by pair and by country.

    Attributes
    ----------
    countries
        Of each event, as its source spells it; empty where it does not say.
    files
        Name of the file of each event.
    coverage
        Which days which file covers.
    """

    days: Days
    longitude_deg: Floats
    latitude_deg: Floats
    radius_km: Floats
    by_dyad: dict[int, Rows]
    by_country: dict[str, Rows]
    countries: NDArray[np.object_]
    files: NDArray[np.object_]
    coverage: Coverage

    @classmethod
    def evidence(cls, evidence: Evidence) -> "EventsOf | None":
        """Sort events; None where there are none."""
        if not evidence.events.num_rows:
            return None
        table = evidence.force()
        return cls(
            days=Days.of(table),
            longitude_deg=_floats(table, "longitude_deg"),
            latitude_deg=_floats(table, "latitude_deg"),
            radius_km=_floats(table, "place_error_km"),
            by_dyad=dict(_rows_by(table, "dyad_id")),
            by_country=_by_country(table),
            countries=_words(table, "country"),
            files=_words(table, "file"),
            coverage=Coverage.of(evidence),
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
        files = self._files(one, rows[~(weights == 0)])
        return Matched(days, weights, by, self.files[rows], files)

    def _files(self, one: ListedCeasefire, rows: Rows) -> frozenset[str]:
        """Files with events of it, and all others of the same countries."""
        countries = {country_words(name) for name in set(self.countries[rows]) if name}
        if one.country is not None:
            countries.add(country_words(one.country))
        found = set(self.files[rows])
        for name, files in self.coverage.by_country.items():
            if name and country_words(name) in countries:
                found |= files
        return frozenset(found)


def country_words(name: str) -> str:
    """A country's name made comparable, without what stands in brackets.

    >>> country_words("Yemen (North Yemen)") == country_words("YEMEN")
    True
    """
    return " ".join(words_of(name.partition("(")[0]))


def _words(table: pa.Table, name: str) -> NDArray[np.object_]:
    column = table.column(name).cast(pa.string()).fill_null("")
    return np.array(column.to_pylist(), dtype=object)


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
