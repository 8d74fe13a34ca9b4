"""Whose events are compared: those of the sources that watched all the days compared.

Why    A day of which a source does not tell is unknown, and never a quiet one. Monitors
       who came with a truce would make a rise of it, and those who left a fall.
How    Of the sources, those that watch longest from where the comparison begins are
       counted together; of any other, no event is compared, and it is said which files
       those are. Other dates are taken from days that all those counted watched. Where
       a level is learned from all days before, whoever watched few of them is not
       counted either: by him the others would lose theirs. So it is with the other
       dates that a change is held against.
Read   `Sources`, then `Compared`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import compress
from typing import Generic, TypeVar

from ceasefire.events.evidence import Evidence
from ceasefire.events.sources import (
    Aside,
    EventSource,
    Taken,
    not_counted,
    sources_of,
    taken_as_watched,
)
from ceasefire.monitoring.windows import Window, data_window

Days = Callable[[Window], Window | None]
"""The days to compare, of data that cover some days; None where they cannot be."""

HasDates = Callable[[Window], bool]
"""Whether data that cover some days have enough other dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Which files are compared, and on which days all of these watched.

    Attributes
    ----------
    files
        Those of the sources counted; None for all there are.
    data
        The days; None where there are none.
    aside
        Files not counted, though they watched some of the days compared.
    lacks
        Why there is no comparison, where together the files cover its days and none
        does so alone; else None.
    short
        Files counted that watched too few other dates: shares of these are of the
        other files alone.
    taken
        Days among those compared that files counted do not say to have watched.
    """

    files: frozenset[str] | None
    data: Window | None
    aside: tuple[Aside, ...] = ()
    lacks: str | None = None
    short: tuple[Aside, ...] = ()
    taken: tuple[Taken, ...] = ()

    @property
    def in_words(self) -> str:
        """Say what is left out, and why; empty where nothing is."""
        said = not_counted(self.aside), self._of_short, taken_as_watched(self.taken)
        return " ".join(filter(None, said))

    @property
    def _of_short(self) -> str:
        files = ", ".join(one.in_words for one in self.short)
        if not files:
            return ""
        return (
            f"Too few other dates were watched by {files}: shares of other dates are "
            "of the other files alone."
        )

    def held_against(self, longer: "Compared") -> "Compared":
        """Return it with the files of which those that watched longer do without."""
        known = set(self.aside)
        return replace(
            self, short=tuple(one for one in longer.aside if one not in known)
        )


ALL_FILES = Compared(files=None, data=None)
"""Where nothing is left aside, and it is not asked which days were watched."""

_T = TypeVar("_T")


class Sources(Generic[_T]):
    """The sources of all events, and what is made ready of those that are compared.

    Parameters
    ----------
    evidence
        All of it.
    make
        What to make of the evidence of some sources, and the days they watched; made
        once for each set of them.
    telling
        What of it tells of the case (`events.of_case.that_may_tell_of`): days are
        watched by these files alone. All of it by default.
    """

    def __init__(
        self,
        evidence: Evidence,
        make: Callable[[Evidence, Window | None], _T],
        telling: Evidence | None = None,
    ) -> None:
        self._evidence, self._make = evidence, make
        telling = evidence if telling is None else telling
        self._sources = sources_of(telling)
        self._data = data_window(telling)
        self._made: dict[tuple[frozenset[str] | None, Window | None], _T] = {}
        self.of_all = self.made(Compared(files=None, data=self._data))

    def made(self, compared: Compared) -> _T:
        """Return what is made ready of the sources that are compared."""
        files = compared.files
        key = files, compared.data
        if key not in self._made:
            chosen = self._evidence if files is None else self._evidence.of_files(files)
            self._made[key] = self._make(chosen, compared.data)
        return self._made[key]

    def lasts(self, days: Days) -> tuple[date, ...]:
        """Return the last days to compare of each source by itself, in their order."""
        spans = (days(_data_of(one)) for one in self._sources)
        return tuple(sorted({span.last for span in spans if span}))

    def compared(
        self, days: Days, *, learned: bool = False, has_dates: HasDates | None = None
    ) -> Compared:
        """Choose those that watched all the days to compare.

        Parameters
        ----------
        days
            The days to compare, of a source that watched some days.
        learned
            Whether a level is learned from all days before, too: then who up to the
            last day compared watched less than half as long as another is not counted.
        has_dates
            Where other dates are asked for, too: then those that came last are not
            counted, as far as the others have enough of them.
        """
        if self._data is None or len(self._sources) < 2:
            return Compared(files=None, data=self._data)
        spans = [days(_data_of(one)) for one in self._sources]
        longest = max((span.last for span in spans if span), default=None)
        if longest is None:
            return Compared(files=None, data=self._data, lacks=self._none_alone(days))
        counted = [span is not None and span.last == longest for span in spans]
        if learned:
            counted = self._long_enough(counted, longest)
        if has_dates is not None:
            counted = self._with_dates(counted, has_dates)
        told = list(zip(self._sources, counted, strict=True))
        span = spans[counted.index(True)]
        files = frozenset(file for one, is_in in told if is_in for file in one.files)
        return Compared(
            files=None if all(counted) else files,
            data=reduce(_common, (_data_of(one) for one, is_in in told if is_in)),
            aside=tuple(
                file
                for one, is_in in told
                if not is_in and _meets(one, span)
                for file in one.as_aside
            ),
            taken=tuple(
                days
                for one, is_in in told
                if is_in and span is not None
                for days in one.taken_within(span.first, span.last)
            ),
        )

    def _long_enough(self, counted: list[bool], last: date) -> list[bool]:
        n_days = [(last - one.first).days + 1 for one in self._sources]
        most = max(n for n, is_in in zip(n_days, counted, strict=True) if is_in)
        return [
            is_in and 2 * n >= most for n, is_in in zip(n_days, counted, strict=True)
        ]

    def _with_dates(self, counted: list[bool], has_dates: HasDates) -> list[bool]:
        """Leave out those that came last, until there are enough other dates.

        Who that is follows from the days that each watched, and never from its events.
        """
        told = list(zip(self._sources, counted, strict=True))
        begins = {one.first for one, is_in in told if is_in}
        for since in sorted(begins, reverse=True):
            kept = [is_in and one.first <= since for one, is_in in told]
            of_kept = compress(map(_data_of, self._sources), kept)
            if has_dates(reduce(_common, of_kept)):
                return kept
        return counted

    def _none_alone(self, days: Days) -> str | None:
        """Say that no source watched all of it, where together they cover it."""
        if self._data is None or days(self._data) is None:
            return None
        files = ", ".join(
            file.in_words for one in self._sources for file in one.as_aside
        )
        return f"No source watched all of these days: {files}."


def _meets(source: EventSource, span: Window | None) -> bool:
    return span is not None and source.first <= span.last and span.first <= source.last


def _data_of(source: EventSource) -> Window:
    return Window(source.first, source.last, source.gaps)


def _common(one: Window, other: Window) -> Window:
    """Days that both hold, with the gaps of both."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    gaps = (
        (max(first, begins), min(last, ends))
        for begins, ends in sorted({*one.gaps, *other.gaps})
    )
    return Window(first, last, tuple(gap for gap in gaps if gap[0] <= gap[1]))
