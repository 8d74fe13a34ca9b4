"""Pairs of events that may be one incident, and what became of them."""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from ceasefire.core import CeasefireError
from ceasefire.events.duplicate_agreement import QUESTIONS
from ceasefire.events.duplicate_reports import NONE
from ceasefire.events.duplicate_weights import Weights

MERGE_FROM = 0.7
LIST_FROM = 0.4


class ImpossibleThresholds(CeasefireError, ValueError):
    """Thresholds were given that do not divide anything."""

    def __init__(self, merge_from: float, list_from: float) -> None:
        super().__init__(merge_from, list_from)
        self.merge_from, self.list_from = merge_from, list_from

    def __str__(self) -> str:
        return (
            f"Pairs cannot be merged from {self.merge_from} and listed from "
            f"{self.list_from}: both are above 0 and at most 1, the first no smaller."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two events that may be one incident.

    Attributes
    ----------
    rows, event_ids
        Both, in the order of the table.
    probability
        Of being one incident, 0 to 1.
    levels
        Level of agreement on each of `QUESTIONS`; `NONE` where one says nothing.
    distance_km
        Between their points; None where one has none.
    """

    rows: tuple[int, int]
    event_ids: tuple[str, str]
    probability: float
    levels: tuple[int, ...]
    distance_km: float | None

    @property
    def reasons(self) -> dict[str, str]:
        """In what they agree, in words, by question; no entry where one is silent."""
        return {
            name: question[level].says
            for (name, question), level in zip(
                QUESTIONS.items(), self.levels, strict=True
            )
            if level != NONE
        }

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        far = self.distance_km
        return {
            "events": list(self.event_ids),
            "probability": round(self.probability, 4),
            "distance_km": None if far is None else round(far, 1),
            "agreement": self.reasons,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Events that are taken as one incident.

    Attributes
    ----------
    kept
        Row of the event that stands for all, and why it does.
    rows, event_ids
        All of them, in the order of the table.
    """

    kept: int
    why: str
    rows: tuple[int, ...]
    event_ids: tuple[str, ...]

    @property
    def kept_id(self) -> str:
        """Id of the event that stands for all."""
        return self.event_ids[self.rows.index(self.kept)]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"kept": self.kept_id, "why": self.why, "events": list(self.event_ids)}


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateAnswer:
    """Which events of a table are reports of one incident.

    Attributes
    ----------
    n_events, n_compared, n_pairs
        Rows of the table; those that could be compared (no leads, none refuted,
        no spans of more than a month, some place); pairs near enough to be.
    pairs
        All pairs from `list_from` on, most probable first.
    groups
        Those that were merged.
    weights
        What each level of agreement was worth.
    vague_points
        By file, how many events that could be compared give a point and not how well
        it is known: that point told nothing. Files with none are not named.
    """

    n_events: int
    n_compared: int
    n_pairs: int
    pairs: tuple[Pair, ...]
    groups: tuple[Merged, ...]
    weights: Weights
    merge_from: float
    list_from: float
    vague_points: dict[str, int]

    @property
    def deaths_at_odds(self) -> tuple[Merged, ...]:
        """Groups of which two reports differ by much in deaths: one figure stands."""
        place, much = list(QUESTIONS).index("deaths"), len(QUESTIONS["deaths"]) - 1
        at_odds = {pair.rows for pair in self.pairs if pair.levels[place] == much}
        return tuple(
            group
            for group in self.groups
            if any(pair in at_odds for pair in combinations(sorted(group.rows), 2))
        )

    @property
    def listed(self) -> tuple[Pair, ...]:
        """Pairs that were not merged, for a person to decide."""
        group_of = {row: n for n, one in enumerate(self.groups) for row in one.rows}
        return tuple(
            pair
            for pair in self.pairs
            if group_of.get(pair.rows[0], -1) != group_of.get(pair.rows[1], -2)
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "events": self.n_events,
            "compared": self.n_compared,
            "candidate_pairs": self.n_pairs,
            "points_of_unknown_precision": self.vague_points,
            "merge_from": self.merge_from,
            "list_from": self.list_from,
            "counterpart_share": round(self.weights.counterpart_share, 4),
            "weights": {
                name: {
                    level.says: round(float(value) / float(np.log(2)), 2)
                    for level, value in zip(
                        question, self.weights.of(name), strict=True
                    )
                }
                for name, question in QUESTIONS.items()
            },
            "merged": [one.to_dict() for one in self.groups],
            "deaths_at_odds": [one.kept_id for one in self.deaths_at_odds],
            "pairs": [pair.to_dict() for pair in self.pairs],
            "listed": [list(pair.event_ids) for pair in self.listed],
        }
