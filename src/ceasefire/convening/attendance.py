"""Who will come, why not, and the least that would have to move.

Read   `find_attendance`.
Else   What stands is in `frame`; the frame is looked at from all sides in `table`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ceasefire.convening.asked import Asked
from ceasefire.convening.costs import Weights
from ceasefire.convening.findings import findings_of
from ceasefire.convening.model import ConveningAnswer
from ceasefire.convening.table import Table
from ceasefire.core import Case, as_day_if_any, as_whole

if TYPE_CHECKING:
    from ceasefire.events.evidence import Evidence

CORRECTIONS = 10
_MOST_ASKED = 1_000_000  # corrections that may be asked for


def find_attendance(
    case: Case,
    evidence: "Evidence | None" = None,
    *,
    as_of: date | None = None,
    without: Sequence[str] = (),
    assume: Sequence[str] = (),
    wanted: str | None = None,
    weights: Weights | None = None,
    most: int = CORRECTIONS,
) -> ConveningAnswer:
    """Say who will come to the table of a case, why not, and what would have to move.

    Parameters
    ----------
    case
        As one reader may know it.
    evidence
        Events, to say whom the delegations speak for.
    as_of
        What was said by that day, itself included; the day of the case, if None.
    without
        Ids of statements to leave out, as if they had never been made.
    assume
        Conditions to take for facts, such as ``accepts(iran, geneva-communique)``.
    wanted
        The outcome to ask about, as a condition; that of the case, if None.
    weights
        What corrections cost.
    most
        How many corrections to give.

    Raises
    ------
    NoTable
        If the case has no forum, or one at which nobody sits.
    NoCondition
        If `assume` or `wanted` cannot be read.
    UnknownName
        If they, or `without`, name what the case does not have.
    NotADay, NotSeveral, NotWhole
        If `as_of` is no day, `without` or `assume` one word, or `most` no number.
    """
    day = as_day_if_any(as_of, "as_of") or case.as_of
    most = as_whole(most, "most", least=0, most=_MOST_ASKED)
    asked = Asked.of(case, without=without, assume=assume, wanted=wanted)
    frame = asked.frames(case).on(day)
    answer = replace(
        Table(case, frame, weights or Weights(), most).answer(),
        assumed=tuple(str(one) for one in asked.assume),
        left_out=asked.without,
        without_effect=asked.without_effect(case, day) if without else (),
    )
    if evidence is not None:
        # Tables take longer to come in than all of this takes.
        from ceasefire.convening.delegation import delegations

        answer = replace(answer, delegations=delegations(case, evidence))
    return findings_of(case, answer)
