"""Handover points: how many people fit through them, and who goes through which.

How    A person may use every point whose rule is about him. People fit through the
       points if, and only if, for every set of points those who may use no others are
       no more than it takes [1]_. Who goes through which is then a flow; families stay
       together where seats allow.
Read   `point_forms`, `handed_over`.

References
----------
.. [1] Hall, P. (1935). On representatives of subsets. *Journal of the London
       Mathematical Society*, s1-10(1), 26-30.
       https://doi.org/10.1112/jlms/s1-10.37.26
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from ceasefire.core import Detainee, ExchangeRule, ExchangeRuleKind

Points = frozenset[int]


def points_of(rules: Sequence[ExchangeRule]) -> tuple[ExchangeRule, ...]:
    """Return the rules that say what a handover point takes."""
    return tuple(
        one
        for one in rules
        if one.kind is ExchangeRuleKind.CAPACITY and one.at is not None
    )


def usable(person: Detainee, points: Sequence[ExchangeRule]) -> Points:
    """Return the numbers of the points that a person may use."""
    return frozenset(n for n, one in enumerate(points) if one.scope.holds(person))


def point_forms(
    points: Sequence[ExchangeRule],
    people: Sequence[Detainee],
    without: frozenset[str],
) -> Iterator[tuple[str, Callable[[Detainee], int], float]]:
    """Give sums that bound each stage: a rule, what people add, and the most.

    Parameters
    ----------
    without
        Ids of rules left out of account: such a point takes everybody.
    """
    sets = {usable(one, points) for one in people} - {frozenset()}
    unions = set(sets)
    for one in sets:
        unions |= {one | other for other in unions}
    for union in sorted(unions, key=sorted):
        some = [points[number] for number in sorted(union)]
        if not without.isdisjoint(one.id for one in some):
            continue
        yield some[0].id, _adds(points, union), sum(one.n for one in some)


def _adds(points: Sequence[ExchangeRule], union: Points) -> Callable[[Detainee], int]:
    return lambda person: int(bool(own := usable(person, points)) and own <= union)


def handed_over(
    people: Sequence[Detainee], rules: Sequence[ExchangeRule]
) -> dict[str, str]:
    """By row of one stage, the id of the point that the person goes through.

    Whoever may use no point is left out; so are those for whom no seat is left.
    """
    points = points_of(rules)
    waiting: defaultdict[Points, list[Detainee]] = defaultdict(list)
    for one in people:
        if own := usable(one, points):
            waiting[own].append(one)
    kinds = sorted(waiting, key=sorted)
    numbers = [len(waiting[kind]) for kind in kinds]
    flow = _flow(kinds, numbers, [one.n for one in points])
    found: dict[str, str] = {}
    for kind, quotas in zip(kinds, flow, strict=True):
        for number, some in _shared_out(waiting[kind], quotas):
            point = points[number].at or ""
            found |= dict.fromkeys((one.row for one in some), point)
    return found


def _flow(
    kinds: Sequence[Points], numbers: Sequence[int], seats: Sequence[int]
) -> list[dict[int, int]]:
    """By kind, how many go through each point: as many as there is room for."""
    flow: list[dict[int, int]] = [dict.fromkeys(sorted(kind), 0) for kind in kinds]
    free = list(seats)
    for kind, number in enumerate(numbers):
        left = number
        while left:
            path = _path(kind, flow, free)
            if path is None:
                break
            steps = list(zip(path[::2], path[1::2], strict=True))
            back = [flow[later][point] for (_, point), (later, _) in _pairs(steps)]
            n = min(left, free[path[-1]], *back, math.inf)
            for at, point in steps:
                flow[at][point] += int(n)
            for (_, point), (later, _) in _pairs(steps):
                flow[later][point] -= int(n)
            free[path[-1]] -= int(n)
            left -= int(n)
    return flow


def _pairs(
    steps: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    return pairwise(steps)


def _path(
    kind: int, flow: Sequence[Mapping[int, int]], free: Sequence[int]
) -> list[int] | None:
    """Kind, point, kind, point: others give way until a point with a seat is found."""
    came: dict[int, tuple[int, int | None]] = {}
    waiting: deque[tuple[int, int | None]] = deque([(kind, None)])
    while waiting:
        at, through = waiting.popleft()
        for point in flow[at]:
            if point in came:
                continue
            came[point] = (at, through)
            if free[point]:
                path: list[int] = []
                step: int | None = point
                while step is not None:
                    owner, before = came[step]
                    path = [owner, step, *path]
                    step = before
                return path
            waiting += [
                (other, point) for other in range(len(flow)) if flow[other].get(point)
            ]
    return None


def _shared_out(
    people: Sequence[Detainee], quotas: Mapping[int, int]
) -> Iterator[tuple[int, list[Detainee]]]:
    """Share people out over points, the largest families first."""
    families: defaultdict[tuple[str | None, str], list[Detainee]] = defaultdict(list)
    for one in people:
        families[one.holder, one.family or f"\x1f{one.row}"].append(one)
    left = dict(quotas)
    for family in sorted(families.values(), key=len, reverse=True):
        rest = family
        whole = [point for point, n in left.items() if n >= len(rest)]
        for point in whole[:1] or list(left):
            some, rest = rest[: left[point]], rest[left[point] :]
            left[point] -= len(some)
            yield point, some
