"""From the words people type to a case and its evidence."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ceasefire.core import (
    Case,
    CeasefireError,
    Progress,
    Reader,
    Watched,
    silent,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceasefire.core import EventFile
    from ceasefire.events.evidence import Evidence


def load(
    case_name: str,
    events: list[Path],
    reader: str,
    *,
    watched: str | None = None,
    progress: Progress = silent,
) -> "tuple[Case, Evidence]":
    """Read a case as one reader may know it, and the events that go with it.

    Parameters
    ----------
    case_name
        Name of a case that ships with the package, or a folder.
    events
        Files beside those that the case names itself. A monitors' sheet
        ``x.csv`` brings its mapping as ``x.mapping.yaml``.
    reader
        ``public``, ``mediator`` or ``party:ID``.
    watched
        Days over which `events` were recorded: ``SINCE..UNTIL``, one of which may be
        left out.

    Raises
    ------
    FaultyInput
        With all faults of the case, or of the files.
    NotTwoDays
        If `watched` is nothing of the kind.
    UnknownReader, UnknownName
        If the reader is none, or is a party the case does not have.
    """
    from ceasefire.case import read_case
    from ceasefire.events.of_case import read_events_of

    for_whom = Reader(reader)
    case = read_case(case_name).for_reader(for_whom)
    given = event_files(events, watched)
    return case, read_events_of(case, given, progress=progress)


def case_if_any(case_name: str | None, reader: str) -> Case | None:
    """Read a case as one reader may know it, where one is named."""
    if case_name is None:
        return None
    from ceasefire.case import read_case

    return read_case(case_name).for_reader(Reader(reader))


def event_files(
    paths: "Iterable[Path]", watched: str | None
) -> "tuple[EventFile, ...]":
    """Name files of events, each with its mapping and the days it was watched.

    Raises
    ------
    NotTwoDays
        If `watched` is nothing of the kind.
    """
    from ceasefire.events.beside import event_file

    days = watched_days(watched) if watched else Watched()
    return tuple(replace(event_file(path), watched=days) for path in paths)


class NotTwoDays(CeasefireError, ValueError):
    """Somebody wrote something else where two days belong."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words

    def __str__(self) -> str:
        return (
            f"'{self.words}' is no span of days. Write it as 2031-01-01..2031-05-31; "
            "leave one end out where it is not known."
        )


def watched_days(words: str) -> Watched:
    """Read ``2031-01-01..2031-05-31``; either end may be left out."""
    ends = words.split("..")
    if len(ends) != 2 or not any(ends):
        raise NotTwoDays(words)
    try:
        since, until = (date.fromisoformat(end) if end else None for end in ends)
    except ValueError as error:
        raise NotTwoDays(words) from error
    if since and until and until < since:
        raise NotTwoDays(words)
    return Watched(since, until)


def hold_apart(
    option: str,
    written: Path | None,
    read: "Iterable[Path | None]" = (),
    *,
    case: str | None = None,
    renews: "Iterable[Path | str | None]" = (),
) -> None:
    """Refuse to write over a file that is read, by whatever path it is named.

    Parameters
    ----------
    read
        Files given; each with the mapping that lies beside it.
    case
        All that it is made of is read, too.
    renews
        Of these files, those that are there to be written anew.
    """
    if written is None:
        return
    from ceasefire.case import files_of_case
    from ceasefire.events.beside import event_file

    files = [one for one in read if one is not None]
    files += files_of_case(case) if case is not None else ()
    mappings = [event_file(one).mapping for one in files]
    held = {Path(one).resolve() for one in (*files, *mappings) if one}
    held -= {Path(one).resolve() for one in renews if one}
    if written.resolve() in held:
        raise typer.BadParameter(
            f"{option} {written} is one of the files to be read, and would be written "
            "over. Name another."
        )
