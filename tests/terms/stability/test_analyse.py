"""What holds in the cases of the literature, and in every small model."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.graph_models import CUBA, ELMIRA, PRISONERS, WATER, ByHand, drawn

from ceasefire.terms.stability import Concept, Focus, analyse, stable_states

SEEDS = st.integers(0, 2**32 - 1)
PUBLISHED = {
    "prisoners": (PRISONERS, [1], [1, 4], [1, 4], [1, 4], [1, 4]),
    "cuba": (CUBA, [6], [1, 2, 3, 5, 6, 7, 8], [5, 6, 7], [6], [1, 2, 3, 5, 6, 7, 8]),
    "water": (WATER, [6], [1, 6], [6], [6], [6]),
    "elmira": (
        ELMIRA, [5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 7, 10, 11, 12],
        [5, 6, 7, 10, 11, 12], [5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 7, 10, 11, 12],
    ),
}  # fmt: skip
"""Equilibria by Nash, GMR, SEQ, SIM and SMR, as recomputed for this project."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_four_cases_have_their_known_equilibria(name) -> None:
    model, *expected = PUBLISHED[name]
    found = analyse(model).to_dict()["equilibria"]
    assert found == dict(
        zip(("nash", "gmr", "seq", "sim", "smr"), expected, strict=True)
    )


@given(SEEDS)
def test_stability_is_what_the_definitions_say_move_by_move(seed: int) -> None:
    model = drawn(np.random.default_rng(seed))
    by_hand, found = ByHand(model), analyse(model)
    for concept in Concept:
        assert found.equilibria[concept] == by_hand.equilibria(concept.value)


@given(SEEDS)
def test_what_needs_no_answer_needs_none_of_any_kind(seed: int) -> None:
    """Nash is within SMR and SEQ, and both are within GMR."""
    model = drawn(np.random.default_rng(seed))
    held = {one: set(states) for one, states in analyse(model).equilibria.items()}
    assert held[Concept.NASH] <= held[Concept.SMR] <= held[Concept.GMR]
    assert held[Concept.NASH] <= held[Concept.SEQ] <= held[Concept.GMR]


def test_a_coalition_leaves_what_nobody_leaves_alone() -> None:
    answer = analyse(replace(PRISONERS, coalitions=((0, 1),)))
    (together,) = answer.coalitions
    assert answer.equilibria[Concept.NASH] == (0,)
    assert together.improvements[0] == (3,)
    assert 0 not in together.stable[Concept.NASH]
    assert any("Together, A and B can leave" in one.claim for one in answer.findings)


def test_no_coalition_moves_unless_it_is_given() -> None:
    assert analyse(PRISONERS).coalitions == ()


@given(SEEDS)
def test_a_coalition_of_one_is_a_decision_maker(seed: int) -> None:
    model = drawn(np.random.default_rng(seed))
    by_hand = ByHand(model)
    focus = Focus.of(model, (0,))
    for concept in Concept:
        stable = stable_states(model, focus, concept).tolist()
        assert stable == [
            by_hand.is_stable(0, state, concept.value) for state in range(len(stable))
        ]


@given(SEEDS)
def test_every_way_is_walked_by_legal_moves_that_are_told_truly(seed: int) -> None:
    model = replace(drawn(np.random.default_rng(seed)), status_quo=0)
    by_hand, answer = ByHand(model), analyse(model)
    reached = by_hand.sequences(set(by_hand.makers), 0, by_hand.moves)
    gained = by_hand.sequences(set(by_hand.makers), 0, by_hand.improvements)
    for path in answer.paths:
        if path.steps is None:
            assert path.to not in reached
            continue
        assert path.by_improvements == (path.to in gained or path.to == 0)
        at, last = 0, -1
        for step in path.steps:
            assert step.mover != last
            assert step.to in by_hand.moves(step.mover, at)
            assert step.improves == by_hand.likes(step.mover, step.to, at)
            at, last = step.to, step.mover
        assert at == path.to


def test_the_way_out_of_the_crisis_is_told_in_sentences() -> None:
    claims = [one.claim for one in analyse(replace(CUBA, status_quo=0)).findings]
    assert (
        "From the status quo to 'blockade, withdraw (state 7)': US takes up 'blockade' "
        "and gains; then USSR takes up 'withdraw' and gains."
    ) in claims
    assert (
        "'air strike, withdraw (state 6)' holds: nobody can better its lot by a move "
        "of its own."
    ) in claims
