"""What parties refuse, whatever entry says so.

Why    A red line, a floor ("at least"), a suggestion that was turned down and a
       reservation all rule packages out, and the methods treat them alike.
Read   `Refusal`, then `refusals_of`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ceasefire.core import (
    Case,
    Firmness,
    Issue,
    Preference,
    RedLine,
    Region,
    TextClause,
    answers_of,
    reservations_of,
)
from ceasefire.terms.wishes import Order

Scores = dict[str, tuple[tuple[Fraction, ...], ...]]
"""By party, issue and option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Clauses that a party refuses together, and the entry that says so.

    Attributes
    ----------
    ref
        The entry: ``red_lines/ID``, ``preferences/ID``, ``acceptances/ID`` or
        ``reservations/ID``.
    region
        The packages that hold all of them.
    floor
        The score below which it refuses any package; None for a refusal of clauses.
    """

    by: str
    says: str
    region: Region
    firmness: Firmness
    ref: str
    owner: str
    sources: tuple[str, ...] = ()
    floor: Fraction | None = None


def refusals_of(
    case: Case,
    preferences: tuple[Preference, ...],
    red_lines: tuple[RedLine, ...],
    orders: dict[str, tuple[Order, ...]],
    scores: Scores,
) -> tuple[Refusal, ...]:
    """Gather all that is refused in a case.

    Parameters
    ----------
    preferences, red_lines
        Those that stand.
    orders
        By party and issue, what it is known to prefer.
    scores
        Of those who scored every option.
    """
    return (
        *_red_lines(case, red_lines),
        *_floors(case, preferences, orders),
        *_refused_suggestions(case),
        *_reservations(case, scores),
    )


def region_of(issues: tuple[Issue, ...], clauses: Iterable[TextClause]) -> Region:
    """Return the packages that hold all of these clauses."""
    numbers = {issue.id: n for n, issue in enumerate(issues)}
    return tuple(
        sorted(
            (numbers[issue], frozenset({option_number(issues[numbers[issue]], option)}))
            for issue, option in clauses
        )
    )


def option_number(issue: Issue, id_: str) -> int:
    """Return the position of an option of this id."""
    return next(n for n, option in enumerate(issue.options) if option.id == id_)


def _red_lines(case: Case, red_lines: tuple[RedLine, ...]) -> Iterable[Refusal]:
    for one in red_lines:
        yield Refusal(
            by=one.by,
            says=one.says,
            region=region_of(case.issues, one.refuses),
            firmness=one.firmness,
            ref=f"red_lines/{one.id}",
            sources=one.sources,
            owner=one.owner,
        )


def _floors(
    case: Case,
    preferences: tuple[Preference, ...],
    orders: dict[str, tuple[Order, ...]],
) -> Iterable[Refusal]:
    """Red lines below the least that a party takes on an issue."""
    for one in preferences:
        if one.at_least is None:
            continue
        number = next(n for n, i in enumerate(case.issues) if i.id == one.issue)
        issue = case.issues[number]
        least = option_number(issue, one.at_least)
        below = orders[one.by][number].below(least)
        if below:
            least_title = issue.options[least].title
            yield Refusal(
                by=one.by,
                says=one.says or f"{issue.title}: at least {least_title}",
                region=((number, below),),
                firmness=one.firmness,
                ref=f"preferences/{one.id}",
                sources=one.sources,
                owner=one.owner,
            )


def _refused_suggestions(case: Case) -> Iterable[Refusal]:
    suggestions = {one.id: one for one in case.suggestions}
    for one in answers_of(case.acceptances):
        suggestion = suggestions.get(one.suggestion)
        if suggestion is not None and not one.accepts:
            yield Refusal(
                by=one.by,
                says=f"It does not accept the suggestion '{suggestion.title}'",
                region=region_of(case.issues, suggestion.package),
                firmness=Firmness.UNKNOWN,
                ref=f"acceptances/{one.id}",
                owner=one.owner,
            )


def _reservations(case: Case, scores: Scores) -> Iterable[Refusal]:
    for one in reservations_of(case.reservations):
        if one.by in scores:
            yield Refusal(
                by=one.by,
                says=f"It accepts nothing that it scores below {float(one.score):g}",
                region=(),
                firmness=Firmness.FIRM,
                ref=f"reservations/{one.id}",
                owner=one.owner,
                floor=one.score,
            )
