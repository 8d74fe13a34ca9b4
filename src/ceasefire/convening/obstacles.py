"""What stands in the way of a meeting, and what would have to move.

Read   `Conflict`, then `Correction`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.convening.costs import Cost
from ceasefire.core import Statement, rounded


class Obstacle(StrEnum):
    """What a conflict stands in the way of."""

    WITH_ITSELF = "at odds with themselves"
    SAID_AT_ONCE = "said at once, and cannot be"
    OF_THE_OUTCOME = "in the way of what is wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Statements that cannot all stand, smallest by inclusion.

    Attributes
    ----------
    statements, frame
        Ids of those that could be dropped, and of red lines.
    given
        Facts and rules that it is at odds with, in words; told where at most one
        statement is in it.
    sources
        Ids, in the order of the statements.
    owners
        Whose confidences it rests on.
    """

    statements: tuple[str, ...]
    frame: tuple[str, ...]
    in_words: str
    given: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "statements": list(self.statements),
            "frame": list(self.frame),
            "given": list(self.given),
            "in_words": self.in_words,
            "sources": list(self.sources),
            "owners": sorted(self.owners),
        }


@dataclass(frozen=True, slots=True)
class Ask:
    """One errand: of whom something is asked, and who could ask it.

    Attributes
    ----------
    of
        Id of the speaker; None where the source names none.
    by
        Id of the backer who has leverage; None where nobody is known to have.
    statement
        Id of what would be softened or dropped.
    sources
        Of the backing.
    backing
        Its id.
    """

    of: str | None
    by: str | None
    statement: str
    sources: tuple[str, ...] = ()
    backing: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "of": self.of,
            "by": self.by,
            "statement": self.statement,
            "sources": list(self.sources),
            "backing": self.backing,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Statements without which the outcome is possible, smallest by inclusion.

    Attributes
    ----------
    drop
        Ids.
    cost
        Sum of what the statements cost.
    asks
        The errands; several for a statement whose speaker has several backers.
    unlocks
        Ids of parties that could then attend together; of several such lists, one.
    provided
        What is open and has to be so for that, in words.
    then
        Both in words.
    first_share, top_share
        Share of drawn weights under which it is the cheapest, and among the three
        cheapest, of the corrections found.
    """

    drop: tuple[str, ...]
    cost: float
    asks: tuple[Ask, ...]
    unlocks: tuple[str, ...]
    provided: tuple[str, ...]
    then: str
    in_words: str
    sources: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()
    first_share: float | None = None
    top_share: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "drop": list(self.drop),
            "cost": round(self.cost, 3),
            "asks": [one.to_dict() for one in self.asks],
            "unlocks": list(self.unlocks),
            "provided": list(self.provided),
            "in_words": self.in_words,
            "sources": list(self.sources),
            "owners": sorted(self.owners),
            "first_share": rounded(self.first_share, 4),
            "top_share": rounded(self.top_share, 4),
        }


def asks_of(statement: Statement, cost: Cost) -> list[Ask]:
    """One errand per backer who could ask; one without where nobody is known."""
    if not cost.backings:
        return [Ask(statement.by, None, statement.id)]
    return [
        Ask(statement.by, one.backer, statement.id, one.sources, one.id)
        for one in cost.backings
    ]
