"""In which order to build trust: the ladder of steps, and the record behind it."""

from typing import Any

from ceasefire.brief.model import Section
from ceasefire.brief.rungs import rungs
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.promises import observed_promises
from ceasefire.trust import TrustAnswer, plan_sequence


def _compute(case: Case, evidence: Evidence, _progress: Progress) -> TrustAnswer:
    seen = observed_promises(case, evidence)
    return plan_sequence(case, observed=seen.promises, left_out=seen.left_out)


def _headlines(
    _case: Case, _evidence: Evidence, answer: TrustAnswer
) -> tuple[Finding, ...]:
    return tuple(one for one in answer.findings if one.id == "trust/order")


def _view(case: Case, _evidence: Evidence, answer: TrustAnswer) -> dict[str, Any]:
    titles = {one.id: one.title for one in case.measures}
    moves = {
        name: titles[name.partition("#")[0]]
        + (f", part {part}" if (part := name.partition("#")[2]) else "")
        for step in (*answer.steps, *answer.once_verified)
        for name in step.measures
    }
    names = {one.id: one.name for one in case.parties}
    return {
        "answer": answer,
        "missing": _MISSING if _is_empty(answer) else None,
        "order": next(
            (one for one in answer.findings if one.id == "trust/order"), None
        ),
        "record": [one for one in answer.findings if one.id != "trust/order"],
        "picture": rungs(answer.steps, moves, names, answer.limits),
        "titles": moves,
        "opens": case.forum if case.forum and case.forum.opens_on else None,
        "parties": list(answer.steps[0].exposure) if answer.steps else [],
        "reached": answer.risk.reached if answer.risk else (),
    }


_MISSING = (
    "No measure that is still to come is valued, and of no promise is it known whether "
    "it was kept. Write what a party stakes and gains by a measure under "
    "'valuations:', and what was promised and kept under 'promises:'."
)


def _is_empty(answer: TrustAnswer) -> bool:
    return all(one.certainty.is_unknown for one in answer.findings)


def _to_dict(answer: TrustAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    is_empty=_is_empty,
    id="trust",
    title="In which order could trust be built?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("safe-order", "beta-record"),
)
