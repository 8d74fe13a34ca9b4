"""Where could a local ceasefire be tried first? The checklist, and the claims."""

from typing import Any

from ceasefire.brief.model import Section
from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.siting import SitingAnswer, rank_sites

_MOST_SITES_FIRST = 1


def _compute(case: Case, evidence: Evidence, progress: Progress) -> SitingAnswer:
    return rank_sites(case, evidence, progress=progress)


def _headlines(
    _case: Case, _evidence: Evidence, answer: SitingAnswer
) -> tuple[Finding, ...]:
    """The place most often first, then the claims about places."""
    claims = [one for one in answer.findings if one.id.startswith("siting/claim/")]
    places = [one for one in answer.findings if one not in claims]
    return (*places[:_MOST_SITES_FIRST], *claims)


def _view(case: Case, _evidence: Evidence, answer: SitingAnswer) -> dict[str, Any]:
    findings = {finding.id: finding for finding in answer.findings}
    return {
        "answer": answer,
        "sites": [
            {
                "site": site,
                "people_as_of": case.place(site.place).population.as_of
                if site.place
                else None,
                "finding": findings.get(f"siting/{site.place or site.name}"),
                "present": site.present[:8],
                "n_present": len(site.present),
            }
            for site in answer.sites
        ],
        "claims": [
            {"finding": findings[f"siting/claim/{claim.statement.id}"]}
            for claim in answer.claims
        ],
    }


def _to_dict(answer: SitingAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    is_empty=lambda answer: bool(answer.missing) and not answer.claims,
    id="sites",
    title="Where could a local ceasefire be tried first?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("siting-checklist", "claim-check"),
)
