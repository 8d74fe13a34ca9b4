"""All packages at once: the same answer as one by one, for many more."""

import random

import numpy as np
import pytest
from tests.support.invented_terms import drawn, issues_of, terms_case

from ceasefire.core import Case, Dependency, Preference, RedLine
from ceasefire.terms import find_agreements
from ceasefire.terms.grid import in_order
from ceasefire.terms.listed import survey_of_list
from ceasefire.terms.on_grid import fits_a_grid, survey_on_grid
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.table import table_of

N_CASES = 400
TWELVE = issues_of(12, 3)


def test_a_grid_finds_what_a_list_finds() -> None:
    told = {"nothing accepted": 0, "no package": 0, "every": 0, "some": 0, "none": 0}
    for number in range(N_CASES):
        case = drawn(random.Random(number))
        table = table_of(case)
        assert fits_a_grid(table), number
        one_by_one, at_once = survey_of_list(case, table), survey_on_grid(case, table)
        assert one_by_one == at_once, number
        told["nothing accepted"] += at_once.n_acceptable == 0
        told["no package"] += at_once.n_packages == 0
        for front in at_once.n_on_front:
            told[front.value] += 1
    # Cases that are all alike would prove little.
    assert all(0 < n < N_CASES for n in told.values()), told


def _ranked(party: int, *options: str) -> tuple[Preference, ...]:
    """Let a party rank the options of all twelve issues in one order."""
    return tuple(
        Preference(
            id=f"w{party}-{issue.id}",
            by=f"p{party}",
            issue=issue.id,
            ranking=tuple((one,) for one in options),
        )
        for issue in TWELVE
    )


def _twelve(*preferences: Preference, n_parties: int) -> Case:
    """Let P0 refuse o0 on the first two issues at once: 3^10 of 3^12 packages."""
    refused = RedLine(
        id="r",
        by="p0",
        refuses=(("i0", "o0"), ("i1", "o0")),
        says="Not both",
    )
    return terms_case(TWELVE, n_parties, preferences, (refused,))


def test_of_twelve_issues_of_three_options_none_is_too_many() -> None:
    """One party that likes o0 best: its two best are o0 on all but i0 or but i1."""
    answer = find_agreements(_twelve(*_ranked(0, "o0", "o1", "o2"), n_parties=1))
    assert answer.missing is None
    assert (answer.n_packages, answer.n_acceptable) == (531_441, 531_441 - 59_049)
    best = [one.picks for one in answer.packages if one.on_front is not OnFront.NONE]
    assert best == [(0, 1) + (0,) * 10, (1, 0) + (0,) * 10]
    assert answer.n_on_front == {OnFront.SOME: 2, OnFront.NONE: 472_390}
    text = answer.single_text
    assert text is not None
    assert (text.package.picks, text.equally_close, text.differing) == (
        (0, 1) + (0,) * 10,
        1,
        (0, 1),
    )


def test_of_two_who_want_the_opposite_nothing_betters_anything_for_sure() -> None:
    """What P1 likes best of all can never be bettered; P0's best is refused."""
    wishes = (*_ranked(0, "o0", "o1", "o2"), *_ranked(1, "o2", "o1", "o0"))
    answer = find_agreements(_twelve(*wishes, n_parties=2))
    assert answer.n_on_front == {OnFront.EVERY: 1, OnFront.SOME: 472_391}


def test_many_packages_that_are_all_refused_come_with_what_to_soften() -> None:
    refusals = tuple(
        RedLine(id=f"r{n}", by=f"p{n % 2}", refuses=(("i5", f"o{n}"),), says=f"No {n}")
        for n in range(3)
    )
    case = terms_case(TWELVE, 2, _ranked(0, "o0", "o1", "o2"), refusals)
    answer = find_agreements(case)
    assert (answer.n_packages, answer.n_acceptable) == (531_441, 0)
    assert answer.conflicts == ((0, 1, 2),)
    assert {one.refusals for one in answer.corrections} == {
        frozenset({n}) for n in range(3)
    }
    assert answer.single_text is not None
    assert answer.single_text.package.picks == (0,) * 12


def test_dependencies_that_leave_none_of_many_packages_are_named() -> None:
    dependencies = tuple(
        Dependency(id=f"d{n}", says=f"Never {n}", clauses=(("i3", f"o{n}"),))
        for n in range(3)
    )
    answer = find_agreements(
        terms_case(TWELVE, 1, _ranked(0, "o0", "o1", "o2"), (), dependencies)
    )
    assert answer.n_packages == 0
    assert "rule out all 531,441 combinations" in answer.findings[0].claim


@pytest.mark.parametrize("n_parties", [2, 7])
def test_what_is_still_too_many_says_what_can_be_done(n_parties: int) -> None:
    issues = issues_of(14, 3)
    wish = Preference(id="w", by="p0", issue="i0", ranking=(("o0",), ("o1",)))
    answer = find_agreements(terms_case(issues, n_parties, (wish,)))
    assert (answer.n_packages, answer.packages) == (None, ())
    assert answer.missing == (
        "The issues make 4,782,969 packages, more than the 2,000,000 that are looked "
        "at. Scores of every party for every option let any number be solved; or leave "
        "issues out; or make two cases of issues that no refusal and no dependency "
        "ties together: whatever nobody refuses in one goes with whatever nobody "
        "refuses in the other."
    )


def test_an_order_by_many_columns_survives_what_one_number_cannot_hold() -> None:
    """25 columns of 21 values each: 21^25 is beyond 64 bits."""
    rng = np.random.default_rng(5)
    columns = rng.integers(0, 21, size=(25, 300)).astype(np.uint8)
    columns[:, 150:] = columns[:, :150]  # rows that are the same in all
    columns[-1, 250:] = 20
    rows = [tuple(row) for row in columns.T]
    key = in_order(columns, 21)
    for one in range(0, 300, 7):
        for other in range(300):
            assert (rows[one] < rows[other]) == (key[one] < key[other])
