"""Claims about places, held against the events before they were made.

How    A claim is supported or contradicted only where the whole interval of 90% lies
       on one side of its threshold; anything else is not decidable with these events.
       The thresholds are named here, for a reader may want others.
"""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Claim, ClaimKind, PartyKind, Statement
from ceasefire.siting.criteria import Look
from ceasefire.siting.ground import Candidate, Ground
from ceasefire.siting.intervals import garwood, rate_ratio, wilson
from ceasefire.siting.model import CheckedClaim, Verdict

WINDOW_DAYS = 90
FEW = 0.10  # share of events up to which other groups are few
NONE_TO_SPEAK_OF = 0.02  # share of events up to which a group is not there
CALM_PER_WEEK = 1.0  # events a week up to which a place is calm
_FEWEST_EVENTS = 10.0
_MOST_IDS = 25

Mask = NDArray[np.bool_]

Answer = tuple[Verdict, str, Mask]
"""Verdict, why, and which of the looked-at events it rests on."""


def check_claims(ground: Ground) -> tuple[CheckedClaim, ...]:
    """Check every claim that a statement of the case makes about a place."""
    return tuple(
        _check(ground, statement, statement.claim)
        for statement in ground.case.statements
        if statement.claim is not None
    )


def _check(ground: Ground, statement: Statement, claim: Claim) -> CheckedClaim:
    last = statement.on - timedelta(days=1)
    first = statement.on - timedelta(days=WINDOW_DAYS)
    place = ground.case.place(claim.place)
    where = ground.where(Candidate(place.name, place=place.id, shape=place.shape))
    look = Look.at(ground, where, first, last)
    lacks = _lacks(ground, first, last)
    if lacks is not None:
        verdict, why, mask = (
            Verdict.NOT_DECIDABLE,
            lacks,
            np.zeros(len(look.rows), bool),
        )
    else:
        verdict, why, mask = _CHECKS[claim.kind](ground, claim, look, first, last)
    chosen = look.rows[mask]
    return CheckedClaim(
        statement=statement,
        verdict=verdict,
        why=why,
        first=first,
        last=last,
        event_ids=tuple(ground.event_ids[row] for row in chosen[:_MOST_IDS]),
        n_events=len(chosen),
    )


def _lacks(ground: Ground, first: date, last: date) -> str | None:
    if ground.first_day is None or ground.last_day is None:
        return "no event data were given"
    if ground.first_day > first or ground.last_day < last:
        return (
            f"the event data run from {ground.first_day} to {ground.last_day} and do "
            f"not cover the {WINDOW_DAYS} days before it was said"
        )
    return None


def _decide(low: float, high: float, threshold: float) -> Verdict:
    if high <= threshold:
        return Verdict.SUPPORTED
    return Verdict.CONTRADICTED if low > threshold else Verdict.NOT_DECIDABLE


def _few_others(
    ground: Ground, claim: Claim, look: Look, _first: date, _last: date
) -> Answer:
    conceded = _conceded(ground, claim)
    others = [i for i, (id_, _) in enumerate(ground.actors) if id_ not in conceded]
    mask = np.asarray((ground.incidence(look.rows)[:, others] > 0).any(axis=1))
    perhaps = ground.hides_beyond(conceded)[look.rows] & ~mask
    what = "involve an armed group beside those it names"
    return _share_at_most(look, mask, perhaps, FEW, what)


def _conceded(ground: Ground, claim: Claim) -> frozenset[str]:
    """Parties that the claim does not speak of: governments, and those it names."""
    states = {
        party.id
        for party in ground.case.parties
        if party.kind in {PartyKind.GOVERNMENT, PartyKind.STATE}
    }
    return ground.case.with_members({*claim.apart_from, *states})


def _no_excluded(
    ground: Ground, _claim: Claim, look: Look, _first: date, _last: date
) -> Answer:
    excluded = [i for i, (id_, _) in enumerate(ground.actors) if id_ in ground.excluded]
    mask = np.asarray((ground.incidence(look.rows)[:, excluded] > 0).any(axis=1))
    perhaps = ground.veiled[look.rows] & ~mask
    what = "involve an excluded group"
    return _share_at_most(look, mask, perhaps, NONE_TO_SPEAK_OF, what)


def _share_at_most(
    look: Look, mask: Mask, perhaps: Mask, threshold: float, what: str
) -> Answer:
    """Hold a share against its threshold, whatever the doubtful events are."""
    if look.expected < _FEWEST_EVENTS:
        why = f"only {look.expected:.1f} events are expected there, too few to tell"
        return Verdict.NOT_DECIDABLE, why, np.ones(len(look.rows), bool)
    part, more = (float(look.weights[one].sum()) for one in (mask, perhaps))
    low, _ = wilson(part, look.expected)
    _, high = wilson(part + more, look.expected)
    hidden = f", and {more:.1f} more may, under others' names" if more else ""
    why = (
        f"{part:.1f} of {look.expected:.1f} expected events {what}{hidden} "
        f"({part / look.expected:.0%}, 90% interval {low:.0%} to {high:.0%}; "
        f"the threshold is {threshold:.0%})"
    )
    return _decide(low, high, threshold), why, mask | perhaps


def _calm(
    _ground: Ground, _claim: Claim, look: Look, first: date, last: date
) -> Answer:
    weeks = ((last - first).days + 1) / 7
    low, high = (bound / weeks for bound in garwood(look.expected))
    why = (
        f"{look.expected / weeks:.1f} events a week are recorded there (90% interval "
        f"{low:.1f} to {high:.1f}; the threshold is {CALM_PER_WEEK:g})"
    )
    return _decide(low, high, CALM_PER_WEEK), why, np.ones(len(look.rows), bool)


def _falling(
    ground: Ground, claim: Claim, look: Look, first: date, last: date
) -> Answer:
    half = ((last - first).days + 1) // 2
    place = ground.case.place(claim.place)
    where = ground.where(Candidate(place.name, shape=place.shape))
    early = Look.at(ground, where, first, first + timedelta(days=half - 1)).expected
    late = Look.at(ground, where, last - timedelta(days=half - 1), last).expected
    everything = np.ones(len(look.rows), bool)
    if early + late < _FEWEST_EVENTS:
        why = f"only {early + late:.1f} events are expected there, too few to tell"
        return Verdict.NOT_DECIDABLE, why, everything
    low, high = rate_ratio(early, late)
    why = (
        f"{late:.1f} expected events in the later {half} days, {early:.1f} in the "
        f"earlier {half} (90% interval of the ratio {low:.2f} to {high:.2f})"
    )
    return _decide(low, high, 1.0), why, everything


_CHECKS: dict[ClaimKind, Callable[[Ground, Claim, Look, date, date], Answer]] = {
    ClaimKind.FEW_OTHER_GROUPS: _few_others,
    ClaimKind.NO_EXCLUDED_GROUP: _no_excluded,
    ClaimKind.CALM: _calm,
    ClaimKind.VIOLENCE_FALLING: _falling,
}
