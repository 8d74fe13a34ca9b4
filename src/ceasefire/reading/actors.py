"""Actors by their names: those of the case first, then a list that ships.

How    All names are looked for in the text at once, the longest first, as whole words.
       Adjectives ("Russian") and seats of government ("Moscow") stand for their state;
       the government of a country of the case is the party that governs it there.
Read   `known_actors`, `KnownActors.mentions`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading.lexicon.organisations import ORGANISATIONS
from ceasefire.reading.lexicon.roles import GOVERNS
from ceasefire.reading.lexicon.states import STATES
from ceasefire.reading.spans import Span


class NameKind(StrEnum):
    """How a name stands for its actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of the case or of the list; `state` is the state it governs, if any."""

    id: str
    name: str
    kind: PartyKind
    in_case: bool


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor where the text names it."""

    span: Span
    actor: Actor
    how: NameKind


@dataclass(frozen=True, slots=True)
class KnownActors:
    """Every name that is looked for, and whose it is."""

    names: dict[str, tuple[Actor, NameKind]]
    governments: dict[str, Actor]
    pattern: re.Pattern[str]

    def mentions(self, text: str) -> tuple[NamedActor, ...]:
        """Every name in a text, from left to right."""
        return tuple(self._mentions(text))

    def _mentions(self, text: str) -> Iterator[NamedActor]:
        for found in self.pattern.finditer(text):
            actor, how = self.names[_key(found.group())]
            yield NamedActor(Span(*found.span()), actor, how)

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
    return KnownActors(names, governments, _pattern(names))


def _renamed(
    party: Party, names: dict[str, tuple[Actor, NameKind]]
) -> dict[str, tuple[Actor, NameKind]]:
    """Give a party its own names, and those under which the list knows it."""
    actor = Actor(party.id, party.name, party.kind, in_case=True)
    own = [party.name, *party.aliases, *filter(None, [party.native_name])]
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


def _key(name: str) -> str:
    """Fold what print varies: apostrophes, blanks; case only of longer names."""
    folded = re.sub(r"\s+", " ", name.replace("’", "'")).strip()
    return folded if len(folded) <= 4 else folded.lower()


def _pattern(names: dict[str, tuple[Actor, NameKind]]) -> re.Pattern[str]:
    short = sorted((one for one in names if len(one) <= 4), key=len, reverse=True)
    long = sorted((one for one in names if len(one) > 4), key=len, reverse=True)
    any_long = "|".join(
        re.escape(one).replace("'", "['’]").replace(r"\ ", r"\s+") for one in long
    )
    any_short = "|".join(re.escape(one) for one in short)
    return re.compile(rf"(?<![\w-])(?:(?i:{any_long})|{any_short})(?!\w|-\w)")
