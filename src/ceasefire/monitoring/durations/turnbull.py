"""The most likely survival curve where ends are known only to lie between two days.

Why    Lists give many ends by month or year. The middle of the month makes a curve
       that is too sure of itself, the first of the month one that is too low.
How    The likelihood depends only on how much probability lies on the *innermost*
       intervals: those that begin where some duration can begin and end where some
       duration can end, with no other such day between. Each round shares every
       duration out over its innermost intervals in proportion to their probability
       (Turnbull's self-consistency, an EM step), sped up by extrapolation of two
       rounds (SQUAREM). The rounds stop once the likelihood is provably within
       `GAP` per duration of the highest there is.
Read   `turnbull`, then `Masses`.
Else   Where within an innermost interval the probability lies is not known: the data
       do not say, and no curve is drawn there. Bounds are in `imputation`.

References
----------
.. [1] Turnbull, B. W. (1976). The empirical distribution function with arbitrarily
       grouped, censored and truncated data. *Journal of the Royal Statistical Society
       B*, 38(3), 290-295. https://doi.org/10.1111/j.2517-6161.1976.tb01597.x
.. [2] Gentleman, R. and Geyer, C. J. (1994). Maximum likelihood for interval censored
       data: consistency and computation. *Biometrika*, 81(3), 618-623.
       https://doi.org/10.1093/biomet/81.3.618
.. [3] Varadhan, R. and Roland, C. (2008). Simple and globally convergent methods for
       accelerating the convergence of any EM algorithm. *Scandinavian Journal of
       Statistics*, 35(2), 335-353. https://doi.org/10.1111/j.1467-9469.2007.00585.x
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import CeasefireError
from ceasefire.monitoring.durations.observed import Days, Observed, Rows

Floats = NDArray[np.float64]

GAP = 1e-6  # of the log likelihood, per duration
MOST_ROUNDS = 20_000
_LEAST = 1e-300  # where rounding leaves nothing of a probability
_SHORTEST = 0.01  # of a share, that a leap leaves


class Unsettled(CeasefireError, ArithmeticError):
    """The estimate had not come to rest when its rounds were used up."""

    def __init__(self, gap: float, rounds: int) -> None:
        super().__init__(gap, rounds)
        self.gap, self.rounds = gap, rounds

    def __str__(self) -> str:
        return (
            f"After {self.rounds:,} rounds the likelihood may still rise by "
            f"{self.gap:.2g} per ceasefire. Give ends more precisely, or leave out "
            "those of which only the year is known."
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Masses:
    """Probability on m innermost intervals, in rising order.

    Attributes
    ----------
    first, last : (m,) int
        First and last day of each; the last may be `NEVER`.
    share : (m,) float
        Probability that a duration lies in it; they add up to 1.
    gap
        By how much the log likelihood per duration can be short of its maximum.
    """

    first: Days
    last: Days
    share: Floats
    gap: float

    @property
    def survival(self) -> Floats:
        """Share that lasts longer than the last day of each."""
        after = 1.0 - np.cumsum(self.share)
        after[np.abs(after) < _ROUNDING] = 0.0
        return np.asarray(after)


_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Support:
    """Which innermost intervals each duration can lie in: a run of them.

    Attributes
    ----------
    first, last : (m,) int
        Days of each innermost interval.
    begin, stop : (n,) int
        The run of duration i is ``begin[i]:stop[i]``; it is never empty.
    """

    first: Days
    last: Days
    begin: Rows
    stop: Rows


def support_of(observed: Observed) -> Support:
    """Find the innermost intervals.

    A day on which one can begin and another can end is an interval of its own.
    """
    days = np.concatenate([observed.earliest, observed.latest])
    is_last = np.repeat([False, True], len(observed))
    order = np.lexsort((is_last, days))
    days, is_last = days[order], is_last[order]
    inner = np.flatnonzero(~is_last[:-1] & is_last[1:])
    first, last = days[inner], days[inner + 1]
    return Support(
        first,
        last,
        np.searchsorted(first, observed.earliest, side="left"),
        np.searchsorted(last, observed.latest, side="right"),
    )


def turnbull(
    observed: Observed,
    weights: Floats | None = None,
    *,
    gap: float = GAP,
    most_rounds: int = MOST_ROUNDS,
) -> Masses:
    """Estimate the distribution of durations of which some are known only roughly.

    Parameters
    ----------
    observed
        n durations, n at least 1.
    weights : (n,) float or None
        How much each counts; positive. None for all alike.
    gap
        How close to the highest log likelihood, per duration.
    most_rounds
        After how many to give up.

    Returns
    -------
    masses
        Where all durations are known, or hold until a known day, their survival is
        that of Kaplan and Meier.

    Raises
    ------
    Unsettled
        If the gap was not reached.
    """
    support = support_of(observed)
    each = np.ones(len(observed)) if weights is None else weights
    runs, which = np.unique(
        np.column_stack([support.begin, support.stop]), axis=0, return_inverse=True
    )
    likelihood = _Likelihood(
        runs[:, 0],
        runs[:, 1],
        np.bincount(which.ravel(), each) / each.sum(),
        len(support.first),
    )
    share, reached = _climb(likelihood, gap, most_rounds)
    return Masses(first=support.first, last=support.last, share=share, gap=reached)


@dataclass(frozen=True, slots=True, eq=False)
class _Likelihood:
    """Runs of intervals, how much each counts (adding up to 1), and the number m."""

    begin: Rows
    stop: Rows
    weight: Floats
    m: int

    def of_runs(self, share: Floats) -> Floats:
        sums = np.concatenate([[0.0], np.cumsum(share)])
        # Sums far apart lose what small runs hold: those of one interval are exact.
        runs = np.where(
            self.stop - self.begin == 1,
            share[self.begin],
            sums[self.stop] - sums[self.begin],
        )
        return np.asarray(np.maximum(runs, _LEAST))

    def log(self, share: Floats) -> float:
        return float(self.weight @ np.log(self.of_runs(share)))

    def gain(self, share: Floats) -> Floats:
        """Derivative of the log likelihood by each share; at most 1 at its top."""
        each = self.weight / self.of_runs(share)
        steps = np.bincount(self.begin, each, self.m + 1)
        steps -= np.bincount(self.stop, each, self.m + 1)
        return np.asarray(np.cumsum(steps)[: self.m])


def _climb(
    likelihood: _Likelihood, gap: float, most_rounds: int
) -> tuple[Floats, float]:
    """Raise the likelihood until it is within the gap of its top."""
    share = np.full(likelihood.m, 1 / likelihood.m)
    reached = np.inf
    for _ in range(most_rounds):
        gain = likelihood.gain(share)
        reached = float(gain.max()) - 1
        if reached <= gap:
            return share, max(reached, 0.0)
        once = _shared(share * gain)
        twice = _shared(once * likelihood.gain(once))
        share = _leap(likelihood, share, once, twice)
    raise Unsettled(reached, most_rounds)


def _leap(
    likelihood: _Likelihood, share: Floats, once: Floats, twice: Floats
) -> Floats:
    """Go on in the direction of two rounds, unless that leads down."""
    step = once - share
    bend = (twice - once) - step
    length = float(np.sqrt((bend**2).sum()))
    if length == 0:
        return twice
    far = max(1.0, float(np.sqrt((step**2).sum())) / length)
    least = _SHORTEST * twice  # a run must not lose all of its probability in a leap
    there = _shared(np.maximum(share + 2 * far * step + far**2 * bend, least))
    return there if likelihood.log(there) >= likelihood.log(twice) else twice


def _shared(share: Floats) -> Floats:
    return np.asarray(share / share.sum())
