"""How often the interval holds the true ratio, and how wide it is beside an oracle's.

Run: python benchmarks/effect_coverage.py [--small] [--n 1000]

Simulated series of 730 days with trend, weekdays and season, variance over mean 2 to 4
and correlation from day to day 0.3 to 0.5; 28 or 60 treated days, amid the series or
at its end; true ratios 0.3 to 1. Counts come from five mechanisms, of which the
method's own model is one.

The oracle sees the same days and knows trend, weekdays, season, and the covariance of
the noise: generalised least squares for level and effect alone, no better estimate
exists that is linear. Nobody who does not know them can be as narrow.
"""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.linalg import cho_factor, cho_solve, toeplitz

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import Treatment, estimate_effect

N_DAYS = 730
FIRST = date(2018, 1, 1)
RATIOS = (0.3, 0.5, 0.7, 1.0)
LOWEST, HIGHEST, WIDEST = 0.93, 0.97, 1.3


@dataclass(frozen=True)
class Truth:
    """A series with what made it: relative noise by day, and its correlation."""

    counts: np.ndarray
    own_noise: np.ndarray  # (n,) of each day alone, over the square of its mean
    shared: np.ndarray  # (n,) covariance by lag, over the product of the means


def fading(rng: np.random.Generator, n: int, phi: float) -> np.ndarray:
    """A standard normal disturbance that fades."""
    u = rng.normal(size=n)
    for i in range(1, n):
        u[i] = phi * u[i - 1] + np.sqrt(1 - phi**2) * u[i]
    return u


@dataclass(frozen=True)
class Asked:
    """Variance over mean, and correlation from day to day, at the mean rate."""

    vmr: float
    lag_1: float
    mean: float

    @property
    def excess(self) -> float:
        """Excess variance over the square of the mean."""
        return (self.vmr - 1) / self.mean

    @property
    def shared_1(self) -> float:
        """Covariance of neighbours over the square of the mean."""
        return min(self.lag_1 * self.vmr / self.mean, 0.9 * self.excess)


def lognormal(rng, mu, asked):
    """Poisson around a lognormal disturbance that fades, with gamma scatter."""
    return _lognormal(rng, mu, asked, proportional=False)


def lognormal_proportional(rng, mu, asked):
    """The same, but the scatter's variance is a multiple of the mean."""
    return _lognormal(rng, mu, asked, proportional=True)


def _lognormal(rng, mu, asked, *, proportional):
    n, lags = len(mu), np.arange(len(mu))
    phi = rng.uniform(0.55, 0.95)
    s2 = min(np.log1p(asked.shared_1) / phi, np.log1p(0.98 * asked.excess))
    kappa = (1 + asked.excess) / np.exp(s2) - 1
    lam = mu * np.exp(np.sqrt(s2) * fading(rng, n, phi) - s2 / 2)
    if proportional:
        factor = 1 + kappa * np.exp(s2) * asked.mean
        counts = rng.negative_binomial(lam / (factor - 1), 1 / factor)
        own = factor / mu
    else:
        counts = rng.poisson(lam * rng.gamma(1 / kappa, kappa, n))
        own = 1 / mu + kappa * np.exp(s2)
    return Truth(counts, own, np.expm1(s2 * phi**lags))


def gamma_scatter(rng, mu, asked):
    """Poisson around a gamma level that renews itself in part each day."""
    n, lags = len(mu), np.arange(len(mu))
    phi = rng.uniform(0.55, 0.95)
    g0 = min(asked.shared_1 / phi, 0.98 * asked.excess)
    shape = 1 / g0
    level = np.empty(n)
    level[0] = rng.gamma(shape)
    for i in range(1, n):
        kept = level[i - 1] * rng.beta(shape * phi, shape * (1 - phi))
        level[i] = kept + rng.gamma(shape * (1 - phi))
    kappa = (1 + asked.excess) / (1 + g0) - 1
    counts = rng.poisson(mu * level / shape * rng.gamma(1 / kappa, kappa, n))
    return Truth(counts, 1 / mu + kappa * (1 + g0), g0 * phi**lags)


def ingarch(rng, mu, asked):
    """Each day's mean follows yesterday's count and mean, relative to what is due."""
    n, lags = len(mu), np.arange(len(mu) - 1)
    a = rng.uniform(0.2, 0.35)
    b = rng.uniform(0.3, 0.5)
    p, gain = a + b, a * a / (1 - (a + b) ** 2)
    # Choose the conditional scatter that gives the variance asked for.
    total = asked.vmr / asked.mean
    noise = total / (1 + gain)
    kappa = max((noise - 1 / asked.mean) / (1 + gain * noise), 0.02)
    counts, level = np.empty(n), 1.0
    for i in range(n):
        counts[i] = rng.poisson(mu[i] * level * rng.gamma(1 / kappa, kappa))
        level = 1 - p + a * counts[i] / mu[i] + b * level
    var_level = gain * (1 / asked.mean + kappa) / (1 - gain * kappa)
    noise = 1 / asked.mean + kappa * (1 + var_level)
    shared = np.append(var_level, (p * var_level + a * noise) * p**lags)
    return Truth(counts, 1 / mu + kappa * (1 + var_level), shared)


def steps(rng, mu, asked):
    """Poisson around a level that stays for some days and then is drawn anew."""
    n, lags = len(mu), np.arange(len(mu))
    phi = rng.uniform(0.55, 0.9)
    g0 = min(asked.shared_1 / phi, 0.98 * asked.excess)
    level = np.empty(n)
    for i in range(n):
        is_new = i == 0 or rng.random() > phi
        level[i] = rng.gamma(1 / g0, g0) if is_new else level[i - 1]
    kappa = (1 + asked.excess) / (1 + g0) - 1
    counts = rng.poisson(mu * level * rng.gamma(1 / kappa, kappa, n))
    return Truth(counts, 1 / mu + kappa * (1 + g0), g0 * phi**lags)


MECHANISMS: dict[str, Callable[..., Truth]] = {
    "lognormal, gamma scatter": lognormal,
    "lognormal, proportional scatter": lognormal_proportional,
    "gamma level, gamma scatter": gamma_scatter,
    "INGARCH, gamma scatter": ingarch,
    "level in steps, gamma scatter": steps,
}


def due(rng: np.random.Generator, mean: float) -> np.ndarray:
    """What is due each day: trend, weekdays, season."""
    at = np.arange(N_DAYS)
    years = (at - N_DAYS / 2) / 365.25
    logged = rng.uniform(-0.3, 0.3) * years + rng.normal(0, 0.15, 7)[at % 7]
    logged += rng.uniform(0, 0.35) * np.sin(2 * np.pi * (years + rng.random()))
    return mean * np.exp(logged) / np.exp(logged).mean()


@dataclass(frozen=True)
class Drawn:
    """One simulated series, to be estimated."""

    mechanism: str
    number: int
    n_treated: int
    at_the_end: bool


def estimated(one: Drawn) -> tuple[float, ...]:
    """Interval, median, true ratio, and the oracle's width."""
    place = list(MECHANISMS).index(one.mechanism)
    rng = np.random.default_rng([one.number, place, one.n_treated, one.at_the_end])
    start = N_DAYS - one.n_treated
    if not one.at_the_end:
        start = int(rng.integers(300, start - 60))
    treated = np.zeros(N_DAYS)
    treated[start : start + one.n_treated] = 1
    ratio = float(rng.choice(RATIOS))
    asked = Asked(rng.uniform(2, 4), rng.uniform(0.3, 0.5), rng.uniform(2.5, 8))
    mu = due(rng, asked.mean) * ratio**treated
    truth = MECHANISMS[one.mechanism](rng, mu, asked)
    series = CountSeries(
        period=Period.DAY, first=FIRST, counts=truth.counts.astype(float)
    )
    first = FIRST + timedelta(days=start)
    last = first + timedelta(days=one.n_treated - 1)
    found = estimate_effect(series, Treatment.starting(first, last)).ratio
    columns = np.column_stack([np.ones(N_DAYS), treated])
    noise = cho_factor(toeplitz(truth.shared) + np.diag(truth.own_noise))
    error = np.sqrt(np.linalg.inv(columns.T @ cho_solve(noise, columns))[1, 1])
    return found.lower, found.median, found.upper, ratio, 2 * 1.96 * error


def row(name: str, found: np.ndarray) -> tuple[float, float]:
    """Print one line; return coverage and relative width."""
    low, median, high, ratio, oracle = found.T
    held = np.mean((low <= ratio) & (ratio <= high))
    width = np.mean(np.log(high / low)) / np.mean(oracle)
    bias = np.exp(np.mean(np.log(median / ratio)))
    print(
        f"{name:44}{len(found):6}{held:9.1%}{np.mean(high < ratio):8.1%}"
        f"{np.mean(low > ratio):8.1%}{width:9.2f}{bias:8.3f}",
        flush=True,
    )
    return float(held), float(width)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--n", type=int, default=1000, help="how many series")
    asked = parser.parse_args()
    n_all = 100 if asked.small else asked.n
    layouts = [(28, False), (28, True), (60, False), (60, True)]
    each = max(1, n_all // (len(layouts) * len(MECHANISMS)))
    drawn = [
        Drawn(mechanism, number, *layout)
        for mechanism in MECHANISMS
        for layout in layouts
        for number in range(each)
    ]
    with ProcessPoolExecutor(2) as pool:
        found = np.array(list(pool.map(estimated, drawn, chunksize=4)))
    print(f"{'95 % intervals, SIMULATED series':44}{'n':>6}{'holds':>9}", end="")
    print(f"{'below':>8}{'above':>8}{'width':>9}{'bias':>8}")
    for mechanism in MECHANISMS:
        row(mechanism, found[[one.mechanism == mechanism for one in drawn]])
    for n, at_end in layouts:
        mask = [(one.n_treated, one.at_the_end) == (n, at_end) for one in drawn]
        row(f"{n} treated days {'at the end' if at_end else 'amid'}", found[mask])
    for ratio in RATIOS:
        row(f"true ratio {ratio}", found[found[:, 3] == ratio])
    held, width = row("all", found)
    low, high = (0.88, 1.0) if asked.small else (LOWEST, HIGHEST)
    good = low <= held <= high and width <= WIDEST
    print("  width: of the interval, over the oracle's, on the log scale")
    print(f"  holds 93 to 97 %, width at most {WIDEST}: {'yes' if good else 'NO'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
