"""What the graph model says: who stays where, what holds, and what leads there."""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import Finding, GraphModel
from ceasefire.terms.stability.concepts import Concept

States = tuple[int, ...]
"""Positions of states, from 0. What is printed counts from 1."""


@dataclass(frozen=True, slots=True)
class Step:
    """One move on the way, and whether it bettered its mover's lot."""

    mover: int
    to: int
    improves: bool


@dataclass(frozen=True, slots=True)
class Path:
    """The shortest way from the status quo to an equilibrium; `steps` None for none."""

    to: int
    steps: tuple[Step, ...] | None

    @property
    def by_improvements(self) -> bool:
        """Whether every move on it is one that its mover gains from."""
        return self.steps is not None and all(step.improves for step in self.steps)


@dataclass(frozen=True, slots=True)
class CoalitionView:
    """What a coalition does to the equilibria.

    Attributes
    ----------
    stable
        States in which it stays, by concept.
    improvements
        By state, where it can go together so that every member gains.
    """

    members: tuple[int, ...]
    stable: dict[Concept, States]
    improvements: dict[int, States]


@dataclass(frozen=True, slots=True)
class ChangedPair:
    """Two states about which a decision maker would have to change its mind.

    Attributes
    ----------
    before, after
        ``>``, ``=`` or ``<``: how the first state compares to the second.
    """

    decision_maker: int
    first: int
    second: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LeastChange:
    """The fewest pairs to change so that a state becomes an equilibrium.

    Attributes
    ----------
    levels
        Preferences after the change, by decision maker; None if none was found.
    is_proved
        Whether it is proved that fewer do not do.
    """

    wanted: int
    concept: Concept
    pairs: tuple[ChangedPair, ...]
    levels: tuple[tuple[int, ...], ...] | None
    is_proved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StabilityAnswer:
    """The answer: who stays where, what holds, and what leads there."""

    model: GraphModel
    stable: tuple[dict[Concept, States], ...]
    equilibria: dict[Concept, States]
    coalitions: tuple[CoalitionView, ...]
    paths: tuple[Path, ...]
    changes: tuple[LeastChange, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON; states are counted from 1."""
        model = self.model
        names = model.decision_makers
        return {
            "title": model.title,
            "decision_makers": list(names),
            "options": [
                {
                    "name": one.name,
                    "owner": names[one.owner],
                    "direction": one.direction.value,
                }
                for one in model.options
            ],
            "states": [model.label(state) for state in range(len(model.states))],
            "equilibria": _by_concept(self.equilibria),
            "stable": {
                name: _by_concept(one)
                for name, one in zip(names, self.stable, strict=True)
            },
            "coalitions": [
                {
                    "members": [names[i] for i in one.members],
                    "stable": _by_concept(one.stable),
                    "improvements": {
                        str(state + 1): _counted(found)
                        for state, found in one.improvements.items()
                    },
                }
                for one in self.coalitions
            ],
            "status_quo": None if model.status_quo is None else model.status_quo + 1,
            "paths": [_path(one, names) for one in self.paths],
            "inverse": [_change(one, names) for one in self.changes],
            "findings": [finding.to_dict() for finding in self.findings],
            "notes": list(self.notes),
        }


def _counted(states: States) -> list[int]:
    return [state + 1 for state in states]


def _by_concept(states: dict[Concept, States]) -> dict[str, list[int]]:
    return {concept.value: _counted(found) for concept, found in states.items()}


def _path(path: Path, names: tuple[str, ...]) -> dict[str, Any]:
    steps = path.steps
    return {
        "to": path.to + 1,
        "by_improvements": path.by_improvements,
        "steps": None
        if steps is None
        else [
            {"mover": names[one.mover], "to": one.to + 1, "improves": one.improves}
            for one in steps
        ],
    }


def _change(change: LeastChange, names: tuple[str, ...]) -> dict[str, Any]:
    return {
        "wanted": change.wanted + 1,
        "concept": change.concept.value,
        "n_pairs": None if change.levels is None else len(change.pairs),
        "proved": change.is_proved,
        "pairs": [
            {
                "decision_maker": names[one.decision_maker],
                "states": [one.first + 1, one.second + 1],
                "before": one.before,
                "after": one.after,
            }
            for one in change.pairs
        ],
        "rankings": None
        if change.levels is None
        else {
            name: ranking_of(levels)
            for name, levels in zip(names, change.levels, strict=True)
        },
    }


def ranking_of(levels: tuple[int, ...]) -> list[list[int]]:
    """Write levels as a ranking, the best first, tied states together, from 1."""
    return [
        [state + 1 for state, one in enumerate(levels) if one == level]
        for level in sorted(set(levels), reverse=True)
    ]
