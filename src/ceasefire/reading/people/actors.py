"""Actors by their names: those of the case first, then a list that ships.

How    All names are looked for in the text at once, the longest first, as whole words.
       Adjectives ("Russian") and seats of government ("Moscow") stand for their state;
       the government of a country of the case is the party that governs it there.
Read   `known_actors`, `KnownActors.mentions`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from ceasefire.core import Case, Matter, Party, PartyKind
from ceasefire.reading.lexicon.organisations import ORGANISATIONS
from ceasefire.reading.lexicon.roles import GOVERNS
from ceasefire.reading.lexicon.states import STATES
from ceasefire.reading.people.short_names import ShortNames, short_names_of
from ceasefire.reading.text.spans import Span


class NameKind(StrEnum):
    """How a name stands for its actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of the case or of the list; `state` is the state it governs, if any."""

    id: str
    name: str
    kind: PartyKind
    in_case: bool

    @property
    def is_person(self) -> bool:
        """Whether it is a party of the case that is one person."""
        return self.in_case and self.kind is PartyKind.PERSON


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor where the text names it."""

    span: Span
    actor: Actor
    how: NameKind


@dataclass(frozen=True, slots=True)
class KnownActors:
    """Every name that is looked for, and whose it is.

    Attributes
    ----------
    tables
        What the forum of the case is called: its title and its venue.
    places
        Names of the case's places in small letters, with their ids.
    short
        What the case's parties may be called for short.
    matters
        What may be so or not, by the case.
    surnames
        People of the case by the last word of the name, in small letters; not where
        two share it.
    parties
        Those of the case by their ids.
    members
        Ids of the members of each, by its id.
    """

    names: dict[str, tuple[Actor, NameKind]]
    governments: dict[str, Actor]
    pattern: re.Pattern[str]
    tables: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    short: ShortNames = field(default_factory=ShortNames)
    matters: tuple[Matter, ...] = ()
    surnames: Mapping[str, Actor] = field(default_factory=dict)
    parties: Mapping[str, Actor] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def mentions(self, text: str) -> tuple[NamedActor, ...]:
        """Every name in a text, from left to right."""
        return tuple(self._mentions(text))

    def _mentions(self, text: str) -> Iterator[NamedActor]:
        found = self.pattern.search(text)
        while found is not None:
            found = self._longer(found) or found
            actor, how = self.names[_key(found.group())]
            yield NamedActor(Span(*found.span()), actor, how)
            found = self.pattern.search(text, found.end())

    def _longer(self, found: re.Match[str]) -> re.Match[str] | None:
        """Of "the Miners' Union", where "the miners" is a name too, the whole name."""
        article = _ARTICLE.match(found.group())
        if article is None:
            return None
        inner = self.pattern.match(found.string, found.start() + article.end())
        return inner if inner is not None and inner.end() > found.end() else None

    def called(self, name: str) -> Actor | None:
        """Return whose name this is."""
        found = self.names.get(_key(name))
        return found[0] if found else None

    def governing(self, actor: Actor, noun: str) -> Actor:
        """Of "the Syrian government", return who governs, where the case has it."""
        return self.governments.get(actor.id, actor) if noun in GOVERNS else actor


def known_actors(case: Case | None = None) -> KnownActors:
    """Gather the names of a case's parties and of the list that ships."""
    if case is None:
        return _listed()
    listed = _listed()
    names = dict(listed.names)
    governments = dict(listed.governments)
    for party in case.parties:
        names.update(_renamed(party, names))
    by_id = {actor.id: actor for actor, _ in names.values() if actor.in_case}
    for country in case.countries:
        state = names.get(_key(country))
        ruling = next((p for p in case.parties if p.kind is PartyKind.GOVERNMENT), None)
        if state is not None and ruling is not None and ruling.id in by_id:
            governments[state[0].id] = by_id[ruling.id]
    return KnownActors(
        names,
        governments,
        _pattern(names),
        _tables(case),
        tuple(_places(case)),
        short_names_of(case),
        case.matters,
        _surnames(by_id.values()),
        by_id,
        {party.id: party.members for party in case.parties},
    )


def _surnames(actors: Iterable[Actor]) -> dict[str, Actor]:
    people: defaultdict[str, list[Actor]] = defaultdict(list)
    for one in actors:
        if one.is_person and one.name.strip():
            people[one.name.split()[-1].lower()].append(one)
    return {last: of[0] for last, of in people.items() if len(of) == 1}


def _tables(case: Case) -> tuple[str, ...]:
    forum = case.forum
    return () if forum is None else tuple(filter(None, (forum.title, forum.venue)))


def _places(case: Case) -> Iterator[tuple[str, str]]:
    for place in case.places:
        for name in (place.name, *place.aliases):
            yield name.lower(), place.id


def _renamed(
    party: Party, names: dict[str, tuple[Actor, NameKind]]
) -> dict[str, tuple[Actor, NameKind]]:
    """Give a party its own names, and those under which the list knows it."""
    actor = Actor(party.id, party.name, party.kind, in_case=True)
    own = [party.name, *party.aliases, *filter(None, [party.native_name])]
    if party.kind is PartyKind.GOVERNMENT:
        own += [other for one in own for other in _turned(one)]
    taken = {
        names[_key(one)][0].id
        for one in own
        if _key(one) in names and names[_key(one)][1] is NameKind.NAME
    }
    listed = {
        key: (actor, how)
        for key, (known, how) in names.items()
        if known.id in taken or known.id == party.id
    }
    return listed | {_key(one): (actor, NameKind.NAME) for one in own}


_KEPT = 2_000  # names of which the folded form is kept
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"(?:the )?(?:government|regime) of (?:president |king |queen )?(?P<of>[\w -]+)"
    r"|(?:president |king |queen )?(?P<own>[\w -]+)['’]s (?:government|regime)",
    re.IGNORECASE,
)


def _turned(name: str) -> Iterator[str]:
    """Other ways to say "regime of President X", "X's regime", "government of X"."""
    found = _OF_WHOM.fullmatch(name)
    if found is None:
        return
    whole = (found["of"] or found["own"]).strip()
    for who in dict.fromkeys((whole, whole.split()[-1])):
        for noun in ("government", "regime"):
            yield from (f"{who}'s {noun}", f"{noun} of {who}")
            yield from (f"President {who}'s {noun}", f"{noun} of President {who}")


@cache
def _listed() -> KnownActors:
    names: dict[str, tuple[Actor, NameKind]] = {}
    for row in STATES.strip().splitlines():
        id_, own, adjectives, seats = (cell.split() for cell in row.split("|"))
        actor = Actor(id_[0], _spaced(own[0]), PartyKind.STATE, in_case=False)
        for words, how in (
            (own, NameKind.NAME),
            (adjectives, NameKind.ADJECTIVE),
            (seats, NameKind.SEAT),
        ):
            names.update({_key(_spaced(one)): (actor, how) for one in words})
    for row in ORGANISATIONS.strip().splitlines():
        id_, kind, own = (cell.split() for cell in row.split("|"))
        actor = Actor(id_[0], _spaced(own[0]), PartyKind(kind[0]), in_case=False)
        names.update({_key(_spaced(one)): (actor, NameKind.NAME) for one in own})
    return KnownActors(names, {}, _pattern(names))


def _spaced(word: str) -> str:
    return word.replace("_", " ")


@lru_cache(maxsize=_KEPT)
def _key(name: str) -> str:
    """Fold what print varies: apostrophes, blanks; case only of longer names."""
    folded = re.sub(r"\s+", " ", name.replace("’", "'")).strip()
    return folded if len(folded) <= 4 else "".join(map(_small, folded))


def _small(letter: str) -> str:
    """Fold a letter as a pattern does that ignores case; "i" with and without a dot."""
    if letter in {"\u0130", "\u0131"}:
        return "i"
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter.lower()


def _pattern(names: dict[str, tuple[Actor, NameKind]]) -> re.Pattern[str]:
    """Find the longest name first; those of one first letter together, for speed."""
    short = sorted((one for one in names if len(one) <= 4), key=len, reverse=True)
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for one in sorted((one for one in names if len(one) > 4), key=len, reverse=True):
        by_first[one[0]].append(_as_printed(one[1:]))
    any_long = "|".join(
        f"{_as_printed(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items()
    )
    any_short = "|".join(re.escape(one) for one in short)
    return re.compile(rf"(?<![\w-])(?:(?i:{any_long})|{any_short})(?!\w|-\w)")


def _as_printed(name: str) -> str:
    return re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+")
