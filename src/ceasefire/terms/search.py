"""The front where combinations are too many to list: searched by a 0-1 programme.

Why    A weighted rectangle ties its issues, and forty rectangles tie ten issues of ten
       options into 10^10 combinations.
How    Every option is a yes or no, every scored combination a number that they bound.
       The sum of all scores is made largest inside a zone, that is, above a floor for
       each party; what is found is on the front, and the zone falls into one per party
       that excludes it. When no zone is left, the front is complete.
Else   The only module of the part that calls the solver of scipy (HiGHS) for packages.

References
----------
.. [1] Klamroth, K., Lacour, R. and Vanderpooten, D. (2015). On the representation of
       the search region in multi-objective optimization. *European Journal of
       Operational Research*, 245(3), 767-778. https://doi.org/10.1016/j.ejor.2015.03.031
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array

from ceasefire.core import Domain
from ceasefire.terms.blocks import distinct_options
from ceasefire.terms.exact import Unit

MOST_SOLVED = 400  # programmes; what is found by then is given as 'best found'
LONGEST_SOLVE_S = 10.0
_FINEST = 10_000  # units per point that the solver's tolerance tells apart

FloatArray = NDArray[np.float64]
Zone = tuple[int, ...]
"""The least score of each party, in whole units."""


def search_front(
    domain: Domain, unit: Unit
) -> tuple[list[list[int]], list[tuple[int, ...]], bool]:
    """Find points of the front, zone by zone.

    Returns
    -------
    scores, picks
        Of each point: whole scores, and the position of its option in each issue.
    is_complete
        Whether it is proved that there are no others.
    """
    programme = _Programme.of(domain)
    lowest = tuple(unit.whole(bound) for bound in _lower_bounds(domain))
    zones: list[Zone] = [lowest]
    found: dict[tuple[int, ...], tuple[int, ...]] = {}
    is_complete = unit.per_point <= _FINEST
    for _ in range(MOST_SOLVED):
        if not zones:
            break
        zone = zones.pop()
        picks, is_proved = programme.best_above([z / unit.per_point for z in zone])
        is_complete &= is_proved
        if picks is None:
            continue
        point = tuple(unit.whole(one.score(picks)) for one in domain.profiles)
        found.setdefault(point, picks)
        zones = _split([*zones, zone], point)
    front = sorted(_undominated(found), reverse=True)
    return (
        [list(p) for p in front],
        [found[p] for p in front],
        is_complete and not zones,
    )


def _lower_bounds(domain: Domain) -> list[Fraction]:
    return [
        profile.constant
        + sum((min(values) for values in profile.values), Fraction(0))
        + sum((min(one.weight, Fraction(0)) for one in profile.regions), Fraction(0))
        for profile in domain.profiles
    ]


def _split(zones: list[Zone], point: tuple[int, ...]) -> list[Zone]:
    """Cut a point, and all that it betters, out of every zone that holds it."""
    fresh: list[Zone] = []
    for zone in zones:
        if any(p < z for p, z in zip(point, zone, strict=True)):
            fresh.append(zone)
            continue
        fresh += [
            (*zone[:party], score + 1, *zone[party + 1 :])
            for party, score in enumerate(point)
        ]
    return [
        zone
        for n, zone in enumerate(fresh)
        if not any(
            all(o <= z for o, z in zip(other, zone, strict=True))
            and (other != zone or m < n)
            for m, other in enumerate(fresh)
            if m != n
        )
    ]


def _undominated(
    points: dict[tuple[int, ...], tuple[int, ...]],
) -> list[tuple[int, ...]]:
    return [
        one
        for one in points
        if not any(
            other != one and all(o >= p for o, p in zip(other, one, strict=True))
            for other in points
        )
    ]


@dataclass(frozen=True, slots=True)
class _Programme:
    """The 0-1 programme of a domain: which options, and which combinations they make.

    Attributes
    ----------
    options
        By issue, positions of the options that are told apart.
    scores : (parties, n_variables)
        What each variable adds for each party.
    """

    options: tuple[tuple[int, ...], ...]
    scores: FloatArray
    constants: FloatArray
    rules: tuple[LinearConstraint, ...]
    is_whole: FloatArray

    @classmethod
    def of(cls, domain: Domain) -> "_Programme":
        options = distinct_options(domain)
        column: dict[tuple[int, int], int] = {}
        for issue, among in enumerate(options):
            for option in among:
                column[issue, option] = len(column)
        scored = [
            (party, one)
            for party, profile in enumerate(domain.profiles)
            for one in profile.regions
        ]
        n_options, n_parties = len(column), len(domain.profiles)
        scores = np.zeros((n_parties, n_options + len(scored)))
        for party, profile in enumerate(domain.profiles):
            for (issue, option), at in column.items():
                scores[party, at] = float(profile.values[issue][option])
        rows = _Rows(scores.shape[1])
        for issue, among in enumerate(options):
            rows.add([(column[issue, option], 1.0) for option in among], 1, 1)
        for at, (party, one) in enumerate(scored, start=n_options):
            scores[party, at] = float(one.weight)
            sides = [
                [column[issue, o] for o in options[issue] if o in among]
                for issue, among in one.region
            ]
            if one.weight > 0:
                for side in sides:
                    rows.add([(at, 1.0), *((o, -1.0) for o in side)], -np.inf, 0)
            else:
                inside = [(o, -1.0) for side in sides for o in side]
                rows.add([(at, 1.0), *inside], 1 - len(sides), np.inf)
        for region in domain.forbidden:
            inside = [
                (column[issue, o], 1.0)
                for issue, among in region
                for o in options[issue]
                if o in among
            ]
            rows.add(inside, -np.inf, len(region) - 1)
        is_whole = np.concatenate([np.ones(n_options), np.zeros(len(scored))])
        constants = np.array([float(one.constant) for one in domain.profiles])
        return cls(options, scores, constants, (rows.constraint(),), is_whole)

    def best_above(self, floors: list[float]) -> tuple[tuple[int, ...] | None, bool]:
        """Find the package of the largest sum of scores, each at its floor or above.

        Returns
        -------
        picks
            None where there is none.
        is_proved
            Whether the solver came to an end.
        """
        above = LinearConstraint(self.scores, np.array(floors) - self.constants, np.inf)
        solved = milp(
            -self.scores.sum(axis=0),
            integrality=self.is_whole,
            bounds=Bounds(0, 1),
            constraints=[*self.rules, above],
            options={"mip_rel_gap": 0.0, "time_limit": LONGEST_SOLVE_S},
        )
        is_proved = solved.status in (0, 2)
        if solved.x is None:
            return None, is_proved
        picks, at = [], 0
        for among in self.options:
            picks.append(among[int(np.argmax(solved.x[at : at + len(among)]))])
            at += len(among)
        return tuple(picks), is_proved


class _Rows:
    """Rows of a sparse programme, as they are added."""

    def __init__(self, n_columns: int) -> None:
        self.n_columns = n_columns
        self.entries: list[tuple[int, int, float]] = []
        self.bounds: list[tuple[float, float]] = []

    def add(self, entries: list[tuple[int, float]], low: float, high: float) -> None:
        row = len(self.bounds)
        self.entries += [(row, column, value) for column, value in entries]
        self.bounds.append((low, high))

    def constraint(self) -> LinearConstraint:
        rows, columns, values = zip(*self.entries, strict=True)
        shape = (len(self.bounds), self.n_columns)
        matrix = csr_array(coo_array((values, (rows, columns)), shape=shape))
        low, high = zip(*self.bounds, strict=True)
        return LinearConstraint(matrix, low, high)
