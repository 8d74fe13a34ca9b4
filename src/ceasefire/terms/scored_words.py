"""What scores say, in sentences: who gains how much, or how much is missing.

Why    The principles choose by gains, and a score is a gain only where nothing was
       asked for. A sentence gives the number that its principle looked at.
Read   `scored`.
"""

from collections.abc import Callable
from fractions import Fraction

from ceasefire.core import Finding
from ceasefire.terms.bargain import Bargain, Solution
from ceasefire.terms.table import Table
from ceasefire.terms.teller import Teller

SCORED_METHOD = "bargaining"
_Names = dict[str, str]
_Numbers = Callable[[_Names, Bargain, Solution], list[str]]


def scored(tell: Teller) -> list[Finding]:
    """Say what each principle chooses; where nothing is acceptable, how near one is."""
    bargain = tell.answer.bargain
    if bargain is None:
        return []
    named: tuple[tuple[str, str, Solution, _Numbers], ...] = (
        ("nash", "The largest product of gains", bargain.nash, _gains),
        ("egalitarian", "The largest least gain", bargain.egalitarian, _gains),
        ("kalai-smorodinsky", "Equal shares of the best gain",
         bargain.kalai_smorodinsky, _shares),
        ("least-short", "By points, the package that leaves whoever is furthest short "
         "of what it asks for the least short", bargain.least_short, _missing),
    )  # fmt: skip
    return [
        tell.finding(
            f"scored/{name}",
            f"{words} ({'; '.join(numbers(tell.names, bargain, solution))}): "
            f"{_clauses(tell.table, solution)}.",
            certainty="proved" if solution.is_proved else "best found",
            method=SCORED_METHOD,
        )
        for name, words, solution, numbers in named
        if solution.points
    ]


def _gains(names: _Names, bargain: Bargain, solution: Solution) -> list[str]:
    return [
        f"{names[party]} gains {float(gain):g}"
        + (f", with {float(score):g} points" if gain != score else "")
        for party, score, gain in _of_each(bargain, solution)
    ]


def _shares(names: _Names, bargain: Bargain, solution: Solution) -> list[str]:
    best = [
        max(point.scores[n] for point in bargain.front) - (one.reservation or 0)
        for n, one in enumerate(bargain.domain.profiles)
    ]
    gained = zip(_of_each(bargain, solution), best, strict=True)
    return [
        f"{names[party]} gains {float(gain):g} of at most {float(most):g}"
        for (party, _, gain), most in gained
    ]


def _missing(names: _Names, bargain: Bargain, solution: Solution) -> list[str]:
    return [
        f"{names[party]} has {float(score):g} points"
        + (f", {float(-gain):g} short" if asks and gain < 0 else "")
        for (party, score, gain), asks in zip(
            _of_each(bargain, solution),
            (one.reservation is not None for one in bargain.domain.profiles),
            strict=True,
        )
    ]


def _of_each(
    bargain: Bargain, solution: Solution
) -> list[tuple[str, Fraction, Fraction]]:
    """Name each party with its score of what was chosen, and its gain."""
    profiles = bargain.domain.profiles
    return [
        (one.name, score, score - (one.reservation or 0))
        for one, score in zip(profiles, solution.points[0].scores, strict=True)
    ]


def _clauses(table: Table, solution: Solution) -> str:
    picks = solution.points[0].picks
    return "; ".join(
        f"{issue.title}: {issue.options[pick].title}"
        for issue, pick in zip(table.issues, picks, strict=True)
    )
