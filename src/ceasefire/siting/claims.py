"""Claims about places, held against the events before they were made.

How    A claim is supported or contradicted only where the whole interval of 90% lies
       on one side of its threshold; anything else is not decidable with these events.
       An event of which it is not known where it was, or whether it was there, or who
       was in it, is taken once as speaking for the claim and once against it. The
       thresholds are named here, for a reader may want others.
Read   `check_claims`, then `seen.Seen`.
"""

import math
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np

from ceasefire.core import Claim, ClaimKind, PartyKind, Statement
from ceasefire.siting.checked import CheckedClaim, Verdict
from ceasefire.siting.ground import Candidate, Floats, Ground
from ceasefire.siting.grounds import Grounds
from ceasefire.siting.intervals import garwood, rate_ratio, wilson
from ceasefire.siting.seen import Mask, Seen

WINDOW_DAYS = 90
FEW = 0.10  # share of events up to which other groups are few
NONE_TO_SPEAK_OF = 0.02  # share of events up to which a group is not there
CALM_PER_WEEK = 1.0  # events a week up to which a place is calm
_FEWEST_EVENTS = 10.0
_MOST_IDS = 25

Answer = tuple[Verdict, str, Mask]
"""Verdict, why, and which of the events it rests on most."""


def check_claims(grounds: Grounds) -> tuple[CheckedClaim, ...]:
    """Check every claim that a statement of the case makes about a place."""
    return tuple(
        _check(grounds, statement, statement.claim)
        for statement in grounds.all.case.statements
        if statement.claim is not None
    )


def _check(grounds: Grounds, statement: Statement, claim: Claim) -> CheckedClaim:
    last = statement.on - timedelta(days=1)
    first = statement.on - timedelta(days=WINDOW_DAYS)
    looked_at = grounds.whole(first, last)
    ground = looked_at.ground
    place = ground.case.place(claim.place)
    where = ground.where(Candidate(place.name, place=place.id, shape=place.shape))
    seen = Seen.at(ground, where, first, last)
    lacks = _lacks(ground, first, last) or looked_at.lacks
    verdict, why, mask = (
        (Verdict.NOT_DECIDABLE, lacks, seen.all)
        if lacks is not None
        else _CHECKS[claim.kind](ground, claim, where, first, last)
    )
    rows = seen.rows[seen.all]
    order = np.argsort(~mask[seen.all], kind="stable")
    return CheckedClaim(
        statement=statement,
        verdict=verdict,
        why=why,
        first=first,
        last=last,
        event_ids=tuple(ground.event_ids[row] for row in rows[order][:_MOST_IDS]),
        n_events=len(rows),
        aside=looked_at.aside,
    )


def _lacks(ground: Ground, first: date, last: date) -> str | None:
    if not ground.told.num_rows:
        return "no event data were given"
    if ground.days_told is None:
        countries = " or ".join(ground.case.countries)
        return f"the event data hold no event of {countries}"
    if ground.days_told[0] > first or ground.days_told[1] < last:
        return (
            f"the event data run from {ground.days_told[0]} to {ground.days_told[1]} "
            f"and do not cover the {WINDOW_DAYS} days before it was said"
        )
    gap = ground.unwatched(first, last)
    if gap is not None:
        return f"nobody watched from {gap[0]} to {gap[1]}"
    return None


def _decide(low: float, high: float, threshold: float) -> Verdict:
    if high <= threshold:
        return Verdict.SUPPORTED
    return Verdict.CONTRADICTED if low > threshold else Verdict.NOT_DECIDABLE


def _few_others(
    ground: Ground, claim: Claim, where: Floats, first: date, last: date
) -> Answer:
    seen = Seen.at(ground, where, first, last)
    conceded, perhaps = _conceded(ground, claim, first, last)
    others = [
        i
        for i, (party, _) in enumerate(ground.actors)
        if party is not None and party not in perhaps
    ]
    hidden = ground.hides_beyond(conceded, perhaps, first, last)[seen.rows]
    what = "involve an armed group beside those it names"
    return _share_at_most(ground, seen, others, hidden, FEW, what)


def _conceded(
    ground: Ground, claim: Claim, first: date, last: date
) -> tuple[frozenset[str], frozenset[str]]:
    """Whom the claim does not speak of on all days, or any: states, those it names."""
    is_state = {PartyKind.GOVERNMENT, PartyKind.STATE}
    states = [one.id for one in ground.case.parties if one.kind in is_state]
    return ground.within([*claim.apart_from, *states], first, last)


def _no_excluded(
    ground: Ground, _claim: Claim, where: Floats, first: date, last: date
) -> Answer:
    seen = Seen.at(ground, where, first, last)
    if not ground.left_out:
        return Verdict.NOT_DECIDABLE, "the case names no excluded group", seen.all
    surely, perhaps = ground.within(ground.left_out, first, last)
    excluded, at_times = (
        [i for i, (id_, _) in enumerate(ground.actors) if id_ in ids]
        for ids in (surely, perhaps - surely)
    )
    hidden = ground.veiled[seen.rows] | ground.involve(seen.rows, at_times)
    return _share_at_most(
        ground, seen, excluded, hidden, NONE_TO_SPEAK_OF, "involve an excluded group"
    )


def _share_at_most(
    ground: Ground,
    seen: Seen,
    actors: list[int],
    hidden: Mask,
    threshold: float,
    what: str,
) -> Answer:
    """Decide whether these actors are in at most so large a share of the events.

    Events of `hidden` are under a name that may hide such an actor.
    """
    if (few := _too_few(seen.expected)) is not None:
        return Verdict.NOT_DECIDABLE, few, seen.all
    theirs = ground.involve(seen.rows, actors)
    nameless = theirs | ground.somebody_unknown(seen.rows)
    possibly = nameless | hidden
    part, known, most = (
        float(seen.there[mask].sum()) for mask in (theirs, nameless, possibly)
    )
    # Of the doubtful, once none is theirs, and once all that may be is, and was there.
    low = _wilson(seen.surely[theirs], seen.perhaps[~theirs])[0]
    high = _wilson(seen.perhaps[possibly], seen.surely[~possibly])[1]
    doubts = _doubts(seen, known - part, most - known)
    why = (
        f"{part:.1f} of {seen.expected:.1f} expected events {what} "
        f"({part / seen.expected:.0%}, 90% interval {low:.0%} to {high:.0%}"
        f"{doubts}; the threshold is {threshold:.0%})"
    )
    verdict, why = _if_enough(_decide(low, high, threshold), why, seen.least)
    return verdict, why, np.asarray(theirs)


def _too_few(expected: float) -> str | None:
    if expected < _FEWEST_EVENTS:
        return f"only {expected:.1f} events are expected there, too few to tell"
    return None


def _if_enough(verdict: Verdict, why: str, sure: float) -> tuple[Verdict, str]:
    """Decide nothing on events that would be too few if no doubtful one was there.

    What is decided has to stand however the doubts are cleared up.
    """
    if verdict is Verdict.NOT_DECIDABLE or sure >= _FEWEST_EVENTS:
        return verdict, why
    why = f"only {sure:.0f} events were surely there, too few to tell; {why}"
    return Verdict.NOT_DECIDABLE, why


def _wilson(theirs: Floats, others: Floats) -> tuple[float, float]:
    """Bound a share; anything, where there is no event."""
    n = float(theirs.sum() + others.sum())
    return wilson(float(theirs.sum()), n) if n > 0 else (0.0, 1.0)


def _doubts(seen: Seen, nameless: float = 0.0, hidden: float = 0.0) -> str:
    """Say what is not known of the events, in words that go on a sentence."""
    parts = []
    if hidden > 0:
        parts.append(f"{hidden:.1f} under a name that may hide such a group")
    if nameless > 0:
        parts.append(f"{nameless:.1f} between actors whom the case does not know")
    if seen.rough > 0:
        parts.append(f"{seen.rough:.1f} that were there or near")
    if seen.unplaced > 0:
        parts.append(f"{seen.unplaced:.1f} more of unknown place")
    return f" with {' and '.join(parts)} taken either way" if parts else ""


def _calm(
    ground: Ground, _claim: Claim, where: Floats, first: date, last: date
) -> Answer:
    seen = Seen.at(ground, where, first, last)
    weeks = ((last - first).days + 1) / 7
    low = garwood(seen.least)[0] / weeks
    high = garwood(seen.most)[1] / weeks
    why = (
        f"{seen.expected / weeks:.1f} events a week are "
        f"{'expected' if seen.rough else 'recorded'} there (90% interval "
        f"{low:.1f} to {high:.1f}{_doubts(seen)}; the threshold is {CALM_PER_WEEK:g})"
    )
    return _decide(low, high, CALM_PER_WEEK), why, seen.all


def _falling(
    ground: Ground, _claim: Claim, where: Floats, first: date, last: date
) -> Answer:
    half = ((last - first).days + 1) // 2
    early = Seen.at(ground, where, first, first + timedelta(days=half - 1))
    late = Seen.at(ground, where, last - timedelta(days=half - 1), last)
    seen = Seen.at(ground, where, first, last)
    if (few := _too_few(early.expected + late.expected)) is not None:
        return Verdict.NOT_DECIDABLE, few, seen.all
    low, _ = rate_ratio(early.most, late.least)
    _, high = rate_ratio(early.least, late.most)
    to = f"to {high:.2f}" if math.isfinite(high) else "or more"
    why = (
        f"{late.expected:.1f} expected events in the later {half} days, "
        f"{early.expected:.1f} in the earlier {half} (90% interval of the ratio "
        f"{low:.2f} {to}{_doubts(seen)})"
    )
    sure = early.least + late.least
    return *_if_enough(_decide(low, high, 1.0), why, sure), seen.all


_CHECKS: dict[ClaimKind, Callable[[Ground, Claim, Floats, date, date], Answer]] = {
    ClaimKind.FEW_OTHER_GROUPS: _few_others,
    ClaimKind.NO_EXCLUDED_GROUP: _no_excluded,
    ClaimKind.CALM: _calm,
    ClaimKind.VIOLENCE_FALLING: _falling,
}
