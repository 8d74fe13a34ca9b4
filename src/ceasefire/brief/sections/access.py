"""Which way in, and whose consent does it need? Ways, convoys and the ledger."""

from typing import Any

from ceasefire.access import AccessAnswer, ConvoyPlan, PlaceAccess, plan_access
from ceasefire.access.left_words import easing_helps_in_words, helps_in_words
from ceasefire.access.words import (
    conditions_in_words,
    consents_in_words,
    dangers_in_words,
    holds_in_words,
    incidents_in_words,
    is_doubted,
    not_planned_in_words,
    people_in_words,
    trip_dangers_in_words,
    unknown_trips_in_words,
    whose_in_words,
)
from ceasefire.brief.corridors import corridor_map
from ceasefire.brief.ledger_bars import ledger_bars
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence

_MOST_PLACES_FIRST = 2
_MOST_SETS = 3
_BEST = "access/best/"


def _compute(case: Case, evidence: Evidence, progress: Progress) -> AccessAnswer:
    return plan_access(case, evidence, progress=progress)


def _headlines(
    _case: Case, _evidence: Evidence, answer: AccessAnswer
) -> tuple[Finding, ...]:
    """The best single consent, then the places with most people that are closed."""
    found = {one.id: one for one in answer.findings}
    closed = sorted(
        (one for one in answer.places if one.reachable is False),
        key=lambda one: -(one.people or 0),
    )
    best = [one for one in answer.findings if one.id.startswith(_BEST)]
    places = [found[f"access/{one.place}"] for one in closed[:_MOST_PLACES_FIRST]]
    return (*best, *places)


def _view(case: Case, _evidence: Evidence, answer: AccessAnswer) -> dict[str, Any]:
    findings = {one.id: one for one in answer.findings}
    ledger = answer.ledger
    return {
        "answer": answer,
        "ground": corridor_map(case, answer),
        "convoy_finding": findings.get("access/convoys"),
        "ledger_finding": findings.get("access/ledger"),
        "bars": ledger_bars(ledger) if ledger else None,
        "ground_note": case.access.roads.note if case.access.roads else None,
        "conditions": conditions_in_words(answer.ground) if answer.ground else "",
        "posts": {one.id: one.name for one in case.access.checkpoints},
        "has_fleet": bool(case.access.fleets),
        "places": [
            {
                "finding": findings.get(f"access/{one.place}"),
                **_place_view(case, answer, one),
            }
            for one in answer.places
        ],
        "best": [
            {
                "one": one,
                "whose": consents_in_words(case, (one.consent,)),
                "people": people_in_words(one),
            }
            for one in answer.best
        ],
        "askings": [
            {"one": one, "whose": consents_in_words(case, (one.consent,))}
            for one in answer.askings
        ],
        "gaps": ledger.gaps if ledger else (),
        "dangers": [
            said
            for trip in (answer.convoys.trips if answer.convoys else ())
            if (said := trip_dangers_in_words(case, trip))
        ],
        "easings": [
            {"one": one, "more": easing_helps_in_words(case, answer.convoys, one.id)}
            for one in answer.easings
        ],
        "plan_says": _plan_says(case, answer.convoys) if answer.convoys else {},
        "unread": ", ".join(answer.ground.unread) if answer.ground else "",
        "closed": [
            {"one": one, "dangers": dangers_in_words(case, one.hazards)}
            for one in (answer.convoys.when_closed if answer.convoys else ())
        ],
        "exemptions": {one.id: one.title for one in case.access.exemptions},
    }


def _plan_says(case: Case, plan: ConvoyPlan) -> dict[str, Any]:
    return {
        "holds": holds_in_words(plan),
        "unknown": unknown_trips_in_words(case, plan),
        "without": not_planned_in_words(),
        "left": [
            {"one": one, "helps": helps_in_words(case, one)} for one in plan.left_out
        ],
    }


def _place_view(case: Case, answer: AccessAnswer, one: PlaceAccess) -> dict[str, Any]:
    first_set = one.sets[0] if one.sets else None
    return {
        "place": one,
        "unknown_km": one.corridors[0].unknown_km if is_doubted(one) else None,
        "sets": [
            consents_in_words(case, each.consents) for each in one.sets[:_MOST_SETS]
        ],
        "rests_on": whose_in_words(case, answer, one),
        "n_more": max(0, one.n_sets - _MOST_SETS),
        "incidents": first_set
        and incidents_in_words(first_set.expected_incidents, first_set.least_incidents),
        "dangers": dangers_in_words(
            case, one.corridors[0].hazards if one.corridors else ()
        ),
        "ways": [
            {
                "way": way,
                "who": consents_in_words(case, way.consents)
                if way.consents or not way.unknown_km
                else "not known",
                "incidents": incidents_in_words(
                    way.expected_incidents, way.least_incidents
                ),
                "dangers": dangers_in_words(case, way.hazards),
            }
            for way in one.corridors
        ],
    }


def _to_dict(answer: AccessAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="access",
    title="Which way in, and whose consent does it need?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("access-consents", "access-risk", "access-convoys", "access-ledger"),
)
