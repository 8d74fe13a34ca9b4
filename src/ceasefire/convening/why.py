"""Why a party comes, stays away, or depends: in the words of those it hangs on."""

from collections.abc import Mapping

from ceasefire.convening.ballots import Ballots
from ceasefire.convening.bidden import attends
from ceasefire.convening.blame import at_odds_in_frame, smallest_blame
from ceasefire.convening.conflicts import Numbers
from ceasefire.convening.decisions import VOTES
from ceasefire.convening.encoding import Encoding
from ceasefire.convening.frame import Frame
from ceasefire.convening.model import Attendance, Seat
from ceasefire.convening.provided import Provisos
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.convening.seats import Seats
from ceasefire.convening.words import each_given, frame_in_words, listed, said
from ceasefire.core import Forum
from ceasefire.core.conditions import atoms_of

_NOBODY: Numbers = frozenset()


class Why:
    """Gives the reason for every seat."""

    def __init__(
        self,
        frame: Frame,
        encoding: Encoding,
        names: Mapping[str, str],
        seated: Seats,
        provisos: Provisos,
        forum: Forum | None,
        invited: Mapping[str, bool | None],
    ) -> None:
        self.frame, self.names, self.seated = frame, names, seated
        self.attends = encoding.attends
        self.number = {one: i for i, one in enumerate(encoding.switches)}
        self.satisfier = Satisfier(encoding.clauses)
        self.convenors = frozenset(forum.convenors if forum else ())
        self.provisos, self.invited = provisos, invited
        self.ballots = Ballots(frame, encoding, names, forum, provisos)

    def seats(self) -> tuple[Seat, ...]:
        """One per party, in the order of the frame."""
        return tuple(
            self._seat(party, attendance)
            for party, attendance in self.seated.by_party.items()
        )

    def _seat(self, party: str, attendance: Attendance) -> Seat:
        invited = self.invited.get(party)
        why, blamed = self._why(party, attendance, invited)
        provided = self._provided(party, attendance)
        if provided:
            comes = attendance is Attendance.COMES
            how = "It comes" if comes else "It would come"
            why = f"{why} {how} only provided that {'; '.join(provided)}."
        statements = [self.frame.standing[i].statement for i in sorted(blamed)]
        if statements:
            words = "; ".join(said(one, self.names) for one in statements)
            stand = "this stands" if len(statements) == 1 else "these stand"
            why = f"{why} As long as {stand}: {words}."
        return Seat(
            party=party,
            name=self.names[party],
            attendance=attendance,
            why=why,
            provided=provided,
            statements=tuple(one.id for one in statements),
            invited=invited,
            is_convenor=party in self.convenors,
            is_silent=self._is_silent(party, attendance),
            ballots=self.ballots.on_seat_of(
                party, comes=attendance is not Attendance.DOES_NOT_COME
            ),
        )

    def _is_silent(self, party: str, attendance: Attendance) -> bool:
        """Say whether it is only not known to stay away; who convenes is there.

        That somebody else wants it there is no word of its own.
        """
        if attendance is not Attendance.COMES or party in self.convenors:
            return False
        if not self.satisfier.holds([-self.attends[party]]):
            return False  # facts and rules alone make it come
        coming = attends(party)
        return not any(
            (atom == coming and one.statement.by == party)
            or (atom.predicate == VOTES and atom.names[1] == str(coming))
            for one in self.frame.standing
            for atom in atoms_of(one.formula)
        )

    def _why(
        self, party: str, attendance: Attendance, invited: bool | None
    ) -> tuple[str, Numbers]:
        match attendance:
            case Attendance.COMES if invited is None and party not in self.convenors:
                return "Nothing keeps it away; nobody settled its invitation.", _NOBODY
            case Attendance.COMES:
                return "Nothing that was said or decided keeps it away.", _NOBODY
            case Attendance.DOES_NOT_COME:
                blamed = self._blamed([self.attends[party]])
                if len(blamed) > 1:
                    blamed = self._alone(party) or blamed
                if blamed:
                    return "It cannot.", blamed
                if invited is False:
                    return "It is not invited.", blamed
                return self._kept_away_by_frame(party), blamed
            case Attendance.DEPENDS:
                return self._depends(party)

    def _kept_away_by_frame(self, party: str) -> str:
        at_odds = at_odds_in_frame(self.frame, attends(party))
        given = each_given(at_odds, self.names)
        return frame_in_words(given, f"{self.names[party]} to attend")

    def _provided(self, party: str, attendance: Attendance) -> tuple[str, ...]:
        """Whatever is open and has to be so, or not, in every state it attends in."""
        if attendance is Attendance.DOES_NOT_COME:
            return ()
        return self.provisos.of([*self.number], [self.attends[party]])

    def _depends(self, party: str) -> tuple[str, Numbers]:
        other = self.seated.without.get(party)
        if other is None:
            return "There are more lists than were looked at.", _NOBODY
        number = {
            v: i for i, (one, v) in enumerate(self.attends.items()) if one in other
        }
        fixed = [*self.number, self.attends[party]]
        names = [self.names[one] for one in self.attends]
        rivals = smallest_blame(self.satisfier, number, fixed) or _NOBODY
        there = [v for v, i in number.items() if i in rivals]
        how = (
            f"It cannot come together with {listed(names[i] for i in sorted(rivals))}."
        )
        return how, self._blamed([*there, self.attends[party]])

    def _alone(self, party: str) -> Numbers | None:
        """One statement that alone keeps it away, if any: its own red line first."""
        switch = {i: one for one, i in self.number.items()}
        near = [
            (one.statement.by != party, not one.red_line, i)
            for i, one in enumerate(self.frame.standing)
            if any(atom.names[:1] == (party,) for atom in atoms_of(one.said))
        ]
        for *_, i in sorted(near):
            if not self.satisfier.holds([switch[i], self.attends[party]]):
                return frozenset({i})
        return None

    def _blamed(self, literals: list[int]) -> Numbers:
        return smallest_blame(self.satisfier, self.number, literals) or _NOBODY
