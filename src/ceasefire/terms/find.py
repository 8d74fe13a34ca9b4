"""From a case to the packages that all its parties could accept.

Read   `find_agreements`.
Else   The table is laid out in `table`; packages are looked at one by one in `listed`,
       or all at once in `on_grid`, and held against scores in `bargain`; what collides
       is in `corrections`, what to write next in `single_text`.
"""

from dataclasses import replace

from ceasefire.core import Case, Domain, Profile, reservations_of
from ceasefire.terms.bargain import Bargain, solve
from ceasefire.terms.grid_front import MOST_PARTIES
from ceasefire.terms.listed import survey_of_list
from ceasefire.terms.model import Correction, TermsAnswer
from ceasefire.terms.on_grid import (
    MOST_ON_GRID,
    MOST_REFUSALS,
    fits_a_grid,
    survey_on_grid,
)
from ceasefire.terms.packages import MOST_PACKAGES, count_packages
from ceasefire.terms.repairs import smallest_conflicts
from ceasefire.terms.single_text import suggestions_of
from ceasefire.terms.survey import MOST_SHOWN, Survey
from ceasefire.terms.table import Table, table_of
from ceasefire.terms.words import findings_of

_NO_ISSUES = (
    "The case names no issue. Describe what is negotiated under 'issues:', and what "
    "parties want and refuse under 'preferences:' and 'red_lines:'."
)
_TOO_MANY = (
    "The issues make {n:,} packages, more than the {most:,} that are looked at{how}. "
    "Scores of every party for every option let any number be solved; or leave issues "
    "out; or make two cases of issues that no refusal and no dependency ties together: "
    "whatever nobody refuses in one goes with whatever nobody refuses in the other."
)

_ONE_BY_ONE = (
    f" where a party scored every option, more than {MOST_PARTIES} have wishes, or "
    f"more than {MOST_REFUSALS} refusals stand"
)


def find_agreements(case: Case) -> TermsAnswer:
    """Find the packages that no party refuses, or why there are none.

    Parameters
    ----------
    case
        As its reader may know it: refusals and wishes that the reader may not see
        count for nothing here.
    """
    table = table_of(case)
    survey, bargain = _survey(case, table), _bargain(table)
    corrections = survey.corrections if survey else ()
    answer = TermsAnswer(
        table=table,
        n_packages=survey.n_packages if survey else None,
        n_acceptable=survey.n_acceptable if survey else None,
        n_on_front=survey.n_on_front if survey else {},
        packages=survey.best if survey else (),
        conflicts=_conflicts(corrections),
        corrections=corrections[:MOST_SHOWN],
        single_text=survey.single_text if survey else None,
        suggestions=suggestions_of(case, table),
        bargain=bargain,
        findings=(),
        missing=_missing(table, survey, bargain),
        unknown=_unknown(case, table),
    )
    return replace(answer, findings=findings_of(case, answer))


def _survey(case: Case, table: Table) -> Survey | None:
    """Look at every package; None where there are none, or too many."""
    n_packages = count_packages(table)
    if not table.issues:
        return None
    if fits_a_grid(table) and n_packages <= MOST_ON_GRID:
        return survey_on_grid(case, table)
    return survey_of_list(case, table) if n_packages <= MOST_PACKAGES else None


def _conflicts(corrections: tuple[Correction, ...]) -> tuple[tuple[int, ...], ...]:
    found = smallest_conflicts([one.refusals for one in corrections])
    return found[:MOST_SHOWN]


def _bargain(table: Table) -> Bargain | None:
    """Solve by scores, where all of whose wishes anything is known gave them."""
    wishing = table.wishing
    if not wishing or not all(party in table.scores for party in wishing):
        return None
    floors = {one.by: one.floor for one in table.refusals if one.floor is not None}
    return solve(
        Domain(
            issues=tuple(issue.id for issue in table.issues),
            options=tuple(
                tuple(option.id for option in issue.options) for issue in table.issues
            ),
            profiles=tuple(
                Profile(
                    name=party,
                    values=table.scores[party],
                    reservation=floors.get(party),
                )
                for party in wishing
            ),
            forbidden=(
                *table.ruled_out,
                *(one.region for one in table.refusals if one.floor is None),
            ),
        )
    )


def _unknown(case: Case, table: Table) -> tuple[str, ...]:
    """Say which reservations no package could be held against."""
    return tuple(
        f"{case.party(one.by).name} accepts nothing that it scores below "
        f"{float(one.score):g}, and did not score every option: what that rules out is "
        "not known, and nothing was left out for it."
        for one in reservations_of(case.reservations)
        if table.issues and one.by not in table.scores
    )


def _missing(
    table: Table, survey: Survey | None, bargain: Bargain | None
) -> str | None:
    if not table.issues:
        return _NO_ISSUES
    if survey is not None or bargain is not None:
        return None
    most, how = MOST_ON_GRID, ""
    if not fits_a_grid(table):
        most, how = MOST_PACKAGES, _ONE_BY_ONE
    return _TOO_MANY.format(n=count_packages(table), most=most, how=how)
