"""Entries in the making, by list, each id once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ceasefire.core import Case

Where = tuple[str, ...]
Entry = Mapping[str, Any]

_ORDER: tuple[Where, ...] = (
    ("sources",), ("parties",), ("backing",), ("measures",), ("bodies",), ("texts",),
    ("matters",),
    ("forum",), ("forum", "decision_rules"), ("statements",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An accepted record that has no place in a case, and why."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """What has to be added to a case, list by list, and what could not be."""

    lists: tuple[tuple[Where, tuple[Entry, ...]], ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class Drafts:
    """Grows while records are gone through."""

    taken: dict[str, set[str]]
    lists: dict[Where, list[Entry]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

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
        return cls(taken)

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

    def drafted(self, extra: Entry) -> Drafted:
        """Return all entries in the order of a case, `extra` added to each."""
        return Drafted(
            tuple(
                (where, tuple({**one, **extra} for one in self.lists[where]))
                for where in _ORDER
                if where in self.lists
            ),
            tuple(self.left_out),
        )
