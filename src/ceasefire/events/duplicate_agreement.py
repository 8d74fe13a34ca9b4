"""In what two reports agree, given how well each knows what it says.

Why    Ten kilometres apart is a contradiction between two exact places, and nothing at
       all between two districts.
How    Each question (place, day, hour, sides, deaths, act, name of the place) has a
       few levels of agreement, set by what both sources state of their precision.
       Where one of them says nothing there is no level, and no evidence.
Read   `QUESTIONS`, then `levels_of`.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Act, Case
from ceasefire.events.duplicate_names import Names, actors_alike
from ceasefire.events.duplicate_reports import (
    NONE,
    Bools,
    Floats,
    Ints,
    Reports,
    codes,
    floats,
)

Levels = NDArray[np.int8]

SAME_POINT_KM = 1.0
NEAR_KM = 4.0
PRECISE_KM = 15.0  # errors of both added up
VAGUE_KM = 60.0
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Level:
    """One level of agreement: what it says, and how often it is expected.

    Attributes
    ----------
    says
        For a reader.
    of_same, of_others
        Share of pairs at this level among reports of one incident, and among other
        pairs that are as near in time and place. Judgements of ours, to start from.
    """

    says: str
    of_same: float
    of_others: float


QUESTIONS: dict[str, tuple[Level, ...]] = {
    "place": (
        Level("the same point", 0.25, 0.06),
        Level("points within 4 km, as near as both state", 0.20, 0.08),
        Level("points as near as both state", 0.12, 0.08),
        Level("points further apart than both state", 0.03, 0.18),
        Level("the same point, not exact", 0.08, 0.04),
        Level("inside each other's stated error", 0.20, 0.26),
        Level("outside of it by a little", 0.02, 0.08),
        Level("the same point, very vague", 0.02, 0.02),
        Level("inside an error of more than 60 km", 0.07, 0.17),
        Level("outside of it by a little, very vague", 0.01, 0.03),
    ),
    "days": (
        Level("the same day", 0.75, 0.55),
        Level("a day within the other's week", 0.12, 0.15),
        Level("spans that mostly overlap", 0.08, 0.15),
        Level("spans that hardly overlap", 0.05, 0.15),
    ),
    "hour": (
        Level("within an hour", 0.60, 0.10),
        Level("within four hours", 0.25, 0.20),
        Level("more than four hours apart", 0.15, 0.70),
    ),
    "sides": (
        Level("the same sides", 0.60, 0.20),
        Level("sides with like names", 0.25, 0.20),
        Level("sides with a little in common", 0.10, 0.25),
        Level("other sides", 0.05, 0.35),
    ),
    "deaths": (
        Level("the same number of deaths, 5 or more", 0.12, 0.01),
        Level("the same number of deaths, 1 to 4", 0.35, 0.15),
        Level("no deaths in both", 0.20, 0.20),
        Level("estimates of deaths that overlap", 0.15, 0.14),
        Level("deaths that differ by little", 0.12, 0.25),
        Level("deaths that differ by much", 0.06, 0.25),
    ),
    "act": (
        Level("the same act", 0.70, 0.35),
        Level("acts of one kind", 0.20, 0.25),
        Level("other acts", 0.10, 0.40),
    ),
    "place name": (
        Level("the same name of the place", 0.55, 0.20),
        Level("like names of the place", 0.25, 0.20),
        Level("other names of the place", 0.20, 0.60),
    ),
}


def levels_of(
    table: pa.Table,
    reports: Reports,
    case: Case | None,
    left: Ints,
    right: Ints,
    distance_km: Floats,
) -> Levels:
    """Return the level of agreement of each pair on each question.

    Returns
    -------
    levels : (k, n_questions) int8
        In the order of `QUESTIONS`; `NONE` where a question cannot be asked.
    """
    columns = {
        "place": _place(reports, left, right, distance_km),
        "days": _days(reports, left, right),
        "hour": _hour(reports, left, right),
        "sides": _by_steps(actors_alike(table, case, left, right), (0.9, 0.6, 0.3)),
        "deaths": _deaths(table, left, right),
        "act": _act(table, left, right),
        "place name": _place_name(table, left, right),
    }
    return np.column_stack([columns[name].astype(np.int8) for name in QUESTIONS])


def _place(reports: Reports, left: Ints, right: Ints, distance: Floats) -> Ints:
    stated = reports.error_km[left] + reports.error_km[right]
    same, near = distance <= SAME_POINT_KM, distance <= NEAR_KM
    inside = distance <= np.maximum(stated, SAME_POINT_KM)
    precise = np.select([same, near & inside, inside], [0, 1, 2], 3)
    vague = np.select([same, inside], [4, 5], 6)
    found = np.where(stated <= PRECISE_KM, precise, vague + 3 * (stated > VAGUE_KM))
    return np.where(np.isnan(distance), NONE, found)


def _days(reports: Reports, left: Ints, right: Ints) -> Ints:
    first = np.maximum(reports.first_day[left], reports.first_day[right])
    last = np.minimum(reports.last_day[left], reports.last_day[right])
    spans = [reports.last_day[i] - reports.first_day[i] + 1 for i in (left, right)]
    shorter, longer = np.minimum(*spans), np.maximum(*spans)
    share = (last - first + 1) / longer
    found = np.select(
        [longer == 1, (shorter == 1) & (longer <= _WEEK), share >= 0.5], [0, 1, 2], 3
    )
    return np.where(last < first, NONE, found)  # of one time, by clocks of two zones


def _hour(reports: Reports, left: Ints, right: Ints) -> Ints:
    apart = reports.hours_apart(left, right)
    return np.where(
        np.isnan(apart), NONE, np.select([apart <= 1, apart <= 4], [0, 1], 2)
    )


def _deaths(table: pa.Table, left: Ints, right: Ints) -> Ints:
    best = floats(table, "deaths_best")
    low = np.fmin(floats(table, "deaths_low"), best)
    high = np.fmax(floats(table, "deaths_high"), best)
    best = np.where(np.isnan(best), (low + high) / 2, best)
    one, other = best[left], best[right]
    gap = np.maximum(low[left], low[right]) - np.minimum(high[left], high[right])
    little = np.maximum(2.0, 0.25 * np.fmax(one, other))
    same = one == other
    found = np.select(
        [same & (one >= 5), same & (one >= 1), same, gap <= 0, gap <= little],
        [0, 1, 2, 3, 4],
        5,
    )
    return np.where(np.isnan(one) | np.isnan(other), NONE, found)


def _act(table: pa.Table, left: Ints, right: Ints) -> Ints:
    code, words = codes(table, "act")
    acts = [Act(word) if word in set(Act) else Act.UNKNOWN for word in words]
    level = np.full((len(acts) + 1, len(acts) + 1), NONE, dtype=np.int64)
    for i, one in enumerate(acts):
        for j, other in enumerate(acts):
            level[i, j] = _act_level(one, other)
    return level[code[left], code[right]]


def _act_level(one: Act, other: Act) -> int:
    if Act.UNKNOWN in {one, other}:
        return NONE
    if one is other:
        return 0
    kin = one.is_a(other) or other.is_a(one)
    related = one.general is not None and one.general is other.general
    return 1 if kin or related else 2


def _place_name(table: pa.Table, left: Ints, right: Ints) -> Ints:
    """Compare the names of the places, or of their districts where one has none."""
    found = np.full(len(left), np.nan)
    for column in ("where_text", "adm_2"):
        code, words = codes(table, column)
        open_ = np.isnan(found)
        alike = Names.of(words).alike(code[left[open_]], code[right[open_]])
        found[open_] = alike
    return _by_steps(found, (0.8, 0.4))


def _by_steps(alike: Floats, steps: tuple[float, ...]) -> Ints:
    reached: list[Bools] = [alike >= step for step in steps]
    found = np.select(reached, list(range(len(steps))), len(steps))
    return np.where(np.isnan(alike), NONE, found)
