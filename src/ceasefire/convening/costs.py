"""What it would cost to have a statement dropped: firmness, leverage, who is asked.

Why    A mediator asks first where the answer may be yes. The figures below only put
       errands in an order; they are no forecast, they are shown with every answer, and
       they can be changed.
Read   `Weights`, then `cost_of`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ceasefire.convening.voters import rules_on
from ceasefire.core import (
    Backing,
    Case,
    CeasefireError,
    Firmness,
    Reader,
    Statement,
    StatementKind,
)

_HEAVIEST = 1e6  # of a weight
SCALE = 1000  # costs are whole numbers inside, so that sums are exact

# How firm a statement is taken to be where nobody judged it.
FIRMNESS_BY_KIND: Mapping[StatementKind, Firmness] = {
    StatementKind.PREFERENCE: Firmness.WISH,
    StatementKind.PROPOSAL: Firmness.NEGOTIABLE,
    StatementKind.OFFER: Firmness.NEGOTIABLE,
    StatementKind.ACCEPTANCE: Firmness.NEGOTIABLE,
    StatementKind.PRECONDITION: Firmness.FIRM,
    StatementKind.OBJECTION: Firmness.FIRM,
}


class UnknownWeight(CeasefireError, ValueError):
    """Somebody named a weight that there is not, or gave it no positive number."""

    def __init__(self, name: str, value: float, known: tuple[str, ...]) -> None:
        super().__init__(name, value, known)
        self.name, self.value, self.known = name, value, known

    def __str__(self) -> str:
        if self.name in self.known:
            return (
                f"The weight '{self.name}' is {self.value:g}: give one above 0, up to "
                f"{_HEAVIEST:,.0f}."
            )
        return f"There is no weight '{self.name}'. There are: {', '.join(self.known)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What firmness, leverage and errands weigh.

    Attributes
    ----------
    wish, negotiable, unknown, firm
        Cost of moving a statement of that firmness.
    leverage
        Factor on it where somebody stands behind the speaker.
    asked
        Added for each party that has to be asked.
    """

    wish: float = 1.0
    negotiable: float = 2.0
    unknown: float = 3.0
    firm: float = 5.0
    leverage: float = 0.75
    asked: float = 0.5

    def changed(self, values: Mapping[str, float]) -> "Weights":
        """Return them with some others.

        Raises
        ------
        UnknownWeight
            If a name is none of theirs, or a value is not positive.
        """
        known = tuple(self.to_dict())
        for name, value in values.items():
            if name not in known or not 0 < value <= _HEAVIEST:
                raise UnknownWeight(name, value, known)
        return replace(self, **values)

    def to_dict(self) -> dict[str, float]:
        """By name."""
        return {
            "wish": self.wish,
            "negotiable": self.negotiable,
            "unknown": self.unknown,
            "firm": self.firm,
            "leverage": self.leverage,
            "asked": self.asked,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What moving a statement costs, and why.

    Attributes
    ----------
    firmness
        As stated, or as its kind lets expect.
    stated
        Whether somebody judged it.
    backings
        That give leverage over the speaker.
    n_asked
        Parties that have to be asked: the speaker's members where it has some that
        decide with it, itself otherwise.
    """

    value: int
    firmness: Firmness
    stated: bool
    backings: tuple[Backing, ...] = field(default=())
    n_asked: int = 1


def cost_of(
    statement: Statement, case: Case, weights: Weights, as_of: date | None
) -> Cost:
    """Return what it costs to have a statement softened or dropped."""
    stated = statement.firmness is not Firmness.UNKNOWN
    firmness = (
        statement.firmness
        if stated
        else FIRMNESS_BY_KIND.get(statement.kind, Firmness.UNKNOWN)
    )
    backings = _leverage(statement, case, as_of)
    n_asked = _n_asked(statement.by, case, as_of)
    by_firmness = weights.to_dict()[firmness.value]
    value = by_firmness * (weights.leverage if backings else 1.0)
    return Cost(
        value=max(1, round(SCALE * (value + weights.asked * n_asked))),
        firmness=firmness,
        stated=stated,
        backings=backings,
        n_asked=n_asked,
    )


def _leverage(
    statement: Statement, case: Case, as_of: date | None
) -> tuple[Backing, ...]:
    """Who stands behind a speaker on that day, and may know what it said."""
    speaker, owner = statement.by, statement.owner
    return tuple(
        one
        for one in case.backings
        if one.backed == speaker
        and Reader(f"party:{one.backer}").may_read(owner)
        and not (one.since and as_of and one.since > as_of)
        and not (one.until and as_of and one.until < as_of)
    )


def _n_asked(speaker: str | None, case: Case, as_of: date | None) -> int:
    """Members that decide whether the speaker attends; else the speaker alone."""
    return max(
        (
            len(rule.members)
            for rule in rules_on(case, as_of)
            if any(
                one.predicate == "attend" and one.names in ((), (speaker,))
                for one in rule.decides
            )
        ),
        default=1,
    )
