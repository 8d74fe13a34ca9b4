"""The checklist of one place: what speaks for and against trying there first."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import AccessStatus, Case, Siege
from ceasefire.events.groups import Group
from ceasefire.siting.ground import Candidate, Floats, Ground
from ceasefire.siting.intervals import (
    inverse_simpson,
    inverse_simpson_interval,
    rate_ratio,
    wilson,
)
from ceasefire.siting.model import Better, Criterion, Measured, Presence, Site
from ceasefire.siting.seats import backers_at_table

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
_DAYS_OF_DEATHS = 30
_LIKELY = 0.5  # probability from which on an event was there rather than elsewhere
_MOST_IDS = 25
_SIEGE = {
    AccessStatus.BESIEGED: 2.0,
    AccessStatus.HARD_TO_REACH: 1.0,
    AccessStatus.ACCESSIBLE: 0.0,
}
_NOBODY = {
    Group.EXCLUDED: "the case names no excluded group",
    Group.COVERED: "the case does not say whom a ceasefire would bind",
}
_TOO_FEW = "fewer than 5 events recorded there in the window"
_TOO_ROUGH = (
    "fewer than 5 events recorded in the window were there more likely than elsewhere"
)
_NONE_LIKELY = "no event recorded in the window was there more likely than elsewhere"
_TOO_FEW_KNOWN = "fewer than 5 events there between actors whom the case knows"


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


def site_of(
    ground: Ground,
    candidate: Candidate,
    window: tuple[date, date],
    rng: np.random.Generator,
) -> Site:
    """Fill in the checklist of a place."""
    first, last = window
    case = ground.case
    where = ground.where(candidate)
    look = Look.at(ground, where, first, last)
    present = _present(ground, look, last)
    place = case.place(candidate.place) if candidate.place else None
    siege = _siege_in(place.siege if place else Siege(), first, last)
    deaths = _deaths_expected(ground, look)
    measured = event_criteria(ground, where, first, last, rng)
    measured["backed-share"] = _backed_share(case, present, look)
    measured["deaths"] = _deaths(deaths, look, first, last)
    people = place.population.people if place else None
    measured["people"] = Measured(
        value=people, why_unknown="nobody knows" if people is None else None
    )
    level = _SIEGE.get(siege.status)
    measured["siege"] = Measured(
        value=level,
        why_unknown="the case does not say for this window" if level is None else None,
    )
    return Site(
        name=candidate.name,
        native_name=candidate.native_name,
        place=candidate.place,
        shape=candidate.shape,
        measured=measured,
        present=present,
        n_rows=look.n_likely,
        n_possible=len(look.rows),
        n_deaths_unknown=int(np.isnan(ground.deaths[look.rows]).sum()),
        n_unplaced=look.n_unplaced,
        events_expected=look.expected,
        deaths_expected=deaths,
        people=people,
        siege=siege.status.value,
        besieged_by=siege.by,
        earlier=_earlier(case, candidate),
        event_ids=_heaviest(ground, look),
        owner=candidate.owner,
    )


def _siege_in(siege: Siege, first: date, last: date) -> Siege:
    """Return what the case says of access in a window: of another time, nothing."""
    is_over = siege.until is not None and siege.until < first
    is_later = siege.since is not None and siege.since > last
    return Siege() if is_over or is_later else siege


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
    return {
        "effective-groups": _effective_groups(ground, look, rng),
        "excluded-share": _share(ground, look, Group.EXCLUDED, ground.excluded),
        "covered-share": _share(ground, look, Group.COVERED, ground.bound),
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
    ground: Ground, look: Look, group: Group, parties: frozenset[str]
) -> Measured:
    """Share of the events that are of a group; not known if no party makes it up.

    Events between actors whom the case does not know, and events under a name that may
    hide a group left out, may be of it or not: the interval has them on either side.
    """
    if not parties:
        return Measured(value=None, why_unknown=_NOBODY[group])
    groups, weights = ground.groups[look.rows], look.weights
    veiled = ground.veiled[look.rows]
    doubtful = (groups == Group.UNRESOLVED) | (veiled & (groups != Group.EXCLUDED))
    part, surely, unknown, most = (
        float(weights[mask].sum())
        for mask in (
            groups == group,
            (groups == group) & ~doubtful,
            groups == Group.UNRESOLVED,
            (groups == group) | doubtful,
        )
    )
    known = look.expected - unknown
    if known < FEWEST_EVENTS:
        return Measured(value=None, why_unknown=_TOO_FEW_KNOWN)
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
    early = Look.at(ground, where, first, first + timedelta(days=half - 1)).expected
    late = Look.at(ground, where, last - timedelta(days=half - 1), last).expected
    if early <= 0:
        return Measured(value=None, why_unknown="no event in the first half")
    low, high = rate_ratio(early, late)
    return Measured(
        value=late / early, low=low, high=high if np.isfinite(high) else None
    )


def _deaths_expected(ground: Ground, look: Look) -> float | None:
    """Add up expected deaths; None where there are events and none has a number."""
    deaths = ground.deaths[look.rows]
    if len(deaths) and np.isnan(deaths).all():
        return None
    return float((look.weights * np.nan_to_num(deaths)).sum())


def _deaths(deaths: float | None, look: Look, first: date, last: date) -> Measured:
    if not len(look.rows):
        return Measured(value=None, why_unknown="no event recorded there in the window")
    if not look.n_likely:
        return Measured(value=None, why_unknown=_NONE_LIKELY)
    if deaths is None:
        return Measured(value=None, why_unknown="no source gives a number of deaths")
    # A day with ten deaths is not a month with 300: what was not watched is not known.
    days = max(_DAYS_OF_DEATHS, (last - first).days + 1)
    return Measured(value=_DAYS_OF_DEATHS * deaths / days)


def _present(ground: Ground, look: Look, on: date) -> tuple[Presence, ...]:
    """List the armed groups seen in a place, most frequent first."""
    if not len(look.rows):
        return ()
    totals = look.weights @ ground.incidence(look.rows)
    order = np.argsort(-totals, kind="stable")
    return tuple(
        _presence(ground, int(i), float(totals[i]), on) for i in order if totals[i] > 0
    )


def _presence(ground: Ground, actor: int, events: float, on: date) -> Presence:
    party, name = ground.actors[actor]
    return Presence(
        party=party,
        name=name,
        events=events,
        excluded=party in ground.excluded,
        backers_at_table=backers_at_table(ground.case, party, on),
    )


def _backed_share(case: Case, present: tuple[Presence, ...], look: Look) -> Measured:
    if case.forum is None:
        return Measured(value=None, why_unknown="the case has no table ('forum:')")
    if not present:
        return Measured(value=None, why_unknown="no armed group was seen there")
    if (why := look.why_too_few) is not None:
        return Measured(value=None, why_unknown=why)
    total = sum(one.events for one in present)
    backed = sum(one.events for one in present if one.backers_at_table)
    return Measured(value=backed / total)


def _earlier(case: Case, candidate: Candidate) -> tuple[str, ...]:
    return tuple(
        ceasefire.id
        for ceasefire in case.ceasefires
        if candidate.place is not None and candidate.place in ceasefire.places
    )


def _heaviest(ground: Ground, look: Look) -> tuple[str, ...]:
    deaths = np.nan_to_num(ground.deaths[look.rows])
    order = np.argsort(-look.weights * (1 + deaths), kind="stable")
    return tuple(ground.event_ids[look.rows[i]] for i in order[:_MOST_IDS])
