"""Simulated counts of a ceasefire, and of the days before it."""

import math
from dataclasses import dataclass

import numpy as np

CALM, RATIO = 2.0, 3.0  # events a day; times that, once broken down
N_BEFORE, N_LEARNED, N_DAYS, N_AFTER = 180, 28, 180, 40  # days
FOUND_WITHIN = 30
SEED = 20_000  # other runs than those by which the alarm's weights were chosen


@dataclass(frozen=True)
class Noise:
    """How calm scatters.

    `way`: "latent" (a hidden lognormal level, AR(1)), "ingarch" (the last count and
    the last mean carry over), or "gamma" (independent gamma scatter). `size` is the
    gamma shape of scatter beside a hidden level; 0 for none. `before`: how the days
    before the ceasefire scatter; None for the same. `calm`: events a day.
    """

    way: str
    variance_over_mean: float
    lag_1: float
    size: float = 0.0
    before: "Noise | None" = None
    calm: float = CALM

    @property
    def name(self) -> str:
        beside = f" + NB({self.size:g})" if self.size else ""
        other = f", before it {self.before.name}" if self.before else ""
        rate = "" if self.calm == CALM else f", {self.calm:g} a day"
        noise = f"{self.way}{beside} {self.variance_over_mean:g}, {self.lag_1:g}"
        return noise + rate + other


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
    Noise("gamma", 1.0, 0.0, calm=0.5),
    Noise("latent", 1.5, 0.3, calm=0.5),  # wanders, too
    Noise("gamma", 2.0, 0.0, calm=8.0),
    Noise("latent", 4.0, 0.5, calm=8.0),
)


class Maker:
    """Makes counts day by day; knows the hidden state that a bound may use."""

    def __init__(self, noise: Noise, rng: np.random.Generator, n: int) -> None:
        self.noise, self.rng, self.n = noise, rng, n
        excess = (noise.variance_over_mean - 1) / noise.calm  # squared CV of the rate
        self.size = noise.size or math.inf
        self.hidden_sd = self.hidden_ar = self.carry = self.memory = 0.0
        if noise.way == "gamma":
            self.size = 1 / excess if excess else math.inf
        elif noise.way == "latent":
            self._hide(excess)
        else:
            self._carry_over()
        self.hidden = self.hidden_sd * rng.normal(size=n)
        self.mean = self.last = np.full(n, noise.calm)

    def _hide(self, excess: float) -> None:
        scatter = 0.0 if math.isinf(self.size) else 1 / self.size
        variance = (excess - scatter) / (1 + scatter)
        lag = self.noise.lag_1 * self.noise.variance_over_mean / self.noise.calm
        self.hidden_sd = math.sqrt(math.log1p(variance))
        self.hidden_ar = math.log1p(lag) / math.log1p(variance)

    def _carry_over(self, persistence: float = 0.7) -> None:
        def lag_1(a: float) -> float:
            b = persistence - a
            return a * (1 - persistence * b) / (1 - persistence**2 + a * a)

        tried = np.linspace(0.001, persistence, 5000)
        self.carry = float(tried[np.argmin(np.abs(lag_1(tried) - self.noise.lag_1))])
        self.memory = persistence - self.carry
        calm = self.noise.calm
        share = self.carry**2 / (1 - persistence**2)
        around = self.noise.variance_over_mean * calm / (1 + share)
        self.size = (calm**2 + share * around) / (around - calm)

    def base(self) -> np.ndarray:
        """Mean of the next counts in calm."""
        if self.noise.way == "latent":
            step = self.rng.normal(size=self.n) * self.hidden_sd
            kept = math.sqrt(1 - self.hidden_ar**2)
            self.hidden = self.hidden_ar * self.hidden + kept * step
            return self.noise.calm * np.exp(self.hidden - self.hidden_sd**2 / 2)
        if self.noise.way == "ingarch":
            rest = self.noise.calm * (1 - self.carry - self.memory)
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
