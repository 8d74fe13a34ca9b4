"""Which files are of one source, and on which days each source watched.

Why    Monitors who come with a truce tell of more from then on, and a source that ends
       tells of less: beside one that goes on, neither is a change of the fighting.
How    UCDP and ACLED number their events for the whole world, so the files of either
       are pieces of one source. So are sheets of the same columns that follow one
       another. Any other file is a source of its own.
       What a file states of its watch holds. Where it states nothing, it watched from
       its first to its last event, and on to where all files together begin or end,
       unless that silence were strange to it (`Evidence.is_strange`).
Read   `sources_of`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

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
    """

    files: tuple[str, ...]
    first: date
    last: date
    gaps: tuple[tuple[date, date], ...]
    is_stated: bool


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
    if not begins.states_first and not own.is_strange(silences[0]):
        since = first
    if not ends.states_last and not own.is_strange(silences[1]):
        until = last
    return EventSource(
        files=files,
        first=since,
        last=until,
        gaps=own.gaps,
        is_stated=begins.states_first and ends.states_last,
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
