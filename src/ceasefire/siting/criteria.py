"""The lines of the checklist, and those that are measured from events alone.

Read   `CRITERIA`, then `event_criteria`.
Else   The checklist of a place is filled in by `checklist`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.events.groups import Group
from ceasefire.siting.further import Further
from ceasefire.siting.ground import Floats, Ground
from ceasefire.siting.intervals import (
    inverse_simpson,
    inverse_simpson_interval,
    rate_ratio,
    wilson,
)
from ceasefire.siting.model import Better, Criterion, Measured

CRITERIA = (
    Criterion(
        id="effective-groups",
        short="Armed groups",
        title="Armed groups active, effectively",
        better=Better.LOW,
        about="could hold",
    ),
    Criterion(
        id="excluded-share",
        short="Excluded",
        title="Share of events with an excluded group",
        better=Better.LOW,
        about="could hold",
    ),
    Criterion(
        id="covered-share",
        short="Bound",
        title="Share of events between those a ceasefire would bind",
        better=Better.HIGH,
        about="could hold",
    ),
    Criterion(
        id="trend",
        short="Trend",
        title="Events in the second half of the window, over those in the first",
        better=Better.LOW,
        about="could hold",
    ),
    Criterion(
        id="backed-share",
        short="Backed",
        title="Share of the groups present with a backer at the table",
        better=Better.HIGH,
        about="could hold",
    ),
    Criterion(
        id="deaths",
        short="Deaths in 30 days",
        title="Deaths per 30 days, or in all of a shorter window",
        better=Better.HIGH,
        about="need",
    ),
    Criterion(
        id="people",
        short="People",
        title="People there",
        better=Better.HIGH,
        about="need",
    ),
    Criterion(
        id="siege",
        short="Access",
        title="Besieged 2, hard to reach 1, accessible 0",
        better=Better.HIGH,
        about="need",
    ),
)

FROM_EVENTS = ("effective-groups", "excluded-share", "covered-share", "trend")
FEWEST_EVENTS = 5.0  # expected events, below which shares are not given
_LIKELY = 0.5  # probability from which on an event was there rather than elsewhere
_NOBODY = {
    Group.EXCLUDED: "the case names no excluded group",
    Group.COVERED: "the case does not say whom a ceasefire would bind",
}
_TOO_FEW = "fewer than 5 events recorded there in the window"
_TOO_ROUGH = (
    "fewer than 5 events recorded in the window were there more likely than elsewhere"
)
_TOO_FEW_KNOWN = "fewer than 5 events there between actors whom the case knows"
_LEFT_SINCE = (
    "in too many events a party is named that some have left since, and would not be "
    "treated as it is"
)


@dataclass(frozen=True, slots=True)
class Look:
    """The events of one place in one window.

    Attributes
    ----------
    rows, weights : (n,)
        Of the table, and the probability of each to lie there then.
    n_likely
        How many were there more likely than elsewhere.
    n_unplaced
        How many in the window say nothing of where they were.
    """

    rows: NDArray[np.intp]
    weights: Floats
    n_likely: int
    n_unplaced: int

    @classmethod
    def at(cls, ground: Ground, where: Floats, first: date, last: date) -> "Look":
        """Take the events that may lie there then, with their probabilities."""
        when = ground.when(first, last)
        unplaced = int((np.isnan(where) & (when > 0)).sum())
        weights = np.nan_to_num(where) * when
        rows = np.flatnonzero(weights > 0)
        likely = int((where[rows] >= _LIKELY).sum())
        return cls(rows, weights[rows], likely, unplaced)

    @property
    def expected(self) -> float:
        """Expected number of events."""
        return float(self.weights.sum())

    @property
    def why_too_few(self) -> str | None:
        """Why nothing can be said of shares; None where it can.

        Many events that each may have been there a little make a large expected number
        and tell of the ground around: of a quarter of a town, what its town is like.
        """
        if self.expected < FEWEST_EVENTS:
            return _TOO_FEW
        return _TOO_ROUGH if self.n_likely < FEWEST_EVENTS else None


def event_criteria(
    ground: Ground,
    where: Floats,
    first: date,
    last: date,
    rng: np.random.Generator,
) -> dict[str, Measured]:
    """Measure what events tell of a place; not known where they are too few."""
    look = Look.at(ground, where, first, last)
    if (why := look.why_too_few) is not None:
        return {key: Measured(value=None, why_unknown=why) for key in FROM_EVENTS}
    further = ground.further(last)
    return {
        "effective-groups": _effective_groups(ground, look, rng),
        "excluded-share": _share(further, look, Group.EXCLUDED, further.excluded),
        "covered-share": _share(further, look, Group.COVERED, further.bound),
        "trend": _trend(ground, where, first, last),
    }


def _effective_groups(ground: Ground, look: Look, rng: np.random.Generator) -> Measured:
    incidence = ground.incidence(look.rows) * look.weights[:, None]
    incidence = incidence[:, incidence.sum(axis=0) > 0]
    if not incidence.size:
        return Measured(value=None, why_unknown="no armed group is named in the events")
    low, high = inverse_simpson_interval(incidence, rng)
    return Measured(value=inverse_simpson(incidence.sum(axis=0)), low=low, high=high)


def _share(
    further: Further, look: Look, group: Group, parties: frozenset[str]
) -> Measured:
    """Share of the events that are of a group; not known if no party makes it up.

    Events between actors whom the case does not know, events under a name that may hide
    a group left out, and those of a name that some have left since whose acts would
    count otherwise, may be of it or not: the interval has them on either side. What is
    of no such group whoever it was, is known not to be.
    """
    if not parties:
        return Measured(value=None, why_unknown=_NOBODY[group])
    groups, weights = further.groups[look.rows], look.weights
    veiled = further.veiled[look.rows]
    not_known = (groups == Group.UNRESOLVED) & further.may_be[group][look.rows]
    doubtful = not_known | (veiled & (groups != Group.EXCLUDED))
    gone = not_known & further.hangs_on_who_left[look.rows]
    part, surely, unknown, most, of_gone = (
        float(weights[mask].sum())
        for mask in (
            groups == group,
            (groups == group) & ~doubtful,
            not_known,
            (groups == group) | doubtful,
            gone,
        )
    )
    known = look.expected - unknown
    if known < FEWEST_EVENTS:
        is_of_gone = known + of_gone >= FEWEST_EVENTS
        why = _LEFT_SINCE if is_of_gone else _TOO_FEW_KNOWN
        return Measured(value=None, why_unknown=why)
    return Measured(
        value=min(1.0, part / known),
        low=wilson(surely, look.expected)[0],
        high=wilson(most, look.expected)[1],
        veiled_share=float(weights[veiled].sum()) / look.expected,
    )


def _trend(ground: Ground, where: Floats, first: date, last: date) -> Measured:
    """Compare the second half of the window with the first; halves of equal length.

    The day in the middle of an odd number is in neither.
    """
    half = ((last - first).days + 1) // 2
    if not half:
        return Measured(value=None, why_unknown="the window is a single day")
    if (gap := ground.unwatched(first, last)) is not None:
        why = f"nobody watched from {gap[0]} to {gap[1]}"
        return Measured(value=None, why_unknown=why)
    early = Look.at(ground, where, first, first + timedelta(days=half - 1)).expected
    late = Look.at(ground, where, last - timedelta(days=half - 1), last).expected
    if early <= 0:
        return Measured(value=None, why_unknown="no event in the first half")
    low, high = rate_ratio(early, late)
    return Measured(
        value=late / early, low=low, high=high if np.isfinite(high) else None
    )
