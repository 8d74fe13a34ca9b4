"""The events that places are looked at by: those of sources that watched all the days.

Why    Monitors who come half way through make a rise of their coming, and those who
       leave a fall. A day of which a source does not tell is unknown, and never quiet.
How    A source is looked at where it tells of the countries of the case. Places are put
       beside each other on days that one source watched, by all that watched these: of
       such stretches longer than half of the longest, the one with most events. A
       claim, and a past ceasefire, is held against those that watched all of its days.
Read   `Grounds`, then `Grounds.most` and `Grounds.whole`.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Case
from ceasefire.events.evidence import Evidence
from ceasefire.events.of_case import that_may_tell_of
from ceasefire.events.sources import Aside, EventSource, not_counted, sources_of
from ceasefire.siting.ground import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """The events of the sources counted, and the days that these watched.

    Attributes
    ----------
    aside
        Files not counted, though they watched some of the days.
    lacks
        Why nothing can be said, where several sources watched these days and none of
        them did so alone; else None.
    """

    ground: Ground
    first: date
    last: date
    aside: tuple[Aside, ...] = ()
    lacks: str | None = None

    @property
    def in_words(self) -> str:
        """Say what is left out, and why; empty where nothing is."""
        return not_counted(self.aside)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days that some sources watched."""

    first: date
    last: date
    n_days: int
    sources: list[EventSource]


class Grounds:
    """The evidence on a case, made ready once for each set of sources looked at.

    Attributes
    ----------
    all
        Of all sources that tell of its countries.
    """

    def __init__(self, case: Case, evidence: Evidence) -> None:
        self._evidence = that_may_tell_of(case, evidence)
        self._case = case
        self.all = Ground(case, self._evidence)
        self._sources = sources_of(self._evidence)
        self._made: dict[frozenset[str], Ground] = {}

    def most(self, first: date, last: date) -> LookedAt:
        """Look at most events of sources that watched a long stretch of some days.

        Stretches are those that one source watched, and longer than half of the longest
        of these; of as many events the longer, then the later.
        """
        if len(self._sources) < 2:
            return LookedAt(ground=self.all, first=first, last=last)
        stretches = [self._watched(one, first, last) for one in self._sources]
        most_days = max(one.n_days for one in stretches)
        if not most_days:  # all of them between two watches
            return LookedAt(ground=self.all, first=first, last=last)
        best = max(
            (one for one in stretches if 2 * one.n_days > most_days),
            key=lambda one: (self._n_events(one), one.n_days, one.last),
        )
        return LookedAt(
            ground=self._of(best.sources),
            first=best.first,
            last=best.last,
            aside=self._aside(best.sources, first, last),
        )

    def whole(self, first: date, last: date) -> LookedAt:
        """Look at the sources that watched all of some days."""
        if len(self._sources) < 2:
            return LookedAt(ground=self.all, first=first, last=last)
        n_days = (last - first).days + 1
        counted = [
            one for one in self._sources if _n_watched(one, first, last) == n_days
        ]
        aside = self._aside(counted, first, last)
        if not counted:
            files = ", ".join(one.in_words for one in aside)
            lacks = f"no source watched all of these days: {files}" if files else None
            return LookedAt(ground=self.all, first=first, last=last, lacks=lacks)
        return LookedAt(ground=self._of(counted), first=first, last=last, aside=aside)

    def _watched(self, source: EventSource, first: date, last: date) -> "_Stretch":
        """Return what one source watched of some days, with all that watched it too."""
        begins, ends = max(first, source.first), min(last, source.last)
        n_days = _n_watched(source, begins, ends)
        counted = [
            one for one in self._sources if _n_watched(one, begins, ends) == n_days
        ]
        return _Stretch(begins, ends, n_days, counted)

    def _n_events(self, stretch: "_Stretch") -> int:
        """Events of force in the countries of the case, in the files of a stretch."""
        files = [file for one in stretch.sources for file in one.files]
        counted = np.isin(self._file_of, files)
        then = self.all.when(stretch.first, stretch.last) > 0
        return int((counted & then & (self.all.index.in_country != 0)).sum())

    @cached_property
    def _file_of(self) -> NDArray[np.str_]:
        names = self.all.table.column("file").cast(pa.string()).fill_null("")
        return np.array(names.to_pylist(), dtype=str)

    def _of(self, counted: list[EventSource]) -> Ground:
        if len(counted) == len(self._sources):
            return self.all
        files = frozenset(file for one in counted for file in one.files)
        if files not in self._made:
            self._made[files] = Ground(self._case, self._evidence.of_files(files))
        return self._made[files]

    def _aside(
        self, counted: list[EventSource], first: date, last: date
    ) -> tuple[Aside, ...]:
        return tuple(
            file
            for one in self._sources
            if one not in counted and one.first <= last and first <= one.last
            for file in one.as_aside
        )


def _n_watched(source: EventSource, first: date, last: date) -> int:
    """How many of some days a source watched."""
    begins, ends = max(first, source.first), min(last, source.last)
    unwatched = (
        max(0, (min(ends, out) - max(begins, since)).days + 1)
        for since, out in source.gaps
    )
    return max(0, (ends - begins).days + 1 - sum(unwatched))
