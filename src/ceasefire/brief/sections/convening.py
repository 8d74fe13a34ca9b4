"""Who will come to the table, why not, and what would have to move."""

from dataclasses import dataclass
from typing import Any

from ceasefire.brief.conditions import Arc, Line, conditions
from ceasefire.brief.model import Section
from ceasefire.brief.turns import turns
from ceasefire.convening import (
    Attendance,
    ConveningAnswer,
    NoTable,
    Seat,
    Turn,
    find_attendance,
    replay,
)
from ceasefire.core import Case, Finding, Firmness, Progress, Statement, StatementKind
from ceasefire.core.conditions import PREDICATES, atoms_of
from ceasefire.events.evidence import Evidence

_MOST_HEADLINES = 3
_MOST_SHOWN = 5
_CORRECTIONS = 5


@dataclass(frozen=True, slots=True)
class Convening:
    """The answer and the days before it; or why there is none."""

    answer: ConveningAnswer | None
    days: tuple[Turn, ...]
    missing: str | None


def _compute(case: Case, evidence: Evidence, _progress: Progress) -> Convening:
    if not any(one.condition for one in case.statements):
        return Convening(None, (), _NO_CONDITIONS)
    try:
        answer = find_attendance(case, evidence, most=_CORRECTIONS)
        return Convening(answer, replay(case), None)
    except NoTable as refusal:
        return Convening(None, (), str(refusal))


_NO_CONDITIONS = (
    "No statement of the case carries a condition. Write one as 'condition: attend(a) "
    "only if not invite(b)' to see who would come."
)


def _headlines(
    _case: Case, _evidence: Evidence, convening: Convening
) -> tuple[Finding, ...]:
    """How things stand, the cheapest correction, the first conflict."""
    if convening.answer is None:
        return ()
    findings = convening.answer.findings
    first = [
        next((one for one in findings if one.id.startswith(f"convening/{what}")), None)
        for what in ("standing", "correction/1", "conflict/1")
    ]
    return tuple(one for one in first if one is not None)[:_MOST_HEADLINES]


def _view(case: Case, _evidence: Evidence, convening: Convening) -> dict[str, Any]:
    answer = convening.answer
    if answer is None:
        return {"missing": convening.missing}
    standing = _standing(case, answer)
    numbers = {one.id: n for n, one in enumerate(standing, start=1)}
    findings = {one.id: one for one in answer.findings}
    conflicts = [one for id_, one in findings.items() if "/conflict/" in id_]
    n_own = len(answer.own_contradictions)
    again = [one for id_, one in findings.items() if "/said-again/" in id_]
    corrections = [one for id_, one in findings.items() if "/correction/" in id_]
    return {
        "missing": None,
        "answer": answer,
        "standing": findings["convening/standing"],
        "own": conflicts[:n_own],
        "conflicts": conflicts[n_own : n_own + _MOST_SHOWN],
        "n_more_conflicts": max(0, len(conflicts) - n_own - _MOST_SHOWN),
        "said_again": again[:_MOST_SHOWN],
        "n_more_said_again": max(0, len(again) - _MOST_SHOWN),
        "corrections": corrections,
        "delegations": [one for id_, one in findings.items() if "/delegation/" in id_],
        "statements": [(numbers[one.id], one) for one in standing],
        "in_conflict": _in_conflict(answer),
        "picture": _picture(case, answer, standing, numbers),
        "coming": [one.name for one in _coming(answer) if not one.is_uninvited],
        "unsettled": [one.name for one in _coming(answer) if one.is_uninvited],
        "provided": [one for one in _coming(answer) if one.provided],
        "ballots": [ballot for one in answer.seats for ballot in one.ballots],
        "others": [
            one for one in answer.seats if one.attendance is not Attendance.COMES
        ],
        "together": [
            [case.party(one).name for one in group] for group in answer.together
        ],
        "turns": turns(convening.days, _lines_of_turns(case, convening)),
        "days": convening.days,
        "names_of": {one.id: one for one in case.statements},
    }


def _standing(case: Case, answer: ConveningAnswer) -> list[Statement]:
    """Statements that stand on the day, the firmest first."""
    known = [
        one for one in case.statements if answer.as_of is None or one.on <= answer.as_of
    ]
    replaced = {old for one in known for old in one.supersedes}
    return [one for one in known if one.condition and one.id not in replaced]


def _in_conflict(answer: ConveningAnswer) -> frozenset[str]:
    every = (*answer.conflicts, *answer.contradictions)
    return frozenset(id_ for one in every for id_ in (*one.statements, *one.frame))


def _coming(answer: ConveningAnswer) -> list[Seat]:
    return [one for one in answer.seats if one.attendance is Attendance.COMES]


def _picture(
    case: Case,
    answer: ConveningAnswer,
    standing: list[Statement],
    numbers: dict[str, int],
) -> str | None:
    blamed = _in_conflict(answer)
    arcs = [
        Arc(
            number=numbers[one.id],
            says=one.says,
            by=one.by,
            about=about,
            in_conflict=one.id in blamed,
            red_line=one.kind is StatementKind.RED_LINE
            or one.firmness is Firmness.RED_LINE,
        )
        for one in standing
        if one.by is not None
        for about in _parties_in(one)
        if about != one.by
    ]
    drawn = {party for arc in arcs for party in (arc.by, arc.about)}
    lines = [
        Line(
            party=party.id,
            name=party.name,
            attendance=_marked(answer, party.id),
        )
        for party in case.parties
        if party.id in drawn
    ]
    return conditions(lines, arcs)


def _marked(answer: ConveningAnswer, party: str) -> str:
    """Say whether a party comes, in the words of the picture; "" if untold."""
    seat = next((one for one in answer.seats if one.party == party), None)
    if seat is None:
        return "nobody-speaks-of-its-coming" if answer.seats else ""
    if seat.attendance is Attendance.COMES and seat.is_uninvited:
        return "would-come-if-invited"
    return str(seat.attendance or "")


def _parties_in(statement: Statement) -> tuple[str, ...]:
    """Parties that a condition speaks of, each once."""
    if statement.condition is None:
        return ()
    found = [
        name
        for atom in atoms_of(statement.condition.formula)
        for name, nouns in zip(
            atom.names, PREDICATES[atom.predicate].nouns, strict=False
        )
        if nouns == ("party",)
    ]
    return tuple(dict.fromkeys(found))


def _lines_of_turns(case: Case, convening: Convening) -> list[tuple[str, str]]:
    """Sides, convenors, and whoever does not come on some day."""
    wanted = (*case.forum.sides, *case.forum.convenors) if case.forum else ()
    changed = {
        party
        for turn in convening.days
        for party, one in turn.attendance.items()
        if one is not Attendance.COMES
    }
    ids = dict.fromkeys(
        [*wanted, *(one.id for one in case.parties if one.id in changed)]
    )
    return [(id_, case.party(id_).name) for id_ in ids]


def _to_dict(convening: Convening) -> dict[str, Any]:
    if convening.answer is None:
        return {"missing": convening.missing}
    told = convening.answer.to_dict()
    return told | {"replay": [turn.to_dict() for turn in convening.days]}


SECTION = Section(
    id="convening",
    title="Who will come to the table, and what would have to move?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("convening", "delegation"),
)
