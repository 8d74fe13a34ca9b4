"""All packages of a table, and which refusals each of them breaks."""

import math
from collections.abc import Iterator
from itertools import product

from ceasefire.core import Dependency, is_inside
from ceasefire.terms.grid import cover_all
from ceasefire.terms.table import Concession, Picks, Table

MOST_PACKAGES = 100_000  # that are looked at one by one


def count_packages(table: Table) -> int:
    """Return how many there would be if nothing depended on anything."""
    return math.prod(len(issue.options) for issue in table.issues)


def packages_of(table: Table) -> Iterator[tuple[Picks, frozenset[int]]]:
    """Give every package that can be, with the refusals it breaks, by position."""
    for picks in product(*(range(len(issue.options)) for issue in table.issues)):
        if not any(is_inside(picks, region) for region in table.ruled_out):
            broken = (
                number
                for number, refusal in enumerate(table.refusals)
                if table.is_broken(refusal, picks)
            )
            yield picks, frozenset(broken)


def what_rules_out_all(table: Table) -> tuple[Dependency, ...]:
    """Return dependencies that leave no package, though all but any one of them would.

    Empty where a package is left.
    """
    needed = list(range(len(table.ruled_out)))
    if not _leave_none(table, needed):
        return ()
    for number in tuple(needed):
        fewer = [one for one in needed if one != number]
        if _leave_none(table, fewer):
            needed = fewer
    return tuple(table.ruled_out_by[number] for number in needed)


def _leave_none(table: Table, numbers: list[int]) -> bool:
    shape = tuple(len(issue.options) for issue in table.issues)
    return cover_all(shape, [table.ruled_out[number] for number in numbers])


def concessions(table: Table, picks: Picks) -> tuple[Concession, ...]:
    """Say where each party gets less than its best, as far as that is known."""
    given_up = [
        one
        for options, option in zip(table.given_up, picks, strict=True)
        for one in options[option]
    ]
    return tuple(sorted(given_up, key=lambda one: table.parties.index(one.party)))


def distance_from_consent(table: Table, picks: Picks) -> tuple[int, ...]:
    """Order packages by the party that gets its best least often, then the next.

    Clauses are counted, not weighed: nobody said what a clause is worth.
    """
    counted = dict.fromkeys(table.parties, 0)
    for options, option in zip(table.given_up, picks, strict=True):
        for one in options[option]:
            counted[one.party] += 1
    return tuple(sorted(counted.values(), reverse=True))
