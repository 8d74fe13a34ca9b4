"""The case day by day: how each thing that was said changed who would come.

Read   `replay`.
"""

from collections.abc import Sequence
from datetime import date

from ceasefire.convening.asked import Asked
from ceasefire.convening.corrections import cheapest_corrections
from ceasefire.convening.costs import SCALE, Weights, cost_of
from ceasefire.convening.encoding import encode
from ceasefire.convening.frame import Frame
from ceasefire.convening.model import Turn
from ceasefire.convening.seats import SeatFinder
from ceasefire.core import Case

_MOST_SETS = 8


def replay(
    case: Case,
    *,
    without: Sequence[str] = (),
    assume: Sequence[str] = (),
    wanted: str | None = None,
    weights: Weights | None = None,
) -> tuple[Turn, ...]:
    """Look at a case on every day on which something changed.

    Parameters
    ----------
    case
        As one reader may know it.
    without, assume, wanted, weights
        As for `find_attendance`, on each of the days.

    Returns
    -------
    turns
        In the order of days.

    Raises
    ------
    NoTable, NoCondition, UnknownName
        As `find_attendance` does.
    """
    asked = Asked.of(case, without=without, assume=assume, wanted=wanted)
    return tuple(_turn(case, day, asked, weights or Weights()) for day in _days(case))


def _days(case: Case) -> list[date]:
    days = {
        one.on for one in case.statements if one.condition is not None or one.supersedes
    }
    days |= {one.on for one in case.facts if one.on is not None}
    if case.forum is not None:
        for one in case.forum.invitations:
            days |= {day for day in (one.on, one.withdrawn_on) if day is not None}
    return sorted(days)


def _turn(case: Case, day: date, asked: Asked, weights: Weights) -> Turn:
    frame = asked.frame(case, day)
    encoding = encode(frame)
    finder = SeatFinder(encoding)
    everything = range(len(frame.standing))
    possible = finder.is_possible(everything, ())
    seated = finder.seats(everything, most=_MOST_SETS)
    cheapest = () if possible else _cheapest(case, frame, weights)
    return Turn(
        day=day,
        said=tuple(one.id for one in frame.standing if one.statement.on == day),
        possible=possible,
        consistent=seated is not None,
        attendance=seated.by_party if seated else {},
        cheapest=cheapest,
    )


def _cheapest(
    case: Case, frame: Frame, weights: Weights
) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Return the cheapest correction of a day and what it costs; none if none is."""
    costs = {
        i: cost_of(one.statement, case, weights, frame.as_of).value
        for i, one in enumerate(frame.standing)
        if not one.red_line
    }
    found = cheapest_corrections(encode(frame), costs, 1).found
    return tuple(
        (
            tuple(frame.standing[i].id for i in sorted(one)),
            sum(costs[i] for i in one) / SCALE,
        )
        for one in found
    )
