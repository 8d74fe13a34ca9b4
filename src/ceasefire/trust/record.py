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

from collections.abc import Sequence
from datetime import date

from ceasefire.core import Outcome, Promise
from ceasefire.trust.beta_bounds import beta_bounds
from ceasefire.trust.model import Reputation

HALF_LIFE_DAYS = 365
_COVERAGE = 0.9


def record_of(promises: Sequence[Promise], as_of: date) -> tuple[Reputation, ...]:
    """Return how far each party kept what it promised each other.

    Parameters
    ----------
    promises
        Those of later days are left out.
    as_of
        The day from which age is counted.

    Returns
    -------
    record
        For each pair, all kinds together first, then each kind.
    """
    known = [one for one in promises if one.on <= as_of]
    pairs = dict.fromkeys((one.by, one.to) for one in known)
    record = []
    for by, to in pairs:
        of_pair = [one for one in known if (one.by, one.to) == (by, to)]
        record.append(_reputation(of_pair, by, to, None, as_of))
        kinds = dict.fromkeys(one.kind.value for one in of_pair)
        for kind in kinds if len(kinds) > 1 else ():
            of_kind = [one for one in of_pair if one.kind.value == kind]
            record.append(_reputation(of_kind, by, to, kind, as_of))
    return tuple(record)


def chance_to_keep(
    record: Sequence[Reputation], by: str, towards: str, kind: str | None = None
) -> float:
    """Probability that a party keeps its next promise: of this kind, else of any.

    One half where there is no record: nothing is known.
    """
    of_pair = [one for one in record if (one.party, one.towards) == (by, towards)]
    of_kind = [one for one in of_pair if kind is not None and one.kind == kind]
    best = of_kind or [one for one in of_pair if one.kind is None]
    return best[0].mean if best else 0.5


def _reputation(
    promises: list[Promise], by: str, to: str, kind: str | None, as_of: date
) -> Reputation:
    weights = {
        one.id: 0.5 ** ((as_of - one.on).days / HALF_LIFE_DAYS) for one in promises
    }
    kept = sum(weights[one.id] for one in promises if one.outcome is Outcome.KEPT)
    broken = sum(weights[one.id] for one in promises if one.outcome is Outcome.BROKEN)
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
        owners=frozenset(one.owner for one in promises),
    )
