"""The events that places are looked at by: those of sources that watched all the days.

Why    Monitors who come half way through make a rise of their coming, and those who
       leave a fall. A day of which a source does not tell is unknown, and never quiet.
How    A source is looked at where it tells of the countries of the case. Places are put
       beside each other by the sources that watched most of the window, on the days
       that these watched; a claim, and a past ceasefire, is held against those that
       watched all of its days.
Read   `Grounds`, then `Grounds.most` and `Grounds.whole`.
"""

from dataclasses import dataclass
from datetime import date

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
        """Look at the sources that watched most of some days; of as many, the last."""
        if len(self._sources) < 2:
            return LookedAt(ground=self.all, first=first, last=last)
        best = max(
            self._sources, key=lambda one: (_n_watched(one, first, last), one.last)
        )
        begins, ends = max(first, best.first), min(last, best.last)
        n_days = _n_watched(best, begins, ends)
        counted = [
            one for one in self._sources if _n_watched(one, begins, ends) == n_days
        ]
        return LookedAt(
            ground=self._of(counted),
            first=begins,
            last=ends,
            aside=self._aside(counted, first, last),
        )

    def whole(self, first: date, last: date) -> LookedAt:
        """Look at the sources that watched all of some days."""
        n_days = (last - first).days + 1
        counted = [
            one for one in self._sources if _n_watched(one, first, last) == n_days
        ]
        if len(self._sources) < 2:
            return LookedAt(ground=self.all, first=first, last=last)
        aside = self._aside(counted, first, last)
        if not counted:
            files = ", ".join(one.in_words for one in aside)
            lacks = f"no source watched all of these days: {files}" if files else None
            return LookedAt(ground=self.all, first=first, last=last, lacks=lacks)
        return LookedAt(ground=self._of(counted), first=first, last=last, aside=aside)

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
