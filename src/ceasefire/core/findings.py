"""A claim with its grounds: the only thing that may stand in a brief."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class Groundless(CeasefireError, ValueError):
    """A finding was made with nothing under it."""

    def __init__(self, claim: str) -> None:
        super().__init__(claim)
        self.claim = claim

    def __str__(self) -> str:
        return (
            f"'{self.claim}' has no grounds. Name the events, statements, case "
            "entries or rows that it rests on, or do not say it."
        )


class GroundKind(StrEnum):
    """What a finding can rest on."""

    EVENTS = "events"
    STATEMENT = "statement"
    CASE = "case"
    SOURCE = "source"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing a finding rests on.

    Attributes
    ----------
    kind
        What it is.
    says
        One line for a reader: the filter under a count, the words of a statement.
    refs
        Ids: events (``ucdp:214797``), statements, case entries
        (``ceasefires/coh-2016``), sources. For a large count, the first few.
    n
        How many there are, where `refs` is only the beginning of a list.
    """

    kind: GroundKind
    says: str
    refs: tuple[str, ...] = ()
    n: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "kind": self.kind.value,
            "says": self.says,
            "refs": list(self.refs),
            "n": len(self.refs) if self.n is None else self.n,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How sure a finding is.

    Attributes
    ----------
    words
        In words, always: ``counted``, ``suggestive, not established``, ``unknown``.
    probability
        0 to 1, where there is one.
    low, high, level
        Bounds of an interval and its coverage, where there is one.
    """

    words: str
    probability: float | None = None
    low: float | None = None
    high: float | None = None
    level: float | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether the finding only says that something cannot be told."""
        return self.words == "unknown"

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; what is not known is null."""
        return {
            "words": self.words,
            "probability": self.probability,
            "low": self.low,
            "high": self.high,
            "level": self.level,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What we say, how surely, by which method, and on which grounds.

    Attributes
    ----------
    id
        Stable over runs, such as ``monitoring/coh-2016/covered``.
    claim
        One sentence that a reader can repeat.
    method
        Name of the method, as listed in the brief's method notes.
    owners
        Whose confidences it drew on; ``{"public"}`` where everything was public.
    """

    id: str
    claim: str
    certainty: Certainty
    method: str
    grounds: tuple[Ground, ...]
    owners: frozenset[str] = frozenset({PUBLIC})

    def __post_init__(self) -> None:
        if not self.grounds:
            raise Groundless(self.claim)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.id,
            "claim": self.claim,
            "certainty": self.certainty.to_dict(),
            "method": self.method,
            "grounds": [ground.to_dict() for ground in self.grounds],
            "owners": sorted(self.owners),
        }
