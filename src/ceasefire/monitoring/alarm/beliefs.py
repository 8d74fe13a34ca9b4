"""What is believed of calm in several runs at once, each of its own counts.

Why    The same watch follows a hundred simulated breakdowns; one by one they would
       take a hundred times as long.
How    All begin with the same settings. Each drops its own negligible ones: places in
       the arrays that no setting has any more have a weight of nothing.
Read   `Beliefs`.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.alarm.calm import (
    N_SHAPES,
    NEGLIGIBLE,
    CalmBelief,
    log_mean_terms,
    log_sums,
)
from ceasefire.monitoring.alarm.densities import Floats

Mask = NDArray[np.bool_]


class Beliefs:
    """Settings of calm, and how likely each is, by run.

    Attributes
    ----------
    which : (n_runs, n) int
        Number of each setting among those of the beginning.
    mean, size, carry, persistence, memory : (n_runs, n) float
        Of each setting: see `CalmBelief`; memory is persistence less carry.
    level, log_weight : (n_runs, n) float
        As of `CalmBelief`. Where no setting is, the weight is -inf.
    log_evidence : (n_runs,) float
        Log probability of all counts seen, over all settings.
    """

    def __init__(self, belief: CalmBelief, n_runs: int) -> None:
        self._all = belief
        self.which = np.tile(np.arange(len(belief.mean)), (n_runs, 1))
        self.level = np.tile(belief.level, (n_runs, 1))
        self.log_weight = np.tile(belief.log_weight, (n_runs, 1))
        self._made_ready()

    def see(self, counts: Floats, offset: float, scatter_terms: Floats) -> None:
        """Weigh the settings by one more count of each run.

        Parameters
        ----------
        counts : (n_runs,) float
            Of one period.
        offset
            An expected count is a level times it.
        scatter_terms : (n_runs, n) float
            Their `log_scatter_terms`.
        """
        count = counts[:, None]
        of_mean = log_mean_terms(count, self.level * offset, self.size)
        self.log_weight = self.log_weight + scatter_terms + of_mean
        come = self._rest + self.carry * (count / offset)
        self.level = come + self.memory * self.level
        self.log_evidence = log_sums(self.log_weight)

    def expected(self) -> Floats:
        """Expected count of the next period of each run, at an offset of 1."""
        weights = np.exp(self.log_weight - self.log_evidence[:, None])
        return np.asarray((weights * self.level).sum(axis=1))

    def likely(self) -> Mask:
        """Say which settings are not negligible among those of their shape."""
        best = np.full((len(self.which), N_SHAPES), -np.inf)
        row, shape = np.arange(len(best))[:, None], self._all.shape[self.which]
        np.maximum.at(best, (row, shape), self.log_weight)
        return np.asarray(self.log_weight > best[row, shape] - NEGLIGIBLE)

    def keep(self, kept: Mask) -> tuple[NDArray[np.intp], Mask]:
        """Keep some settings of each run.

        Returns
        -------
        columns : (n_runs, n) int
            Where the settings stood that stand there now.
        filled : (n_runs, n) bool
            Where there is one: runs that keep fewer have places left over.
        """
        n = int(kept.sum(axis=1).max())
        columns = np.argsort(~kept, axis=1, kind="stable")[:, :n]
        filled = np.take_along_axis(kept, columns, axis=1)
        self.which = np.take_along_axis(self.which, columns, axis=1)
        self.level = np.take_along_axis(self.level, columns, axis=1)
        weight = np.take_along_axis(self.log_weight, columns, axis=1)
        self.log_weight = np.where(filled, weight, -np.inf)
        self._made_ready()
        return columns, filled

    def keep_runs(self, kept: Mask) -> None:
        """Go on with some of the runs."""
        self.which, self.level = self.which[kept], self.level[kept]
        self.log_weight = self.log_weight[kept]
        self._made_ready()

    def of_run(self, run: int) -> CalmBelief:
        """Return what is believed in one run."""
        there = self.log_weight[run] > -np.inf
        return replace(
            self._all.keeping(self.which[run][there]),
            level=self.level[run][there],
            log_weight=self.log_weight[run][there],
        )

    def _made_ready(self) -> None:
        """Work out what stays as it is while the settings do."""
        every, which = self._all, self.which
        self.mean, self.size = every.mean[which], every.size[which]
        self.carry, self.persistence = every.carry[which], every.persistence[which]
        self.memory = self.persistence - self.carry
        self._rest = self.mean * (1 - self.persistence)
        self.log_evidence = log_sums(self.log_weight)
