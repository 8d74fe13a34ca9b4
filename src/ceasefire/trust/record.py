"""The record: what each party promised whom, and whether it kept it.

How    Kept and broken promises are counted, those of a year ago half as much as those
       of today, and the probability that the next is kept is read off a beta
       distribution with a flat prior [1]_. What nobody verified counts as neither.
Read   `record_of`.

References
----------
.. [1] Jøsang, A. and Ismail, R. (2002). The beta reputation system. *Proceedings of the
       15th Bled Electronic Commerce Conference*, 324-337.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ceasefire.core import Ground, GroundKind, Outcome, Promise
from ceasefire.trust.beta_bounds import beta_bounds
from ceasefire.trust.reputation import Reputation

HALF_LIFE_DAYS = 365
_COVERAGE = 0.9
_MOST_LISTED = 12  # ids under one ground


def counted(written: Sequence[Promise], observed: Sequence[Promise]) -> list[Promise]:
    """Put what the case says before what was worked out of the same thing."""
    further = [
        one for one in observed if not any(said.is_same_as(one) for said in written)
    ]
    return [*written, *further]


def record_of(
    promises: Sequence[Promise], as_of: date | None
) -> tuple[Reputation, ...]:
    """Return how far each party kept what it promised each other.

    Parameters
    ----------
    promises
        Those of later days are left out.
    as_of
        The day from which age is counted. If None, that of the last promise of which it
        is known what became of it; none is then left out.

    Returns
    -------
    record
        For each pair, all kinds together first, then each kind.
    """
    known = [one for one in promises if as_of is None or one.on <= as_of]
    seen = [one.on for one in known if one.is_known]
    day = as_of or max(seen, default=date.max)
    pairs = dict.fromkeys((one.by, one.to) for one in known)
    record = []
    for by, to in pairs:
        of_pair = [one for one in known if (one.by, one.to) == (by, to)]
        record.append(_reputation(of_pair, by, to, None, day))
        kinds = dict.fromkeys(one.kind.value for one in of_pair)
        for kind in kinds if len(kinds) > 1 else ():
            of_kind = [one for one in of_pair if one.kind.value == kind]
            record.append(_reputation(of_kind, by, to, kind, day))
    return tuple(record)


def chance_to_keep(
    record: Sequence[Reputation], by: str, towards: str, kind: str | None = None
) -> float:
    """Probability that a party keeps its next promise: of this kind, else of any.

    One half where there is no record: nothing is known. A kind of which nothing was
    verified says nothing.
    """
    of_pair = [
        one
        for one in record
        if (one.party, one.towards) == (by, towards) and one.n_known
    ]
    of_kind = [one for one in of_pair if kind is not None and one.kind == kind]
    best = of_kind or [one for one in of_pair if one.kind is None]
    return best[0].mean if best else 0.5


def _reputation(
    promises: list[Promise], by: str, to: str, kind: str | None, as_of: date
) -> Reputation:
    kept = _weight(promises, Outcome.KEPT, as_of)
    broken = _weight(promises, Outcome.BROKEN, as_of)
    low, high = beta_bounds(kept, broken, _COVERAGE)
    return Reputation(
        party=by,
        towards=to,
        kind=kind,
        kept=kept,
        broken=broken,
        n_unverified=sum(one.outcome is Outcome.UNVERIFIED for one in promises),
        mean=(kept + 1) / (kept + broken + 2),
        low=low,
        high=high,
        promises=tuple(one.id for one in promises),
        owners=frozenset(owner for one in promises for owner in one.owners),
        seen_in=Counter(one.seen_in for one in promises),
        grounds=grounds_together(one for said in promises for one in said.grounds),
    )


def _weight(promises: Sequence[Promise], outcome: Outcome, as_of: date) -> float:
    return math.fsum(
        0.5 ** ((as_of - one.on).days / HALF_LIFE_DAYS)
        for one in promises
        if one.outcome is outcome
    )


def grounds_together(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """Put grounds together that say the same."""
    alike: dict[tuple[GroundKind, str], list[Ground]] = {}
    for ground in grounds:
        alike.setdefault((ground.kind, ground.says), []).append(ground)
    return tuple(_together(many) for many in alike.values())


def _together(alike: Sequence[Ground]) -> Ground:
    refs = tuple(dict.fromkeys(ref for one in alike for ref in one.refs))
    is_part = any(one.n is not None for one in alike)
    counts = (len(one.refs) if one.n is None else one.n for one in dict.fromkeys(alike))
    n = sum(counts) if is_part else len(refs)
    is_counted = is_part or n > _MOST_LISTED
    return replace(alike[0], refs=refs[:_MOST_LISTED], n=n if is_counted else None)
