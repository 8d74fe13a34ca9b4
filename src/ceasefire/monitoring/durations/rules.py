"""When a ceasefire has ended: two rules, with what they leave to be chosen.

Else   What they find is in `recorded` and in `violence`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.core import CeasefireError, as_day, as_several


class ImpossibleRule(CeasefireError, ValueError):
    """A rule was asked for that cannot be."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return f"The rule cannot be: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRule:
    """A ceasefire lasts until the end that its list records.

    Attributes
    ----------
    breakdown_codes
        The list's own codes for an end that is a breakdown; a ceasefire that ended
        with another code is followed to that day and no further. Empty: every
        recorded end counts.
    holding_codes
        Codes that mean that it had not ended when the list was closed.
    last_day
        Day on which the list was closed; None for the latest day in it.

    Raises
    ------
    NotSeveral, NotADay
        If codes are one word instead of a set of them, or the day is none.
    """

    breakdown_codes: frozenset[str] = frozenset()
    holding_codes: frozenset[str] = frozenset()
    last_day: date | None = None

    name = "recorded"

    def __post_init__(self) -> None:
        for codes in ("breakdown_codes", "holding_codes"):
            held = frozenset(as_several(getattr(self, codes), codes))
            object.__setattr__(self, codes, held)
        if self.last_day is not None:
            object.__setattr__(self, "last_day", as_day(self.last_day, "last_day"))

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "rule": self.name,
            "breakdown_codes": sorted(self.breakdown_codes),
            "holding_codes": sorted(self.holding_codes),
            "list_closed_on": None if self.last_day is None else str(self.last_day),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ViolenceRule:
    """A ceasefire lasts until violence is back at a stated share of what it was.

    Attributes
    ----------
    share
        Of the mean daily number of events before.
    run_days
        Over how many days, beginning with a day with an event, the mean must reach
        that share.
    before_days
        Days before the declaration (or the start, if it was not declared before)
        whose mean is what it was.
    fewest_before
        Expected events in those days below which the rule says nothing.
    """

    share: float = 0.5
    run_days: int = 14
    before_days: int = 28
    fewest_before: float = 5.0

    name = "violence"

    def __post_init__(self) -> None:
        if not 0 < self.share <= 100:
            raise ImpossibleRule("the share is not above 0 (and at most 100)")
        if not 1 <= self.run_days <= 366 or not 1 <= self.before_days <= 3660:
            raise ImpossibleRule("its days are not from 1 to 366, or 3660 before")
        if not self.fewest_before > 0:
            raise ImpossibleRule("without violence before, none can be back")

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "rule": self.name,
            "share_of_rate_before": self.share,
            "run_days": self.run_days,
            "before_days": self.before_days,
            "fewest_events_before": self.fewest_before,
        }


Rule = RecordedRule | ViolenceRule
