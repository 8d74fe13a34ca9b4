"""The front and the three principles, against every package looked at."""

import math
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.bargains import Enumerated, domain, drawn

from ceasefire.case import read_genius
from ceasefire.terms import blocks, front, solve

SEEDS = st.integers(0, 2**32 - 1)


def assert_as_enumerated(one) -> None:
    found, all_of_it = solve(one), Enumerated(one)
    points = [point.scores for point in found.front]
    assert len(points) == len(set(points))
    assert set(points) == all_of_it.front
    assert found.is_proved
    for point in found.front:
        scored = tuple(profile.score(point.picks) for profile in one.profiles)
        assert scored == point.scores
    if not points:
        assert not found.nash.points
        assert not found.egalitarian.points
        return
    best = all_of_it.largest_product()
    products = {math.prod(all_of_it.gains(p.scores)) for p in found.nash.points}
    assert products == (set() if best is None else {best})
    chosen = {
        tuple(sorted(all_of_it.gains(p.scores))) for p in found.egalitarian.points
    }
    assert chosen == {all_of_it.leximin()}
    gains = [all_of_it.gains(s) for s in all_of_it.acceptable]
    tops = [max(column) for column in zip(*gains, strict=True)]
    shared = {
        all_of_it.shares(all_of_it.gains(p.scores), tops)
        for p in found.kalai_smorodinsky.points
    }
    assert shared == {all_of_it.shared_leximin()}


@given(SEEDS)
def test_packages_are_those_of_enumeration(seed: int) -> None:
    assert_as_enumerated(drawn(np.random.default_rng(seed)))


@given(SEEDS)
def test_what_is_too_tied_to_list_is_searched_with_the_same_answer(seed: int) -> None:
    one = drawn(np.random.default_rng(seed), most_outcomes=60)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "MOST_ROWS", 0)
        assert_as_enumerated(one)


@given(SEEDS)
def test_all_points_that_tie_are_listed(seed: int) -> None:
    one = drawn(np.random.default_rng(seed))
    found, all_of_it = solve(one), Enumerated(one)
    listed = {point.scores for point in found.egalitarian.points}
    best = all_of_it.leximin()
    tied = {
        s for s in all_of_it.acceptable if tuple(sorted(all_of_it.gains(s))) == best
    }
    assert listed == tied


def test_decimals_that_no_float_holds_still_tie() -> None:
    """0.1 + 0.2 and 0.3 are one score; as floats they are two."""
    scores = [["0.1", "0.2"], ["0.2", "0.1"]], [["0.2", "0.1"], ["0.1", "0.2"]]
    found = solve(domain([list(party) for party in scores]))
    assert {p.scores for p in found.front} == Enumerated(found.domain).front


def test_scores_of_forty_digits_are_compared_to_the_last() -> None:
    last = Fraction(1, 10**40)
    one = domain([[[1, 1 + last], [2, 2]], [[5, 5 - last], [3, 3]]])
    assert len(solve(one).front) == 2


def test_reservations_that_cannot_all_be_met_are_named_with_the_least_to_lower() -> (
    None
):
    one = domain([[[0, 10]], [[10, 0]], [[5, 5]]], reservations=[6, 4, 1])
    found = solve(one)
    assert found.front == ()
    assert found.nash.points == ()
    assert found.conflicts == ((0, 1),)
    assert {repair.lowered for repair in found.repairs} == {
        ((0, Fraction(6), Fraction(0)),),
        ((1, Fraction(4), Fraction(0)),),
    }
    assert found.repairs[0].lowered[0][0] == 1  # four points are fewer than six
    as_json = found.to_dict()
    assert as_json["pareto"]["count"] == 0
    assert as_json["nash"] == {
        "scores": None,
        "package": None,
        "proved": True,
        "ties": [],
    }


@given(SEEDS)
def test_conflicts_are_the_smallest_sets_of_reservations_that_no_package_meets(
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    scores = [
        [[int(v) for v in rng.integers(0, 6, 3)] for _ in range(3)] for _ in range(3)
    ]
    floors = [int(v) for v in rng.integers(6, 15, 3)]
    one = domain(scores, reservations=floors)
    packages = Enumerated(one).scores
    empty = [
        {*parties}
        for n in (1, 2, 3)
        for parties in combinations(range(3), n)
        if not any(all(s[i] >= floors[i] for i in parties) for s in packages)
    ]
    smallest = {tuple(sorted(s)) for s in empty if not any(t < s for t in empty)}
    assert set(solve(one).conflicts) == smallest


def test_a_front_too_long_to_keep_is_called_best_found(monkeypatch) -> None:
    monkeypatch.setattr(front, "MOST_POINTS_OF_TWO", 5)
    rng = np.random.default_rng(1)
    scores = [
        [[int(v) for v in rng.integers(0, 99, 4)] for _ in range(4)] for _ in "ab"
    ]
    found = solve(domain(scores))
    assert not found.is_proved
    assert not found.nash.is_proved


ANAC = {
    "EnglandZimbabwe": (
        ("EnglandZimbabwe_domain.xml", "England.xml", "Zimbabwe.xml"), 23,
        (8.2075, 8.5444), (8.2075, 8.5444), (7.6008, 8.9471),
    ),
    "ItexvsCypress": (
        ("ItexvsCypress_domain.xml", "ItexvsCypress_Cypress.xml",
         "ItexvsCypress_Itex.xml"), 17,
        (22.6995, 18.5184), (19.4094, 19.6709), (22.6995, 18.5184),
    ),
    "Camera": (
        ("camera_domain.xml", "camera_buyer_utility.xml", "camera_seller_utility.xml"),
        12, (270.1, 162.5), (191.95, 177.5), (245.55, 170.9),
    ),
}  # fmt: skip
"""Raw scores of the competition's domains, as recomputed for this project."""


@pytest.mark.parametrize("name", ANAC)
def test_domains_of_the_competition_have_their_known_points(name, shared_data) -> None:
    files, count, *expected = ANAC[name]
    paths = [shared_data / "negotiation" / name / file for file in files]
    found = solve(read_genius(paths[0], paths[1:]))
    assert len(found.front) == count
    assert {p.scores for p in found.front} == Enumerated(found.domain).front
    chosen = (found.nash, found.egalitarian, found.kalai_smorodinsky)
    for solution, scores in zip(chosen, expected, strict=True):
        assert solution.is_proved
        assert solution.points[0].scores == pytest.approx(scores, abs=1e-4)


def test_fifty_issues_of_ten_options_are_solved_and_proved() -> None:
    """10^50 packages: their front is that of two halves put together."""
    rng = np.random.default_rng(0)
    scores = rng.integers(0, 1001, (2, 50, 10)).tolist()
    whole = solve(domain(scores))
    assert whole.is_proved
    halves = [
        solve(domain([p[:25] for p in scores])),
        solve(domain([p[25:] for p in scores])),
    ]
    sums = {
        tuple(x + y for x, y in zip(a.scores, b.scores, strict=True))
        for a in halves[0].front
        for b in halves[1].front
    }
    best: list[tuple[Fraction, ...]] = []
    for one in sorted(sums, reverse=True):
        if not best or one[1] > best[-1][1]:
            best.append(one)
    assert {p.scores for p in whole.front} == set(best)
