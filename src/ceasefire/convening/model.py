"""What convening says: who comes, and the answer.

Else   Why not, and what would have to move, is in `obstacles`; how sure, in
       `chance_model`; who is invited, in `invited`; whom a side speaks for, in
       `delegation_model`; day by day, in `turn`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.convening.ballots import Ballot
from ceasefire.convening.chance_model import Chances
from ceasefire.convening.delegation_model import Delegation
from ceasefire.convening.invited import Invited
from ceasefire.convening.obstacles import Conflict, Correction, Obstacle
from ceasefire.convening.said_again import SaidAgain, Shift
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
    is_silent
        Whether nothing settles that it comes, and no statement of its own, or vote of
        its members, speaks of it: that nothing keeps it away is then all that is known.
    ballots
        Where a rule decides on its invitation or coming: who votes how, and on what
        condition.
    """

    party: str
    name: str
    attendance: Attendance | None
    why: str
    statements: tuple[str, ...] = ()
    provided: tuple[str, ...] = ()
    invited: bool | None = None
    is_convenor: bool = False
    is_silent: bool = False
    ballots: tuple[Ballot, ...] = ()

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
            "silent": self.is_silent,
            "statements": list(self.statements),
            "ballots": [one.to_dict() for one in self.ballots],
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
    own_contradictions, said_again
        Those of one speaker with itself, and where it came back to the same and earlier
        words still count.
    seats
        One per party that may attend.
    invitations
        One per party that is on the list of invitations, or of which statements and
        rules settle whether it is invited.
    lists
        Largest sets of parties that attend together; `lists_complete` says whether
        these are all.
    provided
        By list: what is open and has to be so for all of it to attend, in words.
    together
        Groups of parties whose conditions wait for each other.
    conflicts
        Smallest sets of statements that make the outcome impossible.
    corrections
        The cheapest ways to make it possible.
    proved, corrections_complete
        Whether no other correction is cheaper than those given; whether there is none.
    least_cost
        No correction costs less.
    delegations
        Whom the sides speak for; empty without events.
    weights
        What the costs are made of.
    n_without_condition
        Statements known by then that carry no condition: nothing is computed of them.
    only_asked
        Ids of statements that claim what others decide on; they count until dropped.
    no_longer_heard
        Ids of those that hold a vote of somebody who has none any more.
    no_say_words
        Sentences of both; empty where there are none.
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
    said_again: tuple[SaidAgain, ...]
    seats: tuple[Seat, ...]
    invitations: tuple[Invited, ...]
    lists: tuple[tuple[str, ...], ...]
    provided: tuple[tuple[str, ...], ...]
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
    only_asked: tuple[str, ...]
    no_longer_heard: tuple[str, ...]
    no_say_words: tuple[str, ...]
    assumed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    without_effect: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def obstacles(self) -> dict[Obstacle, tuple[Conflict, ...]]:
        """Every conflict once, however many ways it is found, in the order told."""
        told: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        found: dict[Obstacle, tuple[Conflict, ...]] = {}
        for kind, conflicts in (
            (Obstacle.WITH_ITSELF, self.own_contradictions),
            (Obstacle.SAID_AT_ONCE, self.contradictions),
            (Obstacle.OF_THE_OUTCOME, self.conflicts),
        ):
            found[kind] = tuple(
                one for one in conflicts if (one.statements, one.frame) not in told
            )
            told |= {(one.statements, one.frame) for one in conflicts}
        return found

    @property
    def outlived(self) -> tuple[SaidAgain, ...]:
        """What was said again and a reader has to know of, each told nowhere else.

        Terms that only add to each other are left to `said_again`.
        """
        told = {
            frozenset((*one.statements, *one.frame)) for one in self.own_contradictions
        }
        return tuple(
            one
            for one in self.said_again
            if (one.shift is not Shift.ON_OTHER_TERMS or one.opens)
            and frozenset((one.earlier, one.later)) not in told
        )

    @property
    def provided_together(self) -> tuple[str, ...]:
        """What all who come take at once and none of them takes alone.

        Of one largest set of parties; empty where there are several.
        """
        if len(self.lists) != 1 or not self.lists_complete:
            return ()
        told = {words for one in self.seats for words in one.provided}
        return tuple(one for one in self.provided[0] if one not in told)

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
            "said_again": [one.to_dict() for one in self.said_again],
            "attendance": {
                one.party: one.attendance.value if one.attendance else None
                for one in self.seats
            },
            "seats": [one.to_dict() for one in self.seats],
            "invitations": [one.to_dict() for one in self.invitations],
            "lists": [list(one) for one in self.lists],
            "lists_provided": [list(one) for one in self.provided],
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
            "only_asked": list(self.only_asked),
            "no_longer_heard": list(self.no_longer_heard),
            "n_without_condition": self.n_without_condition,
            "findings": [one.to_dict() for one in self.findings],
        }
