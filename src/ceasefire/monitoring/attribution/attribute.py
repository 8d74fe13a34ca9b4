"""From accounts of incidents to who did them, with a probability for each candidate.

Read   `attribute`.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.accounts import Account
from ceasefire.monitoring.attribution.likelihood import HABITS, Habits
from ceasefire.monitoring.attribution.model import (
    LEAST,
    Attributed,
    AttributionAnswer,
    Candidates,
    Contribution,
    Copying,
    Decision,
    ImpossibleCandidates,
    IncidentAttribution,
    NotAttributable,
    Role,
)
from ceasefire.monitoring.attribution.origins import by_incident, origins_of
from ceasefire.monitoring.attribution.record import Record
from ceasefire.monitoring.attribution.weigh import Judge, Witness
from ceasefire.monitoring.attribution.without import weigh_without
from ceasefire.monitoring.attribution.words import findings_of, say

Floats = NDArray[np.float64]

# Before anybody spoke, against a party as 1. Judgements of ours.
PRIOR_EXCLUDED = 1.0
PRIOR_ACCIDENT = 0.25
PRIOR_OTHER = 0.25


def attribute(
    accounts: Iterable[Account],
    candidates: Candidates,
    *,
    prior: Mapping[str, float] | None = None,
    record: Record | None = None,
    copying: Sequence[Copying] = (),
    habits: Habits = HABITS,
    least: float = LEAST,
) -> AttributionAnswer:
    """Say who did each incident, as far as its accounts can tell.

    Parameters
    ----------
    accounts
        Of any number of incidents, in any order.
    candidates
        Who may have done them. A claim of anybody else is refused.
    prior
        Weight of each candidate before anybody spoke, positive; those left out keep
        the weight of `default_prior`.
    record
        What sources got right and wrong before, from `learn_record`.
    copying
        Pairs of sources and how likely they copy, from `estimate_copying`.
    habits
        How partisan sources are expected to speak.
    least
        Probability from which on the best candidate is named.

    Returns
    -------
    answer
        One attribution per incident, by id.

    Raises
    ------
    ContradictoryAccounts
        If a source says two things of one incident, or copies go in a circle.
    ImpossibleCandidates
        If an account names somebody who is no candidate, or `least` is no probability
        above 0.
    """
    if not 0 < least <= 1:
        why = f"{least!r} is no probability to be named from: give one above 0, up to 1"
        raise ImpossibleCandidates(why)
    told = by_incident(accounts)
    judge = Judge(
        candidates=candidates,
        prior=prior_of(candidates, prior),
        habits=habits,
        record=record or {},
        copying={one.sources: one.probability for one in copying},
    )
    incidents = tuple(
        _incident(incident, same, judge, least)
        for incident, same in sorted(told.items())
    )
    return AttributionAnswer(
        incidents=incidents,
        prior=dict(zip(candidates.all, judge.prior.tolist(), strict=True)),
        least=least,
        copying=tuple(sorted(copying, key=lambda one: -one.probability)),
        findings=findings_of(incidents),
    )


def default_prior(candidates: Candidates) -> Floats:
    """Share of each candidate before anybody spoke: (n,), sums to 1."""
    weights = np.concatenate(
        [
            np.ones(len(candidates.parties)),
            np.full(len(candidates.excluded), PRIOR_EXCLUDED),
            [PRIOR_ACCIDENT, PRIOR_OTHER],
        ]
    )
    return np.asarray(weights / weights.sum())


def prior_of(candidates: Candidates, given: Mapping[str, float] | None) -> Floats:
    """Return the prior, with the weights that were given in the place of ours."""
    weights = default_prior(candidates)
    for name, weight in (given or {}).items():
        if not weight > 0 or not np.isfinite(weight):
            raise ImpossibleCandidates(f"the prior weight of '{name}' is {weight}")
        weights[candidates.index(name)] = weight
    return np.asarray(weights / weights.sum())


def _incident(
    incident: str, accounts: list[Account], judge: Judge, least: float
) -> IncidentAttribution:
    witnesses = judge.witnesses(origins_of(accounts))
    weights = judge.weights(witnesses)
    shares = judge.weigh(witnesses, weights)
    probabilities = dict(zip(judge.candidates.all, shares.tolist(), strict=True))
    contributions = _contributions(witnesses, weights, shares, judge)
    decision = _decide(judge.candidates, probabilities, witnesses, least)
    return IncidentAttribution(
        incident=incident,
        probabilities=probabilities,
        decision=decision,
        n_origins=sum(witness.tells for witness in witnesses),
        contributions=contributions,
        words=say(incident, judge.candidates, probabilities, decision, contributions),
    )


def _decide(
    candidates: Candidates,
    probabilities: Mapping[str, float],
    witnesses: Sequence[Witness],
    least: float,
) -> Decision:
    claimed = {witness.claim for witness in witnesses if witness.tells}
    if not claimed:
        return NotAttributable("no account says anything with a basis")
    best, *level = _best(probabilities)
    share = f"{probabilities[best]:.2f}"
    first, *others = map(candidates.called, (best, *level))
    if level:
        named = f"{', '.join([first, *others[:-1]])} and {others[-1]}"
        return NotAttributable(f"the most probable, {named}, have {share} each")
    if probabilities[best] < least:
        return NotAttributable(
            f"the most probable, {first}, has {share}, which is under {least:.2f}"
        )
    if best not in claimed:  # probable because bad sources named others, or by prior
        return NotAttributable(
            f"the most probable, {first}, is named by no account that counts"
        )
    return Attributed(best)


def _best(probabilities: Mapping[str, float]) -> list[str]:
    """Name the most probable, and all that are level with it in print."""
    most = f"{max(probabilities.values()):.2f}"
    return [name for name, share in probabilities.items() if f"{share:.2f}" == most]


def _contributions(
    witnesses: Sequence[Witness],
    weights: Sequence[float],
    shares: Floats,
    judge: Judge,
) -> tuple[Contribution, ...]:
    """Say of every account what the answer would be without it."""
    best = int(np.argmax(shares))
    without = weigh_without(judge, witnesses, np.arange(len(witnesses))[:, None])
    for i in judge.only_confirming([one.origin for one in witnesses]):
        # Without it another is no longer confirmed here, and is worth something else.
        others = judge.witnesses(
            [one.origin for j, one in enumerate(witnesses) if j != i]
        )
        without[i] = judge.weigh(others, judge.weights(others))
    moved = (shares[best] - without[:, best]).tolist()
    made = [
        one
        for witness, weight, by in zip(witnesses, weights, moved, strict=True)
        for one in _of_origin(witness, weight, by)
    ]
    return tuple(sorted(made, key=lambda one: -abs(one.moved)))


def _of_origin(witness: Witness, weight: float, moved: float) -> list[Contribution]:
    origin = witness.origin
    role: Role = "counted" if witness.tells else "no basis"
    if not origin.names_somebody:
        role = "names nobody"

    def one(account: Account, role: Role, share: float, moved: float) -> Contribution:
        return Contribution(
            account=account,
            role=role,
            origin=origin.account.source,
            accuracy=witness.worth.accuracy,
            weight=share,
            moved=moved,
        )

    return [
        one(origin.account, role, weight if witness.tells else 0.0, moved),
        *(one(same, "repeated", 0.0, 0.0) for same in origin.repeated),
        *(one(copy, "copy", 0.0, 0.0) for copy in origin.copies),
    ]
