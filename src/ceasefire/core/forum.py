"""The table: who convenes it, who is asked to it, how it decides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceasefire.core.conditions import Atom, Condition
from ceasefire.core.readers import PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Something that may sit and decide, such as a transitional government."""

    id: str
    title: str
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


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
    decides
        What it decides: atoms such as ``invite(iran)``, or with no names for all of a
        kind. Empty where that is said in words alone.
    share
        Share of the members a qualified majority needs, above one half to 1.
    """

    id: str
    decision: str
    rule: RuleKind
    members: tuple[str, ...]
    decides: tuple[Atom, ...] = ()
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
    wanted
        What those who convene it want to come about; None for what anybody would: that
        the sides and the convenors attend.
    """

    id: str
    title: str
    convenors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    decision_rules: tuple[DecisionRule, ...] = ()
    venue: str | None = None
    opens_on: date | None = None
    wanted: Condition | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC

    @property
    def late_invitations(self) -> tuple[Invitation, ...]:
        """Those that go out only after it opens: rare, and often a slip of the pen."""
        opens_on = self.opens_on
        if opens_on is None:
            return ()
        return tuple(
            one for one in self.invitations if one.on is not None and one.on > opens_on
        )
