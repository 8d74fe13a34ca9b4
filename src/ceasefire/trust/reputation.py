"""How far a party kept what it promised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ceasefire.core import Ground, SeenIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Reputation:
    """How far a party kept what it promised another, of one kind or of all.

    Attributes
    ----------
    kind
        Of measure; None for all kinds together.
    kept, broken
        Numbers, older ones weighing less.
    n_unverified
        Promises of which nobody saw what became of them: neither kept nor broken.
    mean, low, high
        Probability that it keeps the next one; interval of 90%.
    promises
        Ids of those it rests on.
    seen_in
        How many of them were written down in the case, how many were worked out, and
        from what.
    grounds
        Of all of them: entries, events, stages and months.
    """

    party: str
    towards: str
    kind: str | None
    kept: float
    broken: float
    n_unverified: int
    mean: float
    low: float
    high: float
    promises: tuple[str, ...]
    owners: frozenset[str]
    seen_in: Mapping[SeenIn, int] = field(default_factory=dict)
    grounds: tuple[Ground, ...] = ()

    @property
    def n_known(self) -> int:
        """Promises of which somebody saw whether they were kept."""
        return len(self.promises) - self.n_unverified

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "towards": self.towards,
            "kind": self.kind,
            "kept": round(self.kept, 3),
            "broken": round(self.broken, 3),
            "n_unverified": self.n_unverified,
            "mean": round(self.mean, 4),
            "low": round(self.low, 4),
            "high": round(self.high, 4),
            "promises": list(self.promises),
            "seen_in": {one.value: self.seen_in[one] for one in sorted(self.seen_in)},
            "grounds": [one.to_dict() for one in self.grounds],
            "owners": sorted(self.owners),
        }
