"""What is said of a claim about a place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ceasefire.core import Statement
from ceasefire.events.sources import Aside, not_counted


class Verdict(StrEnum):
    """What the events say to a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_DECIDABLE = "not decidable"


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim about a place, held against the events.

    Attributes
    ----------
    aside
        Files whose events are not counted, for they did not watch all those days.
    """

    statement: Statement
    verdict: Verdict
    why: str
    first: date
    last: date
    event_ids: tuple[str, ...]
    n_events: int
    aside: tuple[Aside, ...] = ()

    @property
    def aside_in_words(self) -> str:
        """Say which files are left out, and why; empty where none is."""
        return not_counted(self.aside)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "statement": self.statement.id,
            "verdict": self.verdict.value,
            "why": self.why,
            "window": {"first": self.first.isoformat(), "last": self.last.isoformat()},
            "events": self.n_events,
            "event_ids": list(self.event_ids),
            "files_not_compared": [one.to_dict() for one in self.aside],
        }
