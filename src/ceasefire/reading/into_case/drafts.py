"""Entries in the making, by list, each id once."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from ceasefire.core import Case
from ceasefire.reading.commitments.coining import slug, stems

Where = tuple[str, ...]
Entry = Mapping[str, Any]

_ORDER: tuple[Where, ...] = (
    ("sources",), ("parties",), ("backing",), ("measures",), ("bodies",), ("texts",),
    ("matters",),
    ("forum",), ("forum", "decision_rules"), ("statements",),
)  # fmt: skip


_APART = frozenset(
    {"party", "place", "ceasefire", "measure", "text", "body", "matter", "forum"}
)
"""Nouns of a case of which no two may share an id."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An accepted record that has no place in a case as it is, and why."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """What has to be added to a case, list by list, and what could not be.

    Attributes
    ----------
    remarks
        Of what is added otherwise than it was found.
    """

    lists: tuple[tuple[Where, tuple[Entry, ...]], ...]
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class Drafts:
    """Grows while records are gone through."""

    taken: dict[str, set[str]]
    called: dict[tuple[str, str], tuple[str, ...]]
    reserved: dict[str, str] = field(default_factory=dict)
    lists: dict[Where, list[Entry]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    remarks: list[LeftOut] = field(default_factory=list)

    @classmethod
    def beside(cls, case: Case) -> "Drafts":
        """Begin with the ids that a case has."""
        rules = case.forum.decision_rules if case.forum else ()
        taken = {noun: set(ids) for noun, ids in case.names.items()}
        taken |= {
            "source": {one.id for one in case.sources},
            "statement": {one.id for one in case.statements},
            "backing": {one.id for one in case.backings},
            "rule": {one.id for one in rules},
        }
        named = [
            *(("party", one.id, one.name) for one in case.parties),
            *(("text", one.id, one.title) for one in case.texts),
            *(("body", one.id, one.title) for one in case.bodies),
            *(("measure", one.id, one.title) for one in case.measures),
        ]
        called = {(noun, id_): stems(title) for noun, id_, title in named}
        return cls(taken, called)

    def id_for(self, noun: str, words: str, wanted: str | None = None) -> str:
        """Return the id of what is called so; another one where a noun beside has it.

        Parameters
        ----------
        noun
            ``party``, ``text``, ``body`` or ``measure``.
        words
            What it is called.
        wanted
            The id it would have; None for one made of its words.

        Returns
        -------
        str
            An id that the case or a draft has for the very thing, or one that nobody
            has, and that nobody else is given from now on.
        """
        title = stems(words)
        wanted = slug(words) if wanted is None else wanted
        cut = slug(words).count("-") < slug(words, longest=len(words) + 1).count("-")
        for id_ in _candidates(wanted, noun):
            owner = self._noun_of(id_)
            if owner is None:
                self.reserved[id_] = noun
                self.called.setdefault((noun, id_), title)
                return id_
            same = self.called.get((noun, id_), title) == title
            if owner == noun and (same or (id_ == wanted and not cut)):
                return id_
        raise AssertionError  # candidates do not end

    def reserve_matter(self, wanted: str, taken: Container[str]) -> str:
        """Return an id for a new matter, which nothing else is given from now on.

        Parameters
        ----------
        taken
            Ids of other matters: of the same words, and up to somebody else.
        """
        owner = self._noun_of(wanted)
        first = wanted if owner in {None, "matter"} else f"{wanted}-matter"
        every = chain([first], (f"{first}-{number}" for number in count(2)))
        id_ = next(
            one for one in every if one not in taken and self._noun_of(one) is None
        )
        self.reserved[id_] = "matter"
        return id_

    def _noun_of(self, id_: str) -> str | None:
        return self.reserved.get(id_) or next(
            (noun for noun in sorted(_APART) if self.has(noun, id_)), None
        )

    def has(self, noun: str, id_: str) -> bool:
        """Say whether the case, or a draft for it, has that id."""
        return id_ in self.taken.get(noun, ())

    def add(self, where: Where, noun: str, entry: Entry) -> bool:
        """Add an entry, if there is none of its id; say whether it was added."""
        if self.has(noun, entry["id"]):
            return False
        self.taken.setdefault(noun, set()).add(entry["id"])
        self.lists.setdefault(where, []).append(entry)
        return True

    def leave_out(self, id_: str, why: str) -> None:
        """Note that a record has no place in a case."""
        self.left_out.append(LeftOut(id_, why))

    def remark(self, id_: str, why: str) -> None:
        """Note that a record is added otherwise than it was found."""
        self.remarks.append(LeftOut(id_, why))

    def drafted(self, extra: Entry) -> Drafted:
        """Return all entries in the order of a case, `extra` added to each."""
        return Drafted(
            tuple(
                (where, tuple({**one, **extra} for one in self.lists[where]))
                for where in _ORDER
                if where in self.lists
            ),
            tuple(self.left_out),
            tuple(self.remarks),
        )


def _candidates(wanted: str, noun: str) -> Iterator[str]:
    yield wanted
    yield f"{wanted}-{noun}"
    yield from (f"{wanted}-{noun}-{number}" for number in count(2))
