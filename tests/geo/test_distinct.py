"""Rows that stand only once."""

import numpy as np
import pytest

from ceasefire.geo.distinct import distinct_rows


@pytest.mark.parametrize("n", [0, 1, 400])
def test_they_are_what_numpy_has_of_an_axis(n: int) -> None:
    rows = np.random.default_rng(n).integers(-2, 3, (n, 3)) / 2
    distinct, which = distinct_rows(rows)
    if n:
        expected, code = np.unique(rows, axis=0, return_inverse=True)
        assert np.array_equal(distinct, expected)
        assert np.array_equal(which, code.ravel())
    assert np.array_equal(distinct[which], rows)
