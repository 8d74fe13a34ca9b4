"""Rank acceptability and dominance, against known answers and by brute force."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.siting.acceptability import Table, dominators, rank_acceptability
from ceasefire.siting.model import Better, Criterion, Measured

UP = Criterion(id="up", short="Up", title="Up", better=Better.HIGH, about="need")
DOWN = Criterion(id="down", short="Down", title="Down", better=Better.LOW, about="need")


def table(*rows: tuple[float | None, float | None]) -> Table:
    return Table.of(
        (UP, DOWN),
        [{"up": Measured(value=a), "down": Measured(value=b)} for a, b in rows],
    )


def acceptability(made: Table) -> np.ndarray:
    return rank_acceptability(made, np.random.default_rng(0))


def test_two_places_each_best_on_one_line_share_the_first_rank() -> None:
    """With two criteria scaled 0 to 1, the first wins where its weight is above 1/2."""
    first = acceptability(table((1, 1), (0, 0)))[:, 0]
    assert first == pytest.approx([0.5, 0.5], abs=0.02)


def test_three_places_in_a_plane_agree_with_the_exact_shares() -> None:
    """A (1, 0), B (0, 1), C (0.6, 0.6): C is first for weights from 0.4 to 0.6."""
    first = acceptability(table((1, 1), (0, 0), (0.6, 0.4)))[:, 0]
    assert first == pytest.approx([0.4, 0.4, 0.2], abs=0.02)


def test_a_place_better_on_everything_is_always_first() -> None:
    made = table((2, 0), (1, 1))
    assert acceptability(made)[0, 0] == 1
    assert dominators(made) == [[], [0]]


def test_what_is_not_known_is_neither_best_nor_worst_and_ends_dominance() -> None:
    made = table((2, 0), (None, 1), (1, 2))
    first = acceptability(made)[:, 0]
    assert first[0] > 0
    assert dominators(made)[1] == []


def test_a_line_known_of_one_place_alone_puts_it_neither_before_nor_behind() -> None:
    """The first is worse on the line that both have, whatever the other would say."""
    value = np.array([[0.0, 5.0], [1.0, np.nan]])
    spread = np.array([[0.0, 4.0], [0.0, np.nan]])
    made = Table(value=value, low=value - spread, high=value + spread)
    assert acceptability(made)[:, 0].tolist() == [0, 1]


@given(st.lists(st.tuples(st.floats(0, 9), st.floats(0, 9)), min_size=1, max_size=6))
def test_ranks_and_places_share_out_everything(rows) -> None:
    shares = rank_acceptability(table(*rows), np.random.default_rng(3), n_draws=200)
    assert shares.sum(axis=0) == pytest.approx(np.ones(len(rows)))
    assert shares.sum(axis=1) == pytest.approx(np.ones(len(rows)))


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=6)
)
def test_dominance_is_that_found_by_comparing_all_pairs(rows) -> None:
    by_hand = [
        [j for j, (c, d) in enumerate(rows) if c >= a and d <= b and (c > a or d < b)]
        for a, b in rows
    ]
    assert dominators(table(*rows)) == by_hand


def test_no_place_gives_no_ranks() -> None:
    assert acceptability(table()).shape == (0, 0)
