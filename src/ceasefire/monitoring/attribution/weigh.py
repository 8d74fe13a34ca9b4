"""Accounts of one incident, put together by Bayes' rule.

How    Each origin turns the prior by what it would have said under each truth. Where
       copying was estimated, an account counts only with the probability that it is
       independent of those counted before it. And as the errors of sources that nobody
       knows to copy still go together (one rumour, one bad view of the street), n
       accounts that say the same count as n / (1 + (n - 1) r) of them [3]: the one that
       tells most as a whole, each further one as what it adds to that number.
Read   `Judge.weigh`.

References
----------
.. [1] Dawid, A. P. and Skene, A. M. (1979). Maximum likelihood estimation of observer
       error-rates using the EM algorithm. *Applied Statistics*, 28(1), 20-28.
       https://doi.org/10.2307/2346806
.. [2] Dong, X. L., Berti-Equille, L. and Srivastava, D. (2009). Integrating
       conflicting data: the role of source dependence. *Proceedings of the VLDB
       Endowment*, 2(1), 550-561. https://doi.org/10.14778/1687627.1687690
.. [3] Clemen, R. T. and Winkler, R. L. (1985). Limits for the precision and value of
       information from dependent sources. *Operations Research*, 33(2), 427-442.
       https://doi.org/10.1287/opre.33.2.427
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.accounts import Account, Credibility
from ceasefire.monitoring.attribution.grades import Accuracy, graded
from ceasefire.monitoring.attribution.likelihood import HABITS, Habits, confusion
from ceasefire.monitoring.attribution.model import Candidates
from ceasefire.monitoring.attribution.origins import Origin
from ceasefire.monitoring.attribution.record import Record

Floats = NDArray[np.float64]

# A judgement of ours, settled on simulated worlds (benchmarks/attribution.py).
SHARED_ERROR = 0.3


@dataclass(frozen=True, slots=True)
class Witness:
    """An origin with what it is worth.

    Attributes
    ----------
    accuracy
        None where there is no basis.
    likelihood : (n,) float
        Probability of its claim, by who did it. All alike if it says nothing.
    """

    origin: Origin
    accuracy: float | None
    likelihood: Floats

    @property
    def tells(self) -> bool:
        """Whether it tells one candidate from another at all."""
        return bool(np.ptp(self.likelihood) > 0)


@dataclass(frozen=True, kw_only=True)
class Judge:
    """Everything that is the same for all incidents.

    Attributes
    ----------
    prior : (n,) float
        Of each candidate; positive, and sums to 1.
    record
        By source, what it got right and wrong.
    copying
        Probability that two sources copy, by their names in order.
    shared_error
        Correlation r of the errors of sources that are held to be independent.
    """

    candidates: Candidates
    prior: Floats
    habits: Habits = HABITS
    record: Record = field(default_factory=dict)
    copying: Mapping[tuple[str, str], float] = field(default_factory=dict)
    shared_error: float = SHARED_ERROR

    @cached_property
    def _tables(self) -> dict[tuple[object, ...], Floats]:
        return {}

    def witnesses(self, origins: Sequence[Origin]) -> list[Witness]:
        """Say what each origin of one incident is worth."""
        plain = [self._witness(one, confirmed_here=False) for one in origins]
        return [
            self._witness(one.origin, confirmed_here=True)
            if one.origin.account.credibility is Credibility.CONFIRMED
            and _is_confirmed(one, plain)
            else one
            for one in plain
        ]

    def weights(self, witnesses: Sequence[Witness]) -> list[float]:
        """Share of each that counts, beside the better ones that say the same."""
        weights = [0.0] * len(witnesses)
        before: dict[str, list[str]] = {}  # sources counted so far, by their claim
        for i in sorted(range(len(witnesses)), key=lambda i: _first(witnesses[i])):
            one = witnesses[i]
            if one.tells:
                agreeing = before.setdefault(_claim(one), [])
                weights[i] = self._share_of_next(len(agreeing))
                for source in agreeing:
                    pair = _pair(source, _source(one))
                    weights[i] *= 1 - self.copying.get(pair, 0.0)
                agreeing.append(_source(one))
        return weights

    def _share_of_next(self, n_before: int) -> float:
        """Share of one more account that says what so many others say."""

        def worth(n: int) -> float:
            return n / (1 + (n - 1) * self.shared_error) if n else 0.0

        return worth(n_before + 1) - worth(n_before)

    def weigh(self, witnesses: Sequence[Witness], weights: Sequence[float]) -> Floats:
        """Return the probability of each candidate; it sums to 1."""
        odds = np.log(self.prior)
        for witness, weight in zip(witnesses, weights, strict=True):
            odds = odds + weight * np.log(witness.likelihood)
        shares = np.exp(odds - odds.max())
        return np.asarray(shares / shares.sum())

    def table(self, account: Account, *, confirmed_here: bool = False) -> Floats:
        """Probability of each claim of the source of an account, by who did it."""
        known = self.record.get(account.source)
        accuracy = self.accuracy(account, confirmed_here=confirmed_here)
        bias = None if known is None else known.bias
        key = (accuracy, account.party, bias)
        if key not in self._tables:
            self._tables[key] = confusion(
                self.candidates,
                accuracy=accuracy,
                party=account.party,
                bias=bias,
                habits=self.habits,
            )
        return self._tables[key]

    def accuracy(
        self, account: Account, *, confirmed_here: bool = False
    ) -> float | None:
        """Mean accuracy of an account, by its grades and its source's record."""
        known = self.record.get(account.source)
        earned = Accuracy() if known is None else known.accuracy
        return graded(account, earned=earned, confirmed_here=confirmed_here).mean

    def _witness(self, origin: Origin, *, confirmed_here: bool) -> Witness:
        account = origin.account
        if not origin.names_somebody:
            return Witness(origin, None, np.ones(len(self.candidates)))
        table = self.table(account, confirmed_here=confirmed_here)
        return Witness(
            origin,
            self.accuracy(account, confirmed_here=confirmed_here),
            table[:, self.candidates.index(account.claims)],
        )


def _is_confirmed(one: Witness, witnesses: Sequence[Witness]) -> bool:
    return any(
        other is not one and other.tells and _claim(other) == _claim(one)
        for other in witnesses
    )


def _first(witness: Witness) -> tuple[float, str]:
    """Order in which accounts are counted: what tells most first, then by name."""
    told = np.log(witness.likelihood)
    return -float(np.ptp(told)), _source(witness)


def _claim(witness: Witness) -> str:
    return witness.origin.account.claims


def _source(witness: Witness) -> str:
    return witness.origin.account.source


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
