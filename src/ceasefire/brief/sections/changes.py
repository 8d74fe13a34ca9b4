"""What did the ceasefires change? The ratio against what was to be expected."""

from typing import Any

from ceasefire.brief.covered import covered_title
from ceasefire.brief.forest import ForestLine, forest
from ceasefire.brief.in_force import in_force_first
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress, level_of
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import between_whom
from ceasefire.monitoring.compliance.rows import COVERED, FORBIDDEN, is_told
from ceasefire.monitoring.compliance.words import of_bound
from ceasefire.monitoring.effect import (
    EffectRecord,
    EffectsAnswer,
    Kind,
    assess_effects,
)
from ceasefire.monitoring.effect.words import (
    CANNOT_BE_TOLD,
    tells_nothing,
    times_of,
)

_DRAWN = (COVERED, FORBIDDEN, "excluded")
_GROUP_TITLES = {
    FORBIDDEN: "of these, acts of a kind that its clauses forbid",
    "excluded": "With a group it leaves out",
    "third": "Others",
}


def _compute(case: Case, evidence: Evidence, progress: Progress) -> EffectsAnswer:
    return assess_effects(case, evidence, progress=progress)


def _headlines(
    case: Case, evidence: Evidence, answer: EffectsAnswer
) -> tuple[Finding, ...]:
    """One line per ceasefire, on events between those it binds; those in force first.

    First those that can be held against other dates: where nothing was counted just
    before or during, a ratio says next to nothing.
    """
    if answer.missing:
        return ()
    first = in_force_first(answer.records, case, evidence)
    told = sorted(first, key=lambda one: not _is_held_against_others(one))
    return tuple(
        _headline(record, between_whom(case, record.ceasefire))
        for record in told
        if record.lines
    )


def _is_held_against_others(record: EffectRecord) -> bool:
    if not record.lines:
        return False
    line, _ = record.told
    return bool(line.effect and line.effect.placebo_share is not None)


def _headline(record: EffectRecord, covered: str) -> Finding:
    line, found = record.told
    effect = line.effect
    said = "no estimate of what it changed is possible"
    if effect is not None:
        ratio = effect.ratio
        were = (
            f" were {times_of(ratio.median)} times what was to be expected without it"
        )
        if tells_nothing(ratio, effect.verdict):
            were = f": what it changed {CANNOT_BE_TOLD}"
        said = (
            f"events {of_bound(line.group, covered)}{were} "
            f"({level_of(ratio.level)} interval {ratio.lower:.2f} to {ratio.upper:.2f})"
        )
        said += effect.on_few
        if record.running is not None:
            said += f"; {record.running.in_short}"
    if line.not_named.n:
        said += f"; not counted: {line.not_named.in_short}"
    return Finding(
        id=f"{found.id}/headline",
        claim=f"{record.ceasefire.title}: {said}.",
        certainty=found.certainty,
        method=found.method,
        grounds=found.grounds,
        owners=found.owners,
    )


def _view(case: Case, _evidence: Evidence, answer: EffectsAnswer) -> dict[str, Any]:
    lines = [
        ForestLine(
            title=record.ceasefire.title,
            group=line.group,
            ratio=line.effect.ratio if line.effect else None,
        )
        for record in answer.records
        for line in record.lines
        if line.kind is Kind.EVENTS
        and line.group in _DRAWN
        and is_told(record.ceasefire, line.group)
    ]
    return {
        "answer": answer,
        "forest": forest(lines),
        "records": [_record_view(case, record) for record in answer.records],
    }


def _record_view(case: Case, record: EffectRecord) -> dict[str, Any]:
    groups = dict.fromkeys(
        line.group for line in record.lines if is_told(record.ceasefire, line.group)
    )
    return {
        "ceasefire": record.ceasefire,
        "window": record.window,
        "why_not": record.why_not,
        "running": record.running,
        "aside": record.compared.in_words,
        "findings": [
            found
            for line, found in zip(record.lines, record.findings, strict=True)
            if is_told(record.ceasefire, line.group)
        ],
        "rows": [
            {
                "group": group,
                "title": _GROUP_TITLES.get(
                    group, covered_title(case, record.ceasefire)
                ),
                "lines": [record.line(group, kind) for kind in Kind],
            }
            for group in groups
        ],
    }


def _to_dict(answer: EffectsAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="changes",
    title="What did the ceasefires change?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("effect",),
)
