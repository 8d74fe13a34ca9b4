"""The table: who convenes it, who is asked to it, how it decides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceasefire.core.readers import PUBLIC


class RuleKind(StrEnum):
    """Decision rules by name."""

    CONSENSUS = "consensus"
    UNANIMITY = "unanimity"
    MUTUAL_CONSENT = "mutual-consent"
    MAJORITY = "majority"
    QUALIFIED_MAJORITY = "qualified-majority"
    ONE_DECIDES = "one-decides"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule:
    """How one kind of decision is made, and by whom.

    Attributes
    ----------
    share
        Share of the members a qualified majority needs, above one half to 1.
    """

    id: str
    decision: str
    rule: RuleKind
    members: tuple[str, ...]
    share: float | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A seat offered to a party, and perhaps taken back."""

    party: str
    on: date | None = None
    withdrawn_on: date | None = None
    by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A conference or a standing body.

    Attributes
    ----------
    sides
        Ids of the parties without whom there is nothing to talk about.
    opens_on
        First day, where it is set.
    """

    id: str
    title: str
    convenors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    decision_rules: tuple[DecisionRule, ...] = ()
    venue: str | None = None
    opens_on: date | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
