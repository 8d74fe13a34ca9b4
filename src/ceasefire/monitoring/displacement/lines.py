"""What each of the lines shows that are looked at for a rise.

Read   `lines_of`.
Else   Which lines there are is said by `asked`, how rare a rise is in
       `monitoring.family`.
"""

from collections.abc import Iterable

import numpy as np

from ceasefire.events.groups import Group
from ceasefire.monitoring.changes import (
    HALF,
    StartDates,
    rate_ratio,
    ratio_of,
    rises,
    share_rises,
)
from ceasefire.monitoring.displacement.asked import Asked, Seen
from ceasefire.monitoring.displacement.model import Line, Premise
from ceasefire.monitoring.family import Rarity, rarities
from ceasefire.monitoring.series import Floats, daily

Pair = tuple[float, float]
Span = tuple[int, int]


def premise_of(seen: Seen, dates: StartDates, first: int, last: int) -> Premise:
    """Reckon what could have moved: force between those bound, inside.

    Parameters
    ----------
    first, last
        Of the data, in days since 1970.
    """
    covered = np.where(seen.groups == Group.COVERED, seen.p_area, 0.0)
    series = [daily(seen.days, one, first, last) for one in (covered, seen.p_area)]
    before, after = dates.sums(np.array(series))
    fall = rarities(-rises(before, after, dates)[:1], dates)[0]
    near = np.any([seen.days.share_in(*one) > 0 for one in dates.at(first)], axis=0)
    return Premise(
        before=float(before[0, 0]),
        during=float(after[0, 0]),
        everyone_before=float(before[1, 0]),
        everyone_during=float(after[1, 0]),
        ratio=ratio_of(before[0, 0], after[0, 0], dates),
        fall=fall,
        n_unplaced=int((near & seen.may_be_there & np.isnan(covered)).sum()),
    )


def lines_of(
    seen: Seen, asked: Iterable[Asked], dates: StartDates, first: int, last: int
) -> tuple[Line, ...]:
    """Reckon the lines of a ceasefire, as one family."""
    lines = [one for one in asked if _is_seen(seen, one, dates.at(first))]
    if not lines:
        return ()
    series = np.array([daily(seen.days, one.weights, first, last) for one in lines])
    before, after = dates.sums(series)
    changes = rises(before, after, dates)
    of_counts: dict[str, Pair] = {}
    for row, one in enumerate(lines):
        if one.of_weights is not None:
            whole = daily(seen.days, one.of_weights, first, last)
            of_before, of_after = dates.sums(whole)
            of_counts[one.id] = float(of_before[0]), float(of_after[0])
            changes[row] = share_rises(before[row], of_before, after[row], of_after)
    windows = dates.at(first)
    shares = [seen.days.share_in(*window) for window in windows]
    return tuple(
        _line(
            seen,
            one,
            (float(before[row, 0]), float(after[row, 0])),
            of_counts.get(one.id),
            rarity,
            windows,
            shares,
        )
        for row, (one, rarity) in enumerate(
            zip(lines, rarities(changes, dates), strict=True)
        )
    )


def _is_seen(seen: Seen, one: Asked, windows: tuple[Span, Span]) -> bool:
    """Whether any row may count in one of the windows."""
    days, weights = seen.days, np.nan_to_num(one.weights)
    return any(
        bool((weights[(days.first <= last) & (days.last >= first)] > 0).any())
        for first, last in windows
    )


def _line(
    seen: Seen,
    one: Asked,
    counts: Pair,
    of_counts: Pair | None,
    rise: Rarity,
    windows: tuple[Span, Span],
    shares: list[Floats],
) -> Line:
    weights = np.nan_to_num(one.weights)
    rows, deaths = zip(
        *(_rows_and_deaths(seen.deaths, weights * share) for share in shares),
        strict=True,
    )
    return Line(
        id=one.id,
        dimension=one.dimension,
        name=one.name,
        before=counts[0],
        during=counts[1],
        rows_before=rows[0],
        rows_during=rows[1],
        all_before=None if of_counts is None else of_counts[0],
        all_during=None if of_counts is None else of_counts[1],
        deaths_before=deaths[0],
        deaths_during=deaths[1],
        ratio=_ratio(counts, of_counts, windows),
        rise=rise,
    )


def _ratio(
    counts: Pair, of_counts: Pair | None, windows: tuple[Span, Span]
) -> float | None:
    """Ratio of shares, or of daily rates; None where next to nothing was before."""
    n_days = tuple(last - first + 1 for first, last in windows)
    if of_counts is None:
        return rate_ratio(*counts, (n_days[0], n_days[1]))
    if counts[0] < HALF or of_counts[1] <= 0:
        return None
    return (counts[1] / of_counts[1]) / (counts[0] / of_counts[0])


def _rows_and_deaths(deaths: Floats, here: Floats) -> tuple[int, float | None]:
    """Rows that may count in a window, and their expected deaths."""
    counted = np.flatnonzero(here)
    best = deaths[counted]
    if np.isnan(best).any():  # a sum without them would read as all of them
        return int(counted.size), None
    return int(counted.size), float((here[counted] * best).sum())
