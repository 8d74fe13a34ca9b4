"""What calm looks like: its level, its scatter, and how much one period tells the next.

Why    Counts of a ceasefire that holds are overdispersed and go together from day to
       day. A watch that takes them for chance alone cries out within weeks.
How    A grid of settings, each an integer autoregression with negative binomial
       scatter [1]_, with weights that follow the counts by Bayes' rule. Nothing is
       estimated and then taken for known: what the counts have not settled stays open.
Read   `CalmBelief`, then `prior_belief`.

References
----------
.. [1] Zhu, F. (2011). A negative binomial integer-valued GARCH model. *Journal of Time
       Series Analysis*, 32(1), 54-67. https://doi.org/10.1111/j.1467-9892.2010.00684.x
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.alarm.densities import Floats, log_scatter_terms

# Variance over mean of a count around what is expected, where the mean is 2 or less;
# weight. Above that mean the same scatter of the rate shows more in counts; but longer
# periods even it out, so that variance over mean grows more slowly than the mean. The
# last is wider than calm of a few clusters a week (7): at the edge of what is thought
# possible, a cluster or two more than were learned would count as a breakdown.
SCATTERS = (
    (1.02, 0.06),
    (1.4, 0.28),
    (2.0, 0.30),
    (3.0, 0.08),
    (4.5, 0.06),
    (7.0, 0.14),
    (14.0, 0.08),
)
_MEAN_OF_GRID, _GROWTH = 2.0, 0.75
# Above this mean the widest grows with it: else, of enough events, a rate that doubles
# and halves from day to day would be wider than all of the grid, and a breakdown.
_MEAN_OF_SHARE = 1000.0

# Carry: how much of a surplus is expected in the next period. Persistence. Weight.
# Days that do not go together have most of it: were a calm that wanders for weeks as
# likely beforehand, every breakdown could be such a wandering, and a tripled rate would
# be missed for a month where nothing wanders at all.
MEMORIES = (
    (0.00, 0.00, 0.66),
    (0.10, 0.90, 0.06),
    (0.30, 0.60, 0.03),
    (0.25, 0.90, 0.16),
    (0.45, 0.75, 0.09),
)
_FULL_EXCESS = 2.0  # variance over mean less 1, from which memory has all its weight
N_SHAPES = len(SCATTERS) * len(MEMORIES)  # of the grid, at each rate

_STEP = 0.2  # of the grid of rates, on the log scale
_NARROWEST, _WIDEST = 0.6, 3.0  # half width of that grid
_WIDE_VARIANCE = 90.0  # 9 standard errors squared, at a long-run variance/mean of 10
# A rate so much less likely than the best of the same scatter and memory, in logs, is
# left out. No scatter and no memory ever is: what calm would explain by it later would
# count as evidence against calm.
NEGLIGIBLE = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CalmBelief:
    """Settings of calm, and how likely each is after the counts seen so far.

    Attributes
    ----------
    mean : (n,) float
        Events per period in the long run.
    size : (n,) float
        Gamma shape of the scatter.
    shape : (n,) int
        Number of its scatter and memory, below `N_SHAPES`.
    carry, persistence : (n,) float
        Share of a surplus expected in the next period, and share of an expected
        surplus that is expected one period later again. 0 <= carry <= persistence < 1.
    level : (n,) float
        Expected for the next period, at an offset of 1.
    log_weight : (n,) float
        Log of prior times likelihood of all counts seen.
    """

    mean: Floats
    size: Floats
    shape: NDArray[np.intp]
    carry: Floats
    persistence: Floats
    level: Floats
    log_weight: Floats

    @property
    def log_evidence(self) -> float:
        """Log probability of all counts seen, over all settings."""
        return log_sum(self.log_weight)

    @property
    def weights(self) -> Floats:
        """Probability of each setting."""
        return np.exp(self.log_weight - self.log_evidence)

    @property
    def expected(self) -> float:
        """Expected count of the next period, at an offset of 1."""
        return float(self.weights @ self.level)

    @property
    def expected_carry_over(self) -> float:
        """How much of a surplus is expected to be there one period later."""
        memory = self.persistence - self.carry
        return float(self.weights @ (self.carry / (1 - memory)))

    @property
    def variance_over_mean(self) -> float:
        """Of one count around what is expected; the mean over settings."""
        return float(self.weights @ (1 + self.mean / self.size))

    @property
    def long_run_variance_over_mean(self) -> float:
        """Of a total over many periods."""
        spread = (1 + self.carry / (1 - self.persistence)) ** 2
        return float(self.weights @ ((1 + self.mean / self.size) * spread))

    def quantile_of_mean(self, share: float) -> float:
        """Return the rate below which the level lies with this probability.

        The weight of a rate is spread out to half way to its neighbours, on the log
        scale: many counts leave one rate of the grid, and still do not settle it
        more finely than the grid is.
        """
        rates, which = np.unique(self.mean, return_inverse=True)
        if len(rates) == 1:
            return float(rates[0])
        logs, weights = np.log(rates), np.bincount(which.ravel(), self.weights)
        ends = (logs[0] * 2 - logs[1], *logs, logs[-1] * 2 - logs[-2])
        edges = (np.array(ends[1:]) + np.array(ends[:-1])) / 2
        below = np.concatenate([[0.0], np.cumsum(weights)])
        return float(np.exp(np.interp(share, below, edges)))

    def after(self, count: float, offset: float) -> "CalmBelief":
        """Return the belief after one more count."""
        return replace(
            self,
            log_weight=self.log_weight
            + log_scatter_terms(count, self.size)
            + log_mean_terms(count, self.level * offset, self.size),
            level=next_level(self, self.level, self.mean, count / offset),
        )

    def keeping(self, kept: np.ndarray) -> "CalmBelief":
        """Return the belief with some of its settings."""
        return CalmBelief(
            mean=self.mean[kept],
            size=self.size[kept],
            shape=self.shape[kept],
            carry=self.carry[kept],
            persistence=self.persistence[kept],
            level=self.level[kept],
            log_weight=self.log_weight[kept],
        )

    def at_rest(self) -> "CalmBelief":
        """Return the belief with no surplus carried over, as after a break."""
        return replace(self, level=self.mean.copy())


def log_mean_terms(count: float | Floats, expected: Floats, size: Floats) -> Floats:
    """Return the part of a negative binomial log density that the mean enters."""
    return np.asarray(
        count * np.log(expected) - (count + size) * np.log(expected + size)
    )


def next_level(
    belief: CalmBelief, level: Floats, mean: Floats, count_per_offset: float
) -> Floats:
    """Return what is expected next, given what was expected and what came."""
    memory = belief.persistence - belief.carry
    rest = mean * (1 - belief.persistence)
    return np.asarray(rest + belief.carry * count_per_offset + memory * level)


def prior_belief(
    rate: float, n_periods: int | None, leaning: Floats | None = None
) -> CalmBelief:
    """Return a belief before any count has been weighed.

    Parameters
    ----------
    rate
        Around which the grid of rates is laid; positive.
    n_periods
        Number of periods in which this rate was seen; None where it is known for sure.
    leaning : (N_SHAPES,) float
        Log weight of each scatter and memory beside the prior's, as `before.leaning`
        has it; None where nothing is known but the prior.

    Notes
    -----
    Rates have the density mean**-0.5 (Jeffreys' for a Poisson mean), so that no event
    in n periods leaves a rate around 1 / (2 n), and not 0. `SCATTERS` and `MEMORIES`
    have the weights of the rest; memory has less where there is little scatter.
    """
    means = np.array([rate]) if n_periods is None else _rates(rate, n_periods)
    excess, weight = _shapes(rate)
    carry, persistence, _ = np.tile(np.array(MEMORIES).T, len(SCATTERS))
    mean = np.repeat(means, N_SHAPES)
    each = np.tile(np.arange(N_SHAPES), len(means))
    log_weight = 0.5 * np.log(mean) + np.log(weight)[each]
    if leaning is not None:
        log_weight = log_weight + leaning[each]
    return CalmBelief(
        mean=mean,
        size=mean / excess[each],
        shape=each,
        carry=carry[each],
        persistence=persistence[each],
        level=mean.copy(),
        log_weight=log_weight - log_sum(log_weight),
    )


def widest_scatter(rate: float) -> float:
    """Return the largest variance over mean of the grid that is laid around a rate."""
    return float(1 + _shapes(rate)[0].max())


def _shapes(rate: float) -> tuple[Floats, Floats]:
    """Return the excess of variance over mean, and the weight, of each shape."""
    (variance, of_scatter), memories = np.array(SCATTERS).T, np.array(MEMORIES)
    excess = np.repeat(variance - 1, len(memories))
    weight = np.outer(of_scatter, memories[:, 2]).ravel()
    # Counts that scatter no more than chance hardly go together either: what makes
    # them go together is a rate that wanders, and that shows in the scatter.
    together = np.tile(memories[:, 1] > 0, len(of_scatter))
    shown = np.minimum(1.0, excess / _FULL_EXCESS)
    weight = np.where(together, weight * shown, weight)
    excess = excess * max(1.0, rate / _MEAN_OF_GRID) ** _GROWTH
    excess[-len(memories) :] *= max(1.0, rate / _MEAN_OF_SHARE) ** (1 - _GROWTH)
    return excess, weight


def _rates(rate: float, n_periods: int) -> Floats:
    """Lay a grid of rates wide enough for the heaviest scatter."""
    half = float(np.sqrt(_WIDE_VARIANCE / (n_periods * rate)))
    half = min(max(half, _NARROWEST), _WIDEST)
    n_steps = int(np.ceil(half / _STEP))
    return np.asarray(rate * np.exp(np.linspace(-half, half, 2 * n_steps + 1)))


def log_sum(logs: Floats) -> float:
    """Return the log of a sum of numbers given by their logs."""
    return float(log_sums(logs))


def log_sums(logs: Floats, spare: Floats | None = None) -> Floats:
    """Return the log of sums over the last axis, of numbers given by their logs.

    Parameters
    ----------
    logs
        In each sum at least one that is no -inf.
    spare
        An array of the same shape that may be written over; None for a new one.
    """
    most = logs.max(axis=-1, keepdims=True)
    apart = np.subtract(logs, most, out=spare)
    np.exp(apart, out=apart)
    return np.asarray(most[..., 0] + np.log(apart.sum(axis=-1)))
