"""The graph models of a case, analysed for its reader.

Read   `stability_of`.
"""

from dataclasses import dataclass, replace
from typing import Any

from ceasefire.core import PUBLIC, Case, Finding, Ground, ModelledConflict
from ceasefire.terms.stability.analyse import analyse
from ceasefire.terms.stability.model import StabilityAnswer

_NO_MODEL = (
    "The case names no graph model. Write who can do what and who prefers what into a "
    "file of its own, and name it under 'graph_models:'."
)


@dataclass(frozen=True, slots=True)
class ModelView:
    """A graph model of the case, and what holds in it.

    Attributes
    ----------
    answer
        Its decision makers are called by the names of the parties.
    """

    conflict: ModelledConflict
    answer: StabilityAnswer

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.conflict.id,
            "parties": list(self.conflict.model.decision_makers),
            "owner": self.conflict.owner,
            **self.answer.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class CaseStability:
    """What holds in every graph model that the reader may know.

    Attributes
    ----------
    missing
        What the case lacks, in one line; None if nothing.
    """

    models: tuple[ModelView, ...]
    missing: str | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Of all models."""
        return tuple(one for view in self.models for one in view.answer.findings)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "missing": self.missing,
            "models": [view.to_dict() for view in self.models],
        }


def stability_of(case: Case) -> CaseStability:
    """Say what holds in each graph model of a case, and what leads there.

    Parameters
    ----------
    case
        As its reader may know it.
    """
    views = tuple(_view(case, conflict) for conflict in case.graph_models)
    return CaseStability(views, None if views else _NO_MODEL)


def _view(case: Case, conflict: ModelledConflict) -> ModelView:
    named = tuple(case.party(id_).name for id_ in conflict.model.decision_makers)
    answer = analyse(replace(conflict.model, decision_makers=named))
    owned = tuple(_owned(one, conflict) for one in answer.findings)
    return ModelView(conflict, replace(answer, findings=owned))


def _owned(finding: Finding, conflict: ModelledConflict) -> Finding:
    """Let a finding say on which model it rests, and whose that is."""
    ref = f"graph_models/{conflict.id}"
    grounds: tuple[Ground, ...] = tuple(
        replace(ground, refs=(ref,)) for ground in finding.grounds
    )
    return replace(
        finding,
        id=finding.id.replace("stability/", f"stability/{conflict.id}/", 1),
        grounds=grounds,
        owners=frozenset({conflict.owner, PUBLIC}),
    )
