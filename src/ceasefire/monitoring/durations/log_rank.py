"""Whether the survival curves of several groups are one curve.

How    On each day with an end, the ends expected in a group are its part of all those
       at risk. Observed less expected ends, added up, are held against their
       variance. Of data completed several times, the sums are averaged and the
       variance is that within plus that between completions.
Read   `log_rank_sums`, then `log_rank_test`.

References
----------
.. [1] Mantel, N. (1966). Evaluation of survival data and two new rank order statistics
       arising in its consideration. *Cancer Chemotherapy Reports*, 50(3), 163-170.
.. [2] Peto, R. and Peto, J. (1972). Asymptotically efficient rank invariant test
       procedures. *Journal of the Royal Statistical Society A*, 135(2), 185-207.
       https://doi.org/10.2307/2344317
.. [3] Pan, W. (2000). A two-sample test with interval censored data via multiple
       imputation. *Statistics in Medicine*, 19(1), 1-11.
       https://doi.org/10.1002/(SICI)1097-0258(20000115)19:1<1::AID-SIM296>3.0.CO;2-Q
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ceasefire.monitoring.durations.intervals import chi_square_tail
from ceasefire.monitoring.durations.kaplan_meier import at_risk_on
from ceasefire.monitoring.durations.observed import (
    ImpossibleDurations,
    whole_days,
    yes_or_no,
)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class LogRankSums:
    """Ends of k groups, as they were and as one common curve would have them.

    Attributes
    ----------
    observed, expected : (k,) float
        Ends by group.
    covariance : (k, k) float
        Of observed less expected.
    """

    observed: Floats
    expected: Floats
    covariance: Floats


def log_rank_sums(
    last_seen: ArrayLike, ended: ArrayLike, group: ArrayLike, n_groups: int
) -> LogRankSums:
    """Add up observed and expected ends.

    Parameters
    ----------
    last_seen : (n,) int
        Day of the end, or the last day looked at.
    ended : (n,) bool
        Whether the end was seen; 0 and 1 will do.
    group : (n,) int
        From 0 to `n_groups` - 1.

    Returns
    -------
    sums
        For `log_rank_test`.

    Raises
    ------
    ImpossibleDurations
        If a number is missing or none, lengths differ, or a group is not one of them.
    """
    last_seen = whole_days("last_seen", last_seen)
    ended, group = yes_or_no("ended", ended), whole_days("group", group)
    if not last_seen.shape == ended.shape == group.shape:
        raise ImpossibleDurations("last_seen, ended and group are not of one length")
    if ((group < 0) | (group >= n_groups)).any():
        raise ImpossibleDurations(f"a group is not one of {n_groups}, from 0")
    day = np.unique(last_seen[ended])
    at_risk = np.array([at_risk_on(last_seen[group == g], day)
                        for g in range(n_groups)], dtype=float)  # fmt: skip
    place = np.searchsorted(day, last_seen[ended])
    ends = np.zeros((n_groups, len(day)))
    np.add.at(ends, (group[ended], place), 1.0)
    all_at_risk, all_ends = at_risk.sum(axis=0), ends.sum(axis=0)
    share = at_risk / all_at_risk
    left = np.maximum(all_at_risk - 1, 1)  # the last one alone adds no variance
    weight = all_ends * (all_at_risk - all_ends) / left
    covariance = np.diag((share * weight).sum(axis=1)) - (share * weight) @ share.T
    return LogRankSums(ends.sum(axis=1), (share * all_ends).sum(axis=1), covariance)


def log_rank_test(parts: list[LogRankSums]) -> tuple[float, int, float]:
    """Hold observed against expected ends.

    Parameters
    ----------
    parts
        One for data that are known; one for each completion of data that are not.

    Returns
    -------
    statistic, freedom, p_value
        Chi-square with as many degrees of freedom as there are groups, less one.
    """
    excess = np.array([part.observed - part.expected for part in parts])[:, :-1]
    variance = np.mean([part.covariance for part in parts], axis=0)[:-1, :-1]
    if len(parts) > 1:
        between = np.atleast_2d(np.cov(excess, rowvar=False))
        variance = variance + (1 + 1 / len(parts)) * between
    mean = excess.mean(axis=0)
    statistic = float(mean @ np.linalg.pinv(variance, hermitian=True) @ mean)
    freedom = int(np.linalg.matrix_rank(variance, hermitian=True))
    return statistic, freedom, chi_square_tail(statistic, freedom) if freedom else 1.0
