"""What figures of access rest on: events by stretch, sheets of the ledger, the plan.

Read   `with_events`, `convoy_finding`, `ledger_finding`.
"""

from dataclasses import replace

from ceasefire.access.convoy_model import ConvoyPlan
from ceasefire.access.ledger_model import Ledger
from ceasefire.access.place_model import Corridor, PlaceAccess
from ceasefire.access.risk import events_on
from ceasefire.access.setting import Setting
from ceasefire.core import Case, Certainty, Finding, Ground, GroundKind, number_of
from ceasefire.events.evidence import Evidence

_MOST_IDS = 20  # of a finding; all stand in the answer for machines


def with_events(
    setting: Setting, evidence: Evidence, places: tuple[PlaceAccess, ...]
) -> tuple[PlaceAccess, ...]:
    """Name the events on which the risk of each way rests, stretch by stretch."""
    network = setting.network
    rows = {name: i for i, name in enumerate(network.roads.stretches)}
    ways = [way for one in places for way in one.corridors]
    driven = {rows[name] for way in ways for name in way.stretches}
    near = events_on(network, evidence, setting.hand.day, driven)

    def told(way: Corridor) -> Corridor:
        named = ((name, near.get(rows[name], ())) for name in way.stretches)
        return replace(way, events=tuple((name, ids) for name, ids in named if ids))

    return tuple(
        replace(one, corridors=tuple(map(told, one.corridors))) for one in places
    )


def events_ground(place: PlaceAccess) -> tuple[Ground, ...]:
    """Return the events on which the risk of its first way rests."""
    if not place.corridors:
        return ()
    ids = tuple(
        dict.fromkeys(id_ for _, many in place.corridors[0].events for id_ in many)
    )
    if not ids:
        return ()
    says = "events near the road of its first way, of which those expected are made"
    return (
        Ground(kind=GroundKind.EVENTS, says=says, refs=ids[:_MOST_IDS], n=len(ids)),
    )


def ledger_finding(ledger: Ledger) -> Finding:
    """Say what the ledger adds up to, and of which sheets."""
    total = ledger.total
    said = ", ".join(
        f"{name} {_people(one.people, one.n_unknown)}"
        for name, one in (
            ("requested", total.requested),
            ("approved", total.approved),
            ("reached", total.delivered),
        )
    )
    return Finding(
        id="access/ledger",
        claim=f"The ledger, with a person counted in each month: {said}.",
        certainty=Certainty(words="added up from the sheets"),
        method="access-ledger",
        grounds=tuple(
            Ground(
                kind=GroundKind.ROWS,
                says=f"sheet {file}, rows read",
                refs=tuple(f"sources/{id_}" for id_ in sources),
                n=n_rows,
            )
            for file, n_rows, sources in ledger.files
        ),
        owners=ledger.owners,
    )


def _people(people: int | None, n_unknown: int) -> str:
    if people is None:
        return "not known"
    return f"{people:,}" + (" or more" if n_unknown else "")


def convoy_finding(case: Case, plan: ConvoyPlan) -> Finding:
    """Say what a plan of convoys brings, and on what it rests."""
    record = case.access
    brought = {place for place, kinds in plan.delivered.items() if kinds}
    refs = (
        *(f"fleets/{one.id}" for one in record.fleets),
        *(f"places/{one.place}" for one in record.needs),
        *(f"checkpoints/{one.id}" for one in record.checkpoints),
        *(f"consents/{one.consent}" for one in plan.held),
    )
    return Finding(
        id="access/convoys",
        claim=(
            f"Convoys from {plan.days[0]} to {plan.days[-1]} bring "
            f"{plan.delivered_kg:,} of {plan.asked_kg:,} kg, to "
            f"{number_of(len(brought), 'place')}."
        ),
        certainty=Certainty(words="best found"),
        method="access-convoys",
        grounds=(
            Ground(
                kind=GroundKind.CASE,
                says="fleets, needs, posts, and the consents in hand that it uses",
                refs=refs,
            ),
        ),
        owners=frozenset({record.routes_owner}),
    )
