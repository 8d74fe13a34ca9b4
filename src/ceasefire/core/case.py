"""The case: everything a team has written down about one process."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ceasefire.core.asked import as_day_if_any, take_tuples
from ceasefire.core.binding import BindsWhom
from ceasefire.core.errors import CeasefireError, UnknownName
from ceasefire.core.event_file import EventFile
from ceasefire.core.exchange import Exchange
from ceasefire.core.forum import Body, Forum
from ceasefire.core.graph_model import ModelledConflict
from ceasefire.core.invented import Invented
from ceasefire.core.issues import (
    Acceptance,
    Dependency,
    Issue,
    Preference,
    RedLine,
    Reservation,
    Suggestion,
)
from ceasefire.core.measures import Ceasefire, Measure
from ceasefire.core.parties import Backing, Party
from ceasefire.core.places import Place
from ceasefire.core.readers import MEDIATOR, Owned, Reader, readable
from ceasefire.core.relief import AccessRecord
from ceasefire.core.seen_by import seen_by
from ceasefire.core.statements import Fact, Matter, Source, Statement, Text
from ceasefire.core.trust import ExposureLimit, Promise, Valuation


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


class ImpossibleCase(CeasefireError, ValueError):
    """A case was put together that cannot be."""

    def __init__(self, case: str, why: str) -> None:
        super().__init__(case, why)
        self.case, self.why = case, why

    def __str__(self) -> str:
        return f"The case '{self.case}' cannot be: {self.why}."


_NOTHING_OF_ACCESS = AccessRecord()
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Case(BindsWhom):
    """One process: its parties, its places, its ceasefires, its words.

    Attributes
    ----------
    time_zone
        IANA name. Days in event data are days of this zone.
    countries
        Names of the country or countries, as event data spell them.
    as_of
        The day on which the case is looked at, unless another is asked for; None where
        the case does not say.
    simulated
        Whether any of it is invented. Every page then says so.
    invented
        Of a simulated case, what is invented: all of it, if nothing else is said.
    truth
        For a simulated case, what is true by construction, in words.

    Raises
    ------
    ImpossibleCase
        If there is no such time zone, an id stands twice, or a ceasefire names a party
        or a place that the case does not have.
    NotSeveral, NotADay
        If one word was given where several things belong, or `as_of` is no day.
    """

    id: str
    title: str
    time_zone: str
    countries: tuple[str, ...]
    summary: str = ""
    as_of: date | None = None
    simulated: bool = False
    invented: tuple[Invented, ...] = tuple(Invented)
    truth: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    backings: tuple[Backing, ...] = ()
    places: tuple[Place, ...] = ()
    ceasefires: tuple[Ceasefire, ...] = ()
    measures: tuple[Measure, ...] = ()
    valuations: tuple[Valuation, ...] = ()
    exposure_limits: tuple[ExposureLimit, ...] = ()
    promises: tuple[Promise, ...] = ()
    forum: Forum | None = None
    bodies: tuple[Body, ...] = ()
    texts: tuple[Text, ...] = ()
    matters: tuple[Matter, ...] = ()
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    event_files: tuple[EventFile, ...] = ()
    issues: tuple[Issue, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    preferences: tuple[Preference, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    graph_models: tuple[ModelledConflict, ...] = ()
    exchange: Exchange | None = None
    access: AccessRecord = _NOTHING_OF_ACCESS
    reader: Reader = Reader(MEDIATOR)

    def __post_init__(self) -> None:
        take_tuples(self)
        object.__setattr__(self, "as_of", as_day_if_any(self.as_of, "as_of"))
        if (why := _why_unsound(self)) is not None:
            raise ImpossibleCase(self.id, why)

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which a day of the case begins and ends."""
        return ZoneInfo(self.time_zone)

    def party(self, id_: str) -> Party:
        """Return the party of this id, or raise `UnknownName`."""
        return _named("party", id_, self.parties)

    def place(self, id_: str) -> Place:
        """Return the place of this id, or raise `UnknownName`."""
        return _named("place", id_, self.places)

    def ceasefire(self, id_: str) -> Ceasefire:
        """Return the ceasefire of this id, or raise `UnknownName`."""
        return _named("ceasefire", id_, self.ceasefires)

    def statement(self, id_: str) -> Statement:
        """Return the statement of this id, or raise `UnknownName`."""
        return _named("statement", id_, self.statements)

    def source(self, id_: str) -> Source:
        """Return the source of this id, or raise `UnknownName`."""
        return _named("source", id_, self.sources)

    @cached_property
    def turning_days(self) -> tuple[date, ...]:
        """Days from which on somebody belongs to others than on the day before."""
        spans = [one for party in self.parties for one in party.memberships]
        begun = {one.since for one in spans if one.since not in (None, date.min)}
        ended = {one.until for one in spans if one.until not in (None, date.max)}
        days = {*begun, *(day + _A_DAY for day in ended if day is not None)}
        return tuple(sorted(day for day in days if day is not None))

    @cached_property
    def periods(self) -> tuple["Case", ...]:
        """The case as it was before the first turning day, and from each of them on.

        In each of them who belongs to whom is the same on all days. One, where nobody's
        days are known: the case itself.
        """
        if not any(party.memberships for party in self.parties):
            return (self,)
        days = (min(self.turning_days, default=date.max) - _A_DAY, *self.turning_days)
        return tuple(
            replace(
                self,
                parties=tuple(
                    replace(party, members=party.members_on(day), memberships=())
                    for party in self.parties
                ),
            )
            for day in days
        )

    def on(self, day: date) -> "Case":
        """Return the case with the members that parties had on a day."""
        return self.periods[bisect_right(self.turning_days, day)]

    @property
    def names(self) -> dict[str, tuple[str, ...]]:
        """Ids by noun, of whatever a condition can be about."""
        forum = () if self.forum is None else (self.forum,)
        nouns: dict[str, tuple[_Named, ...]] = {
            "party": self.parties, "text": self.texts, "measure": self.measures,
            "ceasefire": self.ceasefires, "body": self.bodies, "forum": forum,
            "place": self.places, "matter": self.matters,
        }  # fmt: skip
        return {noun: tuple(one.id for one in all_) for noun, all_ in nouns.items()}

    @property
    def called(self) -> dict[str, tuple[Any, ...]]:
        """By noun, whatever pages call by a name or a title."""
        return {
            "party": self.parties, "place": self.places, "ceasefire": self.ceasefires,
            "measure": self.measures, "text": self.texts, "body": self.bodies,
            "matter": self.matters, "issue": self.issues,
            "suggestion": self.suggestions, "checkpoint": self.access.checkpoints,
            "depot": self.access.depots,
        } | {
            f"option of '{one.id}'": one.options for one in self.issues
        }  # fmt: skip

    @property
    def owners(self) -> frozenset[str]:
        """Everybody to whom something in the case belongs."""
        owned: list[Owned] = [
            *self.parties, *self.backings, *self.places, *self.ceasefires,
            *self.measures, *self.bodies, *self.texts, *self.matters, *self.facts,
            *self.statements,
            *self.sources, *self.event_files, *self.valuations,
            *self.exposure_limits, *self.promises,
            *self.issues, *self.dependencies, *self.preferences,
            *self.red_lines, *self.reservations, *self.suggestions, *self.acceptances,
            *self.graph_models,
            *self.access.owned(),
        ]  # fmt: skip
        if self.forum is not None:
            owned += [self.forum, *self.forum.invitations, *self.forum.decision_rules]
        if self.exchange is not None:
            exchange = self.exchange
            owned += [exchange, *exchange.lists, *exchange.rules, *exchange.values]
        return frozenset(one.owner for one in owned)

    def for_reader(self, reader: Reader | str) -> "Case":
        """Return the case as this reader may know it.

        Parameters
        ----------
        reader
            Or the name of one: ``public``, ``mediator`` or ``party:ID``.

        Raises
        ------
        UnknownReader, UnknownName
            If it is no reader, or a party that the case does not have.
        ImpossibleCase
            If a ceasefire that is left names a party or a place that is not.

        Notes
        -----
        Everything the reader may not see is gone before anything is computed, so
        no count, order or wording further on can depend on it. What is left is called
        by names that tell it apart (`told_apart`). That nothing left
        refers to something gone is checked when a case is read.
        """
        reader = reader if isinstance(reader, Reader) else Reader(reader)
        if reader.party is not None:
            seen = readable(reader, self.parties)
            _named("party", reader.party, seen)  # its refusal lists what it may see
        return seen_by(self, reader)


def _why_unsound(case: Case) -> str | None:
    """Say what would make answers silently smaller; None where nothing does.

    A case that is read from a folder is held to all its references, with their lines,
    before it comes here.
    """
    try:
        _ = case.zone
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f"there is no time zone '{case.time_zone}'"
    for noun, ids in case.names.items():
        twice = next((one for one, n in Counter(ids).items() if n > 1), None)
        if twice is not None:
            return f"there are two entries of the {noun} '{twice}'"
    parties, places = set(case.names["party"]), set(case.names["place"])
    for one in case.ceasefires:
        for noun, named, known in (
            ("party", (*one.parties, *one.towards, *one.excludes), parties),
            ("place", one.places, places),
        ):
            lost = next((id_ for id_ in named if id_ not in known), None)
            if lost is not None:
                who = f"the ceasefire '{one.id}' names the {noun} '{lost}'"
                return f"{who}, which it does not have"
    return None


def _named(noun: str, id_: str, things: tuple[_N, ...]) -> _N:
    for thing in things:
        if thing.id == id_:
            return thing
    raise UnknownName(noun, id_, tuple(thing.id for thing in things))
