"""Attributions, in sentences that a reader can repeat."""

from collections.abc import Mapping, Sequence

from ceasefire.core import Certainty, Finding, Ground, GroundKind, number_of
from ceasefire.events.accounts import ACCIDENT, OTHER
from ceasefire.monitoring.attribution.model import (
    Attributed,
    Candidates,
    Contribution,
    Decision,
    IncidentAttribution,
    NotAttributable,
)

METHOD = "attribution-from-accounts"
_ALMOST_SURE = 0.95
_STRONG = 0.8


def say(
    incident: str,
    candidates: Candidates,
    probabilities: Mapping[str, float],
    decision: Decision,
    contributions: Sequence[Contribution],
) -> str:
    """Say who did it, or why nobody can be named, and what moved the answer most."""
    match decision:
        case NotAttributable(why):
            return f"Incident {incident}: not attributable, as {why}."
        case Attributed(to):
            share = probabilities[to]
            who = _did_it(candidates.called(to))
            return (
                f"Incident {incident}: {who}, {_degree(share)} ({share:.2f})."
                f"{_most_moving(contributions)}"
            )


def _did_it(name: str) -> str:
    if name == ACCIDENT:
        return "an accident"
    return "somebody else than those named" if name == OTHER else f"by {name}"


def _degree(share: float) -> str:
    if share >= _ALMOST_SURE:
        return "almost certainly"
    return "very probably" if share >= _STRONG else "probably"


def _most_moving(contributions: Sequence[Contribution]) -> str:
    counted = [one for one in contributions if one.role == "counted"]
    if not counted:
        return ""
    first = counted[0]
    way = "towards" if first.moved >= 0 else "away from"
    n_copies = sum(one.role == "copy" for one in contributions)
    copies = f" Copies, which do not count: {n_copies}." if n_copies else ""
    return (
        " Of "
        f"{number_of(len(counted), 'account that counts', 'accounts that count')}, "
        f"that of {first.account.source} moved it most, by {abs(first.moved):.2f} "
        f"{way} this.{copies}"
    )


def findings_of(incidents: Sequence[IncidentAttribution]) -> tuple[Finding, ...]:
    """Say one sentence per incident, with its accounts under it."""
    return tuple(_finding(one) for one in incidents)


def _finding(one: IncidentAttribution) -> Finding:
    is_named = isinstance(one.decision, Attributed)
    share = one.probabilities[one.best]
    return Finding(
        id=f"attribution/{one.incident}",
        claim=one.words,
        certainty=Certainty(
            words=_degree(share) if is_named else "not attributable",
            probability=share,
        ),
        method=METHOD,
        grounds=(
            Ground(
                kind=GroundKind.SOURCE,
                says="accounts of the incident, those that moved the answer most first",
                refs=tuple(_ref(each) for each in one.contributions),
            ),
        ),
    )


def _ref(one: Contribution) -> str:
    line = "" if one.account.line is None else f", line {one.account.line}"
    return f"{one.account.source} ({one.account.grade}{line})"
