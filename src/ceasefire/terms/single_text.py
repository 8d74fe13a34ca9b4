"""The single text: what a mediator would put on paper next, and what is in its way."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ceasefire.core import Case, answers_of
from ceasefire.terms.corrections import price_of
from ceasefire.terms.model import (
    Obstacle,
    Package,
    Short,
    SingleText,
    SuggestionView,
)
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.packages import distance_from_consent
from ceasefire.terms.refusals import region_of
from ceasefire.terms.table import Concession, Table


def closest_to_consent(table: Table, packages: Sequence[Package]) -> SingleText:
    """Choose the package that breaks the least and leaves nobody far behind.

    First come the refusals it breaks, by firmness; then whether something acceptable
    betters it; then in how many clauses the party that gets its best least often does
    not get it, and the next.

    Parameters
    ----------
    packages
        At least one.
    """
    distances = [
        (
            price_of(table, one.broken),
            one.on_front is OnFront.NONE,
            distance_from_consent(table, one.picks),
        )
        for one in packages
    ]
    least = min(distances)
    closest = [n for n, distance in enumerate(distances) if distance == least]
    chosen = packages[min(closest, key=lambda n: (_front(packages[n]), n))]
    differing = tuple(
        issue
        for issue, pick in enumerate(chosen.picks)
        if any(packages[n].picks[issue] != pick for n in closest)
    )
    return text_of(table, chosen, equally_close=len(closest) - 1, differing=differing)


def text_of(
    table: Table, package: Package, *, equally_close: int, differing: tuple[int, ...]
) -> SingleText:
    """Say what stands in the way of a package.

    Parameters
    ----------
    equally_close, differing
        How many others are as close, and on which issues those settle otherwise.
    """
    return SingleText(
        package=package,
        obstacles=tuple(
            obstacle
            for party in table.parties
            if (obstacle := _obstacle(table, party, package)) is not None
        ),
        equally_close=equally_close,
        differing=differing,
        short=tuple(_short(table, package)),
    )


def _short(table: Table, package: Package) -> Iterator[Short]:
    """Find who refuses a package for its points, and how many are lacking."""
    for number in sorted(package.broken):
        refusal = table.refusals[number]
        if refusal.floor is not None:
            score = table.score(refusal.by, package.picks)
            yield Short(party=refusal.by, score=score, asks=refusal.floor)


def _front(package: Package) -> int:
    """Put what nothing ever betters before what something may."""
    return tuple(OnFront).index(package.on_front or OnFront.NONE)


def _obstacle(table: Table, party: str, package: Package) -> Obstacle | None:
    """Find the clause a party would change first: one it refuses, or the dearest."""
    given_up = [one for one in package.concessions if one.party == party]
    for number in sorted(package.broken):
        refusal = table.refusals[number]
        if refusal.by == party:
            issues = [issue for issue, _ in refusal.region]
            if not issues:
                continue
            issue = max(issues, key=lambda i: (_steps(given_up, i), -issues.index(i)))
            among = dict(refusal.region)[issue] | _refused_alone(table, party, issue)
            others = frozenset(range(len(table.issues[issue].options))) - among
            order = table.orders[party][issue]
            wants = frozenset(o for o in others if not order.above[o] & others)
            return Obstacle(
                party=party,
                issue=issue,
                takes=package.picks[issue],
                wants=wants,
                refusal=number,
            )
    if not given_up:
        return None
    dearest = max(given_up, key=lambda one: (_loss(table, one), one.steps, -one.issue))
    return Obstacle(
        party=party,
        issue=dearest.issue,
        takes=dearest.takes,
        wants=dearest.instead_of,
        refusal=None,
    )


def _refused_alone(table: Table, party: str, issue: int) -> frozenset[int]:
    """Options that a party refuses whatever else a package holds: it takes none."""
    alone = [
        refusal.region[0][1]
        for refusal in table.refusals
        if refusal.by == party
        and len(refusal.region) == 1
        and refusal.region[0][0] == issue
    ]
    return frozenset[int]().union(*alone)


def _loss(table: Table, one: Concession) -> Fraction:
    """Points that a concession costs; none where the party gave no numbers."""
    scores = table.scores.get(one.party)
    if scores is None:
        return Fraction(0)
    return max(scores[one.issue]) - scores[one.issue][one.takes]


def _steps(given_up: Sequence[Concession], issue: int) -> int:
    return max((one.steps for one in given_up if one.issue == issue), default=0)


def suggestions_of(case: Case, table: Table) -> tuple[SuggestionView, ...]:
    """Say what is known of the answers to each suggestion, and what it breaks."""
    views = []
    for suggestion in case.suggestions:
        answers: dict[str, bool | None] = dict.fromkeys(table.parties)
        for one in answers_of(case.acceptances):
            if one.suggestion == suggestion.id:
                answers[one.by] = one.accepts
        held = dict(region_of(table.issues, suggestion.package))
        picks = [next(iter(held.get(n, {-1}))) for n in range(len(table.issues))]
        broken = tuple(
            number
            for number, refusal in enumerate(table.refusals)
            if refusal.floor is None
            and not refusal.ref.startswith("acceptances/")
            and table.is_broken(refusal, picks)
        )
        views.append(
            SuggestionView(suggestion=suggestion, answers=answers, broken=broken)
        )
    return tuple(views)
