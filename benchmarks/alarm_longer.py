"""False alarms and false warnings of counts by week and by month.

Run: python benchmarks/alarm_longer.py [--small] [--runs 400] [--processes 2]

Days of simulated calm, made as in `alarm.py`, are summed by 7 to weeks and by 30 to
months. The first 8 weeks or 6 months are learned from. Printed are the shares of calm
runs with any false alarm and any false warning, within half a year and two years of
weeks and within four years of months; and of runs whose rate triples, on week 52 or
month 24, the median delay of either in periods (that of the change is 1), with the
share never found within 12 periods.
"""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
from alarm_parts.noise import N_BEFORE, NOISES, SEED, Noise, runs

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import watch

FIRST = date(2021, 2, 1)  # a Monday, and the first of a month
FOUND_WITHIN = 12  # periods
NEVER = 10**6
KINDS = ("alarms", "warnings")


@dataclass(frozen=True)
class Length:
    """How days are summed, and how long is watched, in periods."""

    period: Period
    days: int
    horizons: tuple[int, ...]
    change: int

    def summed(self, noise: Noise, n: int, n_periods: int, change: int | None, seed):
        """Draw (n, n_periods) counts."""
        day = None if change is None else change * self.days
        days = runs(noise, n, n_periods * self.days, day, seed)[:, N_BEFORE:]
        return days.reshape(n, n_periods, self.days).sum(axis=2)


LENGTHS = (
    Length(Period.WEEK, 7, (26, 104), 52),
    Length(Period.MONTH, 30, (48,), 24),
)


def firsts(counts: np.ndarray, period: Period) -> tuple[int, ...]:
    """Period, from 0, of the first alarm and of the first warning; NEVER if none."""
    series = CountSeries(period=period, first=FIRST, counts=counts)
    answer = watch(series, FIRST)
    labels = [period.label(start) for start in series.starts]
    return tuple(
        labels.index(raised[0].raised) if raised else NEVER
        for raised in (answer.alarms, answer.warnings)
    )


def measure(
    each: Callable[..., list[tuple[int, ...]]], noise: Noise, length: Length, n: int
) -> tuple[np.ndarray, np.ndarray]:
    """First alarms and warnings, (n, 2), in calm; and their delays, (n / 2, 2).

    Where one came before the change there is no delay: NaN.
    """
    find = partial(firsts, period=length.period)
    calm = length.summed(noise, n, length.horizons[-1], None, SEED)
    broken = length.summed(
        noise, n // 2, length.change + FOUND_WITHIN, length.change, SEED + 1
    )
    delays = np.array(each(find, broken), dtype=float) - length.change + 1
    return np.array(each(find, calm)), np.where(delays < 1, np.nan, delays)


def _row(name: str, calm: np.ndarray, delays: np.ndarray, length: Length) -> str:
    cells = []
    for at, _ in enumerate(KINDS):
        false = ", ".join(f"{np.mean(calm[:, at] < h):.1%}" for h in length.horizons)
        known = delays[~np.isnan(delays[:, at]), at]
        median = np.median(known) if len(known) else NEVER
        days = f"{median:.0f}" if median < NEVER / 2 else f">{FOUND_WITHIN}"
        missed = np.mean(known > FOUND_WITHIN) if len(known) else 1.0
        cells.append(f"{false:>14}  {days:>4} ({missed:4.0%})")
    return f"  {name:34}" + "".join(f"{cell:>32}" for cell in cells)


def check_small(each: Callable[..., list[tuple[int, ...]]]) -> bool:
    """Check on few runs that neither cries wolf by the week, and both find it."""
    calm, delays = measure(each, NOISES[0], LENGTHS[0], 20)
    print(_row(f"weeks, {NOISES[0].name}", calm, delays, LENGTHS[0]))
    return bool(np.mean(calm < NEVER) <= 0.1 and np.nanmedian(delays) <= 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="check on few runs")
    parser.add_argument("--runs", type=int, default=400)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    with ProcessPoolExecutor(asked.processes) as pool:

        def each(find, counts):
            return list(pool.map(find, counts, chunksize=8))

        if asked.small:
            sys.exit(0 if check_small(each) else 1)
        for length in LENGTHS:
            said = " and ".join(str(horizon) for horizon in length.horizons)
            print(f"\nBy {length.period}, watched for {said}; SIMULATED")
            print(f"  {'':34}" + "".join(f"{kind:>32}" for kind in KINDS))
            for noise in NOISES:
                if noise.before is None:  # others differ in the days before alone
                    calm, delays = measure(each, noise, length, asked.runs)
                    print(_row(noise.name, calm, delays, length), flush=True)


if __name__ == "__main__":
    main()
