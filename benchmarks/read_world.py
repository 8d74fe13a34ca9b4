"""Read a world file of events; beside pandas.read_csv, in one run.

Run: python benchmarks/read_world.py [--small]

The file is UCDP's of 1989 to 2018 where it lies in ../shared/data (or in the folder
named by CEASEFIRE_SHARED_DATA), and a simulated one of the same shape where not, or
with --small. pandas only parses; ours also reads days, checks every cell, and accounts
for every row.
"""

import argparse
import csv
import gzip
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from ceasefire.core import EventFile
from ceasefire.events.read import read_events

WORLD = "ucdp/ged_v19_1_world_1989_2018_17cols.csv.gz"
HEADER = (
    *("id", "date_start", "date_end", "year", "type_of_violence", "side_a", "side_b"),
    *("longitude", "latitude", "country", "region", "deaths_a", "deaths_b"),
    *("deaths_civilians", "best", "low", "high"),
)


def simulated(path: Path, n: int) -> None:
    """Write a file of the world's shape; every event in it is simulated."""
    rng = np.random.default_rng(3)
    with gzip.open(path, "wt", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for i in range(n):
            day = np.datetime64("1989-01-01") + rng.integers(0, 10_000)
            a, b, c = rng.integers(0, 9, 3).tolist()
            where = (f"{rng.uniform(-180, 180):.4f}", f"{rng.uniform(-60, 70):.4f}")
            who = (f"Side {rng.integers(0, 90)}", f"Side {rng.integers(0, 900)}")
            total = a + b + c
            writer.writerow(
                (
                    *(i, day, day, str(day)[:4], "state-based conflict", *who, *where),
                    *("Simulatia", "Nowhere", a, b, c, total, total, total),
                )
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    here = Path(__file__).resolve().parents[2] / "shared" / "data"
    path = Path(os.environ.get("CEASEFIRE_SHARED_DATA", here)) / WORLD
    with tempfile.TemporaryDirectory() as folder:
        if asked.small or not path.is_file():
            path = Path(folder) / "simulated.csv.gz"
            simulated(path, 2_000 if asked.small else 152_616)
        begun, worked = time.perf_counter(), time.process_time()
        read = read_events([EventFile(path=str(path), name=path.name)]).reads[0]
        ours = time.perf_counter() - begun
        worked = time.process_time() - worked
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

        import pandas as pd

        begun, theirs_worked = time.perf_counter(), time.process_time()
        rows = len(pd.read_csv(path, parse_dates=["date_start", "date_end"]))
        theirs = time.perf_counter() - begun
        theirs_worked = time.process_time() - theirs_worked
    adds_up = read.n_read == read.n_kept + read.n_rejected + read.n_duplicates == rows
    print(f"{path.name}: {read.n_read:,} rows")
    print(
        f"  ceasefire        {ours:6.2f} s  ({worked:.2f} s of the processor)  "
        f"{peak:6.0f} MB peak"
    )
    print(
        f"  pandas.read_csv  {theirs:6.2f} s  ({theirs_worked:.2f} s of the "
        "processor)  parses only"
    )
    print(f"  ratio of times   {ours / theirs:6.2f}")
    print(f"  every row accounted for: {'yes' if adds_up else 'NO'}")
    sys.exit(0 if adds_up else 1)


if __name__ == "__main__":
    main()
