"""The way in: whose consent each place needs, and how many people that reaches.

Read   `plan_access`.
Else   Sets of consents are found in `fewest`, ways to compare in `pareto`, which
       consents are in hand in `hand`, risk in `risk`, the roads in `network`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ceasefire.access.asking import askings_of, told_of
from ceasefire.access.convoys import plan_convoys
from ceasefire.access.easing import easings_of
from ceasefire.access.errors import NoSuchConsent
from ceasefire.access.further import NOTHING, FurtherConsent, needed
from ceasefire.access.hand import Hand
from ceasefire.access.held import held_of
from ceasefire.access.ledger import ledger_of
from ceasefire.access.model import (
    ASKED,
    CLOSED,
    FREE,
    NEVER,
    OPEN,
    SOME,
    UNKNOWN,
    AccessAnswer,
    GroundNotes,
    RiskNotes,
)
from ceasefire.access.network import Network
from ceasefire.access.place_model import PlaceAccess, Unlocking
from ceasefire.access.rests_on import with_events
from ceasefire.access.risk import Risk, risk_of
from ceasefire.access.setting import MOST_SETS, Setting, journey_to
from ceasefire.access.touching import touching
from ceasefire.access.ways_in import ways_in
from ceasefire.access.words import findings_of
from ceasefire.core import (
    Case,
    Progress,
    as_day_if_any,
    as_several,
    as_whole,
    silent,
)
from ceasefire.events.evidence import Evidence

_MOST_ASKED = 100_000  # sets that may be asked for
_NOTHING = (
    "The case says nothing of the way in. Describe roads, needs and consents under "
    "'access:'."
)
_NO_ROADS = (
    "The case has no roads that this reader may see, so no way can be looked for."
)
_NO_DEPOT = "The case names no depot on the network: no way begins anywhere."
_NO_NEED = "The case names no place in need."


def plan_access(
    case: Case,
    evidence: Evidence,
    *,
    day: date | None = None,
    assumed: Iterable[str] = (),
    most_sets: int = MOST_SETS,
    progress: Progress = silent,
) -> AccessAnswer:
    """Find the way in to every place, and whose further consent it needs.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events, for the risk of each stretch.
    day
        Asked about; by default that of the case.
    assumed
        Ids of consents, or of parties, that are taken as given.
    most_sets
        How many of the smallest sets to tell of.
    progress
        Told how many places are done.

    Raises
    ------
    NoSuchConsent
        If one that is assumed is neither a consent nor a party that holds a stretch.
    NotADay, NotSeveral, NotWhole
        If `day` is no day, `assumed` one word, or `most_sets` no number from 1 on.
    """
    day = as_day_if_any(day, "day")
    assumed = as_several(assumed, "assumed")
    most_sets = as_whole(most_sets, "most_sets", least=1, most=_MOST_ASKED)
    record = case.access
    convoys_from = day  # a plan of convoys may begin on a day of its own
    day = day or record.on or case.as_of
    shows_ways = case.reader.may_read(record.routes_owner)
    setting, missing = prepared(case, evidence, day, assumed, most_sets)
    answer = AccessAnswer(
        day=day,
        assumed=tuple(sorted(setting.hand.assumed if setting else set(assumed))),
        ledger=ledger_of(case, day),
        shows_ways=shows_ways,
        missing=missing,
    )
    if setting is not None:
        answer = _with_ways(answer, setting, evidence, convoys_from, progress)
    return replace(answer, findings=findings_of(case, answer))


def _with_ways(
    answer: AccessAnswer,
    setting: Setting,
    evidence: Evidence,
    convoys_from: date | None,
    progress: Progress,
) -> AccessAnswer:
    """Add what follows from the ground."""
    case, network, day = setting.case, setting.network, answer.day
    places = ways_in(setting, progress)
    convoys = None
    if answer.shows_ways:
        places = with_events(setting, evidence, places)
        convoys = plan_convoys(
            case, day=convoys_from, assumed=answer.assumed, progress=progress
        )
    ways = [
        (one.place, number, way.stretches)
        for one in places
        for number, way in enumerate(one.corridors, 1)
    ]
    return replace(
        answer,
        held=held_of(setting.hand),
        places=places if answer.shows_ways else tuple(map(_without_ways, places)),
        best=_best(places),
        askings=askings_of(setting.hand, places),
        told=told_of(setting.hand),
        ground=_ground(case, network, day),
        risk=_risk_notes(setting.risk),
        convoys=convoys,
        easings=easings_of(setting, places),
        touches=touching(case, network, ways, convoys),
        standing=tuple(_standing(setting)),
    )


def _standing(setting: Setting) -> Iterator[str]:
    """How each stretch stands, for a map."""
    network = setting.network
    journeys = [journey_to(need) for need in setting.case.access.needs]
    of_kind = []
    for kind in network.kinds:
        sets = [needed(setting.hand, kind, journey) for journey in journeys]
        if not kind.controllers:
            of_kind.append(FREE)
        elif not any(sets):
            of_kind.append(NEVER)
        elif all(one == NOTHING for one in sets):
            of_kind.append(OPEN)
        else:
            is_some = NOTHING in sets
            of_kind.append(SOME if is_some else ASKED)
    for i, kind in enumerate(network.kind.tolist()):
        is_unknown = network.unknown[i] and of_kind[kind] == FREE
        yield (
            CLOSED if i in network.closed else UNKNOWN if is_unknown else of_kind[kind]
        )


def _without_ways(one: PlaceAccess) -> PlaceAccess:
    corridors = tuple(
        replace(each, stretches=(), depot=None, hours=None, hazards=())
        for each in one.corridors
    )
    return replace(one, corridors=corridors)


def prepared(
    case: Case,
    evidence: Evidence,
    day: date | None,
    assumed: Iterable[str] = (),
    most_sets: int = MOST_SETS,
) -> tuple[Setting | None, str | None]:
    """Make ready what all answers rest on, or say why there is nothing."""
    record = case.access
    if record.is_empty:
        return None, _NOTHING
    network = Network.of(case, day)
    if network is None:
        return None, _NO_ROADS
    if not record.needs:
        return None, _NO_NEED
    setting = Setting(
        case=case,
        network=network,
        hand=Hand.on(case, day, _known(case, network, assumed)),
        risk=risk_of(network, evidence, day),
        most_sets=most_sets,
    )
    return (setting, None) if setting.sources else (None, _NO_DEPOT)


def _known(case: Case, network: Network, assumed: Iterable[str]) -> frozenset[str]:
    """Ids of what is assumed; ``PARTY/CONSENT``, as sets name it, is that consent."""
    parties = {party for kind in network.kinds for party in kind.controllers}
    parties |= {party for need in case.access.needs for party in need.controllers}
    parties |= {one.by for one in case.access.consents}
    known = {one.id: one.id for one in case.access.consents}
    known |= {f"{one.by}/{one.id}": one.id for one in case.access.consents}
    known |= {party: party for party in parties}
    for name in assumed:
        if name not in known:
            ids = {one.id for one in case.access.consents}
            raise NoSuchConsent(name, tuple(sorted(ids | parties)))
    return frozenset(known[name] for name in assumed)


def _best(places: tuple[PlaceAccess, ...]) -> tuple[Unlocking, ...]:
    """What each consent alone would open, the most people first."""
    opened: dict[FurtherConsent, list[PlaceAccess]] = defaultdict(list)
    for place in places:
        for consent in place.unlocking:
            opened[consent].append(place)
    found = [
        Unlocking(
            consent=consent,
            places=tuple(one.place for one in many),
            people=sum(one.people or 0 for one in many),
            unknown=tuple(one.place for one in many if one.people is None),
        )
        for consent, many in opened.items()
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.people, -len(one.unknown), one.consent))
    )


def _ground(case: Case, network: Network, day: date | None) -> GroundNotes:
    n = network.n_nodes
    links = coo_array(
        (np.ones(len(network.starts)), (network.starts, network.ends)), shape=(n, n)
    )
    closed = Counter(network.closed.values())
    conditions = Counter(
        words
        for i, words in enumerate(network.roads.condition)
        if words is not None and i not in network.closed
    )
    return GroundNotes(
        n_stretches=len(network.km),
        n_nodes=n,
        n_parts=int(connected_components(links, directed=False)[0]),
        closed=tuple(sorted(closed.items())),
        contested=network.contested,
        uncertain=len(network.uncertain),
        unknown=int(network.unknown.sum()),
        maps=tuple(
            (one.id, (day - one.on).days if day and one.on else None)
            for one in case.access.control
        ),
        off_posts=network.off_posts,
        idle_maps=network.idle_maps,
        unread=network.roads.unread,
        conditions=tuple(sorted(conditions.items())),
        off_depots=tuple(
            (id_, spot.off_km if np.isfinite(spot.off_km) else None)
            for id_, spot in network.depots.items()
            if spot.node < 0
        ),
    )


def _risk_notes(risk: Risk | None) -> RiskNotes:
    if risk is None:
        return RiskNotes()
    return RiskNotes(
        window=risk.window,
        n_events=risk.n_events,
        n_unplaced=risk.n_unplaced,
        n_silent=int(risk.is_silent.sum()),
        is_known=True,
    )
