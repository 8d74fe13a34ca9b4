"""As things stand: who attends in the largest sets that agree with all that was said.

How    Parties between whom nothing that was said leads are looked at apart (`groups`).
       In a group, a largest set is grown from any consistent one; then sets below it
       are left out, and the next is looked for, until there is none.
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
from ceasefire.convening.groups import groups_of
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
    without
        By party: a largest set of those it has to do with in which it is not, if any.
    """

    by_party: dict[str, Attendance]
    largest: tuple[frozenset[str], ...]
    complete: bool
    without: dict[str, frozenset[str]]


class SeatFinder:
    """Finds seats in one encoding, again and again, with one solver."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding, self.attends = encoding, encoding.attends
        self.satisfier = Satisfier(encoding.clauses)
        self.satisfier.prefer([*encoding.switches, *self.attends.values()])
        self.fresh = encoding.n_variables
        self.groups = groups_of(encoding)

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
        lists: list[frozenset[str]] = [frozenset()]
        complete = True
        by_party: dict[str, Attendance] = {}
        without: dict[str, frozenset[str]] = {}
        for group in self.groups:
            sets, all_found = self._largest(fixed, group, most)
            for party in group:
                by_party[party] = self._attendance(
                    party, sets, possible, fixed, complete=all_found
                )
                others = next((one for one in sets if party not in one), None)
                if others is not None:
                    without[party] = others
            complete &= all_found and len(lists) * len(sets) <= most
            lists = [one | other for one in lists for other in sets][:most]
        order = {party: i for i, party in enumerate(self.attends)}
        lists.sort(key=lambda one: (-len(one), sorted(order[p] for p in one)))
        return Seats(
            by_party={party: by_party[party] for party in self.attends},
            largest=tuple(lists),
            complete=complete,
            without=without,
        )

    def _attendance(
        self,
        party: str,
        sets: list[frozenset[str]],
        possible: set[str],
        fixed: list[int],
        *,
        complete: bool,
    ) -> Attendance:
        if party not in possible:
            return Attendance.DOES_NOT_COME
        if all(party in one for one in sets) and (
            complete or not self.satisfier.holds([*fixed, -self.attends[party]])
        ):
            return Attendance.COMES
        return Attendance.DEPENDS

    def state(
        self,
        standing: Iterable[int],
        parties: Iterable[str],
        rather: Iterable[int] = (),
    ) -> frozenset[int]:
        """Literals that are true in a consistent state in which these attend.

        Of `rather`, as many hold as one after the other can.
        """
        there = [self.attends[one] for one in parties]
        fixed = [*self._fixed(standing, ()), *there]
        for literal in rather:
            if self.satisfier.holds([*fixed, literal]):
                fixed.append(literal)
        self.satisfier.holds(fixed)
        return self.satisfier.true()

    def a_largest(
        self, standing: Iterable[int], dropped: Iterable[int]
    ) -> frozenset[str]:
        """Return one largest set of parties with which the wanted outcome comes about.

        Empty where it cannot.
        """
        fixed = [*self._fixed(standing, dropped), self.encoding.wanted]
        if not self.satisfier.holds(fixed):
            return frozenset()
        return self._grown(fixed, tuple(self.attends))

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
        self, fixed: list[int], group: tuple[str, ...], most: int
    ) -> tuple[list[frozenset[str]], bool]:
        """Largest sets of one group of parties, whatever the others do."""
        self.fresh += 1
        fixed = [*fixed, self.fresh]  # what is left out counts for this search alone
        sets: list[frozenset[str]] = []
        while self.satisfier.holds(fixed):
            if len(sets) == most:
                return sets, False
            one = self._grown(fixed, group)
            sets.append(one)
            absent = [self.attends[party] for party in group if party not in one]
            if not absent:
                break
            self.satisfier.add([-self.fresh, *absent])
        return sets, True

    def _attending(self) -> set[str]:
        true = self.satisfier.true()
        return {party for party, literal in self.attends.items() if literal in true}

    def _grown(self, fixed: list[int], group: tuple[str, ...]) -> frozenset[str]:
        found = self._attending().intersection(group)
        there = [self.attends[one] for one in group if one in found]
        for party in group:
            literal = self.attends[party]
            if party not in found and self.satisfier.holds([*fixed, *there, literal]):
                more = self._attending().intersection(group) - found
                there += [self.attends[one] for one in group if one in more]
                found |= more
        return frozenset(found)
