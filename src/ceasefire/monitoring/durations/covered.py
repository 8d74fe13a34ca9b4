"""Which days the event data cover, for the ceasefires of one country.

Why    A list names ceasefires of many countries, and files of events are of one country
       and some years, or of another. After the last day of its file nothing is known
       of a country, however long the file of another goes on.
How    A file covers the countries that it has events of. The files of a country are
       evidence of their own, with a first and a last day and with gaps between them.
       Of several sources those are counted that watched from before the ceasefire on.
       They are followed together until the first of them ends, then without that one,
       from the same day before on: in each set nobody comes or goes, and so makes no
       breakdown and hides none.
Read   `Coverage.of`, then `Coverage.looked_at`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.compared import Compared, Sources
from ceasefire.monitoring.series import day_number, day_of
from ceasefire.monitoring.windows import Window

Stretch = tuple[int, int]
"""First and last of days without a gap, in days since 1970."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """The files of each country, and what they cover.

    Attributes
    ----------
    by_country
        Names of files, by country as their source spells it; only files with events.
    """

    evidence: Evidence
    by_country: dict[str, frozenset[str]]
    _sources: dict[frozenset[str], Sources[Evidence]] = field(default_factory=dict)

    @classmethod
    def of(cls, evidence: Evidence) -> "Coverage":
        """Find the files of each country."""
        pairs = evidence.events.select(["file", "country"]).group_by(
            ["file", "country"]
        )
        by_country: dict[str, set[str]] = {}
        for row in pairs.aggregate([]).to_pylist():
            by_country.setdefault(row["country"] or "", set()).add(row["file"] or "")
        return cls(
            evidence, {name: frozenset(files) for name, files in by_country.items()}
        )

    @property
    def files(self) -> tuple[str, ...]:
        """Names of all files with events, in their order."""
        return tuple(sorted(frozenset().union(*self.by_country.values())))

    def looked_at(
        self, files: Iterable[str], origin: int, start: int
    ) -> Iterator[tuple[Compared, int | None]]:
        """Choose the sources that watched from one day on, over that of the start.

        Parameters
        ----------
        files
            Of the countries of a ceasefire.
        origin, start
            The first day to look at, and the day of the start, since 1970.

        Yields
        ------
        compared, last
            Which of the files are counted, and the last day that these watched without
            a gap; None where none watched all the days from `origin` to `start`. First
            all that did, then without those that ended first, and so on.
        """
        begins, begun = day_of(origin), day_of(start)
        sources = self._sources_of(files)
        lasts = sources.lasts(lambda data: _span(data, begins, begun, date.max))
        for until in lasts or (date.max,):
            days = partial(_span, begins=begins, start=begun, until=until)
            compared = sources.compared(days)
            span = None if compared.data is None else days(compared.data)
            if compared.lacks is not None or span is None:
                yield compared, None
            else:
                yield compared, day_number(span.last)

    def stretches(self, files: Iterable[str]) -> tuple[Stretch, ...]:
        """Return the days that these files cover, parted where nobody watched."""
        evidence = self._sources_of(files).of_all
        first, last = evidence.first_day, evidence.last_day
        if first is None or last is None:
            return ()
        return tuple(
            (day_number(one), day_number(other))
            for one, other in _parts(Window(first, last, evidence.gaps))
        )

    def _sources_of(self, files: Iterable[str]) -> Sources[Evidence]:
        names = frozenset(files)
        if names not in self._sources:
            self._sources[names] = Sources(
                self.evidence.of_files(names), lambda of_some, _: of_some
            )
        return self._sources[names]


def _span(data: Window, begins: date, start: date, until: date) -> Window | None:
    """Return the days from one on, in a stretch without a gap that holds the start."""
    return next(
        (
            Window(begins, min(last, until))
            for first, last in _parts(data)
            if first <= begins and start <= last
        ),
        None,
    )


def _parts(data: Window) -> list[tuple[date, date]]:
    """Part days where nobody watched."""
    begins = [data.first, *(gap[1] + _DAY for gap in data.gaps)]
    ends = [*(gap[0] - _DAY for gap in data.gaps), data.last]
    return list(zip(begins, ends, strict=True))


def in_words(stretch: Stretch) -> str:
    """Say a stretch: ``from 2031-01-01 to 2031-05-31``."""
    return f"from {day_of(stretch[0])} to {day_of(stretch[1])}"
