"""The evidence as siting looks at it: who was in each event, and where it lay."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.core import Area, Around, Case, Ceasefire
from ceasefire.events.actors import Resolution, Side, resolve_actors
from ceasefire.events.belonging import during
from ceasefire.events.columns import floats_in
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import veiled_for
from ceasefire.events.matching import EventIndex
from ceasefire.siting.further import Further, further_on, named_as_left_out

Floats = NDArray[np.float64]

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place to look at: one of the case, or a district as the data name it."""

    name: str
    place: str | None = None
    native_name: str | None = None
    shape: Area | Around | None = None
    district: tuple[str, str] | None = None
    owner: str = "public"


class Ground:
    """Events of a case, made ready once for all places."""

    def __init__(self, case: Case, evidence: Evidence) -> None:
        self.case = case
        self.table: pa.Table = evidence.force()
        self.told: pa.Table = evidence.events
        self.index = EventIndex.of(self.table, case.zone, case.countries)
        self.resolution: Resolution = resolve_actors(case, self.table)
        self.first_day, self.last_day = evidence.first_day, evidence.last_day
        self.reads, self.gaps = evidence.reads, evidence.gaps
        self._start = self._days("date_start")
        self._end = self._days("date_end")
        self.deaths: Floats = floats_in(self.table, "deaths_best")
        self._further: dict[int, Further] = {}  # by period of the case
        self._where: dict[Candidate, Floats] = {}

    def _days(self, name: str) -> NDArray[np.int64]:
        column = self.table.column(name).combine_chunks().cast(pa.int32())
        return np.asarray(column, dtype=np.int64)

    def where(self, candidate: Candidate) -> Floats:
        """Probability of each event to lie in a place; NaN where it cannot be told."""
        if candidate.shape is not None:
            return self.index.place_shares([candidate.shape])
        told = np.full(self.table.num_rows, np.nan)
        if candidate.district is not None:
            column, name = candidate.district
            labels = self.table.column(column).cast(pa.string()).to_pylist()
            known = np.array([label is not None for label in labels], dtype=bool)
            told[known] = [label == name for label in labels if label is not None]
        return np.where(self.index.in_country == 0, 0.0, told)

    def where_of(self, candidate: Candidate) -> Floats:
        """Return `where`, worked out once for each candidate."""
        if candidate not in self._where:
            self._where[candidate] = self.where(candidate)
        return self._where[candidate]

    def when(self, first: date, last: date) -> Floats:
        """Share of each event's days in a window, both ends included."""
        a, b = (first - _EPOCH).days, (last - _EPOCH).days
        inside = np.minimum(self._end, b) - np.maximum(self._start, a) + 1
        return np.asarray(np.clip(inside, 0, None) / (self._end - self._start + 1))

    @cached_property
    def days_told(self) -> tuple[date, date] | None:
        """First and last day of which the data tell anything of the case's countries.

        Days that were watched count with the days of events: a quiet one at either
        end is a quiet one, and so is one on which nobody used force. A file of the
        world that leaves this country out says nothing of it, however long it was
        watched.
        """
        index = EventIndex.of(self.told, self.case.zone, self.case.countries)
        here = pa.array(index.in_country != 0)
        told = self.told.select(["file", "date_start", "date_end"]).filter(here)
        if not told.num_rows:
            return None
        days = [
            pc.min(told.column("date_start")).as_py(),
            pc.max(told.column("date_end")).as_py(),
        ]
        elsewhere = _files_of(self.told) - _files_of(told)
        for read in self.reads:
            if read.file not in elsewhere:
                days += [day for day in (read.watched.first, read.watched.last) if day]
        return min(days), max(days)

    def unwatched(self, first: date, last: date) -> tuple[date, date] | None:
        """Days of a window between stated watches: nobody knows a quiet one of them."""
        return next(
            (gap for gap in self.gaps if gap[0] <= last and first <= gap[1]), None
        )

    def n_watched(self, first: date, last: date) -> int:
        """How many days of a window are not between stated watches."""
        gaps = ((max(first, gap[0]), min(last, gap[1])) for gap in self.gaps)
        unwatched = sum(max(0, (ends - begins).days + 1) for begins, ends in gaps)
        return (last - first).days + 1 - unwatched

    @cached_property
    def event_ids(self) -> list[str]:
        """Ids of all events."""
        ids: list[str] = self.table.column("event_id").to_pylist()
        return ids

    def further(self, day: date) -> Further:
        """What events would be to a further ceasefire, concluded on a day."""
        period = bisect_right(self.case.turning_days, day)
        if period not in self._further:
            self._further[period] = further_on(self.case, day, self.resolution)
        return self._further[period]

    @cached_property
    def left_out(self) -> frozenset[str]:
        """Parties that agreements of the case leave out, by their own names."""
        return named_as_left_out(self.case)

    @cached_property
    def veiled(self) -> NDArray[np.bool_]:
        """Events that may involve a group left out then, under another's name."""
        leaves_out = Ceasefire(
            id="any",
            title="Any of its agreements",
            parties=(),
            excludes=tuple(sorted(self.left_out)),
            starts_at=datetime(1970, 1, 1, tzinfo=UTC),
        )
        return veiled_for(self.case, leaves_out, self.resolution).mask

    def within(
        self, ids: Iterable[str], first: date, last: date
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Parties, and those that belong to them on each of these days, or on any."""
        named = tuple(ids)
        of_days = [one.with_members(named) for one in during(self.case, first, last)]
        return frozenset.intersection(*of_days), frozenset.union(*of_days)

    def hides_beyond(
        self,
        conceded: frozenset[str],
        perhaps: frozenset[str],
        first: date,
        last: date,
    ) -> NDArray[np.bool_]:
        """Events with a name that may hide parties other than those conceded.

        On any of these days; or with one that is conceded on some of them (`perhaps`)
        and not on all.
        """
        hides = {
            party.id
            for then in during(self.case, first, last)
            for party in then.parties
            if party.id in perhaps - conceded
            or then.with_members(party.may_include) - conceded
        }
        sides = self.resolution.sides
        veils = np.array([*(bool(side.parties & hides) for side in sides), False])
        return np.asarray(veils[self.resolution.side_a] | veils[self.resolution.side_b])

    @cached_property
    def actors(self) -> tuple[tuple[str | None, str], ...]:
        """Armed actors seen: id and name of a party, or a name no party bears."""
        found: dict[tuple[str | None, str], None] = {}
        for side in self.resolution.sides:
            for actor in self._actors_of(side):
                found.setdefault(actor)
        return tuple(found)

    def _actors_of(self, side: Side) -> list[tuple[str | None, str]]:
        known: list[tuple[str | None, str]] = [
            (id_, self.case.party(id_).name) for id_ in sorted(side.parties)
        ]
        return known + [(None, name) for name in side.unresolved]

    @cached_property
    def incidence_of_sides(self) -> Floats:
        """(n_sides + 1, n_actors) 1 where an actor is on a side; the last is nobody."""
        place = {actor: i for i, actor in enumerate(self.actors)}
        sides = self.resolution.sides
        matrix = np.zeros((len(sides) + 1, len(place)))
        for row, side in enumerate(sides):
            for actor in self._actors_of(side):
                matrix[row, place[actor]] = 1.0
        return matrix

    def incidence(self, rows: NDArray[np.intp]) -> Floats:
        """Say of each event which actors were in it: (n_rows, n_actors)."""
        a, b = self.resolution.side_a[rows], self.resolution.side_b[rows]
        return np.maximum(self.incidence_of_sides[a], self.incidence_of_sides[b])

    def involve(
        self, rows: NDArray[np.intp], actors: Sequence[int]
    ) -> NDArray[np.bool_]:
        """Say of which events one of these actors was in them, by their places."""
        return np.asarray((self.incidence(rows)[:, list(actors)] > 0).any(axis=1))

    def somebody_unknown(self, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Say of which events not all is known of who was in them.

        A name in it is no party's of the case, or no armed actor is named at all.
        """
        incidence = self.incidence(rows)
        nameless = np.array([party is None for party, _ in self.actors], dtype=bool)
        return np.asarray(
            (incidence[:, nameless] > 0).any(axis=1) | ~(incidence > 0).any(axis=1)
        )


def _files_of(table: pa.Table) -> frozenset[str]:
    return frozenset(pc.unique(table.column("file").cast(pa.string())).to_pylist())
