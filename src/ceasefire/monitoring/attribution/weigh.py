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

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.accounts import Credibility
from ceasefire.monitoring.attribution.grades import NO_CASES, graded
from ceasefire.monitoring.attribution.likelihood import HABITS, Habits, confusion
from ceasefire.monitoring.attribution.model import Candidates
from ceasefire.monitoring.attribution.origins import Origin
from ceasefire.monitoring.attribution.record import Record

Floats = NDArray[np.float64]

# A judgement of ours, settled on simulated worlds (benchmarks/attribution.py).
SHARED_ERROR = 0.3
_DUST = 1e-9  # by which probabilities that are one number differ in the last digits


@dataclass(frozen=True, slots=True)
class Worth:
    """What the claim of an account is worth.

    Attributes
    ----------
    accuracy
        None where there is no basis.
    likelihood : (n,) float
        Probability of the claim, by who did it. All alike if it says nothing.
    log_likelihood : (n,) float
        Its logarithm.
    spread
        From the least to the greatest of these: how much it tells at most.
    tells
        Whether it tells one candidate from another at all.
    """

    accuracy: float | None
    likelihood: Floats
    log_likelihood: Floats = field(init=False)
    spread: float = field(init=False)
    tells: bool = field(init=False)

    def __post_init__(self) -> None:
        set_once = object.__setattr__  # accounts of one worth share it, worked out once
        set_once(self, "log_likelihood", np.log(self.likelihood))
        set_once(self, "spread", float(np.ptp(self.log_likelihood)))
        set_once(self, "tells", bool(np.ptp(self.likelihood) > _DUST))


@dataclass(frozen=True, slots=True)
class Witness:
    """An origin with what it is worth."""

    origin: Origin
    worth: Worth

    @property
    def tells(self) -> bool:
        """Whether it tells one candidate from another at all."""
        return self.worth.tells

    @property
    def source(self) -> str:
        """Whose word counts."""
        return self.origin.account.source

    @property
    def claim(self) -> str:
        """Who did it, by this."""
        return self.origin.account.claims


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

    @cached_property
    def _worths(self) -> dict[tuple[object, ...], Worth]:
        return {}

    @cached_property
    def _silent(self) -> Worth:
        return Worth(None, np.ones(len(self.candidates)))

    def witnesses(self, origins: Sequence[Origin]) -> list[Witness]:
        """Say what each origin of one incident is worth."""
        plain = [Witness(one, self.worth(one)) for one in origins]
        n_telling = Counter(one.claim for one in plain if one.tells)
        return [
            Witness(one.origin, self.worth(one.origin, confirmed_here=True))
            if _says_confirmed(one.origin) and n_telling[one.claim] > one.tells
            else one
            for one in plain
        ]

    def only_confirming(self, origins: Sequence[Origin]) -> frozenset[int]:
        """Find the origins without which another would not be confirmed here."""
        telling: dict[str, list[int]] = {}
        for i, one in enumerate(origins):
            if self.worth(one).tells:
                telling.setdefault(one.account.claims, []).append(i)
        others = (
            [i for i in telling.get(one.account.claims, ()) if i != j]
            for j, one in enumerate(origins)
            if _says_confirmed(one)
        )
        return frozenset(one[0] for one in others if len(one) == 1)

    def agreeing(self, witnesses: Sequence[Witness]) -> list[list[int]]:
        """Find which are counted before each and say the same, in their order."""
        agreeing: list[list[int]] = [[] for _ in witnesses]
        before: dict[str, list[int]] = {}
        for i in sorted(range(len(witnesses)), key=lambda i: _first(witnesses[i])):
            if witnesses[i].tells:
                same = before.setdefault(witnesses[i].claim, [])
                agreeing[i] = same.copy()
                same.append(i)
        return agreeing

    def weights(self, witnesses: Sequence[Witness]) -> list[float]:
        """Share of each that counts, beside the better ones that say the same."""
        weights = [0.0] * len(witnesses)
        for i, agreeing in enumerate(self.agreeing(witnesses)):
            if witnesses[i].tells:
                weights[i] = self.share_of_next(len(agreeing))
                for j in agreeing:
                    weights[i] *= 1 - self.copies(witnesses[j], witnesses[i])
        return weights

    def share_of_next(self, n_before: int) -> float:
        """Share of one more account that says what so many others say."""

        def worth(n: int) -> float:
            return n / (1 + (n - 1) * self.shared_error) if n else 0.0

        return worth(n_before + 1) - worth(n_before)

    def copies(self, one: Witness, other: Witness) -> float:
        """Probability that either copies the other."""
        first, second = sorted((one.source, other.source))
        return self.copying.get((first, second), 0.0)

    def weigh(self, witnesses: Sequence[Witness], weights: Sequence[float]) -> Floats:
        """Return the probability of each candidate; it sums to 1."""
        odds = np.log(self.prior)
        for witness, weight in zip(witnesses, weights, strict=True):
            odds = odds + weight * witness.worth.log_likelihood
        shares = np.exp(odds - odds.max())
        return np.asarray(shares / shares.sum())

    def worth(self, origin: Origin, *, confirmed_here: bool = False) -> Worth:
        """Say what the claim of an origin is worth, by its grades and its record."""
        if not origin.names_somebody:
            return self._silent
        one = origin.account
        key = (one.source, one.grade, one.party, one.claims, confirmed_here)
        if key not in self._worths:
            known = self.record.get(one.source)
            earned = NO_CASES if known is None else known.accuracy
            accuracy = graded(one, earned=earned, confirmed_here=confirmed_here).mean
            bias = None if known is None else known.bias
            table = self._table(accuracy, one.party, bias)
            column = self.candidates.index(one.claims)
            self._worths[key] = Worth(accuracy, table[:, column])
        return self._worths[key]

    def _table(
        self, accuracy: float | None, party: str | None, bias: float | None
    ) -> Floats:
        key = (accuracy, party, bias)
        if key not in self._tables:
            self._tables[key] = confusion(
                self.candidates,
                accuracy=accuracy,
                party=party,
                bias=bias,
                habits=self.habits,
            )
        return self._tables[key]


def _says_confirmed(origin: Origin) -> bool:
    return origin.names_somebody and origin.account.credibility is Credibility.CONFIRMED


def _first(witness: Witness) -> tuple[float, str]:
    """Order in which accounts are counted: what tells most first, then by name."""
    return -witness.worth.spread, witness.source
