"""Whether another ceasefire was in force on the days that are compared.

Why    Of a truce that is extended, or follows another, the days before are days of that
       other one: a ratio to them tells nothing of days without a ceasefire. And of two
       that began on one day, what changed may be the doing of either. Nor is a change
       that of anybody's conduct alone where somebody joined or left those it binds.
How    Another ceasefire of the case that is between two of the same sides, covers some
       of the same ground, and began earlier and was in force on days of the window
       before, or began on the same day. One that a side declared towards another is
       between these two, whichever of them it binds.
Read   `running_before`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, permutations, product
from typing import Any

from ceasefire.core import Area, Around, Case, Ceasefire, days
from ceasefire.events.belonging import during
from ceasefire.geo.shapes import area_km2
from ceasefire.monitoring.joining import joining_within
from ceasefire.monitoring.windows import Window

_MOST_NAMED = 2
_BETWEEN = {"for_whom": "between the same sides"}
_LEAST_IN_COMMON = 0.001  # of the smaller ground: less is the error of drawn outlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Ceasefires in force on days of the window before, or begun on the same day.

    Attributes
    ----------
    ceasefires, titles
        Of those in force before, the latest to begin first.
    n_days
        Days of the window on which at least one of them was in force.
    n_days_before
        Days of the window.
    owners
        Whose confidences that they were in force draws on.
    together, titles_together
        Of those that began on the same day, in the order of the case.
    for_whom
        In words, what it has in common with them.
    changed, names_changed
        Parties that it counts otherwise on some of the days that are compared than on
        others: somebody joined or left.
    """

    ceasefires: tuple[str, ...]
    titles: tuple[str, ...]
    n_days: int
    n_days_before: int
    owners: frozenset[str]
    together: tuple[str, ...] = ()
    titles_together: tuple[str, ...] = ()
    for_whom: str = "for parties that it binds"
    changed: tuple[str, ...] = ()
    names_changed: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """Say so in a sentence each, and what it means for a comparison."""
        said = []
        if self.titles:
            some = "" if self.n_days == self.n_days_before else f"{self.n_days} of "
            said.append(
                f"On {some}the {days(self.n_days_before)} before, "
                f"{_named(self.titles)} {_were(self.titles)} in force there already, "
                f"{self.for_whom}: what is told is a change from that, and "
                "not from days without a ceasefire."
            )
        if self.titles_together:
            said.append(
                f"{_named(self.titles_together)} began there on the same day, "
                f"{self.for_whom}: whose doing a change is, cannot be told."
            )
        if self.names_changed:
            said.append(
                f"Events of {_named(self.names_changed)} count otherwise on some of "
                "the days that are compared than on others, for somebody joined or "
                "left: part of a change may be that."
            )
        return " ".join(said)

    @property
    def in_short(self) -> str:
        """Say so in few words."""
        said = []
        if self.titles:
            were = _were(self.titles)
            said.append(
                f"on the days before, {_first(self.titles)} {were} in force there"
            )
        if self.titles_together:
            said.append(f"{_first(self.titles_together)} began there on the same day")
        if self.names_changed:
            said.append("on the days compared, somebody joined or left those concerned")
        return "; ".join(said)

    @property
    def in_a_table(self) -> str:
        """Say so where there is room for no name."""
        said = []
        if self.titles:
            said.append("before it, another was in force there")
        if self.titles_together:
            said.append("another began there on the same day")
        if self.names_changed:
            said.append("somebody joined or left on the days compared")
        return "; ".join(said)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ceasefires": list(self.ceasefires),
            "days": self.n_days,
            "began_on_the_same_day": list(self.together),
            **({"joined_or_left": list(self.changed)} if self.changed else {}),
        }


def _named(titles: Sequence[str]) -> str:
    named = list(titles[:_MOST_NAMED])
    if further := len(titles) - len(named):
        named.append(f"{further} more")
    return ", ".join(named[:-1]) + " and " + named[-1] if named[1:] else named[0]


def _first(titles: Sequence[str]) -> str:
    return titles[0] + (f" and {len(titles) - 1} more" if titles[1:] else "")


def _were(titles: Sequence[str]) -> str:
    return "were" if titles[1:] else "was"


def running_before(
    case: Case, ceasefire: Ceasefire, before: Window, after: Window
) -> Running | None:
    """Return which ceasefires ran there already, or began there with it.

    And who was concerned by it on some of the days alone. None if there is none of it.

    Parameters
    ----------
    case
        As its reader may know it.
    before
        The window that the days of the ceasefire are held against.
    after
        The days of the ceasefire that are held against it.
    """
    last = max(before.last, after.last)
    changed = joining_within(case, ceasefire, before.first, last).parties
    latest = sorted(case.ceasefires, key=lambda one: one.starts_at, reverse=True)
    earlier = [one for one in latest if _could_run(case, one, ceasefire, before)]
    by_day = [
        [one for one in earlier if one.is_in_force(day, case.zone)]
        for day in (before.first + timedelta(days=n) for n in range(before.n_days))
    ]
    found = [one for one in earlier if any(one in running for running in by_day)]
    together = [
        one for one in case.ceasefires if _could_begin_with(case, one, ceasefire)
    ]
    if not (found or together or changed):
        return None
    return Running(
        ceasefires=tuple(one.id for one in found),
        titles=tuple(one.title for one in found),
        n_days=sum(bool(running) for running in by_day),
        n_days_before=before.n_days,
        owners=frozenset(one.owner for one in (*found, *together))
        | frozenset(party.owner for party in changed),
        changed=tuple(one.id for one in changed),
        names_changed=tuple(one.name for one in changed),
        together=tuple(one.id for one in together),
        titles_together=tuple(one.title for one in together),
        **(_BETWEEN if any(c.towards for c in (ceasefire, *found, *together)) else {}),
    )


def _could_run(
    case: Case, one: Ceasefire, ceasefire: Ceasefire, before: Window
) -> bool:
    """Say whether it began earlier, and was of the same sides on any day before."""
    if one.id == ceasefire.id or one.starts_at >= ceasefire.starts_at:
        return False
    of_days = during(case, before.first, _start(case, ceasefire))
    are_same = any(_are_of_the_same(then, one, ceasefire) for then in of_days)
    return are_same and _meet(case, one, ceasefire)


def _start(case: Case, ceasefire: Ceasefire) -> date:
    return ceasefire.starts_at.astimezone(case.zone).date()


def _could_begin_with(case: Case, one: Ceasefire, ceasefire: Ceasefire) -> bool:
    start = _start(case, ceasefire)
    if one.id == ceasefire.id or _start(case, one) != start:
        return False
    then = case.on(start)
    return _are_of_the_same(then, one, ceasefire) and _meet(case, one, ceasefire)


def _are_of_the_same(case: Case, one: Ceasefire, other: Ceasefire) -> bool:
    """Say whether two sides of one are two sides of the other, or members of them.

    Of a unilateral ceasefire that says not towards whom, its only side.
    """
    is_towards = any(case.is_declared_towards(c) for c in (one, other))
    first, second = (_between(case, c, is_towards) for c in (one, other))
    return any(_share(these, those) for these, those in product(first, second))


def _share(
    first: tuple[frozenset[str], ...], second: tuple[frozenset[str], ...]
) -> bool:
    """Say whether each of two sides has its own counterpart; of one side, that one."""
    n_sides = min(len(first), len(second))
    return any(
        all(a & b for a, b in zip(some, others, strict=True))
        for some in combinations(first, n_sides)
        for others in permutations(second, n_sides)
    )


def _between(
    case: Case, ceasefire: Ceasefire, is_towards: bool
) -> list[tuple[frozenset[str], ...]]:
    """Return between which two sides it is, pair by pair; of one side, that alone.

    `is_towards` says whether it is held beside one that was declared towards somebody:
    a coalition's own truce has both its sides within it then.
    """
    sides, those = (
        [
            case.with_members([id_]) - case.excluded_from(ceasefire)
            for id_ in dict.fromkeys(ids)
        ]
        for ids in (ceasefire.parties, ceasefire.towards)
    )
    if case.is_declared_towards(ceasefire):
        return list(product(sides, those))
    if len(sides) > 1:
        return list(combinations(sides, 2))
    return (
        [(*sides, *sides)] if is_towards and case.is_among(ceasefire) else [(*sides,)]
    )


def _meet(case: Case, one: Ceasefire, other: Ceasefire) -> bool:
    """Say whether they share ground; one without places is of the whole country."""
    if not (one.places and other.places) or set(one.places) & set(other.places):
        return True
    first, second = (_ground(case, c.places) for c in (one, other))
    areas = area_km2(first), area_km2(second)
    in_common = sum(areas) - area_km2([*first, *second])
    return in_common > _LEAST_IN_COMMON * min(areas)


def _ground(case: Case, places: Sequence[str]) -> list[Area | Around]:
    return [case.place(id_).shape for id_ in places]
