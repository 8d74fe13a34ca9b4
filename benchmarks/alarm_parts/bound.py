"""What a rule finds that knows the noise, both rates, and that the rate triples."""

import math

import numpy as np
from alarm_parts.noise import (
    FOUND_WITHIN,
    N_AFTER,
    N_BEFORE,
    N_DAYS,
    N_LEARNED,
    RATIO,
    SEED,
    Maker,
    Noise,
    runs,
)

from ceasefire.monitoring.alarm import LEVEL


def all_knowing(
    noise: Noise, n: int, changes: tuple[int, ...]
) -> list[tuple[float, float]] | None:
    """For each change the median delay and the share not found.

    Shiryaev and Roberts' sum of likelihood ratios over all days on which the rate may
    have tripled, with the line at which 5 % of the calm runs alarm: no rule that has to
    learn any of this is faster. None where the level is hidden and cannot be known.
    """
    if noise.way == "latent":
        return None
    line = np.quantile(
        _sums(noise, runs(noise, n, N_DAYS, None, SEED)).max(1), 1 - LEVEL
    )
    found = []
    for change in changes:
        sums = _sums(noise, runs(noise, n, change + N_AFTER, change, SEED + change))
        hit = sums >= line
        first = np.where(hit.any(1), hit.argmax(1), 10**6)
        delays = first[first >= change] - change + 1
        found.append((float(np.median(delays)), float((delays > FOUND_WITHIN).mean())))
    return found


def _sums(noise: Noise, counts: np.ndarray) -> np.ndarray:
    """Log of the sum of likelihood ratios, (n, n_days); before the watch, nothing."""
    maker = Maker(noise, np.random.default_rng(0), 1)
    counts = counts[:, N_BEFORE:]
    n, n_days = counts.shape
    rest = noise.calm * (1 - maker.carry - maker.memory)
    calm = np.full(n, noise.calm)
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
