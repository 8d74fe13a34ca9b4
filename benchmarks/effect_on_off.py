"""A ceasefire that is on and off: eight weekends in seven and a half years.

Run: python benchmarks/effect_on_off.py [--small] [--n 400]

Simulated: 2,744 days at 2.2 events a day, the level shifts once, 24 treated days in
eight weekends, true ratio 0.48. Day by day counts are overdispersed and follow the day
before. Printed beside a before/after reader's estimate: the rate of treated days over
that of all others.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta

import numpy as np

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, estimate_effect

N_DAYS, MEAN, RATIO = 2_744, 2.2, 0.48
FIRST = date(2010, 1, 4)  # a Monday


def drawn(number: int) -> tuple[np.ndarray, np.ndarray]:
    """Counts, and the places of the treated days."""
    rng = np.random.default_rng([11, number])
    disturbance = rng.normal(size=N_DAYS)
    for i in range(1, N_DAYS):
        disturbance[i] = 0.7 * disturbance[i - 1] + 0.714 * disturbance[i]
    shift = int(rng.integers(900, 1900))
    level = np.where(np.arange(N_DAYS) < shift, 1.0, rng.choice([0.5, 1.8]))
    mu = MEAN * level / level.mean()
    first_week = rng.integers(20, N_DAYS // 7 - 30)
    weeks = first_week + np.sort(rng.choice(24, 8, replace=False))
    treated = (weeks[:, None] * 7 + np.array([4, 5, 6])).ravel()
    mu = mu * np.exp(0.4 * disturbance - 0.08) * rng.gamma(5, 1 / 5, N_DAYS)
    mu[treated] *= RATIO
    return rng.poisson(mu).astype(float), treated


def estimated(number: int) -> tuple[float, ...]:
    """Interval, median, and the plain ratio of rates."""
    counts, treated = drawn(number)
    days = [FIRST + timedelta(days=int(at)) for at in treated]
    series = CountSeries(period=Period.DAY, first=FIRST, counts=counts)
    effect = estimate_effect(series, Treatment.on_days(days))
    plain = counts[treated].mean() / np.delete(counts, treated).mean()
    one = effect.ratio
    return one.lower, one.median, one.upper, plain


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--n", type=int, default=400, help="how many series")
    asked = parser.parse_args()
    n = 24 if asked.small else asked.n
    with ProcessPoolExecutor(2) as pool:
        found = np.array(list(pool.map(estimated, range(n), chunksize=4)))
    low, median, high, plain = found.T
    held = np.mean((low <= RATIO) & (high >= RATIO))
    mean = median.mean()
    print(f"{n} SIMULATED series: {N_DAYS:,} days at {MEAN} a day, 24 treated")
    print(f"  true ratio              {RATIO}")
    print(f"  mean estimate           {mean:.3f}")
    print(f"  interval holds it       {held:.1%}")
    print(f"  mean interval           {low.mean():.2f} to {high.mean():.2f}")
    print(f"  plain ratio of rates    {plain.mean():.3f} (s.d. {plain.std():.2f})")
    bounds = (0.42, 0.56, 0.83) if asked.small else (0.45, 0.51, 0.93)
    good = bounds[0] <= mean <= bounds[1] and held >= bounds[2]
    print(f"  mean 0.45 to 0.51, holds at least 93 %: {'yes' if good else 'NO'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
