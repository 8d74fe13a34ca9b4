"""What ``ceasefire access`` prints beside the ways: convoys, ledger, easing, gains."""

from typing import TYPE_CHECKING

from ceasefire.cli import speak
from ceasefire.core import number_of

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.access import (
        AccessAnswer,
        ConvoyPlan,
        ConvoyTrip,
        Ledger,
        LedgerLine,
    )
    from ceasefire.access.ledger_model import Sum
    from ceasefire.core import Case


def print_more(case: "Case", answer: "AccessAnswer") -> None:
    """Print everything beside the ways that the answer holds."""
    _print_convoys(case, answer)
    _print_easings(case, answer)
    _print_touches(case, answer)
    print_ledger(answer)


def _print_convoys(case: "Case", answer: "AccessAnswer") -> None:
    from ceasefire.access.left_words import helps_in_words
    from ceasefire.access.words import (
        dangers_in_words,
        holds_in_words,
        not_planned_in_words,
        trip_dangers_in_words,
        unknown_trips_in_words,
    )

    plan = answer.convoys
    if plan is None:
        if not answer.shows_ways and case.access.fleets:
            speak.say("Ways and convoys are not shown to this reader.")
        return
    speak.table(
        f"Convoys from {plan.days[0]} to {plan.days[-1]}: {plan.delivered_kg:,} of "
        f"{plan.asked_kg:,} kg",
        ("day", "lorry of", "leaves", "back", "to", "kg", "km", "whose not known"),
        [_trip(case, trip) for trip in plan.trips],
    )
    for trip in plan.trips:
        if trip.hazards:
            speak.say(f"  DANGER: {trip_dangers_in_words(case, trip)}")
    for said in unknown_trips_in_words(case, plan):
        speak.say(f"  NOT KNOWN: {said}")
    speak.say(f"  {holds_in_words(plan)}")
    speak.say(f"  {not_planned_in_words()}")
    for fault in plan.faults:
        speak.say(f"  {fault}")
    for left in plan.left_out:
        goods = ", ".join(f"{kg:,} kg of {kind}" for kind, kg in left.goods)
        speak.say(f"  Left out, {case.place(left.place).name}: {goods}; {left.why}.")
        if said := helps_in_words(case, left):
            speak.say(f"    {said}")
    _print_other_days(case, answer, plan)
    posts = {one.id: one.name for one in case.access.checkpoints}
    if plan.not_closed:
        listed = ", ".join(posts[id_] for id_ in plan.not_closed)
        speak.say(f"  What the closing of these would change was not tried: {listed}.")
    for closed in plan.when_closed:
        lost = ", ".join(case.place(id_).name for id_ in closed.lost)
        speak.say(
            f"  If {posts[closed.post]} closes, {closed.delivered_kg:,} kg can be "
            f"brought"
            + (f", and nothing to {lost}" if lost else "")
            + (
                f"; past {dangers_in_words(case, closed.hazards)}."
                if closed.hazards
                else "."
            )
        )


def _print_other_days(case: "Case", answer: "AccessAnswer", plan: "ConvoyPlan") -> None:
    """Name places out of reach on the day asked about to which something goes."""
    closed = {one.place for one in answer.places if not one.reachable}
    days: dict[str, list[date]] = {}
    kinds: dict[str, set[str]] = {}
    for trip in plan.trips:
        for stop in trip.stops:
            if not stop.is_depot and stop.at in closed:
                days.setdefault(stop.at, []).append(trip.day)
                kinds.setdefault(stop.at, set()).update(dict(stop.goods))
    for place, found in sorted(days.items()):
        goods = " and ".join(sorted(kinds[place]))
        speak.say(
            f"  {case.place(place).name} is out of reach on {answer.day} for all that "
            f"it asks for at once; the plan brings {goods} from {min(found)} on: what "
            "holds differs by day and goods."
        )


def _trip(case: "Case", trip: "ConvoyTrip") -> tuple[str, ...]:
    kg = sum(kg for stop in trip.stops if not stop.is_depot for _, kg in stop.goods)
    return (
        f"{trip.day}",
        trip.fleet,
        f"{trip.stops[0].leaves:%H:%M}",
        f"{trip.stops[-1].arrives:%H:%M}",
        ", ".join(case.place(id_).name for id_ in trip.places),
        f"{kg:,}",
        f"{trip.km:.0f}",
        f"{trip.unknown_km:.0f}" if trip.unknown_stretches else "",
    )


def _print_easings(case: "Case", answer: "AccessAnswer") -> None:
    from ceasefire.access.left_words import easing_helps_in_words

    for one in answer.easings:
        opened = (
            ", ".join(case.place(id_).name for id_ in one.newly) or "no further place"
        )
        people = (
            "" if not one.newly else f", {number_of(one.people, 'person', 'people')}"
        )
        if one.n_unknown:
            all_ = one.n_unknown == len(one.newly)
            more = f"of unknown people: {one.n_unknown}"
            people = f", {more}" if all_ else f"{people}, and {more}"
        by_itself = "" if one.newly else " by itself"
        more = easing_helps_in_words(case, answer.convoys, one.id)
        speak.say(f"{one.title}: opens {opened}{people}{by_itself}. {more}".rstrip())
        for supply in one.supplies:
            name = case.place(supply.place).name
            told = (
                f"{supply.days:.1f} days of supply for each day of opening"
                if supply.days is not None
                else f"days of supply not known: it is not known {supply.lacks}"
            )
            speak.say(f"  {name}, {one.window_h:g} h a day: {told}.")
        for place, now, then in one.fewer:
            if place not in one.newly:
                name = case.place(place).name
                number = number_of(then, "further consent")
                speak.say(f"  {name}: {number} instead of {now}.")


def _print_touches(case: "Case", answer: "AccessAnswer") -> None:
    if not answer.first_touches:
        return
    names = {place.id: place.name for place in case.places}
    exemptions = {one.id: one.title for one in case.access.exemptions}
    speak.table(
        "Groups left out on the way: at most this passes through their hands",
        (
            "group",
            "way to",
            "holds km",
            "may hold",
            "entry",
            "share",
            "kg",
            "exemption",
        ),
        [
            (
                case.party(one.group).name,
                ", ".join(names[id_] for id_ in one.place.split(", ")),
                f"{one.holds_km:.0f}",
                f"{one.touches_km:.0f}",
                "yes" if one.holds_entry else "",
                f"{one.bound_share:.0%}",
                "–" if one.bound_kg is None else f"{one.bound_kg:,.0f}",
                ", ".join(exemptions[id_] for id_ in one.exemptions) or "none named",
            )
            for one in answer.first_touches
        ],
    )


def _sheets(ledger: "Ledger") -> str:
    return ", ".join(file for file, _, _ in ledger.files)


def print_ledger(answer: "AccessAnswer") -> None:
    """Print the ledger by place, with the gaps and their reasons."""
    ledger = answer.ledger
    if ledger is None:
        return
    if not ledger.places:
        speak.say(f"The ledger: {ledger.left_alone}")
        return
    speak.table(
        f"The ledger ({_sheets(ledger)}): people requested, approved, reached",
        ("place", "requested", "approved", "reached", "of requested", "left out",
         "at least once", "days since"),
        [_ledger_row(one) for one in (*ledger.places, ledger.total)],
    )  # fmt: skip
    speak.say(
        "  Left out: months of which one of the two numbers is not known; they are in "
        "neither side of the share. Sums over months count a person in each month; "
        "months that have no row are in none. 70+ is 70 or more: some month that has a "
        "row is not known."
    )
    if ledger.left_alone:
        speak.say(f"  {ledger.left_alone}")
    for one in ledger.places:
        if one.last.days and (one.last.when or one.last.doubt):
            on = one.last.when or f"on {one.last.day}"
            days = ", ".join(filter(None, (_in_days(one.last.days), one.last.doubt)))
            speak.say(f"  {one.name}: the last delivery was {on}; {days}.")
        elif one.last.days is None:
            speak.say(f"  {one.name}: no delivery is recorded.")
    if ledger.strangers:
        listed = ", ".join(ledger.strangers)
        speak.say(f"  In the sheets, and no place of the case: {listed}.")
    for gap in ledger.gaps:
        why = ", ".join(gap.reasons) or "no reason given"
        speak.say(
            f"  {gap.stage}, {why}: {gap.people:,} in {number_of(gap.n_rows, 'month')}."
        )
    for words in ledger.contradictions:
        speak.say(f"  {words}.")


def _ledger_row(one: "LedgerLine") -> tuple[str, ...]:
    share = one.delivered_share
    return (
        one.name,
        _sum(one.requested),
        _sum(one.approved),
        _sum(one.delivered),
        "–" if share.share is None else f"{share.share:.1%}",
        f"{share.n_left_out} of {share.n_rows + share.n_left_out}",
        _reached(one),
        _since(one),
    )


def _reached(one: "LedgerLine") -> str:
    if one.reached_low is None:
        return "–"
    if one.reached_high is None:
        return f"{one.reached_low:,} or more"
    return f"{one.reached_low:,} to {one.reached_high:,}"


def _sum(total: "Sum") -> str:
    """A sum of months; of which one is not known it is a lower bound."""
    if total.people is None or not total.n_unknown:
        return speak.count(total.people)
    return f"{total.people:,}+"


def _in_days(n: str) -> str:
    """Of "1", and of "63 to 92"."""
    return f"{n} day" if n == "1" else f"{n} days"


def _since(one: "LedgerLine") -> str:
    if one.last.days is None:
        return "–"
    return one.last.days + (" or fewer" if one.last.months else "")
