"""Issues that depend on each other, put together until nothing depends on anything.

Why    The front is found issue by issue, and that needs scores that add up. A score for
       a combination, or a combination that is forbidden, ties its issues together.
How    Options that no score and no combination tells apart count as one. Issues that
       are tied become one block, whose rows are all their combinations.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Domain, Profile, Region, is_inside
from ceasefire.terms.exact import IntArray, Unit

MOST_ROWS = 300_000  # of one block; beyond, combinations are searched and not listed


@dataclass(frozen=True, slots=True)
class Block:
    """Issues that are tied, and the combinations of their options that may be.

    Attributes
    ----------
    issues
        Positions of its issues.
    rows
        One option of each, by position.
    """

    issues: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]


def regions_of(domain: Domain) -> tuple[Region, ...]:
    """All combinations that somebody scores or that are forbidden."""
    scored = (one.region for profile in domain.profiles for one in profile.regions)
    return (*scored, *domain.forbidden)


def distinct_options(domain: Domain) -> tuple[tuple[int, ...], ...]:
    """Of the options of each issue that nothing tells apart, the first."""
    regions = regions_of(domain)
    distinct = []
    for issue, options in enumerate(domain.options):
        among = [dict(region)[issue] for region in regions if issue in dict(region)]
        seen: dict[object, int] = {}
        for option in range(len(options)):
            scores = tuple(one.values[issue][option] for one in domain.profiles)
            seen.setdefault((scores, tuple(option in one for one in among)), option)
        distinct.append(tuple(seen.values()))
    return tuple(distinct)


def tied_issues(domain: Domain) -> tuple[tuple[int, ...], ...]:
    """Put issues together that a combination ties, however far it reaches."""
    groups = [{issue} for issue in range(len(domain.issues))]
    for region in regions_of(domain):
        touched = {issue for issue, _ in region}
        tied = [group for group in groups if group & touched]
        groups = [group for group in groups if not group & touched]
        groups += [set().union(*tied)] if tied else []
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def blocks_of(domain: Domain) -> tuple[Block, ...] | None:
    """List the combinations of each block; None where there are too many to list."""
    options = distinct_options(domain)
    blocks = []
    for issues in tied_issues(domain):
        if math.prod(len(options[issue]) for issue in issues) > MOST_ROWS:
            return None
        inside = [
            region for region in domain.forbidden if {i for i, _ in region} <= {*issues}
        ]
        local = [_local(region, issues) for region in inside]
        rows = tuple(
            row
            for row in product(*(options[issue] for issue in issues))
            if not any(is_inside(row, region) for region in local)
        )
        blocks.append(Block(issues, rows))
    return tuple(blocks)


def _local(region: Region, issues: tuple[int, ...]) -> Region:
    return tuple((issues.index(issue), among) for issue, among in region)


def unit_of(domain: Domain) -> Unit:
    """Find the unit in which all scores and reservations of a domain are whole."""
    scores = list(_all_scores(domain))
    largest = [
        sum((max(map(abs, values)) for values in profile.values), Fraction(0))
        + sum((abs(one.weight) for one in profile.regions), Fraction(0))
        for profile in domain.profiles
    ]
    return Unit.of(scores, 2 * max(largest))


def _all_scores(domain: Domain) -> Iterator[Fraction]:
    for profile in domain.profiles:
        yield profile.constant
        yield profile.reservation or Fraction(0)
        for values in profile.values:
            yield from values
        for one in profile.regions:
            yield one.weight


def table_of(
    block: Block, domain: Domain, unit: Unit
) -> tuple[IntArray, tuple[int, ...]]:
    """Score the rows of a block in whole units, shifted so that none is negative.

    Returns
    -------
    table : (n_rows, parties, limbs)
    shifts : (parties,)
        What was taken from each party's scores.
    """
    rows = np.array(block.rows, dtype=np.int64)
    columns = [_row_scores(block, rows, profile, unit) for profile in domain.profiles]
    shifts = tuple(int(column.min()) for column in columns)
    shifted = [column - shift for column, shift in zip(columns, shifts, strict=True)]
    table = np.column_stack(shifted)
    if unit.n_limbs == 1:
        return table[:, :, None], shifts
    return unit.limbs(table.tolist()), shifts


def _row_scores(
    block: Block, rows: IntArray, profile: Profile, unit: Unit
) -> NDArray[Any]:
    """Add up what a party scores each row; whole numbers of any length."""
    kind = np.int64 if unit.n_limbs == 1 else object
    total = np.zeros(len(rows), dtype=kind)
    for column, issue in enumerate(block.issues):
        whole = [unit.whole(score) for score in profile.values[issue]]
        total += np.array(whole, dtype=kind)[rows[:, column]]
    for one in profile.regions:
        if {issue for issue, _ in one.region} <= {*block.issues}:
            inside = np.ones(len(rows), dtype=bool)
            for column, among in _local(one.region, block.issues):
                inside &= np.isin(rows[:, column], list(among))
            total += inside.astype(kind) * unit.whole(one.weight)
    return total
