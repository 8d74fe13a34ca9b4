"""For which government somebody holds an office of state: "Foreign Minister Orsic".

How    Of the governments that a text speaks of, that whose name stands beside the
       office ("Karsania's foreign minister", "the Karsanian minister"). Where none
       stands there, the only one; with two, or with another state that acts in the
       text, nobody can say.
Read   `Offices`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.governments import Government
from ceasefire.reading.text.parse import Parse
from ceasefire.reading.text.spans import Span

STATE_OFFICES: Final = words("minister premier chancellor ambassador president king")
_ALONE: Final = words("minister premier ambassador")
"""Offices that say by themselves that a government is served."""
_WHERE = frozenset({"in", "at", "from", "to", "near", "around", "into", "on"})
_STEM = 5  # letters that "Karsania" and "Karsanian" share at least


@dataclass(frozen=True, slots=True)
class Served:
    """A government somebody serves: where the text names it, who it is, if known."""

    name: Span | None
    actor: Actor | None


@dataclass(frozen=True)
class Offices:
    """For which governments offices are held in one document."""

    parse: Parse
    cast: Cast
    governments: tuple[Government, ...]

    def served_by(self, figure: Figure) -> Served | None:
        """Return whom a person's office is held for; None where that cannot be told."""
        if not figure.titles & STATE_OFFICES:
            return None
        named = self._named
        if figure.owners:
            named = [
                one
                for one in (*named, *self._of_the_case)
                if _is_of(one, figure.owners, self.parse)
            ]
        elif not figure.titles & _ALONE or self._another_acts:
            return None
        return named[0] if len(named) == 1 else None

    @cached_property
    def _named(self) -> list[Served]:
        return _named(self.cast, self.governments)

    @cached_property
    def _of_the_case(self) -> list[Served]:
        return _of_the_case(self.cast, self._named)

    @cached_property
    def _another_acts(self) -> bool:
        return _acts_another_state(self.parse, self.cast, self._named)


def _named(cast: Cast, governments: Iterable[Government]) -> list[Served]:
    found = {
        _key(actor, name): Served(name, actor)
        for name, actor in [
            *((one.name, one.actor) for one in governments),
            *(
                (one.name, one.actor)
                for one in cast.figures
                if one.actor is not None and one.actor.kind is PartyKind.GOVERNMENT
            ),
        ]
    }
    return list(found.values())


def _of_the_case(cast: Cast, named: list[Served]) -> list[Served]:
    """Return governments of the case that the text names by their state alone."""
    told = {one.actor.id for one in named if one.actor is not None}
    every = {actor.id: actor for actor, _ in cast.known.names.values()}
    return [
        Served(None, actor)
        for actor in every.values()
        if actor.in_case and actor.kind is PartyKind.GOVERNMENT and actor.id not in told
    ]


def _key(actor: Actor | None, name: Span) -> str:
    return actor.id if actor is not None else f"{name.start}"


def _is_of(one: Served, owners: set[str], parse: Parse) -> bool:
    called = one.actor.name if one.actor is not None else ""
    if one.name is not None:
        called += f" {parse.document.words_of(one.name)}"
    return any(
        word[:_STEM] == owner[:_STEM]
        for word in called.lower().split()
        for owner in owners
        if len(owner) >= _STEM
    )


def _acts_another_state(parse: Parse, cast: Cast, named: list[Served]) -> bool:
    """Say whether a state is more to the text than a place."""
    own = {one.actor.id for one in named if one.actor is not None}
    for word in parse.words():
        figure = cast.figure_at(word)
        actor = figure.actor if figure is not None else None
        if actor is None or actor.kind is not PartyKind.STATE or actor.id in own:
            continue
        if not (word.dep == "pobj" and word.head.low in _WHERE):
            return True
    return False
