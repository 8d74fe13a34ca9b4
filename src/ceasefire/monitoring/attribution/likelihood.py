"""What a source would say if one or another had done it.

Why    An accusation is worth as much as it is unlikely to be made for nothing. A party
       that accuses its enemy would have done so anyway; one that owns up would not.
How    A table with one row per truth and one column per claim. A source without a
       party names the right one with its accuracy, and any other as likely as the
       next. A partisan one does the same, or, with the probability of its bias, says
       what suits its party whatever happened; and it seldom owns up to what its side
       did not do.
Read   `Habits`, then `confusion`.

References
----------
.. [1] Dawid, A. P. and Skene, A. M. (1979). Maximum likelihood estimation of observer
       error-rates using the EM algorithm. *Applied Statistics*, 28(1), 20-28.
       https://doi.org/10.2307/2346806
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.attribution.model import Candidates

Floats = NDArray[np.float64]

# What suits a party, against another party as 1. Judgements of ours.
SUITS_EXCLUDED = 0.5
SUITS_ACCIDENT = 0.3
SUITS_OTHER = 0.2

_CLOSEST = 1e-3  # no source is held to be always right, or always wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How partisan sources speak: priors of ours, which a record may overrule.

    Attributes
    ----------
    bias
        Probability that a partisan source says what suits its party.
    bias_cases
        Imagined earlier cases behind `bias`.
    false_admission
        How much rarer than another error it is that a party's own source names the
        party wrongly. 1 would make an admission as cheap as any other claim.
    boast
        The same for an excluded group, which may want the credit.
    """

    bias: float = 0.6
    bias_cases: float = 5.0
    false_admission: float = 0.1
    boast: float = 0.5


HABITS = Habits()


def suits(candidates: Candidates, party: str) -> Floats:
    """Probability of each claim from a source that says what suits its party."""
    weights = np.concatenate(
        [
            np.ones(len(candidates.parties)),
            np.full(len(candidates.excluded), SUITS_EXCLUDED),
            [SUITS_ACCIDENT, SUITS_OTHER],
        ]
    )
    weights[candidates.index(party)] = 0.0
    return np.asarray(weights / weights.sum())


def honest(
    candidates: Candidates, accuracy: float | None, party: str | None, habits: Habits
) -> Floats:
    """Probability of each claim, by who did it, from a source that does not care.

    Returns
    -------
    table : (n, n) float
        Rows are truths, columns claims; each row sums to 1.
    """
    n = len(candidates)
    right = 1 / n if accuracy is None else np.clip(accuracy, _CLOSEST, 1 - _CLOSEST)
    wrong = np.ones((n, n)) - np.eye(n)
    if party is not None:
        boasts = party in candidates.excluded
        seldom = habits.boast if boasts else habits.false_admission
        wrong[:, candidates.index(party)] *= seldom
    wrong *= (1 - right) / wrong.sum(axis=1, keepdims=True)
    return np.asarray(wrong + right * np.eye(n))


def confusion(
    candidates: Candidates,
    *,
    accuracy: float | None,
    party: str | None,
    bias: float | None = None,
    habits: Habits = HABITS,
) -> Floats:
    """Probability of each claim of a source, by who did it.

    Parameters
    ----------
    candidates
        Who may have done it, n of them.
    accuracy
        Probability of naming the right one, where the source does not speak for its
        party; None where there is no basis.
    party
        Of the source; None if it belongs to none.
    bias
        Of this source; that of `habits` by default. Without effect without a party.

    Returns
    -------
    table : (n, n) float
        Rows are truths, columns claims; each row sums to 1. For a source without a
        party and without a basis all rows are alike: it says nothing.
    """
    table = honest(candidates, accuracy, party, habits)
    if party is None:
        return table
    partisan = habits.bias if bias is None else bias
    return np.asarray((1 - partisan) * table + partisan * suits(candidates, party))
