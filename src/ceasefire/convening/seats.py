"""As things stand: who attends in the largest sets that agree with all that was said.

How    A largest set of attending parties is grown from any consistent one; then sets
       below it are left out, and the next is looked for, until there is none.
Read   `seats`.

References
----------
.. [1] Tarski, A. (1955). A lattice-theoretical fixpoint theorem and its applications.
       *Pacific Journal of Mathematics*, 5(2), 285-309.
       https://doi.org/10.2140/pjm.1955.5.285
"""

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


def seats(
    encoding: Encoding,
    standing: tuple[int, ...],
    dropped: tuple[int, ...] = (),
    *,
    wanted: bool = False,
    most: int = MOST_SETS,
) -> Seats | None:
    """Find who attends, given that some statements stand and others do not.

    Parameters
    ----------
    standing, dropped
        Statements by number.
    wanted
        Whether to look only where the outcome that is asked about comes about.
    most
        Sets that are enough.

    Returns
    -------
    seats
        None where no attendance agrees with all of them.
    """
    search = _Search(encoding, standing, dropped, wanted=wanted)
    if not search.satisfier.holds(search.fixed):
        return None
    possible = search.possible()
    sets, complete = search.largest(most)
    by_party = {}
    for party in encoding.attends:
        if party not in possible:
            by_party[party] = Attendance.DOES_NOT_COME
        elif all(party in one for one, _ in sets) and (
            complete or search.has_to_attend(party)
        ):
            by_party[party] = Attendance.COMES
        else:
            by_party[party] = Attendance.DEPENDS
    order = list(encoding.attends)
    sets.sort(key=lambda one: (-len(one[0]), [order.index(p) for p in sorted(one[0])]))
    return Seats(
        by_party=by_party,
        largest=tuple(one for one, _ in sets),
        complete=complete,
        states=tuple(state for _, state in sets),
    )


class _Search:
    def __init__(
        self,
        encoding: Encoding,
        standing: tuple[int, ...],
        dropped: tuple[int, ...],
        *,
        wanted: bool,
    ) -> None:
        self.attends = encoding.attends
        self.fixed = [encoding.switches[i] for i in standing]
        self.fixed += [-encoding.switches[i] for i in dropped]
        self.fixed += [encoding.wanted] if wanted else []
        self.satisfier = Satisfier(encoding.clauses)
        self.satisfier.prefer(self.attends.values())

    def possible(self) -> frozenset[str]:
        """Parties that attend in some consistent state."""
        found = self._attending()
        for party, literal in self.attends.items():
            if party not in found and self.satisfier.holds([*self.fixed, literal]):
                found |= self._attending()
        return frozenset(found)

    def has_to_attend(self, party: str) -> bool:
        """Say whether a party attends in every consistent state."""
        return not self.satisfier.holds([*self.fixed, -self.attends[party]])

    def largest(
        self, most: int
    ) -> tuple[list[tuple[frozenset[str], frozenset[int]]], bool]:
        sets: list[tuple[frozenset[str], frozenset[int]]] = []
        while self.satisfier.holds(self.fixed):
            if len(sets) == most:
                return sets, False
            one = self._grown()
            sets.append(one)
            absent = [v for party, v in self.attends.items() if party not in one[0]]
            if not absent:
                break
            self.satisfier.add(absent)
        return sets, True

    def _attending(self) -> set[str]:
        true = self.satisfier.true()
        return {party for party, literal in self.attends.items() if literal in true}

    def _grown(self) -> tuple[frozenset[str], frozenset[int]]:
        found, state = self._attending(), self.satisfier.true()
        for party, literal in self.attends.items():
            if party in found:
                continue
            there = [self.attends[one] for one in sorted(found)]
            if self.satisfier.holds([*self.fixed, *there, literal]):
                found, state = self._attending(), self.satisfier.true()
        return frozenset(found), state
