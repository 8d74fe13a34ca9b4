"""Entries that lead to each other in a circle.

Read   `circles`.
"""

from collections.abc import Iterable, Iterator


def circles(
    ids: Iterable[str], after: dict[str, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    """Each circle once, with the first of the ids that lies on it."""
    told: set[frozenset[str]] = set()
    for id_ in ids:
        circle = _circle(id_, after)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            yield id_, circle


def _circle(start: str, after: dict[str, list[str]]) -> list[str]:
    """Return a way from an entry back to itself; empty where there is none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        id_ = waiting.pop()
        for before in after.get(id_, ()):
            if before == start:
                way = [id_]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if before not in came_from:
                came_from[before] = id_
                waiting.append(before)
    return []
