"""Who gains? Each group that a ceasefire leaves out, before it and while it held."""

from typing import Any

from ceasefire.brief.in_force import in_force_first
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.gains import (
    GainsAnswer,
    GainsRecord,
    Verdict,
    assess_gains,
)

_TOLD = (Verdict.GAINS, Verdict.LOSES)
_NOTHING = (Verdict.CANNOT_BE_TOLD,)


def _compute(case: Case, evidence: Evidence, progress: Progress) -> GainsAnswer:
    return assess_gains(case, evidence, progress=progress)


def _headlines(
    case: Case, evidence: Evidence, answer: GainsAnswer
) -> tuple[Finding, ...]:
    """The groups of which something is told, under the ceasefires in force first."""
    first = in_force_first(answer.records, case, evidence)
    return tuple(one for record in first for one in _told(record))


def _told(record: GainsRecord) -> list[Finding]:
    groups = [one for one in record.groups if one.verdict in _TOLD]
    told = {f"gains/{record.ceasefire.id}/{one.group}": one for one in groups}
    return [
        Finding(
            id=f"{found.id}/headline",
            claim=f"{record.ceasefire.title}, {told[found.id].name}: "
            f"{told[found.id].verdict.value}; {told[found.id].why}.",
            certainty=found.certainty,
            method=found.method,
            grounds=found.grounds,
            owners=found.owners,
        )
        for found in record.findings
        if found.id in told
    ]


def _view(_case: Case, _evidence: Evidence, answer: GainsAnswer) -> dict[str, Any]:
    return {
        "answer": answer,
        "told": _TOLD,
        "records": [
            {
                "record": record,
                "groups": [g for g in record.groups if g.verdict not in _NOTHING],
                "untold": [g.name for g in record.groups if g.verdict in _NOTHING],
            }
            for record in answer.records
        ],
    }


def _to_dict(answer: GainsAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="gains",
    title="Who gains among those left out?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("gains-votes",),
)
