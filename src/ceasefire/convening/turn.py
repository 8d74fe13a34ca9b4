"""One day of a replay."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.convening.model import Attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A day on which something was said, and who would come after it.

    Attributes
    ----------
    said
        Ids of the statements of that day that stand on it, and of those that carry no
        condition and take the place of others.
    came_about
        What else changed that day, in words: invitations, facts, measures carried out.
    possible
        Whether the outcome that is wanted is.
    attendance
        By party; empty where what was said contradicts itself.
    unsettled
        Of those who come, who would do so only if invited, which nobody settled.
    cheapest
        What the cheapest correction drops, and its cost; empty where none is needed or
        none is possible.
    """

    day: date
    said: tuple[str, ...]
    possible: bool
    consistent: bool
    attendance: dict[str, Attendance]
    cheapest: tuple[tuple[tuple[str, ...], float], ...]
    came_about: tuple[str, ...] = ()
    unsettled: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "day": self.day.isoformat(),
            "said": list(self.said),
            "came_about": list(self.came_about),
            "possible": self.possible,
            "consistent": self.consistent,
            "attendance": {party: one.value for party, one in self.attendance.items()},
            "unsettled": [one for one in self.attendance if one in self.unsettled],
            "cheapest": [
                {"drop": list(drop), "cost": round(cost, 3)}
                for drop, cost in self.cheapest
            ],
        }
