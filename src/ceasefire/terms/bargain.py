"""What all parties could accept, where each has given scores.

Read   `solve`, then `Bargain`.
Else   The front is in `front`, tied issues in `blocks`, what is too tied to be listed
       in `search`; Nash, Kalai-Smorodinsky and egalitarian packages in `solutions`.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from ceasefire.core import Domain
from ceasefire.terms.blocks import Block, blocks_of, table_of, unit_of
from ceasefire.terms.exact import Unit
from ceasefire.terms.front import front_of
from ceasefire.terms.repairs import Repair, reservation_repairs, smallest_conflicts
from ceasefire.terms.solutions import egalitarian, kalai_smorodinsky, nash

MOST_LISTED = 200  # points of the front that are printed with their packages
_RESERVATION_IN_SHARES = (
    "The reservation of '{name}' ({reservation}) is held against its raw score (up to "
    "{best}), as it stands in the file. If it is meant as a share of the best score, "
    "state it in points."
)


@dataclass(frozen=True, slots=True)
class Point:
    """A score for each party, and a package that gives it."""

    scores: tuple[Fraction, ...]
    picks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """The points that a principle chooses: several where they tie, or none.

    Attributes
    ----------
    is_proved
        Whether it is proved that no package is better by the principle.
    """

    points: tuple[Point, ...]
    is_proved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargain:
    """The front over all acceptable packages, and three ways to choose from it.

    Attributes
    ----------
    front
        Points that nothing acceptable betters; empty where nothing is acceptable.
    conflicts
        The smallest sets of parties whose reservations cannot all be met.
    repairs
        What would have to be lowered, the fewest parties first.
    least_short
        Where nothing is acceptable: what leaves the party that is most points short
        the fewest points short, then the next. Of those with a reservation.
    """

    domain: Domain
    front: tuple[Point, ...]
    is_proved: bool
    nash: Solution
    egalitarian: Solution
    kalai_smorodinsky: Solution
    conflicts: tuple[tuple[int, ...], ...] = ()
    repairs: tuple[Repair, ...] = ()
    least_short: Solution = Solution((), is_proved=True)
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        names = [profile.name for profile in self.domain.profiles]
        listed = self.front[:MOST_LISTED]
        return {
            "issues": list(self.domain.issues),
            "parties": names,
            "reservation": [_number(one.reservation) for one in self.domain.profiles],
            "pareto": {
                "count": len(self.front),
                "proved": self.is_proved,
                "points": [self._point(point) for point in listed],
            },
            "nash": self._solution(self.nash),
            "egalitarian": self._solution(self.egalitarian),
            "kalai_smorodinsky": self._solution(self.kalai_smorodinsky),
            "least_short": self._solution(self.least_short),
            "conflicts": [[names[party] for party in one] for one in self.conflicts],
            "corrections": [
                {
                    "lower": {
                        names[party]: {"by": _number(by), "to": _number(to)}
                        for party, by, to in one.lowered
                    },
                    "package": self.domain.package(one.picks),
                }
                for one in self.repairs
            ],
            "notes": [*self.domain.notes, *self.notes],
        }

    def _point(self, point: Point) -> dict[str, Any]:
        return {
            "scores": [float(score) for score in point.scores],
            "package": self.domain.package(point.picks),
        }

    def _solution(self, solution: Solution) -> dict[str, Any]:
        nothing: dict[str, Any] = {"scores": None, "package": None}
        first = self._point(solution.points[0]) if solution.points else nothing
        ties = [self._point(point) for point in solution.points]
        return first | {"proved": solution.is_proved, "ties": ties}


def _number(score: Fraction | None) -> float | None:
    return None if score is None else float(score)


def solve(domain: Domain) -> Bargain:
    """Find the Pareto front, and the packages that three principles choose from it.

    A package is acceptable if it holds no forbidden combination and scores no party
    less than its stated reservation. Scores are compared exactly.

    Parameters
    ----------
    domain
        Issues, options and exact scores, as `case.read_genius` reads them.

    Returns
    -------
    bargain
        With every point of the front, in the units of the scores, and whether it is
        proved that there are no others.

    References
    ----------
    .. [1] Nash, J. F. (1950). The bargaining problem. *Econometrica*, 18(2), 155-162.
           https://doi.org/10.2307/1907266
    .. [2] Kalai, E. and Smorodinsky, M. (1975). Other solutions to Nash's bargaining
           problem. *Econometrica*, 43(3), 513-518. https://doi.org/10.2307/1914280
    .. [3] Kalai, E. (1977). Proportional solutions to bargaining situations.
           *Econometrica*, 45(7), 1623-1630. https://doi.org/10.2307/1913954
    """
    unit = unit_of(domain)
    blocks = blocks_of(domain)
    scores, picks, is_proved = (
        _searched(domain, unit) if blocks is None else _merged(domain, blocks, unit)
    )
    floors = [one.reservation for one in domain.profiles]
    zeros = [unit.whole(floor or Fraction(0)) for floor in floors]
    gains = [[s - z for s, z in zip(row, zeros, strict=True)] for row in scores]
    stated = [floor is not None for floor in floors]
    accepted = [
        n
        for n, row in enumerate(gains)
        if all(gain >= 0 or not held for gain, held in zip(row, stated, strict=True))
    ]
    points = {
        n: _point(scores[n], picks[n], unit) for n in accepted or range(len(gains))
    }
    acceptable = [(n, tuple(gains[n])) for n in accepted]

    def chosen(found: tuple[int, ...]) -> Solution:
        return Solution(tuple(points[n] for n in found), is_proved)

    short = (
        [] if accepted else [(n, _short(row, stated)) for n, row in enumerate(gains)]
    )
    repairs = () if accepted else reservation_repairs(gains, picks, floors, unit)
    return Bargain(
        domain=domain,
        front=tuple(points[n] for n in accepted),
        is_proved=is_proved,
        nash=chosen(nash(acceptable)),
        egalitarian=chosen(egalitarian(acceptable)),
        kalai_smorodinsky=chosen(kalai_smorodinsky(acceptable, unit.per_point)),
        conflicts=smallest_conflicts([one.parties for one in repairs]),
        repairs=repairs,
        least_short=chosen(egalitarian(short)),
        notes=_notes(domain, scores, unit),
    )


def _short(gains: list[int], stated: list[bool]) -> tuple[int, ...]:
    """Give how far below its reservation each party is, and nothing for what is over.

    Points over a reservation cannot make up for points that another party lacks.
    """
    pairs = zip(gains, stated, strict=True)
    return tuple(min(0, gain) if held else 0 for gain, held in pairs)


Found = tuple[list[list[int]], list[tuple[int, ...]], bool]
"""Whole scores and picks of the points of a front, and whether it is complete."""


def _searched(domain: Domain, unit: Unit) -> Found:
    from ceasefire.terms.search import search_front  # scipy, which few domains need

    return search_front(domain, unit)


def _merged(domain: Domain, blocks: tuple[Block, ...], unit: Unit) -> Found:
    """Find the front from blocks that do not depend on each other."""
    if not all(block.rows for block in blocks):
        return [], [], True
    tables, shifts = zip(*(table_of(one, domain, unit) for one in blocks), strict=True)
    front = front_of(tables)
    base = [
        unit.whole(profile.constant) + sum(shift[party] for shift in shifts)
        for party, profile in enumerate(domain.profiles)
    ]
    scores = [
        [value + b for value, b in zip(row, base, strict=True)]
        for row in unit.wholes(front.scores)
    ]
    packages = np.empty((len(scores), len(domain.issues)), dtype=np.int64)
    for block, taken in zip(blocks, front.picks.T, strict=True):
        packages[:, block.issues] = np.array(block.rows)[taken]
    return scores, [tuple(row) for row in packages.tolist()], front.is_complete


def _point(scores: list[int], picks: tuple[int, ...], unit: Unit) -> Point:
    return Point(tuple(Fraction(score, unit.per_point) for score in scores), picks)


def _notes(domain: Domain, scores: list[list[int]], unit: Unit) -> tuple[str, ...]:
    notes = []
    for party, profile in enumerate(domain.profiles):
        floor = profile.reservation
        best = max((row[party] for row in scores), default=0) / unit.per_point
        if floor is not None and 0 < floor <= 1 < best:
            notes.append(
                _RESERVATION_IN_SHARES.format(
                    name=profile.name, reservation=float(floor), best=f"{best:g}"
                )
            )
    return tuple(notes)
