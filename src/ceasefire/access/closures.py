"""What is closed on a day, and what is dangerous and driven all the same.

Read   `closed_on`, `dangers_on`.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import numpy as np

from ceasefire.access.graph import FloatArray
from ceasefire.core import (
    IMPASSABLE,
    AccessRecord,
    Checkpoint,
    Hazard,
    HazardKind,
    Roads,
)

Span = tuple[date | None, date | None]

_NO_FIGURE = {
    HazardKind.MINES: "mined, and nobody gave a figure",
    HazardKind.OTHER: "dangerous, and nobody gave a figure",
}


def dangers_on(
    record: AccessRecord, roads: Roads, day: date | None
) -> dict[int, tuple[Hazard, ...]]:
    """Hazards of a day with a figure, by the stretch they lie on."""
    names = {name: i for i, name in enumerate(roads.stretches)}
    on: dict[int, list[Hazard]] = defaultdict(list)
    for hazard in record.hazards:
        is_danger = hazard.kind is not HazardKind.CLOSURE
        has_figure = hazard.expected_incidents is not None
        if is_danger and has_figure and _holds_on((hazard.since, hazard.until), day):
            for name in hazard.stretches:
                on[names[name]].append(hazard)
    return {at: tuple(many) for at, many in on.items()}


def danger_of(n: int, dangers: dict[int, tuple[Hazard, ...]]) -> FloatArray:
    """Incidents to be expected on one passage of each of n stretches."""
    danger = np.zeros(n)
    for at, many in dangers.items():
        danger[at] = sum(one.expected_incidents or 0.0 for one in many)
    return danger


def closed_on(
    record: AccessRecord,
    roads: Roads,
    posts: dict[int, tuple[Checkpoint, ...]],
    day: date | None,
) -> Iterator[tuple[int, str]]:
    """Stretches that cannot be driven on a day, and why."""
    for i, span in enumerate(roads.closed):
        if _holds_on(span, day):
            yield i, "closed"
    for i, words in enumerate(roads.condition):
        if words is not None and words.casefold() in IMPASSABLE:
            yield i, words.casefold()
    for i, many in posts.items():
        for post in many:
            if _holds_on(post.closed, day):
                yield i, f"{post.name} is closed"
    names = {name: i for i, name in enumerate(roads.stretches)}
    for hazard in record.hazards:
        if not _holds_on((hazard.since, hazard.until), day):
            continue
        for name in hazard.stretches:
            if hazard.kind is HazardKind.CLOSURE:
                yield names[name], "closed"
            elif hazard.expected_incidents is None:
                yield names[name], _NO_FIGURE[hazard.kind]


def _holds_on(span: Span | None, day: date | None) -> bool:
    """Say whether a span of days holds a day; without a day every span may."""
    if span is None:
        return False
    if day is None:
        return True
    first, last = span
    return (first is None or first <= day) and (last is None or day <= last)
