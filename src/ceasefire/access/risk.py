"""What may happen on a stretch: a rate from events, and never zero where none is known.

How    An event counts for the roads within reach of it, shared out by their length,
       and for less the older it is. A stretch borrows from the mean of the whole
       network, as if it had been seen there for half an event's time: with many
       events near it this hardly matters, with none it is all there is. Where nobody
       has said over which days events were recorded, silence around a stretch is no
       calm: such a stretch keeps the mean, with all its doubt.
Unit   Incidents near the road on the day of the journey.
Read   `risk_of`; on which events it rests, `events_on`.

References
----------
.. [1] Marshall, R. J. (1991). Mapping disease and mortality rates using empirical
       Bayes estimators. *Applied Statistics*, 40(2), 283-294.
       https://doi.org/10.2307/2347593
"""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree
from scipy.stats import gamma

from ceasefire.access.graph import FloatArray
from ceasefire.access.network import Network
from ceasefire.events.columns import floats_in
from ceasefire.events.evidence import Evidence
from ceasefire.geo.boxes import TURNS_DEG

HALF_LIFE_DAYS = 90.0
WINDOW_DAYS = 365
REACH_KM = 5.0  # of an event whose place is known
WORST_PLACE_KM = 50.0  # an event known less well says nothing on a road
SILENT_KM = 25.0  # no event ever recorded so near: nobody may have watched
_PRIOR = 0.5  # events; the shape of Jeffreys' prior for a Poisson rate
_LEVEL = 0.9
_SAMPLE_DEG = 0.01
_LEAST_KM = 0.01
_KM_IN_DEG = 111.32


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Expected incidents on one passage of each stretch.

    Attributes
    ----------
    mean, low, high : (n,) float
        With an interval of 90%. Given figures have no interval.
    is_silent : (n,) bool
        Where no event was ever recorded near, and nobody said that it was watched.
    n_events
        Rows that were used.
    n_unplaced
        Rows of which the place is not known well enough.
    window
        First and last day of the events used; None where all figures were given.
    """

    mean: FloatArray
    low: FloatArray
    high: FloatArray
    is_silent: NDArray[np.bool_]
    n_events: int = 0
    n_unplaced: int = 0
    window: tuple[date, date] | None = None


def risk_of(network: Network, evidence: Evidence, day: date | None) -> Risk | None:
    """Estimate the risk of every stretch; None where it is not known.

    Parameters
    ----------
    network
        The roads, with the hazards on them.
    evidence
        Events; leads and what was refuted are not among them.
    day
        Of the journey; None for the last day of the events.
    """
    given = np.array(network.roads.expected_incidents, dtype=np.float64)
    estimated = _from_events(network, evidence, day)
    if estimated is None:
        if np.isnan(given).any():
            return None
        still = np.zeros(len(given), dtype=bool)
        estimated = Risk(mean=given, low=given, high=given, is_silent=still)
    is_given = ~np.isnan(given)
    extra = network.danger
    return Risk(
        mean=np.where(is_given, given, estimated.mean) + extra,
        low=np.where(is_given, given, estimated.low) + extra,
        high=np.where(is_given, given, estimated.high) + extra,
        is_silent=estimated.is_silent & ~is_given,
        n_events=estimated.n_events,
        n_unplaced=estimated.n_unplaced,
        window=estimated.window,
    )


def events_on(
    network: Network, evidence: Evidence, day: date | None, rows: Container[int]
) -> dict[int, tuple[str, ...]]:
    """Return ids of the events on which the risk of some stretches rests.

    Those that count most for a stretch come first. A stretch of which a figure is given
    rests on none.

    Parameters
    ----------
    network, evidence, day
        As for `risk_of`.
    rows
        Positions of stretches.
    """
    window = _window(network, evidence, day)
    if window is None:
        return {}
    given = np.array(network.roads.expected_incidents, dtype=np.float64)
    placed, sampled = _events(evidence, *window), _Sampled.of(network)
    together: dict[tuple[float, float, float], list[int]] = defaultdict(list)
    for i, (x, y, reach) in enumerate(placed.where.tolist()):
        together[x, y, reach].append(i)
    weighed: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for (x, y, reach), events in together.items():
        near = sampled.near(x, y, reach)
        if not near.size:
            continue
        km = np.bincount(sampled.line[near], weights=sampled.length[near])
        for row in np.flatnonzero(km).tolist():
            if row in rows and np.isnan(given[row]):
                share = float(km[row] / km.sum())
                weighed[row] += [
                    (-share * float(placed.weight[i]), placed.ids[i]) for i in events
                ]
    return {row: tuple(id_ for _, id_ in sorted(many)) for row, many in weighed.items()}


def _window(
    network: Network, evidence: Evidence, day: date | None
) -> tuple[date, date] | None:
    """First and last day of the events that count; None where there are none."""
    first_day, last_day = evidence.first_day, evidence.last_day
    if first_day is None or last_day is None or not network.lines.n_known:
        return None
    last = last_day if day is None else min(day, last_day)
    first = max(first_day, last - timedelta(days=WINDOW_DAYS - 1))
    return None if last < first else (first, last)


def _from_events(network: Network, evidence: Evidence, day: date | None) -> Risk | None:
    window = _window(network, evidence, day)
    if window is None:
        return None
    first, last = window
    placed = _events(evidence, first, last)
    counted, is_silent = _shared_out(network, placed)
    exposure_days = _exposure(evidence, first, last)
    km = np.maximum(network.km, _LEAST_KM)
    seen = max(float(counted.sum()), _PRIOR)
    prior_days = _PRIOR / (seen / (exposure_days * km.sum()) * km)
    is_watched = evidence.is_watch_stated | ~is_silent
    shape = _PRIOR + counted
    rate = prior_days + np.where(is_watched, exposure_days, 0.0)
    tail = (1 - _LEVEL) / 2
    return Risk(
        mean=shape / rate,
        low=gamma.ppf(tail, shape) / rate,
        high=gamma.ppf(1 - tail, shape) / rate,
        is_silent=~is_watched,
        n_events=len(placed.ids),
        n_unplaced=placed.n_unplaced,
        window=window,
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """Events that can be put near a road.

    Attributes
    ----------
    where : (n, 3) float
        Longitude and latitude in degrees, reach in km.
    weight : (n,) float
        Halved with every half-life of age.
    ids : (n,)
        Of the events.
    n_unplaced
        Events of the same days of which that cannot be said.
    """

    where: FloatArray
    weight: FloatArray
    ids: tuple[str, ...]
    n_unplaced: int


def _events(evidence: Evidence, first: date, last: date) -> _Placed:
    """Place, reach and weight of the events of some days."""
    table = evidence.force()
    starts, ends = (
        np.asarray(table.column(name).combine_chunks()).astype("datetime64[D]")
        for name in ("date_start", "date_end")
    )
    inside = (ends >= np.datetime64(first)) & (starts <= np.datetime64(last))
    x, y, error = (
        floats_in(table, name)
        for name in ("longitude_deg", "latitude_deg", "place_error_km")
    )
    placed = inside & np.isfinite(x) & np.isfinite(y) & (error <= WORST_PLACE_KM)
    middle = starts[placed] + (ends[placed] - starts[placed]) // 2
    age = np.maximum((np.datetime64(last) - middle).astype(np.float64), 0.0)
    where = np.column_stack([x[placed], y[placed], np.maximum(error[placed], REACH_KM)])
    ids = table.column("event_id").to_pylist()
    return _Placed(
        where=where,
        weight=0.5 ** (age / HALF_LIFE_DAYS),
        ids=tuple(ids[i] for i in np.flatnonzero(placed)),
        n_unplaced=int(inside.sum() - placed.sum()),
    )


@dataclass(frozen=True, slots=True)
class _Sampled:
    """Points along all roads: of which stretch, and for how many km each stands."""

    tree: KDTree
    scale: FloatArray
    line: NDArray[np.intp]
    length: FloatArray

    @classmethod
    def of(cls, network: Network) -> "_Sampled":
        points, line = network.lines.sampled(_SAMPLE_DEG)
        squeeze = np.cos(np.radians(points[:, 1].mean()))
        scale = _KM_IN_DEG * np.array([squeeze, 1.0])
        per_line = np.bincount(line, minlength=len(network.km))
        length = network.km[line] / np.maximum(per_line[line], 1)
        return cls(KDTree(points * scale), scale, line, length)

    def near(self, x: float, y: float, reach_km: float) -> NDArray[np.intp]:
        """Points within reach of a place, also across the 180th meridian."""
        centres = np.array([[x + by, y] for by in TURNS_DEG]) * self.scale
        found = self.tree.query_ball_point(centres, reach_km)
        return np.concatenate(found).astype(np.intp)


def _shared_out(
    network: Network, placed: _Placed
) -> tuple[FloatArray, NDArray[np.bool_]]:
    """Share events out over the roads in their reach.

    Returns
    -------
    counted : (n,) float
        Weighted events per stretch; an event far from all roads counts for none.
    is_silent : (n,) bool
        Whether no event at all lies near.
    """
    sampled = _Sampled.of(network)
    line, length = sampled.line, sampled.length
    counted = np.zeros(len(network.km))
    heard = np.zeros(len(network.km), dtype=bool)
    together: dict[tuple[float, float, float], float] = defaultdict(float)
    for (x, y, reach), one in zip(placed.where.tolist(), placed.weight, strict=True):
        together[x, y, reach] += float(one)
    for (x, y, reach), total in together.items():
        near = sampled.near(x, y, reach)
        if near.size and length[near].sum() > 0:
            share = length[near] / length[near].sum()
            counted += np.bincount(
                line[near], weights=total * share, minlength=len(counted)
            )
        heard[line[sampled.near(x, y, max(SILENT_KM, reach))]] = True
    return counted, ~heard


def _exposure(evidence: Evidence, first: date, last: date) -> float:
    """Watched days, each worth as much as an event on it."""
    n_days = (last - first).days + 1
    worth = 0.5 ** (np.arange(n_days) / HALF_LIFE_DAYS)  # the last day first
    for begins, ends in evidence.gaps:
        low, high = (last - ends).days, (last - begins).days
        worth[max(low, 0) : max(high + 1, 0)] = 0.0
    return float(max(worth.sum(), 1.0))
