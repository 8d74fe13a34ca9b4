"""What is to be simulated, and what comes of it: nouns of the simulator.

Read   `Stream` and `Effect`, then `Plan`.
Else   How events are drawn is in `simulator`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ceasefire.core import CeasefireError


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
