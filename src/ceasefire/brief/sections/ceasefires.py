"""Were the ceasefires kept? Each with its time line, its table, its events."""

from collections import Counter
from datetime import datetime
from typing import Any

from ceasefire.brief.covered import covered_title, not_known_title
from ceasefire.brief.in_force import in_force_first, is_in_force, since_or_until
from ceasefire.brief.model import Section
from ceasefire.brief.timeline import timeline
from ceasefire.core import (
    Case,
    Ceasefire,
    CeasefireClass,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    Progress,
    days,
    number_of,
)
from ceasefire.events.evidence import CONFIRMED, Evidence
from ceasefire.monitoring.compliance import (
    CeasefireRecord,
    ComplianceAnswer,
    GroupRow,
    Judged,
    Violation,
    assess_compliance,
)
from ceasefire.monitoring.compliance.rows import FORBIDDEN
from ceasefire.monitoring.windows import whole_days

_MOST_HEADLINES = 3  # more stand in the table
_MOST_LISTED = 12
_MOST_IN_JSON = 200
_GROUP_TITLES = {
    FORBIDDEN: "of these, acts of a kind that its clauses forbid",
    "excluded": "With a group it leaves out",
    "third": "Others",
    "all": "All",
}
_CLASS_WORDS = {
    None: "not said",
    CeasefireClass.CESSATION_OF_HOSTILITIES: "a stop, without a mechanism",
    CeasefireClass.PRELIMINARY: "a stop, with a mechanism to watch it",
    CeasefireClass.DEFINITIVE: "a stop, with demobilisation and a settlement",
}


def _compute(case: Case, evidence: Evidence, progress: Progress) -> ComplianceAnswer:
    return assess_compliance(case, evidence, progress=progress)


def _headlines(
    case: Case, evidence: Evidence, answer: ComplianceAnswer
) -> tuple[Finding, ...]:
    """What the events of a ceasefire look like.

    Of those in force, the most violated first. Where none of them saw an event, of
    the last one before them.
    """
    if answer.missing:
        return ()
    judged = [record for record in answer.records if record.judged]
    ordered = in_force_first(judged, case, evidence)
    in_force = [one for one in ordered if is_in_force(one.ceasefire, case, evidence)]
    most_violated = sorted(in_force, key=lambda one: -len(_violations(one)))
    told = most_violated[:_MOST_HEADLINES] or ordered[:1]
    return tuple(_headline(case, evidence, record) for record in told)


def _violations(record: CeasefireRecord) -> list[Judged]:
    return [one for one in record.judged if isinstance(one.decision, Violation)]


def _headline(case: Case, evidence: Evidence, record: CeasefireRecord) -> Finding:
    violations = _violations(record)
    ceasefire = record.ceasefire
    look = "looks like a violation" if len(violations) == 1 else "look like violations"
    claim = (
        f"{ceasefire.title}{_declared(record)}"
        f"{since_or_until(ceasefire, case, evidence)}: "
        f"{len(violations):,} of {number_of(len(record.judged), 'event')} that "
        f"may lie inside it {look}"
        f"{_named(violations)}{_doubt(violations)}{_undecided(record)}."
    )
    return Finding(
        id=f"monitoring/{ceasefire.id}/violations",
        claim=claim,
        certainty=Certainty(words="judged event by event"),
        method="judging",
        grounds=(
            Ground(
                kind=GroundKind.EVENTS,
                says="events that look like violations",
                refs=tuple(one.event_id for one in violations[:_MOST_LISTED]),
                n=len(violations),
            ),
            Ground(
                kind=GroundKind.CASE,
                says="clauses, parties, area and times of the ceasefire",
                refs=(f"ceasefires/{ceasefire.id}",),
            ),
        ),
        owners=frozenset({ceasefire.owner}),
    )


def _declared(record: CeasefireRecord) -> str:
    """Say by whom and towards whom it was declared, where it was: it binds one side."""
    return f", {record.declared}" if record.declared else ""


def _undecided(record: CeasefireRecord) -> str:
    """Say how many nobody could decide on: they are not known to be none."""
    n = sum(one.kind == "unproven" for one in record.judged)
    return f"; {number_of(n, 'is', 'are')} unproven" if n else ""


def _named(violations: list[Judged]) -> str:
    named = [one for one in violations if _names_somebody(one)]
    whose = f"for {len(named):,} of them" if named else "for none of them"
    said = f"; {whose} the record says by whom{_not_confirmed(named)}"
    return said if violations else ""


def _not_confirmed(named: list[Judged]) -> str:
    """Say how many monitors themselves call less than confirmed."""
    counted = Counter(one.status for one in named)
    told = [
        f"{n:,} {status.replace('-', ' ')}"
        for status, n in sorted(counted.items(), key=lambda one: str(one[0]))
        if status and status != CONFIRMED
    ]
    return f" (as the sheet has it, {' and '.join(told)})" if told else ""


def _doubt(violations: list[Judged]) -> str:
    n = sum(
        isinstance(one.decision, Violation) and bool(one.decision.may_involve)
        for one in violations
    )
    return (
        f"; {number_of(n, 'stands', 'stand')} under a name that may hide a group it "
        "leaves out"
        if n
        else ""
    )


def _view(case: Case, evidence: Evidence, answer: ComplianceAnswer) -> dict[str, Any]:
    return {
        "answer": answer,
        "class_words": _CLASS_WORDS,
        "records": [_record_view(case, evidence, one) for one in answer.records],
        "unresolved": answer.unresolved[:_MOST_LISTED],
        "n_unresolved": len(answer.unresolved),
    }


def _record_view(
    case: Case, evidence: Evidence, record: CeasefireRecord
) -> dict[str, Any]:
    ceasefire = record.ceasefire
    violations, of_clauses = _violations(record), record.row(FORBIDDEN)
    worst = sorted(violations, key=lambda one: (-(one.deaths or 0), one.day))
    return {
        "record": record,
        "bound_row": _row_told(record),
        "acts_not_told": of_clauses.doubt(record.between) if of_clauses else "",
        "group_titles": _GROUP_TITLES
        | {
            "covered": covered_title(case, ceasefire),
            "unresolved": not_known_title(case, ceasefire),
        },
        "ceasefire": ceasefire,
        "announced": _instant(case, ceasefire.announced_at),
        "start": _instant(case, ceasefire.starts_at),
        "end": _instant(case, ceasefire.ends_at),
        "places": [case.place(id_) for id_ in ceasefire.places],
        "until": _until(case, evidence, ceasefire),
        "timeline": timeline(record),
        "n_violations": len(violations),
        "has_whole_day": _has_whole_day(case, ceasefire),
        "violations_told": _told(record, violations),
        "n_by_name": sum(_names_somebody(one) for one in violations),
        "worst": worst[:_MOST_LISTED],
        "unproven": _missing(record),
    }


def _row_told(record: CeasefireRecord) -> GroupRow | None:
    """Return the row that tells whether it was kept: of its clauses, where told."""
    of_clauses = record.row(FORBIDDEN)
    told = of_clauses is not None and not of_clauses.n_not_told
    return of_clauses if told else record.row("covered")


def _until(case: Case, evidence: Evidence, ceasefire: Ceasefire) -> str:
    """Say how far its events go: to its end, or to the end of the data before that."""
    last_day, ends_at = evidence.last_day, ceasefire.ends_at
    if ends_at is not None and (
        last_day is None or ends_at.astimezone(case.zone).date() <= last_day
    ):
        return str(_instant(case, ends_at))
    end = f", {last_day.day} {last_day:%b %Y}" if last_day else ""
    return f"the end of the data{end}"


def _has_whole_day(case: Case, ceasefire: Ceasefire) -> bool:
    first, last = whole_days(ceasefire, case.zone)
    return last is None or first <= last


def _told(record: CeasefireRecord, violations: list[Judged]) -> tuple[int, str] | None:
    """Count what looks like a violation, and say on which days.

    Without a whole day of the window that was watched, on all days that the data tell
    of: a pause of 36 hours has none, and may be broken.
    """
    if n_days := record.watched["after"]:
        n = sum(_in_window(record, one) for one in violations)
        return n, f"in {days(n_days)}"
    return (len(violations), "in all") if violations else None


def _in_window(record: CeasefireRecord, judged: Judged) -> bool:
    window = record.windows["after"]
    return window.first <= judged.day <= window.last


def _names_somebody(judged: Judged) -> bool:
    decision = judged.decision
    return isinstance(decision, Violation) and bool(decision.attribution.by)


def _missing(record: CeasefireRecord) -> list[tuple[str, int]]:
    """What keeps events from being decided, with the number of events."""
    counted: dict[str, int] = {}
    for judged in record.judged:
        if judged.kind == "unproven":
            what = judged.reason.removeprefix("not known: ")
            what = what.split(":")[0]
            counted[what] = counted.get(what, 0) + 1
    return sorted(counted.items(), key=lambda item: -item[1])[:_MOST_LISTED]


def _instant(case: Case, value: datetime | None) -> str | None:
    if value is None:
        return None
    local = value.astimezone(case.zone)
    return f"{local.day} {local:%b %Y, %H:%M}"


def _to_dict(answer: ComplianceAnswer) -> dict[str, Any]:
    return answer.to_dict(most_events=_MOST_IN_JSON)


SECTION = Section(
    is_empty=lambda answer: bool(answer.missing) and not answer.records,
    id="ceasefires",
    title="Were the ceasefires kept?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("matching", "before-after-placebo", "judging"),
)
