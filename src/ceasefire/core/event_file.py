"""Files of event data, and the days over which they were kept."""

from dataclasses import dataclass
from datetime import date

from ceasefire.core.readers import PUBLIC


@dataclass(frozen=True, slots=True)
class Watched:
    """The days over which events were recorded wherever they were known of.

    A day of them without an event is a day on which none was recorded; any other day
    without one is a day of which nobody knows. None where that end is not known.
    """

    first: date | None = None
    last: date | None = None


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
