"""As things stand: who attends in the largest sets that agree with all that was said.

How    A largest set of attending parties is grown from any consistent one; then sets
       below it are left out, and the next is looked for, until there is none.
Read   `SeatFinder.seats`.

References
----------
.. [1] Tarski, A. (1955). A lattice-theoretical fixpoint theorem and its applications.
       *Pacific Journal of Mathematics*, 5(2), 285-309.
       https://doi.org/10.2140/pjm.1955.5.285
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasefire.convening.encoding import Encoding
from ceasefire.convening.model import Attendance
from ceasefire.convening.pysat_solver import Satisfier

MOST_SETS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """Who comes, does not come, or depends.

    Attributes
    ----------
    by_party
        In the order of the frame.
    largest
        Sets of attending parties, largest by inclusion; the largest by number first.
    complete
        Whether these are all there are. If not, a party that attends in all of them is
        said to depend unless it has to attend.
    states
        For each of them, the literals that are true in one state of it.
    """

    by_party: dict[str, Attendance]
    largest: tuple[frozenset[str], ...]
    complete: bool
    states: tuple[frozenset[int], ...]


class SeatFinder:
    """Finds seats in one encoding, again and again, with one solver."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding, self.attends = encoding, encoding.attends
        self.satisfier = Satisfier(encoding.clauses)
        self.satisfier.prefer([*encoding.switches, *self.attends.values()])
        self.fresh = encoding.n_variables

    def seats(
        self,
        standing: Iterable[int],
        dropped: Iterable[int] = (),
        *,
        most: int = MOST_SETS,
    ) -> Seats | None:
        """Find who attends, given that some statements stand and others do not.

        Parameters
        ----------
        standing, dropped
            Statements by number.
        most
            Sets that are enough.

        Returns
        -------
        seats
            None where no attendance agrees with all of them.
        """
        fixed = self._fixed(standing, dropped)
        if not self.satisfier.holds(fixed):
            return None
        possible = self._possible(fixed)
        sets, complete = self._largest(fixed, most)
        by_party = {}
        for party, literal in self.attends.items():
            if party not in possible:
                by_party[party] = Attendance.DOES_NOT_COME
            elif all(party in one for one, _ in sets) and (
                complete or not self.satisfier.holds([*fixed, -literal])
            ):
                by_party[party] = Attendance.COMES
            else:
                by_party[party] = Attendance.DEPENDS
        order = {party: i for i, party in enumerate(self.attends)}
        sets.sort(key=lambda one: (-len(one[0]), sorted(order[p] for p in one[0])))
        return Seats(
            by_party=by_party,
            largest=tuple(one for one, _ in sets),
            complete=complete,
            states=tuple(state for _, state in sets),
        )

    def a_largest(
        self, standing: Iterable[int], dropped: Iterable[int]
    ) -> frozenset[str]:
        """Return one largest set of parties with which the wanted outcome comes about.

        Empty where it cannot.
        """
        fixed = [*self._fixed(standing, dropped), self.encoding.wanted]
        return self._grown(fixed)[0] if self.satisfier.holds(fixed) else frozenset()

    def is_possible(self, standing: Iterable[int], dropped: Iterable[int]) -> bool:
        """Say whether the wanted outcome can come about."""
        fixed = self._fixed(standing, dropped)
        return self.satisfier.holds([*fixed, self.encoding.wanted])

    def _fixed(self, standing: Iterable[int], dropped: Iterable[int]) -> list[int]:
        switches = self.encoding.switches
        return [*(switches[i] for i in standing), *(-switches[i] for i in dropped)]

    def _possible(self, fixed: list[int]) -> set[str]:
        """Parties that attend in some consistent state."""
        found = self._attending()
        for party, literal in self.attends.items():
            if party not in found and self.satisfier.holds([*fixed, literal]):
                found |= self._attending()
        return found

    def _largest(
        self, fixed: list[int], most: int
    ) -> tuple[list[tuple[frozenset[str], frozenset[int]]], bool]:
        self.fresh += 1
        fixed = [*fixed, self.fresh]  # what is left out counts for this search alone
        sets: list[tuple[frozenset[str], frozenset[int]]] = []
        while self.satisfier.holds(fixed):
            if len(sets) == most:
                return sets, False
            one = self._grown(fixed)
            sets.append(one)
            absent = [v for party, v in self.attends.items() if party not in one[0]]
            if not absent:
                break
            self.satisfier.add([-self.fresh, *absent])
        return sets, True

    def _attending(self) -> set[str]:
        true = self.satisfier.true()
        return {party for party, literal in self.attends.items() if literal in true}

    def _grown(self, fixed: list[int]) -> tuple[frozenset[str], frozenset[int]]:
        found, state = self._attending(), self.satisfier.true()
        there = [self.attends[one] for one in self.attends if one in found]
        for party, literal in self.attends.items():
            if party in found:
                continue
            if self.satisfier.holds([*fixed, *there, literal]):
                more = self._attending()
                there += [
                    self.attends[one] for one in self.attends if one in more - found
                ]
                found, state = found | more, self.satisfier.true()
        return frozenset(found), state
