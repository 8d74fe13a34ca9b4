"""Who joined or left those whom a ceasefire concerns, on days that are counted.

Why    A rise or a fall in counts is no change of conduct where it is a change of who is
       counted.
How    A case is taken apart into periods in each of which nobody joins or leaves; on
       the first day of each, it is looked for whom the ceasefire counts otherwise than
       on the day before (`standing.standings_in`).
Read   `joining_within`, then `Joining`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from ceasefire.core import Case, Ceasefire, Party
from ceasefire.events.belonging import during
from ceasefire.events.standing import Standing, standings_in

_A_DAY = timedelta(days=1)
_MOST_NAMED = 3
_ON_ANOTHER_SIDE = "on another side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A party that counts otherwise from a day on, for somebody joined or left.

    Attributes
    ----------
    day
        The first on which it does.
    was, is_now
        As what it counted until then, and does since, in words.
    """

    party: Party
    day: date
    was: str
    is_now: str

    @property
    def in_words(self) -> str:
        """Say so in half a sentence."""
        until = self.day - _A_DAY
        return (
            f"{self.party.name} counted as {self.was} until {until} and as "
            f"{self.is_now} since {self.day}"
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "party": self.party.id,
            "day": self.day.isoformat(),
            "was": self.was,
            "is": self.is_now,
        }


@dataclass(frozen=True, slots=True)
class Joining:
    """Parties that count otherwise on some of the days that are counted than on others.

    In the order of days, and of the case within a day; empty where nobody does.
    """

    turns: tuple[Turn, ...] = ()

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those parties, each once."""
        return tuple({one.party.id: one.party for one in self.turns}.values())

    @property
    def owners(self) -> frozenset[str]:
        """Whose confidences this draws on."""
        return frozenset(one.party.owner for one in self.turns)

    def is_before(self, day: date) -> bool:
        """Whether anybody counts otherwise on this day than on the first."""
        return any(one.day <= day for one in self.turns)

    def in_words(self, *, is_before_raised: bool) -> str:
        """Say who does, and what it means for what was raised, or was not.

        Empty where nobody does.
        """
        if not self.turns:
            return ""
        named = [one.in_words for one in self.turns[:_MOST_NAMED]]
        if further := len(self.turns) - len(named):
            named.append(f"{further} more")
        means = (
            "what was raised after that may be a change of who is counted, and no "
            "breakdown"
            if is_before_raised
            else "a change in counts, or that there is none, may be that"
        )
        return f"Within the watch somebody joined or left: {'; '.join(named)}: {means}."


NOBODY = Joining()


def joining_within(
    case: Case, ceasefire: Ceasefire, first: date, last: date
) -> Joining:
    """Return who counts otherwise on some of these days than on the day before.

    Parameters
    ----------
    case
        As its reader may know it.
    first, last
        Of the days that are counted. Who counts otherwise from the first on, does on
        all of them.
    """
    days = [day for day in case.turning_days if first < day <= last]
    told = [standings_in(then, ceasefire) for then in during(case, first, last)]
    return Joining(
        tuple(
            _turn(party, day, before[party.id], after[party.id])
            for day, (before, after) in zip(days, pairwise(told), strict=True)
            for party in case.parties
            if before[party.id] != after[party.id]
        )
    )


def _turn(party: Party, day: date, before: Standing, after: Standing) -> Turn:
    was, is_now = before.in_words, after.in_words
    return Turn(
        party=party,
        day=day,
        was=was,
        is_now=is_now if is_now != was else f"{is_now}, {_ON_ANOTHER_SIDE}",
    )
