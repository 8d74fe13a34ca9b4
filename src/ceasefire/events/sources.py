"""Which files are of one source, and on which days each source watched.

Why    Monitors who come with a truce tell of more from then on, and a source that ends
       tells of less: beside one that goes on, neither is a change of the fighting.
How    UCDP and ACLED number their events for the whole world, so the files of either
       are pieces of one source. So are sheets of the same columns that follow one
       another. Any other file is a source of its own.
       What a file states of its watch holds. Where it states nothing, it watched from
       its first to its last event, and on to where all files together begin or end,
       unless that silence were strange to it (`Evidence.is_strange`). Whether it
       watched, or had ended, nobody knows of such days: where they are more than it has
       in a row without an event, they are named (`EventSource.taken`).
Read   `sources_of`; `Aside`, for the files of one that is not counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ceasefire.events.evidence import Evidence
from ceasefire.events.file_days import NUMBERED, FileDays

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSource:
    """Files of one source, and the days on which it watched.

    Attributes
    ----------
    files
        As the table names them.
    first, last
        First and last day that it watched.
    gaps
        Spans of days among them of which nobody knows.
    is_stated
        Whether the files say so themselves, at both ends.
    taken
        Spans of days before its first event and after its last that are taken as
        watched, longer than any that it has without an event.
    """

    files: tuple[str, ...]
    first: date
    last: date
    gaps: tuple[tuple[date, date], ...]
    is_stated: bool
    taken: tuple[tuple[date, date], ...] = ()

    def taken_within(self, first: date, last: date) -> "tuple[Taken, ...]":
        """Those of its silent ends that reach into some days."""
        return tuple(
            Taken(file=Path(file).name, first=begins, last=ends)
            for begins, ends in self.taken
            if begins <= last and first <= ends
            for file in self.files
        )

    @property
    def as_aside(self) -> "tuple[Aside, ...]":
        """Its files, as those that are not counted."""
        return tuple(
            Aside(
                file=Path(file).name,
                first=self.first,
                last=self.last,
                is_stated=self.is_stated,
            )
            for file in self.files
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A file whose events are not compared, for it did not watch all those days.

    Attributes
    ----------
    first, last
        Days that it watched, or of which it tells.
    is_stated
        Whether it says itself that it watched these.
    """

    file: str
    first: date
    last: date
    is_stated: bool

    @property
    def in_words(self) -> str:
        """Say which days it watched: ``a.csv (watched 2031-01-01 to 2031-05-31)``."""
        what = "watched" if self.is_stated else "does not say when it watched; tells of"
        return f"{self.file} ({what} {self.first} to {self.last})"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "file": self.file,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "is_stated": self.is_stated,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Days without an event that a file does not say to have watched, nor not."""

    file: str
    first: date
    last: date

    @property
    def in_words(self) -> str:
        """Say it: ``a.csv, 2031-05-01 to 2031-05-28``."""
        return f"{self.file}, {self.first} to {self.last}"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "file": self.file,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
        }


def taken_as_watched(taken: Iterable[Taken]) -> str:
    """Say which days are taken as quiet ones, and what that may hide."""
    days = "; ".join(one.in_words for one in taken)
    if not days:
        return ""
    return (
        f"Taken as watched and quiet, though nobody says so: {days}. That is longer "
        "than anything there without an event: if nobody watched then, a change may be "
        "that. Say which days were watched, with 'watched' or --watched."
    )


def not_counted(aside: Iterable[Aside], where: str = "here") -> str:
    """Say which files are left out, and why; empty where none is."""
    files = ", ".join(one.in_words for one in aside)
    if not files:
        return ""
    return (
        f"Not counted {where}: {files}. Not all the days compared were watched there, "
        "and what nobody watched is unknown, not quiet."
    )


def sources_of(evidence: Evidence) -> tuple[EventSource, ...]:
    """Part the files by source, each with the days on which it watched."""
    first, last = evidence.first_day, evidence.last_day
    if first is None or last is None:
        return ()
    return tuple(_source(evidence, one, first, last) for one in _joined(evidence))


def _source(
    evidence: Evidence, pieces: list[FileDays], first: date, last: date
) -> EventSource:
    """Say when it watched; `first` and `last` are of all files together."""
    files = tuple(dict.fromkeys(piece.file for piece in pieces))
    own = evidence.of_files(frozenset(files))
    begins = min(pieces, key=lambda piece: piece.first)
    ends = max(pieces, key=lambda piece: piece.last)
    since, until = begins.first, ends.last
    silences = (first, since - _DAY), (until + _DAY, last)
    taken = []
    if not begins.states_first and not own.is_strange(silences[0]):
        since = first
        taken += [silences[0]] if own.is_longest(silences[0]) else []
    if not ends.states_last and not own.is_strange(silences[1]):
        until = last
        taken += [silences[1]] if own.is_longest(silences[1]) else []
    return EventSource(
        files=files,
        first=since,
        last=until,
        gaps=own.gaps,
        is_stated=begins.states_first and ends.states_last,
        taken=tuple(taken),
    )


def _joined(evidence: Evidence) -> list[list[FileDays]]:
    """Put the files of one source together: those numbered, and those that follow."""
    sources: list[list[FileDays]] = []
    for piece in sorted(evidence.file_days, key=lambda one: (one.first, one.file)):
        of = [
            one
            for one in sources
            if one[0].kind == piece.kind
            and (
                piece.kind in NUMBERED
                or one[-1].file == piece.file
                or one[-1].last < piece.first
            )
        ]
        if of:
            max(of, key=lambda one: one[-1].last).append(piece)
        else:
            sources.append([piece])
    return sources
