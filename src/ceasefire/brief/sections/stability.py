"""Would it be stable? What holds in the graph models, and what leads there."""

from typing import Any

from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.terms.stability import CaseStability, Concept, ModelView, stability_of


def _compute(case: Case, _evidence: Evidence, _progress: Progress) -> CaseStability:
    return stability_of(case)


def _headlines(
    _case: Case, _evidence: Evidence, answer: CaseStability
) -> tuple[Finding, ...]:
    """Of each model, whether the wanted state holds, or which holds most firmly."""
    return tuple(_headline(view) for view in answer.models)


def _headline(view: ModelView) -> Finding:
    wanted = view.answer.model.wanted
    name = None if wanted is None else f"holds/{wanted + 1}"
    found = [one for one in view.answer.findings if _name(view, one) == name]
    return (*found, *view.answer.findings)[0]


def _name(view: ModelView, finding: Finding) -> str:
    """What a finding is about: ``holds/5``, ``way/5``, ``change/nash``."""
    return finding.id.removeprefix(f"stability/{view.conflict.id}/")


def _view(_case: Case, _evidence: Evidence, answer: CaseStability) -> dict[str, Any]:
    return {
        "missing": answer.missing,
        "heads": [_HEADS[concept] for concept in Concept],
        "models": [_model(view) for view in answer.models],
    }


_HEADS = {concept: concept.value.upper() for concept in Concept} | {
    Concept.NASH: "Nash"
}


def _model(view: ModelView) -> dict[str, Any]:
    answer, model = view.answer, view.answer.model
    held = sorted({s for states in answer.equilibria.values() for s in states})
    weak = {f"{noun}/{n + 1}" for n in _weakly_held(view) for noun in ("holds", "way")}
    return {
        "title": model.title,
        "note": view.conflict.note,
        "sources": view.conflict.sources,
        "owner": view.conflict.owner,
        "findings": [one for one in answer.findings if _name(view, one) not in weak],
        "further": [one for one in answer.findings if _name(view, one) in weak],
        "notes": answer.notes,
        "options": [
            {"name": one.name, "owner": model.decision_makers[one.owner]}
            for one in model.options
        ],
        "held": [
            {
                "number": state + 1,
                "is_status_quo": state == model.status_quo,
                "done": model.states[state],
                "by": [state in answer.equilibria[one] for one in Concept],
            }
            for state in held
        ],
        "n_states": len(model.states),
    }


def _weakly_held(view: ModelView) -> set[int]:
    """States that hold only by answers at the others' cost; the wanted one apart."""
    by = view.answer.equilibria
    firm = {*by[Concept.NASH], *by[Concept.SEQ], *by[Concept.SIM]}
    return {*by[Concept.GMR], *by[Concept.SMR]} - firm - {view.answer.model.wanted}


def _to_dict(answer: CaseStability) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="stability",
    title="Would it be stable?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("graph-model",),
)
