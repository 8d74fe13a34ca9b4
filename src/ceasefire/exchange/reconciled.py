"""What a reconciliation says: a status for every row, so that both sides add up."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Pair = tuple[str, str, float]
"""Two ids of rows, and the probability that they are one person."""


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs that may be one person.

    Attributes
    ----------
    n_left_out
        At most so many pairs were not compared, for what they share is shared by very
        many rows.
    """

    pairs: tuple[Pair, ...]
    n_left_out: int = 0


class ClaimStatus(StrEnum):
    """What became of a claimed person, as far as the lists tell."""

    ACKNOWLEDGED = "acknowledged"
    HELD_BY_ANOTHER = "held by another party"
    DEAD = "dead"
    RELEASED = "released"
    UNKNOWN = "unknown"
    DUPLICATE = "duplicate"
    NOT_COMPARED = "not compared"


class HeldStatus(StrEnum):
    """Whether somebody asks for a person who is on a list of those held."""

    CLAIMED = "claimed"
    UNCLAIMED = "unclaimed"
    UNDER_REVIEW = "under review"
    DUPLICATE = "duplicate"
    NOT_COMPARED = "not compared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claimed row.

    Attributes
    ----------
    match
        Row of the person held; None where there is none that is likely.
    probability
        Of the best pair; None where no row comes near.
    review
        Whether somebody must look: there is a possible match, and none that is likely.
    same_as
        The earlier row of the same person.
    """

    row: str
    claimant: str | None
    status: ClaimStatus
    match: str | None
    probability: float | None
    review: bool
    same_as: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "row": self.row,
            "claimant": self.claimant,
            "status": self.status.value,
            "match": self.match,
            "probability": None
            if self.probability is None
            else round(self.probability, 4),
            "review": self.review,
            "same_as": self.same_as,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """A row of a list of those held.

    Attributes
    ----------
    same_as
        The earlier row of the same person, on whichever list.
    is_held
        Whether the list says that its holder has the person now.
    """

    row: str
    holder: str | None
    status: HeldStatus
    match: str | None
    same_as: str | None = None
    is_held: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "row": self.row,
            "holder": self.holder,
            "status": self.status.value,
            "match": self.match,
            "same_as": self.same_as,
        }


@dataclass(frozen=True, slots=True)
class ReviewPair:
    """Two rows that may be one person, with what agrees; no name stands in it."""

    claimed: str
    held: str
    probability: float
    agreement: Mapping[str, str]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "claimed": self.claimed,
            "held": self.held,
            "probability": round(self.probability, 4),
            "agreement": dict(self.agreement),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """The answer: every claimed row and every row held, and what is for a person.

    Attributes
    ----------
    n_left_out
        As of `Links`.
    """

    claims: tuple[Claim, ...]
    held: tuple[HeldRow, ...]
    review: tuple[ReviewPair, ...]
    pseudonyms: Mapping[str, str] = field(default_factory=dict)
    n_left_out: int = 0

    @property
    def same(self) -> dict[str, str]:
        """By row of somebody held, the earlier row of the same person."""
        return {one.row: one.same_as for one in self.held if one.same_as}

    @property
    def unclaimed(self) -> frozenset[str]:
        """Rows of those held whom nobody surely claims."""
        return frozenset(
            one.row for one in self.held if one.status is not HeldStatus.CLAIMED
        )

    @property
    def of_two_holders(self) -> tuple[tuple[str, str], ...]:
        """Pairs of rows of one person that two holders both say they hold."""
        groups: defaultdict[str, list[HeldRow]] = defaultdict(list)
        for one in self.held:
            if one.is_held:
                groups[one.same_as or one.row].append(one)
        return tuple(
            (first.row, other.row)
            for first, *others in groups.values()
            for other in others
            if other.holder != first.holder
        )

    @property
    def not_compared(self) -> dict[str, list[str]]:
        """By side, rows in a script that is not compared, and that have no match."""
        return {
            "claimed": [
                one.row for one in self.claims if one.status is ClaimStatus.NOT_COMPARED
            ],
            "held": [
                one.row for one in self.held if one.status is HeldStatus.NOT_COMPARED
            ],
        }

    def counts(self) -> dict[str, dict[str, int]]:
        """By side and status; each side adds up to its rows."""
        claimed = Counter(one.status.value for one in self.claims)
        held = Counter(one.status.value for one in self.held)
        return {
            "claimed": {one.value: claimed[one.value] for one in ClaimStatus},
            "held": {one.value: held[one.value] for one in HeldStatus},
        }

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON: all of it, for the intermediary."""
        return {
            "counts": self.counts(),
            "rows": {"claimed": len(self.claims), "held": len(self.held)},
            "for_review": sum(one.review for one in self.claims),
            "not_compared": self.n_left_out,
            "rows_not_compared": self.not_compared,
            "of_two_holders": [list(pair) for pair in self.of_two_holders],
            "claimed": [
                one.to_dict() | {"pseudonym": self.pseudonyms.get(one.row)}
                for one in self.claims
            ],
            "held": [
                one.to_dict() | {"pseudonym": self.pseudonyms.get(one.row)}
                for one in self.held
            ],
            "review": [one.to_dict() for one in self.review],
        }
