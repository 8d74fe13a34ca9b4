"""Durations completed: for each end known only roughly, a day it may have been.

Why    Bounds, numbers at risk and tests are known for durations to the day. Of an end
       "in June", we draw days of June, many times, and let the draws differ as much
       as we do not know.
How    For each completion the ceasefires are weighed anew (Rubin's Bayesian
       bootstrap), the most likely curve of the weighed ceasefires is found, and each
       rough end is drawn from it, within its own bounds. So the completions differ by
       what the curve may be and by where on it an end may lie. The most likely curve
       puts all probability of a month on the few days of it that others ended on, and
       of few others that is too much: so one more duration is supposed within the
       bounds of each, of which nothing else is known, and drawn with its part.
       Within an innermost interval, about which the data say nothing, all days are
       taken as alike likely.
Read   `completions`.

References
----------
.. [1] Rubin, D. B. (1981). The Bayesian bootstrap. *Annals of Statistics*, 9(1),
       130-134. https://doi.org/10.1214/aos/1176345338
.. [2] Rubin, D. B. (1987). *Multiple Imputation for Nonresponse in Surveys*. New York:
       Wiley. https://doi.org/10.1002/9780470316696
"""

import numpy as np

from ceasefire.monitoring.durations.observed import Days, Observed
from ceasefire.monitoring.durations.turnbull import support_of, turnbull

N_COMPLETIONS = 50
SUPPOSED = 1.0  # durations of which nothing is known but the bounds
_GAP = 1e-4  # of each completion's curve; far below what the weights make it vary


def completions(
    observed: Observed, rng: np.random.Generator, n: int = N_COMPLETIONS
) -> list[Observed]:
    """Complete durations that are known only roughly.

    Parameters
    ----------
    observed
        Of one group.
    rng
        Where the draws come from.
    n
        How many completions.

    Returns
    -------
    completed
        Each without an end between two days. Where there was none, one, the same.
    """
    rough = np.flatnonzero(observed.is_between)
    if not rough.size:
        return [observed]
    support = support_of(observed)
    completed = []
    for _ in range(n):
        weights = rng.exponential(size=len(observed))
        share = turnbull(observed, weights, gap=_GAP).share
        sums = np.concatenate([[0.0], np.cumsum(share)])
        begin, stop = support.begin[rough], support.stop[rough]
        drawn = rng.uniform(sums[begin], sums[stop])
        place = np.searchsorted(sums, drawn, side="right") - 1
        place = np.clip(place, begin, stop - 1)
        day = rng.integers(support.first[place], support.last[place], endpoint=True)
        anywhere = rng.integers(
            observed.earliest[rough], observed.latest[rough], endpoint=True
        )
        n_within = len(observed) * (sums[stop] - sums[begin])
        is_alone = rng.random(len(rough)) * (SUPPOSED + n_within) < SUPPOSED
        completed.append(_completed(observed, rough, np.where(is_alone, anywhere, day)))
    return completed


def _completed(observed: Observed, rows: Days, days: Days) -> Observed:
    earliest, latest = observed.earliest.copy(), observed.latest.copy()
    earliest[rows] = latest[rows] = days
    return Observed(earliest=earliest, latest=latest)


def last_seen(observed: Observed) -> Days:
    """Day of each end, or the last day looked at, of durations that are known."""
    return np.where(observed.is_holding, observed.earliest - 1, observed.earliest)
