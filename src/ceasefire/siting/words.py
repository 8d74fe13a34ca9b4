"""Findings on places, in sentences that a reader can repeat."""

from ceasefire.core import (
    Certainty,
    ClaimKind,
    Finding,
    Ground,
    GroundKind,
    number_of,
    percent,
)
from ceasefire.siting.checked import CheckedClaim, Verdict
from ceasefire.siting.criteria import CRITERIA
from ceasefire.siting.grounds import LookedAt
from ceasefire.siting.intervals import LEVEL
from ceasefire.siting.model import (
    Measured,
    Site,
    compared_by,
)
from ceasefire.siting.worth import PredictiveValue

METHOD = "siting-checklist"
CLAIM_METHOD = "claim-check"
_TESTED = {
    ClaimKind.FEW_OTHER_GROUPS: "that few other groups fight there",
    ClaimKind.NO_EXCLUDED_GROUP: "that no excluded group fights there",
    ClaimKind.CALM: "that it is calm there",
    ClaimKind.VIOLENCE_FALLING: "that violence falls there",
}


def findings_of(
    sites: tuple[Site, ...],
    claims: tuple[CheckedClaim, ...],
    seen: LookedAt | None,
    value: PredictiveValue,
) -> tuple[Finding, ...]:
    """Say one sentence per place and per claim."""
    of_claims = tuple(_claim_finding(claim) for claim in claims)
    if seen is None:
        return of_claims
    first = _first_under(sites)
    found = tuple(_site_finding(site, seen, value, first) for site in sites)
    return found + of_claims


def _first_under(sites: tuple[Site, ...]) -> str:
    """Under which weightings a place comes first, in words; none where none can."""
    n = len(compared_by(CRITERIA, sites))
    if n == len(CRITERIA):
        return "the checklist"
    if n == 0:
        return ""
    lines = number_of(n, "line")
    return f"what is known of two places or more ({lines} of {len(CRITERIA)})"


def _site_finding(
    site: Site, seen: LookedAt, value: PredictiveValue, first: str
) -> Finding:
    where = (f"places/{site.place}",) if site.place else ()
    measured = value.rho is not None
    return Finding(
        id=f"siting/{site.place or site.name}",
        claim=" ".join(filter(None, (_site_claim(site, first), seen.in_words))),
        certainty=Certainty(
            words="a checklist, not a forecast"
            if measured
            else "a checklist; predictive value not measured",
            probability=site.first_share,
        ),
        method=METHOD,
        grounds=(
            Ground(
                kind=GroundKind.EVENTS,
                says=f"events that may have been there from {seen.first} to "
                f"{seen.last}, each with the probability that it was",
                refs=site.event_ids,
                n=site.n_possible,
            ),
            Ground(
                kind=GroundKind.CASE,
                says="parties, backing, table, people and siege as the case has them",
                refs=where,
            ),
        ),
        owners=frozenset({site.owner}),
    )


def _site_claim(site: Site, first: str) -> str:
    is_first = (
        f"it comes first in {percent(site.first_share)} of all ways to weigh {first}"
        if site.first_share is not None
        else "no line of the checklist is known of two places, so none comes first"
    )
    groups = site.measured["effective-groups"]
    if groups.value is None:
        return (
            f"{site.name}: who is active there is not known ({groups.why_unknown}); "
            f"{is_first}."
        )
    excluded = site.measured["excluded-share"]
    covered = site.measured["covered-share"]
    return (
        f"{site.name}: effectively {groups.value:.1f} armed groups, "
        f"{_named(excluded)}, only those a ceasefire would bind in "
        f"{_percent(covered)}; {is_first}."
    )


def _named(excluded: Measured) -> str:
    if excluded.value is None:
        return f"excluded groups not looked for ({excluded.why_unknown})"
    share = f"{percent(excluded.value)} of events{_interval(excluded)}"
    return f"excluded groups named in {share}{_veiled(excluded)}"


def _veiled(excluded: Measured) -> str:
    if not excluded.veiled_share:
        return ""
    return (
        f" (and perhaps in {percent(excluded.veiled_share)} more, under others' names)"
    )


def _percent(one: Measured) -> str:
    if one.value is None:
        return f"an unknown share ({one.why_unknown})"
    return f"{percent(one.value)}{_interval(one)}"


def _interval(one: Measured) -> str:
    if one.low is None or one.high is None:
        return ""
    return f" ({percent(LEVEL)} interval {percent(one.low)} to {percent(one.high)})"


def _tested(claim: CheckedClaim) -> str:
    said = claim.statement.claim
    return _TESTED[said.kind] if said else "nothing"


def _claim_finding(claim: CheckedClaim) -> Finding:
    statement = claim.statement
    return Finding(
        id=f"siting/claim/{statement.id}",
        claim=f"Said on {statement.on.day} {statement.on:%b %Y}: '{statement.says}'. "
        f"What of it events can test, {_tested(claim)}, is "
        f"{claim.verdict.value}: {claim.why}. {claim.aside_in_words}".rstrip(),
        certainty=Certainty(
            words="unknown"
            if claim.verdict is Verdict.NOT_DECIDABLE
            else f"{claim.verdict.value} at 90%"
        ),
        method=CLAIM_METHOD,
        grounds=(
            Ground(
                kind=GroundKind.STATEMENT,
                says=statement.says,
                refs=(f"statements/{statement.id}", f"sources/{statement.source}"),
            ),
            Ground(
                kind=GroundKind.EVENTS,
                says=f"rows for it, {claim.first} to {claim.last}, each with "
                "the probability that it lay there",
                refs=claim.event_ids,
                n=claim.n_events,
            ),
        ),
        owners=frozenset({statement.owner}),
    )
