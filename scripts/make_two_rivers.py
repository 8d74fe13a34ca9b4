"""Simulate the events of `two-rivers` and write them as its monitors' sheet.

The plan below is the truth of the case; ``truth:`` in its case.yaml says the same in
words, and a test holds the file against this script.
"""

import csv
import io
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from ceasefire.events.simulator import simulate
from ceasefire.events.simulator_plan import (
    Effect,
    Plan,
    Record,
    SimulatedEvent,
    Spot,
    Stream,
)

SHEET = (
    Path(__file__).resolve().parents[1] / "src/ceasefire/cases/two-rivers/events.csv"
)
SEED = 2031
FIRST, LAST = date(2030, 1, 1), date(2032, 3, 31)
ZONE = ZoneInfo("UTC")

GOVERNMENT, FRONT = "Government of Two Rivers", "River Front"
SONS, HILL_GUARD = "Sons of the Weir", "Hill Guard"
CIVILIANS = "Civilians"

FIGHTING = {
    "armed-clash": 0.5,
    "indirect-fire": 0.3,
    "air-strike": 0.1,
    "explosive-device": 0.1,
}
RAIDS = {"armed-clash": 0.6, "explosive-device": 0.4}


def spot(name: str, province: str, at: tuple[float, float], weight: float) -> Spot:
    """Make a spot whose district bears its name."""
    return Spot(
        name=name,
        adm_1=province,
        adm_2=name,
        latitude_deg=at[0],
        longitude_deg=at[1],
        weight=weight,
    )


def ferrytown(weight: float) -> Spot:
    """Make the spot of the first truce."""
    return spot("Ferrytown", "Midland", (-29.91, -19.91), weight)


def twin_bridges(weight: float) -> Spot:
    """Make the spot next to it."""
    return spot("Twin Bridges", "Midland", (-29.72, -19.70), weight)


def weirgate(weight: float) -> Spot:
    """Make the spot where most groups are."""
    return spot("Weirgate", "Midland", (-29.85, -18.90), weight)


def saltmouth(weight: float) -> Spot:
    """Make the spot at the mouth of the rivers."""
    return spot("Saltmouth", "Delta", (-31.00, -20.20), weight)


def reedmarsh(weight: float) -> Spot:
    """Make the spot in the delta."""
    return spot("Reedmarsh", "Delta", (-30.90, -19.30), weight)


def quarry_hills(weight: float) -> Spot:
    """Make the spot in the east."""
    return spot("Quarry Hills", "Eastern March", (-30.20, -18.50), weight)


def highford(weight: float) -> Spot:
    """Make the spot in the north."""
    return spot("Highford", "Upland", (-29.10, -19.20), weight)


STREAMS = (
    Stream(
        id="war",
        side_a=GOVERNMENT,
        side_b=FRONT,
        spots=(
            ferrytown(3),
            twin_bridges(1.5),
            weirgate(1.5),
            saltmouth(2),
            reedmarsh(1),
        ),
        events_per_day=4.0,
        acts=FIGHTING,
        yearly_ratio=1.05,
    ),
    Stream(
        id="civilians",
        side_a=GOVERNMENT,
        side_b=CIVILIANS,
        spots=(ferrytown(2), weirgate(1), saltmouth(1)),
        events_per_day=0.25,
        acts={"attack-on-civilians": 0.8, "abduction": 0.2},
    ),
    Stream(
        id="excluded",
        side_a=GOVERNMENT,
        side_b=SONS,
        spots=(quarry_hills(3), weirgate(2), reedmarsh(1)),
        events_per_day=1.2,
        acts=RAIDS,
    ),
    Stream(
        id="rivals",
        side_a=FRONT,
        side_b=SONS,
        spots=(weirgate(2), reedmarsh(1)),
        events_per_day=0.4,
        acts=RAIDS,
    ),
    Stream(
        id="hills",
        side_a=GOVERNMENT,
        side_b=HILL_GUARD,
        spots=(highford(1),),
        events_per_day=0.3,
        acts=RAIDS,
    ),
)

EFFECTS = (
    Effect(  # between announcement and start
        ratio=1.6,
        first=date(2031, 3, 10),
        last=date(2031, 3, 13),
        streams=("war",),
        spots=("Ferrytown",),
    ),
    Effect(
        ratio=0.3,
        first=date(2031, 3, 14),
        last=date(2031, 5, 13),
        streams=("war",),
        spots=("Ferrytown",),
    ),
    Effect(  # displaced
        ratio=1.5,
        first=date(2031, 3, 14),
        last=date(2031, 5, 13),
        streams=("war",),
        spots=("Twin Bridges",),
    ),
    Effect(
        ratio=0.5,
        first=date(2031, 9, 1),
        last=date(2032, 1, 31),
        streams=("war",),
    ),
    Effect(  # breakdown
        ratio=2, first=date(2032, 2, 1), last=LAST, streams=("war",)
    ),
    Effect(ratio=1.7, first=date(2031, 9, 1), last=LAST, streams=("excluded",)),
)

PLAN = Plan(
    first_day=FIRST,
    n_days=(LAST - FIRST).days + 1,
    zone=ZONE,
    streams=STREAMS,
    effects=EFFECTS,
    record=Record(
        reported={FIRST: 0.70, date(2031, 9, 1): 0.85},
        place_error_km={0.0: 0.55, 5.0: 0.3, 25.0: 0.15},
    ),
)

COLUMNS = (
    "incident", "first_day", "last_day", "clock", "place", "province", "district",
    "latitude", "longitude", "within_km", "act", "first_side", "second_side",
    "deaths_low", "deaths_best", "deaths_high", "said_to_be_by", "level", "status",
)  # fmt: skip


def sheet() -> str:
    """Return the whole sheet as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    events = simulate(PLAN, np.random.default_rng(SEED))
    writer.writerows(_row(number, event) for number, event in enumerate(events, 1))
    return text.getvalue()


def _row(number: int, event: SimulatedEvent) -> tuple[object, ...]:
    return (
        f"TR-{number:05d}",
        event.first_day,
        event.last_day,
        event.began_at.strftime("%H:%M") if event.began_at else "",
        event.spot.name,
        event.spot.adm_1,
        event.spot.adm_2,
        event.latitude_deg,
        event.longitude_deg,
        f"{event.place_error_km:g}",
        event.act,
        event.side_a,
        event.side_b,
        event.deaths_low,
        event.deaths_best,
        event.deaths_high,
        event.attributed_to or "",
        event.attribution_level or "",
        event.status,
    )


if __name__ == "__main__":
    SHEET.write_text(sheet(), "utf-8")
    print(f"{SHEET.name}: {len(sheet().splitlines()) - 1} simulated events")
