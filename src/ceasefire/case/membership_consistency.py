"""Whether what a case says of who belongs to whom can be.

Why    A party within itself has no members. But two may change places: what cannot be
       is a circle that holds on one day.
Read   `membership_wrongs`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from ceasefire.case.circles import circles
from ceasefire.case.references import Wrong, entries_of, ids_in
from ceasefire.core import ImpossibleMembership, Membership

_KEEP = "Keep one of the two."
_LEAVE_OUT = "Leave one of 'members' and 'umbrella' out."
_OTHER_DAYS = "Leave one of them out, or give them days of which none is in all."
_A_DAY = timedelta(days=1)

_Belonging = tuple[str, Membership]
"""Id of a party, and who belongs to it on which days."""


def membership_wrongs(data: dict[str, Any]) -> Iterator[Wrong]:
    """Return what of it cannot be, by `members`, `umbrella` or both."""
    yield from _within_itself(data)
    yield from _always_and_on_some_days(data)


def _within_itself(data: dict[str, Any]) -> Iterator[Wrong]:
    """Parties that belong to themselves on a day, each circle once."""
    place = {id_: i for i, _, id_ in entries_of(data, "parties")}
    belong = list(_belonging(data))
    ever: dict[str, list[str]] = {}
    for id_, one in belong:
        ever.setdefault(one.member, []).append(id_)
    if not any(circles(place, ever)):
        return  # where none is on all days together, none is on one of them
    told: set[frozenset[str]] = set()
    for day in _days_of_change(belong):
        above: dict[str, list[str]] = {id_: [] for id_ in place}
        for id_, one in belong:
            if one.holds_on(day):
                above.setdefault(one.member, []).append(id_)
        for id_, circle in circles(place, above):
            if frozenset(circle) in told:
                continue
            told.add(frozenset(circle))
            shown = " in ".join([*circle, circle[0]])
            on = f" on {day}" if day > date.min else ""
            what = f"The party '{id_}' would belong to itself{on}: {shown}."
            is_always = all(
                one.since is one.until is None
                for of, one in belong
                if {of, one.member} <= set(circle)
            )
            mend = _LEAVE_OUT if is_always else _OTHER_DAYS
            yield ("parties", place[id_]), what, mend


def _belonging(data: dict[str, Any]) -> Iterator[_Belonging]:
    """Who belongs to whom on which days, by umbrellas and members."""
    for _, party, id_ in entries_of(data, "parties"):
        umbrella, members = party.get("umbrella"), party.get("members")
        for of in ids_in([umbrella]):
            yield from ((of, one) for one in _spans(umbrella, id_))
        for entry in members if isinstance(members, list) else []:
            for member in ids_in([entry]):
                yield from ((id_, one) for one in _spans(entry, member))


def _spans(entry: Any, member: str) -> list[Membership]:
    """Return its days as a membership; none where they end before they begin.

    A day that cannot be read is a fault of its own, and none here.
    """
    days = entry if isinstance(entry, dict) else {}
    since, until = (_day(days.get(name)) for name in ("since", "until"))
    try:
        return [Membership(member=member, since=since, until=until)]
    except ImpossibleMembership:
        return []


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        return None


def _days_of_change(belong: list[_Belonging]) -> list[date]:
    """Days from each of which on somebody belongs to others, the first of all first."""
    spans = [one for _, one in belong]
    begun = {one.since for one in spans if one.since is not None}
    ended = {one.until for one in spans if one.until not in (None, date.max)}
    return sorted({date.min, *begun, *(day + _A_DAY for day in ended if day)})


def _always_and_on_some_days(data: dict[str, Any]) -> Iterator[Wrong]:
    """Parties that belong to another on all days by one entry, on some by another."""
    told: dict[tuple[str, str], bool] = {}
    for i, party, id_ in entries_of(data, "parties"):
        members = party.get("members")
        for key, written in (
            ("members", members if isinstance(members, list) else []),
            ("umbrella", [party.get("umbrella")]),
        ):
            for one in written:
                for other in ids_in([one]):
                    pair = (other, id_) if key == "members" else (id_, other)
                    has_days = isinstance(one, dict) and any(
                        one.get(day) is not None for day in ("since", "until")
                    )
                    if told.setdefault(pair, has_days) is not has_days:
                        what = f"'{pair[0]}' belongs to '{pair[1]}' on all days by one "
                        what += "entry, and on some by another."
                        yield ("parties", i, key), what, _KEEP
