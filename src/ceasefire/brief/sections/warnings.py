"""Is a ceasefire breaking down? The watch over each, and what raised an alarm."""

from typing import Any

from ceasefire.brief.in_force import in_force_first
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress, number_of
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.alarm import (
    Alarm,
    AlarmAnswer,
    WarningRecord,
    WarningsAnswer,
    assess_warnings,
)
from ceasefire.monitoring.alarm.words import figure

_WHO_IS_COUNTED = (
    "Somebody joined or left within the watch before that: it may be a change of who "
    "is counted."
)


def _compute(case: Case, evidence: Evidence, progress: Progress) -> WarningsAnswer:
    return assess_warnings(case, evidence, progress=progress)


def _headlines(
    case: Case, evidence: Evidence, answer: WarningsAnswer
) -> tuple[Finding, ...]:
    """The ceasefires with an alarm or a warning that stands, those in force first."""
    raised = [
        one
        for one in answer.records
        if one.answer and (one.answer.alarm or one.answer.warning_standing)
    ]
    first = in_force_first(raised, case, evidence)
    return tuple(_headline(one, one.answer) for one in first if one.answer)


def _headline(record: WarningRecord, answer: AlarmAnswer) -> Finding:
    warned = answer.warning_standing and not answer.standing
    said = _warning(answer) if warned else _alarm(answer.alarms)
    found = record.findings[0]
    doubt = f" {_WHO_IS_COUNTED}" if record.may_be_who_is_counted else ""
    return Finding(
        id=f"{found.id}/headline",
        claim=f"{record.ceasefire.title}: {said}{doubt}",
        certainty=found.certainty,
        method=found.method,
        grounds=found.grounds,
        owners=found.owners,
    )


def _alarm(alarms: tuple[Alarm, ...]) -> str:
    last = alarms[-1]
    state = "it was calm again later" if last.rearmed else "calm has not come back"
    return (
        f"{_count(alarms)} of a breakdown, the last on {last.raised}, since about "
        f"{last.since}; {state}."
    )


def _warning(answer: AlarmAnswer) -> str:
    last = answer.warnings[-1]
    over = f" since that of {answer.alarms[-1].raised}" if answer.alarms else ""
    return (
        f"a warning on {last.raised}, and no alarm{over}; since about {last.since} "
        f"at {figure(answer.rate_now_over_calm)} times the rate of calm."
    )


def _count(alarms: tuple[Alarm, ...]) -> str:
    return "an alarm" if len(alarms) == 1 else number_of(len(alarms), "alarm")


def _view(_case: Case, _evidence: Evidence, answer: WarningsAnswer) -> dict[str, Any]:
    return {"answer": answer, "records": answer.records}


def _to_dict(answer: WarningsAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="warnings",
    title="Is one breaking down?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("alarm",),
)
