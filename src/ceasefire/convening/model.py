"""What convening says: who comes, why not, what would have to move, how sure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import Finding


class Attendance(StrEnum):
    """Whether a party attends, as things stand."""

    COMES = "comes"
    DOES_NOT_COME = "does-not-come"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One party, as things stand.

    Attributes
    ----------
    attendance
        None where what was said contradicts itself.
    why
        In words: what it depends on, or what keeps it away.
    statements
        Ids of the statements that say so.
    provided
        What is open and has to be so for it to come, in words.
    invited
        Whether it is invited in every consistent state; None where that is open.
    is_convenor
        Whether it needs no invitation.
    """

    party: str
    name: str
    attendance: Attendance | None
    why: str
    statements: tuple[str, ...] = ()
    provided: tuple[str, ...] = ()
    invited: bool | None = None
    is_convenor: bool = False

    @property
    def is_uninvited(self) -> bool:
        """Whether it would need an invitation that nobody settled."""
        return self.invited is None and not self.is_convenor

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "name": self.name,
            "attendance": self.attendance.value if self.attendance else None,
            "invited": self.invited,
            "why": self.why,
            "provided": list(self.provided),
            "statements": list(self.statements),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Statements that cannot all stand, smallest by inclusion.

    Attributes
    ----------
    statements, frame
        Ids of those that could be dropped, and of red lines.
    sources
        Ids, in the order of the statements.
    owners
        Whose confidences it rests on.
    """

    statements: tuple[str, ...]
    frame: tuple[str, ...]
    in_words: str
    sources: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "statements": list(self.statements),
            "frame": list(self.frame),
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
    """

    of: str | None
    by: str | None
    statement: str
    sources: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "of": self.of,
            "by": self.by,
            "statement": self.statement,
            "sources": list(self.sources),
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
    then
        The same in words.
    first_share, top_share
        Share of drawn weights under which it is the cheapest, and among the three
        cheapest, of the corrections found.
    """

    drop: tuple[str, ...]
    cost: float
    asks: tuple[Ask, ...]
    unlocks: tuple[str, ...]
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
            "in_words": self.in_words,
            "sources": list(self.sources),
            "owners": sorted(self.owners),
            "first_share": _rounded(self.first_share),
            "top_share": _rounded(self.top_share),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How likely a party attends, if statements stand as surely as they were read.

    Attributes
    ----------
    comes, may_come
        Probability that it comes; that it comes or depends.
    """

    party: str
    comes: float
    may_come: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "comes": round(self.comes, 4),
            "may_come": round(self.may_come, 4),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """How sure the answer is, given how surely statements were read.

    Attributes
    ----------
    how
        ``exact``, or ``sampled``.
    n_worlds
        How many ways for statements to stand or not were looked at.
    n_judged, n_unjudged
        Statements with a stated confidence below 1, and without any: those stand in
        all worlds.
    contradictory
        Probability that what stands contradicts itself, so that nobody's attendance
        follows.
    wanted
        Probability that the outcome is possible.
    by_party
        Parties for which it is not the same in all worlds.
    matters_most
        Id of the statement on which the outcome hangs most; None where on none.
    swing
        By how much its standing changes the probability of the outcome, or, where
        that is nothing, of somebody's coming.
    """

    how: str
    n_worlds: int
    n_judged: int
    n_unjudged: int
    contradictory: float
    wanted: float
    by_party: tuple[Chance, ...]
    matters_most: str | None
    swing: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "how": self.how,
            "n_worlds": self.n_worlds,
            "n_judged": self.n_judged,
            "n_unjudged": self.n_unjudged,
            "contradictory": round(self.contradictory, 4),
            "wanted": round(self.wanted, 4),
            "by_party": [one.to_dict() for one in self.by_party],
            "matters_most": self.matters_most,
            "swing": round(self.swing, 4),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """Whom a side at the table speaks for, as far as events tell.

    Attributes
    ----------
    groups, groups_of_side
        Ids of armed groups seen in events: its members, and all of its side.
    provinces, provinces_of_side
        In which they were seen.
    n_events, n_events_of_side
        In which any of them was.
    event_ids
        The first few of its own.
    """

    party: str
    name: str
    groups: tuple[str, ...]
    groups_of_side: tuple[str, ...]
    provinces: tuple[str, ...]
    provinces_of_side: tuple[str, ...]
    n_events: int
    n_events_of_side: int
    event_ids: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """One sentence."""
        return (
            f"{self.name} speaks for {len(self.groups)} of {len(self.groups_of_side)} "
            f"armed groups of its side that events name, in "
            f"{len(self.provinces)} of {len(self.provinces_of_side)} provinces, and in "
            f"{self.n_events:,} of {self.n_events_of_side:,} events."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "groups": list(self.groups),
            "groups_of_side": list(self.groups_of_side),
            "provinces": list(self.provinces),
            "provinces_of_side": list(self.provinces_of_side),
            "n_events": self.n_events,
            "n_events_of_side": self.n_events_of_side,
            "event_ids": list(self.event_ids),
            "in_words": self.in_words,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A day on which something was said, and who would come after it.

    Attributes
    ----------
    said
        Ids of the statements of that day that stand on it.
    possible
        Whether the outcome that is wanted is.
    attendance
        By party; empty where what was said contradicts itself.
    cheapest
        What the cheapest correction drops, and its cost; empty where none is needed or
        none is possible.
    """

    day: date
    said: tuple[str, ...]
    possible: bool
    consistent: bool
    attendance: dict[str, Attendance]
    cheapest: tuple[tuple[tuple[str, ...], float], ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "day": self.day.isoformat(),
            "said": list(self.said),
            "possible": self.possible,
            "consistent": self.consistent,
            "attendance": {party: one.value for party, one in self.attendance.items()},
            "cheapest": [
                {"drop": list(drop), "cost": round(cost, 3)}
                for drop, cost in self.cheapest
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveningAnswer:
    """Who will come, why not, and the least that would have to move.

    Attributes
    ----------
    wanted
        The outcome that is asked about, in the language of conditions; `wanted_words`
        says it.
    possible
        Whether it is possible as things stand.
    consistent
        Whether what was said can be so at once at all.
    contradictions
        Why it cannot.
    own_contradictions
        Those of one speaker with itself.
    seats
        One per party that may attend.
    lists
        Largest sets of parties that attend together; `lists_complete` says whether
        these are all.
    together
        Groups of parties whose conditions wait for each other.
    conflicts
        Smallest sets of statements that make the outcome impossible.
    corrections
        The cheapest ways to make it possible.
    proved
        Whether no other correction is cheaper than those given.
    corrections_complete
        Whether there are no others.
    least_cost
        No correction costs less.
    delegations
        Whom the sides speak for; empty without events.
    weights
        What the costs are made of.
    n_without_condition
        Statements known by then that carry no condition: nothing is computed of them.
    assumed, left_out
        Conditions taken for facts, and ids of statements left out.
    without_effect
        Those of them that count for nothing anyway.
    """

    as_of: date | None
    wanted: str
    wanted_words: str
    possible: bool
    consistent: bool
    contradictions: tuple[Conflict, ...]
    own_contradictions: tuple[Conflict, ...]
    seats: tuple[Seat, ...]
    lists: tuple[tuple[str, ...], ...]
    lists_complete: bool
    together: tuple[tuple[str, ...], ...]
    conflicts: tuple[Conflict, ...]
    conflicts_complete: bool
    corrections: tuple[Correction, ...]
    corrections_complete: bool
    proved: bool
    least_cost: float
    chances: Chances | None
    delegations: tuple[Delegation, ...]
    weights: dict[str, float]
    n_without_condition: int
    assumed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    without_effect: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "assumed": list(self.assumed),
            "left_out": list(self.left_out),
            "without_effect": list(self.without_effect),
            "wanted": self.wanted,
            "wanted_in_words": self.wanted_words,
            "possible": self.possible,
            "consistent": self.consistent,
            "contradictions": [one.to_dict() for one in self.contradictions],
            "own_contradictions": [one.to_dict() for one in self.own_contradictions],
            "attendance": {
                one.party: one.attendance.value if one.attendance else None
                for one in self.seats
            },
            "seats": [one.to_dict() for one in self.seats],
            "lists": [list(one) for one in self.lists],
            "lists_complete": self.lists_complete,
            "announced_together": [list(one) for one in self.together],
            "conflicts": [one.to_dict() for one in self.conflicts],
            "conflicts_complete": self.conflicts_complete,
            "corrections": [one.to_dict() for one in self.corrections],
            "corrections_complete": self.corrections_complete,
            "proved": self.proved,
            "least_cost": round(self.least_cost, 3),
            "chances": self.chances.to_dict() if self.chances else None,
            "delegations": [one.to_dict() for one in self.delegations],
            "weights": self.weights,
            "n_without_condition": self.n_without_condition,
            "findings": [one.to_dict() for one in self.findings],
        }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
