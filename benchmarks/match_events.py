"""Match simulated events to areas and periods; beside geopandas.sjoin, in one run.

Run: python benchmarks/match_events.py [--small]

Both are given the same exact points, days and polygons, and must find the same pairs.
Peak memory is of a process of its own for each. The seconds of the processor stand
beside those of the clock: on a machine that does other work they differ.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa

from ceasefire.core import Area, Polygon
from ceasefire.events.matching import EventIndex
from ceasefire.events.schema import EVENT_SCHEMA

SIZES = {"full": (2_000_000, 2_000), "small": (20_000, 50)}
WEST, SOUTH, EAST, NORTH = 35.0, 32.0, 43.0, 37.5
FIRST_DAY, N_DAYS = date(2014, 1, 1), 1500
EPOCH = date(1970, 1, 1)


class Seconds(NamedTuple):
    """Of the clock, and of the processor."""

    clock: float
    processor: float

    @classmethod
    def now(cls) -> "Seconds":
        return cls(time.perf_counter(), time.process_time())

    def __sub__(self, begun: "Seconds") -> "Seconds":
        return Seconds(self.clock - begun.clock, self.processor - begun.processor)


def points(n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Longitude, latitude and day of simulated events."""
    rng = np.random.default_rng(7)
    return (
        rng.uniform(WEST, EAST, n),
        rng.uniform(SOUTH, NORTH, n),
        rng.integers(0, N_DAYS, n) + (FIRST_DAY - EPOCH).days,
    )


def areas(n: int) -> list[tuple[tuple[tuple[float, float], ...], int, int]]:
    """Star-shaped areas of 10 to 60 km, each with its first day and the one after."""
    rng = np.random.default_rng(11)
    made = []
    for _ in range(n):
        x, y = rng.uniform(WEST, EAST), rng.uniform(SOUTH, NORTH)
        angles = (np.arange(12) + rng.uniform(0, 0.8, 12)) * (2 * np.pi / 12)
        radii = rng.uniform(0.05, 0.3, 12)
        corners = [
            (float(x + r * np.cos(a)), float(y + r * np.sin(a)))
            for a, r in zip(angles, radii, strict=True)
        ]
        start = int(rng.integers(0, N_DAYS - 90)) + (FIRST_DAY - EPOCH).days
        made.append(((*corners, corners[0]), start, start + int(rng.integers(7, 90))))
    return made


def ours(n_events: int, n_areas: int) -> tuple[Seconds, int, int]:
    """Time taken, number of pairs, and a checksum of them."""
    longitude, latitude, day = points(n_events)
    known = {
        "longitude_deg": pa.array(longitude),
        "latitude_deg": pa.array(latitude),
        "place_error_km": pa.array(np.zeros(n_events)),
        "date_start": pa.array(day.astype(np.int32)).cast(pa.date32()),
        "date_end": pa.array(day.astype(np.int32)).cast(pa.date32()),
    }
    table = pa.table(
        [known.get(f.name, pa.nulls(n_events, f.type)) for f in EVENT_SCHEMA],
        schema=EVENT_SCHEMA,
    )
    arranged = [
        (
            Area(polygons=(Polygon(ring),)),
            datetime.combine(EPOCH, datetime.min.time(), UTC) + timedelta(days=first),
            datetime.combine(EPOCH, datetime.min.time(), UTC) + timedelta(days=stop),
        )
        for ring, first, stop in areas(n_areas)
    ]
    begun = Seconds.now()
    index = EventIndex.of(table, ZoneInfo("UTC"), ())
    found = [
        index.match([area], start, end, number)
        for number, (area, start, end) in enumerate(arranged)
    ]
    seconds = Seconds.now() - begun
    return seconds, *_summary([(i, one.event) for i, one in enumerate(found)])


def peer(n_events: int, n_areas: int) -> tuple[Seconds, int, int]:
    """Do the same with geopandas.sjoin and a filter on the day."""
    import geopandas
    import pandas as pd
    import shapely

    longitude, latitude, day = points(n_events)
    made = areas(n_areas)
    begun = Seconds.now()
    events = geopandas.GeoDataFrame(
        {"event": np.arange(n_events), "day": day},
        geometry=geopandas.points_from_xy(longitude, latitude),
    )
    zones = geopandas.GeoDataFrame(
        {
            "zone": np.arange(n_areas),
            "first": [first for _, first, _ in made],
            "stop": [stop for *_, stop in made],
        },
        geometry=[shapely.Polygon(ring) for ring, *_ in made],
    )
    pairs = pd.DataFrame(geopandas.sjoin(events, zones, predicate="intersects"))
    pairs = pairs[(pairs.day >= pairs["first"]) & (pairs.day < pairs.stop)]
    seconds = Seconds.now() - begun
    by_zone = [(zone, rows.event.to_numpy()) for zone, rows in pairs.groupby("zone")]
    return seconds, *_summary(by_zone)


def _summary(pairs: list[tuple[int, np.ndarray]]) -> tuple[int, int]:
    n = sum(len(rows) for _, rows in pairs)
    checksum = sum(
        int((rows.astype(np.int64) * (zone + 1) % 1_000_003).sum())
        for zone, rows in pairs
    )
    return n, checksum


def run_apart(who: str, size: str) -> dict[str, float]:
    """Run one of them in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--who", who, "--size", size],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--who", choices=("ours", "peer"), help=argparse.SUPPRESS)
    parser.add_argument("--size", default="full", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.who:
        seconds, pairs, checksum = {"ours": ours, "peer": peer}[asked.who](
            *SIZES[asked.size]
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found = {"pairs": pairs, "sum": checksum, "peak_mb": peak}
        print(json.dumps(seconds._asdict() | found))
        return
    size = "small" if asked.small else "full"
    n_events, n_areas = SIZES[size]
    mine, theirs = run_apart("ours", size), run_apart("peer", size)
    same = (mine["pairs"], mine["sum"]) == (theirs["pairs"], theirs["sum"])
    print(f"{n_events:,} simulated events, {n_areas:,} areas with a period each")
    for name, one in (("ceasefire", mine), ("geopandas.sjoin", theirs)):
        print(
            f"  {name:16} {one['clock']:6.2f} s  ({one['processor']:.2f} s of the "
            f"processor)  {one['peak_mb']:6.0f} MB  {one['pairs']:,} pairs"
        )
    print(f"  ratio of times   {theirs['clock'] / mine['clock']:6.2f}")
    print(f"  the same pairs: {'yes' if same else 'NO'}")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
