"""Detectors in common use, at their defaults. Textbook forms but for ruptures."""

import math
from itertools import pairwise

import numpy as np
from alarm_parts.noise import N_LEARNED


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
