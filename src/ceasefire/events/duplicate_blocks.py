"""Which events are near enough in time and place to be compared at all.

Why    Of 400,000 events there are 80 thousand million pairs. Nearly all of them lie in
       other places or on other days, and those are never the same incident.
How    Each event stands in every square of one degree that the disc of its place
       touches, on each of its days, and on those beside it if its time is known. Two
       events are compared where they first meet, so that each pair comes once. Events
       without a point meet all of their country.
Read   `candidate_pairs`.
"""

from collections.abc import Iterator

import numpy as np

from ceasefire.events.duplicate_reports import NONE, Bools, Floats, Ints, Reports

SLACK_KM = 10.0  # by which two sources may differ beyond what they state
KM_PER_DEGREE = 111.2  # of a meridian, on a sphere
_MOST_AT_ONCE = 4_000_000  # pairs
_ROWS_OF_SQUARES = 200  # more than there are degrees of latitude
_SQUARES = 400 * _ROWS_OF_SQUARES
_STEEPEST = 0.05  # cosine of a latitude from which degrees get no shorter for us


def candidate_pairs(reports: Reports) -> tuple[Ints, Ints, Floats]:
    """Find the pairs that could be the same incident.

    Parameters
    ----------
    reports
        n events.

    Returns
    -------
    left, right : (k,) int
        Rows, left before right. Their days overlap, or their times lie within the
        hour; they are of different files, or
        of one that holds several rows per incident; and their places are no further
        apart than the errors both state and `SLACK_KM`, or one has none.
    distance_km : (k,) float
        Between the points; NaN where one has none.
    """
    found = [*_placed_pairs(reports), *_unplaced_pairs(reports)]
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    left = np.concatenate([one[0] for one in found])
    right = np.concatenate([one[1] for one in found])
    distance = np.concatenate([one[2] for one in found])
    order = np.lexsort((right, left))
    return left[order], right[order], distance[order]


def _placed_pairs(reports: Reports) -> Iterator[tuple[Ints, Ints, Floats]]:
    rows = np.flatnonzero(reports.compared & reports.placed)
    west, east, south, north = _squares(reports, rows)
    met_first, met_last = reports.met_first[rows], reports.met_last[rows]
    n_days = met_last - met_first + 1
    wide, high = east - west + 1, north - south + 1
    entry, step = _spread(n_days * wide * high)
    day = met_first[entry] + step // (wide * high)[entry]
    within = step % (wide * high)[entry]
    x, y = west[entry] + within % wide[entry], south[entry] + within // wide[entry]
    key = day * _SQUARES + x * _ROWS_OF_SQUARES + y
    order = np.argsort(key, kind="stable")
    for one, other in _within_groups(key[order]):
        i, j, at = entry[order[one]], entry[order[other]], order[one]
        fits = _may_be_one(reports, rows[i], rows[j])
        fits &= day[at] == np.maximum(met_first[i], met_first[j])
        fits &= x[at] == np.maximum(west[i], west[j])
        fits &= y[at] == np.maximum(south[i], south[j])
        yield from _near(reports, rows[i[fits]], rows[j[fits]])


def _squares(reports: Reports, rows: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Squares that the disc of each place touches, counted from the south-west."""
    latitude, longitude = reports.latitude_deg[rows], reports.longitude_deg[rows]
    reach = (reports.error_km[rows] + SLACK_KM / 2) / KM_PER_DEGREE
    cosine = np.maximum(np.cos(np.radians(np.abs(latitude) + reach)), _STEEPEST)

    def square(degrees: Floats) -> Ints:
        return np.floor(degrees).astype(np.int64)

    return (
        square(np.maximum(longitude - reach / cosine + 180, 0)),
        square(np.minimum(longitude + reach / cosine + 180, 360)),
        square(np.maximum(latitude - reach + 90, 0)),
        square(np.minimum(latitude + reach + 90, 180)),
    )


def _near(
    reports: Reports, left: Ints, right: Ints
) -> Iterator[tuple[Ints, Ints, Floats]]:
    distance = distances_km(reports, left, right)
    reach = reports.error_km[left] + reports.error_km[right] + SLACK_KM
    near = distance <= reach
    first, second = np.minimum(left, right), np.maximum(left, right)
    yield first[near], second[near], distance[near]


def _unplaced_pairs(reports: Reports) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Pair events without a point with all of their country on their days."""
    rows = np.flatnonzero(reports.compared & (reports.country != NONE))
    lost = ~reports.placed[rows]
    if not lost.any():
        return
    met_first, met_last = reports.met_first, reports.met_last
    entry, step = _spread((met_last - met_first)[rows] + 1)
    day = met_first[rows][entry] + step
    key = day * (reports.country.max() + 1) + reports.country[rows][entry]
    order = np.lexsort((~lost[entry], key))  # those without a point come first
    for one, other in _within_groups(key[order], wanted=lost[entry[order]]):
        left, right = rows[entry[order[one]]], rows[entry[order[other]]]
        fits = _may_be_one(reports, left, right)
        fits &= day[order[one]] == np.maximum(met_first[left], met_first[right])
        left, right = left[fits], right[fits]
        first, second = np.minimum(left, right), np.maximum(left, right)
        yield first, second, np.full(len(left), np.nan)


def _may_be_one(reports: Reports, left: Ints, right: Ints) -> Bools:
    """Whether two rows may be of one time, and of one incident by their files.

    These differ, or hold several rows of an incident each.
    """
    other_file = reports.file[left] != reports.file[right]
    may_be = (other_file | reports.several[left]) & (left != right)
    return np.asarray(may_be & reports.may_be_of_one_time(left, right))


def _spread(times: Ints) -> tuple[Ints, Ints]:
    """Repeat each place so many times, with the number of the repetition, from 0."""
    entry = np.repeat(np.arange(len(times)), times)
    begins = np.cumsum(times) - times
    return entry, np.arange(len(entry)) - begins[entry]


def _within_groups(
    key: Ints, wanted: Bools | None = None
) -> Iterator[tuple[Ints, Ints]]:
    """Pair each place of a sorted key with the later ones of its group, in portions.

    `wanted` says which places are to be the first of a pair; all by default.
    """
    if not len(key):
        return
    ends = np.searchsorted(key, key, side="right")
    later = ends - np.arange(len(key)) - 1
    if wanted is not None:
        later = np.where(wanted, later, 0)
    done = np.cumsum(later)
    start = 0
    while start < len(key):
        so_far = done[start - 1] if start else 0
        stop = int(np.searchsorted(done, so_far + _MOST_AT_ONCE, side="right"))
        stop = max(stop, start + 1)
        entry, step = _spread(later[start:stop])
        one = entry + start
        yield one, one + 1 + step
        start = stop


def distances_km(reports: Reports, left: Ints, right: Ints) -> Floats:
    """Great-circle distances on a sphere; NaN where a point is missing."""
    lat1, lat2 = (np.radians(reports.latitude_deg[side]) for side in (left, right))
    lon1, lon2 = (np.radians(reports.longitude_deg[side]) for side in (left, right))
    half = (
        np.sin((lat2 - lat1) / 2) ** 2
        + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    )
    degrees = np.degrees(2 * np.arcsin(np.sqrt(np.clip(half, 0, 1))))
    return np.asarray(degrees * KM_PER_DEGREE)
