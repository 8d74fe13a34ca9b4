"""What sources were worth in incidents whose truth was later established.

Why    A grade is somebody's impression; a record is what a source got right.
How    For a source without a party, right and wrong claims are added to the cases
       behind its grade (beta-binomial). For a partisan one, each of its claims is
       shared out between "said because it suited" and "said because it was so", by
       what it is expected to say, and its bias and accuracy are learned from the
       shares until they stay as they are. A copy teaches nothing about its copier.
Read   `learn_record`, then `SourceRecord`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ceasefire.events.accounts import Account
from ceasefire.monitoring.attribution.grades import Accuracy, graded
from ceasefire.monitoring.attribution.likelihood import (
    HABITS,
    Habits,
    honest,
    suits,
)
from ceasefire.monitoring.attribution.model import Candidates
from ceasefire.monitoring.attribution.origins import by_incident, origins_of

_MOST_ROUNDS = 200
_STILL = 1e-6  # change of the bias at which learning ends


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """What is known of one source beside its grade.

    Attributes
    ----------
    accuracy
        Cases it got right and wrong; parts of cases for a partisan source.
    bias
        Probability that it says what suits its party; None if it belongs to none.
    n_incidents
        Incidents of established truth on which it named somebody first-hand.
    """

    accuracy: Accuracy
    bias: float | None
    n_incidents: int


Record = Mapping[str, SourceRecord]


def learn_record(
    accounts: Iterable[Account],
    truths: Mapping[str, str],
    candidates: Candidates,
    *,
    habits: Habits = HABITS,
) -> Record:
    """Learn from incidents whose truth is known.

    Parameters
    ----------
    accounts
        Of these incidents, and perhaps of others, which are passed over.
    truths
        By incident, who did it; established without these accounts.
    candidates
        Who may have done it.
    habits
        What is expected of partisan sources before there is a record.

    Returns
    -------
    record
        By source, those that named somebody first-hand.

    Raises
    ------
    ContradictoryAccounts
        If a source says two things of one such incident, or copies go in a circle.
    """
    known = by_incident(one for one in accounts if one.incident in truths)
    first_hand: dict[str, list[Account]] = {}
    for incident in sorted(known):
        for origin in origins_of(known[incident]):
            if origin.names_somebody:
                name = origin.account.source
                first_hand.setdefault(name, []).append(origin.account)
    return {
        source: _record(told, truths, candidates, habits)
        for source, told in sorted(first_hand.items())
    }


def _record(
    told: list[Account],
    truths: Mapping[str, str],
    candidates: Candidates,
    habits: Habits,
) -> SourceRecord:
    parties = {account.party for account in told}
    party = parties.pop() if len(parties) == 1 else None
    right = [account.claims == truths[account.incident] for account in told]
    if party is None:
        return SourceRecord(
            accuracy=Accuracy(sum(right), len(right) - sum(right)),
            bias=None,
            n_incidents=len(told),
        )
    return _partisan(told, party, truths, candidates, habits)


def _partisan(
    told: list[Account],
    party: str,
    truths: Mapping[str, str],
    candidates: Candidates,
    habits: Habits,
) -> SourceRecord:
    """Learn bias and accuracy together, by expectation and maximisation."""
    said = [candidates.index(account.claims) for account in told]
    true = [candidates.index(truths[account.incident]) for account in told]
    suiting = suits(candidates, party)
    grades = [one.grade for one in told]
    by_grade = {one.grade: one for one in told}
    bias, learned = habits.bias, Accuracy()
    for _ in range(_MOST_ROUNDS):
        tables = {
            grade: honest(candidates, graded(one, earned=learned).mean, party, habits)
            for grade, one in by_grade.items()
        }
        partial = [
            bias * suiting[c] / (bias * suiting[c] + (1 - bias) * tables[grade][h, c])
            for grade, h, c in zip(grades, true, said, strict=True)
        ]
        cases = habits.bias_cases + len(told)
        before = bias
        bias = float((habits.bias * habits.bias_cases + sum(partial)) / cases)
        free = [1 - float(one) for one in partial]
        right = sum(f for f, h, c in zip(free, true, said, strict=True) if h == c)
        learned = Accuracy(right, sum(free) - right)
        if abs(bias - before) < _STILL:
            break
    return SourceRecord(accuracy=learned, bias=bias, n_incidents=len(told))
