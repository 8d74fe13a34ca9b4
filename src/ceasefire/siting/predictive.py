"""How well the checklist told past ceasefires apart.

Why    A ranking that never was held against what followed is an opinion with decimals.
How    For every past ceasefire and every candidate place it covered: the figures from
       events before it, put into ranks and averaged with equal weights, against the
       fall of the events it would have covered while it held: a day, since days after
       its end are no days of it. Of less than five days a fall is mostly chance.
       Spearman's correlation over all such cases; the interval draws whole ceasefires
       anew, as places under one ceasefire share its fate.
"""

import math
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Ceasefire
from ceasefire.events.groups import Group
from ceasefire.siting.acceptability import Table
from ceasefire.siting.criteria import CRITERIA, FROM_EVENTS, Look, event_criteria
from ceasefire.siting.ground import Candidate, Floats, Ground
from ceasefire.siting.grounds import Grounds
from ceasefire.siting.intervals import LEVEL
from ceasefire.siting.model import Measured
from ceasefire.siting.worth import PredictiveValue

BEFORE_DAYS, AFTER_DAYS = 90, 28
FEWEST_AFTER_DAYS = 5
FEWEST_CEASEFIRES, FEWEST_CASES = 3, 10
_N_DRAWS = 1000
_HALF = 0.5  # added to counts, so that no logarithm is of nothing
_CRITERIA = tuple(one for one in CRITERIA if one.id in FROM_EVENTS)


@dataclass(frozen=True, slots=True)
class _Past:
    """A place under a past ceasefire: what was seen before, and the fall after."""

    ceasefire: int
    measured: dict[str, Measured]
    fall: float


def predictive_value(
    grounds: Grounds, candidates: tuple[Candidate, ...], rng: np.random.Generator
) -> PredictiveValue:
    """Measure how well the score before went with the fall after."""
    past = [
        case
        for number, ceasefire in enumerate(grounds.all.case.ceasefires)
        for case in _under(grounds, candidates, number, ceasefire, rng)
    ]
    numbers = np.array([case.ceasefire for case in past], dtype=np.int64)
    n_ceasefires = len(np.unique(numbers))
    if n_ceasefires < FEWEST_CEASEFIRES or len(past) < FEWEST_CASES:
        return _not_measured(n_ceasefires, len(past), "that is too few")
    score, fall = _scores(past), np.array([case.fall for case in past])
    rho = _spearman(score, fall)
    if np.isnan(rho):
        return _not_measured(n_ceasefires, len(past), "they are all alike")
    low, high = _interval(score, fall, numbers, rng)
    return PredictiveValue(
        rho=rho,
        low=low,
        high=high,
        n_ceasefires=n_ceasefires,
        n_cases=len(past),
        why_unknown=None,
    )


def _not_measured(n_ceasefires: int, n_cases: int, why: str) -> PredictiveValue:
    return PredictiveValue(
        rho=None,
        low=None,
        high=None,
        n_ceasefires=n_ceasefires,
        n_cases=n_cases,
        why_unknown=why,
    )


def _covers(ceasefire: Ceasefire, candidate: Candidate) -> bool:
    return not ceasefire.places or candidate.place in ceasefire.places


def _under(
    grounds: Grounds,
    candidates: tuple[Candidate, ...],
    number: int,
    ceasefire: Ceasefire,
    rng: np.random.Generator,
) -> list[_Past]:
    """Look at each place under a ceasefire; at none where not all days were watched."""
    zone = grounds.all.case.zone
    known = ceasefire.announced_at or ceasefire.starts_at
    last = known.astimezone(zone).date() - timedelta(days=1)
    first = last - timedelta(days=BEFORE_DAYS - 1)
    start = ceasefire.starts_at.astimezone(zone).date() + timedelta(days=1)
    stop = start + timedelta(days=AFTER_DAYS - 1)
    if ceasefire.ends_at is not None:
        stop = min(stop, ceasefire.ends_at.astimezone(zone).date() - timedelta(days=1))
    if (stop - start).days + 1 < FEWEST_AFTER_DAYS:
        return []
    looked_at = grounds.whole(first, stop)
    told = looked_at.ground.days_told
    if looked_at.lacks or told is None or first < told[0] or stop > told[1]:
        return []
    if looked_at.ground.unwatched(first, stop) is not None:
        return []
    days = _Days(first, last, start, stop)
    return [
        case
        for one in candidates
        if _covers(ceasefire, one)
        for case in _past(looked_at.ground, number, one, days, rng)
    ]


@dataclass(frozen=True, slots=True)
class _Days:
    """First and last day before a ceasefire, and while it held."""

    first: date
    last: date
    start: date
    stop: date


def _past(
    ground: Ground,
    number: int,
    candidate: Candidate,
    days: _Days,
    rng: np.random.Generator,
) -> list[_Past]:
    """Look at a place before and after; nothing where there is too little to see."""
    where, last = ground.where_of(candidate), days.last
    measured = event_criteria(ground, where, days.first, last, rng)
    if any(one.value is None for one in measured.values()):
        return []
    is_covered = ground.further(last).groups == Group.COVERED
    before_first = last - timedelta(days=AFTER_DAYS - 1)
    before = _expected(ground, where, before_first, last, is_covered)
    after = _expected(ground, where, days.start, days.stop, is_covered)
    n_after = (days.stop - days.start).days + 1
    return [_Past(number, measured, _log_fall(before, after, n_after))]


def _log_fall(before: float, after: float, n_after: int) -> float:
    """Logarithm of the events before over those after, as if of as many days.

    What is added to both is added after that: else fewer days would look like a rise.
    """
    as_many = after * AFTER_DAYS / n_after
    return float(np.log((before + _HALF) / (as_many + _HALF)))


def _expected(
    ground: Ground,
    where: Floats,
    first: date,
    last: date,
    of: NDArray[np.bool_],
) -> float:
    look = Look.at(ground, where, first, last)
    return float(look.weights[of[look.rows]].sum())


def _scores(past: list[_Past]) -> Floats:
    table = Table.of(_CRITERIA, [case.measured for case in past])
    ranks = np.column_stack([_ranks(column) for column in table.value.T])
    return np.asarray(ranks.mean(axis=1))


def _ranks(values: Floats) -> Floats:
    """Rank values from 1; equal ones share the mean of their ranks."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return np.asarray((last - (count - 1) / 2)[place], dtype=np.float64)


def _spearman(score: Floats, fall: Floats) -> float:
    """Correlate ranks; NaN where all of one are equal, for then nothing is told."""
    a, b = _ranks(score), _ranks(fall)
    a, b = a - a.mean(), b - b.mean()
    width = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum() / width) if width > 0 else math.nan


def _interval(
    score: Floats, fall: Floats, numbers: NDArray[np.int64], rng: np.random.Generator
) -> tuple[float, float]:
    parts = [np.flatnonzero(numbers == number) for number in np.unique(numbers)]
    values = []
    for _ in range(_N_DRAWS):
        drawn = rng.integers(0, len(parts), len(parts))
        rows = np.concatenate([parts[i] for i in drawn])
        values.append(_spearman(score[rows], fall[rows]))
    low, high = np.nanquantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
