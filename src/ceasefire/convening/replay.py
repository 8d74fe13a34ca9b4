"""The case day by day: how each thing that was said changed who would come.

Read   `replay`.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ceasefire.convening.asked import Asked
from ceasefire.convening.corrections import cheapest_corrections
from ceasefire.convening.costs import SCALE, Weights, cost_of
from ceasefire.convening.encoding import Encoding, encode
from ceasefire.convening.frame import Frame, carried_out
from ceasefire.convening.model import Attendance
from ceasefire.convening.preconditions import INVITE
from ceasefire.convening.seats import SeatFinder
from ceasefire.convening.turn import Turn
from ceasefire.convening.voters import WithoutVote, without_vote
from ceasefire.convening.words import in_words, names_of
from ceasefire.core import Atom, Case, as_day_if_any

_MOST_SETS = 8


def replay(
    case: Case,
    *,
    without: Sequence[str] = (),
    assume: Sequence[str] = (),
    wanted: str | None = None,
    weights: Weights | None = None,
    until: date | None = None,
) -> tuple[Turn, ...]:
    """Look at a case on every day on which something changed.

    Parameters
    ----------
    case
        As one reader may know it.
    without, assume, wanted, weights
        As for `find_attendance`, on each of the days.
    until
        The last day to look at; without one all of the record, also what came after
        the `as_of` of the case: a replay shows how it went on.

    Returns
    -------
    turns
        In the order of days.

    Raises
    ------
    NoTable, NoCondition, UnknownName, NotADay, NotSeveral
        As `find_attendance` does.
    """
    until = as_day_if_any(until, "until")
    asked = Asked.of(case, without=without, assume=assume, wanted=wanted)
    frames = asked.frames(case)
    solver = _Solver(case, weights or Weights())
    names = names_of(case)
    return tuple(
        replace(
            turn := _turn(frames.on(day), day, solver),
            said=tuple(_said(case, turn, asked.without)),
            came_about=tuple(_came_about(case, day, names)),
        )
        for day in _days(case, asked.without)
        if until is None or day <= until
    )


def _days(case: Case, without: Sequence[str]) -> list[date]:
    days = {
        one.on
        for one in case.statements
        if (one.condition is not None or one.supersedes) and one.id not in without
    }
    days |= {one.on for one in case.facts if one.on is not None}
    days |= {one.on for one in carried_out(case, None) if one.on is not None}
    if case.forum is not None:
        for one in case.forum.invitations:
            days |= {day for day in (one.on, one.withdrawn_on) if day is not None}
    votes = {day for one in without_vote(case) for day in _turns_of(one) if day}
    return sorted(days | {day for day in votes if days and day > min(days)})


def _turns_of(one: WithoutVote) -> tuple[date | None, date | None]:
    """Return the first day without a vote, and the first with one again."""
    return one.since, one.until + timedelta(days=1) if one.until else None


def _said(case: Case, turn: Turn, without: Sequence[str]) -> Iterator[str]:
    """Add what carries no condition to what stands, where it takes another's place."""
    for one in case.statements:
        takes_back = one.on == turn.day and one.condition is None and one.supersedes
        if one.id in turn.said or (takes_back and one.id not in without):
            yield one.id


def _came_about(case: Case, day: date, names: Mapping[str, str]) -> Iterator[str]:
    """Say what changed on a day besides what was said."""
    yield from (
        f"fact: {in_words(one.holds.formula, names)}"
        for one in case.facts
        if one.on == day
    )
    done = [one.title for one in carried_out(case, None) if one.on == day]
    if done:
        yield f"carried out: {', '.join(done)}"
    bidden = case.forum.invitations if case.forum else ()
    invited = [names[one.party] for one in bidden if one.on == day]
    if invited:
        yield f"invited: {', '.join(invited)}"
    gone = [names[one.party] for one in bidden if one.withdrawn_on == day]
    if gone:
        yield f"invitation withdrawn: {', '.join(gone)}"
    for one in without_vote(case):
        lost, won = _turns_of(one)
        if day in (lost, won):
            has = "no vote any more" if day == lost else "a vote from now on"
            yield f"{names[one.member]} has {has}: {one.rule.decision.rstrip('.')}"


def _turn(frame: Frame, day: date, solver: "_Solver") -> Turn:
    found = solver.solved(frame)
    return Turn(
        day=day,
        said=tuple(one.id for one in frame.standing if one.statement.on == day),
        possible=found.possible,
        consistent=found.attendance is not None,
        attendance=found.attendance or {},
        unsettled=found.unsettled - solver.convenors,
        cheapest=tuple(
            (tuple(frame.standing[i].id for i in numbers), cost)
            for numbers, cost in found.cheapest
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Solved:
    """What follows from a frame.

    Attributes
    ----------
    attendance
        None where what was said cannot all stand.
    unsettled
        Who would come only if invited, which nobody settled.
    cheapest
        The cheapest correction, as numbers of statements, and its cost; none if
        none is.
    """

    possible: bool
    attendance: dict[str, Attendance] | None
    unsettled: frozenset[str]
    cheapest: tuple[tuple[tuple[int, ...], float], ...]


class _Solver:
    """Solves each frame once: where all that stands is as before, so is the answer."""

    def __init__(self, case: Case, weights: Weights) -> None:
        self._case, self._weights = case, weights
        self.convenors = frozenset(case.forum.convenors if case.forum else ())
        self._known: dict[Hashable, _Solved] = {}

    def solved(self, frame: Frame) -> _Solved:
        costs = {
            i: cost_of(one.statement, self._case, self._weights, frame.as_of).value
            for i, one in enumerate(frame.standing)
            if not one.red_line
        }
        all_that_counts = (
            tuple((one.formula, one.entails) for one in frame.standing),
            (frame.given, frame.parties, frame.wanted),
            tuple(costs.items()),  # red lines have none
        )
        if all_that_counts not in self._known:
            self._known[all_that_counts] = _solve(frame, costs)
        return self._known[all_that_counts]


def _solve(frame: Frame, costs: dict[int, int]) -> _Solved:
    encoding = encode(frame)
    finder = SeatFinder(encoding)
    everything = range(len(frame.standing))
    possible = finder.is_possible(everything, ())
    seated = finder.seats(everything, most=_MOST_SETS)
    found = () if possible else cheapest_corrections(encoding, costs, 1).found
    return _Solved(
        possible=possible,
        attendance=seated.by_party if seated else None,
        unsettled=frozenset(_unsettled(encoding, finder)) if seated else frozenset(),
        cheapest=tuple(
            (tuple(sorted(one)), sum(costs[i] for i in one) / SCALE) for one in found
        ),
    )


def _unsettled(encoding: Encoding, finder: SeatFinder) -> Iterator[str]:
    """Parties of which nothing that stands says that they are invited."""
    for party in encoding.attends:
        literal = encoding.atoms.get(Atom(INVITE, (party,)))
        if literal and finder.satisfier.holds([*encoding.switches, -literal]):
            yield party
