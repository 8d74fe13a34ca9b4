"""``case.yaml`` as a whole."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from ceasefire.case.entries.access import AccessEntry
from ceasefire.case.entries.base import Day, Entry, Id, Owner, Unfit, Zone, shown
from ceasefire.case.entries.exchange import ExchangeEntry
from ceasefire.case.entries.measures import CeasefireEntry, MeasureEntry
from ceasefire.case.entries.parties import BackingEntry, PartyEntry
from ceasefire.case.entries.places import PlaceEntry
from ceasefire.case.entries.statements import (
    FactEntry,
    MatterEntry,
    SourceEntry,
    StatementEntry,
    TextEntry,
)
from ceasefire.case.entries.talks import BodyEntry, ForumEntry
from ceasefire.case.entries.terms import (
    AcceptanceEntry,
    DependencyEntry,
    GraphModelEntry,
    IssueEntry,
    PreferenceEntry,
    RedLineEntry,
    ReservationEntry,
    SuggestionEntry,
)
from ceasefire.case.entries.trust import (
    ExposureLimitEntry,
    PromiseEntry,
    ValuationEntry,
)
from ceasefire.case.entries.watched import WatchedEntry
from ceasefire.core import PUBLIC, Invented, Membership


def _simulated(value: object) -> object:
    """Take true, false, and what of the case is invented: one word, or a list."""
    words = [value] if isinstance(value, str) else value
    if isinstance(value, bool):
        return tuple(Invented) if value else ()
    if isinstance(words, list) and words and all(map(_is_invented, words)):
        return tuple(one for one in Invented if one in words)
    known = ", ".join(Invented)
    raise Unfit(
        f"{shown(value)} under 'simulated' is not true or false, nor what is invented.",
        f"Write true where all of it is, or a list of some of these: {known}.",
    )


def _is_invented(word: object) -> bool:
    return isinstance(word, str) and word in set(Invented)


_SIMULATED_SCHEMA = {
    "description": "true where all of it is invented, or what of it is",
    "anyOf": [
        {"type": "boolean"},
        {"type": "string", "enum": list(Invented)},
        {
            "type": "array",
            "items": {"type": "string", "enum": list(Invented)},
            "minItems": 1,
        },
    ],
}
Simulated = Annotated[
    tuple[Invented, ...], BeforeValidator(_simulated), WithJsonSchema(_SIMULATED_SCHEMA)
]


class HeadEntry(Entry):
    """What the case is."""

    id: Id
    title: str = Field(min_length=1)
    time_zone: Zone = Field(description="days of the case are days of this zone")
    countries: list[str] = Field(
        min_length=1, description="names of the country, as event data spell them"
    )
    summary: str = ""
    as_of: Day | None = Field(
        default=None, description="the day on which the case is looked at"
    )
    simulated: Simulated = ()
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
    valuations: list[ValuationEntry] = []
    exposure_limits: list[ExposureLimitEntry] = []
    promises: list[PromiseEntry] = []
    forum: Annotated[ForumEntry | None, Field(description="the table")] = None
    bodies: list[BodyEntry] = []
    exchange: Annotated[
        ExchangeEntry | None, Field(description="of detainees, agreed in principle")
    ] = None
    texts: list[TextEntry] = []
    matters: list[MatterEntry] = []
    facts: list[FactEntry] = []
    statements: list[StatementEntry] = []
    events: list[EventFileEntry] = []
    issues: list[IssueEntry] = []
    dependencies: list[DependencyEntry] = []
    preferences: list[PreferenceEntry] = []
    red_lines: list[RedLineEntry] = []
    reservations: list[ReservationEntry] = []
    suggestions: list[SuggestionEntry] = []
    acceptances: list[AcceptanceEntry] = []
    graph_models: list[GraphModelEntry] = []
    access: AccessEntry = AccessEntry()

    def under(self, id_: str) -> tuple[Membership, ...]:
        """Return who names a party as its umbrella, each with the days."""
        return tuple(
            party.umbrella.to_membership(party.id)
            for party in self.parties
            if party.umbrella is not None and party.umbrella.id == id_
        )
