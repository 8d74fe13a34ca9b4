"""How often displacement is called where there is none, and where there is.

Run: python benchmarks/displacement.py [--runs 200] [--small]

Invented countries are simulated for three years each. In the middle a local ceasefire
lowers covered fighting to 0.4 of its rate; violence 0 to 25 km from it stays as it
is, doubles, or trebles. Counted is in how many countries *any* line is called
suggestive: the family-wise rate where nothing moved, and the power where something did.
"""

import argparse
import sys
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from ceasefire.core import Around, Case, Ceasefire, Party, PartyKind, Place
from ceasefire.events.simulated import evidence_of
from ceasefire.events.simulator import simulate
from ceasefire.events.simulator_plan import (
    Effect,
    Plan,
    Record,
    SimulatedEvent,
    Spot,
    Stream,
)
from ceasefire.monitoring.displacement import assess_displacement

FIRST, N_DAYS = date(2030, 1, 1), 1096
START = date(2031, 7, 1)
LAST = START + timedelta(days=60)
CENTRE = (-30.0, -20.0)  # in the open sea
KM_PER_DEGREE = 111.2
RADIUS_KM = 20.0
STATED_RATE = 0.05
FALLS_TO = 0.4
RING = "0-25"
RING_RATIOS = (1.0, 2.0, 3.0)


def spot(name: str, km_north: float) -> Spot:
    """A spot so many km north of the centre of the area."""
    return Spot(
        name=name,
        adm_1="Simulated",
        adm_2=name,
        latitude_deg=CENTRE[0] + km_north / KM_PER_DEGREE,
        longitude_deg=CENTRE[1],
        spread_km=8.0,
    )


def stream(name: str, km: float, rate: float, sides: tuple[str, str]) -> Stream:
    """A stream of violence in one spot."""
    return Stream(
        id=name,
        side_a=sides[0],
        side_b=sides[1],
        spots=(spot(name, km),),
        events_per_day=rate,
        acts={"armed-clash": 0.5, "indirect-fire": 0.3, "air-strike": 0.2},
    )


STREAMS = (
    stream("area", 0.0, 2.0, ("North", "South")),
    stream(RING, 32.5, 1.5, ("North", "South")),
    stream("ring-25-50", 57.5, 1.0, ("North", "South")),
    stream("ring-50-100", 95.0, 1.0, ("North", "East")),
    stream("beyond", 300.0, 2.0, ("North", "South")),
    stream("wolves", 4.0, 0.7, ("North", "Wolves")),
    stream("third", -4.0, 0.7, ("East", "South")),
)


def case() -> Case:
    """The invented country, with one local ceasefire."""
    kinds = (PartyKind.GOVERNMENT, *(PartyKind.ARMED_GROUP,) * 3)
    names = ("north", "south", "wolves", "east")
    return Case(
        id="invented",
        title="Invented",
        time_zone="UTC",
        countries=("Inventia",),
        simulated=True,
        parties=tuple(
            Party(id=name, name=name.capitalize(), kind=kind)
            for name, kind in zip(names, kinds, strict=True)
        ),
        places=(
            Place(
                id="ford",
                name="Ford",
                shape=Around(
                    latitude_deg=CENTRE[0],
                    longitude_deg=CENTRE[1],
                    radius_km=RADIUS_KM,
                ),
            ),
        ),
        ceasefires=(
            Ceasefire(
                id="truce",
                title="Truce",
                parties=("north", "south"),
                excludes=("wolves",),
                places=("ford",),
                starts_at=datetime(START.year, START.month, START.day, tzinfo=UTC),
            ),
        ),
    )


def plan(one: Stream, ratio: float = 1.0) -> Plan:
    """What is true of one stream: from the start on, its rate is multiplied."""
    effect = Effect(ratio=ratio, first=START, last=LAST, streams=(one.id,))
    return Plan(
        first_day=FIRST,
        n_days=N_DAYS,
        zone=ZoneInfo("UTC"),
        streams=(one,),
        effects=() if ratio == 1 else (effect,),
        record=Record(
            reported={FIRST: 0.9}, place_error_km={0.0: 0.6, 10.0: 0.3, 25.0: 0.1}
        ),
    )


def drawn(one: Stream, seed: int, ratio: float = 1.0) -> tuple[SimulatedEvent, ...]:
    """Events of one stream; each has a generator of its own."""
    number = sum(map(ord, one.id))
    return simulate(plan(one, ratio), np.random.default_rng([seed, number]))


def rises(seed: int) -> dict[float, set[str]]:
    """Lines that are called suggestive in one country, by how much the ring rose."""
    fixed = [drawn(one, seed) for one in STREAMS if one.id not in {"area", RING}]
    fixed.append(drawn(STREAMS[0], seed, FALLS_TO))
    called = {}
    for ratio in RING_RATIOS:
        events = sum((*fixed, drawn(STREAMS[1], seed, ratio)), ())
        answer = assess_displacement(case(), evidence_of(events, "Inventia"))
        called[ratio] = {line.id for line in answer.records[0].rises}
    return called


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    n_runs = 4 if asked.small else asked.runs
    begun = time.perf_counter()
    print("Every country and event here is simulated.")
    called = [rises(seed) for seed in range(n_runs)]
    shares = {}
    for ratio in RING_RATIOS:
        shares[ratio] = sum(bool(one[ratio]) for one in called) / n_runs
        ring = sum(f"space/{RING}" in one[ratio] for one in called) / n_runs
        print(
            f"  {RING} km x {ratio:.0f}: any line suggestive in {shares[ratio]:.1%} of "
            f"{n_runs} countries, that ring in {ring:.1%}"
        )
    error = float(np.sqrt(STATED_RATE * (1 - STATED_RATE) / n_runs))
    print(f"  stated rate where nothing moved: {STATED_RATE:.0%}, +- {error:.1%}")
    print(f"  {time.perf_counter() - begun:.0f} s")
    is_held = shares[1.0] <= STATED_RATE + 3 * error
    print(f"  held within three standard errors: {'yes' if is_held else 'NO'}")
    sys.exit(0 if is_held and shares[3.0] >= shares[1.0] else 1)


if __name__ == "__main__":
    main()
