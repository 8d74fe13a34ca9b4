"""What a grade is worth, as a number: a prior, to be overruled by a record.

Why    The Admiralty grades are words. To weigh accounts against each other, a
       probability is needed that a source so graded names the right one.
How    Each grade stands for so many imagined earlier cases, some of them right. F and
       6 stand for none. What a source got right and wrong is added to those of its own
       grade. The means are a judgement of ours: the studies below say that such words
       are read differently by different people [2], and that the grade of the
       information sways readers more than that of the source [1]. The cases of both
       grades are added rather than their odds multiplied, as in practice they go
       together and are not two pieces of evidence.
Read   `Accuracy`, then `graded`.

References
----------
.. [1] Samet, M. G. (1975). *Subjective interpretation of reliability and accuracy
       scales for evaluating military intelligence*. Technical Paper 260, U.S. Army
       Research Institute for the Behavioral and Social Sciences (AD-A003 260).
.. [2] Irwin, D. and Mandel, D. R. (2019). Improving information evaluation for
       intelligence production. *Intelligence and National Security*, 34(4), 503-525.
       https://doi.org/10.1080/02684527.2019.1569343
"""

from dataclasses import dataclass

from ceasefire.events.accounts import Account, Credibility, Reliability

# Probability of naming the right one. A prior of ours; see the module's words.
RELIABILITY_MEAN: dict[Reliability, float] = {
    Reliability.COMPLETE: 0.95,
    Reliability.USUAL: 0.85,
    Reliability.FAIR: 0.70,
    Reliability.NOT_USUAL: 0.50,
    Reliability.NONE: 0.25,
}
CREDIBILITY_MEAN: dict[Credibility, float] = {
    Credibility.CONFIRMED: 0.95,
    Credibility.PROBABLE: 0.80,
    Credibility.POSSIBLE: 0.60,
    Credibility.DOUBTFUL: 0.35,
    Credibility.IMPROBABLE: 0.15,
}
RELIABILITY_CASES = 4.0  # imagined earlier cases behind a grade of a source
CREDIBILITY_CASES = 6.0  # and behind a grade of information, which weighs more


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often a source is right: a beta distribution, by its counts.

    Attributes
    ----------
    right, wrong
        Cases, imagined and real; none at all where there is no basis.
    """

    right: float = 0.0
    wrong: float = 0.0

    def __add__(self, other: "Accuracy") -> "Accuracy":
        return Accuracy(self.right + other.right, self.wrong + other.wrong)

    def at_most(self, n_cases: float) -> "Accuracy":
        """Return the same share of right ones, of no more than so many cases."""
        cases = self.right + self.wrong
        if cases <= n_cases:
            return self
        return Accuracy(self.right / cases * n_cases, self.wrong / cases * n_cases)

    @property
    def mean(self) -> float | None:
        """Mean of the distribution; None where there is no basis."""
        cases = self.right + self.wrong
        return self.right / cases if cases > 0 else None


NO_CASES = Accuracy()


def graded(
    account: Account,
    *,
    earned: Accuracy = NO_CASES,
    confirmed_here: bool = False,
) -> Accuracy:
    """Return what the grades of an account are worth, with its source's record.

    Parameters
    ----------
    account
        With its grades.
    earned
        What its source got right and wrong. It makes the source better known than its
        grade does, but the source as a whole weighs no more for it: what the monitors
        think of this one claim keeps its share.
    confirmed_here
        Whether an independent account of the same sheet says the same. Then "1,
        confirmed by other sources" is read as "2, probably true": the confirmation is
        counted where it stands, and not once more.
    """
    credibility = account.credibility
    if confirmed_here and credibility is Credibility.CONFIRMED:
        credibility = Credibility.PROBABLE
    source = _cases(RELIABILITY_MEAN.get(account.reliability), RELIABILITY_CASES)
    claim = _cases(CREDIBILITY_MEAN.get(credibility), CREDIBILITY_CASES)
    return (source + earned).at_most(RELIABILITY_CASES) + claim


def _cases(mean: float | None, n_cases: float) -> Accuracy:
    if mean is None:
        return Accuracy()
    return Accuracy(mean * n_cases, (1 - mean) * n_cases)
