"""Files of event data, and the days over which they were kept."""

from dataclasses import dataclass
from datetime import date

from ceasefire.core.asked import as_day_if_any
from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class ImpossibleWatched(CeasefireError, ValueError):
    """Days were said to be watched that end before they begin."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(first, last)
        self.first, self.last = first, last

    def __str__(self) -> str:
        return f"Days that begin on {self.first} and end on {self.last} are none."


@dataclass(frozen=True, slots=True)
class Watched:
    """The days over which events were recorded wherever they were known of.

    A day of them without an event is a day on which none was recorded; any other day
    without one is a day of which nobody knows. None where that end is not known.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        for name in ("first", "last"):
            given = as_day_if_any(getattr(self, name), f"The {name} day watched")
            object.__setattr__(self, name, given)
        if self.first and self.last and self.last < self.first:
            raise ImpossibleWatched(self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFile:
    """A file of event data, as a case or a user names it.

    Attributes
    ----------
    path
        Of the file.
    name
        That accounts and faults are told with, such as its path relative to the folder
        of the case; the path, if none is given.
    layout
        ``ucdp``, ``acled``, ``gdelt``, ``sheet``; None to find out by looking.
    mapping
        Path of the mapping of a monitors' sheet.
    watched
        What the case says of it.
    """

    path: str
    name: str = ""
    layout: str | None = None
    mapping: str | None = None
    watched: Watched = Watched()
    owner: str = PUBLIC

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", str(self.path))
        object.__setattr__(self, "name", self.name or self.path)
