"""The watch over every ceasefire of a case.

How    Events between those bound are counted on their first day, where they more
       likely than not lie in the area; events not known to a week, or of no known
       place, are left out, since a watch needs to know when and where: how many, is
       told. Days before it, up to a gap, tell of the scatter.
       Acts of a kind that no clause forbids do not count; where nobody says what was
       done, it may be such a kind, and does. So no later day changes which do.
       Who is counted on a day are those who belonged to whom on it: who joined or left
       on days of the watch, is told.
Read   `assess_warnings`.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import (
    Case,
    Ceasefire,
    CeasefireError,
    Finding,
    Progress,
    number_of,
    silent,
    with_progress,
)
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import between_whom
from ceasefire.monitoring.alarm.days_watched import (
    days_watched,
    known_since,
    why_not_watched,
)
from ceasefire.monitoring.alarm.findings import finding_of, is_before_the_last
from ceasefire.monitoring.alarm.left_out import LeftOut, not_named_in
from ceasefire.monitoring.alarm.model import AlarmAnswer
from ceasefire.monitoring.alarm.watch import LEVEL, watch
from ceasefire.monitoring.answer import AnswerOnCeasefires
from ceasefire.monitoring.changes import FEWEST_EVENTS
from ceasefire.monitoring.compared import ALL_FILES, Compared, Sources
from ceasefire.monitoring.compliance.rows import COVERED
from ceasefire.monitoring.compliance.tables import Weighed
from ceasefire.monitoring.compliance.watch import Watch, sources_for
from ceasefire.monitoring.joining import NOBODY, Joining, joining_within
from ceasefire.monitoring.series import Mask, day_number
from ceasefire.monitoring.strangers import NotNamed
from ceasefire.monitoring.windows import Window

_SURE_ENOUGH = 0.5  # probability of lying in the area, from which an event counts
_LONGEST_DAYS = 7  # span of an event that can still be dated
_NOTHING, _ALL_NAMED = LeftOut(), NotNamed()
_NO_CEASEFIRE = "The case has no ceasefire to watch."


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningRecord:
    """The watch over one ceasefire.

    Attributes
    ----------
    watched
        Days that were watched, its own calm days among them.
    answer
        None where there is too little to watch.
    why_not
        Why there is none; None where there is one.
    n_undated, n_unplaced
        Events left out: not known to a week, or of no known place.
    not_named
        Events left out in which a name hides whose they are.
    joining
        Who joined or left on the days watched, so that others are counted.
    compared
        Whose events are counted: of the files that watched all those days.
    """

    ceasefire: Ceasefire
    watched: Window | None
    answer: AlarmAnswer | None
    why_not: str | None
    n_undated: int
    n_unplaced: int
    findings: tuple[Finding, ...]
    joining: Joining = NOBODY
    compared: Compared = ALL_FILES
    not_named: NotNamed = _ALL_NAMED

    @property
    def may_be_who_is_counted(self) -> bool:
        """Whether what was raised last came after somebody joined or left."""
        return self.answer is not None and is_before_the_last(self.joining, self.answer)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ceasefire": self.ceasefire.id,
            "watched": self.watched.to_dict() if self.watched else None,
            "alarm": self.answer.to_dict() if self.answer else None,
            "why_not": self.why_not,
            "events_not_known_to_a_week": self.n_undated,
            "events_of_unknown_place": self.n_unplaced,
            "events_of_unknown_actors": self.not_named.to_dict(),
            "files_not_compared": [one.to_dict() for one in self.compared.aside],
            "taken_as_watched": [one.to_dict() for one in self.compared.taken],
            "joined_or_left": [turn.to_dict() for turn in self.joining.turns],
            "findings": [finding.to_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningsAnswer(AnswerOnCeasefires[WarningRecord]):
    """The answer: one record per ceasefire, in the order of the case."""

    level: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "false_alarm_level": self.level,
            "missing": self.missing,
            "ceasefires": [record.to_dict() for record in self.records],
        }


def assess_warnings(
    case: Case, evidence: Evidence, *, level: float = LEVEL, progress: Progress = silent
) -> WarningsAnswer:
    """Watch every ceasefire for its breakdown, from its start to its end.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events; leads among them are not counted.
    level
        Highest probability of any false alarm over the watch of one ceasefire.
    progress
        Told how many ceasefires are done.
    """
    sources = sources_for(case, evidence)
    ceasefires = with_progress(case.ceasefires, "Watching ceasefires", progress)
    return WarningsAnswer(
        records=tuple(_record(sources, one, level) for one in ceasefires),
        level=level,
        missing=evidence.why_empty if case.ceasefires else _NO_CEASEFIRE,
    )


def _record(
    sources: Sources[Watch], ceasefire: Ceasefire, level: float
) -> WarningRecord:
    case = sources.of_all.case
    compared = sources.compared(lambda data: days_watched(data, ceasefire, case.zone))
    made_ready = sources.made(compared)
    watched = (
        None if compared.lacks else days_watched(made_ready.data, ceasefire, case.zone)
    )
    if watched is None:
        why_not = why_not_watched(made_ready.data, ceasefire, case.zone)
        joining, told = NOBODY, _Told(why_not=compared.lacks or why_not)
    else:
        joining = joining_within(case, ceasefire, watched.first, watched.last)
        told = _told(made_ready, made_ready.weighed(ceasefire), watched, level)
    left_out = told.left_out.in_words if told.answer else ""
    finding = finding_of(
        ceasefire,
        watched,
        told.answer,
        told.why_not,
        between_whom(case, ceasefire),
        told.of_clauses,
        " ".join(filter(None, (left_out, compared.in_words))),
        joining,
    )
    return WarningRecord(
        ceasefire=ceasefire,
        watched=watched,
        answer=told.answer,
        why_not=told.why_not,
        n_undated=told.left_out.n_undated,
        n_unplaced=told.left_out.n_unplaced,
        not_named=told.left_out.not_named,
        joining=joining,
        compared=compared,
        findings=(finding,),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What came of watching: an answer, or why there is none; of which events."""

    answer: AlarmAnswer | None = None
    why_not: str | None = None
    left_out: LeftOut = _NOTHING
    of_clauses: str = ""


def _told(
    made_ready: Watch,
    weighed: Weighed,
    watched: Window,
    level: float,
) -> _Told:
    known = Window(known_since(made_ready.data, watched), watched.last)
    chosen, _ = _chosen(weighed, weighed.may_break(), known)
    _, left_out = _chosen(weighed, weighed.may_break(), watched)
    left_out = replace(left_out, not_named=not_named_in(weighed, watched, _SURE_ENOUGH))
    series, ids_by_day = _series(made_ready, chosen, known)
    answer: AlarmAnswer | None = None
    try:
        answer = watch(
            series, watched.first, level=level, event_ids=ids_by_day, with_power=True
        )
        n_counted = sum(map(len, ids_by_day[-watched.n_days :]))
        why_not = _why_silence_says_nothing(answer, n_counted, left_out)
    except CeasefireError as refusal:
        why_not = str(refusal)
    return _Told(
        answer=answer if why_not is None else None,
        why_not=why_not,
        left_out=left_out,
        of_clauses=_of_clauses(weighed, known),
    )


def _why_silence_says_nothing(
    answer: AlarmAnswer, n_counted: int, left_out: LeftOut
) -> str | None:
    """Say why there is no telling; None where there is.

    Silence on a few events says nothing where more may have been there. An alarm of the
    events that are known stays one, whatever the others were.
    """
    raised = answer.alarms or answer.warnings
    if raised or left_out.n < max(FEWEST_EVENTS, n_counted + 1):
        return None
    return (
        f"{number_of(n_counted, 'event')} of its days can be counted, and "
        f"{left_out.what} cannot: what nobody knows is not calm."
    )


def _of_clauses(weighed: Weighed, known: Window) -> str:
    """Say of which acts those are that count; empty where every act of force does."""
    if weighed.acts is None:
        return ""
    not_told = weighed.masks()[COVERED] & weighed.acts[1]
    rows, left_out = _chosen(weighed, not_told, known)
    may = " or may forbid" if len(rows) or left_out.n_undated else ""
    return f"of a kind that its clauses forbid{may}"


def _chosen(
    weighed: Weighed, mask: Mask, known: Window
) -> tuple[NDArray[np.intp], LeftOut]:
    """Rows of these that count on one of the days, and how many cannot be counted."""
    days = weighed.days
    first, last = day_number(known.first), day_number(known.last)
    begins = mask & (days.first >= first) & (days.first <= last)
    inside = begins & (np.nan_to_num(weighed.p_place) >= _SURE_ENOUGH)
    dated = days.n_days <= _LONGEST_DAYS
    return np.flatnonzero(inside & dated), LeftOut(
        n_undated=int((inside & ~dated).sum()),
        n_unplaced=int((begins & np.isnan(weighed.p_place)).sum()),
    )


def _series(
    made_ready: Watch,
    chosen: NDArray[np.intp],
    known: Window,
) -> tuple[CountSeries, list[list[str]]]:
    by_day: list[list[str]] = [[] for _ in range(known.n_days)]
    of = made_ready.table.select(["date_start", "event_id"]).take(chosen)
    for start, id_ in zip(*(column.to_pylist() for column in of.columns), strict=True):
        by_day[_days_since(known.first, start)].append(str(id_))
    series = CountSeries(
        period=Period.DAY,
        first=known.first,
        counts=np.array([len(day) for day in by_day], dtype=float),
    )
    return series, by_day


def _days_since(first: date, day: date) -> int:
    return (day - first).days
