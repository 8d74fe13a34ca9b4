"""False alarms and delays of the alarm, beside detectors in common use.

Run: python benchmarks/alarm.py [--small] [--runs 2000] [--processes 2] [--calm-only]

Simulated calm is 2 events a day, overdispersed and autocorrelated, made in several
ways; in half of the runs the rate triples on a known day. Every detector learns from
the first 28 days and is asked each morning after them. "With days before" is ours with
180 days before the ceasefire as well, at three times the rate, that scatter as calm
does, or, where the row says so, otherwise. "With a year of calm" is ours where the 365
days before the watch were calm too, and are named as what to learn from, "with its rate
given" ours where the rate of calm is known and the scatter is not. Each has its
warnings in a row of their own. Printed are the share of calm runs of 180 days with any
false alarm, the median delay in days (the day of the change is 1), and the share never
found within 30 days. "Knows everything" is a rule that knows the noise and both rates
(left out where the noise hides a level): a bound on what any rule can do at 5 % false
alarms. Where its median is above 4 days, no rule has one of 4.

ruptures is asked for as `pip install ruptures`; it is left out, and said to be, where
it is missing. The others are textbook forms, written here: no kept library has them.
"""

import argparse
import importlib.util
import math
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial

import numpy as np
from alarm_parts.bound import all_knowing
from alarm_parts.noise import (
    FOUND_WITHIN,
    N_AFTER,
    N_BEFORE,
    N_DAYS,
    NOISES,
    SEED,
    Noise,
    runs,
)
from alarm_parts.peers import change_point, cusum, farrington, poisson_cusum

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import CalmLevel, watch

FIRST = date(2021, 2, 1)
CHANGES = (45, 60, 120)


Days = tuple[int | None, ...]  # of the first alarm, and for ours the first warning


def ours(
    counts: np.ndarray,
    n_before: int = 0,
    n_calm: int = 0,
    rate: float | None = None,
) -> Days:
    """Days of the ceasefire, from 0, with the first alarm and the first warning."""
    series = CountSeries(period=Period.DAY, first=FIRST, counts=counts)
    start = FIRST + timedelta(days=n_before + n_calm)
    calm = None if rate is None else CalmLevel(rate=rate)
    if n_calm:
        calm = CalmLevel(first=FIRST, last=start - timedelta(days=1))
    answer = watch(series, start, calm=calm)
    firsts = (
        raised[0].raised if raised else None
        for raised in (answer.alarms, answer.warnings)
    )
    return tuple(
        None if label is None else (date.fromisoformat(label) - start).days
        for label in firsts
    )


def alone(find: Callable[[np.ndarray], int | None], counts: np.ndarray) -> Days:
    """A peer's day as the only one."""
    return (find(counts),)


YEAR = 365
OURS = (
    "ceasefire alarm",
    "with days before",
    "with a year of calm",
    "with its rate given",
)
DETECTORS: dict[str, Callable[[np.ndarray], Days]] = {
    OURS[0]: ours,
    OURS[1]: partial(ours, n_before=N_BEFORE),
    OURS[2]: partial(ours, n_calm=YEAR),
    OURS[3]: ours,  # which rate, the noise says
    "CUSUM (textbook)": partial(alone, cusum),
    "Poisson CUSUM (textbook)": partial(alone, poisson_cusum),
    "Farrington (textbook)": partial(alone, farrington),
    "ruptures, daily": partial(alone, change_point),
}


Measured = tuple[float, list[tuple[float, float]]]


def measure(
    pool: ProcessPoolExecutor,
    detector: str,
    noise: Noise,
    n: int,
    changes: tuple[int, ...],
) -> list[Measured]:
    """False alarms in calm; and for each change the median delay and share not found.

    One row for alarms, and for ours one for warnings. Runs with a false alarm before
    the change are left out of the delays: they are counted as what they are.
    """
    find = DETECTORS[detector]
    if detector == OURS[3]:
        find = partial(ours, rate=noise.calm)
    since = 0 if detector == OURS[1] else N_BEFORE
    more = YEAR if detector == OURS[2] else 0

    def days_of(n_days: int, change: int | None, seed: int) -> list[Days]:
        made = runs(noise, n, n_days, change, seed)[:, since:]
        return list(zip(*pool.map(find, made, chunksize=8), strict=True))

    calm = days_of(more + N_DAYS, None, SEED)
    rows = [(float(np.mean([day is not None for day in each])), []) for each in calm]
    for change in changes:
        at = more + change
        for row, days in zip(
            rows, days_of(at + N_AFTER, at, SEED + change), strict=True
        ):
            row[1].append(_delay(days, change))
    return rows


def _delay(days: Days, change: int) -> tuple[float, float]:
    """Median delay, and the share that is not found in time."""
    delays = np.array(
        [
            10**6 if day is None else day - change + 1
            for day in days
            if day is None or day >= change
        ]
    )
    if not len(delays):
        return math.nan, math.nan
    return float(np.median(delays)), float(np.mean(delays > FOUND_WITHIN))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--small", action="store_true", help="check loosely, in seconds"
    )
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--peer-runs", type=int, default=400)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument(
        "--calm-only", action="store_true", help="false alarms only, no delays"
    )
    asked = parser.parse_args()
    changes = () if asked.calm_only else CHANGES
    if asked.small:
        sys.exit(check_small())
    names = list(DETECTORS)[: len(OURS) if asked.no_peers else None]
    if not asked.no_peers and importlib.util.find_spec("ruptures") is None:
        names.remove("ruptures, daily")
        print(
            "Missing: ruptures (pip install ruptures). No kept package has Farrington."
        )
    heads = "".join(f"{f'change day {c}':>18}" for c in changes)
    print(f"{'':26}{'false alarms':>14}{heads}   (median days, not found in 30)")
    with ProcessPoolExecutor(asked.processes) as pool:
        for noise in NOISES:
            print(f"\n{noise.name}")
            known = all_knowing(noise, min(asked.runs, 2000), changes)
            if known is not None:
                print(_row("knows everything", 0.05, known))
            for name in names:
                n = asked.runs if name in OURS else min(asked.runs, asked.peer_runs)
                rows = measure(pool, name, noise, n, changes)
                for what, row in zip((name, "  its warnings"), rows, strict=False):
                    print(_row(what, *row), flush=True)


def _row(name: str, false_alarms: float, found: list[tuple[float, float]]) -> str:
    cells = "".join(f"{_cell(*one):>18}" for one in found)
    return f"  {name:24}{false_alarms:14.1%}{cells}"


def _cell(median: float, missed: float) -> str:
    if math.isnan(median):
        return "all false before"
    days = f"{median:.0f}" if median < 1000 else ">40"
    return f"{days:>4} ({missed:.0%})"


def check_small() -> int:
    """Check, on few runs, that it seldom cries wolf and does find what is plain."""
    with ProcessPoolExecutor(2) as pool:
        held = True
        for name, slowest in zip(OURS[:2], (20, 8), strict=True):
            (calm, _), _ = measure(pool, name, Noise("latent", 3.0, 0.4), 60, ())
            alarms, warnings = measure(pool, name, Noise("gamma", 1.0, 0.0), 120, (60,))
            (_, ((median, missed),)), (false_warnings, ((sooner, _),)) = (
                alarms,
                warnings,
            )
            print(
                f"{name}: false alarms {calm:.0%} of 60 runs; tripling found in "
                f"{median:.0f} days, warned of in {sooner:.0f}; false warnings "
                f"{false_warnings:.0%} of 120 runs where days do not go together"
            )
            held &= calm <= 0.12 and median <= slowest and missed <= 0.2
            held &= sooner <= median and false_warnings <= 0.1
    return 0 if held else 1


if __name__ == "__main__":
    main()
