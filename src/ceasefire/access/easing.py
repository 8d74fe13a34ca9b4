"""What it would change to open a crossing, to lift a checkpoint, or to open for hours.

How    An option is the same case with something taken away: what is opened is no
       longer closed, and those who hold it have said yes for it; what is lifted is
       gone, with the need to ask there. Everything else stays as it is.
Supply Lorries pass at the rate of the slowest post on the way, for the hours of the
       window, each with the load of the largest lorry of the case. Over what the place
       uses up on a day, that is its days of supply for each day of opening.
Read   `easings_of`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ceasefire.access.hand import Hand
from ceasefire.access.loads import ANY, capacity
from ceasefire.access.network import Network
from ceasefire.access.passing import DEFAULT_DAYLIGHT
from ceasefire.access.place_model import PlaceAccess
from ceasefire.access.setting import Setting
from ceasefire.access.ways_in import ways_in
from ceasefire.core import (
    AccessRecord,
    Case,
    Consent,
    ConsentEvent,
    ConsentStatus,
    Easing,
    Fleet,
    Roads,
)

_OPENED = "opened-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What could be brought to a place on a day of opening.

    Attributes
    ----------
    days
        How many days of what it uses up; None where something is not known.
    lacks
        What is not known.
    """

    place: str
    days: float | None
    lacks: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"place": self.place, "days_of_supply": self.days, "lacks": self.lacks}


@dataclass(frozen=True, slots=True, kw_only=True)
class EasingOption:
    """One option, and what it would change.

    Attributes
    ----------
    newly
        Ids of places that could then be reached, and cannot now.
    fewer
        Ids of places that would then need fewer further consents, with the numbers.
    people, n_unknown
        In the places newly reachable; and how many of these have unknown people.
    supplies
        Of every place reachable then whose way passes what is opened or lifted, or
        that is newly reachable.
    """

    id: str
    title: str
    window_h: float
    newly: tuple[str, ...]
    fewer: tuple[tuple[str, int, int], ...]
    people: int
    n_unknown: int
    supplies: tuple[Supply, ...]
    owner: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.id,
            "title": self.title,
            "window_h": self.window_h,
            "newly_reachable": list(self.newly),
            "people": self.people,
            "unknown_places": self.n_unknown,
            "fewer_consents": [
                {"place": place, "now": now, "then": then}
                for place, now, then in self.fewer
            ],
            "supply": [one.to_dict() for one in self.supplies],
        }


def easings_of(
    setting: Setting, places: tuple[PlaceAccess, ...]
) -> tuple[EasingOption, ...]:
    """Say what each option of a case would change.

    Parameters
    ----------
    setting
        As it stands.
    places
        The way in to each as it stands.
    """
    return tuple(_option(setting, places, one) for one in setting.case.access.easings)


def _option(
    setting: Setting, places: tuple[PlaceAccess, ...], easing: Easing
) -> EasingOption:
    eased = _eased(setting, easing)
    after = {one.place: one for one in ways_in(eased)}
    newly = [one for one in places if not one.reachable and after[one.place].reachable]
    new = {one.place for one in newly}
    touched = _touched(setting, easing)
    window_h = easing.window_h or _daylight_h(setting.case)
    return EasingOption(
        id=easing.id,
        title=easing.title,
        window_h=window_h,
        newly=tuple(one.place for one in newly),
        fewer=tuple(
            (one.place, one.number, then)
            for one in places
            if one.number is not None
            and (then := after[one.place].number) is not None
            and then < one.number
        ),
        people=sum(one.people or 0 for one in newly),
        n_unknown=sum(one.people is None for one in newly),
        supplies=tuple(
            _supply(eased, one, window_h)
            for one in after.values()
            if one.place in new or (one.reachable and touched.intersection(_way(one)))
        ),
        owner=easing.owner,
    )


def _daylight_h(case: Case) -> float:
    return (case.access.convoys.daylight or DEFAULT_DAYLIGHT).length_h


def _eased(setting: Setting, easing: Easing) -> Setting:
    """The setting as if the option had been taken."""
    case, day = setting.case, setting.hand.day
    record = case.access
    posts = {one.id for one in record.checkpoints}
    opened_posts = posts.intersection(easing.opens)
    opened = (set(easing.opens) - posts) | _stretches_of(setting, opened_posts)
    lifted = set(easing.lifts)
    eased = replace(
        record,
        roads=_open(record.roads, opened),
        checkpoints=tuple(
            replace(one, closed=None) if one.id in opened_posts else one
            for one in record.checkpoints
            if one.id not in lifted
        ),
        hazards=tuple(
            one for one in record.hazards if not opened.intersection(one.stretches)
        ),
        consents=_consents(record, setting, opened, lifted),
        easings=(),
    )
    then = replace(case, access=eased)
    network = Network.of(then, day)
    return Setting(
        case=then,
        network=setting.network if network is None else network,
        hand=Hand.on(then, day, setting.hand.assumed),
        risk=setting.risk,
        most_sets=setting.most_sets,
    )


def _stretches_of(setting: Setting, posts: Iterable[str]) -> set[str]:
    """Names of the stretches on which some posts stand."""
    asked, names = set(posts), setting.network.roads.stretches
    return {
        names[at]
        for at, many in setting.network.posts.items()
        if any(post.id in asked for post in many)
    }


def _touched(setting: Setting, easing: Easing) -> set[str]:
    """Stretches that an option opens, or on which it lifts a post."""
    return set(easing.opens) | _stretches_of(setting, (*easing.opens, *easing.lifts))


def _way(place: PlaceAccess) -> tuple[str, ...]:
    """Stretches of the way with the fewest consents."""
    return place.corridors[0].stretches if place.corridors else ()


def _open(roads: Roads | None, opened: set[str]) -> Roads | None:
    if roads is None:
        return None
    is_opened = [name in opened for name in roads.stretches]
    return replace(
        roads,
        closed=tuple(
            None if now else was
            for was, now in zip(roads.closed, is_opened, strict=True)
        ),
        condition=tuple(
            None if now else was
            for was, now in zip(roads.condition, is_opened, strict=True)
        ),
    )


def _consents(
    record: AccessRecord, setting: Setting, opened: set[str], lifted: set[str]
) -> tuple[Consent, ...]:
    """Add the yes of all who hold what is opened; drop what was for what is gone."""
    kept = tuple(
        replace(one, checkpoints=tuple(c for c in one.checkpoints if c not in lifted))
        for one in record.consents
        if one.stretches or not one.checkpoints or set(one.checkpoints) - lifted
    )
    network = setting.network
    given: dict[str, list[str]] = {}
    for i, name in enumerate(network.roads.stretches):
        if name in opened:
            for party in network.kinds[int(network.kind[i])].controllers:
                given.setdefault(party, []).append(name)
    said = ConsentEvent(on=setting.hand.day or date.min, status=ConsentStatus.GRANTED)
    yes = tuple(
        Consent(
            id=f"{_OPENED}{party}", by=party, stretches=tuple(names), record=(said,)
        )
        for party, names in sorted(given.items())
    )
    return (*yes, *kept)


def _supply(eased: Setting, place: PlaceAccess, window_h: float) -> Supply:
    need = next(one for one in eased.case.access.needs if one.place == place.place)
    names = set(_way(place))
    stretches = eased.network.roads.stretches
    rates = [
        post.lorries_per_hour
        for at, posts in eased.network.posts.items()
        if stretches[at] in names
        for post in posts
    ]
    loads = [_largest_load(one) for one in eased.case.access.fleets]
    lacks = [
        words
        for words, is_lacking in (
            ("how many lorries pass the posts on the way", not rates or None in rates),
            ("what a lorry carries", not any(loads)),
            ("what the place uses up on a day", not need.daily_kg),
        )
        if is_lacking
    ]
    if lacks:
        told = " and ".join(lacks)
        return Supply(place=place.place, days=None, lacks=told)
    slowest = min(one for one in rates if one is not None)
    kg = slowest * window_h * max(loads)
    return Supply(place=place.place, days=kg / (need.daily_kg or 1.0))


def _largest_load(fleet: Fleet) -> int:
    """What a lorry carries of all kinds together."""
    kinds = tuple(kind for kind, _ in fleet.capacity_kg if kind != ANY)
    return capacity(fleet, kinds)[-1]
