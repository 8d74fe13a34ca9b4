"""What could all sides accept? Packages, what collides, and what to write next."""

from typing import Any

from ceasefire.brief.front import front_plot, packages_grid
from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.terms import Teller, TermsAnswer, find_agreements

_FIRST_MINUTE = ("terms/conflict/1", "terms/correction/1", "terms/single-text")


def _compute(case: Case, _evidence: Evidence, _progress: Progress) -> TermsAnswer:
    return find_agreements(case)


def _headlines(
    _case: Case, _evidence: Evidence, answer: TermsAnswer
) -> tuple[Finding, ...]:
    """What collides and what would do, or the text that is closest."""
    met = {
        f"terms/suggestion/{one.suggestion.id}"
        for one in answer.suggestions
        if one.is_met
    }
    return tuple(one for one in answer.findings if one.id in {*met, *_FIRST_MINUTE})


def _view(case: Case, _evidence: Evidence, answer: TermsAnswer) -> dict[str, Any]:
    names = {party.id: party.name for party in case.parties}
    text = answer.single_text
    packages = answer.packages or ((text.package,) if text else ())
    tell = Teller(case, answer)
    return {
        "answer": answer,
        "titles": [issue.title for issue in answer.table.issues],
        "grid": packages_grid(answer, packages, names),
        "plot": front_plot(answer.bargain, names),
        "packages": [
            {
                "package": package,
                "clauses": [
                    answer.table.title(issue, option)
                    for issue, option in enumerate(package.picks)
                ],
                "gives_up": [tell.gives_up(one) for one in package.concessions],
            }
            for package in packages
        ],
        "refusals": [
            {"refusal": one, "says": tell.refused(one)} for one in answer.table.refusals
        ],
    }


def _to_dict(answer: TermsAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="terms",
    title="What could all sides accept?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("packages", "bargaining"),
)
