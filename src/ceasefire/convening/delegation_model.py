"""Whom a side at the table speaks for, as far as events tell.

Else   How it is counted is in `delegation`, which reads tables of events.
"""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """Whom a side at the table speaks for, as far as events tell.

    Attributes
    ----------
    groups, groups_of_side
        Ids of armed groups seen in events: its members, and all of its side.
    provinces, provinces_of_side
        In which they were seen.
    n_events, n_events_of_side
        In which any of them was.
    event_ids
        The first few of its own.
    """

    party: str
    name: str
    groups: tuple[str, ...]
    groups_of_side: tuple[str, ...]
    provinces: tuple[str, ...]
    provinces_of_side: tuple[str, ...]
    n_events: int
    n_events_of_side: int
    event_ids: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """One sentence."""
        return (
            f"{self.name} speaks for {len(self.groups)} of "
            f"{number_of(len(self.groups_of_side), 'armed group')} of its side that "
            f"events name, in {len(self.provinces)} of "
            f"{number_of(len(self.provinces_of_side), 'province')}, and in "
            f"{self.n_events:,} of {number_of(self.n_events_of_side, 'event')}."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "groups": list(self.groups),
            "groups_of_side": list(self.groups_of_side),
            "provinces": list(self.provinces),
            "provinces_of_side": list(self.provinces_of_side),
            "n_events": self.n_events,
            "n_events_of_side": self.n_events_of_side,
            "event_ids": list(self.event_ids),
            "in_words": self.in_words,
        }
