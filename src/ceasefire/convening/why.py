"""Why a party comes, stays away, or depends: in the words of those it hangs on."""

from collections.abc import Mapping

from ceasefire.convening.blame import smallest_blame
from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import INVITE, Frame
from ceasefire.convening.model import Attendance, Seat
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.seats import Seats
from ceasefire.convening.words import listed, said
from ceasefire.core import Atom

_NOBODY: Numbers = frozenset()


class Why:
    """Gives the reason for every seat."""

    def __init__(
        self,
        frame: Frame,
        encoding: Encoding,
        names: Mapping[str, str],
        seated: Seats,
    ) -> None:
        self.frame, self.names, self.seated = frame, names, seated
        self.attends, self.atoms = encoding.attends, encoding.atoms
        self.number = {one: i for i, one in enumerate(encoding.switches)}
        self.satisfier = Satisfier(encoding.clauses)

    def seats(self) -> tuple[Seat, ...]:
        """One per party, in the order of the frame."""
        return tuple(
            self._seat(party, attendance)
            for party, attendance in self.seated.by_party.items()
        )

    def _seat(self, party: str, attendance: Attendance) -> Seat:
        invited = self._invited(party)
        why, blamed = self._why(party, attendance, invited)
        statements = [self.frame.standing[i].statement for i in sorted(blamed)]
        if statements:
            words = "; ".join(said(one, self.names) for one in statements)
            why = f"{why} As long as this stands: {words}."
        return Seat(
            party=party,
            name=self.names[party],
            attendance=attendance,
            why=why,
            statements=tuple(one.id for one in statements),
            invited=invited,
        )

    def _invited(self, party: str) -> bool | None:
        literal = self.atoms.get(Atom(INVITE, (party,)))
        if literal is None:
            return None
        if not self.satisfier.holds([*self.number, -literal]):
            return True
        return None if self.satisfier.holds([*self.number, literal]) else False

    def _why(
        self, party: str, attendance: Attendance, invited: bool | None
    ) -> tuple[str, Numbers]:
        match attendance:
            case Attendance.COMES if invited is None:
                return "Nothing keeps it away; its invitation is open.", _NOBODY
            case Attendance.COMES:
                return "Nothing that was said or decided keeps it away.", _NOBODY
            case Attendance.DOES_NOT_COME:
                blamed = self._blamed([self.attends[party]])
                how = "It cannot." if blamed else "It is not invited."
                return how, blamed
            case Attendance.DEPENDS:
                return self._depends(party)

    def _depends(self, party: str) -> tuple[str, Numbers]:
        other = next((one for one in self.seated.largest if party not in one), None)
        if other is None:
            return "There are more lists than were looked at.", _NOBODY
        there = [v for one, v in self.attends.items() if one in other]
        with_it = next((one for one in self.seated.largest if party in one), other)
        rivals = [
            self.names[one]
            for one in self.attends
            if one in other and one not in with_it
        ]
        how = f"Either it or {listed(rivals)}." if rivals else "It may or may not."
        return how, self._blamed([*there, self.attends[party]])

    def _blamed(self, literals: list[int]) -> Numbers:
        return smallest_blame(self.satisfier, self.number, literals) or _NOBODY
