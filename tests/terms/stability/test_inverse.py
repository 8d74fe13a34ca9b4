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

N_STATES, MOST_PAIRS = 4, 9


def _rankings(n_states: int) -> set[tuple[int, ...]]:
    """All rankings with ties, each once, as levels without gaps."""
    return {
        levels
        for levels in product(range(n_states), repeat=n_states)
        if set(levels) == set(range(max(levels) + 1))
    }


def _fewest_by_trying_all(model, wanted: int, concept: str) -> int:
    """Try all rankings of all decision makers together, the nearest first."""
    n_states = len(model.states)
    near = [
        sorted((len(changed_pairs((old,), (new,))), new) for new in _rankings(n_states))
        for old in model.levels
    ]
    tries = sorted(
        (sum(n_pairs for n_pairs, _ in chosen), tuple(levels for _, levels in chosen))
        for chosen in product(*near)
        if sum(n_pairs for n_pairs, _ in chosen) <= MOST_PAIRS
    )
    for n_pairs, levels in tries:
        by_hand = ByHand(replace(model, levels=levels))
        if all(by_hand.is_stable(m, wanted, concept) for m in by_hand.makers):
            return n_pairs
    return MOST_PAIRS + 1


@settings(max_examples=8)
@given(st.integers(0, 2**32 - 1), st.sampled_from(list(Concept)))
def test_no_smaller_change_of_a_small_model_does(seed: int, concept: Concept) -> None:
    model = drawn(np.random.default_rng(seed), 2, 3, most_states=N_STATES)
    wanted = int(np.random.default_rng(seed).integers(len(model.states)))
    found = least_change(model, wanted, concept)
    assert found.is_proved
    assert len(found.pairs) == _fewest_by_trying_all(model, wanted, concept.value)


@settings(max_examples=6)
@given(st.integers(0, 2**32 - 1), st.sampled_from([Concept.SEQ, Concept.SIM]))
def test_no_smaller_change_does_where_two_answer_in_turn(
    seed: int, concept: Concept
) -> None:
    model = drawn(np.random.default_rng(seed), 3, 3, most_states=N_STATES)
    wanted = int(np.random.default_rng(seed).integers(len(model.states)))
    found = least_change(model, wanted, concept)
    fewest = _fewest_by_trying_all(model, wanted, concept.value)
    assert found.is_proved
    assert min(len(found.pairs), MOST_PAIRS + 1) == fewest


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


Above = tuple[int, int, int]
"""A decision maker, and a state that it has to rank above another."""


def _ways_to_hold(model, wanted: int, concept: Concept) -> list[frozenset[Above]]:
    """List what two decision makers may have to rank, read off the definitions.

    Every move away must be to what its mover likes no better, or have one answer of the
    other: a move that the other likes, to what the mover likes no better. Under SEQ the
    answer follows the move; under SIM both leave the wanted state at once.
    """
    by_hand = ByHand(model)
    ways = [frozenset[Above]()]
    for maker, other in ((0, 1), (1, 0)):
        for to in by_hand.moves(maker, wanted):
            start = to if concept is Concept.SEQ else wanted
            answers = [frozenset({(maker, wanted, to)})]
            for answer in by_hand.moves(other, start):
                end = answer
                if concept is Concept.SIM:
                    triples = zip(
                        model.states[wanted],
                        model.states[to],
                        model.states[answer],
                        strict=True,
                    )
                    met = tuple(b if b != a else c for a, b, c in triples)
                    if met not in model.states:
                        continue
                    end = model.states.index(met)
                held = {(maker, wanted, end)} if end != wanted else set()
                answers.append(frozenset({(other, answer, start)} | held))
            ways = list({way | answer for way in ways for answer in answers})
    return ways


def _fewest_in_strict_rankings(
    levels: tuple[int, ...], above: frozenset[tuple[int, int]]
) -> int:
    """Rank states one by one, the best first, and count the pairs that are turned.

    Where no two states tie before, a tie turns a pair as a reversal does: strict
    rankings will do.
    """
    n_states = len(levels)
    needed = [sum({1 << a for a, b in above if b == s}) for s in range(n_states)]
    worse = [
        sum(1 << o for o in range(n_states) if levels[o] > levels[s])
        for s in range(n_states)
    ]
    fewest = {0: 0}
    for placed in range(1 << n_states):
        if placed not in fewest:
            continue
        for state in range(n_states):
            if not placed >> state & 1 and not needed[state] & ~placed:
                turned = (worse[state] & ~placed).bit_count()
                after = placed | 1 << state
                fewest[after] = min(fewest.get(after, 999), fewest[placed] + turned)
    return fewest.get((1 << n_states) - 1, 999)


@pytest.mark.parametrize("concept", [Concept.SEQ, Concept.SIM])
@pytest.mark.parametrize("wanted", [0, 4, 8])
def test_the_least_change_of_the_cuban_case_with_answers_that_pay_is_that_of_trying_all(
    wanted: int, concept: Concept
) -> None:
    def at_least(way: frozenset[Above]) -> int:
        return sum(CUBA.levels[who][a] < CUBA.levels[who][b] for who, a, b in way)

    fewest, known = 999, {}
    for way in sorted(_ways_to_hold(CUBA, wanted, concept), key=at_least):
        if at_least(way) >= fewest:
            break
        n_pairs = 0
        for maker, levels in enumerate(CUBA.levels):
            above = frozenset((a, b) for who, a, b in way if who == maker)
            if (maker, above) not in known:
                known[maker, above] = _fewest_in_strict_rankings(levels, above)
            n_pairs += known[maker, above]
        fewest = min(fewest, n_pairs)
    found = least_change(CUBA, wanted, concept)
    assert found.is_proved
    assert len(found.pairs) == fewest


def test_one_change_of_mind_would_have_ended_the_crisis_without_a_strike() -> None:
    """The USSR would have to prefer withdrawing to being left alone."""
    answer = analyse(replace(CUBA, wanted=4), concepts_wanted=[Concept.NASH])
    (change,) = answer.changes
    (pair,) = change.pairs
    assert (pair.decision_maker, pair.first, pair.second) == (1, 0, 4)
    assert (
        "USSR comes to prefer 'withdraw (state 5)' to 'nothing is done (state 1)'."
    ) in answer.findings[-1].claim


def test_with_three_decision_makers_a_change_that_meets_the_bound_is_proved() -> None:
    found = least_change(ELMIRA, 8, Concept.SEQ)
    assert found.is_proved
    assert len(found.pairs) == 6


def test_where_long_answers_might_cost_less_nothing_is_called_proved(
    monkeypatch,
) -> None:
    monkeypatch.setattr(sys.modules[least_change.__module__], "LONGEST_ANSWER", 0)
    found = least_change(ELMIRA, 0, Concept.SEQ)
    assert not found.is_proved
    assert found.levels is not None
    answer = analyse(replace(ELMIRA, wanted=0), concepts_wanted=[Concept.SEQ])
    assert "the smallest change that was found is" in answer.findings[-1].claim


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
