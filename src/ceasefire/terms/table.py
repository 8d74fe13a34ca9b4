"""The table of a case: issues, who must consent, what each wants and refuses.

Why    Statements come one by one, with ids and owners; the methods want positions.
How    What a later entry of the same party replaces is left out. A floor ("at least")
       and the refusal of a suggestion are red lines like any other.
Read   `table_of`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from ceasefire.core import (
    Case,
    Dependency,
    Issue,
    Preference,
    RedLine,
    Region,
    is_inside,
)
from ceasefire.terms.refusals import (
    Refusal,
    Scores,
    option_number,
    refusals_of,
    region_of,
)
from ceasefire.terms.wishes import Order

_E = TypeVar("_E", Preference, RedLine)
Picks = tuple[int, ...]
"""A package: the position of the chosen option, issue by issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """A clause in which a party gets less than its best.

    Attributes
    ----------
    issue, takes
        Positions of the issue, and of the option that it would have to take.
    instead_of
        Positions of the options it likes best.
    steps
        How many better options lie one above the other.
    """

    party: str
    issue: int
    takes: int
    instead_of: frozenset[int]
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What is negotiated in a case, as far as its reader may know.

    Attributes
    ----------
    parties
        All who said what they want or refuse, and the sides of the talks.
    preferences
        Those that stand.
    orders
        By party and issue, what it is known to prefer.
    scores
        By party, issue and option, of those who scored every option.
    given_up
        By issue and option, what that option costs whom.
    ruled_out
        Combinations that depend on each other and cannot be.
    ruled_out_by
        What each of them comes from.
    """

    issues: tuple[Issue, ...]
    parties: tuple[str, ...]
    preferences: tuple[Preference, ...]
    orders: dict[str, tuple[Order, ...]]
    scores: Scores
    given_up: tuple[tuple[tuple[Concession, ...], ...], ...]
    refusals: tuple[Refusal, ...]
    ruled_out: tuple[Region, ...]
    ruled_out_by: tuple[Dependency, ...]

    @property
    def wishing(self) -> tuple[str, ...]:
        """Parties of whose wishes anything is known."""
        return tuple(
            party
            for party in self.parties
            if any(order.is_known for order in self.orders[party])
        )

    def score(self, party: str, picks: Sequence[int]) -> Fraction:
        """Add up what a party scores a package."""
        pairs = zip(self.scores[party], picks, strict=True)
        return sum((scores[pick] for scores, pick in pairs), Fraction(0))

    def is_broken(self, refusal: Refusal, picks: Sequence[int]) -> bool:
        """Say whether a package is refused on this ground."""
        if refusal.floor is not None:
            return self.score(refusal.by, picks) < refusal.floor
        return is_inside(picks, refusal.region)

    def title(self, issue: int, option: int) -> str:
        """Return the words of an option."""
        return self.issues[issue].options[option].title


def table_of(case: Case) -> Table:
    """Lay out what a case says of issues, wishes and refusals."""
    preferences = _standing(case.preferences)
    red_lines = _standing(case.red_lines)
    sides = case.forum.sides if case.forum else ()
    speakers = [
        *(one.by for one in preferences),
        *(one.by for one in red_lines),
        *(one.by for one in case.acceptances),
    ]
    parties = tuple(dict.fromkeys([*sides, *speakers]))
    orders = {party: _orders(case.issues, party, preferences) for party in parties}
    scores = _scores(case.issues, parties, preferences)
    ruled_out = list(_ruled_out(case))
    return Table(
        issues=case.issues,
        parties=parties,
        preferences=preferences,
        orders=orders,
        scores=scores,
        given_up=_given_up(case.issues, orders),
        refusals=refusals_of(case, preferences, red_lines, orders, scores),
        ruled_out=tuple(region for region, _ in ruled_out),
        ruled_out_by=tuple(dependency for _, dependency in ruled_out),
    )


def _standing(entries: tuple[_E, ...]) -> tuple[_E, ...]:
    replaced = {old for one in entries for old in one.supersedes}
    return tuple(one for one in entries if one.id not in replaced)


def _orders(
    issues: tuple[Issue, ...], party: str, preferences: tuple[Preference, ...]
) -> tuple[Order, ...]:
    return tuple(
        Order.of(
            [option.id for option in issue.options],
            [one for one in preferences if (one.by, one.issue) == (party, issue.id)],
        )
        for issue in issues
    )


def _scores(
    issues: tuple[Issue, ...],
    parties: tuple[str, ...],
    preferences: tuple[Preference, ...],
) -> Scores:
    """Scores of the parties that gave a number for every option."""
    given = {
        (one.by, one.issue, option): score
        for one in preferences
        for option, score in one.scores.items()
    }
    wanted = [(issue.id, option.id) for issue in issues for option in issue.options]
    return {
        party: tuple(
            tuple(given[party, issue.id, option.id] for option in issue.options)
            for issue in issues
        )
        for party in parties
        if wanted and all((party, *one) in given for one in wanted)
    }


def _given_up(
    issues: tuple[Issue, ...], orders: dict[str, tuple[Order, ...]]
) -> tuple[tuple[tuple[Concession, ...], ...], ...]:
    return tuple(
        tuple(
            tuple(
                Concession(
                    party=party,
                    issue=number,
                    takes=option,
                    instead_of=order[number].best & order[number].above[option],
                    steps=order[number].steps_below_best(option),
                )
                for party, order in orders.items()
                if order[number].above[option]
            )
            for option in range(len(issue.options))
        )
        for number, issue in enumerate(issues)
    )


def _ruled_out(case: Case) -> Iterable[tuple[Region, Dependency]]:
    numbers = {issue.id: n for n, issue in enumerate(case.issues)}
    for one in case.dependencies:
        region = region_of(case.issues, one.clauses)
        wanted: dict[int, set[int]] = {}
        for issue, option in one.needs:
            number = numbers[issue]
            wanted.setdefault(number, set()).add(
                option_number(case.issues[number], option)
            )
        # Needing one of several clauses is missing all of them, issue by issue.
        missing = tuple(
            (n, frozenset(range(len(case.issues[n].options))) - options)
            for n, options in sorted(wanted.items())
        )
        if all(options for _, options in missing):
            yield (*region, *missing), one
