"""Where a local ceasefire could be tried first: a checklist, never one magic score.

Read   `rank_sites`.
Else   The lines of the checklist are in `criteria`, what each place has on them in
       `checklist`, weights in `acceptability`, claims in `claims`, what the ranking
       is worth in `predictive`.
"""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pyarrow as pa

from ceasefire.core import Case, Progress, silent, with_progress
from ceasefire.events.evidence import Evidence
from ceasefire.siting.acceptability import Table, dominators, rank_acceptability
from ceasefire.siting.checklist import site_of
from ceasefire.siting.claims import check_claims
from ceasefire.siting.criteria import CRITERIA
from ceasefire.siting.ground import Candidate, Ground
from ceasefire.siting.grounds import Grounds
from ceasefire.siting.model import Site, SitingAnswer, compared_by
from ceasefire.siting.predictive import predictive_value
from ceasefire.siting.words import findings_of

WINDOW_DAYS = 180
MOST_DISTRICTS = 15
_SEED = 20140113  # of the draws for intervals and weights, where nobody passes them

_NO_PLACES = (
    "The case names no candidate place, and the event data no district. Describe "
    "places under 'places:'."
)


def rank_sites(
    case: Case,
    evidence: Evidence,
    *,
    window: tuple[date, date] | None = None,
    rng: np.random.Generator | None = None,
    progress: Progress = silent,
) -> SitingAnswer:
    """Put candidate places beside each other, with the evidence behind each line.

    Parameters
    ----------
    case
        As its reader may know it. Its candidate places are looked at; if it has none,
        the districts of the data with most events.
    evidence
        Events; leads among them are not counted.
    window
        First and last day of the events to look at, as far as the data tell of them; by
        default the last 180 days of the data, or up to the day of the case.
    rng
        For bootstrap and weights; by default one with a fixed seed.
    progress
        Told how many places are done.
    """
    rng = np.random.default_rng(_SEED) if rng is None else rng
    grounds = Grounds(case, evidence)
    ground = grounds.all
    asked = _told(window, ground) if window else _default_window(ground)
    seen = None if asked is None else grounds.most(*asked)
    candidates = _candidates(ground)
    sites: list[Site] = []
    if seen is not None:
        window = seen.first, seen.last
        looked_at = with_progress(candidates, "Looking at places", progress)
        sites = [site_of(seen.ground, one, window, rng) for one in looked_at]
    ranked = _ranked(sites, rng)
    claims = check_claims(grounds)
    value = predictive_value(grounds, candidates, rng)
    return SitingAnswer(
        window=None if seen is None else window,
        criteria=CRITERIA,
        sites=ranked,
        claims=claims,
        predictive_value=value,
        findings=findings_of(ranked, claims, seen, value),
        missing=evidence.why_empty
        or (_nothing_then(ground) if seen is None else None)
        or (None if candidates else _NO_PLACES),
        aside=() if seen is None else seen.aside,
    )


def _default_window(ground: Ground) -> tuple[date, date] | None:
    first, last = ground.first_day, ground.last_day
    if first is None or last is None:
        return None
    last = min(last, ground.case.as_of or last)
    return _told((last - timedelta(days=WINDOW_DAYS - 1), last), ground)


def _told(window: tuple[date, date], ground: Ground) -> tuple[date, date] | None:
    """Leave out days before and after the data: nobody knows what happened on them."""
    if ground.first_day is None or ground.last_day is None:
        return None
    first, last = max(window[0], ground.first_day), min(window[1], ground.last_day)
    return (first, last) if first <= last else None


def _nothing_then(ground: Ground) -> str:
    return (
        f"The event data tell of {ground.first_day} to {ground.last_day}, and of no "
        "day of those to be looked at, so places are not compared."
    )


def _candidates(ground: Ground) -> tuple[Candidate, ...]:
    places = tuple(
        Candidate(
            name=place.name,
            place=place.id,
            native_name=place.native_name,
            shape=place.shape,
            owner=place.owner,
        )
        for place in ground.case.places
        if place.candidate
    )
    return places or _districts(ground)


def _districts(ground: Ground) -> tuple[Candidate, ...]:
    """Return the districts with most events, as the data name them."""
    for column in ("adm_2", "adm_1"):
        here = ground.index.in_country != 0
        table = ground.table.filter(pa.array(here))
        names = table.column(column).cast(pa.string()).to_pylist()
        counted = Counter(name for name in names if name)
        if counted:
            most = sorted(counted, key=lambda name: (-counted[name], name))
            return tuple(
                Candidate(name=name, district=(column, name))
                for name in most[:MOST_DISTRICTS]
            )
    return ()


def _ranked(sites: list[Site], rng: np.random.Generator) -> tuple[Site, ...]:
    """Add dominance and acceptability, and put the most acceptable first."""
    if not compared_by(CRITERIA, tuple(sites)):
        return tuple(sorted(sites, key=lambda site: site.name))
    table = Table.of(CRITERIA, [site.measured for site in sites])
    acceptability = rank_acceptability(table, rng)
    better = dominators(table)
    full = [
        replace(
            site,
            dominated_by=tuple(sites[j].name for j in better[i]),
            acceptability=tuple(acceptability[i].tolist()),
        )
        for i, site in enumerate(sites)
    ]
    return tuple(sorted(full, key=lambda site: (-site.acceptability[0], site.name)))
