"""Whom to ask for what is not in hand, through whom; and who was merely told.

Read   `askings_of`, `told_of`.
"""

from collections import defaultdict

from ceasefire.access.further import NOTHING, FurtherConsent, needed_of
from ceasefire.access.hand import Hand, Journey, Standing, is_for
from ceasefire.access.held import Held
from ceasefire.access.model import Told
from ceasefire.access.place_model import AskedFor, Asking, PlaceAccess
from ceasefire.access.setting import journey_to
from ceasefire.core import Consent, ConsentStatus, Notification


def askings_of(hand: Hand, places: tuple[PlaceAccess, ...]) -> tuple[Asking, ...]:
    """Say of every consent in a smallest set what came of it and who could ask."""
    journeys = {need.place: journey_to(need) for need in hand.case.access.needs}
    wanted: dict[FurtherConsent, list[Journey]] = defaultdict(list)
    for place in places:
        for consent in {each for one in place.sets for each in one.consents}:
            wanted[consent].append(journeys[place.place])
    own = {one.consent for one in wanted}  # these have a line of their own
    return tuple(_asking(hand, one, wanted[one], own) for one in sorted(wanted))


def _about(
    hand: Hand, wanted: FurtherConsent, journeys: list[Journey]
) -> list[Consent]:
    """Entries of the case that the further consent is about: not those for others."""
    consents = hand.case.access.consents
    awaited = {item.id for one in consents for item in one.depends_on}
    return [
        one
        for one in consents
        if one.by == wanted.party
        and wanted.consent == (one.id if one.is_narrowed_to_stretches else "")
        and hand.standing(one) is not Standing.IN_HAND
        and (one.id in awaited or any(is_for(one, way) for way in journeys))
    ]


def _parts(
    hand: Hand, wanted: FurtherConsent, journeys: list[Journey], own: set[str]
) -> list[tuple[Consent, str]]:
    """Entries of the same party that are for a part of the journeys, and for which.

    They do not open a way by themselves, and are what one builds on.
    """
    if wanted.consent:
        return []
    found = []
    for one in hand.case.access.consents:
        if one.by != wanted.party or one.id in own:
            continue
        loads = [
            Journey(way.place, kinds)
            for way in journeys
            for kinds in (way.kinds, *((kind,) for kind in way.kinds))
        ]
        fits = [way for way in loads if is_for(one, way)]
        parts = []
        if fits and not any(way in journeys for way in fits):
            parts.append(" and ".join(one.kinds))
        if fits and one.is_narrowed_to_stretches:
            parts.append("named stretches")
        if parts:
            found.append((one, " on ".join(parts)))
    return found


def _asking(
    hand: Hand, wanted: FurtherConsent, journeys: list[Journey], own: set[str]
) -> Asking:
    case, day = hand.case, hand.day
    about = _about(hand, wanted, journeys)
    told = [line for one in about if (line := one.last_line(day)) is not None]
    last = max(reversed(told), key=lambda line: line.on, default=None)
    parts = _parts(hand, wanted, journeys, own)
    named = [*about, *(one for one, _ in parts)]
    return Asking(
        consent=wanted,
        status=last.status.value if last else None,
        through=tuple(
            dict.fromkeys(one.asked_through for one in named if one.asked_through)
        ),
        backers=tuple(
            (one.backer, one.how)
            for one in case.backings
            if one.backed == wanted.party
            and (day is None or one.since is None or one.since <= day)
            and (day is None or one.until is None or day <= one.until)
        ),
        entries=tuple(_entry(hand, one) for one in about),
        parts=tuple(_entry(hand, one, only_for) for one, only_for in parts),
        conditions=tuple(
            dict.fromkeys(item.id for one in named for item in hand.conditions(one))
        ),
    )


def _entry(hand: Hand, one: Consent, only_for: str | None = None) -> AskedFor:
    status = one.status_on(hand.day)
    first, last = hand.span(one)
    held = Held.of(hand, one)
    return AskedFor(
        consent=one.id,
        status=status.value if status else None,
        is_for_day=first < last,
        only_for=only_for,
        until=held.until if status is ConsentStatus.GRANTED else None,
        says=held.says,
    )


def told_of(hand: Hand) -> tuple[Told, ...]:
    """Say who was notified up to the day, and whether they have consented as well."""
    needs = {need.place: journey_to(need) for need in hand.case.access.needs}
    recorded = Hand.on(hand.case, hand.day)  # what is assumed was not said by anybody

    def has_consented(one: Notification) -> bool:
        places = one.places or tuple(needs)
        journeys = [needs.get(place, Journey(place)) for place in places]
        given = [needed_of(recorded, one.to, (), way) == NOTHING for way in journeys]
        return bool(given) and all(given)  # of no journey, nothing is known

    return tuple(
        Told(
            id=one.id,
            party=one.to,
            on=one.on,
            places=one.places,
            acknowledged=one.acknowledged,
            has_consented=has_consented(one),
        )
        for one in hand.case.access.notifications
        if hand.day is None or one.on <= hand.day
    )
