"""What the parties said, proposed and decided, as the case keeps it.

The record itself, with its sources. What follows from conditions is in `convening`;
what the parties want and refuse, issue by issue, in `terms`.
"""

from dataclasses import dataclass
from typing import Any

from ceasefire.brief.model import Section
from ceasefire.convening import Invited, invited_by, left_out
from ceasefire.core import (
    Case,
    Certainty,
    DecisionRule,
    Finding,
    Firmness,
    Ground,
    GroundKind,
    Party,
    Progress,
    Statement,
    StatementKind,
)
from ceasefire.events.evidence import Evidence

_CONDITIONS = (StatementKind.PRECONDITION, StatementKind.RED_LINE)
_MOST_HEADLINES = 3


@dataclass(frozen=True, slots=True)
class Process:
    """The entries of the case that tell of the talks."""

    case: Case
    invitations: tuple[Invited, ...]

    @property
    def known(self) -> tuple[Statement, ...]:
        """Statements made by the day on which the case is looked at."""
        day = self.case.as_of
        return tuple(
            one for one in self.case.statements if day is None or one.on <= day
        )

    @property
    def standing(self) -> tuple[Statement, ...]:
        """Statements known on the day of the case that no other replaces by then.

        The latest come first.
        """
        replaced = {old for one in self.known for old in one.supersedes}
        standing = [one for one in self.known if one.id not in replaced]
        return tuple(sorted(standing, key=lambda one: (one.on, one.id), reverse=True))

    @property
    def missing(self) -> tuple[str, ...]:
        """What the case lacks, and how to give it; one line each."""
        lines = []
        if self.case.forum is None:
            lines.append(
                "The case has no table. Describe convenors, sides, invitations and "
                "decision rules under 'forum:'."
            )
        if not self.case.measures:
            lines.append(
                "The case has no other measures. Describe a prisoner exchange, "
                "humanitarian access or the easing of a siege under 'measures:'."
            )
        if not self.case.statements:
            lines.append(
                "The case has no statements. Write who said what, when and in which "
                "source under 'statements:'."
            )
        return tuple(lines)


def _compute(case: Case, _evidence: Evidence, _progress: Progress) -> Process:
    return Process(case, invited_by(case))


def _without_vote(case: Case, rule: DecisionRule) -> list[str]:
    """Members whom a rule names, and who do not belong to its body on that day."""
    gone = left_out(case, rule, case.as_of) if case.as_of else frozenset()
    return [one for one in rule.members if one in gone]


def _headlines(
    case: Case, _evidence: Evidence, process: Process
) -> tuple[Finding, ...]:
    """Conditions and red lines that stand: they decide who comes."""
    conditions = [one for one in process.standing if one.kind in _CONDITIONS]
    firm_first = sorted(
        conditions, key=lambda one: one.firmness is not Firmness.RED_LINE
    )
    return tuple(_finding(case, one) for one in firm_first[:_MOST_HEADLINES])


def _finding(case: Case, statement: Statement) -> Finding:
    who = case.party(statement.by).name if statement.by else "An unnamed speaker"
    says = statement.says.rstrip(".")
    kind = statement.kind.value.replace("-", " ")
    return Finding(
        id=f"process/{statement.id}",
        claim=f"{who} ({kind}): {says}.",
        certainty=Certainty(
            words="as the source has it", probability=statement.confidence
        ),
        method="record",
        grounds=(
            Ground(
                kind=GroundKind.STATEMENT,
                says=f"said on {statement.on}",
                refs=(f"statements/{statement.id}", f"sources/{statement.source}"),
            ),
        ),
        owners=frozenset({statement.owner}),
    )


def _view(case: Case, _evidence: Evidence, process: Process) -> dict[str, Any]:
    forum, invitations = case.forum, process.invitations
    return {
        "forum": forum,
        "rules": [(one, _without_vote(case, one)) for one in forum.decision_rules]
        if forum
        else [],
        "invited": [one for one in invitations if one.invited and not one.only_wanted],
        "withdrawn": [one for one in invitations if one.is_withdrawn],
        "invited_otherwise": [one.in_words for one in invitations if one.in_words],
        "n_invited_later": _n_invited_later(case),
        "measures": case.measures,
        "statements": process.standing,
        "n_replaced": len(process.known) - len(process.standing),
        "n_later": len(case.statements) - len(process.known),
        "backings": case.backings,
        "parties": case.parties,
        "member_days": {
            (party.id, id_): words
            for party in case.parties
            for id_ in party.members
            if (words := _days_of(party, id_))
        },
        "missing": process.missing,
    }


def _n_invited_later(case: Case) -> int:
    """How many invitations of the list are of days after that of the case."""
    day = case.as_of
    listed = case.forum.invitations if case.forum else ()
    return sum(
        one.on is not None and day is not None and one.on > day for one in listed
    )


def _days_of(party: Party, member: str) -> str:
    """Say on which days a member belonged to a party; empty where on all days."""
    spans = [one for one in party.memberships if one.member == member]
    return "; ".join(
        " ".join(
            f"{word} {day.day} {day:%b %Y}"
            for word, day in (("from", one.since), ("until", one.until))
            if day is not None
        )
        for one in spans
    )


def _to_dict(process: Process) -> dict[str, Any]:
    return {
        "missing": list(process.missing),
        "invitations": [one.to_dict() for one in process.invitations],
        "measures": [
            {"id": one.id, "kind": one.kind.value, "status": one.status.value}
            for one in process.case.measures
        ],
        "statements": [
            {
                "id": one.id,
                "by": one.by,
                "on": one.on.isoformat(),
                "kind": one.kind.value,
                "firmness": one.firmness.value,
                "says": one.says,
                "condition": str(one.condition) if one.condition else None,
                "source": one.source,
                "owner": one.owner,
            }
            for one in process.standing
        ],
    }


SECTION = Section(
    id="process",
    title="What was said, proposed and decided?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("record",),
)
