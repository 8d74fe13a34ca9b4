"""To whom what a review writes may belong, looked at before anything is asked.

Read   `check_owner`, `NoOwner`.
"""

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ceasefire.core import MEDIATOR, PUBLIC, CeasefireError, Reader, UnknownReader

if TYPE_CHECKING:
    from ceasefire.core import Case

_PARTY = "party:"
_MOST_LISTED = 12


class NoOwner(CeasefireError, ValueError):
    """Nobody is called so to whom something of a case could belong."""

    def __init__(
        self, what: str, near: tuple[str, ...], parties: tuple[str, ...]
    ) -> None:
        super().__init__(what, near, parties)
        self.what, self.near, self.parties = what, near, parties

    def __str__(self) -> str:
        if self.near:
            return f"{self.what} Did you mean {' or '.join(self.near)}?"
        shown = ", ".join(self.parties[:_MOST_LISTED]) or "none"
        return f"{self.what} The case has: {shown}."


def check_owner(owner: str, case: "Case") -> None:
    """See that an owner is the public, the mediator or a party of the case.

    Raises
    ------
    NoOwner
        If it is none, with the nearest that are.
    """
    parties = case.names["party"]
    every = [PUBLIC, MEDIATOR, *(f"{_PARTY}{one}" for one in parties)]
    if owner in every:
        return
    short = {one.removeprefix(_PARTY): one for one in every}
    close = get_close_matches(owner.removeprefix(_PARTY), short, n=3, cutoff=0.6)
    near = tuple(short[one] for one in close)
    try:
        party = Reader(owner).party
    except UnknownReader as error:
        raise NoOwner(str(error), near, parties) from error
    raise NoOwner(f"There is no party '{party}' in this case.", near, parties)
