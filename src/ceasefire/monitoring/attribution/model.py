"""Who did it: the candidates, and the answer with its grounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ceasefire.core import CeasefireError, Finding, as_several
from ceasefire.events.accounts import ACCIDENT, OTHER, UNKNOWN, Account

LEAST = 0.6  # probability of the best candidate, from which on it is named


class ImpossibleCandidates(CeasefireError, ValueError):
    """An attribution was asked for that cannot be made."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"Nobody can be named: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who may have done it: parties, groups left out, accident, and anybody else.

    Attributes
    ----------
    parties
        Names or ids of the parties.
    excluded
        Names or ids of the groups that the ceasefire leaves out.
    names
        What to call them in sentences, by id; each as itself where not given.

    Raises
    ------
    ImpossibleCandidates
        If there is no party, or one is named twice, or called accident or other.
    NotSeveral
        If one word was given where several belong.
    """

    parties: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        for name in ("parties", "excluded"):
            several = as_several(getattr(self, name), name)
            object.__setattr__(self, name, several)
        named = (*self.parties, *self.excluded)
        if not named:
            raise ImpossibleCandidates("there is no party")
        if len({*named, ACCIDENT, OTHER, UNKNOWN}) < len(named) + 3:
            why = "a candidate is named twice, or is called accident, other or unknown"
            raise ImpossibleCandidates(why)

    @property
    def all(self) -> tuple[str, ...]:
        """Everything that may have been, each once."""
        return (*self.parties, *self.excluded, ACCIDENT, OTHER)

    def called(self, name: str) -> str:
        """Return what to call a candidate in a sentence."""
        return self.names.get(name, name)

    def __len__(self) -> int:
        return len(self.parties) + len(self.excluded) + 2

    def index(self, name: str) -> int:
        """Return the place of a candidate in `all`."""
        try:
            return self.all.index(name)
        except ValueError as error:
            why = f"'{name}' is none of {', '.join(self.all)}"
            raise ImpossibleCandidates(why) from error


@dataclass(frozen=True, slots=True)
class Attributed:
    """One candidate is probable enough to be named."""

    to: str


@dataclass(frozen=True, slots=True)
class NotAttributable:
    """None is; a normal outcome, with its reason."""

    why: str


Decision = Attributed | NotAttributable

Role = Literal["counted", "copy", "repeated", "names nobody", "no basis"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one account did to the answer.

    Attributes
    ----------
    role
        ``counted``; or why it was not: it is a copy (of `origin`), repeats itself,
        names nobody, or nothing is known of what its word is worth.
    accuracy
        Probability that such a source names the right one, from its grade and its
        record; None where there is no basis.
    weight
        Share of it that counts: less than 1 where others say the same, and less still
        where the source is estimated to copy.
    moved
        Probability of the best candidate, less what it would be without this account
        and its copies. 0 where the account was not counted.
    """

    account: Account
    role: Role
    origin: str
    accuracy: float | None
    weight: float
    moved: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "source": self.account.source,
            "line": self.account.line,
            "grade": self.account.grade,
            "party": self.account.party,
            "claims": self.account.claims,
            "role": self.role,
            "origin": self.origin,
            "accuracy": None if self.accuracy is None else round(self.accuracy, 3),
            "weight": round(self.weight, 3),
            "moved": round(self.moved, 4),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentAttribution:
    """Who did one incident, as far as its accounts can tell.

    Attributes
    ----------
    probabilities
        Of each candidate, in the order of the candidates; they sum to 1.
    n_origins
        Accounts that count: without copies, and without those that say nothing.
    contributions
        Of every account, those that moved the answer most first.
    """

    incident: str
    probabilities: Mapping[str, float]
    decision: Decision
    n_origins: int
    contributions: tuple[Contribution, ...]
    words: str

    @property
    def best(self) -> str:
        """The most probable candidate; of equals the first."""
        return max(self.probabilities, key=lambda name: self.probabilities[name])

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; probabilities are not rounded, and sum to 1."""
        named = self.decision.to if isinstance(self.decision, Attributed) else None
        why = self.decision.why if isinstance(self.decision, NotAttributable) else None
        return {
            "incident": self.incident,
            "attributed_to": named,
            "not_attributable": why,
            "probabilities": dict(self.probabilities),
            "origins": self.n_origins,
            "accounts": [one.to_dict() for one in self.contributions],
            "words": self.words,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """How likely two sources are not independent, by what they said in many incidents.

    Attributes
    ----------
    sources
        Both, by name.
    n_shared, n_same
        Incidents on which both named somebody, and the same.
    probability
        That one of them copies the other, 0 to 1.
    """

    sources: tuple[str, str]
    n_shared: int
    n_same: int
    probability: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "sources": list(self.sources),
            "incidents": self.n_shared,
            "same_claim": self.n_same,
            "probability": round(self.probability, 4),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionAnswer:
    """The answer: one attribution per incident, by its id.

    Attributes
    ----------
    prior
        Of each candidate, before anybody spoke.
    least
        Probability from which on the best candidate is named.
    copying
        Pairs of sources that were held to copy, most probable first.
    """

    incidents: tuple[IncidentAttribution, ...]
    prior: Mapping[str, float]
    least: float
    copying: tuple[Copying, ...]
    findings: tuple[Finding, ...]

    def of(self, incident: str) -> IncidentAttribution | None:
        """Return the attribution of an incident, if there are accounts of it."""
        return next((one for one in self.incidents if one.incident == incident), None)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "least": self.least,
            "prior": dict(self.prior),
            "incidents": [one.to_dict() for one in self.incidents],
            "copying": [one.to_dict() for one in self.copying],
            "findings": [finding.to_dict() for finding in self.findings],
        }
