"""Evidence against calm: an e-process, a bet that is fair while calm lasts.

Why    Somebody looks every morning. A p-value that is looked at every morning is
       wrong before long; a fair bet is not, whenever one looks [1]_ [2]_.
How    For every period at which a breakdown may begin, and some multiples of the rate,
       the likelihood of the counts since is divided by that under calm. The ratios are
       averaged with weights fixed before the counts they are for. While calm lasts,
       the average is a martingale that begins at most at 1: the probability that it
       ever reaches 1 / level is at most the level (Ville's inequality).
       Runs of counts that have the same periods are followed side by side, in arrays
       over runs, starts, multiples and settings; a watch is one run.
Read   `Bets`, then `Bets.see`.

References
----------
.. [1] Shafer, G., Shen, A., Vereshchagin, N. and Vovk, V. (2011). Test martingales,
       Bayes factors and p-values. *Statistical Science*, 26(1), 84-101.
       https://doi.org/10.1214/10-STS347
.. [2] Ramdas, A., Grünwald, P., Vovk, V. and Shafer, G. (2023). Game-theoretic
       statistics and safe anytime-valid inference. *Statistical Science*, 38(4),
       576-601. https://doi.org/10.1214/23-STS894
.. [3] Shin, J., Ramdas, A. and Rinaldo, A. (2024). E-detectors: a nonparametric
       framework for sequential change detection. *New England Journal of Statistics in
       Data Science*, 2(2), 229-260. https://doi.org/10.51387/23-NEJSDS51
"""

import math

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.alarm.beliefs import Beliefs
from ceasefire.monitoring.alarm.calm import CalmBelief, log_sums
from ceasefire.monitoring.alarm.densities import Floats, log_scatter_terms

# Breakdowns that are bet on: times the calm rate; times the gamma shape of its scatter
# (1 where counts scatter as before in proportion, more where a steady stream follows
# rare clusters); weight. The first scatters as calm does.
BREAKDOWNS = ((2.0, 1.0, 0.2), (3.0, 1.0, 0.55), (5.0, 3.0, 0.15), (15.0, 15.0, 0.1))
MULTIPLES, STEADIER, SHARES = (
    np.array(column)[:, None] for column in zip(*BREAKDOWNS, strict=True)
)
_LOG_SHARES = np.log(SHARES)
MOST_STARTS = 10  # followed at a time; leaving out the least likely only loses evidence
_LATEST = 5  # starts so recent are never left out
_OPEN = 4.0  # a setting within so much of the best of any bet is kept, in logs
_MOST_COUNTS = 256  # whose scatter is kept at hand


class Bets:
    """The bets of some runs: on starts, multiples of the rate, settings of calm.

    A start has a slot of its own in each run. From one more than `MOST_STARTS` on, the
    next takes that of the least likely.

    Attributes
    ----------
    calm
        What is believed of calm, after the counts seen.
    starts : (n_runs, n_slots) int
        Number of the period at which each breakdown would have begun.
    log_by_start : (n_runs, n_slots) float
        Log evidence of each start after the last count; -inf of those left out.
    """

    def __init__(self, belief: CalmBelief, n_runs: int = 1) -> None:
        self.calm = Beliefs(belief, n_runs)
        self._runs = np.arange(n_runs)
        self._free = np.zeros(n_runs, dtype=int)  # slot of the next start
        self.starts = np.empty((n_runs, 0), dtype=int)
        self.log_by_start = np.empty((n_runs, 0))
        self._log_stake = np.empty((n_runs, 0))
        self._sizes = STEADIER * belief.size
        self._scatter: dict[float, Floats] = {}
        shape = (n_runs, MOST_STARTS + 1, len(BREAKDOWNS), len(belief.mean))
        # By run, slot, multiple and setting: log of the weight at the start times the
        # likelihood since; and what is expected of the next period at an offset of 1.
        self._log_weight, self._level = np.empty(shape), np.empty(shape)
        self._made_ready()

    def see(self, number: int, weight: float, counts: Floats, offset: float) -> Floats:
        """Bet on a start with this period, look at its counts, and settle.

        Parameters
        ----------
        number
            Of the period, one more each time.
        weight
            Of this start; `start_weight` of the periods of this watch before it.
        counts : (n_runs,) float
            Of the period.
        offset
            An expected count is a level times it.

        Returns
        -------
        log_evidence : (n_runs,) float
            Of all starts together.
        """
        self._open(number, weight)
        terms = self._scatter_terms(counts)
        self._settle(counts, offset, terms)
        self.calm.see(counts, offset, terms[:, 0])
        n = self.starts.shape[1]
        weights = self._log_weight[:, :n]
        sums = log_sums(weights.reshape(*weights.shape[:2], -1), self._spare(n))
        self.log_by_start = self._log_stake + sums - self.calm.log_evidence[:, None]
        log_evidence = log_sums(self.log_by_start)
        if n > MOST_STARTS:
            self._leave_out(number)
        return log_evidence

    def drop_negligible(self) -> None:
        """Leave out settings that matter neither to calm nor to any bet."""
        n = self.starts.shape[1]
        weights = self._log_weight[:, :n]
        if n > MOST_STARTS:
            weights[self._runs, self._free] = -np.inf
        most = weights.max(axis=3, keepdims=True)
        kept = self.calm.likely() | (weights > most - _OPEN).any(axis=(1, 2))
        if kept.all():
            return
        columns, filled = self.calm.keep(kept)
        at = columns[:, None, None, :]
        self._log_weight = np.take_along_axis(self._log_weight, at, axis=3)
        self._level = np.take_along_axis(self._level, at, axis=3)
        if not filled.all():
            empty = np.broadcast_to(~filled[:, None, None, :], self._level.shape)
            self._log_weight[empty] = -np.inf
        self._made_ready()

    def followed(self, run: int) -> tuple[NDArray[np.int_], Floats]:
        """Return the starts followed in a run, and the log evidence of each."""
        order = np.argsort(self.starts[run])
        there = order[self.log_by_start[run][order] > -np.inf]
        return self.starts[run][there], self.log_by_start[run][there]

    def keep_runs(self, kept: NDArray[np.bool_]) -> None:
        """Go on with some of the runs."""
        self.calm.keep_runs(kept)
        self._free, self._runs = self._free[kept], np.arange(int(kept.sum()))
        self.starts, self.log_by_start = self.starts[kept], self.log_by_start[kept]
        self._log_stake = self._log_stake[kept]
        self._log_weight, self._level = self._log_weight[kept], self._level[kept]
        self._made_ready()

    def _made_ready(self) -> None:
        """Work out what stays as it is while the settings do."""
        calm = self.calm
        self._size = STEADIER * calm.size[:, None]
        self._rest = MULTIPLES * calm.mean[:, None] * (1 - calm.persistence[:, None])
        self._carry, self._memory = calm.carry[:, None], calm.memory[:, None, None]
        self._one = np.empty(self._level.shape)
        self._other = np.empty(self._level.shape)

    def _spare(self, n_slots: int) -> Floats:
        part = self._one[:, :n_slots]
        return part.reshape(*part.shape[:2], -1)

    def _open(self, number: int, weight: float) -> None:
        """Open the bets on a start, by what is believed of calm before it."""
        if self.starts.shape[1] <= MOST_STARTS:
            self._free = np.full(len(self._runs), self.starts.shape[1])
            more = ((0, 0), (0, 1))
            self.starts = np.pad(self.starts, more)
            self._log_stake = np.pad(self._log_stake, more)
        slot = self._runs, self._free
        self.starts[slot], self._log_stake[slot] = number, math.log(weight)
        self._log_weight[slot] = self.calm.log_weight[:, None] + _LOG_SHARES
        self._level[slot] = MULTIPLES * self.calm.level[:, None]

    def _settle(self, counts: Floats, offset: float, terms: Floats) -> None:
        """Weigh every bet by a count, and say what it expects next."""
        used = slice(self.starts.shape[1])
        level, weight = self._level[:, used], self._log_weight[:, used]
        one, other = self._one[:, used], self._other[:, used]
        count = counts[:, None, None, None]
        weight += terms[:, None]
        np.multiply(level, offset, out=one)
        if counts.any():
            np.log(one, out=other)
            other *= count
            weight += other
        one += self._size[:, None]
        np.log(one, out=one)
        one *= (count[:, 0] + self._size)[:, None]
        weight -= one
        level *= self._memory
        level += (self._rest + self._carry * (count[:, 0] / offset))[:, None]

    def _scatter_terms(self, counts: Floats) -> Floats:
        """Part of the log densities that no mean enters, by run, multiple, setting."""
        if len(self._scatter) > _MOST_COUNTS:
            self._scatter.clear()
        made = []
        for count, which in zip(counts.tolist(), self.calm.which, strict=True):
            if count not in self._scatter:
                self._scatter[count] = log_scatter_terms(count, self._sizes)
            made.append(self._scatter[count].take(which, axis=1))
        return made[0][None] if len(made) == 1 else np.stack(made)

    def _leave_out(self, number: int) -> None:
        """Leave out the least likely start of each run, of several the earliest."""
        late = self.starts > number - _LATEST
        early = np.where(late, np.inf, self.log_by_start)
        least = early == early.min(axis=1, keepdims=True)
        self._free = np.where(least, self.starts, number).argmin(axis=1)
        self.log_by_start[self._runs, self._free] = -np.inf


def start_weight(n_before: int, half_spent: float) -> float:
    """Return the weight of a breakdown after so many periods of watch; all sum to 1.

    Half of it lies on the first `half_spent` periods, and it never ends: however long
    the watch, some is left.
    """
    return 1 / (1 + n_before / half_spent) - 1 / (1 + (n_before + 1) / half_spent)
