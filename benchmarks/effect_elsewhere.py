"""How often an effect is found on placebo dates in conflicts other than Syria.

Run: python benchmarks/effect_elsewhere.py [--small]

These are the data on which the method's prior beliefs were set (how far a level drifts,
and how likely it stands still), so that none of the dates of `effect_placebo.py` were
used for it. UCDP's events of the world, 1989 to 2018: stretches of 758 days with at
least one event a day, of the sixty pairs of sides and the thirty countries with most
events, Syria left out; ten placebo dates in each. Some of them are dates of real
ceasefires; nobody has taken these out.

With --small, or without the file, series are simulated that drift as strongly.
"""

import argparse
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import numpy as np
from effect_placebo import Trial, estimated, simulated_series

from ceasefire.core import EventFile
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.read import read_events
from ceasefire.monitoring.series import Days, daily

FILE = "ucdp/ged_v19_1_world_1989_2018_17cols.csv.gz"
STRETCH, FEWEST_A_DAY, LONGEST_EVENT = 758, 1.0, 7  # days, events, days
PLACES = (60, 120, 200, 280, 360, 440, 520, 600, 680, 730)
MOST = 0.07


def stretches(path: Path) -> dict[str, list[CountSeries]]:
    """Cut the busiest pairs and countries into stretches of about two years."""
    table = read_events([EventFile(path=str(path), name=path.name)]).events
    days = Days.of(table)
    country, side_a, side_b = (
        table.column(name).to_pylist() for name in ("country", "side_a", "side_b")
    )
    pairs = ["|".join(map(str, row)) for row in zip(country, side_a, side_b)]  # noqa: B905
    is_short = days.n_days <= LONGEST_EVENT
    deaths = np.array(table.column("deaths_best").to_pylist(), dtype=float)
    made: dict[str, list[CountSeries]] = {"events": [], "deaths": []}
    for names, n_names in ((np.array(pairs), 60), (np.array(country, str), 30)):
        busiest = Counter(names[is_short].tolist()).most_common(n_names)
        for name, _ in busiest:
            if not name.startswith("Syria"):
                mask = is_short & (names == name)
                for events, dead in _cut(days, mask, deaths):
                    made["events"].append(_series(events))
                    made["deaths"].append(_series(dead))
    return made


def _cut(days: Days, mask: np.ndarray, deaths: np.ndarray):
    first, last = int(days.first[mask].min()), int(days.last[mask].max())
    events, dead = (
        daily(days, np.where(mask, weights, 0.0), first, last)
        for weights in (1.0, deaths)
    )
    for at in range(0, len(events) - STRETCH, STRETCH):
        if events[at : at + STRETCH].mean() >= FEWEST_A_DAY:
            yield events[at : at + STRETCH], dead[at : at + STRETCH]


def _series(counts: np.ndarray) -> CountSeries:
    return CountSeries(period=Period.DAY, first=date(2001, 1, 1), counts=counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    here = Path(__file__).resolve().parents[2] / "shared" / "data"
    path = Path(os.environ.get("CEASEFIRE_SHARED_DATA", here)) / FILE
    is_real = path.is_file() and not asked.small
    simulated = list(simulated_series().values())
    made = stretches(path) if is_real else {"events": simulated}
    what = "UCDP, without Syria" if is_real else "SIMULATED series"
    print(f"{what}: share of placebo dates on which an effect is found at 5 %")
    good = True
    with ProcessPoolExecutor(2) as pool:
        for kind, some in made.items():
            trials = [Trial(one, kind, at) for one in some for at in PLACES]
            found = np.array(list(pool.map(estimated, trials, chunksize=8)))
            share = np.mean((found[:, 2] < 1) | (found[:, 0] > 1))
            print(f"  {kind}: {len(some)} stretches, {len(trials)} dates, {share:.1%}")
            good &= share <= (MOST if is_real else 0.2)
    print(f"  as few as said: {'yes' if good else 'NO'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
