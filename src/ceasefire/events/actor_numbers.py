"""Numbers of actors in a case that events seem to deny.

Why    A source's number is surer than its name, and so decides who is meant. One wrong
       digit in a case then gives a party somebody else's events, and nothing shows it.
How    Told are numbers that stand in the events beside the name of another party, and
       parties of which no number occurs while their name does, with another number.
       Neither is decided here: who wrote the case can look it up.
Read   `number_doubts`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ceasefire.core import Case, number_of
from ceasefire.events.actors import Resolution, Side, party_finder

_MOST_NAMED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberDoubt:
    """A number of an actor in the case, and what stands beside it in the events.

    Attributes
    ----------
    party
        Id of the party that has the number in the case.
    numbers
        Its number that is in doubt; or all it has, where none of them occurs.
    name
        Under which the events are.
    others
        Ids of the parties that bear this name; empty where it is the party's own.
    found
        Numbers that the events have beside the name.
    n_events
        Events of that name and number.
    """

    party: str
    numbers: tuple[int, ...]
    name: str
    others: tuple[str, ...]
    found: tuple[int, ...]
    n_events: int

    @property
    def in_words(self) -> str:
        """One sentence, with what to look up."""
        if self.others:
            n = number_of(self.n_events, "event is", "events are")
            return (
                f"{n} taken for those of '{self.party}', which has the UCDP "
                f"number {_listed(self.numbers)}, and "
                f"bear the name '{self.name}' of {_listed(self.others, quoted=True)}."
            )
        n = number_of(self.n_events, "event bears", "events bear")
        what = "any of the UCDP numbers" if self.numbers[1:] else "the UCDP number"
        return (
            f"No event has {what} {_listed(self.numbers)} of '{self.party}'; {n} "
            f"its name '{self.name}', with {_listed(self.found)}."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party,
            "numbers": list(self.numbers),
            "name": self.name,
            "name_of": list(self.others),
            "numbers_found": list(self.found),
            "events": self.n_events,
        }


def number_doubts(case: Case, resolution: Resolution) -> tuple[NumberDoubt, ...]:
    """Find numbers of the case that the events seem to deny; most events first.

    Parameters
    ----------
    case
        As its reader may know it.
    resolution
        Of its parties, by `actors.resolve_actors`.
    """
    counted = _counted(resolution)
    doubts = [*_beside_others(case, counted), *_not_found(case, counted)]
    return tuple(sorted(doubts, key=lambda one: (-one.n_events, one.party, one.name)))


def _counted(resolution: Resolution) -> list[tuple[Side, int]]:
    """Each side that has a number and a name, with the rows in which it stands."""
    n_sides = len(resolution.sides)
    rows = np.zeros(n_sides + 1, dtype=np.int64)  # the last is for -1, nobody
    same = resolution.side_a == resolution.side_b
    np.add.at(rows, resolution.side_a, 1)
    np.add.at(rows, resolution.side_b[~same], 1)
    return [
        (side, int(n))
        for side, n in zip(resolution.sides, rows[:n_sides], strict=True)
        if side.source_id is not None and side.name.strip()
    ]


def _beside_others(
    case: Case, counted: list[tuple[Side, int]]
) -> Iterable[NumberDoubt]:
    """Numbers of one party beside a name of another, that is no part of it."""
    parties_of = party_finder(case)
    for side, n in counted:
        if side.how != "id" or side.source_id is None or len(side.parties) != 1:
            continue
        (party,) = side.parties
        named = set(parties_of(side.name))
        if not named or any(_are_of_one(case, party, other) for other in named):
            continue
        yield NumberDoubt(
            party=party,
            numbers=(side.source_id,),
            name=side.name.strip(),
            others=tuple(sorted(named)),
            found=(side.source_id,),
            n_events=n,
        )


def _are_of_one(case: Case, party: str, other: str) -> bool:
    """Say whether they are the same, or one is a part of the other."""
    return party in case.with_members([other]) or other in case.with_members([party])


def _not_found(case: Case, counted: list[tuple[Side, int]]) -> Iterable[NumberDoubt]:
    """Parties of which no number occurs, and whose name does, with other numbers."""
    occur = {side.source_id for side, _ in counted}
    by_name: dict[str, list[tuple[Side, int]]] = defaultdict(list)
    for side, n in counted:
        if side.how == "alias" and len(side.parties) == 1:
            by_name[next(iter(side.parties))].append((side, n))
    for party in case.parties:
        if not party.ucdp_ids or occur & set(party.ucdp_ids) or party.id not in by_name:
            continue
        sides = by_name[party.id]
        yield NumberDoubt(
            party=party.id,
            numbers=tuple(party.ucdp_ids),
            name=sides[0][0].name.strip(),
            others=(),
            found=tuple(sorted({side.source_id or 0 for side, _ in sides})),
            n_events=sum(n for _, n in sides),
        )


def _listed(things: Iterable[object], *, quoted: bool = False) -> str:
    each = [f"'{one}'" if quoted else str(one) for one in things]
    more = [f"{len(each) - _MOST_NAMED} more"] if len(each) > _MOST_NAMED else []
    shown = [*each[:_MOST_NAMED], *more]
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
