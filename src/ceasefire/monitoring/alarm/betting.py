"""Evidence against calm: an e-process, a bet that is fair while calm lasts.

Why    Somebody looks every morning. A p-value that is looked at every morning is
       wrong before long; a fair bet is not, whenever one looks [1]_ [2]_.
How    For every period at which a breakdown may begin, and some multiples of the rate,
       the likelihood of the counts since is divided by that under calm. The ratios are
       averaged with weights fixed before the counts they are for. While calm lasts,
       the average is a martingale that begins at most at 1: the probability that it
       ever reaches 1 / level is at most the level (Ville's inequality).
Read   `Bets`, then `Bets.after`.

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

from dataclasses import dataclass, replace

import numpy as np

from ceasefire.monitoring.alarm.calm import (
    CalmBelief,
    log_mean_terms,
    log_sum,
    next_level,
)
from ceasefire.monitoring.alarm.densities import Floats, log_scatter_terms

# Breakdowns that are bet on: times the calm rate; times the gamma shape of its scatter
# (1 where counts scatter as before in proportion, more where a steady stream follows
# rare clusters); weight.
BREAKDOWNS = ((2.0, 1.0, 0.2), (3.0, 1.0, 0.55), (5.0, 3.0, 0.15), (15.0, 15.0, 0.1))
MULTIPLES, STEADIER, SHARES = (
    np.array(column)[:, None] for column in zip(*BREAKDOWNS, strict=True)
)
MOST_STARTS = 10  # followed at a time; leaving out the least likely only loses evidence
_LATEST = 5  # starts so recent are never left out
_OPEN = 4.0  # a setting within so much of the best of any bet is kept, in logs


@dataclass(frozen=True, slots=True, kw_only=True)
class Bets:
    """The bets that are open: on starts, multiples of the rate, settings of calm.

    Attributes
    ----------
    starts : (n_starts,) int
        Number of the period at which each breakdown would have begun.
    log_stake : (n_starts,) float
        Log weight of each start, and the log evidence of calm before it.
    log_weight : (n_starts, n_multiples, n_settings) float
        Log of the weight of a setting at the start times the likelihood since.
    level : (n_starts, n_multiples, n_settings) float
        Expected for the next period at an offset of 1.
    """

    starts: np.ndarray
    log_stake: Floats
    log_weight: Floats
    level: Floats

    @classmethod
    def none(cls, n_settings: int) -> "Bets":
        """No bet yet."""
        nothing = np.empty((0, len(BREAKDOWNS), n_settings))
        return cls(
            starts=np.empty(0, dtype=int),
            log_stake=np.empty(0),
            log_weight=nothing,
            level=nothing,
        )

    def opened(self, number: int, weight: float, belief: CalmBelief) -> "Bets":
        """Return the bets with one more: that the breakdown begins with this period.

        Parameters
        ----------
        number
            Of the period in the series.
        weight
            Of this start; `start_weight` of the periods of this watch before it.
        belief
            In calm, from the periods before it.
        """
        return Bets(
            starts=np.append(self.starts, number),
            log_stake=np.append(self.log_stake, np.log(weight)),
            log_weight=np.concatenate(
                [self.log_weight, (belief.log_weight + np.log(SHARES))[None]]
            ),
            level=np.concatenate([self.level, (MULTIPLES * belief.level)[None]]),
        )

    def after(self, count: float, offset: float, belief: CalmBelief) -> "Bets":
        """Return the bets after one more count, given the belief before it."""
        size = STEADIER * belief.size
        return replace(
            self,
            log_weight=self.log_weight
            + log_scatter_terms(count, size)
            + log_mean_terms(count, self.level * offset, size),
            level=next_level(
                belief, self.level, MULTIPLES * belief.mean, count / offset
            ),
        )

    def log_by_start(self, belief: CalmBelief) -> Floats:
        """Log evidence of each start, given the belief after the same counts."""
        flat = self.log_weight.reshape(len(self.starts), -1)
        most = flat.max(axis=1)
        sums = most + np.log(np.exp(flat - most[:, None]).sum(axis=1))
        return np.asarray(self.log_stake + sums - belief.log_evidence)

    def without_least(self, log_by_start: Floats) -> "Bets":
        """Return the bets with no more starts than are followed."""
        if len(self.starts) <= MOST_STARTS:
            return self
        kept = np.ones(len(self.starts), dtype=bool)
        kept[np.argmin(log_by_start[:-_LATEST])] = False
        return Bets(
            starts=self.starts[kept],
            log_stake=self.log_stake[kept],
            log_weight=self.log_weight[kept],
            level=self.level[kept],
        )

    def likely(self) -> np.ndarray:
        """Say which settings matter to any bet."""
        most = self.log_weight.max(axis=2, keepdims=True)
        return np.asarray((self.log_weight > most - _OPEN).any(axis=(0, 1)))

    def keeping(self, kept: np.ndarray) -> "Bets":
        """Return the bets with some of the settings."""
        return replace(
            self, log_weight=self.log_weight[..., kept], level=self.level[..., kept]
        )


def start_weight(n_before: int, half_spent: float) -> float:
    """Return the weight of a breakdown after so many periods of watch; all sum to 1.

    Half of it lies on the first `half_spent` periods, and it never ends: however long
    the watch, some is left.
    """
    return 1 / (1 + n_before / half_spent) - 1 / (1 + (n_before + 1) / half_spent)


def total(log_by_start: Floats) -> float:
    """Log evidence of all starts together."""
    return log_sum(log_by_start)
