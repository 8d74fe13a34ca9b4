"""What parties to a ceasefire promised each other, and what monitors saw of it.

Why    A ceasefire is a promise of each that it binds to all others, or to those towards
       whom it was declared, who promised nothing by it. That it was broken
       is known where monitors confirmed a violation and named by whom; that nobody
       confirmed one does not say that it was kept.
Read   `ceasefire_promises`.
Else   What an event was, and who did it, is decided in `judge`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations, product

import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import (
    PUBLIC,
    Case,
    Ceasefire,
    Ground,
    GroundKind,
    MeasureKind,
    Observed,
    Outcome,
    Promise,
    SeenIn,
    confidence,
)
from ceasefire.events.actors import shared_names
from ceasefire.events.evidence import CONFIRMED, Evidence
from ceasefire.events.groups import groups_for
from ceasefire.events.schema import NAMED_FROM_LEVEL
from ceasefire.monitoring.compliance.decisions import Violation
from ceasefire.monitoring.compliance.judging import Judge
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.windows import data_window

_MOST_LISTED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Breach:
    """A violation that monitors confirmed, and by whom.

    Attributes
    ----------
    by
        Ids of the parties named.
    by_one_of_them
        Whether they share the one name that was named: only one of them was meant.
    """

    event_id: str
    day: date
    by: tuple[str, ...]
    by_one_of_them: bool
    owner: str

    def is_by(self, acting: frozenset[str]) -> bool:
        """Say whether it was by these: by one of those named, or whoever was meant."""
        if self.by_one_of_them:
            return acting.issuperset(self.by)
        return not acting.isdisjoint(self.by)


def ceasefire_promises(
    case: Case, evidence: Evidence, as_of: date | None = None
) -> Observed:
    """Say of each ceasefire who is known to have broken it, towards whom it binds.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events, as the same reader may know them.
    as_of
        Later events, and ceasefires that began later, are left out.

    Returns
    -------
    observed
        One promise per ceasefire and pair of those it binds, or of one it binds and one
        towards whom it was declared: broken from the first
        confirmed violation by the party or its members on, else unverified. Those who
        stand on one side, or belong to each other, promise each other nothing by it.
    """
    breaches = _breaches(case, evidence, as_of)
    return Observed(
        promises=tuple(
            _promise(case, ceasefire, breaches.get(ceasefire.id, ()), pair, as_of)
            for ceasefire in case.ceasefires
            if as_of is None or _local(case, ceasefire)[0] <= as_of
            for pair in _pairs(case, ceasefire)
        )
    )


def _pairs(case: Case, ceasefire: Ceasefire) -> Iterator[tuple[str, str]]:
    case = case.on(_local(case, ceasefire)[0])
    named = dict.fromkeys((*ceasefire.parties, *ceasefire.towards))
    within = {id_: case.with_members((id_,)) for id_ in named}
    side = {id_: case.party(id_).side for id_ in named}
    parties = dict.fromkeys(ceasefire.parties)
    pairs = (
        product(parties, dict.fromkeys(ceasefire.towards))
        if ceasefire.towards
        else permutations(parties, 2)
    )
    for by, to in pairs:
        # A promise that is written down as such is one, also to somebody of one's side.
        is_one_side = not ceasefire.towards and side[by] == side[to] is not None
        if not (is_one_side or within[by] & within[to]):
            yield by, to


def _breaches(
    case: Case, evidence: Evidence, as_of: date | None
) -> dict[str, tuple[_Breach, ...]]:
    """By ceasefire, the violations that monitors confirmed and named somebody for.

    Only such events are judged at all: to judge every event is done elsewhere.
    """
    named = _named(evidence.events)
    if not named.num_rows:
        return {}
    of_named = replace(evidence, table=named)
    watch = Watch(case, of_named, data_window(of_named))
    judge = Judge(case, watch.table, watch.resolution)
    owners = _owners(case, named)
    is_shared = shared_names(case)
    said = zip(_cells(named, "event_id"), _cells(named, "attributed_to"), strict=True)
    names = dict(said)
    found = {}
    for number, ceasefire in enumerate(case.ceasefires):
        groups = groups_for(case, ceasefire, watch.resolution)
        judged = judge.judge_all(ceasefire, watch.matches(ceasefire, number), groups)
        found[ceasefire.id] = tuple(
            _Breach(
                event_id=one.event_id,
                day=one.day,
                by=one.decision.attribution.by,
                by_one_of_them=is_shared(names[one.event_id]),
                owner=owners[one.event_id],
            )
            for one in judged
            if isinstance(one.decision, Violation)
            and not one.decision.may_involve  # a group left out may have been in it
            and (as_of is None or one.day <= as_of)
        )
    return found


def _named(events: pa.Table) -> pa.Table:
    """Keep what monitors confirmed and did not only accuse somebody of."""
    status = events.column("status").cast(pa.string())
    level = events.column("attribution_level")
    is_confirmed = pc.fill_null(pc.equal(status, CONFIRMED), False)
    is_named = pc.fill_null(pc.greater_equal(level, NAMED_FROM_LEVEL), False)
    is_somebody = pc.is_valid(events.column("attributed_to"))
    return events.filter(pc.and_(pc.and_(is_confirmed, is_named), is_somebody))


def _owners(case: Case, events: pa.Table) -> dict[str, str]:
    """By event, the owner of the file it stands in; what is given beside is public."""
    files = sorted(case.event_files, key=lambda one: confidence(one.owner))
    of_file = {one.name: one.owner for one in files}
    of_event = zip(_cells(events, "event_id"), _cells(events, "file"), strict=True)
    return {id_: of_file.get(name, PUBLIC) for id_, name in of_event}


def _cells(events: pa.Table, column: str) -> list[str]:
    return [str(cell) for cell in events.column(column).to_pylist()]


def _promise(
    case: Case,
    ceasefire: Ceasefire,
    breaches: tuple[_Breach, ...],
    pair: tuple[str, str],
    as_of: date | None,
) -> Promise:
    by, to = pair
    own = [one for one in breaches if one.is_by(_acting(case, ceasefire, by, one.day))]
    first = min((one.day for one in own), default=None)
    monitors = ceasefire.monitors
    return Promise(
        id=f"ceasefires/{ceasefire.id}/{by}/{to}",
        by=by,
        to=to,
        kind=MeasureKind.LOCALISED_CEASEFIRE
        if ceasefire.is_localised
        else MeasureKind.OTHER,
        outcome=Outcome.UNVERIFIED if first is None else Outcome.BROKEN,
        on=first or _due(case, ceasefire, as_of),
        verifier=monitors[0] if len(monitors) == 1 else None,
        about=ceasefire.id,
        owner=ceasefire.owner,
        seen_in=SeenIn.MONITORS,
        rests_on=_grounds(case, ceasefire, by, own),
        draws_on=frozenset(one.owner for one in own),
    )


def _acting(case: Case, ceasefire: Ceasefire, by: str, day: date) -> frozenset[str]:
    """Ids of those for whom a party answered on a day: itself and its members then."""
    then = case.on(day)
    return then.with_members((by,)) - then.excluded_from(ceasefire)


def _grounds(
    case: Case, ceasefire: Ceasefire, by: str, own: list[_Breach]
) -> tuple[Ground, ...]:
    text = Ground(
        kind=GroundKind.CASE,
        says="clauses, parties, area and times of ceasefires"
        if own
        else "ceasefires of which no monitor confirmed who broke them",
        refs=(f"ceasefires/{ceasefire.id}",),
    )
    if not own:
        return (text,)
    seen = Ground(
        kind=GroundKind.EVENTS,
        says=(
            f"events that monitors confirmed, and named {case.party(by).name} for, "
            f"against: {ceasefire.title}"
        ),
        refs=tuple(one.event_id for one in own[:_MOST_LISTED]),
        n=len(own),
    )
    return (seen, text)


def _due(case: Case, ceasefire: Ceasefire, as_of: date | None) -> date:
    """Its last day, or the day that is looked at while it runs."""
    start, end = _local(case, ceasefire)
    known = [day for day in (end, as_of) if day is not None]
    return min(known, default=start)


def _local(case: Case, ceasefire: Ceasefire) -> tuple[date, date | None]:
    ends_at = ceasefire.ends_at
    return (
        ceasefire.starts_at.astimezone(case.zone).date(),
        None if ends_at is None else ends_at.astimezone(case.zone).date(),
    )
