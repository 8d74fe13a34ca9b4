"""What the ranking of places was worth for past ceasefires.

Read   `PredictiveValue`.
"""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import number_of, rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictiveValue:
    """How well the ranking told past falls apart; `rho` None if none was measured.

    Attributes
    ----------
    rho, low, high
        Spearman's rank correlation of the score before with the fall after, and an
        interval of 90% over past ceasefires.
    n_ceasefires, n_cases
        What it rests on: past ceasefires, and places under them.
    why_unknown
        In words, where `rho` is: what is the matter with these cases.
    """

    rho: float | None
    low: float | None
    high: float | None
    n_ceasefires: int
    n_cases: int
    why_unknown: str | None

    @property
    def words(self) -> str:
        """In one sentence, to stand beside every ranking."""
        if self.rho is None:
            return (
                "The predictive value of this ranking was not measured: the case has "
                f"{number_of(self.n_ceasefires, 'past ceasefire')} with "
                f"{number_of(self.n_cases, 'place')} whose events before and after "
                f"can be compared, and {self.why_unknown}."
            )
        strength = self._strength
        interval = (
            f" (90% interval {self.low:.2f} to {self.high:.2f})"
            if self.low is not None and self.high is not None
            else ""
        )
        return (
            f"Measured predictive value: {strength}. Over "
            f"{number_of(self.n_cases, 'place')} under "
            f"{number_of(self.n_ceasefires, 'past ceasefire')}, the rank correlation "
            f"of the score before with the fall after is {self.rho:.2f}{interval}. "
            "Read the lines, not the rank."
        )

    @property
    def _strength(self) -> str:
        if self._includes_zero or self.rho is None:
            return "none to speak of"
        if self.rho < 0:
            return "none; places that scored higher saw less of a fall"
        return "some"

    @property
    def _includes_zero(self) -> bool:
        if self.low is None or self.high is None:
            return True
        return self.low <= 0 <= self.high

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "rho": rounded(self.rho, 4),
            "low": rounded(self.low, 4),
            "high": rounded(self.high, 4),
            "past_ceasefires": self.n_ceasefires,
            "cases": self.n_cases,
            "words": self.words,
        }
