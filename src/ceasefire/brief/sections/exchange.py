"""Whom to release, and when? The plan that was agreed, as its reader may know it."""

from typing import Any

from markupsafe import Markup

from ceasefire.brief.flow import flow
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.exchange import AgreedAnswer, tell_agreed


def _compute(case: Case, _evidence: Evidence, _progress: Progress) -> AgreedAnswer:
    return tell_agreed(case)


def _headlines(_case: Case, answer: AgreedAnswer) -> tuple[Finding, ...]:
    return answer.findings[:1]


def _view(case: Case, _evidence: Evidence, answer: AgreedAnswer) -> dict[str, Any]:
    plan = answer.plan
    if plan is None:
        return {"answer": answer}
    names = {party.id: party.name for party in case.parties}
    drawn = flow(plan.stages, answer.parties, names)
    moves = sorted({(by, to) for stage in plan.stages for by, to, _ in stage.released})
    return {
        "answer": answer,
        "flow": Markup(drawn) if drawn else None,  # noqa: S704 - drawn by us, escaped
        "classes": [
            name
            for name in plan.classes
            if any(key[2] == name for stage in plan.stages for key in stage.released)
        ],
        "moves": moves,
        "exposed": sorted(plan.exposure[0]) if plan.exposure else [],
    }


def _to_dict(answer: AgreedAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="exchange",
    title="Whom to release, and when?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("exchange-plan",),
)
