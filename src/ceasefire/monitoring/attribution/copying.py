"""Whether two sources copy each other, from what they said of many incidents.

Why    Sources do not say that they copy. Independent ones are often right together,
       but seldom wrong together in the same way.
How    For every two sources and each incident of which both speak first-hand: how much
       likelier is it that they say what they say if one repeats the other now and
       then, than if each speaks for itself? Who did it is not known, so it is taken
       as probable as the accounts of all others make it. Two outlets of one party
       that always say the same come out as one voice, whoever copies whom.
Read   `estimate_copying`.

References
----------
.. [1] Dong, X. L., Berti-Equille, L. and Srivastava, D. (2009). Integrating
       conflicting data: the role of source dependence. *Proceedings of the VLDB
       Endowment*, 2(1), 550-561. https://doi.org/10.14778/1687627.1687690
"""

from collections.abc import Iterable
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.accounts import Account
from ceasefire.monitoring.attribution.attribute import prior_of
from ceasefire.monitoring.attribution.likelihood import HABITS, Habits
from ceasefire.monitoring.attribution.model import Candidates, Copying
from ceasefire.monitoring.attribution.origins import origins_of
from ceasefire.monitoring.attribution.record import Record
from ceasefire.monitoring.attribution.weigh import Judge, Witness

Floats = NDArray[np.float64]

COPIES_SHARE = 0.8  # of its claims that a copier takes over
PRIOR_COPYING = 0.1  # that two sources copy, before they spoke
FEWEST_SHARED = 5  # incidents of which both speak; below it nothing is said of them


def estimate_copying(
    accounts: Iterable[Account],
    candidates: Candidates,
    *,
    record: Record | None = None,
    habits: Habits = HABITS,
    n_rounds: int = 3,
) -> tuple[Copying, ...]:
    """Estimate how likely each two sources are not independent.

    Parameters
    ----------
    accounts
        Of many incidents. Copies that are said to be copies are left out first.
    candidates
        Who may have done them.
    record, habits
        As in `attribute`.
    n_rounds
        How often to weigh the incidents anew with the copying found so far.

    Returns
    -------
    pairs
        All that share at least `FEWEST_SHARED` incidents, most probable first.
    """
    by_incident: dict[str, list[Account]] = {}
    for account in accounts:
        by_incident.setdefault(account.incident, []).append(account)
    origins = [origins_of(by_incident[name]) for name in sorted(by_incident)]
    found: tuple[Copying, ...] = ()
    for _ in range(n_rounds):
        judge = Judge(
            candidates=candidates,
            prior=prior_of(candidates, None),
            habits=habits,
            record=record or {},
            copying={one.sources: one.probability for one in found},
        )
        found = _round(judge, [judge.witnesses(one) for one in origins])
    return found


def _round(judge: Judge, incidents: list[list[Witness]]) -> tuple[Copying, ...]:
    evidence: dict[tuple[str, str], list[tuple[float, float]]] = {}
    same: dict[tuple[str, str], int] = {}
    for witnesses in incidents:
        speaking = [one for one in witnesses if one.origin.names_somebody]
        for one, other in combinations(speaking, 2):
            first, second = sorted((one, other), key=lambda w: w.origin.account.source)
            pair = (first.origin.account.source, second.origin.account.source)
            truth = _truth_without(judge, witnesses, (one, other))
            ratios = _ratios(judge, first.origin.account, second.origin.account, truth)
            evidence.setdefault(pair, []).append(ratios)
            is_same = first.origin.account.claims == second.origin.account.claims
            same[pair] = same.get(pair, 0) + is_same
    pairs = [
        Copying(
            sources=pair,
            n_shared=len(told),
            n_same=same[pair],
            probability=_probability(np.array(told)),
        )
        for pair, told in evidence.items()
        if len(told) >= FEWEST_SHARED
    ]
    return tuple(sorted(pairs, key=lambda one: (-one.probability, one.sources)))


def _truth_without(
    judge: Judge, witnesses: list[Witness], pair: tuple[Witness, Witness]
) -> Floats:
    """Probability of each candidate by the accounts of all others."""
    others = [one for one in witnesses if one is not pair[0] and one is not pair[1]]
    return judge.weigh(others, judge.weights(others))


def _ratios(
    judge: Judge, first: Account, second: Account, truth: Floats
) -> tuple[float, float]:
    """Log likelihood ratios: the second copies the first, and the reverse."""
    c1, c2 = (judge.candidates.index(one.claims) for one in (first, second))
    said1, said2 = judge.table(first)[:, c1], judge.table(second)[:, c2]
    apart = float(truth @ (said1 * said2))
    repeats = float(c1 == c2)
    ratios = []
    for original in (said1, said2):
        copied = COPIES_SHARE * repeats * float(truth @ original)
        ratios.append(float(np.log((copied + (1 - COPIES_SHARE) * apart) / apart)))
    return ratios[0], ratios[1]


def _probability(ratios: Floats) -> float:
    """Probability that either copies the other, both ways alike before."""
    totals = ratios.sum(axis=0)
    odds = PRIOR_COPYING / (1 - PRIOR_COPYING)
    evidence = np.logaddexp(*totals) - np.log(2)
    return float(1 / (1 + np.exp(-np.clip(np.log(odds) + evidence, -700, 700))))
