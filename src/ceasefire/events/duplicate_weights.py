"""From agreement to a probability of being the same incident.

How    Each level of agreement has a weight: how much oftener it occurs between reports
       of one incident than between others as near (Fellegi and Sunter). The shares
       behind the weights are estimated from the pairs themselves, starting from and
       held by stated ones; the questions are taken as independent of each other.
       A report has at most one counterpart in another file, so candidates compete:
       of two equal ones neither is more than even, but one that is plainly another's
       is no rival. The chances are those of a random matching of the two files, by
       belief propagation [4].
Read   `estimate`, then `probabilities`.

References
----------
.. [1] Fellegi, I. P. and Sunter, A. B. (1969). A theory for record linkage. *Journal
       of the American Statistical Association*, 64(328), 1183-1210.
       https://doi.org/10.1080/01621459.1969.10501049
.. [2] Enamorado, T., Fifield, B. and Imai, K. (2019). Using a probabilistic model to
       assist merging of large-scale administrative records. *American Political
       Science Review*, 113(2), 353-371. https://doi.org/10.1017/S0003055418000783
.. [3] Sadinle, M. (2017). Bayesian estimation of bipartite matchings for record
       linkage. *Journal of the American Statistical Association*, 112(518), 600-612.
       https://doi.org/10.1080/01621459.2016.1148612
.. [4] Bayati, M., Gamarnik, D., Katz, D., Nair, C. and Tetali, P. (2007). Simple
       deterministic approximation algorithms for counting matchings. *Proceedings of
       the 39th ACM Symposium on Theory of Computing*, 122-127.
       https://doi.org/10.1145/1250790.1250809
"""

from dataclasses import dataclass

import numpy as np

from ceasefire.events.duplicate_agreement import QUESTIONS, Levels
from ceasefire.events.duplicate_reports import NONE, Floats, Ints, Reports

COUNTERPART_SHARE = 0.3  # of reports that another file has too, to start from
_COUNTERPART_CASES = 50.0  # imagined reports behind it
_LEVEL_CASES = 50.0  # imagined pairs behind the stated shares of a question
_MOST_ROUNDS = 60
_MOST_TURNS = 200  # in which candidates settle among each other; mostly within ten
_SETTLED = 1e-12  # so that nothing hangs on which file came first
_FURTHEST = 25.0  # log odds beyond which nothing more is told apart
_STILL = 1e-4


@dataclass(frozen=True, slots=True)
class Weights:
    """What each level of agreement is worth.

    Attributes
    ----------
    of_same, of_others
        By question, shares of the levels; each sums to 1.
    counterpart_share
        Share of reports that another file has too.
    """

    of_same: dict[str, Floats]
    of_others: dict[str, Floats]
    counterpart_share: float

    @classmethod
    def stated(cls) -> "Weights":
        """Return the shares that we start from."""
        return cls(
            {
                name: _shares([one.of_same for one in q])
                for name, q in QUESTIONS.items()
            },
            {
                name: _shares([one.of_others for one in q])
                for name, q in QUESTIONS.items()
            },
            COUNTERPART_SHARE,
        )

    def of(self, question: str) -> Floats:
        """Return the log likelihood ratio of each level of a question."""
        return np.log(self.of_same[question]) - np.log(self.of_others[question])

    def sums(self, levels: Levels) -> Floats:
        """Return the log likelihood ratio of each pair; unanswered questions add 0."""
        total = np.zeros(len(levels))
        for column, name in enumerate(QUESTIONS):
            total += np.append(self.of(name), 0.0)[levels[:, column]]  # NONE is last
        return total


@dataclass(frozen=True, slots=True)
class Rivals:
    """Which pairs compete for the same counterpart.

    Attributes
    ----------
    of_one, of_other : (k,) int
        Number of the group in which the pair stands: the candidates for one of its
        rows in the file of the other, and the reverse.
    """

    of_one: Ints
    of_other: Ints

    @classmethod
    def of(cls, reports: Reports, left: Ints, right: Ints) -> "Rivals":
        """Group pairs by row and by file of the counterpart.

        All pairs of two files are turned the same way round first, so that a row that
        is left in one pair and right in the next meets its rivals in both.
        """
        file = reports.file
        turned = file[left] > file[right]
        one = np.where(turned, right, left)
        other = np.where(turned, left, right)
        n_files = int(file.max(initial=0)) + 1
        _, of_one = np.unique(one * n_files + file[other], return_inverse=True)
        _, of_other = np.unique(other * n_files + file[one], return_inverse=True)
        return cls(of_one, of_other)

    def sums(self, values: Floats) -> tuple[Floats, Floats]:
        """Sum over the rivals of each pair, itself included, on either side."""
        left = np.bincount(self.of_one, values)[self.of_one]
        right = np.bincount(self.of_other, values)[self.of_other]
        return np.asarray(left, np.float64), np.asarray(right, np.float64)

    @property
    def n_groups(self) -> int:
        """Rows that have a candidate, once for each file that has one."""
        if not len(self.of_one):
            return 0
        return int(self.of_one.max()) + int(self.of_other.max()) + 2


def probabilities(weights: Weights, levels: Levels, rivals: Rivals) -> Floats:
    """Return the probability that each pair is one incident: (k,), 0 to 1.

    A row has a counterpart with the share that `weights` say, any of its k candidates
    alike before they are compared.
    """
    if not len(levels):
        return np.zeros(0)
    n_one, n_other = rivals.sums(np.ones(len(levels)))
    before = _log_odds_of_any(weights.counterpart_share, np.sqrt(n_one * n_other))
    odds = np.exp(np.clip(before + weights.sums(levels), -_FURTHEST, _FURTHEST))
    # how free each end is for this pair, by its other candidates and theirs in turn
    left_free = right_free = np.ones(len(levels))
    for _ in range(_MOST_TURNS):
        of_one = rivals.sums(odds * right_free)[0] - odds * right_free
        left_free = 1 / (1 + np.maximum(of_one, 0))
        of_other = rivals.sums(odds * left_free)[1] - odds * left_free
        before_turn, right_free = right_free, 1 / (1 + np.maximum(of_other, 0))
        if float(np.abs(right_free - before_turn).max()) < _SETTLED:
            break
    worth = odds * left_free * right_free
    return np.asarray(worth / (1 + worth))


def _log_odds_of_any(share: float, n_candidates: Floats) -> Floats:
    """Weight of one of k candidates, of which one is right with the share p.

    In a full matching of k reports with k others by belief propagation, this weight of
    every pair gives each report a counterpart with probability p:
    w = p (k - p) / (k (1 - p))^2, which for a single candidate is p / (1 - p).
    """
    k = n_candidates
    return np.asarray(
        np.log(share) + np.log(k - share) - 2 * np.log(k) - 2 * np.log1p(-share)
    )


def estimate(levels: Levels, rivals: Rivals) -> Weights:
    """Estimate the weights from the pairs, by expectation and maximisation.

    Parameters
    ----------
    levels : (k, n_questions) int8
        Agreement of each pair.
    rivals
        Which of them compete.

    Returns
    -------
    weights
        The stated ones where there are no pairs.
    """
    stated = weights = Weights.stated()
    if not len(levels):
        return weights
    n_rows = rivals.n_groups / 2
    for _ in range(_MOST_ROUNDS):
        same = probabilities(weights, levels, rivals)
        share = (stated.counterpart_share * _COUNTERPART_CASES + same.sum()) / (
            _COUNTERPART_CASES + n_rows
        )
        before = weights.counterpart_share
        weights = Weights(
            _counted(levels, same, stated.of_same),
            _counted(levels, 1 - same, stated.of_others),
            float(np.clip(share, 1e-4, 1 - 1e-4)),
        )
        if abs(weights.counterpart_share - before) < _STILL:
            break
    return weights


def _counted(
    levels: Levels, share: Floats, stated: dict[str, Floats]
) -> dict[str, Floats]:
    """Share of the levels of each question, with the stated ones as earlier pairs."""
    found = {}
    for column, name in enumerate(QUESTIONS):
        level = levels[:, column].astype(np.int64)
        known = level != NONE
        counts = np.bincount(level[known], share[known], minlength=len(stated[name]))
        found[name] = _shares(counts + _LEVEL_CASES * stated[name])
    return found


def _shares(values: list[float] | Floats) -> Floats:
    array = np.asarray(values, dtype=np.float64)
    return np.asarray(array / array.sum())
