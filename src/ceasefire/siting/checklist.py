"""The checklist of one place, filled in: what speaks for and against it.

Read   `site_of`.
Else   The lines of the checklist, and what events alone tell of a place, are in
       `criteria`.
"""

from datetime import date

import numpy as np

from ceasefire.core import AccessStatus, Case, Siege
from ceasefire.siting.criteria import Look, event_criteria
from ceasefire.siting.ground import Candidate, Ground
from ceasefire.siting.model import Measured, Presence, Site
from ceasefire.siting.seats import backers_at_table

_DAYS_OF_DEATHS = 30
_MOST_IDS = 25
_SIEGE = {
    AccessStatus.BESIEGED: 2.0,
    AccessStatus.HARD_TO_REACH: 1.0,
    AccessStatus.ACCESSIBLE: 0.0,
}
_NONE_LIKELY = "no event recorded in the window was there more likely than elsewhere"


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
    measured["deaths"] = _deaths(deaths, look, ground.n_watched(first, last))
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


def _deaths_expected(ground: Ground, look: Look) -> float | None:
    """Add up expected deaths; None where there are events and none has a number."""
    deaths = ground.deaths[look.rows]
    if len(deaths) and np.isnan(deaths).all():
        return None
    return float((look.weights * np.nan_to_num(deaths)).sum())


def _deaths(deaths: float | None, look: Look, n_watched: int) -> Measured:
    if not len(look.rows):
        return Measured(value=None, why_unknown="no event recorded there in the window")
    if not look.n_likely:
        return Measured(value=None, why_unknown=_NONE_LIKELY)
    if deaths is None:
        return Measured(value=None, why_unknown="no source gives a number of deaths")
    # A day with ten deaths is not a month with 300: what was not watched is not known.
    days = max(_DAYS_OF_DEATHS, n_watched)
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
        excluded=party in ground.further(on).excluded,
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
