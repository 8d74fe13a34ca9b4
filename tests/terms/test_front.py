"""What nothing betters, over any number of parties."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.terms.exact import Unit, order_keys, sums
from ceasefire.terms.front import non_dominated

TABLES = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.tuples(*[st.integers(-3, 3)] * n), min_size=1, max_size=40)
)


@given(TABLES)
def test_kept_rows_are_the_distinct_rows_that_no_other_betters(rows) -> None:
    kept = [rows[i] for i in non_dominated(np.array(rows, dtype=np.int64))]
    best = {
        a
        for a in rows
        if not any(
            b != a and all(y >= x for x, y in zip(a, b, strict=True)) for b in rows
        )
    }
    assert len(kept) == len(best)
    assert set(kept) == best


def test_more_rows_than_are_compared_at_a_time_are_all_compared() -> None:
    rng = np.random.default_rng(3)
    rows = rng.integers(0, 40, (3_000, 4))
    kept = set(non_dominated(rows).tolist())
    for n in range(0, 3_000, 7):
        better = np.all(rows >= rows[n], axis=1) & np.any(rows > rows[n], axis=1)
        equal_before = np.all(rows[:n] == rows[n], axis=1).any()
        assert (n in kept) == (not better.any() and not equal_before)


@given(st.lists(st.tuples(*[st.integers(0, 10**45)] * 2), min_size=1, max_size=8))
def test_long_numbers_add_up_and_keep_their_order(rows) -> None:
    unit = Unit(1, 3)
    limbs = unit.limbs(rows)
    total = sums(limbs, limbs)
    added = [[a + b for a, b in zip(x, y, strict=True)] for x in rows for y in rows]
    assert unit.wholes(total) == added
    keys = order_keys(total)
    for party in range(2):
        whole = [row[party] for row in added]
        order = np.argsort(keys[:, party], kind="stable").tolist()
        assert [whole[i] for i in order] == sorted(whole)
        assert len(set(keys[:, party].tolist())) == len(set(whole))
