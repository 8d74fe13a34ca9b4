"""Where a speaker came back to the same, while the earlier words still count.

Why    A concession in new words changes nothing as long as the old ones stand beside
       it. Whether the later takes the earlier's place, a person has to say
       (`supersedes`); this says where to ask.
How    Two statements of one speaker on different days that claim something of the same
       are held against each other as logic. Where the later already says all that the
       earlier did, nothing hangs on it, and nothing is told.
Read   `said_again`, `to_replace`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Any

from ceasefire.convening.clauses import Clauses
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.core import MEDIATOR, Reader, Statement
from ceasefire.core.conditions import (
    Connective,
    Formula,
    Hinged,
    as_logic,
    claimed_in,
)

_ENOUGH = frozenset({Connective.IF, Connective.UNLESS})
"""Connectives of a claim that comes about with what is given; it may without."""


class Shift(StrEnum):
    """How later words of a speaker stand to earlier ones."""

    AT_ODDS = "at-odds"
    LEAVES_MORE_OPEN = "leaves-more-open"
    ON_OTHER_TERMS = "on-other-terms"


SHIFTS: Mapping[Shift, str] = {
    Shift.AT_ODDS: "cannot be so together with",
    Shift.LEAVES_MORE_OPEN: "leaves more open than",
    Shift.ON_OTHER_TERMS: "is on other terms than",
}
"""In words that go between the later and the earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidAgain:
    """Two statements of one speaker on the same, of which both still count.

    Attributes
    ----------
    earlier, later
        Ids of the statements.
    opens
        Whether what is wanted is possible without the earlier and not with it; None
        where nobody asked.
    in_words
        One sentence or two; empty where nobody asked.
    sources
        Ids, the earlier statement's first.
    owners
        Whose confidences it rests on.
    """

    earlier: str
    later: str
    shift: Shift
    opens: bool | None = None
    in_words: str = ""
    sources: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "earlier": self.earlier,
            "later": self.later,
            "shift": self.shift.value,
            "opens": self.opens,
            "in_words": self.in_words,
            "sources": list(self.sources),
            "owners": sorted(self.owners),
        }


def said_again(
    standing: Iterable[Statement], among: Collection[str] | None = None
) -> tuple[SaidAgain, ...]:
    """Find statements that may have been meant to take the place of earlier ones.

    Parameters
    ----------
    standing
        That no other replaces. Those without a condition or a speaker, and those of
        one day, are not held against each other.
    among
        Ids of which a pair has one at least; None for every pair.

    Returns
    -------
    pairs
        In the order of the later day, then of the earlier; neither replaces the other.
    """
    pairs = sorted(_on_the_same(standing), key=lambda pair: (pair[1].on, pair[0].on))
    found = (
        (old, new, _shift(_said(old), _said(new)))
        for old, new in pairs
        if among is None or old.id in among or new.id in among
    )
    return tuple(
        SaidAgain(
            earlier=old.id,
            later=new.id,
            shift=shift,
            sources=tuple(dict.fromkeys((old.source, new.source))),
            owners=frozenset((old.owner, new.owner)),
        )
        for old, new, shift in found
        if shift is not None
    )


def _on_the_same(
    standing: Iterable[Statement],
) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of one speaker that claim something of the same, the earlier first."""
    by_speaker: dict[str, list[Statement]] = {}
    for one in standing:
        if one.by is not None and one.condition is not None:
            by_speaker.setdefault(one.by, []).append(one)
    for said in by_speaker.values():
        claims = {one.id: frozenset(claimed_in(_said(one))) for one in said}
        ordered = sorted(said, key=lambda one: one.on)
        for old, new in combinations(ordered, 2):
            if old.on < new.on and claims[old.id] & claims[new.id]:
                yield old, new


def _said(statement: Statement) -> Formula:
    assert statement.condition is not None  # noqa: S101 - `_on_the_same` asks for it
    return statement.condition.formula


def _shift(old: Formula, new: Formula) -> Shift | None:
    """Say how the new stands to the old; None where it says all of it, or adds to it.

    "A comes if B does" and "A comes only if C does not" add to each other: one says
    what is enough, the other what is needed.
    """
    made = Clauses()
    before, now = made.literal(as_logic(old)), made.literal(as_logic(new))
    both = Satisfier(made.clauses)
    if not both.holds((now, -before)):
        return None
    if not both.holds((now, before)):
        return Shift.AT_ODDS
    if not both.holds((before, -now)):
        return Shift.LEAVES_MORE_OPEN
    if isinstance(old, Hinged) and isinstance(new, Hinged):
        every = {old.connective, new.connective}
        if Connective.ONLY_IF in every and every & _ENOUGH:
            return None
    return Shift.ON_OTHER_TERMS


def to_replace(old: Statement, new: Statement) -> str:
    """Say what to write into a case for the later to take the earlier's place.

    An entry names nothing that any of its readers may not see. Where the later has
    more readers, its words are written once more for those who may read both.
    """
    if Reader(new.owner).may_read(old.owner):
        return f"say so with 'supersedes: [{old.id}]' under '{new.id}'"
    owner = old.owner if Reader(old.owner).may_read(new.owner) else MEDIATOR
    return (
        f"write its words once more under another id, with 'supersedes: [{old.id}]' "
        f"and 'owner: {owner}', as '{new.id}' has readers who may not see '{old.id}'"
    )
