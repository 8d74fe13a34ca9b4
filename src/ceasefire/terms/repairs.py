"""Why nothing is acceptable, and the least that would have to move.

Words  A *conflict* is a set of statements that cannot all stand, and of which any
       smaller set can. A *correction* is a set that, given up, lets all others stand,
       and of which no smaller set does.
How    Every package breaks some statements. The sets that hold no other such set are
       the corrections; the smallest sets that meet every correction are the conflicts
       (Reiter 1987).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ceasefire.terms.exact import Unit

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Repair:
    """Reservations that would have to be lowered, by how much and to what.

    Attributes
    ----------
    lowered
        Party, by how much, and down to which score.
    picks
        The package that is then acceptable.
    """

    lowered: tuple[tuple[int, Fraction, Fraction], ...]
    picks: tuple[int, ...]

    @property
    def parties(self) -> frozenset[int]:
        """Who would have to lower its reservation."""
        return frozenset(party for party, _, _ in self.lowered)


def smallest_sets(sets: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    """Return the sets that hold none of the others, the smallest first."""
    kept: list[frozenset[int]] = []
    for one in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if not any(smaller <= one for smaller in kept):
            kept.append(one)
    return tuple(kept)


def smallest_conflicts(
    corrections: Sequence[frozenset[int]],
) -> tuple[tuple[int, ...], ...]:
    """Return the sets that meet every correction and of which no part does.

    References
    ----------
    .. [1] Reiter, R. (1987). A theory of diagnosis from first principles. *Artificial
           Intelligence*, 32(1), 57-95. https://doi.org/10.1016/0004-3702(87)90062-2
    """
    if not corrections:
        return ()
    met: tuple[frozenset[int], ...] = (frozenset(),)
    for correction in smallest_sets(corrections):
        met = smallest_sets(
            one if one & correction else one | {element}
            for one in met
            for element in ((0,) if one & correction else sorted(correction))
        )
    return tuple(tuple(sorted(one)) for one in met)


def reservation_repairs(
    gains: Sequence[Sequence[int]],
    picks: Sequence[tuple[int, ...]],
    floors: Sequence[Fraction | None],
    unit: Unit,
) -> tuple[Repair, ...]:
    """Find which reservations to lower, the fewest parties first and the least points.

    Parameters
    ----------
    gains, picks
        Of the whole front, in whole units over the reservations.
    floors
        The reservations.
    """
    least: dict[frozenset[int], tuple[int, int]] = {}
    for number, row in enumerate(gains):
        short = frozenset(
            party
            for party, gain in enumerate(row)
            if gain < 0 and floors[party] is not None
        )
        missing = -sum(row[party] for party in short)
        least[short] = min(least.get(short, (missing, number)), (missing, number))
    repairs = []
    for parties in smallest_sets(least):
        number = least[parties][1]
        lowered = tuple(
            (
                party,
                Fraction(-gains[number][party], unit.per_point),
                (floors[party] or 0) + Fraction(gains[number][party], unit.per_point),
            )
            for party in sorted(parties)
        )
        repairs.append(Repair(lowered, picks[number]))
    repairs.sort(
        key=lambda one: (len(one.lowered), sum(by for _, by, _ in one.lowered))
    )
    return tuple(repairs)
