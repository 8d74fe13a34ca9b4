"""Pairs put together into groups of reports of one incident.

How    The most probable pair first. Two groups become one if all their reports share
       a day (one with the time, any that it is beside), no file gives two of them
       (unless it may), and the pairs between them are on average probable enough to be
       listed. So what is in one group belongs together by every pair, not by a chain
       of neighbours.
Read   `grouped`.
"""

from dataclasses import dataclass

from ceasefire.events.duplicate_reports import Floats, Ints, Reports


@dataclass(slots=True)
class _Group:
    rows: list[int]
    files: set[int]
    first_day: int
    last_day: int


def grouped(
    reports: Reports,
    left: Ints,
    right: Ints,
    probability: Floats,
    *,
    merge_from: float,
    list_from: float,
) -> tuple[tuple[int, ...], ...]:
    """Put rows into groups.

    Parameters
    ----------
    left, right : (k,) int
        Rows of the pairs; every pair from `list_from` on must be there.
    probability : (k,) float
        Of being one incident.
    merge_from, list_from
        Probabilities from which a pair is merged, and listed.

    Returns
    -------
    groups
        Rows of each, ascending, two or more; by their first row.
    """
    chances = {
        (i, j): p
        for i, j, p in zip(
            left.tolist(), right.tolist(), probability.tolist(), strict=True
        )
        if p >= list_from
    }
    wanted = [(-p, pair) for pair, p in chances.items() if p >= merge_from]
    group_of: dict[int, _Group] = {}
    for _, (i, j) in sorted(wanted):
        one = group_of.setdefault(i, _single(reports, i))
        other = group_of.setdefault(j, _single(reports, j))
        if one is not other and _fit(one, other, chances, list_from, reports):
            _join(one, other, group_of)
    found = {id(group): group for group in group_of.values() if len(group.rows) > 1}
    return tuple(sorted(tuple(sorted(group.rows)) for group in found.values()))


def _single(reports: Reports, row: int) -> _Group:
    return _Group(
        rows=[row],
        files={int(reports.file[row])},
        first_day=int(reports.met_first[row]),
        last_day=int(reports.met_last[row]),
    )


def _fit(
    one: _Group,
    other: _Group,
    chances: dict[tuple[int, int], float],
    list_from: float,
    reports: Reports,
) -> bool:
    if max(one.first_day, other.first_day) > min(one.last_day, other.last_day):
        return False
    shared = one.files & other.files
    for row in (*one.rows, *other.rows):
        if int(reports.file[row]) in shared and not reports.several[row]:
            return False
    between = [
        chances.get((min(i, j), max(i, j)), 0.0) for i in one.rows for j in other.rows
    ]
    return sum(between) / len(between) >= list_from


def _join(one: _Group, other: _Group, group_of: dict[int, _Group]) -> None:
    one.rows += other.rows
    one.files |= other.files
    one.first_day = max(one.first_day, other.first_day)
    one.last_day = min(one.last_day, other.last_day)
    for row in other.rows:
        group_of[row] = one
