"""What silence is worth: how soon a breakdown from now on would be found.

Why    "No alarm" after a month means much where calm is regular, and next to nothing
       where it scatters. Whoever reads it should see which.
How    Settings of calm are drawn by what is believed of them now, counts at a multiple
       of the rate are drawn from each, and the same watch follows them. A simulation:
       right as far as the settings are, and said to be one wherever it is told.
Read   `power_of`.
"""

import numpy as np

from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.calm import CalmBelief, next_level
from ceasefire.monitoring.alarm.densities import Floats
from ceasefire.monitoring.alarm.follow import WatchRules, follow
from ceasefire.monitoring.alarm.model import Power

MULTIPLE = 3.0  # of the calm rate
N_RUNS = 100
WITHIN = {Period.DAY: 30, Period.WEEK: 12, Period.MONTH: 6}
_SEED = 1
_MOST_SETTINGS = 150  # followed: the rest weigh too little to show in so few runs
_LARGEST_MEAN = (
    1e15  # beyond it a Poisson count is its mean, to every digit that counts
)


def power_of(
    belief: CalmBelief,
    rules: WatchRules,
    *,
    drawn_from: CalmBelief,
    period: Period,
    offset: float,
    spent: int,
) -> Power:
    """Simulate breakdowns that begin with the next period.

    Parameters
    ----------
    belief
        In calm, now, of the watch.
    rules
        Of the watch.
    drawn_from
        What calm the breakdowns are made of; `belief` itself, or a wider one.
    period
        Of the series.
    offset
        Of each period to come, as of the latest.
    spent
        Number of periods already watched: the weight on later starts is less.
    """
    rng = np.random.default_rng(_SEED)
    belief, drawn_from = _heaviest(belief), _heaviest(drawn_from)
    offsets = np.full(WITHIN[period], offset)
    delays = []
    for _ in range(N_RUNS):
        counts = _broken_down(drawn_from, offsets, rng)
        told = follow(counts, offsets, 0, belief, rules, spent=spent)
        delays.append(told.raised[0].at + 1 if told.raised else np.inf)
    median = float(np.median(delays))
    return Power(
        multiple=MULTIPLE,
        within=len(offsets),
        n_runs=N_RUNS,
        n_found=int(np.isfinite(delays).sum()),
        median_periods=median if np.isfinite(median) else None,
    )


def _heaviest(belief: CalmBelief) -> CalmBelief:
    return belief.keeping(np.argsort(-belief.log_weight)[:_MOST_SETTINGS])


def _broken_down(
    belief: CalmBelief, offsets: Floats, rng: np.random.Generator
) -> Floats:
    """Draw counts at a multiple of the rate, by one setting of calm."""
    pick = rng.choice(len(belief.mean), p=belief.weights)
    one = belief.keeping(np.array([pick]))
    mean, level = MULTIPLE * one.mean, MULTIPLE * one.level
    counts = np.empty(len(offsets))
    for at, offset in enumerate(offsets):
        scatter = rng.gamma(one.size[0]) / one.size[0]
        mean_now = level[0] * offset * scatter
        counts[at] = rng.poisson(mean_now) if mean_now < _LARGEST_MEAN else mean_now
        level = next_level(one, level, mean, counts[at] / offset)
    return counts
