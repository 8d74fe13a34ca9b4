"""Whether the calm to learn from scatters more than any that the watch knows.

Why    What comes after such a calm would be held against a calm that there never was:
       its next burst would be told as a breakdown.
How    By its variance over its mean, and, of many counts, by the scatter that makes
       them likeliest. A few weeks of bursts seldom hold the largest, so that their
       variance is mostly less than that of what they are a part of; their likelihood
       goes by the quiet days as well. Where it does not say by a tenth that calm is
       wider than the widest, it is read, and the answer tells of it.
Read   `check_scatter`, then `is_restless`.
"""

import numpy as np

from ceasefire.monitoring.alarm.calm import log_mean_terms, widest_scatter
from ceasefire.monitoring.alarm.densities import Floats, log_scatter_terms
from ceasefire.monitoring.alarm.errors import CalmTooRestless

SOME, MANY = 2.0, 10.0
"""Events a period from which on the likeliest scatter is told, and refused by.

Of fewer a single cluster in weeks without any would decide it.
"""

_WIDER = np.exp(0.1)  # times the widest excess: no calm that the watch knows
_NEAR = np.exp(-0.5)  # times it: a few weeks do not tell it from the widest, or more
_TRIED = np.exp(np.linspace(-4, 4, 161))  # of the widest excess


def check_scatter(counts: Floats, offsets: Floats) -> None:
    """Refuse calm that scatters more than any that is thought possible.

    Parameters
    ----------
    counts, offsets : (n,) float
        Of the periods to learn from.

    Raises
    ------
    CalmTooRestless
        If it does.
    """
    rate = _rate(counts, offsets)
    expected, widest = rate * offsets, widest_scatter(rate)
    squares = (counts - expected) ** 2 / expected
    scatter = float(squares.sum()) / (len(counts) - 1)
    likeliest = likeliest_scatter(counts, offsets) if rate >= MANY else 1.0
    if scatter > widest or likeliest - 1 > _WIDER * (widest - 1):
        raise CalmTooRestless(max(scatter, likeliest), widest)


def is_restless(counts: Floats, offsets: Floats) -> bool:
    """Say whether it may well scatter more than any that is thought possible."""
    rate = _rate(counts, offsets)
    if rate < SOME:
        return False
    excess = likeliest_scatter(counts, offsets) - 1
    return bool(excess > _NEAR * (widest_scatter(rate) - 1))


def likeliest_scatter(counts: Floats, offsets: Floats) -> float:
    """Return the variance over mean that makes counts likeliest, at their own rate."""
    rate = _rate(counts, offsets)
    excess = (widest_scatter(rate) - 1) * _TRIED
    size = rate / excess
    log_likelihood = np.sum(
        [
            log_scatter_terms(float(count), size)
            + log_mean_terms(float(count), np.full(len(size), rate * offset), size)
            for count, offset in zip(counts, offsets, strict=True)
        ],
        axis=0,
    )
    return float(1 + excess[int(np.argmax(log_likelihood))])


def _rate(counts: Floats, offsets: Floats) -> float:
    return (float(counts.sum()) + 0.5) / float(offsets.sum())
