"""Events that never happened, with a truth that is known.

Why    A method that is to be believed on real events must first find what was put in.
How    Each stream (a pair of sides in some places) has a daily rate with weekdays, a
       trend and a slowly wandering level; counts scatter around it more than chance
       alone would have it; a ceasefire multiplies the rate by a ratio that is known.
       Then the record is made: not every event is reported, places are off by what is
       stated, some days are known only to the week.
Read   `simulate`, then `Stream` and `Effect`.

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
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import CeasefireError

Floats = NDArray[np.float64]
_K = TypeVar("_K", str, float)

_KM_PER_DEGREE = 111.2  # of a meridian, on a sphere: for displacing points
_WEEK = 7
_LATE_NIGHT = 4  # hours after midnight in which little happens
_MOST_DEATHS = 200


class ImpossiblePlan(CeasefireError, ValueError):
    """A plan asks for what cannot be."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(what, why)
        self.what, self.why = what, why

    def __str__(self) -> str:
        return f"The plan cannot be simulated: {self.what} {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where events of a stream happen: around a point.

    Attributes
    ----------
    spread_km
        Events lie within so many km of the point.
    weight
        Share of the stream's events, relative to its other spots.
    """

    name: str
    adm_1: str
    adm_2: str
    latitude_deg: float
    longitude_deg: float
    spread_km: float = 5.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Violence between two sides in some places.

    Attributes
    ----------
    events_per_day
        Mean over all spots, without effects. Positive.
    dispersion
        Gamma shape of the daily scatter: the smaller, the more overdispersed; the
        variance is mean + mean**2 / dispersion before the level wanders. Positive.
    persistence, wandering
        Lag-1 autocorrelation of the level's logarithm (0 to below 1), and the level's
        standard deviation on the log scale.
    yearly_ratio
        By how much the rate changes over a year.
    weekend_ratio
        Rate on Fridays and Saturdays, over that on other days.
    acts
        Words for acts, with their shares.
    deadly
        Share of events with deaths.
    """

    id: str
    side_a: str
    side_b: str
    spots: tuple[Spot, ...]
    events_per_day: float
    acts: Mapping[str, float]
    dispersion: float = 3.0
    persistence: float = 0.7
    wandering: float = 0.35
    yearly_ratio: float = 1.0
    weekend_ratio: float = 0.85
    deadly: float = 0.6

    def __post_init__(self) -> None:
        if not self.events_per_day > 0 or not self.dispersion > 0:
            raise ImpossiblePlan(self.id, "needs a positive rate and dispersion")
        if not 0 <= self.persistence < 1:
            raise ImpossiblePlan(self.id, "needs a persistence from 0 to below 1")
        if not self.spots or not self.acts:
            raise ImpossiblePlan(self.id, "needs a spot and an act")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a ceasefire, or its announcement, does to some streams.

    Attributes
    ----------
    ratio
        The rate is multiplied by it. Positive.
    first, last
        Days on which it works, both included.
    streams
        Ids of the streams it works on.
    spots
        Names of the spots it works in; empty for all.
    """

    ratio: float
    first: date
    last: date
    streams: tuple[str, ...]
    spots: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.ratio > 0:
            raise ImpossiblePlan("an effect", f"has the ratio {self.ratio}")
        if self.last < self.first:
            raise ImpossiblePlan("an effect", f"ends on {self.last}, before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How what happens becomes what is recorded.

    Attributes
    ----------
    reported
        Share of events that is reported, by the day from which it holds.
    place_error_km
        Errors that are stated, with their shares. The true place lies within.
    known_to_week
        Share of events of which only the week is known.
    attributed
        Share of events for which monitors name a side.
    """

    reported: Mapping[date, float]
    place_error_km: Mapping[float, float]
    known_to_week: float = 0.05
    attributed: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that a simulation needs, but for chance."""

    first_day: date
    n_days: int
    zone: ZoneInfo
    streams: tuple[Stream, ...]
    record: Record
    effects: tuple[Effect, ...] = ()

    def __post_init__(self) -> None:
        if self.n_days < 1:
            raise ImpossiblePlan("it", "has no days")
        known = {stream.id for stream in self.streams}
        for effect in self.effects:
            unknown = set(effect.streams) - known
            if unknown:
                raise ImpossiblePlan("an effect", f"works on {sorted(unknown)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedEvent:
    """One event as it is recorded; nothing in it happened.

    Attributes
    ----------
    began_at
        None where only the week is known.
    first_day, last_day
        Days on which it may have happened.
    latitude_deg, longitude_deg, place_error_km
        The recorded point, WGS84, and how far the true one may be from it.
    attributed_to
        The side that monitors name; None if none. `attribution_level` is 0 to 5.
    """

    stream: str
    spot: Spot
    began_at: datetime | None
    first_day: date
    last_day: date
    latitude_deg: float
    longitude_deg: float
    place_error_km: float
    side_a: str
    side_b: str
    act: str
    deaths_low: int
    deaths_best: int
    deaths_high: int
    attributed_to: str | None
    attribution_level: int
    status: str


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
