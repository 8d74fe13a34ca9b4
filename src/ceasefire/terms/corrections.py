"""Why no package is acceptable, and the refusals that would do to soften.

How    Every package breaks some refusals. Those sets of refusals that hold no other
       such set are the corrections; how they follow from each other is in `repairs`.
       Which is cheapest is told by firmness alone, since nobody put a price on it:
       the fewest red lines, then the fewest firm words, then the fewest of the rest.
"""

from collections.abc import Iterable

from ceasefire.core import Case, Firmness
from ceasefire.terms.model import Correction
from ceasefire.terms.packages import distance_from_consent
from ceasefire.terms.repairs import smallest_sets
from ceasefire.terms.table import Picks, Table

_HARDEST_FIRST = (
    Firmness.RED_LINE,
    Firmness.FIRM,
    Firmness.UNKNOWN,
    Firmness.NEGOTIABLE,
    Firmness.WISH,
)

Price = tuple[int, ...]
"""How many refusals of each firmness, the hardest first."""


def price_of(table: Table, refusals: Iterable[int]) -> Price:
    """Count refusals by firmness, the hardest first."""
    counted = [table.refusals[number].firmness for number in refusals]
    return tuple(counted.count(firmness) for firmness in _HARDEST_FIRST)


def corrections_of(
    case: Case, table: Table, packages: Iterable[tuple[Picks, frozenset[int]]]
) -> tuple[Correction, ...]:
    """Find all smallest sets of refusals to soften, the cheapest first.

    Parameters
    ----------
    packages
        Every package with the refusals it breaks.
    """
    nearest: dict[frozenset[int], Picks] = {}
    for picks, broken in packages:
        known = nearest.get(broken)
        if known is None or _key(table, picks) < _key(table, known):
            nearest[broken] = picks
    found = [
        Correction(
            refusals=refusals,
            picks=nearest[refusals],
            askers=_askers(case, table, refusals),
        )
        for refusals in smallest_sets(nearest)
    ]
    found.sort(key=lambda one: (price_of(table, one.refusals), _key(table, one.picks)))
    return tuple(found)


def _key(table: Table, picks: Picks) -> tuple[tuple[int, ...], Picks]:
    return distance_from_consent(table, picks), picks


def _askers(
    case: Case, table: Table, refusals: frozenset[int]
) -> dict[str, tuple[str, ...]]:
    """By party that would have to move, those who back it."""
    movers = {table.refusals[number].by for number in sorted(refusals)}
    return {
        party: tuple(
            dict.fromkeys(one.backer for one in case.backings if one.backed == party)
        )
        for party in sorted(movers)
    }
