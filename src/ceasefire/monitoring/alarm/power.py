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
from ceasefire.monitoring.alarm.betting import Bets, start_weight
from ceasefire.monitoring.alarm.calm import CalmBelief, next_level
from ceasefire.monitoring.alarm.densities import Floats
from ceasefire.monitoring.alarm.follow import WatchRules, is_dropped_at
from ceasefire.monitoring.alarm.model import Power

MULTIPLE = 3.0  # of the calm rate
N_RUNS = 100
WITHIN = {Period.DAY: 30, Period.WEEK: 12, Period.MONTH: 6}
_SEED = 1
_MOST_SETTINGS = 150  # followed: the rest weigh too little to show in so few runs
_AT_ONCE = 25  # runs followed side by side: their arrays stay within the near memory
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
    counts = np.array(
        [_broken_down(drawn_from, offset, WITHIN[period], rng) for _ in range(N_RUNS)]
    )
    parts = np.split(counts, range(_AT_ONCE, N_RUNS, _AT_ONCE))
    delays = np.concatenate(
        [first_alarms(part, offset, belief, rules, spent=spent) for part in parts]
    )
    median = float(np.median(delays))
    return Power(
        multiple=MULTIPLE,
        within=WITHIN[period],
        n_runs=N_RUNS,
        n_found=int(np.isfinite(delays).sum()),
        median_periods=median if np.isfinite(median) else None,
    )


def first_alarms(
    counts: Floats, offset: float, belief: CalmBelief, rules: WatchRules, *, spent: int
) -> Floats:
    """Follow runs of counts side by side, each until it raises an alarm.

    Parameters
    ----------
    counts : (n_runs, n) float
        Each followed as by `follow`, from its first period on.
    offset
        Of every period.
    belief, rules, spent
        As of `follow`.

    Returns
    -------
    delays : (n_runs,) float
        Number of the period that raises it, the first is 1; infinite where none does.
    """
    delays, bets = np.full(len(counts), np.inf), Bets(belief, len(counts))
    still = np.arange(len(counts))
    for at in range(counts.shape[1]):
        weight = start_weight(at + spent, rules.half_spent)
        raised = bets.see(at, weight, counts[still, at], offset) >= rules.log_line
        delays[still[raised]] = at + 1
        if raised.any():
            still = still[~raised]
            bets.keep_runs(~raised)
        if not len(still):
            break
        if is_dropped_at(at):
            bets.drop_negligible()
    return delays


def _heaviest(belief: CalmBelief) -> CalmBelief:
    return belief.keeping(np.argsort(-belief.log_weight)[:_MOST_SETTINGS])


def _broken_down(
    belief: CalmBelief, offset: float, n: int, rng: np.random.Generator
) -> list[float]:
    """Draw counts at a multiple of the rate, by one setting of calm."""
    pick = rng.choice(len(belief.mean), p=belief.weights)
    one = belief.keeping(np.array([pick]))
    size = float(one.size[0])
    mean, level = MULTIPLE * one.mean, MULTIPLE * one.level
    counts = []
    for _ in range(n):
        mean_now = float(level[0]) * offset * (rng.gamma(size) / size)
        is_drawn = mean_now < _LARGEST_MEAN
        counts.append(float(rng.poisson(mean_now)) if is_drawn else mean_now)
        level = next_level(one, level, mean, counts[-1] / offset)
    return counts
