"""The least change of preferences, against every change there is."""

import sys
from dataclasses import replace
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.graph_models import CUBA, ELMIRA, ByHand, drawn

from ceasefire.terms.stability import Concept, analyse
from ceasefire.terms.stability.inverse import changed_pairs, least_change

N_STATES = 4


def _rankings(n_states: int) -> set[tuple[int, ...]]:
    """All rankings with ties, each once, as levels without gaps."""
    return {
        levels
        for levels in product(range(n_states), repeat=n_states)
        if set(levels) == set(range(max(levels) + 1))
    }


def _fewest_by_trying_all(model, wanted: int, concept: str) -> int:
    fewest = 99
    for levels in product(_rankings(len(model.states)), repeat=len(model.levels)):
        n_pairs = len(changed_pairs(model.levels, levels))
        if n_pairs < fewest:
            by_hand = ByHand(replace(model, levels=levels))
            if all(by_hand.is_stable(m, wanted, concept) for m in by_hand.makers):
                fewest = n_pairs
    return fewest


@settings(max_examples=8)
@given(st.integers(0, 2**32 - 1), st.sampled_from(list(Concept)))
def test_no_smaller_change_of_a_small_model_does(seed: int, concept: Concept) -> None:
    model = drawn(np.random.default_rng(seed), 2, 3, most_states=N_STATES)
    wanted = int(np.random.default_rng(seed).integers(len(model.states)))
    found = least_change(model, wanted, concept)
    assert found.is_proved
    assert len(found.pairs) == _fewest_by_trying_all(model, wanted, concept.value)


@given(st.integers(0, 2**32 - 1), st.sampled_from(list(Concept)))
@settings(max_examples=20)
def test_after_the_change_the_wanted_state_holds(seed: int, concept: Concept) -> None:
    model = drawn(np.random.default_rng(seed), 3, 3)
    wanted = int(np.random.default_rng(seed).integers(len(model.states)))
    found = least_change(model, wanted, concept)
    assert found.levels is not None
    changed = replace(model, levels=found.levels)
    assert wanted in analyse(changed).equilibria[concept]
    assert found.pairs == changed_pairs(model.levels, found.levels)


def _fewest_in_a_strict_ranking(model, wanted: int, concept: Concept) -> int:
    """Try, for each decision maker, every set of states to be above the wanted one.

    Where no two states tie, the fewest pairs that make a set stand above a state are
    known: those within the set and within the rest can stay as they are. Nash, GMR and
    SMR ask of one decision maker's preferences only whether a state is in that set.
    """
    total = 0
    others = [s for s in range(len(model.states)) if s != wanted]
    for maker, levels in enumerate(model.levels):
        fewest = 99
        for size in range(len(others) + 1):
            for above in combinations(others, size):
                below = [s for s in others if s not in above]
                ranking = [
                    *sorted(above, key=lambda s: -levels[s]),
                    wanted,
                    *sorted(below, key=lambda s: -levels[s]),
                ]
                new = tuple(-ranking.index(s) for s in range(len(levels)))
                n_pairs = len(changed_pairs((levels,), (new,)))
                if n_pairs < fewest:
                    tried = replace(
                        model,
                        levels=(*model.levels[:maker], new, *model.levels[maker + 1 :]),
                    )
                    if ByHand(tried).is_stable(maker, wanted, concept.value):
                        fewest = n_pairs
        total += fewest
    return total


@pytest.mark.parametrize("concept", [Concept.NASH, Concept.GMR, Concept.SMR])
@pytest.mark.parametrize("wanted", [0, 4, 6, 8, 9])
def test_the_least_change_of_the_cuban_case_is_that_of_trying_all(
    wanted: int, concept: Concept
) -> None:
    found = least_change(CUBA, wanted, concept)
    assert found.is_proved
    assert len(found.pairs) == _fewest_in_a_strict_ranking(CUBA, wanted, concept)


def test_one_change_of_mind_would_have_ended_the_crisis_without_a_strike() -> None:
    """The USSR would have to prefer withdrawing to being left alone."""
    answer = analyse(replace(CUBA, wanted=4), concepts_wanted=[Concept.NASH])
    (change,) = answer.changes
    (pair,) = change.pairs
    assert (pair.decision_maker, pair.first, pair.second) == (1, 0, 4)
    assert "USSR comes to prefer state 5 to state 1" in answer.findings[-1].claim


def test_with_three_decision_makers_long_answers_are_not_called_proved() -> None:
    found = least_change(ELMIRA, 8, Concept.SEQ)
    assert not found.is_proved
    assert found.levels is not None


def test_more_states_than_can_be_ranked_anew_are_not_tried(monkeypatch) -> None:
    monkeypatch.setattr(sys.modules[analyse.__module__], "MOST_STATES_CHANGED", 11)
    answer = analyse(replace(CUBA, wanted=4))
    assert answer.changes == ()
    assert "not sought" in answer.notes[-1]
    assert analyse(CUBA).notes == ()


def test_a_state_that_holds_needs_no_change() -> None:
    answer = analyse(replace(CUBA, wanted=5), concepts_wanted=[Concept.NASH])
    assert answer.changes[0].pairs == ()
    assert answer.changes[0].is_proved
