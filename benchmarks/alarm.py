"""False alarms and delays of the alarm, beside detectors in common use.

Run: python benchmarks/alarm.py [--small] [--runs 2000] [--processes 2]

Simulated calm is 2 events a day, overdispersed and autocorrelated, made in several
ways; in half of the runs the rate triples on a known day. Every detector learns from
the first 28 days and is asked each morning after them. "With days before" is ours with
180 days before the ceasefire as well, at three times the rate, that scatter as calm
does, or, where the row says so, otherwise. Printed are the share of calm
runs of 180 days with any false alarm, the median delay in days (the day of the change
is 1), and the share never found within 30 days. "Knows everything" is a rule that knows
the noise and both rates (left out where the noise hides a level): a bound on what any
rule can do at 5 % false alarms. Where its median is above 4 days, no rule has one of 4.

ruptures is asked for as `pip install ruptures`; it is left out, and said to be, where
it is missing. The others are textbook forms, written here: no kept library has them.
"""

import argparse
import importlib.util
import math
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import numpy as np

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.alarm import LEVEL, watch

CALM, RATIO = 2.0, 3.0
N_LEARNED, N_DAYS, N_AFTER, FOUND_WITHIN = 28, 180, 40, 30
N_BEFORE = 180
FIRST = date(2021, 2, 1)
CHANGES = (45, 60, 120)


@dataclass(frozen=True)
class Noise:
    """How calm scatters.

    `way`: "latent" (a hidden lognormal level, AR(1)), "ingarch" (the last count and
    the last mean carry over), or "gamma" (independent gamma scatter). `size` is the
    gamma shape of scatter beside a hidden level; 0 for none. `before`: how the days
    before the ceasefire scatter; None for the same.
    """

    way: str
    variance_over_mean: float
    lag_1: float
    size: float = 0.0
    before: "Noise | None" = None

    @property
    def name(self) -> str:
        beside = f" + NB({self.size:g})" if self.size else ""
        other = f", before it {self.before.name}" if self.before else ""
        return f"{self.way}{beside} {self.variance_over_mean:g}, {self.lag_1:g}{other}"


NOISES = (
    Noise("gamma", 1.0, 0.0),
    Noise("gamma", 1.5, 0.0),
    Noise("gamma", 2.0, 0.0),
    Noise("latent", 2.0, 0.3),
    Noise("latent", 2.0, 0.4),
    Noise("latent", 2.0, 0.45),  # wanders: 12 days until a surplus is forgotten
    Noise("latent", 3.0, 0.3, size=4.0),
    Noise("latent", 3.0, 0.4),
    Noise("latent", 4.0, 0.5),
    Noise("ingarch", 2.0, 0.3),
    Noise("ingarch", 3.0, 0.4),
    Noise("ingarch", 4.0, 0.5),
    Noise("latent", 2.0, 0.4, before=Noise("gamma", 1.0, 0.0)),
    Noise("latent", 3.0, 0.4, before=Noise("gamma", 2.0, 0.0)),
)


class Maker:
    """Makes counts day by day; knows the hidden state that a bound may use."""

    def __init__(self, noise: Noise, rng: np.random.Generator, n: int) -> None:
        self.noise, self.rng, self.n = noise, rng, n
        excess = (noise.variance_over_mean - 1) / CALM  # squared CV of the rate
        self.size = noise.size or math.inf
        self.hidden_sd = self.hidden_ar = self.carry = self.memory = 0.0
        if noise.way == "gamma":
            self.size = 1 / excess if excess else math.inf
        elif noise.way == "latent":
            self._hide(excess)
        else:
            self._carry_over()
        self.hidden = self.hidden_sd * rng.normal(size=n)
        self.mean = self.last = np.full(n, CALM)

    def _hide(self, excess: float) -> None:
        scatter = 0.0 if math.isinf(self.size) else 1 / self.size
        variance = (excess - scatter) / (1 + scatter)
        lag = self.noise.lag_1 * self.noise.variance_over_mean / CALM
        self.hidden_sd = math.sqrt(math.log1p(variance))
        self.hidden_ar = math.log1p(lag) / math.log1p(variance)

    def _carry_over(self, persistence: float = 0.7) -> None:
        def lag_1(a: float) -> float:
            b = persistence - a
            return a * (1 - persistence * b) / (1 - persistence**2 + a * a)

        tried = np.linspace(0.001, persistence, 5000)
        self.carry = float(tried[np.argmin(np.abs(lag_1(tried) - self.noise.lag_1))])
        self.memory = persistence - self.carry
        share = self.carry**2 / (1 - persistence**2)
        around = self.noise.variance_over_mean * CALM / (1 + share)
        self.size = (CALM**2 + share * around) / (around - CALM)

    def base(self) -> np.ndarray:
        """Mean of the next counts in calm."""
        if self.noise.way == "latent":
            step = self.rng.normal(size=self.n) * self.hidden_sd
            kept = math.sqrt(1 - self.hidden_ar**2)
            self.hidden = self.hidden_ar * self.hidden + kept * step
            return CALM * np.exp(self.hidden - self.hidden_sd**2 / 2)
        if self.noise.way == "ingarch":
            rest = CALM * (1 - self.carry - self.memory)
            self.mean = rest + self.carry * self.last + self.memory * self.mean
        return self.mean

    def draw(self, ratio: float) -> np.ndarray:
        """Draw one day."""
        rate = ratio * self.base()
        if not math.isinf(self.size):
            rate = rate * self.rng.gamma(self.size, 1 / self.size, self.n)
        counts = self.rng.poisson(rate).astype(float)
        self.last = counts / ratio
        return counts


def runs(
    noise: Noise, n: int, n_days: int, change: int | None, seed: int
) -> np.ndarray:
    """Draw (n, N_BEFORE + n_days) counts, the days before the ceasefire first.

    From day `change` on (from 0, of the ceasefire) the rate is tripled.
    """
    rng = np.random.default_rng(seed)
    maker = Maker(noise, rng, n)
    war = Maker(noise.before, rng, n) if noise.before else maker
    for _ in range(60):  # until the start is forgotten
        maker.draw(1.0)
        war.draw(RATIO)
    days = [war.draw(RATIO) for _ in range(N_BEFORE)]
    after = n_days if change is None else change
    days += [maker.draw(1.0 if day < after else RATIO) for day in range(n_days)]
    return np.column_stack(days)


def ours(counts: np.ndarray, n_before: int = 0) -> int | None:
    """Day of the ceasefire with the first alarm, from 0."""
    series = CountSeries(period=Period.DAY, first=FIRST, counts=counts)
    start = FIRST + timedelta(days=n_before)
    label = watch(series, start).first_alarm
    return None if label is None else (date.fromisoformat(label) - start).days


def cusum(counts: np.ndarray) -> int | None:
    """Textbook CUSUM (Page 1954): k = 0.5 and h = 5 standard deviations of calm."""
    calm = counts[:N_LEARNED]
    sd = max(float(calm.std(ddof=1)), 0.5)
    total = 0.0
    for day in range(N_LEARNED, len(counts)):
        total = max(0.0, total + (counts[day] - calm.mean()) / sd - 0.5)
        if total > 5:
            return day
    return None


def poisson_cusum(counts: np.ndarray) -> int | None:
    """Poisson CUSUM (Lucas 1985) for a doubling, h = 5 events.

    https://doi.org/10.1080/00401706.1985.10488030
    """
    calm = max(float(counts[:N_LEARNED].mean()), 0.05)
    reference, total = calm / math.log(2), 0.0
    for day in range(N_LEARNED, len(counts)):
        total = max(0.0, total + counts[day] - reference)
        if total > 5:
            return day
    return None


def farrington(counts: np.ndarray) -> int | None:
    """Farrington et al. (1996), without seasons: quasi-Poisson bound, 2/3 power.

    All days before the last three, reweighted against outbreaks of the past; the bound
    is the 97.5 % one. https://doi.org/10.2307/2983331
    """
    for day in range(N_LEARNED, len(counts)):
        past = counts[: day - 3]
        mean = max(float(past.mean()), 0.05)
        scatter = max(1.0, float(past.var(ddof=1)) / mean)
        residual = (past - mean) / math.sqrt(scatter * mean)
        weight = np.maximum(residual, 1.0) ** -2
        mean = max(float((weight * past).sum() / weight.sum()), 0.05)
        scatter = max(
            1.0, float((weight * (past - mean) ** 2).sum() / weight.sum()) / mean
        )
        spread = math.sqrt(scatter / mean * (1 + 1 / len(past)))
        bound = mean * (1 + 2 / 3 * 1.96 * spread) ** 1.5
        if counts[day] > bound and counts[day - 27 : day + 1].sum() >= 5:
            return day
    return None


def change_point(counts: np.ndarray) -> int | None:
    """ruptures, kernel "rbf", penalty 10 (as its front page has it), asked daily."""
    import ruptures

    for day in range(N_LEARNED, len(counts)):
        seen = counts[: day + 1].reshape(-1, 1)
        breaks = ruptures.KernelCPD(kernel="rbf", min_size=2).fit(seen).predict(pen=10)
        edges = [0, *breaks]
        means = [seen[a:b].mean() for a, b in pairwise(edges)]
        if len(means) > 1 and edges[-2] >= N_LEARNED and means[-1] > means[-2]:
            return day
    return None


OURS = ("ceasefire alarm", "with days before")
DETECTORS: dict[str, Callable[[np.ndarray], int | None]] = {
    OURS[0]: ours,
    OURS[1]: partial(ours, n_before=N_BEFORE),
    "CUSUM (textbook)": cusum,
    "Poisson CUSUM (textbook)": poisson_cusum,
    "Farrington (textbook)": farrington,
    "ruptures, daily": change_point,
}


def measure(
    pool: ProcessPoolExecutor,
    detector: str,
    noise: Noise,
    n: int,
    changes: tuple[int, ...],
) -> tuple[float, list[tuple[float, float]]]:
    """False alarms in calm; and for each change the median delay and share not found.

    Runs with a false alarm before the change are left out of the delays: they are
    counted as what they are.
    """
    find = DETECTORS[detector]
    since = 0 if detector == OURS[1] else N_BEFORE
    calm = list(pool.map(find, runs(noise, n, N_DAYS, None, 1)[:, since:], chunksize=8))
    false_alarms = float(np.mean([day is not None for day in calm]))
    found = []
    for change in changes:
        made = runs(noise, n, change + N_AFTER, change, 2 + change)[:, since:]
        days = list(pool.map(find, made, chunksize=8))
        delays = np.array(
            [
                10**6 if day is None else day - change + 1
                for day in days
                if day is None or day >= change
            ]
        )
        if not len(delays):
            found.append((math.nan, math.nan))
            continue
        found.append((float(np.median(delays)), float(np.mean(delays > FOUND_WITHIN))))
    return false_alarms, found


def all_knowing(noise: Noise, n: int, changes: tuple[int, ...]) -> str | None:
    """What a rule finds that knows the noise, the rates and that the rate triples.

    Shiryaev and Roberts' sum of likelihood ratios over all days on which the rate may
    have tripled, with the line at which 5 % of the calm runs alarm: no rule that has to
    learn any of this is faster. None where the level is hidden and cannot be known.
    """
    if noise.way == "latent":
        return None
    line = np.quantile(_sums(noise, runs(noise, n, N_DAYS, None, 1)).max(1), 1 - LEVEL)
    cells = []
    for change in changes:
        sums = _sums(noise, runs(noise, n, change + N_AFTER, change, 2 + change))
        hit = sums >= line
        first = np.where(hit.any(1), hit.argmax(1), 10**6)
        delays = first[first >= change] - change + 1
        cells.append(
            _cell(float(np.median(delays)), float((delays > FOUND_WITHIN).mean()))
        )
    return "".join(f"{cell:>18}" for cell in cells)


def _sums(noise: Noise, counts: np.ndarray) -> np.ndarray:
    """Log of the sum of likelihood ratios, (n, n_days); before the watch, nothing."""
    maker = Maker(noise, np.random.default_rng(0), 1)
    counts = counts[:, N_BEFORE:]
    n, n_days = counts.shape
    rest = CALM * (1 - maker.carry - maker.memory)
    calm = np.full(n, CALM)
    base, ratio = np.empty((n, 0)), np.empty((n, 0))
    sums = np.full((n, n_days), -np.inf)
    for day in range(n_days):
        if day:
            before = counts[:, day - 1]
            calm = rest + maker.carry * before + maker.memory * calm
            base = rest + maker.carry * before[:, None] / RATIO + maker.memory * base
        if day < N_LEARNED:
            continue
        base = np.concatenate([base, calm[:, None]], axis=1)[:, -N_AFTER:]
        ratio = np.concatenate([ratio, np.zeros((n, 1))], axis=1)[:, -N_AFTER:]
        x = counts[:, [day]]
        ratio = ratio + _log_density(x, RATIO * base, maker.size)
        ratio = ratio - _log_density(x, calm[:, None], maker.size)
        sums[:, day] = np.logaddexp.reduce(ratio, axis=1)
    return sums


def _log_density(x: np.ndarray, mean: np.ndarray, size: float) -> np.ndarray:
    """Of a count, but for what does not depend on the mean."""
    if math.isinf(size):
        return x * np.log(mean) - mean
    return x * np.log(mean) - (x + size) * np.log(mean + size)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--small", action="store_true", help="check loosely, in seconds"
    )
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--peer-runs", type=int, default=400)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    if asked.small:
        sys.exit(check_small())
    names = list(DETECTORS)[: len(OURS) if asked.no_peers else None]
    if not asked.no_peers and importlib.util.find_spec("ruptures") is None:
        names.remove("ruptures, daily")
        print(
            "Missing: ruptures (pip install ruptures). No kept package has Farrington."
        )
    heads = "".join(f"{f'change day {c}':>18}" for c in CHANGES)
    print(f"{'':26}{'false alarms':>14}{heads}   (median days, not found in 30)")
    with ProcessPoolExecutor(asked.processes) as pool:
        for noise in NOISES:
            print(f"\n{noise.name}")
            known = all_knowing(noise, min(asked.runs, 2000), CHANGES)
            if known is not None:
                print(f"  {'knows everything':24}{'5.0%':>14}{known}")
            for name in names:
                n = asked.runs if name in OURS else min(asked.runs, asked.peer_runs)
                false_alarms, found = measure(pool, name, noise, n, CHANGES)
                cells = "".join(f"{_cell(*one):>18}" for one in found)
                print(f"  {name:24}{false_alarms:14.1%}{cells}", flush=True)


def _cell(median: float, missed: float) -> str:
    if math.isnan(median):
        return "all false before"
    days = f"{median:.0f}" if median < 1000 else ">40"
    return f"{days:>4} ({missed:.0%})"


def check_small() -> int:
    """Check, on few runs, that it seldom cries wolf and does find what is plain."""
    with ProcessPoolExecutor(2) as pool:
        held = True
        for name, slowest in zip(OURS, (20, 8), strict=True):
            calm, _ = measure(pool, name, Noise("latent", 3.0, 0.4), 60, ())
            _, found = measure(pool, name, Noise("gamma", 1.0, 0.0), 40, (60,))
            median, missed = found[0]
            print(
                f"{name}: false alarms {calm:.0%} of 60 runs; tripling found in "
                f"{median:.0f} days"
            )
            held &= calm <= 0.12 and median <= slowest and missed <= 0.2
    return 0 if held else 1


if __name__ == "__main__":
    main()
