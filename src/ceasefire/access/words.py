"""Findings on access, in sentences that a reader can repeat."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ceasefire.access.convoy_model import NOT_PLANNED, ConvoyPlan, ConvoyTrip
from ceasefire.access.further import FurtherConsent
from ceasefire.access.held import held_in_words
from ceasefire.access.model import AccessAnswer, GroundNotes
from ceasefire.access.place_model import PlaceAccess, Unlocking
from ceasefire.access.rests_on import (
    convoy_finding,
    events_ground,
    ledger_finding,
)
from ceasefire.core import (
    IMPASSABLE,
    Case,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    number_of,
)

METHOD = "access-consents"
_MOST_NAMED = 4
_DANGERS = {"mines": "mines", "other": "a danger"}
_PASSABLE = frozenset({"good", "fair", "open", "passable"})
_MOST_CONDITIONS = 8
_LEAST_KM = 0.5  # of ground nobody recorded: less is not told in words


def consents_in_words(case: Case, consents: tuple[FurtherConsent, ...]) -> str:
    """Name consents as people do: by whose they are."""
    names = [
        case.party(one.party).name + (f" ({one.consent})" if one.consent else "")
        for one in consents
    ]
    if len(names) < 2:
        return "".join(names) or "nobody"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def people_in_words(one: Unlocking) -> str:
    """Say how many people a consent reaches; those not counted are never none."""
    n_unknown = len(one.unknown)
    n_known = len(one.places) - n_unknown
    if not n_known:
        whose = "whose people nobody counted"
        return f"{number_of(n_unknown, 'place')} {whose}"
    known = (
        f"{number_of(one.people, 'person', 'people')} in {number_of(n_known, 'place')}"
    )
    if not n_unknown:
        return known
    more = f"{number_of(n_unknown, 'more place')} whose people nobody counted"
    return f"{known}, and {more}"


def findings_of(case: Case, answer: AccessAnswer) -> tuple[Finding, ...]:
    """Say what a consent opens most, how each place is reached, and what is brought."""
    best = [_best(case, answer, answer.best[0])] if answer.best else []
    plan = [convoy_finding(case, answer.convoys)] if answer.convoys else []
    ledger = (
        [ledger_finding(answer.ledger)]
        if answer.ledger and answer.ledger.places
        else []
    )
    return (*best, *_places(case, answer), *plan, *ledger)


def _best(case: Case, answer: AccessAnswer, best: Unlocking) -> Finding:
    whose = consents_in_words(case, (best.consent,))
    rivals = [
        one
        for one in answer.best[1:]
        if (one.people, len(one.unknown)) == (best.people, len(best.unknown))
    ]
    tie = (
        f" That of {consents_in_words(case, (rivals[0].consent,))} would open as much."
        if rivals
        else ""
    )
    return Finding(
        id=f"access/best/{best.consent.name}",
        claim=f"One further consent that would open most: that of {whose}, for "
        f"{people_in_words(best)}.{tie}",
        certainty=Certainty(words="computed from the case"),
        method=METHOD,
        grounds=(
            Ground(
                kind=GroundKind.CASE,
                says="roads, control, consents and people in need as the case has them",
                refs=tuple(f"places/{place}" for place in best.places),
            ),
        ),
        owners=_owners(answer, best.places),
    )


def _owners(answer: AccessAnswer, places: tuple[str, ...]) -> frozenset[str]:
    owned = {one.owner for one in answer.places if one.place in places}
    return frozenset(owned or {"public"})


def _places(case: Case, answer: AccessAnswer) -> Iterator[Finding]:
    for one in answer.places:
        relied = one.corridors[0].relies_on if one.corridors else ()
        yield Finding(
            id=f"access/{one.place}",
            claim=sentence(case, one),
            certainty=Certainty(
                words="unknown"
                if one.reachable is None
                else "computed from the case"
                if one.is_proved
                else "best found"
            ),
            method=METHOD,
            grounds=(
                Ground(
                    kind=GroundKind.CASE,
                    says="roads, control and consents as the case has them",
                    refs=(
                        f"places/{one.place}",
                        *(f"consents/{id_}" for id_ in relied),
                    ),
                ),
                *events_ground(one),
            ),
            owners=frozenset({one.owner}),
        )


def sentence(case: Case, one: PlaceAccess) -> str:
    """Say how a place can be reached."""
    if one.reachable is None:
        return f"{one.name}: whether it can be reached is not known; {one.why}."
    if one.number is None:
        return f"{one.name} cannot be reached: {one.why}."
    doubt = _doubt(case, one)
    if one.reachable:
        return f"{one.name} can be reached now, by {one.sets[0].km:.0f} km{doubt}."
    sets = " or ".join(
        consents_in_words(case, each.consents) for each in one.sets[:_MOST_NAMED]
    )
    more = one.n_sets - _MOST_NAMED
    rest = f", or {number_of(more, 'other set')}" if more > 0 else ""
    least = "at the fewest" if one.is_proved else "at the fewest found"
    return (
        f"{one.name} needs, {least}, "
        f"{number_of(one.number, 'further consent')}: {sets}{rest}; then it is "
        f"{one.sets[0].km:.0f} km{doubt}."
    )


def is_doubted(one: PlaceAccess) -> bool:
    """Whether its way with the fewest consents crosses ground nobody recorded."""
    return bool(one.corridors) and one.corridors[0].unknown_km >= _LEAST_KM


def whose_in_words(case: Case, answer: AccessAnswer, one: PlaceAccess) -> str:
    """Say whose consents its first way rests on, and what of that is not known."""
    if not one.corridors:
        return ""
    way = one.corridors[0]
    held = held_in_words(case, answer.held_for(way.relies_on))
    said = [f"in hand: {held}"] if held else []
    if way.unknown_km > 0:
        km = f"{way.unknown_km:.0f}" if way.unknown_km >= _LEAST_KM else "a part"
        said.append(
            f"not known who holds {km} of {way.km:.0f} km: more may have to be asked"
        )
    return "; ".join(said) or ("" if one.number else "none needed")


def incidents_in_words(expected: float | None, least: float) -> str:
    """Say how many incidents are expected; of some of which none is known, how few."""
    if expected is not None:
        return f"{expected:.2g}"
    return f"{least:.2g} or more" if least else ""


def conditions_in_words(ground: GroundNotes) -> str:
    """Say what is written of roads that are driven all the same, unless it is well."""
    said = [one for one in ground.conditions if one[0].casefold() not in _PASSABLE]
    if not said:
        return ""
    shown = sorted(said, key=lambda one: (-one[1], one[0]))[:_MOST_CONDITIONS]
    listed = ", ".join(f"{words} ({n:,})" for words, n in shown)
    n_more = len(said) - len(shown)
    more = f" and {number_of(n_more, 'other condition')}" if n_more else ""
    return (
        f"Driven all the same: stretches whose condition is {listed}{more}. Only "
        f"{', '.join(sorted(IMPASSABLE))} keep a stretch from being driven."
    )


def dangers_in_words(case: Case, ids: Iterable[str]) -> str:
    """Name recorded hazards by what they are, and how many records say so."""
    kinds = {one.id: one.kind.value for one in case.access.hazards}
    found = Counter(_DANGERS[kinds[id_]] for id_ in ids)
    return ", ".join(
        f"{kind} ({number_of(n, 'record')})" if n > 1 else kind
        for kind, n in found.items()
    )


def trip_dangers_in_words(case: Case, trip: ConvoyTrip) -> str:
    """Say how often a trip passes which danger; empty for one that passes none."""
    if not trip.hazards:
        return ""
    passed = " and ".join(
        f"{dangers_in_words(case, (id_,))} {number_of(n, 'time')}"
        for id_, n in trip.hazards
    )
    to = ", ".join(case.place(id_).name for id_ in trip.places)
    return (
        f"The {trip.fleet} lorry to {to} on {trip.day} passes {passed}, for no way "
        "without that is open leads there. On the whole trip "
        f"{trip.least_incidents:.2g} incidents or more are to be expected."
    )


def unknown_in_words(trip: ConvoyTrip) -> str:
    """Say on which stretches of a trip it is not recorded who holds them."""
    names = trip.unknown_stretches
    n_more = len(names) - _MOST_NAMED
    more = f" and {number_of(n_more, 'other')}" if n_more > 0 else ""
    km = f"{trip.unknown_km:.1f} of {trip.km:.1f} km"
    return (
        f"Holder not recorded on {km} ({', '.join(names[:_MOST_NAMED])}{more}): others "
        "may have to be asked."
    )


def unknown_trips_in_words(case: Case, plan: ConvoyPlan) -> tuple[str, ...]:
    """Say it of each trip of a plan on which it is so."""
    return tuple(
        f"The {one.fleet} lorry to "
        f"{', '.join(case.place(id_).name for id_ in one.places)} on {one.day}. "
        f"{unknown_in_words(one)}"
        for one in plan.doubted
    )


def holds_in_words(plan: ConvoyPlan) -> str:
    """Say whether a plan holds, and how far that is known."""
    if plan.faults:
        return "Worked out anew from the case alone, the plan DOES NOT HOLD."
    n, all_ = len(plan.doubted), number_of(len(plan.trips), "trip")
    known = (
        f", as far as it is recorded who holds the roads: on {n} of {all_} others may "
        "have to be asked"
        if n
        else ""
    )
    return (
        "Worked out anew from the case alone, the plan holds: capacity, hours, and "
        f"every consent at the hour of passage{known}."
    )


def not_planned_in_words() -> str:
    """Say what a plan knows nothing of."""
    return (
        f"Not taken into account: {', '.join(NOT_PLANNED[:-1])}, and {NOT_PLANNED[-1]}."
    )


def _doubt(case: Case, one: PlaceAccess) -> str:
    if not one.corridors:
        return ""
    way = one.corridors[0]
    said = ""
    if is_doubted(one):
        said = (
            f", {way.unknown_km:.0f} of them on stretches of which nobody recorded who "
            "holds all"
        )
    if way.hazards:
        said += f", past {dangers_in_words(case, way.hazards)}"
    if way.expected_incidents is None and way.least_incidents:
        said += f", with {way.least_incidents:.2g} incidents or more to be expected"
    return said
