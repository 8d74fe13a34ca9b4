"""Who may read what.

Why    A confidence is kept by construction: whatever a reader may not see is taken
       out of the case before anything is computed for that reader.
Read   `Reader.may_read`; `Case.for_reader` is its only use inside the house.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ceasefire.core.errors import CeasefireError

PUBLIC = "public"
MEDIATOR = "mediator"
_PARTY = "party:"


class UnknownReader(CeasefireError, ValueError):
    """A page was asked for a reader that cannot be."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return (
            f"'{self.name}' is no reader. A reader is 'public', 'mediator', or "
            "'party:' followed by the id of a party of the case."
        )


def confidence(owner: str) -> int:
    """Rank owners by how few may read what is theirs: what is told in confidence last.

    Where somebody says one thing in public and another in confidence, whoever may read
    both goes by the latter.
    """
    return (PUBLIC, MEDIATOR).index(owner) if owner in (PUBLIC, MEDIATOR) else 2


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a page is made.

    Owners and readers are named alike: ``public``, ``mediator``, ``party:ID``.
    The mediator reads everything; a party reads what is public and what is its
    own; the public reads what is public.
    """

    name: str = PUBLIC

    def __post_init__(self) -> None:
        if self.name in (PUBLIC, MEDIATOR):
            return
        if not (self.name.startswith(_PARTY) and len(self.name) > len(_PARTY)):
            raise UnknownReader(self.name)

    @property
    def is_public(self) -> bool:
        """Whether anybody may read what this reader may."""
        return self.name == PUBLIC

    @property
    def party(self) -> str | None:
        """Id of the party this reader is, if it is one."""
        return self.name[len(_PARTY) :] if self.name.startswith(_PARTY) else None

    def may_read(self, owner: str) -> bool:
        """Say whether what `owner` owns may be shown to this reader."""
        return owner in (PUBLIC, self.name) or self.name == MEDIATOR


def reader_called(name: str, names: Mapping[str, str]) -> str:
    """Return what to call a reader or an owner: a party by its name."""
    party = Reader(name).party
    return name if party is None else names.get(party, party)


class Owned(Protocol):
    """What belongs to somebody."""

    @property
    def owner(self) -> str: ...  # noqa: D102


_O = TypeVar("_O", bound=Owned)


def readable(reader: Reader, things: tuple[_O, ...]) -> tuple[_O, ...]:
    """Return those of several things that a reader may see."""
    return tuple(thing for thing in things if reader.may_read(thing.owner))
