"""Thirty-three years of days and 16 ceasefires: how long alarms and effects take.

Run: python benchmarks/alarm_long.py [--small]

Simulated counts of 12,053 days, with a watch and an effect for each of 16 ceasefires,
two of them without an end. What a watch says its silence is worth is the dear part: a
hundred simulated breakdowns, each followed by the same watch. They are followed side by
side, and here one after the other as well, which must find the same of each. Printed
are the seconds of the processor, the ratio of the two, and the peak of memory.
"""

import argparse
import os
import resource
import sys
import time
from datetime import date, timedelta

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import watch
from ceasefire.monitoring.alarm.calm import prior_belief
from ceasefire.monitoring.alarm.follow import WatchRules, follow
from ceasefire.monitoring.alarm.power import first_alarms
from ceasefire.monitoring.effect import Treatment, estimate_effect

FIRST, N_DAYS, WINDOW = date(1989, 1, 1), 12_053, 28
LENGTHS = (365, 90, 730, 365, 180, 365, 60, 540, 365, 90, 120, 365, 700, 365, 0, 0)
RULES = WatchRules(log_line=np.log(60), n_rest=14, half_spent=90)
MOST_MB = 1000


def simulated(n: int) -> np.ndarray:
    """Counts that scatter and go together; calmer in each ceasefire."""
    rng = np.random.default_rng(33)
    level, logs = 0.0, []
    for step in rng.normal(0, 0.3, n):
        level = 0.7 * level + step
        logs.append(level)
    mean = 2.5 * np.exp(logs) * rng.gamma(3, 1 / 3, n)
    for start, length in ceasefires(n):
        mean[start : start + (length or 365)] *= 0.4
    return rng.poisson(mean).astype(float)


def ceasefires(n: int) -> list[tuple[int, int]]:
    """First day and length of each; 0 for no end."""
    starts = (425 + 720 * number for number in range(len(LENGTHS)))
    return [one for one in zip(starts, LENGTHS, strict=True) if one[0] < n - 60]


def answers(counts: np.ndarray) -> tuple[float, float]:
    """Seconds that all watches took, and all effects."""
    seconds = [0.0, 0.0]
    for start, length in ceasefires(len(counts)):
        day = FIRST + timedelta(days=start)
        end = start + length if length else len(counts)
        known = slice(max(0, start - 180), end)
        before = FIRST + timedelta(days=known.start)
        begun = time.process_time()
        watch(_series(counts[known], before), day, with_power=True)
        seconds[0] += time.process_time() - begun
        begun = time.process_time()
        span = _series(counts[: start + WINDOW], FIRST)
        estimate_effect(span, Treatment.starting(day))
        seconds[1] += time.process_time() - begun
    return seconds[0], seconds[1]


def _series(counts: np.ndarray, first: date) -> CountSeries:
    return CountSeries(period=Period.DAY, first=first, counts=counts)


def side_by_side(n_runs: int) -> tuple[float, float, bool]:
    """Seconds side by side and one after the other, and whether they found the same."""
    rng = np.random.default_rng(7)
    belief = prior_belief(2.0, 28)
    for count in rng.poisson(2.0, 90):
        belief = belief.after(float(count), 1.0)
    belief = belief.keeping(np.argsort(-belief.log_weight)[:150])
    counts = rng.poisson(6.0 * rng.gamma(2, 1 / 2, (n_runs, 30))).astype(float)
    begun = time.process_time()
    together = first_alarms(counts, 1.0, belief, RULES, spent=60)
    turned = time.process_time()
    alone = [
        follow(one, np.ones(30), 0, belief, RULES, spent=60).raised for one in counts
    ]
    ended = time.process_time()
    same = together.tolist() == [one[0].at + 1 if one else np.inf for one in alone]
    return turned - begun, ended - turned, same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    small = parser.parse_args().small
    n_days, n_runs = (1_300, 20) if small else (N_DAYS, 100)
    watches, effects = answers(simulated(n_days))
    print(f"{n_days:,} SIMULATED days, {len(ceasefires(n_days))} ceasefires:")
    print(f"  watches, with what their silence is worth   {watches:6.1f} s")
    print(f"  effects                                     {effects:6.1f} s")
    together, alone, same = side_by_side(n_runs)
    print(f"{n_runs} breakdowns followed by one watch:")
    print(f"  side by side {together:.2f} s, one after the other {alone:.2f} s")
    print(f"  ratio of times {alone / together:.1f}")
    print(f"  the same of each: {'yes' if same else 'NO'}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak of memory {peak:,.0f} MB")
    sys.exit(0 if same and peak < MOST_MB else 1)


if __name__ == "__main__":
    main()
