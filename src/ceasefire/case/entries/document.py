"""``case.yaml`` as a whole."""

from typing import Annotated, Literal

from pydantic import Field

from ceasefire.case.entries.access import AccessEntry
from ceasefire.case.entries.base import Day, Entry, Id, Owner, Zone
from ceasefire.case.entries.measures import CeasefireEntry, MeasureEntry
from ceasefire.case.entries.parties import BackingEntry, PartyEntry
from ceasefire.case.entries.places import PlaceEntry
from ceasefire.case.entries.statements import SourceEntry, StatementEntry, TextEntry
from ceasefire.case.entries.talks import ForumEntry
from ceasefire.case.entries.watched import WatchedEntry
from ceasefire.core import PUBLIC


class HeadEntry(Entry):
    """What the case is."""

    id: Id
    title: str = Field(min_length=1)
    time_zone: Zone = Field(description="days of the case are days of this zone")
    countries: list[str] = Field(
        min_length=1, description="names of the country, as event data spell them"
    )
    summary: str = ""
    as_of: Day | None = Field(default=None, description="the record was kept so far")
    simulated: bool = Field(default=False, description="all of it is invented")
    truth: list[str] = Field(default=[], description="of a simulated case, in words")


class EventFileEntry(Entry):
    """Event data that belongs to the case."""

    file: str = Field(min_length=1, description="in the folder, or a path from it")
    layout: Literal["ucdp", "acled", "gdelt", "sheet"] | None = None
    mapping: str | None = Field(default=None, description="of a monitors' sheet")
    watched: WatchedEntry = Field(
        default=WatchedEntry(), description="days without an event were quiet then"
    )
    owner: Owner = PUBLIC


class CaseDocument(Entry):
    """The document: what the case is, then its entries by noun."""

    case: HeadEntry
    sources: list[SourceEntry] = []
    parties: list[PartyEntry] = []
    backing: list[BackingEntry] = []
    places: list[PlaceEntry] = []
    ceasefires: list[CeasefireEntry] = []
    measures: list[MeasureEntry] = []
    forum: Annotated[ForumEntry | None, Field(description="the table")] = None
    texts: list[TextEntry] = []
    statements: list[StatementEntry] = []
    events: list[EventFileEntry] = []
    access: AccessEntry = AccessEntry()
