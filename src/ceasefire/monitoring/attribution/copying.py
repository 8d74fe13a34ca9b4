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

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.accounts import Account
from ceasefire.monitoring.attribution.attribute import prior_of
from ceasefire.monitoring.attribution.likelihood import HABITS, Habits
from ceasefire.monitoring.attribution.model import Candidates, Copying
from ceasefire.monitoring.attribution.origins import (
    Origin,
    by_incident,
    origins_of,
)
from ceasefire.monitoring.attribution.record import Record
from ceasefire.monitoring.attribution.weigh import Judge, Witness
from ceasefire.monitoring.attribution.without import weigh_without

Floats = NDArray[np.float64]
Pair = tuple[str, str]  # names of two sources, in order

COPIES_SHARE = 0.8  # of its claims that a copier takes over
PRIOR_COPYING = 0.1  # that two sources copy, before they spoke
FEWEST_SHARED = 5  # incidents of which both speak; below it nothing is said of them
_AT_ONCE = 4_096  # pairs of one incident, so that memory stays bounded


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

    Raises
    ------
    ContradictoryAccounts
        If a source says two things of one incident, or copies go in a circle.
    """
    told = by_incident(accounts)
    origins = [origins_of(told[incident]) for incident in sorted(told)]
    shared = _shared(origins)
    found: tuple[Copying, ...] = ()
    for _ in range(n_rounds):
        judge = Judge(
            candidates=candidates,
            prior=prior_of(candidates, None),
            habits=habits,
            record=record or {},
            copying={one.sources: one.probability for one in found},
        )
        found = _round(judge, [judge.witnesses(one) for one in origins], shared)
    return found


def _shared(incidents: Sequence[Sequence[Origin]]) -> Mapping[Pair, int]:
    """Count the incidents of which two sources speak, where they are enough."""
    counted: Counter[Pair] = Counter()
    for origins in incidents:
        speaking = [one.account.source for one in origins if one.names_somebody]
        counted.update(combinations(sorted(speaking), 2))
    return {pair: n for pair, n in counted.items() if n >= FEWEST_SHARED}


def _round(
    judge: Judge, incidents: Sequence[list[Witness]], shared: Mapping[Pair, int]
) -> tuple[Copying, ...]:
    evidence: dict[Pair, list[tuple[float, float]]] = {pair: [] for pair in shared}
    same = dict.fromkeys(shared, 0)
    for witnesses in incidents:
        for pair, (first, second), truth in _asked(judge, witnesses, shared):
            evidence[pair].append(_ratios(judge, first, second, truth))
            same[pair] += first.account.claims == second.account.claims
    pairs = [
        Copying(
            sources=pair,
            n_shared=shared[pair],
            n_same=same[pair],
            probability=_probability(np.array(told)),
        )
        for pair, told in evidence.items()
    ]
    return tuple(sorted(pairs, key=lambda one: (-one.probability, one.sources)))


def _asked(
    judge: Judge, witnesses: list[Witness], shared: Mapping[Pair, int]
) -> Iterator[tuple[Pair, tuple[Origin, Origin], Floats]]:
    """Take every two that share enough, with who did it by the accounts of others."""
    speaking = [i for i, one in enumerate(witnesses) if one.origin.names_somebody]
    speaking.sort(key=lambda i: witnesses[i].source)
    two = [
        (i, j)
        for i, j in combinations(speaking, 2)
        if (witnesses[i].source, witnesses[j].source) in shared
    ]
    for start in range(0, len(two), _AT_ONCE):
        some = two[start : start + _AT_ONCE]
        truths = weigh_without(judge, witnesses, np.array(some))
        for (i, j), truth in zip(some, truths, strict=True):
            one, other = witnesses[i], witnesses[j]
            yield (one.source, other.source), (one.origin, other.origin), truth


def _ratios(
    judge: Judge, first: Origin, second: Origin, truth: Floats
) -> tuple[float, float]:
    """Log likelihood ratios: the second copies the first, and the reverse."""
    said1, said2 = judge.worth(first).likelihood, judge.worth(second).likelihood
    apart = float(truth @ (said1 * said2))
    repeats = float(first.account.claims == second.account.claims)
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
