"""Did violence move? To other places, other actors, other kinds of act."""

from typing import Any

from ceasefire.brief.in_force import in_force_first
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress, number_of
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.displacement import (
    Dimension,
    DisplacementAnswer,
    DisplacementRecord,
    assess_displacement,
)

_DIMENSION_TITLES = {
    Dimension.SPACE: "To other places",
    Dimension.ACTORS: "To other actors",
    Dimension.ACTS: "To other kinds of act",
}


def _compute(case: Case, evidence: Evidence, progress: Progress) -> DisplacementAnswer:
    return assess_displacement(case, evidence, progress=progress)


def _headlines(
    case: Case, evidence: Evidence, answer: DisplacementAnswer
) -> tuple[Finding, ...]:
    """The rises that stand out of all that was looked at, those in force first."""
    first = in_force_first(answer.records, case, evidence)
    return tuple(_headline(record) for record in first if record.rises)


def _headline(record: DisplacementRecord) -> Finding:
    found = record.findings[0]
    return Finding(
        id=f"{found.id}/headline",
        claim=f"{record.ceasefire.title}: {_risen(record)}, by more "
        f"than chance shows over {number_of(len(record.lines), 'line')}; no proof "
        "that it moved there.",
        certainty=found.certainty,
        method=found.method,
        grounds=found.grounds,
        owners=found.owners,
    )


def _risen(record: DisplacementRecord) -> str:
    """Say what rose: violence, or a share of it, where its number need not have."""
    numbers = [one for one in record.rises if one.dimension is not Dimension.ACTS]
    shares = [one for one in record.rises if one.dimension is Dimension.ACTS]
    said = []
    if numbers:
        said.append(
            f"beside it violence rose {', '.join(one.in_words for one in numbers)}"
        )
    if shares:
        said.append(f"{' and '.join(one.in_words for one in shares)} rose")
    return ", and ".join(said)


def _view(
    _case: Case, _evidence: Evidence, answer: DisplacementAnswer
) -> dict[str, Any]:
    return {"answer": answer, "dimensions": _DIMENSION_TITLES}


def _to_dict(answer: DisplacementAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="moves",
    title="Did violence move?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("displacement-placebo",),
)
