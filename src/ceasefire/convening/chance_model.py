"""How probable it is that an outcome can come about, where statements are in doubt.

Else   How it is worked out is in `chances`.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How likely a party attends, if statements stand as surely as they were read.

    Attributes
    ----------
    comes, may_come
        Probability that it comes, or more where a world has many largest lists, for
        then not all are looked at; that it comes or depends.
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
