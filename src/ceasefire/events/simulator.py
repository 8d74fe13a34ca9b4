"""Events that never happened, with a truth that is known.

Why    A method that is to be believed on real events must first find what was put in.
How    Each stream (a pair of sides in some places) has a daily rate with weekdays, a
       trend and a slowly wandering level; counts scatter around it more than chance
       alone would have it; a ceasefire multiplies the rate by a ratio that is known.
       Then the record is made: not every event is reported, places are off by what is
       stated, some days are known only to the week.
Read   `simulate`.
Else   What can be asked for, and what comes of it, is in `simulator_plan`.

References
----------
.. [1] Zeger, S. L. (1988). A regression model for time series of counts. *Biometrika*,
       75(4), 621-629 (a latent autoregressive level).
       https://doi.org/10.1093/biomet/75.4.621
.. [2] Cameron, A. C. and Trivedi, P. K. (2013). *Regression Analysis of Count Data*,
       2nd ed. Cambridge University Press (negative binomial counts).
.. [3] Clauset, A., Young, M. and Gleditsch, K. S. (2007). On the frequency of severe
       terrorist events. *Journal of Conflict Resolution*, 51(1), 58-87 (heavy tails).
       https://doi.org/10.1177/0022002706296157
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.simulator_plan import Plan, SimulatedEvent, Spot, Stream

Floats = NDArray[np.float64]
_K = TypeVar("_K", str, float)

_KM_PER_DEGREE = 111.2  # of a meridian, on a sphere: for displacing points
_WEEK = 7
_LATE_NIGHT = 4  # hours after midnight in which little happens
_MOST_DEATHS = 200


def simulate(plan: Plan, rng: np.random.Generator) -> tuple[SimulatedEvent, ...]:
    """Draw the events of a plan, by day.

    Parameters
    ----------
    plan
        What is true.
    rng
        Where chance comes from; the same generator gives the same events.
    """
    events = [
        event
        for stream in plan.streams
        for event in _events_of(plan, stream, _counts(plan, stream, rng), rng)
    ]
    return tuple(sorted(events, key=_order))


def _order(event: SimulatedEvent) -> tuple[date, str, float]:
    clock = event.began_at.timestamp() if event.began_at else 0.0
    return event.first_day, event.stream, clock


def rates(plan: Plan, stream: Stream) -> Floats:
    """Mean events per day and spot, without chance: (n_days, n_spots)."""
    days = np.arange(plan.n_days)
    level = stream.yearly_ratio ** (days / 365.25)
    weekdays = np.array(
        [(plan.first_day + timedelta(days=int(d))).weekday() for d in days]
    )
    level = level * np.where(np.isin(weekdays, (4, 5)), stream.weekend_ratio, 1.0)
    weights = np.array([spot.weight for spot in stream.spots])
    made = stream.events_per_day * np.outer(level, weights / weights.sum())
    for effect in plan.effects:
        if stream.id in effect.streams:
            here = [
                not effect.spots or spot.name in effect.spots for spot in stream.spots
            ]
            first = (effect.first - plan.first_day).days
            last = (effect.last - plan.first_day).days
            works = (days >= first) & (days <= last)
            made[np.ix_(works, np.array(here))] *= effect.ratio
    return np.asarray(made)


def _counts(plan: Plan, stream: Stream, rng: np.random.Generator) -> NDArray[np.int64]:
    """Draw how many events are reported, per day and spot."""
    level = np.empty(plan.n_days)
    level[0] = rng.normal(0, stream.wandering)
    step = stream.wandering * np.sqrt(1 - stream.persistence**2)
    for day, push in enumerate(rng.normal(0, step, plan.n_days - 1), start=1):
        level[day] = stream.persistence * level[day - 1] + push
    wandering = np.exp(level - stream.wandering**2 / 2)
    scatter = rng.gamma(stream.dispersion, 1 / stream.dispersion, plan.n_days)
    mean = rates(plan, stream) * (wandering * scatter)[:, None]
    return rng.poisson(mean * _reported(plan)[:, None])


def _reported(plan: Plan) -> Floats:
    """Share of events reported on each day."""
    shares = np.ones(plan.n_days)
    for since, share in sorted(plan.record.reported.items()):
        shares[max(0, (since - plan.first_day).days) :] = share
    return shares


def _events_of(
    plan: Plan, stream: Stream, counts: NDArray[np.int64], rng: np.random.Generator
) -> list[SimulatedEvent]:
    return [
        _event(plan, stream, stream.spots[spot], int(day), rng)
        for day, spot in zip(*np.nonzero(counts), strict=True)
        for _ in range(int(counts[day, spot]))
    ]


def _event(
    plan: Plan, stream: Stream, spot: Spot, day: int, rng: np.random.Generator
) -> SimulatedEvent:
    on = plan.first_day + timedelta(days=day)
    seconds = int(rng.triangular(_LATE_NIGHT * 3600, 16 * 3600, 86_399))
    instant = datetime.combine(on, time(), plan.zone) + timedelta(seconds=seconds)
    only_week = rng.random() < plan.record.known_to_week
    first = on - timedelta(days=int(rng.integers(0, _WEEK))) if only_week else on
    first = max(first, plan.first_day)
    end = plan.first_day + timedelta(days=plan.n_days - 1)
    last = min(first + timedelta(days=_WEEK - 1), end) if only_week else on
    error_km = _choice(plan.record.place_error_km, rng)
    latitude, longitude = _displaced(
        *_displaced(spot.latitude_deg, spot.longitude_deg, spot.spread_km, rng),
        error_km,
        rng,
    )
    low, best, high = _deaths(stream, rng)
    named, level = _attribution(plan, stream, rng)
    return SimulatedEvent(
        stream=stream.id,
        spot=spot,
        began_at=None if only_week else instant,
        first_day=first,
        last_day=last,
        latitude_deg=round(latitude, 4),
        longitude_deg=round(longitude, 4),
        place_error_km=error_km,
        side_a=stream.side_a,
        side_b=stream.side_b,
        act=_choice(stream.acts, rng),
        deaths_low=low,
        deaths_best=best,
        deaths_high=high,
        attributed_to=named,
        attribution_level=level,
        status=_status(rng),
    )


def _choice(shares: Mapping[_K, float], rng: np.random.Generator) -> _K:
    keys = list(shares)
    weights = np.array([shares[key] for key in keys])
    return keys[int(rng.choice(len(keys), p=weights / weights.sum()))]


def _displaced(
    latitude: float, longitude: float, within_km: float, rng: np.random.Generator
) -> tuple[float, float]:
    """Move a point evenly within a disc."""
    distance = within_km * np.sqrt(rng.random()) / _KM_PER_DEGREE
    angle = rng.uniform(0, 2 * np.pi)
    north, east = distance * np.sin(angle), distance * np.cos(angle)
    return float(latitude + north), float(
        longitude + east / np.cos(np.radians(latitude))
    )


def _deaths(stream: Stream, rng: np.random.Generator) -> tuple[int, int, int]:
    """Draw deaths with a heavy tail (Pareto, exponent 2.4 of its density)."""
    if rng.random() >= stream.deadly:
        return 0, 0, int(rng.integers(0, 2))
    best = min(_MOST_DEATHS, int(np.floor(rng.pareto(1.4) + 1)))
    low = max(0, best - int(rng.poisson(0.3 * best)))
    return low, best, best + int(rng.poisson(0.4 * best))


def _attribution(
    plan: Plan, stream: Stream, rng: np.random.Generator
) -> tuple[str | None, int]:
    if rng.random() >= plan.record.attributed:
        return None, 0
    side = stream.side_a if rng.random() < 0.5 else stream.side_b
    return side, int(rng.choice([1, 2, 3, 4], p=[0.4, 0.3, 0.2, 0.1]))


def _status(rng: np.random.Generator) -> str:
    words = ("alleged", "under-verification", "confirmed", "refuted")
    return words[int(rng.choice(4, p=[0.3, 0.25, 0.4, 0.05]))]
